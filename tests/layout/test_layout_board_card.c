#include "layout/layout_board_card.h"

#include "support/frames.h"
#include "support/pages_parts.h"
#include "support/support.h"

// clang-format off
static const Block price = {BLOCK_CARD, .id = S("price"), .label = S("Price doubles"),
    .note = S("1–2 Jan · Mangystau"), .text = S("LPG at the pump: 100 to 120 tenge, up from 50 to 60.")};
// clang-format on
static const CardLook whole = {16, true}, brief = {16, false};

static void draw(ContextFixture *f, CardLook look, Rect at, CardPose pose)
{
    layout_board_card(context_open(f), look, &price, at, pose);
}

static bool has(const DrawList *list, DrawKind kind, Colour colour)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == kind && list->cmds[i].colour == colour) return true;
    return false;
}

static void test_a_card_stands_whole_in_the_height_that_it_asks_for(void **state)
{
    (void)state;
    for (int w = 80; w <= 400; w += 40) {
        ContextFixture f;
        int h = layout_board_card_height(context_open(&f), whole, &price, w);
        arena_free(&f.arena);
        Rect at = {10, 20, w, h};
        draw(&f, whole, at, CARD_LIES);
        for (int i = 0; i < f.list.n; i++) {
            Rect r = f.list.cmds[i].rect;
            if (f.list.cmds[i].kind == DRAW_TEXT)
                assert_true(r.x >= at.x && r.y >= at.y && r.x + r.w <= at.x + w &&
                            r.y + r.h <= at.y + h);
        }
        Str words = frame_words(&f.arena, &f.list);
        assert_true(has_words(words, STR("Pricedoubles")));
        assert_true(has_words(words, STR("Mangystau")));
        assert_true(has_words(words, STR("upfrom50to60.")));
        arena_free(&f.arena);
    }
}

// The day stays, the place goes: one line of it.
static void test_a_brief_card_has_its_title_and_a_line_of_its_date(void **state)
{
    (void)state;
    ContextFixture f;
    int h = layout_board_card_height(context_open(&f), brief, &price, 120);
    assert_true(h < layout_board_card_height(&f.context, whole, &price, 120));
    arena_free(&f.arena);
    draw(&f, brief, (Rect){0, 0, 120, h}, CARD_LIES);
    Str words = frame_words(&f.arena, &f.list);
    assert_true(has_words(words, STR("Pricedoubles")));
    assert_true(has_words(words, STR("1–2Jan")));
    assert_false(has_words(words, STR("Mangystau")));
    assert_false(has_words(words, STR("LPG")));
    arena_free(&f.arena);
}

// What a card needs is estimated from widths measured once, and never by much more than it needs.
static void test_the_bound_of_a_height_is_no_more_than_the_height(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    CardWidths widths = layout_board_card_widths(lc, &price);
    assert_ptr_equal(widths.card, &price);
    assert_true(widths.words > widths.title && widths.title > widths.longest);
    for (int em = 10; em <= 40; em += 6)
        for (int w = em * 8; w < em * 24; w += em) {
            CardLook looks[] = {{em, true}, {em, false}};
            for (int i = 0; i < 2; i++) {
                int bound = layout_board_card_bound(looks[i], &widths, w);
                int h = layout_board_card_height(lc, looks[i], &price, w);
                assert_true(bound <= h && bound * 2 > h);
            }
        }
    arena_free(&f.arena);
}

static void test_a_card_is_too_narrow_for_a_word_of_its_title_or_is_not(void **state)
{
    (void)state;
    ContextFixture f;
    CardWidths widths = layout_board_card_widths(context_open(&f), &price);
    CardLook same = {widths.em, true};
    int in = 2 * (widths.em * 5 / 8) + 2;
    assert_false(layout_board_card_narrow(same, &widths, widths.longest + in));
    assert_true(layout_board_card_narrow(same, &widths, widths.longest + in - 1));
    CardLook twice = {widths.em * 2, true};
    assert_true(layout_board_card_narrow(twice, &widths, widths.longest + in));
    arena_free(&f.arena);
}

static void test_a_pose_shows_in_paper_and_outline(void **state)
{
    (void)state;
    ContextFixture f;
    Rect at = {0, 0, 150, 150};
    draw(&f, whole, at, CARD_LIES);
    Colour card = layout_colour(&f.context, ROLE_CARD),
           note = layout_colour(&f.context, ROLE_NOTE),
           focus = layout_colour(&f.context, ROLE_FOCUS);
    assert_true(has(&f.list, DRAW_FILL, card) && !has(&f.list, DRAW_EDGE, focus));
    arena_free(&f.arena);
    draw(&f, whole, at, CARD_PINNED);
    assert_true(has(&f.list, DRAW_FILL, note) && !has(&f.list, DRAW_FILL, card));
    arena_free(&f.arena);
    draw(&f, whole, at, CARD_LIFTED);
    assert_true(has(&f.list, DRAW_FILL, card) && has(&f.list, DRAW_EDGE, focus));
    arena_free(&f.arena);
    draw(&f, whole, at, CARD_ASKED);
    assert_true(has(&f.list, DRAW_EDGE, focus));
    arena_free(&f.arena);
}

static int shadow_below(int lift)
{
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    Rect at = {20, 30, 100, 50};
    layout_board_paper(lc, at, ROLE_CARD, lift);
    int lowest = 0;
    for (int i = 0; i < f.list.n; i++) {
        Rect r = f.list.cmds[i].rect;
        assert_true(r.x == 20 && r.w == 100 && r.y >= 30); // it falls down
        lowest = max_int(lowest, r.y + r.h);
    }
    const DrawCmd *paper = &f.list.cmds[f.list.n - 2];
    assert_true(paper->rect.y == 30 && paper->rect.h == 50);
    assert_int_equal(paper->colour, layout_colour(lc, ROLE_CARD));
    assert_int_equal(f.list.cmds[f.list.n - 1].kind, DRAW_EDGE);
    arena_free(&f.arena);
    return lowest - 80;
}

static void test_what_is_lifted_higher_has_a_longer_shadow(void **state)
{
    (void)state;
    assert_int_equal(shadow_below(4), 5);
    assert_int_equal(shadow_below(9), 12);
}

static void test_a_pin_is_round_and_has_a_light_on_it(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    layout_board_pin(lc, 100, 50, 12);
    assert_int_equal(f.list.n, 3);
    const DrawCmd *head = &f.list.cmds[1], *light = &f.list.cmds[2];
    assert_true(head->rect.x == 94 && head->rect.y == 44 && head->rect.w == 12);
    assert_int_equal(head->radius, 6);
    assert_int_equal(head->colour, layout_colour(lc, ROLE_STRING));
    assert_true(light->rect.x == 97 && light->rect.y == 47 && light->rect.w == 3);
    assert_int_equal(f.list.cmds[0].rect.y, 47); // its shadow, below
    arena_free(&f.arena);
}

static void test_an_outline_is_dashed_on_all_four_sides(void **state)
{
    (void)state;
    ContextFixture f;
    layout_board_outline(context_open(&f), (Rect){10, 20, 100, 50}, ROLE_FOCUS, 2);
    static const Rect sides[] = {
        {10, 20, 100, 0}, {10, 70, 100, 0}, {10, 20, 0, 50}, {110, 20, 0, 50}};
    assert_int_equal(f.list.n, 4);
    for (int i = 0; i < 4; i++) {
        const DrawCmd *cmd = &f.list.cmds[i];
        assert_int_equal(cmd->kind, DRAW_LINE);
        assert_memory_equal(&cmd->rect, &sides[i], sizeof sides[i]);
        assert_true(cmd->thick == 2 && cmd->dash == 6);
    }
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_card_stands_whole_in_the_height_that_it_asks_for),
        cmocka_unit_test(test_a_brief_card_has_its_title_and_a_line_of_its_date),
        cmocka_unit_test(test_the_bound_of_a_height_is_no_more_than_the_height),
        cmocka_unit_test(test_a_card_is_too_narrow_for_a_word_of_its_title_or_is_not),
        cmocka_unit_test(test_a_pose_shows_in_paper_and_outline),
        cmocka_unit_test(test_what_is_lifted_higher_has_a_longer_shadow),
        cmocka_unit_test(test_a_pin_is_round_and_has_a_light_on_it),
        cmocka_unit_test(test_an_outline_is_dashed_on_all_four_sides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
