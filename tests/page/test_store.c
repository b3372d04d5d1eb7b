#include "page/store.h"

#include "base/hash.h"
#include "page/words.h"
#include "support/store.h"
#include "support/support.h"

static TestStore memory;
static Arena arena;

static int done(void **state)
{
    (void)state;
    test_store_free(&memory);
    arena_free(&arena);
    return 0;
}

static Store store_in_memory(void)
{
    test_store_free(&memory);
    return test_store(&memory);
}

static void test_what_a_store_cannot_do_has_a_sentence_and_a_kind(void **state)
{
    (void)state;
    const Store none = {0};
    for (StoreOp op = 0; op < STORE_OPS; op++) {
        Err err = {0};
        assert_false(
            store_call(&none, &(StoreCall){.op = op, .name = STR("a")}, NULL, &err));
        bool reads = op == STORE_READ || op == STORE_READ_BACKUP;
        assert_int_equal(err.kind, reads ? ERR_NO_INPUT : ERR_IO);
        assert_err(&err, word(W_NO_STORE).s);
    }
}

static void test_what_is_written_is_read(void **state)
{
    (void)state;
    Store store = store_in_memory();
    Buf out = {0};
    Err err = {0};
    assert_true(store_write(&store, STR("a"), STR("bytes"), &err));
    assert_true(store_read(&store, STR("a"), &out, &err));
    assert_str(buf_str(&out), "bytes");
    assert_false(store_read(&store, STR("b"), &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    buf_free(&out);
}

static void assert_new(Store *store, int first, const char *name)
{
    Err err = {0};
    Str given;
    assert_true(
        store_write_new(store, STR("s"), first, STR("new"), &arena, &given, &err));
    assert_no_err(&err);
    assert_str(given, name);
    assert_str(test_store_get(&memory, name), "new");
}

static void test_a_new_name_is_the_first_that_is_free(void **state)
{
    (void)state;
    Store store = store_in_memory();
    test_store_put(&memory, "s-2", STR("there"));
    assert_new(&store, 1, "s-1");
    assert_new(&store, 1, "s-3");
    assert_new(&store, 7, "s-7");
    assert_str(test_store_get(&memory, "s-2"), "there");
}

static void test_a_full_disk_is_told_and_no_other_name_is_tried(void **state)
{
    (void)state;
    Store store = store_in_memory();
    memory.full = true;
    Err err = {0};
    Str name;
    assert_false(store_write_new(&store, STR("s"), 1, STR("x"), &arena, &name, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "the disk is full");
    assert_str(name, "s-1");
    memory.full = false;
}

typedef struct Taken { // a store in which names up to a number are taken
    int calls, readable_from, taken;
} Taken;

static bool call_taken(void *ctx, const StoreCall *call, Buf *out, Err *err)
{
    (void)call, (void)out;
    Taken *taken = ctx;
    int number = ++taken->calls;
    if (number > taken->taken) return true;
    return err_set(
        err, ERR_CONFLICT, "%s", number < taken->readable_from ? "unreadable" : "");
}

static int calls_until_it_ends(Taken taken, bool *wrote, Err *err)
{
    Store store = {&taken, call_taken, STORE_BIT(STORE_WRITE_IF)};
    Str name;
    *wrote = store_write_new(&store, STR("s"), 1, STR("x"), &arena, &name, err);
    return taken.calls;
}

static void test_names_that_cannot_be_read_are_skipped_but_not_without_an_end(
    void **state)
{
    (void)state;
    bool wrote;
    Err err = {0};
    assert_int_equal(calls_until_it_ends((Taken){0, 8, 9}, &wrote, &err), 10);
    assert_true(wrote);
    assert_int_equal(calls_until_it_ends((Taken){0, 99, 98}, &wrote, &err), 8);
    assert_false(wrote);
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "unreadable");
}

static void test_when_all_names_are_taken_that_is_told(void **state)
{
    (void)state;
    bool wrote;
    Err err = {0};
    assert_int_equal(
        calls_until_it_ends((Taken){.taken = 5000}, &wrote, &err), STORE_NEW_MAX);
    assert_false(wrote);
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, word(W_SAVES_FULL).s);
}

static void assert_version(
    Store *store, const char *name, uint64_t hash, bool same, const char *sentence)
{
    Err err = {0};
    bool has = store_has_version(store, str_of(name), (Version){.hash = hash}, &err);
    assert_int_equal(has, same);
    if (same) return;
    assert_int_equal(err.kind, ERR_CONFLICT);
    assert_string_equal(err.text, sentence);
}

static void test_a_version_is_that_of_the_bytes_that_are_there(void **state)
{
    (void)state;
    Store store = store_in_memory();
    test_store_put(&memory, "a", STR("bytes"));
    uint64_t hash = str_checksum(STR("bytes"));
    assert_version(&store, "a", hash, true, "");
    assert_version(&store, "a", hash + 1, false, "");
    assert_version(&store, "b", 0, true, "");
    memory.broken = true;
    assert_version(&store, "a", hash, false, "the disk is broken");
    memory.broken = false;
}

static void test_a_slot_stands_behind_the_first_dot(void **state)
{
    (void)state;
    assert_str(store_slot_of(STR("town.slot-1")), "slot-1");
    assert_str(store_slot_of(STR("town.a.b")), "a.b");
    assert_str(store_slot_of(STR("t.x")), "x");
    assert_str(store_slot_of(STR("settings")), "");
}

static void test_an_autosave_is_of_this_or_of_another_program(void **state)
{
    (void)state;
    assert_true(store_is_autosave(STR("autosave")));
    assert_true(store_is_autosave(STR("autosave-2")));
    assert_false(store_is_autosave(STR("autosaved")));
    assert_false(store_is_autosave(STR("slot-1")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_a_store_cannot_do_has_a_sentence_and_a_kind),
        cmocka_unit_test(test_what_is_written_is_read),
        cmocka_unit_test(test_a_new_name_is_the_first_that_is_free),
        cmocka_unit_test(test_a_full_disk_is_told_and_no_other_name_is_tried),
        cmocka_unit_test(
            test_names_that_cannot_be_read_are_skipped_but_not_without_an_end),
        cmocka_unit_test(test_when_all_names_are_taken_that_is_told),
        cmocka_unit_test(test_a_version_is_that_of_the_bytes_that_are_there),
        cmocka_unit_test(test_a_slot_stands_behind_the_first_dot),
        cmocka_unit_test(test_an_autosave_is_of_this_or_of_another_program),
    };
    return cmocka_run_group_tests(tests, NULL, done);
}
