#include "support/support.h"

#include "layout/fit.h"

static void assert_covers(Rect pane, Rect whole)
{
    assert_true(whole.x <= pane.x && whole.y <= pane.y);
    assert_true(whole.x + whole.w >= pane.x + pane.w);
    assert_true(whole.y + whole.h >= pane.y + pane.h);
}

static void test_a_picture_covers_every_pane_for_every_focus(void **state)
{
    (void)state;
    for (int w = 1; w < 4000; w = w * 3 / 2 + 1)
        for (int h = 1; h < 2200; h = h * 3 / 2 + 1)
            for (int focus = 0; focus <= 4; focus++) {
                Rect pane = {7, 9, w, h};
                assert_covers(pane, fit_picture(pane, PICTURE_SIZE_USUAL, focus / 4.0,
                                        1 - focus / 4.0));
            }
}

static void test_the_focus_is_in_the_middle_where_that_is_possible(void **state)
{
    (void)state;
    Rect whole = fit_picture((Rect){0, 0, 600, 1000}, PICTURE_SIZE_USUAL, 0.5, 0.5);
    assert_int_equal(whole.w, 1200);
    assert_int_equal(whole.x, -300);
    whole = fit_picture((Rect){0, 0, 600, 1000}, PICTURE_SIZE_USUAL, 0.9, 0.5);
    assert_int_equal(whole.x, -600); // not further: the right edge would be bare
}

static void test_proportions_are_kept(void **state)
{
    (void)state;
    Rect whole = fit_picture((Rect){0, 0, 1200, 200}, PICTURE_SIZE_USUAL, 0.5, 1);
    assert_int_equal(whole.h, 1000);
    assert_int_equal(whole.y, -800);
}

static void test_a_picture_of_any_shape_covers_a_pane(void **state)
{
    (void)state;
    static const PictureSize sizes[] = {
        {1600, 900}, {1, 1}, {3, 100000}, {1e6, 1e-3}, {0, 5}, {-1, -1}};
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        Rect pane = {0, 0, 640, 360};
        assert_covers(pane, fit_picture(pane, sizes[i], 0.3, 0.9));
    }
    Rect whole = fit_picture((Rect){0, 0, 100, 100}, sizes[0], 0.5, 0.5);
    assert_int_equal(whole.h, 100);
    assert_int_equal(whole.w, 178);
    assert_int_equal(whole.x, -39);
}

static void test_a_band_is_half_as_wide_again_as_high(void **state)
{
    (void)state;
    assert_true(fit_is_band(720, 480) && fit_is_band(3, 2) && fit_is_band(100000, 1));
    assert_false(fit_is_band(719, 480) || fit_is_band(480, 720) || fit_is_band(1, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_picture_covers_every_pane_for_every_focus),
        cmocka_unit_test(test_a_picture_of_any_shape_covers_a_pane),
        cmocka_unit_test(test_the_focus_is_in_the_middle_where_that_is_possible),
        cmocka_unit_test(test_proportions_are_kept),
        cmocka_unit_test(test_a_band_is_half_as_wide_again_as_high),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
