#include "window/window_inner.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>

#define LOOKED_AT (SDL_WINDOW_SHOWN | SDL_WINDOW_INPUT_FOCUS)

static Small small;
static WindowSetup setup;
static Window window;

// A picture with snow in it, without a page.
static DrawCmd cmds[] = {
    {.kind = DRAW_PICTURE, .rect = {0, 0, 300, 200}, .text = {"hill", 4}},
    {.kind = DRAW_SNOW, .rect = {0, 0, 300, 200}, .amount = 1, .size = 100}};
static DrawList snowy = {.cmds = cmds, .n = 2};

static int open_all(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small_setup(&small);
    setup = (WindowSetup){.fonts_folder = test_path(&small.arena, "../fonts")};
    Err err = {0};
    window = (Window){.setup = &setup, .pages = pages_open(&small.setup, &err)};
    if (!window.pages || !window_prepare(&window, &err) || !window_open(&window, &err))
        return -1;
    window.deferred_done = true;
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    window.deferred_done = false; // no gamepads were looked for
    window_close(&window);
    pages_close(window.pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static bool wants_stillness(const atomic_bool *stop)
{
    (void)stop;
    return true;
}

static void want(const char *motion)
{
    Err err = {0};
    assert_true(pages_act(window.pages, STR("settings"), (Str){0}, &err));
    assert_true(pages_act(window.pages, str_of(motion), (Str){0}, &err));
    assert_true(pages_act(window.pages, STR("back"), (Str){0}, &err));
}

static void test_nothing_moves_for_whoever_wants_that(void **state)
{
    (void)state;
    want("motion:none");
    window.list = &snowy;
    motion_clock_wake(&window.motion, SDL_GetTicks64());
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    assert_false(window_draw_motion(&window));
    assert_int_equal(motion_clock_wait(&window.motion, SDL_GetTicks64()), -1);
}

static void test_nothing_moves_that_nobody_looks_at(void **state)
{
    (void)state;
    want("motion:quiet");
    window.list = &snowy;
    static const Uint32 flags[] = {LOOKED_AT, SDL_WINDOW_SHOWN,
        LOOKED_AT | SDL_WINDOW_MINIMIZED, LOOKED_AT | SDL_WINDOW_HIDDEN};
    for (int i = 0; i < COUNT_OF(flags); i++) {
        window_update_motion(&window, flags[i]);
        assert_int_equal(window.motion.on, i == 0);
    }
}

static void test_snow_light_and_a_new_picture_move(void **state)
{
    (void)state;
    want("motion:quiet");
    DrawCmd shown[] = {cmds[0], cmds[1]};
    DrawList list = {.cmds = shown, .n = 2};
    window.list = &list;
    shown[1].kind = DRAW_LIGHT;
    window_update_motion(&window, LOOKED_AT);
    assert_true(window.motion.on);
    shown[1].kind = DRAW_FILL;
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    list = (DrawList){.cmds = shown, .n = 1};
    shown[0].kind = DRAW_SNOW; // without a picture below it
    shown[1].kind = DRAW_PICTURE;
    window_update_motion(&window, LOOKED_AT);
    assert_true(window.motion.on);
    assert_int_equal(window.picture.n, 0);
    shown[0] = cmds[0], shown[1].kind = DRAW_FILL;
    list.n = 2;
    window_update_motion(&window, LOOKED_AT);
    shown[0].text = STR("pump");
    window_update_motion(&window, LOOKED_AT);
    assert_true(window.motion.on && window.motion.new_picture_at > 0);
    window.motion.new_picture_at = 0;
    window_update_motion(&window, LOOKED_AT); // the same again
    assert_int_equal(window.motion.new_picture_at, 0);
    list.n = 0; // a page without a picture is no new picture
    window_update_motion(&window, LOOKED_AT);
    assert_int_equal(window.motion.new_picture_at, 0);
    assert_int_equal(window.picture.n, 0);
    list.n = 2; // and the one after it is like the first
    window_update_motion(&window, LOOKED_AT);
    assert_int_equal(window.motion.new_picture_at, 0);
}

static void test_the_desktop_is_asked_when_the_player_leaves_it_to_it(void **state)
{
    (void)state;
    want("motion:system");
    setup.wants_stillness = wants_stillness;
    window.list = &snowy;
    window.reduced_motion_known = true;
    window.reduced_motion = false;
    window_update_motion(&window, LOOKED_AT);
    assert_true(window.motion.on);
    window.reduced_motion = true;
    window.motion.new_picture_at = 7;
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    assert_int_equal(window.motion.new_picture_at, 0); // it is in its place
    window.reduced_motion_known = false; // not yet answered: nothing moves
    window.reduced_motion = false;
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    setup.wants_stillness = NULL;
    window_update_motion(&window, LOOKED_AT);
    assert_true(window.motion.on);
}

static void test_nothing_begins_before_the_first_frame_is_shown(void **state)
{
    (void)state;
    want("motion:quiet");
    window.motion.on = false;
    window.list = &snowy;
    window.deferred_done = false;
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    window.deferred_done = true;
    window.list = NULL;
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    window.list = &snowy;
    window_update_motion(&window, LOOKED_AT);
    assert_true(window.motion.on);
}

static void test_whatever_the_player_does_wakes_what_rests(void **state)
{
    (void)state;
    Window w = {.setup = &setup,
        .wake = SDL_USEREVENT,
        .motion = {.on = true, .at_rest = true}};
    window_wake_motion(&w, &(SDL_Event){.type = SDL_USEREVENT}); // a picture is ready
    assert_true(w.motion.at_rest);
    window_wake_motion(&w, &(SDL_Event){.type = SDL_MOUSEMOTION});
    assert_false(w.motion.at_rest);
}

// To the next frame, the end of the guard, or whatever comes first; asleep when there is neither.
static void test_it_sleeps_until_there_is_something_to_do(void **state)
{
    (void)state;
    Window w = {.guard_end = 5000};
    assert_int_equal(window_wait_ms(&w, 1000), -1);
    w.motion = (MotionClock){.on = true, .last_frame = 1000};
    assert_int_equal(window_wait_ms(&w, 1000), MOTION_CLOCK_FRAME_MS);
    w.input.guarded = true;
    assert_int_equal(window_wait_ms(&w, 1000), MOTION_CLOCK_FRAME_MS);
    assert_int_equal(window_wait_ms(&w, 1000 + MOTION_CLOCK_FRAME_MS), 0);
    assert_int_equal(window_wait_ms(&w, 4999), 0); // a frame is due
    w.motion.last_frame = 4999;
    assert_int_equal(window_wait_ms(&w, 4999), 1);
    w.waiting = true; // for a picture: no frame without it
    assert_int_equal(window_wait_ms(&w, 1000), 4000);
    assert_int_equal(window_wait_ms(&w, 5000), 0);
    assert_int_equal(window_wait_ms(&w, 6000), 0);
    w.input.guarded = false;
    assert_int_equal(window_wait_ms(&w, 1000), -1);
}

static void test_a_page_without_anything_that_moves_is_still(void **state)
{
    (void)state;
    want("motion:quiet");
    DrawList still = {.cmds = cmds, .n = 1};
    window.list = &still;
    window_update_motion(&window, LOOKED_AT);
    assert_false(window.motion.on);
    assert_false(window_draw_motion(&window));
}

// With a frame that is due, on a frame that is not the page's any more, or lacks its picture.
static void test_nothing_moves_on_what_is_to_be_drawn_anew(void **state)
{
    (void)state;
    want("motion:quiet");
    window.list = &snowy;
    for (int i = 0; i < 3; i++) {
        uint64_t now = SDL_GetTicks64();
        window.motion = (MotionClock){
            .on = true, .woken = now, .last_frame = now - MOTION_CLOCK_FRAME_MS};
        window.dirty = i == 1;
        window.waiting = i == 2;
        assert_int_equal(window_draw_motion(&window), i == 0);
    }
    window.dirty = window.waiting = false;
    SDL_Window *gone = window.window;
    uint64_t now = SDL_GetTicks64();
    window.motion = (MotionClock){
        .on = true, .woken = now, .last_frame = now - MOTION_CLOCK_FRAME_MS};
    window.window = NULL;
    assert_false(window_draw_motion(&window));
    window.window = gone;
}

// The sign's words wait for the first frame, its picture and the desktop's answer; then they turn.
static void test_words_turn_when_they_can_be_looked_at(void **state)
{
    (void)state;
    Window w = {.pages = window.pages, .setup = &setup, .plate_passed = true};
    want("motion:quiet");
    for (int i = 0; i < 5; i++) {
        w.sign_flip = (SignFlip){.on = true};
        w.deferred_done = i != 0;
        w.waiting = i == 1;
        w.dirty = i == 2;
        window_flip_tick(&w);
        assert_int_equal(sign_flip_waits(&w.sign_flip), i < 3);
        assert_int_equal(window_wait_ms(&w, 0) >= 0, i >= 3);
    }
    want("motion:system");
    setup.wants_stillness = wants_stillness;
    w.sign_flip = (SignFlip){.on = true};
    window_flip_tick(&w);
    assert_true(sign_flip_waits(&w.sign_flip)); // not yet answered
    w.reduced_motion_known = w.reduced_motion = true;
    w.dirty = false;
    window_flip_tick(&w);
    assert_true(!w.sign_flip.on && w.dirty);
    assert_int_equal(window_wait_ms(&w, 0), -1);
    setup.wants_stillness = NULL;
    w.sign_flip = (SignFlip){.on = true};
    w.dirty = false;
    window_flip_end(&w);
    assert_true(!w.sign_flip.on && w.dirty);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_moves_for_whoever_wants_that),
        cmocka_unit_test(test_nothing_moves_that_nobody_looks_at),
        cmocka_unit_test(test_snow_light_and_a_new_picture_move),
        cmocka_unit_test(test_the_desktop_is_asked_when_the_player_leaves_it_to_it),
        cmocka_unit_test(test_nothing_begins_before_the_first_frame_is_shown),
        cmocka_unit_test(test_whatever_the_player_does_wakes_what_rests),
        cmocka_unit_test(test_it_sleeps_until_there_is_something_to_do),
        cmocka_unit_test(test_a_page_without_anything_that_moves_is_still),
        cmocka_unit_test(test_nothing_moves_on_what_is_to_be_drawn_anew),
        cmocka_unit_test(test_words_turn_when_they_can_be_looked_at),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
