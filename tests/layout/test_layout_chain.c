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
    assert_true(has_words(all, STR("Pricecapends")));
    assert_true(has_words(all, STR("6Jan")));
    assert_false(has_words(all, STR("Theappeal")));
    arena_free(&arena);
}

static void test_labels_never_meet(void **state)
{
    (void)state;
    for (int w = 1000; w < 2000; w += 37) {
        Arena arena = {0};
        DrawList *list = frame(&arena, sample("scene"), w, w * 2 / 3, 100);
        for (int i = 0; i < list->n; i++)
            for (int j = 0; j < i; j++)
                if (list->cmds[i].kind == DRAW_TEXT &&
                    list->cmds[j].kind == DRAW_TEXT && list->cmds[i].face == FACE_UI &&
                    list->cmds[j].face == FACE_UI)
                    assert_false(
                        rect_intersects(list->cmds[i].rect, list->cmds[j].rect));
        arena_free(&arena);
    }
}

static void test_a_chain_that_cannot_name_its_stop_is_told_in_words(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene"), 480, 1200, 100);
    assert_null(fill_of(list, ROLE_CHAIN_HERE));
    assert_non_null(frame_text(list, "Stop 3 of 8: protests in Zhanaozen."));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_the_chain_shows_what_is_done_where_one_is_and_what_is_ahead),
        cmocka_unit_test(test_the_chain_does_not_name_what_lies_ahead),
        cmocka_unit_test(test_labels_never_meet),
        cmocka_unit_test(test_a_chain_that_cannot_name_its_stop_is_told_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
