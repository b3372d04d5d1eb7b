#include "layout/layout_field.h"

#include "support/frames.h"
#include "support/looks.h"
#include "support/pages_parts.h"
#include "support/support.h"

// clang-format off
static const Action actions[] = {
    {.id = S("find-term"), .group = GROUP_PAGE, .label = S("Look up a word"), .open = true, .takes_text = true, .value = S("akim")},
    INLINE("confirm:find-term", "Look up"), BUTTON("back", "Back"),
};
static const Block blocks[] = {HEADING("Glossary"), PARAGRAPH("Words.")};
static const Page page = {PAGE_GLOSSARY, .title = S("Glossary"), BLOCKS_(blocks), ACTIONS_(actions)};
// clang-format on

static void test_the_button_stands_behind_the_field_and_nowhere_else(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    const Hit *field = frame_hit(list, "find-term");
    const Hit *button = frame_hit(list, "confirm:find-term");
    assert_true(button == field + 1); // the next stop
    assert_true(button->rect.x > field->rect.x + field->rect.w);
    assert_int_equal(button->rect.y, field->rect.y);
    assert_int_equal(button->rect.h, field->rect.h);
    int buttons = 0;
    for (int i = 0; i < list->n_hits; i++)
        buttons += str_eq(list->hits[i].action, button->action);
    assert_int_equal(buttons, 1);
    assert_non_null(frame_text(list, "Look up"));
    arena_free(&arena);
}

static void test_where_both_do_not_fit_the_button_stands_below(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 320, 480, 200);
    const Hit *field = frame_hit(list, "find-term");
    const Hit *button = frame_hit(list, "confirm:find-term");
    assert_true(button->rect.y >= field->rect.y + field->rect.h);
    assert_int_equal(button->rect.x, field->rect.x);
    arena_free(&arena);
}

static void test_no_word_of_a_field_is_lost_at_any_size(void **state)
{
    (void)state;
    static const Size sizes[] = {{200, 200}, {320, 240}, {640, 360}, {3840, 2160}};
    for (int i = 0; i < COUNT_OF(sizes); i++)
        for (int percent = 100; percent <= 300; percent += 100) {
            Arena arena = {0};
            looking_at = "field";
            DrawList *list = frame(&arena, &page, sizes[i].w, sizes[i].h, percent);
            look_hits(&arena, &page, list, sizes[i]);
            assert_non_null(frame_hit(list, "confirm:find-term"));
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_button_stands_behind_the_field_and_nowhere_else),
        cmocka_unit_test(test_where_both_do_not_fit_the_button_stands_below),
        cmocka_unit_test(test_no_word_of_a_field_is_lost_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
