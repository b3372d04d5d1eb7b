#include "tools/satisfy.h"

#include "support/scenario.h"
#include "support/support.h"

#include <string.h>

static const char *const names[] = {[HOLDS_NEVER] = "never",
    [HOLDS_SOMETIMES] = "sometimes",
    [HOLDS_ALWAYS] = "always",
    [HOLDS_UNKNOWN] = "unknown"};

static const char head[] =
    "scenario 't' { title='T', start='one', state={ n=3, part=0.5, told=false, "
    "mood='calm', few=number{ 2, min=0, max=4 }, half=number{ 0.5, min=0, max=1 } } }\n"
    "source 'note' { 'N', text='T', date='2021-07-02', status='reported' }\n"
    "ending 'one' { title='O', text={ 'O.', when(%s, 'X.') } }\n";

// [known]: by name what may change, "told"; NULL: everything may. "-note": it is not given.
static void assert_holding(const char *condition, const char *known, Holding expected)
{
    Arena arena = {0};
    const char *at = strstr(head, "%s");
    const char *script =
        arena_fmt(&arena, "%.*s%s%s", (int)(at - head), head, condition, at + 2).s;
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    bool *written = arena_array(&arena, bool, book->n_state + 1);
    bool *given = arena_array(&arena, bool, book->n_sources + 1);
    if (known && book_state(book, str_of(known)) != NONE)
        written[book_state(book, str_of(known))] = true;
    int64_t left = strcmp(condition, "{ n = 7 }") == 0 ? 3 : 1000000;
    Known what = {known ? written : NULL, known ? given : NULL, &left};
    assert_int_equal(book->n_conditions, 1);
    Holding found = satisfy(book, &book->conditions[0]->test, &what);
    if (found != expected)
        fail_msg("%s holds %s, not %s", condition, names[found], names[expected]);
    story_close(story);
    arena_free(&arena);
}

static void test_bounds_say_what_can_be(void **state)
{
    (void)state;
    assert_holding("{ few = at_least(5) }", NULL, HOLDS_NEVER);
    assert_holding("{ few = at_least(4) }", NULL, HOLDS_SOMETIMES);
    assert_holding("{ few = at_least(0) }", NULL, HOLDS_ALWAYS);
    assert_holding("{ few = at_most(4) }", NULL, HOLDS_ALWAYS);
    assert_holding("{ few = at_most(-1) }", NULL, HOLDS_NEVER);
    assert_holding("{ few = between(1, 3) }", NULL, HOLDS_SOMETIMES);
    assert_holding("{ few = 7 }", NULL, HOLDS_NEVER);
    assert_holding("{ half = at_least(0.25) }", NULL, HOLDS_SOMETIMES);
    assert_holding("{ half = at_least(1.5) }", NULL, HOLDS_NEVER);
    assert_holding("{ half = between(0.2, 0.3) }", NULL, HOLDS_SOMETIMES);
    assert_holding("{ n = at_least(100) }", NULL, HOLDS_SOMETIMES);
    assert_holding("{ n = not_(7) }", NULL, HOLDS_SOMETIMES);
}

static void test_contradictions_and_what_is_always_so(void **state)
{
    (void)state;
    assert_holding("{ 'told', told = false }", NULL, HOLDS_NEVER);
    assert_holding("any_of{ 'told', { told = false } }", NULL, HOLDS_ALWAYS);
    assert_holding("{ { n = at_least(5) }, { n = at_most(4) } }", NULL, HOLDS_NEVER);
    assert_holding(
        "any_of{ { n = at_least(5) }, { n = at_most(4) } }", NULL, HOLDS_ALWAYS);
    assert_holding("any_of{ { part = at_least(5) }, { part = at_most(4) } }", NULL,
        HOLDS_SOMETIMES);
    assert_holding(
        "any_of{ { n = at_least(6) }, { n = at_most(4) } }", NULL, HOLDS_SOMETIMES);
    assert_holding(
        "any_of{ { mood = 'calm' }, { mood = 'glad' } }", NULL, HOLDS_SOMETIMES);
    assert_holding(
        "any_of{ { mood = 'calm' }, { mood = not_ 'calm' } }", NULL, HOLDS_ALWAYS);
    assert_holding(
        "any_of{ { mood = not_ 'glad' }, { mood = not_ 'calm' } }", NULL, HOLDS_ALWAYS);
    assert_holding("{ 'note', not_ 'note' }", NULL, HOLDS_NEVER);
    assert_holding("any_of{ visited 'one', not_(visited 'one') }", NULL, HOLDS_ALWAYS);
    assert_holding("{}", NULL, HOLDS_ALWAYS);
    assert_holding("any_of{}", NULL, HOLDS_NEVER);
}

static void test_what_nothing_changes_stays_as_it_is(void **state)
{
    (void)state;
    assert_holding("'told'", "n", HOLDS_NEVER);
    assert_holding("'told'", "told", HOLDS_SOMETIMES);
    assert_holding("{ n = at_least(4) }", "told", HOLDS_NEVER);
    assert_holding("{ mood = 'calm' }", "told", HOLDS_ALWAYS);
    assert_holding("'note'", "told", HOLDS_NEVER);
    assert_holding("not_ 'note'", "told", HOLDS_ALWAYS);
}

static void test_too_much_to_try_is_unknown(void **state)
{
    (void)state;
    assert_holding("{ n = 7 }", NULL, HOLDS_UNKNOWN); // with three tests left
    assert_holding("{ n = 8 }", NULL, HOLDS_SOMETIMES);
    assert_holding(
        "{ n=any_of{ 1, 5, 9, 13, 17, 21, 25, 29, 33, 37, 41 } }", NULL, HOLDS_UNKNOWN);
    assert_holding(
        "{ n=any_of{ 1, 5, 9, 13, 17, 21, 25 }, part=any_of{ 1, 2, 3, 4, 5 }, "
        "few=between(1, 3), half=between(0.2, 0.3), mood=any_of{ 'a', 'b' } }",
        NULL, HOLDS_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bounds_say_what_can_be),
        cmocka_unit_test(test_contradictions_and_what_is_always_so),
        cmocka_unit_test(test_what_nothing_changes_stays_as_it_is),
        cmocka_unit_test(test_too_much_to_try_is_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
