// A window over a story that answers late: it is painted, resized and left meanwhile, and input waits in its order.
#include "window/window.h"

#include "base/actions.h"
#include "page/stack.h"
#include "page/words.h"
#include "support/late.h"
#include "support/small.h"
#include "support/support.h"

#include <SDL.h>
#include <string.h>

#define STEPS 2000 // a window that has not come to it in so many steps has failed

static Small small;
static Late late;
static Pages *pages;
static WindowSetup setup;
static Window *window;
static int frames, shown;

// Saves go through here: how many there were, what was painted by the first one, and whether they fail.
static Store inner;
static int saves, frames_then;
static bool full;

static bool save(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    if (call->op == STORE_WRITE_IF && saves++ == 0) frames_then = frames;
    if (call->op == STORE_WRITE_IF && full)
        return err_set(err, ERR_IO, "the disk is full");
    return inner.call(ctx, call, out, err);
}

static void traced(const char *what) { frames += what[0] == 'f' || what[0] == 'w'; }

static void note_shown(void *ctx, const Page *page)
{
    (void)page;
    ++*(int *)ctx;
}

// The first page is asked for and has not come.
static int open_late(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small = (Small){0};
    small_setup(&small);
    Err err = {0};
    frames = shown = saves = 0;
    full = false;
    inner = small.setup.store;
    small.setup.store.call = save;
    pages = pages_open_on(late_backend(&late, stack_backend(), 3), &small.setup, &err);
    setup = (WindowSetup){.fonts_folder = test_path(&small.arena, "../fonts"),
        .trace = traced,
        .shown = note_shown,
        .ctx = &shown};
    window = pages ? window_start(pages, &setup, &err) : NULL;
    return window ? 0 : -1;
}

static int close_late(void **state)
{
    (void)state;
    Err err = {0};
    if (window) window_end(window, &err);
    pages_close(pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static int step(void) { return window_step(window, false); }

// Until nothing is out and no event waits.
static void settle(void)
{
    for (int i = 0; i < STEPS && !window_left(window); i++)
        if (step() != 0 && !pages_waits(pages)) return;
    assert_true(window_left(window));
}

static void come(void)
{
    settle();
    assert_false(window_left(window));
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    settle();
}

static void type(SDL_Keycode sym)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    assert_int_equal(SDL_PushEvent(&event), 1);
    event.type = SDL_KEYUP;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void push_window(Uint8 kind)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = kind;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static PageKind kind_now(void) { return pages_now(pages)->kind; }

static void test_the_first_page_may_come_late(void **state)
{
    (void)state;
    assert_true(pages_waits(pages));
    assert_true(step() > 0);
    assert_true(pages_waits(pages));
    assert_int_equal(shown, 0);
    come();
    assert_int_equal(kind_now(), PAGE_TITLE);
    assert_true(shown > 0 && frames > 0);
    assert_int_equal(late.waited, 0); // nothing has waited for a reply
}

static void test_a_key_is_answered_when_the_reply_comes(void **state)
{
    (void)state;
    come();
    type(SDLK_1); // Begin
    late.polls = LATE_NEVER;
    step();
    assert_true(pages_waits(pages));
    for (int i = 0; i < 20; i++)
        assert_true(step() > 0); // it wants to be asked again
    assert_int_equal(kind_now(), PAGE_TITLE);
    late_let_go(&late);
    settle();
    assert_int_equal(kind_now(), PAGE_SCENE);
    assert_int_equal(late.waited, 0);
}

// Begin, then pressed again while nothing seems to happen: the guard of the new scene holds it.
static void test_a_second_press_while_waiting_chooses_nothing(void **state)
{
    (void)state;
    come();
    late.polls = LATE_NEVER;
    type(SDLK_1);
    step();
    type(SDLK_1);
    type(SDLK_1);
    step(), step();
    late.polls = 0;
    late_let_go(&late);
    int sent = late.sent;
    settle();
    assert_int_equal(kind_now(), PAGE_SCENE);
    uint32_t turn = pages_now(pages)->turn;
    settle();
    assert_int_equal(pages_now(pages)->turn, turn);
    assert_int_equal(late.sent, sent);
}

// No scene's choices: each is done, once, on the page that it was typed for.
static void test_input_that_waits_is_done_in_its_order(void **state)
{
    (void)state;
    Err err = {0};
    come();
    late.polls = 2;
    assert_true(window_act(window, STR("begin"), (Str){0}));
    settle();
    SDL_Delay(600); // its guard has ended
    settle();
    late.polls = LATE_NEVER;
    assert_true(window_act(window, STR("notebook"), (Str){0}));
    type(SDLK_ESCAPE); // back
    late.polls = 2;
    int sent = late.sent;
    step(), step();
    late_let_go(&late);
    settle();
    assert_int_equal(kind_now(), PAGE_SCENE);
    assert_int_equal(late.sent, sent + 1);
    assert_no_err(&err);
}

// From the title to the first scene, and on by its first choice: a turn. Returns how often was painted before;
// that it is taken paints nothing.
static int choose(void)
{
    come();
    assert_true(window_act(window, STR("begin"), (Str){0}));
    settle();
    SDL_Delay(600); // its guard has ended
    settle();
    const Page *page = pages_now(pages);
    int i = 0, before = frames;
    while (page->actions[i].group != GROUP_CHOICE || !page->actions[i].open)
        assert_true(++i < page->n_actions);
    saves = 0;
    assert_true(window_act(window, page->actions[i].id, (Str){0}));
    assert_int_equal(frames, before);
    settle();
    return before;
}

// To flush a file takes milliseconds, for which nobody is to look at the page before.
static void test_a_page_is_painted_before_its_turn_is_saved(void **state)
{
    (void)state;
    int before = choose();
    assert_int_equal(saves, 1);
    assert_true(frames_then > before);
}

static void test_a_turn_that_cannot_be_saved_is_told_on_its_page(void **state)
{
    (void)state;
    full = true;
    choose();
    assert_true(saves > 0);
    const Page *page = pages_now(pages);
    bool told = false;
    for (int i = 0; i < page->n_blocks; i++)
        told |= str_starts(page->blocks[i].text, STR("the disk is full"));
    assert_true(told);
}

static void test_while_it_waits_the_window_is_resized_and_painted(void **state)
{
    (void)state;
    come();
    late.polls = LATE_NEVER;
    type(SDLK_1);
    step();
    int before = frames;
    SDL_SetWindowSize(SDL_GetWindowFromID(1), 900, 500);
    for (int i = 0; i < 5; i++)
        step();
    assert_true(pages_waits(pages));
    assert_true(frames > before);
    late.polls = 0;
    late_let_go(&late);
    settle();
    assert_int_equal(
        pages_settings(pages)->window_w, 900); // the reply has not undone it
    assert_int_equal(pages_settings(pages)->window_h, 500);
}

static void test_while_it_waits_the_window_can_be_left(void **state)
{
    (void)state;
    Err err = {0};
    come();
    for (int way = 0; way < 2; way++) {
        late.polls = LATE_NEVER;
        type(SDLK_1);
        step();
        type(SDLK_1);
        if (way == 0)
            SDL_PushEvent(&(SDL_Event){.type = SDL_QUIT});
        else
            push_window(SDL_WINDOWEVENT_CLOSE);
        step(), step();
        assert_true(window_left(window));
        late.polls = 0;
        // The reply is waited for: it brings the turn that is to be saved.
        assert_true(window_end(window, &err));
        assert_true(late.waited > 0);
        assert_false(pages_waits(pages));
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
        late.waited = 0;
        window = window_start(pages, &setup, &err);
        assert_non_null(window);
        settle();
        assert_int_equal(kind_now(), PAGE_SCENE);
        SDL_Delay(way == 0 ? 600 : 0); // the guard has ended
        settle();
    }
}

static void test_actions_from_outside_are_taken_one_at_a_time(void **state)
{
    (void)state;
    assert_false(window_act(window, STR("begin"), (Str){0})); // no page yet
    come();
    assert_false(window_act(window, STR("nothing"), (Str){0}));
    late.polls = 2;
    int before = shown;
    assert_true(window_act(window, STR("begin"), (Str){0}));
    assert_false(window_act(window, STR("begin"), (Str){0}));
    assert_false(window_focus(window, STR("begin")));
    settle();
    assert_int_equal(kind_now(), PAGE_SCENE);
    assert_true(shown > before);
    const Page *page = pages_now(pages);
    const Action *choice = NULL;
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].group == GROUP_CHOICE && page->actions[i].open)
            choice = &page->actions[i];
    assert_non_null(choice);
    assert_true(window_focus(window, choice->id));
    assert_false(window_act(window, choice->id, (Str){0})); // a finger that slipped
}

static bool page_says(Str text)
{
    const Page *page = pages_now(pages);
    for (int i = 0; i < page->n_blocks; i++)
        if (str_eq(page->blocks[i].text, text)) return true;
    return false;
}

static void test_what_somebody_else_asks_is_shown_too(void **state)
{
    (void)state;
    come();
    int before = shown;
    assert_true(pages_send_note(pages, STR("The record is there.")));
    settle();
    assert_true(shown > before);
    assert_false(pages_waits(pages));
    assert_true(page_says(STR("The record is there.")));
}

static int turned;

static void turn_voice(void *ctx)
{
    (void)ctx;
    turned++;
}

static bool read_nothing(void *ctx)
{
    (void)ctx;
    return false;
}

static void stop_nothing(void *ctx) { (void)ctx; }

static void test_voice_and_sound_are_switched_from_outside_as_by_their_keys(
    void **state)
{
    (void)state;
    static const WindowVoice voice = {
        .page = read_nothing, .stop = stop_nothing, .toggle = turn_voice};
    turned = 0;
    setup.voice = &voice;
    assert_false(window_switch_voice(window)); // no page yet
    assert_false(window_switch_sound(window));
    come();
    assert_true(window_switch_voice(window));
    assert_int_equal(turned, 1);
    settle();
    late.polls = 2;
    assert_true(window_switch_sound(window));
    assert_false(window_switch_sound(window)); // a request is out
    settle();
    assert_true(page_says(word(W_SOUND_NONE))); // without a folder of sounds
}

static void test_full_screen_that_the_system_switched_is_remembered(void **state)
{
    (void)state;
    come();
    assert_false(pages_settings(pages)->full_screen);
    window_filled(window, true);
    assert_true(pages_settings(pages)->full_screen);
    window_filled(window, false);
    assert_false(pages_settings(pages)->full_screen);
}

static void test_a_window_that_may_sleep_waits_for_the_reply(void **state)
{
    (void)state;
    late.polls = 0;
    for (int i = 0; i < STEPS && !shown; i++)
        window_step(window, true);
    assert_true(shown > 0);
    type(SDLK_1);
    late.polls = 3;
    for (int i = 0; i < STEPS && kind_now() != PAGE_SCENE; i++)
        window_step(window, true);
    assert_int_equal(kind_now(), PAGE_SCENE);
}

#define late_test(test) cmocka_unit_test_setup_teardown(test, open_late, close_late)

int main(void)
{
    const struct CMUnitTest tests[] = {
        late_test(test_the_first_page_may_come_late),
        late_test(test_a_key_is_answered_when_the_reply_comes),
        late_test(test_a_second_press_while_waiting_chooses_nothing),
        late_test(test_input_that_waits_is_done_in_its_order),
        late_test(test_a_page_is_painted_before_its_turn_is_saved),
        late_test(test_a_turn_that_cannot_be_saved_is_told_on_its_page),
        late_test(test_while_it_waits_the_window_is_resized_and_painted),
        late_test(test_while_it_waits_the_window_can_be_left),
        late_test(test_actions_from_outside_are_taken_one_at_a_time),
        late_test(test_what_somebody_else_asks_is_shown_too),
        late_test(test_voice_and_sound_are_switched_from_outside_as_by_their_keys),
        late_test(test_full_screen_that_the_system_switched_is_remembered),
        late_test(test_a_window_that_may_sleep_waits_for_the_reply),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
