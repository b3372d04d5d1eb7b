#include "tools/lua_scope.h"

#include "support/support.h"

static const char *const kinds[] = {[USE_FREE] = "free",
    [USE_MEMBER] = "member",
    [USE_STATE] = "state",
    [USE_OUTSIDE] = "outside",
    [USE_RETURNED] = "returned",
    [USE_PICKED] = "picked",
    [USE_NIL] = "nil",
    [USE_JOINED] = "joined",
    [USE_SIGNED] = "signed",
    [USE_ASKED] = "asked",
    [USE_ANSWERED] = "answered",
    [USE_PARTS] = "parts",
    [USE_CALLED] = "called"};

// The uses of one kind as "line name.field", one after the other; = behind one that is written.
static void assert_uses(LuaUseKind kind, const char *src, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    LuaUses uses = lua_scope_uses(&arena, str_of(src), NULL);
    for (int i = 0; i < uses.n; i++) {
        const LuaUse *use = &uses.items[i];
        if (use->kind != kind) continue;
        if (out.n > 0) buf_add(&out, STR(", "));
        buf_addf(&out, "%d " STR_FMT, use->line, STR_ARG(use->name));
        if (use->field.n > 0) buf_addf(&out, "." STR_FMT, STR_ARG(use->field));
        if (use->written) buf_addc(&out, '=');
    }
    if (!str_eq(buf_str(&out), str_of(expected)))
        print_error("%s in: %s\n", kinds[kind], src);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(&arena);
}

static void test_the_first_parameter_of_an_effect_is_the_state(void **state)
{
    (void)state;
    assert_uses(USE_STATE,
        "choice 'a' { effect = function(s)\n s.gold = s['told'] and 1 end }",
        "2 s.gold=, 2 s.told");
    assert_uses(USE_STATE, "when(function(p) return p.gold > 1 end, 'x')", "1 p.gold");
    assert_uses(
        USE_STATE, "choice('a') { needs = function(s, t) return t.gold end }", "");
    assert_uses(USE_STATE, "choice 'a' { effect = function(s) s[name] = 1 end }", "");
    assert_uses(
        USE_STATE, "choice 'a' { effect = function(s) s.list[1] = 2 end }", "1 s.list");
}

static void test_a_table_that_declares_nothing_has_no_roles(void **state)
{
    (void)state;
    assert_uses(USE_STATE, "local spell = { effect = function(t) t.hp = 1 end }", "");
    assert_uses(USE_STATE, "cast { needs = function(t) return t.hp end }", "");
}

static void test_a_parameter_that_is_assigned_or_hidden_is_not_the_state(void **state)
{
    (void)state;
    assert_uses(USE_STATE,
        "choice 'a' { effect = function(s) s = { hp = 1 } s.hp = 2 end }", "");
    assert_uses(USE_STATE,
        "choice 'a' { effect = function(s)\n local s = {}\n s.hp = 2 end }", "");
    assert_uses(USE_STATE,
        "choice 'a' { effect = function(s)\n for s = 1, 2 do local x = s.hp end\n"
        " s.gold = 1 end }",
        "3 s.gold=");
}

static void test_a_function_by_its_name_and_one_that_is_made_are_followed(void **state)
{
    (void)state;
    assert_uses(USE_STATE,
        "local function pay(s) s.gold = 0 end\nchoice 'a' { effect = pay }",
        "1 s.gold=");
    assert_uses(USE_STATE,
        "local function set(x) return function(s) s.gold = x end end\n"
        "choice 'a' { effect = set(3) }",
        "1 s.gold=");
    assert_uses(USE_STATE,
        "local pay = function(s) s.gold = 0 end pay = other\nchoice 'a' { effect = pay "
        "}",
        "");
}

static void test_a_helper_has_the_state_when_each_call_hands_it_over(void **state)
{
    (void)state;
    const char *both = "local function more(k, st) return st.gold > k end\n"
                       "local function twice(st) return more(2, st) end\n"
                       "choice 'a' { needs = function(s) return twice(s) end }\n";
    assert_uses(USE_STATE, both, "1 st.gold");
    Arena arena = {0};
    const char *other = arena_fmt(&arena, "%smore(1, { gold = 3 })", both).s;
    assert_uses(USE_STATE, other, "");
    arena_free(&arena);
}

static void test_names_are_free_where_nothing_declares_them(void **state)
{
    (void)state;
    assert_uses(
        USE_FREE, "local a, b <const> = a, 1\nfor i, v in b do v = i end", "1 a");
    assert_uses(USE_FREE, "local function f(...) return f(...), g end", "1 g");
    assert_uses(USE_FREE, "do local x = 1 end\nx = 2", "2 x=");
    assert_uses(USE_FREE, "repeat local x = 1 until x", "");
    assert_uses(
        USE_FREE, "goto out ::out:: local t = { k = 1, [j] = 2; t }", "1 j, 1 t");
    assert_uses(USE_FREE, "local a = {} function a.b.c:d(x) return self, x end", "");
    assert_uses(USE_FREE, "if a then local c = 1 elseif b then c = 2 else c = 3 end",
        "1 a, 1 b, 1 c=, 1 c=");
}

static void test_members_of_free_names_are_told_and_of_locals_not(void **state)
{
    (void)state;
    assert_uses(USE_MEMBER, "local x = math.random(2) + world['price']",
        "1 math.random, 1 world.price");
    assert_uses(USE_MEMBER, "local math = {} math.random()", "");
}

static void test_what_stands_outside_of_a_function_with_a_role_is_told(void **state)
{
    (void)state;
    assert_uses(USE_OUTSIDE,
        "local n = 0\nchoice 'a' { effect = function() n = n + 1 end }", "2 n=");
    assert_uses(USE_OUTSIDE,
        "choice 'a' { effect = function()\n local n = 0\n local function f() n = 1 end "
        "f() end }",
        "");
    assert_uses(USE_OUTSIDE, "local n = 0\nlocal function count() n = n + 1 end", "");
}

static void test_a_picked_text_is_held_against_the_list(void **state)
{
    (void)state;
    assert_uses(USE_PICKED,
        "choice 'a' { go = { 'x', 'y' }, pick = function(s)\n if s.a then return 'x' "
        "end\n return 'z' end }",
        "3 .z");
    assert_uses(USE_PICKED,
        "choice 'a' { go = { x, 'y' }, pick = function() return 'z' end }", "");
    assert_uses(USE_PICKED,
        "choice 'a' { go = { 'x' }, pick = function() local f = function() return 'z' "
        "end "
        "return f() end }",
        "");
}

static void test_only_a_field_alone_is_returned_as_it_is(void **state)
{
    (void)state;
    assert_uses(USE_RETURNED, "choice 'a' { needs = function(s) return s.gold end }",
        "1 s.gold");
    assert_uses(
        USE_RETURNED, "choice 'a' { needs = function(s) return s.gold > 1 end }", "");
    assert_uses(
        USE_RETURNED, "choice 'a' { needs = function(s) return not s.gold end }", "");
    assert_uses(
        USE_RETURNED, "choice 'a' { needs = function(s) return s.map.gold end }", "");
    assert_uses(USE_RETURNED, "choice 'a' { needs = function(s) return (s.gold) end }",
        "1 s.gold");
}

static void add_operand(Buf *out, const LuaOperand *operand)
{
    if (operand->sign.n > 0) buf_addf(out, STR_FMT " ", STR_ARG(operand->sign));
    if (operand->kind == OPERAND_OTHER)
        buf_addc(out, '?');
    else if (operand->kind == OPERAND_COMPARISON)
        buf_add(out, STR("compared"));
    else
        buf_add(out, operand->src);
}

// The joins of one kind in a condition as "left sign right", one after the other; ? for what is not known.
static void assert_joins(LuaUseKind kind, const char *returned, const char *expected)
{
    Arena arena = {0};
    Buf out = {0}, src = {0};
    buf_addf(&src, "choice 'a' { needs = function(s) %s end }", returned);
    LuaUses uses = lua_scope_uses(&arena, buf_str(&src), NULL);
    for (int i = 0; i < uses.n; i++) {
        const LuaJoin *join = uses.items[i].join;
        if (uses.items[i].kind != kind) continue;
        if (out.n > 0) buf_add(&out, STR(", "));
        if (kind == USE_JOINED || kind == USE_PARTS) {
            add_operand(&out, &join->left);
            buf_addf(&out, " " STR_FMT " ", STR_ARG(join->sign));
        }
        if (kind != USE_PARTS) add_operand(&out, &join->right);
    }
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    buf_free(&src);
    arena_free(&arena);
}

static void test_operands_are_told_as_lua_binds_them(void **state)
{
    (void)state;
    assert_joins(USE_JOINED, "return s.a == 'x'", "s.a == 'x'");
    assert_joins(
        USE_JOINED, "return not s.a == 3 and s.b < 1", "not s.a == 3, s.b < 1");
    assert_joins(USE_JOINED, "return s.a + 1 > s.b * 2", "s.a + 1, s.b * 2");
    assert_joins(USE_JOINED, "return s.a - 1 - s.b", "s.a - 1, ? - s.b");
    assert_joins(USE_JOINED, "return 'x' .. s.a .. s.b", "s.a .. s.b");
    assert_joins(USE_JOINED, "return 1 < s.a < 5", "1 < s.a, compared < 5");
    assert_joins(USE_JOINED, "return (s.a) == visits('one')", "(s.a) == visits('one')");
    assert_joins(USE_JOINED, "return t.a == 1 or 2 > 1", "");
}

// The operators of Lua, a row for each step of tightness (reference manual, 3.4.8).
static const char *const by_tightness[][6] = {{"or"}, {"and"},
    {"<", ">", "<=", ">=", "~=", "=="}, {"|"}, {"~"}, {"&"}, {"<<", ">>"}, {".."},
    {"+", "-"}, {"*", "/", "//", "%"}, {"^"}};

// Both orders of two operators between three operands that are known.
static void assert_tighter(const char *loose, const char *tight)
{
    Arena arena = {0};
    assert_joins(USE_JOINED,
        arena_fmt(&arena, "return s.a %s s.b %s s.c", loose, tight).s,
        arena_fmt(&arena, "s.a %s ?, s.b %s s.c", loose, tight).s);
    assert_joins(USE_JOINED,
        arena_fmt(&arena, "return s.a %s s.b %s s.c", tight, loose).s,
        arena_fmt(&arena, "s.a %s s.b, ? %s s.c", tight, loose).s);
    arena_free(&arena);
}

static void test_each_operator_binds_tighter_than_the_row_before(void **state)
{
    (void)state;
    for (int row = 1; row < COUNT_OF(by_tightness); row++)
        for (int a = 0; a < 6 && by_tightness[row - 1][a]; a++)
            for (int b = 0; b < 6 && by_tightness[row][b]; b++)
                assert_tighter(by_tightness[row - 1][a], by_tightness[row][b]);
}

static void test_operators_of_one_row_are_taken_from_the_left(void **state)
{
    (void)state;
    assert_joins(USE_JOINED, "return s.a or s.b", "s.a or s.b");
    assert_joins(USE_JOINED, "return s.a or s.b or s.c", "s.a or s.b, ? or s.c");
    assert_joins(USE_JOINED, "return s.a / s.b % s.c", "s.a / s.b, ? % s.c");
    assert_joins(USE_JOINED, "return s.a ^ s.b ^ s.c", "s.a ^ ?, s.b ^ s.c");
    assert_joins(USE_JOINED, "return s.a == s.b ~= s.c", "s.a == s.b, compared ~= s.c");
    assert_joins(USE_SIGNED, "return -s.a ^ 2", "");
    assert_joins(USE_SIGNED, "return -s.a * 2", "- s.a");
}

static void test_what_decides_is_told(void **state)
{
    (void)state;
    assert_joins(USE_ASKED, "if s.a and s.b > 1 or has then end", "s.a, has");
    assert_joins(USE_ASKED, "while s.a do end repeat until s.b", "s.a, s.b");
    assert_joins(USE_ASKED, "local x = s.a or s.b return x", "");
    assert_joins(USE_ANSWERED, "return s.a and visits('one')", "s.a, visits('one')");
    assert_joins(USE_ANSWERED, "return s.a + 1", "");
    assert_joins(USE_SIGNED, "return not s.a and #s.b > -s.c", "not s.a, # s.b, - s.c");
    assert_joins(USE_SIGNED, "return not s.a == 1", "");
    assert_joins(
        USE_PARTS, "s.a:add(1) return s.b.x == s.c[1]", "s.a : , s.b . , s.c [ ");
}

static void test_joins_are_noted_within_a_bound(void **state)
{
    (void)state;
    Buf src = {0};
    buf_add(&src, STR("choice 'a' { needs = function(s) return s.a"));
    for (int i = 0; i < 50000; i++)
        buf_add(&src, STR("+s.a"));
    buf_add(&src, STR(" end }"));
    Arena arena = {0};
    LuaUses uses = lua_scope_uses(&arena, buf_str(&src), NULL);
    assert_in_range(uses.n, 50001, 80000);
    arena_free(&arena);
    buf_free(&src);
}

static void test_what_is_no_lua_or_changes_its_environment_gives_nothing(void **state)
{
    (void)state;
    assert_uses(USE_FREE, "a = = b", "");
    assert_uses(USE_FREE, "a(", "");
    assert_uses(USE_FREE, "x = \"unfinished\ny = 2", "");
    assert_uses(USE_FREE, "local _ENV = {} x = 1", "");
    assert_uses(USE_FREE, "return x, _ENV", "");
    assert_uses(USE_FREE, "", "");
}

static void test_deep_nesting_ends_the_parse(void **state)
{
    (void)state;
    Buf deep = {0};
    for (int i = 0; i < 100000; i++)
        buf_add(&deep, STR("{("));
    assert_uses(USE_FREE, deep.s, "");
    buf_free(&deep);
    for (int i = 0; i < 190; i++)
        buf_add(&deep, STR("f(function() "));
    buf_add(&deep, STR("x = 1 "));
    Arena arena = {0};
    assert_int_equal(lua_scope_uses(&arena, buf_str(&deep), NULL).n, 0);
    for (int i = 0; i < 190; i++)
        buf_add(&deep, STR("end) "));
    assert_int_equal(lua_scope_uses(&arena, buf_str(&deep), NULL).n, 191);
    arena_free(&arena);
    buf_free(&deep);
}

static void test_many_names_of_many_blocks_are_found(void **state)
{
    (void)state;
    Buf src = {0};
    for (int i = 0; i < 3000; i++)
        buf_addf(&src, "do local v%d = w%d end\n", i, i);
    Arena arena = {0};
    LuaUses uses = lua_scope_uses(&arena, buf_str(&src), NULL);
    assert_int_equal(uses.n, 3000);
    assert_int_equal(uses.items[2999].line, 3000);
    arena_free(&arena);
    buf_free(&src);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_parameter_of_an_effect_is_the_state),
        cmocka_unit_test(test_a_table_that_declares_nothing_has_no_roles),
        cmocka_unit_test(test_a_parameter_that_is_assigned_or_hidden_is_not_the_state),
        cmocka_unit_test(test_a_function_by_its_name_and_one_that_is_made_are_followed),
        cmocka_unit_test(test_a_helper_has_the_state_when_each_call_hands_it_over),
        cmocka_unit_test(test_names_are_free_where_nothing_declares_them),
        cmocka_unit_test(test_members_of_free_names_are_told_and_of_locals_not),
        cmocka_unit_test(test_what_stands_outside_of_a_function_with_a_role_is_told),
        cmocka_unit_test(test_a_picked_text_is_held_against_the_list),
        cmocka_unit_test(test_only_a_field_alone_is_returned_as_it_is),
        cmocka_unit_test(test_operands_are_told_as_lua_binds_them),
        cmocka_unit_test(test_each_operator_binds_tighter_than_the_row_before),
        cmocka_unit_test(test_operators_of_one_row_are_taken_from_the_left),
        cmocka_unit_test(test_what_decides_is_told),
        cmocka_unit_test(test_joins_are_noted_within_a_bound),
        cmocka_unit_test(test_what_is_no_lua_or_changes_its_environment_gives_nothing),
        cmocka_unit_test(test_deep_nesting_ends_the_parse),
        cmocka_unit_test(test_many_names_of_many_blocks_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
