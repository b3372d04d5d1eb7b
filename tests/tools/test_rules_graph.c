#include "support/checking.h"
#include "support/support.h"

static void test_a_node_can_be_reached_by_a_check_a_board_or_one_target_of_several(
    void **state)
{
    (void)state;
    assert_rule("unreachable", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', "
        "go={'two','three'}, pick=function() return 'two' end } }\n"
        "check 'two' { 'Why?', go='four', answer 'a' { 'A', because='W.' }, answer 'b' "
        "{ 'B', because='W.' } }\n"
        "scene 'three' { title='S', text='Words.', choice 'go_on' { 'To three0', "
        "go='end' } }\n"
        "board 'four' { title='F', text='W.', go='end', card 'a' { 'A', text='A.' }, "
        "card 'b' { 'B', text='B.' }, order={'a','b'} }\n",
        "");
}

static void test_a_node_behind_a_choice_that_never_opens_is_not_told_twice(void **state)
{
    (void)state;
    assert_rule("unreachable", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "}, choice 'a' { 'To one1', go='two', needs='key', why='No key.' } }\n"
        "scene 'two' { title='S', text='Words.', choice 'go_on' { 'To two0', go='end' "
        "} }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported' }\n",
        "");
    assert_rule("no-ending", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "}, choice 'a' { 'To one1', go='two', needs='key', why='No key.' } }\n"
        "scene 'two' { title='S', text='Words.', choice 'b' { 'To two0', go='two' } }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported' }\n",
        "2: no ending can be reached from scene \"two\"\n");
}

static void test_every_edition_is_a_way_in_and_comes_to_an_ending(void **state)
{
    (void)state;
    static const char *const scenes = "edition 'a' { 'A', start='two' }\n"
                                      "edition 'b' { 'B', start='moor' }\n"
                                      "scene 'one' { title='S', text='Words.', choice "
                                      "'go_on' { 'To one0', go='end' } }\n"
                                      "scene 'two' { title='S', text='Words.', choice "
                                      "'go_on' { 'To two0', go='end' } }\n"
                                      "scene 'moor' { title='S', text='Words.', choice "
                                      "'go_on' { 'To moor0', go='moor' } }\n";
    assert_rule("unreachable", "", scenes,
        "3: nothing leads to scene \"one\": in a scenario with editions a play begins "
        "where "
        "its edition says; give one of them start = \"one\"\n");
    assert_rule("edition-no-ending", "", scenes,
        "2: no play of edition \"b\" comes to an ending\n");
}

static void test_a_source_may_come_from_a_scene_from_a_choice_or_only_later_on_the_way(
    void **state)
{
    (void)state;
    assert_rule("never-open", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='two', "
        "gives='map' }, choice 'b' { 'To one1', go='three', needs={'map','key'}, "
        "why='No.' } }\n"
        "scene 'two' { title='S', text='Words.', gives='key', choice 'c' { 'To two0', "
        "go='one', needs='map' } }\n"
        "scene 'three' { title='S', text='Words.', choice 'go_on' { 'To three0', "
        "go='end' } }\n"
        "source 'map' { 'M', text='W.', date='2022-01-01', status='reported' }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported' }\n",
        "");
}

static void test_two_choices_that_wait_for_each_other_never_open(void **state)
{
    (void)state;
    assert_rule("never-open", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "}, choice 'a' { 'To one1', go='end', needs='map', gives='key', why='No.' }, "
        "choice 'b' { 'To one2', go='end', needs='key', gives='map', why='No.' } }\n"
        "source 'map' { 'M', text='W.', date='2022-01-01', status='reported' }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported' }\n",
        "1: choice \"a\" can never be open: it needs source \"map\", which is given "
        "only where the play never comes\n1: choice \"b\" can never be open: it needs "
        "source \"key\", which is given only where the play never comes\n");
}

static void test_what_a_function_answers_is_taken_to_be_yes(void **state)
{
    (void)state;
    assert_rule("never-open", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='end', "
        "needs=function() return false end, why='No.' } }\n",
        "");
    assert_rule("no-way-on", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='end', "
        "needs=function() return false end, why='No.' } }\n",
        "");
}

static void test_a_ring_is_told_once_at_its_first_node(void **state)
{
    (void)state;
    assert_rule("no-ending", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "}, choice 'a' { 'To one1', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', choice 'b' { 'To two0', go='three' } "
        "}\n"
        "scene 'three' { title='S', text='Words.', choice 'c' { 'To three0', go='four' "
        "} }\n"
        "scene 'four' { title='S', text='Words.', choice 'd' { 'To four0', go='three' "
        "} }\n",
        "2: no ending can be reached from scene \"two\"\n");
}

static void test_two_rings_are_told_one_by_one(void **state)
{
    (void)state;
    assert_rule("no-ending", "",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "}, choice 'a' { 'To one1', go='two' }, choice 'b' { 'To one2', go='three' } "
        "}\n"
        "scene 'two' { title='S', text='Words.', choice 'c' { 'To two0', go='two' } }\n"
        "scene 'three' { title='S', text='Words.', choice 'd' { 'To three0', "
        "go='three' } }\n",
        "2: no ending can be reached from scene \"two\"\n3: no ending can be reached "
        "from scene \"three\"\n");
}

static void test_a_ring_with_a_way_out_and_a_way_to_a_dead_end_are_no_ring(void **state)
{
    (void)state;
    assert_rule("no-ending", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', choice 'b' { 'To two0', go='one' }, "
        "choice 'go_on' { 'To two1', go='end' }, choice 'c' { 'To two2', go='three' } "
        "}\n"
        "scene 'three' { title='S', text='Words.' }\n",
        "");
}

static void test_one_choice_that_leads_away_or_stays_open_is_enough(void **state)
{
    (void)state;
    assert_rule("once-only", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='one', "
        "once=true }, choice 'b' { 'To one1', go='end', once=true } }\n",
        "");
    assert_rule("once-only", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='one', "
        "once=true }, choice 'b' { 'To one1', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', choice 'c' { 'To two0', go='one' }, "
        "choice 'go_on' { 'To two1', go='end' } }\n",
        "");
    assert_rule("once-only", "",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='two', "
        "once=true } }\n"
        "scene 'two' { title='S', text='Words.', choice 'c' { 'To two0', go='one' }, "
        "choice 'go_on' { 'To two1', go='end' } }\n",
        "1: each choice of scene \"one\" can be taken only once and leads back to it: "
        "in the end none is left\n");
}

static void test_a_return_is_no_step_in_time(void **state)
{
    (void)state;
    assert_rule("time-backwards", "",
        "scene 'one' { title='S', text='Words.', date='2022-01-02 09:10', choice 'a' { "
        "'To one0', go='two' }, choice 'go_on' { 'To one1', go='end' } }\n"
        "scene 'two' { title='S', text='Words.', date='2022-01-02 09:30', choice 'b' { "
        "'To two0', go='one' } }\n",
        "");
}

static void test_a_day_without_an_hour_is_not_before_its_own_hours(void **state)
{
    (void)state;
    assert_rule("time-backwards", "",
        "scene 'one' { title='S', text='Words.', date='2022-01-02 09:10', choice 'a' { "
        "'To one0', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', date='2022-01-02', choice 'go_on' { "
        "'To two0', go='end' } }\n",
        "");
    assert_rule("time-backwards", "",
        "scene 'one' { title='S', text='Words.', date='2022-01-02 09:10', choice 'a' { "
        "'To one0', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', date='2022-01-01', choice 'go_on' { "
        "'To two0', go='end' } }\n",
        "2: scene \"two\" is dated before scene \"one\", which leads to it\n");
}

static void test_midnight_is_an_hour_of_its_day(void **state)
{
    (void)state;
    assert_rule("time-backwards", "",
        "scene 'one' { title='S', text='Words.', date='2022-01-02 09:10', choice 'a' { "
        "'On', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', date='2022-01-02 00:00', choice 'b' { "
        "'On', go='three' } }\n"
        "scene 'three' { title='S', text='Words.', date='2022-01-02 00:30', choice 'c' "
        "{ 'On', go='end' } }\n",
        "2: scene \"two\" is dated before scene \"one\", which leads to it\n");
}

static void test_times_are_compared_across_zones(void **state)
{
    (void)state;
    assert_rule("time-backwards", "",
        "place 'west' { 'W', zone='UTC+5' } place 'east' { 'E', zone='UTC+6' }\n"
        "scene 'one' { title='S', text='Words.', place='east', date='2022-01-02 "
        "09:10', choice 'a' { 'To one0', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', place='west', date='2022-01-02 "
        "08:20', choice 'go_on' { 'To two0', go='end' } }\n",
        "");
    assert_rule("time-backwards", "",
        "place 'west' { 'W', zone='UTC+5' } place 'east' { 'E', zone='UTC+6' }\n"
        "scene 'one' { title='S', text='Words.', place='west', date='2022-01-02 "
        "09:10', choice 'a' { 'To one0', go='two' } }\n"
        "scene 'two' { title='S', text='Words.', place='east', date='2022-01-02 "
        "09:30', choice 'go_on' { 'To two0', go='end' } }\n",
        "3: scene \"two\" is dated before scene \"one\", which leads to it\n");
}

static void test_another_chapter_may_go_back_in_time(void **state)
{
    (void)state;
    assert_rule("time-backwards", "",
        "scene 'one' { title='S', text='Words.', date='2022-01-02', choice 'a' { 'To "
        "one0', go='two' } }\n"
        "chapter 'b' { title='B' }\n"
        "scene 'two' { title='S', text='Words.', date='2022-01-01', choice 'go_on' { "
        "'To two0', go='end' } }\n",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_node_can_be_reached_by_a_check_a_board_or_one_target_of_several),
        cmocka_unit_test(
            test_a_node_behind_a_choice_that_never_opens_is_not_told_twice),
        cmocka_unit_test(test_every_edition_is_a_way_in_and_comes_to_an_ending),
        cmocka_unit_test(
            test_a_source_may_come_from_a_scene_from_a_choice_or_only_later_on_the_way),
        cmocka_unit_test(test_two_choices_that_wait_for_each_other_never_open),
        cmocka_unit_test(test_what_a_function_answers_is_taken_to_be_yes),
        cmocka_unit_test(test_a_ring_is_told_once_at_its_first_node),
        cmocka_unit_test(test_two_rings_are_told_one_by_one),
        cmocka_unit_test(
            test_a_ring_with_a_way_out_and_a_way_to_a_dead_end_are_no_ring),
        cmocka_unit_test(test_one_choice_that_leads_away_or_stays_open_is_enough),
        cmocka_unit_test(test_a_return_is_no_step_in_time),
        cmocka_unit_test(test_a_day_without_an_hour_is_not_before_its_own_hours),
        cmocka_unit_test(test_midnight_is_an_hour_of_its_day),
        cmocka_unit_test(test_times_are_compared_across_zones),
        cmocka_unit_test(test_another_chapter_may_go_back_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
