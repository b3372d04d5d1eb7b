#define _POSIX_C_SOURCE 200809L
#include "support/on_disk.h"
#include "support/support.h"

#include "base/os.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534 // a user who is not root

static void test_a_folder_is_not_replaced(void **state)
{
    const char *folder = temp_in(state, "folder");
    assert_true(os_make_folder(folder, NULL));
    assert_cannot_write(folder, "it is a folder");
    assert_listing(temp_folder(state), "folder ");
}

static void test_what_is_no_plain_file_is_not_replaced(void **state)
{
    const char *pipe = temp_in(state, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_cannot_write(pipe, "it is no plain file");
    assert_listing(temp_folder(state), "pipe ");
}

static void lay_link(void **state, const char *name, const char *target)
{
    assert_int_equal(symlink(target, temp_in(state, name)), 0);
}

static void test_through_a_link_its_target_is_replaced(void **state)
{
    const char *target = temp_file(state, "cloud/target.json", STR("one"));
    const char *path = temp_in(state, "save.json");
    lay_link(state, "save.json", "second.json");
    lay_link(state, "second.json", "cloud/target.json");
    write_text(path, "two");
    assert_holds(target, "two");
    assert_listing(temp_folder(state), "cloud save.json save.json.bak second.json ");
    assert_listing(temp_in(state, "cloud"), "target.json ");
    write_text(path, "three");
    assert_holds(target, "three");
    assert_holds(
        temp_in(state, "save.json.bak"), "two"); // not the target under another name
    struct stat st;
    assert_int_equal(lstat(path, &st), 0);
    assert_true(S_ISLNK(st.st_mode));
}

static void test_a_link_that_leads_nowhere_is_not_written_through(void **state)
{
    lay_link(state, "save.json", "gone/file.json");
    assert_cannot_write(temp_in(state, "save.json"), "a link to \"gone/file.json\"");
    lay_link(state, "round.json", "about.json");
    lay_link(state, "about.json", "round.json");
    assert_cannot_write(temp_in(state, "round.json"), "leads in a circle");
    assert_true(os_make_folder(temp_in(state, "folder"), NULL));
    lay_link(state, "in.json", "folder");
    assert_cannot_write(temp_in(state, "in.json"), "it is a folder");
    lay_link(state, "null.json", "/dev/null");
    assert_cannot_write(temp_in(state, "null.json"), "null.json");
    temp_file(state, "plain", STR("x"));
    lay_link(state, "under.json", "plain/file.json"); // as if plain were a folder
    assert_cannot_write(temp_in(state, "under.json"), "a link to \"plain/file.json\"");
    char longest[301] = "";
    memset(longest, 'x', sizeof longest - 1);
    lay_link(state, "long.json", longest); // a name that no folder has
    assert_cannot_write(temp_in(state, "long.json"), "ile name too long");
    assert_listing(temp_folder(state), "about.json folder in.json long.json null.json "
                                       "plain round.json save.json under.json ");
}

static void test_a_link_to_another_users_file_is_not_written_through(void **state)
{
    if (geteuid() != 0) skip();
    const char *target = temp_file(state, "theirs", STR("old"));
    assert_int_equal(chown(target, NOBODY, (gid_t)-1), 0);
    lay_link(state, "save.json", "theirs");
    assert_cannot_write(temp_in(state, "save.json"), "a file of another user");
    assert_holds(target, "old");
}

static void test_what_was_made_read_only_is_not_replaced(void **state)
{
    const char *path = temp_file(state, "save.json", STR("old"));
    assert_int_equal(chmod(path, 0444), 0);
    lay_link(state, "link.json", "save.json");
    assert_cannot_write(path, "it is read-only");
    assert_cannot_write(temp_in(state, "link.json"), "it is read-only");
    assert_holds(path, "old");
}

static void test_a_hard_link_becomes_a_file_of_its_own(void **state)
{
    const char *path = temp_file(state, "save.json", STR("one"));
    assert_int_equal(link(path, temp_in(state, "other.json")), 0);
    write_text(path, "two");
    assert_holds(path, "two");
    assert_holds(temp_in(state, "other.json"), "one");
}

static void test_a_folder_that_takes_no_files_is_told_beforehand(void **state)
{
    Err errs[3] = {0};
    assert_true(os_folder_takes_files(temp_folder(state), NULL));
    assert_true(os_folder_takes_files(temp_in(state, "not/yet"), NULL));
    assert_false(os_is_folder(temp_in(state, "not"))); // nothing is made
    const char *file = temp_file(state, "file", STR(""));
    assert_false(os_folder_takes_files(file, &errs[0]));
    assert_err(&errs[0], "it is no folder");
    assert_false(os_folder_takes_files(temp_in(state, "file/below"), &errs[1]));
    assert_err(&errs[1], file);
    assert_int_equal(symlink("gone", temp_in(state, "link")), 0);
    assert_false(os_folder_takes_files(temp_in(state, "link/below"), &errs[2]));
    assert_int_equal(errs[2].kind, ERR_IO);
}

// What may not be replaced has no target either.
static void test_what_may_not_be_replaced_has_no_target(void **state)
{
    assert_true(os_make_folder(temp_in(state, "folder"), NULL));
    lay_link(state, "in.json", "folder");
    lay_link(state, "gone.json", "gone");
    static const char *const names[] = {"folder", "in.json", "gone.json"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Buf target = {0};
        Err err = {0};
        assert_false(os_write_target(temp_in(state, names[i]), &target, &err));
        assert_int_equal(err.kind, ERR_IO);
        assert_int_equal(target.n, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_folder_is_not_replaced),
        temp_test(test_what_is_no_plain_file_is_not_replaced),
        temp_test(test_through_a_link_its_target_is_replaced),
        temp_test(test_a_link_that_leads_nowhere_is_not_written_through),
        temp_test(test_a_link_to_another_users_file_is_not_written_through),
        temp_test(test_what_was_made_read_only_is_not_replaced),
        temp_test(test_a_hard_link_becomes_a_file_of_its_own),
        temp_test(test_what_may_not_be_replaced_has_no_target),
        temp_test(test_a_folder_that_takes_no_files_is_told_beforehand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
