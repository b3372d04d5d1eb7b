#include "plain/html_board.h"

#include "support/pages.h"
#include "support/support.h"

#include <string.h>

static int count(const char *all, const char *part)
{
    int n = 0;
    for (const char *at = all; (at = strstr(at, part)); at++)
        n++;
    return n;
}

static int first_card(const Page *page)
{
    int i = 0;
    while (page->blocks[i].kind != BLOCK_CARD)
        i++;
    return i;
}

static void test_cards_and_arrows_are_drawn_and_told(void **state)
{
    (void)state;
    const Page *page = sample("rail_result");
    Buf out = {0};
    int first = first_card(page), taken = html_board(page, first, &out);
    assert_int_equal(taken, 15); // eight cards, seven arrows
    assert_int_equal(count(out.s, "<rect "), 8);
    assert_int_equal(count(out.s, "marker-end"), 7);
    assert_int_equal(count(out.s, "<li "), 8);
    assert_int_equal(count(out.s, "<section>"), 7);
    assert_non_null(strstr(out.s, "by the 2nd people stood in the road."));
    buf_free(&out);
}

static void test_where_no_card_stands_there_is_no_board(void **state)
{
    (void)state;
    Buf out = {0};
    assert_int_equal(html_board(sample("rail_result"), 0, &out), 0);
    assert_int_equal(out.n, 0);
    buf_free(&out);
}

static void test_an_arrow_to_a_card_that_is_not_there_is_told_and_not_drawn(
    void **state)
{
    (void)state;
    const Block blocks[] = {{.kind = BLOCK_CARD, .label = STR("A"), .value = 1},
        {.kind = BLOCK_ARROW,
            .label = STR("A"),
            .note = STR("Gone"),
            .text = STR("led to")},
        {.kind = BLOCK_ARROW,
            .label = STR("A"),
            .note = STR("A"),
            .text = STR("led to")}};
    Page page = {.blocks = blocks, .n_blocks = 3};
    Buf out = {0};
    assert_int_equal(html_board(&page, 0, &out), 3);
    assert_int_equal(count(out.s, "marker-end"), 0);
    assert_non_null(strstr(out.s, "A → Gone: led to"));
    buf_free(&out);
}

// Two sentences follow the arrows: one right, one half right, which alone has the record's status beside it.
static void test_the_sheet_tells_the_claims_below_the_arrows(void **state)
{
    (void)state;
    const Page *page = sample("rail_result");
    Buf out = {0};
    assert_int_equal(html_board_sum(page, first_card(page), &out), 15);
    assert_int_equal(count(out.s, "<ul class=\"claims\">"), 1);
    const char *claims = strstr(out.s, "<ul class=\"claims\">");
    assert_int_equal(count(claims, "<li>"), 2);
    assert_non_null(strstr(claims, "<span class=\"mark m2\">✓</span> Gas for cars"));
    assert_non_null(strstr(claims, "<span class=\"mark m1\">½</span> 20,000"));
    assert_non_null(strstr(claims, "<strong>Disputed</strong>"));
    assert_int_equal(count(claims, "The record supports"), 1);
    assert_non_null(strstr(claims, "The record supports: response"));
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cards_and_arrows_are_drawn_and_told),
        cmocka_unit_test(test_where_no_card_stands_there_is_no_board),
        cmocka_unit_test(
            test_an_arrow_to_a_card_that_is_not_there_is_told_and_not_drawn),
        cmocka_unit_test(test_the_sheet_tells_the_claims_below_the_arrows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
