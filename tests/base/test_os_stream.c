#define _POSIX_C_SOURCE 200809L
#include "support/support.h"

#include "base/os.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void test_what_is_written_is_there_at_once(void **state)
{
    const char *path = temp_in(state, "out");
    FILE *out = fopen(path, "w");
    Err err = {0};
    Buf bytes = {0};
    assert_true(os_write_stream(out, STR("one line\n"), &err));
    assert_true(os_write_stream(out, STR(""), &err));
    assert_true(os_read(path, &bytes, &err));
    assert_str(buf_str(&bytes), "one line\n");
    buf_free(&bytes);
    fclose(out);
}

static void test_a_full_disk_is_a_sentence(void **state)
{
    (void)state;
    FILE *out = fopen("/dev/full", "w");
    Err err = {0};
    assert_false(os_write_stream(out, STR("text"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "cannot write the output: No space left on device");
    fclose(out);
}

static void test_what_a_file_could_not_hold_is_told_when_it_is_closed(void **state)
{
    Err err = {0};
    FILE *out = fopen(temp_in(state, "out"), "w");
    fputs("one line\n", out);
    assert_true(os_close_stream(out, &err));
    assert_no_err(&err);
    out = fopen("/dev/full", "w");
    fputs("text", out);
    assert_false(os_close_stream(out, &err));
    assert_err(&err, "cannot write the output: No space left on device");
}

static void test_nobody_at_the_other_end_is_no_error(void **state)
{
    (void)state;
    os_outlive_hangups();
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    FILE *out = fdopen(ends[1], "w");
    Err err = {0};
    assert_false(os_write_stream(out, STR("text"), &err));
    assert_no_err(&err);
    fclose(out);
}

static void test_a_hangup_is_outlived(void **state)
{
    (void)state;
    os_outlive_hangups();
    assert_int_equal(raise(SIGHUP), 0);
    assert_int_equal(raise(SIGPIPE), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_what_is_written_is_there_at_once),
        temp_test(test_what_a_file_could_not_hold_is_told_when_it_is_closed),
        cmocka_unit_test(test_a_full_disk_is_a_sentence),
        cmocka_unit_test(test_nobody_at_the_other_end_is_no_error),
        cmocka_unit_test(test_a_hangup_is_outlived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
