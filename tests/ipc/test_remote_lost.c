// A story that dies or hangs: what the player has then, and the ways on.
#define _POSIX_C_SOURCE 200809L
#include "support/far.h"
#include "support/support.h"

#include <signal.h>
#include <string.h>

static void test_a_story_that_dies_between_turns_costs_the_turn_in_hand(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_kill(&far, SIGKILL);
    assert_far_at(&far, "rope"); // it is not noticed yet
    far_act(&far, "go_on");
    assert_far_crashed(&far, "reload earlier report quit ");
    assert_true(far_shows(&far, "signal 9, Killed"));
    assert_str(far_page(&far)->scenario, "town");
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    far_act(&far, "go_on");
    assert_far_at(&far, "ask");
    int workers;
    far_worker(&far, &workers);
    assert_int_equal(workers, 2);
    far_close(&far);
}

static void test_a_turn_that_has_come_is_not_lost(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far.dies_at = 1; // at the autosave: the turn itself has come
    far_act(&far, "go_on");
    assert_far_at(&far, "ask");
    far_act(&far, "notebook");
    assert_far_crashed(&far, "reload earlier report quit ");
    far_act(&far, "reload");
    assert_far_at(&far, "ask");
    far_close(&far);
}

static void test_a_story_that_dies_while_it_calls_has_been_answered(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look saves");
    far.dies_at = 1; // at the named save, before it has replied
    far_act(&far, "save:new");
    assert_far_crashed(&far, "reload earlier report quit ");
    assert_true(test_store_get(&far.memory, "town.slot-1").n > 0);
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    far_close(&far);
}

static bool keep_report(void *ctx, const Page *page, Str steps, Buf *path, Err *err)
{
    (void)ctx, (void)err;
    assert_int_equal(page->kind, PAGE_ERROR);
    assert_true(steps.n > 0);
    buf_add(path, STR("/records/report.html"));
    return true;
}

static void test_the_page_of_a_lost_story_says_where_its_report_is(void **state)
{
    Far far;
    far_prepare(&far, state);
    far.setup.pages.keep_report = keep_report;
    far_open_prepared(&far);
    far_play(&far, "begin look");
    far_kill(&far, SIGKILL);
    far_play(&far, "go_on report");
    assert_far_crashed(&far, "reload earlier report quit ");
    assert_true(far_shows(&far, "The report is in /records/report.html."));
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    assert_false(far_shows(&far, "The report is in"));
    far_close(&far);
}

static void test_a_story_that_hangs_is_ended(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_kill(&far, SIGSTOP);
    far_act(&far, "go_on");
    assert_far_crashed(&far, "reload earlier report quit ");
    assert_true(far_shows(&far, "did not answer in time"));
    assert_int_equal(kill((pid_t)far_worker(&far, NULL), 0), -1);
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    far_close(&far);
}

// Each page has its own cause: a second death does not carry the words of the first.
static void test_a_story_that_dies_twice_says_each_time_how(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    for (int i = 0; i < 2; i++) {
        far_kill(&far, i == 0 ? SIGKILL : SIGABRT);
        far_act(&far, "go_on");
        assert_far_crashed(&far, "reload earlier report quit ");
        assert_int_equal(far_shows(&far, "signal 9, Killed"), i == 0);
        assert_int_equal(far_shows(&far, "signal 6, Aborted"), i == 1);
        far_act(&far, "reload");
    }
    far_close(&far);
}

static void test_one_can_go_back_to_the_turn_before(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look return_there look");
    static const struct {
        const char *tries, *back_at;
    } steps[] = {{"go_on", "square"}, {"look", "rope"}, {"go_on", "square"}};
    for (int i = 0; i < COUNT_OF(steps); i++) {
        far_kill(&far, SIGKILL);
        far_act(&far, steps[i].tries);
        assert_far_crashed(&far, "reload earlier report quit ");
        far_act(&far, "earlier");
        assert_far_at(&far, steps[i].back_at);
    }
    far_kill(&far, SIGKILL);
    far_act(&far, "look");
    assert_far_crashed(
        &far, "reload report quit "); // there is none before the beginning
    far_act(&far, "reload");
    assert_far_at(&far, "square");
    far_close(&far);
}

static void test_only_so_many_turns_can_be_gone_back(void **state)
{
    Far far;
    far_open(&far, state);
    far_act(&far, "begin");
    for (int i = 0; i < REMOTE_TURNS; i++)
        far_act(&far, i % 2 ? "return_there" : "look");
    int back = 0;
    far_kill(&far, SIGKILL);
    far_act(&far, "notebook");
    while (page_action(far_page(&far), STR("earlier"))) {
        far_act(&far, "earlier");
        assert_int_not_equal(far_page(&far)->kind, PAGE_ERROR);
        far_kill(&far, SIGKILL);
        far_act(&far, "notebook");
        assert_true(++back < REMOTE_TURNS);
    }
    assert_int_equal(back, REMOTE_TURNS - 1);
    far_close(&far);
}

static void test_before_the_first_turn_it_begins_anew(void **state)
{
    Far far;
    far_open(&far, state);
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    far_kill(&far, SIGKILL);
    far_act(&far, "begin");
    assert_far_crashed(&far, "reload report quit ");
    far_act(&far, "reload");
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    far_close(&far);
}

static void test_a_story_that_dies_while_it_is_read_has_the_same_page(void **state)
{
    Far far;
    far_prepare(&far, state);
    far_let_play(&far, 2);
    far_open_prepared(&far);
    assert_far_crashed(&far, "reload report quit ");
    assert_int_equal(far_page(&far)->scenario.n, 0); // nobody knows which it was
    far_act(&far, "reload");
    assert_far_crashed(&far, "reload report quit ");
    far_act(&far, "reload");
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    far_close(&far);
}

static void test_a_story_that_dies_at_a_scene_that_is_asked_for_has_a_page(void **state)
{
    Far far;
    far_prepare(&far, state);
    far_let_play(&far, 1);
    far.setup.pages.start_at = STR("rope");
    far_open_prepared(&far);
    assert_far_crashed(&far, "reload report quit ");
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    far_close(&far);
}

static void test_a_report_is_written_and_that_is_told(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_kill(&far, SIGKILL);
    far_play(&far, "go_on report");
    assert_far_crashed(&far, "reload earlier report quit ");
    assert_true(far_shows(&far, "The report is in your profile folder"));
    Arena arena = {0};
    const char *report = arena_str(&arena, test_store_get(&far.memory, "report")).s;
    assert_non_null(strstr(report, "signal 9, Killed"));
    assert_non_null(strstr(report, "scenario: town"));
    arena_free(&arena);
    far.memory.full = true;
    far_act(&far, "report");
    assert_true(far_shows(&far, "the disk is full"));
    assert_false(far_shows(&far, "The report stands"));
    far_act(&far, "reload");
    assert_far_at(&far, "rope");
    far_close(&far);
}

static void test_without_a_place_for_it_there_is_no_report(void **state)
{
    Far far;
    far_prepare(&far, state);
    far.setup.pages.store = (Store){0};
    far_open_prepared(&far);
    far_play(&far, "begin look");
    far_kill(&far, SIGKILL);
    far_act(&far, "go_on");
    assert_far_crashed(&far, "reload earlier quit ");
    far_act(&far, "reload"); // the play is not lost for that
    assert_far_at(&far, "rope");
    far_close(&far);
}

static void test_one_can_leave_a_story_that_is_lost(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_kill(&far, SIGKILL);
    far_act(&far, "go_on");
    Err err = {0};
    assert_false(pages_act(far.pages, STR("go_on"), (Str){0}, &err));
    assert_int_equal(err.kind, ERR_USAGE);
    assert_err(&err, "there is no action \"go_on\" on this page");
    pages_note_window(far.pages, 800, 600, false);
    assert_false(far_page(&far)->quit);
    far_act(&far, "quit");
    assert_true(far_page(&far)->quit);
    err_clear(&err);
    assert_true(pages_flush(far.pages, &err));
    far_close(&far);
}

static void test_a_story_that_dies_at_the_very_end_has_lost_nothing(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_kill(&far, SIGKILL);
    Err err = {0};
    assert_true(pages_flush(far.pages, &err));
    assert_no_err(&err);
    assert_far_crashed(&far, "reload earlier report quit ");
    far.pages = (pages_close(far.pages), NULL);
    far_open_prepared(&far);
    far_act(&far, "resume");
    assert_far_at(&far, "rope");
    far_close(&far);
}

static void test_settings_outlive_the_story(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin settings theme:dusk text:150");
    pages_note_window(far.pages, 800, 600, true);
    far_kill(&far, SIGKILL);
    far_act(&far, "back");
    assert_int_equal(far_page(&far)->kind, PAGE_ERROR);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(pages_settings(far.pages)->theme, THEME_DUSK);
        assert_int_equal(pages_settings(far.pages)->text_percent, 150);
        far_act(&far, i == 0 ? "reload" : "settings");
    }
    assert_true(page_action(far_page(&far), STR("theme:dusk"))->chosen);
    far_close(&far);
}

// Even before it has sent a page: what the player stored is neither hidden nor written over.
static void test_stored_settings_outlive_a_story_that_never_came(void **state)
{
    Far far;
    Err err = {0};
    far_prepare(&far, state);
    test_store_put(&far.memory, "settings", STR("{\"theme\":\"dusk\",\"mine\":1}"));
    far_let_lie(&far, STR(""));
    far_open_prepared(&far);
    assert_far_crashed(&far, "reload report quit ");
    assert_int_equal(pages_settings(far.pages)->theme, THEME_DUSK);
    pages_note_window(far.pages, 800, 600, false);
    assert_true(pages_flush(far.pages, &err));
    Str stored = test_store_get(&far.memory, "settings");
    assert_non_null(strstr(stored.s, "dusk"));
    assert_non_null(strstr(stored.s, "mine"));
    assert_non_null(strstr(stored.s, "800"));
    far_close(&far);
}

// Whoever draws the page has not asked for another one.
static void test_a_window_that_changes_leaves_the_page_of_a_lost_story(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    const char *title = far_page(&far)->title.s;
    far_kill(&far, SIGKILL);
    pages_note_window(far.pages, 800, 600, false);
    assert_ptr_equal(far_page(&far)->title.s, title);
    assert_far_at(&far, "rope");
    far_act(&far, "go_on");
    assert_far_crashed(&far, "reload earlier report quit ");
    far_close(&far);
}

static void test_the_count_of_turns_never_repeats(void **state)
{
    Far far;
    far_open(&far, state);
    far_act(&far, "begin");
    uint32_t last = far_page(&far)->turn;
    for (int i = 0; i < 3; i++) {
        far_act(&far, i % 2 ? "return_there" : "look");
        assert_true(far_page(&far)->turn > last);
        last = far_page(&far)->turn;
        far_kill(&far, SIGKILL);
        far_act(&far, "notebook");
        assert_true(far_page(&far)->turn > last);
        last = far_page(&far)->turn;
        far_act(&far, "reload");
        assert_true(far_page(&far)->turn > last);
        last = far_page(&far)->turn;
    }
    far_close(&far);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_story_that_dies_between_turns_costs_the_turn_in_hand),
        temp_test(test_a_turn_that_has_come_is_not_lost),
        temp_test(test_a_story_that_dies_while_it_calls_has_been_answered),
        temp_test(test_the_page_of_a_lost_story_says_where_its_report_is),
        temp_test(test_a_story_that_hangs_is_ended),
        temp_test(test_a_story_that_dies_twice_says_each_time_how),
        temp_test(test_one_can_go_back_to_the_turn_before),
        temp_test(test_only_so_many_turns_can_be_gone_back),
        temp_test(test_before_the_first_turn_it_begins_anew),
        temp_test(test_a_story_that_dies_while_it_is_read_has_the_same_page),
        temp_test(test_a_story_that_dies_at_a_scene_that_is_asked_for_has_a_page),
        temp_test(test_a_report_is_written_and_that_is_told),
        temp_test(test_without_a_place_for_it_there_is_no_report),
        temp_test(test_one_can_leave_a_story_that_is_lost),
        temp_test(test_a_story_that_dies_at_the_very_end_has_lost_nothing),
        temp_test(test_settings_outlive_the_story),
        temp_test(test_stored_settings_outlive_a_story_that_never_came),
        temp_test(test_a_window_that_changes_leaves_the_page_of_a_lost_story),
        temp_test(test_the_count_of_turns_never_repeats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
