#include "layout/layout_table.h"

#include "support/frames.h"
#include "support/pages_parts.h"
#include "support/support.h"

static LayoutContext *open_at(ContextFixture *f, int w)
{
    LayoutContext *lc = context_open(f);
    lc->x = 40;
    lc->w = w;
    lc->y = 100;
    return lc;
}

static const Item who[] = {{.label = S("Who"), .text = S("A driver.")},
    {.label = S("Where it was"), .text = S("At the pump."), .note = S("2 Jan")}};

static void test_labels_stand_beside_their_words_where_there_is_room(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_at(&f, 600);
    layout_table_rows(lc, who, 2);
    const DrawCmd *label = frame_text(&f.list, "Who"),
                  *words = frame_text(&f.list, "A driver."),
                  *other = frame_text(&f.list, "At the pump."),
                  *longer = frame_text(&f.list, "Where it was");
    assert_int_equal(label->rect.x, 40);
    assert_int_equal(words->rect.x, other->rect.x);
    assert_true(words->rect.x >= longer->rect.x + longer->rect.w);
    assert_true(label->rect.y < words->rect.y + words->rect.h);
    assert_true(frame_text(&f.list, "2 Jan")->rect.y > other->rect.y);
    assert_true(lc->x == 40 && lc->w == 600); // the column is as it was
    arena_free(&f.arena);
}

static void test_in_a_narrow_column_words_stand_below_their_label(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_at(&f, 200);
    layout_table_rows(lc, who, 1);
    const DrawCmd *label = frame_text(&f.list, "Who"),
                  *words = frame_text(&f.list, "A driver.");
    assert_int_equal(words->rect.x, 40);
    assert_true(words->rect.y >= label->rect.y + label->rect.h);
    arena_free(&f.arena);
}

static void test_a_line_stands_under_each_row_and_the_cursor_below_the_last(
    void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_at(&f, 600);
    layout_table_rows(lc, who, 2);
    assert_int_equal(frame_count(&f.list, DRAW_LINE), 2);
    const DrawCmd *line = &f.list.cmds[f.list.n - 1];
    assert_int_equal(line->kind, DRAW_LINE);
    assert_true(line->rect.x == 40 && line->rect.w == 600);
    assert_int_equal(line->rect.y, lc->y);
    int y = lc->y;
    layout_table_rows(lc, who, 0);
    assert_int_equal(lc->y, y);
    arena_free(&f.arena);
}

static void test_an_empty_row_takes_room_too(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_at(&f, 600);
    static const Item nothing[] = {{.note = S("")}};
    layout_table_rows(lc, nothing, 1);
    assert_true(lc->y > 100);
    arena_free(&f.arena);
}

static void test_the_row_that_matters_has_a_ground_and_a_bar(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_at(&f, 600);
    Item here = {.label = STR("Now"), .text = STR("It **is** so."), .state = ITEM_HERE};
    layout_table_rows(lc, &here, 1);
    const DrawCmd *ground = &f.list.cmds[0], *bar = &f.list.cmds[1];
    assert_int_equal(ground->colour, layout_colour(lc, ROLE_NOTE));
    assert_int_equal(bar->colour, layout_colour(lc, ROLE_FOCUS));
    assert_true(ground->rect.x == 34 && ground->rect.w == 606); // beyond the column
    assert_true(ground->rect.y == 100 && ground->rect.y + ground->rect.h == lc->y);
    assert_true(bar->rect.x == 34 && bar->rect.w == 3);
    assert_int_equal(frame_count(&f.list, DRAW_TEXT), 4); // each word once
    arena_free(&f.arena);
}

static void test_a_status_has_its_sign_before_its_word(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = open_at(&f, 600);
    Item row = {
        .label = STR("2 Jan"), .text = STR("Confirmed"), .id = STR("confirmed")};
    layout_table_rows(lc, &row, 1);
    assert_int_equal(frame_count(&f.list, DRAW_SHAPE), 0); // it is about something else
    set_row_is_status(&row, 1);
    layout_table_rows(lc, &row, 1);
    assert_int_equal(frame_count(&f.list, DRAW_SHAPE), 1);
    int sign_ends = 0, words_begin = 0;
    for (int i = 0; i < f.list.n; i++) {
        const DrawCmd *cmd = &f.list.cmds[i];
        if (cmd->kind == DRAW_SHAPE) sign_ends = cmd->rect.x + cmd->rect.w;
        if (str_eq(cmd->text, STR("Confirmed"))) words_begin = cmd->rect.x;
    }
    assert_true(sign_ends > 0 && sign_ends < words_begin);
    row.id = STR("moon");
    layout_table_rows(lc, &row, 1);
    assert_int_equal(frame_count(&f.list, DRAW_SHAPE), 1);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_labels_stand_beside_their_words_where_there_is_room),
        cmocka_unit_test(test_in_a_narrow_column_words_stand_below_their_label),
        cmocka_unit_test(
            test_a_line_stands_under_each_row_and_the_cursor_below_the_last),
        cmocka_unit_test(test_an_empty_row_takes_room_too),
        cmocka_unit_test(test_the_row_that_matters_has_a_ground_and_a_bar),
        cmocka_unit_test(test_a_status_has_its_sign_before_its_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
