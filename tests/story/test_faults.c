#include "support/support.h"

#include "story/faults.h"

static const Where pump = {{"pump.lua", 8}, 28}, whole = {{"pump.lua", 8}, 0};

static void test_a_fault_is_printed_with_file_line_and_rule(void **state)
{
    (void)state;
    Faults faults = {0};
    Buf out = {0};
    faults_add(&faults, FAULT_ERROR, "unknown-target", pump, "goes to \"%s\"", "squar");
    faults_add(&faults, FAULT_WARNING, "long-text", whole, "is long");
    faults_add(
        &faults, FAULT_ERROR, "missing-scenario", (Where){{0}, 0}, "is not there");
    faults_print(&faults, &out);
    assert_str(buf_str(&out), "pump.lua:28: goes to \"squar\" [unknown-target]\n"
                              "pump.lua: warning: is long [long-text]\n"
                              "is not there [missing-scenario]\n");
    assert_int_equal(faults.errors, 2);
    buf_free(&out);
    faults_free(&faults);
}

static void test_a_fault_holds_no_bytes_that_a_terminal_obeys(void **state)
{
    (void)state;
    Faults faults = {0};
    Buf out = {0};
    faults_add(&faults, FAULT_ERROR, "bad-id", pump, "\"ask\x1b[2J\xE9\" is no id");
    faults_print(&faults, &out);
    assert_str(
        buf_str(&out), "pump.lua:28: \"ask\uFFFD[2J\uFFFD\" is no id [bad-id]\n");
    buf_free(&out);
    faults_free(&faults);
}

static void test_sorting_keeps_the_order_of_finding_within_a_line(void **state)
{
    (void)state;
    Faults faults = {0};
    Buf out = {0};
    faults_add(&faults, FAULT_ERROR, "r", (Where){STR("b.lua"), 1}, "third");
    faults_add(&faults, FAULT_ERROR, "r", (Where){STR("a.lua"), 9}, "first");
    faults_add(&faults, FAULT_ERROR, "r", (Where){STR("a.lua"), 9}, "second");
    faults_add(&faults, FAULT_ERROR, "r", (Where){STR("a.lua"), 2}, "before");
    faults_sort(&faults);
    faults_print(&faults, &out);
    assert_str(buf_str(&out), "a.lua:2: before [r]\na.lua:9: first [r]\n"
                              "a.lua:9: second [r]\nb.lua:1: third [r]\n");
    buf_free(&out);
    faults_free(&faults);
}

static void test_the_first_error_is_told_with_the_number_of_others(void **state)
{
    (void)state;
    Faults faults = {0};
    Err err = {0};
    faults_add(&faults, FAULT_WARNING, "w", pump, "a warning");
    assert_true(faults_to_err(&faults, &err));
    assert_no_err(&err);
    faults_add(&faults, FAULT_ERROR, "e", pump, "an error");
    faults_add(&faults, FAULT_ERROR, "e", pump, "another");
    assert_false(faults_to_err(&faults, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_string_equal(err.text, "pump.lua:28: an error (and 1 more)");
    faults_free(&faults);
}

static void fill(Faults *faults, int n, Severity severity)
{
    for (int i = 0; i < n; i++)
        faults_add(faults, severity, "r", (Where){STR("a.lua"), i}, "number %d", i);
}

static void test_faults_max_are_all_kept(void **state)
{
    (void)state;
    Faults faults = {0};
    fill(&faults, FAULTS_MAX, FAULT_ERROR);
    assert_int_equal(faults.count, FAULTS_MAX);
    assert_string_equal(faults.items[FAULTS_MAX - 1].text.s, "number 499");
    faults_free(&faults);
}

static void test_one_more_than_faults_max_is_told_in_a_last_sentence(void **state)
{
    (void)state;
    Faults faults = {0};
    fill(&faults, FAULTS_MAX + 1, FAULT_WARNING);
    assert_int_equal(faults.count, FAULTS_MAX + 1);
    assert_int_equal(faults.errors, 0);
    fill(&faults, 3, FAULT_ERROR); // an error among those left out makes it an error
    assert_int_equal(faults.count, FAULTS_MAX + 1);
    assert_int_equal(faults.errors, 1);
    faults_sort(&faults);
    assert_string_equal(faults.items[FAULTS_MAX].rule.s, "too-many-faults");
    assert_false(faults_to_err(&faults, NULL));
    faults_free(&faults);
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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
