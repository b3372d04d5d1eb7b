#include "support/support.h"

#include "base/rng.h"
#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CARDS_MOST  14
#define ARROWS_MOST 12

static const char *const types[] = {
    "led_to", "trigger", "condition", "response", "stated_reason", "only_before"};

static const Item because[] = {{.label = {"Because", 7}, .text = {"So.", 3}}};

// A board of [cards] cards with arrows between any of them, all named, or all judged.
static Page *board(Arena *arena, Rng *rng, int cards, int arrows, bool judged)
{
    Block *blocks = arena_array(arena, Block, CARDS_MOST + ARROWS_MOST + 1);
    blocks[0] = (Block){.kind = BLOCK_RAIL, .text = STR("The rail")};
    for (int i = 0; i < cards; i++)
        blocks[1 + i] = (Block){.kind = BLOCK_CARD,
            .id = arena_fmt(arena, "card%d", i),
            .label = arena_fmt(arena, "Card %c", 'A' + i),
            .note = STR("2 Jan"),
            .text = i % 3 ? STR("Few words.")
                          : STR("Rather more words than the others have."),
            .x = -1,
            .y = -1,
            .min = i + 1,
            .value = i + 1,
            .max = judged ? cards - i : 0,
            .state = ITEM_DONE};
    for (int i = 0; i < arrows; i++) {
        int from = (int)rng_below(rng, (uint32_t)cards);
        int to = (from + 1 + (int)rng_below(rng, (uint32_t)cards - 1)) % cards;
        const char *type = types[i % COUNT_OF(types)];
        blocks[1 + cards + i] = (Block){.kind = BLOCK_ARROW,
            .id = arena_fmt(arena, "arrow%d", i),
            .leaves = blocks[1 + from].id,
            .label = blocks[1 + from].label,
            .reaches = blocks[1 + to].id,
            .note = blocks[1 + to].label,
            .status = str_of(type),
            .text = arena_fmt(arena, "link %d", i),
            .value = i % 3,
            .items = judged ? because : NULL,
            .n_items = judged,
            .state = i == arrows - 1 ? ITEM_HERE : ITEM_DONE};
    }
    Page *page = arena_new(arena, Page);
    *page =
        (Page){.kind = PAGE_BOARD, .blocks = blocks, .n_blocks = 1 + cards + arrows};
    return page;
}

static int window_w; // of the frame that is looked at

// --- what is drawn ----------------------------------------------------------------------------------

// Beside a result, or below it in a column, is paper with words of its own.
static bool is_beside(const DrawList *list, Rect at)
{
    if (list->scroll_pane.x > 0 && at.x >= list->scroll_pane.x) return true;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind == DRAW_FILL && c->radius > 0 && c->rect.w > window_w * 45 / 100 &&
            c->colour == theme_colour(THEME_PAPER, ROLE_CARD) &&
            rect_contains(c->rect, at))
            return true;
    }
    return false;
}

static bool is_card(const DrawCmd *c, const DrawList *list)
{
    bool paper = c->colour == theme_colour(THEME_PAPER, ROLE_CARD) ||
                 c->colour == theme_colour(THEME_PAPER, ROLE_NOTE);
    return c->kind == DRAW_FILL && paper && c->radius > 0 && !is_beside(list, c->rect);
}

// A tag is an area of six corners.
static bool is_tag(const DrawCmd *c, const DrawList *list)
{
    return c->kind == DRAW_AREA && c->n_vertices == 7 && !is_beside(list, c->rect);
}

static bool is_string(const DrawCmd *c)
{
    return c->kind == DRAW_PATH && c->n_vertices != 7 && // no outline of a tag
           c->colour != theme_colour(THEME_PAPER, ROLE_TABLE_LINE);
}

static const char *where = "?";

#define fail_here(...)                                                                 \
    do {                                                                               \
        print_error("%s: ", where);                                                    \
        print_error(__VA_ARGS__);                                                      \
        print_error("\n");                                                             \
        fail();                                                                        \
    } while (0)

static void check_apart(const DrawList *list, const DrawCmd *a, const DrawCmd *b)
{
    bool card = is_card(a, list), tag = is_tag(a, list);
    if (!(card || tag) || !(is_card(b, list) || is_tag(b, list))) return;
    if (rect_intersects(a->rect, b->rect))
        fail_here("a %s at %d,%d lies over another thing at %d,%d",
            card ? "card" : "tag", a->rect.x, a->rect.y, b->rect.x, b->rect.y);
}

// No string passes over a card. Its own two are met at their edges only.
static void check_ways(const DrawList *list)
{
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *s = &list->cmds[i];
        if (!is_string(s)) continue;
        for (int v = 0; v < s->n_vertices; v++) {
            int x = s->rect.x + s->vertices[v].x / VERTEX_UNITS;
            int y = s->rect.y + s->vertices[v].y / VERTEX_UNITS;
            for (int j = 0; j < list->n; j++) {
                if (!is_card(&list->cmds[j], list)) continue;
                Rect inner = rect_outset(list->cmds[j].rect, -2);
                if (rect_contains_point(inner, x, y))
                    fail_here("a string crosses the card at %d,%d", inner.x, inner.y);
            }
        }
    }
}

typedef struct Level { // a level stretch of a string, longer than a corner
    int string, x, to_x, y;
} Level;

// Whoever follows a string with a finger is never in doubt: no two run along each other.
static void check_levels(Arena *arena, const DrawList *list)
{
    int most = 0, n = 0;
    for (int i = 0; i < list->n; i++)
        most += list->cmds[i].kind == DRAW_PATH ? list->cmds[i].n_vertices : 0;
    Level *levels = arena_array(arena, Level, most + 1);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *s = &list->cmds[i];
        if (!is_string(s)) continue;
        for (int v = 0; v + 1 < s->n_vertices; v++) {
            int dx = abs(s->vertices[v + 1].x - s->vertices[v].x);
            int dy = abs(s->vertices[v + 1].y - s->vertices[v].y);
            if (dx < 8 * VERTEX_UNITS || dy > dx / 4) continue;
            int a = s->rect.x + s->vertices[v].x / VERTEX_UNITS,
                b = s->rect.x + s->vertices[v + 1].x / VERTEX_UNITS;
            levels[n++] = (Level){i, min_int(a, b), max_int(a, b),
                s->rect.y + s->vertices[v].y / VERTEX_UNITS};
        }
    }
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            if (levels[i].string != levels[j].string &&
                abs(levels[i].y - levels[j].y) < 3 &&
                levels[i].x + 4 < levels[j].to_x && levels[j].x + 4 < levels[i].to_x)
                fail_here("two strings run along each other at %d,%d", levels[i].x,
                    levels[i].y);
}

static void check_board(Arena *arena, const Page *page, int w, int h, int percent)
{
    window_w = w;
    DrawList *list = frame(arena, page, w, h, percent);
    for (int i = 0; i < list->n; i++)
        for (int j = 0; j < i; j++)
            check_apart(list, &list->cmds[i], &list->cmds[j]);
    check_ways(list);
    check_levels(arena, list);
}

static int count_tags(const DrawList *list)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += is_tag(&list->cmds[i], list);
    return n;
}

static int count_cards(const DrawList *list)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += is_card(&list->cmds[i], list);
    return n;
}

static void test_any_arrows_between_any_cards_can_be_followed(void **state)
{
    (void)state;
    static const int sizes[][2] = {
        {1280, 720}, {1920, 1080}, {3840, 2160}, {720, 1280}};
    for (uint64_t seed = 1; seed <= 120; seed++)
        for (int judged = 0; judged < 2; judged++)
            for (int s = 0; s < COUNT_OF(sizes); s++) {
                Arena arena = {0};
                Rng rng = rng_seeded(seed);
                int cards = 2 + (int)rng_below(&rng, CARDS_MOST - 1);
                int arrows = 1 + (int)rng_below(&rng, ARROWS_MOST);
                where = arena_fmt(&arena, "seed %d at %dx%d, judged %d", (int)seed,
                    sizes[s][0], sizes[s][1], judged)
                            .s;
                Page *page = board(&arena, &rng, cards, arrows, judged);
                check_board(&arena, page, sizes[s][0], sizes[s][1], 100);
                DrawList *list = frame(&arena, page, sizes[s][0], sizes[s][1], 100);
                if (count_tags(list) != arrows)
                    fail_here("%d tags of %d arrows", count_tags(list), arrows);
                if (count_cards(list) != cards)
                    fail_here("%d cards of %d", count_cards(list), cards);
                arena_free(&arena);
            }
}

static const char *const boards[] = {
    "rail_links", "rail_pin", "rail_claims", "rail_result", "rail_week_done"};
static const int cards_of[] = {8, 8, 8, 8, 14}, tags_of[] = {4, 1, 7, 7, 12};

// Whole or, where the window is small, on the first screens of a column.
static void test_all_cards_and_tags_of_the_samples_are_drawn_apart_at_every_size(
    void **state)
{
    (void)state;
    static const int sizes[][2] = {
        {640, 360}, {1280, 720}, {720, 1280}, {1920, 1080}, {3840, 2160}};
    static const int percents[] = {100, 200, 300};
    for (int b = 0; b < COUNT_OF(boards); b++)
        for (int s = 0; s < COUNT_OF(sizes); s++)
            for (int p = 0; p < COUNT_OF(percents); p++) {
                Arena arena = {0};
                int w = sizes[s][0], h = sizes[s][1];
                where =
                    arena_fmt(&arena, "%s at %dx%d, %d%%", boards[b], w, h, percents[p])
                        .s;
                check_board(&arena, sample(boards[b]), w, h, percents[p]);
                DrawList *list = frame(&arena, sample(boards[b]), w, h, percents[p]);
                // Where letters are so large that the board is a list, each arrow is a row of it.
                bool is_list = percents[p] > (h < 400 ? 100 : 200);
                bool rows = has_words(frame_words(&arena, list), STR("→"));
                if (count_cards(list) < cards_of[b] && !(rows && is_list))
                    fail_here("%d cards of %d", count_cards(list), cards_of[b]);
                if (count_tags(list) < tags_of[b] && !(rows && is_list))
                    fail_here("%d tags of %d", count_tags(list), tags_of[b]);
                arena_free(&arena);
            }
}

// Where it cannot hold a tag's words, the tag has a sign or nothing, or the arrow is a row of words.
static void test_no_tag_is_wider_than_a_narrow_window(void **state)
{
    (void)state;
    for (int judged = 0; judged < 2; judged++)
        for (int w = 160; w <= 640; w += 20)
            for (int percent = 100; percent <= 300; percent += 100) {
                Arena arena = {0};
                Rng rng = rng_seeded(1);
                where = arena_fmt(&arena, "%d wide, %d%%", w, percent).s;
                Page *page = board(&arena, &rng, 4, 4, judged);
                Block *blocks = arena_array(&arena, Block, page->n_blocks);
                memcpy(blocks, page->blocks, sizeof(*blocks) * (size_t)page->n_blocks);
                blocks[page->n_blocks - 2].text = STR("was given as the reason for");
                page->blocks = blocks;
                DrawList *list = frame(&arena, page, w, 1400, percent);
                for (int i = 0; i < list->n; i++) {
                    const DrawCmd *c = &list->cmds[i];
                    if (c->kind != DRAW_AREA || c->n_vertices != 7) continue;
                    if (c->rect.x < 0 || c->rect.x + c->rect.w > w)
                        fail_here("a tag is at %d, %d wide", c->rect.x, c->rect.w);
                }
                arena_free(&arena);
            }
}

// --- what arrows look like --------------------------------------------------------------------------

// Pages come from a process that is not trusted: one with arrows need not have their cards.
static void test_arrows_without_any_card_are_words(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page = *sample("rail_links");
    Block *blocks = arena_array(&arena, Block, page.n_blocks);
    int n = 0;
    for (int i = 0; i < page.n_blocks; i++)
        if (page.blocks[i].kind != BLOCK_CARD) blocks[n++] = page.blocks[i];
    page.blocks = blocks, page.n_blocks = n;
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    for (int i = 0; i < n; i++)
        if (blocks[i].kind == BLOCK_ARROW)
            assert_true(has_words(
                frame_words(&arena, list), without_spaces(&arena, blocks[i].label)));
    arena_free(&arena);
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
        layout_page(&arena, sample("rail_links"), &settings, &view, &measurer);
    Str words = frame_words(&arena, list);
    assert_true(has_words(words, STR("Pricedoubles→Protestsinthewesttrigger")));
    assert_true(has_words(words, STR("Resignationaccepted→Emergencywidened?")));
    assert_false(has_words(words, STR("CSTOrequest→CSTOforcesarrive"))); // not yet
    arena_free(&arena);
}

// The string of the arrow of [type] between two cards: its pieces that are no frayed ends.
static int pieces_of(const char *type)
{
    Arena arena = {0};
    Block blocks[] = {{.kind = BLOCK_RAIL},
        {.kind = BLOCK_CARD,
            .id = STR("a"),
            .label = STR("A"),
            .value = 1,
            .min = 1,
            .state = ITEM_DONE},
        {.kind = BLOCK_CARD,
            .id = STR("b"),
            .label = STR("B"),
            .value = 2,
            .min = 2,
            .state = ITEM_DONE},
        {.kind = BLOCK_ARROW,
            .leaves = STR("a"),
            .reaches = STR("b"),
            .text = STR("word"),
            .status = str_of(type),
            .state = ITEM_DONE}};
    Page page = {.kind = PAGE_BOARD, .blocks = blocks, .n_blocks = 4};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += is_string(&list->cmds[i]) && list->cmds[i].rect.h > 20;
    assert_non_null(frame_text(list, "word"));
    arena_free(&arena);
    return n;
}

static void test_what_only_came_before_is_a_cut_thread(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(types) - 1; i++)
        assert_int_equal(pieces_of(types[i]), 1);
    assert_int_equal(pieces_of("only_before"), 2);
}

// The string that is asked about is the thickest, and its two cards have its outline.
static void test_the_arrow_asked_about_stands_out(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("rail_links"), 1280, 720, 100);
    int thickest = 0, at_it = 0, marked = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (is_string(c) && c->thick > thickest) thickest = c->thick, at_it = 0;
        at_it += is_string(c) && c->thick == thickest;
        marked +=
            c->kind == DRAW_EDGE && c->colour == theme_colour(THEME_PAPER, ROLE_FOCUS);
    }
    assert_int_equal(at_it, 1);
    assert_int_equal(marked, 2);
    assert_non_null(frame_text(list, "?"));
    arena_free(&arena);
}

static void test_credit_has_signs_of_its_own(void **state)
{
    (void)state;
    Arena arena = {0};
    int right = 0, half = 0, none = 0;
    DrawList *list = frame(&arena, sample("rail_result"), 1280, 720, 100);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_SHAPE) continue;
        right += c->shape == SHAPE_CREDIT_RIGHT;
        half += c->shape == SHAPE_CREDIT_HALF;
        none += c->shape == SHAPE_CREDIT_NONE;
    }
    assert_int_equal(half, 2);
    assert_true(right >= 4 && none >= 1);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_arrows_between_any_cards_can_be_followed),
        cmocka_unit_test(
            test_all_cards_and_tags_of_the_samples_are_drawn_apart_at_every_size),
        cmocka_unit_test(test_no_tag_is_wider_than_a_narrow_window),
        cmocka_unit_test(test_arrows_without_any_card_are_words),
        cmocka_unit_test(test_a_list_has_each_arrow_in_words),
        cmocka_unit_test(test_what_only_came_before_is_a_cut_thread),
        cmocka_unit_test(test_the_arrow_asked_about_stands_out),
        cmocka_unit_test(test_credit_has_signs_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
