// What tells the arrows of a printed board apart without colour: their dashes.
#include "plain/html_board.h"

#include "plain/html_drawing.h"
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

static int count(const char *all, const char *part)
{
    int n = 0;
    for (const char *at = all; (at = strstr(at, part)); at++)
        n++;
    return n;
}

static int drawn(int arrows)
{
    Block blocks[2 + HTML_ARROWS_MAX + 1];
    for (int i = 0; i < 2; i++)
        blocks[i] = (Block){.kind = BLOCK_CARD, .label = i ? STR("Two") : STR("One")};
    for (int i = 2; i < COUNT_OF(blocks); i++)
        blocks[i] =
            (Block){.kind = BLOCK_ARROW, .label = STR("One"), .note = STR("Two")};
    Page page = {.blocks = blocks, .n_blocks = 2 + arrows};
    Buf out = {0};
    html_board(&page, 0, &out);
    assert_int_equal(count(out.s, "<section>"), arrows);
    int n = count(out.s, "marker-end");
    buf_free(&out);
    return n;
}

static void test_a_board_of_very_many_arrows_is_told_and_not_drawn(void **state)
{
    (void)state;
    assert_int_equal(drawn(0), 0);
    assert_int_equal(drawn(HTML_ARROWS_MAX), HTML_ARROWS_MAX);
    assert_int_equal(drawn(HTML_ARROWS_MAX + 1), 0);
}

// Letters count, not bytes: "Ж" has two.
static void assert_pressed(const char *letter, int letters, bool pressed)
{
    Buf label = {0}, out = {0};
    for (int i = 0; i < letters; i++)
        buf_add(&label, str_of(letter));
    Block card = {.kind = BLOCK_CARD, .label = buf_str(&label), .value = 1};
    Page page = {.blocks = &card, .n_blocks = 1};
    html_board(&page, 0, &out);
    assert_int_equal(strstr(out.s, "textLength=\"186\"") != NULL, pressed);
    buf_free(&label);
    buf_free(&out);
}

static void test_a_title_that_is_wider_than_its_card_is_pressed_together(void **state)
{
    (void)state;
    assert_pressed("x", 30, false); // 33 letters with its number, of 5.5 in 186
    assert_pressed("x", 31, true);
    assert_pressed("Ж", 30, false);
    assert_pressed("Ж", 31, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_board_of_very_many_arrows_is_told_and_not_drawn),
        cmocka_unit_test(test_a_title_that_is_wider_than_its_card_is_pressed_together),
        cmocka_unit_test(test_each_type_has_dashes_of_its_own),
        cmocka_unit_test(test_arrows_reach_from_card_to_card_as_in_the_golden_drawing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
