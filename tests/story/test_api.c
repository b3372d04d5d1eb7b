#include "support/support.h"

#include "story/api.h"
#include "support/script.h"

#include <string.h>

static void test_every_word_is_registered_and_documented(void **state)
{
    (void)state;
    Buf docs = {0};
    api_docs_markdown(&docs);
    for (int i = 0; i < WORD_KINDS; i++) {
        const ApiWord *word = &api_words[i];
        assert_non_null(word->name);
        assert_true(strlen(word->usage) > 0 && strlen(word->doc) > 0);
        char body[128];
        snprintf(body, sizeof body, "return type(%s)", word->name);
        assert_script(
            body, i == WORD_WORLD || i == WORD_WORLD_VALUE ? "userdata" : "function");
        snprintf(body, sizeof body, "\n### %s\n\n%s\n", word->name, word->doc);
        assert_non_null(strstr(docs.s, body));
        assert_non_null(strstr(docs.s, word->usage));
    }
    buf_free(&docs);
}

static void test_every_field_is_documented_and_says_what_it_wants(void **state)
{
    (void)state;
    Buf docs = {0};
    api_docs_markdown(&docs);
    for (int i = 0; i < WORD_KINDS; i++) {
        int count = 0;
        for (const ApiField *f = api_words[i].fields; f && f->name; f++, count++) {
            assert_true(strlen(f->doc) > 0);
            assert_non_null(api_field_expected(f->type));
            assert_non_null(strstr(docs.s, f->doc));
        }
        assert_in_range(count, 0, 31); // load_fields.c has room for 32 names
    }
    buf_free(&docs);
}

static void test_positions_of_fields_are_one_after_the_other(void **state)
{
    (void)state;
    for (int i = 0; i < WORD_KINDS; i++) {
        int last = 0;
        for (const ApiField *f = api_words[i].fields; f && f->name; f++)
            if (f->position > 0) assert_int_equal(f->position, ++last);
    }
}

static void test_ids_are_small_letters_digits_and_lines(void **state)
{
    (void)state;
    const ApiWord *scene = &api_words[WORD_SCENE], *fact = &api_words[WORD_FACT],
                  *scenario = &api_words[WORD_SCENARIO];
    char forty[42] = {0};
    memset(forty, 'x', 40);
    assert_true(api_id_valid(scene, STR("go_on2")));
    assert_true(api_id_valid(scene, str_of(forty)));
    forty[40] = 'x';
    assert_false(api_id_valid(scene, str_of(forty)));
    assert_false(api_id_valid(scene, STR("")));
    assert_false(api_id_valid(scene, STR("2go")));
    assert_false(api_id_valid(scene, STR("_go")));
    assert_false(api_id_valid(scene, STR("Go")));
    assert_false(api_id_valid(scene, STR("go-on")));
    assert_false(api_id_valid(scene, STR("go:on")));
    assert_false(api_id_valid(scene, STR("go on")));
    assert_true(api_id_valid(scenario, STR("kazakhstan-2022")));
    assert_false(api_id_valid(scenario, STR("Kazakhstan")));
    assert_true(api_id_valid(fact, STR("F-0101-02")));
}

static void test_the_reference_is_the_same_every_time(void **state)
{
    (void)state;
    Buf one = {0}, two = {0};
    api_docs_markdown(&one);
    api_docs_markdown(&two);
    assert_true(str_eq(buf_str(&one), buf_str(&two)));
    assert_true(str_starts(buf_str(&one), STR("# The script language\n")));
    buf_free(&one);
    buf_free(&two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_word_is_registered_and_documented),
        cmocka_unit_test(test_every_field_is_documented_and_says_what_it_wants),
        cmocka_unit_test(test_positions_of_fields_are_one_after_the_other),
        cmocka_unit_test(test_ids_are_small_letters_digits_and_lines),
        cmocka_unit_test(test_the_reference_is_the_same_every_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
