#include "support/support.h"

#include "layout/hit.h"
#include "layout/layout_bar.h"
#include "layout/layout_column.h"
#include "support/frames.h"
#include "support/pages.h"

#include <string.h>

static const char *const SIDE_PAGES[] = {
    "notebook", "log", "glossary", "settings", "saves", "help", "source"};

static int count_hits(const DrawList *list, const char *action)
{
    int n = 0;
    for (int i = 0; i < list->n_hits; i++)
        n += str_eq(list->hits[i].action, str_of(action));
    return n;
}

static void test_back_stays_at_the_top_of_a_side_page(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIDE_PAGES); i++) {
        Arena arena = {0};
        DrawList *list = frame(&arena, sample(SIDE_PAGES[i]), 1280, 720, 100);
        const Hit *back = frame_hit(list, "back");
        assert_non_null(back);
        assert_false(back->scrolls);
        assert_true(back->rect.y + back->rect.h <= list->scroll_pane.y);
        arena_free(&arena);
    }
}

static void test_the_title_in_the_bar_is_not_said_again_below_it(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("notebook"), 1280, 720, 100);
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_TEXT &&
             str_eq(list->cmds[i].text, STR("Notebook"));
    assert_int_equal(n, 1);
    arena_free(&arena);
}

static void test_a_click_on_either_margin_leads_back(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("log"), 1280, 720, 100);
    for (int scroll = 0; scroll <= draw_scroll_max(list); scroll += 300) {
        assert_str(hit_at(list, scroll, 20, 500)->action, "back");
        assert_str(hit_at(list, scroll, 1260, 40)->action, "back");
        assert_null(hit_at(list, scroll, 640, 700)); // on the paper
    }
    list = frame(&arena, sample("log"), 640, 360, 100); // has no margins
    assert_int_equal(count_hits(list, "back"), 1);
    arena_free(&arena);
}

static void test_reading_begins_below_the_bar(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("notebook"), 1280, 720, 100);
    assert_str(hit_step(list, (Str){0}, 1)->action, "source:price_board");
    assert_str(hit_step(list, (Str){0}, -1)->action, "back");
    arena_free(&arena);
}

static void test_where_a_bar_would_take_the_page_back_is_a_button(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("notebook"), 640, 200, 200);
    assert_int_equal(count_hits(list, "back"), 1);
    assert_true(frame_hit(list, "back")->scrolls);
    assert_non_null(frame_text(list, "Notebook"));
    arena_free(&arena);
}

static void test_a_fault_stands_below_the_ways_on(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("error"), 1280, 720, 100);
    const Hit *on = frame_hit(list, "back");
    assert_int_equal(count_hits(list, "back"), 1);
    assert_true(on->rect.y < frame_text(list, "pump.lua")->rect.y);
    assert_true(
        on->rect.y > frame_text(list, "Something broke. Your play is safe.")->rect.y);
    arena_free(&arena);
}

static void test_settings_stand_in_two_columns_where_there_is_room(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("settings"), 1280, 720, 100);
    const Hit *first = &list->hits[0], *right = first;
    for (int i = 0; i < list->n_hits; i++)
        if (list->hits[i].scrolls && list->hits[i].rect.y == first->rect.y)
            right = &list->hits[i];
    assert_true(right->rect.x > 640);
    list = frame(&arena, sample("settings"), 640, 720, 100);
    for (int i = 0; i < list->n_hits; i++)
        assert_true(!list->hits[i].scrolls || list->hits[i].rect.x < 640);
    assert_int_equal(list->hits[0].rect.x, frame_hit(list, "theme:paper")->rect.x);
    arena_free(&arena);
}

// Where the sheet is little wider than its words the bar keeps to their column; a map reaches to the edges.
static void test_the_button_stands_at_the_column_or_at_the_edge(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    f.page = *sample("notebook");
    lc->size.pad = 30;
    f.view = (View){.w = 3000, .h = 900, .density = 1};
    int most = layout_sheet_width(lc) + 4 * lc->size.pad;
    for (int more = 0; more < 2; more++) {
        int w = most + more, before = f.list.n_hits;
        Rect bar = {0, 0, w, layout_bar_height(lc, w)};
        layout_bar(lc, bar);
        layout_bar_hits(lc, bar, (Rect){0, 0, w, 900});
        const Hit *back = &f.list.hits[before];
        int in = (w - layout_column_width(lc)) / 2;
        assert_true(in > lc->size.pad);
        assert_int_equal(w - (back->rect.x + back->rect.w), more ? lc->size.pad : in);
    }
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_back_stays_at_the_top_of_a_side_page),
        cmocka_unit_test(test_the_title_in_the_bar_is_not_said_again_below_it),
        cmocka_unit_test(test_a_click_on_either_margin_leads_back),
        cmocka_unit_test(test_reading_begins_below_the_bar),
        cmocka_unit_test(test_where_a_bar_would_take_the_page_back_is_a_button),
        cmocka_unit_test(test_a_fault_stands_below_the_ways_on),
        cmocka_unit_test(test_settings_stand_in_two_columns_where_there_is_room),
        cmocka_unit_test(test_the_button_stands_at_the_column_or_at_the_edge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
