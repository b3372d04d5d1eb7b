// os_write_safely when the disk refuses one of its calls, each in turn.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"

#include "support/disk.h"
#include "support/support.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define CALLS_MOST 60 // no write needs so many

static bool holds(const char *path, const char *text)
{
    Buf bytes = {0};
    bool same = os_read(path, &bytes, NULL) && str_eq(buf_str(&bytes), str_of(text));
    buf_free(&bytes);
    return same;
}

static void count_temporary(void *ctx, Str name)
{
    int *count = ctx;
    *count += name.n > 4 && str_eq(str_from(name, name.n - 4), STR(".tmp"));
}

static int temporary_files(const char *folder)
{
    int count = 0;
    assert_true(os_list(folder, count_temporary, &count, NULL));
    return count;
}

// Writes "new" over "old", whose backup is "older", while the [nth] call meets [deed]. False when
// there were fewer calls.
static bool write_against(void **state, int nth, DiskDeed deed, int reason)
{
    // After a failure both may be one file, so neither may be written into.
    assert_true(os_remove(temp_in(state, "save.json"), NULL));
    assert_true(os_remove(temp_in(state, "save.json.bak"), NULL));
    const char *path = temp_file(state, "save.json", STR("old"));
    const char *bak = temp_file(state, "save.json.bak", STR("older"));
    Err err = {0};
    disk_plan(nth, deed, reason);
    bool done = os_write_safely(path, STR("new"), &err);
    bool met = disk_met(), keeps_it = met && strcmp(disk_call(), "unlink") == 0;
    disk_plan(0, DISK_FAIL, 0);
    if (done) {
        assert_no_err(&err);
        assert_true(holds(path, "new") && holds(bak, "old"));
    } else {
        assert_int_equal(err.kind, ERR_IO);
        assert_err(&err, path);
        assert_err(&err, strerror(reason));
        // Only the flush of the folder comes when the new file has its name.
        assert_true(holds(path, "old") || holds(path, "new"));
        assert_true(holds(bak, "older") || holds(bak, "old"));
    }
    if (!keeps_it) assert_int_equal(temporary_files(temp_folder(state)), 0);
    return met;
}

static void test_whichever_call_is_refused_the_old_or_new_file_is_whole(void **state)
{
    static const int reasons[] = {ENOSPC, EIO, EACCES, EPERM};
    for (int i = 0; i < COUNT_OF(reasons); i++) {
        int nth = 1;
        while (nth < CALLS_MOST && write_against(state, nth, DISK_FAIL, reasons[i]))
            nth++;
        assert_in_range(nth, 8, CALLS_MOST - 1);
    }
}

// The backup is then a copy: when it cannot be made, nothing is written over.
static void test_the_same_holds_on_a_disk_without_links(void **state)
{
    int nth = 1;
    disk_without_links(true);
    while (nth < CALLS_MOST && write_against(state, nth, DISK_FAIL, EIO))
        nth++;
    disk_without_links(false);
    assert_in_range(nth, 10, CALLS_MOST - 1);
}

static void test_a_write_that_takes_one_byte_is_gone_on_with(void **state)
{
    for (int nth = 1; write_against(state, nth, DISK_SHORT, 0); nth++)
        assert_in_range(nth, 1, CALLS_MOST);
}

static void test_an_interrupted_write_is_done_again(void **state)
{
    const char *path = temp_in(state, "save.json");
    for (int nth = 1;; nth++) {
        disk_plan(nth, DISK_FAIL, EINTR);
        bool done = os_write_safely(path, STR("new"), NULL);
        bool met = disk_met(), was_write = met && strcmp(disk_call(), "write") == 0;
        disk_plan(0, DISK_FAIL, 0);
        assert_true(met);
        if (!was_write) continue;
        assert_true(done && holds(path, "new"));
        return;
    }
}

// What was read until then is taken back.
static void test_a_read_that_is_refused_leaves_what_was_there(void **state)
{
    static const int reasons[] = {EIO, EACCES, ENOENT};
    const char *path = temp_file(state, "save.json", STR("words"));
    for (int i = 0; i < COUNT_OF(reasons); i++)
        for (int nth = 1; nth < CALLS_MOST; nth++) {
            Buf out = {0};
            Err err = {0};
            buf_add(&out, STR("before "));
            disk_plan(nth, DISK_FAIL, reasons[i]);
            bool done = os_read(path, &out, &err), met = disk_met();
            const char *call = disk_call();
            bool closing = met && strcmp(call, "close") == 0;
            disk_plan(0, DISK_FAIL, 0);
            assert_int_equal(done, !met || closing);
            assert_string_equal(out.s, done ? "before words" : "before ");
            assert_int_equal(out.n, strlen(out.s));
            if (!done) assert_err(&err, strerror(reasons[i]));
            buf_free(&out);
            if (!met) break;
        }
}

static void test_an_interrupted_read_is_done_again(void **state)
{
    const char *path = temp_file(state, "save.json", STR("words"));
    for (int nth = 1;; nth++) {
        Buf out = {0};
        disk_plan(nth, DISK_FAIL, EINTR);
        bool done = os_read(path, &out, NULL), met = disk_met();
        bool was_read = met && strcmp(disk_call(), "read") == 0;
        disk_plan(0, DISK_FAIL, 0);
        if (was_read) assert_true(done && str_eq(buf_str(&out), STR("words")));
        buf_free(&out);
        if (!met) return;
    }
}

// A reason of before is none.
static void test_what_failed_before_does_not_fail_now(void **state)
{
    const char *path = temp_in(state, "save.json");
    static const int reasons[] = {EIO, ENOSPC, ENOENT};
    for (int i = 0; i < COUNT_OF(reasons); i++) {
        errno = reasons[i];
        assert_true(os_write_safely(path, STR("new"), NULL));
        errno = reasons[i];
        assert_true(os_make_folder(temp_in(state, "a/b"), NULL));
        errno = reasons[i];
        assert_true(os_list(temp_folder(state), count_temporary, &(int){0}, NULL));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_whichever_call_is_refused_the_old_or_new_file_is_whole),
        temp_test(test_the_same_holds_on_a_disk_without_links),
        temp_test(test_a_write_that_takes_one_byte_is_gone_on_with),
        temp_test(test_an_interrupted_write_is_done_again),
        temp_test(test_a_read_that_is_refused_leaves_what_was_there),
        temp_test(test_an_interrupted_read_is_done_again),
        temp_test(test_what_failed_before_does_not_fail_now),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
