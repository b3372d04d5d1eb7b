#define _POSIX_C_SOURCE 200809L
#include "support/on_disk.h"
#include "support/support.h"

#include "base/os.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void test_the_clock_never_goes_back(void **state)
{
    (void)state;
    uint64_t last = os_clock_us();
    for (int i = 0; i < 1000; i++) {
        uint64_t now = os_clock_us();
        assert_true(now >= last);
        last = now;
    }
}

static uint64_t system_us(void)
{
    struct timespec now;
    assert_int_equal(clock_gettime(CLOCK_MONOTONIC, &now), 0);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

static void test_the_clock_is_that_of_the_system(void **state)
{
    (void)state;
    uint64_t before = system_us(), now = os_clock_us(), behind = system_us();
    assert_true(before <= now && now <= behind);
}

static void test_two_seeds_differ(void **state)
{
    (void)state;
    assert_true(os_seed() != os_seed());
}

static void test_now_is_written_as_a_date_and_a_time(void **state)
{
    (void)state;
    char now[17];
    os_now(now);
    int year, month, day, hour, minute;
    char end;
    assert_int_equal(
        sscanf(now, "%4d-%2d-%2d %2d:%2d%c", &year, &month, &day, &hour, &minute, &end),
        5);
    assert_int_equal(strlen(now), 16);
    assert_in_range(month, 1, 12);
    assert_in_range(hour, 0, 23);
}

static void test_a_file_is_no_terminal(void **state)
{
    int fd = open(temp_file(state, "a", STR("x")), O_RDONLY);
    assert_false(os_is_terminal(fd));
    assert_int_equal(os_terminal_width(fd), 0);
    close(fd);
    assert_false(os_is_terminal(-1));
    assert_int_equal(os_terminal_width(-1), 0);
}

static void test_a_stream_takes_bytes_at_once(void **state)
{
    const char *path = temp_in(state, "out");
    FILE *out = fopen(path, "wb");
    Err err = {0};
    assert_true(os_write_stream(out, STR("one\n"), &err));
    assert_true(os_write_stream(out, (Str){0}, &err));
    assert_no_err(&err);
    assert_holds(path, "one\n");
    fclose(out);
}

static void test_a_reader_that_went_away_is_no_error(void **state)
{
    (void)state;
    os_outlive_hangups();
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    FILE *out = fdopen(ends[1], "wb");
    Err err = {0};
    assert_false(os_write_stream(out, STR("into the void"), &err));
    assert_no_err(&err);
    fclose(out);
}

static void test_a_stream_on_a_full_disk_is_an_error(void **state)
{
    (void)state;
    FILE *out = fopen("/dev/full", "wb");
    if (!out) skip_because("there is no /dev/full");
    Err err = {0};
    assert_false(os_write_stream(out, STR("lost"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "No space left");
    fclose(out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_clock_never_goes_back),
        cmocka_unit_test(test_two_seeds_differ),
        cmocka_unit_test(test_now_is_written_as_a_date_and_a_time),
        temp_test(test_a_file_is_no_terminal),
        temp_test(test_a_stream_takes_bytes_at_once),
        cmocka_unit_test(test_a_reader_that_went_away_is_no_error),
        cmocka_unit_test(test_a_stream_on_a_full_disk_is_an_error),
        cmocka_unit_test(test_the_clock_is_that_of_the_system),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
