// The numbers at the edges of the drawings: where an outline lies, where a scale ends.
#include "support/sitting.h"
#include "support/support.h"

// A square of ten degrees; a chart of each kind whose first point is of the first scene's morning.
static const char record[] =
    "scenario 'r' { title='R', kind='documented', zone='UTC+6', start='morning' }\n"
    "fact 'F-1' { 'A fact.' }\n"
    "place 'aral' { 'Aral', at={46.8,61.7} }\n"
    "outline 'land' { source='By hand', rings={{41,47,41,87,55,87,55,47}} }\n"
    "chart 'map' { 'Where', tab='Map', kind='map', outline='land', source='Papers',\n"
    "  point 'aral' { '2022-01-02', place='aral', facts='F-1' } }\n"
    "chart 'price' { 'Price', kind='steps', unit='tenge', source='Papers',\n"
    "  point 'a' { '2022-01-02', value=60, facts='F-1' },\n"
    "  point 'b' { '2022-01-02 06:00', value=70, facts='F-1' } }\n"
    "chart 'dead' { 'Dead', kind='counts', unit='people', source='Papers',\n"
    "  point 'x' { '2022-01-02', 'all', value=164, who='Post', facts='F-1' } }\n"
    "chart 'net' { 'Net', kind='hours', unit='hours', source='Meters',\n"
    "  point 'p' { '2022-01-02 06:00', 'Less', level='part', facts='F-1' } }\n"
    "scene 'morning' { title='M', date='2022-01-02 09:00', text='x', choice 'on' { "
    "'On', go='over' } }\n"
    "ending 'over' { title='O', text='x' }\n";

static void test_an_outline_has_the_shape_of_its_ring(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, record);
    sitting_play(&s, "map");
    const Block *map = sitting_block(&s, BLOCK_MAP);
    Str rest = map->items[0].text, part;
    int least[2] = {MAP_UNITS, MAP_UNITS}, most[2] = {0, 0};
    for (int axis = 0; str_split(&rest, ' ', &part); axis = 1 - axis) {
        uint64_t number = 0;
        assert_true(str_number(part, MAP_UNITS, &number));
        if ((int)number < least[axis]) least[axis] = (int)number;
        if ((int)number > most[axis]) most[axis] = (int)number;
    }
    assert_int_equal(least[0], 0);
    assert_int_equal(most[0], MAP_UNITS);
    assert_int_equal(least[1], 0);
    int foot = (int)(map->y * MAP_UNITS + 0.5);
    assert_in_range(most[1], foot - 1, foot + 1);
    sitting_close(&s);
}

static void test_each_drawing_bears_the_id_of_its_chart(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, record);
    sitting_play(&s, "map");
    assert_str(sitting_block(&s, BLOCK_MAP)->id, "map");
    sitting_do(&s, "chart:price");
    assert_str(sitting_block(&s, BLOCK_STEPS)->id, "price");
    sitting_do(&s, "chart:dead");
    assert_str(sitting_block(&s, BLOCK_COUNTS)->id, "dead");
    sitting_do(&s, "chart:net");
    assert_str(sitting_block(&s, BLOCK_HOURS)->id, "net");
    sitting_close(&s);
}

static void test_a_scale_on_the_first_day_ends_at_the_hour_of_the_scene(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, record);
    sitting_play(&s, "map, chart:price");
    const Block *steps = sitting_block(&s, BLOCK_STEPS);
    assert_true(steps->x > 0.374 && steps->x < 0.376); // nine of twenty-four hours
    sitting_do(&s, "chart:net");
    const Block *hours = sitting_block(&s, BLOCK_HOURS);
    assert_true(hours->x > 8.99 && hours->x < 9.01);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_outline_has_the_shape_of_its_ring),
        cmocka_unit_test(test_each_drawing_bears_the_id_of_its_chart),
        cmocka_unit_test(test_a_scale_on_the_first_day_ends_at_the_hour_of_the_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
