#include "support/checking.h"
#include "support/support.h"

static void test_a_source_may_be_given_by_a_scene_or_a_choice(void **state)
{
    (void)state;
    assert_rule("source-not-given", "",
        "scene 'one' { title='S', text='Words.', gives='key', choice 'a' { 'To one0', "
        "go='end', gives={'map'} } }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported' }\n"
        "source 'map' { 'K', text='W.', date='2022-01-01', status='reported' }\n",
        "");
}

static void test_a_term_may_be_named_by_its_forms_in_any_text_even_in_another_term(
    void **state)
{
    (void)state;
    assert_rule("term-not-used", "",
        "term 'well' { 'Well', text='A [rope].', forms={'dry hole'} }\n"
        "term 'rope' { 'Rope', text='W.' }\n"
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'To the [dry hole]', "
        "go='end' } }\n",
        "");
}

static void test_a_person_may_speak_or_be_named(void **state)
{
    (void)state;
    assert_rule("person-not-used", "",
        "person 'a' { 'Dana' } person 'b' { 'Kassym-Jomart Tokayev' } person 'c' { "
        "'Bolat' } person 'd' { 'Ann' }\n"
        "scene 'one' { title='S', text='Tokayev’s car. Anna.', speaker='a', choice "
        "'go_on' { 'On', go='end' } }\n",
        "1: person \"c\" never speaks and no text names them\n1: person \"d\" never "
        "speaks and no text names them\n");
}

static void test_a_name_that_is_told_how_to_say_stands_in_a_text(void **state)
{
    (void)state;
    assert_rule("say-not-used", "",
        "person 'a' { 'Dana' } say 'a' { 'Dana', 'da-NA' } say 'b' { 'Aru', 'a-ROO' } "
        "say 'c' { 'Bo', 'bo' }\n"
        "scene 'one' { title='S', text='Bolat and Aru’s car.', speaker='a', choice "
        "'go_on' { 'On', go='end' } }\n",
        "1: no text has the words of say \"c\"\n");
}

static void test_the_picture_and_the_plate_of_a_scene_are_shown(void **state)
{
    (void)state;
    assert_rule("picture-not-used", "",
        "picture 'hill' { alt='A.', layers={'hill.svg'} } picture 'sea' { alt='B.', "
        "layers={'hill.svg'} }\n"
        "picture 'sky' { alt='C.', layers={'hill.svg'} }\n"
        "scene 'one' { title='S', picture='hill', plate='sea', text='Words.', choice "
        "'go_on' { 'On', go='end' } }\n",
        "2: picture \"sky\" is never shown\n");
}

static void test_the_picture_of_the_title_page_and_of_a_chapter_are_shown(void **state)
{
    (void)state;
    assert_rule("picture-not-used", "picture='hill'",
        "picture 'hill' { alt='A.', layers={'hill.svg'} } picture 'sea' { alt='B.', "
        "layers={'hill.svg'} }\n"
        "chapter 'b' { title='B', picture='sea' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_facts_are_used_by_marks_sources_cards_links_scenes_and_the_world(
    void **state)
{
    (void)state;
    assert_rule("fact-not-used", "",
        "fact 'F-1' { 'W.' } fact 'F-2' { 'W.' } fact 'F-3' { 'W.' } fact 'F-4' { 'W.' "
        "} fact 'F-5' { 'W.' } fact 'F-6' { 'W.' }\n"
        "scene 'one' { title='S', text='W. {#F-1}', facts={'F-2'}, choice 'go_on' { "
        "'On', go='two' } }\n"
        "source 'key' { 'K', text='W.', date='2022-01-01', status='reported', "
        "facts={'F-3'} }\n"
        "board 'two' { title='F', text='W.', go='end', card 'a' { 'A', text='A.', "
        "facts={'F-4'} }, card 'b' { 'B', text='B.' }, order={'a','b'},\n"
        " link 'ab' { 'a', 'b', answer='led_to', because='W.', facts={'F-5'} } }\n"
        "world 'price' { row{ '*', '2022-01-01', 60, 'F-6' } }\n",
        "");
}

static void test_a_stop_at_which_a_chapter_stands_is_used(void **state)
{
    (void)state;
    assert_rule("stop-not-used", "",
        "chain 'dawn' { 'D' }\n"
        "chapter 'b' { title='B', at='dawn' }\n"
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_source_may_be_given_by_a_scene_or_a_choice),
        cmocka_unit_test(
            test_a_term_may_be_named_by_its_forms_in_any_text_even_in_another_term),
        cmocka_unit_test(test_a_person_may_speak_or_be_named),
        cmocka_unit_test(test_a_name_that_is_told_how_to_say_stands_in_a_text),
        cmocka_unit_test(test_the_picture_and_the_plate_of_a_scene_are_shown),
        cmocka_unit_test(test_the_picture_of_the_title_page_and_of_a_chapter_are_shown),
        cmocka_unit_test(
            test_facts_are_used_by_marks_sources_cards_links_scenes_and_the_world),
        cmocka_unit_test(test_a_stop_at_which_a_chapter_stands_is_used),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
