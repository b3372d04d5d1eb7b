#include "support/sitting.h"
#include "support/support.h"

static void test_the_log_shows_what_was_read_and_what_was_chosen(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, go_on, heat, log");
    assert_page(&s, PAGE_LOG);
    const Page *page = sitting_page(&s);
    const Block *entries[3];
    int n = 0;
    for (int i = 0; i < page->n_blocks && n < 3; i++)
        if (page->blocks[i].kind == BLOCK_ENTRY) entries[n++] = &page->blocks[i];
    assert_int_equal(n, 3);
    assert_str(entries[0]->label, "The square");
    assert_str(
        entries[0]->text, "The [dry well|well] is low. **Trust** is 3.\nWho did it?");
    assert_str(entries[0]->note, "Look at the rope");
    assert_str(entries[1]->note, "Go on");
    assert_str(entries[2]->text, "Why is it dry?");
    assert_str(entries[2]->note, "Heat");
    sitting_close(&s);
}

static void test_a_term_in_the_log_can_be_opened(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, log");
    assert_true(sitting_offers(&s, "term:well"));
    sitting_do(&s, "term:well");
    assert_page(&s, PAGE_GLOSSARY);
    sitting_do(&s, "back");
    assert_page(&s, PAGE_LOG);
    sitting_close(&s);
}

static void test_what_was_taken_back_is_not_in_the_log(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, undo, log");
    assert_false(sitting_shows(&s, "It is wet."));
    assert_false(sitting_shows(&s, "Look at the rope"));
    sitting_close(&s);
}

static void test_the_log_survives_a_save(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look");
    sitting_again(&s);
    sitting_do(&s, "resume"), sitting_do(&s, "log");
    assert_shows(&s, "The [dry well|well] is low.");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_log_shows_what_was_read_and_what_was_chosen),
        cmocka_unit_test(test_a_term_in_the_log_can_be_opened),
        cmocka_unit_test(test_what_was_taken_back_is_not_in_the_log),
        cmocka_unit_test(test_the_log_survives_a_save),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
