#include "window/input.h"

#include "support/pages.h"
#include "support/support.h"

#include <string.h>

// A page of 300 by 200: words with a term, four choices below the fold, a bar with Notebook and Undo.
// clang-format off
static const Action ACTIONS[] = {
    {.id = {"go", 2}, .group = GROUP_CHOICE, .open = true},
    {.id = {"stay", 4}, .group = GROUP_CHOICE, .open = true},
    {.id = {"shut", 4}, .group = GROUP_CHOICE, .open = false, .why = {"Not yet.", 8}},
    {.id = {"term:lpg", 8}, .group = GROUP_PAGE, .open = true, .inline_ = true},
    {.id = {"notebook", 8}, .group = GROUP_PAGE, .open = true},
    {.id = {"undo", 4}, .group = GROUP_PAGE, .open = true},
    {.id = {"save:new", 8}, .group = GROUP_PAGE, .open = true, .takes_text = true, .value = {"Monday", 6}},
};
static Hit hits[] = {
    {.rect = {10, 20, 40, 20}, .scrolls = true, .action = {"term:lpg", 8}, .open = true, .order = 0},
    {.rect = {10, 100, 200, 20}, .scrolls = true, .action = {"go", 2}, .open = true, .order = 1},
    {.rect = {10, 130, 200, 20}, .scrolls = true, .action = {"stay", 4}, .open = true, .order = 2},
    {.rect = {10, 400, 200, 20}, .scrolls = true, .action = {"shut", 4}, .open = false, .order = 3},
    {.rect = {10, 180, 60, 15}, .action = {"notebook", 8}, .open = true, .order = 4},
    {.rect = {80, 180, 60, 15}, .action = {"undo", 4}, .open = true, .order = 5},
    {.rect = {150, 180, 60, 15}, .action = {"save:new", 8}, .open = true, .order = 6},
};
// clang-format on
static const Page PAGE = {.kind = PAGE_SCENE,
    .node = {"queue", 5},
    .turn = 1,
    .actions = ACTIONS,
    .n_actions = COUNT_OF(ACTIONS)};
static const DrawList LIST = {.hits = hits,
    .n_hits = COUNT_OF(hits),
    .scroll_pane = {0, 0, 300, 170},
    .content_height = 450};

static Input input;

static int fresh(void **state)
{
    (void)state;
    input = (Input){
        .w = 300, .h = 200, .density = 1, .event_scale = 1, .letter_keys = true};
    input_show(&input, &PAGE);
    input_fit(&input, &LIST);
    return 0;
}

static int done(void **state)
{
    (void)state;
    input_free(&input);
    return 0;
}

static InputAct send(SDL_Event event)
{
    return input_event(&input, &event, &LIST, &PAGE);
}

static SDL_Event key_event(Uint32 type, SDL_Keycode sym, bool repeat)
{
    SDL_Event event = {.type = type};
    event.key.keysym.sym = sym;
    event.key.keysym.scancode = sym >= SDLK_1 && sym <= SDLK_9
                                    ? (SDL_Scancode)(SDL_SCANCODE_1 + (sym - SDLK_1))
                                    : SDL_SCANCODE_UNKNOWN;
    event.key.repeat = repeat;
    return event;
}

static InputAct down(SDL_Keycode sym)
{
    return send(key_event(SDL_KEYDOWN, sym, false));
}

static InputAct up(SDL_Keycode sym) { return send(key_event(SDL_KEYUP, sym, false)); }

static InputAct mouse(Uint32 type, int x, int y)
{
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION) {
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
    }
    return send(event);
}

static InputAct finger(Uint32 type, float x, float y)
{
    SDL_Event event = {.type = type};
    event.tfinger.fingerId = 5;
    event.tfinger.x = x / 300;
    event.tfinger.y = y / 200;
    return send(event);
}

static InputAct pad(Uint32 type, int button)
{
    SDL_Event event = {.type = type};
    event.cbutton.button = (Uint8)button;
    return send(event);
}

static InputAct typed(const char *text)
{
    SDL_Event event = {.type = SDL_TEXTINPUT};
    strncpy(event.text.text, text, sizeof event.text.text - 1);
    return send(event);
}

#define assert_focus(id) assert_str(buf_str(&input.focus), (id))
#define assert_acts(act, id)                                                           \
    do {                                                                               \
        InputAct acted = (act);                                                        \
        assert_int_equal(acted.kind, INPUT_ACT);                                       \
        assert_str(acted.action, (id));                                                \
    } while (0)

static void test_first_open_choice_has_the_focus(void **state)
{
    (void)state;
    assert_focus("go");
    assert_int_equal(input.scroll, 0);
}

static void test_enter_chooses_when_it_is_let_go(void **state)
{
    (void)state;
    assert_int_equal(down(SDLK_RETURN).kind, INPUT_REDRAW);
    assert_str(buf_str(&input.pressed), "go");
    assert_acts(up(SDLK_RETURN), "go");
    assert_int_equal(input.pressed.n, 0);
    assert_int_equal(up(SDLK_RETURN).kind, INPUT_NOTHING);
}

static void test_key_repeat_never_chooses(void **state)
{
    (void)state;
    assert_int_equal(
        send(key_event(SDL_KEYDOWN, SDLK_RETURN, true)).kind, INPUT_NOTHING);
    assert_int_equal(up(SDLK_RETURN).kind, INPUT_NOTHING);
    assert_int_equal(send(key_event(SDL_KEYDOWN, SDLK_2, true)).kind, INPUT_NOTHING);
    assert_int_equal(up(SDLK_2).kind, INPUT_NOTHING);
}

static void test_numbers_choose_as_they_are_written(void **state)
{
    (void)state;
    down(SDLK_2);
    assert_acts(up(SDLK_2), "stay");
    down(SDLK_3); // closed
    assert_int_equal(up(SDLK_3).kind, INPUT_NOTHING);
    down(SDLK_4); // there is none
    assert_int_equal(up(SDLK_4).kind, INPUT_NOTHING);
}

static void test_second_key_does_not_choose_while_one_is_held(void **state)
{
    (void)state;
    down(SDLK_1);
    assert_int_equal(down(SDLK_2).kind, INPUT_NOTHING);
    assert_int_equal(up(SDLK_2).kind, INPUT_NOTHING);
    assert_acts(up(SDLK_1), "go");
}

static void test_guard_holds_choices_but_no_other_pages(void **state)
{
    (void)state;
    input.guarded = true;
    down(SDLK_RETURN);
    assert_int_equal(up(SDLK_RETURN).kind, INPUT_NOTHING);
    mouse(SDL_MOUSEBUTTONDOWN, 20, 110);
    assert_int_equal(mouse(SDL_MOUSEBUTTONUP, 20, 110).kind, INPUT_REDRAW);
    down(SDLK_n);
    assert_acts(up(SDLK_n), "notebook");
}

static void test_key_pressed_in_the_guard_does_not_choose_after_it(void **state)
{
    (void)state;
    input.guarded = true;
    down(SDLK_1);
    input.guarded = false;
    assert_int_equal(up(SDLK_1).kind, INPUT_NOTHING);
}

static void test_new_page_lets_go_of_what_was_held(void **state)
{
    (void)state;
    down(SDLK_1);
    input_show(&input, &PAGE);
    assert_int_equal(up(SDLK_1).kind, INPUT_NOTHING);
}

static void test_mouse_chooses_on_release_over_the_same(void **state)
{
    (void)state;
    mouse(SDL_MOUSEMOTION, 20, 110);
    assert_str(buf_str(&input.hover), "go");
    mouse(SDL_MOUSEBUTTONDOWN, 20, 110);
    assert_focus("go");
    assert_acts(mouse(SDL_MOUSEBUTTONUP, 30, 112), "go");
    mouse(SDL_MOUSEBUTTONDOWN, 20, 110);
    assert_int_equal(mouse(SDL_MOUSEBUTTONUP, 20, 140).kind, INPUT_REDRAW);
    mouse(SDL_MOUSEBUTTONDOWN, 250, 110); // beside everything
    assert_int_equal(mouse(SDL_MOUSEBUTTONUP, 20, 110).kind, INPUT_REDRAW);
}

static void test_mouse_leaving_the_window_ends_the_hover(void **state)
{
    (void)state;
    mouse(SDL_MOUSEMOTION, 20, 110);
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = SDL_WINDOWEVENT_LEAVE;
    assert_int_equal(send(event).kind, INPUT_REDRAW);
    assert_int_equal(input.hover.n, 0);
}

static void test_mouse_made_of_a_finger_is_left_out(void **state)
{
    (void)state;
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.which = SDL_TOUCH_MOUSEID;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = 20;
    event.button.y = 110;
    assert_int_equal(send(event).kind, INPUT_NOTHING);
    assert_int_equal(input.pressed.n, 0);
}

static void test_dense_screens_count_in_points(void **state)
{
    (void)state;
    input.density = input.event_scale = 2;
    mouse(SDL_MOUSEMOTION, 10, 55);
    assert_str(buf_str(&input.hover), "go");
}

static void test_tap_chooses_and_a_pull_scrolls(void **state)
{
    (void)state;
    finger(SDL_FINGERDOWN, 20, 110);
    finger(SDL_FINGERMOTION, 22, 106);
    assert_acts(finger(SDL_FINGERUP, 22, 106), "go");
    finger(SDL_FINGERDOWN, 20, 110);
    assert_int_equal(finger(SDL_FINGERMOTION, 20, 60).kind, INPUT_REDRAW);
    assert_int_equal(input.scroll, 50);
    assert_int_equal(finger(SDL_FINGERUP, 20, 60).kind, INPUT_REDRAW);
    finger(SDL_FINGERDOWN, 20, 10);
    finger(SDL_FINGERMOTION, 20, 190);
    assert_int_equal(input.scroll, 0);
}

static void test_wheel_scrolls_within_limits(void **state)
{
    (void)state;
    SDL_Event event = {.type = SDL_MOUSEWHEEL};
    event.wheel.preciseY = 1;
    assert_int_equal(send(event).kind, INPUT_NOTHING);
    event.wheel.preciseY = -1;
    assert_int_equal(send(event).kind, INPUT_REDRAW);
    assert_int_equal(input.scroll, 96);
    event.wheel.preciseY = -100;
    send(event);
    assert_int_equal(input.scroll, 450 - 170);
}

static void test_letters_can_be_turned_off(void **state)
{
    (void)state;
    input.letter_keys = false;
    down(SDLK_n);
    assert_int_equal(up(SDLK_n).kind, INPUT_NOTHING);
    down(SDLK_BACKSPACE);
    assert_acts(up(SDLK_BACKSPACE), "undo");
}

static void test_escape_without_a_way_back_does_nothing(void **state)
{
    (void)state;
    assert_int_equal(down(SDLK_ESCAPE).kind, INPUT_NOTHING);
    assert_int_equal(up(SDLK_ESCAPE).kind, INPUT_NOTHING);
}

static void test_what_is_out_of_view_is_shown_before_it_is_chosen(void **state)
{
    (void)state;
    input.scroll = 280; // the choices are above
    assert_int_equal(down(SDLK_RETURN).kind, INPUT_REDRAW);
    assert_int_equal(up(SDLK_RETURN).kind, INPUT_NOTHING);
    assert_true(input.scroll <= 100);
    down(SDLK_RETURN);
    assert_acts(up(SDLK_RETURN), "go");
    input.scroll = 280;
    down(SDLK_2);
    assert_int_equal(up(SDLK_2).kind, INPUT_NOTHING);
    assert_focus("stay");
}

static void test_name_is_typed_and_confirmed(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    assert_int_equal(mouse(SDL_MOUSEBUTTONUP, 160, 185).kind, INPUT_REDRAW);
    assert_str(buf_str(&input.editing), "save:new");
    assert_str(buf_str(&input.typed.text), "Monday");
    down(SDLK_END);
    typed(" и é");
    assert_int_equal(down(SDLK_n).kind, INPUT_NOTHING); // a letter, no shortcut
    up(SDLK_n);
    assert_int_equal(down(SDLK_1).kind, INPUT_NOTHING);
    typed("1");
    down(SDLK_RETURN);
    InputAct act = up(SDLK_RETURN);
    assert_acts(act, "save:new");
    assert_str(act.value, "Monday и é1");
    assert_int_equal(input.editing.n, 0);
}

static void test_a_letter_bound_to_leaving_is_a_letter_while_typing(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    strcpy(keys.name[COMMAND_LEAVE], "Q");
    input.keys = &keys;
    assert_int_equal(down(SDLK_q).kind, INPUT_LEAVE);
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    assert_int_equal(down(SDLK_q).kind, INPUT_NOTHING);
    input.keys = NULL;
    assert_int_equal(down(SDLK_F10).kind, INPUT_LEAVE);
}

static void test_backspace_takes_a_letter_with_its_accents(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    down(SDLK_END);
    typed("e\xCC\x81\xCC\xA3");
    down(SDLK_BACKSPACE);
    assert_str(buf_str(&input.typed.text), "Monday");
    for (int i = 0; i < 9; i++)
        send(key_event(SDL_KEYDOWN, SDLK_BACKSPACE, true));
    assert_str(buf_str(&input.typed.text), "");
}

static void test_the_caret_moves_by_letters_and_typing_goes_in_there(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    down(SDLK_END);
    typed("e\xCC\x81x");
    View view = {0};
    down(SDLK_LEFT);
    down(SDLK_LEFT);
    input_view(&input, &view);
    assert_int_equal(view.caret, 6);
    typed("-");
    assert_str(buf_str(&input.typed.text), "Monday-e\xCC\x81x");
    down(SDLK_DELETE);
    assert_str(buf_str(&input.typed.text), "Monday-x");
    down(SDLK_HOME);
    assert_int_equal(down(SDLK_LEFT).kind, INPUT_NOTHING);
    assert_int_equal(down(SDLK_BACKSPACE).kind, INPUT_NOTHING);
    assert_int_equal(down(SDLK_END).kind, INPUT_REDRAW);
    input_view(&input, &view);
    assert_int_equal(view.caret, 8);
}

static void test_typing_ends_with_escape_and_stays_short(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    for (int i = 0; i < 100; i++)
        typed("0123456789");
    assert_int_equal(input.typed.text.n, 120);
    assert_int_equal(typed("x").kind, INPUT_NOTHING);
    down(SDLK_ESCAPE);
    assert_int_equal(input.editing.n, 0);
    assert_int_equal(typed("x").kind, INPUT_NOTHING);
    assert_int_equal(up(SDLK_ESCAPE).kind, INPUT_NOTHING);
}

static void test_click_on_the_field_confirms_and_beside_it_leaves_it(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    InputAct act = mouse(SDL_MOUSEBUTTONUP, 160, 185);
    assert_acts(act, "save:new");
    assert_str(act.value, "Monday");
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185);
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    mouse(SDL_MOUSEBUTTONDOWN, 280, 5);
    assert_int_equal(input.editing.n, 0);
}

static void test_gamepad_plays_alone(void **state)
{
    (void)state;
    pad(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_DPAD_DOWN);
    assert_focus("stay");
    pad(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_A);
    assert_acts(pad(SDL_CONTROLLERBUTTONUP, SDL_CONTROLLER_BUTTON_A), "stay");
    pad(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_Y);
    assert_acts(pad(SDL_CONTROLLERBUTTONUP, SDL_CONTROLLER_BUTTON_Y), "notebook");
}

static void test_one_push_of_the_stick_is_one_step(void **state)
{
    (void)state;
    SDL_Event event = {.type = SDL_CONTROLLERAXISMOTION};
    event.caxis.axis = SDL_CONTROLLER_AXIS_LEFTY;
    static const Sint16 way[] = {3000, 21000, 32767, 15000, 30000};
    for (int i = 0; i < 5; i++) {
        event.caxis.value = way[i];
        send(event);
    }
    assert_focus("stay");
    event.caxis.value = 100;
    send(event);
    for (int axis = 0; axis < SDL_CONTROLLER_AXIS_MAX; axis++) {
        SDL_Event other = event;
        other.caxis.axis = (Uint8)axis;
        other.caxis.value = -32768;
        if (axis != SDL_CONTROLLER_AXIS_LEFTY) send(other);
    }
    assert_focus("stay"); // the triggers and the other stick are no keys
    event.caxis.value = -32768;
    send(event);
    assert_focus("go");
}

static void test_coming_back_finds_the_same_word(void **state)
{
    (void)state;
    input_show(&input, &PAGE);
    send(key_event(SDL_KEYDOWN, SDLK_UP, false));
    assert_focus("term:lpg");
    input.scroll = 15;
    Action back = {.id = STR("back"), .group = GROUP_PAGE, .open = true};
    Page over = {.kind = PAGE_GLOSSARY, .turn = 1, .actions = &back, .n_actions = 1};
    input_show(&input, &over);
    assert_focus("back");
    assert_int_equal(input.scroll, 0);
    input_show(&input, &PAGE);
    assert_focus("term:lpg");
    assert_int_equal(input.scroll, 15);
    Page next = PAGE;
    next.turn = 2;
    input_show(&input, &next);
    assert_focus("go");
    assert_int_equal(input.scroll, 0);
}

static InputAct window(Uint8 kind)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = kind;
    return send(event);
}

// Each device holds the first choice, the window goes away, the device lets go.
static void test_what_is_held_when_the_window_goes_away_is_not_chosen(void **state)
{
    (void)state;
    static const Uint8 WAYS[] = {SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_HIDDEN,
        SDL_WINDOWEVENT_MINIMIZED, SDL_WINDOWEVENT_LEAVE};
    for (int i = 0; i < COUNT_OF(WAYS); i++) {
        down(SDLK_1);
        window(WAYS[i]);
        assert_int_equal(input.pressed.n, 0);
        assert_int_equal(up(SDLK_1).kind, INPUT_NOTHING);
        mouse(SDL_MOUSEBUTTONDOWN, 20, 110);
        window(WAYS[i]);
        assert_true(mouse(SDL_MOUSEBUTTONUP, 20, 110).kind != INPUT_ACT);
        pad(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_A);
        window(WAYS[i]);
        assert_int_equal(
            pad(SDL_CONTROLLERBUTTONUP, SDL_CONTROLLER_BUTTON_A).kind, INPUT_NOTHING);
        if (WAYS[i] == SDL_WINDOWEVENT_LEAVE) continue; // a finger is no pointer
        finger(SDL_FINGERDOWN, 20, 110);
        window(WAYS[i]);
        assert_int_equal(finger(SDL_FINGERUP, 20, 110).kind, INPUT_NOTHING);
    }
}

// A locked screen takes the keyboard without a word; the key comes up when it is unlocked.
static void test_a_key_that_comes_up_long_after_its_last_sign_chooses_nothing(
    void **state)
{
    (void)state;
    SDL_Event key = key_event(SDL_KEYDOWN, SDLK_1, false);
    key.key.timestamp = 1000;
    send(key);
    key = key_event(SDL_KEYUP, SDLK_1, false);
    key.key.timestamp = 61000;
    assert_int_equal(send(key).kind, INPUT_REDRAW);
    assert_int_equal(input.pressed.n, 0);
    for (Uint32 held = 0; held <= 60000; held += 4000) { // an hour would do as well
        key = key_event(SDL_KEYDOWN, SDLK_1, held > 0);
        key.key.timestamp = 100000 + held;
        send(key);
    }
    key = key_event(SDL_KEYUP, SDLK_1, false);
    key.key.timestamp = 164000;
    assert_acts(send(key), "go");
}

static void test_a_page_pulled_by_the_mouse_is_pulled_beyond_the_window(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 250, 150);
    mouse(SDL_MOUSEMOTION, 250, 130);
    window(SDL_WINDOWEVENT_LEAVE);
    mouse(SDL_MOUSEMOTION, 250, -50);
    assert_int_equal(input.scroll, 200);
}

static void test_another_device_takes_over_and_the_first_chooses_nothing(void **state)
{
    (void)state;
    mouse(SDL_MOUSEBUTTONDOWN, 20, 110);
    finger(SDL_FINGERDOWN, 20, 140);
    assert_int_equal(mouse(SDL_MOUSEBUTTONUP, 20, 110).kind, INPUT_NOTHING);
    assert_acts(finger(SDL_FINGERUP, 20, 140), "stay");
}

static void test_the_second_press_of_a_double_click_chooses_nothing_new(void **state)
{
    (void)state;
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.clicks = 1;
    event.button.x = 20;
    event.button.y = 110;
    send(event);
    mouse(SDL_MOUSEBUTTONUP, 20, 110);
    Page next = PAGE;
    next.turn = 2;
    input_show(&input, &next);
    event.button.clicks = 2;
    assert_int_equal(send(event).kind, INPUT_NOTHING);
    assert_int_equal(mouse(SDL_MOUSEBUTTONUP, 20, 110).kind, INPUT_NOTHING);
    event.button.clicks = 3; // a third was made for what is there now
    send(event);
    assert_acts(mouse(SDL_MOUSEBUTTONUP, 20, 110), "go");
}

// The text comes between going down and up of its key.
static void test_a_key_that_waits_for_its_text_acts_when_it_is_let_go(void **state)
{
    (void)state;
    SDL_Event key = {.type = SDL_KEYDOWN};
    key.key.keysym = (SDL_Keysym){
        .sym = SDLK_AMPERSAND, .scancode = SDL_SCANCODE_2, .mod = KMOD_LSHIFT};
    assert_int_equal(send(key).kind, INPUT_NOTHING);
    assert_int_equal(typed("2").kind, INPUT_REDRAW);
    assert_int_equal(typed("2").kind, INPUT_NOTHING); // of no key
    key.type = SDL_KEYUP;
    key.key.keysym.mod = 0; // shift came up before
    assert_acts(send(key), "stay");
    key.type = SDL_KEYDOWN;
    key.key.keysym.mod = KMOD_LSHIFT;
    send(key);
    key.type = SDL_KEYUP;
    assert_int_equal(send(key).kind, INPUT_NOTHING);
    assert_int_equal(typed("2").kind, INPUT_NOTHING); // too late
}

static void test_a_key_is_the_same_when_the_layout_changes_under_it(void **state)
{
    (void)state;
    SDL_Event key = {.type = SDL_KEYDOWN};
    key.key.keysym = (SDL_Keysym){.sym = SDLK_n, .scancode = SDL_SCANCODE_N};
    send(key);
    key.type = SDL_KEYUP;
    key.key.keysym.sym = 0x442; // т
    assert_acts(send(key), "notebook");
}

static void test_window_is_left_and_filled_by_keys(void **state)
{
    (void)state;
    SDL_Event event = key_event(SDL_KEYDOWN, SDLK_q, false);
    event.key.keysym.mod = KMOD_LCTRL;
    assert_int_equal(send(event).kind, INPUT_LEAVE);
    assert_int_equal(down(SDLK_F11).kind, INPUT_FULL_SCREEN);
    assert_int_equal(send((SDL_Event){.type = SDL_QUIT}).kind, INPUT_LEAVE);
}

static void test_view_shows_what_the_input_holds(void **state)
{
    (void)state;
    mouse(SDL_MOUSEMOTION, 20, 110);
    down(SDLK_2);
    View view;
    input.guarded = true;
    input_view(&input, &view);
    assert_str(view.focus, "go");
    assert_str(view.hover, "go");
    assert_str(view.pressed, "stay");
    assert_true(view.guarded);
    assert_int_equal(view.w, 300);
}

static void test_shorter_page_pulls_the_scroll_back(void **state)
{
    (void)state;
    input.scroll = 280;
    DrawList shorter = LIST;
    shorter.content_height = 200;
    assert_true(input_fit(&input, &shorter));
    assert_int_equal(input.scroll, 30);
    assert_false(input_fit(&input, &shorter));
}

#define input_test(test) cmocka_unit_test_setup_teardown(test, fresh, done)

static bool is_quiet(void)
{
    View view = {0};
    input_view(&input, &view);
    return view.quiet;
}

static void test_a_page_of_strokes_is_quiet_until_somebody_is_there(void **state)
{
    (void)state;
    assert_false(is_quiet());
    const Page *toll = sample("toll");
    const SDL_Event signs[] = {key_event(SDL_KEYDOWN, SDLK_F13, false),
        {.motion = {.type = SDL_MOUSEMOTION, .x = 3, .y = 3}},
        {.type = SDL_CONTROLLERBUTTONDOWN}, {.type = SDL_FINGERDOWN}};
    for (int i = 0; i < COUNT_OF(signs); i++) {
        input_show(&input, &PAGE);
        input_show(&input, toll);
        assert_true(is_quiet());
        SDL_Event let_go = key_event(SDL_KEYUP, SDLK_1, false);
        input_event(&input, &let_go, &LIST, toll); // of the key that led here
        assert_true(is_quiet());
        assert_int_equal(
            input_event(&input, &signs[i], &LIST, toll).kind, INPUT_REDRAW);
        assert_false(is_quiet());
        input_show(&input, toll); // the same again
        assert_false(is_quiet());
    }
}

static void test_a_closed_choice_that_is_pressed_says_why(void **state)
{
    (void)state;
    InputAct act = down(SDLK_3);
    assert_int_equal(act.kind, INPUT_WHY);
    assert_str(act.action, "shut");
    assert_str(act.value, "Not yet.");
    assert_focus("go");
    assert_int_equal(up(SDLK_3).kind, INPUT_NOTHING);
    input.scroll = 280;
    act = mouse(SDL_MOUSEBUTTONDOWN, 20, 130);
    assert_int_equal(act.kind, INPUT_WHY);
    assert_str(act.action, "shut");
}

// Who points sees no ring until a key comes; Enter then shows it first.
static void test_the_focus_has_no_ring_after_a_press_until_a_key(void **state)
{
    (void)state;
    View view;
    input_view(&input, &view);
    assert_false(view.focus_quiet);
    mouse(SDL_MOUSEBUTTONDOWN, 160, 185); // the field
    mouse(SDL_MOUSEBUTTONUP, 160, 185);
    input_view(&input, &view);
    assert_true(view.focus_quiet);
    down(SDLK_ESCAPE); // out of the field
    up(SDLK_ESCAPE);
    input_view(&input, &view);
    assert_false(view.focus_quiet);
    input.focus_quiet = true;
    assert_int_equal(down(SDLK_RETURN).kind, INPUT_REDRAW);
    assert_false(input.focus_quiet);
    assert_int_equal(up(SDLK_RETURN).kind, INPUT_NOTHING); // shown, not chosen
    input.focus_quiet = true;
    assert_int_equal(down(SDLK_LSHIFT).kind, INPUT_NOTHING);
    assert_true(input.focus_quiet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        input_test(test_first_open_choice_has_the_focus),
        input_test(test_a_closed_choice_that_is_pressed_says_why),
        input_test(test_the_focus_has_no_ring_after_a_press_until_a_key),
        input_test(test_enter_chooses_when_it_is_let_go),
        input_test(test_key_repeat_never_chooses),
        input_test(test_numbers_choose_as_they_are_written),
        input_test(test_second_key_does_not_choose_while_one_is_held),
        input_test(test_guard_holds_choices_but_no_other_pages),
        input_test(test_key_pressed_in_the_guard_does_not_choose_after_it),
        input_test(test_new_page_lets_go_of_what_was_held),
        input_test(test_mouse_chooses_on_release_over_the_same),
        input_test(test_mouse_leaving_the_window_ends_the_hover),
        input_test(test_mouse_made_of_a_finger_is_left_out),
        input_test(test_dense_screens_count_in_points),
        input_test(test_tap_chooses_and_a_pull_scrolls),
        input_test(test_wheel_scrolls_within_limits),
        input_test(test_letters_can_be_turned_off),
        input_test(test_escape_without_a_way_back_does_nothing),
        input_test(test_what_is_out_of_view_is_shown_before_it_is_chosen),
        input_test(test_name_is_typed_and_confirmed),
        input_test(test_a_letter_bound_to_leaving_is_a_letter_while_typing),
        input_test(test_backspace_takes_a_letter_with_its_accents),
        input_test(test_the_caret_moves_by_letters_and_typing_goes_in_there),
        input_test(test_typing_ends_with_escape_and_stays_short),
        input_test(test_click_on_the_field_confirms_and_beside_it_leaves_it),
        input_test(test_gamepad_plays_alone),
        input_test(test_one_push_of_the_stick_is_one_step),
        input_test(test_coming_back_finds_the_same_word),
        input_test(test_what_is_held_when_the_window_goes_away_is_not_chosen),
        input_test(test_a_key_that_comes_up_long_after_its_last_sign_chooses_nothing),
        input_test(test_a_page_pulled_by_the_mouse_is_pulled_beyond_the_window),
        input_test(test_another_device_takes_over_and_the_first_chooses_nothing),
        input_test(test_the_second_press_of_a_double_click_chooses_nothing_new),
        input_test(test_a_key_that_waits_for_its_text_acts_when_it_is_let_go),
        input_test(test_a_key_is_the_same_when_the_layout_changes_under_it),
        input_test(test_window_is_left_and_filled_by_keys),
        input_test(test_view_shows_what_the_input_holds),
        input_test(test_a_page_of_strokes_is_quiet_until_somebody_is_there),
        input_test(test_shorter_page_pulls_the_scroll_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
