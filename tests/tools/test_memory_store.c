#include "support/support.h"

#include "tools/memory_store.h"

static void count_name(void *ctx, Str name)
{
    (void)name;
    ++*(int *)ctx;
}

static void test_what_is_written_is_read_until_it_is_removed(void **state)
{
    (void)state;
    MemoryStore memory = {0};
    Store store = memory_store_of(&memory);
    Err err = {0};
    Buf bytes = {0};
    int names = 0;
    assert_true(store.write(store.ctx, STR("a"), STR("first"), &err));
    assert_true(store.write(store.ctx, STR("b"), STR("other"), &err));
    assert_true(store.write(store.ctx, STR("a"), STR("second"), &err));
    assert_true(store.read(store.ctx, STR("a"), &bytes, &err));
    assert_str(buf_str(&bytes), "second");
    assert_true(store.list(store.ctx, count_name, &names, &err));
    assert_int_equal(names, 2);
    assert_true(store.remove(store.ctx, STR("a"), &err));
    assert_true(store.remove(store.ctx, STR("a"), &err)); // gone is no error
    assert_false(store.read(store.ctx, STR("a"), &bytes, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
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
