#include "support/support.h"

#include "support/frames.h"
#include "support/pages_parts.h"

// clang-format off
static const Block blocks[] = {
    {BLOCK_ANSWER, .id = S("a"), .label = S("First"), .text = S("So it is."), .note = S("What the record supports"), .status = S("right")},
    {BLOCK_ANSWER, .id = S("b"), .label = S("Second"), .text = S("In part."), .note = S("Your answer: half right"), .status = S("half"), .value = 1},
    {BLOCK_ANSWER, .id = S("c"), .label = S("Third"), .text = S("No."), .note = S("Your answer: not supported"), .status = S("none"), .value = 1},
    {BLOCK_ANSWER, .id = S("d"), .label = S("Fourth")},
    {BLOCK_TALK, .label = S("Talk about this now"), .text = S("Who would know?")},
};
static const Page check = {PAGE_CHECK, .title = S("Check"), BLOCKS_(blocks)};

static const Item moves[] = {
    {.id = S("calm"), .label = S("Calm +1"), .text = S("the wind fell"), .value = 1},
    {.id = S("gone"), .label = S("Gone -2"), .value = -2}};
static const Block moved_blocks[] = {
    {BLOCK_METER, .id = S("calm"), .label = S("Calm"), .text = S("2 of 5"), .note = S("diamond"), .value = 2, .max = 5, .x = 1},
    {BLOCK_METER, .id = S("still"), .label = S("Still"), .text = S("1 of 5"), .note = S("square"), .value = 1, .max = 5},
    {BLOCK_OUTCOME, ITEMS(moves)},
};
static const Page moved = {PAGE_SCENE, .title = S("Scene"), BLOCKS_(moved_blocks)};
// clang-format on

static int count_shapes(const DrawList *list, Shape shape)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_SHAPE && list->cmds[i].shape == shape;
    return n;
}

static void test_right_half_and_wrong_differ_in_shape_and_word(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &check, 1280, 720, 100);
    assert_int_equal(count_shapes(list, SHAPE_CREDIT_RIGHT), 1);
    assert_int_equal(count_shapes(list, SHAPE_CREDIT_HALF), 1);
    assert_int_equal(count_shapes(list, SHAPE_CREDIT_NONE), 1);
    assert_int_equal(frame_count(list, DRAW_SHAPE), 3); // no sign of a status
    assert_non_null(frame_text(list, "Fourth"));
    assert_true(has_words(frame_words(&arena, list), STR("Youranswer:halfright")));
    arena_free(&arena);
}

// The edge round a word, or NULL.
static const DrawCmd *edge_round(const DrawList *list, const char *text)
{
    const DrawCmd *word = frame_text(list, text);
    assert_non_null(word);
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_EDGE &&
            rect_contains_point(list->cmds[i].rect, word->rect.x, word->rect.y + 4))
            return &list->cmds[i];
    return NULL;
}

static void test_my_answer_has_the_thicker_edge_and_others_have_none(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &check, 1280, 720, 100);
    assert_true(edge_round(list, "Second")->thick > edge_round(list, "First")->thick);
    assert_null(edge_round(list, "Fourth"));
    arena_free(&arena);
}

static void test_what_moved_has_its_meter_s_symbol_and_the_meter_a_ring(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &moved, 1280, 720, 100);
    assert_int_equal(count_shapes(list, SHAPE_DIAMOND), 2);
    assert_non_null(edge_round(list, "Calm 2 of 5"));
    assert_null(edge_round(list, "Still 1 of 5"));
    assert_true(has_words(frame_words(&arena, list), STR("Calm+1thewindfell")));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_right_half_and_wrong_differ_in_shape_and_word),
        cmocka_unit_test(test_my_answer_has_the_thicker_edge_and_others_have_none),
        cmocka_unit_test(test_what_moved_has_its_meter_s_symbol_and_the_meter_a_ring),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
