#include "window/xsettings.h"

#include "support/support.h"

// A number, a text and a colour, then the number that is looked for, as xsettingsd sends them.
#define LITTLE                                                                         \
    "\0\0\0\0\7\0\0\0\4\0\0\0"                                                         \
    "\0\0\7\0Xft/DPI\0\0\0\0\0\0\0\3\0"                                                \
    "\1\0\6\0Net/Th\0\0\0\0\0\0\3\0\0\0abc\0"                                          \
    "\2\0\2\0Co\0\0\0\0\0\0\1\0\2\0\3\0\4\0"                                           \
    "\0\0\4\0Last\0\0\0\0\xFE\xFF\xFF\xFF"
#define BIG                                                                            \
    "\1\0\0\0\0\0\0\7\0\0\0\1"                                                         \
    "\0\0\0\7Xft/DPI\0\0\0\0\0\0\3\0\0"

static const Str LITTLE_ENDIAN_ONES = {LITTLE, sizeof LITTLE - 1};

static void assert_number(Str settings, const char *name, int32_t expected)
{
    int32_t number = 12345;
    assert_true(xsettings_number(settings, str_of(name), &number));
    assert_int_equal(number, expected);
}

static void test_numbers_are_found_among_texts_and_colours(void **state)
{
    (void)state;
    assert_number(LITTLE_ENDIAN_ONES, "Xft/DPI", 196608);
    assert_number(LITTLE_ENDIAN_ONES, "Last", -2);
    assert_number((Str){BIG, sizeof BIG - 1}, "Xft/DPI", 196608);
}

static void test_what_is_no_number_or_not_there_is_not_found(void **state)
{
    (void)state;
    int32_t number = 5;
    static const char *const names[] = {"Net/Th", "Co", "Xft", "Xft/DPI2", ""};
    for (int i = 0; i < COUNT_OF(names); i++)
        assert_false(xsettings_number(LITTLE_ENDIAN_ONES, str_of(names[i]), &number));
    assert_int_equal(number, 5);
}

static void test_settings_that_break_off_are_none(void **state)
{
    (void)state;
    int32_t number = 5;
    for (size_t n = 0; n < LITTLE_ENDIAN_ONES.n; n++)
        assert_false(
            xsettings_number(str_cut(LITTLE_ENDIAN_ONES, 0, n), STR("Last"), &number));
    char claims[] = "\0\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\7\0\xFF\xFFxxxx";
    assert_false(xsettings_number((Str){claims, sizeof claims - 1}, STR("x"), &number));
    assert_int_equal(number, 5);
}

static void test_resources_are_lines(void **state)
{
    (void)state;
    Str all = STR("! Xft.dpi: 1\nXft.dpi.x: 2\nXft.dpi:\t192 \nXft.antialias: 1\n");
    assert_str(xresources_value(all, STR("Xft.dpi")), "192");
    assert_str(xresources_value(all, STR("Xft.hinting")), "");
    assert_str(xresources_value(STR("a:1\na: 2"), STR("a")), "2"); // the last counts
    assert_str(xresources_value((Str){0}, STR("a")), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_found_among_texts_and_colours),
        cmocka_unit_test(test_what_is_no_number_or_not_there_is_not_found),
        cmocka_unit_test(test_settings_that_break_off_are_none),
        cmocka_unit_test(test_resources_are_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
