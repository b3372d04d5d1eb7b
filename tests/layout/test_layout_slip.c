#include "layout/layout_slip.h"

#include "layout/hit.h"
#include "support/frames.h"
#include "support/looks.h"
#include "support/pages_parts.h"
#include "support/support.h"

#define LONG                                                                           \
    "One sentence stands before. The taxi runs on [gas|gas], as most cars in this "    \
    "region do, by the government's own estimate of that year. One stands after it."
#define FIRST                                                                          \
    "[gas|gas] moves the taxi, as it does most cars in this region, by the "           \
    "government's own estimate of that year. One stands after it."
#define MEANS "Propane and butane, under pressure. It is not the gas of a kitchen pipe."

// clang-format off
static const Action actions[] = {
    CHOICE("go", "Go on"), CHOICE("stay", "Stay"), INLINE("term:gas", "gas"), PLAYING_BUTTONS,
    IN_MENU("all-terms", "All terms"), IN_MENU("close-slip", "Close"),
};
static const Item layers[] = {{.id = S("a.svg")}};
#define GAS {BLOCK_TERM, .id = S("gas"), .label = S("LPG"), .text = S(MEANS), .note = S("say el-pee-JEE"), .value = 1}
static const Block first[] = {{BLOCK_PICTURE, .id = S("p"), .text = S("A road."), ITEMS(layers)}, HEADING("Cars"),
    PARAGRAPH(LONG), PARAGRAPH("Words."), PARAGRAPH("Words."), PARAGRAPH("Words."), GAS};
static const Block last[] = {HEADING("Cars"), PARAGRAPH("Words."), PARAGRAPH("Words."), PARAGRAPH("Words."), PARAGRAPH(LONG), GAS};
static const Block begins[] = {HEADING("Cars"), PARAGRAPH("Words."), PARAGRAPH("Words."), PARAGRAPH("Words."), PARAGRAPH(FIRST), GAS};
static const Page pages[] = {
    {PAGE_SCENE, .title = S("Cars"), BLOCKS_(first), ACTIONS_(actions)},
    {PAGE_SCENE, .title = S("Cars"), BLOCKS_(last), ACTIONS_(actions)},
    {PAGE_SCENE, .title = S("Cars"), BLOCKS_(begins), ACTIONS_(actions)},
};
// clang-format on
static const Size sizes[] = {{640, 360}, {360, 640}, {800, 600}, {1280, 720},
    {720, 1280}, {1920, 1080}, {3840, 2160}};

static Rect union_of(const DrawList *list, const char *from, int *n)
{
    Rect all = {0};
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_TEXT || !str_starts(c->text, str_of(from))) continue;
        all = rect_union(all, c->rect);
        ++*n;
    }
    return all;
}

// The paper: the last fill as high as the slip's words.
static Rect paper_of(const DrawList *list)
{
    Colour card = theme_colour(frame_settings(100).theme, ROLE_CARD);
    Rect paper = {0};
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_FILL && list->cmds[i].colour == card)
            paper = list->cmds[i].rect;
    return paper;
}

static void test_a_slip_never_lies_over_the_sentence_of_its_word(void **state)
{
    (void)state;
    for (int p = 0; p < COUNT_OF(pages); p++)
        for (int i = 0; i < COUNT_OF(sizes); i++) {
            Arena arena = {0};
            int n = 0;
            DrawList *list = frame(&arena, &pages[p], sizes[i].w, sizes[i].h, 100);
            Rect paper = paper_of(list), window = {0, 0, sizes[i].w, sizes[i].h};
            Rect word = union_of(list, "gas", &n), head = union_of(list, "LPG", &n);
            assert_int_equal(n, 2);
            assert_false(list->cramped);
            assert_true(rect_contains(window, paper));
            assert_true(rect_contains(paper, head));
            assert_false(rect_intersects(paper, word));
            for (const char *const *part =
                     (const char *const[]){"The taxi", "estimate", NULL};
                 *part; part++)
                assert_false(rect_intersects(paper, union_of(list, *part, &n)));
            assert_non_null(frame_text(list, "say el-pee-JEE"));
            arena_free(&arena);
        }
}

static void test_where_there_is_room_it_lies_beside_the_column(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &pages[0], 1280, 720, 100);
    assert_false(rect_intersects(paper_of(list), list->scroll_pane));
    list = frame(
        &arena, &pages[1], 1280, 720, 100); // no picture: over the foot of the column
    assert_true(rect_intersects(paper_of(list), list->scroll_pane));
    arena_free(&arena);
}

static void test_only_the_slip_can_be_activated(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &pages[0], 1280, 720, 100);
    assert_int_equal(list->n_hits, 2);
    assert_non_null(frame_hit(list, "all-terms"));
    assert_non_null(frame_hit(list, "close-slip"));
    assert_null(hit_at(list, 0, 5, 5));
    arena_free(&arena);
}

static void test_where_nothing_is_left_beside_the_sentence_it_says_so(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_true(frame(&arena, &pages[0], 320, 200, 190)->cramped);
    assert_true(frame(&arena, &pages[1], 1, 1, 100)->cramped);
    arena_free(&arena);
}

static void test_without_a_slip_nothing_is_drawn_of_it(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page = pages[0];
    page.n_blocks--;
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    assert_null(frame_text(list, "All terms"));
    assert_false(list->cramped);
    assert_non_null(frame_hit(list, "go"));
    for (int i = 0; i < list->n_hits; i++)
        assert_true(list->hits[i].action.n > 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_slip_never_lies_over_the_sentence_of_its_word),
        cmocka_unit_test(test_where_there_is_room_it_lies_beside_the_column),
        cmocka_unit_test(test_only_the_slip_can_be_activated),
        cmocka_unit_test(test_where_nothing_is_left_beside_the_sentence_it_says_so),
        cmocka_unit_test(test_without_a_slip_nothing_is_drawn_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
