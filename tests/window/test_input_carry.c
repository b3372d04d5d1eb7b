// A card is pulled along by mouse or finger and let go.
#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

#include "layout/hit.h"
#include "window/input.h"

#define CARD "take:widened" // in the hand

typedef struct Desk {
    Arena arena;
    Input input;
    const Page *page;
    DrawList *list;
} Desk;

static void put_on(Desk *desk, const char *name)
{
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 1280, .h = 720, .density = 1};
    desk->page = sample(name);
    desk->list = layout_page(&desk->arena, desk->page, &settings, &view, &measurer);
    input_show(&desk->input, desk->page);
    input_fit(&desk->input, desk->list);
}

static int fresh(void **state)
{
    static Desk desk;
    desk = (Desk){
        .input = {
            .w = 1280, .h = 720, .density = 1, .event_scale = 1, .letter_keys = true}};
    put_on(&desk, "rail");
    *state = &desk;
    return 0;
}

static int done(void **state)
{
    Desk *desk = *state;
    input_free(&desk->input);
    arena_free(&desk->arena);
    return 0;
}

static InputAct mouse(Desk *desk, Uint32 type, int x, int y)
{
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION) {
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.button = SDL_BUTTON_LEFT;
        event.button.clicks = 1;
        event.button.x = x;
        event.button.y = y;
    }
    return input_event(&desk->input, &event, desk->list, desk->page);
}

static InputAct finger(Desk *desk, Uint32 type, int x, int y)
{
    SDL_Event event = {.type = type};
    event.tfinger.fingerId = 7;
    event.tfinger.x = (float)x / 1280;
    event.tfinger.y = (float)y / 720;
    return input_event(&desk->input, &event, desk->list, desk->page);
}

static Rect rect_of(const Desk *desk, const char *action)
{
    const Hit *hit = hit_find(desk->list, str_of(action));
    assert_non_null(hit);
    return hit->rect;
}

static int middle_x(Rect r) { return r.x + r.w / 2; }
static int middle_y(Rect r) { return r.y + r.h / 2; }

static void assert_acts(InputAct act, const char *action)
{
    assert_int_equal(act.kind, INPUT_ACT);
    assert_str(act.action, action);
}

// Pulls the first card of the hand off its slot: it is taken, and its page shows the places.
static void pull(Desk *desk)
{
    Rect card = rect_of(desk, CARD);
    int x = middle_x(card), y = middle_y(card);
    mouse(desk, SDL_MOUSEBUTTONDOWN, x, y);
    assert_int_not_equal(mouse(desk, SDL_MOUSEMOTION, x + 2, y).kind, INPUT_ACT);
    assert_acts(mouse(desk, SDL_MOUSEMOTION, x + 20, y - 20), CARD);
    put_on(desk, "rail_held");
}

static void test_a_card_let_go_on_a_place_is_put_there(void **state)
{
    Desk *desk = *state;
    pull(desk);
    Rect place = rect_of(desk, "put:1");
    assert_int_not_equal(
        mouse(desk, SDL_MOUSEMOTION, middle_x(place), middle_y(place)).kind, INPUT_ACT);
    View view;
    input_view(&desk->input, &view);
    assert_true(view.carried);
    assert_int_equal(view.carry_x, middle_x(place));
    assert_str(view.hover, "put:1");
    assert_acts(
        mouse(desk, SDL_MOUSEBUTTONUP, middle_x(place), middle_y(place)), "put:1");
    input_view(&desk->input, &view);
    assert_false(view.carried);
}

static void test_let_go_elsewhere_it_goes_back(void **state)
{
    Desk *desk = *state;
    pull(desk);
    assert_acts(mouse(desk, SDL_MOUSEBUTTONUP, 3, 3), "back");
}

static void test_a_press_that_does_not_move_takes_it_too(void **state)
{
    Desk *desk = *state;
    Rect card = rect_of(desk, CARD);
    mouse(desk, SDL_MOUSEBUTTONDOWN, middle_x(card), middle_y(card));
    assert_acts(mouse(desk, SDL_MOUSEBUTTONUP, middle_x(card), middle_y(card)), CARD);
}

static void test_a_finger_carries_too(void **state)
{
    Desk *desk = *state;
    Rect card = rect_of(desk, CARD);
    finger(desk, SDL_FINGERDOWN, middle_x(card), middle_y(card));
    assert_acts(
        finger(desk, SDL_FINGERMOTION, middle_x(card), middle_y(card) - 60), CARD);
    put_on(desk, "rail_held");
    Rect place = rect_of(desk, "put:0");
    finger(desk, SDL_FINGERMOTION, middle_x(place), middle_y(place));
    assert_acts(finger(desk, SDL_FINGERUP, middle_x(place), middle_y(place)), "put:0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_a_card_let_go_on_a_place_is_put_there, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_let_go_elsewhere_it_goes_back, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_a_press_that_does_not_move_takes_it_too, fresh, done),
        cmocka_unit_test_setup_teardown(test_a_finger_carries_too, fresh, done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
