#include "base/letter.h"

#include "support/support.h"

static int columns(const char *text) { return letter_columns(str_of(text)); }

static void test_letters_take_one_column(void **state)
{
    (void)state;
    assert_int_equal(columns(""), 0);
    assert_int_equal(columns("abc é где"), 9);
    assert_int_equal(columns("مرحبا"), 5);
    assert_int_equal(columns("ｱ"), 1); // half-width
    assert_int_equal(columns("→"), 1);
    assert_int_equal(columns("\u00AD"), 1);
}

static void test_wide_letters_and_emoji_take_two(void **state)
{
    (void)state;
    assert_int_equal(columns("中文"), 4);
    assert_int_equal(columns("한"), 2);
    assert_int_equal(columns("かな。「"), 8);
    assert_int_equal(columns("Ａ！"), 4);
    assert_int_equal(columns("😀"), 2);
    assert_int_equal(columns("🚕🇰🇿"), 4);
    assert_int_equal(columns("\u2764\uFE0F"), 2); // a heart asked for as an emoji
    assert_int_equal(columns("\u2764"), 1);
    assert_int_equal(columns("😀\uFE0F"), 2);
}

static void test_marks_and_what_has_no_width_take_none(void **state)
{
    (void)state;
    assert_int_equal(columns("e\u0301"), 1);
    assert_int_equal(columns("и\u0306\u0323"), 1);
    assert_int_equal(columns("a\u200Bb\u200Dc\u2060\uFEFF"), 3);
    assert_int_equal(columns("\u200E\u2068a\u2069"), 1);
    assert_int_equal(columns("שָׁ"), 1);
    assert_int_equal(columns("\u1112\u1161\u11AB"), 2); // one syllable
    assert_int_equal(columns("\u1160\u11FF\uD7B0\uD7FF"), 0);
    assert_int_equal(columns("\u115F"), 2); // beside them
    assert_int_equal(columns("\u1200\uD7AF"), 2);
    assert_int_equal(columns("क\u093E"), 2); // a vowel that stands beside its letter
}

static void test_white_space_of_all_scripts(void **state)
{
    (void)state;
    static const uint32_t spaces[] = {' ', '\t', '\n', '\r', 0x85, 0xA0, 0x1680, 0x2003,
        0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF};
    for (int i = 0; i < COUNT_OF(spaces); i++)
        if (!letter_is_space(spaces[i])) fail_msg("U+%04X is no space", spaces[i]);
    static const uint32_t others[] = {
        0, 8, 0x1C, 'a', 0x84, 0xA1, 0x200C, 0x200D, 0x2060, 0x3001, 0xE9};
    for (int i = 0; i < COUNT_OF(others); i++)
        if (letter_is_space(others[i])) fail_msg("U+%04X is a space", others[i]);
}

static void test_digits_of_all_scripts(void **state)
{
    (void)state;
    static const uint32_t zeros[] = {
        '0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7F6};
    for (int i = 0; i < COUNT_OF(zeros); i++)
        for (int digit = 0; digit < 10; digit++)
            assert_int_equal(letter_digit(zeros[i] + (uint32_t)digit), digit);
    static const uint32_t others[] = {
        '/', ':', 'a', 0xB2, 0x2460, 0x4E00, 0x65F, 0x66A};
    for (int i = 0; i < COUNT_OF(others); i++)
        assert_int_equal(letter_digit(others[i]), -1);
}

static void test_a_plain_letter_has_no_case_width_or_style(void **state)
{
    (void)state;
    assert_int_equal(letter_plain('Q'), 'q');
    assert_int_equal(letter_plain(0xFF31), 'q');
    assert_int_equal(letter_plain(0x1D410), 'q');
    assert_int_equal(letter_plain(0x410), 0x430);
    assert_int_equal(letter_plain(0x669), '9');
    assert_int_equal(letter_plain(0xAD), 0);
    assert_int_equal(letter_plain(0xC9), 0xC9); // e and a mark
    assert_int_equal(letter_plain('-'), '-');
}

static void test_marks_and_small_letters(void **state)
{
    (void)state;
    assert_true(letter_is_mark(0x301));
    assert_true(letter_is_mark(0x93E));
    assert_true(letter_is_mark(0x20DD));
    assert_false(letter_is_mark('a'));
    assert_int_equal(letter_lower(0x4D8), 0x4D9);
    assert_int_equal(letter_lower('1'), '1');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letters_take_one_column),
        cmocka_unit_test(test_wide_letters_and_emoji_take_two),
        cmocka_unit_test(test_marks_and_what_has_no_width_take_none),
        cmocka_unit_test(test_white_space_of_all_scripts),
        cmocka_unit_test(test_digits_of_all_scripts),
        cmocka_unit_test(test_a_plain_letter_has_no_case_width_or_style),
        cmocka_unit_test(test_marks_and_small_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
