#include "support/support.h"

#include "support/scenario.h"

// The faults of a scenario whose line 2 holds the fields.
static void assert_head(const char *fields, const char *expected)
{
    char text[1024];
    Buf out = {0};
    snprintf(text, sizeof text,
        "scenario 't' { title='T', start='a',\n%s }\nending 'a' { text='x' }", fields);
    const MemoryFile files[] = {{"scenario.lua", text}, {NULL, NULL}};
    scenario_faults(files, &out);
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_variables_have_type_first_value_and_bounds(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a', state={ met=true, n=3, ratio=0.5, "
            "name='A', "
            "bag=list(), tally=map(), age=number{ 20, min=0, max=99 },\n"
            "zeal=meter{ 'Zeal', 1, min=0, max=5, symbol='ring' }, "
            "calm=meter{ 'Calm', 2, min=0, max=5 } } } ending 'a' { text='x' }"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    static const struct {
        const char *name;
        ValueType type;
    } expected[] = {// meters in the order of the script, then the rest by name
        {"zeal", VALUE_INT}, {"calm", VALUE_INT}, {"age", VALUE_INT},
        {"bag", VALUE_LIST}, {"met", VALUE_BOOL}, {"n", VALUE_INT}, {"name", VALUE_STR},
        {"ratio", VALUE_NUM}, {"tally", VALUE_MAP}};
    assert_int_equal(book->n_state, 9);
    for (int i = 0; i < 9; i++) {
        assert_str(book->state[i].id, expected[i].name);
        assert_int_equal(book->state[i].first.type, expected[i].type);
        assert_int_equal(book_state(book, book->state[i].id), i);
    }
    const StateVar *zeal = &book->state[0], *age = &book->state[2];
    assert_true(zeal->meter && zeal->bounded && zeal->max == 5);
    assert_str(zeal->label.src, "Zeal");
    assert_str(zeal->label.key, "state.zeal.label");
    assert_str(zeal->symbol, "ring");
    assert_int_equal(zeal->where.line, 2);
    assert_true(age->bounded && !age->meter && age->first.as.i == 20 && age->max == 99);
    story_close(story);
}

static void test_a_meter_needs_bounds(void **state)
{
    (void)state;
    assert_head("state={ m=meter{ 'M', 0 } }",
        "scenario.lua:2: variable \"m\" needs min and max: a number each "
        "[missing-field]\n");
    assert_head("state={ m=meter{ 'M', 9, min=0, max=5 } }",
        "scenario.lua:2: variable \"m\" begins at 9, above its max = 5 "
        "[bad-bounds]\n");
    assert_head("state={ m=meter{ 'M', 9, min=-1e9, max=1e9 }, "
                "n=number{ 9, min=-1e15, max=1e15 } }",
        "");
    assert_head("state={ m=meter{ 'M', 9, min=0, max=1e9 + 1 } }",
        "scenario.lua:2: variable \"m\" is a meter, which is shown: its bounds go from "
        "-1000000000 to 1000000000 at most [bad-bounds]\n");
    assert_head("state={ m=number{ 0, min=5, max=-5 } }",
        "scenario.lua:2: variable \"m\" has min = 5 above max = -5; min is the "
        "lower of the two [bad-bounds]\n");
    assert_head("state={ m=meter{ 'M', 0, min=0, max=5, symbol='heart' } }",
        "scenario.lua:2: variable \"m\" has the symbol \"heart\"; there are diamond, "
        "disc, "
        "triangle, square and ring [bad-symbol]\n");
    assert_head("state={ m=meter{ 'M', 0, min=0, max=5, better='up' } }",
        "scenario.lua:2: variable \"m\" is better by \"up\"; there are more and less "
        "[bad-better]\n");
    assert_head("state={ m=meter{ 'M', 0, min=0, max=5, better='less' }, "
                "n=meter{ 'N', 0, min=0, max=5, better='more' } }",
        "");
}

static void test_a_variable_is_data(void **state)
{
    (void)state;
    assert_head("state={ f=function() end }",
        "scenario.lua:2: variable \"f\" is true, false, a number, a text, list(), "
        "map(), "
        "number{...} or meter{...}, not a function [wrong-type]\n");
    assert_head("state={ f={} }",
        "scenario.lua:2: variable \"f\" is a table; write list() or map(), which begin "
        "empty, or number{...} or meter{...} [wrong-type]\n");
    assert_head("state={ f=1/0 }",
        "scenario.lua:2: variable \"f\" needs a number that is finite [wrong-type]\n");
    assert_head("state={ f=('x'):rep(4097) }",
        "scenario.lua:2: variable \"f\" cannot hold a "
        "text of more than 4096 bytes [wrong-type]\n");
    assert_head("state={ f=('x'):rep(4096) }", "");
    assert_head("state={ f=-1/0 }",
        "scenario.lua:2: variable \"f\" needs a number that is finite [wrong-type]\n");
    assert_head("state={ a=1,\nf=('x'):rep(4097), g={},\nh=0/0 }",
        "scenario.lua:3: variable \"f\" cannot hold a text of more than 4096 bytes "
        "[wrong-type]\n"
        "scenario.lua:3: variable \"g\" is a table; write list() or map(), which begin "
        "empty, or number{...} or meter{...} [wrong-type]\n"
        "scenario.lua:4: variable \"h\" needs a number that is finite [wrong-type]\n");
    assert_head("state={ 'met', 'told', n=1,\n'Bad name' }",
        "scenario.lua:2: scenario \"t\" has something without a name in its state; a "
        "variable is written name = first value: met = false [wrong-type]\n"
        "scenario.lua:2: scenario \"t\" has something without a name in its state; a "
        "variable is written name = first value: told = false [wrong-type]\n"
        "scenario.lua:3: scenario \"t\" has something without a name in its state; a "
        "variable is written name = first value [wrong-type]\n");
    assert_head("state={ f=row{ '*', '2022-01-01', 1 } }",
        "scenario.lua:2: variable \"f\" cannot be a row [misplaced-item]\n");
    assert_head("state={ 5 }",
        "scenario.lua:2: scenario \"t\" has something without a name in its state; a "
        "variable is written name = first value [wrong-type]\n");
}

// Each text of the state is let in, and all of them are too much.
static void test_the_state_has_a_weight(void **state)
{
    (void)state;
    assert_head("state=(function() local t = {} for i = 1, 17 do t['v' .. i] = "
                "('x'):rep(4096) end return t end)()",
        "scenario.lua:1: all texts and lists of the state together may have 65536 "
        "bytes "
        "[limit]\n");
}

static void test_a_variable_has_a_name_that_texts_can_show(void **state)
{
    (void)state;
    assert_head("state={ Bad=1 }", "scenario.lua:2: variable \"Bad\" needs another "
                                   "name: a small letter, then small "
                                   "letters, digits and _ [bad-id]\n");
}

static void test_meters_lie_within_bounds_that_can_be_shown(void **state)
{
    (void)state;
    assert_head(
        "state={ m=meter{ 'M', -1, min=0, max=5 }, n=number{ 6, min=0, max=5 } }",
        "scenario.lua:2: variable \"m\" begins at -1, below its min = 0 [bad-bounds]\n"
        "scenario.lua:2: variable \"n\" begins at 6, above its max = 5 [bad-bounds]\n");
    assert_head(
        "state={ m=meter{ 'M', 0, min=0, max=5 }, n=number{ 5, min=0, max=5 } }", "");
    assert_head("state={ m=meter{ 'M', 0, min=-1e9 - 1, max=5 } }",
        "scenario.lua:2: variable \"m\" is a meter, which is shown: its bounds go from "
        "-1000000000 to 1000000000 at most [bad-bounds]\n");
    assert_head("state={ m=number{ 0, max=5 }, n=meter{ 'N', min=0, max=5 } }",
        "scenario.lua:2: variable \"m\" needs min: a number [missing-field]\n"
        "scenario.lua:2: variable \"n\" needs first, second in the braces: a number "
        "[missing-field]\n");
    assert_head(
        "state={ m=meter{ 'M', 0, min=0, max=5, symbol='rings', better='mor' } }",
        "scenario.lua:2: variable \"m\" has the symbol \"rings\"; there are diamond, "
        "disc, triangle, square and ring [bad-symbol]\n"
        "scenario.lua:2: variable \"m\" is better by \"mor\"; there are more and less "
        "[bad-better]\n");
}

static void test_renamed_ids_are_kept_as_written(void **state)
{
    (void)state;
    const MemoryFile files[] = {
        {"scenario.lua",
            "scenario 't' { title='T', start='a', state={ n=1 }, renamed={ old='a', "
            "['state:m']='state:n' } } ending 'a' { text='x' }"},
        {NULL, NULL}};
    Host host = scenario_host(files);
    Story *story = scenario_open(&host);
    const Book *book = story_book(story);
    assert_int_equal(book->n_renames, 2);
    assert_str(book->renames[0].from, "old");
    assert_str(book->renames[1].to, "state:n");
    story_close(story);
    assert_head("renamed={ old=5 }", "scenario.lua:2: scenario \"t\" has something in "
                                     "renamed that is no id; write renamed = "
                                     "{ old = \"new\" } [wrong-type]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_variables_have_type_first_value_and_bounds),
        cmocka_unit_test(test_a_meter_needs_bounds),
        cmocka_unit_test(test_a_variable_is_data),
        cmocka_unit_test(test_the_state_has_a_weight),
        cmocka_unit_test(test_a_variable_has_a_name_that_texts_can_show),
        cmocka_unit_test(test_meters_lie_within_bounds_that_can_be_shown),
        cmocka_unit_test(test_renamed_ids_are_kept_as_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
