#include "support/support.h"
#include "window/shapes.h"

#include <math.h>

#define GRID 64

// The share of the square from -1 to 1 that is inside.
static double share(Shape shape)
{
    int inside = 0;
    for (int y = 0; y < GRID; y++)
        for (int x = 0; x < GRID; x++)
            inside += shape_distance(shape, ((float)x + 0.5f) / (GRID / 2.0f) - 1,
                          ((float)y + 0.5f) / (GRID / 2.0f) - 1) < 0;
    return inside / (double)(GRID * GRID);
}

static void test_every_shape_is_there_and_no_two_are_alike(void **state)
{
    (void)state;
    for (int a = 0; a < SHAPES; a++) {
        assert_true(share((Shape)a) > 0.1);
        assert_true(share((Shape)a) < 0.9);
        for (int b = 0; b < a; b++) {
            int differ = 0;
            for (int i = 0; i < GRID * GRID; i++) {
                float x = ((float)(i % GRID) + 0.5f) / (GRID / 2.0f) - 1;
                float y = ((float)(i / GRID) + 0.5f) / (GRID / 2.0f) - 1;
                differ += (shape_distance((Shape)a, x, y) < 0) !=
                          (shape_distance((Shape)b, x, y) < 0);
            }
            assert_true(differ > GRID * GRID / 20);
        }
    }
}

static void test_shapes_stay_in_their_square(void **state)
{
    (void)state;
    for (int shape = 0; shape < SHAPES; shape++)
        for (int i = -12; i <= 12; i++) {
            float t = (float)i / 10;
            assert_true(shape_distance((Shape)shape, t, -1.01f) > 0);
            assert_true(shape_distance((Shape)shape, t, 1.01f) > 0);
            assert_true(shape_distance((Shape)shape, -1.01f, t) > 0);
            assert_true(shape_distance((Shape)shape, 1.01f, t) > 0);
        }
}

static void test_disc_is_filled_and_ring_is_not(void **state)
{
    (void)state;
    assert_true(shape_distance(SHAPE_DISC, 0, 0) < 0);
    assert_true(shape_distance(SHAPE_RING, 0, 0) > 0);
    assert_true(shape_distance(SHAPE_RING, 0.85f, 0) < 0);
}

static void test_halves_leave_a_gap_and_struck_has_a_bar(void **state)
{
    (void)state;
    assert_true(shape_distance(SHAPE_HALVES, 0, 0) > 0);
    assert_true(shape_distance(SHAPE_HALVES, 0.5f, 0) < 0);
    assert_true(shape_distance(SHAPE_STRUCK, 0, 0) < 0);
    assert_true(shape_distance(SHAPE_STRUCK, 0.4f, 0.4f) > 0);
}

static void test_arrows_point_where_they_say(void **state)
{
    (void)state;
    assert_true(shape_distance(SHAPE_ARROW_RIGHT, 0.9f, 0) < 0);
    assert_true(shape_distance(SHAPE_ARROW_RIGHT, 0, 0.5f) > 0);
    assert_true(shape_distance(SHAPE_ARROW_LEFT, -0.9f, 0) < 0);
    assert_true(shape_distance(SHAPE_ARROW_LEFT, -0.45f, 0.45f) < 0);
    assert_true(shape_distance(SHAPE_ARROW_UP, 0, -0.9f) < 0);
    assert_true(shape_distance(SHAPE_ARROW_UP, 0.45f, -0.45f) < 0);
    assert_true(shape_distance(SHAPE_ARROW_DOWN, 0, 0.9f) < 0);
    assert_true(shape_distance(SHAPE_ARROW_DOWN, 0.45f, 0.45f) < 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_shape_is_there_and_no_two_are_alike),
        cmocka_unit_test(test_shapes_stay_in_their_square),
        cmocka_unit_test(test_disc_is_filled_and_ring_is_not),
        cmocka_unit_test(test_halves_leave_a_gap_and_struck_has_a_bar),
        cmocka_unit_test(test_arrows_point_where_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
