// The table of the script language as JSON, for programs.
#include "story/api.h"

#include "base/json.h"
#include "story/api_luals.h"

static json_t *field_json(const ApiField *field, int since)
{
    json_t *json = json_object();
    json_object_set_new(json, "name", json_string(field->name));
    json_object_set_new(json, "type", json_string(api_luals_type(field->type)));
    json_object_set_new(json, "expects", json_string(api_field_expected(field->type)));
    json_object_set_new(json, "required", json_boolean(field->required));
    if (field->position > 0)
        json_object_set_new(json, "position", json_integer(field->position));
    json_object_set_new(json, "doc", json_string(field->doc));
    json_object_set_new(json, "since", json_integer(since));
    return json;
}

// [kind]: NONE for a word of tests.lua.
static json_t *word_json(const ApiWord *word, int kind)
{
    static const char *const shapes[] = {[SHAPE_TOP] = "top",
        [SHAPE_ITEM] = "item",
        [SHAPE_BRACES] = "braces",
        [SHAPE_CALL] = "call",
        [SHAPE_QUERY] = "question"};
    json_t *json = json_object(), *fields = json_array();
    int since = kind < 0 ? 1 : api_since(api_newer, (WordKind)kind, NULL);
    json_object_set_new(json, "name", json_string(word->name));
    json_object_set_new(json, "shape", json_string(shapes[word->shape]));
    json_object_set_new(json, "usage", json_string(word->usage));
    json_object_set_new(json, "doc", json_string(word->doc));
    if (word->parents)
        json_object_set_new(json, "stands_in", json_string(word->parents));
    json_object_set_new(json, "since", json_integer(since));
    for (const ApiField *field = word->fields; field && field->name; field++)
        json_array_append_new(fields,
            field_json(field,
                kind < 0 ? 1 : api_since(api_newer, (WordKind)kind, field->name)));
    if (word->fields)
        json_object_set_new(json, "fields", fields);
    else
        json_decref(fields);
    return json;
}

void api_docs_json(Buf *out)
{
    json_t *json = json_object(), *words = json_array(), *tests = json_array();
    for (int i = 0; i < WORD_KINDS; i++)
        json_array_append_new(words, word_json(&api_words[i], i));
    for (int i = 0; i < TEST_WORDS; i++)
        json_array_append_new(tests, word_json(&api_test_words[i], -1));
    json_object_set_new(json, "api", json_integer(API_NUMBER));
    json_object_set_new(json, "words", words);
    json_object_set_new(json, "words_of_tests", tests);
    json_write(out, json, 1);
    buf_addc(out, '\n');
    json_decref(json);
}
