#include "support/scenario.h"
#include "support/support.h"

static bool names(Ids words, const char *name)
{
    for (int i = 0; i < words.n; i++)
        if (str_eq(words.items[i], str_of(name))) return true;
    return false;
}

static void test_words_and_functions_of_libraries_are_listed(void **state)
{
    (void)state;
    MemoryFile files[] = {
        {"scenario.lua", "scenario 'a' { title = 'A', start = 'one' }\n"
                         "ending 'one' { title = 'One', text = 'One.' }\n"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Arena arena = {0};
    Ids words = story_words(story, &arena, (Str){0});
    assert_true(names(words, "scene") && names(words, "pairs") && names(words, "math"));
    assert_true(names(words, "random") && names(words, "world"));
    assert_false(names(words, "print") || names(words, "keys"));
    assert_true(names(story_words(story, &arena, STR("math")), "floor"));
    assert_false(names(story_words(story, &arena, STR("math")), "random"));
    assert_true(names(story_words(story, &arena, STR("table")), "insert"));
    assert_true(names(story_words(story, &arena, STR("string")), "upper"));
    assert_int_equal(story_words(story, &arena, STR("pairs")).n, 0);
    assert_int_equal(story_words(story, &arena, STR("os")).n, 0);
    arena_free(&arena);
    story_close(story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_and_functions_of_libraries_are_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
