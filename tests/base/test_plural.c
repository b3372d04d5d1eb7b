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

static void assert_numbered(const char *language, const char *expected)
{
    Plural forms[PLURALS];
    int n = plural_forms_of(str_of(language), forms);
    Buf found = {0};
    for (int i = 0; i < n; i++)
        buf_addf(&found, "%s%s", i ? " " : "", plural_id(forms[i]));
    assert_str(buf_str(&found), expected);
    buf_free(&found);
}

static void test_forms_are_numbered_as_in_a_po_file(void **state)
{
    (void)state;
    assert_numbered("en", "one other");
    assert_numbered("kk", "one other");
    assert_numbered("ru", "one few many");
    assert_numbered("uk", "one few many");
    assert_numbered("pl", "one few many");
    assert_numbered("fr", "one other");
    assert_numbered("ar", "zero one two few many other");
    assert_numbered("zh", "other");
    assert_numbered("ja", "other");
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

static void test_forms_are_found_by_their_category(void **state)
{
    (void)state;
    Str forms = STR("one:page|few:pagae|other:pages: {1}");
    assert_str(plural_form(forms, PLURAL_ONE), "page");
    assert_str(plural_form(forms, PLURAL_FEW), "pagae");
    assert_str(plural_form(forms, PLURAL_OTHER), "pages: {1}");
    assert_str(plural_form(forms, PLURAL_MANY), "pages: {1}"); // the last
    assert_str(plural_form(STR("one:|other:the"), PLURAL_ONE), "");
    assert_int_equal(plural_form((Str){0}, PLURAL_ONE).n, 0);
}

static void test_forms_are_of_known_categories_with_other_as_the_last(void **state)
{
    (void)state;
    assert_true(plural_forms_valid(STR("other:pages")));
    assert_true(plural_forms_valid(STR("zero:a|one:b|two:c|few:d|many:e|other:f")));
    assert_true(plural_forms_valid(STR("one:|other:")));
    static const char *const others[] = {"", "pages", "one:page",
        "other:pages|one:page", "one:a|one:b|other:c", "ones:a|other:b",
        "one:a|b|other:c", "|other:a", ":a|other:b", "One:a|other:b"};
    for (int i = 0; i < COUNT_OF(others); i++)
        if (plural_forms_valid(str_of(others[i]))) fail_msg("%s is valid", others[i]);
}

static void test_a_form_that_the_language_uses_and_nobody_wrote_is_missing(void **state)
{
    (void)state;
    Plural missing;
    assert_int_equal(plural_missing(STR("en"), STR("one:a|other:b"), &missing), -1);
    assert_int_equal(
        plural_missing(STR("ru"), STR("one:a|few:b|many:c|other:d"), &missing), -1);
    assert_int_equal(
        plural_missing(STR("ru"), STR("few:b|many:c|other:d"), &missing), 1);
    assert_int_equal(missing, PLURAL_ONE);
    assert_int_equal(
        plural_missing(STR("ru"), STR("one:a|many:c|other:d"), &missing), 2);
    assert_int_equal(missing, PLURAL_FEW);
    assert_int_equal(
        plural_missing(STR("ar"), STR("zero:z|one:a|two:b|few:c|many:d"), &missing),
        100);
    assert_int_equal(missing, PLURAL_OTHER);
    assert_int_equal(plural_missing(STR("ja"), STR("other:a"), &missing), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_languages_have_their_forms),
        cmocka_unit_test(test_forms_are_numbered_as_in_a_po_file),
        cmocka_unit_test(test_the_edges_of_the_rules),
        cmocka_unit_test(test_a_tag_counts_by_its_language_and_others_have_two_forms),
        cmocka_unit_test(test_what_is_no_number_has_the_last_form),
        cmocka_unit_test(test_english_words),
        cmocka_unit_test(test_forms_are_found_by_their_category),
        cmocka_unit_test(test_forms_are_of_known_categories_with_other_as_the_last),
        cmocka_unit_test(
            test_a_form_that_the_language_uses_and_nobody_wrote_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
