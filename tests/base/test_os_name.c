#include "support/support.h"

#include "base/os_name.h"

#include <string.h>

static void test_names_inside_the_folder_are_safe(void **state)
{
    (void)state;
    static const char *const names[] = {"scenario.lua", "chapters/pump.lua",
        "a/b/c/d.png", ".hidden", "a..b", "..a", "a b.lua", "Қала.lua", "-o", "~",
        "a$b", "%2e%2e", "*", "console.lua", "com.lua", "com12.lua", "lpt", "aux_2.lua",
        "a.con", "nul2"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Err err = {0};
        assert_true(os_name_safe(str_of(names[i]), &err));
        assert_no_err(&err);
    }
}

static void test_every_spelling_that_leads_outside_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"", "/", "//", "/etc/passwd", "//host/share",
        "a//b", "a/", "./a", ".", "a/.", "a/./b", "..", "../a", "a/..", "a/../b",
        "../../../../etc/passwd", "a/../../b", //
        "..\\a", "a\\b", "\\", "\\\\host\\share", "C:\\a", "C:a", "a:stream",
        "file:///a",                                                      //
        "a\nb", "a\tb", "\x01", "\x7F", "a\r",                            //
        "...", ".. ", "..  /a", "a./b", "a /b", "a.", "a ", " ", "a/ /b", //
        "CON", "con.lua", "a/nul", "Aux.tar.gz", "prn/a", "COM1", "com0.lua", "lpt9.x",
        "CONIN$", "conout$.txt", "nul .txt", //
        "\xC0\xAE\xC0\xAE/a", "\xE0\x80\xAE./a", "\xFF", "a\x80"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Err err = {0};
        if (os_name_safe(str_of(names[i]), &err)) fail_msg("\"%s\" passed", names[i]);
        assert_int_equal(err.kind, ERR_DATA);
        assert_err(&err, "is no safe file name");
    }
}

static void test_a_zero_inside_a_name_is_refused(void **state)
{
    (void)state;
    Err err = {0};
    assert_false(os_name_safe((Str){"a.lua\0.png", 10}, &err));
    assert_err(&err, "\"a.lua�.png\" is no safe file name");
}

static void test_a_name_of_200_bytes_is_safe_and_of_201_is_not(void **state)
{
    (void)state;
    char name[201];
    memset(name, 'a', sizeof name);
    Err err = {0};
    assert_true(os_name_safe((Str){name, 200}, &err));
    assert_false(os_name_safe((Str){name, 201}, &err));
    assert_err(&err, "201 bytes is longer than 200");
}

static void test_nobody_need_take_the_sentence(void **state)
{
    (void)state;
    assert_false(os_name_safe(STR(".."), NULL));
    assert_true(os_name_safe(STR("a"), NULL));
}

static void test_a_plain_name_is_letters_digits_and_three_signs(void **state)
{
    (void)state;
    static const char *const plain[] = {"a", "Z9", "crisis.auto", "a-b_c", "-", "a..b"};
    static const char *const others[] = {
        "", ".", ".a", "a/b", "a b", "ä", "a\\b", "a\n"};
    for (int i = 0; i < COUNT_OF(plain); i++)
        if (!os_name_plain(str_of(plain[i]))) fail_msg("%s is not plain", plain[i]);
    for (int i = 0; i < COUNT_OF(others); i++)
        if (os_name_plain(str_of(others[i]))) fail_msg("%s is plain", others[i]);
    assert_false(os_name_plain((Str){"a\0b", 3}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_inside_the_folder_are_safe),
        cmocka_unit_test(test_every_spelling_that_leads_outside_is_refused),
        cmocka_unit_test(test_a_zero_inside_a_name_is_refused),
        cmocka_unit_test(test_a_name_of_200_bytes_is_safe_and_of_201_is_not),
        cmocka_unit_test(test_nobody_need_take_the_sentence),
        cmocka_unit_test(test_a_plain_name_is_letters_digits_and_three_signs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
