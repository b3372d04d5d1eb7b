#include "tools/lua_scan.h"

#include "support/support.h"

// The assignments of a script as "line base.field", one after the other; ? is a computed field.
static void assert_writes(const char *src, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    LuaWrites writes = lua_scan_writes(&arena, str_of(src));
    for (int i = 0; i < writes.n; i++) {
        const LuaWrite *write = &writes.items[i];
        buf_addf(&out, "%s%d " STR_FMT "." STR_FMT, i > 0 ? ", " : "", write->line,
            STR_ARG(write->base),
            STR_ARG(write->field.n > 0 ? write->field : STR("?")));
    }
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_field_before_an_equals_sign_is_written(void **state)
{
    (void)state;
    assert_writes("s.trust = 1", "1 s.trust");
    assert_writes("s['trust']=1 s [ \"hope\" ] = 2", "1 s.trust, 1 s.hope");
    assert_writes("\n\ns.asked[#s.asked + 1] = 'x'", "3 s.asked");
    assert_writes("s[name] = 1", "1 s.?");
    assert_writes("f(1).x = 2", "1 f.?");
}

static void test_reading_and_comparing_writes_nothing(void **state)
{
    (void)state;
    assert_writes("local x = s.trust", "");
    assert_writes("if s.trust == 1 then x = s.trust end", "");
    assert_writes("return s.a <= 1, s.b ~= 2, s.c >= 3", "");
    assert_writes("trust = 1 local a, b = s.c, 2", "");
    assert_writes("s.f { x = 1 }", "1 .x");
}

static void test_fields_of_a_table_are_writes_of_no_base(void **state)
{
    (void)state;
    assert_writes("moves { trust = 1, hope = -1 }", "1 .trust, 1 .hope");
}

static void test_each_variable_of_a_list_is_written(void **state)
{
    (void)state;
    assert_writes("a, s.b, s.c[1] = 1, 2, 3", "1 s.b, 1 s.c");
    assert_writes("s.a, x = 1, 2", "1 s.a");
    assert_writes("f(s.a, b) x = { s.b, c = 3 }", "1 .c");
}

static void test_a_function_inside_of_brackets_holds_statements_again(void **state)
{
    (void)state;
    assert_writes(
        "f { effect = function(s)\n  s.a, s.b = 1, 2 end }", "1 .effect, 2 s.a, 2 s.b");
    assert_writes("f(function() if x then repeat s.a, s.b = 1, 2 until y end end)",
        "1 s.a, 1 s.b");
}

static void test_comments_and_strings_hold_none(void **state)
{
    (void)state;
    assert_writes("-- s.a = 1\nx = 's.b = 2' y = \"\\\"s.c = 3\"", "");
    assert_writes("--[[ s.a = 1\n]] s.b = 2", "2 s.b");
    assert_writes("--[==[ s.a = 1 ]] ]=] ]==] s.b = 2", "1 s.b");
    assert_writes("x = [[ s.a = 1\n\n ]] s.b = [=[ ]] ]=]", "3 s.b");
}

static void test_what_is_no_lua_does_no_harm(void **state)
{
    (void)state;
    assert_writes("s.", "");
    assert_writes("s.a =", "1 s.a");
    assert_writes("s[[", "");
    assert_writes("s[ s.a ( = end end } ) ] 'x", "");
    assert_writes("--[==", "");
    assert_writes("\"\\", "");
    assert_writes("s.a,", "");
}

// The calls of a script as "line name=text", one after the other.
static void assert_calls(const char *src, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    LuaCalls calls = lua_scan_calls(&arena, str_of(src));
    for (int i = 0; i < calls.n; i++)
        buf_addf(&out, "%s%d " STR_FMT "=" STR_FMT, i > 0 ? ", " : "",
            calls.items[i].line, STR_ARG(calls.items[i].name),
            STR_ARG(calls.items[i].text));
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(&arena);
}

static void test_calls_with_one_text_that_is_written_out_are_found(void **state)
{
    (void)state;
    assert_calls("x = has('a')\nor has \"b\"", "1 has=a, 2 has=b");
    assert_calls("taken('a.' .. name) has(name) has('a', 'b') has() has('')", "");
    assert_calls("s.has('a') s:has('b') has([[c]]) -- has('d')\n\"has('e')\"", "");
    assert_calls("has(", "");
}

static void test_a_call_compared_with_a_text_is_found(void **state)
{
    (void)state;
    assert_calls(
        "if edition() == 'a' or edition() ~= \"b\" then", "1 edition=a, 1 edition=b");
    assert_calls("edition() == x, edition() < 'a', edition(1) == 'a', edition() =", "");
    assert_calls("edition() == [[a]] s.edition() == 'a'", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_field_before_an_equals_sign_is_written),
        cmocka_unit_test(test_reading_and_comparing_writes_nothing),
        cmocka_unit_test(test_fields_of_a_table_are_writes_of_no_base),
        cmocka_unit_test(test_each_variable_of_a_list_is_written),
        cmocka_unit_test(test_a_function_inside_of_brackets_holds_statements_again),
        cmocka_unit_test(test_comments_and_strings_hold_none),
        cmocka_unit_test(test_what_is_no_lua_does_no_harm),
        cmocka_unit_test(test_calls_with_one_text_that_is_written_out_are_found),
        cmocka_unit_test(test_a_call_compared_with_a_text_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
