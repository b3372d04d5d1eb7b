#include "base/ascii.h"
#include "support/support.h"

#include <ctype.h>

// In the "C" locale, in which every program begins, the library's classes are these.
static void test_the_classes_are_those_of_the_c_locale(void **state)
{
    (void)state;
    for (int c = 0; c < 128; c++) {
        assert_int_equal(ascii_is_digit(c), isdigit(c) != 0);
        assert_int_equal(ascii_is_lower(c), islower(c) != 0);
        assert_int_equal(ascii_is_upper(c), isupper(c) != 0);
        assert_int_equal(ascii_is_letter(c), isalpha(c) != 0);
        assert_int_equal(ascii_is_alnum(c), isalnum(c) != 0);
        assert_int_equal(ascii_is_space(c), isspace(c) != 0);
        assert_int_equal(ascii_hex(c) >= 0, isxdigit(c) != 0);
        assert_int_equal(ascii_lower((char)c), tolower(c));
    }
}

static void test_a_hexadecimal_digit_has_its_value(void **state)
{
    (void)state;
    for (int i = 0; i < 16; i++) {
        assert_int_equal(ascii_hex("0123456789abcdef"[i]), i);
        assert_int_equal(ascii_hex("0123456789ABCDEF"[i]), i);
    }
}

static void test_bytes_and_letters_beyond_belong_to_no_class(void **state)
{
    (void)state;
    static const int codes[] = {
        (char)0x85, (char)0xC3, (char)0xFF, 0x85, 0xA0, 0xC4, 0x130, 0x666, 0xFF21};
    for (int i = 0; i < COUNT_OF(codes); i++) {
        assert_false(ascii_is_alnum(codes[i]));
        assert_false(ascii_is_space(codes[i]));
        assert_int_equal(ascii_hex(codes[i]), -1);
    }
    assert_int_equal(ascii_lower((char)0xC4), (char)0xC4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_classes_are_those_of_the_c_locale),
        cmocka_unit_test(test_a_hexadecimal_digit_has_its_value),
        cmocka_unit_test(test_bytes_and_letters_beyond_belong_to_no_class),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
