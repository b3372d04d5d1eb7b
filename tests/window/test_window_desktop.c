// What the desktop wants is asked in a thread: here of a desktop that the test makes up.
#include "window/window_inner.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>

static Small small;
static WindowSetup setup;
static Window window;
static atomic_bool still, hangs;
static atomic_int asked;

static bool wants_stillness(const atomic_bool *stop)
{
    atomic_fetch_add(&asked, 1);
    while (atomic_load(&hangs) && !atomic_load(stop))
        SDL_Delay(1);
    return atomic_load(&still);
}

static int open_all(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_setenv("GDK_SCALE", "3", 1);
    small_setup(&small);
    setup = (WindowSetup){.fonts_folder = test_path(&small.arena, "../fonts"),
        .wants_stillness = wants_stillness};
    Err err = {0};
    window = (Window){.setup = &setup, .pages = pages_open(&small.setup, &err)};
    atomic_store(&asked, 0);
    atomic_store(&still, false);
    atomic_store(&hangs, false);
    return window.pages && window_prepare(&window, &err) && window_open(&window, &err)
               ? 0
               : -1;
}

static int close_all(void **state)
{
    (void)state;
    window_close(&window);
    pages_close(window.pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static void wait_for_answer(void)
{
    SDL_Event event;
    do
        assert_true(SDL_WaitEvent(&event));
    while (event.type != window.desktop_seen);
    window_desktop_seen(&window);
}

static void test_the_answer_comes_as_an_event(void **state)
{
    (void)state;
    assert_false(window.reduced_motion_known);
    atomic_store(&still, true);
    window_look_at_desktop(&window);
    wait_for_answer();
    assert_true(window.reduced_motion_known && window.reduced_motion);
}

static void test_a_setting_that_changed_is_seen_the_next_time(void **state)
{
    (void)state;
    window_look_at_desktop(&window);
    wait_for_answer();
    assert_false(window.reduced_motion);
    atomic_store(&still, true);
    window_look_at_desktop(&window);
    wait_for_answer();
    assert_true(window.reduced_motion);
    assert_int_equal(atomic_load(&asked), 2);
}

static void test_it_is_asked_once_at_a_time_and_leaving_waits_for_nobody(void **state)
{
    (void)state;
    atomic_store(&hangs, true);
    window_look_at_desktop(&window);
    DesktopLook *look = window.look;
    window_look_at_desktop(&window);
    assert_ptr_equal(window.look, look);
    window_close_desktop(&window); // would wait for ever
    assert_null(window.look);
}

// A new window gets the focus before its first picture is there, which has the processor until then.
static void test_the_focus_asks_once_what_can_wait_was_done(void **state)
{
    (void)state;
    const SDL_Event focus = {
        .window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_FOCUS_GAINED}};
    window_take_event(&window, &focus);
    assert_null(window.look);
    window.deferred_done = true;
    window_take_event(&window, &focus);
    assert_non_null(window.look);
    wait_for_answer();
    window.deferred_done = false; // closing ends what it would have begun
}

static void test_without_anybody_to_ask_nothing_begins(void **state)
{
    (void)state;
    setup.wants_stillness = NULL;
    window_look_at_desktop(&window);
    assert_null(window.look);
    window_desktop_seen(&window);
    assert_false(window.reduced_motion_known);
}

static void test_only_windows_on_x11_have_the_desktops_scale(void **state)
{
    (void)state;
    assert_float_equal(window.scale, 1, 0);
    int width = 0;
    SDL_GetWindowSize(window.window, &width, NULL);
    assert_in_range(width, 1, 1280);
}

#define desktop_test(test) cmocka_unit_test_setup_teardown(test, open_all, close_all)

int main(void)
{
    const struct CMUnitTest tests[] = {
        desktop_test(test_the_answer_comes_as_an_event),
        desktop_test(test_a_setting_that_changed_is_seen_the_next_time),
        desktop_test(test_it_is_asked_once_at_a_time_and_leaving_waits_for_nobody),
        desktop_test(test_the_focus_asks_once_what_can_wait_was_done),
        desktop_test(test_without_anybody_to_ask_nothing_begins),
        desktop_test(test_only_windows_on_x11_have_the_desktops_scale),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    return cmocka_run_group_tests(tests, NULL, NULL);
}
