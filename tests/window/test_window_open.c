#include "window/window_inner.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>

static Small small;
static Pages *pages;
static WindowSetup setup;

static int open_play(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small = (Small){0};
    small_setup(&small);
    Err err = {0};
    pages = pages_open(&small.setup, &err);
    setup = (WindowSetup){.fonts_folder = test_path(&small.arena, "../fonts")};
    return pages ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    pages_close(pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static void test_a_window_is_as_large_as_it_was_left(void **state)
{
    (void)state;
    pages_note_window(pages, 800, 480, false);
    Window w = {.pages = pages, .setup = &setup};
    Err err = {0};
    assert_true(window_prepare(&w, &err) && window_open(&w, &err));
    int width = 0, height = 0;
    SDL_GetWindowSize(w.window, &width, &height);
    assert_int_equal(width, 800);
    assert_int_equal(height, 480);
    window_close(&w);
}

// The size of a window that was left so large, and what SDL says of it.
static Uint32 opened(int w, int h, bool full, int *width, int *height)
{
    Err err = {0};
    pages_note_window(pages, w, h, full);
    Window window = {.pages = pages, .setup = &setup};
    assert_true(window_prepare(&window, &err) && window_open(&window, &err));
    SDL_GetWindowSize(window.window, width, height);
    Uint32 flags = SDL_GetWindowFlags(window.window);
    window_close(&window);
    return flags;
}

static void test_a_window_fits_its_display_and_a_hand(void **state)
{
    (void)state;
    int width, height, first_w, first_h;
    SDL_Rect room = {0};
    assert_true(window_possible());
    SDL_GetDisplayUsableBounds(0, &room);
    opened(0, 0, false, &first_w, &first_h);
    assert_int_equal(first_w, room.w < 1280 ? room.w : 1280);
    assert_int_equal(first_h, room.h < 720 ? room.h : 720);
    opened(room.w + 100, room.h + 100, false, &width, &height);
    assert_int_equal(width, room.w);
    assert_int_equal(height, room.h);
    opened(1, 1, false, &width, &height);
    assert_in_range(width, 100, 200);
    assert_in_range(height, 100, 200);
}

static void test_a_window_can_be_resized_or_fills_the_screen(void **state)
{
    (void)state;
    int width, height;
    assert_true(window_possible());
    Uint32 flags = opened(0, 0, false, &width, &height);
    assert_true(flags & SDL_WINDOW_RESIZABLE);
    assert_int_equal(flags & SDL_WINDOW_FULLSCREEN_DESKTOP, 0);
    assert_true(opened(0, 0, true, &width, &height) & SDL_WINDOW_FULLSCREEN_DESKTOP);
    setup.full_screen = true; // asked for on the command line
    assert_true(opened(0, 0, false, &width, &height) & SDL_WINDOW_FULLSCREEN_DESKTOP);
}

static void test_what_nobody_reads_wakes_nobody(void **state)
{
    (void)state;
    static const Uint32 unread[] = {SDL_TEXTEDITING, SDL_DROPFILE, SDL_JOYAXISMOTION,
        SDL_CLIPBOARDUPDATE, SDL_CONTROLLERTOUCHPADMOTION};
    static const Uint32 read[] = {SDL_KEYDOWN, SDL_KEYUP, SDL_MOUSEBUTTONDOWN,
        SDL_MOUSEMOTION, SDL_MOUSEWHEEL, SDL_FINGERDOWN, SDL_CONTROLLERBUTTONDOWN,
        SDL_CONTROLLERDEVICEADDED, SDL_WINDOWEVENT, SDL_QUIT};
    Window w = {.pages = pages, .setup = &setup};
    Err err = {0};
    assert_true(window_prepare(&w, &err) && window_open(&w, &err));
    for (int i = 0; i < COUNT_OF(unread); i++)
        assert_int_equal(SDL_EventState(unread[i], SDL_QUERY), SDL_IGNORE);
    for (int i = 0; i < COUNT_OF(read); i++)
        assert_int_equal(SDL_EventState(read[i], SDL_QUERY), SDL_ENABLE);
    assert_int_equal(SDL_IsTextInputActive(), SDL_FALSE);
    window_close(&w);
}

static void test_nothing_of_a_window_is_open_after_it_was_closed(void **state)
{
    (void)state;
    Window w = {.pages = pages, .setup = &setup};
    Err err = {0};
    assert_true(window_prepare(&w, &err) && window_open(&w, &err));
    window_close(&w);
    assert_int_equal(SDL_WasInit(SDL_INIT_VIDEO), 0);
}

static void test_no_display_is_told_in_a_sentence(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    assert_false(window_possible());
    Err err = {0};
    assert_false(window_play(pages, &setup, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "no display to open a window on");
}

static void test_a_window_opens_on_a_display_that_is_still_being_opened(void **state)
{
    (void)state;
    int width, height;
    window_open_display();
    window_open_display(); // once
    opened(700, 400, false, &width, &height);
    assert_int_equal(width, 700);
    assert_int_equal(height, 400);
    assert_int_equal(SDL_WasInit(SDL_INIT_VIDEO), 0);
    window_open_display();
    window_let_go();
    assert_int_equal(SDL_WasInit(SDL_INIT_VIDEO), 0);
}

static void test_a_display_that_did_not_open_is_told_by_the_window(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    window_open_display();
    Err err = {0};
    assert_false(window_play(pages, &setup, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "no display to open a window on (no-such-driver not available)");
    assert_false(window_possible());
}

static void test_missing_fonts_are_told_in_a_sentence(void **state)
{
    (void)state;
    Err err = {0};
    setup.fonts_folder = "/no/such/folder";
    assert_false(window_play(pages, &setup, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_err(&err, "/no/such/folder");
}

#define window_test(test) cmocka_unit_test_setup_teardown(test, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        window_test(test_a_window_is_as_large_as_it_was_left),
        window_test(test_a_window_fits_its_display_and_a_hand),
        window_test(test_a_window_can_be_resized_or_fills_the_screen),
        window_test(test_what_nobody_reads_wakes_nobody),
        window_test(test_nothing_of_a_window_is_open_after_it_was_closed),
        window_test(test_no_display_is_told_in_a_sentence),
        window_test(test_a_window_opens_on_a_display_that_is_still_being_opened),
        window_test(test_a_display_that_did_not_open_is_told_by_the_window),
        window_test(test_missing_fonts_are_told_in_a_sentence),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    return cmocka_run_group_tests(tests, NULL, NULL);
}
