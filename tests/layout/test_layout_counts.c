#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

// The bar that begins on the line of the figure [words].
static const DrawCmd *bar_of(const DrawList *list, const char *words, DrawKind kind)
{
    const DrawCmd *figure = frame_text(list, words), *found = NULL;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        int middle = figure->rect.y + figure->rect.h / 2;
        bool level = middle >= c->rect.y && middle <= c->rect.y + c->rect.h;
        if (c->kind == kind && level && c->rect.h < 40 && c->rect.x < figure->rect.x)
            found = c;
    }
    return found;
}

static void test_bars_are_as_long_as_their_figures(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("counts"), 1280, 720, 100);
    int most = bar_of(list, "225", DRAW_FILL)->rect.w;
    int low = bar_of(list, "12–13", DRAW_FILL)->rect.w,
        high = bar_of(list, "12–13", DRAW_EDGE)->rect.w;
    assert_in_range(low, most * 12 / 225 - 1, most * 12 / 225 + 1);
    assert_in_range(high, most * 13 / 225 - 1, most * 13 / 225 + 1);
    arena_free(&arena);
}

static void test_a_withdrawn_figure_is_struck_and_named_and_not_filled(void **state)
{
    (void)state;
    Arena arena = {0};
    for (int w = 320; w <= 1920; w += 400) {
        DrawList *list = frame(&arena, sample("counts"), w, 900, 100);
        const DrawCmd *figure = frame_text(list, "164"), *line = NULL;
        assert_non_null(figure);
        assert_non_null(frame_text(list, "withdrawn"));
        for (int i = 0; i < list->n; i++) {
            const DrawCmd *c = &list->cmds[i];
            if (c->kind == DRAW_LINE && c->rect.x < figure->rect.x &&
                c->rect.x + c->rect.w > figure->rect.x + figure->rect.w &&
                c->rect.y > figure->rect.y &&
                c->rect.y < figure->rect.y + figure->rect.h)
                line = c;
        }
        assert_non_null(line);
        const DrawCmd *bar = bar_of(list, "164", DRAW_EDGE);
        assert_int_equal(bar->colour, theme_colour(THEME_PAPER, ROLE_WITHDRAWN));
    }
    arena_free(&arena);
}

static void test_a_status_has_its_shape_its_word_and_its_colour(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("counts"), 1280, 720, 100);
    int triangles = 0, struck = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_SHAPE) continue;
        triangles += c->shape == SHAPE_TRIANGLE &&
                     c->colour == theme_colour(THEME_PAPER, ROLE_CLAIMED);
        struck += c->shape == SHAPE_STRUCK &&
                  c->colour == theme_colour(THEME_PAPER, ROLE_WITHDRAWN);
    }
    assert_int_equal(triangles, 2);
    assert_int_equal(struck, 1);
    assert_true(
        has_words(frame_words(&arena, list), STR("Claimed·alldead·Prosecutors")));
    arena_free(&arena);
}

static void test_more_rows_than_the_pane_holds_are_scrolled_in_the_column(void **state)
{
    (void)state;
    Item items[40];
    for (int i = 0; i < 40; i++)
        items[i] = (Item){.id = STR("claimed"),
            .label = STR("1 January"),
            .text = STR("7"),
            .note = STR("n"),
            .y = 7,
            .size = 7};
    Block block = {BLOCK_COUNTS, .label = STR("people"), .items = items, .n_items = 40};
    Action back = {
        .id = STR("back"), .group = GROUP_PAGE, .label = STR("Back"), .open = true};
    const Page page = {
        PAGE_MAP, .blocks = &block, .n_blocks = 1, .actions = &back, .n_actions = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    assert_true(list->content_height > list->scroll_pane.h);
    assert_false(frame_hit(list, "back")->scrolls); // the way back stays in view
    block.n_items = 4;
    list = frame(&arena, &page, 1280, 720, 100);
    assert_true(list->scroll_pane.x > 640);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bars_are_as_long_as_their_figures),
        cmocka_unit_test(test_a_withdrawn_figure_is_struck_and_named_and_not_filled),
        cmocka_unit_test(test_a_status_has_its_shape_its_word_and_its_colour),
        cmocka_unit_test(test_more_rows_than_the_pane_holds_are_scrolled_in_the_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
