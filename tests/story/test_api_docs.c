// The lines of scripts/API.md, from what the fields themselves say.
#include "story/api.h"
#include "support/support.h"

#include <string.h>

static void test_a_field_says_its_item_whether_it_is_required_and_what_it_wants(
    void **state)
{
    (void)state;
    Arena arena = {0};
    Buf docs = {0};
    api_docs_markdown(&docs);
    int placed = 0, required = 0;
    for (int i = 0; i < WORD_KINDS; i++)
        for (const ApiField *f = api_words[i].fields; f && f->name; f++) {
            const char *item =
                f->position > 0
                    ? arena_fmt(&arena, " (item %d, without its name)", f->position).s
                    : "";
            const char *line = arena_fmt(&arena, "\n- `%s`%s%s: %s. %s.\n", f->name,
                item, f->required ? ", required" : "", api_field_expected(f->type),
                f->doc)
                                   .s;
            if (!strstr(docs.s, line)) fail_msg("there is no line%s", line);
            placed += f->position > 0;
            required += f->required;
        }
    assert_true(placed > 0 && required > 0);
    buf_free(&docs);
    arena_free(&arena);
}

static void test_a_word_says_where_it_may_stand(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf docs = {0};
    api_docs_markdown(&docs);
    int inside = 0;
    for (int i = 0; i < WORD_KINDS; i++) {
        const ApiWord *word = &api_words[i];
        if (!word->parents) continue;
        const char *line = arena_fmt(&arena, "\nBelongs in: %s.\n", word->parents).s;
        const char *head = arena_fmt(&arena, "\n### %s\n", word->name).s;
        const char *own = strstr(docs.s, head),
                   *next = own ? strstr(own + 1, "\n### ") : NULL;
        const char *said = own ? strstr(own, line) : NULL;
        if (!said || (next && said > next))
            fail_msg("%s does not say:%s", word->name, line);
        inside++;
    }
    assert_true(inside > 0);
    buf_free(&docs);
    arena_free(&arena);
}

static void test_the_words_of_tests_are_printed_and_are_no_words_of_scenarios(
    void **state)
{
    (void)state;
    Arena arena = {0};
    Buf docs = {0};
    api_docs_markdown(&docs);
    const char *part = strstr(docs.s, "\n## Words of tests.lua\n");
    assert_non_null(part);
    for (int i = 0; i < TEST_WORDS; i++) {
        const ApiWord *word = &api_test_words[i];
        assert_non_null(strstr(part, arena_fmt(&arena, "\n### %s\n", word->name).s));
        for (const ApiField *f = word->fields; f->name; f++)
            assert_non_null(
                strstr(part, arena_fmt(&arena, "\n- `%s`: %s. %s.\n", f->name,
                                 api_field_expected(f->type), f->doc)
                                 .s));
        for (int k = 0; k < WORD_KINDS; k++)
            assert_string_not_equal(word->name, api_words[k].name);
    }
    buf_free(&docs);
    arena_free(&arena);
}

static void test_the_page_for_authors_is_the_one_in_scripts(void **state)
{
    (void)state;
    Buf docs = {0};
    api_docs_markdown(&docs);
    assert_text_file(buf_str(&docs), "../scripts/API.md");
    buf_free(&docs);
}

// The words of tests.lua are as old as the language.
static void test_the_table_for_programs_says_since_when_a_word_is_there(void **state)
{
    (void)state;
    Buf json = {0};
    api_docs_json(&json);
    const char *part = strstr(json.s, "\"words_of_tests\"");
    assert_non_null(part);
    int words = 0;
    for (const char *at = part; (at = strstr(at, "\"since\": ")); at++, words++)
        assert_int_equal(strncmp(at, "\"since\": 1", 10), 0);
    assert_true(words > TEST_WORDS);
    buf_free(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_field_says_its_item_whether_it_is_required_and_what_it_wants),
        cmocka_unit_test(test_a_word_says_where_it_may_stand),
        cmocka_unit_test(
            test_the_words_of_tests_are_printed_and_are_no_words_of_scenarios),
        cmocka_unit_test(test_the_table_for_programs_says_since_when_a_word_is_there),
        cmocka_unit_test(test_the_page_for_authors_is_the_one_in_scripts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
