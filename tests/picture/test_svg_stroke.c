#include "support/support.h"

#include "support/svg_look.h"

static void test_strokes_have_width_caps_and_joins(void **state)
{
    (void)state;
    assert_centre("<path d='M0 10H20' stroke='red' stroke-width='4'/>", 0xff0000);
    assert_centre("<path d='M0 10H6' stroke='red' stroke-width='10'/>", 0xffffff);
    assert_centre(
        "<path d='M0 10H6' stroke='red' stroke-width='10' stroke-linecap='square'/>",
        0xff0000);
    assert_centre(
        "<path d='M0 10H6' stroke='red' stroke-width='12' stroke-linecap='round'/>",
        0xff0000);
    assert_centre(
        "<path d='M0 13H7V20' fill='none' stroke='red' stroke-width='8'/>", 0xff0000);
    assert_centre("<path d='M0 13H7V20' fill='none' stroke='red' stroke-width='8' "
                  "stroke-linejoin='bevel'/>",
        0xffffff);
    assert_centre("<path d='M0 10H20' stroke='red' stroke-width='0'/>", 0xffffff);
    assert_centre("<path d='M0 10H20' stroke='red' stroke-width='20%'/>", 0xff0000);
}

static void test_a_point_shows_by_its_caps(void **state)
{
    (void)state;
    assert_centre(
        "<path d='M10 10z' stroke='red' stroke-width='8' stroke-linecap='round'/>",
        0xff0000);
    assert_centre(
        "<path d='M10 10h0' stroke='red' stroke-width='8' stroke-linecap='square'/>",
        0xff0000);
    assert_centre("<path d='M10 10h0' stroke='red' stroke-width='8'/>", 0xffffff);
}

static void test_a_bent_pen_is_as_wide_as_the_transform_makes_it(void **state)
{
    (void)state;
    // Across 40 wide, down 2.
    SvgLook look = svg_look_inside("<path d='M5 0V20' stroke='red' stroke-width='1' "
                                   "transform='matrix(2 0 0 .1 0 9)'/>"
                                   "<path d='M0 0H1' stroke='blue' stroke-width='4' "
                                   "transform='matrix(20 0 0 1 0 2)'/>");
    assert_pixel(&look, 10, 9, 0xff0000);
    assert_pixel(&look, 12, 9, 0xffffff);
    assert_pixel(&look, 10, 3, 0x0000ff);
    assert_pixel(&look, 10, 5, 0xffffff);
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
}

static void test_a_pen_that_does_not_scale_does_not(void **state)
{
    (void)state;
    assert_centre(
        "<path d='M0 1H2' stroke='red' stroke-width='2' transform='scale(10)' "
        "vector-effect='non-scaling-stroke'/>",
        0xff0000);
    SvgLook look =
        svg_look_inside("<path d='M0 1H2' stroke='red' stroke-width='2' "
                        "transform='scale(10)' vector-effect='non-scaling-stroke'/>");
    assert_pixel(&look, 10, 6, 0xffffff);
    svg_look_end(&look);
}

static void test_dashes_are_cut(void **state)
{
    (void)state;
    SvgLook look = svg_look_inside("<path d='M0 10H20' stroke='red' stroke-width='6' "
                                   "stroke-dasharray='5,3' stroke-dashoffset='-1'/>"
                                   "<path d='M0 2H20' stroke='red' stroke-width='2' "
                                   "stroke-dasharray='10%'/>");
    assert_pixel(&look, 0, 10, 0xffffff);
    assert_pixel(&look, 3, 10, 0xff0000);
    assert_pixel(&look, 7, 10, 0xffffff);
    assert_pixel(&look, 11, 10, 0xff0000);
    assert_pixel(&look, 0, 2, 0xff0000);
    assert_pixel(&look, 2, 2, 0xffffff);
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
    assert_centre("<path d='M0 10H20' stroke='red' stroke-width='6' "
                  "stroke-dasharray='1 -1'/>",
        0xff0000); // wrong: none
    assert_centre(
        "<path d='M0 10H20' stroke='red' stroke-width='6' stroke-dasharray='0'/>",
        0xff0000);
    assert_centre(
        "<path d='M10 10H20' stroke='red' stroke-width='8' stroke-linecap='round' "
        "stroke-dasharray='0 30'/>",
        0xff0000); // a dot
}

// Each of these held the library that draws for ever, or took hundreds of megabytes.
static void test_dashes_that_never_end_are_drawn_at_once(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "<path d='M0 10H20' stroke='red' stroke-width='6' stroke-dasharray='1e-7 "
        "1e-7'/>",
        "<path d='M999980 10H1000020' stroke='red' stroke-width='6' "
        "stroke-dasharray='0.001 0.0005' transform='translate(-999990 0)'/>",
        "<path d='M-1e6 10H1e6' stroke='red' stroke-width='6' "
        "stroke-dasharray='.0001%'/>",
        "<path d='M-1e9 10H1e9' stroke='red' stroke-width='6' stroke-dasharray='.01'/>",
    };
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_centre_noted(
            rows[i], 0xff0000, "dashes finer than a pixel are drawn as a whole line");
}

static void test_only_what_is_dashed_counts(void **state)
{
    (void)state;
    Buf inside = {0};
    buf_add(&inside, STR("<path d='M0 0"));
    for (int i = 0; i < 5000; i++)
        buf_add(&inside, STR("h9v9h-9z"));
    buf_add(
        &inside, STR("' stroke='red'/><path d='M9 10H12' stroke='red' stroke-width='6' "
                     "stroke-dasharray='1 1' stroke-dashoffset='1'/>"));
    assert_centre(inside.s, 0xff0000);
    buf_free(&inside);
}

static void test_dashes_out_of_sight_cost_nothing(void **state)
{
    (void)state;
    // A thousand million dashes, of which ten are seen.
    assert_centre("<path d='M-1e9 10H1e9' stroke='red' stroke-width='6' "
                  "stroke-dasharray='1.5 .5' stroke-dashoffset='.5'/>",
        0xff0000);
}

static void test_too_many_dashes_are_drawn_as_a_whole_line(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(&svg, STR("<svg viewBox='0 0 20 20'><path d='M0 10"));
    for (int i = 0; i < 3000; i++)
        buf_add(&svg, i % 2 ? STR("H0") : STR("H20"));
    buf_add(&svg, STR("' fill='none' stroke='red' stroke-width='6' "
                      "stroke-dasharray='.5'/></svg>"));
    SvgLook look = svg_look_at(buf_str(&svg), 20, 20);
    assert_pixel(&look, 10, 10, 0xff0000);
    assert_str(buf_str(&look.report.notes),
        "line 1: more than 20000 dashes are drawn as a whole line\n");
    svg_look_end(&look);
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_strokes_have_width_caps_and_joins),
        cmocka_unit_test(test_a_point_shows_by_its_caps),
        cmocka_unit_test(test_a_bent_pen_is_as_wide_as_the_transform_makes_it),
        cmocka_unit_test(test_a_pen_that_does_not_scale_does_not),
        cmocka_unit_test(test_dashes_are_cut),
        cmocka_unit_test(test_dashes_that_never_end_are_drawn_at_once),
        cmocka_unit_test(test_only_what_is_dashed_counts),
        cmocka_unit_test(test_dashes_out_of_sight_cost_nothing),
        cmocka_unit_test(test_too_many_dashes_are_drawn_as_a_whole_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
