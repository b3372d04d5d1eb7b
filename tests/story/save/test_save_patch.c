#include "support/support.h"

#include "story/save/save_patch.h"

static json_t *read_json(const char *text)
{
    Err err = {0};
    json_t *json = json_read(str_of(text), "test", &err);
    assert_no_err(&err);
    return json;
}

static void assert_json(json_t *json, const char *expected)
{
    Buf out = {0};
    json_write(&out, json, 0);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_a_patch_holds_only_what_differs(void **state)
{
    (void)state;
    json_t *from = read_json("{\"a\":1,\"b\":{\"x\":1,\"y\":2},\"c\":[1],\"d\":true}");
    json_t *to = read_json("{\"a\":1,\"b\":{\"x\":1,\"y\":3},\"c\":[2],\"e\":{}}");
    json_t *patch = save_patch_between(from, to);
    assert_json(patch, "{\"d\":null,\"b\":{\"y\":3},\"c\":[2],\"e\":{}}");
    save_patch_apply(from, patch);
    assert_true(json_equal(from, to));
    json_decref(from);
    json_decref(to);
    json_decref(patch);
}

static void test_a_patch_between_equals_is_empty(void **state)
{
    (void)state;
    json_t *one = read_json("{\"a\":{\"b\":[1,2]}}"), *same = json_deep_copy(one);
    json_t *patch = save_patch_between(one, same);
    assert_json(patch, "{}");
    json_decref(one);
    json_decref(same);
    json_decref(patch);
}

static void test_a_patch_turns_types_into_each_other(void **state)
{
    (void)state;
    json_t *from = read_json("{\"a\":{\"x\":1},\"b\":2}");
    json_t *to = read_json("{\"a\":2,\"b\":{\"x\":1}}");
    json_t *patch = save_patch_between(from, to);
    save_patch_apply(from, patch);
    assert_true(json_equal(from, to));
    json_decref(from);
    json_decref(to);
    json_decref(patch);
}

static void test_patches_applied_in_turn_leave_each_other_alone(void **state)
{
    (void)state;
    json_t *target = read_json("{}"), *first = read_json("{\"a\":{\"x\":1}}");
    json_t *second = read_json("{\"a\":{\"x\":2}}");
    save_patch_apply(target, first);
    save_patch_apply(target, second);
    assert_json(first, "{\"a\":{\"x\":1}}");
    assert_json(target, "{\"a\":{\"x\":2}}");
    json_decref(target);
    json_decref(first);
    json_decref(second);
}

static void test_missing_looks_as_deep_as_told(void **state)
{
    (void)state;
    json_t *had = read_json("{\"a\":1,\"b\":{\"x\":1,\"y\":2},\"c\":3}");
    json_t *has = read_json("{\"c\":4,\"b\":{\"x\":5}}");
    json_t *flat = save_patch_missing(had, has, 0),
           *deep = save_patch_missing(had, has, 1);
    assert_json(flat, "{\"a\":1}");
    assert_json(deep, "{\"a\":1,\"b\":{\"y\":2}}");
    json_decref(had);
    json_decref(has);
    json_decref(flat);
    json_decref(deep);
}

static void test_filling_adds_and_never_overwrites(void **state)
{
    (void)state;
    json_t *target = read_json("{\"c\":4,\"b\":{\"x\":5}}");
    json_t *extra = read_json("{\"a\":1,\"b\":{\"x\":1,\"y\":2},\"c\":3}");
    save_patch_fill(target, extra);
    assert_json(target, "{\"c\":4,\"b\":{\"x\":5,\"y\":2},\"a\":1}");
    json_decref(target);
    json_decref(extra);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_patch_holds_only_what_differs),
        cmocka_unit_test(test_a_patch_between_equals_is_empty),
        cmocka_unit_test(test_a_patch_turns_types_into_each_other),
        cmocka_unit_test(test_patches_applied_in_turn_leave_each_other_alone),
        cmocka_unit_test(test_missing_looks_as_deep_as_told),
        cmocka_unit_test(test_filling_adds_and_never_overwrites),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
