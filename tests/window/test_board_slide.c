#include "window/board_slide.h"

#include "support/pages.h"
#include "support/support.h"

static void test_cards_slide_once_when_the_result_opens(void **state)
{
    (void)state;
    BoardSlide slide = {0};
    const Page *result = sample("rail_result");
    board_slide_show(&slide, sample("rail_links"), false, 1000);
    assert_int_equal(board_slide_wait(&slide), -1);
    board_slide_show(&slide, result, false, 1000);
    assert_int_equal(board_slide_left(&slide, 1000), 1000);
    assert_true(board_slide_wait(&slide) > 0);
    int half = board_slide_left(&slide, 1000 + BOARD_SLIDE_MS / 2);
    assert_in_range(half, 499, 501);
    assert_true(board_slide_tick(&slide, 1000 + BOARD_SLIDE_MS / 2));
    board_slide_show(&slide, result, false, 1300); // another arrow is opened
    assert_true(board_slide_left(&slide, 1300) < half);
    assert_true(board_slide_tick(&slide, 1000 + BOARD_SLIDE_MS)); // the frame at rest
    assert_int_equal(board_slide_left(&slide, 1000 + BOARD_SLIDE_MS), 0);
    assert_false(board_slide_tick(&slide, 9000));
    assert_int_equal(board_slide_wait(&slide), -1); // nothing wakes any more
    board_slide_show(&slide, sample("notebook"), false, 10000); // there and back
    board_slide_show(&slide, result, false, 11000);
    assert_int_equal(board_slide_wait(&slide), -1);
}

static void test_whoever_wants_stillness_sees_them_there(void **state)
{
    (void)state;
    BoardSlide slide = {0};
    board_slide_show(&slide, sample("rail_result"), true, 1000);
    assert_int_equal(board_slide_left(&slide, 1000), 0);
    assert_int_equal(board_slide_wait(&slide), -1);
}

static void test_a_key_ends_it(void **state)
{
    (void)state;
    BoardSlide slide = {0};
    board_slide_show(&slide, sample("rail_result"), false, 1000);
    assert_true(board_slide_end(&slide));
    assert_int_equal(board_slide_left(&slide, 1001), 0);
    assert_false(board_slide_end(&slide));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cards_slide_once_when_the_result_opens),
        cmocka_unit_test(test_whoever_wants_stillness_sees_them_there),
        cmocka_unit_test(test_a_key_ends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
