#include "support/support.h"

#include "text/break_table.h"

static void assert_sorted(const uint32_t *table, size_t count, uint32_t classes)
{
    assert_int_equal(table[0] >> 8, 0);
    for (size_t i = 1; i < count; i++) {
        assert_true(table[i - 1] >> 8 < table[i] >> 8);
        assert_true((table[i] & 0xFF) < classes);
        assert_int_not_equal(table[i - 1] & 0xFF, table[i] & 0xFF); // else one stretch
    }
}

static void test_the_tables_are_sorted_and_begin_at_zero(void **state)
{
    (void)state;
    assert_sorted(line_classes, line_classes_count, LB_ZWJ + 1);
    assert_sorted(cluster_classes, cluster_classes_count, GCB_Pictographic + 1);
}

static void test_code_points_have_unicodes_classes(void **state)
{
    (void)state;
    assert_int_equal(line_class('a'), LB_AL);
    assert_int_equal(line_class(0x04D9), LB_AL); // ә
    assert_int_equal(line_class(0x20B8), LB_PR); // the tenge sign
    assert_int_equal(line_class(0x2014), LB_B2);
    assert_int_equal(line_class(0x0E01), LB_AL); // Thai, which LB1 makes a letter
    assert_int_equal(line_class(0x0E31), LB_CM); // and a mark
    assert_int_equal(line_class(0x10FFFF), LB_AL);
    assert_int_equal(cluster_class(0x0301), GCB_Extend);
    assert_int_equal(cluster_class(0x1F1F0), GCB_Regional_Indicator);
    assert_int_equal(cluster_class(0x1F600), GCB_Pictographic);
}

static void test_korean_syllables_are_told_apart_by_arithmetic(void **state)
{
    (void)state;
    assert_int_equal(line_class(0xAC00), LB_H2);
    assert_int_equal(line_class(0xAC01), LB_H3);
    assert_int_equal(line_class(0xAC1C), LB_H2);
    assert_int_equal(cluster_class(0xAC00), GCB_LV);
    assert_int_equal(cluster_class(0xAC01), GCB_LVT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_tables_are_sorted_and_begin_at_zero),
        cmocka_unit_test(test_code_points_have_unicodes_classes),
        cmocka_unit_test(test_korean_syllables_are_told_apart_by_arithmetic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
