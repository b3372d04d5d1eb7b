// The worker's end of its channel, held by this process; what confines one is in test_worker_posix.c.
#define _DEFAULT_SOURCE // dup2, setenv
#include "base/worker.h"

#include "support/support.h"

#include <errno.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

static int ours,
    kept; // the parent's end; what this process had as the channel's number, or -1

static int open_channel(void **state)
{
    (void)state;
    int ends[2];
    signal(SIGPIPE, SIG_IGN);
    kept = dup(WORKER_CHANNEL);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return -1;
    ours = dup(ends[0]);
    if (ours == WORKER_CHANNEL) ours = dup(ours);
    if (dup2(ends[1], WORKER_CHANNEL) < 0) return -1;
    for (int i = 0; i < 2; i++)
        if (ends[i] != WORKER_CHANNEL && ends[i] != ours) close(ends[i]);
    return 0;
}

static int close_channel(void **state)
{
    (void)state;
    if (ours >= 0) close(ours);
    if (kept < 0)
        close(WORKER_CHANNEL);
    else
        dup2(kept, WORKER_CHANNEL), close(kept);
    return 0;
}

static void test_what_comes_in_parts_is_read_whole(void **state)
{
    (void)state;
    char bytes[6] = "";
    assert_int_equal(write(ours, "abc", 3), 3);
    assert_int_equal(write(ours, "defg", 4), 4);
    errno = EINTR; // of some call before
    assert_true(worker_read(bytes, 5));
    assert_string_equal(bytes, "abcde");
    assert_true(worker_read(bytes, 0)); // waits for nothing
    assert_true(worker_read(bytes, 2));
    assert_string_equal(bytes, "fgcde");
}

static void test_a_closed_channel_ends_reading_and_writing(void **state)
{
    (void)state;
    char bytes[4];
    assert_int_equal(write(ours, "ab", 2), 2);
    close(ours);
    ours = -1;
    assert_false(worker_read(bytes, 3));
    assert_false(worker_write(STR("x")));
    assert_true(worker_write((Str){0})); // nothing to be written
}

static void test_all_is_written(void **state)
{
    (void)state;
    char bytes[8] = "";
    errno = EINTR;
    assert_true(worker_write(STR("a message")));
    assert_int_equal(read(ours, bytes, 7), 7);
    assert_string_equal(bytes, "a messa");
    assert_int_equal(read(ours, bytes, 8), 2); // once and no more
}

// However long this process is kept waiting between two of them, not all of them can be due.
static void test_heartbeats_are_not_due_all_the_time(void **state)
{
    (void)state;
    int due = 0;
    for (int i = 0; i < 1000; i++)
        due += worker_heartbeat_due();
    assert_in_range(due, 1, 999);
}

static void test_a_process_is_not_confined_unasked(void **state)
{
    (void)state;
    Confinement confined = worker_confinement();
    assert_false(confined.limits || confined.calls || confined.landlock);
}

#define channel_test(test)                                                             \
    cmocka_unit_test_setup_teardown(test, open_channel, close_channel)

int main(void)
{
    const struct CMUnitTest tests[] = {
        channel_test(test_what_comes_in_parts_is_read_whole),
        channel_test(test_a_closed_channel_ends_reading_and_writing),
        channel_test(test_all_is_written),
        cmocka_unit_test(test_heartbeats_are_not_due_all_the_time),
        cmocka_unit_test(test_a_process_is_not_confined_unasked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
