// Copying, checking and JSON conversion of values.
#include "story/value.h"

#include "base/utf8.h"
#include "story/budgets.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static Value copy_list(Arena *arena, const Value *value)
{
    Value copy = *value;
    copy.as.list.items = arena_array(arena, Value, value->as.list.n);
    for (size_t i = 0; i < value->as.list.n; i++)
        copy.as.list.items[i] = value_copy(arena, &value->as.list.items[i]);
    return copy;
}

static Value copy_map(Arena *arena, const Value *value)
{
    Value copy = *value;
    copy.as.map.keys = arena_array(arena, Str, value->as.map.n);
    copy.as.map.items = arena_array(arena, Value, value->as.map.n);
    for (size_t i = 0; i < value->as.map.n; i++) {
        copy.as.map.keys[i] = arena_str(arena, value->as.map.keys[i]);
        copy.as.map.items[i] = value_copy(arena, &value->as.map.items[i]);
    }
    return copy;
}

Value value_copy(Arena *arena, const Value *value)
{
    if (value->type == VALUE_LIST) return copy_list(arena, value);
    if (value->type == VALUE_MAP) return copy_map(arena, value);
    Value copy = *value;
    if (value->type == VALUE_STR) copy.as.s = arena_str(arena, value->as.s);
    return copy;
}

static bool items_eq(const Value *a, const Value *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!value_eq(&a[i], &b[i])) return false;
    return true;
}

static bool keys_eq(const Str *a, const Str *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!str_eq(a[i], b[i])) return false;
    return true;
}

bool value_eq(const Value *a, const Value *b)
{
    if (a->type != b->type) return false;
    switch (a->type) {
    case VALUE_NIL:
        return true;
    case VALUE_BOOL:
        return a->as.b == b->as.b;
    case VALUE_INT:
        return a->as.i == b->as.i;
    case VALUE_NUM:
        return a->as.d == b->as.d;
    case VALUE_STR:
        return str_eq(a->as.s, b->as.s);
    case VALUE_LIST:
        return a->as.list.n == b->as.list.n &&
               items_eq(a->as.list.items, b->as.list.items, a->as.list.n);
    case VALUE_MAP:
        return a->as.map.n == b->as.map.n &&
               keys_eq(a->as.map.keys, b->as.map.keys, a->as.map.n) &&
               items_eq(a->as.map.items, b->as.map.items, a->as.map.n);
    }
    return false;
}

const char *value_type_name(ValueType type)
{
    static const char *const names[] = {
        [VALUE_NIL] = "nothing",
        [VALUE_BOOL] = "true or false",
        [VALUE_INT] = "a whole number",
        [VALUE_NUM] = "a number",
        [VALUE_STR] = "a text",
        [VALUE_LIST] = "a list",
        [VALUE_MAP] = "a map",
    };
    return names[type];
}

// --- limits ---------------------------------------------------------------------------------

static bool fail_budget(Err *err, Budget budget)
{
    char message[BUDGET_SENTENCE_MAX];
    return err_set(err, ERR_DATA, "%s", budget_message(budget, message));
}

static bool check_text(Str text, Err *err)
{
    if (text.n > VALUE_TEXT_MAX) return fail_budget(err, BUDGET_VALUE_TEXT);
    if (!utf8_valid(text) || (text.n > 0 && memchr(text.s, '\0', text.n)))
        return err_set(err, ERR_DATA, "a text that is not UTF-8");
    return true;
}

static bool check_part(const Value *value, int depth, size_t *items, Err *err);

static bool check_items(
    const Value *items, size_t n, int depth, size_t *count, Err *err)
{
    if (depth >= VALUE_DEPTH_MAX) return fail_budget(err, BUDGET_VALUE_DEPTH);
    *count += n;
    if (*count > VALUE_ITEMS_MAX) return fail_budget(err, BUDGET_VALUE_ITEMS);
    for (size_t i = 0; i < n; i++)
        if (!check_part(&items[i], depth + 1, count, err)) return false;
    return true;
}

static bool check_part(const Value *value, int depth, size_t *items, Err *err)
{
    switch (value->type) {
    case VALUE_NIL:
        return err_set(err, ERR_DATA, "nothing, where a value should be");
    case VALUE_BOOL:
    case VALUE_INT:
        return true;
    case VALUE_NUM:
        return isfinite(value->as.d) ||
               err_set(err, ERR_DATA, "a number that is not finite");
    case VALUE_STR:
        return check_text(value->as.s, err);
    case VALUE_LIST:
        return check_items(value->as.list.items, value->as.list.n, depth, items, err);
    case VALUE_MAP:
        for (size_t i = 0; i < value->as.map.n; i++)
            if (!check_text(value->as.map.keys[i], err)) return false;
        return check_items(value->as.map.items, value->as.map.n, depth, items, err);
    }
    return false;
}

bool value_check(const Value *value, Err *err)
{
    size_t items = 0;
    return check_part(value, 0, &items, err);
}

static size_t items_weight(const Value *items, size_t n)
{
    size_t weight = 0;
    for (size_t i = 0; i < n; i++)
        weight += VALUE_ITEM_WEIGHT + value_weight(&items[i]);
    return weight;
}

size_t value_weight(const Value *value)
{
    if (value->type == VALUE_STR) return value->as.s.n;
    if (value->type == VALUE_LIST)
        return items_weight(value->as.list.items, value->as.list.n);
    if (value->type != VALUE_MAP) return 0;
    size_t weight = items_weight(value->as.map.items, value->as.map.n);
    for (size_t i = 0; i < value->as.map.n; i++)
        weight += value->as.map.keys[i].n;
    return weight;
}

// --- JSON -----------------------------------------------------------------------------------

static json_t *list_to_json(const Value *value)
{
    json_t *array = json_array();
    for (size_t i = 0; i < value->as.list.n; i++)
        json_array_append_new(array, value_to_json(&value->as.list.items[i]));
    return array;
}

static json_t *map_to_json(const Value *value)
{
    json_t *object = json_object();
    for (size_t i = 0; i < value->as.map.n; i++)
        json_put(object, value->as.map.keys[i], value_to_json(&value->as.map.items[i]));
    return object;
}

json_t *value_to_json(const Value *value)
{
    switch (value->type) {
    case VALUE_NIL:
        return json_null();
    case VALUE_BOOL:
        return json_boolean(value->as.b);
    case VALUE_INT:
        return json_integer(value->as.i);
    case VALUE_NUM:
        assert(isfinite(value->as.d));
        return json_real(value->as.d);
    case VALUE_STR:
        return json_str(value->as.s);
    case VALUE_LIST:
        return list_to_json(value);
    case VALUE_MAP:
        return map_to_json(value);
    }
    return NULL;
}

void value_write(const Value *value, Buf *out)
{
    json_t *json = value_to_json(value);
    json_write(out, json, 0);
    json_decref(json);
}

// Checks depth and size before anything is allocated.
static bool check_json(const json_t *json, int depth, size_t *items, Err *err)
{
    if (!json_is_array(json) && !json_is_object(json)) return true;
    if (depth >= VALUE_DEPTH_MAX) return fail_budget(err, BUDGET_VALUE_DEPTH);
    *items += json_is_array(json) ? json_array_size(json) : json_object_size(json);
    if (*items > VALUE_ITEMS_MAX) return fail_budget(err, BUDGET_VALUE_ITEMS);
    for (size_t i = 0; i < json_array_size(json); i++)
        if (!check_json(json_array_get(json, i), depth + 1, items, err)) return false;
    // Jansson's iterators need a non-const pointer; nothing is modified.
    json_t *object = (json_t *)(uintptr_t)json;
    for (void *at = json_object_iter(object); at;
         at = json_object_iter_next(object, at))
        if (!check_json(json_object_iter_value(at), depth + 1, items, err))
            return false;
    return true;
}

static Value read_part(Arena *arena, json_t *json);

static Value read_list(Arena *arena, const json_t *json)
{
    Value list = {VALUE_LIST, {0}};
    size_t n = json_array_size(json);
    list.as.list.items = arena_array(arena, Value, n);
    for (; list.as.list.n < n; list.as.list.n++)
        list.as.list.items[list.as.list.n] =
            read_part(arena, json_array_get(json, list.as.list.n));
    return list;
}

typedef struct Pair {
    Str key;
    Value item;
} Pair;

static int pair_cmp(const void *a, const void *b)
{
    return str_cmp(((const Pair *)a)->key, ((const Pair *)b)->key);
}

static Value read_map(Arena *arena, json_t *json)
{
    Value map = {VALUE_MAP, {0}};
    size_t n = json_object_size(json), found = 0;
    map.as.map.keys = arena_array(arena, Str, n);
    map.as.map.items = arena_array(arena, Value, n);
    Pair *pairs = arena_array(arena, Pair, n);
    const char *key;
    json_t *item;
    json_object_foreach(json, key, item) pairs[found++] =
        (Pair){arena_str(arena, str_of(key)), read_part(arena, item)};
    if (n > 1) qsort(pairs, n, sizeof *pairs, pair_cmp);
    for (; map.as.map.n < n; map.as.map.n++) {
        map.as.map.keys[map.as.map.n] = pairs[map.as.map.n].key;
        map.as.map.items[map.as.map.n] = pairs[map.as.map.n].item;
    }
    return map;
}

static Value read_part(Arena *arena, json_t *json)
{
    switch (json_typeof(json)) {
    case JSON_NULL:
        return (Value){VALUE_NIL, {0}};
    case JSON_TRUE:
        return (Value){VALUE_BOOL, {.b = true}};
    case JSON_FALSE:
        return (Value){VALUE_BOOL, {.b = false}};
    case JSON_INTEGER:
        return (Value){VALUE_INT, {.i = json_integer_value(json)}};
    case JSON_REAL:
        return (Value){VALUE_NUM, {.d = json_real_value(json)}};
    case JSON_STRING: {
        Str text = {json_string_value(json), json_string_length(json)};
        return (Value){VALUE_STR, {.s = arena_str(arena, text)}};
    }
    case JSON_ARRAY:
        return read_list(arena, json);
    case JSON_OBJECT:
        return read_map(arena, json);
    }
    return (Value){0};
}

bool value_from_json(Arena *arena, const json_t *json, Value *out, Err *err)
{
    size_t items = 0;
    if (!check_json(json, 0, &items, err)) return false;
    *out = read_part(arena, (json_t *)(uintptr_t)json);
    return value_check(out, err);
}
