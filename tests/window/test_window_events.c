// What the window's loop does with SDL's events: after each frame that is shown the next one comes.
#include "window/window.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>
#include <string.h>

#define NET_MS 30000 // a loop that sleeps over its event ends then, and the test fails

static Small small;
static Pages *pages;
static WindowSetup setup;
static struct {
    SDL_Event events[4];
    int n, at, keys;
    Uint32 flags[4]; // of the window at each frame
    bool full;       // what the settings said when the player left
    int w, h;        // the size that the window is given before the first event, or 0
} play;

// A gamepad of SDL's own, pulled out before the last event.
static struct {
    int which;
    SDL_JoystickID id;
    bool was_open, is_open;
} pad = {.id = -1};

static void look_at_pad(void)
{
    if (pad.id < 0) return;
    pad.is_open = SDL_GameControllerFromInstanceID(pad.id) != NULL;
    pad.was_open = pad.was_open || pad.is_open;
    if (play.at == 2) SDL_JoystickDetachVirtual(pad.which);
}

static void push_next(void)
{
    look_at_pad();
    if (play.at < COUNT_OF(play.flags))
        play.flags[play.at] = SDL_GetWindowFlags(SDL_GetWindowFromID(1));
    SDL_Event leave = {.type = SDL_QUIT};
    if (play.w > 0 && play.at == 0)
        SDL_SetWindowSize(SDL_GetWindowFromID(1), play.w, play.h);
    SDL_Event next = play.at < play.n ? play.events[play.at] : leave;
    SDL_PushEvent(&next);
    if (next.type == SDL_KEYDOWN) {
        next.type = SDL_KEYUP;
        SDL_PushEvent(&next);
    }
    play.at++;
}

static void traced(const char *what)
{
    play.keys += strcmp(what, "key") == 0;
    if (strcmp(what, "whole") == 0) push_next();
}

static uint32_t net(uint32_t ms, void *param)
{
    (void)param;
    play.at = -1;
    SDL_PushEvent(&(SDL_Event){.type = SDL_QUIT});
    return ms;
}

static int open_play(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    memset(&play, 0, sizeof play);
    small = (Small){0};
    small_setup(&small);
    Err err = {0};
    pages = pages_open(&small.setup, &err);
    setup = (WindowSetup){
        .fonts_folder = test_path(&small.arena, "../fonts"), .trace = traced};
    SDL_Init(SDL_INIT_TIMER);
    SDL_AddTimer(NET_MS, net, NULL);
    return pages && window_possible() ? 0 : -1;
}

static int close_play(void **state)
{
    (void)state;
    pages_close(pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static void add(SDL_Event event) { play.events[play.n++] = event; }

static void add_window_event(SDL_WindowEventID id)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = (Uint8)id;
    add(event);
}

static void add_key(SDL_Keycode sym)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(sym);
    add(event);
}

// Plays until the events are used up and each was answered with a frame.
static void assert_all_drawn(void)
{
    Err err = {0};
    assert_true(window_play(pages, &setup, &err));
    assert_no_err(&err);
    assert_int_equal(play.at, play.n + 1);
}

static void test_another_display_is_drawn_for_anew(void **state)
{
    (void)state;
    add_window_event(SDL_WINDOWEVENT_DISPLAY_CHANGED);
    add_window_event(SDL_WINDOWEVENT_DISPLAY_CHANGED);
    assert_all_drawn();
}

static void test_a_window_that_is_closed_is_left(void **state)
{
    (void)state;
    Err err = {0};
    add_window_event(SDL_WINDOWEVENT_CLOSE);
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(play.at, 1);
}

static void test_a_new_size_is_drawn_and_kept(void **state)
{
    (void)state;
    play.w = 640;
    play.h = 400;
    add_window_event(SDL_WINDOWEVENT_SIZE_CHANGED);
    assert_all_drawn();
    assert_int_equal(pages_settings(pages)->window_w, 640);
    assert_int_equal(pages_settings(pages)->window_h, 400);
    assert_false(pages_settings(pages)->full_screen);
}

// SDL leaves it to the screen to tell of a full window on Windows, and its dummy screen does not.
static bool tells_of_full_screen;

static void look_whether_it_tells(void)
{
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_Init(SDL_INIT_VIDEO);
    SDL_Window *window = SDL_CreateWindow("", 0, 0, 640, 400, 0);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
    SDL_Event event = {0};
    while (!tells_of_full_screen && SDL_PollEvent(&event))
        tells_of_full_screen = event.type == SDL_WINDOWEVENT &&
                               event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
    SDL_DestroyWindow(window);
    SDL_Quit();
}

static void test_the_size_before_full_screen_is_kept(void **state)
{
    (void)state;
    if (!tells_of_full_screen) skip_because("this SDL does not tell of full screen");
    pages_note_window(pages, 700, 500, false);
    add_key(SDLK_F11);
    assert_all_drawn();
    assert_int_equal(play.keys, 2);
    assert_true(pages_settings(pages)->full_screen);
    assert_int_equal(pages_settings(pages)->window_w, 700);
    assert_int_equal(pages_settings(pages)->window_h, 500);
}

static void test_a_window_comes_back_from_full_screen(void **state)
{
    (void)state;
    if (!tells_of_full_screen) skip_because("this SDL does not tell of full screen");
    add_key(SDLK_F11);
    add_key(SDLK_F11);
    add_window_event(SDL_WINDOWEVENT_DISPLAY_CHANGED); // drawn, whatever its size is
    assert_all_drawn();
    assert_int_equal(
        play.flags[1] & SDL_WINDOW_FULLSCREEN_DESKTOP, SDL_WINDOW_FULLSCREEN_DESKTOP);
    assert_int_equal(play.flags[2] & SDL_WINDOW_FULLSCREEN_DESKTOP, 0);
    assert_false(pages_settings(pages)->full_screen);
}

// SDL tells of it when gamepads are first looked for, after the first frame.
static void test_a_gamepad_is_opened_when_it_comes_and_closed_when_it_goes(void **state)
{
    (void)state;
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    SDL_InitSubSystem(SDL_INIT_JOYSTICK);
    pad.which = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, 6, 15, 0);
    if (pad.which < 0 || !SDL_IsGameController(pad.which))
        skip_because("this SDL makes no gamepads");
    pad.id = SDL_JoystickGetDeviceInstanceID(pad.which);
    for (int i = 0; i < 4; i++)
        add_window_event(SDL_WINDOWEVENT_DISPLAY_CHANGED);
    assert_all_drawn();
    assert_true(pad.was_open);
    assert_false(pad.is_open);
    pad.id = -1;
}

// The theme and the letters of the whole page are others then.
static void test_a_setting_is_seen_at_once(void **state)
{
    (void)state;
    add_key(SDLK_s);
    add_key(SDLK_RIGHT);
    assert_all_drawn();
    assert_int_equal(pages_now(pages)->kind, PAGE_SETTINGS);
}

#define window_test(test) cmocka_unit_test_setup_teardown(test, open_play, close_play)

int main(void)
{
    const struct CMUnitTest tests[] = {
        window_test(test_another_display_is_drawn_for_anew),
        window_test(test_a_window_that_is_closed_is_left),
        window_test(test_a_new_size_is_drawn_and_kept),
        window_test(test_the_size_before_full_screen_is_kept),
        window_test(test_a_window_comes_back_from_full_screen),
        window_test(test_a_gamepad_is_opened_when_it_comes_and_closed_when_it_goes),
        window_test(test_a_setting_is_seen_at_once),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    look_whether_it_tells();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
