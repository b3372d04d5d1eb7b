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
        cmocka_unit_test(test_the_windows_size_noted_meanwhile_stays),
        cmocka_unit_test(test_a_first_page_that_is_refused_is_said_by_the_poll),
        cmocka_unit_test(test_waiting_functions_wait_for_what_is_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
