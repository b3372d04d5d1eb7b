// A page may come from a hostile worker: its levels draw nothing outside of their row.
#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

#include "layout/theme.h"

// The fills of bars: of hours, whole or part of them, and of almost none.
static int tallest_bar(double level)
{
    Arena arena = {0};
    Item items[] = {{.id = STR(ITEM_TICK), .label = STR("1 Jan"), .x = 0},
        {.label = STR("a"), .text = STR("b"), .x = 2, .value = (int)level}};
    Block block = {.kind = BLOCK_HOURS,
        .label = STR("hours"),
        .x = 20,
        .items = items,
        .n_items = 2};
    Page page = {.kind = PAGE_MAP, .title = STR("R"), .blocks = &block, .n_blocks = 1};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    int tallest = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        bool bar = c->kind == DRAW_FILL &&
                   (c->colour == theme_colour(THEME_PAPER, ROLE_KEY) ||
                       c->colour == theme_colour(THEME_PAPER, ROLE_FOCUS));
        if (bar && c->rect.w > 200 && c->rect.h > tallest) tallest = c->rect.h;
    }
    arena_free(&arena);
    return tallest;
}

static void test_a_level_out_of_range_is_the_nearest_one_in_it(void **state)
{
    (void)state;
    assert_true(tallest_bar(2) > tallest_bar(1));
    assert_true(tallest_bar(1) > tallest_bar(0));
    assert_true(tallest_bar(0) > 0);
    assert_int_equal(tallest_bar(3), tallest_bar(2));
    assert_int_equal(tallest_bar(99), tallest_bar(2));
    assert_int_equal(tallest_bar(-1), tallest_bar(0));
    assert_int_equal(tallest_bar(-99), tallest_bar(0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_level_out_of_range_is_the_nearest_one_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
