#include "support/support.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

static void assert_zeroed(const unsigned char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (bytes[i] != 0) fail_msg("byte %zu is not zero", i);
}

static void test_memory_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    Arena arena = {0};
    unsigned char *parts[100];
    for (size_t i = 0; i < 100; i++) {
        parts[i] = arena_alloc(&arena, i);
        assert_int_equal((uintptr_t)parts[i] % alignof(max_align_t), 0);
        assert_zeroed(parts[i], i);
        memset(parts[i], (int)i, i);
    }
    for (size_t i = 0; i < 100; i++)
        for (size_t j = 0; j < i; j++)
            assert_int_equal(parts[i][j], i);
    arena_free(&arena);
}

// Strings need no alignment and stand close together; what comes behind them is aligned again.
static void test_strings_of_any_length_leave_the_rest_aligned(void **state)
{
    (void)state;
    Arena arena = {0};
    Str strings[100];
    char letters[100];
    memset(letters, 'x', sizeof letters);
    for (size_t i = 0; i < 100; i++) {
        strings[i] = arena_str(&arena, (Str){letters, i});
        double *number = arena_new(&arena, double);
        assert_int_equal((uintptr_t)number % alignof(max_align_t), 0);
        *number = 1.5;
    }
    for (size_t i = 0; i < 100; i++) {
        assert_int_equal(strings[i].n, i);
        assert_int_equal(strlen(strings[i].s), i);
        assert_memory_equal(strings[i].s, letters, i);
    }
    arena_free(&arena);
}

static void test_sizes_around_a_block_all_fit(void **state)
{
    (void)state;
    Arena arena = {0};
    for (size_t size = ARENA_BLOCK - 1; size <= ARENA_BLOCK + 1; size++)
        memset(arena_alloc(&arena, size), 1, size);
    memset(arena_alloc(&arena, ARENA_BLOCK * 10), 1, ARENA_BLOCK * 10);
    arena_free(&arena);
}

static void test_nothing_can_be_asked_for_too(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_non_null(arena_alloc(&arena, 0));
    assert_ptr_not_equal(arena_alloc(&arena, 0), arena_alloc(&arena, 0));
    assert_non_null(arena_array(&arena, int, 0));
    assert_non_null(arena_alloc_array(&arena, 3, 0));
    assert_non_null(arena_copy(&arena, NULL, 0));
    arena_free(&arena);
}

static void test_reset_gives_the_same_memory_again_zeroed(void **state)
{
    (void)state;
    Arena arena = {0};
    unsigned char *first = arena_alloc(&arena, 24);
    memset(first, 7, 24);
    arena_reset(&arena);
    unsigned char *again = arena_alloc(&arena, 24);
    assert_ptr_equal(first, again);
    assert_zeroed(again, 24);
    arena_free(&arena);
}

// Asks for memory in an order that [turn] decides, and forgets it.
static void take_a_turn(Arena *arena, size_t turn)
{
    for (size_t i = 0; i < 8; i++)
        arena_alloc(arena, (turn + i) % 8 * ARENA_BLOCK / 2);
    arena_reset(arena);
}

static size_t count_blocks(const Arena *arena)
{
    size_t count = 0;
    // A block begins with the pointer to the next one.
    for (const void *block = arena->first; block; count++)
        memcpy(&block, block, sizeof block);
    return count;
}

static void test_the_more_it_holds_the_larger_its_blocks(void **state)
{
    (void)state;
    Arena arena = {0};
    size_t all = (size_t)16 * ARENA_BLOCK_MAX, part = ARENA_BLOCK / 2;
    for (size_t taken = 0; taken < all; taken += part)
        assert_zeroed(arena_alloc(&arena, part), part);
    size_t blocks = count_blocks(&arena), of_one_size = all / ARENA_BLOCK;
    assert_true(blocks >= all / ARENA_BLOCK_MAX);
    assert_true(ARENA_BLOCK == ARENA_BLOCK_MAX || blocks < of_one_size / 8);
    arena_reset(&arena);
    for (size_t taken = 0; taken < all; taken += part)
        arena_alloc(&arena, part);
    assert_int_equal(count_blocks(&arena), blocks);
    arena_free(&arena);
}

static void test_turn_after_turn_needs_no_more_blocks(void **state)
{
    (void)state;
    Arena arena = {0};
    for (size_t turn = 0; turn < 64; turn++)
        take_a_turn(&arena, turn);
    size_t blocks = count_blocks(&arena);
    for (size_t turn = 0; turn < 640; turn++)
        take_a_turn(&arena, turn);
    assert_int_equal(count_blocks(&arena), blocks);
    arena_free(&arena);
    assert_null(arena.first);
}

static void test_arrays_and_new_are_typed(void **state)
{
    (void)state;
    Arena arena = {0};
    double *numbers = arena_array(&arena, double, 3);
    numbers[2] = 1.5;
    Str *one = arena_new(&arena, Str);
    assert_int_equal(one->n, 0);
    assert_true(numbers[0] == 0 && numbers[2] == 1.5);
    arena_free(&arena);
}

static void test_texts_are_copied_and_closed(void **state)
{
    (void)state;
    Arena arena = {0};
    char source[] = "Жаңаөзен";
    Str copy = arena_str(&arena, str_of(source));
    memset(source, 'x', sizeof source - 1);
    assert_str(copy, "Жаңаөзен");
    assert_int_equal(copy.s[copy.n], 0);
    Str empty = arena_str(&arena, (Str){0});
    assert_int_equal(empty.n, 0);
    assert_string_equal(empty.s, "");
    arena_free(&arena);
}

static void test_formats_of_any_length(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(arena_fmt(&arena, "%s at %d", "pump", 9), "pump at 9");
    assert_str(arena_fmt(&arena, "%s", ""), "");
    Str wide = arena_fmt(&arena, "%*d", ARENA_BLOCK * 2, 5);
    assert_int_equal(wide.n, ARENA_BLOCK * 2);
    assert_int_equal(wide.s[wide.n - 1], '5');
    assert_int_equal(wide.s[wide.n], 0);
    for (int n = 1; n < 1100; n++) {
        Str text = arena_fmt(&arena, "%*d", n, 7);
        assert_int_equal(text.n, n);
        assert_true(text.s[n - 1] == '7' && text.s[n] == 0);
    }
    arena_free(&arena);
}

static void test_bytes_are_copied(void **state)
{
    (void)state;
    Arena arena = {0};
    for (size_t n = 1; n <= 3; n++)
        assert_memory_equal(arena_copy(&arena, "abc", n), "abc", n);
    arena_free(&arena);
}

static void test_an_arena_knows_its_own_bytes(void **state)
{
    (void)state;
    Arena arena = {0}, other = {0};
    const char *first = arena_alloc(&arena, 8), *foreign = arena_alloc(&other, 8);
    const char *large = arena_alloc(&arena, 3 * ARENA_BLOCK);
    assert_true(arena_has(&arena, first) && arena_has(&arena, first + 7));
    assert_true(arena_has(&arena, large));
    assert_true(arena_has(&arena, large + 3 * ARENA_BLOCK - 1));
    assert_false(arena_has(&arena, first - 1)); // the head of its block
    assert_false(arena_has(&arena, foreign));
    assert_false(arena_has(&other, first));
    assert_false(arena_has(&(Arena){0}, first));
    arena_free(&arena);
    arena_free(&other);
}

static void test_an_unused_arena_can_be_reset_and_freed(void **state)
{
    (void)state;
    Arena arena = {0};
    arena_reset(&arena);
    arena_free(&arena);
    arena_free(&arena);
}

static void test_memory_grows_with_its_content(void **state)
{
    (void)state;
    int *numbers = mem_new(2, sizeof *numbers);
    assert_int_equal(numbers[1], 0);
    numbers[1] = 5;
    numbers = mem_grow(numbers, 1000, sizeof *numbers);
    assert_int_equal(numbers[1], 5);
    numbers[999] = 1;
    free(numbers);
    free(mem_new(0, 0));
    free(mem_grow(NULL, 0, 8));
}

static void test_lists_get_room_for_one_more_and_keep_what_they_hold(void **state)
{
    (void)state;
    Arena arena = {0};
    int *kept = NULL, *owned = NULL, kept_room = 0, owned_room = 0;
    for (int i = 0; i < 1000; i++) {
        kept = arena_room(&arena, kept, i, &kept_room, sizeof *kept);
        owned = mem_room(owned, i, &owned_room, sizeof *owned);
        assert_true(kept_room > i && owned_room > i);
        kept[i] = owned[i] = i;
    }
    for (int i = 0; i < 1000; i++)
        assert_true(kept[i] == i && owned[i] == i);
    free(owned);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(test_strings_of_any_length_leave_the_rest_aligned),
        cmocka_unit_test(test_sizes_around_a_block_all_fit),
        cmocka_unit_test(test_nothing_can_be_asked_for_too),
        cmocka_unit_test(test_reset_gives_the_same_memory_again_zeroed),
        cmocka_unit_test(test_the_more_it_holds_the_larger_its_blocks),
        cmocka_unit_test(test_turn_after_turn_needs_no_more_blocks),
        cmocka_unit_test(test_arrays_and_new_are_typed),
        cmocka_unit_test(test_texts_are_copied_and_closed),
        cmocka_unit_test(test_formats_of_any_length),
        cmocka_unit_test(test_bytes_are_copied),
        cmocka_unit_test(test_an_arena_knows_its_own_bytes),
        cmocka_unit_test(test_an_unused_arena_can_be_reset_and_freed),
        cmocka_unit_test(test_memory_grows_with_its_content),
        cmocka_unit_test(test_lists_get_room_for_one_more_and_keep_what_they_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
