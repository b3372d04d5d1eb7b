#include "support/support.h"

#include "tools/memory_store.h"

static void test_what_is_written_is_read_until_it_is_removed(void **state)
{
    (void)state;
    MemoryStore memory = {0};
    Store store = memory_store_of(&memory);
    Err err = {0};
    Buf bytes = {0};
    Buf names = {0};
    assert_true(store_write(&store, STR("a"), STR("first"), &err));
    assert_true(store_write(&store, STR("b"), STR("other"), &err));
    assert_true(store_write(&store, STR("a"), STR("second"), &err));
    assert_true(store_read(&store, STR("a"), &bytes, &err));
    assert_str(buf_str(&bytes), "second");
    assert_true(store_call(&store, &(StoreCall){.op = STORE_LIST}, &names, &err));
    assert_str(buf_str(&names), "a\nb\n");
    assert_true(
        store_call(&store, &(StoreCall){STORE_REMOVE, .name = STR("a")}, NULL, &err));
    assert_true(store_call(&store, &(StoreCall){STORE_REMOVE, .name = STR("a")}, NULL,
        &err)); // gone is no error
    assert_false(store_read(&store, STR("a"), &bytes, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    buf_free(&names);
    buf_free(&bytes);
    memory_store_free(&memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read_until_it_is_removed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
