// Requests that do not block, over the story in this process that answers late.
#include "base/actions.h"
#include "page/stack.h"
#include "support/late.h"
#include "support/small.h"
#include "support/store.h"
#include "support/support.h"

#include <string.h>

typedef struct Near {
    Small small;
    Late late;
    TestStore store;
    Pages *pages;
    Err err;
} Near;

static void open_near(Near *near, int polls)
{
    *near = (Near){0};
    small_setup(&near->small);
    near->small.setup.store = test_store(&near->store);
    near->pages = pages_open_on(late_backend(&near->late, stack_backend(), polls),
        &near->small.setup, &near->err);
    assert_non_null(near->pages);
}

static void close_near(Near *near)
{
    pages_close(near->pages);
    test_store_free(&near->store);
    small_free(&near->small);
}

// How often it is asked in vain.
static int poll_out(Near *near, PagesPoll wanted)
{
    int n = 0;
    PagesPoll poll;
    while ((poll = pages_poll(near->pages, &near->err)) == PAGES_WAIT)
        assert_true(n++ < 100);
    assert_int_equal(poll, wanted);
    assert_false(pages_waits(near->pages));
    assert_int_equal(near->late.waited, 0);
    return n;
}

static PageKind kind_now(Near *near) { return pages_now(near->pages)->kind; }

static bool says(Near *near, const char *words)
{
    const Page *page = pages_now(near->pages);
    for (int i = 0; i < page->n_blocks; i++)
        if (str_starts(page->blocks[i].text, str_of(words))) return true;
    return false;
}

static void test_the_page_stays_until_the_reply_is_taken(void **state)
{
    (void)state;
    Near near;
    open_near(&near, 3);
    assert_true(pages_waits(near.pages));
    assert_int_equal(poll_out(&near, PAGES_DONE), 3);
    assert_true(pages_send_act(near.pages, STR("begin"), (Str){0}, &near.err));
    assert_true(pages_waits(near.pages));
    assert_int_equal(pages_poll(near.pages, &near.err), PAGES_WAIT);
    assert_int_equal(kind_now(&near), PAGE_TITLE);
    assert_false(pages_await(near.pages, 1));
    poll_out(&near, PAGES_DONE);
    assert_int_equal(kind_now(&near), PAGE_SCENE);
    assert_int_equal(pages_poll(near.pages, &near.err), PAGES_DONE); // nothing is out
    close_near(&near);
}

static void test_one_request_can_be_out(void **state)
{
    (void)state;
    Near near;
    open_near(&near, 2);
    poll_out(&near, PAGES_DONE);
    assert_true(pages_send_act(near.pages, STR("begin"), (Str){0}, &near.err));
    int sent = near.late.sent;
    assert_false(pages_send_act(near.pages, STR("begin"), (Str){0}, &near.err));
    assert_int_equal(near.err.kind, ERR_USAGE);
    assert_false(pages_send_note(near.pages, STR("Look.")));
    assert_false(pages_send_note_voice(near.pages, true, (Str){0}));
    assert_false(pages_settings(near.pages)->voice);
    assert_false(pages_send_note_sound(near.pages, 7, (Str){0}));
    assert_int_not_equal(pages_settings(near.pages)->sound, 7);
    assert_false(pages_send_refuse(near.pages, STR("begin"), STR("No.")));
    assert_false(pages_send_reload(near.pages));
    assert_int_equal(near.late.sent, sent);
    close_near(&near);
}

static void test_every_form_is_answered(void **state)
{
    (void)state;
    Near near;
    open_near(&near, 1);
    poll_out(&near, PAGES_DONE);
    assert_true(pages_send_note(near.pages, STR("Look here.")));
    poll_out(&near, PAGES_DONE);
    assert_true(says(&near, "Look here."));
    assert_true(pages_send_note_voice(near.pages, true, STR("A voice.")));
    poll_out(&near, PAGES_DONE);
    assert_true(says(&near, "A voice.") && pages_settings(near.pages)->voice);
    assert_true(pages_send_note_sound(near.pages, 30, STR("A sound.")));
    poll_out(&near, PAGES_DONE);
    assert_true(says(&near, "A sound."));
    assert_int_equal(pages_settings(near.pages)->sound, 30);
    assert_true(pages_send_refuse(near.pages, STR("begin"), STR("Not now.")));
    poll_out(&near, PAGES_DONE);
    assert_true(says(&near, "Not now."));
    assert_true(pages_send_reload(near.pages));
    poll_out(&near, PAGES_DONE);
    assert_int_equal(kind_now(&near), PAGE_TITLE);
    close_near(&near);
}

static void test_a_refusal_is_said_once(void **state)
{
    (void)state;
    Near near;
    open_near(&near, 2);
    poll_out(&near, PAGES_DONE);
    assert_true(pages_send_act(near.pages, STR("nothing"), (Str){0}, &near.err));
    assert_no_err(&near.err);
    poll_out(&near, PAGES_REFUSED);
    assert_int_equal(near.err.kind, ERR_USAGE);
    assert_int_equal(pages_poll(near.pages, &near.err), PAGES_DONE);
    assert_int_equal(kind_now(&near), PAGE_TITLE);
    close_near(&near);
}

// The page is asked for once more, which is waited for like the reply before.
static void test_what_cannot_be_saved_is_told_before_the_reply_counts(void **state)
{
    (void)state;
    Near near;
    open_near(&near, 2);
    poll_out(&near, PAGES_DONE);
    near.store.full = true;
    assert_true(pages_send_act(near.pages, STR("begin"), (Str){0}, &near.err));
    poll_out(&near, PAGES_DONE);
    const Page *page = pages_now(near.pages);
    Buf choice = {0};
    for (int i = 0; i < page->n_actions && choice.n == 0; i++)
        if (page->actions[i].group == GROUP_CHOICE && page->actions[i].open)
            buf_add(&choice, page->actions[i].id);
    int sent = near.late.sent;
    assert_true(pages_send_act(near.pages, buf_str(&choice), (Str){0}, &near.err));
    assert_int_equal(poll_out(&near, PAGES_DONE), 4);
    assert_int_equal(near.late.sent, sent + 2);
    assert_true(says(&near, "the disk is full"));
    buf_free(&choice);
    close_near(&near);
}

// The first choice of the page, sent.
static void choose(Near *near)
{
    const Page *page = pages_now(near->pages);
    int i = 0;
    while (page->actions[i].group != GROUP_CHOICE || !page->actions[i].open)
        assert_true(++i < page->n_actions);
    assert_true(pages_send_act(near->pages, page->actions[i].id, (Str){0}, &near->err));
}

// The turn that is shown is not stored yet.
static void take_turn(Near *near)
{
    PagesPoll poll;
    choose(near);
    while ((poll = pages_take(near->pages, &near->err)) == PAGES_WAIT)
        continue;
    assert_int_equal(poll, PAGES_DONE);
    assert_false(pages_waits(near->pages));
}

static void begin(Near *near)
{
    open_near(near, 2);
    poll_out(near, PAGES_DONE);
    assert_true(pages_send_act(near->pages, STR("begin"), (Str){0}, &near->err));
    poll_out(near, PAGES_DONE);
}

static void test_a_turn_can_be_shown_before_it_is_stored(void **state)
{
    (void)state;
    Near near;
    begin(&near);
    int writes = near.store.writes;
    take_turn(&near);
    assert_int_equal(near.store.writes, writes);
    pages_settle(near.pages);
    assert_int_equal(near.store.writes, writes + 1);
    assert_false(pages_waits(near.pages));
    pages_settle(near.pages); // once
    assert_int_equal(near.store.writes, writes + 1);
    close_near(&near);
}

static void test_what_is_asked_next_stores_a_shown_turn_first(void **state)
{
    (void)state;
    Near near;
    begin(&near);
    for (int way = 0; way < 3; way++) {
        int writes = near.store.writes;
        take_turn(&near);
        if (way == 0) assert_true(pages_send_note(near.pages, STR("Well.")));
        if (way == 1) assert_true(pages_store(near.pages, &(Err){0}));
        if (way == 2) pages_poll(near.pages, NULL);
        assert_int_equal(near.store.writes, writes + 1);
        poll_out(&near, PAGES_DONE);
        assert_int_equal(near.store.writes, writes + 1);
        assert_true(pages_send_act(near.pages, STR(ACTION_UNDO), (Str){0}, &near.err));
        poll_out(&near, PAGES_DONE);
    }
    close_near(&near);
}

static void test_a_shown_turn_that_cannot_be_stored_is_told(void **state)
{
    (void)state;
    Near near;
    begin(&near);
    near.store.full = true;
    take_turn(&near);
    assert_false(says(&near, "the disk is full"));
    pages_settle(near.pages);
    assert_true(pages_waits(near.pages)); // the page, once more
    poll_out(&near, PAGES_DONE);
    assert_true(says(&near, "the disk is full"));
    close_near(&near);
}

// Somebody asks for something before it is told: it is told behind that.
static void test_what_could_not_be_stored_is_told_behind_the_next_reply(void **state)
{
    (void)state;
    Near near;
    begin(&near);
    near.store.full = true;
    take_turn(&near);
    assert_true(pages_send_note(near.pages, STR("Well.")));
    poll_out(&near, PAGES_DONE);
    assert_true(says(&near, "the disk is full"));
    close_near(&near);
}

static void test_closing_stores_a_shown_turn(void **state)
{
    (void)state;
    Near near;
    begin(&near);
    int writes = near.store.writes;
    take_turn(&near);
    pages_close(near.pages);
    assert_int_equal(near.store.writes, writes + 1);
    test_store_free(&near.store);
    small_free(&near.small);
}

static void test_the_windows_size_noted_meanwhile_stays(void **state)
{
    (void)state;
    Near near;
    open_near(&near, 2);
    pages_note_window(near.pages, 800, 450, true); // the first page is out
    poll_out(&near, PAGES_DONE);
    assert_int_equal(pages_settings(near.pages)->window_w, 800);
    assert_true(pages_settings(near.pages)->full_screen);
    assert_true(pages_send_act(near.pages, STR("settings"), (Str){0}, &near.err));
    pages_note_window(near.pages, 700, 300, false);
    poll_out(&near, PAGES_DONE);
    assert_int_equal(pages_settings(near.pages)->window_w, 700);
    assert_int_equal(pages_settings(near.pages)->window_h, 300);
    assert_false(pages_settings(near.pages)->full_screen);
    close_near(&near);
}

static void test_a_first_page_that_is_refused_is_said_by_the_poll(void **state)
{
    (void)state;
    Near near = {0};
    small_setup(&near.small);
    near.small.setup.start_at = STR("nowhere");
    near.small.setup.polled = true;
    near.pages = pages_open_on(
        late_backend(&near.late, stack_backend(), 1), &near.small.setup, &near.err);
    assert_non_null(near.pages);
    poll_out(&near, PAGES_REFUSED);
    assert_int_equal(near.err.kind, ERR_USAGE);
    close_near(&near);
}

// A function that waits first waits for what is out.
static void test_waiting_functions_wait_for_what_is_out(void **state)
{
    (void)state;
    Near near;
    open_near(&near, LATE_NEVER);
    assert_true(pages_act(near.pages, STR("begin"), (Str){0}, &near.err));
    assert_int_equal(near.late.waited, 2);
    assert_int_equal(kind_now(&near), PAGE_SCENE);
    assert_false(pages_act(near.pages, STR("nothing"), (Str){0}, &near.err));
    assert_true(pages_store(near.pages, &(Err){0}));
    assert_true(pages_flush(near.pages, &(Err){0}));
    close_near(&near);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_page_stays_until_the_reply_is_taken),
        cmocka_unit_test(test_one_request_can_be_out),
        cmocka_unit_test(test_every_form_is_answered),
        cmocka_unit_test(test_a_refusal_is_said_once),
        cmocka_unit_test(test_what_cannot_be_saved_is_told_before_the_reply_counts),
        cmocka_unit_test(test_a_turn_can_be_shown_before_it_is_stored),
        cmocka_unit_test(test_what_is_asked_next_stores_a_shown_turn_first),
        cmocka_unit_test(test_a_shown_turn_that_cannot_be_stored_is_told),
        cmocka_unit_test(test_what_could_not_be_stored_is_told_behind_the_next_reply),
        cmocka_unit_test(test_closing_stores_a_shown_turn),
        cmocka_unit_test(test_the_windows_size_noted_meanwhile_stays),
        cmocka_unit_test(test_a_first_page_that_is_refused_is_said_by_the_poll),
        cmocka_unit_test(test_waiting_functions_wait_for_what_is_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
