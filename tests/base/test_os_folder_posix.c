#define _POSIX_C_SOURCE 200809L
#include "support/on_disk.h"
#include "support/support.h"

#include "base/os.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void test_folders_are_made_with_their_parents_and_again(void **state)
{
    Err err = {0};
    const char *path = temp_in(state, "a//b/c/");
    assert_true(os_make_folder(path, &err));
    assert_true(os_make_folder(path, &err));
    assert_true(os_make_folder("/", &err));
    assert_no_err(&err);
    assert_true(os_is_folder(temp_in(state, "a/b/c")));
}

static void test_a_folder_cannot_be_made_through_a_file(void **state)
{
    Err err = {0};
    temp_file(state, "file", STR("x"));
    assert_false(os_make_folder(temp_in(state, "file/a"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "cannot make the folder");
    err_clear(&err);
    assert_false(os_make_folder(temp_in(state, "file"), &err));
    assert_err(&err, "File exists");
    err_clear(&err);
    assert_false(os_make_folder("", &err));
    assert_err(&err, "cannot make the folder");
}

static void test_a_folder_that_is_a_link_to_nothing_is_told(void **state)
{
    Err err = {0};
    assert_int_equal(symlink("gone", temp_in(state, "folder")), 0);
    assert_false(os_make_folder(temp_in(state, "folder/inside"), &err));
    assert_err(&err, "is a link to what is not there");
}

static void test_a_file_is_no_folder(void **state)
{
    const char *file = temp_file(state, "a", STR("x"));
    assert_true(os_is_file(file) && !os_is_folder(file));
    assert_true(os_is_folder(temp_folder(state)) && !os_is_file(temp_folder(state)));
    const char *none = temp_in(state, "none");
    assert_false(os_is_file(none) || os_is_folder(none));
}

static void test_a_list_is_sorted_bytewise_and_has_hidden_files(void **state)
{
    static const char *const names[] = {"b", "a10", "a2", "B", "қ", ".c", "z"};
    assert_listing(temp_folder(state), "");
    for (int i = 0; i < COUNT_OF(names); i++)
        temp_file(state, names[i], (Str){0});
    assert_listing(temp_folder(state), ".c B a10 a2 b z қ ");
}

static void fail_on_name(void *ctx, Str name)
{
    (void)ctx;
    fail_msg("there is a name: " STR_FMT, STR_ARG(name));
}

static void test_what_is_no_folder_cannot_be_listed(void **state)
{
    Err err = {0};
    assert_false(os_list(temp_in(state, "none"), fail_on_name, NULL, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_err(&err, "cannot list the folder");
}

static void test_data_lives_where_the_standard_says(void **state)
{
    (void)state;
    Buf buf = {0};
    setenv("XDG_DATA_HOME", "/data", 1);
    assert_true(os_data_folder(&buf, NULL));
    assert_str(buf_str(&buf), "/data/qantar");
    static const char *const ignored[] = {"", "not/absolute"};
    for (size_t i = 0; i < 2; i++) {
        buf_clear(&buf);
        setenv("XDG_DATA_HOME", ignored[i], 1);
        setenv("HOME", "/home/aigul", 1);
        assert_true(os_data_folder(&buf, NULL));
        assert_str(buf_str(&buf), "/home/aigul/.local/share/qantar");
    }
    buf_clear(&buf);
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME"); // then the system's list of users is asked
    Err err = {0};
    if (os_data_folder(&buf, &err))
        assert_non_null(strstr(buf.s, "/.local/share/qantar"));
    else
        assert_err(&err, "set HOME");
    buf_free(&buf);
}

static void test_the_program_knows_where_it_stands(void **state)
{
    (void)state;
    Buf buf = {0};
    Err err = {0};
    assert_true(os_program_folder(&buf, &err));
    buf_add(&buf, STR("/base_tests"));
    assert_true(os_is_file(buf.s));
    buf_free(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_folders_are_made_with_their_parents_and_again),
        temp_test(test_a_folder_cannot_be_made_through_a_file),
        temp_test(test_a_folder_that_is_a_link_to_nothing_is_told),
        temp_test(test_a_file_is_no_folder),
        temp_test(test_a_list_is_sorted_bytewise_and_has_hidden_files),
        temp_test(test_what_is_no_folder_cannot_be_listed),
        cmocka_unit_test(test_data_lives_where_the_standard_says),
        cmocka_unit_test(test_the_program_knows_where_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
