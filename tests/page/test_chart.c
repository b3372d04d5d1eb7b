#include "support/sitting.h"
#include "support/support.h"

static const Item *item_named(const Block *block, const char *label)
{
    for (int i = 0; i < block->n_items; i++)
        if (str_eq(block->items[i].label, str_of(label))) return &block->items[i];
    return NULL;
}

static int count_ticks(const Block *block)
{
    int n = 0;
    for (int i = 0; i < block->n_items; i++)
        n += str_eq(block->items[i].id, STR(ITEM_TICK));
    return n;
}

static void test_steps_reach_to_the_hour_of_the_scene(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "map, chart:price");
    const Block *steps = sitting_block(&s, BLOCK_STEPS);
    assert_str(steps->label, "tenge");
    assert_str(steps->note, "Source: Papers");
    assert_true(
        steps->x > 2.37 && steps->x < 2.38); // 31 December to 2 January, nine o'clock
    assert_int_equal(count_ticks(steps), 3);
    assert_str(steps->items[2].label, "2 Jan");
    const Item *first = item_named(steps, "50–60");
    assert_true(first->x == 0 && first->y == 50 && first->size == 60);
    assert_true(item_named(steps, "1,200")->x == 2);
    assert_null(item_named(steps, "0.5"));
    sitting_close(&s);
}

static void test_a_scale_ends_soon_after_the_last_datum(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "on, on, map, chart:price");
    const Block *steps = sitting_block(&s, BLOCK_STEPS);
    assert_true(steps->x == 5.5); // two days after noon of the third
    assert_true(item_named(steps, "0.5")->x == 3.5);
    sitting_do(&s, "chart:net");
    assert_true(sitting_block(&s, BLOCK_HOURS)->x ==
                54); // a day after six o'clock of the third
    sitting_close(&s);
}

static void test_the_same_stands_in_words_below(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "map, chart:price");
    const Block *table = sitting_block(&s, BLOCK_TABLE);
    assert_int_equal(table->n_items, 2);
    assert_str(table->items[0].label, "2021");
    assert_str(table->items[0].text, "50–60 tenge, asked");
    assert_str(table->items[0].note, "A");
    assert_str(table->items[1].label, "2 January 2022");
    assert_str(table->items[1].text, "1,200 tenge");
    assert_str(table->items[1].note, "medium confidence");
    sitting_close(&s);
}

static void test_hours_have_a_row_for_each_day_and_words_for_each_level(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "on, map, chart:net");
    const Block *hours = sitting_block(&s, BLOCK_HOURS);
    assert_int_equal(count_ticks(hours), 2);
    assert_true(hours->x == 36);
    assert_true(item_named(hours, "part")->x == 20.5);
    assert_int_equal(item_named(hours, "part")->value, 1);
    assert_true(item_named(hours, "almost none")->x == 30);
    assert_str(sitting_block(&s, BLOCK_TABLE)->items[1].text, "Nothing (almost none)");
    assert_str(sitting_block(&s, BLOCK_TABLE)->items[0].label, "2 January 2022, 20:30");
    sitting_close(&s);
}

static void test_a_withdrawn_figure_stays_and_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_record);
    sitting_play(&s, "on, map, chart:dead");
    const Item *post = item_named(sitting_block(&s, BLOCK_COUNTS), "3 January 2022");
    assert_str(post->id, "claimed"); // it is taken back only on the next day
    assert_str(post->note, "Claimed · all · Post · an error");
    assert_int_equal(sitting_block(&s, BLOCK_COUNTS)->n_items, 1);
    sitting_do(&s, "back"), sitting_do(&s, "on"), sitting_do(&s, "map");
    sitting_do(&s, "chart:dead");
    const Block *counts = sitting_block(&s, BLOCK_COUNTS);
    assert_int_equal(counts->n_items, 2);
    assert_str(counts->items[0].id, "withdrawn");
    assert_str(counts->items[0].text, "164");
    assert_str(counts->items[0].note, "Withdrawn · all · Post · an error");
    assert_str(counts->items[1].text, "8–9");
    assert_true(counts->items[1].y == 8 && counts->items[1].size == 9);
    sitting_close(&s);
}

static bool has_block(Sitting *s, BlockKind kind)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == kind) return true;
    return false;
}

static const char toll_script[] =
    "scenario 't' { title='T', zone='UTC+6', start='early' }\n"
    "picture 'p' { alt='A ledger', layers='p.svg' }\n"
    "chart 'toll' { 'All of them', kind='counts', strokes=true, unit='people', "
    "note='One is one.',\n"
    "  findings={{'2022-01-05','One was taken back'}},\n"
    "  point 'x' { '2022-01-03', 'all', value=164, withdrawn='2022-01-04' } }\n"
    "scene 'early' { title='E', date='2022-01-01', picture='p', chart='toll', "
    "text='x', "
    "choice 'on' { 'On', go='then' } }\n"
    "scene 'then' { title='T', date='2022-01-03 12:00', picture='p', chart='toll', "
    "text='x', "
    "choice 'on' { 'On', go='late' } }\n"
    "scene 'late' { title='L', date='2022-01-06', chart='toll', text='x', "
    "choice 'on' { 'On', go='over' } }\n"
    "ending 'over' { title='O', text='x' }\n";

static void test_a_scene_shows_its_counts_as_of_its_date(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, toll_script);
    sitting_play(&s, "");
    assert_false(has_block(&s, BLOCK_COUNTS)); // nothing is known yet
    sitting_do(&s, "on");
    const Block *counts = sitting_block(&s, BLOCK_COUNTS);
    assert_false(has_block(&s, BLOCK_PICTURE)); // it stands in its place
    assert_int_equal(counts_strokes(counts), 1);
    assert_str(counts_headline(counts), "All of them");
    assert_str(counts_reading(counts), "One is one.");
    sitting_do(&s, "on");
    counts = sitting_block(&s, BLOCK_COUNTS);
    assert_str(counts_headline(counts), "One was taken back");
    assert_str(figure_status(&counts->items[0]), "withdrawn");
    sitting_close(&s);
}

static const char acts[] =
    "scenario 'a' { title='A', version='1.0.0', kind='fictional', start='a' }\n"
    "chart 'price' { 'Price', kind='steps', unit='crowns', source='Papers',\n"
    "  acts={ {'2022-01-02','A *probe* begins'}, {'2022-01-09','It ends'} },\n"
    "  point 'a' { '2022-01-01', value=50 }, point 'b' { '2022-01-03', value=60 } }\n"
    "chapter 'day' { title='A day', date='2022-01-04 09:00', start='a' }\n"
    "scene 'a' { title='A', text='Words.', choice 'on' { 'On', go='b' } }\n"
    "ending 'b' { title='B', text='Over.' }\n";

// Those that are still to come are told nowhere.
static void test_what_was_done_by_now_stands_on_the_line_and_in_the_table(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, acts);
    sitting_play(&s, "map, chart:price");
    const Block *steps = sitting_block(&s, BLOCK_STEPS);
    const Item *last = &steps->items[steps->n_items - 1];
    assert_str(last->id, ITEM_ACT);
    assert_str(last->text, "A probe begins");
    assert_true(act_at(last) == 1); // day of the scale
    assert_false(str_eq(steps->items[steps->n_items - 2].id, STR(ITEM_ACT)));
    const Block *table = sitting_block(&s, BLOCK_TABLE);
    assert_int_equal(table->n_items, 3);
    assert_str(table->items[2].label, "2 January 2022");
    assert_str(table->items[2].text, "A probe begins");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps_reach_to_the_hour_of_the_scene),
        cmocka_unit_test(test_a_scale_ends_soon_after_the_last_datum),
        cmocka_unit_test(test_the_same_stands_in_words_below),
        cmocka_unit_test(test_hours_have_a_row_for_each_day_and_words_for_each_level),
        cmocka_unit_test(test_a_withdrawn_figure_stays_and_says_so),
        cmocka_unit_test(test_a_scene_shows_its_counts_as_of_its_date),
        cmocka_unit_test(test_what_was_done_by_now_stands_on_the_line_and_in_the_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
