// A glossary slip over a page of 300 by 200: what lays it away, and where the focus is then.
#include "window/input_nav.h"

#include "support/pages_parts.h"
#include "support/support.h"

// clang-format off
static const Action ACTIONS[] = {
    CHOICE("go", "Go"), INLINE("term:gas", "gas"), BUTTON("back", "Back"), BUTTON("notebook", "Notebook"),
    IN_MENU("all-terms", "All terms"), IN_MENU("close-slip", "Close"),
};
static const Block SLIP[] = {{BLOCK_TERM, .id = S("gas"), .label = S("LPG"), .text = S("Fuel."), .value = 1}};
static const Page UNDER = {PAGE_SCENE, .node = S("queue"), .turn = 1, .actions = ACTIONS, .n_actions = 4};
static const Page OVER = {PAGE_SCENE, .node = S("queue"), .turn = 1, BLOCKS_(SLIP), ACTIONS_(ACTIONS)};
static const Page OTHER = {PAGE_GLOSSARY, .title = S("Glossary"), .actions = ACTIONS + 2, .n_actions = 1};
static Hit under[] = {
    {.rect = {10, 100, 40, 20}, .scrolls = true, .action = S("term:gas"), .open = true},
    {.rect = {10, 300, 200, 20}, .scrolls = true, .action = S("go"), .open = true, .order = 1},
};
static Hit over[] = {
    {.rect = {100, 150, 60, 20}, .action = S("all-terms"), .open = true},
    {.rect = {200, 150, 60, 20}, .action = S("close-slip"), .open = true, .order = 1},
};
// clang-format on
static const DrawList UNDER_LIST = {
    .hits = under, .n_hits = 2, .scroll_pane = {0, 0, 300, 180}, .content_height = 450};
static const DrawList OVER_LIST = {
    .hits = over, .n_hits = 2, .scroll_pane = {0, 0, 300, 180}, .content_height = 450};

static Input input;

static int fresh(void **state)
{
    (void)state;
    input = (Input){
        .w = 300, .h = 200, .density = 1, .event_scale = 1, .letter_keys = true};
    input_show(&input, &UNDER);
    input_fit(&input, &UNDER_LIST);
    input.scroll = 40;
    input_set(&input.focus, STR("term:gas"));
    input_show(&input, &OVER);
    input_fit(&input, &OVER_LIST);
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
    return input_event(&input, &event, &OVER_LIST, &OVER);
}

static InputAct key(SDL_Keycode sym)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = sym}}};
    InputAct act = send(event);
    if (act.kind == INPUT_ACT) return act;
    event.type = SDL_KEYUP;
    return send(event);
}

static InputAct click(Uint8 button, int x, int y, Uint8 clicks)
{
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                           .button = button,
                           .clicks = clicks,
                           .x = x,
                           .y = y}};
    assert_int_not_equal(send(event).kind, INPUT_ACT);
    event.type = SDL_MOUSEBUTTONUP;
    return send(event);
}

#define assert_closes(act)                                                             \
    do {                                                                               \
        InputAct todo = (act);                                                         \
        assert_int_equal(todo.kind, INPUT_ACT);                                        \
        assert_str(todo.action, "close-slip");                                         \
    } while (0)

static void test_escape_choices_and_paging_lay_it_away_and_do_nothing_else(void **state)
{
    (void)state;
    static const SDL_Keycode keys[] = {
        SDLK_ESCAPE, SDLK_1, SDLK_9, SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_HOME, SDLK_END};
    for (int i = 0; i < COUNT_OF(keys); i++) {
        assert_closes(key(keys[i]));
        assert_int_equal(input.scroll, 40);
    }
}

static void test_enter_is_on_close_and_tab_leads_to_all_terms_and_round(void **state)
{
    (void)state;
    assert_str(buf_str(&input.focus), "close-slip");
    assert_closes(key(SDLK_RETURN));
    static const SDL_Keycode steps[] = {SDLK_TAB, SDLK_DOWN, SDLK_UP, SDLK_TAB};
    for (int i = 0; i < COUNT_OF(steps); i++) {
        key(steps[i]);
        assert_str(buf_str(&input.focus), i % 2 ? "close-slip" : "all-terms");
        assert_int_equal(input.scroll, 40);
    }
    key(SDLK_TAB);
    assert_str(key(SDLK_RETURN).action, "all-terms");
}

static void test_other_keys_do_what_they_do(void **state)
{
    (void)state;
    assert_str(key(SDLK_n).action, "notebook");
}

static void test_any_click_lays_it_away_but_one_on_all_terms(void **state)
{
    (void)state;
    assert_closes(click(SDL_BUTTON_LEFT, 5, 5, 1));
    assert_closes(click(SDL_BUTTON_LEFT, 20, 270, 1)); // where a choice lies below
    assert_closes(click(SDL_BUTTON_LEFT, 230, 160, 1));
    assert_closes(click(SDL_BUTTON_RIGHT, 5, 5, 1));
    assert_closes(click(SDL_BUTTON_X1, 5, 5, 1));
    assert_str(click(SDL_BUTTON_LEFT, 130, 160, 1).action, "all-terms");
}

static void test_the_second_press_of_a_double_click_leaves_it(void **state)
{
    (void)state;
    assert_int_equal(click(SDL_BUTTON_LEFT, 20, 70, 2).kind, INPUT_NOTHING);
}

static void test_a_wheel_a_finger_and_a_pad_lay_it_away(void **state)
{
    (void)state;
    assert_closes(send((SDL_Event){.wheel = {.type = SDL_MOUSEWHEEL, .preciseY = -1}}));
    SDL_Event finger = {
        .tfinger = {.type = SDL_FINGERDOWN, .fingerId = 3, .x = 0.1F, .y = 0.9F}};
    send(finger);
    finger.type = SDL_FINGERMOTION;
    finger.tfinger.y = 0.2F;
    send(finger); // pulls nothing along
    assert_int_equal(input.scroll, 40);
    finger.type = SDL_FINGERUP;
    assert_closes(send(finger));
    SDL_Event pad = {.cbutton = {.type = SDL_CONTROLLERBUTTONDOWN,
                         .button = SDL_CONTROLLER_BUTTON_B}};
    send(pad);
    pad.type = SDL_CONTROLLERBUTTONUP;
    assert_closes(send(pad));
}

static void test_the_focus_goes_back_to_the_word(void **state)
{
    (void)state;
    input_show(&input, &UNDER);
    assert_str(buf_str(&input.focus), "term:gas");
    assert_int_equal(input.scroll, 40);
}

static void test_back_from_all_terms_the_focus_is_on_the_word(void **state)
{
    (void)state;
    input_show(&input, &OTHER);
    assert_str(buf_str(&input.focus), "back");
    input_show(&input, &UNDER);
    assert_str(buf_str(&input.focus), "term:gas");
    assert_int_equal(input.scroll, 40);
}

static void test_a_slip_keeps_what_was_typed(void **state)
{
    (void)state;
    Action field = {
        .id = S("find"), .group = GROUP_PAGE, .open = true, .takes_text = true};
    Page page = UNDER, with = OVER;
    page.actions = with.actions = &field;
    page.n_actions = with.n_actions = 1;
    input_show(&input, &page);
    drafts_keep(&input.drafts, STR("find"), STR("akim"));
    input_show(&input, &with);
    input_show(&input, &page);
    Str draft;
    assert_true(drafts_find(&input.drafts, STR("find"), &draft));
    assert_str(draft, "akim");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_escape_choices_and_paging_lay_it_away_and_do_nothing_else, fresh,
            done),
        cmocka_unit_test_setup_teardown(
            test_enter_is_on_close_and_tab_leads_to_all_terms_and_round, fresh, done),
        cmocka_unit_test_setup_teardown(test_other_keys_do_what_they_do, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_any_click_lays_it_away_but_one_on_all_terms, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_the_second_press_of_a_double_click_leaves_it, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_a_wheel_a_finger_and_a_pad_lay_it_away, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_the_focus_goes_back_to_the_word, fresh, done),
        cmocka_unit_test_setup_teardown(
            test_back_from_all_terms_the_focus_is_on_the_word, fresh, done),
        cmocka_unit_test_setup_teardown(test_a_slip_keeps_what_was_typed, fresh, done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
