#include "window/window.h"

#include "support/scenario.h"
#include "support/small.h"
#include "support/support.h"

#include <SDL.h>
#include <stdio.h>
#include <string.h>

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

static void push_window(Uint8 kind)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = kind;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

// As SDL sends it: first all keys go up, then the window has lost the keyboard.
static void test_keys_that_sdl_lets_go_with_the_focus_choose_nothing(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    uint32_t turn = pages_now(pages)->turn;
    type(SDLK_1, SDL_SCANCODE_1);
    push_window(SDL_WINDOWEVENT_FOCUS_LOST);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(pages_now(pages)->turn, turn);
    assert_int_equal(pages_now(pages)->kind, PAGE_TITLE);
}

// Enter was pressed where the player was before, and goes on repeating here.
static void test_a_key_held_down_elsewhere_chooses_nothing_here(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    uint32_t turn = pages_now(pages)->turn;
    push_window(SDL_WINDOWEVENT_FOCUS_GAINED);
    type(SDLK_RETURN, SDL_SCANCODE_RETURN);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(pages_now(pages)->turn, turn);
}

static void press_chord(SDL_Keycode sym, SDL_Scancode place, Uint16 mod)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym = (SDL_Keysym){.sym = sym, .scancode = place, .mod = mod};
    assert_int_equal(SDL_PushEvent(&event), 1);
    event.type = SDL_KEYUP;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static bool page_says(const char *words)
{
    const Page *page = pages_now(pages);
    bool told = false;
    for (int i = 0; i < page->n_blocks; i++)
        told = told || str_starts(page->blocks[i].text, str_of(words));
    return told;
}

// Opens the saves, puts [text] on the clipboard, pastes it as the name of a save, and confirms or not.
static void paste_name(const char *text, bool confirm)
{
    Err err = {0};
    assert_true(pages_act(pages, STR("begin"), (Str){0}, &err));
    assert_true(pages_act(pages, STR("saves"), (Str){0}, &err));
    assert_true(window_possible());
    assert_int_equal(SDL_SetClipboardText(text), 0);
    const Page *page = pages_now(pages);
    for (int i = 0; i < page->n_actions && !page->actions[i].takes_text; i++)
        type(SDLK_TAB, SDL_SCANCODE_TAB);
    type(SDLK_RETURN, SDL_SCANCODE_RETURN);
    press_chord(SDLK_v, SDL_SCANCODE_V, KMOD_LCTRL);
    if (confirm) type(SDLK_RETURN, SDL_SCANCODE_RETURN);
    leave();
    assert_true(window_play(pages, &setup, &err));
}

static void test_a_name_is_pasted_from_the_clipboard(void **state)
{
    (void)state;
    paste_name("  My copy\n", true);
    assert_true(page_says("Saved as \"My copy\"") || page_says("Saved"));
    assert_non_null(page_action(pages_now(pages), STR("load:slot-1")));
    assert_true(
        str_find(page_action(pages_now(pages), STR("load:slot-1"))->label, 'M') < 20);
}

static void test_a_pasted_book_is_cut_with_a_sentence(void **state)
{
    (void)state;
    char book[1000];
    memset(book, 'x', sizeof book);
    book[sizeof book - 1] = 0;
    paste_name(book, false);
    assert_true(page_says("What you pasted is too long"));
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

// --- the voice --------------------------------------------------------------------------------------

static struct {
    int pages, hushed, toggled;
    char focus[64];
} heard;

static bool heard_page(void *ctx)
{
    (void)ctx;
    heard.pages++;
    return false;
}

static void heard_focus(void *ctx, Str action)
{
    (void)ctx;
    snprintf(heard.focus, sizeof heard.focus, STR_FMT, STR_ARG(action));
}

static void heard_stop(void *ctx)
{
    (void)ctx;
    heard.hushed++;
}

static void heard_toggle(void *ctx)
{
    (void)ctx;
    heard.toggled++;
    pages_note_voice(pages, false, STR("There is no voice."));
}

static void heard_words(void *ctx, Buf *out)
{
    (void)ctx;
    buf_add(out, STR("All that is said."));
}

static void test_each_new_page_and_focus_is_told_to_the_voice(void **state)
{
    (void)state;
    Err err = {0};
    const WindowVoice voice = {NULL, heard_page, heard_focus, heard_stop, heard_words,
        heard_toggle, NULL, NULL};
    memset(&heard, 0, sizeof heard);
    setup.voice = &voice;
    assert_true(window_possible());
    type(SDLK_1, SDL_SCANCODE_1); // Begin: the second page after the title
    type(SDLK_TAB, SDL_SCANCODE_TAB);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(heard.pages, 2);
    assert_int_equal(
        heard.hushed, 3); // a key ends what is being said, and leaving does
    assert_string_equal(heard.focus, "guess"); // past the closed one
}

static void test_f5_switches_the_voice_and_shows_why_there_is_none(void **state)
{
    (void)state;
    Err err = {0};
    const WindowVoice voice = {NULL, heard_page, heard_focus, heard_stop, heard_words,
        heard_toggle, NULL, NULL};
    memset(&heard, 0, sizeof heard);
    setup.voice = &voice;
    assert_true(window_possible());
    type(SDLK_F5, SDL_SCANCODE_F5);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(heard.toggled, 1);
    bool told = false;
    const Page *page = pages_now(pages);
    for (int i = 0; i < page->n_blocks; i++)
        told = told || str_eq(page->blocks[i].text, STR("There is no voice."));
    assert_true(told);
}

static void test_f7_switches_sounds_off_and_says_so(void **state)
{
    (void)state;
    Err err = {0};
    setup.sounds_folder = test_path(&small.arena, "../assets/sounds");
    assert_true(window_possible());
    type(SDLK_F7, SDL_SCANCODE_F7);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(pages_settings(pages)->sound, VOLUME_OFF);
    assert_true(page_says("Sounds are off."));
    assert_true(window_possible());
    type(SDLK_x, SDL_SCANCODE_X);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(pages_settings(pages)->sound, VOLUME_QUIET);
    assert_true(page_says("Sounds are on."));
}

static void test_a_window_without_sound_says_that_it_has_none(void **state)
{
    (void)state;
    Err err = {0};
    assert_true(window_possible());
    type(SDLK_F7, SDL_SCANCODE_F7);
    leave();
    assert_true(window_play(pages, &setup, &err));
    assert_int_equal(pages_settings(pages)->sound, VOLUME_QUIET);
    assert_true(page_says("There is no sound: this Qantar was started without it."));
}

#define window_test(test) cmocka_unit_test_setup_teardown(test, open_play, close_play)

static void test_f6_puts_the_words_on_the_clipboard_and_says_so(void **state)
{
    (void)state;
    Err err = {0};
    const WindowVoice voice = {NULL, heard_page, heard_focus, heard_stop, heard_words,
        heard_toggle, NULL, NULL};
    setup.voice = &voice;
    assert_true(window_possible());
    type(SDLK_F6, SDL_SCANCODE_F6);
    leave();
    assert_true(window_play(pages, &setup, &err));
    const Page *page = pages_now(pages);
    bool told = false;
    for (int i = 0; i < page->n_blocks; i++)
        told = told || str_starts(page->blocks[i].text, STR("The words of this page"));
    assert_true(told);
}

// --- the scenario's files ---------------------------------------------------------------------------

static struct {
    int asked, left;
} watched;

// The files of one host or another.
typedef struct Switching {
    const Host *now;
} Switching;

static Switching switching;

static bool read_now(void *ctx, Str name, Buf *out, Err *err)
{
    const Host *now = ((const Switching *)ctx)->now;
    return now->read(now->ctx, name, out, err);
}

// They change while the window opens, and once.
static void watch_files(void *ctx, void (*wake)(void *window), void *window)
{
    (void)ctx;
    wake(window);
    leave();
}

static bool files_changed(void *ctx)
{
    (void)ctx;
    return watched.asked++ == 0;
}

static void leave_files(void *ctx)
{
    (void)ctx;
    watched.left++;
}

static void test_files_that_have_changed_are_read_anew(void **state)
{
    (void)state;
    Err err = {0};
    const WindowFiles files = {NULL, watch_files, files_changed, leave_files};
    setup.files = &files;
    MemoryFile broken[] = {{"scenario.lua", "scenario"}, {NULL, NULL}};
    Host good = small.setup.host, bad = scenario_host(broken);
    switching = (Switching){.now = &good};
    pages_close(pages);
    small.setup.host = (Host){.ctx = &switching, .read = read_now};
    pages = pages_open(&small.setup, &err);
    assert_true(window_possible());
    assert_int_equal(pages_now(pages)->kind, PAGE_TITLE);
    switching.now = &bad;
    assert_true(window_play(pages, &setup, &err));
    assert_true(watched.asked >= 1);
    assert_int_equal(watched.left, 1);
    assert_int_equal(pages_now(pages)->kind, PAGE_TITLE);
    bool told = false;
    const Page *page = pages_now(pages);
    for (int i = 0; i < page->n_blocks; i++)
        told = told || str_starts(page->blocks[i].text, STR("scenario.lua:1:"));
    assert_true(told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        window_test(test_window_plays_until_the_player_leaves),
        window_test(test_second_press_meets_the_guard),
        window_test(test_keys_that_sdl_lets_go_with_the_focus_choose_nothing),
        window_test(test_a_key_held_down_elsewhere_chooses_nothing_here),
        window_test(test_a_name_is_pasted_from_the_clipboard),
        window_test(test_a_pasted_book_is_cut_with_a_sentence),
        window_test(test_size_and_full_screen_are_kept),
        window_test(test_settings_reach_the_window),
        window_test(test_each_new_page_and_focus_is_told_to_the_voice),
        window_test(test_f6_puts_the_words_on_the_clipboard_and_says_so),
        window_test(test_f5_switches_the_voice_and_shows_why_there_is_none),
        window_test(test_f7_switches_sounds_off_and_says_so),
        window_test(test_a_window_without_sound_says_that_it_has_none),
        window_test(test_files_that_have_changed_are_read_anew),
    };
    SDL_setenv("DISPLAY", "", 1); // with one, libdbus looks for a session, and leaks
    return cmocka_run_group_tests(tests, NULL, NULL);
}
