#include "page/pronunciation.h"

#include "support/sitting.h"
#include "support/support.h"

#include <string.h>

// --- finding ----------------------------------------------------------------------------------------

static void assert_found(const char *text, const char *words, size_t at)
{
    size_t found = pronunciation_find(str_of(text), str_of(words), 0);
    if (found != at) fail_msg("%s in %s: %zu, not %zu", words, text, found, at);
}

static void test_a_name_stands_as_words_of_its_own(void **state)
{
    (void)state;
    assert_found("Aigul drives", "Aigul", 0);
    assert_found("to Aigul", "Aigul", 3);
    assert_found("Aigul’s car, (Aigul)", "Aigul", 0);
    assert_found("“Aigul”", "Aigul", 3);
    assert_found("**Aigul**: [Aigul|aigul]", "Aigul", 2);
    assert_found("«Айгүл» едет", "Айгүл", 2);
    assert_found("Nur-Sultan", "Nur-Sultan", 0);
}

static void test_a_part_of_a_word_is_no_name(void **state)
{
    (void)state;
    assert_found("Aigulim", "Aigul", 7);
    assert_found("akimat, akim", "akim", 8);
    assert_found("Айгүлім", "Айгүл", strlen("Айгүлім"));
    assert_found("Nur-Sultan", "Nur", 10);
    assert_found("Nur-Sultan", "Sultan", 10);
    assert_found("aigul", "Aigul", 5);
    assert_found("Ai", "Aigul", 2);
    assert_found("", "Aigul", 0);
    assert_found("Aigul", "", 5);
}

static void test_the_search_goes_on_behind_a_place(void **state)
{
    (void)state;
    Str text = STR("Aigul and Aigul");
    assert_int_equal(pronunciation_find(text, STR("Aigul"), 1), 10);
    assert_int_equal(pronunciation_find(text, STR("Aigul"), 11), text.n);
    assert_int_equal(pronunciation_find(text, STR("Aigul"), 400), text.n);
}

#define S(text)                                                                        \
    {                                                                                  \
        text, sizeof text - 1                                                          \
    }
static const Pronunciation names[] = {
    {S("Qandy"), S("kan-DEE"), S("kk")},
    {S("Qandy Qantar"), S("kan-DEE kan-TAR"), S("kk")},
    {S("Zhanaozen"), S("zha-na-oh-ZEN"), S("kk")},
    {S("Жаңаөзен"), S("жа-на-о-ЗЕН"), S("kk")},
};
static const Page page = {.pronunciations = names, .n_pronunciations = 4};

static void test_the_longest_of_names_at_one_place_is_next(void **state)
{
    (void)state;
    size_t at;
    assert_ptr_equal(
        pronunciation_next(&page, STR("On Qandy Qantar"), 0, &at), &names[1]);
    assert_int_equal(at, 3);
    assert_ptr_equal(
        pronunciation_next(&page, STR("Qandy in Zhanaozen"), 0, &at), &names[0]);
    assert_ptr_equal(
        pronunciation_next(&page, STR("Qandy in Zhanaozen"), 1, &at), &names[2]);
    assert_null(pronunciation_next(&page, STR("Nobody"), 0, &at));
    assert_int_equal(at, 6);
}

static void test_a_voice_gets_small_letters_for_each_name(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(pronunciation_text(&arena, &page, STR("Zhanaozen, ZEN: Zhanaozen’s")),
        "zha-na-oh-zen, ZEN: zha-na-oh-zen’s");
    assert_str(pronunciation_text(&arena, &page, STR("В Жаңаөзен.")), "В жа-на-о-зен.");
    Str plain = STR("No name.");
    assert_ptr_equal(pronunciation_text(&arena, &page, plain).s, plain.s);
    arena_free(&arena);
}

// --- on the pages of a scenario -----------------------------------------------------------------------

// clang-format off
static const char town[] =
    "scenario 'town' { title='Town', kind='fictional', languages={ 'kk', 'en' }, start='a' }\n"
    "say 'dana' { 'Dana', 'da-NA', language='kk' }\n"
    "say 'bolat' { 'Bolat', 'bo-LAT' }\n"
    "say 'aru' { 'Aru', 'a-ROO' }\n"
    "person 'aru' { 'Aru', note='14' }\n"
    "term 'well' { 'Well', text='Deep.' }\n"
    "scene 'a' { title='A', speaker='aru', text='Rope, not Danaan.',\n"
    "  choice 'go_on' { 'Ask Bolat', go='b' } }\n"
    "ending 'b' { title='B', text='The end.' }\n";
// clang-format on

static const Pronunciation *said_of(Sitting *s, const char *words)
{
    const Page *now = sitting_page(s);
    for (int i = 0; i < now->n_pronunciations; i++)
        if (str_eq(now->pronunciations[i].words, str_of(words)))
            return &now->pronunciations[i];
    return NULL;
}

static void test_a_page_has_the_names_that_stand_in_its_words(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, town);
    sitting_play(&s, "");
    assert_str(sitting_page(&s)->language, "kk");
    assert_null(said_of(&s, "Dana"));
    assert_str(said_of(&s, "Bolat")->as, "bo-LAT");
    assert_int_equal(said_of(&s, "Bolat")->language.n, 0);
    assert_str(said_of(&s, "Aru")->as, "a-ROO"); // the speaker
    sitting_do(&s, "go_on");
    assert_int_equal(sitting_page(&s)->n_pronunciations, 0);
    sitting_close(&s);
}

static void test_the_glossary_lists_all_names(void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, town);
    sitting_do(&s, "glossary");
    const Block *table = sitting_block(&s, BLOCK_TABLE);
    assert_str(table->label, "Names and how to say them");
    assert_int_equal(table->n_items, 3);
    assert_str(table->items[0].label, "Dana");
    assert_str(table->items[0].text, "da-NA");
    assert_str(said_of(&s, "Dana")->language, "kk");
    sitting_close(&s);
}

static void test_without_a_scenario_the_page_is_in_the_language_of_the_interface(
    void **state)
{
    (void)state;
    Sitting s;
    sitting_open(&s, "nonsense");
    assert_page(&s, PAGE_ERROR);
    assert_str(sitting_page(&s)->language, "en");
    sitting_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_name_stands_as_words_of_its_own),
        cmocka_unit_test(test_a_part_of_a_word_is_no_name),
        cmocka_unit_test(test_the_search_goes_on_behind_a_place),
        cmocka_unit_test(test_the_longest_of_names_at_one_place_is_next),
        cmocka_unit_test(test_a_voice_gets_small_letters_for_each_name),
        cmocka_unit_test(test_a_page_has_the_names_that_stand_in_its_words),
        cmocka_unit_test(test_the_glossary_lists_all_names),
        cmocka_unit_test(
            test_without_a_scenario_the_page_is_in_the_language_of_the_interface),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
