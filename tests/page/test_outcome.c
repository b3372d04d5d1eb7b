#include "support/sitting.h"
#include "support/support.h"

static const char script[] =
    "scenario 'a' { title='A', start='ask', state={\n"
    "  trust=meter{ 'Trust', 3, min=0, max=8 }, hope=meter{ 'Hope', 1, min=0, max=8 } "
    "} }\n"
    "chapter 'all' { title='All', start='ask' }\n"
    "check 'ask' { 'What?', go='one', answer 'yes' { 'Yes' }, answer 'no' { 'No' } }\n"
    "scene 'one' { title='One', text='Words.',\n"
    "  choice 'wait' { 'Wait', go='one', moves={ trust={ -1, 'she *waited*' }, hope=2 "
    "} },\n"
    "  choice 'go_on' { 'On', go='two' } }\n"
    "ending 'two' { title='Two', text='Words.' }\n";

static bool has_outcome(Sitting *s)
{
    const Page *page = sitting_page(s);
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_OUTCOME) return true;
    return false;
}

static void test_an_answer_that_leads_on_is_told_on_the_next_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    sitting_do(&s, "begin");
    assert_false(has_outcome(&s));
    sitting_do(&s, "yes");
    assert_page(&s, PAGE_SCENE);
    const Block *outcome = sitting_block(&s, BLOCK_OUTCOME);
    assert_str(outcome_answered(outcome), "You answered: Yes");
    assert_int_equal(outcome->n_items, 0);
    sitting_close(&s);
}

static void test_what_moved_is_told_with_its_reason_until_the_next_turn(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, script);
    sitting_play(&s, "yes, wait");
    const Block *outcome = sitting_block(&s, BLOCK_OUTCOME);
    assert_int_equal(outcome_answered(outcome).n, 0);
    assert_int_equal(outcome->n_items, 2);
    const Item *trust = &outcome->items[0], *hope = &outcome->items[1];
    assert_str(move_id(trust), "trust");
    assert_str(move_name(trust), "Trust \xE2\x88\x92"
                                 "1");
    assert_str(move_because(trust), "she *waited*");
    assert_int_equal(move_by(trust), -1);
    assert_str(move_name(hope), "Hope +2");
    assert_int_equal(move_because(hope).n, 0);
    assert_float_equal(meter_moved(sitting_block(&s, BLOCK_METER)), -1, 0);
    sitting_do(&s, "log"), sitting_do(&s, "back"); // no turn
    assert_true(has_outcome(&s));
    sitting_do(&s, "title"), sitting_do(&s, "resume");
    assert_true(has_outcome(&s));
    sitting_do(&s, "go_on");
    assert_false(has_outcome(&s));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_answer_that_leads_on_is_told_on_the_next_page),
        cmocka_unit_test(test_what_moved_is_told_with_its_reason_until_the_next_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
