// The whole of January 2022, from the title to the record to keep, with one device alone: the keyboard,
// two switches (one goes on, one takes), the mouse, a finger, the gamepad.
#include "root.h"
#include "support/support.h"

#include "base/rng.h"
#include "files.h"
#include "page/pages.h"
#include "support/frames.h"
#include "window/input.h"

#include <stdio.h>

#define WIDE       1280
#define HIGH       720
#define TURNS_MOST 400
#define ACTS_MOST  100 // clicks, or presses of Enter, in a play without detours

typedef struct
    Acts { // presses of the mouse, notches of its wheel, presses of keys and Enter among them
    int clicks, notches, keys, enters;
    int on_board; // of the steps, those that a board takes
} Acts;

typedef struct Desk { // the window without a window
    Folder folder;
    PagesSetup setup;
    Pages *pages;
    Input input;
    Arena arena;
    DrawList *list;
    bool acted; // the last event did something
    Acts acts;
} Desk;

typedef void Reach(Desk *desk, const char *action);

static void lay_out(Desk *desk)
{
    static Settings settings;
    settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view;
    input_view(&desk->input, &view);
    view.density = 1;
    arena_reset(&desk->arena);
    desk->list =
        layout_page(&desk->arena, pages_now(desk->pages), &settings, &view, &measurer);
}

static void draw(Desk *desk)
{
    lay_out(desk);
    if (input_fit(&desk->input, desk->list)) lay_out(desk);
}

static void show(Desk *desk)
{
    input_show(&desk->input, pages_now(desk->pages));
    draw(desk);
}

// Does what an event says, as the window's loop would.
static void feed(Desk *desk, SDL_Event event)
{
    InputAct todo =
        input_event(&desk->input, &event, desk->list, pages_now(desk->pages));
    if (todo.kind == INPUT_ACT) {
        Err err = {0};
        assert_true(pages_act(desk->pages, todo.action, todo.value, &err));
        desk->acted = true;
        show(desk);
    } else if (todo.kind != INPUT_NOTHING) {
        draw(desk);
    }
}

static bool has_focus(const Desk *desk, const char *action)
{
    return str_eq(buf_str(&desk->input.focus), str_of(action));
}

// --- keys and buttons -------------------------------------------------------------------------------

static void press(Desk *desk, SDL_Keycode sym)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = sym}}};
    desk->acts.keys++;
    desk->acts.enters += sym == SDLK_RETURN;
    feed(desk, event);
    event.type = SDL_KEYUP;
    feed(desk, event);
}

static void push(Desk *desk, SDL_GameControllerButton button)
{
    SDL_Event event = {
        .cbutton = {.type = SDL_CONTROLLERBUTTONDOWN, .button = (Uint8)button}};
    feed(desk, event);
    event.type = SDL_CONTROLLERBUTTONUP;
    feed(desk, event);
}

// What has the focus out of view is brought into view first, then taken.
static void take_by_key(Desk *desk)
{
    press(desk, SDLK_RETURN);
    if (!desk->acted) press(desk, SDLK_RETURN);
}

static void go_by_arrows(Desk *desk, const char *action)
{
    // To the end of the page, then back.
    for (int i = 0; i < 400 && !has_focus(desk, action); i++)
        press(desk, i < 200 ? SDLK_DOWN : SDLK_UP);
    take_by_key(desk);
}

static void go_by_switches(Desk *desk, const char *action)
{
    for (int i = 0; i < 200 && !has_focus(desk, action); i++)
        press(desk, SDLK_TAB);
    take_by_key(desk);
}

static void go_by_pad(Desk *desk, const char *action)
{
    for (int i = 0; i < 400 && !has_focus(desk, action); i++)
        push(desk,
            i < 200 ? SDL_CONTROLLER_BUTTON_DPAD_DOWN : SDL_CONTROLLER_BUTTON_DPAD_UP);
    push(desk, SDL_CONTROLLER_BUTTON_A);
    if (!desk->acted) push(desk, SDL_CONTROLLER_BUTTON_A);
}

// --- pointing ---------------------------------------------------------------------------------------

// Where the middle of what does [action] is in the window now.
static void middle_of(const Desk *desk, const char *action, int *x, int *y)
{
    const Hit *hit = frame_hit(desk->list, action);
    if (!hit) fail_msg("nothing to point at for \"%s\"", action);
    *x = hit->rect.x + hit->rect.w / 2;
    *y = hit->rect.y + hit->rect.h / 2 - (hit->scrolls ? desk->input.scroll : 0);
}

static bool in_view(const Desk *desk, const char *action, int y)
{
    Rect pane = desk->list->scroll_pane;
    if (!frame_hit(desk->list, action)->scrolls) return true;
    return y >= pane.y && y < pane.y + pane.h;
}

static void click(Desk *desk, const char *action)
{
    int x, y;
    middle_of(desk, action, &x, &y);
    for (int i = 0; i < 200 && !in_view(desk, action, y); i++) {
        SDL_Event wheel = {
            .wheel = {.type = SDL_MOUSEWHEEL, .y = y < HIGH / 2 ? 1 : -1}};
        wheel.wheel.preciseY = (float)wheel.wheel.y;
        SDL_Event over = {.motion = {.type = SDL_MOUSEMOTION,
                              .x = desk->list->scroll_pane.x + 5,
                              .y = desk->list->scroll_pane.y + 5}};
        feed(desk, over);
        feed(desk, wheel);
        desk->acts.notches++;
        middle_of(desk, action, &x, &y);
    }
    SDL_Event event = {
        .button = {
            .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = x, .y = y}};
    desk->acts.clicks++;
    feed(desk, event);
    event.type = SDL_MOUSEBUTTONUP;
    feed(desk, event);
}

static void finger(Desk *desk, Uint32 type, int x, int y)
{
    feed(desk, (SDL_Event){.tfinger = {.type = type,
                               .fingerId = 1,
                               .x = ((float)x + 0.5f) / WIDE,
                               .y = ((float)y + 0.5f) / HIGH}});
}

static void tap(Desk *desk, const char *action)
{
    int x, y;
    middle_of(desk, action, &x, &y);
    for (int i = 0; i < 200 && !in_view(desk, action, y); i++) {
        Rect pane = desk->list->scroll_pane;
        int from = pane.y + pane.h / 2, by = y < pane.y ? 100 : -100;
        finger(desk, SDL_FINGERDOWN, pane.x + 3, from);
        finger(desk, SDL_FINGERMOTION, pane.x + 3, from + by / 2);
        finger(desk, SDL_FINGERMOTION, pane.x + 3, from + by);
        finger(desk, SDL_FINGERUP, pane.x + 3, from + by);
        middle_of(desk, action, &x, &y);
    }
    finger(desk, SDL_FINGERDOWN, x, y);
    finger(desk, SDL_FINGERUP, x, y);
}

// --- a play -----------------------------------------------------------------------------------------

static void do_it(Desk *desk, Reach *reach, const char *action)
{
    desk->acted = false;
    reach(desk, action);
    if (!desk->acted) fail_msg("\"%s\" did nothing", action);
}

// On the board a card can be taken and put back for ever, and an arrow opened again.
static bool goes_nowhere(Str id)
{
    return str_eq(id, STR("back")) || str_eq(id, STR("challenge")) ||
           str_starts(id, STR("swap:")) || str_starts(id, STR("arrow:"));
}

static const Action *any_choice(const Page *page, Rng *rng)
{
    int n = 0;
    const Action *open[64];
    for (int i = 0; i < page->n_actions && n < 64; i++) {
        const Action *a = &page->actions[i];
        bool goes_on = a->group == GROUP_CHOICE && !a->inline_ && !goes_nowhere(a->id);
        if (goes_on && a->open) open[n++] = a;
    }
    return n ? open[rng ? rng_below(rng, (uint32_t)n) : 0] : NULL;
}

// [seed] 0: always the first choice that goes on. Returns what was pressed up to the ending.
static Acts play_with(Reach *reach, uint64_t seed)
{
    char path[1024], id[128];
    snprintf(path, sizeof path, "%s/scripts/kazakhstan-2022", QANTAR_ROOT);
    Desk desk = {.folder = {path},
        .input = {
            .w = WIDE, .h = HIGH, .density = 1, .event_scale = 1, .letter_keys = true}};
    Err err = {0};
    Rng rng = rng_seeded(seed);
    desk.setup = (PagesSetup){.host = files_host(&desk.folder), .seed = seed};
    desk.pages = pages_open(&desk.setup, &err);
    assert_no_err(&err);
    show(&desk);
    int turns = 0;
    while (pages_now(desk.pages)->kind != PAGE_ENDING) {
        const Action *choice =
            any_choice(pages_now(desk.pages), seed > 0 ? &rng : NULL);
        assert_non_null(choice);
        snprintf(id, sizeof id, STR_FMT, STR_ARG(choice->id));
        desk.acts.on_board += pages_now(desk.pages)->kind == PAGE_BOARD;
        do_it(&desk, reach, id);
        assert_in_range(++turns, 1, TURNS_MOST);
    }
    Acts acts = desk.acts;
    do_it(&desk, reach, "record");
    assert_int_equal(pages_now(desk.pages)->kind, PAGE_RECORD);
    do_it(&desk, reach, "back");
    do_it(&desk, reach, "title");
    assert_int_equal(pages_now(desk.pages)->kind, PAGE_TITLE);
    pages_close(desk.pages);
    input_free(&desk.input);
    arena_free(&desk.arena);
    return acts;
}

// The figures stand in tests/README.md.
static void test_how_much_is_pressed_from_the_title_to_the_ending(void **state)
{
    (void)state;
    Acts mouse = play_with(click, 0), keys = play_with(go_by_switches, 0);
    print_message("from the title to the ending, the first way on each time: by mouse "
                  "%d clicks and %d notches of the wheel; by keys %d presses, %d of "
                  "them Enter; the board takes %d of these steps\n",
        mouse.clicks, mouse.notches, keys.keys, keys.enters, mouse.on_board);
    assert_int_equal(mouse.keys, 0);
    assert_int_equal(keys.clicks + keys.notches, 0);
    assert_in_range(mouse.clicks, 10, ACTS_MOST);
    assert_in_range(keys.enters, 10, ACTS_MOST);
}

static void test_the_keyboard_alone_is_enough(void **state)
{
    (void)state;
    play_with(go_by_arrows, 1);
}

static void test_two_switches_are_enough(void **state)
{
    (void)state;
    play_with(go_by_switches, 2);
}

static void test_the_mouse_alone_is_enough(void **state)
{
    (void)state;
    play_with(click, 3);
}

static void test_a_finger_alone_is_enough(void **state)
{
    (void)state;
    play_with(tap, 4);
}

static void test_the_gamepad_alone_is_enough(void **state)
{
    (void)state;
    play_with(go_by_pad, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_keyboard_alone_is_enough),
        cmocka_unit_test(test_two_switches_are_enough),
        cmocka_unit_test(test_the_mouse_alone_is_enough),
        cmocka_unit_test(test_a_finger_alone_is_enough),
        cmocka_unit_test(test_the_gamepad_alone_is_enough),
        cmocka_unit_test(test_how_much_is_pressed_from_the_title_to_the_ending),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
