#include "tools/page_words.h"

#include "support/support.h"

static void test_a_page_in_one_line_without_its_markup(void **state)
{
    (void)state;
    const Item items[] = {
        {.label = STR("One"), .text = STR("of *two*"), .note = STR("noted")},
        {.label = STR("Two")}};
    const Block blocks[] = {
        {.kind = BLOCK_PARAGRAPH, .text = STR("You have **3**\n   litres.")},
        {.kind = BLOCK_TABLE,
            .label = STR("Table"),
            .note = STR("below it"),
            .status_word = STR("reported"),
            .items = items,
            .n_items = 2}};
    const Action actions[] = {
        {.id = STR("on"), .label = STR("Go on"), .why = STR("No.")},
        {.id = STR("off"), .label = STR("Go off")}};
    const Page page = {
        .blocks = blocks, .n_blocks = 2, .actions = actions, .n_actions = 2};
    Buf words = {0};
    page_words(&page, &words);
    assert_str(buf_str(&words),
        "You have 3 litres. Table below it reported One of two noted Two Go on No. Go "
        "off ");
    buf_free(&words);
}

static void test_words_are_found_whatever_their_lines_and_stars(void **state)
{
    (void)state;
    Str words = STR("You have 3 litres. Go on ");
    assert_true(page_words_hold(words, STR("have **3**  \n litres")));
    assert_true(page_words_hold(words, STR(" Go on\n")));
    assert_true(page_words_hold(words, STR("")));
    assert_false(page_words_hold(words, STR("have 4")));
    assert_false(
        page_words_hold(words, STR("Go on and on and on and on and on and on")));
    assert_false(page_words_hold((Str){0}, STR("x")));
    assert_true(page_words_hold((Str){0}, STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_page_in_one_line_without_its_markup),
        cmocka_unit_test(test_words_are_found_whatever_their_lines_and_stars),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
