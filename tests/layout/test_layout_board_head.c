#include "layout/layout_board_head.h"

#include "page/words.h"
#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

static const Rect pane = {20, 10, 1200, 600};

static BoardParts open_board(ContextFixture *f, const char *name, int w, int h)
{
    LayoutContext *lc = context_open(f);
    f->page = *sample(name);
    f->view = (View){.w = w, .h = h, .density = 1};
    return layout_board_parts(lc);
}

// The first line that begins with [words]; fails without one.
static Rect line_of(const DrawList *list, const char *words)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_TEXT &&
            str_starts(list->cmds[i].text, str_of(words)))
            return list->cmds[i].rect;
    fail_msg("\"%s\" is not drawn", words);
    return (Rect){0, 0, 0, 0};
}

static void test_a_window_below_24_ems_is_low(void **state)
{
    (void)state;
    ContextFixture f;
    open_board(&f, "rail", 1280, 480); // an em has 20 pixels
    assert_false(layout_board_is_low(&f.context));
    f.view.h = 479;
    assert_true(layout_board_is_low(&f.context));
    arena_free(&f.arena);
}

static void test_the_task_stands_beside_its_title_or_below_it(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = open_board(&f, "rail", 1280, 720);
    int wide = layout_board_head(&f.context, &parts, pane);
    Rect title = line_of(&f.list, "Six cards");
    assert_true(line_of(&f.list, "Two cards").x > title.x + title.w);
    arena_free(&f.arena);
    parts = open_board(&f, "rail", 640, 720);
    int narrow = layout_board_head(&f.context, &parts, (Rect){20, 10, 600, 600});
    assert_true(narrow > wide / 2);
    for (int i = 0; i < f.list.n; i++)
        assert_true(f.list.cmds[i].rect.y + f.list.cmds[i].rect.h <= 10 + narrow);
    assert_int_equal(line_of(&f.list, "Two cards").x, 20);
    arena_free(&f.arena);
}

static void test_a_low_window_has_a_lower_head(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = open_board(&f, "rail", 1280, 720);
    int high = layout_board_head(&f.context, &parts, pane);
    f.view.h = 300;
    assert_true(layout_board_head(&f.context, &parts, pane) < high);
    arena_free(&f.arena);
}

// Cards, arrows and what is asked stand elsewhere; where the player's own order shows, it is explained.
static void test_the_head_has_neither_cards_nor_the_question(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = open_board(&f, "rail_links", 1280, 720);
    layout_board_head(&f.context, &parts, pane);
    Str words = frame_words(&f.arena, &f.list);
    assert_true(has_words(words, STR("Sixcards")));
    assert_false(has_words(words, STR("Pricedoubles")));
    assert_false(has_words(words, STR("Whatlinksthem?")));
    arena_free(&f.arena);
    parts = open_board(&f, "rail_result", 1280, 720);
    layout_board_head(&f.context, &parts, pane);
    words = frame_words(&f.arena, &f.list);
    assert_true(has_words(words, without_spaces(&f.arena, word(W_BOARD_GHOSTS))));
    assert_true(layout_board_keeps(&parts, parts.rail));
    assert_true(layout_board_keeps(&parts, parts.cards[0]));
    assert_true(layout_board_keeps(&parts, parts.arrows[0]));
    Block score = {.kind = BLOCK_SCORE}, aside = {.kind = BLOCK_NOTE};
    assert_true(layout_board_keeps(&parts, &score));
    assert_false(layout_board_keeps(&parts, &aside));
    arena_free(&f.arena);
}

static void test_what_is_asked_stands_beside_its_button_or_below(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = open_board(&f, "rail_held", 1280, 720);
    int h = layout_board_ask(&f.context, &parts, pane);
    const Hit *back = frame_hit(&f.list, "back");
    assert_non_null(back);
    assert_int_equal(back->rect.x + back->rect.w, pane.x + pane.w);
    assert_int_equal(back->rect.h, 40); // as high as what can be touched
    assert_true(line_of(&f.list, "You hold").y < back->rect.y + back->rect.h);
    assert_true(h >= 40);
    assert_null(frame_hit(&f.list, "put:0"));       // places are on the rail
    assert_null(frame_hit(&f.list, "swap:appeal")); // and so is the other card
    arena_free(&f.arena);
    parts = open_board(&f, "rail_held", 1280, 720);
    int narrow = layout_board_ask(&f.context, &parts, (Rect){20, 10, 300, 600});
    assert_true(narrow > h);
    back = frame_hit(&f.list, "back");
    assert_true(line_of(&f.list, "You hold").y >= back->rect.y + back->rect.h);
    arena_free(&f.arena);
}

// A label that is wider than the pane stands in more lines, on a higher button.
static void test_a_button_has_room_for_all_its_words(void **state)
{
    (void)state;
    ContextFixture f;
    BoardParts parts = open_board(&f, "rail_full", 1280, 720);
    layout_board_ask(&f.context, &parts, (Rect){20, 10, 90, 600});
    const Hit *stands = frame_hit(&f.list, "order_done");
    assert_non_null(stands);
    assert_true(stands->rect.x >= 20 && stands->rect.w <= 90);
    for (int i = 0; i < f.list.n; i++)
        if (f.list.cmds[i].kind == DRAW_TEXT && f.list.cmds[i].face == FACE_UI_BOLD)
            assert_true(f.list.cmds[i].rect.x >= stands->rect.x &&
                        f.list.cmds[i].rect.x + f.list.cmds[i].rect.w <=
                            stands->rect.x + stands->rect.w);
    arena_free(&f.arena);
}

static void test_the_next_arrow_has_a_button_only_where_the_page_has_it(void **state)
{
    (void)state;
    ContextFixture f;
    open_board(&f, "rail_result", 1280, 720);
    LayoutContext *lc = &f.context;
    lc->x = 30, lc->w = 400, lc->y = 70;
    layout_board_next(lc);
    const Hit *next = frame_hit(&f.list, "next_arrow");
    assert_true(next && next->rect.x == 30 && next->rect.y == 70);
    assert_int_equal(lc->y, 70 + next->rect.h + lc->size.em);
    arena_free(&f.arena);
    open_board(&f, "rail_links", 1280, 720);
    layout_board_next(lc);
    assert_true(f.list.n == 0 && lc->y == 0);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_window_below_24_ems_is_low),
        cmocka_unit_test(test_the_task_stands_beside_its_title_or_below_it),
        cmocka_unit_test(test_a_low_window_has_a_lower_head),
        cmocka_unit_test(test_the_head_has_neither_cards_nor_the_question),
        cmocka_unit_test(test_what_is_asked_stands_beside_its_button_or_below),
        cmocka_unit_test(test_a_button_has_room_for_all_its_words),
        cmocka_unit_test(test_the_next_arrow_has_a_button_only_where_the_page_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
