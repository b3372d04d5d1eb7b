#include "support/sitting.h"
#include "support/support.h"

static void test_a_scene_shows_where_one_is_what_is_said_and_who_says_it(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    assert_page(&s, PAGE_SCENE);
    assert_str(sitting_page(&s)->chapter, "day");
    const Block *place = sitting_block(&s, BLOCK_PLACE);
    assert_str(place->label, "Zhanaozen");
    assert_str(place->text, "Sunday 2 January 2022 · 09:10");
    assert_str(place->note, "UTC+5");
    assert_str(sitting_block(&s, BLOCK_SPEAKER)->label, "Dana");
    assert_str(sitting_block(&s, BLOCK_HEADING)->label, "Meanwhile");
    assert_str(sitting_block(&s, BLOCK_PARAGRAPH)->text,
        "The [dry well|well] is low. **Trust** is 3.");
    assert_str(sitting_block(&s, BLOCK_QUOTE)->text, "Who did it?");
    assert_shows(&s, "Aside.");
    sitting_close(&s);
}

static void test_a_text_whose_condition_does_not_hold_is_left_out(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    assert_false(sitting_shows(&s, "You are trusted."));
    sitting_do(&s, "look"), sitting_do(&s, "return_there"), sitting_do(&s, "look");
    sitting_do(&s, "return_there"), sitting_do(&s, "look"),
        sitting_do(&s, "return_there");
    assert_shows(&s, "You are trusted.");
    sitting_close(&s);
}

static void test_a_closed_choice_stands_there_with_its_reason(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    assert_false(sitting_action(&s, "argue")->open);
    assert_str(sitting_action(&s, "argue")->why, "You have no note.");
    assert_str(sitting_action(&s, "mute")->why, "Not open yet.");
    Err err = {0};
    assert_false(sitting_try(&s, "argue", NULL, &err));
    assert_err(&err, "\"Argue\" is closed: You have no note.");
    assert_str(sitting_page(&s)->node, "square");
    sitting_close(&s);
}

static void test_a_page_whose_choices_are_all_closed_says_so(void **state)
{
    (void)state;
    static const char *const stuck =
        "scenario 't' { title = 'T', start = 'one', state = { told = false } }\n"
        "scene 'one' { title = 'O', text = 'W.', choice 'a' { 'A', go = 'two' } }\n"
        "scene 'two' { title = 'T', text = 'W.',\n"
        "  choice 'b' { 'B', go = 'three', needs = 'told' } }\n"
        "ending 'three' { title = 'E', text = 'E.' }\n";
    Sitting s;
    sitting_open(&s, stuck);
    sitting_play(&s, "");
    assert_false(sitting_shows(&s, "Every choice on this page is closed"));
    sitting_do(&s, "a");
    assert_shows(&s, "Every choice on this page is closed");
    sitting_close(&s);
}

static void test_a_hidden_choice_comes_when_it_opens(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    assert_null(page_action(sitting_page(&s), STR("spit")));
    sitting_do(&s, "look"), sitting_do(&s, "return_there");
    assert_true(sitting_offers(&s, "spit") && sitting_offers(&s, "argue"));
    sitting_close(&s);
}

static void test_choices_come_first_in_the_order_of_the_script(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Page *page = sitting_page(&s);
    static const char *const order[] = {"look", "argue", "mute", "fall", "break_it"};
    for (int i = 0; i < 5; i++)
        assert_str(page->actions[i].id, order[i]);
    assert_str(page->actions[0].label, "Look at the rope");
    sitting_close(&s);
}

static void test_a_new_source_lies_on_the_page_that_it_came_with_and_on_no_other(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    const Block *card = sitting_block(&s, BLOCK_SOURCE);
    assert_str(card->label, "A note");
    assert_str(card->status_word, "Confirmed");
    assert_int_equal(card->value, 1);
    sitting_do(&s, "return_there");
    assert_false(sitting_shows(&s, "A note"));
    sitting_close(&s);
}

static void test_a_source_that_comes_before_a_check_is_shown_there_too(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "ask_now");
    assert_page(&s, PAGE_CHECK);
    assert_str(sitting_block(&s, BLOCK_SOURCE)->id, "note");
    sitting_close(&s);
}

static void test_plainer_words_take_the_place_of_the_full_ones_and_nothing_else_changes(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    assert_false(sitting_offers(&s, "wording")); // this scene has none
    sitting_do(&s, "look");
    uint32_t turn = sitting_page(&s)->turn;
    assert_shows(&s, "It is wet.");
    assert_str(sitting_action(&s, "wording")->label, "Plainer words");
    sitting_do(&s, "wording");
    assert_true(str_eq(sitting_page(&s)->node, STR("rope")));
    assert_int_equal(sitting_page(&s)->turn, turn);
    assert_str(sitting_block(&s, BLOCK_PARAGRAPH)->text, "Wet.");
    assert_true(sitting_offers(&s, "go_on") && sitting_offers(&s, "undo"));
    assert_true(pages_settings(s.pages)->plain_words);
    assert_str(sitting_action(&s, "wording")->label, "Full text");
    sitting_do(&s, "undo"); // one turn, not two
    sitting_do(&s, "look");
    assert_str(sitting_block(&s, BLOCK_PARAGRAPH)->text, "Wet.");
    sitting_do(&s, "wording");
    assert_str(sitting_block(&s, BLOCK_PARAGRAPH)->text, "It is wet.");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_plainer_words_take_the_place_of_the_full_ones_and_nothing_else_changes),
        cmocka_unit_test(test_a_scene_shows_where_one_is_what_is_said_and_who_says_it),
        cmocka_unit_test(test_a_text_whose_condition_does_not_hold_is_left_out),
        cmocka_unit_test(test_a_closed_choice_stands_there_with_its_reason),
        cmocka_unit_test(test_a_page_whose_choices_are_all_closed_says_so),
        cmocka_unit_test(test_a_hidden_choice_comes_when_it_opens),
        cmocka_unit_test(test_choices_come_first_in_the_order_of_the_script),
        cmocka_unit_test(
            test_a_new_source_lies_on_the_page_that_it_came_with_and_on_no_other),
        cmocka_unit_test(test_a_source_that_comes_before_a_check_is_shown_there_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
