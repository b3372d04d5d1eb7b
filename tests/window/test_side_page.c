// A page beside the play, with the mouse: where its focus begins and how it is left.
#include "window/input.h"

#include "support/support.h"

// clang-format off
static const Block BLOCKS[] = {
    {.kind = BLOCK_CHAIN, .action = {"contents", 8}},
    {.kind = BLOCK_SOURCE, .action = {"source:a", 8}},
    {.kind = BLOCK_SOURCE, .action = {"source:b", 8}},
};
static const Action ACTIONS[] = {
    {.id = {"contents", 8}, .group = GROUP_PAGE, .open = true, .inline_ = true},
    {.id = {"source:a", 8}, .group = GROUP_PAGE, .open = true, .inline_ = true},
    {.id = {"source:b", 8}, .group = GROUP_PAGE, .open = true, .inline_ = true},
    {.id = {"back", 4}, .group = GROUP_PAGE, .open = true},
    {.id = {"record", 6}, .group = GROUP_PAGE, .open = true},
};
// clang-format on
static const Page PAGE = {.kind = PAGE_NOTEBOOK,
    .blocks = BLOCKS,
    .n_blocks = COUNT_OF(BLOCKS),
    .actions = ACTIONS,
    .n_actions = COUNT_OF(ACTIONS)};
static const DrawList LIST = {.scroll_pane = {0, 0, 300, 170}, .content_height = 4000};

static Input open_page(const Page *page)
{
    Input input = {.w = 300, .h = 200, .density = 1, .event_scale = 1};
    input_show(&input, page);
    return input;
}

static InputAct click(Input *input, const Page *page, Uint8 button)
{
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = button;
    event.button.x = 100;
    event.button.y = 100;
    InputAct down = input_event(input, &event, &LIST, page);
    assert_int_not_equal(down.kind, INPUT_ACT); // when it is let go
    event.type = SDL_MOUSEBUTTONUP;
    return input_event(input, &event, &LIST, page);
}

static void test_the_focus_begins_at_the_first_card(void **state)
{
    (void)state;
    Input input = open_page(&PAGE);
    assert_str(buf_str(&input.focus), "source:a");
    input_free(&input);
}

static void test_without_cards_it_begins_at_a_button_and_at_back_last(void **state)
{
    (void)state;
    Page page = PAGE;
    page.n_blocks = 0;
    Input input = open_page(&page);
    assert_str(buf_str(&input.focus), "record");
    input_free(&input);
    page.n_actions--;
    input = open_page(&page);
    assert_str(buf_str(&input.focus), "back");
    input_free(&input);
}

static void test_the_right_button_and_the_fourth_lead_back_from_any_scroll(void **state)
{
    (void)state;
    static const Uint8 buttons[] = {SDL_BUTTON_RIGHT, SDL_BUTTON_X1};
    for (int i = 0; i < COUNT_OF(buttons); i++)
        for (int scroll = 0; scroll < 3000; scroll += 1000) {
            Input input = open_page(&PAGE);
            input.scroll = scroll;
            InputAct act = click(&input, &PAGE, buttons[i]);
            assert_int_equal(act.kind, INPUT_ACT);
            assert_str(act.action, "back");
            input_free(&input);
        }
}

static void test_other_buttons_and_pages_without_back_do_nothing(void **state)
{
    (void)state;
    Page page = PAGE;
    Input input = open_page(&page);
    assert_int_equal(click(&input, &page, SDL_BUTTON_MIDDLE).kind, INPUT_NOTHING);
    assert_int_equal(click(&input, &page, SDL_BUTTON_X2).kind, INPUT_NOTHING);
    page.n_actions = 3;
    assert_int_equal(click(&input, &page, SDL_BUTTON_RIGHT).kind, INPUT_NOTHING);
    input_free(&input);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_focus_begins_at_the_first_card),
        cmocka_unit_test(test_without_cards_it_begins_at_a_button_and_at_back_last),
        cmocka_unit_test(
            test_the_right_button_and_the_fourth_lead_back_from_any_scroll),
        cmocka_unit_test(test_other_buttons_and_pages_without_back_do_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
