#include "support/checking.h"
#include "support/support.h"

static void test_a_scene_may_have_110_words_and_must_not_have_more_than_140(
    void **state)
{
    (void)state;
    assert_rule("scene-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word.', choice 'go_on' { "
        "'On', go='end' } }\n",
        "");
    assert_rule("scene-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word.', choice 'go_on' "
        "{ 'On', go='end' } }\n",
        "1: the text of scene \"one\" has 111 words; 110 is enough for one screen\n");
    assert_rule("scene-too-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word.', choice 'go_on' { "
        "'On', go='end' } }\n",
        "");
    assert_rule("scene-too-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word.', choice 'go_on' "
        "{ 'On', go='end' } }\n",
        "1: the text of scene \"one\" has 141 words; 140 is the most\n");
    assert_rule("scene-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word.', choice 'go_on' "
        "{ 'On', go='end' } }\n",
        "");
}

static void test_each_limit_of_words_holds_and_one_more_is_told(void **state)
{
    (void)state;
    assert_rule("too-many-words", "",
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'word word word word "
        "word word word word word word word word word word', go='end' } }\n",
        "");
    assert_rule("too-many-words", "",
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'word word word word "
        "word word word word word word word word word word word', go='end' } }\n",
        "1: the label of choice \"go_on\" has 15 words; 14 is the most\n");
    assert_rule("too-many-words", "",
        "scene 'one' { title='word word word word word word word word', text='W.', "
        "choice 'go_on' { 'On', go='end' } }\n",
        "");
    assert_rule("too-many-words", "",
        "scene 'one' { title='word word word word word word word word word', "
        "text='W.', choice 'go_on' { 'On', go='end' } }\n",
        "1: the title of scene \"one\" has 9 words; 8 is the most\n");
    assert_rule("too-many-words", "",
        "source 'key' { 'K', text='word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word', date='2022-01-01', status='reported' }scene 'one' "
        "{ title='S', text='Words.', choice 'go_on' { 'To one0', go='end' } }\n",
        "");
    assert_rule("too-many-words", "",
        "source 'key' { 'K', text='word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word', date='2022-01-01', status='reported' }scene "
        "'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' } }\n",
        "1: the text of source \"key\" has 91 words; 90 is the most\n");
    assert_rule("too-many-words", "",
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'On', go='two' } } check "
        "'two' { 'Why?', go='end', answer 'a' { 'A', because='word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word' }, answer 'b' { 'B', "
        "because='W.' } }\n",
        "");
    assert_rule("too-many-words", "",
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'On', go='two' } } check "
        "'two' { 'Why?', go='end', answer 'a' { 'A', because='word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word word word word word word word' }, answer 'b' { 'B', "
        "because='W.' } "
        "}\n",
        "1: the because of answer \"a\" has 61 words; 60 is the most\n");
    assert_rule("too-many-words", "",
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'On', go='two' } } board "
        "'two' { title='F', text='W.', go='end', card 'a' { 'word word word word "
        "word', text='A.' }, card 'b' { 'B', text='B.' }, order={'a','b'} }\n",
        "");
    assert_rule("too-many-words", "",
        "scene 'one' { title='S', text='W.', choice 'go_on' { 'On', go='two' } } board "
        "'two' { title='F', text='W.', go='end', card 'a' { 'word word word word word "
        "word', text='A.' }, card 'b' { 'B', text='B.' }, order={'a','b'} }\n",
        "1: the label of card \"a\" has 6 words; 5 is the most\n");
}

static void test_a_sentence_may_have_28_words(void **state)
{
    (void)state;
    assert_rule("sentence-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word.', choice 'go_on' { 'On', go='end' } }\n",
        "");
    assert_rule("sentence-long", "",
        "scene 'one' { title='S', text='word word word word word word word word word "
        "word word word word word word word word word word word word word word word "
        "word word word word word.', choice 'go_on' { 'On', go='end' } }\n",
        "1: the sentence \"word word word word word word word word word …\" has 29 "
        "words; 28 is the most\n");
}

// A scene of twenty short sentences about [subject], in its full or its plainer wording.
static void assert_level(const char *field, const char *subject, const char *expected)
{
    Arena arena = {0};
    Buf text = {0};
    for (int i = 0; i < 20; i++)
        buf_addf(&text, "We saw %s. ", subject);
    Str script = arena_fmt(&arena,
        "scene 'one' { title='S', %s=[[%s]], choice 'go_on' { 'On', go='end' } }\n",
        field, text.s);
    assert_rule("reading-level", "", script.s, expected);
    buf_free(&text);
    arena_free(&arena);
}

static void test_a_scene_over_nine_and_a_plainer_one_over_six_and_a_half_are_told(
    void **state)
{
    (void)state;
    assert_level("text", "laboratory", // 3 words, 7 syllables
        "1: scene \"one\" asks for 13.1 years of school (Flesch-Kincaid); 9 is the "
        "most\n");
    assert_level("text", "family", ""); // 5 syllables
    assert_level("text='W.', plain", "ability",
        "1: the plainer wording of scene \"one\" asks for 9.2 years of school "
        "(Flesch-Kincaid); 6.5 is the most\n");
    assert_level("text='W.', plain", "water", "");
}

static void test_a_name_counts_as_a_word_of_two_syllables(void **state)
{
    (void)state;
    assert_level("text", "Antananarivo", "");
    assert_level("text", "Antananarivo's", "");
}

static void test_a_word_that_also_stands_without_its_capital_is_no_name(void **state)
{
    (void)state;
    assert_level("text", "antananarivo",
        "1: scene \"one\" asks for 17.0 years of school (Flesch-Kincaid); 9 is the "
        "most\n");
    assert_level("text", "Antananarivo and antananarivo",
        "1: scene \"one\" asks for 21.8 years of school (Flesch-Kincaid); 9 is the "
        "most\n");
}

static void test_a_capital_that_begins_a_sentence_or_speech_makes_no_name(void **state)
{
    (void)state;
    assert_level("text", "it: “Antananarivo”",
        "1: scene \"one\" asks for 12.5 years of school (Flesch-Kincaid); 9 is the "
        "most\n");
}

static void test_a_text_too_short_to_be_measured_has_no_reading_level(void **state)
{
    (void)state;
    assert_rule("reading-level", "",
        "scene 'one' { title='S', text='Meteorological representatives overestimated "
        "productivity.', choice 'go_on' { 'On', go='end' } }\n",
        "");
}

static void test_markup_that_is_closed_or_escaped_is_fine(void **state)
{
    (void)state;
    assert_rule("markup", "",
        "scene 'one' { title='*S*', text=[[**W** and 5 \\* 3.]], choice 'go_on' { "
        "'On', go='end' } }\n",
        "");
}

#define TEN    "wwwwwwwwww"
#define MOST   TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "wwwwwwwww" // 119
#define TEXTS  "scene 'one' { title='S', text={\n"
#define CHOICE "}, choice 'go_on' { 'On', go='end' } }\n"
#define SHOWN  ", which is shown as it stands; "
#define STATE  "state={ trust=1, n2_x=2 }"

static void test_signs_that_only_look_like_markup_are_fine(void **state)
{
    (void)state;
    assert_rule("markup", STATE,
        TEXTS "[=[####### Seven.]=],\n"
              "[=[#none]=],\n"
              "[=[##]=],\n"
              "[=[A # of it.]=],\n"
              "[=[a \\\\n b]=],\n"
              "[=[\\\\n]=],\n"
              "[=[_ all_]=],\n"
              "[=[__]=],\n"
              "[=[_]=],\n"
              "[=[_all]=],\n"
              "[=[_all _ of it]=],\n"
              "[=[_{trust}_]=],\n"
              "[=[_all {trust}_]=],\n"
              "[=[__all_]=],\n"
              "[=[_all_of]=],\n"
              "[=[___all___]=],\n"
              "[=[<<trust]=],\n"
              "[=[<<none>>]=],\n"
              "[=[<<if $told]=],\n"
              "[=[as.trust]=],\n"
              "[=[_s.trust]=],\n"
              "[=[2s.trust]=],\n"
              "[=[%trust]=],\n"
              "[=[$trusty]=],\n"
              "[=[<<$trust]=],\n"
              "[=[$]=],\n"
              "[=[%%]=],\n"
              "[=[_w" MOST "_]=],\n" // too far apart to mean it
              "[=[<<if " TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "wwwwwwww>>]=],\n"
              "}, choice 'go_on' { 'On', go='end', effect=function(s) s.trust = "
              "#'[\\\n- one\\\n"
              "- two' end } }\n",
        "");
}

static void test_markup_of_other_systems_is_told_where_it_stands(void **state)
{
    (void)state;
    assert_rule("markup", STATE,
        TEXTS "[=[# One.]=],\n"
              "[=[###### Six.]=],\n"
              "[=[\\nWait.]=],\n"
              "[=[a\\n]=],\n"
              "[=[_all_]=],\n"
              "[=[_all_.]=],\n"
              "[=[(_all_)]=],\n"
              "[=[_a_b_]=],\n"
              "[=[_ä_]=],\n"
              "[=[__all__]=],\n"
              "[=[<<none>> <<trust>>]=],\n"
              "[=[<<if $told>>]=],\n"
              "[=[s.trust]=],\n"
              "[=[$trust]=],\n"
              "[=[%trust%]=],\n"
              "[=[<$trust]=],\n"
              "[=[\"$n2_x\"]=],\n"
              "[=[_" MOST "_]=],\n"
              "[=[<<if " TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "wwwwwww>>]=],\n"
              "[=[You have:\n- one\n- two\n- three]=],\n" CHOICE,
        "2: the text has the line \"# One.\", and # makes no heading; a scene has "
        "title = \"...\", and **words** are bold\n"
        "3: the text has the line \"###### Six.\", and # makes no heading; a scene has "
        "title = \"...\", and **words** are bold\n"
        "4: the text has \\n" SHOWN
        "begin a new line there, and leave a line empty between paragraphs\n"
        "5: the text has \\n" SHOWN
        "begin a new line there, and leave a line empty between paragraphs\n"
        "6: the text has _all_" SHOWN "write *all*, or \\_ for the sign itself\n"
        "7: the text has _all_" SHOWN "write *all*, or \\_ for the sign itself\n"
        "8: the text has _all_" SHOWN "write *all*, or \\_ for the sign itself\n"
        "9: the text has _a_b_" SHOWN "write *a_b*, or \\_ for the sign itself\n"
        "10: the text has _ä_" SHOWN "write *ä*, or \\_ for the sign itself\n"
        "11: the text has __all__" SHOWN "write **all**, or \\_ for the sign itself\n"
        "12: the text has <<trust>>" SHOWN
        "the value of a variable is written {trust}\n"
        "13: the text has <<if $told>>" SHOWN
        "words that are there at times are a part of their own: when(\"told\", [[ ... "
        "]])\n"
        "14: the text has s.trust" SHOWN "the value of a variable is written {trust}\n"
        "15: the text has $trust" SHOWN "the value of a variable is written {trust}\n"
        "16: the text has %trust%" SHOWN "the value of a variable is written {trust}\n"
        "17: the text has $trust" SHOWN "the value of a variable is written {trust}\n"
        "18: the text has $n2_x" SHOWN "the value of a variable is written {n2_x}\n"
        "19: the text has _" MOST "_" SHOWN "write *" MOST
        "*, or \\_ for the sign itself\n"
        "20: the text has <<if " TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
        "wwwwwww>>" SHOWN "words that are there at times are a part of their own: "
        "when(\"told\", [[ ... ]])\n"
        "23: lines that begin with - make no list: the lines of a paragraph are shown "
        "as one; leave a line empty before each\n");
}

static void test_choices_of_different_scenes_may_read_the_same(void **state)
{
    (void)state;
    assert_rule("same-label", "",
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='two' } }\n"
        "scene 'two' { title='S', text='W.', choice 'a' { 'On', go='end' } }\n",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_scene_may_have_110_words_and_must_not_have_more_than_140),
        cmocka_unit_test(test_each_limit_of_words_holds_and_one_more_is_told),
        cmocka_unit_test(test_a_sentence_may_have_28_words),
        cmocka_unit_test(
            test_a_scene_over_nine_and_a_plainer_one_over_six_and_a_half_are_told),
        cmocka_unit_test(test_a_name_counts_as_a_word_of_two_syllables),
        cmocka_unit_test(test_a_word_that_also_stands_without_its_capital_is_no_name),
        cmocka_unit_test(test_a_capital_that_begins_a_sentence_or_speech_makes_no_name),
        cmocka_unit_test(test_a_text_too_short_to_be_measured_has_no_reading_level),
        cmocka_unit_test(test_markup_that_is_closed_or_escaped_is_fine),
        cmocka_unit_test(test_signs_that_only_look_like_markup_are_fine),
        cmocka_unit_test(test_markup_of_other_systems_is_told_where_it_stands),
        cmocka_unit_test(test_choices_of_different_scenes_may_read_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
