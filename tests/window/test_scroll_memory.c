#include "window/scroll_memory.h"

#include "support/support.h"

static void test_a_place_is_found_again(void **state)
{
    (void)state;
    ScrollMemory places = {0};
    scroll_memory_save(&places, 7, STR("term:lpg"), 120);
    scroll_memory_save(&places, 8, STR("back"), 0);
    assert_str(buf_str(&scroll_memory_find(&places, 7)->focus), "term:lpg");
    assert_int_equal(scroll_memory_find(&places, 7)->scroll, 120);
    assert_null(scroll_memory_find(&places, 9));
    scroll_memory_free(&places);
}

static void test_a_page_has_one_place(void **state)
{
    (void)state;
    ScrollMemory places = {0};
    for (int i = 0; i < 3 * SCROLL_MEMORY_PAGES; i++)
        scroll_memory_save(&places, 7, STR("a"), i);
    scroll_memory_save(&places, 8, STR("b"), 0);
    assert_int_equal(
        scroll_memory_find(&places, 7)->scroll, 3 * SCROLL_MEMORY_PAGES - 1);
    scroll_memory_free(&places);
}

static void test_the_oldest_place_is_forgotten(void **state)
{
    (void)state;
    ScrollMemory places = {0};
    for (uint64_t page = 1; page <= SCROLL_MEMORY_PAGES + 1; page++)
        scroll_memory_save(&places, page, STR("a"), 0);
    assert_null(scroll_memory_find(&places, 1));
    assert_non_null(scroll_memory_find(&places, 2));
    assert_non_null(scroll_memory_find(&places, SCROLL_MEMORY_PAGES + 1));
    scroll_memory_free(&places);
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
        assert_true(scroll_memory_key(&others[i]) != scroll_memory_key(&page));
    Page same = page;
    assert_true(scroll_memory_key(&same) == scroll_memory_key(&page));
    assert_true(scroll_memory_key(&page) != 0);
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
