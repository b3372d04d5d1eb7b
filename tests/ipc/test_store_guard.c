#include "ipc/store_guard.h"

#include "support/store.h"
#include "support/support.h"
#include "tools/memory_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Den {
    TestStore memory;
    StoreGuard guard;
    Store store;
} Den;

// A stranger that claims the id of what came with Qantar.
static void find_guest(void *ctx, const Store *inner, Str id, bool writes, Home *home)
{
    (void)ctx, (void)inner, (void)writes;
    *home = (Home){.apart = str_eq(id, STR("ours"))};
    if (home->apart) home->prefix[0] = '_';
}

// A stranger whose id another stranger had first; [ctx] counts what it was asked to remember.
static void find_second(void *ctx, const Store *inner, Str id, bool writes, Home *home)
{
    (void)inner, (void)id;
    *home = (Home){.prefix = "_0000beef_"};
    if (writes) ++*(int *)ctx;
}

static void open_den(Den *den)
{
    *den = (Den){0};
    den->guard.inner = test_store(&den->memory);
    den->store = store_guard(&den->guard);
}

static bool write(Den *den, const char *name, Str bytes, Err *err)
{
    return store_write(&den->store, str_of(name), bytes, err);
}

static void assert_written(Den *den, const char *name, const char *as)
{
    Err err = {0};
    assert_true(write(den, name, STR("{}"), &err));
    assert_no_err(&err);
    assert_str(test_store_get(&den->memory, as), "{}");
}

static bool read(Den *den, const char *name, Buf *out, Err *err)
{
    return store_read(&den->store, str_of(name), out, err);
}

static bool remove_(Den *den, const char *name, Err *err)
{
    return store_call(
        &den->store, &(StoreCall){STORE_REMOVE, .name = str_of(name)}, NULL, err);
}

// Every operation on a name gives ERR_DATA and leaves the player's store as it was.
static void assert_name_refused(Den *den, Str name)
{
    static const StoreOp ops[] = {
        STORE_READ, STORE_READ_BACKUP, STORE_WRITE, STORE_WRITE_IF, STORE_REMOVE};
    Buf out = {0};
    int writes = den->memory.writes;
    for (int i = 0; i < COUNT_OF(ops); i++) {
        Err err = {0};
        StoreCall call = {ops[i], .name = name, .bytes = STR("{}")};
        assert_false(store_call(&den->store, &call, &out, &err));
        assert_int_equal(err.kind, ERR_DATA);
        assert_err(&err, "is no name that this story may use");
    }
    assert_int_equal(out.n, 0);
    assert_int_equal(den->memory.writes, writes);
}

// --- names ------------------------------------------------------------------------------------------

static void test_a_story_has_its_own_saves_the_settings_and_a_report(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    assert_written(&den, "town.autosave", "town.autosave");
    assert_written(&den, "town.slot-1", "town.slot-1");
    assert_written(&den, "town.a.b_C-9", "town.a.b_C-9");
    assert_written(&den, "settings", "settings");
    assert_written(&den, "report", "report");
    Buf out = {0};
    assert_true(read(&den, "town.slot-1", &out, NULL));
    assert_str(buf_str(&out), "{}");
    buf_free(&out);
    test_store_free(&den.memory);
}

static void test_the_first_scenario_named_stays_the_only_one(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    test_store_put(&den.memory, "village.autosave", STR("{}"));
    Err err = {0};
    Buf out = {0};
    assert_false(
        read(&den, "town.autosave", &out, &err)); // there is none, but it is named
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_name_refused(&den, STR("village.autosave"));
    assert_name_refused(&den, STR("town2.autosave"));
    assert_name_refused(&den, STR("tow.autosave"));
    assert_name_refused(&den, STR("Town.autosave"));
    assert_written(&den, "town.autosave", "town.autosave");
    test_store_free(&den.memory);
}

static void test_names_that_lead_elsewhere_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"", ".", "..", "town", "settings2", ".settings",
        "../settings", "town.../../settings", "town./x", "town.a/b", "town.\\x",
        "/etc/x.y", "town.a b", "town.a\nb", "town.ж", "_town.autosave", "_.x",
        "town.\x1b[2J", NULL};
    Den den;
    open_den(&den);
    for (int i = 0; names[i]; i++)
        assert_name_refused(&den, str_of(names[i]));
    assert_name_refused(&den, STR("town.a\0b"));
    assert_name_refused(&den, STR("to\0wn.a"));
    assert_name_refused(&den, STR("settings\0"));
    assert_string_equal(den.guard.id, ""); // none of them named a scenario
    test_store_free(&den.memory);
}

static void test_an_id_has_a_limit(void **state)
{
    (void)state;
    Arena arena = {0};
    char id[STORE_ID_MAX + 2];
    memset(id, 'x', sizeof id);
    Den den;
    open_den(&den);
    assert_name_refused(&den, arena_fmt(&arena, "%.*s.a", STORE_ID_MAX + 1, id));
    const char *longest = arena_fmt(&arena, "%.*s.a", STORE_ID_MAX, id).s;
    assert_written(&den, longest, longest);
    test_store_free(&den.memory);
    arena_free(&arena);
}

static void test_what_is_shown_of_a_name_is_safe(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    Err err = {0};
    assert_false(write(&den, "\x1b[31m\xff", STR("{}"), &err));
    assert_null(strchr(err.text, '\x1b'));
    assert_null(strchr(err.text, '\xff'));
    test_store_free(&den.memory);
}

// --- guests -----------------------------------------------------------------------------------------

static void assert_listed(Den *den, const char *names)
{
    Buf found = {0};
    Err err = {0};
    assert_true(store_call(&den->store, &(StoreCall){.op = STORE_LIST}, &found, &err));
    assert_no_err(&err);
    assert_str(buf_str(&found), names);
    buf_free(&found);
}

static void test_a_stranger_with_the_id_of_ours_is_kept_apart(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    den.guard.find_home = find_guest;
    test_store_put(&den.memory, "ours.autosave", STR("the real one"));
    test_store_put(&den.memory, "ours.autosave~", STR("before it"));
    Buf out = {0};
    Err err = {0};
    assert_false(read(&den, "ours.autosave", &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    StoreCall backup = {STORE_READ_BACKUP, .name = STR("ours.autosave")};
    assert_false(store_call(&den.store, &backup, &out, NULL));
    assert_written(&den, "ours.autosave", "_ours.autosave");
    assert_str(test_store_get(&den.memory, "ours.autosave"), "the real one");
    assert_listed(&den, "ours.autosave\n");
    assert_true(remove_(&den, "ours.autosave", &err));
    assert_str(test_store_get(&den.memory, "ours.autosave"), "the real one");
    assert_int_equal(test_store_get(&den.memory, "_ours.autosave").n, 0);
    buf_free(&out);
    test_store_free(&den.memory);
}

static void test_the_list_is_of_its_own_saves(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    den.guard.find_home = find_guest;
    static const char *const names[] = {"ours.a", "_ours.b", "town.a", "town.b",
        "town2.c", "_town.d", "settings", "town", NULL};
    for (int i = 0; names[i]; i++)
        test_store_put(&den.memory, names[i], STR("{}"));
    assert_listed(&den, ""); // it has not said which it is
    Buf out = {0};
    assert_true(read(&den, "town.a", &out, NULL));
    assert_listed(&den, "town.a\ntown.b\n");
    buf_free(&out);
    Den guest = den;
    guest.guard.id[0] = '\0';
    guest.guard.found = false;
    guest.store = store_guard(&guest.guard);
    guest.guard.inner = test_store(&den.memory);
    assert_false(read(&guest, "ours.x", &out, NULL));
    assert_listed(&guest, "ours.b\n");
    test_store_free(&den.memory);
}

#define OURS   "{\"format\":1,\"scenario\":\"town\"}"
#define THEIRS "{\"format\":1,\"scenario\":\"village\"}"

static void put(Den *den, const char *name, const char *bytes)
{
    test_store_put(&den->memory, name, str_of(bytes));
}

static void test_a_file_that_holds_a_save_of_it_is_offered_whatever_its_name(
    void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    put(&den, "found-0000000000000001\tholiday", OURS);
    put(&den, "found-0000000000000001", OURS); // the store in memory lists what it has
    put(&den, "found-0000000000000002\ttown.slot-1 (1).json", "broken");
    put(&den, "found-0000000000000002", "broken");
    put(&den, "found-0000000000000003\tholiday 2", THEIRS);
    put(&den, "found-0000000000000003", THEIRS);
    put(&den, "found-0000000000000004\tnotes", "broken");
    put(&den, "found-0000000000000004", "broken");
    Buf out = {0}, all = {0};
    Err err = {0};
    assert_false(read(&den, "town.autosave", &out, NULL));
    assert_true(store_call(&den.store, &(StoreCall){.op = STORE_LIST}, &all, NULL));
    assert_non_null(strstr(all.s, "town.found-0000000000000001\tholiday\n"));
    assert_non_null(strstr(all.s, "town.found-0000000000000002\ttown.slot-1 (1).json"));
    assert_null(strstr(all.s, "0003"));
    assert_null(strstr(all.s, "0004"));
    assert_true(read(&den, "town.found-0000000000000001", &out, NULL));
    assert_str(buf_str(&out), OURS);
    assert_false(read(&den, "town.found-0000000000000003", &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_false(write(&den, "town.found-0000000000000001", STR("mine"), NULL));
    assert_true(remove_(&den, "town.found-0000000000000001", NULL));
    assert_int_equal(test_store_get(&den.memory, "found-0000000000000001").n, 0);
    buf_free(&all);
    buf_free(&out);
    test_store_free(&den.memory);
}

static void test_what_another_stranger_with_its_id_saved_is_read_only(void **state)
{
    (void)state;
    Den den;
    int remembered = 0;
    open_den(&den);
    den.guard.find_home = find_second;
    den.guard.ctx = &remembered;
    put(&den, "town.autosave", OURS);
    put(&den, "town.home", "{}");
    put(&den, "_00001234_town.slot-1", OURS);
    Buf out = {0}, all = {0};
    assert_false(read(&den, "town.autosave", &out, NULL));
    assert_int_equal(remembered, 0); // looking at the title page writes nothing
    assert_written(&den, "town.autosave", "_0000beef_town.autosave");
    assert_written(&den, "town.autosave", "_0000beef_town.autosave");
    assert_int_equal(remembered, 1);
    assert_true(store_call(&den.store, &(StoreCall){.op = STORE_LIST}, &all, NULL));
    Arena arena = {0};
    Str rest = buf_str(&all), line, alias;
    int others = 0;
    while (str_split(&rest, '\n', &line)) {
        if (!str_split(&line, '\t', &alias) || !str_starts(alias, STR("town.other-")))
            continue;
        others++;
        const char *name = arena_str(&arena, alias).s;
        buf_clear(&out);
        assert_true(read(&den, name, &out, NULL));
        assert_str(buf_str(&out), OURS);
        assert_false(write(&den, name, STR("mine"), NULL));
        assert_false(remove_(&den, name, NULL));
    }
    assert_int_equal(others, 2);
    assert_str(test_store_get(&den.memory, "town.autosave"), OURS);
    assert_null(strstr(all.s, "home"));
    assert_false(read(&den, "town.home", &out, NULL));
    arena_free(&arena);
    buf_free(&all);
    buf_free(&out);
    test_store_free(&den.memory);
}

// --- what is written --------------------------------------------------------------------------------

// As one step: the version that is asked about is that of the name in the player's store.
static void test_a_version_is_that_of_the_name_as_it_is_stored(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    den.guard.find_home = find_guest;
    test_store_put(&den.memory, "ours.autosave", STR("the real one"));
    StoreCall call = {
        STORE_WRITE_IF, .name = STR("ours.autosave"), .bytes = STR("a guest's")};
    Err err = {0};
    assert_true(store_call(&den.store, &call, NULL, &err));
    assert_no_err(&err);
    assert_str(test_store_get(&den.memory, "_ours.autosave"), "a guest's");
    assert_false(store_call(&den.store, &call, NULL, &err));
    assert_int_equal(err.kind, ERR_CONFLICT);
    call.version.hash = str_checksum(STR("a guest's"));
    assert_true(store_call(&den.store, &call, NULL, NULL));
    assert_str(test_store_get(&den.memory, "ours.autosave"), "the real one");
    test_store_free(&den.memory);
}

static void test_a_save_has_a_limit(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    char *bytes = mem_new(GUARD_SAVE_MAX + 1, 1);
    Err err = {0};
    assert_true(write(&den, "town.autosave", (Str){bytes, GUARD_SAVE_MAX}, &err));
    assert_no_err(&err);
    assert_false(write(&den, "town.autosave", (Str){bytes, GUARD_SAVE_MAX + 1}, &err));
    assert_err(&err, "16777217 bytes are more than the 16777216 of a save");
    StoreCall call = {
        STORE_WRITE_IF, STR("town.slot-1"), {bytes, GUARD_SAVE_MAX + 1}, {0}};
    Err checked = {0}, large = {0};
    assert_false(store_call(&den.store, &call, NULL, &checked));
    assert_err(&checked, "more than the 16777216 of a save");
    assert_false(write(&den, "report", (Str){bytes, GUARD_SAVE_MAX + 1}, &large));
    assert_int_equal(large.kind, ERR_DATA);
    free(bytes);
    test_store_free(&den.memory);
}

static void test_saves_have_a_number(void **state)
{
    (void)state;
    MemoryStore memory = {0};
    StoreGuard guard = {.inner = memory_store_of(&memory)};
    Store store = store_guard(&guard);
    Err err = {0};
    char name[32];
    assert_true(store_write(&guard.inner, STR("other.x"), STR("{}"), &err));
    for (int i = 0; i < GUARD_SAVES_MAX; i++) {
        snprintf(name, sizeof name, "town.slot-%d", i);
        // All but the last beside the guard, which reads and counts at every one.
        const Store *to = i < GUARD_SAVES_MAX - 1 ? &guard.inner : &store;
        assert_true(store_write(to, str_of(name), STR("{}"), &err));
    }
    assert_false(store_write(&store, STR("town.one-more"), STR("{}"), &err));
    assert_err(&err, "a scenario has 1000 saves at most");
    StoreCall call = {STORE_WRITE_IF, .name = STR("town.one-more"), .bytes = STR("{}")};
    assert_false(store_call(&store, &call, NULL, NULL));
    Err none = {0};
    assert_true(
        store_write(&store, STR("town.slot-7"), STR("[]"), &none)); // over an old one
    assert_true(store_write(&store, STR("settings"), STR("{}"), &none));
    assert_true(store_call(
        &store, &(StoreCall){STORE_REMOVE, .name = STR("town.slot-7")}, NULL, &none));
    assert_true(store_call(&store, &call, NULL, &none));
    assert_no_err(&none);
    memory_store_free(&memory);
}

static void test_settings_and_the_report_cannot_be_removed(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    assert_written(&den, "settings", "settings");
    assert_written(&den, "report", "report");
    Err err = {0};
    assert_false(remove_(&den, "settings", &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_false(remove_(&den, "report", NULL));
    assert_str(test_store_get(&den.memory, "settings"), "{}");
    test_store_free(&den.memory);
}

// --- the store behind it ----------------------------------------------------------------------------

static void test_what_went_wrong_behind_it_is_told(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    Buf out = {0};
    Err errs[4] = {0};
    den.memory.full = true;
    assert_false(write(&den, "town.a", STR("{}"), &errs[0]));
    assert_err(&errs[0], "the disk is full");
    den.memory.broken = true;
    assert_false(read(&den, "town.a", &out, &errs[1]));
    assert_err(&errs[1], "the disk is broken");
    assert_false(
        store_call(&den.store, &(StoreCall){.op = STORE_LIST}, &out, &errs[2]));
    assert_err(&errs[2], "the disk is broken");
    assert_false(remove_(&den, "town.a", &errs[3]));
    assert_err(&errs[3], "the disk is broken");
    test_store_free(&den.memory);
}

static void test_what_the_store_behind_it_cannot_do_it_cannot_either(void **state)
{
    (void)state;
    for (int op = 0; op < STORE_OPS; op++) {
        StoreGuard guard = {.inner.ops = STORE_BIT(op)};
        Store store = store_guard(&guard);
        for (int other = 0; other < STORE_OPS; other++)
            assert_int_equal(store_can(&store, (StoreOp)other), op == other);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_story_has_its_own_saves_the_settings_and_a_report),
        cmocka_unit_test(test_the_first_scenario_named_stays_the_only_one),
        cmocka_unit_test(test_names_that_lead_elsewhere_are_refused),
        cmocka_unit_test(test_an_id_has_a_limit),
        cmocka_unit_test(test_what_is_shown_of_a_name_is_safe),
        cmocka_unit_test(test_a_stranger_with_the_id_of_ours_is_kept_apart),
        cmocka_unit_test(test_the_list_is_of_its_own_saves),
        cmocka_unit_test(
            test_a_file_that_holds_a_save_of_it_is_offered_whatever_its_name),
        cmocka_unit_test(test_what_another_stranger_with_its_id_saved_is_read_only),
        cmocka_unit_test(test_a_version_is_that_of_the_name_as_it_is_stored),
        cmocka_unit_test(test_a_save_has_a_limit),
        cmocka_unit_test(test_saves_have_a_number),
        cmocka_unit_test(test_settings_and_the_report_cannot_be_removed),
        cmocka_unit_test(test_what_went_wrong_behind_it_is_told),
        cmocka_unit_test(test_what_the_store_behind_it_cannot_do_it_cannot_either),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
