// What can wait for the first frame, the search for gamepads, is done before the page is spoken; where there is a
// picture, after it, but before what the player does.
#include "window/window.h"

#include "support/scenario.h"
#include "support/support.h"
#include "tools/memory_store.h"

#include <SDL.h>
#include <string.h>

static bool looked,
    acts; // were gamepads looked for by then? does the player press a key?

static void look(void) { looked = SDL_WasInit(SDL_INIT_GAMECONTROLLER) != 0; }

// The voice is told of the first page when all else is done; the player leaves then.
static bool page_shown(void *ctx)
{
    (void)ctx;
    if (acts)
        SDL_PushEvent(&(SDL_Event){.key = {.type = SDL_KEYDOWN}});
    else
        look();
    SDL_PushEvent(&(SDL_Event){.type = SDL_QUIT});
    return false;
}

static void key_came(const char *what)
{
    if (strcmp(what, "key") == 0) look();
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

static const MemoryFile files[] = {
    {"scenario.lua",
        "scenario 't' { title='T', start='a' }\n"
        "picture 'hill' { alt='A hill.', layers='hill.svg' }\n"
        "scene 'a' { picture='hill', text='x', choice 'on' { 'On', go='b' } }\n"
        "ending 'b' { text='x' }\n"},
    {"pictures/hill.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='160' height='90'>"
        "<rect width='160' height='90' fill='#123456'/></svg>"},
    {NULL, NULL},
};

// A window on the title, or on a scene with a picture, which the player leaves at once.
static bool looked_for(bool with_picture, bool player_acts)
{
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    Arena arena = {0};
    MemoryStore memory = {0};
    PagesSetup page_setup = {.host = scenario_host(files),
        .store = memory_store_of(&memory),
        .start_at = with_picture ? STR("a") : (Str){0}};
    Err err = {0};
    Pages *pages = pages_open(&page_setup, &err);
    assert_no_err(&err);
    const WindowVoice voice = {NULL, page_shown, nothing_of_focus, nothing,
        nothing_aloud, nothing, NULL, NULL};
    WindowSetup setup = {.fonts_folder = test_path(&arena, "../fonts"),
        .voice = &voice,
        .trace = key_came};
    looked = false;
    acts = player_acts;
    assert_true(window_possible());
    assert_true(window_play(pages, &setup, &err));
    assert_no_err(&err);
    pages_close(pages);
    memory_store_free(&memory);
    arena_free(&arena);
    SDL_Quit();
    return looked;
}

static void test_gamepads_are_looked_for_before_the_player_can_act(void **state)
{
    (void)state;
    assert_true(looked_for(false, false));
}

static void test_a_picture_that_is_drawn_first_does_not_keep_them_from_the_player(
    void **state)
{
    (void)state;
    assert_true(looked_for(true, true));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gamepads_are_looked_for_before_the_player_can_act),
        cmocka_unit_test(
            test_a_picture_that_is_drawn_first_does_not_keep_them_from_the_player),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
