#include "support/support.h"

#include "text/bidi.h"
#include "text/breaks.h"
#include "text/parts.h"

static Arena arena;

static Parts parts(const char *marked)
{
    return parts_of(&arena, markup_runs(&arena, str_of(marked)), true);
}

// "abc|<def": parts apart by |, a < before one that runs from right to left.
static void assert_parts(const char *marked, const char *expected)
{
    Parts p = parts(marked);
    Str all = STR("");
    size_t at = 0;
    for (int i = 0; i < p.n; i++) {
        assert_int_equal(p.items[i].start, at);
        Str text = str_cut(p.text, at, p.items[i].end);
        all = arena_fmt(&arena, STR_FMT "%s%s" STR_FMT, STR_ARG(all), i ? "|" : "",
            p.items[i].rtl ? "<" : "", STR_ARG(text));
        at = p.items[i].end;
    }
    assert_int_equal(at, p.text.n);
    assert_int_equal(p.breaks[at], BREAK_MUST);
    assert_str(all, expected);
}

static void test_parts_end_with_runs_and_with_directions(void **state)
{
    (void)state;
    assert_parts("", "");
    assert_parts("one **two** three", "one |two| three");
    assert_parts("one אב two", "one |<אב| two");
    assert_parts("אב 12 ג", "<אב |12|< ג");
    assert_parts("אב **גד**", "<אב |<גד");
}

static void test_each_line_is_a_paragraph_of_its_own(void **state)
{
    (void)state;
    Parts p = parts("אב.\nab.");
    assert_true(p.items[0].level & BIDI_RTL);
    assert_false(p.items[p.n - 1].level & BIDI_RTL);
    assert_parts("אב.\nab.", "<אב.\n|ab.");
}

static void test_overrides_and_marks_of_direction_leave_no_trace(void **state)
{
    (void)state;
    assert_parts("a\u202Eb\u202C c", "ab c");
    assert_parts("\u202E\u202A\u202D", "");
    assert_parts("a \u2067b\u2069 c", "a |b| c");
    assert_parts("\u200Fab\u2069", "ab");
    assert_parts("**\u2067**א", "<א");
    Parts p = parts("\u2067\u2067\u2067");
    assert_int_equal(p.n, 0);
}

static void test_joined_letters_join_over_the_end_of_a_run(void **state)
{
    (void)state;
    assert_parts("ب**ب**", "<ب\u200D|<\u200Dب");
    assert_parts("ب**ب**ب", "<ب\u200D|<\u200Dب\u200D|<\u200Dب");
    assert_parts("بَ**ب**", "<بَ\u200D|<\u200Dب"); // the mark between them joins on
    assert_parts("ا**ب**", "<ا|<ب");
    assert_parts("ب **ب**", "<ب |<ب");
    assert_parts("a**b**", "a|b");
}

static void test_a_terminal_gets_its_letters_as_they_are_read(void **state)
{
    (void)state;
    Run run = {.text = STR("אב \u2067a\u2069 12\t\u202Ex")};
    Parts p = parts_of(&arena, (Runs){&run, 1}, false);
    assert_int_equal(p.n, 1);
    assert_false(p.turn);
    assert_str(p.text, "אב \u2067a\u2069 12 x");
}

static void test_text_without_such_letters_asks_for_no_directions(void **state)
{
    (void)state;
    assert_false(parts("Ұлы дала — 12 ₸ “…”").turn);
    assert_true(parts("Ұлы дала א").turn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts_end_with_runs_and_with_directions),
        cmocka_unit_test(test_each_line_is_a_paragraph_of_its_own),
        cmocka_unit_test(test_overrides_and_marks_of_direction_leave_no_trace),
        cmocka_unit_test(test_joined_letters_join_over_the_end_of_a_run),
        cmocka_unit_test(test_a_terminal_gets_its_letters_as_they_are_read),
        cmocka_unit_test(test_text_without_such_letters_asks_for_no_directions),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
