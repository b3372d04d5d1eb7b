#include "base/plural.h"

#include "support/support.h"

// The forms for 0, 1, 2, 5, 11, 21, 101, 111, 1.5 and 1000000, by their first letters (o: other, O: one).
static void assert_forms(const char *language, const char *expected)
{
    static const char *const numbers[] = {
        "0", "1", "2", "5", "11", "21", "101", "111", "1.5", "1000000"};
    static const char letters[PLURALS] = {'z', 'O', 't', 'f', 'm', 'o'};
    char found[COUNT_OF(numbers) + 1] = "";
    for (int i = 0; i < COUNT_OF(numbers); i++)
        found[i] = letters[plural_of(str_of(language), str_of(numbers[i]))];
    if (!str_eq(str_of(found), str_of(expected)))
        fail_msg("%s: %s, not %s", language, found, expected);
}

static void test_the_languages_have_their_forms(void **state)
{
    (void)state;
    assert_forms("en", "oOoooooooo");
    assert_forms("de", "oOoooooooo");
    assert_forms("kk", "oOoooooooo");
    assert_forms("tr", "oOoooooooo");
    assert_forms("ru", "mOfmmOOmom");
    assert_forms("uk", "mOfmmOOmom");
    assert_forms("sr", "oOfooOOooo");
    assert_forms("pl", "mOfmmmmmom");
    assert_forms("cs", "oOfooooomo");
    assert_forms("lt", "oOffoOOomo");
    assert_forms("lv", "zOoozOOzoz");
    assert_forms("sl", "oOtoooOofo");
    assert_forms("ar", "zOtfmmomoo");
    assert_forms("he", "oOtooooooo");
    assert_forms("ga", "oOtfoooooo");
    assert_forms("cy", "zOtooooooo");
    assert_forms("fr", "OOooooooOm");
    assert_forms("pt", "OOooooooOm");
    assert_forms("es", "oOooooooom");
    assert_forms("hi", "OOoooooooo");
    assert_forms("da", "oOooooooOo");
    assert_forms("ro", "fOfffofffo");
    assert_forms("mk", "oOoooOOooo");
    assert_forms("zh", "oooooooooo");
    assert_forms("ja", "oooooooooo");
}

static void assert_form(const char *language, const char *number, const char *id)
{
    Plural plural = plural_of(str_of(language), str_of(number));
    if (!str_eq(str_of(plural_id(plural)), str_of(id)))
        fail_msg("%s in %s: %s, not %s", number, language, plural_id(plural), id);
}

static void test_the_edges_of_the_rules(void **state)
{
    (void)state;
    assert_form("ru", "4", "few");
    assert_form("ru", "12", "many");
    assert_form("ru", "14", "many");
    assert_form("ru", "22", "few");
    assert_form("ru", "112", "many");
    assert_form("ru", "122", "few");
    assert_form("pl", "22", "few");
    assert_form("pl", "21", "many");
    assert_form("cs", "4", "few");
    assert_form("lt", "19", "other");
    assert_form("lt", "29", "few");
    assert_form("lv", "10", "zero");
    assert_form("lv", "19", "zero");
    assert_form("sl", "102", "two");
    assert_form("sl", "104", "few");
    assert_form("ar", "3", "few");
    assert_form("ar", "10", "few");
    assert_form("ar", "11", "many");
    assert_form("ar", "99", "many");
    assert_form("ar", "100", "other");
    assert_form("ar", "103", "few");
    assert_form("he", "0.5", "one");
    assert_form("cy", "3", "few");
    assert_form("cy", "6", "many");
    assert_form("ga", "6", "few");
    assert_form("ga", "7", "many");
    assert_form("ga", "10", "many");
    assert_form("fr", "1,9", "one");
    assert_form("fr", "2.0", "other");
    assert_form("hi", "0.5", "one");
    assert_form("ro", "19", "few");
    assert_form("ro", "20", "other");
    assert_form("en", "1.0", "other");
}

static void test_a_tag_counts_by_its_language_and_others_have_two_forms(void **state)
{
    (void)state;
    assert_form("ru-KZ", "2", "few");
    assert_form("RU", "2", "few");
    assert_form("pl-Latn-PL", "5", "many");
    assert_form("xx", "1", "one");
    assert_form("xx", "2", "other");
    assert_form("", "1", "one");
    assert_form("r", "2", "other");
    assert_form("u", "2", "other");
}

static void test_what_is_no_number_has_the_last_form(void **state)
{
    (void)state;
    static const char *const others[] = {
        "", "one", "1a", "-1", "1.", ".5", "1.x", "1;5", "99999999999999999999"};
    for (int i = 0; i < COUNT_OF(others); i++)
        assert_form("en", others[i], "other");
    assert_form("ru", "", "other");
}

static void test_english_words(void **state)
{
    (void)state;
    assert_string_equal(plural_en(0, "line", "lines"), "lines");
    assert_string_equal(plural_en(1, "line", "lines"), "line");
    assert_string_equal(plural_en(2, "line", "lines"), "lines");
    assert_string_equal(plural_en(UINT64_MAX, "line", "lines"), "lines");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_languages_have_their_forms),
        cmocka_unit_test(test_the_edges_of_the_rules),
        cmocka_unit_test(test_a_tag_counts_by_its_language_and_others_have_two_forms),
        cmocka_unit_test(test_what_is_no_number_has_the_last_form),
        cmocka_unit_test(test_english_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
