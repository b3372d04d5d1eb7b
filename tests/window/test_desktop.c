#define _POSIX_C_SOURCE 200809L
#include "window/desktop.h"

#include "support/support.h"

#include <stdlib.h>

static void add_number(Buf *settings, const char *name, uint32_t value)
{
    Str text = str_of(name);
    buf_add(settings, (Str){"\0\0", 2});
    buf_addc(settings, (char)text.n);
    buf_addc(settings, 0);
    buf_add(settings, text);
    buf_add(settings, (Str){"\0\0\0", (4 - text.n % 4) % 4});
    buf_add(settings, (Str){"\0\0\0\0", 4});
    for (int i = 0; i < 4; i++)
        buf_addc(settings, (char)(value >> 8 * i & 0xFF));
}

// Settings with three numbers; those below 0 are left out.
static XDesktop desktop(const char *resources, int factor, int dpi, int moves)
{
    XDesktop made = {0};
    buf_add(&made.resources, str_of(resources));
    int count = (factor >= 0) + (dpi >= 0) + (moves >= 0);
    if (count == 0) return made;
    buf_add(&made.settings, (Str){"\0\0\0\0\1\0\0\0", 8});
    buf_addc(&made.settings, (char)count);
    buf_add(&made.settings, (Str){"\0\0\0", 3});
    if (factor >= 0)
        add_number(&made.settings, "Gdk/WindowScalingFactor", (uint32_t)factor);
    if (dpi >= 0) add_number(&made.settings, "Xft/DPI", (uint32_t)dpi * 1024);
    if (moves >= 0) add_number(&made.settings, "Gtk/EnableAnimations", (uint32_t)moves);
    return made;
}

static void assert_scale(
    XDesktop given, const char *gdk, const char *qt, double expected)
{
    assert_float_equal(desktop_scale(&given, gdk, qt), expected, 0.001);
    desktop_free(&given);
}

static void test_the_resource_of_the_dots_sets_the_scale(void **state)
{
    (void)state;
    assert_scale(desktop("Xft.dpi:\t192\n", -1, -1, -1), NULL, NULL, 2);
    assert_scale(desktop("Xft*dpi: 144", -1, -1, -1), NULL, NULL, 1.5);
    assert_scale(desktop("Xft.dpi: 120.0", -1, -1, -1), NULL, NULL, 1.25);
    assert_scale(desktop("Xft.dpi: 98", -1, -1, -1), NULL, NULL, 1); // hardly more
    assert_scale(desktop("", -1, -1, -1), NULL, NULL, 1);
}

static void test_xsettings_prevail(void **state)
{
    (void)state;
    assert_scale(desktop("Xft.dpi: 96", 2, 192, -1), NULL, NULL, 2);
    assert_scale(desktop("Xft.dpi: 192", 1, 96, -1), NULL, NULL, 1);
    assert_scale(desktop("", 1, 144, -1), NULL, NULL, 1.5);
    assert_scale(desktop("", 3, -1, -1), NULL, NULL, 3);
    assert_scale(desktop("Xft.dpi: 192", -1, -1, 1), NULL, NULL, 2); // nothing of it
}

static void test_what_is_asked_of_all_programs_is_heard(void **state)
{
    (void)state;
    assert_scale(desktop("", -1, -1, -1), "2", NULL, 2);
    assert_scale(desktop("", -1, -1, -1), NULL, "1.75", 1.75);
    assert_scale(desktop("Xft.dpi: 192", -1, -1, -1), "2", "1", 2); // not four
    assert_scale(desktop("", -1, -1, -1), "", "two", 1);
}

static void test_no_number_makes_a_window_that_cannot_be_used(void **state)
{
    (void)state;
    static const char *const odd[] = {"Xft.dpi: 0", "Xft.dpi: 48", "Xft.dpi: -192",
        "Xft.dpi: nan", "Xft.dpi: 1e9", "Xft.dpi: 1.9.2", "Xft.dpi:"};
    for (int i = 0; i < COUNT_OF(odd); i++)
        assert_scale(desktop(odd[i], -1, -1, -1), NULL, NULL, 1);
    assert_scale(desktop("Xft.dpi: 999999999999", -1, -1, -1), NULL, NULL, 4);
    assert_scale(desktop("", 2000000000, -1, -1), NULL, NULL, 4);
    assert_scale(desktop("", -1, -1, -1), "-3", "0", 1);
}

static void test_stillness_is_what_xsettings_say(void **state)
{
    (void)state;
    for (int moves = -1; moves <= 1; moves++) {
        XDesktop given = desktop("", 1, -1, moves);
        assert_int_equal(desktop_is_still(&given), moves == 0);
        desktop_free(&given);
    }
}

static void test_without_a_server_nothing_is_said(void **state)
{
    (void)state;
    setenv("DISPLAY", "", 1);
    XDesktop nothing = {0};
    desktop_read_x11(&nothing);
    assert_int_equal(nothing.resources.n + nothing.settings.n, 0);
    desktop_free(&nothing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_resource_of_the_dots_sets_the_scale),
        cmocka_unit_test(test_xsettings_prevail),
        cmocka_unit_test(test_what_is_asked_of_all_programs_is_heard),
        cmocka_unit_test(test_no_number_makes_a_window_that_cannot_be_used),
        cmocka_unit_test(test_stillness_is_what_xsettings_say),
        cmocka_unit_test(test_without_a_server_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
