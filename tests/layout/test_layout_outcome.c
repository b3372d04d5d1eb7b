#include "layout/layout_blocks.h"

#include "support/frames.h"
#include "support/pages_parts.h"
#include "support/support.h"

static const Item moves[] = {{.id = S("trust"),
                                 .label = S("Trust −1"),
                                 .text = S("she **waited** nine minutes")},
    {.id = S("gone"), .label = S("Haste +2")}};
static const Block blocks[] = {
    {BLOCK_METER, .id = S("trust"), .label = S("Trust"), .note = S("triangle")},
    {BLOCK_OUTCOME, .text = S("You answered: yes"), ITEMS(moves)}};

static LayoutContext *open_outcome(ContextFixture *f)
{
    LayoutContext *lc = context_open(f);
    f->page = (Page){PAGE_SCENE, .blocks = blocks, .n_blocks = 2};
    lc->x = 30;
    lc->w = 600;
    return lc;
}

static void test_each_move_has_its_meters_symbol_its_name_and_why(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_outcome(&f);
    layout_outcome(lc, &blocks[1]);
    Str words = frame_words(&f.arena, &f.list);
    assert_true(has_words(words, STR("Youanswered:yes")));
    assert_true(has_words(words, STR("Trust−1shewaitednineminutes")));
    assert_true(has_words(words, STR("Haste+2")));
    Shape shapes[3] = {SHAPE_SQUARE, SHAPE_SQUARE, SHAPE_SQUARE};
    int n = 0;
    for (int i = 0; i < f.list.n; i++)
        if (f.list.cmds[i].kind == DRAW_SHAPE && n < 3)
            shapes[n++] = f.list.cmds[i].shape;
    assert_int_equal(n, 2);
    assert_int_equal(shapes[0], SHAPE_TRIANGLE);
    assert_int_equal(shapes[1], SHAPE_DISC); // of a meter that the page does not show
    arena_free(&f.arena);
}

static void test_a_bar_at_the_left_is_as_high_as_the_lines(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_outcome(&f);
    lc->y = 50;
    lc->size.air = 30;
    layout_outcome(lc, &blocks[1]);
    const DrawCmd *bar = &f.list.cmds[0], *last = frame_text(&f.list, "Haste +2");
    assert_int_equal(bar->colour, layout_colour(lc, ROLE_QUOTE_BAR));
    assert_true(bar->rect.x == 30 && bar->rect.y == 50 && bar->rect.w == 2);
    assert_true(bar->rect.y + bar->rect.h >= last->rect.y + last->rect.h);
    assert_int_equal(lc->y, bar->rect.y + bar->rect.h + 20);
    assert_true(lc->x == 30 && lc->w == 600);
    arena_free(&f.arena);
}

static void test_without_an_answer_or_a_move_there_is_only_the_bar(void **state)
{
    (void)state;
    ContextFixture f;
    Block empty = {.kind = BLOCK_OUTCOME};
    layout_outcome(open_outcome(&f), &empty);
    assert_int_equal(f.list.n, 1);
    assert_int_equal(f.list.cmds[0].rect.h, 0);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_move_has_its_meters_symbol_its_name_and_why),
        cmocka_unit_test(test_a_bar_at_the_left_is_as_high_as_the_lines),
        cmocka_unit_test(test_without_an_answer_or_a_move_there_is_only_the_bar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
