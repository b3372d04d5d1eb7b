#include "layout/symbols.h"

#include "support/support.h"

// No two standings look alike, and none looks like a credit.
static void test_status_and_credit_share_no_shape(void **state)
{
    (void)state;
    static const char *const statuses[] = {
        "confirmed", "reported", "claimed", "disputed", "withdrawn", "unknown"};
    static const char *const credits[] = {"none", "half", "right"};
    bool taken[SHAPES] = {false};
    Shape shape;
    ColourRole role;
    for (int i = 0; i < COUNT_OF(statuses); i++) {
        assert_true(symbols_of_status(str_of(statuses[i]), &shape, &role));
        assert_false(taken[shape]);
        taken[shape] = true;
    }
    for (int i = 0; i < COUNT_OF(credits); i++) {
        Shape by_halves;
        assert_true(symbols_of_credit(str_of(credits[i]), &shape, &role));
        symbols_of_halves(i, &by_halves, &role);
        assert_int_equal(shape, by_halves);
        assert_false(taken[shape]);
        taken[shape] = true;
    }
}

static void test_other_words_have_no_sign(void **state)
{
    (void)state;
    Shape shape = SHAPES;
    ColourRole role;
    assert_false(symbols_of_status(STR("certain"), &shape, &role));
    assert_false(symbols_of_credit(STR("confirmed"), &shape, &role));
    assert_false(symbols_named(STR("cross"), &shape));
    assert_int_equal(shape, SHAPES);
    symbols_of_halves(-1, &shape, &role);
    assert_int_equal(shape, SHAPE_CREDIT_NONE);
    symbols_of_halves(9, &shape, &role);
    assert_int_equal(shape, SHAPE_CREDIT_RIGHT);
    assert_true(symbols_named(STR("diamond"), &shape));
    assert_int_equal(shape, SHAPE_DIAMOND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_status_and_credit_share_no_shape),
        cmocka_unit_test(test_other_words_have_no_sign),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
