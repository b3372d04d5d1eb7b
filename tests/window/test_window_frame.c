#include "window/window_inner.h"

#include "support/small.h"
#include "support/support.h"

#include <string.h>

static Small small;
static WindowSetup setup;
static Window window;
static int frames; // that were put on the screen

static void count(const char *what)
{
    frames += strcmp(what, "frame") == 0 || strcmp(what, "whole") == 0;
}

static int open_all(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small = (Small){0};
    small_setup(&small);
    Err err = {0};
    Pages *pages = pages_open(&small.setup, &err);
    setup = (WindowSetup){
        .fonts_folder = test_path(&small.arena, "../fonts"), .trace = count};
    window = (Window){.pages = pages, .setup = &setup};
    if (!pages || !window_prepare(&window, &err) || !window_open(&window, &err))
        return -1;
    fonts_use(window.fonts, FONT_SERIF);
    input_show(&window.input, pages_now(pages));
    return 0;
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

// As the loop does when a picture has come that was waited for.
static void deferred_init(void)
{
    for (int i = 0; i < 100; i++) {
        window_draw(&window);
        if (!window.waiting) return;
        pictures_wait(window.pictures);
        SDL_Delay(10);
    }
    fail_msg("the picture does not come");
}

static Uint32 *pixels(void) { return window_surface(&window)->pixels; }

// A pixel that no frame has: it stays where nothing is painted.
#define STRANGE 0xFF00FF01u

static void spoil(void) { pixels()[0] = STRANGE; }

static bool spoiled(void) { return (pixels()[0] & 0xFFFFFF) == (STRANGE & 0xFFFFFF); }

static void move_focus(void)
{
    Str focus = buf_str(&window.input.focus);
    const DrawList *list = window.list;
    int next = 0;
    for (int i = 0; i < list->n_hits; i++)
        if (!str_eq(list->hits[i].action, focus)) next = i;
    buf_clear(&window.input.focus);
    buf_add(&window.input.focus, list->hits[next].action);
}

static void test_a_frame_that_is_no_other_is_not_painted_again(void **state)
{
    (void)state;
    deferred_init();
    frames = 0;
    spoil();
    window_draw(&window);
    window_draw(&window);
    assert_int_equal(frames, 0);
    assert_true(spoiled());
}

// A list names a picture and its place, and not whether its file is there.
static void test_all_is_painted_again_when_files_have_come(void **state)
{
    (void)state;
    deferred_init();
    spoil();
    window.opened = true;
    window_files_came(&window);
    window_draw(&window);
    assert_false(spoiled());
}

// How far down the page is painted: its words, and the ways in that stay below them.
static int painted_to(const DrawList *list)
{
    int bottom = 0;
    for (int i = 0; i < list->n; i++) {
        Rect at = list->cmds[i].rect;
        bool clips = list->cmds[i].kind == DRAW_CLIP;
        bool paper = clips || list->cmds[i].kind == DRAW_FILL;
        if (paper && at.w == list->cmds[0].rect.w && at.y + at.h > bottom)
            bottom = at.y + at.h;
    }
    return bottom;
}

static void test_the_page_is_laid_out_for_the_window_as_it_is(void **state)
{
    (void)state;
    SDL_SetWindowSize(window.window, 500, 300);
    window_draw(&window);
    assert_int_equal(window.input.w, 500);
    assert_int_equal(window.input.h, 300);
    assert_true(window.input.density == 1);
    assert_int_equal(window.list->cmds[0].rect.w, 500);
    assert_int_equal(painted_to(window.list), 300);
    SDL_SetWindowSize(window.window, 640, 480);
    window_draw(&window);
    assert_int_equal(window.list->cmds[0].rect.w, 640);
}

static void test_a_focus_that_moves_is_painted_where_it_was_and_is(void **state)
{
    (void)state;
    deferred_init();
    frames = 0;
    spoil();
    move_focus();
    window_draw(&window);
    assert_int_equal(frames, 1);
    assert_true(spoiled());
    window.painted = NULL; // a new page, another font
    window_draw(&window);
    assert_false(spoiled());
}

static void test_a_torn_window_is_painted_whole_if_it_was_to_be_drawn(void **state)
{
    (void)state;
    deferred_init();
    frames = 0;
    spoil();
    window_restore(&window); // what was drawn is shown again
    assert_non_null(window.painted);
    assert_false(window.dirty);
    window.dirty = true;
    window_restore(&window);
    assert_true(window.dirty);
    window_draw(&window);
    assert_false(spoiled());
    assert_int_equal(frames, 1);
}

static void test_a_window_that_cannot_be_shown_is_drawn_when_it_can(void **state)
{
    (void)state;
    deferred_init();
    SDL_Window *gone = window.window;
    window.window = NULL;
    window_restore(&window);
    window.window = gone;
    assert_true(window.dirty);
    assert_null(window.painted);
}

static void test_while_a_picture_is_awaited_all_is_painted(void **state)
{
    (void)state;
    deferred_init();
    spoil();
    window.waiting = true;
    window_draw(&window);
    assert_false(spoiled());
    assert_false(window.waiting);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_frame_that_is_no_other_is_not_painted_again),
        cmocka_unit_test(test_all_is_painted_again_when_files_have_come),
        cmocka_unit_test(test_the_page_is_laid_out_for_the_window_as_it_is),
        cmocka_unit_test(test_a_focus_that_moves_is_painted_where_it_was_and_is),
        cmocka_unit_test(test_a_torn_window_is_painted_whole_if_it_was_to_be_drawn),
        cmocka_unit_test(test_a_window_that_cannot_be_shown_is_drawn_when_it_can),
        cmocka_unit_test(test_while_a_picture_is_awaited_all_is_painted),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
