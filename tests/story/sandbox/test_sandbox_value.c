#include "support/support.h"

#include "support/script.h"

static void test_what_is_no_data_is_refused_by_name(void **state)
{
    (void)state;
    assert_script_err("s.bag = { 1, s }",
        "scenario.lua:4: variable \"bag\" cannot hold anything but data");
    assert_script_err(
        "s.bag = { pairs }", "scenario.lua:4: variable \"bag\" cannot hold a function");
    assert_script_err("s.ratio = 0/0",
        "scenario.lua:4: variable \"ratio\" cannot hold a number that is not finite");
    assert_script_err("s.ratio = math.huge",
        "scenario.lua:4: variable \"ratio\" cannot hold a number that is not finite");
    assert_script_err("s.bag = { 1, a = 2 }",
        "scenario.lua:4: variable \"bag\" cannot hold a list and a map in one");
    assert_script_err("s.bag = { nil, 1, a = 2 }",
        "scenario.lua:4: variable \"bag\" cannot hold nothing");
    assert_script_err("local t = {} t[1] = t s.bag = t",
        "scenario.lua:4: variable \"bag\" cannot hold lists nested deeper than 8");
}

static void test_depth_has_its_limit(void **state)
{
    (void)state;
    // The list itself is the first level.
    static const char *const nest =
        "local t = {} for i = 1, %d do t = { t } end s.bag = t";
    char body[128];
    snprintf(body, sizeof body, nest, VALUE_DEPTH_MAX - 1);
    Script *script = script_open(body, NULL);
    assert_true(script_call(script, WANT_NOTHING));
    script_close(script);
    snprintf(body, sizeof body, nest, VALUE_DEPTH_MAX);
    assert_script_err(body, "scenario.lua:4: variable \"bag\" cannot hold lists "
                            "nested deeper than 8");
}

static void test_size_has_its_limit(void **state)
{
    (void)state;
    static const char *const fill = "for i = 1, %d do s.bag[i] = i end";
    char body[128];
    snprintf(body, sizeof body, fill, VALUE_ITEMS_MAX);
    Script *script = script_open(body, NULL);
    assert_true(script_call(script, WANT_NOTHING));
    // And out again, whole.
    assert_int_equal(script->values[book_state(script->book, STR("bag"))].as.list.n,
        VALUE_ITEMS_MAX);
    assert_true(script_call(script, WANT_NOTHING));
    script_close(script);
    snprintf(body, sizeof body, fill, VALUE_ITEMS_MAX + 1);
    assert_script_err(
        body, "scenario.lua:4: variable \"bag\" cannot hold more than 4096 items");
}

static void test_texts_have_their_limit(void **state)
{
    (void)state;
    char body[128];
    snprintf(body, sizeof body, "s.name = ('x'):rep(%d)", VALUE_TEXT_MAX);
    Script *script = script_open(body, NULL);
    assert_true(script_call(script, WANT_NOTHING));
    script_close(script);
    snprintf(body, sizeof body, "s.name = ('x'):rep(%d)", VALUE_TEXT_MAX + 1);
    assert_script_err(body,
        "scenario.lua:4: variable \"name\" cannot hold a text of more than 4096 bytes");
    snprintf(body, sizeof body, "s.tally[('x'):rep(%d)] = 1", VALUE_TEXT_MAX + 1);
    assert_script_err(body, "scenario.lua:4: variable \"tally\" cannot hold a text of "
                            "more than 4096 bytes");
}

static void test_texts_of_the_state_are_utf8(void **state)
{
    (void)state;
    assert_script_err("s.name = '\\xff'",
        "scenario.lua:4: variable \"name\" cannot hold a text that is not UTF-8");
    assert_script_err("s.name = 'a\\0b'",
        "scenario.lua:4: variable \"name\" cannot hold a text that is not UTF-8");
    assert_script_err("s.tally['\\xff'] = 1",
        "scenario.lua:4: variable \"tally\" cannot hold a text that is not UTF-8");
}

static void test_the_keys_of_a_map_come_sorted(void **state)
{
    (void)state;
    Script *script = script_open("s.tally = { b = 1, a = true, c = 0.5 }", NULL);
    assert_true(script_call(script, WANT_NOTHING));
    const Value *tally = &script->values[book_state(script->book, STR("tally"))];
    assert_int_equal(tally->as.map.n, 3);
    assert_str(tally->as.map.keys[0], "a");
    assert_str(tally->as.map.keys[2], "c");
    assert_int_equal(tally->as.map.items[0].type, VALUE_BOOL);
    assert_int_equal(tally->as.map.items[2].type, VALUE_NUM);
    script_close(script);
}

static void test_texts_on_their_way_out_are_charged(void **state)
{
    (void)state;
    static const char *const body =
        "local t = {} for i = 1, 100 do t[i] = ('x'):rep(4000) "
        "end for i = 1, %d do s.bag = t end";
    const Limits limits = {.turn_steps = 1000000};
    char lines[160];
    snprintf(lines, sizeof lines, body, 2);
    Script *script = script_open(lines, &limits);
    if (!script_call(script, WANT_NOTHING)) fail_msg("%s", script->err.text);
    script_close(script);
    snprintf(lines, sizeof lines, body, 20);
    script = script_open(lines, &limits);
    assert_false(script_call(script, WANT_NOTHING));
    assert_err(&script->err, "the script works too long");
    script_close(script);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_no_data_is_refused_by_name),
        cmocka_unit_test(test_depth_has_its_limit),
        cmocka_unit_test(test_size_has_its_limit),
        cmocka_unit_test(test_texts_have_their_limit),
        cmocka_unit_test(test_texts_of_the_state_are_utf8),
        cmocka_unit_test(test_the_keys_of_a_map_come_sorted),
        cmocka_unit_test(test_texts_on_their_way_out_are_charged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
