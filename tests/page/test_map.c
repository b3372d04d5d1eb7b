#include "support/sitting.h"
#include "support/support.h"

static const Item *item_named(const Block *block, const char *label)
{
    for (int i = 0; i < block->n_items; i++)
        if (str_eq(block->items[i].label, str_of(label))) return &block->items[i];
    return NULL;
}

static void test_the_map_shows_the_days_up_to_the_scene_and_nothing_after(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "map");
    assert_page(&s, PAGE_MAP);
    const Block *map = sitting_block(&s, BLOCK_MAP);
    assert_non_null(item_named(map, "Aral"));
    assert_null(item_named(map, "A*bay"));
    assert_shows(&s, "Sunday 2 January 2022");
    assert_shows(&s, "First days.");
    assert_shows(&s, "Source: Papers");
    sitting_do(&s, "back"), sitting_do(&s, "on"), sitting_do(&s, "map");
    map = sitting_block(&s, BLOCK_MAP);
    assert_int_equal(item_named(map, "A*bay")->state, ITEM_HERE);
    assert_int_equal(item_named(map, "Aral")->state, ITEM_DONE);
    assert_null(item_named(map, "Later"));
    sitting_close(&s);
}

static void test_the_days_can_be_stepped_through_and_the_future_cannot(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "on, map");
    assert_true(sitting_action(&s, "day:2022-01-03")->chosen);
    assert_true(sitting_action(&s, "day:2022-01-02")->inline_);
    assert_false(sitting_offers(&s, "day:2022-01-09"));
    sitting_do(&s, "day:2022-01-02");
    const Block *map = sitting_block(&s, BLOCK_MAP);
    assert_null(item_named(map, "A*bay"));
    assert_int_equal(item_named(map, "Aral")->state, ITEM_HERE);
    assert_true(sitting_action(&s, "day:2022-01-02")->chosen);
    assert_shows(&s, "2 January 2022: 2 new on the map, 0 from the days before.");
    Err err = {0};
    assert_false(sitting_try(&s, "day:2022-01-09", "", &err));
    sitting_do(&s, "back"); // one step, however many days were looked at
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_the_table_has_all_the_towns_in_words(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "on, on, map");
    const Block *table = sitting_block(&s, BLOCK_TABLE);
    assert_int_equal(table->n_items, 3);
    assert_str(table->items[0].label, "2 January 2022");
    assert_str(table->items[0].text, "Aral; less certain: Oral town");
    assert_str(table->items[1].text, "A\\*bay");
    assert_int_equal(table->items[2].state, ITEM_HERE);
    sitting_close(&s);
}

static void test_the_outline_travels_as_whole_numbers(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "map");
    const Block *map = sitting_block(&s, BLOCK_MAP);
    assert_str(map->items[0].id, ITEM_RING);
    Str points = map->items[0].text, part;
    int n = 0, most = 0;
    while (str_split(&points, ' ', &part)) {
        uint64_t number = 0;
        assert_true(str_number(part, MAP_UNITS, &number));
        if ((int)number > most) most = (int)number;
        n++;
    }
    assert_int_equal(n, 8);
    assert_int_equal(most, MAP_UNITS);
    assert_true(map->y > 0.3 && map->y < 1);
    const Item *aral = item_named(map, "Aral");
    assert_true(aral->x > 0.2 && aral->x < 0.5 && aral->y > 0 && aral->y < map->y);
    assert_int_equal(item_named(map, "Oral town")->value, 1);
    sitting_close(&s);
}

static void test_what_is_not_on_record_yet_is_a_closed_door(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "map");
    assert_true(sitting_action(&s, "chart:map")->chosen);
    assert_str(sitting_action(&s, "chart:map")->label, "Map");
    assert_str(
        sitting_action(&s, "chart:price")->label, "Price"); // without a tab its title
    const Action *dead = sitting_action(&s, "chart:dead");
    assert_false(dead->open);
    assert_true(dead->why.n > 0);
    Err err = {0};
    assert_false(sitting_try(&s, "chart:dead", "", &err));
    sitting_do(&s, "chart:price");
    assert_page(&s, PAGE_MAP);
    assert_true(sitting_action(&s, "chart:price")->chosen);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_before_anything_is_on_record_the_page_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'r' { title='R', start='early' } fact 'F-1' { 'f' }\n"
        "chart 'dead' { 'Dead', kind='counts', point 'x' { '2022-01-03', value=1 } }\n"
        "scene 'early' { title='E', date='2022-01-01', text='x', choice 'on' { 'On', "
        "go='over' } }\n"
        "ending 'over' { title='O', text='x' }\n");
    sitting_play(&s, "map");
    assert_page(&s, PAGE_MAP);
    assert_shows(&s, "Nothing is on record yet on this date.");
    assert_false(sitting_offers(&s, "chart:dead"));
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_a_scenario_without_charts_has_no_such_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    assert_false(sitting_offers(&s, "map"));
    sitting_close(&s);
}

static const char map_script[] =
    "scenario 't' { title='T', zone='UTC+6', start='early' }\n"
    "place 'aral' { 'Aral', at={45,53} }\n"
    "outline 'land' { source='S', rings={{44,52,46,52,46,54,44,54}} }\n"
    "chart 'towns' { 'Towns', about='By day', kind='map', outline='land', point 'a' { "
    "'2022-01-02', "
    "place='aral' } }\n"
    "scene 'early' { title='E', date='2022-01-01', chart='towns', text='x', "
    "choice 'on' { 'On', go='then' } }\n"
    "scene 'then' { title='T', date='2022-01-03', chart='towns', text='x', "
    "choice 'on' { 'On', go='over' } }\n"
    "ending 'over' { title='O', text='x' }\n";

static void test_a_scene_shows_the_country_before_the_first_day_and_the_towns_after(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, map_script);
    sitting_play(&s, "");
    const Block *map = sitting_block(&s, BLOCK_MAP);
    assert_str(map->items[0].id, ITEM_RING);
    assert_null(item_named(map, "Aral"));
    assert_int_equal(map->text.n, 0);
    sitting_do(&s, "on");
    map = sitting_block(&s, BLOCK_MAP);
    assert_int_equal(item_named(map, "Aral")->state, ITEM_HERE);
    assert_str(map->text, "2 January 2022: 1 new on the map, 0 from the days before.");
    sitting_close(&s);
}

static void test_what_a_chart_is_about_stands_above_its_title(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, map_script);
    sitting_play(&s, "on, map");
    const Block *heading = sitting_block(&s, BLOCK_HEADING);
    assert_str(heading->text, "Towns");
    assert_str(heading_above(heading), "By day");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_scene_shows_the_country_before_the_first_day_and_the_towns_after),
        cmocka_unit_test(test_what_a_chart_is_about_stands_above_its_title),
        cmocka_unit_test(test_the_map_shows_the_days_up_to_the_scene_and_nothing_after),
        cmocka_unit_test(test_the_days_can_be_stepped_through_and_the_future_cannot),
        cmocka_unit_test(test_the_table_has_all_the_towns_in_words),
        cmocka_unit_test(test_the_outline_travels_as_whole_numbers),
        cmocka_unit_test(test_what_is_not_on_record_yet_is_a_closed_door),
        cmocka_unit_test(test_before_anything_is_on_record_the_page_says_so),
        cmocka_unit_test(test_a_scenario_without_charts_has_no_such_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
