#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"

static const Item rows[] = {{.label = {"Who says so", 11}, .text = {"A clerk", 7}},
    {.id = {"reported", 8},
        .value = 1,
        .label = {"2 January", 9},
        .text = {"Reported", 8}},
    {.id = {"withdrawn", 9},
        .value = 1,
        .label = {"4 January", 9},
        .text = {"Withdrawn", 9},
        .note = {"Taken back.", 11},
        .state = ITEM_HERE}};

static DrawList *card_frame(Arena *arena, int w, int percent)
{
    Block *card = arena_new(arena, Block);
    *card = (Block){.kind = BLOCK_SOURCE,
        .id = STR("sheet"),
        .label = STR("A typed sheet"),
        .note = STR("2 January 2022"),
        .status = STR("withdrawn"),
        .status_word = STR("Withdrawn"),
        .items = rows,
        .n_items = 3};
    Page *page = arena_new(arena, Page);
    *page = (Page){.kind = PAGE_NOTEBOOK, .blocks = card, .n_blocks = 1};
    return frame(arena, page, w, 720, percent);
}

static int count_shapes(const DrawList *list, Shape shape)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_SHAPE && list->cmds[i].shape == shape;
    return n;
}

static void test_each_standing_has_its_shape_and_its_word(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = card_frame(&arena, 1280, 100);
    assert_int_equal(count_shapes(list, SHAPE_RING), 1);
    assert_int_equal(
        count_shapes(list, SHAPE_STRUCK), 2); // of the card, and of its row
    assert_non_null(frame_text(list, "Reported"));
    assert_non_null(frame_text(list, "4 January"));
    arena_free(&arena);
}

// A scene may be called "unknown"; its row in the contents has no sign of a status.
static void test_only_a_row_of_a_status_has_its_sign(void **state)
{
    (void)state;
    static const Item scenes[] = {
        {.id = {"unknown", 7}, .label = {"What is not known", 17}}};
    Arena arena = {0};
    Block table = {.kind = BLOCK_TABLE, .items = scenes, .n_items = 1};
    Page page = {.kind = PAGE_CONTENTS, .blocks = &table, .n_blocks = 1};
    assert_int_equal(
        count_shapes(frame(&arena, &page, 1280, 720, 100), SHAPE_SQUARE), 0);
    arena_free(&arena);
}

static void test_nothing_of_a_card_is_lost_in_a_small_window(void **state)
{
    (void)state;
    static const int widths[] = {320, 640, 1280};
    for (int i = 0; i < 3; i++)
        for (int percent = 100; percent <= 300; percent += 100) {
            Arena arena = {0};
            Str words = frame_words(&arena, card_frame(&arena, widths[i], percent));
            assert_true(has_words(words, STR("Atypedsheet")));
            assert_true(has_words(words, STR("Aclerk")));
            assert_true(has_words(words, STR("Takenback.")));
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_standing_has_its_shape_and_its_word),
        cmocka_unit_test(test_only_a_row_of_a_status_has_its_sign),
        cmocka_unit_test(test_nothing_of_a_card_is_lost_in_a_small_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
