#include "layout/layout_stamp.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/pages_parts.h"
#include "support/support.h"

static void stamp(ContextFixture *f, int w, const Item *rows, int n, const char *status,
    const char *words)
{
    LayoutContext *lc = context_open(f);
    lc->x = 30;
    lc->w = w;
    Block source = {.kind = BLOCK_SOURCE,
        .status = str_of(status),
        .status_word = str_of(words),
        .items = rows,
        .n_items = n};
    layout_stamps(lc, &source);
}

static Item standing(const char *status, const char *words)
{
    Item row = {.id = str_of(status), .label = STR("Status"), .text = str_of(words)};
    set_row_is_status(&row, 1);
    return row;
}

static void test_one_standing_is_one_stamp_with_a_double_line(void **state)
{
    (void)state;
    ContextFixture f;
    stamp(&f, 600, NULL, 0, "confirmed", "Confirmed");
    assert_int_equal(frame_count(&f.list, DRAW_EDGE), 2);
    assert_int_equal(frame_count(&f.list, DRAW_SHAPE), 1);
    assert_int_equal(frame_count(&f.list, DRAW_LINE), 0);
    const DrawCmd *outer = &f.list.cmds[0], *word = frame_text(&f.list, "Confirmed");
    assert_int_equal(outer->rect.x, 30);
    assert_true(word->rect.x + word->rect.w < outer->rect.x + outer->rect.w);
    assert_int_equal(f.context.y, outer->rect.h + f.context.size.gap / 2);
    arena_free(&f.arena);
}

static void test_each_change_strikes_the_stamp_before_it(void **state)
{
    (void)state;
    ContextFixture f;
    Item rows[] = {standing("reported", "Reported"), standing("reported", "Reported"),
        standing("confirmed", "Confirmed"), {.label = S("Who"), .text = S("A driver")}};
    stamp(&f, 900, rows, 4, "withdrawn", "Withdrawn");
    assert_int_equal(frame_count(&f.list, DRAW_LINE), 2);     // two old ones
    assert_int_equal(frame_count(&f.list, DRAW_EDGE), 2 + 2); // and the double one
    const DrawCmd *old = frame_text(&f.list, "Reported"),
                  *now = frame_text(&f.list, "Withdrawn");
    assert_true(old->rect.x < frame_text(&f.list, "Confirmed")->rect.x);
    assert_true(frame_text(&f.list, "Confirmed")->rect.x < now->rect.x);
    assert_int_equal(old->rect.y, now->rect.y);
    assert_null(frame_text(&f.list, "A driver"));
    arena_free(&f.arena);
}

// The last row is how it stands now: it is not struck and set again.
static void test_the_present_standing_has_one_stamp(void **state)
{
    (void)state;
    ContextFixture f;
    Item rows[] = {
        standing("reported", "Reported"), standing("confirmed", "Confirmed")};
    stamp(&f, 900, rows, 2, "confirmed", "Confirmed");
    assert_int_equal(frame_count(&f.list, DRAW_LINE), 1);
    assert_int_equal(frame_count(&f.list, DRAW_SHAPE), 2);
    arena_free(&f.arena);
}

static void test_stamps_go_on_in_the_next_line(void **state)
{
    (void)state;
    ContextFixture f;
    Item rows[] = {
        standing("reported", "Reported"), standing("confirmed", "Confirmed")};
    stamp(&f, 150, rows, 2, "withdrawn", "Withdrawn");
    const DrawCmd *first = frame_text(&f.list, "Reported"),
                  *second = frame_text(&f.list, "Confirmed");
    assert_true(second->rect.y > first->rect.y + first->rect.h);
    assert_int_equal(second->rect.x, first->rect.x);
    arena_free(&f.arena);
}

static void test_no_standing_is_no_stamp_and_an_unknown_one_has_no_sign(void **state)
{
    (void)state;
    ContextFixture f;
    stamp(&f, 600, NULL, 0, "", "");
    assert_true(f.list.n == 0 && f.context.y == 0);
    arena_free(&f.arena);
    stamp(&f, 600, NULL, 0, "moon", "Of the moon");
    assert_int_equal(frame_count(&f.list, DRAW_SHAPE), 0);
    assert_non_null(frame_text(&f.list, "Of the moon"));
    arena_free(&f.arena);
}

// A drawing of every form lies within its place; see test_layout_source for what they show.
static void test_a_thing_stays_in_its_place(void **state)
{
    (void)state;
    for (int form = -1; form <= 11; form++) // also of no form that there is
        for (int side = 1; side < 200; side += 60) {
            ContextFixture f;
            LayoutContext *lc = context_open(&f);
            Block source = {.kind = BLOCK_SOURCE, .label = STR("Slip 247")};
            source.min = form;
            layout_thing(lc, &source, (Rect){50, 60, side * 3 / 2, side});
            for (int k = 0; k < f.list.n; k++) {
                Rect r = f.list.cmds[k].rect;
                assert_true(r.x >= 50 - side / 2 - 4 && r.y >= 60 - side / 2 - 4);
                assert_true(
                    r.x + r.w <= 54 + 2 * side && r.y + r.h <= 64 + side * 3 / 2);
            }
            arena_free(&f.arena);
        }
}

// Each share of a drawing is a pixel or more here.
static void test_things_are_drawn_as_in_the_golden_dump(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    for (int form = 0; form < 10; form++) {
        Block source = {.kind = BLOCK_SOURCE, .label = STR("Slip 247"), .min = form};
        layout_thing(lc, &source, (Rect){form * 4000, 0, 3000, 2000});
    }
    Buf dump = {0};
    draw_dump(&f.list, &dump);
    assert_text_file(buf_str(&dump), "layout/golden/things.txt");
    buf_free(&dump);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_standing_is_one_stamp_with_a_double_line),
        cmocka_unit_test(test_each_change_strikes_the_stamp_before_it),
        cmocka_unit_test(test_the_present_standing_has_one_stamp),
        cmocka_unit_test(test_stamps_go_on_in_the_next_line),
        cmocka_unit_test(test_no_standing_is_no_stamp_and_an_unknown_one_has_no_sign),
        cmocka_unit_test(test_a_thing_stays_in_its_place),
        cmocka_unit_test(test_things_are_drawn_as_in_the_golden_dump),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
