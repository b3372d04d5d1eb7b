// A plate is passed by one key or click, chooses nothing, and parts only for whoever wants motion; where
// there is no signal the window goes dark step by step.
#include "window/window_inner.h"

#include "support/scenario.h"
#include "support/support.h"
#include "tools/memory_store.h"

static const MemoryFile files[] = {
    {"scenario.lua",
        "scenario 't' { title='T', kind='documented', start='a', zone='UTC+6' }\n"
        "place 'almaty' { 'Almaty', zone='UTC+6' }\n"
        "picture 'hill' { alt='A hill.', layers='hill.svg' }\n"
        "picture 'lamp' { alt='A lamp.', layers='hill.svg' }\n"
        "chapter 'one' { title='One', place='almaty', date='2022-01-05 20:10' }\n"
        "scene 'a' { plate='hill', picture='lamp', text='x', choice 'on' { 'On', "
        "go='b' } }\n"
        "scene 'b' { dark=true, picture='lamp', text='x', choice 'c' { 'C', go='c' } "
        "}\n"
        "scene 'c' { picture='lamp', plate='hill', wordless=true, text='x', choice 'd' "
        "{ "
        "'D', go='d' } }\n"
        "ending 'd' { text='x' }\n"},
    {"pictures/hill.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='160' height='90'>"
        "<rect width='160' height='90' fill='#123456'/></svg>"},
    {NULL, NULL},
};

static Arena arena;
static MemoryStore memory;
static WindowSetup setup;
static Window window;

static void act(const char *id)
{
    Err err = {0};
    assert_true(pages_act(window.pages, str_of(id), (Str){0}, &err));
}

static int open_all(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    setup = (WindowSetup){.fonts_folder = test_path(&arena, "../fonts")};
    PagesSetup pages = {
        .host = scenario_host(files), .store = memory_store_of(&memory), .seed = 3};
    Err err = {0};
    window = (Window){.setup = &setup, .pages = pages_open(&pages, &err)};
    if (!window.pages || !window_prepare(&window, &err) || !window_open(&window, &err))
        return -1;
    window.deferred_done = true;
    act("begin");
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    window.deferred_done = false; // no gamepads were looked for
    window_close(&window);
    pages_close(window.pages);
    memory_store_free(&memory);
    arena_free(&arena);
    SDL_Quit();
    return 0;
}

static void want(const char *motion) { act("settings"), act(motion), act("back"); }

static bool key(SDL_Keycode sym)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym = (SDL_Keysym){SDL_GetScancodeFromKey(sym), sym, 0, 0};
    return window_plate_event(&window, &event);
}

// As before the plate was passed.
static void again(void)
{
    window.plate_passed = false;
    window_plate_end(&window);
    window_draw(&window);
    assert_true(window_plate_up(&window));
}

static int n_of(DrawKind kind)
{
    int n = 0;
    for (int i = 0; i < window.list->n; i++)
        n += window.list->cmds[i].kind == kind;
    return n;
}

static void test_a_plate_stands_before_its_page_until_it_is_passed(void **state)
{
    (void)state;
    want("motion:none");
    again();
    assert_int_equal(n_of(DRAW_PICTURE), 1);
    assert_int_equal(window.list->n_hits, 0);
    assert_true(key(SDLK_RETURN));
    assert_false(window_plate_up(&window));
    assert_null(window.sheets); // stillness: at once
    window_draw(&window);
    assert_true(window.list->n_hits > 0);
    assert_true(window.input.guarded); // a second press chooses nothing
    assert_false(key(SDLK_RETURN));    // and is the page's again
    act("settings"), act("back");
    assert_false(window_plate_up(&window)); // it does not come again
}

static void test_what_passes_it_chooses_nothing(void **state)
{
    (void)state;
    static const SDL_Keycode keys[] = {
        SDLK_1, SDLK_SPACE, SDLK_ESCAPE, SDLK_DOWN, SDLK_TAB};
    for (int i = 0; i < COUNT_OF(keys); i++) {
        again();
        assert_true(key(keys[i]));
        assert_false(window_plate_up(&window));
        assert_str(pages_now(window.pages)->node, "a");
    }
    static const Uint32 presses[] = {
        SDL_MOUSEBUTTONDOWN, SDL_FINGERDOWN, SDL_CONTROLLERBUTTONDOWN};
    for (int i = 0; i < COUNT_OF(presses); i++) {
        again();
        assert_true(window_plate_event(&window, &(SDL_Event){.type = presses[i]}));
        assert_false(window_plate_up(&window));
    }
}

static void test_keys_that_do_the_same_everywhere_do_it_here(void **state)
{
    (void)state;
    static const SDL_Keycode keys[] = {
        SDLK_F10, SDLK_F11, SDLK_F5, SDLK_F6, SDLK_n, SDLK_LSHIFT, SDLK_F3};
    again();
    for (int i = 0; i < COUNT_OF(keys); i++)
        assert_false(key(keys[i]));
    assert_true(window_plate_up(&window));
    SDL_Event repeat = {.type = SDL_KEYDOWN};
    repeat.key.keysym.sym = SDLK_RETURN;
    repeat.key.repeat = 1;
    assert_true(window_plate_event(&window, &repeat)); // of the key that led here
    assert_true(window_plate_up(&window));
}

static void test_its_sheets_part_and_then_nothing_wakes_the_window(void **state)
{
    (void)state;
    want("motion:quiet");
    again();
    assert_true(key(SDLK_RETURN));
    assert_non_null(window.sheets);
    assert_true(window_plate_wait_ms(&window) > 0);
    window_draw(&window);
    for (Uint64 from = SDL_GetTicks64(); window.sheets;) {
        assert_true(SDL_GetTicks64() - from < 5000);
        SDL_Delay(10);
        window_plate_tick(&window);
        if (window.dirty) window_draw(&window);
    }
    assert_int_equal(window_plate_wait_ms(&window), -1);
    again();
    assert_true(key(SDLK_RETURN));
    act("notebook");
    window_plate_end(&window); // as another page is shown
    assert_null(window.sheets);
    act("back");
}

static void test_the_picture_behind_it_is_asked_for_once(void **state)
{
    (void)state;
    again();
    window.plate_fetched = false;
    window.waiting = false;
    window_plate_fetch(&window);
    assert_true(window.plate_fetched);
    assert_false(window.waiting);
}

static void test_where_there_is_no_signal_it_goes_dark_step_by_step(void **state)
{
    (void)state;
    want("motion:quiet");
    act("on");
    window_dark_show(&window);
    window_dark_tick(&window);
    assert_int_equal(window.dark, DARK_NOTHING);
    for (int stage = DARK_LIGHTS; stage <= DARK_CLOCK; stage++) {
        int wait = window_dark_wait_ms(&window, SDL_GetTicks64());
        assert_in_range(wait, 1, 2000);
        SDL_Delay((Uint32)wait + 2);
        window_dark_tick(&window);
        assert_int_equal(window.dark, stage);
    }
    assert_int_equal(window.dark, DARK_CLOCK);
    assert_int_equal(window_dark_wait_ms(&window, SDL_GetTicks64()), -1);
    act("notebook");
    window_dark_show(&window);
    window_dark_tick(&window);
    assert_int_equal(window.dark, DARK_CLOCK); // it is where it was
    act("back");
    want("motion:none");
    window.dark_at = 0;
    window_dark_show(&window);
    window_dark_tick(&window);
    assert_int_equal(window.dark, DARK_CLOCK); // stillness: at once
    act("c");
    window_dark_show(&window);
    window_dark_tick(&window);
    assert_int_equal(window.dark, DARK_NOTHING); // the lights come back
}

static void test_a_plate_without_words_has_none(void **state)
{
    (void)state;
    assert_str(pages_now(window.pages)->node, "c");
    again();
    assert_int_equal(n_of(DRAW_TEXT), 0);
    assert_int_equal(n_of(DRAW_PICTURE), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plate_stands_before_its_page_until_it_is_passed),
        cmocka_unit_test(test_what_passes_it_chooses_nothing),
        cmocka_unit_test(test_keys_that_do_the_same_everywhere_do_it_here),
        cmocka_unit_test(test_its_sheets_part_and_then_nothing_wakes_the_window),
        cmocka_unit_test(test_the_picture_behind_it_is_asked_for_once),
        cmocka_unit_test(test_where_there_is_no_signal_it_goes_dark_step_by_step),
        cmocka_unit_test(test_a_plate_without_words_has_none),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
