// Every operation of the store of a folder, with every kind of name, and what stands in the folder then.
#define _POSIX_C_SOURCE 200809L // symlink
#include "base/os.h"
#include "files.h"
#include "support/support.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NAME_MAX_BYTES 160

static const char *const ops[] = {"read", "read backup", "write", "write if",
    "write new", "remove", "list", "check", "none"};

static void say_file(void *ctx, Str name)
{
    buf_addf(ctx, STR_FMT " ", STR_ARG(str_cut(name, 0, 60)));
}

// A folder with a save that has a backup, one that is a link, a backup alone, and a file of another name.
static void lay(void **state)
{
    const char *links = temp_in(state, "profile/link.autosave.json");
    static const char *const files[] = {"town.autosave.json", "town.autosave.json.bak",
        "alone.slot-1.json.bak", "a copy.json", "report.txt"};
    temp_file(state, "cloud/there.json", STR("linked"));
    for (int i = 0; i < COUNT_OF(files); i++) {
        Buf name = {0};
        buf_addf(&name, "profile/%s", files[i]);
        temp_file(state, name.s, str_of(files[i]));
        buf_free(&name);
    }
    unlink(links);
    assert_int_equal(symlink("../cloud/there.json", links), 0);
}

static void clear_one(void *ctx, Str name)
{
    Buf path = {0};
    buf_addf(&path, "%s/" STR_FMT, (const char *)ctx, STR_ARG(name));
    os_remove(path.s, NULL);
    buf_free(&path);
}

static void call_one(void **state, StoreOp op, Str name, Buf *said)
{
    const char *path = temp_in(state, "profile");
    char folder_path[4096];
    snprintf(folder_path, sizeof folder_path, "%s", path);
    os_list(path, clear_one, folder_path, NULL);
    lay(state);
    Folder folder = {.path = path};
    Store store = files_store(&folder);
    Buf out = {0};
    Err err = {0};
    StoreCall call = {
        op, name, STR("new"), {.hash = str_checksum(STR("town.autosave.json"))}};
    bool done = store.call(store.ctx, &call, &out, &err);
    const char *shown = strstr(err.text, path); // where the test happens to be
    buf_addf(said, "%s \"" STR_FMT "\": %s %d %.*s%s | ", ops[op],
        STR_ARG(str_cut(name, 0, 60)), done ? "done" : "failed", (int)err.kind,
        shown ? (int)(shown - err.text) : (int)strlen(err.text), err.text,
        shown ? shown + strlen(path) : "");
    buf_addf(said, STR_FMT "| ", STR_ARG(buf_str(&out)));
    os_list(path, say_file, said, NULL);
    buf_addc(said, '\n');
    buf_free(&out);
}

static Str alias_in(void **state, Arena *arena)
{
    Buf list = {0};
    lay(state);
    Folder folder = {.path = temp_in(state, "profile")};
    Store store = files_store(&folder);
    assert_true(store_call(&store, &(StoreCall){.op = STORE_LIST}, &list, NULL));
    Str rest = buf_str(&list), line, alias = {0};
    while (str_split(&rest, '\n', &line))
        if (str_starts(line, STR("found-")) && str_has_ending(line, STR("copy.json")))
            alias = arena_str(arena, str_cut(line, 0, str_find(line, '\t')));
    buf_free(&list);
    assert_true(alias.n > 0);
    return alias;
}

static void test_each_operation_with_each_name(void **state)
{
    Arena arena = {0};
    Buf said = {0};
    char longest[NAME_MAX_BYTES + 2];
    memset(longest, 'x', sizeof longest);
    const Str names[] = {STR("town.autosave"), STR("settings"), STR("report"),
        STR("alone.slot-1"), STR("link.autosave"), STR("a copy"), STR("../x"), STR(""),
        alias_in(state, &arena), STR("found-0123456789abcdef"),
        STR("found-0123456789abcdeg"), STR("found-0123456789abcde"),
        {longest, NAME_MAX_BYTES}, {longest, NAME_MAX_BYTES + 1}};
    for (StoreOp op = 0; op <= STORE_OPS; op++)
        for (int i = 0; i < COUNT_OF(names); i++)
            call_one(state, op, names[i], &said);
    assert_text_file(buf_str(&said), "main/store.txt");
    buf_free(&said);
    arena_free(&arena);
}

// Those that a dead process left, beside the save and beside what it is a link to.
static void test_temporary_files_of_the_dead_go_with_the_next_write(void **state)
{
    lay(state);
    Buf name = {0}, dead = {0}, said = {0};
    os_temporary("", &name);
    size_t dot = name.n - strlen(".tmp");
    while (name.s[dot - 1] != '.')
        dot--;
    buf_addf(&dead, STR_FMT "2147483646.tmp", STR_ARG(str_cut(buf_str(&name), 0, dot)));
    static const char *const left[] = {"profile/x.json", "cloud/y.json", "cloud/z"};
    for (int i = 0; i < COUNT_OF(left); i++) {
        Buf path = {0};
        buf_addf(&path, "%s%s", left[i], dead.s);
        temp_file(state, path.s, STR(""));
        buf_free(&path);
    }
    Folder folder = {.path = temp_in(state, "profile")};
    Store store = files_store(&folder);
    StoreCall call = {STORE_WRITE_IF, STR("link.autosave"), STR("new"),
        {.hash = str_checksum(STR("linked"))}};
    assert_true(store_call(&store, &call, NULL, NULL));
    os_list(temp_in(state, "cloud"), say_file, &said, NULL);
    assert_true(str_starts(buf_str(&said), STR("there.json z."))); // z is none of ours
    buf_clear(&said);
    os_list(folder.path, say_file, &said, NULL);
    assert_null(strstr(said.s, ".tmp"));
    assert_non_null(strstr(said.s, "link.autosave.json.bak"));
    buf_free(&name);
    buf_free(&dead);
    buf_free(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_each_operation_with_each_name),
        temp_test(test_temporary_files_of_the_dead_go_with_the_next_write),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
