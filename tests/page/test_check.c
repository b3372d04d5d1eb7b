#include "support/sitting.h"
#include "support/support.h"

static void test_a_check_asks_and_offers_its_answers(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on");
    assert_page(&s, PAGE_CHECK);
    assert_shows(&s, "Why is it dry?");
    assert_true(sitting_offers(&s, "heat") && sitting_offers(&s, "luck"));
    assert_null(page_action(sitting_page(&s), STR("continue")));
    sitting_close(&s);
}

static void test_a_wrong_answer_gets_its_reason_and_the_right_one(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, luck");
    assert_shows(&s, "You answered: Bad luck");
    assert_shows(&s, "The record supports: Heat");
    assert_shows(&s, "It was hot.");
    assert_null(page_action(sitting_page(&s), STR("heat")));
    sitting_do(&s, "continue");
    assert_page(&s, PAGE_BOARD);
    sitting_close(&s);
}

static void test_a_right_answer_is_called_right_once(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat");
    assert_shows(&s, "Heat: yes.");
    assert_shows(&s, "It was hot.");
    assert_false(sitting_shows(&s, "The record supports"));
    sitting_close(&s);
}

static void test_a_question_that_is_not_scored_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, continue, place:heat, place:dry, link:led_to, "
                     "link:led_to, continue");
    assert_str(sitting_page(&s)->node, "feel");
    sitting_do(&s, "who");
    assert_shows(&s, "This question is not scored.");
    assert_shows(&s, "You answered: Who");
    sitting_close(&s);
}

static void test_a_check_that_is_come_to_again_asks_again(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario 'a' { title='A', start='why' }\n"
                     "chapter 'all' { title='All', start='why' }\n"
                     "check 'why' { 'Why?', go='hall',\n"
                     "  answer 'yes' { 'Yes', because='So.' },\n"
                     "  answer 'no' { 'No', because='So.' } }\n"
                     "scene 'hall' { title='The hall', text='Words.',\n"
                     "  choice 'again' { 'Ask again', go='why' },\n"
                     "  choice 'go_on' { 'On', go='three' } }\n"
                     "ending 'three' { title='Three', text='Words.' }\n");
    sitting_play(&s, "yes, continue, again");
    assert_false(sitting_offers(&s, "continue"));
    sitting_do(&s, "no"), sitting_do(&s, "continue"), sitting_do(&s, "go_on");
    assert_page(&s, PAGE_ENDING);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_check_asks_and_offers_its_answers),
        cmocka_unit_test(test_a_wrong_answer_gets_its_reason_and_the_right_one),
        cmocka_unit_test(test_a_right_answer_is_called_right_once),
        cmocka_unit_test(test_a_question_that_is_not_scored_says_so),
        cmocka_unit_test(test_a_check_that_is_come_to_again_asks_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
