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

static void assert_encoding(Str script, const char *name)
{
    const char *found = strange_encoding(script);
    assert_string_equal(found ? found : "UTF-8", name);
}

// More than a third of zeros is UTF-16, of the first 4096 bytes.
static void test_utf_16_without_its_mark_is_known_by_its_zeros(void **state)
{
    (void)state;
    static char text[4097];
    assert_encoding(STR("a\0"), "UTF-16");
    assert_encoding(STR("a\0b"), "UTF-8");
    assert_encoding(STR("a\0bc\0"), "UTF-16");
    assert_encoding(STR(""), "UTF-8");
    memset(text, 'a', sizeof text);
    memset(text, 0, 1365);
    assert_encoding((Str){text, 4096}, "UTF-8");
    text[4095] = '\0';
    assert_encoding((Str){text, 4096}, "UTF-16");
    text[4095] = 'a';
    text[4096] = '\0';
    assert_encoding((Str){text, 4097}, "UTF-8");
}

// Letters of Windows-1251 stand side by side, those of Windows-1252 alone.
static void test_the_encodings_of_windows_are_told_apart(void **state)
{
    (void)state;
    assert_encoding(STR("\xE9"), "Windows-1252");
    assert_encoding(STR("\xE9 \xE9\xE9"), "Windows-1251");
    assert_encoding(STR("\xE9 \xE9 \xE9\xE9"), "Windows-1252");
    assert_encoding(STR("\xC0\xC0"), "Windows-1251");
    assert_encoding(STR("\xBF\xBF"), "Windows-1252");
    assert_encoding(STR("\xC0\xBF\xC0"), "Windows-1252");
}

static void assert_file(Str script, const char *words)
{
    Buf out = {0};
    assert_int_equal(strange_file(script, &out), words[0] != '\0');
    assert_str(buf_str(&out), words);
    buf_free(&out);
}

static void test_files_of_other_programs_are_known_by_how_they_begin(void **state)
{
    (void)state;
    assert_file(STR("\xD0\xCF\x11\xE0"),
        "the file is an old .doc and no script; save it as plain text, in UTF-8");
    assert_file(STR("\xD0\xCF\x11x"), "");
    assert_file(STR("{\\rtx"), "");
    assert_file(STR("PK\3x"), "");
    assert_file(STR("%PDx"), "");
    assert_file(STR("<x"), "");
    assert_file(STR("<html>"),
        "the file is HTML and no script; save the script alone, as plain text");
    assert_file(STR("<htmx"), "");
    assert_file(STR("<?xml?>"),
        "the file is XML and no script; a script is plain text, in UTF-8");
    assert_file(STR("<?xmx"), "");
    assert_file(STR("\x89PNx"), "");
    assert_file(STR("\xFF\xD8\xFF"),
        "the file is a picture and no script; pictures stand in pictures/");
    assert_file(STR("\xFF\xD8x"), "");
    assert_file(
        STR("\x1F\x8Bx"), "the file is compressed by gzip and no script; unpack it");
    assert_file(STR("\x1Fx"), "");
    assert_file(STR("a\0b\0"), "the file is in UTF-16; save it as UTF-8");
    assert_file(STR("scene"), "");
}

static void test_the_marks_of_a_conflict_are_whole_lines(void **state)
{
    (void)state;
    assert_true(strange_is_conflict(STR("<<<<<<< HEAD")));
    assert_true(strange_is_conflict(STR(">>>>>>> work")));
    assert_true(strange_is_conflict(STR("||||||| base")));
    assert_true(strange_is_conflict(STR("=======")));
    assert_true(strange_is_conflict(STR("======= \nx")));
    assert_false(strange_is_conflict(STR("======")));
    assert_false(strange_is_conflict(STR("========")));
    assert_false(strange_is_conflict(STR("======= x")));
    assert_false(strange_is_conflict(STR("<<<<<<<HEAD")));
    assert_false(strange_is_conflict(STR("<<<<<< HEAD")));
    assert_false(strange_is_conflict(STR("")));
}

static void assert_alike(const char *word, const char *words)
{
    Buf out = {0};
    assert_int_equal(strange_alike(str_of(word), &out), words[0] != '\0');
    assert_str(buf_str(&out), words);
    buf_free(&out);
}

static void test_a_letter_that_looks_latin_is_told_in_a_latin_word(void **state)
{
    (void)state;
    assert_alike(
        "t\u03bfp", "the letter \u03bf (U+03BF, Greek) where a Latin o is meant");
    assert_alike(
        "\u0391a", "the letter \u0391 (U+0391, Greek) where a Latin A is meant");
    assert_alike(
        "a\u0501", "the letter \u0501 (U+0501, Cyrillic) where a Latin d is meant");
    assert_alike("\u0405t\u0435p",
        "the letter \u0405 (U+0405, Cyrillic) where a Latin S is meant");
    assert_alike("top", "");
    assert_alike("", "");
    assert_alike("\u0435", ""); // no Latin letter beside it
    assert_alike("1\u0435_", "");
    assert_alike("a\u0435\u0436", ""); // a letter that looks like none
    assert_alike("a\u0435\u00e9", "");
}

static void assert_word(Str script, size_t at, const char *word)
{
    assert_str(strange_word(script, str_from(script, at)), word);
}

static void test_a_word_goes_to_both_sides_of_where_it_is_found(void **state)
{
    (void)state;
    Str whole = STR("xab_9\u0435z = b\u00a0c\u201dd\uff08e");
    Str script = str_from(whole, 1); // a letter stands before it, which is not of it
    assert_word(script, 0, "ab_9\u0435z");
    assert_word(script, 4, "ab_9\u0435z");
    assert_word(script, 10, "b");
    assert_word(script, 8, "");
    assert_word(STR("ab\u201d"), 1, "ab");
    assert_word(STR("ab\uff08"), 1, "ab");
    assert_word(STR("a"), 0, "a");
}

static void test_letters_are_shown_where_they_can_be_seen(void **state)
{
    (void)state;
    assert_letter("a = ！", 1, "a wide letter ！ (U+FF01) stands here; write !");
    assert_letter("a = ～", 1, "a wide letter ～ (U+FF5E) stands here; write ~");
    assert_letter("a = ｟", 1,
        "the letter ｟ (U+FF5F) stands here; such letters stand in quotation marks "
        "only");
    assert_letter(
        "a = \x7f", 1, "a control character (U+007F) stands here; take it out");
    assert_letter("a =\u00ad 1", 1,
        "a soft hyphen, which is not seen, (U+00AD) stands here; take it out");
    assert_letter("a =\u202a 1", 1,
        "a mark of direction, which is not seen, (U+202A) stands here; take it out");
    assert_letter("a = ´x´", 1, "an accent ´ (U+00B4) stands here; write '");
    assert_letter(
        "a = 1\u037e", 1, "a Greek question mark \u037e (U+037E) stands here; write ;");
    assert_letter("a = 4 ÷ 2", 1, "a division sign ÷ (U+00F7) stands here; write /");
    assert_letter("a ≠ 2", 1, "an unequal sign ≠ (U+2260) stands here; write ~=");
    assert_letter(
        "\n\na ≤ 2", 3, "a sign for at most ≤ (U+2264) stands here; write <=");
    assert_letter("a ≥ 2", 1, "a sign for at least ≥ (U+2265) stands here; write >=");
    assert_letter("a = …", 1, "an ellipsis … (U+2026) stands here; write ...");
    assert_letter("```lua", 1, "``` is no part of a script; take this line out");
    assert_letter("a = ``x``", 1, "a backquote ` stands here; write ' or \"");
    assert_letter("a1б = 1", 1,
        "a Cyrillic letter б (U+0431) stands here; Lua's words have Latin letters, and "
        "other words stand in quotation marks");
}

static void test_the_first_curly_quote_of_a_text_is_found(void **state)
{
    (void)state;
    assert_int_equal(strange_curly(STR("\"x\u2018 y\u201d")), 0x2018);
    assert_int_equal(strange_curly(STR("x\u201f")), 0x201F);
    assert_int_equal(strange_curly(STR("x\u00bb")), 0xBB);
    assert_int_equal(strange_curly(STR("x\u2017\u2020\u00ab\u00bc")), 0);
    assert_int_equal(strange_curly(STR("")), 0);
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
        cmocka_unit_test(test_utf_16_without_its_mark_is_known_by_its_zeros),
        cmocka_unit_test(test_the_encodings_of_windows_are_told_apart),
        cmocka_unit_test(test_files_of_other_programs_are_known_by_how_they_begin),
        cmocka_unit_test(test_the_marks_of_a_conflict_are_whole_lines),
        cmocka_unit_test(test_a_letter_that_looks_latin_is_told_in_a_latin_word),
        cmocka_unit_test(test_a_word_goes_to_both_sides_of_where_it_is_found),
        cmocka_unit_test(test_letters_are_shown_where_they_can_be_seen),
        cmocka_unit_test(test_the_first_curly_quote_of_a_text_is_found),
        cmocka_unit_test(test_the_fault_of_a_script_names_the_letter),
        cmocka_unit_test(test_a_text_in_another_encoding_names_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
