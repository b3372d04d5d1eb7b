#include "support/sitting.h"
#include "support/support.h"

static void test_an_empty_notebook_says_what_will_stand_there(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "notebook");
    assert_page(&s, PAGE_NOTEBOOK);
    assert_shows(&s, "No sources yet.");
    sitting_close(&s);
}

static void test_the_notebook_holds_the_sources_that_came(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, notebook");
    assert_shows(&s, "1 of the 1 sources");
    const Block *card = sitting_block(&s, BLOCK_SOURCE);
    assert_str(card->action, "source:note");
    assert_int_equal(card->value, 0);
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_empty_notebook_says_what_will_stand_there),
        cmocka_unit_test(test_the_notebook_holds_the_sources_that_came),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
