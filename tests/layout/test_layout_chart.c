#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

static void test_the_axis_is_numbered_from_nought_and_named(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("steps"), 1280, 720, 100);
    assert_non_null(frame_text(list, "tenge a litre"));
    const DrawCmd *nought = frame_text(list, "0"), *most = frame_text(list, "125");
    assert_non_null(nought);
    assert_non_null(most);
    assert_true(nought->rect.y > most->rect.y);
    assert_true(frame_text(list, "31 Dec")->rect.x < frame_text(list, "4 Jan")->rect.x);
    arena_free(&arena);
}

static void test_a_range_is_a_band_and_a_price_a_line(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("steps"), 1280, 720, 100);
    Colour band = colour_alpha(theme_colour(THEME_PAPER, ROLE_FOCUS), 0x38);
    int bands = 0, high = 0, low = INT32_MAX;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_FILL || c->colour != band) continue;
        bands++;
        if (c->rect.h > high) high = c->rect.h;
        if (c->rect.h < low) low = c->rect.h;
    }
    assert_int_equal(bands, 3); // 50–60, 100–120, 85–90; 50 is one line
    assert_in_range(high, low * 4 - 4, low * 4 + 4); // twenty against five
    arena_free(&arena);
}

static void test_words_in_a_chart_never_meet(void **state)
{
    (void)state;
    static const char *const names[] = {
        "50–60", "100–120", "85–90", "50", "offered", "agreed"};
    for (int w = 300; w <= 2000; w += 100)
        for (int percent = 100; percent <= 200; percent += 50) {
            Arena arena = {0};
            DrawList *list = frame(&arena, sample("steps"), w, 800, percent);
            for (int i = 0; i < 6; i++)
                for (int j = 0; j < i; j++) {
                    const DrawCmd *a = frame_text(list, names[i]),
                                  *b = frame_text(list, names[j]);
                    if (a && b) assert_false(rect_intersects(a->rect, b->rect));
                }
            arena_free(&arena);
        }
}

static int count_cells(const DrawList *list, Colour colour)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_FILL && list->cmds[i].colour == colour &&
             list->cmds[i].rect.h > 20 && list->cmds[i].rect.w < 40;
    return n;
}

// 4 January from 20:30 to the next day at 16:30 part, then almost none until half past midnight, then all.
static void test_each_hour_is_a_cell_lit_dim_or_dark(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("hours"), 1280, 720, 100);
    Colour lit = theme_colour(THEME_PAPER, ROLE_CHAIN_DONE);
    Colour dark = theme_colour(THEME_PAPER, ROLE_CHAIN_AHEAD);
    assert_int_equal(count_cells(list, colour_alpha(lit, 0x88)), 4 + 17);
    assert_int_equal(count_cells(list, colour_alpha(dark, 0x28)), 8 + 1);
    assert_int_equal(count_cells(list, lit), 7); // half past midnight to seven
    arena_free(&arena);
}

static void test_hours_before_the_first_report_are_no_cells(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("hours"), 1280, 720, 100);
    Colour ground = theme_colour(THEME_PAPER, ROLE_BACKDROP);
    assert_int_equal(count_cells(list, ground), 21); // the last one half
    assert_non_null(frame_text(list, "20:30"));
    assert_non_null(frame_text(list, "16:30"));
    assert_non_null(frame_text(list, "almost none")); // the legend
    assert_non_null(frame_text(list, "nothing on record"));
    arena_free(&arena);
}

static void test_what_lasts_less_than_an_hour_has_its_words(void **state)
{
    (void)state;
    Item items[] = {{.id = STR(ITEM_TICK), .label = STR("6 Jan")},
        {.label = STR("almost none"), .text = STR("Cut"), .x = 0},
        {.label = STR("part"), .text = STR("Back for a speech"), .x = 0.5, .value = 1},
        {.label = STR("almost none"), .text = STR("Cut again"), .x = 0.9}};
    Block block = {BLOCK_HOURS, .x = 24, .items = items, .n_items = 4};
    const Page page = {PAGE_MAP, .blocks = &block, .n_blocks = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    Str words = frame_words(&arena, list);
    assert_true(has_words(words, STR("00:30Backforaspeech")));
    assert_false(has_words(words, STR("Cutagain")));
    arena_free(&arena);
}

static void test_an_act_is_marked_on_the_line_with_its_words_below(void **state)
{
    (void)state;
    Item items[] = {{.id = STR(ITEM_TICK), .label = STR("1 Jan")},
        {.label = STR("60"), .x = 0, .y = 60, .size = 60},
        {.label = STR("50"), .x = 3, .y = 50, .size = 50},
        {.id = STR(ITEM_ACT), .text = STR("A probe begins"), .x = 1},
        {.id = STR(ITEM_ACT), .text = STR("It is granted"), .x = 3}};
    Block block = {BLOCK_STEPS, .x = 5, .items = items, .n_items = 5};
    const Page page = {PAGE_MAP, .blocks = &block, .n_blocks = 1};
    for (int w = 600; w <= 2400; w += 300) {
        Arena arena = {0};
        DrawList *list = frame(&arena, &page, w, 700, 100);
        int marks[2], n = 0;
        for (int i = 0; i < list->n; i++)
            if (list->cmds[i].kind == DRAW_SHAPE &&
                list->cmds[i].shape == SHAPE_DIAMOND && n < 2)
                marks[n++] = list->cmds[i].rect.y;
        assert_int_equal(n, 2);
        assert_true(marks[0] > marks[1]); // the later one first: 50 is below 60
        const DrawCmd *probe = frame_text(list, "A probe begins");
        const DrawCmd *grant = frame_text(list, "It is granted");
        if (probe && grant) assert_false(rect_intersects(probe->rect, grant->rect));
        if (probe) assert_true(probe->rect.y > marks[1]);
        arena_free(&arena);
    }
}

// At the end of the scale its words would stand a letter below the other: there is the mark alone.
static void test_an_act_without_room_for_its_words_is_a_mark(void **state)
{
    (void)state;
    Item items[] = {{.label = STR("60"), .x = 0, .y = 60, .size = 60},
        {.id = STR(ITEM_ACT), .text = STR("A probe begins"), .x = 0}};
    Block block = {BLOCK_STEPS, .x = 5, .items = items, .n_items = 2};
    const Page page = {PAGE_MAP, .blocks = &block, .n_blocks = 1};
    for (int day = 0; day <= 5; day += 5) {
        Arena arena = {0};
        items[1].x = day;
        DrawList *list = frame(&arena, &page, 1280, 720, 100);
        assert_int_equal(frame_count(list, DRAW_SHAPE), 1);
        Str words = frame_words(&arena, list);
        assert_int_equal(has_words(words, STR("Aprobebegins")), day == 0);
        arena_free(&arena);
    }
}

static void test_numbers_from_outside_are_held(void **state)
{
    (void)state;
    Item items[] = {{.id = STR(ITEM_TICK), .label = STR("1 Jan"), .x = -5},
        {.label = STR("a"), .x = 1e9, .y = 1e9, .size = -1e9, .value = -7},
        {.label = STR("b"), .x = -1e9, .y = -1e9, .size = 1e9, .value = 99}};
    for (int kind = BLOCK_MAP; kind <= BLOCK_COUNTS; kind++)
        for (double x = -1e9; x <= 1e9; x += 5e8) {
            Block block = {(BlockKind)kind, .x = x, .items = items, .n_items = 3};
            const Page page = {PAGE_MAP, .blocks = &block, .n_blocks = 1};
            Arena arena = {0};
            assert_true(frame(&arena, &page, 1280, 720, 100)->n > 0);
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_axis_is_numbered_from_nought_and_named),
        cmocka_unit_test(test_a_range_is_a_band_and_a_price_a_line),
        cmocka_unit_test(test_words_in_a_chart_never_meet),
        cmocka_unit_test(test_each_hour_is_a_cell_lit_dim_or_dark),
        cmocka_unit_test(test_hours_before_the_first_report_are_no_cells),
        cmocka_unit_test(test_what_lasts_less_than_an_hour_has_its_words),
        cmocka_unit_test(test_an_act_is_marked_on_the_line_with_its_words_below),
        cmocka_unit_test(test_an_act_without_room_for_its_words_is_a_mark),
        cmocka_unit_test(test_numbers_from_outside_are_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
