#include "support/checking.h"
#include "support/support.h"

static void test_a_meter_may_be_written_by_name_or_through_the_table_of_a_helper(
    void **state)
{
    (void)state;
    assert_rule("meter-not-written", "state={ trust=meter{ 'T', 3, min=0, max=8 } }",
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='end', "
        "effect=function(s) s['trust'] = 4 end } }\n",
        "");
    assert_rule("meter-not-written", "state={ trust=meter{ 'T', 3, min=0, max=8 } }",
        "local function moves(by) return function(s) for k, n in pairs(by) do s[k] = "
        "s[k] + n end end end\n"
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='end', "
        "effect=moves{ trust = 1 } } }\n",
        "");
}

static void test_a_variable_that_is_no_meter_need_not_be_written(void **state)
{
    (void)state;
    assert_rule("meter-not-written", "state={ trust=3 }",
        "scene 'one' { title='S', text='Words.', choice 'go_on' { 'To one0', go='end' "
        "} }\n",
        "");
}

static void test_a_fictional_world_may_be_written(void **state)
{
    (void)state;
    assert_rule("world-write", "kind='fictional'",
        "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='end', "
        "effect=function(s) world.price = 7 end } }\n",
        "");
}

static void test_each_write_to_a_documented_world_is_told(void **state)
{
    (void)state;
    assert_rule("world-write", "kind='documented', state={ n=0 }",
        "world 'price' { row{ '*', '2022-01-01', 60 } }\n"
        "local function set(name) return function(s)\n"
        " world[name] = 7 if world.price == 7 then s.n = world.price end end end\n"
        "scene 'one' { title='S', text='Words.', choice 'a' { 'To one0', go='end', "
        "effect=set('price') } }\n",
        "3: this writes to world.NAME, and in a documented scenario history cannot be "
        "written\n");
}

static void test_functions_may_ask_about_all_that_exists(void **state)
{
    (void)state;
    assert_rule("asks-unknown", "",
        "scene 'one' { title='S', text='W.', choice 'a' { 'On', go='two', "
        "needs=function()\n"
        "  return visits('one') > 0 and taken('one.a') == 0 and answered('two') == "
        "nil\n"
        "    and visits(name) and taken('one.' .. 'b') end, why='No.' } }\n"
        "check 'two' { 'Why?', go='end', answer 'b' { 'B', because='W.' },\n"
        "  answer 'c' { 'C', because='W.' } }\n",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_meter_may_be_written_by_name_or_through_the_table_of_a_helper),
        cmocka_unit_test(test_a_variable_that_is_no_meter_need_not_be_written),
        cmocka_unit_test(test_a_fictional_world_may_be_written),
        cmocka_unit_test(test_each_write_to_a_documented_world_is_told),
        cmocka_unit_test(test_functions_may_ask_about_all_that_exists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
