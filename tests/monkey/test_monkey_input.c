// Random keys, clicks, wheels, fingers, pads and sizes on the window: it shows what is there, takes
// only what is open, and Tab comes to everything that can be taken. Called with a seed and a number
// of seeds it runs longer.
#include "support/frames.h"
#include "support/monkey.h"
#include "support/support.h"

#include "window/focus.h"
#include "window/input.h"
#include "window/window.h"

#include <limits.h>
#include <string.h>

#define EVENTS        1500 // of one monkey at the input alone
#define WINDOW_EVENTS 250  // of one monkey at the whole window

static MonkeyRuns runs;
static unsigned met; // kinds of pages, a bit each

// --- events ---------------------------------------------------------------------------------------

static int coordinate(Rng *rng, int side)
{
    static const int odd[] = {INT_MIN, INT_MAX, -1, 0, 100000};
    if (rng_below(rng, 30) == 0) return odd[rng_below(rng, 5)];
    return monkey_below(rng, side + 20) - 10;
}

static float fraction(Rng *rng)
{
    static const float odd[] = {-1e30F, 1e30F, -1, 0, 1};
    if (rng_below(rng, 30) == 0) return odd[rng_below(rng, 5)];
    return (float)monkey_below(rng, 1000) / 999;
}

static void make_key(Rng *rng, const Input *input, SDL_Event *event)
{
    static const SDL_Keycode likely[] = {SDLK_RETURN, SDLK_KP_ENTER, SDLK_TAB,
        SDLK_DOWN, SDLK_UP, SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_HOME, SDLK_END,
        SDLK_ESCAPE, SDLK_SPACE, SDLK_1, SDLK_2, SDLK_3, SDLK_9, SDLK_0, SDLK_BACKSPACE,
        SDLK_s, SDLK_n, SDLK_g, SDLK_l, SDLK_u, SDLK_h, SDLK_F1, SDLK_F11};
    bool up = rng_below(rng, 2) && input->holder == HOLD_KEY;
    SDL_Keycode sym = rng_below(rng, 8)
                          ? likely[rng_below(rng, sizeof likely / sizeof *likely)]
                          : (SDL_Keycode)rng_next(rng);
    event->type = up || rng_below(rng, 8) == 0 ? SDL_KEYUP : SDL_KEYDOWN;
    event->key.keysym.sym = up ? (SDL_Keycode)input->held : sym;
    event->key.keysym.scancode = SDL_GetScancodeFromKey(event->key.keysym.sym);
    event->key.keysym.mod = rng_below(rng, 4) ? 0 : (Uint16)rng_next(rng);
    event->key.repeat = rng_below(rng, 5) == 0;
}

static void make_text(Rng *rng, SDL_Event *event)
{
    static const char *const texts[] = {
        "a", "қ", "e\xCC\x81", "👩‍👩‍👧", " ", ""};
    event->type = SDL_TEXTINPUT;
    strcpy(event->text.text, texts[rng_below(rng, 6)]);
}

static void make_pointer(Rng *rng, const Input *input, SDL_Event *event)
{
    bool stays = rng_below(rng, 2);
    int x = stays ? input->pointer_x : coordinate(rng, input->w);
    int y = stays ? input->pointer_y : coordinate(rng, input->h);
    switch (rng_below(rng, 4)) {
    case 0:
        event->type = SDL_MOUSEMOTION;
        event->motion.x = x;
        event->motion.y = y;
        break;
    case 1:
        event->type = SDL_MOUSEWHEEL;
        event->wheel.preciseY = (fraction(rng) - 0.5F) * 20;
        break;
    default:
        event->type =
            input->holder == HOLD_MOUSE ? SDL_MOUSEBUTTONUP : SDL_MOUSEBUTTONDOWN;
        event->button.button = (Uint8)(rng_below(rng, 5) ? 1 : rng_below(rng, 9));
        event->button.x = x;
        event->button.y = y;
    }
}

static void make_finger(Rng *rng, SDL_Event *event)
{
    static const Uint32 types[] = {SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP};
    event->type = types[rng_below(rng, 3)];
    event->tfinger.fingerId = rng_below(rng, 2);
    event->tfinger.x = fraction(rng);
    event->tfinger.y = fraction(rng);
}

static void make_pad(Rng *rng, const Input *input, SDL_Event *event)
{
    static const Uint32 types[] = {
        SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLERBUTTONUP, SDL_CONTROLLERAXISMOTION};
    event->type = types[rng_below(rng, 3)];
    if (event->type == SDL_CONTROLLERAXISMOTION) {
        event->caxis.axis = (Uint8)rng_below(rng, 8);
        event->caxis.value = (Sint16)rng_next(rng);
    } else {
        bool held = input->holder == HOLD_PAD && rng_below(rng, 2);
        event->cbutton.button = held ? (Uint8)input->held : (Uint8)rng_below(rng, 24);
    }
}

static void make_window(Rng *rng, SDL_Event *event)
{
    event->type = SDL_WINDOWEVENT;
    event->window.event = (Uint8)rng_below(rng, 20);
    event->window.data1 = coordinate(rng, 2000);
    event->window.data2 = coordinate(rng, 2000);
}

static SDL_Event any_event(Rng *rng, const Input *input)
{
    SDL_Event event = {0};
    int kind = monkey_below(rng, 20);
    if (kind < 8)
        make_key(rng, input, &event);
    else if (kind < 10)
        make_text(rng, &event);
    else if (kind < 14)
        make_pointer(rng, input, &event);
    else if (kind < 17)
        make_finger(rng, &event);
    else if (kind < 19)
        make_pad(rng, input, &event);
    else
        make_window(rng, &event);
    return event;
}

// --- the input alone ------------------------------------------------------------------------------

typedef struct Desk {
    Monkey monkey;
    Input input;
    DrawList *list;
} Desk;

static void lay_out(Desk *desk)
{
    Monkey *monkey = &desk->monkey;
    View view = {0};
    Ruler ruler = fixed_ruler();
    arena_reset(&monkey->arena);
    input_view(&desk->input, &view);
    desk->list = layout_page(&monkey->arena, pages_now(monkey->pages),
        pages_settings(monkey->pages), &view, &ruler);
}

static void draw(Desk *desk)
{
    lay_out(desk);
    if (input_fit(&desk->input, desk->list)) lay_out(desk);
}

static void resize(Desk *desk)
{
    Rng *rng = &desk->monkey.rng;
    desk->input.w = 1 + monkey_below(rng, 2000);
    desk->input.h = 1 + monkey_below(rng, 1500);
    desk->input.density = 1 + monkey_below(rng, 3) / 2.0;
}

static void check(Desk *desk)
{
    const Input *input = &desk->input;
    const Page *page = monkey_now(&desk->monkey);
    assert_in_range(input->scroll, 0, scroll_most(desk->list));
    const Action *focus = page_action(page, buf_str(&input->focus));
    assert_true(focus && focus->open);
}

static void take(Desk *desk, InputAct act)
{
    Monkey *monkey = &desk->monkey;
    Err err = {0};
    if (act.kind == INPUT_ACT) {
        pages_act(monkey->pages, act.action, act.value, &err);
        assert_no_err(&err);
    }
    bool left = act.kind == INPUT_LEAVE || pages_now(monkey->pages)->quit;
    if (left) monkey_again(monkey);
    if (left || act.kind == INPUT_ACT) {
        desk->input.guarded = rng_below(&monkey->rng, 3) == 0;
        input_show(&desk->input, pages_now(monkey->pages));
    }
    if (left || act.kind != INPUT_NOTHING) draw(desk);
}

static void send(Desk *desk, const SDL_Event *event)
{
    const Page *page = pages_now(desk->monkey.pages);
    take(desk, input_event(&desk->input, event, desk->list, page));
}

static void press(Desk *desk, SDL_Keycode sym)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    send(desk, &event);
    event.type = SDL_KEYUP;
    send(desk, &event);
}

// Something whole, without which a monkey would come nowhere: a key, or a click on what is there.
static void take_on_purpose(Desk *desk)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = SDL_WINDOWEVENT_FOCUS_LOST; // what is held is let go
    send(desk, &event);
    Rng *rng = &desk->monkey.rng;
    if (rng_below(rng, 2) || desk->list->n_hits == 0) {
        press(desk, rng_below(rng, 2) ? SDLK_RETURN : SDLK_1 + monkey_below(rng, 4));
        return;
    }
    const Hit *hit = &desk->list->hits[monkey_below(rng, desk->list->n_hits)];
    Rect place = hit_place(hit, desk->input.scroll);
    event = (SDL_Event){.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = (int)((place.x + place.w / 2) / desk->input.density);
    event.button.y = (int)((place.y + place.h / 2) / desk->input.density);
    send(desk, &event);
    event.type = SDL_MOUSEBUTTONUP;
    send(desk, &event);
}

// From wherever the focus is, Tab comes to each open action of the page.
static void check_tab(Desk *desk)
{
    input_show(&desk->input, pages_now(desk->monkey.pages)); // nothing is typed or held
    draw(desk);
    const Page *page = pages_now(desk->monkey.pages);
    bool seen[512] = {false};
    assert_true(page->n_actions <= 512);
    for (int i = 0; i <= page->n_actions; i++) {
        const Action *action = page_action(page, buf_str(&desk->input.focus));
        if (action) seen[action - page->actions] = true;
        press(desk, SDLK_TAB);
    }
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].open && !seen[i])
            fail_msg(
                "Tab does not come to \"" STR_FMT "\"", STR_ARG(page->actions[i].id));
}

static void play(const char *scenario, uint64_t seed)
{
    Desk desk = {0};
    monkey_open(&desk.monkey, scenario, seed, 0);
    Rng *rng = &desk.monkey.rng;
    desk.input.letter_keys = true;
    resize(&desk);
    input_show(&desk.input, pages_now(desk.monkey.pages));
    draw(&desk);
    for (int i = 0; i < EVENTS; i++) {
        SDL_Event event = any_event(rng, &desk.input);
        send(&desk, &event);
        if (rng_below(rng, 3) == 0) take_on_purpose(&desk);
        check(&desk);
        if (rng_below(rng, 50) == 0) resize(&desk), draw(&desk);
        if (rng_below(rng, 5) == 0) desk.input.guarded = false;
        if (rng_below(rng, 50) == 0) check_tab(&desk);
    }
    input_free(&desk.input);
    met |= desk.monkey.met;
    monkey_go_home(&desk.monkey);
    monkey_close(&desk.monkey);
}

static void test_any_input_on_the_small_scenario_leaves_a_way_on(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("scenarios/small", runs.first + (uint64_t)i);
}

static void test_any_input_on_the_shipped_scenario_leaves_a_way_on(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        play("../scripts/kazakhstan-2022", runs.first + (uint64_t)i);
}

// --- the whole window -----------------------------------------------------------------------------

static void sit_at_the_window(uint64_t seed)
{
    Monkey monkey;
    Err err = {0};
    monkey_open(&monkey, "scenarios/small", seed, 0);
    assert_true(window_possible());
    WindowSetup setup = {.fonts_folder = test_path(&monkey.small.arena, "../fonts")};
    Input size = {.w = 1280, .h = 720};
    for (int i = 0; i < WINDOW_EVENTS; i++) {
        SDL_Event event = any_event(&monkey.rng, &size);
        SDL_PushEvent(&event);
    }
    SDL_Event leave = {.type = SDL_QUIT};
    SDL_PushEvent(&leave);
    assert_true(window_play(monkey.pages, &setup, &err));
    assert_no_err(&err);
    if (!pages_now(monkey.pages)->quit) monkey_go_home(&monkey);
    monkey_close(&monkey);
    SDL_Quit();
}

static void test_any_events_leave_the_window_standing(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        sit_at_the_window(runs.first + (uint64_t)i);
}

// Else what was tested would be little.
static void test_the_monkeys_met_every_kind_of_page(void **state)
{
    (void)state;
    for (PageKind kind = 0; kind < PAGE_KINDS; kind++)
        if (kind != PAGE_ERROR && !(met >> kind & 1))
            fail_msg("no monkey came to a page of kind %s", page_kind_id(kind));
}

int main(int argc, char **argv)
{
    runs = monkey_runs(argc, argv, 3);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_input_on_the_small_scenario_leaves_a_way_on),
        cmocka_unit_test(test_any_input_on_the_shipped_scenario_leaves_a_way_on),
        cmocka_unit_test(test_any_events_leave_the_window_standing),
        cmocka_unit_test(test_the_monkeys_met_every_kind_of_page),
    };
    SDL_setenv("DISPLAY", "", 1);
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
