#include "layout/layout_arrow.h"

#include "support/frames.h"
#include "support/pages.h"
#include "support/pages_parts.h"
#include "support/support.h"

#include <stdio.h>

static const Item rows[] = {{.label = S("Credit"), .text = S("full")}};

static Block arrow_of(const char *type, const char *words, ItemState at)
{
    return (Block){.kind = BLOCK_ARROW,
        .label = STR("One"),
        .note = STR("Two"),
        .status = str_of(type),
        .text = str_of(words),
        .state = at};
}

static LayoutContext *open_board(ContextFixture *f)
{
    LayoutContext *lc = context_open(f);
    f->page = *sample("rail_links");
    return lc;
}

static void test_an_open_arrow_of_the_result_is_not_asked_about(void **state)
{
    (void)state;
    Block arrow = arrow_of("", "", ITEM_HERE);
    assert_true(layout_arrow_asked(&arrow));
    assert_false(layout_arrow_judged(&arrow));
    arrow.items = rows, arrow.n_items = 1;
    assert_true(layout_arrow_judged(&arrow));
    assert_false(layout_arrow_asked(&arrow));
    arrow = arrow_of("led_to", "led to", ITEM_DONE);
    assert_false(layout_arrow_asked(&arrow) || layout_arrow_is_cut(&arrow));
    arrow = arrow_of("only_before", "only came before", ITEM_DONE);
    assert_true(layout_arrow_is_cut(&arrow));
}

static void test_a_tag_says_its_kind_in_words_or_by_the_number_of_its_answer(
    void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_board(&f);
    Block arrow = arrow_of("condition", "condition", ITEM_DONE);
    assert_str(layout_arrow_tag_words(lc, &arrow, true), "condition");
    assert_str(layout_arrow_tag_words(lc, &arrow, false), "3");
    arrow = arrow_of("only_before", "only came before", ITEM_DONE);
    assert_str(layout_arrow_tag_words(lc, &arrow, false), "6");
    arrow = arrow_of("no_such", "x", ITEM_DONE);
    assert_int_equal(layout_arrow_tag_words(lc, &arrow, false).n, 0);
    arrow = arrow_of("", "", ITEM_HERE);
    assert_str(layout_arrow_tag_words(lc, &arrow, true), "?");
    assert_str(layout_arrow_tag_words(lc, &arrow, false), "?");
    arrow = arrow_of("trigger", "trigger", ITEM_HERE); // asked again: it has its name
    assert_str(layout_arrow_tag_words(lc, &arrow, true), "trigger");
    arena_free(&f.arena);
}

// The words of a tag and its sign, if it has one, stand within it, apart from each other.
static void assert_tag(const Block *arrow, bool has_sign)
{
    ContextFixture f;
    LayoutContext *lc = open_board(&f);
    Str words = layout_arrow_tag_words(lc, arrow, true);
    int w = layout_arrow_tag_width(lc, arrow, words, 20, 30);
    Rect at = {100, 50, w, 30};
    layout_arrow_tag(lc, arrow, words, 20, at);
    const DrawCmd *text = NULL, *sign = NULL;
    for (int i = 0; i < f.list.n; i++) {
        const DrawCmd *cmd = &f.list.cmds[i];
        if (cmd->kind == DRAW_TEXT) text = cmd;
        if (cmd->kind == DRAW_SHAPE) sign = cmd;
        assert_true(cmd->rect.x >= at.x && cmd->rect.x + cmd->rect.w <= at.x + w);
        assert_true(cmd->rect.y >= at.y && cmd->rect.y + cmd->rect.h <= at.y + at.h);
    }
    assert_non_null(text);
    assert_int_equal(sign != NULL, has_sign);
    if (text && sign) assert_true(text->rect.x + text->rect.w <= sign->rect.x);
    arena_free(&f.arena);
}

static void test_a_tag_is_as_wide_as_what_stands_on_it(void **state)
{
    (void)state;
    Block arrow = arrow_of("led_to", "led to", ITEM_DONE);
    assert_tag(&arrow, false);
    arrow.items = rows, arrow.n_items = 1;
    assert_tag(&arrow, true);
    arrow = arrow_of("", "", ITEM_HERE);
    assert_tag(&arrow, false);
    ContextFixture f;
    LayoutContext *lc = open_board(&f);
    assert_int_equal(layout_arrow_tag_width(lc, &arrow, (Str){0}, 20, 30), 20 + 10);
    arena_free(&f.arena);
}

static Shape credit_of(int halves)
{
    ContextFixture f;
    LayoutContext *lc = open_board(&f);
    layout_arrow_credit(lc, halves, (Rect){1, 2, 3, 4});
    assert_int_equal(f.list.n, 1);
    assert_int_equal(f.list.cmds[0].rect.h, 4);
    Shape shape = f.list.cmds[0].shape;
    arena_free(&f.arena);
    return shape;
}

static void test_credit_has_a_sign_for_each_half(void **state)
{
    (void)state;
    assert_int_equal(credit_of(0), SHAPE_CREDIT_NONE);
    assert_int_equal(credit_of(1), SHAPE_CREDIT_HALF);
    assert_int_equal(credit_of(2), SHAPE_CREDIT_RIGHT);
}

static Str words_of_row(ContextFixture *f, const Block *arrow)
{
    LayoutContext *lc = open_board(f);
    lc->w = 600;
    int top = lc->y;
    layout_arrow_row(lc, arrow);
    assert_true(lc->y > top);
    return frame_words(&f->arena, &f->list);
}

static void test_a_row_says_all_that_the_arrow_holds(void **state)
{
    (void)state;
    ContextFixture f;
    Block arrow = arrow_of("led_to", "led to", ITEM_DONE);
    set_arrow_pinned(&arrow, STR("A note"));
    arrow.items = rows, arrow.n_items = 1;
    Str words = words_of_row(&f, &arrow);
    static const char *const parts[] = {"One→Two", "ledto", "Anote", "Credit", "full"};
    for (int i = 0; i < COUNT_OF(parts); i++)
        if (!has_words(words, str_of(parts[i])))
            fail_msg("%s is not in " STR_FMT, parts[i], STR_ARG(words));
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_open_arrow_of_the_result_is_not_asked_about),
        cmocka_unit_test(
            test_a_tag_says_its_kind_in_words_or_by_the_number_of_its_answer),
        cmocka_unit_test(test_a_tag_is_as_wide_as_what_stands_on_it),
        cmocka_unit_test(test_credit_has_a_sign_for_each_half),
        cmocka_unit_test(test_a_row_says_all_that_the_arrow_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
