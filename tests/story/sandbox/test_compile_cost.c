#include "support/support.h"

#include "story/sandbox/compile_cost.h"
#include "support/scenario.h"

static int64_t cost_of(const char *script) { return compile_cost(str_of(script)); }

static void test_each_jump_costs_those_before_it_in_its_function(void **state)
{
    (void)state;
    assert_int_equal(cost_of("x = 1"), 0);
    assert_int_equal(cost_of("x = a and b"), 0);
    assert_int_equal(cost_of("x = a and b or c and d"), 0 + 1 + 2);
    assert_int_equal(
        cost_of("if a then elseif b then elseif c then elseif d then end"), 0 + 1 + 2);
    assert_int_equal(
        cost_of("while a do break break goto x ::x:: end"), 0 + 1 + 2 + 3 + 4);
    assert_int_equal(cost_of("f(function() return a and b and c end, a and b)"), 1);
    assert_int_equal(cost_of("x = a and b f(function() if a then end end) x = a and b "
                             "repeat local y until a and b"),
        0 + 1 + 2);
}

static void test_each_name_costs_a_quarter_of_the_variables_in_sight(void **state)
{
    (void)state;
    assert_int_equal(cost_of("local a, b, c, d = 1"), 0);
    assert_int_equal(
        cost_of("local a <const>, b, c, d x y"), 1 + 1 + 1); // const is one
    assert_int_equal(cost_of("for a, b, c, d in e do end x"), 2);
    assert_int_equal(cost_of("function o.f(a, b, c, d) x = y end z"), 2 + 1 + 1);
    assert_int_equal(cost_of("local function f(a, b, c, ...) x = y end z"), 2);
}

static void test_words_in_texts_comments_and_numbers_cost_nothing(void **state)
{
    (void)state;
    static const char *const quiet[] = {
        "-- and and and",
        "--[[ and\nand ]] --[==[ and ]] and ]=] and ]==]",
        "x = [[ and ]] .. [=[ and ]] and ]=]",
        "x = 'and and' .. \"and 'and' \\\" and\"",
        "x = 'and \\z  \n and and' .. 'and \\\n and \\\r\n and'",
        "x = 0xeand 1e+and 0x1p-and",
        "band.bor.nor = sand",
    };
    for (int i = 0; i < COUNT_OF(quiet); i++)
        assert_int_equal(cost_of(quiet[i]), 0);
}

static void test_what_seems_hidden_is_counted(void **state)
{
    (void)state;
    static const char *const loud[] = {
        "a = 0xe--'\nb = c and c and c",
        "a = ''--[==\nb = c and c and c",
        "a = t[b]b = c and c and c",
        "a = 'x\\\\'b = c and c and c",
        "a = [==[ ]] ]=]==]b = c and c and c",
        "a = [=[]==]=]b = c and c and c",
        "--\rb = c and c and c",
    };
    for (int i = 0; i < COUNT_OF(loud); i++)
        assert_int_equal(cost_of(loud[i]), 1);
}

// Whatever stands there, and wherever it ends.
static void test_any_bytes_end(void **state)
{
    (void)state;
    static const char bytes[] = "[=[]=]--[[ '\\z\" function end if do ]] 0x.e+ ::\\";
    for (size_t from = 0; from < sizeof bytes; from++)
        for (size_t to = from; to < sizeof bytes; to++)
            assert_in_range(compile_cost((Str){bytes + from, to - from}), 0, 10);
    Buf deep = {0};
    for (int i = 0; i < 1000; i++)
        buf_add(&deep, STR("function(a) "));
    assert_in_range(compile_cost(buf_str(&deep)), 0, 100000);
    buf_free(&deep);
}

// A minute of Lua's compiler, and not begun.
static void test_a_megabyte_of_and_is_not_read(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, STR("local a = 1\nlocal x = a"));
    for (int i = 0; i < 200000; i++)
        buf_add(&text, STR(" and a"));
    const MemoryFile files[] = {{"scenario.lua", text.s}, {NULL, NULL}};
    Host host = scenario_host(files);
    Diagnostics diagnostics = {0};
    Err err = {0};
    assert_null(story_open(&host, NULL, &diagnostics, &err));
    assert_err(&err, "the script works too long: reading a scenario may take");
    diagnostics_free(&diagnostics);
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_jump_costs_those_before_it_in_its_function),
        cmocka_unit_test(test_each_name_costs_a_quarter_of_the_variables_in_sight),
        cmocka_unit_test(test_words_in_texts_comments_and_numbers_cost_nothing),
        cmocka_unit_test(test_what_seems_hidden_is_counted),
        cmocka_unit_test(test_any_bytes_end),
        cmocka_unit_test(test_a_megabyte_of_and_is_not_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
