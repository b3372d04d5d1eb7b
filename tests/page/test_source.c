#include "support/sitting.h"
#include "support/support.h"

static void test_a_source_says_who_speaks_what_they_saw_and_what_they_show(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, source:note");
    assert_page(&s, PAGE_SOURCE);
    const Block *card = sitting_block(&s, BLOCK_SOURCE);
    assert_int_equal(card->n_items, 3);
    assert_str(card->items[0].text, "Nobody signed it.");
    assert_str(card->items[1].text, "Not known.");
    assert_str(card->items[2].text, "A mark.");
    assert_str(card->text, "One **bucket** each.");
    sitting_close(&s);
}

static void test_where_it_can_be_found_is_a_row_in_the_notebook_too(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 't' { title='T', start='a' }\n"
        "source 'note' { 'A note', date='2022-01-01', status='reported', "
        "found='the town archive' }\n"
        "scene 'a' { text='x', gives='note', choice 'on' { 'On', go='e' } }\n"
        "ending 'e' { text='x' }\n");
    sitting_play(&s, "source:note");
    assert_shows(&s, "the town archive");
    sitting_do(&s, "back"), sitting_do(&s, "notebook"), sitting_do(&s, "record");
    assert_shows(&s, "the town archive");
    sitting_close(&s);
}

static void test_only_changes_known_by_now_are_told(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, source:note");
    assert_str(sitting_block(&s, BLOCK_SOURCE)->status, "confirmed");
    assert_shows(&s, "A second hand.");
    assert_false(sitting_shows(&s, "Taken back."));
    assert_shows(&s, "Two independent kinds of evidence");
    sitting_close(&s);
}

static void test_back_leads_to_the_page_from_which_it_was_opened(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, notebook, source:note, back");
    assert_page(&s, PAGE_NOTEBOOK);
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "rope");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_source_says_who_speaks_what_they_saw_and_what_they_show),
        cmocka_unit_test(test_where_it_can_be_found_is_a_row_in_the_notebook_too),
        cmocka_unit_test(test_only_changes_known_by_now_are_told),
        cmocka_unit_test(test_back_leads_to_the_page_from_which_it_was_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
