#include "tools/condition_words.h"

#include "support/scenario.h"
#include "support/support.h"

static void assert_words(const char *needs, const char *expected)
{
    Arena arena = {0};
    const char *script = arena_fmt(&arena,
        "scenario 't' { title='T', start='a', state={ n=0, told=false, who='x' } }\n"
        "source 'note' { 'N', text='W.', date='2021-07-02', status='reported' }\n"
        "source 'map_' { 'M', text='W.', date='2021-07-02', status='reported' }\n"
        "chapter 'c' { title='C', start='a' }\n"
        "scene 'a' { title='A', text='W.', choice 'on' { 'On', go='end', needs=%s } "
        "}\n"
        "ending 'end' { title='E', text='E.' }\n",
        needs)
                             .s;
    const MemoryFile files[] = {{"scenario.lua", script}, {0}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    Buf words = {0};
    choice_needs_words(
        book, &book->nodes[book_node(book, STR("a"))].choices[0], &words);
    assert_str(buf_str(&words), expected);
    buf_free(&words);
    story_close(story);
    arena_free(&arena);
}

static void test_each_condition_has_its_words(void **state)
{
    (void)state;
    assert_words("nil", "");
    assert_words("'note'", "note");
    assert_words("{ 'note', 'map_' }", "note, map_");
    assert_words("function() return true end", "its function says so");
    assert_words("{ n = at_least(3) }", "n 3 or more");
    assert_words("{ n = at_most(3) }", "n 3 or less");
    assert_words("{ n = between(1, 3) }", "n 1 to 3");
    assert_words("{ n = 2 }", "n 2");
    assert_words("{ told = true }", "told true");
    assert_words("{ who = 'Ana' }", "who \"Ana\"");
}

static void test_conditions_within_others_keep_their_braces(void **state)
{
    (void)state;
    assert_words("{ 'note', n = at_least(3) }", "note, n 3 or more");
    assert_words("any_of{ 'note', 'map_' }", "note or map_");
    assert_words("not_('note')", "not note");
    assert_words(
        "{ any_of{ 'note', 'map_' }, told = true }", "(note or map_), told true");
    assert_words("not_(any_of{ 'note', told = true })", "not (note or told true)");
}

static void test_what_was_done_is_a_condition_too(void **state)
{
    (void)state;
    assert_words("visited('a')", "visited a");
    assert_words("chosen('a.on')", "took a.on");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_condition_has_its_words),
        cmocka_unit_test(test_conditions_within_others_keep_their_braces),
        cmocka_unit_test(test_what_was_done_is_a_condition_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
