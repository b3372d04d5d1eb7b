// The address sanitizer sees a read past the end of an allocation, and one after a reset.
#include "support/support.h"

#include "base/arena.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON_SKIP ((void)0)
#else
#define POISON_SKIP                       skip_because("this build has no address sanitizer")
#define __asan_address_is_poisoned(bytes) ((void)(bytes), 0)
#endif

static void test_what_is_behind_an_allocation_is_poisoned(void **state)
{
    (void)state;
    POISON_SKIP;
    Arena arena = {0};
    for (size_t size = 0; size < 40; size++) {
        unsigned char *bytes = arena_alloc(&arena, size);
        if (size > 0) assert_false(__asan_address_is_poisoned(bytes + size - 1));
        assert_true(__asan_address_is_poisoned(bytes + size));
    }
    arena_free(&arena);
}

static void test_what_was_reset_is_poisoned_until_it_is_handed_out_again(void **state)
{
    (void)state;
    POISON_SKIP;
    Arena arena = {0};
    unsigned char *first = arena_alloc(&arena, 24);
    unsigned char *large = arena_alloc(&arena, 2 * ARENA_BLOCK);
    arena_reset(&arena);
    assert_true(__asan_address_is_poisoned(first));
    assert_true(__asan_address_is_poisoned(large + 2 * ARENA_BLOCK - 1));
    assert_ptr_equal(arena_alloc(&arena, 24), first);
    assert_false(__asan_address_is_poisoned(first));
    assert_false(__asan_address_is_poisoned(first + 23));
    assert_true(__asan_address_is_poisoned(first + 24));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_behind_an_allocation_is_poisoned),
        cmocka_unit_test(test_what_was_reset_is_poisoned_until_it_is_handed_out_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
