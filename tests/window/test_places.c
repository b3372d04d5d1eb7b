#include "window/places.h"

#include "support/support.h"

static void test_a_place_is_found_again(void **state)
{
    (void)state;
    Places places = {0};
    places_keep(&places, 7, STR("term:lpg"), 120);
    places_keep(&places, 8, STR("back"), 0);
    assert_str(buf_str(&places_find(&places, 7)->focus), "term:lpg");
    assert_int_equal(places_find(&places, 7)->scroll, 120);
    assert_null(places_find(&places, 9));
    places_free(&places);
}

static void test_a_page_has_one_place(void **state)
{
    (void)state;
    Places places = {0};
    for (int i = 0; i < 3 * PLACES; i++)
        places_keep(&places, 7, STR("a"), i);
    places_keep(&places, 8, STR("b"), 0);
    assert_int_equal(places_find(&places, 7)->scroll, 3 * PLACES - 1);
    places_free(&places);
}

static void test_the_oldest_place_is_forgotten(void **state)
{
    (void)state;
    Places places = {0};
    for (uint64_t page = 1; page <= PLACES + 1; page++)
        places_keep(&places, page, STR("a"), 0);
    assert_null(places_find(&places, 1));
    assert_non_null(places_find(&places, 2));
    assert_non_null(places_find(&places, PLACES + 1));
    places_free(&places);
}

static void test_pages_are_told_apart(void **state)
{
    (void)state;
    Page page = {.kind = PAGE_SCENE, .node = STR("ab"), .title = STR("c"), .turn = 3};
    Page others[] = {page, page, page, page};
    others[0].turn = 4;
    others[1].kind = PAGE_CHECK;
    others[2].node = STR("a");
    others[2].title = STR("bc");
    others[3].title = STR("d");
    for (int i = 0; i < 4; i++)
        assert_true(page_key(&others[i]) != page_key(&page));
    Page same = page;
    assert_true(page_key(&same) == page_key(&page));
    assert_true(page_key(&page) != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_place_is_found_again),
        cmocka_unit_test(test_a_page_has_one_place),
        cmocka_unit_test(test_the_oldest_place_is_forgotten),
        cmocka_unit_test(test_pages_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
