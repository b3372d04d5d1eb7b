#include "ipc/crash_page.h"

#include "page/words.h"
#include "support/support.h"

#include <string.h>

static void assert_actions(const Page *page, const char *ids)
{
    Buf found = {0};
    for (int i = 0; i < page->n_actions; i++) {
        buf_addf(&found, STR_FMT " ", STR_ARG(page->actions[i].id));
        assert_true(page->actions[i].open && page->actions[i].label.n > 0);
        assert_int_equal(page->actions[i].group, GROUP_PAGE);
    }
    assert_str(buf_str(&found), ids);
    buf_free(&found);
}

static bool says(const Page *page, Str words)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (str_eq(page->blocks[i].text, words)) return true;
    return false;
}

static void test_each_reason_has_its_words(void **state)
{
    (void)state;
    static const struct {
        CrashWhy why;
        Word word;
    } reasons[] = {{CRASH_HANGS, W_DOWN_HANGS}, {CRASH_PROTOCOL, W_DOWN_BABBLES},
        {CRASH_REFUSED, W_DOWN_REFUSED}};
    Arena arena = {0};
    for (int i = 0; i < COUNT_OF(reasons); i++) {
        Page page;
        crash_page(&(Crash){.why = reasons[i].why}, &arena, &page);
        assert_int_equal(page.kind, PAGE_ERROR);
        assert_true(says(&page, word(reasons[i].word)));
        assert_true(str_eq(page.title, word(W_DOWN_TITLE)));
    }
    arena_free(&arena);
}

static void test_the_cause_of_a_death_is_told_as_it_is(void **state)
{
    (void)state;
    Arena arena = {0};
    Crash crash = {.why = CRASH_DIED};
    Page page;
    buf_add(&crash.cause, STR("signal 11, *Segmentation* fault"));
    crash_page(&crash, &arena, &page);
    assert_non_null(
        strstr(page.blocks[2].text.s, "signal 11, \\*Segmentation\\* fault"));
    buf_free(&crash.cause);
    arena_free(&arena);
}

static void test_the_ways_on_are_those_that_there_are(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page;
    crash_page(&(Crash){.why = CRASH_HANGS}, &arena, &page);
    assert_actions(&page, "reload quit ");
    assert_true(says(&page, word(W_DOWN_NO_TURN)));
    assert_true(str_eq(page.actions[0].label, word(W_RELOAD)));
    crash_page(
        &(Crash){.why = CRASH_HANGS, .turns = 1, .can_report = true}, &arena, &page);
    assert_actions(&page, "reload report quit ");
    assert_true(says(&page, word(W_DOWN_KEPT)));
    assert_true(str_eq(page.actions[0].label, word(W_DOWN_AGAIN)));
    crash_page(
        &(Crash){.why = CRASH_HANGS, .turns = 2, .can_report = true}, &arena, &page);
    assert_actions(&page, "reload earlier report quit ");
    arena_free(&arena);
}

static void test_it_says_what_became_of_the_report(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page;
    Crash crash = {.why = CRASH_HANGS, .turns = 2, .can_report = true};
    crash_page(&crash, &arena, &page);
    assert_false(says(&page, word(W_REPORTED)));
    crash.reported = true;
    crash_page(&crash, &arena, &page);
    assert_true(says(&page, word(W_REPORTED)));
    crash.reported = false;
    buf_add(&crash.trouble, STR("the disk is *full*"));
    crash_page(&crash, &arena, &page);
    assert_false(says(&page, word(W_REPORTED)));
    assert_true(says(&page, STR("the disk is \\*full\\*")));
    buf_free(&crash.trouble);
    arena_free(&arena);
}

static void test_the_page_outlives_what_it_was_made_of(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page;
    Crash crash = {.why = CRASH_DIED};
    buf_add(&crash.cause, STR("exit code 1"));
    buf_add(&crash.trouble, STR("the disk is full"));
    crash_page(&crash, &arena, &page);
    buf_free(&crash.cause);
    buf_free(&crash.trouble);
    assert_true(says(&page, STR("the disk is full")));
    arena_free(&arena);
}

static void test_a_report_says_why_where_and_when(void **state)
{
    (void)state;
    Crash crash = {.why = CRASH_DIED};
    buf_add(&crash.cause, STR("exit code 1"));
    Buf text = {0};
    crash_report(&crash, &(Page){.scenario = STR("town"), .turn = 12}, &text);
    assert_non_null(strstr(text.s, "exit code 1"));
    assert_non_null(strstr(text.s, "\nscenario: town\nturn: 12\n"));
    buf_free(&text);
    buf_free(&crash.cause);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_reason_has_its_words),
        cmocka_unit_test(test_the_cause_of_a_death_is_told_as_it_is),
        cmocka_unit_test(test_the_ways_on_are_those_that_there_are),
        cmocka_unit_test(test_it_says_what_became_of_the_report),
        cmocka_unit_test(test_the_page_outlives_what_it_was_made_of),
        cmocka_unit_test(test_a_report_says_why_where_and_when),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
