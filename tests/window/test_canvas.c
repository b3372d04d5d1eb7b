#include "support/support.h"
#include "window/canvas.h"

#include <string.h>

#define SIDE  40
#define WHITE 0xFFFFFFFFu
#define BLACK 0xFF000000u

static uint32_t pixels[SIDE * SIDE];

static Canvas white_canvas(void)
{
    memset(pixels, 0xFF, sizeof pixels);
    return (Canvas){pixels, SIDE, {0, 0, SIDE, SIDE}};
}

static uint32_t at(int x, int y) { return pixels[y * SIDE + x]; }

static int count(uint32_t colour)
{
    int n = 0;
    for (int i = 0; i < SIDE * SIDE; i++)
        n += pixels[i] == colour;
    return n;
}

// Ink on the canvas, in whole black pixels.
static double run(void)
{
    double sum = 0;
    for (int i = 0; i < SIDE * SIDE; i++)
        sum += (255 - (int)(pixels[i] & 0xFF)) / 255.0;
    return sum;
}

static void test_fill_covers_its_rect_and_nothing_else(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_fill(&canvas, (Rect){3, 4, 10, 5}, 0, BLACK);
    assert_int_equal(count(BLACK), 50);
    assert_int_equal(at(3, 4), BLACK);
    assert_int_equal(at(12, 8), BLACK);
    assert_int_equal(at(13, 8), WHITE);
    assert_int_equal(at(3, 9), WHITE);
}

static void test_fill_half_see_through_gives_the_middle(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_fill(&canvas, (Rect){0, 0, 4, 4}, 0, 0x80000000u);
    assert_in_range(at(1, 1) & 0xFF, 126, 128);
    canvas_fill(&canvas, (Rect){10, 0, 4, 4}, 0, 0x00000000u);
    assert_int_equal(at(11, 1), WHITE);
}

static void test_round_corner_is_covered_by_its_share(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_fill(&canvas, (Rect){0, 0, 30, 30}, 10, BLACK);
    assert_int_equal(at(0, 0), WHITE);
    assert_int_equal(at(10, 0), BLACK);
    assert_int_equal(at(15, 15), BLACK);
    int grey = (int)(at(2, 3) & 0xFF);
    assert_in_range(grey, 1, 254);
    double quarter = 3.14159265 / 4, expected = 900 - 4 * (1 - quarter) * 100;
    assert_true(run() > expected - 2 && run() < expected + 2);
    for (int y = 0; y < 30; y++) // the same seen from all four corners
        for (int x = 0; x < 30; x++) {
            assert_int_equal(at(x, y), at(29 - x, y));
            assert_int_equal(at(x, y), at(x, 29 - y));
        }
}

static void test_radius_larger_than_the_rect_makes_a_disc(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_fill(&canvas, (Rect){5, 5, 20, 20}, 1000, BLACK);
    assert_true(run() > 314 - 2 && run() < 314 + 2);
}

static void test_edge_stays_inside_its_rect(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_edge(&canvas, (Rect){5, 5, 20, 10}, 0, 2, BLACK);
    assert_int_equal(count(BLACK), 20 * 10 - 16 * 6);
    assert_int_equal(at(4, 5), WHITE);
    assert_int_equal(at(7, 7), WHITE);
    canvas = white_canvas();
    canvas_edge(&canvas, (Rect){5, 5, 20, 20}, 6, 2, BLACK);
    assert_int_equal(at(5, 5), WHITE);
    assert_int_equal(at(15, 5), BLACK);
    assert_int_equal(at(15, 6), BLACK);
    assert_int_equal(at(15, 7), WHITE);
    assert_int_equal(at(15, 15), WHITE);
}

static void test_edge_thicker_than_the_rect_fills_it(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_edge(&canvas, (Rect){0, 0, 8, 6}, 2, 50, BLACK);
    assert_int_equal(count(BLACK), 8 * 6);
    canvas_edge(&canvas, (Rect){20, 20, 0, 0}, 3, 1, BLACK);
    assert_int_equal(count(BLACK), 8 * 6);
}

static void test_shade_runs_from_top_to_bottom(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_shade(&canvas, (Rect){0, 0, 4, 11}, 0xFF000000u, 0xFF0000FFu);
    assert_int_equal(at(0, 0), 0xFF000000u);
    assert_int_equal(at(3, 10), 0xFF0000FFu);
    for (int y = 1; y < 11; y++)
        assert_true(at(0, y) > at(0, y - 1));
}

static void test_level_line_is_sharp(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_line(&canvas, (Rect){2, 10, 20, 0}, 3, 0, BLACK);
    assert_int_equal(count(BLACK), 60);
    assert_int_equal(at(2, 9), BLACK);
    assert_int_equal(at(2, 11), BLACK);
    assert_int_equal(at(2, 12), WHITE);
}

static void test_dashes_are_as_long_as_their_gaps(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_line(&canvas, (Rect){0, 5, 20, 0}, 1, 4, BLACK);
    assert_int_equal(at(3, 5), BLACK);
    assert_int_equal(at(4, 5), WHITE);
    assert_int_equal(at(8, 5), BLACK);
    assert_int_equal(count(BLACK), 12);
}

// From 5, 5 by steps of 4 and 3, each 5 long: a dash, a gap, a dash.
static void test_so_are_those_of_a_slanted_line(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_line(&canvas, (Rect){5, 5, 24, 18}, 2, 10, BLACK);
    double dashed = run();
    assert_int_equal(at(9, 8), BLACK);
    assert_int_equal(at(17, 14), WHITE);
    assert_int_equal(at(25, 20), BLACK);
    canvas = white_canvas();
    canvas_line(&canvas, (Rect){5, 5, 24, 18}, 2, 0, BLACK);
    assert_int_equal(at(17, 14), BLACK);
    assert_true(dashed > run() * 0.6 && dashed < run() * 0.73);
}

static void test_line_runs_backwards_too(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_line(&canvas, (Rect){20, 5, -10, 0}, 1, 0, BLACK);
    assert_int_equal(count(BLACK), 10);
    assert_int_equal(at(10, 5), BLACK);
    assert_int_equal(at(20, 5), WHITE);
}

static void test_slanted_line_has_its_thickness(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_line(&canvas, (Rect){4, 4, 30, 30}, 3, 0, BLACK);
    double expected = 3 * 30 * 1.41421356;
    assert_true(run() > expected - 4 && run() < expected + 4);
    assert_int_equal(at(19, 19), BLACK);
    assert_int_equal(at(24, 19), WHITE);
}

static void test_thick_line_that_is_nearly_upright_has_its_sides(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_line(&canvas, (Rect){19, 4, 1, 32}, 18, 0, BLACK);
    double across = 0;
    for (int x = 0; x < SIDE; x++)
        across += (255 - (int)(at(x, 20) & 0xFF)) / 255.0;
    assert_true(across > 17.5 && across < 18.5);
}

static void test_nothing_is_painted_outside_the_clip(void **state)
{
    (void)state;
    unsigned char cover[100];
    memset(cover, 255, sizeof cover);
    Canvas canvas = white_canvas();
    canvas.clip = (Rect){10, 10, 5, 5};
    canvas_fill(&canvas, (Rect){-100, -100, 300, 300}, 20, BLACK);
    canvas_edge(&canvas, (Rect){8, 8, 10, 10}, 4, 3, BLACK);
    canvas_shade(&canvas, (Rect){0, -5, SIDE, 80}, BLACK, BLACK);
    canvas_line(&canvas, (Rect){-5, -9, 50, 60}, 9, 0, BLACK);
    canvas_line(&canvas, (Rect){12, -500, 0, 1000}, 30, 3, BLACK);
    canvas_shape(&canvas, (Rect){0, 0, SIDE, SIDE}, SHAPE_SQUARE, BLACK);
    canvas_mask(&canvas, (Rect){8, 8, 10, 10}, cover, BLACK);
    assert_int_equal(count(BLACK), 25);
    assert_int_equal(count(WHITE), SIDE * SIDE - 25);
}

static void test_coverage_mixes_colour_and_ground(void **state)
{
    (void)state;
    static const unsigned char cover[] = {0, 128, 255};
    Canvas canvas = white_canvas();
    canvas_mask(&canvas, (Rect){0, 0, 3, 1}, cover, 0xFF0000FFu);
    assert_int_equal(at(0, 0), WHITE);
    assert_in_range(at(1, 0) >> 16 & 0xFF, 126, 128);
    assert_int_equal(at(2, 0), 0xFF0000FFu);
}

static void test_shape_fills_its_rect(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_shape(&canvas, (Rect){10, 10, 20, 20}, SHAPE_DISC, BLACK);
    assert_true(run() > 312 && run() < 316);
    assert_int_equal(at(20, 10) & 0xFF, at(20, 29) & 0xFF);
    assert_int_equal(at(9, 20), WHITE);
}

static void test_common_rect_of_strangers_is_empty(void **state)
{
    (void)state;
    Rect none = rect_intersection((Rect){0, 0, 5, 5}, (Rect){5, 0, 5, 5});
    assert_int_equal(none.w * none.h, 0);
    Rect some = rect_intersection((Rect){0, 0, 5, 5}, (Rect){4, 3, 5, 5});
    assert_true(some.x == 4 && some.y == 3 && some.w == 1 && some.h == 2);
}

static void test_glow_is_strong_in_the_middle_and_nothing_at_its_edge(void **state)
{
    (void)state;
    Canvas canvas = white_canvas();
    canvas_glow(&canvas, (Rect){4, 4, 30, 30}, BLACK);
    assert_in_range(at(19, 19) & 0xFF, 0, 3);
    assert_int_equal(at(4, 4), WHITE);
    assert_int_equal(at(3, 19), WHITE);
    for (int x = 5; x <= 18; x++)
        assert_true(at(x, 19) <= at(x - 1, 19));
    for (int y = 0; y < 38; y++) // the same seen from all four sides
        for (int x = 0; x < 38; x++) {
            assert_in_range(at(x, y) - at(37 - x, y) + 0x010101, 0, 0x020202);
            assert_in_range(at(x, y) - at(x, 37 - y) + 0x010101, 0, 0x020202);
        }
}

// What is painted again in part must not differ from what was painted whole.
static void test_glow_in_parts_is_the_glow(void **state)
{
    (void)state;
    static uint32_t whole[SIDE * SIDE];
    Rect rect = {-3, 2, 40, 33};
    Canvas canvas = white_canvas();
    canvas_glow(&canvas, rect, 0x80402010u);
    memcpy(whole, pixels, sizeof whole);
    canvas = white_canvas();
    for (int y = 0; y < SIDE; y += 7)
        for (int x = 0; x < SIDE; x += 7) {
            canvas.clip =
                rect_intersection((Rect){x, y, 7, 7}, (Rect){0, 0, SIDE, SIDE});
            canvas_glow(&canvas, rect, 0x80402010u);
        }
    assert_memory_equal(pixels, whole, sizeof whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fill_covers_its_rect_and_nothing_else),
        cmocka_unit_test(test_fill_half_see_through_gives_the_middle),
        cmocka_unit_test(test_round_corner_is_covered_by_its_share),
        cmocka_unit_test(test_radius_larger_than_the_rect_makes_a_disc),
        cmocka_unit_test(test_edge_stays_inside_its_rect),
        cmocka_unit_test(test_edge_thicker_than_the_rect_fills_it),
        cmocka_unit_test(test_shade_runs_from_top_to_bottom),
        cmocka_unit_test(test_level_line_is_sharp),
        cmocka_unit_test(test_dashes_are_as_long_as_their_gaps),
        cmocka_unit_test(test_so_are_those_of_a_slanted_line),
        cmocka_unit_test(test_line_runs_backwards_too),
        cmocka_unit_test(test_slanted_line_has_its_thickness),
        cmocka_unit_test(test_nothing_is_painted_outside_the_clip),
        cmocka_unit_test(test_coverage_mixes_colour_and_ground),
        cmocka_unit_test(test_shape_fills_its_rect),
        cmocka_unit_test(test_common_rect_of_strangers_is_empty),
        cmocka_unit_test(test_glow_is_strong_in_the_middle_and_nothing_at_its_edge),
        cmocka_unit_test(test_glow_in_parts_is_the_glow),
        cmocka_unit_test(test_thick_line_that_is_nearly_upright_has_its_sides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
