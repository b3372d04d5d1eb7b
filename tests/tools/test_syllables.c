#include "tools/syllables.h"

#include "support/support.h"

typedef struct Known {
    const char *word;
    int syllables;
} Known;

static void assert_known(const Known *words, int n)
{
    for (int i = 0; i < n; i++)
        if (syllables_of(str_of(words[i].word)) != words[i].syllables)
            fail_msg("%s has %d", words[i].word, syllables_of(str_of(words[i].word)));
}

static void test_groups_of_vowels_that_are_heard(void **state)
{
    (void)state;
    static const Known words[] = {{"cat", 1}, {"water", 2}, {"the", 1},
        {"president", 3}, {"emergency", 4}, {"Government", 3}, {"authorities", 4},
        {"2022", 1}, {"{}", 1}, {"I", 1}, {"rhythm", 1}, {"strengths", 1},
        {"engineer", 3}, {"career", 2}};
    assert_known(words, COUNT_OF(words));
}

static void test_each_vowel_of_a_russian_word_is_a_syllable(void **state)
{
    (void)state;
    static const Known words[] = {{"вода", 2}, {"ЖДЁМ", 1}, {"в", 0}, {"её", 2},
        {"мэрия", 3}, {"Жанаозен", 4}, {"район", 2}, {"объезд", 2}, {"water", 0}};
    for (int i = 0; i < COUNT_OF(words); i++)
        assert_int_equal(syllables_russian(str_of(words[i].word)), words[i].syllables);
}

static void test_a_silent_e_at_the_end_is_not_heard(void **state)
{
    (void)state;
    static const Known words[] = {{"like", 1}, {"makes", 1}, {"walked", 1},
        {"wanted", 2}, {"table", 2}, {"houses", 2}, {"prices", 2}, {"rule", 1},
        {"files", 1}, {"doubled", 2}, {"called", 1}, {"hundred", 2}, {"centre", 2},
        {"metres", 2}, {"clashes", 2}, {"marches", 2}, {"stayed", 1}, {"eye", 1},
        {"eyes", 1}, {"eyed", 1}, {"bye", 1}, {"hoped", 1}, {"needed", 2},
        {"curled", 1}, {"boxes", 2}, {"buzzes", 2}, {"wedges", 2}, {"faces", 2},
        {"losses", 2}, {"bathes", 1}, {"be", 1}, {"ice", 1}};
    assert_known(words, COUNT_OF(words));
}

static void test_a_silent_e_before_an_ending_is_not_heard(void **state)
{
    (void)state;
    static const Known words[] = {{"statement", 2}, {"careful", 2}, {"peaceful", 2},
        {"largely", 2}, {"something", 2}, {"elsewhere", 2}, {"notebook", 2},
        {"peacekeepers", 3}, {"safety", 2}, {"ninety", 2}, {"element", 3}, {"rely", 2},
        {"settlement", 3}, {"homeless", 2}, {"likeness", 2}, {"somebody", 3},
        {"sometimes", 2}, {"somehow", 2}};
    assert_known(words, COUNT_OF(words));
}

static void test_two_vowels_that_are_heard_apart(void **state)
{
    (void)state;
    static const Known words[] = {{"radio", 3}, {"video", 3}, {"January", 4},
        {"idea", 3}, {"violent", 3}, {"alliance", 3}, {"being", 2}, {"arguing", 3},
        {"anyone", 3}, {"earlier", 3}, {"quiet", 2}, {"society", 4}, {"layer", 2},
        {"saying", 2}, {"nation", 2}, {"special", 2}, {"million", 2}, {"soldier", 2},
        {"guard", 1}, {"people", 2}, {"beyond", 2}, {"armies", 2}, {"furious", 3},
        {"gracious", 2}, {"medium", 3}, {"genius", 3}, {"region", 2}, {"union", 2},
        {"copier", 3}, {"pier", 1}, {"diet", 2}, {"actual", 3}, {"square", 1},
        {"language", 2}, {"persuade", 2}};
    assert_known(words, COUNT_OF(words));
}

static void test_apostrophes_of_both_kinds(void **state)
{
    (void)state;
    static const Known words[] = {{"driver's", 2}, {"driver\u2019s", 2}, {"there's", 1},
        {"doesn't", 2}, {"couldn\u2019t", 2}, {"don't", 1}, {"isn't", 2}, {"can't", 1}};
    assert_known(words, COUNT_OF(words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_groups_of_vowels_that_are_heard),
        cmocka_unit_test(test_each_vowel_of_a_russian_word_is_a_syllable),
        cmocka_unit_test(test_a_silent_e_at_the_end_is_not_heard),
        cmocka_unit_test(test_a_silent_e_before_an_ending_is_not_heard),
        cmocka_unit_test(test_two_vowels_that_are_heard_apart),
        cmocka_unit_test(test_apostrophes_of_both_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
