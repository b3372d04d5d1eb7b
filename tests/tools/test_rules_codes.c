#include "support/coded.h"
#include "support/support.h"

#include "tools/check.h"

// What check says with the rules about codes of [script] with [table].
static void assert_said(const char *script, const char *table, const char *expected)
{
    const MemoryFile files[] = {
        {"scenario.lua", script}, {"codes.txt", table}, {NULL, NULL}};
    Host host = scenario_host(files);
    CheckSetup setup = {0};
    CheckCounts counts;
    Diagnostics diagnostics = {0};
    Err err = {0};
    Buf said = {0};
    check_scenario(&host, &setup, &diagnostics, &counts, &err);
    assert_no_err(&err);
    for (int i = 0; i < diagnostics.count; i++)
        if (str_starts(diagnostics.items[i].rule, STR("codes-")))
            buf_addf(&said, STR_FMT ":%d: " STR_FMT "\n",
                STR_ARG(diagnostics.items[i].where.file),
                diagnostics.items[i].where.line, STR_ARG(diagnostics.items[i].text));
    assert_str(buf_str(&said), expected);
    buf_free(&said);
    diagnostics_free(&diagnostics);
}

static const char small[] =
    "scenario 't' { title='T', start='a', state={ n=number{ 1, min=0, max=5 } } }\n"
    "scene 'a' { text='x', choice 'on' { 'On', go='e' } }\n"
    "ending 'e' { text='x' }\n";
static const char wider[] =
    "scenario 't' { title='T', start='a', state={ n=number{ 1, min=0, max=9 } } }\n"
    "scene 'a' { text='x', choice 'on' { 'On', go='e' } }\n"
    "ending 'e' { text='x' }\n";

static void test_a_scenario_without_a_table_or_with_a_whole_one_has_no_fault(
    void **state)
{
    (void)state;
    Coded coded;
    coded_open(&coded, small, NULL);
    assert_said(small, coded.table.s, "");
    assert_said(small, "", "");
    coded_close(&coded);
}

static void test_other_bounds_of_a_variable_are_told_where_it_is_declared(void **state)
{
    (void)state;
    Coded coded;
    coded_open(&coded, small, NULL);
    assert_said(wider, coded.table.s,
        "scenario.lua:1: codes.txt has not yet what changed at \"state n\"; `qantar "
        "codes` adds it\n");
    coded_close(&coded);
}

static void test_a_table_that_cannot_be_read_is_told_with_its_line(void **state)
{
    (void)state;
    assert_said(small, "{\"node\":\"a\"}\n\nbanana\n",
        "codes.txt:3: is no line of a table of codes\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_scenario_without_a_table_or_with_a_whole_one_has_no_fault),
        cmocka_unit_test(test_other_bounds_of_a_variable_are_told_where_it_is_declared),
        cmocka_unit_test(test_a_table_that_cannot_be_read_is_told_with_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
