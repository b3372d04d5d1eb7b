// Files and folders on Windows: names in every script, long paths, backups, what is in the way, locks.
#include "base/os.h"
#include "base/os_windows.h"

#include "support/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Str read(Arena *arena, const char *path)
{
    Buf out = {0};
    Err err = {0};
    os_read(path, &out, &err);
    assert_no_err(&err);
    Str text = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static void write(const char *path, Str bytes)
{
    Err err = {0};
    os_write_safely(path, bytes, &err);
    assert_no_err(&err);
}

static void test_names_of_every_script_are_written_and_read(void **state)
{
    Arena arena = {0};
    const char *folder = temp_in(state, "Жаңаөзен 扎瑙津");
    Err err = {0};
    os_make_folder(folder, &err);
    assert_no_err(&err);
    const char *path = arena_fmt(&arena, "%s/قنطار.json", folder).s;
    write(path, STR("one"));
    assert_str(read(&arena, path), "one");
    assert_true(os_is_folder(folder));
    assert_true(os_is_file(path));
    arena_free(&arena);
}

static void test_the_old_file_becomes_the_backup(void **state)
{
    Arena arena = {0};
    const char *path = temp_in(state, "a.json");
    write(path, STR("one"));
    assert_false(os_is_there(temp_in(state, "a.json" OS_BACKUP)));
    write(path, STR("two"));
    write(path, STR("three"));
    assert_str(read(&arena, path), "three");
    assert_str(read(&arena, temp_in(state, "a.json" OS_BACKUP)), "two");
    Err err = {0};
    os_write_over_broken(path, STR("four"), &err);
    assert_no_err(&err);
    assert_str(read(&arena, path), "four");
    assert_str(read(&arena, temp_in(state, "a.json" OS_BACKUP)), "two");
    arena_free(&arena);
}

static void add_to(void *ctx, Str name) { buf_addf(ctx, STR_FMT " ", STR_ARG(name)); }

static void test_a_write_leaves_no_other_file(void **state)
{
    Buf names = {0};
    write(temp_in(state, "b.json"), STR("one"));
    write(temp_in(state, "b.json"), STR("two"));
    write(temp_in(state, "a.json"), STR("one"));
    assert_true(os_list(temp_folder(state), add_to, &names, NULL));
    assert_str(buf_str(&names), "a.json b.json b.json.bak ");
    buf_free(&names);
}

static void test_long_paths_are_written_and_read(void **state)
{
    Arena arena = {0};
    Buf folder = {0};
    Err err = {0};
    buf_add(&folder, str_of(temp_folder(state)));
    for (int i = 0; i < 10; i++)
        buf_addf(&folder, "/a-name-of-thirty-two-letters-%03d", i);
    os_make_folder(folder.s, &err);
    assert_no_err(&err);
    const char *path = arena_fmt(&arena, "%s/a.json", folder.s).s;
    assert_true(strlen(path) > 300);
    write(path, STR("one"));
    write(path, STR("two"));
    assert_str(read(&arena, path), "two");
    assert_true(os_remove(path, &err));
    assert_false(os_is_there(path));
    buf_free(&folder);
    arena_free(&arena);
}

static void test_what_is_read_only_stays(void **state)
{
    Arena arena = {0};
    Err err = {0};
    const char *path = temp_file(state, "a.json", STR("one"));
    assert_true(
        SetFileAttributesW(os_wide_path(&arena, path), FILE_ATTRIBUTE_READONLY));
    assert_false(os_write_safely(path, STR("two"), &err));
    assert_err(&err, "it is read-only");
    assert_str(read(&arena, path), "one");
    arena_free(&arena);
}

static void test_a_folder_is_no_file(void **state)
{
    Err err = {0}, other = {0};
    Buf out = {0};
    assert_false(os_write_safely(temp_folder(state), STR("x"), &err));
    assert_err(&err, "it is a folder");
    assert_false(os_read(temp_folder(state), &out, &other));
    assert_err(&other, "it is no plain file");
    assert_int_equal(out.n, 0);
}

static void test_what_is_not_there_is_no_input(void **state)
{
    Err err = {0};
    Buf out = {0};
    assert_false(os_read(temp_in(state, "none/a.json"), &out, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_err(&err, "No such file or directory");
    assert_true(os_remove(temp_in(state, "none.json"), NULL));
}

static void test_inside_a_folder_only_what_is_in_it_is_read(void **state)
{
    Buf out = {0};
    Err err = {0}, missing = {0};
    temp_file(state, "in/sub/a.lua", STR("a"));
    temp_file(state, "secret.lua", STR("s"));
    const char *folder = temp_in(state, "in");
    assert_true(os_read_inside(folder, STR("sub/a.lua"), &out, NULL));
    assert_str(buf_str(&out), "a");
    static const char *const names[] = {"../secret.lua", "sub\\a.lua", "C:a.lua",
        "sub/../a", "sub/a.lua.", "sub/con", "/in/sub/a.lua"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        err_clear(&err);
        assert_false(os_read_inside(folder, str_of(names[i]), &out, &err));
        assert_int_equal(err.kind, ERR_DATA);
    }
    static const char *const not_there[] = {"sub/b.lua", "sub/A.lua", "Sub/a.lua"};
    for (int i = 0; i < COUNT_OF(not_there); i++) {
        err_clear(&missing);
        assert_false(os_read_inside(folder, str_of(not_there[i]), &out, &missing));
        assert_int_equal(missing.kind, ERR_NO_INPUT);
    }
    assert_str(buf_str(&out), "a");
    buf_free(&out);
}

// Windows gives the right to make one to administrators and developers only.
static void test_a_link_inside_a_folder_is_refused(void **state)
{
    Arena arena = {0};
    Buf out = {0};
    Err err = {0};
    temp_file(state, "secret.lua", STR("s"));
    const char *link = temp_in(state, "in/a.lua");
    os_make_folder(temp_in(state, "in"), NULL);
    bool made = CreateSymbolicLinkW(os_wide_path(&arena, link),
        os_wide_path(&arena, temp_in(state, "secret.lua")),
        SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE);
    if (made && os_is_there(link)) {
        assert_false(os_read_inside(temp_in(state, "in"), STR("a.lua"), &out, &err));
        assert_err(&err, "is a link");
    } else {
        support_skip("no symbolic links can be made here");
    }
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_lock_is_exclusive_and_leaves_nothing(void **state)
{
    Err err = {0};
    Buf names = {0};
    int one, two;
    assert_true(os_lock(temp_folder(state), &one, &err));
    assert_int_not_equal(one, OS_NO_LOCK);
    assert_false(os_lock(temp_folder(state), &two, &err));
    assert_err(&err, "another program keeps it to itself");
    os_unlock(one);
    assert_true(os_lock(temp_folder(state), &two, NULL));
    os_unlock(two);
    assert_true(os_list(temp_folder(state), add_to, &names, NULL));
    assert_int_equal(names.n, 0);
}

static void test_files_of_dead_processes_are_swept(void **state)
{
    Buf temporary = {0}, names = {0};
    os_temporary(temp_in(state, "a.json"), &temporary);
    FILE *file = fopen(temporary.s, "wb"); // ours: it stays
    assert_non_null(file);
    fclose(file);
    size_t end = temporary.n - 4;
    while (temporary.s[end - 1] != '.')
        end--;
    temporary.n = end;
    buf_add(&temporary, STR("2147483000.tmp"));
    file = fopen(temporary.s, "wb");
    assert_non_null(file);
    fclose(file);
    os_sweep(temp_folder(state));
    assert_false(os_is_there(temporary.s));
    assert_true(os_list(temp_folder(state), add_to, &names, NULL));
    assert_int_equal(str_count(buf_str(&names), ' '), 1);
    buf_free(&temporary);
    buf_free(&names);
}

static void test_paths_have_slashes(void **state)
{
    Buf path = {0};
    Err err = {0};
    assert_true(os_program_folder(&path, &err));
    assert_int_equal(str_count(buf_str(&path), '\\'), 0);
    assert_true(os_is_folder(path.s));
    buf_clear(&path);
    assert_true(os_data_folder(&path, &err));
    assert_true(str_has_ending(buf_str(&path), STR("/Qantar")));
    buf_clear(&path);
    assert_true(os_real_path(temp_folder(state), &path, &err));
    assert_true(os_same_file(path.s, temp_folder(state)));
    assert_int_equal(str_count(buf_str(&path), '\\'), 0);
    buf_free(&path);
}

static void test_where_files_can_be_made(void **state)
{
    Err err = {0};
    assert_true(os_folder_takes_files(temp_in(state, "new/er"), &err));
    temp_file(state, "file", STR("x"));
    assert_false(os_folder_takes_files(temp_in(state, "file"), &err));
    assert_err(&err, "it is no folder");
}

static void test_time_goes_on_and_seeds_differ(void **state)
{
    (void)state;
    uint64_t began = os_clock_us();
    os_sleep_ms(30);
    uint64_t slept = os_clock_us() - began;
    assert_true(slept >= 25000);
    assert_true(os_seed() != os_seed());
    assert_true(os_processors() >= 1);
    uint64_t worked = os_work_us();
    while (os_work_us() == worked)
        ;
    assert_true(os_work_us() > worked);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_open, temp_close)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_names_of_every_script_are_written_and_read),
        IN_FOLDER(test_the_old_file_becomes_the_backup),
        IN_FOLDER(test_a_write_leaves_no_other_file),
        IN_FOLDER(test_long_paths_are_written_and_read),
        IN_FOLDER(test_what_is_read_only_stays),
        IN_FOLDER(test_a_folder_is_no_file),
        IN_FOLDER(test_what_is_not_there_is_no_input),
        IN_FOLDER(test_inside_a_folder_only_what_is_in_it_is_read),
        IN_FOLDER(test_a_link_inside_a_folder_is_refused),
        IN_FOLDER(test_a_lock_is_exclusive_and_leaves_nothing),
        IN_FOLDER(test_files_of_dead_processes_are_swept),
        IN_FOLDER(test_paths_have_slashes),
        IN_FOLDER(test_where_files_can_be_made),
        IN_FOLDER(test_time_goes_on_and_seeds_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
