// What has the focus on a page that is shown for the first time.
#include "window/input.h"

#include "base/actions.h"
#include "support/support.h"

typedef struct Shown {
    Action actions[5];
    Block blocks[3];
    int last_put;
} Shown;

#define SHOWN(...)                                                                     \
    (Shown)                                                                            \
    {                                                                                  \
        .actions = { __VA_ARGS__ }                                                     \
    }

static void assert_first(const Shown *shown, const char *focus)
{
    Input input = {.w = 300,
        .h = 200,
        .density = 1,
        .event_scale = 1,
        .last_put = shown->last_put};
    Page page = {.kind = PAGE_BOARD,
        .turn = 1,
        .actions = shown->actions,
        .blocks = shown->blocks,
        .n_blocks = COUNT_OF(shown->blocks)};
    while (page.n_actions < COUNT_OF(shown->actions) &&
           shown->actions[page.n_actions].id.n > 0)
        page.n_actions++;
    input_show(&input, &page);
    assert_str(buf_str(&input.focus), focus);
    input_free(&input);
}

#define CHOICE(name, is_open)                                                          \
    {                                                                                  \
        .id = {name, sizeof name - 1}, .group = GROUP_CHOICE, .open = is_open          \
    }
#define BUTTON(name, is_open)                                                          \
    {                                                                                  \
        .id = {name, sizeof name - 1}, .group = GROUP_PAGE, .open = is_open            \
    }
#define CARD(name)                                                                     \
    {                                                                                  \
        .kind = BLOCK_SOURCE, .action = { name, sizeof name - 1 }                      \
    }

static void test_the_first_open_choice_comes_before_cards_and_buttons(void **state)
{
    (void)state;
    Shown shown = SHOWN(BUTTON("note", true), CHOICE("shut", false), CHOICE("go", true),
        CHOICE("stay", true));
    shown.blocks[0] = (Block)CARD("note");
    assert_first(&shown, "go");
    shown.actions[2].inline_ = true;
    assert_first(&shown, "stay");
}

static void test_a_card_comes_before_buttons_and_the_chain_is_none(void **state)
{
    (void)state;
    Shown shown = SHOWN(BUTTON("contents", true), BUTTON("shut", false),
        BUTTON("a", true), BUTTON("b", true));
    shown.blocks[0] = (Block){.kind = BLOCK_CHAIN, .action = STR("contents")};
    shown.blocks[1] = (Block)CARD("shut");
    shown.blocks[2] = (Block)CARD("b");
    assert_first(&shown, "b");
    shown.blocks[0] = (Block)CARD("a");
    assert_first(&shown, "a");
    shown.blocks[0] = shown.blocks[2] = (Block){.kind = BLOCK_PARAGRAPH};
    assert_first(&shown, "contents");
}

static void test_back_comes_last(void **state)
{
    (void)state;
    assert_first(&SHOWN(BUTTON(ACTION_BACK, true), BUTTON("a", false),
                     BUTTON("b", true), BUTTON("c", true)),
        "b");
    assert_first(&SHOWN(BUTTON("a", false), BUTTON(ACTION_BACK, true)), ACTION_BACK);
    assert_first(&SHOWN(BUTTON("a", false)), "");
}

// Of a board: behind the place of the last card, or where that was the end.
static void test_while_a_card_is_held_the_next_place_has_the_focus(void **state)
{
    (void)state;
    Shown shown =
        SHOWN(CHOICE("put:0", true), CHOICE("put:1", true), CHOICE("put:2", true));
    static const struct {
        int last_put;
        const char *focus;
    } cases[] = {{1, "put:1"}, {2, "put:2"}, {3, "put:2"}, {4, "put:0"}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        shown.last_put = cases[i].last_put;
        assert_first(&shown, cases[i].focus);
    }
    shown.last_put = 2;
    shown.actions[2].open = false;
    assert_first(&shown, "put:1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_open_choice_comes_before_cards_and_buttons),
        cmocka_unit_test(test_a_card_comes_before_buttons_and_the_chain_is_none),
        cmocka_unit_test(test_back_comes_last),
        cmocka_unit_test(test_while_a_card_is_held_the_next_place_has_the_focus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
