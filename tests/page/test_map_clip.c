#include "page/map_clip.h"

#include "support/support.h"

static Corners clipped(Arena *arena, const double *xy, int n)
{
    double *copy = arena_array(arena, double, n * 2);
    for (int i = 0; i < n * 2; i++)
        copy[i] = xy[i];
    return map_clip(arena, (Corners){copy, n}, 1, 0.5);
}

static double area(Corners ring)
{
    double twice = 0;
    for (int i = 0; i < ring.n; i++) {
        int next = (i + 1) % ring.n;
        twice += ring.xy[2 * i] * ring.xy[2 * next + 1] -
                 ring.xy[2 * next] * ring.xy[2 * i + 1];
    }
    return twice / 2;
}

static void test_what_lies_inside_stays_as_it_is(void **state)
{
    (void)state;
    Arena arena = {0};
    const double inside[] = {0.1, 0.1, 0.9, 0.1, 0.9, 0.4};
    Corners kept = clipped(&arena, inside, 3);
    assert_int_equal(kept.n, 3);
    arena_free(&arena);
}

static void test_what_reaches_out_is_cut_at_the_edge(void **state)
{
    (void)state;
    Arena arena = {0};
    const double over[] = {-1, -1, 2, -1, 2, 2, -1, 2};
    Corners kept = clipped(&arena, over, 4);
    assert_true(area(kept) > 0.4999 && area(kept) < 0.5001); // all of the map
    for (int i = 0; i < kept.n; i++) {
        assert_true(kept.xy[2 * i] >= 0 && kept.xy[2 * i] <= 1);
        assert_true(kept.xy[2 * i + 1] >= 0 && kept.xy[2 * i + 1] <= 0.5);
    }
    const double half[] = {0.5, 0, 1.5, 0, 1.5, 0.5, 0.5, 0.5};
    kept = clipped(&arena, half, 4);
    assert_true(area(kept) > 0.2499 && area(kept) < 0.2501);
    arena_free(&arena);
}

static void test_what_lies_outside_is_gone(void **state)
{
    (void)state;
    Arena arena = {0};
    const double beside[] = {2, 0, 3, 0, 3, 0.5};
    assert_int_equal(clipped(&arena, beside, 3).n, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_lies_inside_stays_as_it_is),
        cmocka_unit_test(test_what_reaches_out_is_cut_at_the_edge),
        cmocka_unit_test(test_what_lies_outside_is_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
