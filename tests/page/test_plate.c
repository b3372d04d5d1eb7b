// The opening of a part of the story, as the page of its scene has it.
#include "support/sitting.h"
#include "support/support.h"

// clang-format off
#define HEAD(zone_and_fields) \
    "scenario 's' { title='S', kind='fictional', start='one' }\n" \
    "place 'almaty' { 'Almaty, Almaty Region', at={ 43.2, 76.9 } }\n" \
    "place 'nowhere' { 'Nowhere' }\n" \
    "picture 'hill' { alt='A *hill*.', layers={ 'a.svg', 'b.svg' }, focus={ 0.25, 0.75 } }\n" \
    "scene 'one' { text='x', plate='hill', " zone_and_fields " choice 'go' { 'Go', go='end_' } }\n" \
    "ending 'end_' { text='x' }\n"
#define OUTLINE "outline 'land' { source='x', rings={ { 40, 50, 55, 50, 55, 87, 40, 87 } } }\n"
// clang-format on

static const Block *open_plate(Sitting *s, const char *script)
{
    sitting_open(s, script);
    sitting_do(s, "begin");
    return sitting_block(s, BLOCK_PLATE);
}

static int count_items(const Block *plate, const char *id)
{
    int n = 0;
    for (int i = 0; i < plate->n_items; i++)
        n += str_eq(plate->items[i].id, str_of(id));
    return n;
}

static void test_it_has_city_region_and_date_and_its_layers(void **state)
{
    (void)state;
    Sitting s;
    const Block *plate =
        open_plate(&s, HEAD("place='almaty', date='2022-01-05 01:30',"));
    assert_str(plate->id, "hill");
    assert_str(plate->text, "A hill.");
    assert_str(plate_city(plate), "Almaty");
    assert_true(str_starts(plate_date(plate), STR("Almaty Region · ")));
    assert_true(plate_focus_x(plate) == 0.25 && plate_focus_y(plate) == 0.75);
    assert_int_equal(plate->n_items, 2); // there is no outline
    assert_str(layer_file(&plate->items[0]), "a.svg");
    sitting_close(&s);
}

static void test_without_a_date_or_a_region_the_other_stands_alone(void **state)
{
    (void)state;
    Sitting s;
    assert_str(plate_date(open_plate(&s, HEAD("place='almaty',"))), "Almaty Region");
    sitting_close(&s);
    const Block *plate = open_plate(&s, HEAD("place='nowhere', date='2022-01-05',"));
    assert_str(plate_city(plate), "Nowhere");
    assert_int_equal(str_find(plate_date(plate), '\xC2'), plate_date(plate).n);
    assert_true(plate_date(plate).n > 0);
    sitting_close(&s);
    assert_int_equal(plate_date(open_plate(&s, HEAD("place='nowhere',"))).n, 0);
    sitting_close(&s);
}

static void test_the_country_and_a_dot_show_where_it_is(void **state)
{
    (void)state;
    Sitting s;
    const Block *plate = open_plate(&s, OUTLINE HEAD("place='almaty',"));
    assert_int_equal(count_items(plate, ITEM_RING), 1);
    const Item *town = &plate->items[plate->n_items - 1];
    assert_str(town->label, "Almaty, Almaty Region");
    assert_int_equal(town->state, ITEM_HERE);
    assert_true(town_x(town) > 0.5 && town_x(town) < 1); // in the south-east
    assert_true(town_y(town) > 0.2);
    sitting_close(&s);
    plate = open_plate(&s, OUTLINE HEAD("place='nowhere',")); // has no position
    assert_int_equal(plate->n_items, 2);
    sitting_close(&s);
}

static void test_a_wordless_one_has_neither_words_nor_map(void **state)
{
    (void)state;
    Sitting s;
    const Block *plate = open_plate(&s, OUTLINE HEAD("place='almaty', wordless=true,"));
    assert_int_equal(plate_city(plate).n, 0);
    assert_int_equal(plate_date(plate).n, 0);
    assert_int_equal(plate->n_items, 2);
    sitting_close(&s);
    plate = open_plate(&s, OUTLINE HEAD("")); // nor one without a place
    assert_int_equal(plate_city(plate).n, 0);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_has_city_region_and_date_and_its_layers),
        cmocka_unit_test(test_without_a_date_or_a_region_the_other_stands_alone),
        cmocka_unit_test(test_the_country_and_a_dot_show_where_it_is),
        cmocka_unit_test(test_a_wordless_one_has_neither_words_nor_map),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
