#include "support/sitting.h"
#include "support/support.h"

// The entry [back] from the last, which is 0. With tiny limits no more than two are kept.
static const Block *entry(Sitting *s, int back)
{
    const Page *page = sitting_page(s);
    for (int i = page->n_blocks - 1; i >= 0; i--)
        if (page->blocks[i].kind == BLOCK_ENTRY && back-- == 0) return &page->blocks[i];
    fail_msg("the log is shorter");
    return NULL;
}

static void test_the_log_shows_what_was_read_and_what_was_chosen(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, log");
    assert_page(&s, PAGE_LOG);
    assert_str(entry(&s, 1)->label, "The square");
    assert_str(
        entry(&s, 1)->text, "The [dry well|well] is low. **Trust** is 3.\nWho did it?");
    assert_str(entry(&s, 1)->note, "Look at the rope");
    sitting_do(&s, "back"), sitting_do(&s, "go_on"), sitting_do(&s, "heat");
    sitting_do(&s, "log");
    assert_str(entry(&s, 1)->note, "Go on");
    assert_str(entry(&s, 0)->text, "Why is it dry?");
    assert_str(entry(&s, 0)->note, "Heat");
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
