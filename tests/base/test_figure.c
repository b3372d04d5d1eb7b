#include "base/figure.h"

#include "support/support.h"

static void assert_figure(double value, const char *expected)
{
    Arena arena = {0};
    assert_str(figure_text(&arena, value), expected);
    arena_free(&arena);
}

static void test_thousands_are_parted(void **state)
{
    (void)state;
    assert_figure(0, "0");
    assert_figure(999, "999");
    assert_figure(1000, "1,000");
    assert_figure(4353, "4,353");
    assert_figure(123456, "123,456");
    assert_figure(1000001, "1,000,001");
    assert_figure(1e9, "1,000,000,000");
}

static void test_what_is_no_whole_number_stays_as_it_is(void **state)
{
    (void)state;
    assert_figure(2.5, "2.5");
    assert_figure(1000.5, "1000.5");
    assert_figure(-4, "-4");
    assert_figure(1e10, "1e+10");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_thousands_are_parted),
        cmocka_unit_test(test_what_is_no_whole_number_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
