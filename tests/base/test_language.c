#include "base/language.h"

#include "support/support.h"

static void test_tags_of_the_standard_fit(void **state)
{
    (void)state;
    static const char *const tags[] = {"en", "kk", "kaz", "EN", "zh-Hant", "sr-Latn-RS",
        "de-CH-1996", "en-a-bbb-x-a-ccc", "sl-rozaj-biske-1994"};
    for (int i = 0; i < COUNT_OF(tags); i++)
        if (!language_tag_valid(str_of(tags[i]))) fail_msg("%s is refused", tags[i]);
}

static void test_what_is_no_tag_is_refused(void **state)
{
    (void)state;
    static const char *const tags[] = {"", "e", "engl", "e1", "-", "-en", "en-",
        "en--us", "en_US", "en us", "en\n", "--stdin", "../voice", "en-abcdefghi",
        "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"};
    for (int i = 0; i < COUNT_OF(tags); i++)
        if (language_tag_valid(str_of(tags[i]))) fail_msg("%s fits", tags[i]);
}

static void test_what_was_meant_is_told(void **state)
{
    (void)state;
    assert_string_equal(language_meant(STR("eng")), "en");
    assert_string_equal(language_meant(STR("English")), "en");
    assert_string_equal(language_meant(STR("KZ")), "kk");
    assert_string_equal(language_meant(STR("ger")), "de");
    static const char *const right[] = {"en", "ru", "kk", "uk", "kaa", "zh-Hant", ""};
    for (int i = 0; i < COUNT_OF(right); i++)
        assert_null(language_meant(str_of(right[i])));
}

static void test_a_language_has_its_own_name(void **state)
{
    (void)state;
    assert_string_equal(language_name(STR("en")), "English");
    assert_string_equal(language_name(STR("KK-kz")), "Қазақша");
    assert_string_equal(language_name(STR("ko")), "한국어");
    assert_null(language_name(STR("qaa")));
    assert_null(language_name(STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tags_of_the_standard_fit),
        cmocka_unit_test(test_what_is_no_tag_is_refused),
        cmocka_unit_test(test_what_was_meant_is_told),
        cmocka_unit_test(test_a_language_has_its_own_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
