#include "support/checking.h"
#include "support/support.h"

#define STATE "state={ n=0, told=false, trust=number{ 2, min=0, max=4 } }"
#define WRITES                                                                         \
    "effect=function(s) s.n = s.n + 1 s.told = not s.told s.trust = s.trust - 1 end "

// A scene 'two' behind the start, with these choices.
#define BEHIND(choices)                                                                \
    "source 'note' { 'N', who='W', saw='S', text='T', date='2021-07-02', "             \
    "status='reported' }\n"                                                            \
    "scene 'one' { title='S', text='W.', choice 'on' { 'On', go='two', " WRITES        \
    "}, choice 'by' { 'By', go='end', gives='note' } }\n"                              \
    "scene 'two' { title='T', text='W.', " choices " }\n"

#define STUCK                                                                          \
    "3: each choice of scene \"two\" can be closed; the play is stuck when all are\n"

static void test_a_choice_that_is_always_open_is_enough(void **state)
{
    (void)state;
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs='told' }, choice 'b' { 'B', go='end' "
               "}"),
        "");
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs={ trust = at_least(0) } }"), "");
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', once=true }"), "");
}

static void test_choices_that_complement_each_other_are_enough(void **state)
{
    (void)state;
    assert_rule("all-conditional", STATE,
        BEHIND(
            "choice 'a' { 'A', go='end', needs='told' }, choice 'b' { 'B', go='end', "
            "needs=not_ 'told' }"),
        "");
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs={ n = at_least(5) } }, choice 'b' { "
               "'B', go='end', needs={ n = at_most(4) } }"),
        "");
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs={ n = at_least(5) } }, choice 'b' { "
               "'B', go='end', needs={ n = at_most(3) } }"),
        STUCK);
}

static void test_each_kind_of_condition_can_be_closed(void **state)
{
    (void)state;
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs='told' }"), STUCK);
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs=function(s) return s.told end }"),
        STUCK);
    assert_rule("all-conditional", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs=function(s) return s.told end }, "
               "choice 'b' { 'B', go='two', once=true }"),
        STUCK);
}

static void test_a_source_that_each_way_gives_is_held(void **state)
{
    (void)state;
    const char *const source = "source 'note' { 'N', who='W', saw='S', text='T', "
                               "date='2021-07-02', status='reported' }\n";
    Arena arena = {0};
    assert_rule("all-conditional", "",
        arena_fmt(&arena,
            "%sscene 'one' { title='S', text='W.', choice 'on' { 'On', go='two', "
            "gives='note' } }\n"
            "scene 'two' { title='T', text='W.', choice 'a' { 'A', go='end', "
            "needs='note' } }\n",
            source)
            .s,
        "");
    assert_rule("all-conditional", "",
        arena_fmt(&arena,
            "%sscene 'one' { title='S', text='W.', gives='note', choice 'on' { 'On', "
            "go='one', needs='note', once=true }, choice 'a' { 'A', go='end', "
            "needs='note' } }\n",
            source)
            .s,
        "");
    assert_rule("all-conditional", "",
        arena_fmt(&arena,
            "%sscene 'one' { title='S', text='W.', choice 'on' { 'On', go='two', "
            "gives='note' }, choice 'by' { 'By', go='two' } }\n"
            "scene 'two' { title='T', text='W.', choice 'a' { 'A', go='end', "
            "needs='note' } }\n",
            source)
            .s,
        STUCK);
    arena_free(&arena);
}

static void test_a_way_through_checks_and_boards_may_give_no_source(void **state)
{
    (void)state;
    static const char *const between[] = {
        "check 'by' { 'Why?', title='C', go='two', answer 'a' { 'A', right=true, "
        "because='B.' }, answer 'b' { 'B', because='B.' } }\n",
        "board 'by' { title='B', text='W.', go='two', card 'a' { 'A', text='A.' }, "
        "card 'b' { 'B', text='B.' }, order={ 'a', 'b' } }\n"};
    Arena arena = {0};
    for (int i = 0; i < COUNT_OF(between); i++)
        assert_rule("all-conditional", "",
            arena_fmt(&arena,
                "source 'note' { 'N', who='W', saw='S', text='T', date='2021-07-02', "
                "status='reported' }\n"
                "scene 'one' { title='S', text='W.', choice 'on' { 'On', go='two', "
                "gives='note' }, choice 'round' { 'By', go='by' } }\n"
                "scene 'two' { title='T', text='W.', choice 'a' { 'A', go='end', "
                "needs='note' } }\n%s",
                between[i])
                .s,
            STUCK);
    arena_free(&arena);
}

static void test_a_choice_may_open_by_what_scripts_write(void **state)
{
    (void)state;
    assert_rule("never-open", STATE,
        BEHIND("choice 'a' { 'A', go='end', needs={ 'told', n = 7, trust = 4 } }"), "");
    assert_rule("never-open", "state={ told=false }",
        "local function set(name) return function(s) s[name] = true end end\n"
        "scene 'one' { title='S', text='W.', choice 'a' { 'A', go='one', "
        "effect=set('told') }, choice 'b' { 'B', go='end', needs='told' } }\n",
        "");
    assert_rule("never-open", "state={ told=false }",
        "scene 'one' { title='S', text='W.', choice 'a' { 'A', go='end' }, choice 'b' "
        "{ "
        "'B', go='end', needs='told' } }\n",
        "1: choice \"b\" can never be open: \"told\" would have to be true, and it is "
        "false and nothing changes it\n");
}

static void test_a_scene_behind_a_choice_that_never_opens_is_named(void **state)
{
    (void)state;
    assert_rule("never-open", STATE,
        "scene 'one' { title='S', text='W.', choice 'a' { 'A', go='end' }, choice 'b' "
        "{ "
        "'B', go='cave', needs='told' } }\n"
        "scene 'cave' { title='C', text='W.', choice 'c' { 'C', go='end' } }\n",
        "1: choice \"b\" can never be open: \"told\" would have to be true, and it is "
        "false and nothing changes it; no other way leads to scene \"cave\"\n");
}

static void test_a_condition_is_no_write_of_its_meter(void **state)
{
    (void)state;
    assert_rule("meter-not-written", "state={ trust=meter{ 'T', 3, min=0, max=8 } }",
        "scene 'one' { title='S', text='W.', choice 'a' { 'A', go='end', needs={ trust "
        "= at_least(3) } } }\n",
        "1: no effect changes meter \"trust\"\n");
}

static void test_a_condition_for_several_paragraphs_is_told_once(void **state)
{
    (void)state;
    assert_rule("never-shown", STATE,
        "scene 'one' { title='S', text={ 'W.', when({ trust = 9 }, [[A.\n\nB.]]) }, "
        "choice 'a' { 'A', go='end' } }\n",
        "1: a part of scene \"one\" can never be shown: \"trust\" would have to be 9, "
        "and it is 2 and nothing changes it\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_choice_that_is_always_open_is_enough),
        cmocka_unit_test(test_choices_that_complement_each_other_are_enough),
        cmocka_unit_test(test_each_kind_of_condition_can_be_closed),
        cmocka_unit_test(test_a_source_that_each_way_gives_is_held),
        cmocka_unit_test(test_a_way_through_checks_and_boards_may_give_no_source),
        cmocka_unit_test(test_a_choice_may_open_by_what_scripts_write),
        cmocka_unit_test(test_a_scene_behind_a_choice_that_never_opens_is_named),
        cmocka_unit_test(test_a_condition_is_no_write_of_its_meter),
        cmocka_unit_test(test_a_condition_for_several_paragraphs_is_told_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
