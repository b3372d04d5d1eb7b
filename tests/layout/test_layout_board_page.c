// Which form the page of a board has: table or list, by its stage, its size and what it holds.
#include "layout/layout_board.h"

#include "support/frames.h"
#include "support/pages.h"
#include "support/support.h"

static DrawList *shown(Arena *arena, const Page *page, int w, int h, bool list)
{
    Settings settings = frame_settings(100);
    settings.board_list = list;
    View view = {.w = w, .h = h, .density = 1};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, page, &settings, &view, &measurer);
}

// A table has a lamp above it: its ground is shaded. A list has none, and can be scrolled.
static bool is_table(const Page *page, int w, int h, bool list)
{
    Arena arena = {0};
    bool shaded = frame_count(shown(&arena, page, w, h, list), DRAW_SHADE) > 0;
    arena_free(&arena);
    return shaded;
}

static void test_every_stage_is_a_table_in_a_wide_window(void **state)
{
    (void)state;
    static const char *const stages[] = {
        "rail", "rail_held", "rail_full", "rail_links", "rail_pin", "rail_result"};
    for (int i = 0; i < COUNT_OF(stages); i++) {
        assert_true(is_table(sample(stages[i]), 1280, 720, false));
        assert_false(is_table(sample(stages[i]), 1280, 720, true));
    }
}

static void test_a_window_of_nothing_still_has_a_page(void **state)
{
    (void)state;
    static const int sides[] = {1, 2, 17, 60, 200};
    static const char *const stages[] = {"rail_held", "rail_links", "rail_result"};
    for (int i = 0; i < COUNT_OF(stages); i++)
        for (int w = 0; w < COUNT_OF(sides); w++)
            for (int h = 0; h < COUNT_OF(sides); h++) {
                Arena arena = {0};
                const Page *page = sample(stages[i]);
                assert_true(shown(&arena, page, sides[w], sides[h], false)->n > 0);
                arena_free(&arena);
            }
}

// A board of [n] cards that lie on the rail, and as many arrows between the first two.
static bool many_are_a_table(int n_cards, int n_arrows)
{
    Arena arena = {0};
    int n = 2 + n_cards + n_arrows;
    Block *blocks = arena_array(&arena, Block, n);
    blocks[0] = (Block){.kind = BLOCK_HEADING, .text = STR("A board"), .value = 1};
    blocks[1] = (Block){.kind = BLOCK_RAIL, .text = STR("The rail")};
    for (int i = 0; i < n_cards; i++)
        blocks[2 + i] = (Block){.kind = BLOCK_CARD,
            .id = arena_fmt(&arena, "c%d", i),
            .label = arena_fmt(&arena, "C%d", i),
            .value = i + 1,
            .state = ITEM_DONE};
    for (int i = 0; i < n_arrows; i++)
        blocks[2 + n_cards + i] = (Block){.kind = BLOCK_ARROW,
            .id = arena_fmt(&arena, "a%d", i),
            .label = STR("C0"),
            .note = STR("C1"),
            .leaves = STR("c0"),
            .reaches = STR("c1"),
            .text = STR("led to"),
            .status = STR("led_to"),
            .state = ITEM_DONE};
    Page page = {PAGE_BOARD, .title = STR("A board"), .blocks = blocks, .n_blocks = n};
    bool table = is_table(&page, 3840, 2160, false);
    arena_free(&arena);
    return table;
}

static void test_more_than_forty_cards_or_arrows_are_a_list(void **state)
{
    (void)state;
    assert_true(many_are_a_table(40, 1));
    assert_false(many_are_a_table(41, 1));
    assert_false(many_are_a_table(2, 41));
}

static void test_what_is_asked_about_the_board_stands_with_its_answers(void **state)
{
    (void)state;
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    f.page = *sample("rail_links");
    lc->w = 600;
    layout_board_question(lc);
    Str words = frame_words(&f.arena, &f.list);
    assert_true(has_words(words, STR("Whatlinksthem?")));
    assert_true(has_words(words, STR("Arrow4of7.")));
    assert_true(lc->y > 0);
    arena_free(&f.arena);
}

static int columns_at(const char *name, int ems)
{
    ContextFixture f;
    LayoutContext *lc = context_open(&f);
    f.page = *sample(name);
    lc->w = ems * lc->size.em;
    int n = layout_board_answer_columns(lc);
    arena_free(&f.arena);
    return n;
}

static void test_answers_stand_in_as_many_columns_as_have_room(void **state)
{
    (void)state;
    assert_int_equal(columns_at("rail_links", 5), 1);
    assert_int_equal(columns_at("rail_links", 27), 1);
    assert_int_equal(columns_at("rail_links", 28), 2);
    assert_int_equal(columns_at("rail_links", 42), 3);
    assert_int_equal(columns_at("rail_links", 200), 3);
    assert_int_equal(columns_at("scene", 200), 1);
}

static void test_a_board_has_cards_and_a_rail(void **state)
{
    (void)state;
    assert_true(layout_board_has_cards(sample("rail")));
    assert_false(layout_board_has_cards(sample("scene")));
    Page other = *sample("rail");
    other.kind = PAGE_RECORD;
    assert_false(layout_board_has_cards(&other));
    Block blocks[] = {{.kind = BLOCK_CARD}, {.kind = BLOCK_RAIL}};
    Page page = {PAGE_BOARD, .blocks = blocks, .n_blocks = 2};
    assert_true(layout_board_has_cards(&page));
    page.n_blocks = 1;
    assert_false(layout_board_has_cards(&page));
    page.blocks++;
    assert_false(layout_board_has_cards(&page));
}

// A task that leaves the rail no room is cut to a line, the page of help has all of it; no card is hidden.
static void test_a_long_task_is_cut_where_the_rail_needs_its_room(void **state)
{
    (void)state;
    static const char *const names[] = {"rail", "rail_held", "rail_full", "rail_week"};
    Block task = {.kind = BLOCK_PARAGRAPH,
        .text =
            STR("Three cards lie on the table already, at their hours. Put the other "
                "six where they belong, and then say what each of eight arrows may "
                "claim. *Only came before* is not a weak answer; sometimes it is all "
                "that anybody has, and a long task is a long task.")};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Arena arena = {0};
        Page page = *sample(names[i]);
        Block *blocks = arena_array(&arena, Block, page.n_blocks + 1);
        int n = 0;
        for (int k = 0; k < page.n_blocks; k++) {
            if (page.blocks[k].kind == BLOCK_RAIL) blocks[n++] = task;
            if (page.blocks[k].kind != BLOCK_PARAGRAPH) blocks[n++] = page.blocks[k];
        }
        page.blocks = blocks;
        page.n_blocks = n;
        DrawList *low = frame(&arena, &page, 640, 360, 100);
        Str words = frame_words(&arena, low);
        assert_int_equal(low->content_height, 0); // a table does not scroll
        assert_true(has_words(words, STR("Threecards")));
        assert_false(has_words(words, STR("alongtaskisalongtask")));
        assert_true(has_words(words, STR("…")));
        for (int k = 0; k < n; k++)
            if (blocks[k].kind == BLOCK_CARD)
                assert_true(has_words(words, without_spaces(&arena, blocks[k].label)));
        DrawList *large = frame(&arena, &page, 1280, 720, 100);
        assert_true(has_words(frame_words(&arena, large), STR("alongtaskisalongtask")));
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_stage_is_a_table_in_a_wide_window),
        cmocka_unit_test(test_a_window_of_nothing_still_has_a_page),
        cmocka_unit_test(test_more_than_forty_cards_or_arrows_are_a_list),
        cmocka_unit_test(test_what_is_asked_about_the_board_stands_with_its_answers),
        cmocka_unit_test(test_answers_stand_in_as_many_columns_as_have_room),
        cmocka_unit_test(test_a_long_task_is_cut_where_the_rail_needs_its_room),
        cmocka_unit_test(test_a_board_has_cards_and_a_rail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
