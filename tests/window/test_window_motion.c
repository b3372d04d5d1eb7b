#include "window/window_inner.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>

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
    if (!window.pages || !window_open(&window, &err)) return -1;
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
    window_update_motion(&window);
    assert_false(window.motion.on);
    assert_false(window_draw_motion(&window));
    assert_int_equal(motion_clock_wait(&window.motion, SDL_GetTicks64()), -1);
}

static void test_nothing_moves_that_nobody_looks_at(void **state)
{
    (void)state;
    want("motion:quiet");
    window.list = &snowy;
    SDL_HideWindow(window.window);
    window_update_motion(&window);
    assert_false(window.motion.on);
    SDL_ShowWindow(window.window);
}

static void test_a_page_without_anything_that_moves_is_still(void **state)
{
    (void)state;
    want("motion:quiet");
    DrawList still = {.cmds = cmds, .n = 1};
    window.list = &still;
    window_update_motion(&window);
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
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_moves_for_whoever_wants_that),
        cmocka_unit_test(test_nothing_moves_that_nobody_looks_at),
        cmocka_unit_test(test_a_page_without_anything_that_moves_is_still),
        cmocka_unit_test(test_nothing_moves_on_what_is_to_be_drawn_anew),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
