#include "support/support.h"

#include "support/frames.h"
#include "support/pages.h"

#include <string.h>

#define METERS 5

static const char *const names[METERS] = {
    "Evidence", "Trust", "Rumour", "Safety", "Time"};

static Page page_of(Arena *arena, Block *blocks, int value)
{
    for (int i = 0; i < METERS; i++)
        blocks[i] = (Block){BLOCK_METER, .id = str_of(names[i]),
            .label = str_of(names[i]), .note = STR("disc"),
            .text = arena_fmt(arena, "%d of 24", value), .value = value, .max = 24};
    return (Page){.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = METERS};
}

static int lines_of(const DrawList *list)
{
    int lines = 0, y = -1;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_SHAPE || c->rect.y == y) continue;
        y = c->rect.y;
        lines++;
    }
    return lines;
}

static bool says(Arena *arena, const DrawList *list, const char *words)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_TEXT &&
            strstr(arena_fmt(arena, STR_FMT, STR_ARG(list->cmds[i].text)).s, words))
            return true;
    return false;
}

// The narrowest window in which the words are still those of one line.
static int width_of_one_line(Arena *arena, const Page *page)
{
    int w = 1280;
    while (w > 320 && lines_of(frame(arena, page, w, 720, 100)) == 1)
        w -= 10;
    return w + 10;
}

static void test_they_stand_in_one_line_while_there_is_room(void **state)
{
    (void)state;
    Arena arena = {0};
    Block blocks[METERS];
    Page page = page_of(&arena, blocks, 7);
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    assert_int_equal(lines_of(list), 1);
    assert_true(says(&arena, list, "7 of 24"));
    arena_free(&arena);
}

static void test_a_shorter_way_of_writing_saves_a_line(void **state)
{
    (void)state;
    Arena arena = {0};
    Block blocks[METERS];
    Page page = page_of(&arena, blocks, 7);
    DrawList *list = frame(&arena, &page, width_of_one_line(&arena, &page), 720, 100);
    assert_true(says(&arena, list, "7/24"));
    assert_false(says(&arena, list, "7 of 24"));
    arena_free(&arena);
}

static void test_where_it_saves_none_the_long_one_stays(void **state)
{
    (void)state;
    Arena arena = {0};
    Block blocks[METERS];
    Page page = page_of(&arena, blocks, 7);
    int w = width_of_one_line(&arena, &page) - 10;
    DrawList *list = frame(&arena, &page, w, 720, 100);
    assert_int_not_equal(lines_of(list), 1);
    assert_true(says(&arena, list, "7 of 24"));
    arena_free(&arena);
}

static void test_the_way_of_writing_does_not_change_with_the_values(void **state)
{
    (void)state;
    Arena arena = {0};
    Block blocks[METERS], others[METERS];
    Page low = page_of(&arena, blocks, 7), high = page_of(&arena, others, 24);
    assert_int_equal(width_of_one_line(&arena, &low), width_of_one_line(&arena, &high));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_they_stand_in_one_line_while_there_is_room),
        cmocka_unit_test(test_a_shorter_way_of_writing_saves_a_line),
        cmocka_unit_test(test_where_it_saves_none_the_long_one_stays),
        cmocka_unit_test(test_the_way_of_writing_does_not_change_with_the_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
