// Random keys, clicks, wheels, fingers, pads and sizes on the window's input and layout, without a
// window: it takes only what is open, a click takes what it is on, Tab comes to everything that can
// be taken, and words stay inside. Called with a seed and a number of seeds each sits an hour.
#include "support/frames.h"
#include "support/gestures.h"
#include "support/monkey.h"
#include "support/support.h"

#include "layout/hit.h"
#include "window/input.h"
#include "window/input_nav.h"

#define LEAST_POINTS 160  // of a window's width, as window_open.c has it
#define EVENTS       2000 // of one monkey in the runs of every day
#define AT_THE_END   100  // more, once it has been brought to the end

static MonkeyRuns runs;
static unsigned met; // kinds of pages, a bit each

// --- the input alone ------------------------------------------------------------------------------

typedef struct Desk {
    Monkey monkey;
    Input input;
    DrawList *list;
    Buf taken; // id of the action that was taken last
} Desk;

static void lay_out(Desk *desk)
{
    Monkey *monkey = &desk->monkey;
    View view = {0};
    TextMeasurer measurer = fixed_measurer();
    arena_reset(&monkey->arena);
    input_view(&desk->input, &view);
    desk->list = layout_page(&monkey->arena, pages_now(monkey->pages),
        pages_settings(monkey->pages), &view, &measurer);
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
    desk->input.event_scale = 1 + monkey_below(rng, 2);
}

// Words and what can be taken stand inside of a window that is not smaller than one can be made.
static void check_inside(const Desk *desk)
{
    int w = desk->input.w;
    if (w < LEAST_POINTS * desk->input.density) return;
    for (int i = 0; i < desk->list->n_hits; i++) {
        const Hit *hit = &desk->list->hits[i];
        Rect rect = hit->rect;
        if (rect.w <= 0 || rect.h <= 0 || rect.x < 0 || rect.x + rect.w > w)
            fail_msg("\"" STR_FMT "\" of a %s page is at %d, %d, %d by %d of a window"
                     " of %d by %d, density %g, text %d %%",
                STR_ARG(hit->action), page_kind_id(pages_now(desk->monkey.pages)->kind),
                rect.x, rect.y, rect.w, rect.h, w, desk->input.h, desk->input.density,
                pages_settings(desk->monkey.pages)->text_percent);
    }
}

static void check(Desk *desk)
{
    check_inside(desk);
    const Input *input = &desk->input;
    const Page *page = monkey_now(&desk->monkey);
    assert_in_range(input->scroll, 0, draw_scroll_max(desk->list));
    const Action *focus = page_action(page, buf_str(&input->focus));
    assert_true(focus && focus->open);
}

// As the window does: what has no room as a slip is shown as a page.
static void grow_slip(Desk *desk)
{
    Err err = {0};
    const Page *page = pages_now(desk->monkey.pages);
    draw(desk);
    if (!page_slip(page) || !desk->list->cramped) return;
    Buf id = {0};
    buf_addf(&id, "term:" STR_FMT, STR_ARG(page_slip(page)->id));
    pages_act(desk->monkey.pages, buf_str(&id), (Str){0}, &err);
    assert_no_err(&err);
    buf_free(&id);
}

static void take(Desk *desk, InputAct act)
{
    Monkey *monkey = &desk->monkey;
    Err err = {0};
    if (act.kind == INPUT_ACT) {
        bool slip = str_starts(act.action, STR("term:")) && rng_below(&monkey->rng, 2);
        pages_act(
            monkey->pages, act.action, slip ? STR(TERM_AS_SLIP) : act.value, &err);
        assert_no_err(&err);
        if (slip) grow_slip(desk);
    }
    bool left = act.kind == INPUT_LEAVE || pages_now(monkey->pages)->quit;
    if (left) monkey_again(monkey);
    if (left || act.kind == INPUT_ACT) {
        desk->input.guarded = rng_below(&monkey->rng, 3) == 0;
        input_show(&desk->input, pages_now(monkey->pages));
    }
    if (left || act.kind != INPUT_NOTHING) draw(desk);
}

static InputKind send(Desk *desk, const SDL_Event *event)
{
    const Page *page = pages_now(desk->monkey.pages);
    InputAct act = input_event(&desk->input, event, desk->list, page);
    if (act.kind == INPUT_ACT) input_set(&desk->taken, act.action);
    take(desk, act);
    return act.kind;
}

static void press(Desk *desk, SDL_Keycode sym)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    send(desk, &event);
    event.type = SDL_KEYUP;
    send(desk, &event);
}

// A click on what is open takes that, or begins to type where a text is wanted.
static void click(Desk *desk, const Hit *hit)
{
    Rect place = hit_rect(hit, desk->input.scroll);
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = (int)((place.x + place.w / 2) / desk->input.event_scale);
    event.button.y = (int)((place.y + place.h / 2) / desk->input.event_scale);
    const Hit *on = hit_at(desk->list, desk->input.scroll,
        input_event_pixels(&desk->input, event.button.x),
        input_event_pixels(&desk->input, event.button.y));
    Page page = *pages_now(desk->monkey.pages);
    const Action *action = on ? page_action(&page, on->action) : NULL;
    bool open = action && action->open &&
                !(desk->input.guarded && action->group == GROUP_CHOICE);
    bool types = open && action->takes_text &&
                 !str_eq(buf_str(&desk->input.editing), action->id);
    Buf id = {0};
    const Action *field = open ? page_field(&page, action->id) : NULL;
    if (open) input_set(&id, field ? field->id : action->id);
    buf_clear(&desk->taken);
    send(desk, &event);
    event.type = SDL_MOUSEBUTTONUP;
    InputKind kind = send(desk, &event);
    assert_int_equal(kind == INPUT_ACT, open && !types);
    if (kind == INPUT_ACT) assert_true(str_eq(buf_str(&desk->taken), buf_str(&id)));
    if (types) assert_true(str_eq(buf_str(&desk->input.editing), buf_str(&id)));
    buf_free(&id);
}

// Something whole, without which a monkey would come nowhere: a key, or a click on what is there.
static void take_on_purpose(Desk *desk)
{
    Rng *rng = &desk->monkey.rng;
    if (desk->input.holder == HOLD_FINGER) { // a finger stays until it is lifted
        SDL_Event up = {.type = SDL_FINGERUP};
        up.tfinger.fingerId = desk->input.held;
        send(desk, &up);
    }
    if (desk->input.holder == HOLD_MOUSE && desk->input.held != 0) { // so does a button
        SDL_Event up = {.type = SDL_MOUSEBUTTONUP};
        up.button.button = (Uint8)desk->input.held;
        send(desk, &up);
    }
    if (rng_below(rng, 2) || desk->list->n_hits == 0)
        press(desk, rng_below(rng, 2) ? SDLK_RETURN : SDLK_1 + monkey_below(rng, 4));
    else
        click(desk, &desk->list->hits[monkey_below(rng, desk->list->n_hits)]);
}

// From wherever the focus is, Tab comes to each open action of the page that is not in its menu.
static void check_tab(Desk *desk)
{
    input_show(&desk->input, pages_now(desk->monkey.pages)); // nothing is held
    draw(desk);
    const Page *page = pages_now(desk->monkey.pages);
    bool seen[512] = {false};
    if (page_slip(page)) return; // Tab comes to what is on it
    assert_true(page->n_actions <= 512);
    for (int i = 0; i <= page->n_actions; i++) {
        const Action *action = page_action(page, buf_str(&desk->input.focus));
        if (action) seen[action - page->actions] = true;
        press(desk, SDLK_TAB);
    }
    for (int i = 0; i < page->n_actions; i++)
        if (page->actions[i].open && !seen[i] &&
            !frame_leaves_to_menu(page, &page->actions[i]))
            fail_msg(
                "Tab does not come to \"" STR_FMT "\"", STR_ARG(page->actions[i].id));
}

static void show(Desk *desk)
{
    input_show(&desk->input, pages_now(desk->monkey.pages));
    draw(desk);
}

static void wander(Desk *desk, int inputs)
{
    Rng *rng = &desk->monkey.rng;
    for (int i = 0; i < inputs; i++) {
        SDL_Event event = gesture_any(rng, &desk->input);
        send(desk, &event);
        if (rng_below(rng, 3) == 0) take_on_purpose(desk);
        check(desk);
        if (rng_below(rng, 50) == 0) resize(desk), draw(desk);
        if (rng_below(rng, 5) == 0) desk->input.guarded = false;
        if (rng_below(rng, 50) == 0) check_tab(desk);
    }
}

// A monkey soon leaves the title page, to which alone this page belongs.
static void open_about(Desk *desk)
{
    Err err = {0};
    assert_true(pages_act(desk->monkey.pages, STR("about"), (Str){0}, &err));
    monkey_now(&desk->monkey);
    show(desk);
}

// Wherever the monkey ends up there is a way to the end, and it may play about there too.
static void play(const char *scenario, uint64_t seed)
{
    Desk desk = {0};
    monkey_open(&desk.monkey, scenario, seed, 0);
    desk.input.letter_keys = true;
    resize(&desk);
    show(&desk);
    open_about(&desk);
    wander(&desk, runs.inputs);
    monkey_go_home(&desk.monkey);
    monkey_now(&desk.monkey);
    show(&desk);
    wander(&desk, AT_THE_END);
    input_free(&desk.input);
    buf_free(&desk.taken);
    met |= desk.monkey.met;
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
    runs = monkey_runs(argc, argv, 3, EVENTS);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_input_on_the_small_scenario_leaves_a_way_on),
        cmocka_unit_test(test_any_input_on_the_shipped_scenario_leaves_a_way_on),
        cmocka_unit_test(test_the_monkeys_met_every_kind_of_page),
    };
    SDL_setenv("DISPLAY", "", 1);
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
