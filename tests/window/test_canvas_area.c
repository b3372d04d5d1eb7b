#include "window/canvas.h"

#include "support/support.h"

#include <string.h>

#define SIDE  40
#define WHITE 0xFFFFFFFFu
#define BLACK 0xFF000000u
#define P     VERTEX_UNITS

static uint32_t pixels[SIDE * SIDE];

static Canvas white_canvas(void)
{
    memset(pixels, 0xFF, sizeof pixels);
    return (Canvas){pixels, SIDE, {0, 0, SIDE, SIDE}};
}

static uint32_t at(int x, int y) { return pixels[y * SIDE + x]; }

static double ink(void)
{
    double sum = 0;
    for (int i = 0; i < SIDE * SIDE; i++)
        sum += (255 - (int)(pixels[i] & 0xFF)) / 255.0;
    return sum;
}

static void test_a_square_is_filled_to_its_pixels(void **state)
{
    (void)state;
    static const Vertex square[] = {
        {0, 0, false}, {10 * P, 0, false}, {10 * P, 5 * P, false}, {0, 5 * P, true}};
    Canvas canvas = white_canvas();
    canvas_area(&canvas, (Rect){3, 4, 20, 20}, square, 4, BLACK);
    assert_true(ink() == 50);
    assert_int_equal(at(3, 4), BLACK);
    assert_int_equal(at(12, 8), BLACK);
    assert_int_equal(at(13, 8), WHITE);
    assert_int_equal(at(3, 9), WHITE);
}

static void test_a_triangle_covers_half_and_is_smooth(void **state)
{
    (void)state;
    static const Vertex triangle[] = {
        {0, 0, false}, {20 * P, 20 * P, false}, {0, 20 * P, true}};
    Canvas canvas = white_canvas();
    canvas_area(&canvas, (Rect){0, 0, 20, 20}, triangle, 3, BLACK);
    assert_true(ink() > 198 && ink() < 202);
    assert_in_range(at(5, 5) & 0xFF, 110, 145); // half a pixel on the slope
    assert_int_equal(at(2, 10), BLACK);
    assert_int_equal(at(12, 5), WHITE);
}

// A side of short edges, each from one unit of height to the next: where one ends and the next begins
// the side is crossed once.
static void test_a_jagged_side_is_crossed_once_at_each_height(void **state)
{
    (void)state;
    enum { STEPS = 20 * P };
    static Vertex jagged[STEPS + 3];
    for (int i = 0; i <= STEPS; i++)
        jagged[i] = (Vertex){(i % 2 ? 20 : 10) * P, i, false};
    jagged[STEPS + 1] = (Vertex){0, 20 * P, false};
    jagged[STEPS + 2] = (Vertex){0, 0, true};
    Canvas canvas = white_canvas();
    canvas_area(&canvas, (Rect){0, 0, 30, 30}, jagged, STEPS + 3, BLACK);
    assert_true(ink() == 200); // the lines looked at pass through every other corner
    for (int y = 0; y < 20; y++) {
        assert_int_equal(at(5, y), BLACK);
        assert_int_equal(at(21, y), WHITE);
    }
}

static void test_a_ring_in_a_ring_is_a_hole(void **state)
{
    (void)state;
    static const Vertex rings[] = {{0, 0, false}, {20 * P, 0, false},
        {20 * P, 20 * P, false}, {0, 20 * P, false}, {0, 0, true},
        {5 * P, 5 * P, false}, {15 * P, 5 * P, false}, {15 * P, 15 * P, false},
        {5 * P, 15 * P, false}, {5 * P, 5 * P, true}};
    Canvas canvas = white_canvas();
    canvas_area(&canvas, (Rect){0, 0, 30, 30}, rings, 10, BLACK);
    assert_true(ink() == 300);
    assert_int_equal(at(10, 10), WHITE);
    assert_int_equal(at(2, 10), BLACK);
}

// Teeth that come from right to left: their sides are crossed in no order that helps.
static void test_many_crossings_of_a_row_may_come_in_any_order(void **state)
{
    (void)state;
    enum { TEETH = 38 };
    static Vertex comb[4 * TEETH];
    for (int i = 0; i < TEETH; i++) {
        int left = (TEETH - i) * P, right = left + P / 2;
        comb[4 * i] = (Vertex){left, 0, false};
        comb[4 * i + 1] = (Vertex){right, 0, false};
        comb[4 * i + 2] = (Vertex){right, 10 * P, false};
        comb[4 * i + 3] = (Vertex){left, 10 * P, true};
    }
    Canvas canvas = white_canvas();
    canvas_area(&canvas, (Rect){0, 0, 40, 40}, comb, 4 * TEETH, BLACK);
    for (int x = 0; x < SIDE; x++)
        if (x > 0 && x <= TEETH)
            assert_in_range(at(x, 5) & 0xFF, 126, 128);
        else
            assert_int_equal(at(x, 5), WHITE);
    assert_int_equal(at(20, 10), WHITE);
}

static void test_nothing_is_touched_outside_the_clip_or_the_rect(void **state)
{
    (void)state;
    static const Vertex wide[] = {{-50 * P, -50 * P, false}, {90 * P, -50 * P, false},
        {90 * P, 90 * P, false}, {-50 * P, 90 * P, true}};
    Canvas canvas = white_canvas();
    canvas.clip = (Rect){10, 10, 5, 5};
    canvas_area(&canvas, (Rect){0, 0, 40, 40}, wide, 4, BLACK);
    canvas_path(&canvas, (Rect){12, 12, 1, 1}, wide, 4, 200, BLACK);
    assert_true(ink() == 25);
    canvas = white_canvas();
    canvas_area(&canvas, (Rect){10, 10, 5, 4}, wide, 4, BLACK);
    assert_true(ink() == 20);
}

static void test_no_spot_and_a_lone_spot_draw_no_area(void **state)
{
    (void)state;
    static const Vertex lone[] = {{5 * P, 5 * P, true}};
    Canvas canvas = white_canvas();
    canvas_area(&canvas, (Rect){0, 0, 40, 40}, NULL, 0, BLACK);
    canvas_area(&canvas, (Rect){0, 0, 40, 40}, lone, 1, BLACK);
    canvas_path(&canvas, (Rect){0, 0, 40, 40}, lone, 1, 3, BLACK);
    assert_true(ink() == 0);
}

static void test_a_path_is_as_thick_as_it_says_and_round_at_its_corners(void **state)
{
    (void)state;
    static const Vertex bent[] = {
        {5 * P, 10 * P, false}, {25 * P, 10 * P, false}, {25 * P, 30 * P, true}};
    Canvas canvas = white_canvas();
    canvas_path(&canvas, (Rect){0, 0, 40, 40}, bent, 3, 4, BLACK);
    assert_int_equal(at(15, 8), BLACK);
    assert_int_equal(at(15, 11), BLACK);
    assert_int_equal(at(15, 13), WHITE);
    assert_int_equal(at(24, 20), BLACK);
    assert_int_equal(at(27, 7), WHITE); // a sharp corner would be here
    assert_true(ink() > 160 && ink() < 180);
}

// One that lies nearly level and one that stands nearly upright are each other's mirror image.
static void test_a_slanted_path_is_whole_whichever_way_it_leans(void **state)
{
    (void)state;
    static const Vertex level[] = {{5 * P, 18 * P, false}, {34 * P, 21 * P, true}},
                        upright[] = {{18 * P, 5 * P, false}, {21 * P, 34 * P, true}};
    static uint32_t first[SIDE * SIDE];
    Canvas canvas = white_canvas();
    canvas_path(&canvas, (Rect){0, 0, 40, 40}, level, 2, 4, BLACK);
    assert_true(ink() > 126 && ink() < 132); // 29.2 pixels long, and its two half discs
    memcpy(first, pixels, sizeof first);
    canvas = white_canvas();
    canvas_path(&canvas, (Rect){0, 0, 40, 40}, upright, 2, 4, BLACK);
    for (int i = 0; i < SIDE * SIDE; i++) {
        int mirrored = (int)(first[i % SIDE * SIDE + i / SIDE] & 0xFF);
        assert_in_range((int)(pixels[i] & 0xFF) - mirrored + 1, 0, 2);
    }
}

static void test_stretches_of_a_path_are_not_joined(void **state)
{
    (void)state;
    static const Vertex two[] = {{2 * P, 5 * P, false}, {8 * P, 5 * P, true},
        {20 * P, 5 * P, false}, {26 * P, 5 * P, true}};
    Canvas canvas = white_canvas();
    canvas_path(&canvas, (Rect){0, 0, 40, 40}, two, 4, 2, BLACK);
    assert_int_equal(at(14, 5), WHITE);
    assert_int_equal(at(5, 5), BLACK);
    assert_int_equal(at(23, 5), BLACK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_square_is_filled_to_its_pixels),
        cmocka_unit_test(test_a_triangle_covers_half_and_is_smooth),
        cmocka_unit_test(test_a_jagged_side_is_crossed_once_at_each_height),
        cmocka_unit_test(test_a_ring_in_a_ring_is_a_hole),
        cmocka_unit_test(test_many_crossings_of_a_row_may_come_in_any_order),
        cmocka_unit_test(test_nothing_is_touched_outside_the_clip_or_the_rect),
        cmocka_unit_test(test_no_spot_and_a_lone_spot_draw_no_area),
        cmocka_unit_test(test_a_path_is_as_thick_as_it_says_and_round_at_its_corners),
        cmocka_unit_test(test_a_slanted_path_is_whole_whichever_way_it_leans),
        cmocka_unit_test(test_stretches_of_a_path_are_not_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
