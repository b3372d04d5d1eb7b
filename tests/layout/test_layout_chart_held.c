// A page may come from a hostile worker: its levels draw nothing outside of their row.
#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

#include "layout/theme.h"

// The colour of the cells of a level: the largest fill of one hour.
static Colour cell_colour(int level)
{
    Arena arena = {0};
    Item items[] = {{.id = STR(ITEM_TICK), .label = STR("1 Jan"), .x = 0},
        {.label = STR("a"), .text = STR("b"), .x = 2, .value = level}};
    Block block = {.kind = BLOCK_HOURS,
        .label = STR("hours"),
        .x = 20,
        .items = items,
        .n_items = 2};
    Page page = {.kind = PAGE_MAP, .title = STR("R"), .blocks = &block, .n_blocks = 1};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    Colour found = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind == DRAW_FILL && c->rect.w < 60 && c->rect.h > 20 &&
            c->colour != theme_colour(THEME_PAPER, ROLE_BACKDROP))
            found = c->colour;
    }
    arena_free(&arena);
    return found;
}

static void test_a_level_out_of_range_is_the_nearest_one_in_it(void **state)
{
    (void)state;
    assert_true(cell_colour(2) != cell_colour(1));
    assert_true(cell_colour(1) != cell_colour(0));
    assert_true(cell_colour(0) != 0);
    assert_int_equal(cell_colour(3), cell_colour(2));
    assert_int_equal(cell_colour(99), cell_colour(2));
    assert_int_equal(cell_colour(-99), cell_colour(0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_level_out_of_range_is_the_nearest_one_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
