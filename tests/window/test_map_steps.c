#include "window/map_steps.h"

#include "support/pages.h"
#include "support/support.h"

static void test_an_opened_map_steps_to_its_day_and_rests(void **state)
{
    (void)state;
    MapSteps steps = {0};
    const Page *map = sample("map");
    map_steps_show(&steps, sample("scene"), false, 1000);
    assert_int_equal(map_steps_wait(&steps, 1000), -1);
    map_steps_show(&steps, map, false, 1000);
    assert_int_equal(steps.behind, 2);
    assert_int_equal(map_steps_wait(&steps, 1000), MAP_STEP_MS);
    assert_false(map_steps_tick(&steps, map, 1799));
    assert_true(map_steps_tick(&steps, map, 1800));
    assert_int_equal(steps.behind, 1);
    assert_true(map_steps_tick(&steps, map, 2700));
    assert_int_equal(steps.behind, 0);
    assert_int_equal(map_steps_wait(&steps, 9999), -1); // nothing wakes any more
    assert_false(map_steps_tick(&steps, map, 9999));
}

static void test_a_still_map_is_there_at_once(void **state)
{
    (void)state;
    MapSteps steps = {0};
    map_steps_show(&steps, sample("map"), true, 1000);
    assert_int_equal(steps.behind, 0);
    assert_int_equal(map_steps_wait(&steps, 1000), -1);
}

static void test_a_key_ends_the_way_and_another_day_does_not_begin_it(void **state)
{
    (void)state;
    MapSteps steps = {0};
    map_steps_show(&steps, sample("map"), false, 1000);
    assert_true(map_steps_end(&steps));
    assert_int_equal(steps.behind, 0);
    assert_false(map_steps_end(&steps));
    map_steps_show(&steps, sample("map"), false, 2000); // a day was asked for
    assert_int_equal(steps.behind, 0);
    map_steps_show(&steps, sample("steps"), false, 3000); // another chart, and back
    map_steps_show(&steps, sample("map"), false, 4000);
    assert_int_equal(steps.behind, 2);
}

static void test_a_map_may_be_the_first_block_of_its_page(void **state)
{
    (void)state;
    MapSteps steps = {0};
    Page page = *sample("map");
    while (page.n_blocks > 0 && page.blocks->kind != BLOCK_MAP)
        page.blocks++, page.n_blocks--;
    map_steps_show(&steps, &page, false, 1000);
    assert_int_equal(steps.behind, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_opened_map_steps_to_its_day_and_rests),
        cmocka_unit_test(test_a_still_map_is_there_at_once),
        cmocka_unit_test(test_a_key_ends_the_way_and_another_day_does_not_begin_it),
        cmocka_unit_test(test_a_map_may_be_the_first_block_of_its_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
