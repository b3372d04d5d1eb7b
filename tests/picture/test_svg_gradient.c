#include "support/support.h"

#include "support/svg_look.h"

#define FILLED "<rect width='20' height='20' fill='url(#g)'/>"

#define BLACK_WHITE "<stop/><stop offset='1' stop-color='#fff'/>"
#define STEP                                                                           \
    "<stop stop-color='red'/><stop offset='.5' stop-color='red'/>"                     \
    "<stop offset='.5' stop-color='blue'/><stop offset='1' stop-color='blue'/>"

static void test_gradients_of_one_stop_or_none(void **state)
{
    (void)state;
    assert_centre(
        "<linearGradient id='g'><stop stop-color='red'/></linearGradient>" FILLED,
        0xff0000);
    assert_centre("<radialGradient id='g'><stop stop-color='red' "
                  "stop-opacity='.5'/></radialGradient>" FILLED,
        0xff7f7f);
    assert_centre("<linearGradient id='g'/>" FILLED, 0xffffff);
    assert_centre(
        "<linearGradient id='g' x2='0'>" STEP "</linearGradient>" FILLED, 0x0000ff);
    assert_centre(
        "<radialGradient id='g' r='0'>" STEP "</radialGradient>" FILLED, 0x0000ff);
}

static void test_units_boxes_and_transforms(void **state)
{
    (void)state;
    assert_row("<linearGradient id='g'>" BLACK_WHITE "</linearGradient>" FILLED,
        0x131313, 0x868686, 0xececec);
    assert_row("<linearGradient id='g' x2='50%'>" STEP "</linearGradient>" FILLED,
        0xff0000, 0x0000ff, 0x0000ff);
    assert_row(
        "<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='10' x2='30'>" STEP
        "</linearGradient>" FILLED,
        0xff0000, 0xff0000, 0xff0000);
    assert_row("<linearGradient id='g' gradientTransform='translate(.3)'>" STEP
               "</linearGradient>" FILLED,
        0xff0000, 0xff0000, 0x0000ff);
    assert_row("<linearGradient id='g'>" STEP
               "</linearGradient><rect width='2' height='2' fill='url(#g)' "
               "transform='translate(-20)scale(20 10)'/>",
        0x0000ff, 0x0000ff, 0x0000ff);
    assert_row("<radialGradient id='g'>" STEP "</radialGradient>" FILLED, 0x0000ff,
        0xff0000, 0x0000ff);
}

static void test_references_hand_on_what_is_not_said(void **state)
{
    (void)state;
    assert_row("<linearGradient id='a' x2='50%' gradientTransform='translate(.2)'>" STEP
               "</linearGradient><linearGradient id='b' xlink:href='#a'/>"
               "<linearGradient id='g' href='#b'/>" FILLED,
        0xff0000, 0x0000ff, 0x0000ff);
    assert_centre("<linearGradient id='g' href='#h'/><linearGradient id='h' href='#g'>"
                  "<stop stop-color='red'/></linearGradient>" FILLED,
        0xff0000);
}

static void test_stops_are_read_as_they_are_meant(void **state)
{
    (void)state;
    assert_centre("<linearGradient id='g' color='red'><stop stop-color='currentColor'/>"
                  "</linearGradient>" FILLED,
        0xff0000);
    assert_centre(
        "<style>.s{stop-color:red}</style><linearGradient id='g'><stop class='s'/>"
        "</linearGradient>" FILLED,
        0xff0000);
    // Offsets never run back.
    assert_row("<linearGradient id='g'><stop offset='80%' stop-color='red'/>"
               "<stop offset='.2' stop-color='blue'/></linearGradient>" FILLED,
        0xff0000, 0xff0000, 0x0000ff);
    // The fill's opacity counts.
    assert_centre("<linearGradient id='g'><stop/><stop offset='1'/></linearGradient>"
                  "<rect width='20' height='20' fill='url(#g)' fill-opacity='.5'/>",
        0x7f7f7f);
}

static void test_repeated_gradients_are_unrolled(void **state)
{
    (void)state;
    assert_row("<linearGradient id='g' x2='.5' spreadMethod='repeat'>" STEP
               "</linearGradient>" FILLED,
        0xff0000, 0xff0000, 0x0000ff);
    assert_row("<linearGradient id='g' x2='.5' spreadMethod='reflect'>" STEP
               "</linearGradient>" FILLED,
        0xff0000, 0x0000ff, 0xff0000);
    assert_row("<radialGradient id='g' r='.3' spreadMethod='repeat'>" STEP
               "</radialGradient>" FILLED,
        0xff0000, 0xff0000, 0xff0000);
}

static void test_a_focus_may_be_anywhere(void **state)
{
    (void)state;
    // Seen from the left edge half the way to the right is nearer than the middle of the circle.
    SvgLook look = svg_look_inside(
        "<radialGradient id='g' fx='.1'>" STEP "</radialGradient>" FILLED);
    assert_pixel(&look, 2, 10, 0xff0000);
    assert_pixel(&look, 10, 10, 0xff0000);
    assert_pixel(&look, 14, 10, 0x0000ff);
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
    look = svg_look_inside(
        "<radialGradient id='g' fx='.1' r='.45' spreadMethod='repeat'>" STEP
        "</radialGradient><g transform='translate(2 0)'>"
        "<rect width='18' height='20' fill='url(#g)' opacity='.5'/></g>");
    assert_pixel(&look, 1, 10, 0xffffff);
    assert_pixel(&look, 19, 10, 0xff7f7f);
    svg_look_end(&look);
    assert_centre_noted("<radialGradient id='g' fx='-5'><stop stop-color='red'/>"
                        "<stop offset='1' stop-color='red'/></radialGradient>" FILLED,
        0xff0000, "line 2: the focus of a radial gradient is outside of it");
}

static void test_what_is_no_gradient_is_named(void **state)
{
    (void)state;
    assert_centre_noted("<rect width='20' height='20' fill='url(#none)'/>", 0xffffff,
        "line 2: \"none\", which is to paint it, is not there");
    assert_centre_noted("<rect width='20' height='20' fill='url(#none) red'/>",
        0xff0000, "line 2: \"none\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gradients_of_one_stop_or_none),
        cmocka_unit_test(test_units_boxes_and_transforms),
        cmocka_unit_test(test_references_hand_on_what_is_not_said),
        cmocka_unit_test(test_stops_are_read_as_they_are_meant),
        cmocka_unit_test(test_repeated_gradients_are_unrolled),
        cmocka_unit_test(test_a_focus_may_be_anywhere),
        cmocka_unit_test(test_what_is_no_gradient_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
