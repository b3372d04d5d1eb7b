#include "support/support.h"

#include "story/diagnostics.h"

static const Where pump = {{"pump.lua", 8}, 28}, whole = {{"pump.lua", 8}, 0};

static void test_a_fault_is_printed_with_file_line_and_rule(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Buf out = {0};
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "unknown-target", pump,
        "goes to \"%s\"", "squar");
    diagnostics_add(&diagnostics, SEVERITY_WARNING, "long-text", whole, "is long");
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "missing-scenario", (Where){{0}, 0},
        "is not there");
    diagnostics_print(&diagnostics, &out);
    assert_str(buf_str(&out), "pump.lua:28: goes to \"squar\" [unknown-target]\n"
                              "pump.lua: warning: is long [long-text]\n"
                              "is not there [missing-scenario]\n");
    assert_int_equal(diagnostics.errors, 2);
    buf_free(&out);
    diagnostics_free(&diagnostics);
}

static void test_a_fault_holds_no_bytes_that_a_terminal_obeys(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Buf out = {0};
    diagnostics_add(
        &diagnostics, SEVERITY_ERROR, "bad-id", pump, "\"ask\x1b[2J\xE9\" is no id");
    diagnostics_print(&diagnostics, &out);
    assert_str(
        buf_str(&out), "pump.lua:28: \"ask\uFFFD[2J\uFFFD\" is no id [bad-id]\n");
    buf_free(&out);
    diagnostics_free(&diagnostics);
}

static void test_sorting_keeps_the_order_of_finding_within_a_line(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Buf out = {0};
    diagnostics_add(
        &diagnostics, SEVERITY_ERROR, "r", (Where){STR("b.lua"), 1}, "third");
    diagnostics_add(
        &diagnostics, SEVERITY_ERROR, "r", (Where){STR("a.lua"), 9}, "first");
    diagnostics_add(
        &diagnostics, SEVERITY_ERROR, "r", (Where){STR("a.lua"), 9}, "second");
    diagnostics_add(
        &diagnostics, SEVERITY_ERROR, "r", (Where){STR("a.lua"), 2}, "before");
    diagnostics_sort(&diagnostics);
    diagnostics_print(&diagnostics, &out);
    assert_str(buf_str(&out), "a.lua:2: before [r]\na.lua:9: first [r]\n"
                              "a.lua:9: second [r]\nb.lua:1: third [r]\n");
    buf_free(&out);
    diagnostics_free(&diagnostics);
}

static void test_the_first_error_is_told_with_the_number_of_others(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Err err = {0};
    diagnostics_add(&diagnostics, SEVERITY_WARNING, "w", pump, "a warning");
    assert_true(diagnostics_to_err(&diagnostics, &err));
    assert_no_err(&err);
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "e", pump, "an error");
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "e", pump, "another");
    assert_false(diagnostics_to_err(&diagnostics, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_string_equal(err.text, "pump.lua:28: an error (and 1 more)");
    diagnostics_free(&diagnostics);
}

static void fill(Diagnostics *diagnostics, int n, Severity severity)
{
    for (int i = 0; i < n; i++)
        diagnostics_add(
            diagnostics, severity, "r", (Where){STR("a.lua"), i}, "number %d", i);
}

static void test_faults_max_are_all_kept(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    fill(&diagnostics, DIAGNOSTICS_MAX, SEVERITY_ERROR);
    assert_int_equal(diagnostics.count, DIAGNOSTICS_MAX);
    assert_string_equal(diagnostics.items[DIAGNOSTICS_MAX - 1].text.s, "number 499");
    diagnostics_free(&diagnostics);
}

static void test_one_more_than_faults_max_is_told_in_a_last_sentence(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    fill(&diagnostics, DIAGNOSTICS_MAX + 3, SEVERITY_ERROR);
    assert_int_equal(diagnostics.count, DIAGNOSTICS_MAX + 1);
    assert_int_equal(diagnostics.errors, DIAGNOSTICS_MAX + 1);
    diagnostics_sort(&diagnostics);
    assert_string_equal(diagnostics.items[DIAGNOSTICS_MAX].rule.s, "too-many-faults");
    assert_false(diagnostics_to_err(&diagnostics, NULL));
    diagnostics_free(&diagnostics);
}

// However many warnings there are, the errors are told, and before them.
static void test_warnings_of_one_rule_are_told_twenty_times_and_then_counted(
    void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    Buf out = {0};
    fill(&diagnostics, 600, SEVERITY_WARNING);
    diagnostics_add(&diagnostics, SEVERITY_WARNING, "other", pump, "another rule");
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "e", pump, "an error");
    assert_int_equal(diagnostics.count, DIAGNOSTICS_OF_RULE + 2);
    assert_int_equal(diagnostics.errors, 1);
    assert_int_equal(diagnostics.warnings, 601);
    diagnostics_sort(&diagnostics);
    diagnostics_print(&diagnostics, &out);
    assert_true(str_starts(buf_str(&out),
        STR("pump.lua:28: an error [e]\na.lua: warning: number 0 [r]\n")));
    Str tail = STR("pump.lua:28: warning: another rule [other]\nand 580 more [r]\n");
    assert_str(str_from(buf_str(&out), out.n - tail.n), tail.s);
    buf_free(&out);
    diagnostics_free(&diagnostics);
}

static bool is_of_rule(const void *ctx, const Diagnostic *diagnostic)
{
    return str_eq(diagnostic->rule, str_of(ctx));
}

static void test_what_is_dropped_is_not_counted(void **state)
{
    (void)state;
    Diagnostics diagnostics = {0};
    fill(&diagnostics, 3, SEVERITY_WARNING);
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "e", pump, "an error");
    assert_int_equal(diagnostics_drop(&diagnostics, is_of_rule, "r"), 3);
    assert_int_equal(diagnostics.warnings, 0);
    assert_int_equal(diagnostics_drop(&diagnostics, is_of_rule, "e"), 1);
    assert_int_equal(diagnostics.errors, 0);
    assert_int_equal(diagnostics.count, 0);
    diagnostics_free(&diagnostics);
}

static void test_one_of_several_rules_is_found_until_it_is_dropped(void **state)
{
    (void)state;
    static const char *const rules[] = {"r", "e"}, *const other[] = {"er"};
    Diagnostics diagnostics = {0};
    assert_false(diagnostics_has(&diagnostics, rules, 2));
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "f", pump, "an error");
    diagnostics_add(&diagnostics, SEVERITY_ERROR, "e", pump, "another");
    assert_true(diagnostics_has(&diagnostics, rules, 2));
    assert_false(diagnostics_has(&diagnostics, other, 1));
    diagnostics_drop(&diagnostics, is_of_rule, "e");
    assert_false(diagnostics_has(&diagnostics, rules, 2));
    diagnostics_free(&diagnostics);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_fault_is_printed_with_file_line_and_rule),
        cmocka_unit_test(test_a_fault_holds_no_bytes_that_a_terminal_obeys),
        cmocka_unit_test(test_sorting_keeps_the_order_of_finding_within_a_line),
        cmocka_unit_test(test_the_first_error_is_told_with_the_number_of_others),
        cmocka_unit_test(test_faults_max_are_all_kept),
        cmocka_unit_test(test_one_more_than_faults_max_is_told_in_a_last_sentence),
        cmocka_unit_test(
            test_warnings_of_one_rule_are_told_twenty_times_and_then_counted),
        cmocka_unit_test(test_what_is_dropped_is_not_counted),
        cmocka_unit_test(test_one_of_several_rules_is_found_until_it_is_dropped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
