// The scenario's files change while a worker plays it: a fresh worker takes its place, or it stays.
#define _POSIX_C_SOURCE 200809L
#include "support/far.h"
#include "support/sitting.h"
#include "support/support.h"
#include "support/workers.h"

#include <signal.h>
#include <string.h>

// The town with another title for its first scene.
static const char *renamed(Arena *arena)
{
    static const char title[] = "title='The square'";
    const char *at = strstr(sitting_town, title);
    assert_non_null(at);
    return arena_fmt(arena, "%.*stitle='The plaza'%s", (int)(at - sitting_town),
        sitting_town, at + strlen(title))
        .s;
}

static int workers_of(const Far *far)
{
    int workers;
    far_worker(far, &workers);
    return workers;
}

static void test_a_fresh_worker_shows_the_same_place_in_new_words(void **state)
{
    Arena arena = {0};
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look return_there notebook");
    uint32_t turn = far_page(&far)->turn;
    long before = far_worker(&far, NULL);
    far.files[0].text = renamed(&arena);
    pages_reload(far.pages);
    assert_int_equal(far_page(&far)->kind, PAGE_NOTEBOOK);
    assert_int_equal(far_page(&far)->turn, turn);
    far_act(&far, "back");
    assert_far_at(&far, "square");
    assert_true(far_shows(&far, "The plaza") && far_shows(&far, "is 4."));
    assert_int_equal(workers_of(&far), 2);
    assert_int_not_equal(far_worker(&far, NULL), before);
    assert_int_equal(kill((pid_t)before, 0), -1); // the one before has ended
    far_act(&far, "undo");
    assert_far_at(&far, "rope");
    far_close(&far);
    arena_free(&arena);
}

static void test_the_last_good_worker_plays_on_while_the_files_are_broken(void **state)
{
    Arena arena = {0};
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far.files[0].text = "\nerror('broken here')\n";
    pages_reload(far.pages);
    assert_far_at(&far, "rope");
    assert_true(far_shows(&far, "scenario.lua:2: broken here"));
    assert_true(far_shows(&far, "last good version"));
    far_act(&far, "return_there");
    assert_far_at(&far, "square");
    far.files[0].text = renamed(&arena);
    pages_reload(far.pages);
    assert_far_at(&far, "square");
    assert_true(far_shows(&far, "The plaza"));
    assert_false(far_shows(&far, "last good version"));
    far_close(&far);
    arena_free(&arena);
}

static void test_a_worker_that_dies_over_the_new_files_is_told(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_let_play(&far, 2); // the second ends before it has read anything
    pages_reload(far.pages);
    assert_far_at(&far, "rope");
    assert_true(far_shows(&far, "It ended by itself"));
    pages_reload(far.pages);
    assert_far_at(&far, "rope");
    assert_false(far_shows(&far, "It ended by itself"));
    far_close(&far);
}

static void test_a_worker_that_lies_is_not_taken(void **state)
{
    Far far;
    Buf says = {0};
    far_open(&far, state);
    far_play(&far, "begin look");
    liar_add_reply(&says, (ReplyMessage){.page = STR("{}")});
    far_let_lie(&far, buf_str(&says));
    pages_reload(far.pages);
    assert_far_at(&far, "rope");
    assert_true(far_shows(&far, "unreadable data"));
    buf_clear(&says);
    liar_add_reply(&says, (ReplyMessage){0}); // no page at all
    far_let_lie(&far, buf_str(&says));
    pages_reload(far.pages);
    assert_far_at(&far, "rope");
    assert_true(far_shows(&far, "unreadable data"));
    far_act(&far, "go_on");
    assert_far_at(&far, "ask");
    buf_free(&says);
    far_close(&far);
}

static void test_a_worker_that_was_lost_is_started_again(void **state)
{
    Far far;
    far_open(&far, state);
    far_play(&far, "begin look");
    far_act(&far, "go_on");
    far_kill(&far, SIGKILL);
    pages_reload(far.pages); // the one before is lost: its page says so
    assert_far_crashed(&far, "reload earlier report quit ");
    pages_reload(far.pages); // and a change of the files is a new start
    assert_far_at(&far, "ask");
    far_close(&far);
}

static void test_a_story_that_could_not_be_read_is_read_when_it_changes(void **state)
{
    Far far;
    far_prepare(&far, state);
    far_send_ahead(&far);
    far.files[0].text = "scenario 'town' {";
    far_open_prepared(&far);
    assert_int_equal(far_page(&far)->kind, PAGE_ERROR);
    far.files[0].text = sitting_town;
    pages_reload(far.pages);
    assert_int_equal(far_page(&far)->kind, PAGE_TITLE);
    far_close(&far);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_fresh_worker_shows_the_same_place_in_new_words),
        temp_test(test_the_last_good_worker_plays_on_while_the_files_are_broken),
        temp_test(test_a_worker_that_dies_over_the_new_files_is_told),
        temp_test(test_a_worker_that_lies_is_not_taken),
        temp_test(test_a_worker_that_was_lost_is_started_again),
        temp_test(test_a_story_that_could_not_be_read_is_read_when_it_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
