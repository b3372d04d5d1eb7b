#include "support/support.h"

#include "picture/svg_shape.h"

#include <math.h>

#define SAMPLES 2000

static const SvgMatrix same = {1, 0, 0, 1, 0, 0};

static SvgPoint between(SvgPoint a, SvgPoint b, double t)
{
    return (SvgPoint){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

// A point of a cubic curve by de Casteljau's algorithm.
static SvgPoint on_curve(const SvgPoint *p, double t)
{
    SvgPoint a = between(p[0], p[1], t), b = between(p[1], p[2], t),
             c = between(p[2], p[3], t);
    return between(between(a, b, t), between(b, c, t), t);
}

static SvgBox sampled_box(const SvgPoint *p)
{
    SvgBox box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (int i = 0; i <= SAMPLES; i++) {
        SvgPoint at = on_curve(p, (double)i / SAMPLES);
        box = (SvgBox){fmin(box.x0, at.x), fmin(box.y0, at.y), fmax(box.x1, at.x),
            fmax(box.y1, at.y)};
    }
    return box;
}

static void assert_near(double value, double wanted)
{
    if (fabs(value - wanted) > 0.01) fail_msg("%f is not near %f", value, wanted);
}

static const struct {
    const char *d;
    SvgPoint p[4];
} curves[] = {
    {"M10 0C40 20 20 60 0 30", {{10, 0}, {40, 20}, {20, 60}, {0, 30}}},
    {"M5 5C-20 40 70 -30 15 25", {{5, 5}, {-20, 40}, {70, -30}, {15, 25}}},
    {"M0 0C90 0 -80 0 10 0", {{0, 0}, {90, 0}, {-80, 0}, {10, 0}}},
    {"M0 0C10 30 20 30 30 0", {{0, 0}, {10, 30}, {20, 30}, {30, 0}}},
};

static void test_the_box_of_a_curve_is_that_of_its_points(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(curves); i++) {
        SvgPath path = {0};
        size_t wrong = 0;
        assert_true(svg_path_read(&path, str_of(curves[i].d), &wrong));
        SvgBox box = svg_path_box(&path, &same), sampled = sampled_box(curves[i].p);
        assert_near(box.x0, sampled.x0);
        assert_near(box.y0, sampled.y0);
        assert_near(box.x1, sampled.x1);
        assert_near(box.y1, sampled.y1);
        svg_path_free(&path);
    }
}

static double distance_to_curve(const SvgPoint *p, SvgPoint from)
{
    double least = INFINITY;
    for (int i = 0; i <= SAMPLES; i++) {
        SvgPoint at = on_curve(p, (double)i / SAMPLES);
        least = fmin(least, hypot(at.x - from.x, at.y - from.y));
    }
    return least;
}

// Ends of the lines, and their middles.
static void test_the_lines_of_a_curve_are_nowhere_far_from_it(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(curves); i++) {
        SvgPath path = {0}, flat = {0};
        size_t wrong = 0;
        assert_true(svg_path_read(&path, str_of(curves[i].d), &wrong));
        svg_flatten(&path, 1, &flat);
        assert_true(flat.n_points > 4);
        for (int k = 1; k < flat.n_points; k++) {
            SvgPoint a = flat.points[k - 1], b = flat.points[k];
            assert_true(distance_to_curve(curves[i].p, b) < 0.1);
            assert_true(distance_to_curve(curves[i].p, between(a, b, 0.5)) < 0.2);
        }
        svg_path_free(&path);
        svg_path_free(&flat);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_box_of_a_curve_is_that_of_its_points),
        cmocka_unit_test(test_the_lines_of_a_curve_are_nowhere_far_from_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
