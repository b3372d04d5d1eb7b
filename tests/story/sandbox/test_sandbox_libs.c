#include "support/support.h"

#include "support/script.h"

// Walks an environment from inside and shows its names, forty bytes at a time.
static void assert_names(const char *table, const char *expected)
{
    Buf all = {0};
    for (int at = 1;; at += 40) {
        char body[256];
        snprintf(body, sizeof body,
            "local t = {} for k in pairs(%s) do t[#t + 1] = k end "
            "return table.concat(t, ' '):sub(%d, %d)",
            table, at, at + 39);
        Script *script = script_open(body, NULL);
        if (!script_call(script, WANT_TEXT)) fail_msg("%s", script->err.text);
        Str part = str_of(script->result.text);
        buf_add(&all, part);
        bool last = part.n < 40;
        script_close(script);
        if (last) break;
    }
    assert_str(buf_str(&all), expected);
    buf_free(&all);
}

static void test_the_environment_is_exactly_this(void **state)
{
    (void)state;
    assert_names("_ENV",
        "answer answered any_of arrow at_least at_most between board card chain "
        "chapter chart "
        "check choice chosen claim edition ending error fact has include ipairs light "
        "link list map math meter next not_ number outline overlay pairs person "
        "picture "
        "place point random row say scenario scene select source string table taken "
        "term tonumber tostring type visited visits when world");
    assert_names("math",
        "abs ceil floor fmod huge max maxinteger min mininteger modf pi sqrt "
        "tointeger type ult");
    assert_names("string", "byte char find format len lower rep reverse sub upper");
    assert_names("table", "concat insert remove sort unpack");
}

// A table of Lua has another order in each state.
static void test_of_words_equally_near_the_first_bytewise_is_proposed(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++)
        assert_script_err("visite('a')",
            "scenario.lua:4: there is no word \"visite\"; did you mean \"visited\"?");
}

static void test_what_could_reach_outside_is_not_there(void **state)
{
    (void)state;
    static const char *const names[] = {"_G", "_VERSION", "assert", "collectgarbage",
        "coroutine", "debug", "dofile", "getmetatable", "io", "load", "loadfile",
        "loadstring", "os", "package", "pcall", "print", "rawequal", "rawget", "rawlen",
        "rawset", "require", "setmetatable", "utf8", "warn", "xpcall", "keys", "less"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        char body[128];
        snprintf(body, sizeof body, "local x = %s", names[i]);
        Script *script = script_open(body, NULL);
        if (script_call(script, WANT_NOTHING)) fail_msg("%s is there", names[i]);
        assert_err(&script->err, "scenario.lua:4: there is no word \"");
        script_close(script);
    }
}

static void test_words_and_libraries_cannot_be_changed(void **state)
{
    (void)state;
    assert_script_err("pairs = nil",
        "scenario.lua:4: the word \"pairs\" belongs to Qantar and cannot be changed");
    assert_script_err("math.pi = 3", "scenario.lua:4: the math function \"pi\" belongs "
                                     "to Qantar and cannot be changed");
    assert_script_err("string.trim = 1", "scenario.lua:4: \"trim\" is new here; write "
                                         "\"local\" before it, or declare it in "
                                         "the state of the scenario");
    assert_script_err("function helper() end",
        "scenario.lua:4: \"helper\" is new here; write \"local\" before it, or declare "
        "it in "
        "the state of the scenario");
    assert_script_err("table.insert(_ENV, 1)",
        "scenario.lua:4: table.insert needs a list, not a userdata");
    assert_script_err("_ENV[1] = 1", "scenario.lua:4: nothing can be added here");
    assert_script_err(
        "(''):foo()", "scenario.lua:4: there is no string function \"foo\"");
}

static void test_an_unknown_name_is_told_with_the_nearest(void **state)
{
    (void)state;
    assert_script_err("zzz({})", "scenario.lua:4: there is no word \"zzz\"");
    assert_script_err("ipair({})",
        "scenario.lua:4: there is no word \"ipair\"; did you mean \"ipairs\"?");
    assert_script_err("math.flor(1)",
        "scenario.lua:4: there is no math function \"flor\"; did you mean \"floor\"?");
    assert_script_err(
        "math.random()", "scenario.lua:4: there is no math function \"random\"");
}

static void test_pairs_goes_in_order(void **state)
{
    (void)state;
    assert_script(
        "local t = { b = 1, a = 2, [3] = 3, [-1] = 4, [1.5] = 5, [true] = 6, "
        "[false] = 7 } local out = '' for k, v in pairs(t) do out = out .. v end "
        "return out",
        "4532176");
    assert_script(
        "local t = { a = 1, b = 2, c = 3 } local out = '' for k in pairs(t) do "
        "t.b = nil out = out .. k end return out",
        "ac");
    assert_script_err("for k in pairs({ [{}] = 1 }) do end",
        "scenario.lua:4: a table with a table for a key has no order");
}

static void test_next_goes_in_the_same_order(void **state)
{
    (void)state;
    assert_script("local t = { b = 1, a = 2 } local k, v = next(t) "
                  "local k2 = next(t, k) return k .. v .. k2 .. tostring(next(t, k2))",
        "a2bnil");
    assert_script("return tostring(next({}))", "nil");
    assert_script_err(
        "next({}, 'x')", "scenario.lua:4: next: the table has no such key");
}

static void test_ipairs_stops_at_the_first_hole(void **state)
{
    (void)state;
    assert_script("local out = '' for i, v in ipairs({ 'a', 'b', nil, 'd' }) do "
                  "out = out .. i .. v end return out",
        "1a2b");
}

static void test_tostring_tells_no_addresses(void **state)
{
    (void)state;
    assert_script(
        "return tostring({}) .. tostring(pairs) .. tostring(s) .. tostring(nil)",
        "tablefunctionuserdatanil");
    assert_script("return tostring(1) .. tostring(1.5) .. tostring(true)", "11.5true");
    assert_script("return string.format('%s', {})", "table");
}

static void test_numbers_and_types_are_lua_s(void **state)
{
    (void)state;
    assert_script("return type(1) .. type('') .. math.type(1) .. math.type(1.0)",
        "numberstringintegerfloat");
    assert_script("return tostring(tonumber('12')) .. tostring(tonumber('x')) .. "
                  "tonumber('ff', 16)",
        "12nil255");
    assert_script("return select('#', 1, 2) .. select(2, 'a', 'b')", "2b");
    assert_script(
        "return math.floor(2.5) .. math.max(1, 3) .. math.tointeger(4.0)", "234");
}

static void test_tables_are_joined_and_taken_apart(void **state)
{
    (void)state;
    assert_script("return table.concat({ 1, 'b', 3 }, '-')", "1-b-3");
    assert_script("return table.concat({ 'a', 'b', 'c' }, '', 2, 3)", "bc");
    assert_script("return table.concat({})", "");
    assert_script_err("table.concat({ {} })",
        "scenario.lua:4: table.concat: item 1 is a table, not a text");
    assert_script_err("table.concat({}, '', 1, math.maxinteger)",
        "scenario.lua:4: table.concat: item 1 is a nil, not a text");
    assert_script("local a, b = table.unpack({ 'x', 'y' }) return a .. b", "xy");
    assert_script("return select('#', table.unpack({}, 1, 250)) .. ''", "250");
    assert_script_err("table.unpack({}, 1, 251)",
        "scenario.lua:4: a function returns at most 250 values at once");
    assert_script_err("table.unpack({}, math.mininteger, math.maxinteger)",
        "scenario.lua:4: a function returns at most 250 values at once");
}

static void test_lists_grow_shrink_and_are_sorted(void **state)
{
    (void)state;
    assert_script("local t = { 'b' } table.insert(t, 'c') table.insert(t, 1, 'a') "
                  "return table.concat(t)",
        "abc");
    assert_script("local t = { 'a', 'b', 'c' } local x = table.remove(t, 1) "
                  "return x .. table.remove(t) .. #t",
        "ac1");
    assert_script("local t = { 3, 1, 2 } table.sort(t) return table.concat(t)", "123");
    assert_script(
        "local t = { 3, 1, 2, 5, 4 } table.sort(t, function(a, b) return a > b end) "
        "return table.concat(t)",
        "54321");
    // A rule that contradicts itself ends in some order, not in a loop.
    assert_script("local t = { 3, 1, 2 } table.sort(t, function() return true end) "
                  "return #t .. ''",
        "3");
    assert_script_err("table.insert({}, 3, 'x')",
        "scenario.lua:4: table.insert: there is no such place in the list");
    assert_script_err("table.remove({}, 1)",
        "scenario.lua:4: table.remove: there is no such place in the list");
}

static void test_long_texts_read_as_numbers_are_charged(void **state)
{
    (void)state;
    const Limits limits = {.turn_steps = 100000};
    Script *script = script_open(
        "local t = ('9'):rep(9000) for i = 1, 20 do local n = tonumber(t, 36) end",
        &limits);
    assert_false(script_call(script, WANT_NOTHING));
    assert_err(&script->err, "the script works too long");
    script_close(script);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_environment_is_exactly_this),
        cmocka_unit_test(test_of_words_equally_near_the_first_bytewise_is_proposed),
        cmocka_unit_test(test_what_could_reach_outside_is_not_there),
        cmocka_unit_test(test_words_and_libraries_cannot_be_changed),
        cmocka_unit_test(test_an_unknown_name_is_told_with_the_nearest),
        cmocka_unit_test(test_pairs_goes_in_order),
        cmocka_unit_test(test_next_goes_in_the_same_order),
        cmocka_unit_test(test_ipairs_stops_at_the_first_hole),
        cmocka_unit_test(test_tostring_tells_no_addresses),
        cmocka_unit_test(test_numbers_and_types_are_lua_s),
        cmocka_unit_test(test_tables_are_joined_and_taken_apart),
        cmocka_unit_test(test_lists_grow_shrink_and_are_sorted),
        cmocka_unit_test(test_long_texts_read_as_numbers_are_charged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
