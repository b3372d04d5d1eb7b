// What tells the arrows of a printed board apart without colour: their dashes.
#include "plain/html_board.h"

#include "support/support.h"

#include <stdio.h>
#include <string.h>

static void assert_dashes(const char *type, const char *dashes)
{
    Block blocks[] = {{.kind = BLOCK_CARD, .label = STR("One")},
        {.kind = BLOCK_CARD, .label = STR("Two")},
        {.kind = BLOCK_ARROW,
            .status = str_of(type),
            .label = STR("One"),
            .note = STR("Two")}};
    Page page = {.blocks = blocks, .n_blocks = 3};
    Buf out = {0};
    assert_int_equal(html_board(&page, 0, &out), 3);
    char wanted[64];
    snprintf(wanted, sizeof wanted, "stroke-dasharray=\"%s\"", dashes);
    if (!strstr(out.s, wanted))
        fail_msg("%s is not drawn with %s: %s", type, wanted, out.s);
    buf_free(&out);
}

static void test_each_type_has_dashes_of_its_own(void **state)
{
    (void)state;
    assert_dashes("condition", "12 8");
    assert_dashes("stated_reason", "8 5");
    assert_dashes("only_before", "2 5");
    assert_dashes("trigger", "none");
}

// Down and up, to the next card and over others; what leads to itself or to no card is not drawn.
static void test_arrows_reach_from_card_to_card_as_in_the_golden_drawing(void **state)
{
    (void)state;
    static const char *const names[] = {"One", "Two", "Three", "Four"};
    static const char *const ends[][2] = {{"One", "Two"}, {"Two", "One"},
        {"One", "Four"}, {"Four", "Two"}, {"Three", "Three"}, {"Five", "One"},
        {"One", "Five"}};
    Block blocks[COUNT_OF(names) + COUNT_OF(ends)] = {0};
    Page page = {.blocks = blocks};
    for (int i = 0; i < COUNT_OF(names); i++)
        blocks[page.n_blocks++] = (Block){.kind = BLOCK_CARD,
            .label = str_of(names[i]),
            .note = STR("1 Jan"),
            .text = STR("It *rained*"),
            .value = i + 1};
    for (int i = 0; i < COUNT_OF(ends); i++)
        blocks[page.n_blocks++] = (Block){.kind = BLOCK_ARROW,
            .status = STR("condition"),
            .text = STR("was a condition of"),
            .label = str_of(ends[i][0]),
            .note = str_of(ends[i][1])};
    Buf out = {0};
    assert_int_equal(html_board(&page, 0, &out), page.n_blocks);
    assert_text_file(buf_str(&out), "plain/golden/html_arrows.html");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_type_has_dashes_of_its_own),
        cmocka_unit_test(test_arrows_reach_from_card_to_card_as_in_the_golden_drawing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
