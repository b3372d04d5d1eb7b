#include "support/sitting.h"
#include "support/support.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_term_in_a_text_opens_the_glossary_and_back_returns),
        cmocka_unit_test(test_a_term_opened_from_a_term_takes_its_place),
        cmocka_unit_test(test_the_whole_glossary_stands_behind_one_term),
        cmocka_unit_test(test_the_glossary_opens_from_the_title_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
