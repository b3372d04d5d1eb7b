#include "support/support.h"

#include "story/api.h"

static const ApiSince rows[] = {
    {WORD_CARD, NULL, 3}, {WORD_SCENE, "speaker", 2}, {.since = 0}};

static void test_what_is_not_listed_is_of_the_first_api(void **state)
{
    (void)state;
    assert_int_equal(api_since(rows, WORD_SCENE, NULL), 1);
    assert_int_equal(api_since(rows, WORD_SCENE, "text"), 1);
    assert_int_equal(api_since(rows, WORD_CARD, "text"), 1);
    assert_int_equal(api_since(rows, WORD_CHECK, "speaker"), 1);
}

static void test_a_word_and_a_field_have_their_own_number(void **state)
{
    (void)state;
    assert_int_equal(api_since(rows, WORD_CARD, NULL), 3);
    assert_int_equal(api_since(rows, WORD_SCENE, "speaker"), 2);
}

static void test_nothing_is_newer_than_the_api_of_this_program(void **state)
{
    (void)state;
    for (const ApiSince *row = api_newer; row->since > 0; row++) {
        assert_in_range(row->since, 2, API_NUMBER);
        bool is = !row->field;
        for (const ApiField *f = api_words[row->word].fields; f && f->name; f++)
            is = is || str_eq(str_of(f->name), str_of(row->field));
        assert_true(is); // a row for a field that there is
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_not_listed_is_of_the_first_api),
        cmocka_unit_test(test_a_word_and_a_field_have_their_own_number),
        cmocka_unit_test(test_nothing_is_newer_than_the_api_of_this_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
