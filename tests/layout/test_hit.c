#include "layout/hit.h"

#include "support/support.h"

// A pane from y 100 to 200 with content 400 high, and a button below the pane.
static Hit hits[] = {
    {.rect = {10, 110, 50, 20},
        .scrolls = true,
        .action = {"term", 4},
        .open = true,
        .order = 0},
    {.rect = {0, 130, 30, 20},
        .scrolls = true,
        .action = {"term", 4},
        .open = true,
        .order = 0},
    {.rect = {0, 300, 80, 30},
        .scrolls = true,
        .action = {"first", 5},
        .open = true,
        .order = 1},
    {.rect = {0, 340, 80, 30},
        .scrolls = true,
        .action = {"closed", 6},
        .open = false,
        .order = 2},
    {.rect = {0, 380, 80, 200},
        .scrolls = true,
        .action = {"tall", 4},
        .open = true,
        .order = 3},
    {.rect = {50, 150, 20, 10},
        .scrolls = true,
        .action = {"term", 4},
        .open = true,
        .order = 4},
    {.rect = {0, 210, 80, 30},
        .scrolls = false,
        .action = {"back", 4},
        .open = true,
        .order = 5},
};
static const DrawList LIST = {.hits = hits,
    .n_hits = COUNT_OF(hits),
    .scroll_pane = {0, 100, 100, 100},
    .content_height = 500};

static const char *step(const char *from, int by)
{
    const Hit *hit = hit_step(&LIST, str_of(from), by);
    return hit ? hit->action.s : "none";
}

static void test_step_goes_through_open_hits_in_order_and_round(void **state)
{
    (void)state;
    assert_string_equal(step("", 1), "term");
    assert_string_equal(step("term", 1), "first");
    assert_string_equal(step("first", 1), "tall"); // past the closed one
    assert_string_equal(step("tall", 1), "back");  // past the term met again
    assert_string_equal(step("back", 1), "term");
    assert_string_equal(step("", -1), "back");
    assert_string_equal(step("back", -1), "tall");
    assert_string_equal(step("term", -1), "back");
    assert_string_equal(step("unknown", 1), "term");
}

static void test_step_without_open_hits_is_nowhere(void **state)
{
    (void)state;
    DrawList none = {0};
    assert_null(hit_step(&none, STR("a"), 1));
    DrawList closed = {.hits = &hits[3], .n_hits = 1};
    assert_null(hit_step(&closed, STR(""), 1));
    assert_null(hit_step(&closed, STR("closed"), -1));
    DrawList one = {.hits = &hits[6], .n_hits = 1};
    assert_ptr_equal(hit_step(&one, STR("back"), 1), &hits[6]);
}

static void test_hit_under_a_point_moves_with_the_scroll(void **state)
{
    (void)state;
    assert_ptr_equal(hit_at(&LIST, 0, 20, 115), &hits[0]);
    assert_ptr_equal(hit_at(&LIST, 0, 59, 129), &hits[0]);
    assert_null(hit_at(&LIST, 0, 60, 115));
    assert_ptr_equal(hit_at(&LIST, 190, 20, 115), &hits[2]);
    assert_ptr_equal(hit_at(&LIST, 230, 20, 115), &hits[3]);
}

static void test_what_is_scrolled_out_of_the_pane_is_not_hit(void **state)
{
    (void)state;
    assert_ptr_equal(
        hit_at(&LIST, 100, 5, 215), &hits[6]); // not "first", below the pane
    assert_null(hit_at(&LIST, 210, 20, 95));
}

static void test_reveal_scrolls_no_further_than_needed(void **state)
{
    (void)state;
    assert_int_equal(hit_reveal(&LIST, &hits[2], 0, 0), 130);
    assert_int_equal(hit_reveal(&LIST, &hits[2], 0, 10), 140);
    assert_int_equal(hit_reveal(&LIST, &hits[2], 150, 10), 150);
    assert_int_equal(hit_reveal(&LIST, &hits[2], 300, 10), 190);
    assert_int_equal(hit_reveal(&LIST, &hits[6], 70, 10), 70); // does not scroll
}

static void test_reveal_takes_all_parts_of_a_broken_term(void **state)
{
    (void)state;
    assert_int_equal(hit_reveal(&LIST, &hits[1], 300, 0), 10);
    assert_false(hit_in_view(&LIST, &hits[1], 20));
    assert_true(hit_in_view(&LIST, &hits[1], 10));
}

static void test_head_of_what_is_too_tall_comes_into_view(void **state)
{
    (void)state;
    assert_int_equal(hit_reveal(&LIST, &hits[4], 0, 0), 280);
    assert_true(hit_in_view(&LIST, &hits[4], 280));
}

static void test_scroll_is_held_between_top_and_end(void **state)
{
    (void)state;
    assert_int_equal(draw_scroll_max(&LIST), 400);
    assert_int_equal(draw_scroll_clamp(&LIST, -1), 0);
    assert_int_equal(draw_scroll_clamp(&LIST, 400), 400);
    assert_int_equal(draw_scroll_clamp(&LIST, 401), 400);
    DrawList small = {.scroll_pane = {0, 0, 10, 100}, .content_height = 100};
    assert_int_equal(draw_scroll_max(&small), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_step_goes_through_open_hits_in_order_and_round),
        cmocka_unit_test(test_step_without_open_hits_is_nowhere),
        cmocka_unit_test(test_hit_under_a_point_moves_with_the_scroll),
        cmocka_unit_test(test_what_is_scrolled_out_of_the_pane_is_not_hit),
        cmocka_unit_test(test_reveal_scrolls_no_further_than_needed),
        cmocka_unit_test(test_reveal_takes_all_parts_of_a_broken_term),
        cmocka_unit_test(test_head_of_what_is_too_tall_comes_into_view),
        cmocka_unit_test(test_scroll_is_held_between_top_and_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
