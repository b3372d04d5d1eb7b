#include "base/id_index.h"

#include "support/support.h"

#include <stdio.h>

static void test_nothing_is_found_among_none(void **state)
{
    (void)state;
    Arena arena = {0};
    IdIndex index = id_index_make(&arena, NULL, 0);
    assert_int_equal(index.n, 0);
    assert_int_equal(id_index_find(&index, STR("a")), -1);
    assert_int_equal(id_index_find(&index, (Str){0}), -1);
    arena_free(&arena);
}

static void test_each_is_found_where_it_stands(void **state)
{
    (void)state;
    static char text[200][8];
    Str ids[200];
    Arena arena = {0};
    for (int i = 0; i < 200; i++) { // 7 and 200 have no factor in common: each once
        snprintf(text[i], sizeof text[i], "%d", i * 7 % 200);
        ids[i] = str_of(text[i]);
    }
    for (int n = 1; n <= 200; n = n * 2 + 1) {
        IdIndex index = id_index_make(&arena, ids, n);
        for (int i = 0; i < n; i++)
            assert_int_equal(id_index_find(&index, ids[i]), i);
        assert_int_equal(id_index_find(&index, STR("")), -1);
        assert_int_equal(id_index_find(&index, STR("!")), -1); // before all
        assert_int_equal(id_index_find(&index, STR("~")), -1); // behind all
        assert_int_equal(id_index_find(&index, STR("1000")), -1);
    }
    arena_free(&arena);
}

static void test_the_first_of_those_that_are_the_same_is_found(void **state)
{
    (void)state;
    Str ids[] = {STR("b"), STR("a"), STR("b"), STR("a"), STR("b"), STR("aa"), STR("")};
    Arena arena = {0};
    IdIndex index = id_index_make(&arena, ids, 7);
    assert_int_equal(id_index_find(&index, STR("a")), 1);
    assert_int_equal(id_index_find(&index, STR("b")), 0);
    assert_int_equal(id_index_find(&index, STR("aa")), 5); // longer than another
    assert_int_equal(id_index_find(&index, STR("")), 6);
    static const int sorted[] = {6, 1, 3, 5, 0, 2, 4};
    for (int i = 0; i < 7; i++)
        assert_int_equal(index.sorted[i], sorted[i]);
    arena_free(&arena);
}

// By their first eight bytes alone these would be the same, or stand in the order of signed bytes.
static void test_long_ids_zeros_and_high_bytes_are_in_the_order_of_bytes(void **state)
{
    (void)state;
    Str ids[] = {STR("\xd0\xb0"), STR("a\0b"), STR("corridor_2"), STR("corridor"),
        STR("a"), STR("a\0"), STR("corridor_1"), STR("corridor_10"), STR("\x7f")};
    Arena arena = {0};
    IdIndex index = id_index_make(&arena, ids, COUNT_OF(ids));
    static const int sorted[] = {4, 5, 1, 3, 6, 7, 2, 8, 0};
    for (int i = 0; i < COUNT_OF(ids); i++) {
        assert_int_equal(index.sorted[i], sorted[i]);
        assert_int_equal(id_index_find(&index, ids[i]), i);
    }
    assert_int_equal(id_index_find(&index, STR("corridor_3")), -1);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_is_found_among_none),
        cmocka_unit_test(test_each_is_found_where_it_stands),
        cmocka_unit_test(test_the_first_of_those_that_are_the_same_is_found),
        cmocka_unit_test(test_long_ids_zeros_and_high_bytes_are_in_the_order_of_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
