#include "support/support.h"

#include "support/script.h"

static const Value *value_of(const Script *script, const char *name)
{
    return &script->values[book_state(script->book, str_of(name))];
}

// Calls the body once; it must not fail. The caller closes.
static Script *run(const char *body)
{
    Script *script = script_open(body, NULL);
    script->lucky = true;
    if (!script_call(script, WANT_NOTHING)) fail_msg("%s", script->err.text);
    return script;
}

static void test_an_effect_writes_what_is_declared(void **state)
{
    (void)state;
    Script *script = run("s.evidence = s.evidence + 2; s.met = not s.met; s.ratio = 1; "
                         "s.name = s.name .. '!'");
    assert_int_equal(value_of(script, "evidence")->as.i, 2);
    assert_true(value_of(script, "met")->as.b);
    assert_int_equal(value_of(script, "ratio")->type, VALUE_NUM);
    assert_true(value_of(script, "ratio")->as.d == 1.0);
    assert_str(value_of(script, "name")->as.s, "Aigul!");
    script_close(script);
}

static void test_an_unknown_variable_is_told_with_the_nearest(void **state)
{
    (void)state;
    assert_script_err("s.evidnce = 1",
        "scenario.lua:4: there is no variable \"evidnce\"; did "
        "you mean \"evidence\"?");
    assert_script_err("\nlocal x = s.evidnce",
        "scenario.lua:5: there is no variable "
        "\"evidnce\"; did you mean \"evidence\"?");
    assert_script_err(
        "s[1] = 1", "scenario.lua:4: the state needs a name, not a number");
}

static void test_a_variable_takes_values_of_its_own_type(void **state)
{
    (void)state;
    assert_script_err("s.evidence = 'x'", "scenario.lua:4: variable \"evidence\" is a "
                                          "whole number and cannot hold a text");
    assert_script_err("s.evidence = 1.5",
        "scenario.lua:4: variable \"evidence\" is a "
        "whole number and cannot hold 1.5; use // for "
        "whole numbers");
    assert_script_err(
        "s.met = nil", "scenario.lua:4: variable \"met\" cannot hold nothing");
    assert_script_err("s.bag = 5",
        "scenario.lua:4: variable \"bag\" is a list and cannot hold a whole number");
    assert_script_err("s.bag = { a = 1 }",
        "scenario.lua:4: variable \"bag\" is a list and cannot hold a map");
    assert_script_err("s.evidence = 99", "scenario.lua:4: the fake play refuses");
    Script *script = run("s.evidence = 4.0");
    assert_int_equal(value_of(script, "evidence")->type, VALUE_INT);
    script_close(script);
}

static void test_lists_are_plain_tables_inside_of_a_call(void **state)
{
    (void)state;
    Script *script = run("s.bag[#s.bag + 1] = 'x' s.bag[#s.bag + 1] = 'y' "
                         "table.insert(s.bag, 1, 'w') s.tally.red = { 1, 2 }");
    const Value *bag = value_of(script, "bag"), *tally = value_of(script, "tally");
    assert_int_equal(bag->as.list.n, 3);
    assert_str(bag->as.list.items[0].as.s, "w");
    assert_int_equal(tally->type, VALUE_MAP);
    assert_str(tally->as.map.keys[0], "red");
    assert_int_equal(tally->as.map.items[0].as.list.n, 2);
    script_close(script);
}

static void test_a_list_is_read_back_when_the_call_has_ended(void **state)
{
    (void)state;
    assert_script_err("\n\ns.bag[1] = function() end",
        "scenario.lua:4: variable \"bag\" cannot hold a function");
    Script *script = run("s.bag = { 'a' } s.bag[2] = 'b'");
    assert_int_equal(value_of(script, "bag")->as.list.n, 2);
    assert_int_equal(script->state_writes, 1);
    script_close(script);
}

static void test_an_empty_map_stays_a_map(void **state)
{
    (void)state;
    Script *script = run("s.tally = {}");
    assert_int_equal(value_of(script, "tally")->type, VALUE_MAP);
    script_close(script);
}

static void test_only_an_effect_may_change_the_state(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "s.evidence = 1", "s.bag[1] = 'x'", "s.tally.a = 1", "s.bag = {}"};
    for (int i = 0; i < COUNT_OF(bodies); i++) {
        Script *script = script_open(bodies[i], NULL);
        script->writes = false;
        assert_false(script_call(script, WANT_BOOL));
        assert_string_equal(
            script->err.text, "scenario.lua:4: only an effect may change the state");
        script_close(script);
    }
    Script *reader = script_open("return #s.bag == 0 and s.evidence == 0", NULL);
    reader->writes = false;
    assert_true(script_call(reader, WANT_BOOL));
    assert_true(reader->result.yes);
    script_close(reader);
}

static void test_the_state_shows_nothing_but_its_variables(void **state)
{
    (void)state;
    assert_script("return type(s)", "userdata");
    assert_script_err("for k in pairs(s) do end",
        "scenario.lua:4: pairs and next need a table, not a userdata");
    assert_script_err("local n = #s",
        "scenario.lua:4: attempt to get length of a state value (local 's')");
}

static void test_the_world_is_read_and_locked_where_it_is_documented(void **state)
{
    (void)state;
    assert_script("return world.price .. ''", "60");
    assert_script_err("local x = world.prise",
        "scenario.lua:4: there is no world value "
        "\"prise\"; did you mean \"price\"?");
    Script *fiction = run("world.price = 70");
    assert_int_equal(fiction->world_writes, 1);
    script_close(fiction);
    Script *documented = script_open("world.price = 70", NULL);
    Book *book = (Book *)(uintptr_t)documented->book;
    book->documented = true;
    assert_false(script_call(documented, WANT_NOTHING));
    assert_string_equal(documented->err.text,
        "scenario.lua:4: history is locked in a documented scenario");
    script_close(documented);
}

static void test_a_condition_cannot_write_the_world(void **state)
{
    (void)state;
    Script *script = script_open("world.price = 70", NULL);
    script->writes = false;
    assert_false(script_call(script, WANT_BOOL));
    assert_string_equal(
        script->err.text, "scenario.lua:4: only an effect may change the world");
    script_close(script);
}

static void test_questions_are_answered_by_the_play(void **state)
{
    (void)state;
    assert_script("return tostring(has('board'))", "true");
    assert_script("return visits('a') .. visits('done')", "30");
    assert_script("return taken('a.on') .. ''", "5");
    assert_script("return tostring(answered('ask'))", "nil");
    assert_script("return tostring(arrow('cards.x_y'))", "nil");
    Script *script = script_open("return answered('ask')", NULL);
    script->lucky = true;
    assert_true(script_call(script, WANT_TEXT));
    assert_string_equal(script->result.text, "no");
    script_close(script);
    script = script_open(
        "local type, credit = arrow('cards.x_y') return type .. credit", NULL);
    script->lucky = true;
    assert_true(script_call(script, WANT_TEXT));
    assert_string_equal(script->result.text, "trigger0.5");
    script_close(script);
}

static void test_questions_about_what_is_not_there_are_told(void **state)
{
    (void)state;
    assert_script_err("has('bord')",
        "scenario.lua:4: there is no source \"bord\"; did you mean \"board\"?");
    assert_script_err("has(5)", "scenario.lua:4: has needs a name, not a number");
    assert_script_err("visits('dane')",
        "scenario.lua:4: there is no scene \"dane\"; did you mean \"done\"?");
    assert_script_err("taken('a')", "scenario.lua:4: taken needs \"scene.choice\"");
    assert_script_err("taken('a.off')", "scenario.lua:4: there is no choice \"off\"");
    assert_script_err("answered('a')", "scenario.lua:4: \"a\" is no check");
    assert_script_err("arrow('cards')", "scenario.lua:4: arrow needs \"board.link\"");
    assert_script_err("arrow('a.x_y')", "scenario.lua:4: \"a\" is no board");
    assert_script_err("arrow('cards.x_z')",
        "scenario.lua:4: there is no link \"x_z\"; did you mean \"x_y\"?");
    assert_script_err("has('a', 'b')",
        "scenario.lua:4: has takes one name, not 2: ask for each in a call of its own");
    assert_script_err("arrow(nil)", "scenario.lua:4: arrow needs a name, not a nil");
}

static void test_luck_is_only_where_the_play_gives_it(void **state)
{
    (void)state;
    assert_script_err(
        "random(6)", "scenario.lua:4: random works only in an effect and in pick");
    Script *script = run("s.evidence = random(6)");
    assert_int_equal(value_of(script, "evidence")->as.i, 6);
    script_close(script);
    Script *wrong = script_open("random(0)", NULL);
    wrong->lucky = true;
    assert_false(script_call(wrong, WANT_NOTHING));
    assert_string_equal(
        wrong->err.text, "scenario.lua:4: random needs a whole number from 1 up");
    script_close(wrong);
    wrong = script_open("random(1, 3)", NULL);
    wrong->lucky = true;
    assert_false(script_call(wrong, WANT_NOTHING));
    assert_string_equal(wrong->err.text,
        "scenario.lua:4: random takes one number, not 2: random(6) is 1 to 6, and "
        "random(6) + 9 is 10 to 15");
    script_close(wrong);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_effect_writes_what_is_declared),
        cmocka_unit_test(test_an_unknown_variable_is_told_with_the_nearest),
        cmocka_unit_test(test_a_variable_takes_values_of_its_own_type),
        cmocka_unit_test(test_lists_are_plain_tables_inside_of_a_call),
        cmocka_unit_test(test_a_list_is_read_back_when_the_call_has_ended),
        cmocka_unit_test(test_an_empty_map_stays_a_map),
        cmocka_unit_test(test_only_an_effect_may_change_the_state),
        cmocka_unit_test(test_the_state_shows_nothing_but_its_variables),
        cmocka_unit_test(test_the_world_is_read_and_locked_where_it_is_documented),
        cmocka_unit_test(test_a_condition_cannot_write_the_world),
        cmocka_unit_test(test_questions_are_answered_by_the_play),
        cmocka_unit_test(test_questions_about_what_is_not_there_are_told),
        cmocka_unit_test(test_luck_is_only_where_the_play_gives_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
