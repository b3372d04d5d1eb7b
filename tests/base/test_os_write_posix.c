#define _POSIX_C_SOURCE 200809L
#include "support/on_disk.h"
#include "support/support.h"

#include "base/os.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534 // a user who is not root

static void test_a_first_write_leaves_the_file_and_nothing_else(void **state)
{
    const char *path = temp_in(state, "save.json");
    write_text(path, "one");
    assert_holds(path, "one");
    assert_listing(temp_folder(state), "save.json ");
}

static unsigned mode_of(const char *path)
{
    struct stat st = {0};
    assert_int_equal(stat(path, &st), 0);
    return st.st_mode & 0777;
}

// Who may read and write is for whoever runs us to say.
static void test_new_files_and_folders_are_as_the_mask_says(void **state)
{
    static const mode_t masks[] = {0, 022, 077};
    mode_t before = umask(0);
    for (int i = 0; i < COUNT_OF(masks); i++) {
        char name[] = "folder0";
        name[6] = (char)('0' + i);
        umask(masks[i]);
        assert_true(os_make_folder(temp_in(state, name), NULL));
        const char *path = temp_in(state, "save.json");
        assert_true(os_remove(path, NULL));
        write_text(path, "one");
        assert_int_equal(mode_of(path), 0666 & ~masks[i]);
        assert_int_equal(mode_of(temp_in(state, name)), 0777 & ~masks[i]);
    }
    umask(before);
}

static void test_write_keeps_one_backup(void **state)
{
    const char *path = temp_in(state, "save.json");
    write_text(path, "one");
    write_text(path, "two");
    assert_holds(temp_in(state, "save.json.bak"), "one");
    write_text(path, "three");
    assert_holds(path, "three");
    assert_holds(temp_in(state, "save.json.bak"), "two");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_zeros_and_nothing_can_be_written(void **state)
{
    const char *path = temp_in(state, "save.json");
    Buf buf = {0};
    assert_true(os_write_safely(path, (Str){"a\0b", 3}, NULL));
    assert_true(os_read(path, &buf, NULL));
    assert_int_equal(buf.n, 3);
    buf_free(&buf);
    assert_true(os_write_safely(path, (Str){0}, NULL));
    assert_holds(path, "");
}

static void test_what_a_crash_left_behind_does_no_harm(void **state)
{
    Buf left = {0};
    os_temporary("save.json", &left);
    write_text(temp_in(state, "save.json"), "one");
    temp_file(state, left.s, STR("half a sa"));
    buf_free(&left);
    write_text(temp_in(state, "save.json"), "two");
    assert_holds(temp_in(state, "save.json"), "two");
    assert_holds(temp_in(state, "save.json.bak"), "one");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

// After a crash between backup and rename, file and backup are one and the same.
static void test_a_backup_that_is_the_file_itself_is_replaced(void **state)
{
    const char *path = temp_file(state, "save.json", STR("one"));
    assert_int_equal(link(path, temp_in(state, "save.json.bak")), 0);
    write_text(path, "two");
    assert_holds(path, "two");
    assert_holds(temp_in(state, "save.json.bak"), "one");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_a_trap_laid_as_temporary_file_is_not_followed(void **state)
{
    Buf left = {0};
    os_temporary("save.json", &left);
    const char *victim = temp_file(state, "victim", STR("untouched"));
    assert_int_equal(symlink(victim, temp_in(state, left.s)), 0);
    write_text(temp_in(state, "save.json"), "two");
    assert_holds(victim, "untouched");
    buf_free(&left);
}

static void test_without_its_folder_nothing_is_written(void **state)
{
    assert_cannot_write(temp_in(state, "none/save.json"), "No such file");
    assert_cannot_write("/proc/save.json", "cannot write");
}

// Root may write everywhere, so for this it becomes somebody else, who owns the folder.
static void assert_forbidden(void **state, const char *folder, const char *path)
{
    bool root = geteuid() == 0;
    if (root) {
        assert_int_equal(chown(temp_folder(state), NOBODY, (gid_t)-1), 0);
        assert_int_equal(chown(folder, NOBODY, (gid_t)-1), 0);
        assert_int_equal(seteuid(NOBODY), 0);
    }
    Err err = {0};
    bool written = os_write_safely(path, STR("new"), &err);
    if (root) assert_int_equal(seteuid(0), 0);
    assert_false(written);
    assert_err(&err, "Permission denied");
}

static void test_where_writing_is_forbidden_the_old_file_stays(void **state)
{
    const char *path = temp_file(state, "shut/save.json", STR("old"));
    const char *folder = temp_in(state, "shut");
    assert_int_equal(chmod(folder, 0500), 0);
    assert_forbidden(state, folder, path);
    assert_int_equal(chmod(folder, 0700), 0);
    assert_holds(path, "old");
    assert_listing(folder, "save.json ");
}

static void test_a_full_disk_leaves_the_old_file(void **state)
{
    const char *path = temp_file(state, "save.json", STR("old"));
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit full = {2, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
    Err err = {0};
    bool written = os_write_safely(path, STR("longer than the disk"), &err);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_false(written);
    assert_err(&err, "File too large");
    assert_holds(path, "old");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_a_backup_that_cannot_be_made_stops_the_write(void **state)
{
    const char *path = temp_file(state, "save.json", STR("old"));
    assert_true(os_make_folder(temp_in(state, "save.json.bak"), NULL));
    assert_cannot_write(path, "cannot write");
    assert_holds(path, "old");
    assert_listing(temp_folder(state), "save.json save.json.bak ");
}

static void test_a_file_in_the_current_folder_needs_no_slash(void **state)
{
    int before = open(".", O_RDONLY);
    assert_int_equal(chdir(temp_folder(state)), 0);
    write_text("save.json", "here");
    assert_holds("save.json", "here");
    assert_int_equal(fchdir(before), 0);
    close(before);
}

static void test_removing_is_done_once_and_needs_no_file(void **state)
{
    Err err = {0};
    const char *path = temp_file(state, "a", STR("x"));
    assert_true(os_remove(path, &err));
    assert_false(os_is_file(path));
    assert_true(os_remove(path, &err));
    assert_no_err(&err);
    assert_false(os_remove(temp_folder(state), &err));
    assert_int_equal(err.kind, ERR_IO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_first_write_leaves_the_file_and_nothing_else),
        temp_test(test_new_files_and_folders_are_as_the_mask_says),
        temp_test(test_write_keeps_one_backup),
        temp_test(test_zeros_and_nothing_can_be_written),
        temp_test(test_what_a_crash_left_behind_does_no_harm),
        temp_test(test_a_backup_that_is_the_file_itself_is_replaced),
        temp_test(test_a_trap_laid_as_temporary_file_is_not_followed),
        temp_test(test_without_its_folder_nothing_is_written),
        temp_test(test_where_writing_is_forbidden_the_old_file_stays),
        temp_test(test_a_full_disk_leaves_the_old_file),
        temp_test(test_a_backup_that_cannot_be_made_stops_the_write),
        temp_test(test_a_file_in_the_current_folder_needs_no_slash),
        temp_test(test_removing_is_done_once_and_needs_no_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
