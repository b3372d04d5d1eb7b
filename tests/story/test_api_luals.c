#include "story/api_luals.h"

#include "base/hash.h"
#include "base/json.h"
#include "story/api.h"
#include "support/luals.h"
#include "support/support.h"

#include <stdlib.h>
#include <string.h>

#define S(literal)                                                                     \
    {                                                                                  \
        (literal), sizeof(literal) - 1                                                 \
    } // a Str that a static table may hold

static Luals *read_of(const ApiIds *ids)
{
    Luals *luals = calloc(1, sizeof *luals);
    Buf out = {0};
    api_luals(ids, &out);
    // Kept in the arena: what was read points into it.
    luals_read(luals, arena_str(&luals->arena, buf_str(&out)));
    buf_free(&out);
    if (luals->fault.n > 0) fail_msg("line %s", luals->fault.s);
    return luals;
}

static void put_away(Luals *luals)
{
    luals_free(luals);
    free(luals);
}

static bool declares(const Luals *luals, const char *name)
{
    for (int i = 0; i < luals->globals.n; i++) {
        Str global = luals->globals.items[i], named = str_of(name);
        if (str_starts(global, named) && strchr("(=", global.s[named.n])) return true;
    }
    return false;
}

static void assert_word(Luals *luals, const ApiWord *word)
{
    if (!declares(luals, word->name)) fail_msg("%s is not declared", word->name);
    for (const ApiField *field = word->fields; field && field->name; field++) {
        Str name =
            field->position > 0
                ? arena_fmt(&luals->arena, "qantar.%s.%d", word->name, field->position)
                : arena_fmt(&luals->arena, "qantar.%s.%s%s", word->name, field->name,
                      field->required ? "" : "?");
        if (!luals_has(&luals->fields, name.s)) fail_msg("%s is missing", name.s);
    }
}

static void test_every_word_and_field_is_in_it(void **state)
{
    (void)state;
    Luals *luals = read_of(NULL);
    for (int i = 0; i < WORD_KINDS; i++)
        assert_word(luals, &api_words[i]);
    for (int i = 0; i < TEST_WORDS; i++)
        assert_word(luals, &api_test_words[i]);
    assert_true(luals_has(&luals->globals, "scene(id)"));
    assert_true(luals_has(&luals->globals, "row(body)"));
    assert_true(luals_has(&luals->globals, "when(condition, text)"));
    assert_true(luals_has(&luals->globals, "world="));
    put_away(luals);
}

static void test_every_type_that_is_spoken_of_is_declared_once(void **state)
{
    (void)state;
    Luals *luals = read_of(NULL);
    Str unknown = luals_unknown(luals);
    if (unknown.n > 0) fail_msg(STR_FMT " is declared nowhere", STR_ARG(unknown));
    for (int i = 0; i < luals->types.n; i++)
        for (int k = 0; k < i; k++)
            if (str_eq(luals->types.items[i], luals->types.items[k]))
                fail_msg(STR_FMT " is declared twice", STR_ARG(luals->types.items[i]));
    put_away(luals);
}

static void test_every_type_of_a_field_has_one_for_editors(void **state)
{
    (void)state;
    for (int i = 0; i < FIELD_TYPES; i++)
        if (strcmp(api_luals_type((FieldType)i), "any") == 0)
            fail_msg("the type of \"%s\" has none in api_luals.c",
                api_field_expected((FieldType)i));
}

static void test_values_that_are_listed_are_those_of_the_sentence(void **state)
{
    (void)state;
    Luals *luals = read_of(NULL);
    assert_true(luals_has(&luals->values, "qantar.Status=\"confirmed\""));
    assert_true(luals_has(&luals->values, "qantar.Status=\"withdrawn\""));
    assert_true(luals_has(&luals->values, "qantar.Status=\"unknown\"")); // the last
    assert_false(luals_has(&luals->values, "qantar.Status=\"or\""));
    assert_true(luals_has(&luals->values, "qantar.LinkType=\"only_before\""));
    put_away(luals);
}

static void test_ids_of_a_scenario_are_values(void **state)
{
    (void)state;
    const ApiId nodes[] = {
        {{"queue", 5}, {"The\nqueue", 9}}, {{"square", 6}, {NULL, 0}}};
    const ApiVariable held[] = {{{"trust", 5}, "number"}};
    const ApiIds ids = {.items = {[API_ID_NODE] = nodes},
        .n = {[API_ID_NODE] = 2},
        .state = held,
        .n_state = 1};
    Luals *luals = read_of(&ids);
    assert_true(luals_has(&luals->values, "qantar.NodeId=\"queue\""));
    assert_true(luals_has(&luals->values, "qantar.NodeId=\"square\""));
    assert_true(luals_has(&luals->values, "qantar.NodeId=string")); // a new one is none
    assert_true(luals_has(&luals->fields, "qantar.State.trust"));
    assert_false(luals_has(&luals->fields, "qantar.State.string"));
    put_away(luals);
}

// edition "lesson" { ... } declares one, edition() asks for the id of the one that is played.
static void test_edition_alone_is_a_question(void **state)
{
    (void)state;
    Buf out = {0};
    api_luals(NULL, &out);
    assert_non_null(strstr(out.s, "---@overload fun():qantar.EditionId|nil\n"
                                  "---@param id string\n"
                                  "---@return fun(body:qantar.edition):nil\n"
                                  "function edition(id) end\n"));
    buf_free(&out);
}

static void test_the_parser_notices_what_is_no_annotation(void **state)
{
    (void)state;
    static const char *const wrong[] = {"---@class", "---@clas x", "---@field a string",
        "---@class x\n---@field a", "---@class x\n---@field a string|",
        "---@class x\n---@field a fun(b", "---@class x\n---@field a table<string",
        "---@class x\n---@field a \"b", "---| \"a\"", "function f(a) end",
        "---@param a string\nfunction f() end", "scene(id)", "---@alias x (a",
        "---@alias x\n---| \"a\" b"};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Luals *luals = calloc(1, sizeof *luals);
        luals_read(luals, str_of(wrong[i]));
        if (luals->fault.n == 0) fail_msg("%s was taken", wrong[i]);
        put_away(luals);
    }
}

// Whoever changes the language or how it is told looks at what has changed: `qantar docs`, and the file of `qantar ids`.
static void test_what_editors_and_readers_get_is_what_it_was(void **state)
{
    (void)state;
    static const ApiId ids[] = {
        {S("one"), S("The first")}, {S("two.\"x\""), {NULL, 0}}};
    static const ApiVariable state_vars[] = {
        {S("trust"), "number"}, {S("end"), "table"}};
    ApiIds some = {
        .state = state_vars, .n_state = 2, .world = state_vars, .n_world = 1};
    Buf files[4] = {{0}}, out = {0};
    for (int i = 0; i < API_ID_KINDS; i++)
        some.items[i] = ids, some.n[i] = i % 3;
    api_luals(NULL, &files[0]);
    api_luals(&some, &files[1]);
    api_docs_json(&files[2]);
    api_docs_markdown(&files[3]);
    for (int i = 0; i < COUNT_OF(files); i++) {
        buf_addf(&out, "%zu bytes %08x\n", files[i].n,
            (unsigned)(hash_of(buf_str(&files[i])) >> 32));
        buf_free(&files[i]);
    }
    assert_text_file(buf_str(&out), "story/golden/api.txt");
    buf_free(&out);
}

static void test_the_table_as_json_has_every_word(void **state)
{
    (void)state;
    Buf out = {0};
    Err err = {0};
    api_docs_json(&out);
    json_t *json = json_read(buf_str(&out), "docs", &err);
    assert_no_err(&err);
    const json_t *words = json_get(json, STR("words"));
    assert_int_equal(json_integer_value(json_get(json, STR("api"))), API_NUMBER);
    assert_int_equal(json_array_size(words), WORD_KINDS);
    for (int i = 0; i < WORD_KINDS; i++) {
        const json_t *word = json_array_get(words, (size_t)i);
        assert_str(json_get_str(word, "name"), api_words[i].name);
        const json_t *fields = json_get(word, STR("fields"));
        int n = 0;
        for (const ApiField *f = api_words[i].fields; f && f->name; f++, n++) {
            const json_t *field = json_array_get(fields, (size_t)n);
            assert_str(json_get_str(field, "name"), f->name);
            assert_str(json_get_str(field, "doc"), f->doc);
            assert_str(json_get_str(field, "expects"), api_field_expected(f->type));
        }
        assert_int_equal(json_array_size(fields), n);
    }
    json_decref(json);
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_word_and_field_is_in_it),
        cmocka_unit_test(test_every_type_that_is_spoken_of_is_declared_once),
        cmocka_unit_test(test_every_type_of_a_field_has_one_for_editors),
        cmocka_unit_test(test_values_that_are_listed_are_those_of_the_sentence),
        cmocka_unit_test(test_ids_of_a_scenario_are_values),
        cmocka_unit_test(test_edition_alone_is_a_question),
        cmocka_unit_test(test_the_parser_notices_what_is_no_annotation),
        cmocka_unit_test(test_what_editors_and_readers_get_is_what_it_was),
        cmocka_unit_test(test_the_table_as_json_has_every_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
