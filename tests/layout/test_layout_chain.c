#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

static const DrawCmd *fill_of(const DrawList *list, ColourRole tint)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_FILL &&
            list->cmds[i].colour == theme_colour(THEME_PAPER, tint))
            return &list->cmds[i];
    return NULL;
}

static void test_the_chain_shows_what_is_done_where_one_is_and_what_is_ahead(
    void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene"), 1920, 1080, 100);
    int checks = 0, rings = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        checks += c->kind == DRAW_SHAPE && c->shape == SHAPE_CHECK;
        rings += c->kind == DRAW_EDGE &&
                 c->colour == theme_colour(THEME_PAPER, ROLE_CHAIN_AHEAD);
    }
    assert_int_equal(checks, 2);
    assert_int_equal(rings, 5);
    const DrawCmd *here = fill_of(list, ROLE_CHAIN_HERE),
                  *name = frame_text(list, "Zhanaozen");
    assert_int_equal(name->face, FACE_UI_BOLD);
    assert_int_equal(
        frame_hit(list, "notebook")->rect.y, frame_hit(list, "menu")->rect.y);
    int middle = here->rect.x + here->rect.w / 2;
    assert_in_range(middle, name->rect.x + name->rect.w / 2 - 2,
        name->rect.x + name->rect.w / 2 + 2);
    arena_free(&arena);
}

static void test_the_chain_does_not_name_what_lies_ahead(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene"), 1920, 1080, 100);
    Str all = frame_words(&arena, list);
    assert_true(has_words(all, STR("Pricedoubles")));
    assert_true(has_words(all, STR("6Jan")));
    assert_false(has_words(all, STR("Theappeal")));
    arena_free(&arena);
}

// Who is asked for the order sees dots and days.
static void test_without_names_each_day_is_said_once(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("check"), 1280, 720, 100);
    assert_null(frame_text(list, "Zhanaozen"));
    assert_null(frame_text(list, "Price doubles"));
    int fifth = 0;
    for (int i = 0; i < list->n; i++)
        fifth +=
            list->cmds[i].kind == DRAW_TEXT && str_eq(list->cmds[i].text, STR("5 Jan"));
    assert_int_equal(fifth, 1);
    assert_non_null(frame_text(list, "1 Jan"));
    arena_free(&arena);
}

static void test_labels_never_meet(void **state)
{
    (void)state;
    static const char *const names[] = {"scene", "check"};
    for (int w = 320; w < 2000; w += 37)
        for (int k = 0; k < 4; k++) {
            Arena arena = {0};
            DrawList *list =
                frame(&arena, sample(names[k % 2]), w, k < 2 ? w * 2 / 3 : w * 2, 100);
            int foot = frame_hit(list, "menu")->rect.y - 20;
            for (int i = 0; i < list->n; i++)
                for (int j = 0; j < i; j++) {
                    Rect a = list->cmds[i].rect, b = list->cmds[j].rect;
                    bool texts = list->cmds[i].kind == DRAW_TEXT &&
                                 list->cmds[j].kind == DRAW_TEXT;
                    if (texts && a.y > foot && a.y == b.y)
                        assert_false(rect_intersects(a, b));
                }
            arena_free(&arena);
        }
}

static void test_in_a_narrow_window_it_stands_above_the_links(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene"), 360, 640, 100);
    const DrawCmd *here = fill_of(list, ROLE_CHAIN_HERE);
    assert_true(here->rect.y + here->rect.h < frame_hit(list, "menu")->rect.y);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_the_chain_shows_what_is_done_where_one_is_and_what_is_ahead),
        cmocka_unit_test(test_the_chain_does_not_name_what_lies_ahead),
        cmocka_unit_test(test_without_names_each_day_is_said_once),
        cmocka_unit_test(test_labels_never_meet),
        cmocka_unit_test(test_in_a_narrow_window_it_stands_above_the_links),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
