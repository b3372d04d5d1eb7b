#include "story/condition.h"

#include "support/scenario.h"
#include "support/support.h"

#include "story/play.h"

static const char head[] =
    "scenario 't' { title = 'T', kind = 'fictional', start = 'one', state = {\n"
    "  gold = 3, part = 0.5, told = false, mood = 'calm', log = list() } }\n"
    "chapter 'c' { title = 'C', start = 'one' }\n"
    "source 'note' { 'N', text = 'T', date = '2021-07-02', status = 'reported' }\n"
    "ending 'end' { title = 'E', text = 'E.' }\n"
    "scene 'one' { title = 'O', text = 'O.',\n"
    "  choice 'set' { 'Set', go = 'one', gives = 'note', effect = function(s)\n"
    "    s.gold = 7 s.part = 2 s.told = true s.mood = 'glad' end },\n";

// Whether the condition is open at the start, and after the state was set: "no yes".
static void assert_holds(const char *needs, const char *expected)
{
    Arena arena = {0};
    Err err = {0};
    const char *script = arena_fmt(
        &arena, "%s  choice 'x' { 'X', go = 'end', needs = %s } }\n", head, needs)
                             .s;
    const MemoryFile files[] = {{"scenario.lua", script}, {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Play *play = play_new(story, 1, &err);
    ChoiceState before, after;
    assert_true(play_choice_state(play, 1, &before, &err));
    assert_true(play_choose(play, 0, &err));
    assert_true(play_choice_state(play, 1, &after, &err));
    Str said = arena_fmt(&arena, "%s %s", before == CHOICE_OPEN ? "yes" : "no",
        after == CHOICE_OPEN ? "yes" : "no");
    if (!str_eq(said, str_of(expected))) print_error("%s\n", needs);
    assert_str(said, expected);
    play_close(play);
    story_close(story);
    arena_free(&arena);
}

static void test_each_test_holds_as_it_says(void **state)
{
    (void)state;
    assert_holds("'note'", "no yes");
    assert_holds("'told'", "no yes");
    assert_holds("{ 'note', 'told' }", "no yes");
    assert_holds("{ told = false }", "yes no");
    assert_holds("{ gold = 3 }", "yes no");
    assert_holds("{ gold = 3.0 }", "yes no");
    assert_holds("{ gold = at_least(7) }", "no yes");
    assert_holds("{ gold = at_most(3) }", "yes no");
    assert_holds("{ gold = between(3, 6) }", "yes no");
    assert_holds("{ gold = between(3, 7) }", "yes yes");
    assert_holds("{ part = 2 }", "no yes");
    assert_holds("{ part = at_least(0.6) }", "no yes");
    assert_holds("{ mood = 'glad' }", "no yes");
    assert_holds("{ mood = any_of{ 'calm', 'sad' } }", "yes no");
    assert_holds("{ mood = not_ 'calm' }", "no yes");
    assert_holds("{ gold = not_(at_most(3)) }", "no yes");
    assert_holds("{ gold = any_of{ 1, at_least(7) } }", "no yes");
    assert_holds("chosen 'one.set'", "no yes");
    assert_holds("visited 'one'", "yes yes");
    assert_holds("{ not_(visited 'end') }", "yes yes");
}

static void test_tests_are_joined_as_they_are_nested(void **state)
{
    (void)state;
    assert_holds("{}", "yes yes");
    assert_holds("any_of{}", "no no");
    assert_holds("{ 'told', gold = 3 }", "no no");
    assert_holds("any_of{ 'told', { gold = 3 } }", "yes yes");
    assert_holds("not_ 'note'", "yes no");
    assert_holds("not_{ 'note', 'told' }", "yes no");
    assert_holds("{ { 'note' }, { { gold = 7 } } }", "no yes");
    assert_holds("{ 'note', not_{ gold = 7 } }", "no no");
    assert_holds("not_(any_of{ 'note', 'told' })", "yes no");
}

static void test_a_condition_of_a_text_is_asked_too(void **state)
{
    (void)state;
    Err err = {0};
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title = 'T', start = 'one', state = { told = false } }\n"
            "ending 'one' { title = 'O', text = { 'A.', when('told', 'B.'),\n"
            "  when(not_ 'told', 'C.'), when({ told = true }, 'D.') } }\n"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    Play *play = play_new(story, 1, &err);
    const Node *node = play_node(play);
    Arena arena = {0};
    Buf out = {0};
    for (int i = 0; i < node->n_passages; i++) {
        bool shown = false;
        assert_true(play_passage_shown(play, &node->passages[i], &shown, &err));
        if (shown) buf_add(&out, node->passages[i].text.src);
    }
    assert_str(buf_str(&out), "A.C.");
    buf_free(&out);
    arena_free(&arena);
    play_close(play);
    story_close(story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_test_holds_as_it_says),
        cmocka_unit_test(test_tests_are_joined_as_they_are_nested),
        cmocka_unit_test(test_a_condition_of_a_text_is_asked_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
