// No reading, writing or listing leaves a file open, whether it went well or not.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"

#include "support/support.h"

#include <dirent.h>
#include <unistd.h>

static int open_files(void)
{
    DIR *folder = opendir("/proc/self/fd");
    if (!folder) skip_because("there is no /proc/self/fd");
    int n = 0;
    while (readdir(folder))
        n++;
    closedir(folder);
    return n;
}

static void take_no_note(void *ctx, Str name)
{
    (void)ctx;
    (void)name;
}

static void do_everything(void **state)
{
    Buf out = {0};
    Err err = {0};
    const char *path = temp_file(state, "folder/save.json", STR("old"));
    const char *folder = temp_in(state, "folder"), *gone = temp_in(state, "gone");
    assert_true(os_read(path, &out, &err));
    assert_false(os_read(folder, &out, &err));
    assert_false(os_read(gone, &out, &err));
    assert_true(os_read_inside(folder, STR("save.json"), &out, NULL));
    assert_false(os_read_inside(folder, STR("none"), &out, NULL));
    assert_false(os_read_inside(gone, STR("save.json"), &out, NULL));
    assert_false(os_read_inside(path, STR("save.json"), &out, NULL));
    assert_true(os_write_safely(path, STR("new"), NULL));
    assert_false(os_write_safely(folder, STR("new"), NULL));
    assert_false(os_write_safely(temp_in(state, "gone/save.json"), STR("new"), NULL));
    assert_true(os_list(folder, take_no_note, NULL, NULL));
    assert_false(os_list(path, take_no_note, NULL, NULL));
    buf_free(&out);
}

static void test_nothing_stays_open(void **state)
{
    do_everything(state); // what the library opens once
    int before = open_files();
    for (int i = 0; i < 3; i++)
        do_everything(state);
    assert_int_equal(open_files(), before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {temp_test(test_nothing_stays_open)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
