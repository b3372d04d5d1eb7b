#include "support/sitting.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>

static void test_a_term_in_a_text_opens_the_glossary_and_back_returns(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    const Action *term = sitting_action(&s, "term:well");
    assert_true(term->inline_ && term->open);
    assert_str(term->label, "dry well");
    sitting_do(&s, "term:well");
    assert_page(&s, PAGE_GLOSSARY);
    assert_shows(&s, "A hole with [bucket|bucket] and rope.");
    sitting_do(&s, "back");
    assert_str(sitting_page(&s)->node, "square");
    sitting_close(&s);
}

static void test_a_term_opened_from_a_term_takes_its_place(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "term:well, term:bucket");
    assert_shows(&s, "It holds water.");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static const Block *lay_slip(Sitting *s, const char *term)
{
    Err err = {0};
    if (!sitting_try(s, term, TERM_AS_SLIP, &err)) fail_msg("%s", err.text);
    const Block *slip = page_slip(sitting_page(s));
    assert_non_null(slip);
    return slip;
}

static void test_a_slip_lies_over_the_page_until_the_next_action(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "look, return_there");
    uint32_t turn = sitting_page(&s)->turn;
    int blocks = sitting_page(&s)->n_blocks;
    const Block *slip = lay_slip(&s, "term:well");
    assert_str(slip->label, "Well");
    assert_str(slip->text, "A hole with bucket and rope."); // opens no further term
    assert_str(sitting_page(&s)->node, "square");
    assert_int_equal(sitting_page(&s)->turn, turn);
    assert_int_equal(sitting_page(&s)->n_blocks, blocks + 1);
    assert_null(page_action(sitting_page(&s), STR("term:bucket")));
    assert_true(sitting_offers(&s, "all-terms"));
    sitting_do(&s, "close-slip");
    assert_null(page_slip(sitting_page(&s)));
    assert_int_equal(sitting_page(&s)->n_blocks, blocks);
    assert_null(page_action(sitting_page(&s), STR("close-slip")));
    lay_slip(&s, "term:well");
    sitting_do(&s, "undo"); // takes back the turn before it, not the slip
    assert_str(sitting_page(&s)->node, "rope");
    assert_null(page_slip(sitting_page(&s)));
    sitting_close(&s);
}

static void test_a_slip_leads_to_all_terms_and_they_lead_back_without_it(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    lay_slip(&s, "term:well");
    sitting_do(&s, "all-terms");
    assert_page(&s, PAGE_GLOSSARY);
    assert_str(sitting_page(&s)->title, "Glossary");
    assert_str(lay_slip(&s, "term:bucket")->text, "It holds water."); // there, too
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    assert_null(page_slip(sitting_page(&s)));
    sitting_close(&s);
}

static void test_what_was_said_stays_under_a_slip(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "");
    pages_note(s.pages, STR("Mind the rope."));
    lay_slip(&s, "term:well");
    assert_shows(&s, "Mind the rope.");
    sitting_do(&s, "close-slip");
    assert_shows(&s, "Mind the rope.");
    sitting_close(&s);
}

static void test_a_slip_says_how_a_name_is_said(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s,
        "scenario 'town' { title='Town', kind='fictional', languages={ "
        "'en' }, start='a' }\n"
        "say 'aqtau' { 'Aqtau', 'ahk-TOW' }\n"
        "term 'port' { 'Aqtau port', text='Where ships lie.' }\n"
        "say 'boat' { 'qayiq', 'ka-YUK' }\n"
        "term 'boat' { 'Qayiq', text='A boat.' }\n"
        "term 'ship' { 'Ship', text='It floats.' }\n"
        "ending 'a' { title='A', text='A [port], a [boat] and a [ship].' }\n");
    sitting_play(&s, "");
    assert_str(term_said(lay_slip(&s, "term:port")), "say ahk-TOW");
    assert_str(term_said(lay_slip(&s, "term:boat")), "say ka-YUK");
    assert_str(term_said(lay_slip(&s, "term:ship")), "");
    sitting_close(&s);
}

static void test_the_whole_glossary_stands_behind_one_term(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "term:well, all-terms");
    assert_shows(&s, "It holds water.");
    assert_shows(&s, "A hole");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_SCENE);
    sitting_close(&s);
}

static void test_the_glossary_opens_from_the_title_page(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "glossary");
    assert_str(sitting_block(&s, BLOCK_TERM)->label, "Well");
    sitting_do(&s, "back");
    assert_page(&s, PAGE_TITLE);
    sitting_close(&s);
}

static void find(Sitting *s, const char *typed)
{
    Err err = {0};
    if (!sitting_try(s, "find-term", typed, &err)) fail_msg("%s", err.text);
    assert_page(s, PAGE_GLOSSARY);
}

static void test_a_word_is_looked_up_by_id_title_and_form_in_any_case(void **state)
{
    (void)state;
    static const char *const wells[] = {
        "well", "WELL", "\u00A0ＤＲＹ  Well\u3000", "dry well\r"};
    for (int i = 0; i < COUNT_OF(wells); i++) {
        Sitting s;
        sitting_open(&s, sitting_town);
        sitting_do(&s, "glossary");
        assert_true(sitting_action(&s, "find-term")->takes_text);
        find(&s, wells[i]);
        assert_shows(&s, "A hole with");
        assert_str(sitting_page(&s)->title, "Well"); // and no other
        sitting_do(&s, "back");
        assert_page(&s, PAGE_TITLE);
        sitting_close(&s);
    }
}

static void test_the_button_behind_the_field_does_what_the_field_does(void **state)
{
    (void)state;
    Sitting s;
    Err err = {0};
    sitting_open(&s, sitting_town);
    sitting_do(&s, "glossary");
    const Action *button = sitting_action(&s, "confirm:find-term");
    assert_str(button->label, "Look up");
    assert_true(
        page_field(sitting_page(&s), button->id) == sitting_action(&s, "find-term"));
    assert_null(page_field(sitting_page(&s), STR("find-term")));
    assert_null(page_field(sitting_page(&s), STR("confirm:back")));
    assert_true(sitting_try(&s, "confirm:find-term", "Well", &err));
    assert_str(sitting_page(&s)->title, "Well");
    sitting_close(&s);
}

static void test_a_button_without_a_text_takes_what_the_field_proposes(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_play(&s, "saves");
    sitting_do(&s, "confirm:save:new");
    assert_shows(&s, "The square");
    assert_true(sitting_offers(&s, "load:slot-1"));
    sitting_close(&s);
}

static void test_a_word_that_is_missing_is_told_with_the_nearest(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, sitting_town);
    sitting_do(&s, "glossary");
    find(&s, "BUKCET");
    assert_int_equal(sitting_page(&s)->n_blocks, 2); // without the terms
    assert_shows(&s, "“BUKCET” is not in this glossary. Did you mean “Bucket”?");
    find(&s, "dyr well");
    assert_shows(&s, "Did you mean “dry well”?");
    find(&s, "helicopter");
    assert_shows(&s, "“helicopter” is not in this glossary.");
    find(&s, "a\0332J");
    assert_shows(&s, "“a\uFFFD2J” is not in");
    find(&s, " \u00A0");
    assert_shows(&s, "Type a word to look up.");
    char word[100] = "";
    memset(word, 'x', sizeof word - 1);
    find(&s, word);
    word[63] = '\0';
    char sentence[200];
    snprintf(sentence, sizeof sentence, "“%s” is not in this glossary.", word);
    assert_shows(&s, sentence);
    char wide[102] = "a";
    for (int k = 0; k < 33; k++)
        memcpy(wide + 1 + 3 * k, "字", 3);
    find(&s, wide);
    wide[61] = '\0'; // and not in the middle of a letter
    snprintf(sentence, sizeof sentence, "“%s” is not in this glossary.", wide);
    assert_shows(&s, sentence);
    sitting_close(&s);
}

static void test_a_glossary_without_terms_has_nothing_to_look_up(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "scenario 'town' { title='Town', kind='fictional', languages={ "
                     "'en' }, start='a' }\n"
                     "ending 'a' { title='A', text='The end.' }\n");
    sitting_do(&s, "glossary");
    assert_null(page_action(sitting_page(&s), STR("find-term")));
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_term_in_a_text_opens_the_glossary_and_back_returns),
        cmocka_unit_test(test_a_term_opened_from_a_term_takes_its_place),
        cmocka_unit_test(test_a_slip_lies_over_the_page_until_the_next_action),
        cmocka_unit_test(test_a_slip_leads_to_all_terms_and_they_lead_back_without_it),
        cmocka_unit_test(test_what_was_said_stays_under_a_slip),
        cmocka_unit_test(test_a_slip_says_how_a_name_is_said),
        cmocka_unit_test(test_the_whole_glossary_stands_behind_one_term),
        cmocka_unit_test(test_the_glossary_opens_from_the_title_page),
        cmocka_unit_test(test_a_word_is_looked_up_by_id_title_and_form_in_any_case),
        cmocka_unit_test(test_the_button_behind_the_field_does_what_the_field_does),
        cmocka_unit_test(test_a_button_without_a_text_takes_what_the_field_proposes),
        cmocka_unit_test(test_a_word_that_is_missing_is_told_with_the_nearest),
        cmocka_unit_test(test_a_glossary_without_terms_has_nothing_to_look_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
