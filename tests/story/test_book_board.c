#include "story/book_board.h"

#include "support/support.h"

#include <string.h>

static void test_types_of_arrows_have_ids_and_are_found_by_them(void **state)
{
    (void)state;
    for (int i = LINK_LED_TO; i < LINK_TYPES; i++)
        assert_int_equal(book_link_type_of(str_of(book_link_type_id((LinkType)i))), i);
    assert_string_equal(book_link_type_id(LINK_ONLY_BEFORE), "only_before");
    assert_string_equal(book_link_type_id(LINK_NONE), "");
    assert_int_equal(book_link_type_of(STR("")), LINK_NONE);
    assert_int_equal(book_link_type_of(STR("led")), LINK_NONE);
}

static void test_certainties_have_ids(void **state)
{
    (void)state;
    static const char *const ids[] = {"", "exact", "by", "about", "span"};
    for (int i = 0; i < CERTAINTIES; i++)
        assert_string_equal(book_certainty_id((Certainty)i), ids[i]);
}

static void test_an_arrow_is_found_by_its_id(void **state)
{
    (void)state;
    Link links[] = {{.id = STR("a")}, {.id = STR("b")}};
    Board board = {.links = links, .n_links = 2};
    assert_int_equal(book_board_link(&board, STR("a")), 0);
    assert_int_equal(book_board_link(&board, STR("b")), 1);
    assert_int_equal(book_board_link(&board, STR("c")), NONE);
}

static void test_evidence_counts_whole_or_half_or_not_at_all(void **state)
{
    (void)state;
    int whole[] = {4, 7}, half[] = {2};
    Link link = {.evidence = {whole, 2}, .half_evidence = {half, 1}};
    assert_true(book_link_has_evidence(&link));
    assert_true(book_link_evidence(&link, 7) == 1);
    assert_true(book_link_evidence(&link, 2) == 0.5);
    assert_true(book_link_evidence(&link, 3) == 0);
    link.evidence.n = 0;
    assert_true(book_link_has_evidence(&link));
    assert_true(book_link_evidence(&link, 4) == 0);
    link.half_evidence.n = 0;
    assert_false(book_link_has_evidence(&link));
}

static void assert_bounds(Hours hours, int64_t earliest, int64_t latest)
{
    int64_t from, to;
    book_hours_bounds(&hours, &from, &to);
    assert_true(from == earliest && to == latest);
}

// An hour that is about right is three hours wide each way, a day that is, a day.
static void test_hours_reach_as_far_as_they_are_certain(void **state)
{
    (void)state;
    assert_bounds((Hours){HOURS_NONE, 600, 600}, INT64_MIN, INT64_MAX);
    assert_bounds((Hours){HOURS_EXACT, 600, 600}, 600, 600);
    assert_bounds((Hours){HOURS_BY, 600, 600}, INT64_MIN, 600);
    assert_bounds((Hours){HOURS_ABOUT, 600, 600}, 420, 780);
    assert_bounds((Hours){HOURS_ABOUT, 0, 1439}, -1440, 2879);
    assert_bounds((Hours){HOURS_SPAN, 600, 900}, 600, 900);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types_of_arrows_have_ids_and_are_found_by_them),
        cmocka_unit_test(test_certainties_have_ids),
        cmocka_unit_test(test_an_arrow_is_found_by_its_id),
        cmocka_unit_test(test_evidence_counts_whole_or_half_or_not_at_all),
        cmocka_unit_test(test_hours_reach_as_far_as_they_are_certain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
