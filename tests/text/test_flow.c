#include "support/support.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/flow.h"

#include <string.h>

typedef struct Counter {
    int calls;
    size_t bytes;
} Counter;

// Ten pixels a code point, twelve in face 1, none for a mark; counts what it is asked.
static int ten_wide(void *ctx, int face, int size, int spacing, Str text)
{
    (void)size, (void)spacing;
    Counter *counter = ctx;
    counter->calls++;
    counter->bytes += text.n;
    int marks = str_starts(text, STR(RLM));
    return (face == 1 ? 12 : 10) * ((int)utf8_count(text) - marks);
}

static const FlowStyle STYLE = {.faces = {0, 1, 2, 3}};

static Flow flowed(Arena *arena, const char *text, int width, Counter *counter)
{
    TextMeasurer measurer = {counter, ten_wide, NULL, NULL};
    return flow_runs(arena, markup_runs(arena, str_of(text)), &STYLE, width, &measurer);
}

// Lines apart by /, pieces of one line by +.
static Str lines_of(Arena *arena, Flow flow)
{
    Str all = STR("");
    for (int i = 0; i < flow.n; i++)
        for (int j = 0; j < flow.lines[i].n || j == 0; j++) {
            const Line *line = &flow.lines[i];
            Str text = line->n ? line->pieces[j].text : STR("");
            const char *gap = j ? "+" : i ? "/" : "";
            all = arena_fmt(
                arena, STR_FMT "%s" STR_FMT, STR_ARG(all), gap, STR_ARG(text));
        }
    return all;
}

static void assert_lines(const char *text, int width, const char *expected)
{
    Arena arena = {0};
    Counter counter = {0};
    assert_str(lines_of(&arena, flowed(&arena, text, width, &counter)), expected);
    arena_free(&arena);
}

static void test_lines_are_filled_and_spaces_at_their_ends_dropped(void **state)
{
    (void)state;
    assert_lines("", 50, "");
    assert_lines("one two three", 70, "one two/three");
    assert_lines("one two three", 69, "one/two/three");
    assert_lines("one   two", 40, "one/two");
    assert_lines("price-board", 60, "price-/board");
    assert_lines("end ", 30, "end");
}

static void test_a_newline_ends_a_line(void **state)
{
    (void)state;
    assert_lines("one\ntwo\n", 500, "one/two");
    assert_lines("one\n\n  two", 500, "one//  two");
}

static void test_runs_become_pieces_side_by_side(void **state)
{
    (void)state;
    Arena arena = {0};
    Counter counter = {0};
    Flow flow = flowed(&arena, "says **120**. On [a day|day]", 100, &counter);
    assert_str(lines_of(&arena, flow), "says +120+./On +a day");
    const Line *line = &flow.lines[0];
    assert_int_equal(line->pieces[1].face, 1);
    assert_int_equal(line->pieces[1].x, 50);
    assert_int_equal(line->pieces[1].width, 36);
    assert_int_equal(line->pieces[2].x, 86);
    assert_int_equal(line->width, 96);
    assert_int_equal(flow.width, 96);
    assert_str(flow.lines[1].pieces[1].term, "day");
    arena_free(&arena);
}

static void test_a_word_over_two_runs_is_not_torn(void **state)
{
    (void)state;
    assert_lines("a **b**.c d", 60, "a +b+.c/d");
    assert_lines("xx **b**.c d", 54, "xx/b+.c d");
}

static void test_a_wide_word_is_cut_between_graphemes(void **state)
{
    (void)state;
    assert_lines("abcdefgh", 30, "abc/def/gh");
    assert_lines("a bcdef", 30, "a/bcd/ef");
    assert_lines("abc", 0, "a/b/c");
    assert_lines("e\u0301e\u0301e\u0301", 20, "e\u0301/e\u0301/e\u0301");
    assert_lines("\U0001F1F0\U0001F1FF\U0001F1F0\U0001F1FF", 20,
        "\U0001F1F0\U0001F1FF/\U0001F1F0\U0001F1FF");
    assert_lines("abcdefgh ij", 60, "abcdef/gh ij");
}

static void test_marks_beyond_eight_are_left_out(void **state)
{
    (void)state;
    Arena arena = {0};
    char text[64] = "a";
    for (int i = 0; i < 9; i++)
        strcat(text, "\u0301");
    strcat(text, "b\u0301");
    Counter counter = {0};
    Flow flow = flowed(&arena, text, 1000, &counter);
    assert_int_equal(utf8_count(flow.lines[0].pieces[0].text), 1 + 8 + 2);
    arena_free(&arena);
}

static void test_a_tab_is_a_space(void **state)
{
    (void)state;
    Arena arena = {0};
    Flow flow = flow_plain(&arena, STR("a\tb"), 10);
    assert_str(flow.lines[0].pieces[0].text, "a b");
    arena_free(&arena);
}

static void test_plain_text_counts_columns(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(
        lines_of(&arena, flow_plain(&arena, STR("one two three"), 7)), "one two/three");
    assert_str(lines_of(&arena, flow_plain(&arena, STR("Жаңаөзен қаласы"), 10)),
        "Жаңаөзен/қаласы");
    assert_str(lines_of(&arena, flow_plain(&arena, STR("日本語"), 4)), "日本/語");
    assert_str(lines_of(&arena, flow_plain(&arena, STR("e\u0301e\u0301"), 2)),
        "e\u0301e\u0301");
    arena_free(&arena);
}

// Pieces of one line by where they stand, from the left, apart by |.
static Str seen_line(Arena *arena, const Line *line)
{
    Str all = STR("");
    for (int x = 0, done = 0; done < line->n; done++) {
        const Piece *at = NULL;
        for (int i = 0; i < line->n; i++)
            if (line->pieces[i].x == x && line->pieces[i].width > 0)
                at = &line->pieces[i];
        assert_non_null(at);
        x += at->width;
        all = arena_fmt(arena, STR_FMT "%s" STR_FMT, STR_ARG(all), done ? "|" : "",
            STR_ARG(at->text));
    }
    return all;
}

static void assert_seen(const char *text, const char *expected)
{
    Arena arena = {0};
    Counter counter = {0};
    Flow flow = flowed(&arena, text, 100000, &counter);
    assert_str(seen_line(&arena, &flow.lines[0]), expected);
    arena_free(&arena);
}

static void test_pieces_stand_where_their_direction_puts_them(void **state)
{
    (void)state;
    assert_seen("אב גד", "אב גד"); // one piece: the shaper turns its letters
    assert_seen("אב 12 גד", " גד|12|אב ");
    assert_seen("ab אב 12 גד cd", "ab | גד|12|אב | cd");
    assert_seen("אב (ab) 12", "12|" RLM ") |ab|אב (");
}

static void test_pieces_are_kept_in_reading_order(void **state)
{
    (void)state;
    assert_lines("אב **גד** 12 (ab)", 1000, "אב +גד+\u200F +12+\u200F (+ab+\u200F)");
    assert_lines("אב גד הו", 50, "אב גד/הו");
}

static void test_a_line_says_whether_its_paragraph_runs_from_right_to_left(void **state)
{
    (void)state;
    Arena arena = {0};
    Counter counter = {0};
    Flow flow = flowed(&arena, "אב ab cd\nab אב\n12", 50, &counter);
    assert_str(lines_of(&arena, flow), "אב +ab/cd/ab +אב/12");
    assert_true(flow.lines[0].rtl);
    assert_true(
        flow.lines[1].rtl); // of the same paragraph, though it holds no such letter
    assert_false(flow.lines[2].rtl);
    assert_false(flow.lines[3].rtl);
    assert_false(flow.lines[1].pieces[0].rtl);
    assert_true(flow.lines[2].pieces[1].rtl);
    arena_free(&arena);
}

static void test_a_term_in_two_directions_goes_on(void **state)
{
    (void)state;
    Arena arena = {0};
    Counter counter = {0};
    Flow flow = flowed(&arena, "אב [גד 12|t] [ab|t]", 1000, &counter);
    const Line *line = &flow.lines[0];
    assert_str(lines_of(&arena, flow), "אב +גד +12+\u200F +ab");
    assert_str(line->pieces[1].term, "t");
    assert_str(line->pieces[2].term, "t");
    assert_false(line->pieces[1].goes_on);
    assert_true(line->pieces[2].goes_on);
    assert_false(line->pieces[4].goes_on);
    arena_free(&arena);
}

static void test_a_terminal_gets_lines_in_reading_order(void **state)
{
    (void)state;
    Arena arena = {0};
    Flow flow = flow_plain(&arena, STR("אב גד 12 ab"), 8);
    assert_str(lines_of(&arena, flow), "אב גד 12/ab");
    assert_false(flow.lines[0].rtl);
    arena_free(&arena);
}

static int caret(const char *text, size_t at, int width, int *line)
{
    Arena arena = {0};
    Counter counter = {0};
    TextMeasurer measurer = {&counter, ten_wide, NULL, NULL};
    Flow flow = flowed(&arena, text, width, &counter);
    int x = flow_caret(&flow, at, &STYLE, &measurer, line);
    arena_free(&arena);
    return x;
}

static void test_a_caret_stands_behind_the_letter_before_it(void **state)
{
    (void)state;
    int line = 9;
    assert_int_equal(caret("", 0, 100, &line), 0);
    assert_int_equal(line, 0);
    assert_int_equal(caret("abc", 0, 100, &line), 0);
    assert_int_equal(caret("abc", 2, 100, &line), 20);
    assert_int_equal(caret("abc ", 4, 100, &line), 40); // behind a space, too
    assert_int_equal(caret("abc de", 4, 30, &line), 40);
    assert_int_equal(line, 0);
    assert_int_equal(caret("abc de", 5, 30, &line), 10);
    assert_int_equal(line, 1);
    assert_int_equal(caret("אב", 0, 100, &line), 20);
    assert_int_equal(caret("אב", 2, 100, &line), 10); // to the left of the first letter
    assert_int_equal(caret("אב", 4, 100, &line), 0);
    assert_int_equal(caret("אב 12", 7, 100, &line), 20); // the number is at the left
}

static void test_hostile_texts_end_and_stay_linear(void **state)
{
    (void)state;
    static const char *const words[] = {"\u202E", "\u2067", "\u2068", "\u2067a\u2069א",
        "aא", "א(", "א1.", "\u200B", "\u200F", "א\u064B\u064C\u064D", "\u200Dب",
        "אב ab 12 ", "א\n"};
    for (int i = 0; i < COUNT_OF(words); i++) {
        Arena arena = {0};
        Buf text = {0};
        while (text.n < MARKUP_BYTES_MAX)
            buf_add(&text, str_of(words[i]));
        Counter counter = {0};
        Flow flow = flowed(&arena, text.s, 400, &counter);
        size_t shown = 0;
        for (int k = 0; k < flow.n; k++)
            for (int p = 0; p < flow.lines[k].n; p++)
                shown += flow.lines[k].pieces[p].text.n;
        assert_true(shown <= 4 * text.n); // with a mark before signs alone
        assert_true(counter.bytes <= 40 * text.n);
        buf_free(&text);
        arena_free(&arena);
    }
}

// Asked for twice the text, the measurer is asked at most about twice as much: for 13 times the bytes of a
// text where each letter is of another face and direction, for 2 to 5 times those of others.
static void assert_linear(const char *word, int width)
{
    Counter counters[2] = {{0}, {0}};
    for (int i = 0; i < 2; i++) {
        Arena arena = {0};
        Buf text = {0};
        while (text.n < (i + 1) * 20000u)
            buf_add(&text, str_of(word));
        flowed(&arena, text.s, width, &counters[i]);
        buf_free(&text);
        arena_free(&arena);
    }
    assert_true(counters[1].bytes < counters[0].bytes * 2 + 20000 / 4);
    assert_true(counters[1].bytes < 14 * 40000);
}

static void test_measuring_grows_with_the_text_and_not_its_square(void **state)
{
    (void)state;
    assert_linear("the price of gas ", 400);
    assert_linear("unbroken", 400);
    assert_linear("**a** ", 400);
    assert_linear("**a**b", 1);
    assert_linear("e\u0301\u0302", 50);
    assert_linear("\n", 50);
    assert_linear("אב גד ", 400);
    assert_linear("אבגד", 400);
    assert_linear("aא", 50);
    assert_linear("**ب**ب", 50);
}

// Rounds down: words together are narrower than the line that they make.
static int rounded_down(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx, (void)face, (void)size, (void)spacing;
    return (int)utf8_count(text) * 38 / 4;
}

static void test_no_line_is_wider_than_asked_though_widths_are_rounded(void **state)
{
    (void)state;
    Arena arena = {0};
    TextMeasurer measurer = {.width = rounded_down};
    Runs runs = markup_runs(&arena, STR("a b c d e f g h i j k l m n o p q r s t u"));
    for (int width = 40; width < 300; width++) {
        Flow flow = flow_runs(&arena, runs, &STYLE, width, &measurer);
        assert_true(flow.width <= width);
        assert_true(flow.width > width - 40);
    }
    arena_free(&arena);
}

// Rounds up: words together are wider than the line that they make.
static int rounded_up(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx, (void)face, (void)size, (void)spacing;
    return ((int)utf8_count(text) * 37 + 3) / 4;
}

// As on a button, which is as wide as its words in one piece.
static void test_what_fits_in_one_piece_stays_on_its_line(void **state)
{
    (void)state;
    Arena arena = {0};
    TextMeasurer measurer = {.width = rounded_up};
    Runs runs = markup_runs(&arena, STR("a b c d e f g h i j k l m n o p q r s t u"));
    int whole = rounded_up(NULL, 0, 0, 0, runs.items[0].text);
    assert_int_equal(flow_runs(&arena, runs, &STYLE, whole, &measurer).n, 1);
    assert_int_equal(flow_runs(&arena, runs, &STYLE, whole - 1, &measurer).n, 2);
    arena_free(&arena);
}

static void test_a_balanced_text_does_not_end_in_one_short_word(void **state)
{
    (void)state;
    FlowStyle style = STYLE;
    Counter counter = {0};
    TextMeasurer measurer = {&counter, ten_wide, NULL, NULL};
    static const struct {
        const char *text, *greedy, *balanced;
    } cases[] = {
        {"one two three four it.", "one two three four/it.", "one two three/four it."},
        {"one two three fourteen", "one two three/fourteen", "one two three/fourteen"},
        {"onetwothreefour at it", "onetwothreefour at/it", "onetwothreefour/at it"},
        {"onetwothreefourfive it", "onetwothreefourfi/ve it",
            "onetwothreefourfi/ve it"},
    };
    for (int i = 0; i < COUNT_OF(cases); i++)
        for (int balanced = 0; balanced < 2; balanced++) {
            Arena arena = {0};
            style.balanced = balanced;
            Runs runs = markup_runs(&arena, str_of(cases[i].text));
            Flow flow = flow_runs(&arena, runs, &style, i == 3 ? 170 : 180, &measurer);
            assert_str(
                lines_of(&arena, flow), balanced ? cases[i].balanced : cases[i].greedy);
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_balanced_text_does_not_end_in_one_short_word),
        cmocka_unit_test(test_lines_are_filled_and_spaces_at_their_ends_dropped),
        cmocka_unit_test(test_a_newline_ends_a_line),
        cmocka_unit_test(test_runs_become_pieces_side_by_side),
        cmocka_unit_test(test_a_word_over_two_runs_is_not_torn),
        cmocka_unit_test(test_a_wide_word_is_cut_between_graphemes),
        cmocka_unit_test(test_marks_beyond_eight_are_left_out),
        cmocka_unit_test(test_a_tab_is_a_space),
        cmocka_unit_test(test_plain_text_counts_columns),
        cmocka_unit_test(test_pieces_stand_where_their_direction_puts_them),
        cmocka_unit_test(test_pieces_are_kept_in_reading_order),
        cmocka_unit_test(
            test_a_line_says_whether_its_paragraph_runs_from_right_to_left),
        cmocka_unit_test(test_a_term_in_two_directions_goes_on),
        cmocka_unit_test(test_a_terminal_gets_lines_in_reading_order),
        cmocka_unit_test(test_a_caret_stands_behind_the_letter_before_it),
        cmocka_unit_test(test_hostile_texts_end_and_stay_linear),
        cmocka_unit_test(test_measuring_grows_with_the_text_and_not_its_square),
        cmocka_unit_test(test_no_line_is_wider_than_asked_though_widths_are_rounded),
        cmocka_unit_test(test_what_fits_in_one_piece_stays_on_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
