#include "support/checking.h"
#include "support/support.h"

static void test_a_sentence_with_a_mark_or_without_a_figure_is_fine(void **state)
{
    (void)state;
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[It was 60. {#F-1} Then 70. {#invented}]], "
        "choice 'go_on' { 'Pay 60', go='end' } }\n",
        "");
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[You wait for the first time in May.]], choice "
        "'go_on' { 'Pay 60', go='end' } }\n",
        "");
    assert_rule("no-fact", "kind='documented', state={ n=0 }",
        "person 'p' { 'Anna Berg', real=true }\nworld 'price' { row{ '*', "
        "'2022-01-01', 60, 'F-1' } }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[It was {world.price} and {n}.]], choice "
        "'go_on' { 'Pay 60', go='end' } }\n",
        "");
}

static void test_figures_dates_and_real_names_need_a_mark(void **state)
{
    (void)state;
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[At 09:10 it rose.]], choice 'go_on' { 'Pay "
        "60', go='end' } }\n",
        "3: \"At 09:10 it rose.\" has a figure but no mark; end it with {#ID} of a "
        "fact, or {#invented}\n");
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[On January the fifth it rose.]], choice "
        "'go_on' { 'Pay 60', go='end' } }\n",
        "3: \"On January the fifth it rose.\" has a date but no mark; end it with "
        "{#ID} of a fact, or {#invented}\n");
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[The twenty-second of March came.]], choice "
        "'go_on' { 'Pay 60', go='end' } }\n",
        "3: \"The twenty-second of March came.\" has a date but no mark; end it with "
        "{#ID} of a fact, or {#invented}\n");
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[*Berg* left.]], choice 'go_on' { 'Pay 60', "
        "go='end' } }\n",
        "3: \"Berg left.\" has a real person's name but no mark; end it with {#ID} of "
        "a fact, or {#invented}\n");
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[The Bergs left, and Bergen lies far.]], "
        "choice 'go_on' { 'Pay 60', go='end' } }\n",
        "");
}

static void test_a_long_sentence_is_shown_by_its_beginning(void **state)
{
    (void)state;
    assert_rule("no-fact", "kind='documented'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[You wait here until everybody else has gone "
        "and it is 9.]], choice 'go_on' { 'Pay 60', go='end' } }\n",
        "3: \"You wait here until everybody else has gone and …\" has a figure but no "
        "mark; end it with {#ID} of a fact, or {#invented}\n");
}

static void test_a_fictional_scenario_may_say_what_it_likes(void **state)
{
    (void)state;
    assert_rule("no-fact", "kind='fictional'",
        "person 'p' { 'Anna Berg', real=true }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text=[[At 09:10 it rose.]], choice 'go_on' { 'Pay "
        "60', go='end' } }\n",
        "");
}

static void test_questions_labels_and_the_glossary_state_nothing(void **state)
{
    (void)state;
    assert_rule("no-fact", "kind='documented'",
        "term 'well' { 'Well', text='Dug in 1950.' }\n"
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='two' } }\n"
        "check 'two' { 'In 2022?', go='end', answer 'a' { 'In 2021', because='W.' }, "
        "answer 'b' { "
        "'In 2022', because='W.' } }\n",
        "");
}

static void test_sources_their_history_reasons_and_cards_state_facts(void **state)
{
    (void)state;
    assert_rule("no-fact", "kind='documented'",
        "source 'key' { 'K', who='W', text='At 1.', date='2022-01-01', "
        "status='reported', facts={'F-1'},\n"
        " history={ {'2022-01-02','confirmed','At 2.'} } }\n"
        "fact 'F-1' { 'W.' }\n"
        "scene 'one' { title='S', text='Words.', gives='key', choice 'a' { 'To one0', "
        "go='two' } }\n"
        "check 'two' { 'Why?', scored=true, go='three', answer 'a' { 'A', right=true, "
        "because='At 3.' },\n"
        " answer 'b' { 'B', because='No.' } }\n"
        "board 'three' { title='F', text='W.', go='end', card 'a' { 'A', text='At 4.' "
        "}, card 'b' { 'B', text='B.' }, order={'a','b'},\n"
        " link 'ab' { 'a', 'b', answer='led_to', because='At 5.' } }\n",
        "1: \"At 1.\" has a figure but no mark; end it with {#ID} of a fact, or "
        "{#invented}\n2: \"At 2.\" has a figure but no mark; end it with {#ID} of a "
        "fact, or {#invented}\n5: \"At 3.\" has a figure but no mark; end it with "
        "{#ID} of a fact, or {#invented}\n7: \"At 4.\" has a figure but no mark; end "
        "it with {#ID} of a fact, or {#invented}\n8: \"At 5.\" has a figure but no "
        "mark; end it with {#ID} of a fact, or {#invented}\n");
}

static void test_a_source_must_say_who_and_rest_on_facts(void **state)
{
    (void)state;
    assert_rule("source-record", "kind='documented'",
        "fact 'F-1' { 'W.' }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported', who='W', "
        "facts={'F-1'} }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
    assert_rule("source-record", "kind='documented'",
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported', who='W' "
        "}\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "1: source \"key\" has no facts, which a documented scenario must give\n");
    assert_rule("source-record", "kind='fictional'",
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_a_real_person_may_not_speak_for_a_whole_chapter_either(void **state)
{
    (void)state;
    assert_rule("real-speaker", "",
        "person 'p' { 'Anna Berg', real=true }\n"
        "chapter 'b' { title='B', speaker='p' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "2: chapter \"b\" has \"p\" as speaker, who is a real person: no lines may be "
        "invented for them\n");
}

static void test_words_in_quotation_marks_may_be_those_of_an_invented_person(
    void **state)
{
    (void)state;
    assert_rule("real-speech", "",
        "person 'q' { 'Dana' }\n"
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'Dana says: “Wait!”', "
        "go='end' } }\n",
        "");
    assert_rule("real-speech", "",
        "person 'p' { 'Anna Berg', real=true }\n"
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'Ask Berg', go='end' } "
        "}\n",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sentence_with_a_mark_or_without_a_figure_is_fine),
        cmocka_unit_test(test_figures_dates_and_real_names_need_a_mark),
        cmocka_unit_test(test_a_long_sentence_is_shown_by_its_beginning),
        cmocka_unit_test(test_a_fictional_scenario_may_say_what_it_likes),
        cmocka_unit_test(test_questions_labels_and_the_glossary_state_nothing),
        cmocka_unit_test(test_sources_their_history_reasons_and_cards_state_facts),
        cmocka_unit_test(test_a_source_must_say_who_and_rest_on_facts),
        cmocka_unit_test(test_a_real_person_may_not_speak_for_a_whole_chapter_either),
        cmocka_unit_test(
            test_words_in_quotation_marks_may_be_those_of_an_invented_person),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
