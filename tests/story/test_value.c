#include "support/support.h"

#include "story/value.h"

#include <math.h>
#include <string.h>

static Value text(const char *s) { return (Value){VALUE_STR, {.s = str_of(s)}}; }

static Value number(double d) { return (Value){VALUE_NUM, {.d = d}}; }

static Value whole(int64_t i) { return (Value){VALUE_INT, {.i = i}}; }

// A list of n copies of one item.
static Value list_of(Arena *arena, Value item, size_t n)
{
    Value list = {VALUE_LIST, {0}};
    list.as.list.items = arena_array(arena, Value, n);
    for (; list.as.list.n < n; list.as.list.n++)
        list.as.list.items[list.as.list.n] = item;
    return list;
}

static Value map_of(Arena *arena, const char *key, Value item)
{
    Value map = {VALUE_MAP, {0}};
    map.as.map.keys = arena_array(arena, Str, 1);
    map.as.map.keys[0] = str_of(key);
    map.as.map.items = arena_copy(arena, &item, sizeof item);
    map.as.map.n = 1;
    return map;
}

static Value nested(Arena *arena, int depth)
{
    Value value = whole(1);
    for (int i = 0; i < depth; i++)
        value = list_of(arena, value, 1);
    return value;
}

static Value read_json(Arena *arena, const char *json, Err *err)
{
    Value value = {0};
    json_t *read = json_read(str_of(json), "test", err);
    assert_no_err(err);
    value_from_json(arena, read, &value, err);
    json_decref(read);
    return value;
}

static void assert_json(const Value *value, const char *expected)
{
    Buf out = {0};
    json_t *json = value_to_json(value);
    json_write(&out, json, 0);
    assert_str(buf_str(&out), expected);
    json_decref(json);
    buf_free(&out);
}

static void test_copy_shares_no_memory(void **state)
{
    (void)state;
    Arena first = {0}, second = {0};
    char word[] = "queue";
    Value item = {VALUE_STR, {.s = str_of(word)}};
    Value list = list_of(&first, map_of(&first, "at", item), 2);
    Value copy = value_copy(&second, &list);
    assert_true(value_eq(&list, &copy));
    word[0] = 'Q';
    assert_false(value_eq(&list, &copy));
    arena_free(&first);
    assert_json(&copy, "[{\"at\":\"queue\"},{\"at\":\"queue\"}]");
    arena_free(&second);
}

static void test_values_of_two_types_are_never_equal(void **state)
{
    (void)state;
    Value one = whole(1), one_as_number = number(1), nothing = {0};
    assert_false(value_eq(&one, &one_as_number));
    assert_false(value_eq(&one, &nothing));
    assert_true(value_eq(&nothing, &nothing));
}

static void test_equality_looks_into_lists_and_maps(void **state)
{
    (void)state;
    Arena arena = {0};
    Value one = list_of(&arena, whole(1), 2), two = list_of(&arena, whole(2), 2);
    Value longer = list_of(&arena, whole(1), 3);
    Value a = map_of(&arena, "a", whole(1)), b = map_of(&arena, "b", whole(1));
    Value other = map_of(&arena, "a", whole(2)), yes = {VALUE_BOOL, {.b = true}};
    Value no = {VALUE_BOOL, {.b = false}};
    assert_false(value_eq(&one, &two));
    assert_false(value_eq(&one, &longer));
    assert_false(value_eq(&a, &b));
    assert_false(value_eq(&a, &other));
    assert_true(value_eq(&a, &a));
    assert_false(value_eq(&yes, &no));
    arena_free(&arena);
}

static void test_json_keeps_numbers_exactly(void **state)
{
    (void)state;
    const double numbers[] = {0.1, 1.0 / 3, 1e300, -2.5e-308, 3, 4503599627370497.5};
    for (int i = 0; i < COUNT_OF(numbers); i++) {
        Arena arena = {0};
        Err err = {0};
        Value value = number(numbers[i]), back;
        json_t *json = value_to_json(&value);
        Buf out = {0};
        json_write(&out, json, 0);
        back = read_json(&arena, out.s, &err);
        assert_no_err(&err);
        assert_true(value_eq(&value, &back));
        json_decref(json);
        buf_free(&out);
        arena_free(&arena);
    }
    Value least = whole(INT64_MIN);
    assert_json(&least, "-9223372036854775808");
}

static void test_json_of_each_type(void **state)
{
    (void)state;
    Arena arena = {0};
    Err err = {0};
    const char *json = "{\"a\":[true,false,3,3.0,\"\xd2\x9a\"],\"b\":{},\"c\":[]}";
    Value value = read_json(&arena, json, &err);
    assert_no_err(&err);
    assert_json(&value, json);
    Value nothing = {0};
    assert_json(&nothing, "null");
    arena_free(&arena);
}

static void test_maps_from_json_are_sorted(void **state)
{
    (void)state;
    Arena arena = {0};
    Err err = {0};
    Value value = read_json(&arena, "{\"b\":2,\"c\":3,\"a\":1}", &err);
    assert_no_err(&err);
    assert_json(&value, "{\"a\":1,\"b\":2,\"c\":3}");
    arena_free(&arena);
}

static void test_null_is_no_value(void **state)
{
    (void)state;
    const char *const bad[] = {"null", "[null]", "{\"a\":null}"};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        Arena arena = {0};
        Err err = {0};
        read_json(&arena, bad[i], &err);
        assert_err(&err, "nothing, where a value should be");
        arena_free(&arena);
    }
}

static void test_depth_has_a_limit(void **state)
{
    (void)state;
    Arena arena = {0};
    Err err = {0};
    Value deep = nested(&arena, VALUE_DEPTH_MAX);
    assert_true(value_check(&deep, &err));
    Value deeper = nested(&arena, VALUE_DEPTH_MAX + 1);
    assert_false(value_check(&deeper, &err));
    assert_err(&err, "nested deeper than 8");
    Err from_json = {0};
    read_json(&arena, "[[[[[[[[[1]]]]]]]]]", &from_json);
    assert_err(&from_json, "nested deeper than 8");
    Err from_map = {0};
    read_json(&arena,
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":[]}}}}}}}}",
        &from_map);
    assert_err(&from_map, "nested deeper than 8");
    arena_free(&arena);
}

static void test_items_have_a_limit(void **state)
{
    (void)state;
    Arena arena = {0};
    Err err = {0};
    Value full = list_of(&arena, whole(1), VALUE_ITEMS_MAX);
    assert_true(value_check(&full, &err));
    Value half = list_of(&arena, whole(1), VALUE_ITEMS_MAX / 2);
    Value over = list_of(&arena, half, 2); // the halves, and the two of them
    assert_false(value_check(&over, &err));
    assert_err(&err, "more than 4096 items");
    Err from_json = {0};
    json_t *json = value_to_json(&over);
    Value back;
    assert_false(value_from_json(&arena, json, &back, &from_json));
    assert_err(&from_json, "more than 4096 items");
    json_decref(json);
    arena_free(&arena);
}

static void test_texts_have_a_limit(void **state)
{
    (void)state;
    static char letters[VALUE_TEXT_MAX + 1];
    memset(letters, 'a', sizeof letters);
    Value full = {VALUE_STR, {.s = {letters, VALUE_TEXT_MAX}}};
    Value over = {VALUE_STR, {.s = {letters, VALUE_TEXT_MAX + 1}}};
    Err err = {0};
    assert_true(value_check(&full, &err));
    assert_false(value_check(&over, &err));
    assert_err(&err, "a text of more than 4096 bytes");
}

static void test_what_json_cannot_hold_is_refused(void **state)
{
    (void)state;
    Value bad[] = {
        text("\xff"), {VALUE_STR, {.s = {"a\0b", 3}}}, number(NAN), number(INFINITY)};
    for (int i = 0; i < COUNT_OF(bad); i++)
        assert_false(value_check(&bad[i], NULL));
    Arena arena = {0};
    Value key = map_of(&arena, "\xff", whole(1));
    assert_false(value_check(&key, NULL));
    arena_free(&arena);
}

static void test_weight_counts_texts_keys_and_items(void **state)
{
    (void)state;
    Arena arena = {0};
    Value one = whole(7), word = text("abc"), list = list_of(&arena, word, 2);
    Value map = map_of(&arena, "key", list);
    assert_int_equal(value_weight(&one), 0);
    assert_int_equal(value_weight(&word), 3);
    assert_int_equal(value_weight(&list), 2 * (VALUE_ITEM_WEIGHT + 3));
    assert_int_equal(value_weight(&map), VALUE_ITEM_WEIGHT + 3 + value_weight(&list));
    arena_free(&arena);
}

static void test_type_names_fit_into_sentences(void **state)
{
    (void)state;
    assert_string_equal(value_type_name(VALUE_INT), "a whole number");
    assert_string_equal(value_type_name(VALUE_MAP), "a map");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copy_shares_no_memory),
        cmocka_unit_test(test_values_of_two_types_are_never_equal),
        cmocka_unit_test(test_equality_looks_into_lists_and_maps),
        cmocka_unit_test(test_json_keeps_numbers_exactly),
        cmocka_unit_test(test_json_of_each_type),
        cmocka_unit_test(test_maps_from_json_are_sorted),
        cmocka_unit_test(test_null_is_no_value),
        cmocka_unit_test(test_depth_has_a_limit),
        cmocka_unit_test(test_items_have_a_limit),
        cmocka_unit_test(test_texts_have_a_limit),
        cmocka_unit_test(test_what_json_cannot_hold_is_refused),
        cmocka_unit_test(test_weight_counts_texts_keys_and_items),
        cmocka_unit_test(test_type_names_fit_into_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
