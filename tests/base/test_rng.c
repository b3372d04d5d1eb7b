#include "support/support.h"

#include "base/rng.h"

// The numbers of PCG32 for these seeds, from its definition. Saves and play files hold seeds,
// so these must never change.
static void test_seed_42_gives_the_same_numbers_for_ever(void **state)
{
    (void)state;
    Rng rng = rng_seeded(42);
    for (int i = 0; i < 6; i++)
        print_message("0x%08x\n", rng_next(&rng));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seed_42_gives_the_same_numbers_for_ever),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
