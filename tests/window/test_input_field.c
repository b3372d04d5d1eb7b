#include "window/input_nav.h"

#include "support/support.h"

#include <string.h>

// A page of two fields with a button between them.
// clang-format off
static const Action ACTIONS[] = {
    {.id = {"save:new", 8}, .group = GROUP_PAGE, .open = true, .takes_text = true, .value = {"Monday", 6}},
    {.id = {"undo", 4}, .group = GROUP_PAGE, .open = true},
    {.id = {"code", 4}, .group = GROUP_PAGE, .open = true, .takes_text = true},
    {.id = {"confirm:save:new", 16}, .group = GROUP_PAGE, .open = true, .inline_ = true},
    {.id = {"notebook", 8}, .group = GROUP_PAGE, .open = true},
};
static Hit hits[] = {
    {.rect = {10, 10, 200, 20}, .action = {"save:new", 8}, .open = true, .order = 0},
    {.rect = {10, 40, 200, 20}, .action = {"undo", 4}, .open = true, .order = 1},
    {.rect = {10, 70, 200, 20}, .action = {"code", 4}, .open = true, .order = 2},
    {.rect = {10, 100, 200, 20}, .action = {"confirm:save:new", 16}, .open = true, .order = 3},
};
// clang-format on
static const Page PAGE = {
    .kind = PAGE_SAVES, .actions = ACTIONS, .n_actions = COUNT_OF(ACTIONS)};
static const DrawList LIST = {.hits = hits, .n_hits = COUNT_OF(hits)};

static Input input;

static int fresh(void **state)
{
    (void)state;
    input = (Input){
        .w = 300, .h = 200, .density = 1, .event_scale = 1, .letter_keys = true};
    input_show(&input, &PAGE);
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

static InputAct key(SDL_Keycode sym, int mod)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym = (SDL_Keysym){
        .sym = sym, .scancode = SDL_GetScancodeFromKey(sym), .mod = (Uint16)mod};
    InputAct down = send(event);
    event.type = SDL_KEYUP;
    InputAct up = send(event);
    return up.kind == INPUT_NOTHING ? down : up;
}

static InputAct type(const char *text)
{
    SDL_Event event = {.type = SDL_TEXTINPUT};
    strncpy(event.text.text, text, sizeof event.text.text - 1);
    return send(event);
}

static InputAct mouse(Uint32 kind, int button, int y, int clicks)
{
    SDL_Event event = {.type = kind};
    event.button.button = (Uint8)button;
    event.button.clicks = (Uint8)clicks;
    event.button.x = 20;
    event.button.y = y;
    return send(event);
}

static InputAct click(int y, int clicks)
{
    mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, y, clicks);
    return mouse(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, y, clicks);
}

static void enter(void) { assert_int_equal(key(SDLK_RETURN, 0).kind, INPUT_REDRAW); }

#define assert_typed(is)     assert_str(buf_str(&input.typed.text), (is))
#define assert_editing(id)   assert_str(buf_str(&input.editing), (id))
#define assert_nothing(acts) assert_int_equal((acts).kind, INPUT_NOTHING)

static View view_now(void)
{
    View view = {0};
    input_view(&input, &view);
    return view;
}

static void test_typing_replaces_the_proposed_name(void **state)
{
    (void)state;
    enter();
    View view = view_now();
    assert_int_equal(view.selected_from, 0);
    assert_int_equal(view.selected_to, 6);
    type("Б");
    assert_typed("Б");
    assert_int_equal(view_now().selected_to, view_now().selected_from);
    InputAct act = key(SDLK_RETURN, 0);
    assert_int_equal(act.kind, INPUT_ACT);
    assert_str(act.value, "Б");
}

static void test_an_arrow_keeps_the_proposed_name_to_be_changed(void **state)
{
    (void)state;
    enter();
    key(SDLK_END, 0);
    type("!");
    assert_typed("Monday!");
    key(SDLK_KP_7, 0); // Home, without NumLock
    type("1");
    assert_typed("1Monday!");
    key(SDLK_KP_4, KMOD_NUM); // its text comes by itself
    type("4");
    assert_typed("14Monday!");
}

static void test_all_and_parts_are_selected(void **state)
{
    (void)state;
    enter();
    key(SDLK_END, 0);
    key(SDLK_LEFT, KMOD_LSHIFT);
    key(SDLK_LEFT, KMOD_RSHIFT);
    View view = view_now();
    assert_int_equal(view.selected_from, 4);
    assert_int_equal(view.selected_to, 6);
    assert_int_equal(view.caret, 4);
    key(SDLK_BACKSPACE, 0);
    assert_typed("Mond");
    key(SDLK_a, KMOD_LCTRL);
    assert_int_equal(view_now().selected_to, 4);
    key(SDLK_DELETE, 0);
    assert_typed("");
}

static void test_copy_and_cut_hand_over_what_is_selected(void **state)
{
    (void)state;
    static const struct {
        SDL_Keycode key;
        int mod;
        bool cuts;
    } KEYS[] = {{SDLK_c, KMOD_LCTRL, false}, {SDLK_INSERT, KMOD_RCTRL, false},
        {SDLK_KP_0, KMOD_LCTRL, false}, {SDLK_x, KMOD_LCTRL, true},
        {SDLK_DELETE, KMOD_LSHIFT, true}};
    for (int i = 0; i < COUNT_OF(KEYS); i++) {
        enter();
        InputAct act = key(KEYS[i].key, KEYS[i].mod);
        assert_int_equal(act.kind, INPUT_COPY_TEXT);
        assert_str(act.value, "Monday");
        assert_typed(KEYS[i].cuts ? "" : "Monday");
        key(SDLK_END, 0);
        assert_nothing(key(KEYS[i].key, KEYS[i].mod)); // nothing is selected
        key(SDLK_ESCAPE, 0);
    }
}

static void test_keys_that_paste_are_those_of_every_desktop(void **state)
{
    (void)state;
    assert_nothing(key(SDLK_v, KMOD_LCTRL)); // no field is typed in
    enter();
    assert_int_equal(key(SDLK_v, KMOD_LCTRL).kind, INPUT_PASTE);
    assert_int_equal(key(SDLK_v, KMOD_LGUI).kind, INPUT_PASTE);
    assert_int_equal(key(SDLK_INSERT, KMOD_LSHIFT).kind, INPUT_PASTE);
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym = (SDL_Keysym){
        .sym = 0x43C /* м */, .scancode = SDL_SCANCODE_V, .mod = KMOD_LCTRL};
    assert_int_equal(send(event).kind, INPUT_PASTE);
    assert_nothing(key(SDLK_v, KMOD_LCTRL | KMOD_LALT));
    assert_nothing(key(SDLK_INSERT, 0));
}

static void test_what_is_pasted_is_one_clean_line(void **state)
{
    (void)state;
    enter();
    assert_true(input_paste(&input, &PAGE, STR(" Tuesday\r\n")));
    assert_typed("Tuesday"); // in the place of what was proposed
    key(SDLK_HOME, 0);
    assert_true(input_paste(&input, &PAGE, STR("a\nb\x1b")));
    assert_typed("a bTuesday");
    assert_true(input_paste(&input, &PAGE, (Str){0}));
    assert_typed("a bTuesday");
}

static void test_what_is_too_long_is_cut_and_said_so(void **state)
{
    (void)state;
    char letters[500];
    memset(letters, 'x', sizeof letters);
    enter();
    assert_false(input_paste(&input, &PAGE, (Str){letters, sizeof letters}));
    assert_int_equal(input.typed.text.n, 120);
    key(SDLK_a, KMOD_LCTRL);
    assert_true(input_paste(&input, &PAGE, (Str){letters, 120}));
    assert_false(input_paste(&input, &PAGE, STR("y")));
    key(SDLK_ESCAPE, 0);
    assert_true(input_paste(&input, &PAGE, STR("y"))); // nowhere
    click(80, 1);
    assert_editing("code"); // codes are longer than names
    assert_true(input_paste(&input, &PAGE, (Str){letters, 230}));
    assert_int_equal(input.typed.text.n, 230);
}

static void test_tab_leaves_a_field_and_keeps_what_was_typed(void **state)
{
    (void)state;
    enter();
    type("Tuesday");
    assert_int_equal(key(SDLK_TAB, 0).kind, INPUT_REDRAW);
    assert_int_equal(input.editing.n, 0);
    assert_str(buf_str(&input.focus), "undo");
    View view = view_now();
    assert_int_equal(view.n_drafts, 1);
    assert_str(view.drafts[0].action, "save:new");
    assert_str(view.drafts[0].text, "Tuesday");
    key(SDLK_TAB, 0);
    enter();
    type("7KQ4");
    key(SDLK_TAB, KMOD_LSHIFT);
    assert_str(buf_str(&input.focus), "undo");
    key(SDLK_TAB, KMOD_LSHIFT);
    enter();
    assert_editing("save:new");
    type("!"); // what the person typed is gone on with
    assert_typed("Tuesday!");
    assert_str(key(SDLK_RETURN, 0).value, "Tuesday!");
    assert_int_equal(view_now().n_drafts, 1); // the code's
}

static void test_a_click_elsewhere_keeps_it_and_escape_does_not(void **state)
{
    (void)state;
    enter();
    type("Tuesday");
    click(150, 1);
    assert_int_equal(input.editing.n, 0);
    enter();
    assert_typed("Tuesday");
    key(SDLK_ESCAPE, 0);
    enter();
    assert_typed("Monday");
}

static void test_another_page_has_fields_of_its_own(void **state)
{
    (void)state;
    enter();
    type("Tuesday");
    key(SDLK_TAB, 0);
    Page other = PAGE;
    other.turn = 2;
    input_show(&input, &other);
    assert_int_equal(view_now().n_drafts, 0);
}

static void test_the_same_page_shown_again_does_not_interrupt(void **state)
{
    (void)state;
    enter();
    type("Tues");
    input_show(&input, &PAGE); // with a sentence on it, say
    type("day");
    assert_typed("Tuesday");
    Page closed = PAGE;
    closed.n_actions = 0;
    input_show(&input, &closed);
    assert_int_equal(input.editing.n, 0);
}

static void test_an_input_method_shows_what_it_is_making(void **state)
{
    (void)state;
    SDL_Event event = {.type = SDL_TEXTEDITING};
    strcpy(event.edit.text, "ni");
    assert_nothing(send(event)); // into no field
    enter();
    key(SDLK_HOME, 0);
    assert_int_equal(send(event).kind, INPUT_REDRAW);
    View view = view_now();
    assert_str(view.typed, "niMonday");
    assert_int_equal(view.composed_from, 0);
    assert_int_equal(view.composed_to, 2);
    assert_int_equal(view.caret, 2);
    assert_nothing(key(SDLK_RETURN, 0)); // its own key
    type("你");
    assert_typed("你Monday");
    assert_int_equal(view_now().composed_to, 0);
    send(event);
    assert_int_equal(key(SDLK_TAB, 0).kind, INPUT_REDRAW); // out of one that died
    assert_int_equal(input.editing.n, 0);
    key(SDLK_TAB, KMOD_LSHIFT);
    enter();
    assert_typed("你Monday");
    send(event);
    strcpy(event.edit.text, "");
    send(event); // given up
    assert_str(view_now().typed, "你Monday");
}

static void test_a_double_click_selects_and_does_not_confirm(void **state)
{
    (void)state;
    assert_int_equal(click(20, 1).kind, INPUT_REDRAW);
    key(SDLK_END, 0);
    assert_nothing(click(20, 2));
    assert_editing("save:new");
    assert_int_equal(view_now().selected_to, 6);
    assert_int_equal(click(20, 1).kind, INPUT_ACT);
}

static void test_other_buttons_paste_into_the_field_and_do_nothing_else(void **state)
{
    (void)state;
    for (int button = SDL_BUTTON_MIDDLE; button <= SDL_BUTTON_X2; button++) {
        assert_nothing(mouse(SDL_MOUSEBUTTONDOWN, button, 20, 1));
        assert_nothing(mouse(SDL_MOUSEBUTTONUP, button, 20, 1));
    }
    enter();
    assert_nothing(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 50, 1));
    assert_int_equal(
        mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 20, 1).kind, INPUT_PASTE);
    assert_int_equal(
        mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_MIDDLE, 20, 1).kind, INPUT_PASTE_MARKED);
    assert_nothing(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_X1, 20, 1));
    assert_editing("save:new");
}

#define field_test(test) cmocka_unit_test_setup_teardown(test, fresh, done)

#define assert_sends(acts, text)                                                       \
    do {                                                                               \
        InputAct sent = (acts);                                                        \
        assert_int_equal(sent.kind, INPUT_ACT);                                        \
        assert_str(sent.action, "save:new");                                           \
        assert_str(sent.value, (text));                                                \
    } while (0)

static void test_the_button_sends_what_stands_in_the_field(void **state)
{
    (void)state;
    assert_sends(click(110, 1), "Monday"); // what is proposed
    click(20, 1);
    type("Bread");
    assert_sends(click(110, 1), "Bread"); // what is being typed
    assert_editing("");
    click(20, 1);
    type("Salt");
    key(SDLK_TAB, 0); // what was typed before
    input_set(&input.focus, STR("confirm:save:new"));
    assert_sends(key(SDLK_RETURN, 0), "Salt");
    click(20, 1);
    assert_typed("Monday"); // and is not kept
}

static void test_a_printable_key_begins_the_field_that_has_the_focus(void **state)
{
    (void)state;
    input_set(&input.focus, STR("save:new"));
    SDL_Event event = {.key = {.type = SDL_KEYDOWN,
                           .keysym = {.sym = SDLK_n, .scancode = SDL_SCANCODE_N}}};
    assert_nothing(send(event)); // elsewhere it opens the notebook
    assert_int_equal(type("n").kind, INPUT_REDRAW);
    assert_editing("save:new");
    assert_typed("n"); // in place of what was proposed
    type("1");
    assert_typed("n1");
    key(SDLK_ESCAPE, 0);
    event.key.keysym = (SDL_Keysym){.sym = SDLK_1, .scancode = SDL_SCANCODE_1};
    assert_nothing(send(event));
    type("1");
    assert_editing("save:new");
}

static void test_no_other_key_begins_a_field(void **state)
{
    (void)state;
    input_set(&input.focus, STR("save:new"));
    assert_nothing(key(SDLK_v, KMOD_LCTRL));
    assert_nothing(key(SDLK_LSHIFT, KMOD_LSHIFT));
    key(SDLK_TAB, 0);
    assert_str(buf_str(&input.focus), "undo");
    assert_editing("");
    input_set(&input.focus, STR("undo"));
    assert_str(key(SDLK_n, 0).action, "notebook");
    type("n");
    assert_editing("");
}

// Two keys that play all of it may be letters.
static void test_a_letter_that_moves_the_focus_types_nothing(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    commands_bind(&keys, COMMAND_NEXT, "J");
    input.keys = &keys;
    input_set(&input.focus, STR("save:new"));
    key(SDLK_j, 0);
    type("j");
    assert_editing("");
    assert_str(buf_str(&input.focus), "undo");
}

static void test_a_focus_without_a_ring_begins_nothing(void **state)
{
    (void)state;
    click(50, 1);
    input_set(&input.focus, STR("save:new"));
    assert_null(input_field_ready(&input, &PAGE));
    key(SDLK_F12, 0); // a key shows the ring
    assert_non_null(input_field_ready(&input, &PAGE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        field_test(test_the_button_sends_what_stands_in_the_field),
        field_test(test_a_printable_key_begins_the_field_that_has_the_focus),
        field_test(test_no_other_key_begins_a_field),
        field_test(test_a_letter_that_moves_the_focus_types_nothing),
        field_test(test_a_focus_without_a_ring_begins_nothing),
        field_test(test_typing_replaces_the_proposed_name),
        field_test(test_an_arrow_keeps_the_proposed_name_to_be_changed),
        field_test(test_all_and_parts_are_selected),
        field_test(test_copy_and_cut_hand_over_what_is_selected),
        field_test(test_keys_that_paste_are_those_of_every_desktop),
        field_test(test_what_is_pasted_is_one_clean_line),
        field_test(test_what_is_too_long_is_cut_and_said_so),
        field_test(test_tab_leaves_a_field_and_keeps_what_was_typed),
        field_test(test_a_click_elsewhere_keeps_it_and_escape_does_not),
        field_test(test_another_page_has_fields_of_its_own),
        field_test(test_the_same_page_shown_again_does_not_interrupt),
        field_test(test_an_input_method_shows_what_it_is_making),
        field_test(test_a_double_click_selects_and_does_not_confirm),
        field_test(test_other_buttons_paste_into_the_field_and_do_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
