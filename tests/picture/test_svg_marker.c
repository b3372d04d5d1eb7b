#include "support/support.h"

#include "support/svg_look.h"

#define SQUARE(id, more)                                                               \
    "<marker id='" id "' markerWidth='4' markerHeight='4' refX='2' refY='2' " more     \
    "><rect width='4' height='4' fill='red'/></marker>"

static void assert_ends(
    const char *inside, unsigned left, unsigned middle, unsigned right)
{
    SvgLook look = svg_look_inside(inside);
    assert_pixel(&look, 3, 10, left);
    assert_pixel(&look, 10, 10, middle);
    assert_pixel(&look, 17, 10, right);
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
}

static void test_markers_stand_at_starts_middles_and_ends(void **state)
{
    (void)state;
#define LINE "<path d='M3 10H10H17' fill='none' stroke='none' stroke-width='1' "
    assert_ends(
        SQUARE("m", "") LINE "marker-start='url(#m)'/>", 0xff0000, 0xffffff, 0xffffff);
    assert_ends(
        SQUARE("m", "") LINE "marker-mid='url(#m)'/>", 0xffffff, 0xff0000, 0xffffff);
    assert_ends(SQUARE("m", "") LINE "style='marker-end:url(#m)'/>", 0xffffff, 0xffffff,
        0xff0000);
    assert_ends(
        SQUARE("m", "") LINE "style='marker:url(#m)'/>", 0xff0000, 0xff0000, 0xff0000);
    assert_ends(SQUARE("m", "") LINE "visibility='hidden' marker-mid='url(#m)'/>",
        0xffffff, 0xffffff, 0xffffff);
}

static void test_markers_turn_with_the_path_and_scale_with_the_pen(void **state)
{
    (void)state;
    // A mark to the right of its point, on a path that runs down: below it.
#define RIGHT(more)                                                                    \
    "<marker id='m' markerWidth='9' markerHeight='9' refY='1' orient='auto' " more     \
    "><rect x='2' width='2' height='2' fill='red'/></marker>"
    assert_centre(RIGHT("") "<path d='M10 0V4' stroke-width='2' marker-end='url(#m)'/>",
        0xff0000);
    assert_centre(
        RIGHT("markerUnits='userSpaceOnUse'") "<path d='M10 0V7' stroke-width='9' "
                                              "marker-end='url(#m)'/>",
        0xff0000);
    assert_centre(RIGHT("") "<path d='M10 4V0' stroke-width='2' marker-end='url(#m)'/>",
        0xffffff);
    assert_centre(
        "<marker id='m' viewBox='0 0 2 2' refX='1' refY='1' markerWidth='6' "
        "markerHeight='6' orient='45'><rect width='2' height='2' fill='red'/></marker>"
        "<path d='M10 10h5' marker-start='url(#m)' stroke-width='1'/>",
        0xff0000);
}

static void test_what_is_outside_of_a_marker_is_cut_off(void **state)
{
    (void)state;
    assert_ends("<marker id='m' markerWidth='4' markerHeight='4' refX='2' refY='2'>"
                "<rect x='-50' width='100' height='4' fill='red'/></marker>"
                "<path d='M10 10h0' marker-start='url(#m)'/>",
        0xffffff, 0xff0000, 0xffffff);
    assert_ends(
        "<marker id='m' markerWidth='4' markerHeight='4' refX='2' refY='2' "
        "overflow='visible'><rect x='-50' width='100' height='4' fill='red'/></marker>"
        "<path d='M10 10h0' marker-start='url(#m)'/>",
        0xff0000, 0xff0000, 0xff0000);
}

static void test_a_marker_in_itself_ends(void **state)
{
    (void)state;
    assert_centre(
        "<marker id='m' markerWidth='9' markerHeight='9' refX='3' refY='3'>"
        "<rect width='6' height='6' fill='red' marker-start='url(#m)'/></marker>"
        "<path d='M10 10h1' marker-start='url(#m)'/>",
        0xff0000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markers_stand_at_starts_middles_and_ends),
        cmocka_unit_test(test_markers_turn_with_the_path_and_scale_with_the_pen),
        cmocka_unit_test(test_what_is_outside_of_a_marker_is_cut_off),
        cmocka_unit_test(test_a_marker_in_itself_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
