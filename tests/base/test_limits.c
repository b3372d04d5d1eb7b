#include "support/support.h"

#include "base/arena.h"
#include "base/json.h"
#include "story/log.h"

#include <stdlib.h>

static void test_limits_are_tiny_only_where_a_build_can_have_them_and_is_told_to(
    void **state)
{
    (void)state;
#ifdef QANTAR_CAN_BE_TINY
    bool tiny = getenv("QANTAR_TINY_LIMITS") != NULL;
#else
    bool tiny = false;
#endif
    assert_int_equal(limits_tiny(), tiny);
    assert_int_equal(ARENA_BLOCK, tiny ? 32 : 16384);
    assert_int_equal(ARENA_BLOCK_MAX, tiny ? 32 : 1 << 20);
    assert_int_equal(JSON_DEPTH_MAX, tiny ? 12 : 64);
    assert_int_equal(LOG_KEEP, tiny ? 2 : 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_limits_are_tiny_only_where_a_build_can_have_them_and_is_told_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
