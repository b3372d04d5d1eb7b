#include "base/hash.h"
#include "support/support.h"

// The values that the draft of the IETF gives (draft-eastlake-fnv, test values of FNV-1a).
static void test_the_hashes_are_those_of_its_authors(void **state)
{
    (void)state;
    assert_true(hash_of((Str){0}) == 0xCBF29CE484222325u);
    assert_true(hash_of(STR("a")) == 0xAF63DC4C8601EC8Cu);
    assert_true(hash_of(STR("foobar")) == 0x85944171F73967E8u);
}

static void test_a_text_in_parts_has_the_hash_of_the_whole(void **state)
{
    (void)state;
    uint64_t parts = hash_add(hash_add(HASH_START, STR("foo")), STR("bar"));
    assert_true(parts == hash_of(STR("foobar")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_hashes_are_those_of_its_authors),
        cmocka_unit_test(test_a_text_in_parts_has_the_hash_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
