#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

static void test_cards_stand_in_rows_by_their_number(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_order"), 1280, 720, 100);
    // The badges of the cards come before those of the choices.
    const DrawCmd *first = frame_text(list, "1"), *second = frame_text(list, "2");
    assert_int_equal(first->rect.y, second->rect.y);
    assert_true(first->rect.x < second->rect.x);
    arena_free(&arena);
}

static void test_in_a_narrow_window_they_are_a_list(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_order"), 360, 640, 100);
    const DrawCmd *first = frame_text(list, "Price cap ends"),
                  *second = frame_text(list, "Price doubles");
    assert_int_equal(first->rect.x, second->rect.x);
    assert_true(first->rect.y < second->rect.y);
    arena_free(&arena);
}

static void test_a_card_to_place_is_a_choice_with_its_date(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_order"), 1280, 720, 100);
    const Hit *hit = frame_hit(list, "take:cut");
    assert_true(rect_intersects(hit->rect, frame_text(list, "Price cut to 50")->rect));
    assert_true(rect_intersects(hit->rect, frame_text(list, "4 Jan")->rect));
    arena_free(&arena);
}

static void test_the_arrow_asked_about_is_marked_with_both_its_cards(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_links"), 1280, 720, 100);
    Rect marked[2];
    int n = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_EDGE || c->colour != theme_colour(THEME_PAPER, ROLE_FOCUS))
            continue;
        assert_true(n < 2);
        marked[n++] = c->rect;
    }
    assert_int_equal(n, 2);
    const DrawCmd *mark = frame_text(list, "?");
    bool forth = marked[0].x < marked[1].x; // every second row runs back
    Rect left = marked[forth ? 0 : 1], right = marked[forth ? 1 : 0];
    assert_true(mark->rect.x > left.x + left.w && mark->rect.x < right.x);
    arena_free(&arena);
}

static void test_answers_stay_in_view_while_the_cards_scroll(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_links"), 900, 900, 100);
    const Hit *hit = frame_hit(list, "link:only_before");
    assert_false(hit->scrolls);
    assert_true(hit->rect.y >= list->scroll_pane.y + list->scroll_pane.h);
    list = frame(&arena, sample("board_links"), 320, 240, 200); // no room for a foot
    assert_true(frame_hit(list, "link:only_before")->scrolls);
    arena_free(&arena);
}

static void test_in_a_wide_window_the_cards_stand_beside_the_question(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_links"), 1280, 720, 100);
    assert_true(list->scroll_pane.x > 640);
    assert_true(frame_text(list, "Price doubles")->rect.x < list->scroll_pane.x);
    assert_false(frame_hit(list, "notebook")->scrolls);
    arena_free(&arena);
}

static void test_every_card_to_come_has_an_empty_place(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_order"), 1280, 720, 100);
    int holes = 0;
    for (int i = 0; i < list->n; i++)
        holes += list->cmds[i].kind == DRAW_FILL && list->cmds[i].radius > 0 &&
                 list->cmds[i].colour == theme_colour(THEME_PAPER, ROLE_BACKDROP);
    assert_int_equal(holes, 4);
    arena_free(&arena);
}

static void test_a_result_gives_the_reasons(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("board_done"), 1280, 2000, 100);
    assert_true(has_words(
        frame_words(&arena, list), STR("Yes.Itiswhatpeoplenamedthatmorning.")));
    assert_non_null(frame_text(list, "was the trigger of"));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cards_stand_in_rows_by_their_number),
        cmocka_unit_test(test_in_a_narrow_window_they_are_a_list),
        cmocka_unit_test(test_a_card_to_place_is_a_choice_with_its_date),
        cmocka_unit_test(test_the_arrow_asked_about_is_marked_with_both_its_cards),
        cmocka_unit_test(test_answers_stay_in_view_while_the_cards_scroll),
        cmocka_unit_test(test_in_a_wide_window_the_cards_stand_beside_the_question),
        cmocka_unit_test(test_every_card_to_come_has_an_empty_place),
        cmocka_unit_test(test_a_result_gives_the_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
