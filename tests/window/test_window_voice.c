#include "window/window_inner.h"

#include "page/words.h"
#include "support/small.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>

static Small small;
static WindowSetup setup;
static Window window;

static struct {
    int pages, focused, stopped, toggled;
    bool broken; // cannot read this page
    Str words;   // all that is said
    char focus[64];
} voice_heard;

static bool heard_page(void *ctx)
{
    (void)ctx;
    voice_heard.pages++;
    return voice_heard.broken;
}

static void heard_focus(void *ctx, Str action)
{
    (void)ctx;
    voice_heard.focused++;
    snprintf(voice_heard.focus, sizeof voice_heard.focus, STR_FMT, STR_ARG(action));
}

static void heard_stop(void *ctx)
{
    (void)ctx;
    voice_heard.stopped++;
}

static void heard_words(void *ctx, Buf *out)
{
    (void)ctx;
    buf_add(out, voice_heard.words);
}

static void heard_toggle(void *ctx)
{
    (void)ctx;
    voice_heard.toggled++;
}

static const WindowVoice voice = {
    NULL, heard_page, heard_focus, heard_stop, heard_words, heard_toggle, NULL, NULL};

static int open_all(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small = (Small){0};
    small_setup(&small);
    memset(&voice_heard, 0, sizeof voice_heard);
    setup = (WindowSetup){.voice = &voice};
    Err err = {0};
    window = (Window){.setup = &setup, .pages = pages_open(&small.setup, &err)};
    return window.pages && SDL_Init(SDL_INIT_VIDEO) == 0 ? 0 : -1;
}

static int close_all(void **state)
{
    (void)state;
    input_free(&window.input);
    buf_free(&window.spoken);
    pages_close(window.pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static void focus(const char *action)
{
    buf_clear(&window.input.focus);
    buf_add(&window.input.focus, str_of(action));
}

static void test_a_focus_is_read_once_and_not_after_its_page(void **state)
{
    (void)state;
    focus("begin");
    assert_false(window_voice_page(&window)); // the focus is read with the page
    window_voice_focus(&window);
    assert_int_equal(voice_heard.focused, 0);
    focus("settings");
    window_voice_focus(&window);
    window_voice_focus(&window);
    assert_int_equal(voice_heard.focused, 1);
    assert_string_equal(voice_heard.focus, "settings");
    focus("begin");
    window_voice_toggle(&window); // reads the page, or is silent
    window_voice_focus(&window);
    assert_int_equal(voice_heard.focused, 1);
    assert_int_equal(voice_heard.toggled, 1);
    assert_int_equal(voice_heard.pages, 1);
}

static void test_a_voice_that_cannot_read_says_so(void **state)
{
    (void)state;
    voice_heard.broken = true;
    assert_true(window_voice_page(&window));
}

static void test_a_press_of_any_device_ends_what_is_said(void **state)
{
    (void)state;
    static const Uint32 presses[] = {
        SDL_KEYDOWN, SDL_MOUSEBUTTONDOWN, SDL_FINGERDOWN, SDL_CONTROLLERBUTTONDOWN};
    static const Uint32 others[] = {SDL_KEYUP, SDL_MOUSEBUTTONUP, SDL_MOUSEMOTION,
        SDL_FINGERUP, SDL_CONTROLLERBUTTONUP, SDL_WINDOWEVENT, SDL_USEREVENT};
    for (int i = 0; i < COUNT_OF(presses); i++) {
        window_voice_stop(&window, &(SDL_Event){.type = presses[i]});
        assert_int_equal(voice_heard.stopped, i + 1);
    }
    for (int i = 0; i < COUNT_OF(others); i++)
        window_voice_stop(&window, &(SDL_Event){.type = others[i]});
    assert_int_equal(voice_heard.stopped, COUNT_OF(presses));
}

// Whether the page tells it.
static bool is_told(Word sentence)
{
    const Page *page = pages_now(window.pages);
    for (int i = 0; i < page->n_blocks; i++)
        if (str_eq(page->blocks[i].text, word(sentence))) return true;
    return false;
}

static void test_the_words_go_to_the_clipboard_or_the_page_says_why_not(void **state)
{
    (void)state;
    window_voice_copy(&window); // there are none
    pages_wait(window.pages, NULL);
    assert_true(is_told(W_NOT_COPIED));
    assert_false(is_told(W_COPIED));
    voice_heard.words = STR("All of it.");
    window_voice_copy(&window);
    pages_wait(window.pages, NULL);
    assert_true(is_told(W_COPIED));
    char *copied = SDL_GetClipboardText();
    assert_string_equal(copied, "All of it.");
    SDL_free(copied);
}

static void test_without_a_voice_nothing_is_said(void **state)
{
    (void)state;
    setup.voice = NULL;
    focus("begin");
    assert_false(window_voice_page(&window));
    focus("settings");
    window_voice_focus(&window);
    window_voice_toggle(&window);
    window_voice_stop(&window, &(SDL_Event){.type = SDL_KEYDOWN});
    window_voice_copy(&window);
    pages_wait(window.pages, NULL);
    assert_true(is_told(W_NOT_COPIED));
}

#define voice_test(test) cmocka_unit_test_setup_teardown(test, open_all, close_all)

int main(void)
{
    const struct CMUnitTest tests[] = {
        voice_test(test_a_focus_is_read_once_and_not_after_its_page),
        voice_test(test_a_voice_that_cannot_read_says_so),
        voice_test(test_a_press_of_any_device_ends_what_is_said),
        voice_test(test_the_words_go_to_the_clipboard_or_the_page_says_why_not),
        voice_test(test_without_a_voice_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
