#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

static const Colour *bar_colours(void)
{
    static Colour colours[2];
    colours[0] = theme_colour(THEME_PAPER, ROLE_KEY);
    colours[1] = theme_colour(THEME_PAPER, ROLE_FOCUS);
    return colours;
}

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

// The height says how much there was: whole twice as high as part, almost none a line.
static void test_the_height_of_an_hour_says_its_level(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("hours"), 1280, 720, 100);
    int whole = 0, part = INT32_MAX, none = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_FILL || c->rect.w < 60 || c->rect.x > 800) continue;
        if (c->colour == bar_colours()[0] && c->rect.h > whole) whole = c->rect.h;
        if (c->colour == bar_colours()[0] && c->rect.h < part) part = c->rect.h;
        if (c->colour == bar_colours()[1]) none = c->rect.h;
    }
    assert_in_range(whole, part * 2 - 1, part * 2 + 1);
    assert_true(none > 0 && none * 3 < part);
    arena_free(&arena);
}

static void test_hours_before_the_first_report_stay_empty(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("hours"), 1280, 720, 100);
    const DrawCmd *six = frame_text(list, "6"), *first = frame_text(list, "4 Jan");
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        bool bar = c->kind == DRAW_FILL &&
                   (c->colour == bar_colours()[0] || c->colour == bar_colours()[1]);
        Rect early = {six->rect.x, first->rect.y, 40, first->rect.h};
        if (bar) assert_false(rect_intersects(c->rect, early));
    }
    assert_non_null(frame_text(list, "20:30"));
    assert_non_null(frame_text(list, "16:30"));
    assert_non_null(frame_text(list, "almost none")); // the legend
    arena_free(&arena);
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
        cmocka_unit_test(test_the_height_of_an_hour_says_its_level),
        cmocka_unit_test(test_hours_before_the_first_report_stay_empty),
        cmocka_unit_test(test_numbers_from_outside_are_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
