#include "window/window.h"

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

// Keys are waiting before the window opens, so that no test waits for one.
static void type(SDL_Keycode sym, SDL_Scancode place)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    event.key.keysym.scancode = place;
    assert_int_equal(SDL_PushEvent(&event), 1);
    event.type = SDL_KEYUP;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void leave(void)
{
    SDL_Event event = {.type = SDL_QUIT};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void test_window_plays_until_the_player_leaves(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    uint32_t turn = pages_now(pages)->turn;
    type(SDLK_1, SDL_SCANCODE_1); // Begin
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_no_err(&err);
    assert_int_equal(pages_now(pages)->kind, PAGE_SCENE);
    assert_true(pages_now(pages)->turn != turn);
    assert_int_equal(SDL_WasInit(SDL_INIT_VIDEO), 0);
}

static void test_second_press_meets_the_guard(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    type(SDLK_1, SDL_SCANCODE_1);
    type(SDLK_1, SDL_SCANCODE_1); // a finger that slipped
    leave();
    assert_true(window_play(pages, &setup, &err));
    Str first = arena_str(&small.arena, pages_now(pages)->node);
    pages_close(pages);
    pages = pages_open(&small.setup, &err);
    assert_true(pages_act(pages, STR("begin"), (Str){0}, &err));
    assert_str(pages_now(pages)->node, first.s);
}

static void test_size_and_full_screen_are_kept(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    type(SDLK_F11, SDL_SCANCODE_F11);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_true(pages_settings(pages)->full_screen);
    assert_true(pages_settings(pages)->window_w > 0);
    assert_true(small_kept(&small, "settings").n > 0);
}

static void test_settings_reach_the_window(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    type(SDLK_s, SDL_SCANCODE_S);
    type(SDLK_ESCAPE, SDL_SCANCODE_ESCAPE);
    type(SDLK_s, SDL_SCANCODE_S);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(pages_now(pages)->kind, PAGE_SETTINGS);
}

#define window_test(test) cmocka_unit_test_setup_teardown(test, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        window_test(test_window_plays_until_the_player_leaves),
        window_test(test_second_press_meets_the_guard),
        window_test(test_size_and_full_screen_are_kept),
        window_test(test_settings_reach_the_window),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    return cmocka_run_group_tests(tests, NULL, NULL);
}
