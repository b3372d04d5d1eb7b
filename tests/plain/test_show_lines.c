#include "support/support.h"

#include "plain/show_inner.h"

// What [words] become in a terminal of [columns], after the prefixes.
static void assert_words(int columns, const char *first, const char *rest,
    const char *words, const char *shown)
{
    Buf out = {0};
    Show show = {.look = {.columns = columns}, .out = &out};
    show_words(&show, first, rest, WEIGHT_BOLD, str_of(words));
    assert_str(buf_str(&out), shown);
    buf_free(&out);
    arena_free(&show.arena);
}

static void assert_text(const char *markup, const char *shown)
{
    Buf out = {0};
    Show show = {.look = {.columns = 72}, .out = &out};
    show_text(&show, "", "", str_of(markup));
    assert_str(buf_str(&out), shown);
    buf_free(&out);
    arena_free(&show.arena);
}

static void test_words_are_wrapped_behind_their_prefix(void **state)
{
    (void)state;
    assert_words(24, "1   ", "    ", "Pass the voice note on, so that",
        "1   Pass the voice note\n    on, so that\n");
    assert_words(24, "> ", "> ", "", "");
    assert_words(500, "", "",
        "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 012345 a",
        "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
        "012345\na\n");
}

static void test_an_empty_line_has_no_prefix(void **state)
{
    (void)state;
    assert_words(40, "  ", "  ", "one\n\ntwo", "  one\n\n  two\n");
}

static void test_wide_letters_count_twice_and_accents_nothing(void **state)
{
    (void)state;
    assert_words(
        20, "", "", "漢字漢字漢字漢字漢字漢字", "漢字漢字漢字漢字漢字\n漢字\n");
    assert_words(20, "", "",
        "e\xcc\x81"
        "e\xcc\x81"
        "34567890123456789 x",
        "e\xcc\x81"
        "e\xcc\x81"
        "34567890123456789\nx\n");
}

static void test_control_characters_are_made_visible(void **state)
{
    (void)state;
    assert_words(40, "", "", "a\033[2Jb\tc\x7f",
        "a\xef\xbf\xbd[2Jb\xef\xbf\xbd"
        "c\xef\xbf\xbd\n");
}

static void test_emphasis_stands_between_stars(void **state)
{
    (void)state;
    assert_text("It is *so*, and **very** so.", "It is *so*, and *very* so.\n");
    assert_text("**all of it**", "*all of it*\n");
    assert_text("a [term|lpg] here", "a term here\n");
    assert_text("*a [term|lpg] inside*", "*a term inside*\n");
    assert_text("five \\* six", "five * six\n");
}

static void test_bold_ends_on_its_line(void **state)
{
    (void)state;
    Buf out = {0};
    Show show = {.look = {.columns = 20, .colour = true}, .out = &out};
    show_words(&show, "# ", "# ", WEIGHT_BOLD, STR("a heading of two lines"));
    assert_str(
        buf_str(&out), "# \033[1ma heading of two\033[0m\n# \033[1mlines\033[0m\n");
    buf_clear(&out);
    show_words(&show, "", "", WEIGHT_PLAIN, STR("plain"));
    assert_str(buf_str(&out), "plain\n");
    buf_free(&out);
    arena_free(&show.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_are_wrapped_behind_their_prefix),
        cmocka_unit_test(test_an_empty_line_has_no_prefix),
        cmocka_unit_test(test_wide_letters_count_twice_and_accents_nothing),
        cmocka_unit_test(test_control_characters_are_made_visible),
        cmocka_unit_test(test_emphasis_stands_between_stars),
        cmocka_unit_test(test_bold_ends_on_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
