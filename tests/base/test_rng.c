#include "support/support.h"

#include "base/rng.h"

// The numbers of PCG32 from its definition. Saves and play files hold seeds, so that these
// must never change.
static void test_a_seed_gives_the_same_numbers_for_ever(void **state)
{
    (void)state;
    static const uint32_t pinned[] = {
        0xC2F57BD6, 0x6B07C4A9, 0x72B7B29B, 0x44215383, 0xF5AF5EAD, 0x68BEB632};
    Rng rng = rng_seeded(42);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(rng_next(&rng), pinned[i]);
}

static void test_dice_of_a_seed_are_pinned(void **state)
{
    (void)state;
    static const uint32_t pinned[] = {
        3, 1, 4, 3, 5, 5, 3, 4, 1, 4, 3, 4, 2, 0, 1, 2, 3, 0, 1, 2};
    Rng rng = rng_seeded(2022);
    for (int i = 0; i < COUNT_OF(pinned); i++)
        assert_int_equal(rng_below(&rng, 6), pinned[i]);
}

static void test_neighbouring_seeds_have_nothing_in_common(void **state)
{
    (void)state;
    Rng one = rng_seeded(0), two = rng_seeded(1);
    int same = 0;
    for (int i = 0; i < 1000; i++)
        same += rng_next(&one) == rng_next(&two);
    assert_in_range(same, 0, 1);
}

static void test_numbers_stay_below_their_bound(void **state)
{
    (void)state;
    static const uint32_t bounds[] = {1, 2, 3, 7, 1000, 0x80000001, UINT32_MAX};
    Rng rng = rng_seeded(7);
    for (int b = 0; b < COUNT_OF(bounds); b++)
        for (int i = 0; i < 200; i++)
            assert_true(rng_below(&rng, bounds[b]) < bounds[b]);
}

static void test_a_bound_of_nothing_gives_nothing_and_draws_nothing(void **state)
{
    (void)state;
    Rng rng = rng_seeded(7), same = rng;
    assert_int_equal(rng_below(&rng, 0), 0);
    assert_int_equal(rng.state, same.state);
}

static void test_every_face_comes_about_equally_often(void **state)
{
    (void)state;
    Rng rng = rng_seeded(3);
    int count[6] = {0};
    for (int i = 0; i < 60000; i++)
        count[rng_below(&rng, 6)]++;
    for (int i = 0; i < 6; i++)
        assert_in_range(count[i], 9600, 10400);
}

static void test_a_large_bound_does_not_favour_small_numbers(void **state)
{
    (void)state;
    // Of 2^32 values, 3 * 2^30 is three quarters: a plain remainder would give the lowest third
    // in half of all draws.
    Rng rng = rng_seeded(5);
    int low = 0;
    for (int i = 0; i < 30000; i++)
        low += rng_below(&rng, 0xC0000000u) < 0x40000000u;
    assert_in_range(low, 9700, 10300);
}

static void test_shuffle_is_pinned_and_keeps_every_item(void **state)
{
    (void)state;
    static const int pinned[] = {4, 1, 6, 2, 5, 0, 3, 7};
    int cards[8] = {0, 1, 2, 3, 4, 5, 6, 7};
    Rng rng = rng_seeded(1);
    rng_shuffle(&rng, cards, 8);
    assert_memory_equal(cards, pinned, sizeof pinned);
}

static void test_every_order_of_three_comes_about_equally_often(void **state)
{
    (void)state;
    Rng rng = rng_seeded(11);
    int count[1000] = {0};
    for (int i = 0; i < 12000; i++) {
        int items[3] = {1, 2, 3};
        rng_shuffle(&rng, items, 3);
        count[items[0] * 100 + items[1] * 10 + items[2]]++;
    }
    static const int orders[] = {123, 132, 213, 231, 312, 321};
    for (int i = 0; i < 6; i++)
        assert_in_range(count[orders[i]], 1850, 2150);
}

static void test_none_or_one_need_no_shuffling(void **state)
{
    (void)state;
    Rng rng = rng_seeded(1), same = rng;
    int one = 5;
    rng_shuffle(&rng, NULL, 0);
    rng_shuffle(&rng, &one, 1);
    assert_int_equal(one, 5);
    assert_int_equal(rng.state, same.state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_seed_gives_the_same_numbers_for_ever),
        cmocka_unit_test(test_dice_of_a_seed_are_pinned),
        cmocka_unit_test(test_neighbouring_seeds_have_nothing_in_common),
        cmocka_unit_test(test_numbers_stay_below_their_bound),
        cmocka_unit_test(test_a_bound_of_nothing_gives_nothing_and_draws_nothing),
        cmocka_unit_test(test_every_face_comes_about_equally_often),
        cmocka_unit_test(test_a_large_bound_does_not_favour_small_numbers),
        cmocka_unit_test(test_shuffle_is_pinned_and_keeps_every_item),
        cmocka_unit_test(test_every_order_of_three_comes_about_equally_often),
        cmocka_unit_test(test_none_or_one_need_no_shuffling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
