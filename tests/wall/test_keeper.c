#include "wall/keeper.h"

#include "support/store.h"
#include "support/support.h"
#include "tools/memory_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Den {
    TestStore memory;
    Keeper keeper;
    Store store;
} Den;

static bool is_ours(void *ctx, Str id)
{
    (void)ctx;
    return str_eq(id, STR("ours"));
}

static void open_den(Den *den)
{
    *den = (Den){0};
    den->keeper.inner = test_store(&den->memory);
    den->store = keeper_store(&den->keeper);
}

static bool write(Den *den, const char *name, Str bytes, Err *err)
{
    return den->store.write(den->store.ctx, str_of(name), bytes, err);
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
    return den->store.read(den->store.ctx, str_of(name), out, err);
}

// Every way of using a name gives ERR_DATA and leaves the player's store as it was.
static void assert_name_refused(Den *den, Str name)
{
    Err errs[4] = {0};
    Buf out = {0};
    void *ctx = den->store.ctx;
    int writes = den->memory.writes;
    assert_false(den->store.read(ctx, name, &out, &errs[0]));
    assert_false(den->store.read_before(ctx, name, &out, &errs[1]));
    assert_false(den->store.write(ctx, name, STR("{}"), &errs[2]));
    assert_false(den->store.remove(ctx, name, &errs[3]));
    for (int i = 0; i < 4; i++) {
        assert_int_equal(errs[i].kind, ERR_DATA);
        assert_err(&errs[i], "is no name that this story may use");
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
    assert_string_equal(den.keeper.id, ""); // none of them named a scenario
    test_store_free(&den.memory);
}

static void test_an_id_has_a_limit(void **state)
{
    (void)state;
    Arena arena = {0};
    char id[KEEPER_ID_MAX + 2];
    memset(id, 'x', sizeof id);
    Den den;
    open_den(&den);
    assert_name_refused(&den, arena_fmt(&arena, "%.*s.a", KEEPER_ID_MAX + 1, id));
    const char *longest = arena_fmt(&arena, "%.*s.a", KEEPER_ID_MAX, id).s;
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

static void count(void *ctx, Str name)
{
    buf_add(ctx, name);
    buf_addc(ctx, ' ');
}

static void assert_listed(Den *den, const char *names)
{
    Buf found = {0};
    Err err = {0};
    assert_true(den->store.list(den->store.ctx, count, &found, &err));
    assert_no_err(&err);
    assert_str(buf_str(&found), names);
    buf_free(&found);
}

static void test_a_stranger_with_the_id_of_ours_is_kept_apart(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    den.keeper.taken = is_ours;
    test_store_put(&den.memory, "ours.autosave", STR("the real one"));
    test_store_put(&den.memory, "ours.autosave~", STR("before it"));
    Buf out = {0};
    Err err = {0};
    assert_false(read(&den, "ours.autosave", &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_false(
        den.store.read_before(den.store.ctx, STR("ours.autosave"), &out, NULL));
    assert_written(&den, "ours.autosave", "_ours.autosave");
    assert_str(test_store_get(&den.memory, "ours.autosave"), "the real one");
    assert_listed(&den, "ours.autosave ");
    assert_true(den.store.remove(den.store.ctx, STR("ours.autosave"), &err));
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
    den.keeper.taken = is_ours;
    static const char *const names[] = {"ours.a", "_ours.b", "town.a", "town.b",
        "town2.c", "_town.d", "settings", "town", NULL};
    for (int i = 0; names[i]; i++)
        test_store_put(&den.memory, names[i], STR("{}"));
    assert_listed(&den, ""); // it has not said which it is
    Buf out = {0};
    assert_true(read(&den, "town.a", &out, NULL));
    assert_listed(&den, "town.a town.b ");
    buf_free(&out);
    Den guest = den;
    guest.keeper.id[0] = '\0';
    guest.store = keeper_store(&guest.keeper);
    guest.keeper.inner = test_store(&den.memory);
    assert_false(read(&guest, "ours.x", &out, NULL));
    assert_listed(&guest, "ours.b ");
    test_store_free(&den.memory);
}

// --- what is written --------------------------------------------------------------------------------

static void test_settings_that_are_none_are_refused(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    static const char *const wrong[] = {"", "[]", "words", "{", NULL};
    for (int i = 0; wrong[i]; i++) {
        Err err = {0};
        assert_false(write(&den, "settings", str_of(wrong[i]), &err));
        assert_int_equal(err.kind, ERR_DATA);
    }
    assert_int_equal(den.memory.writes, 0);
    Arena arena = {0};
    char *filler = arena_array(&arena, char, SETTINGS_BYTES_MAX);
    memset(filler, 'x', SETTINGS_BYTES_MAX - 1);
    Err err = {0};
    assert_false(write(&den, "settings",
        arena_fmt(&arena, "{\"voice\":\"%.*s\"}", SETTINGS_BYTES_MAX - 11, filler),
        &err));
    assert_err(&err, "more than the 65536 they may have");
    assert_true(write(&den, "settings",
        arena_fmt(&arena, "{\"voice\":\"%.*s\"}", SETTINGS_BYTES_MAX - 12, filler),
        NULL));
    arena_free(&arena);
    test_store_free(&den.memory);
}

static void test_a_save_has_a_limit(void **state)
{
    (void)state;
    Den den;
    open_den(&den);
    char *bytes = mem_new(KEEPER_SAVE_MAX + 1, 1);
    Err err = {0};
    assert_true(write(&den, "town.autosave", (Str){bytes, KEEPER_SAVE_MAX}, &err));
    assert_no_err(&err);
    assert_false(write(&den, "town.autosave", (Str){bytes, KEEPER_SAVE_MAX + 1}, &err));
    assert_err(&err, "16777217 bytes are more than the 16777216 of a save");
    Err large = {0};
    assert_false(write(&den, "report", (Str){bytes, KEEPER_SAVE_MAX + 1}, &large));
    assert_int_equal(large.kind, ERR_DATA);
    free(bytes);
    test_store_free(&den.memory);
}

static void test_saves_have_a_number(void **state)
{
    (void)state;
    MemoryStore memory = {0};
    Keeper keeper = {.inner = memory_store_of(&memory)};
    Store store = keeper_store(&keeper);
    Err err = {0};
    char name[32];
    assert_true(keeper.inner.write(keeper.inner.ctx, STR("other.x"), STR("{}"), &err));
    for (int i = 0; i < KEEPER_SAVES_MAX; i++) {
        snprintf(name, sizeof name, "town.slot-%d", i);
        // All but the last beside the keeper, which reads and counts at every one.
        const Store *to = i < KEEPER_SAVES_MAX - 1 ? &keeper.inner : &store;
        assert_true(to->write(to->ctx, str_of(name), STR("{}"), &err));
    }
    assert_false(store.write(store.ctx, STR("town.one-more"), STR("{}"), &err));
    assert_err(&err, "a scenario has 1000 saves at most");
    Err none = {0};
    assert_true(store.write(
        store.ctx, STR("town.slot-7"), STR("[]"), &none)); // over an old one
    assert_true(store.write(store.ctx, STR("settings"), STR("{}"), &none));
    assert_true(store.remove(store.ctx, STR("town.slot-7"), &none));
    assert_true(store.write(store.ctx, STR("town.one-more"), STR("{}"), &none));
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
    assert_false(den.store.remove(den.store.ctx, STR("settings"), &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_false(den.store.remove(den.store.ctx, STR("report"), NULL));
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
    assert_false(den.store.list(den.store.ctx, count, &out, &errs[2]));
    assert_err(&errs[2], "the disk is broken");
    assert_false(den.store.remove(den.store.ctx, STR("town.a"), &errs[3]));
    assert_err(&errs[3], "the disk is broken");
    test_store_free(&den.memory);
}

static void name_the_time(void *ctx, char out[17])
{
    (void)ctx;
    strcpy(out, "2022-01-05 09:30");
}

static void test_what_the_store_behind_it_cannot_do_it_cannot_either(void **state)
{
    (void)state;
    Keeper keeper = {0};
    Store store = keeper_store(&keeper);
    assert_null(store.read);
    assert_null(store.write);
    assert_null(store.remove);
    assert_null(store.list);
    assert_null(store.now);
    assert_null(store.read_before);
    keeper.inner.now = name_the_time;
    store = keeper_store(&keeper);
    char now[17];
    store.now(store.ctx, now);
    assert_string_equal(now, "2022-01-05 09:30");
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
        cmocka_unit_test(test_settings_that_are_none_are_refused),
        cmocka_unit_test(test_a_save_has_a_limit),
        cmocka_unit_test(test_saves_have_a_number),
        cmocka_unit_test(test_settings_and_the_report_cannot_be_removed),
        cmocka_unit_test(test_what_went_wrong_behind_it_is_told),
        cmocka_unit_test(test_what_the_store_behind_it_cannot_do_it_cannot_either),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
