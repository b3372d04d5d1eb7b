#include "support/support.h"

#include "support/svg_look.h"

#include "picture/svg_shape.h"

static void test_numbers_are_read_as_svg_writes_them(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double number;
        const char *rest;
    } rows[] = {
        {"12", 12, ""},
        {"-.5", -0.5, ""},
        {"+1.25e2", 125, ""},
        {"1e-3x", 0.001, "x"},
        {"1em", 1, "em"},
        {"1.5.5", 1.5, ".5"},
        {"3-4", 3, "-4"},
        {"2.", 2, ""},
        {"123456789012345678901234567890", SVG_NUMBER_MAX, ""},
        {"1e999", SVG_NUMBER_MAX, ""},
        {"-1e999", -SVG_NUMBER_MAX, ""},
        {"1e-999", 0, ""},
        {"0.0000000000000000000000001", 1e-25, ""},
        {"0.12345678901234567890123", 0.123456789012345, ""},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Str rest = str_of(rows[i].text);
        double number = 7;
        assert_true(svg_take_number(&rest, &number));
        assert_true(
            number >= rows[i].number - 1e-12 && number <= rows[i].number + 1e-12);
        assert_str(rest, rows[i].rest);
    }
    static const char *const none[] = {"", "-", ".", "e5", "x", "nan", "inf", "-.e1"};
    for (int i = 0; i < COUNT_OF(none); i++) {
        Str rest = str_of(none[i]);
        double number;
        assert_false(svg_take_number(&rest, &number));
        assert_str(rest, none[i]);
    }
}

static void test_lengths_have_units(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double length;
    } rows[] = {{"10", 10}, {"10px", 10}, {"72pt", 96}, {"6pc", 96}, {"25.4mm", 96},
        {"2.54cm", 96}, {"1in", 96}, {"101.6Q", 96}, {"2em", 24}, {"2ex", 12},
        {"1rem", 16}, {"50%", 100}, {" 3 ", 3}, {"1e1mm", 37.7952756}};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        double length = -1;
        assert_true(svg_length(str_of(rows[i].text), 200, 12, &length));
        assert_float_equal(length, rows[i].length, 1e-4);
    }
    static const char *const none[] = {"", "px", "10 px", "10furlong", "1 2"};
    for (int i = 0; i < COUNT_OF(none); i++) {
        double length = -1;
        assert_false(svg_length(str_of(none[i]), 200, 12, &length));
        assert_float_equal(length, -1, 0);
    }
}

static void test_transforms_are_read_in_their_order(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double x, y; // where 1, 0 goes to
    } rows[] = {
        {"translate(2 3)", 3, 3},
        {"translate(2)", 3, 0},
        {"scale(3)", 3, 0},
        {"scale(3,-1) translate(0 1)", 3, -1},
        {"rotate(90)", 0, 1},
        {"rotate(90, 1, 1)", 2, 1},
        {"rotate(90deg)", 0, 1},
        {"skewX(45)", 1, 0},
        {"skewY(45)", 1, 1},
        {"matrix(1 2 3 4 5 6)", 6, 8},
        {"translate(10,0)scale(2)", 12, 0},
        {" translate ( 10px , 0 ) , scale( 2 ) ", 12, 0},
        {"none", 1, 0},
        {"", 1, 0},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        SvgMatrix m;
        assert_true(svg_transform(str_of(rows[i].text), &m));
        SvgPoint p = svg_apply(&m, (SvgPoint){1, 0});
        assert_float_equal(p.x, rows[i].x, 1e-9);
        assert_float_equal(p.y, rows[i].y, 1e-9);
    }
    static const char *const none[] = {"turn(3)", "scale", "scale(", "scale(1,2,3)",
        "matrix(1 2 3)", "rotate(1 2)", "scale(x)", "scale(1)x",
        "matrix(1 2 3 4 5 6 7)"};
    for (int i = 0; i < COUNT_OF(none); i++) {
        SvgMatrix m;
        assert_false(svg_transform(str_of(none[i]), &m));
    }
}

static void test_a_wrong_transform_or_length_is_named(void **state)
{
    (void)state;
    assert_centre_noted("<rect width='20' height='20' fill='red' transform='turn(9)'/>",
        0xff0000, "line 2: its transform is not read");
    assert_centre_noted("<rect x='far' width='20' height='20' fill='red'/>", 0xff0000,
        "line 2: its x \"far\" is no length");
}

static void test_huge_and_odd_numbers_do_no_harm(void **state)
{
    (void)state;
    assert_centre(
        "<rect x='-1e300' y='-1e300' width='1e308' height='1e308' fill='red'/>",
        0xffffff);
    assert_centre(
        "<rect x='-1e5' y='-1e5' width='2e5' height='2e5' fill='red'/>", 0xff0000);
    assert_centre("<path d='M-1e9-1e9H1e9V1e9H-1e9z' fill='red' stroke='red' "
                  "stroke-width='1e9'/>",
        0xff0000);
    assert_centre("<circle r='1e8' fill='red' transform='scale(1e9)'/>", 0xff0000);
    assert_centre("<rect width='1' height='1' transform='scale(1e-30)'/>", 0xffffff);
    assert_centre(
        "<line x1='-1e9' x2='1e9' y1='10' y2='10' stroke='red' stroke-width='4'/>",
        0xff0000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_read_as_svg_writes_them),
        cmocka_unit_test(test_lengths_have_units),
        cmocka_unit_test(test_transforms_are_read_in_their_order),
        cmocka_unit_test(test_a_wrong_transform_or_length_is_named),
        cmocka_unit_test(test_huge_and_odd_numbers_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
