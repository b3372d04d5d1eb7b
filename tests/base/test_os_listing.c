// The names of a folder come in the order of their bytes, without the folder itself and its parent.
#include "base/os_listing.h"

#include "support/support.h"

static void join(void *ctx, Str name) { buf_addf(ctx, STR_FMT " ", STR_ARG(name)); }

static void test_names_come_in_the_order_of_their_bytes(void **state)
{
    (void)state;
    OsListing listing = {0};
    Buf joined = {0};
    static const char *const names[] = {
        "b", "..", "\xd0\xb0", ".hidden", ".", "B", "a"};
    for (int i = 0; i < COUNT_OF(names); i++)
        os_listing_add(&listing, str_of(names[i]));
    assert_true(os_listing_end(&listing, true, join, &joined));
    assert_string_equal(joined.s, ".hidden B a b \xd0\xb0 ");
    buf_free(&joined);
}

static void test_of_a_list_that_is_not_whole_nothing_is_given(void **state)
{
    (void)state;
    OsListing listing = {0};
    Buf joined = {0};
    os_listing_add(&listing, STR("a"));
    assert_false(os_listing_end(&listing, false, join, &joined));
    assert_int_equal(joined.n, 0);
    assert_null(listing.names);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_come_in_the_order_of_their_bytes),
        cmocka_unit_test(test_of_a_list_that_is_not_whole_nothing_is_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
