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

// The block of an answer on the page.
static const Block *answer(Sitting *s, const char *id)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_ANSWER &&
            str_eq(page->blocks[i].id, str_of(id)))
            return &page->blocks[i];
    fail_msg("the answer %s is not on the page", id);
    return NULL;
}

static void test_all_answers_stay_with_mine_and_the_record_s_marked(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, luck");
    const Block *mine = answer(&s, "luck"), *keyed = answer(&s, "heat");
    assert_str(answer_words(mine), "Bad luck");
    assert_str(answer_mark(mine), "Your answer: not supported");
    assert_str(answer_credit(mine), "none");
    assert_str(answer_because(mine), "No.");
    assert_int_equal(answer_mine(mine), 1);
    assert_str(answer_words(keyed), "Heat");
    assert_str(answer_mark(keyed), "What the record supports");
    assert_str(answer_credit(keyed), "right");
    assert_str(answer_because(keyed), "It was hot.");
    assert_int_equal(answer_mine(keyed), 0);
    assert_null(page_action(sitting_page(&s), STR("heat")));
    sitting_do(&s, "continue");
    assert_page(&s, PAGE_BOARD);
    sitting_close(&s);
}

static void test_a_right_answer_is_marked_and_the_others_stay_quiet(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat");
    const Block *mine = answer(&s, "heat"), *other = answer(&s, "luck");
    assert_str(answer_mark(mine), "Your answer: right");
    assert_str(answer_credit(mine), "right");
    assert_str(answer_because(mine), "It was hot.");
    assert_int_equal(answer_mark(other).n + answer_because(other).n, 0);
    assert_int_equal(answer_credit(other).n, 0);
    sitting_close(&s);
}

static const char half[] = "scenario 'a' { title='A', start='why' }\n"
                           "chapter 'all' { title='All', start='why' }\n"
                           "check 'why' { 'Why?', go='three', talk=true,\n"
                           "  answer 'part' { 'A part', credit=0.5, because='So.' },\n"
                           "  answer 'yes' { 'Yes', right=true, because='So.' } }\n"
                           "ending 'three' { title='Three', text='Words.' }\n";

static void test_half_right_is_a_word_and_a_sign_of_its_own(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, half);
    sitting_play(&s, "part");
    assert_str(answer_mark(answer(&s, "part")), "Your answer: half right");
    assert_str(answer_credit(answer(&s, "part")), "half");
    assert_str(talk_title(sitting_block(&s, BLOCK_TALK)), "Talk about this now");
    assert_shows(&s, "Compare your answers before you go on.");
    sitting_close(&s);
}

static void test_a_question_that_is_not_scored_says_so(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s,
        "look, go_on, heat, continue, take:heat, put:0, take:dry, put:1, order_done, "
        "link:led_to, "
        "link:led_to, continue");
    assert_str(sitting_page(&s)->node, "feel");
    sitting_do(&s, "who");
    assert_shows(&s, "This question is not scored.");
    assert_str(answer_mark(answer(&s, "who")), "Your answer");
    assert_int_equal(answer_credit(answer(&s, "who")).n, 0);
    sitting_close(&s);
}

static void test_a_class_gets_the_script_s_question_once_it_has_answered(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'a' { title='A', start='why' }\n"
        "chapter 'all' { title='All', start='why' }\n"
        "check 'why' { 'Why?', go='three', talk='Who *knew* it?', scored=false,\n"
        "  answer 'no' { 'No', because='So.' }, answer 'yes' { 'Yes', because='So.' } "
        "}\n"
        "ending 'three' { title='Three', text='Words.' }\n");
    sitting_do(&s, "begin");
    assert_false(sitting_shows(&s, "Who *knew* it?"));
    sitting_do(&s, "no");
    assert_str(talk_question(sitting_block(&s, BLOCK_TALK)), "Who *knew* it?");
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
        cmocka_unit_test(test_all_answers_stay_with_mine_and_the_record_s_marked),
        cmocka_unit_test(test_a_right_answer_is_marked_and_the_others_stay_quiet),
        cmocka_unit_test(test_half_right_is_a_word_and_a_sign_of_its_own),
        cmocka_unit_test(test_a_class_gets_the_script_s_question_once_it_has_answered),
        cmocka_unit_test(test_a_question_that_is_not_scored_says_so),
        cmocka_unit_test(test_a_check_that_is_come_to_again_asks_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
