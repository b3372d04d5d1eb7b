// A word of the glossary, opened with Tab and Enter in a whole window: a slip, or with large text its page.
#include "window/window.h"

#include "support/small.h"
#include "support/support.h"

#include <SDL.h>
#include <stdio.h>

static Small small;
static Pages *pages;
static WindowSetup setup;

static struct {
    int pages, on_slips;
    char focus[64];
} heard;

static bool read_page(void *ctx)
{
    (void)ctx;
    heard.pages++;
    heard.on_slips += page_slip(pages_now(pages)) != NULL;
    return false;
}

static void read_focus(void *ctx, Str action)
{
    (void)ctx;
    snprintf(heard.focus, sizeof heard.focus, STR_FMT, STR_ARG(action));
}

static void nothing(void *ctx) { (void)ctx; }

static void no_words(void *ctx, Buf *out) { (void)ctx, (void)out; }

static const WindowVoice voice = {
    NULL, read_page, read_focus, nothing, no_words, nothing, NULL, NULL};

static int open_play(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small = (Small){0};
    small_setup(&small);
    small.setup.start_at = STR("morning");
    heard.pages = heard.on_slips = 0;
    Err err = {0};
    pages = pages_open(&small.setup, &err);
    setup = (WindowSetup){
        .fonts_folder = test_path(&small.arena, "../fonts"), .voice = &voice};
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

static void type(SDL_Keycode sym, Uint16 mod)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    event.key.keysym.mod = mod;
    assert_int_equal(SDL_PushEvent(&event), 1);
    event.type = SDL_KEYUP;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

// The word is the stop before the first choice.
static void open_word(void)
{
    type(SDLK_TAB, KMOD_LSHIFT);
    type(SDLK_RETURN, 0);
}

static void play(void)
{
    Err err = {0};
    SDL_Event event = {.type = SDL_QUIT};
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_true(window_play(pages, &setup, &err));
    assert_no_err(&err);
}

static void test_a_word_opens_as_a_slip_and_is_read(void **state)
{
    (void)state;
    uint32_t turn = pages_now(pages)->turn;
    open_word();
    play();
    const Block *slip = page_slip(pages_now(pages));
    assert_non_null(slip);
    assert_str(slip->label, "Winch");
    assert_str(pages_now(pages)->node, "morning");
    assert_int_equal(pages_now(pages)->turn, turn);
    assert_int_equal(heard.on_slips, 1);
}

static void test_what_lies_below_is_not_read_again(void **state)
{
    (void)state;
    open_word();
    type(SDLK_ESCAPE, 0);
    play();
    assert_null(page_slip(pages_now(pages)));
    assert_int_equal(heard.pages, 2); // the page, the slip
    assert_string_equal(heard.focus, "term:winch");
}

static void test_large_text_has_the_page(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(pages_act(pages, STR("settings"), (Str){0}, &err));
    assert_true(pages_act(pages, STR("text:200"), (Str){0}, &err));
    assert_true(pages_act(pages, STR("back"), (Str){0}, &err));
    open_word();
    play();
    assert_int_equal(pages_now(pages)->kind, PAGE_GLOSSARY);
    assert_null(page_slip(pages_now(pages)));
}

// It covers its own sentence in a window as low as that.
static void test_a_slip_without_room_becomes_the_page(void **state)
{
    (void)state;
    pages_note_window(pages, 320, 120, false);
    type(SDLK_TAB, KMOD_LSHIFT); // the chain stands among the words, as a button
    open_word();
    play();
    assert_int_equal(pages_now(pages)->kind, PAGE_GLOSSARY);
    assert_null(page_slip(pages_now(pages)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_a_word_opens_as_a_slip_and_is_read, open_play, close_play),
        cmocka_unit_test_setup_teardown(
            test_what_lies_below_is_not_read_again, open_play, close_play),
        cmocka_unit_test_setup_teardown(
            test_large_text_has_the_page, open_play, close_play),
        cmocka_unit_test_setup_teardown(
            test_a_slip_without_room_becomes_the_page, open_play, close_play),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
