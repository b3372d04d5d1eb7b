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
    assert_true(window_open(&w, &err));
    int width = 0, height = 0;
    SDL_GetWindowSize(w.window, &width, &height);
    assert_int_equal(width, 800);
    assert_int_equal(height, 480);
    window_close(&w);
}

static void test_nothing_of_a_window_is_open_after_it_was_closed(void **state)
{
    (void)state;
    Window w = {.pages = pages, .setup = &setup};
    Err err = {0};
    assert_true(window_open(&w, &err));
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
        window_test(test_nothing_of_a_window_is_open_after_it_was_closed),
        window_test(test_no_display_is_told_in_a_sentence),
        window_test(test_missing_fonts_are_told_in_a_sentence),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    return cmocka_run_group_tests(tests, NULL, NULL);
}
