#include "page/map_project.h"

#include "support/support.h"

#include <math.h>

static double square_points[] = {40, 50, 40, 70, 55, 70, 55, 50};
static Ring square = {square_points, 4};

static Outline outline_of(Ring *ring) { return (Outline){.rings = ring, .n_rings = 1}; }

static void test_the_outline_fills_the_width(void **state)
{
    (void)state;
    Outline outline = outline_of(&square);
    Projection p = projection_of(&outline);
    double least = 1, most = 0, x, y;
    for (int i = 0; i < 4; i++) {
        projection_xy(&p, square_points[2 * i], square_points[2 * i + 1], &x, &y);
        least = fmin(least, x);
        most = fmax(most, x);
        assert_true(y > -1e-9 && y < p.height + 1e-9);
    }
    assert_true(fabs(least) < 1e-9 && fabs(most - 1) < 1e-9);
}

static void test_north_is_up_and_east_is_right(void **state)
{
    (void)state;
    Outline outline = outline_of(&square);
    Projection p = projection_of(&outline);
    double x0, y0, x1, y1;
    projection_xy(&p, 45, 55, &x0, &y0);
    projection_xy(&p, 50, 60, &x1, &y1);
    assert_true(x1 > x0 && y1 < y0);
}

// A degree of latitude is as long in the middle as at the edge; one of longitude is shorter in the north.
static void test_distances_along_a_meridian_are_true(void **state)
{
    (void)state;
    Outline outline = outline_of(&square);
    Projection p = projection_of(&outline);
    double x0, y0, x1, y1, x2, y2;
    projection_xy(&p, 40, 51, &x0, &y0);
    projection_xy(&p, 41, 51, &x1, &y1);
    double edge = hypot(x1 - x0, y1 - y0);
    projection_xy(&p, 54, 60, &x1, &y1);
    projection_xy(&p, 55, 60, &x2, &y2);
    assert_true(fabs(hypot(x2 - x1, y2 - y1) - edge) < 1e-9);
    projection_xy(&p, 55, 59, &x1, &y1);
    double north = hypot(x2 - x1, y2 - y1);
    assert_true(
        north < edge * 0.65 && north > edge * 0.5); // the cosine of 55 degrees is 0.57
}

static void test_a_country_at_the_equator_has_a_map_too(void **state)
{
    (void)state;
    double points[] = {-1, 10, -1, 12, 1, 12, 1, 10};
    Ring ring = {points, 4};
    Outline outline = outline_of(&ring);
    Projection p = projection_of(&outline);
    double x, y;
    projection_xy(&p, 0, 11, &x, &y);
    assert_true(fabs(x - 0.5) < 1e-9 && fabs(y - 0.5) < 1e-3);
    assert_true(fabs(p.height - 1) < 1e-3);
}

static void test_a_line_and_a_point_are_drawn_without_end_or_nonsense(void **state)
{
    (void)state;
    double points[] = {50, 10, 50, 12, 50, 14}, one[] = {50, 10, 50, 10, 50, 10};
    Ring rings[] = {{points, 3}, {one, 3}};
    for (int i = 0; i < 2; i++) {
        Outline outline = outline_of(&rings[i]);
        Projection p = projection_of(&outline);
        double x, y;
        projection_xy(&p, 50, 12, &x, &y);
        assert_true(isfinite(x) && isfinite(y) && isfinite(p.height));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_outline_fills_the_width),
        cmocka_unit_test(test_north_is_up_and_east_is_right),
        cmocka_unit_test(test_distances_along_a_meridian_are_true),
        cmocka_unit_test(test_a_country_at_the_equator_has_a_map_too),
        cmocka_unit_test(test_a_line_and_a_point_are_drawn_without_end_or_nonsense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
