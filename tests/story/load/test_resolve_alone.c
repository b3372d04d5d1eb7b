// A node that stands before the first chapter belongs to none, and has nothing of one.
#include "support/scenario.h"
#include "support/support.h"

static void assert_bare(const char *lines)
{
    const Book *book = scenario_book(lines);
    const Node *node = &book->nodes[book_node(book, STR("a"))];
    assert_int_equal(node->chapter, NONE);
    assert_int_equal(node->place, NONE);
    assert_int_equal(node->speaker, NONE);
    assert_int_equal(node->picture, NONE);
    assert_int_equal(node->at, NONE);
    assert_int_equal(node->date.year, 0);
}

static void test_a_node_without_a_chapter_takes_nothing_from_one(void **state)
{
    (void)state;
    assert_bare("");
    assert_bare("chapter 'c' { title='C', place='zhanaozen', date='2022-01-05' }\n"
                "scene 'b' { title='B', text='x', choice 'on' { 'On', go='a' } }");
    scenario_book(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_node_without_a_chapter_takes_nothing_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
