#include "layout/rect.h"

#include "support/support.h"

#define SIDE 7

static bool same(Rect a, Rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

// Of a rect within SIDE pixels, by counting: what the functions compute is compared with this.
static bool has(Rect r, int x, int y)
{
    return x >= r.x && y >= r.y && x - r.x < r.w && y - r.y < r.h;
}

static Rect nth(int i) { return (Rect){i % 4, i / 4 % 4, i / 16 % 4, i / 64 % 4}; }

static void test_rects_meet_join_and_hold_by_their_pixels(void **state)
{
    (void)state;
    for (int i = 0; i < 256; i++)
        for (int j = 0; j < 256; j++) {
            Rect a = nth(i), b = nth(j), both = rect_intersection(a, b),
                 all = rect_union(a, b);
            int shared = 0, of_b = 0, left = SIDE, top = SIDE, right = 0, bottom = 0;
            for (int y = 0; y < SIDE; y++)
                for (int x = 0; x < SIDE; x++) {
                    bool in_a = has(a, x, y), in_b = has(b, x, y);
                    shared += in_a && in_b;
                    of_b += in_b;
                    if (!in_a && !in_b) continue;
                    left = min_int(left, x), top = min_int(top, y);
                    right = max_int(right, x + 1), bottom = max_int(bottom, y + 1);
                }
            assert_int_equal(both.w * both.h, shared);
            if (a.w > 0 && a.h > 0 && b.w > 0 && b.h > 0) {
                assert_int_equal(rect_intersects(a, b), shared > 0);
                assert_int_equal(rect_contains(a, b), shared == of_b);
            }
            if (right > 0)
                assert_true(same(all, (Rect){left, top, right - left, bottom - top}));
        }
}

static void test_a_point_lies_in_a_rect_up_to_its_last_pixel(void **state)
{
    (void)state;
    Rect rect = {2, 3, 2, 1};
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            assert_int_equal(rect_contains_point(rect, x, y), has(rect, x, y));
    assert_true(same(rect_outset(rect, 1), (Rect){1, 2, 4, 3}));
    assert_true(same(rect_outset(rect, 0), rect));
}

static void test_a_segment_meets_what_it_touches(void **state)
{
    (void)state;
    Rect rect = {10, 10, 10, 10};
    static const struct {
        Rect line;
        bool meets;
    } lines[] = {
        {{0, 0, 30, 30}, true},
        {{0, 0, 9, 9}, false},
        {{0, 0, 10, 10}, true},
        {{21, 21, 9, 9}, false},
        {{20, 20, 9, 9}, true},
        {{0, 15, 30, 0}, true},
        {{0, 9, 30, 0}, false},
        {{0, 10, 30, 0}, true},
        {{0, 20, 30, 0}, true},
        {{0, 21, 30, 0}, false},
        {{15, 0, 0, 30}, true},
        {{9, 0, 0, 30}, false},
        {{20, 0, 0, 30}, true},
        {{21, 0, 0, 30}, false},
        {{15, 15, 0, 0}, true},
        {{5, 15, 0, 0}, false},
        {{30, 30, -30, -30}, true},
        {{30, 15, -9, 0}, false},
        {{30, 15, -10, 0}, true},
        {{0, 19, 11, -20}, false},
        {{0, 25, 25, -25}, true},
        {{0, 31, 31, -31}, true},
        {{0, 42, 42, -42}, false},
        {{15, 30, 0, -9}, false},
    };
    for (int i = 0; i < COUNT_OF(lines); i++)
        if (rect_meets_segment(rect, lines[i].line) != lines[i].meets)
            fail_msg("line %d", i);
}

static void test_numbers_are_held_in_their_range(void **state)
{
    (void)state;
    assert_int_equal(min_int(-1, 2), -1);
    assert_int_equal(max_int(-1, 2), 2);
    assert_true(clamp_double(5, 1, 3) == 3 && clamp_double(0, 1, 3) == 1);
    assert_true(clamp_double(2, 1, 3) == 2);
    double zero = 0;
    assert_true(clamp_double(zero / zero, 1, 3) == 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rects_meet_join_and_hold_by_their_pixels),
        cmocka_unit_test(test_a_point_lies_in_a_rect_up_to_its_last_pixel),
        cmocka_unit_test(test_a_segment_meets_what_it_touches),
        cmocka_unit_test(test_numbers_are_held_in_their_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
