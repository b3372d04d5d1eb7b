// What is pushed on the stack and said on it; requests are asked in test_stack_answer.
#include "page/stack.h"

#include "support/support.h"

#include <string.h>

static void test_a_stack_begins_at_the_title_and_never_loses_its_last_page(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    assert_int_equal(stack->depth, 1);
    assert_int_equal(stack_top(stack)->kind, PAGE_TITLE);
    stack_pop(stack);
    assert_int_equal(stack->depth, 1);
    stack_free(stack);
}

static void test_a_page_of_the_same_kind_takes_the_place_of_the_one_on_top(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    stack_push(stack, PAGE_GLOSSARY, STR("gas"));
    stack_push(stack, PAGE_GLOSSARY, STR("price"));
    assert_int_equal(stack->depth, 2);
    assert_string_equal(stack_top(stack)->arg, "price");
    stack_push(stack, PAGE_SOURCE, STR("a"));
    stack_push(stack, PAGE_GLOSSARY, STR("gas"));
    assert_int_equal(stack->depth, 4);
    stack_pop(stack);
    assert_int_equal(stack_top(stack)->kind, PAGE_SOURCE);
    stack_free(stack);
}

static void test_what_the_menu_opens_leads_back_to_the_play(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    stack_push(stack, PAGE_MENU, (Str){0});
    stack_push(stack, PAGE_LOG, (Str){0});
    assert_int_equal(stack->depth, 2);
    stack_pop(stack);
    assert_int_equal(stack_top(stack)->kind, PAGE_TITLE);
    stack_free(stack);
}

static void test_more_pages_than_there_is_room_for_replace_the_top_one(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    for (int i = 0; i < PAGES_DEEP * 2; i++)
        stack_push(stack, i % 2 ? PAGE_SOURCE : PAGE_GLOSSARY, STR("a"));
    assert_int_equal(stack->depth, PAGES_DEEP);
    assert_int_equal(stack_top(stack)->kind, PAGE_SOURCE);
    stack_free(stack);
}

// The page at the bottom stays, and so does the one that it is asked about.
static void test_what_a_page_rests_on_is_asked_above_it_however_deep(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    for (int i = 1; i < PAGES_DEEP; i++)
        stack_push(
            stack, i % 2 ? PAGE_SOURCE : PAGE_GLOSSARY, (Str){"abcdefgh" + i, 1});
    assert_int_equal(stack->depth, PAGES_DEEP);
    stack_push(stack, PAGE_KNOW, (Str){0});
    assert_int_equal(stack->depth, PAGES_DEEP);
    assert_int_equal(stack_top(stack)->kind, PAGE_KNOW);
    for (int i = PAGES_DEEP - 1; i > 1; i--) {
        stack_pop(stack);
        assert_int_equal(stack_top(stack)->kind, i % 2 ? PAGE_SOURCE : PAGE_GLOSSARY);
        assert_int_equal(stack_top(stack)->arg[0], 'a' + i);
    }
    stack_pop(stack);
    assert_int_equal(stack_top(stack)->kind, PAGE_TITLE);
    assert_int_equal(stack->depth, 1);
    stack_free(stack);
}

static void test_an_argument_that_is_too_long_is_cut(void **state)
{
    (void)state;
    char name[PAGE_ARG_MAX + 9];
    memset(name, 'a', sizeof name);
    Stack *stack = stack_new();
    stack_push(stack, PAGE_SOURCE, (Str){name, sizeof name});
    assert_int_equal(strlen(stack_top(stack)->arg), PAGE_ARG_MAX - 1);
    stack_free(stack);
}

static void test_sentences_are_kept_a_line_each_until_they_are_shown(void **state)
{
    (void)state;
    Stack *stack = stack_new();
    stack_say(stack, STR("One."));
    assert_false(stack->refused);
    stack_refuse(stack, STR("Two."));
    assert_true(stack->refused);
    assert_str(buf_str(&stack->notes), "One.\nTwo.\n");
    stack_free(stack);
}

static void test_a_failure_opens_the_error_page_with_its_words(void **state)
{
    (void)state;
    Err err = {0};
    err_set(&err, ERR_DATA, "It broke.");
    Stack *stack = stack_new();
    assert_true(stack_turn(stack, false, &err));
    assert_int_equal(stack_top(stack)->kind, PAGE_ERROR);
    assert_string_equal(stack->trouble.text, "It broke.");
    assert_int_equal(err.kind, ERR_NONE); // it has its page
    stack_free(stack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_stack_begins_at_the_title_and_never_loses_its_last_page),
        cmocka_unit_test(
            test_a_page_of_the_same_kind_takes_the_place_of_the_one_on_top),
        cmocka_unit_test(test_what_the_menu_opens_leads_back_to_the_play),
        cmocka_unit_test(test_more_pages_than_there_is_room_for_replace_the_top_one),
        cmocka_unit_test(test_what_a_page_rests_on_is_asked_above_it_however_deep),
        cmocka_unit_test(test_an_argument_that_is_too_long_is_cut),
        cmocka_unit_test(test_sentences_are_kept_a_line_each_until_they_are_shown),
        cmocka_unit_test(test_a_failure_opens_the_error_page_with_its_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
