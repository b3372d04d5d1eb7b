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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tags_of_the_standard_fit),
        cmocka_unit_test(test_what_is_no_tag_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
