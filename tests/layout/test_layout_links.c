#include "support/support.h"

#include "base/rng.h"
#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

#include <stdio.h>
#include <stdlib.h>

#define CARDS_MOST  12
#define ARROWS_MOST 9

static const char *const types[] = {
    "led_to", "trigger", "condition", "response", "stated_reason", "only_before"};

// A board of [cards] cards with arrows between any of them; the last arrow is asked about.
static Page *board(Arena *arena, Rng *rng, int cards, int arrows)
{
    Block *blocks = arena_array(arena, Block, CARDS_MOST + ARROWS_MOST);
    for (int i = 0; i < cards; i++)
        blocks[i] = (Block){.kind = BLOCK_CARD,
            .label = arena_fmt(arena, "Card %c", 'A' + i),
            .note = STR("2 Jan"),
            .text = i % 3 ? STR("Few words.")
                          : STR("Rather more words than the others have."),
            .value = i + 1,
            .state = ITEM_DONE};
    for (int i = 0; i < arrows; i++) {
        int from = (int)rng_below(rng, (uint32_t)cards);
        int to = (from + 1 + (int)rng_below(rng, (uint32_t)cards - 1)) % cards;
        blocks[cards + i] = (Block){.kind = BLOCK_ARROW,
            .label = blocks[from].label,
            .note = blocks[to].label,
            .status = str_of(types[i % 6]),
            .text = arena_fmt(arena, "link %d", i),
            .state = ITEM_DONE};
    }
    blocks[cards + arrows - 1].state = ITEM_HERE;
    blocks[cards + arrows - 1].text = (Str){0};
    Page *page = arena_new(arena, Page);
    *page = (Page){.kind = PAGE_BOARD, .blocks = blocks, .n_blocks = cards + arrows};
    return page;
}

static bool crosses(Rect line, Rect card)
{
    Rect thin = {line.x, line.y, line.w > 0 ? line.w : 1, line.h > 0 ? line.h : 1};
    Rect inner = {card.x + 1, card.y + 1, card.w - 2, card.h - 2};
    return rect_intersects(thin, inner);
}

static bool is_card(const DrawCmd *c, int w)
{
    return c->kind == DRAW_FILL && c->colour == theme_colour(THEME_PAPER, ROLE_CARD) &&
           c->rect.w < w / 2 + 1 && c->radius > 0;
}

static void check_board(uint64_t seed, int w, int h)
{
    Arena arena = {0};
    Rng rng = rng_seeded(seed);
    int cards = 2 + (int)rng_below(&rng, CARDS_MOST - 1);
    int arrows = 1 + (int)rng_below(&rng, ARROWS_MOST);
    DrawList *list = frame(&arena, board(&arena, &rng, cards, arrows), w, h, 100);
    int drawn = 0;
    for (int i = 0; i < list->n; i++) {
        if (!is_card(&list->cmds[i], w)) continue;
        drawn++;
        for (int j = 0; j < list->n; j++) {
            const DrawCmd *c = &list->cmds[j];
            if (c->kind != DRAW_LINE || !crosses(c->rect, list->cmds[i].rect)) continue;
            print_error("seed %d at %d x %d: a line crosses a card\n", (int)seed, w, h);
            fail();
        }
    }
    assert_int_equal(drawn, cards);
    Str words = frame_words(&arena, list);
    for (int i = 0; i + 1 < arrows; i++)
        assert_true(has_words(words, arena_fmt(&arena, "link%d", i)));
    assert_non_null(frame_text(list, "?"));
    arena_free(&arena);
}

static void test_no_arrow_crosses_a_card_and_each_has_its_word(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 120; seed++) {
        check_board(seed, 1280, 720);
        check_board(seed, 1920, 1080);
        check_board(seed, 700, 500);
    }
}

static void test_a_list_has_each_arrow_in_words(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    settings.board_list = true;
    View view = {.w = 1280, .h = 720, .density = 1};
    TextMeasurer measurer = fixed_measurer();
    DrawList *list =
        layout_page(&arena, sample("board_links"), &settings, &view, &measurer);
    Str words = frame_words(&arena, list);
    assert_true(has_words(words, STR("Pricecapends→Pricedoubles")));
    assert_true(has_words(words, STR("Resignationaccepted→Buildingsstormed")));
    assert_false(has_words(words, STR("Buildingsstormed→Emergencywidened"))); // not yet
    arena_free(&arena);
}

// Line by line: what tells links apart without colour.
static void test_links_differ_by_more_than_colour(void **state)
{
    (void)state;
    Arena arena = {0};
    int looks[6][2];
    for (int type = 0; type < 6; type++) {
        Block blocks[] = {
            {.kind = BLOCK_CARD, .label = STR("A"), .value = 1, .state = ITEM_DONE},
            {.kind = BLOCK_CARD, .label = STR("B"), .value = 2, .state = ITEM_DONE},
            {.kind = BLOCK_ARROW,
                .label = STR("A"),
                .note = STR("B"),
                .text = STR("word"),
                .status = str_of(types[type]),
                .state = ITEM_DONE}};
        Page page = {.kind = PAGE_BOARD, .blocks = blocks, .n_blocks = 3};
        DrawList *list = frame(&arena, &page, 1280, 720, 100);
        for (int i = 0; i < list->n; i++)
            if (list->cmds[i].kind == DRAW_LINE) {
                looks[type][0] = list->cmds[i].dash;
                looks[type][1] = list->cmds[i].thick;
            }
        assert_non_null(frame_text(list, "word"));
    }
    // A condition, a stated reason and what only came before are no whole lines.
    assert_true(
        looks[2][0] > looks[4][0] && looks[4][0] > looks[5][0] && looks[5][0] > 0);
    assert_true(looks[0][0] == 0 && looks[1][0] == 0 && looks[3][0] == 0);
    assert_true(looks[1][1] > looks[0][1]);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_arrow_crosses_a_card_and_each_has_its_word),
        cmocka_unit_test(test_a_list_has_each_arrow_in_words),
        cmocka_unit_test(test_links_differ_by_more_than_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
