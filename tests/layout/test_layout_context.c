#include "support/support.h"

#include "layout/layout_text.h"
#include "support/frames.h"

static void test_a_hit_is_made_only_for_an_action_of_the_page(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    layout_hit(lc, (Rect){0, 0, 9, 9}, STR("nothing"), 0);
    assert_int_equal(d.list.n_hits, 0);
    layout_hit(lc, (Rect){0, 0, 9, 9}, STR("ask"), 0);
    assert_int_equal(d.list.n_hits, 1);
    assert_true(d.list.hits[0].open);
    arena_free(&d.arena);
}

static void test_what_is_shifted_or_forgotten_is_what_came_after_the_mark(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    layout_fill(lc, (Rect){0, 5, 1, 1}, 0, 0);
    LayoutMark mark = layout_mark(lc);
    layout_fill(lc, (Rect){0, 5, 1, 1}, 0, 0);
    layout_hit(lc, (Rect){0, 5, 1, 1}, STR("ask"), 0);
    layout_shift(lc, mark, 10);
    assert_int_equal(d.list.cmds[0].rect.y, 5);
    assert_int_equal(d.list.cmds[1].rect.y, 15);
    assert_int_equal(d.list.hits[0].rect.y, 15);
    layout_rewind(lc, mark);
    assert_int_equal(d.list.n, 1);
    assert_int_equal(d.list.n_hits, 0);
    assert_int_equal(lc->order, 0);
    arena_free(&d.arena);
}

static void test_a_ground_gets_its_height_afterwards(void **state)
{
    (void)state;
    ContextFixture d;
    LayoutContext *lc = context_open(&d);
    int ground = layout_ground_begin(lc, (Rect){0, 0, 10, 0}, ROLE_NOTE, 0);
    layout_plain(lc, style_small(lc), STR("words"));
    layout_ground_end(lc, ground, lc->y);
    assert_int_equal(d.list.cmds[0].rect.h, 21);
    arena_free(&d.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_hit_is_made_only_for_an_action_of_the_page),
        cmocka_unit_test(test_what_is_shifted_or_forgotten_is_what_came_after_the_mark),
        cmocka_unit_test(test_a_ground_gets_its_height_afterwards),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
