#include "page/words_pseudo.h"

#include "base/utf8.h"
#include "support/support.h"

static void test_accents_make_texts_a_third_longer(void **state)
{
    (void)state;
    size_t before = 0, after = 0;
    for (Word key = 0; key < WORDS; key++)
        before += utf8_count(word(key));
    words_use(words_pseudo(STR("en-XA")));
    assert_str(words_language(), WORDS_ACCENTED);
    assert_true(words_is_pseudo());
    for (Word key = 0; key < WORDS; key++)
        after += utf8_count(word(key));
    assert_str(word(W_BEGIN), "Béégííñ");
    assert_in_range(after * 100 / before, 125, 145);
    words_use(NULL);
}

static void test_values_forms_and_the_name_stay(void **state)
{
    (void)state;
    Arena arena = {0};
    words_use(words_pseudo(STR("en-xa")));
    assert_str(word(W_NAME), "QANTAR");
    assert_str(word(W_CHECK_WORDS), "{1} {1|one:wöörd|other:wöördš}");
    assert_str(word_count(&arena, W_CHECK_WORDS, 1), "1 wöörd");
    assert_str(word_count(&arena, W_CHECK_WORDS, 2), "2 wöördš");
    words_use(NULL);
    arena_free(&arena);
}

static void test_the_other_runs_from_right_to_left(void **state)
{
    (void)state;
    Arena arena = {0};
    words_use(words_pseudo(STR("ar-XB")));
    assert_true(words_is_pseudo());
    for (Word key = 0; key < WORDS; key++) {
        bool letters = false;
        for (size_t i = 0; i < word_english(key).n; i++)
            letters |= word_english(key).s[i] >= 'a' && word_english(key).s[i] <= 'z';
        if (letters && !utf8_has_rtl(word(key)))
            fail_msg("%s: %s", word_key(key), word(key).s);
    }
    assert_str(word_count(&arena, W_CHECK_WORDS, 2), "2 ووردس");
    words_use(NULL);
    arena_free(&arena);
}

static void test_nothing_else_is_made(void **state)
{
    (void)state;
    assert_null(words_pseudo(STR("en")));
    assert_null(words_pseudo(STR("ar")));
    assert_null(words_pseudo((Str){0}));
    assert_false(words_is_pseudo());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accents_make_texts_a_third_longer),
        cmocka_unit_test(test_values_forms_and_the_name_stay),
        cmocka_unit_test(test_the_other_runs_from_right_to_left),
        cmocka_unit_test(test_nothing_else_is_made),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
