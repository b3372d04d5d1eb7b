#include "window/input_nav.h"

#include "support/support.h"

#include <limits.h>
#include <math.h>

// A pane of 100 rows over 600 rows of words, a term in the middle, a choice at the end.
static Hit hits[] = {
    {.rect = {0, 250, 50, 20}, .scrolls = true, .action = {"term", 4}, .open = true},
    {.rect = {0, 560, 50, 30},
        .scrolls = true,
        .action = {"choice", 6},
        .open = true,
        .order = 1},
};
static const DrawList LIST = {
    .hits = hits, .n_hits = 2, .scroll_pane = {0, 0, 100, 100}, .content_height = 600};

static Input input;

static int fresh(void **state)
{
    (void)state;
    input = (Input){.w = 100, .h = 100, .density = 1, .event_scale = 1};
    input_set(&input.focus, STR("choice"));
    return 0;
}

static int done(void **state)
{
    (void)state;
    input_free(&input);
    return 0;
}

#define assert_focus(id) assert_str(buf_str(&input.focus), (id))

static void test_arrows_read_on_and_stop_at_everything_on_the_way(void **state)
{
    (void)state;
    int furthest = 0, met_term = 0;
    for (int i = 0; i < 12; i++) {
        input_move(&input, &LIST, COMMAND_DOWN);
        assert_true(input.scroll - furthest <= 100); // no line is jumped over
        furthest = input.scroll;
        met_term += str_eq(buf_str(&input.focus), STR("term"));
    }
    assert_true(met_term > 0);
    assert_focus("choice");
}

static void test_arrows_go_back_up_to_the_top(void **state)
{
    (void)state;
    input.scroll = 500;
    for (int i = 0; i < 12; i++)
        input_move(&input, &LIST, COMMAND_UP);
    assert_int_equal(input.scroll, 0);
}

static void test_tab_jumps_and_brings_into_view(void **state)
{
    (void)state;
    input_move(&input, &LIST, COMMAND_NEXT); // round to the first
    assert_focus("term");
    assert_in_range(input.scroll, 170, 250);
    input_move(&input, &LIST, COMMAND_PREVIOUS);
    assert_focus("choice");
    assert_int_equal(input.scroll, 500);
}

static void test_pages_overlap_and_end(void **state)
{
    (void)state;
    input_move(&input, &LIST, COMMAND_PAGE_DOWN);
    assert_in_range(input.scroll, 20, 80);
    input_move(&input, &LIST, COMMAND_END);
    assert_int_equal(input.scroll, 500);
    assert_int_equal(input_move(&input, &LIST, COMMAND_PAGE_DOWN).kind, INPUT_NOTHING);
    input_move(&input, &LIST, COMMAND_TOP);
    assert_int_equal(input.scroll, 0);
    assert_int_equal(input_move(&input, &LIST, COMMAND_PAGE_UP).kind, INPUT_NOTHING);
}

static void test_page_with_nothing_on_it_stays(void **state)
{
    (void)state;
    DrawList none = {.scroll_pane = {0, 0, 100, 100}};
    for (InputCommand c = 0; c <= COMMAND_NONE; c++)
        assert_int_equal(input_move(&input, &none, c).kind, INPUT_NOTHING);
}

// Takes the commands one after the other: where the focus is after each, and how far the page is scrolled.
static void assert_moves(
    const DrawList *list, const char *commands, const char *expected)
{
    Buf out = {0};
    for (const char *c = commands; *c; c++) {
        InputCommand command = *c == 'd'   ? COMMAND_DOWN
                               : *c == 'u' ? COMMAND_UP
                               : *c == 'n' ? COMMAND_NEXT
                               : *c == 'p' ? COMMAND_PREVIOUS
                               : *c == 'D' ? COMMAND_PAGE_DOWN
                                           : COMMAND_PAGE_UP;
        bool moved = input_move(&input, list, command).kind != INPUT_NOTHING;
        buf_addf(&out, "%s" STR_FMT " %d%s", out.n > 0 ? ", " : "",
            STR_ARG(buf_str(&input.focus)), input.scroll, moved ? "" : " stays");
    }
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_each_step_of_an_arrow_on_a_long_page(void **state)
{
    (void)state;
    input_set(&input.focus, STR("term"));
    assert_moves(&LIST, "dddddddddd",
        "term 96, term 192, term 288, term 384, term 480, term 500, choice 500, choice "
        "500 stays, choice 500 stays, choice 500 stays");
    assert_moves(&LIST, "uuuuuuuuuu",
        "choice 404, choice 308, choice 212, term 212, term 116, term 20, term 0, term "
        "0 stays, term 0 stays, term 0 stays");
    assert_moves(&LIST, "DDUU", "term 36, term 72, term 36, term 0");
}

// Three hits that stay, of which one is closed: the page does not scroll.
static void test_arrows_go_round_on_a_short_page(void **state)
{
    (void)state;
    Hit row[] = {{.rect = {0, 10, 50, 20}, .action = {"a", 1}, .open = true},
        {.rect = {0, 40, 50, 20}, .action = {"b", 1}, .order = 1},
        {.rect = {0, 70, 50, 20}, .action = {"c", 1}, .open = true, .order = 2}};
    DrawList list = {.hits = row,
        .n_hits = 3,
        .scroll_pane = {0, 0, 100, 100},
        .content_height = 100};
    input_set(&input.focus, STR("lost"));
    assert_moves(&list, "dddduuuu", "a 0, c 0, a 0, c 0, a 0, c 0, a 0, c 0");
    input_set(&input.focus, STR("lost"));
    assert_moves(&list, "uu", "c 0, a 0");
    assert_moves(&list, "npDU", "c 0, a 0, a 0 stays, a 0 stays");
}

// Two answers stay in view below the words that scroll, and a button above them.
static void test_words_are_read_to_the_end_before_the_next_answer(void **state)
{
    (void)state;
    Hit below[] = {{.rect = {0, 0, 50, 9}, .action = {"top", 3}, .open = true},
        {.rect = {0, 40, 50, 20},
            .scrolls = true,
            .action = {"term", 4},
            .open = true,
            .order = 1},
        {.rect = {0, 110, 50, 20}, .action = {"a", 1}, .open = true, .order = 2},
        {.rect = {0, 140, 50, 20}, .action = {"b", 1}, .open = true, .order = 3}};
    DrawList list = {.hits = below,
        .n_hits = 4,
        .scroll_pane = {0, 10, 100, 100},
        .content_height = 250};
    input_set(&input.focus, STR("a"));
    assert_moves(&list, "dddd", "a 96, a 150, b 150, b 150 stays");
    assert_moves(&list, "uuuuu", "a 150, a 54, term 18, top 18, top 0");
    input_set(&input.focus, STR("top"));
    input.scroll = 0;
    assert_moves(&list, "ddd", "term 0, a 0, a 96");
}

static void test_hover_follows_the_scroll(void **state)
{
    (void)state;
    input.pointed = true;
    input.pointer_x = 10;
    input.pointer_y = 60;
    input_scroll(&input, &LIST, 200);
    assert_str(buf_str(&input.hover), "term");
    input_scroll(&input, &LIST, 0);
    assert_int_equal(input.hover.n, 0);
}

#define moves_test(test) cmocka_unit_test_setup_teardown(test, fresh, done)

static void test_a_device_may_claim_to_be_anywhere(void **state)
{
    (void)state;
    assert_int_equal(input_pixels(-3.9), -3);
    assert_int_equal(input_pixels(1e30), -input_pixels(-1e30));
    assert_int_equal(input_pixels(NAN), input_pixels(-INFINITY));
    input.density = 3;
    assert_int_equal(input_points(&input, INT_MIN), input_pixels(-1e30));
    assert_int_equal(input_points(&input, 20), 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        moves_test(test_arrows_read_on_and_stop_at_everything_on_the_way),
        moves_test(test_arrows_go_back_up_to_the_top),
        moves_test(test_tab_jumps_and_brings_into_view),
        moves_test(test_pages_overlap_and_end),
        moves_test(test_page_with_nothing_on_it_stays),
        moves_test(test_each_step_of_an_arrow_on_a_long_page),
        moves_test(test_arrows_go_round_on_a_short_page),
        moves_test(test_words_are_read_to_the_end_before_the_next_answer),
        moves_test(test_hover_follows_the_scroll),
        moves_test(test_a_device_may_claim_to_be_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
