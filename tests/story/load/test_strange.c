#include "support/scenario.h"
#include "support/support.h"

#include "story/load/strange.h"

#include <string.h>

static void assert_letter(const char *script, int line, const char *words)
{
    Buf out = {0};
    int found = 0;
    if (!strange_letter(str_of(script), &found, &out)) fail_msg("nothing: %s", script);
    assert_str(buf_str(&out), words);
    assert_int_equal(found, line);
    buf_free(&out);
}

static void test_a_letter_is_shown_with_its_name_and_what_to_write(void **state)
{
    (void)state;
    assert_letter(
        "a = 1\nb = “x”", 2, "a curly quote “ (U+201C) stands here; write \"");
    assert_letter("a = ‘x’", 1, "a curly quote ‘ (U+2018) stands here; write '");
    assert_letter("a = «x»", 1, "a quotation mark « (U+00AB) stands here; write \"");
    assert_letter("a =\u00a0"
                  "1",
        1, "a no-break space (U+00A0) stands here; write a space");
    assert_letter("a =\u200b 1", 1,
        "a letter without width, which is not seen, (U+200B) stands here; take it out");
    assert_letter("a = 1 – 2", 1, "a dash – (U+2013) stands here; write -");
    assert_letter(
        "a = 2 × 2", 1, "a multiplication sign × (U+00D7) stands here; write *");
    assert_letter("f（1）", 1, "a wide letter （ (U+FF08) stands here; write (");
    assert_letter("sc\u0435ne 'a' {}", 1,
        "\"sc\u0435ne\" has the letter \u0435 (U+0435, Cyrillic) where a Latin e is "
        "meant");
    assert_letter("a = Вода", 1, "\"Вода\" stands here without its quotation marks");
    assert_letter("a = ☃", 1,
        "the letter ☃ (U+2603) stands here; such letters stand in quotation marks "
        "only");
    assert_letter("a = `x`", 1, "a backquote ` stands here; write ' or \"");
    assert_letter(
        "a = \001", 1, "a control character (U+0001) stands here; take it out");
}

static void test_letters_in_texts_and_comments_are_nobodys_matter(void **state)
{
    (void)state;
    Buf out = {0};
    int line = 0;
    const char *fine = "\xEF\xBB\xBF-- “a”\na = '“' .. [[«]] --[[ ‘ ]] .. \"é\"";
    assert_false(strange_letter(str_of(fine), &line, &out));
    assert_false(strange_quote(str_of(fine), &line, &out));
    assert_int_equal(out.n, 0);
    assert_letter(
        "a = '“' .. \n”", 2, "a curly quote ” (U+201D) stands here; write \"");
}

static void test_a_curly_quote_does_not_close_a_text(void **state)
{
    (void)state;
    Buf out = {0};
    int line = 0;
    assert_true(strange_quote(STR("a = 1\nb = \"x”\nc = 2"), &line, &out));
    assert_str(buf_str(&out),
        "a text that begins with \" is not closed by ”; write \" at its end");
    assert_int_equal(line, 2);
    buf_clear(&out);
    assert_false(strange_quote(STR("a = \"x\nb"), &line, &out));
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_an_encoding_is_named(void **state)
{
    (void)state;
    assert_null(strange_encoding(STR("a = '“é”'")));
    assert_string_equal(strange_encoding(STR("\xFF\xFE"
                                             "a\0 \0")),
        "UTF-16");
    assert_string_equal(strange_encoding(STR("\xFE\xFF\0a\0 ")), "UTF-16");
    assert_string_equal(strange_encoding(STR("a\0 \0=\0")), "UTF-16");
    assert_string_equal(
        strange_encoding(STR("a = '\xCF\xF0\xE8\xE2\xE5\xF2'")), "Windows-1251");
    assert_string_equal(strange_encoding(STR("a = 'caf\xE9'")), "Windows-1252");
}

// --- as it is told ----------------------------------------------------------------------------------

static void assert_told(const char *script, const char *words)
{
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Buf out = {0};
    scenario_faults(files, &out);
    Str first = buf_str(&out);
    assert_str(str_cut(first, 0, str_find(first, '\n')), words);
    buf_free(&out);
}

static void test_the_fault_of_a_script_names_the_letter(void **state)
{
    (void)state;
    assert_told("scenario 't' {\n  title = “T”, start = 'a' }",
        "scenario.lua:2: Lua cannot read this: a curly quote “ (U+201C) stands here; "
        "write "
        "\" [lua-syntax]");
    assert_told("scenario 't' {\n  title = \"T”, start = 'a' }",
        "scenario.lua:2: Lua cannot read this: a text that begins with \" is not "
        "closed by "
        "”; write \" at its end [lua-syntax]");
    assert_told("scenario 't' { title = 'T' start = “a” }",
        "scenario.lua:1: Lua cannot read this: a comma is missing before start "
        "[lua-syntax]");
    assert_told("x = '\xCF\xF0\xE8' \xCF\xF0\xE8",
        "scenario.lua:1: Lua cannot read this: the file is in Windows-1251; save it as "
        "UTF-8 [lua-syntax]");
    assert_told("\xFF\xFEs",
        "scenario.lua:1: Lua cannot read this: the file is in UTF-16; save it as UTF-8 "
        "[lua-syntax]");
}

static void test_a_text_in_another_encoding_names_it(void **state)
{
    (void)state;
    assert_told("scenario 't' { title='\xCF\xF0\xE8\xE2\xE5\xF2', start='a' }\n"
                "ending 'a' { text='x' }",
        "scenario.lua:1: scenario \"t\" has a title that is not UTF-8; the file is in "
        "Windows-1251, save it as UTF-8 [bad-utf8]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_letter_is_shown_with_its_name_and_what_to_write),
        cmocka_unit_test(test_letters_in_texts_and_comments_are_nobodys_matter),
        cmocka_unit_test(test_a_curly_quote_does_not_close_a_text),
        cmocka_unit_test(test_an_encoding_is_named),
        cmocka_unit_test(test_the_fault_of_a_script_names_the_letter),
        cmocka_unit_test(test_a_text_in_another_encoding_names_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
