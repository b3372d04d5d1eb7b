#include "support/support.h"

#include "base/utf8.h"
#include "text/breaks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Case { // one line of Unicode's test files
    Buf text;
    bool ends[256]; // after how many bytes a break is asked for
} Case;

// Reads "× 0023 ÷ 0020 ÷ # ..."; false for a line that holds no case.
static bool read_case(Str line, Case *out)
{
    buf_clear(&out->text);
    memset(out->ends, 0, sizeof out->ends);
    Str word;
    line = str_cut(line, 0, str_find(line, '#'));
    while (str_split(&line, ' ', &word)) {
        word = str_trim(word);
        if (str_eq(word, STR("÷")))
            out->ends[out->text.n] = true;
        else if (word.n >= 4)
            utf8_add(&out->text, (uint32_t)strtoul(word.s, NULL, 16));
        assert_true(out->text.n < sizeof out->ends);
    }
    return out->text.n > 0;
}

static int line_break_faults(Case *c)
{
    unsigned char breaks[256];
    breaks_unicode(buf_str(&c->text), breaks);
    for (size_t i = 0; i <= c->text.n; i++)
        if (c->ends[i] != (breaks[i] != BREAK_NO)) return 1;
    return 0;
}

static int cluster_faults(Case *c)
{
    Str rest = buf_str(&c->text);
    for (size_t at = 0; rest.n > 0;) {
        size_t end = grapheme_end(rest);
        assert_true(end > 0);
        for (size_t i = at + 1; i < at + end; i++)
            if (c->ends[i]) return 1;
        at += end;
        if (!c->ends[at]) return 1;
        rest = str_from(rest, end);
    }
    return 0;
}

// Runs every case of a file; returns how many there were.
static int run_file(const char *path, int (*faults)(Case *))
{
    Arena arena = {0};
    Str rest = test_file(&arena, path), line;
    Case c = {0};
    int cases = 0, wrong = 0;
    while (str_split(&rest, '\n', &line)) {
        if (!read_case(line, &c)) continue;
        cases++;
        if (!faults(&c)) continue;
        wrong++;
        print_message("wrong: " STR_FMT "\n", STR_ARG(line));
    }
    buf_free(&c.text);
    arena_free(&arena);
    assert_int_equal(wrong, 0);
    return cases;
}

static void test_every_case_of_unicodes_line_break_test_passes(void **state)
{
    (void)state;
    assert_int_equal(run_file("text/data/LineBreakTest.txt", line_break_faults), 7654);
}

static void test_every_case_of_unicodes_grapheme_test_passes(void **state)
{
    (void)state;
    assert_int_equal(run_file("text/data/GraphemeBreakTest.txt", cluster_faults), 602);
}

static Break break_before(const char *text, const char *part)
{
    unsigned char breaks[256];
    breaks_find(str_of(text), breaks);
    return (Break)breaks[strstr(text, part) - text];
}

static void test_no_line_begins_with_a_dash_after_a_space(void **state)
{
    (void)state;
    assert_int_equal(break_before("supply — demand", "— demand"), BREAK_NO);
    assert_int_equal(break_before("supply — demand", "demand"), BREAK_MAY);
    assert_int_equal(break_before("cause - effect", "effect"), BREAK_MAY);
    assert_int_equal(break_before("one\n— two", "— two"), BREAK_MUST);
}

static void test_the_last_entry_is_an_end_even_of_nothing(void **state)
{
    (void)state;
    unsigned char breaks[3];
    breaks_find(STR(""), breaks);
    assert_int_equal(breaks[0], BREAK_MUST);
    breaks_find(STR("ab"), breaks);
    assert_int_equal(breaks[0], BREAK_NO);
    assert_int_equal(breaks[1], BREAK_NO);
    assert_int_equal(breaks[2], BREAK_MUST);
}

static void test_bad_bytes_do_not_hurt(void **state)
{
    (void)state;
    unsigned char breaks[8];
    breaks_find((Str){"\xF0\x9F \xFF\x80 a", 7}, breaks);
    assert_int_equal(breaks[7], BREAK_MUST);
    assert_int_equal(grapheme_end((Str){"\xFFz", 2}), 1);
}

static void test_a_flag_is_two_letters(void **state)
{
    (void)state;
    // Behind a sign that belongs to what comes after it, too.
    const char *flags = "\u0600\U0001F1F0\U0001F1FF\U0001F1F0";
    assert_int_equal(grapheme_end(str_of(flags)), 10);
    assert_int_equal(grapheme_end(str_of(flags + 2)), 8);
}

static void assert_cut(const char *text, size_t most, const char *expected)
{
    assert_str(grapheme_cut(str_of(text), most), expected);
}

static void test_a_cut_falls_between_clusters(void **state)
{
    (void)state;
    assert_cut("abc", 3, "abc");
    assert_cut("abc", 2, "ab");
    assert_cut("abc", 0, "");
    assert_cut("ae\u0301b", 2, "a");
    assert_cut("ae\u0301b", 3, "a");
    assert_cut("ae\u0301b", 4, "ae\u0301");
    assert_cut("ae\u0301\u0323", 4, "a");
    assert_cut("🇰🇿🇰🇿", 15, "🇰🇿");
    assert_cut("ә", 1, "");
}

// A hundred thousand marks on a letter, and a limit among them.
static void test_a_cluster_longer_than_the_limit_is_left_out(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, STR("ab"));
    for (int i = 0; i < 100000; i++)
        buf_add(&text, STR("\u0301"));
    assert_str(grapheme_cut(buf_str(&text), 1000), "a");
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_case_of_unicodes_line_break_test_passes),
        cmocka_unit_test(test_every_case_of_unicodes_grapheme_test_passes),
        cmocka_unit_test(test_no_line_begins_with_a_dash_after_a_space),
        cmocka_unit_test(test_the_last_entry_is_an_end_even_of_nothing),
        cmocka_unit_test(test_bad_bytes_do_not_hurt),
        cmocka_unit_test(test_a_flag_is_two_letters),
        cmocka_unit_test(test_a_cut_falls_between_clusters),
        cmocka_unit_test(test_a_cluster_longer_than_the_limit_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
