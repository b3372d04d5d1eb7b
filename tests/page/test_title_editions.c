#include "root.h"
#include "support/sitting.h"
#include "support/support.h"

#include "base/os.h"

static Buf script; // tests/scenarios/editions

static int read_script(void **state)
{
    (void)state;
    return os_read(QANTAR_ROOT "/tests/scenarios/editions/scenario.lua", &script, NULL)
               ? 0
               : -1;
}

static int free_script(void **state)
{
    (void)state;
    buf_free(&script);
    return 0;
}

static void test_each_edition_has_a_button_with_its_minutes(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script.s);
    assert_str(
        sitting_action(&s, "begin:lesson")->label, "One lesson · about 20 minutes");
    assert_str(
        sitting_action(&s, "begin:week")->label, "The whole day · about 55 minutes");
    assert_str(sitting_page(&s)->actions[0].id, "begin:lesson");
    assert_false(sitting_offers(&s, "begin"));
    assert_shows(&s, "**One lesson:** The morning alone, and what it says.");
    sitting_close(&s);
}

static void test_an_edition_without_minutes_or_summary_has_its_name(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario 'a' { title='A' }\n"
                     "edition 'x' { 'The *short* one', start='b' }\n"
                     "ending 'b' { text='B.' }\n");
    assert_str(sitting_action(&s, "begin:x")->label, "The short one");
    assert_false(sitting_shows(&s, "**"));
    sitting_close(&s);
}

static void test_a_button_begins_its_edition(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script.s);
    sitting_do(&s, "begin:week");
    assert_str(sitting_page(&s)->node, "evening");
    sitting_do(&s, "title");
    sitting_do(&s, "begin:lesson");
    assert_str(sitting_page(&s)->node, "bell");
    assert_shows(&s, "You have twenty minutes.");
    sitting_close(&s);
}

static void test_begin_alone_is_the_first_edition_and_only_on_the_title_page(
    void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, script.s);
    sitting_do(&s, "begin");
    assert_shows(&s, "You have twenty minutes.");
    assert_false(sitting_try(&s, "begin", "", &err));
    assert_err(&err, "there is no action \"begin\"");
    sitting_close(&s);
}

static void test_an_edition_can_be_begun_without_the_title_page(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, script.s);
    s.setup.edition = STR("week");
    sitting_again(&s);
    assert_str(sitting_page(&s)->node, "evening");
    s.setup.start_at = STR("bell");
    sitting_again(&s);
    assert_str(sitting_page(&s)->node, "bell");
    assert_shows(&s, "You have all day.");
    s.setup.edition = STR("month");
    assert_null(pages_open(&s.setup, &err));
    assert_err(&err, "there is no edition \"month\" in this scenario");
    sitting_close(&s);
}

static void test_pages_about_the_play_name_its_edition(void **state)
{
    (void)state;
    static const char *const pages[] = {"log", "contents", "record"};
    Sitting s;
    sitting_open(&s, script.s);
    sitting_do(&s, "begin:week");
    for (int i = 0; i < COUNT_OF(pages); i++) {
        sitting_do(&s, pages[i]);
        assert_str(heading_above(sitting_block(&s, BLOCK_HEADING)), "The whole day");
        sitting_do(&s, "back");
    }
    sitting_do(&s, "saves");
    assert_true(sitting_try(&s, "save:new", "Mine", NULL));
    sitting_do(&s, "back"), sitting_do(&s, "title"), sitting_do(&s, "begin:lesson");
    sitting_do(&s, "saves");
    bool told = false; // and when
    for (int i = 0; i < sitting_page(&s)->n_actions; i++)
        told = told || str_starts(sitting_page(&s)->actions[i].label,
                           STR("Load “Mine” (The whole day · Evening"));
    assert_true(told);
    sitting_close(&s);
}

static void test_the_chain_has_the_stops_that_the_edition_comes_to(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script.s);
    sitting_do(&s, "begin:week");
    assert_int_equal(sitting_block(&s, BLOCK_CHAIN)->n_items, 4);
    assert_str(sitting_block(&s, BLOCK_CHAIN)->text, "Stop 1 of 4: The last ferry");
    sitting_do(&s, "title"), sitting_do(&s, "begin:lesson");
    const Block *chain = sitting_block(&s, BLOCK_CHAIN);
    assert_int_equal(chain->n_items, 3); // not the evening before
    assert_str(chain->text, "Stop 1 of 3: The bell");
    assert_str(chain->items[2].id, "light");
    sitting_do(&s, "contents");
    assert_false(sitting_shows(&s, "1 July"));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_edition_has_a_button_with_its_minutes),
        cmocka_unit_test(test_an_edition_without_minutes_or_summary_has_its_name),
        cmocka_unit_test(test_a_button_begins_its_edition),
        cmocka_unit_test(
            test_begin_alone_is_the_first_edition_and_only_on_the_title_page),
        cmocka_unit_test(test_an_edition_can_be_begun_without_the_title_page),
        cmocka_unit_test(test_pages_about_the_play_name_its_edition),
        cmocka_unit_test(test_the_chain_has_the_stops_that_the_edition_comes_to),
    };
    return cmocka_run_group_tests(tests, read_script, free_script);
}
