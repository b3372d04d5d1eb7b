// Cards on the rail and in the hand: how they fall into a pane, and the places that open between them.
#include "layout/layout_rail.h"

#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

static const Rect pane = {40, 60, 1200, 300};

typedef struct Table {
    ContextFixture f;
    BoardParts parts;
    RailPlan plan;
} Table;

static bool lay(Table *t, const char *name, int w, int h)
{
    LayoutContext *lc = context_open(&t->f);
    t->f.page = *sample(name);
    t->f.view = (View){.w = 1280, .h = 720, .density = 1};
    t->parts = layout_board_parts(lc);
    return layout_rail_plan(lc, &t->parts, w, h, &t->plan);
}

static void test_a_plan_fits_into_what_it_was_given(void **state)
{
    (void)state;
    static const char *const names[] = {"rail", "rail_held", "rail_full", "rail_week"};
    int planned = 0;
    for (int i = 0; i < COUNT_OF(names); i++)
        for (int w = 300; w <= 2400; w += 300)
            for (int h = 200; h <= 1400; h += 200) {
                Table t;
                if (lay(&t, names[i], w, h)) {
                    const RailPlan *p = &t.plan;
                    planned++;
                    assert_true(p->rail_h + p->hand_h <= h);
                    assert_true(p->rows * p->per_row >= t.parts.n_cards);
                    assert_true(p->per_row * p->card_w <= w);
                    assert_true(
                        p->columns * (p->slot_w + p->slot_gap) - p->slot_gap <= w);
                    assert_true(p->card_h >= t.f.context.size.touch);
                    assert_true(p->slot_h >= t.f.context.size.touch);
                }
                arena_free(&t.f.arena);
            }
    assert_true(planned > 100);
    Table t;
    assert_false(lay(&t, "rail", 30, 30));
    arena_free(&t.f.arena);
}

static void test_more_room_has_larger_cards_that_say_what_happened(void **state)
{
    (void)state;
    Table small, large;
    assert_true(lay(&small, "rail", 640, 330));
    assert_true(lay(&large, "rail", 1900, 900));
    assert_true(large.plan.look.words);
    assert_true(large.plan.look.em > small.plan.look.em);
    assert_int_equal(large.plan.rows, 1);
    arena_free(&small.f.arena);
    arena_free(&large.f.arena);
}

// Apart, in their order, from the left to the right and row below row.
static void test_cells_stand_in_order_and_apart(void **state)
{
    (void)state;
    Table t;
    assert_true(lay(&t, "rail_full", 600, 900));
    for (int rows = 1; rows <= 4; rows++) {
        t.plan.rows = rows;
        t.plan.per_row = (8 + rows - 1) / rows;
        t.plan.card_w = 60, t.plan.card_h = 40;
        RailCell *cells = layout_rail_cells(&t.f.context, &t.parts, &t.plan, pane);
        assert_int_equal(cells[0].row, 0);
        assert_int_equal(cells[7].row, rows - 1);
        for (int i = 0; i < 8; i++) {
            assert_true(cells[i].at.x > pane.x);
            assert_true(cells[i].at.x + 60 < pane.x + pane.w);
            assert_true(cells[i].at.w == 60 && cells[i].at.h == 40);
            if (i == 0) continue;
            bool same = cells[i].row == cells[i - 1].row;
            if (same) assert_true(cells[i].at.x > cells[i - 1].at.x + 60);
            if (same) assert_int_equal(cells[i].at.y, cells[i - 1].at.y);
            if (!same) assert_true(cells[i].at.y > cells[i - 1].at.y);
            if (!same) assert_int_equal(cells[i].row, cells[i - 1].row + 1);
        }
    }
    arena_free(&t.f.arena);
}

static void test_while_a_card_is_held_every_place_can_be_hit_and_none_twice(
    void **state)
{
    (void)state;
    Table t;
    assert_true(lay(&t, "rail_held", 1200, 600));
    layout_rail(&t.f.context, &t.parts, &t.plan, pane);
    static const char *const ids[] = {
        "put:0", "put:1", "put:2", "put:3", "swap:appeal"};
    for (int i = 0; i < COUNT_OF(ids); i++) {
        const Hit *one = frame_hit(&t.f.list, ids[i]);
        assert_non_null(one);
        assert_true(one->rect.w > 0 && one->open && !one->lifts);
        for (int k = 0; k < i; k++) {
            const Hit *other = frame_hit(&t.f.list, ids[k]);
            assert_true(one->rect.x >= other->rect.x + other->rect.w ||
                        other->rect.x >= one->rect.x + one->rect.w);
        }
    }
    assert_null(frame_hit(&t.f.list, "swap:local")); // was given
    arena_free(&t.f.arena);
}

static void test_without_a_held_card_only_what_the_player_put_can_be_taken(void **state)
{
    (void)state;
    Table t;
    assert_true(lay(&t, "rail", 1200, 600));
    layout_rail(&t.f.context, &t.parts, &t.plan, pane);
    assert_int_equal(t.f.list.n_hits, 1);
    const Hit *take = frame_hit(&t.f.list, "take:appeal");
    assert_true(take && take->lifts); // a press can pull it along
    assert_int_equal(take->rect.w, t.plan.card_w);
    arena_free(&t.f.arena);
}

static void test_the_hand_keeps_the_slot_of_a_card_that_lies_on_the_rail(void **state)
{
    (void)state;
    Table t;
    assert_true(lay(&t, "rail", 1200, 600));
    layout_rail_hand(&t.f.context, &t.parts, &t.plan, (Rect){40, 400, 1200, 200});
    assert_int_equal(t.f.list.n_hits, 5);
    assert_int_equal(frame_count(&t.f.list, DRAW_LINE), 4); // the outline of the sixth
    const Hit *second = frame_hit(&t.f.list, "take:price"),
              *fourth = frame_hit(&t.f.list, "take:arrival");
    int pitch = t.plan.slot_w + t.plan.slot_gap;
    if (t.plan.columns == 6)
        assert_int_equal(fourth->rect.x, second->rect.x + 2 * pitch);
    assert_true(second->lifts);
    arena_free(&t.f.arena);
}

static void test_a_held_card_stands_out_of_the_hand_or_is_under_the_pointer(
    void **state)
{
    (void)state;
    Table t;
    Rect hand = {40, 400, 1200, 200};
    assert_true(lay(&t, "rail_held", 1200, 600));
    layout_rail_hand(&t.f.context, &t.parts, &t.plan, hand);
    assert_non_null(frame_hit(&t.f.list, "back"));
    int n = t.f.list.n;
    layout_rail_carried(&t.f.context, &t.parts, &t.plan);
    assert_int_equal(t.f.list.n, n); // is not carried
    arena_free(&t.f.arena);
    assert_true(lay(&t, "rail_held", 1200, 600));
    t.f.view.carried = true;
    t.f.view.carry_x = 500, t.f.view.carry_y = 300;
    layout_rail_hand(&t.f.context, &t.parts, &t.plan, hand);
    assert_null(frame_hit(&t.f.list, "back"));
    n = t.f.list.n;
    layout_rail_carried(&t.f.context, &t.parts, &t.plan);
    assert_true(t.f.list.n > n);
    const DrawCmd *title = frame_text(&t.f.list, "Price doubles");
    assert_true(title->rect.x >= 500 - t.plan.slot_w / 2 &&
                title->rect.x < 500 + t.plan.slot_w / 2);
    arena_free(&t.f.arena);
}

static void test_the_scale_names_the_days_in_their_order(void **state)
{
    (void)state;
    Table t;
    assert_true(lay(&t, "rail", 1200, 600));
    LayoutContext *lc = &t.f.context;
    RailCell *cells = layout_rail_cells(lc, &t.parts, &t.plan, pane);
    layout_rail_line(lc, &t.parts, &t.plan, cells, pane);
    int x = -1;
    static const char *const days[] = {"1 Jan", "5 Jan", "6 Jan"};
    for (int i = 0; i < COUNT_OF(days); i++) {
        const DrawCmd *day = frame_text(&t.f.list, days[i]);
        assert_non_null(day);
        assert_true(day->rect.x > x && day->rect.x + day->rect.w <= pane.x + pane.w);
        assert_true(day->rect.y < cells[0].at.y);
        x = day->rect.x;
    }
    arena_free(&t.f.arena);
    assert_true(lay(&t, "rail", 1200, 600));
    cells = layout_rail_cells(&t.f.context, &t.parts, &t.plan, pane);
    Block bare = *t.parts.rail;
    set_rail_end(&bare, 0);
    t.parts.rail = &bare;
    layout_rail_line(&t.f.context, &t.parts, &t.plan, cells, pane);
    assert_int_equal(frame_count(&t.f.list, DRAW_TEXT), 0);
    arena_free(&t.f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plan_fits_into_what_it_was_given),
        cmocka_unit_test(test_more_room_has_larger_cards_that_say_what_happened),
        cmocka_unit_test(test_cells_stand_in_order_and_apart),
        cmocka_unit_test(
            test_while_a_card_is_held_every_place_can_be_hit_and_none_twice),
        cmocka_unit_test(
            test_without_a_held_card_only_what_the_player_put_can_be_taken),
        cmocka_unit_test(test_the_hand_keeps_the_slot_of_a_card_that_lies_on_the_rail),
        cmocka_unit_test(
            test_a_held_card_stands_out_of_the_hand_or_is_under_the_pointer),
        cmocka_unit_test(test_the_scale_names_the_days_in_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
