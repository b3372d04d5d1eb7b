// What can wait for the first frame, the search for gamepads, is done before the page is spoken.
#include "window/window.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>

static bool looked; // were gamepads looked for by then?

// The voice is told of the first page when all else is done; the player leaves then.
static bool page_shown(void *ctx)
{
    (void)ctx;
    looked = SDL_WasInit(SDL_INIT_GAMECONTROLLER) != 0;
    SDL_PushEvent(&(SDL_Event){.type = SDL_QUIT});
    return false;
}

static void nothing(void *ctx) { (void)ctx; }

static void nothing_of_focus(void *ctx, Str action)
{
    (void)ctx;
    (void)action;
}

static void nothing_aloud(void *ctx, Buf *out)
{
    (void)ctx;
    (void)out;
}

static void test_gamepads_are_looked_for_before_the_player_can_act(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    Small small = {0};
    small_setup(&small);
    Err err = {0};
    Pages *pages = pages_open(&small.setup, &err);
    assert_no_err(&err);
    const WindowVoice voice = {NULL, page_shown, nothing_of_focus, nothing,
        nothing_aloud, nothing, NULL, NULL};
    WindowSetup setup = {
        .fonts_folder = test_path(&small.arena, "../fonts"), .voice = &voice};
    assert_true(window_possible());
    assert_true(window_play(pages, &setup, &err));
    assert_no_err(&err);
    assert_true(looked);
    pages_close(pages);
    small_free(&small);
    SDL_Quit();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gamepads_are_looked_for_before_the_player_can_act),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
