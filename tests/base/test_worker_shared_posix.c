// Memory that a worker shares with us, and waiting that another thread ends.
#define _GNU_SOURCE // memfd_create
#include "base/worker.h"

#include "support/support.h"
#include "support/workers.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SHARED ((size_t)3 << 20)

static Worker *start(size_t shared)
{
    Err err = {0};
    Worker *worker =
        worker_open(&(WorkerSetup){WORKERS_PROGRAM, "share", .shared = shared}, &err);
    assert_no_err(&err);
    worker_allow(worker, WORKERS_AMPLE, WORKERS_AMPLE);
    return worker;
}

static size_t size_seen(Worker *worker, char *first)
{
    size_t size = 0;
    assert_true(worker_receive(worker, (char *)&size, sizeof size));
    assert_true(worker_receive(worker, first, 1));
    return size;
}

static void assert_all(const char *bytes, char value)
{
    for (size_t i = 0; i < SHARED; i++)
        if (bytes[i] != value) fail_msg("byte %zu is %d", i, bytes[i]);
}

static void test_what_it_writes_is_read_here(void **state)
{
    (void)state;
    char byte;
    Worker *worker = start(SHARED);
    assert_int_equal(size_seen(worker, &byte), SHARED);
    assert_int_equal(byte, 0);
    const char *shared = worker_shared(worker, SHARED);
    assert_null(worker_shared(worker, SHARED + 1));
    assert_all(shared, 0);
    assert_true(worker_send(worker, STR("a")));
    assert_true(worker_receive(worker, &byte, 1));
    assert_all(shared, 'a');
    worker_close(worker);
}

static void test_what_is_given_back_is_zero_for_both(void **state)
{
    (void)state;
    char byte;
    Worker *worker = start(SHARED);
    size_seen(worker, &byte);
    assert_true(worker_send(worker, STR("a")));
    assert_true(worker_receive(worker, &byte, 1));
    worker_shared_clear(worker, SHARED);
    assert_all(worker_shared(worker, SHARED), 0);
    assert_true(worker_send(worker, STR("b")));
    assert_true(worker_receive(worker, &byte, 1));
    assert_all(worker_shared(worker, SHARED), 'b');
    worker_close(worker);
}

static void test_without_any_there_is_none(void **state)
{
    (void)state;
    char byte;
    Worker *worker = start(0);
    assert_int_equal(size_seen(worker, &byte), 0);
    assert_int_equal(byte, 'x');
    assert_null(worker_shared(worker, SHARED));
    worker_shared_clear(worker, SHARED); // nothing
    worker_close(worker);
}

// As a shell hands it on in "4<>file".
static void assert_not_taken(int descriptor)
{
    char byte;
    int kept = descriptor == WORKER_SHARED ? -1 : dup(WORKER_SHARED);
    assert_true(descriptor >= 0);
    assert_int_equal(ftruncate(descriptor, 4096), 0);
    assert_int_equal(dup2(descriptor, WORKER_SHARED), WORKER_SHARED);
    Worker *worker = start(0);
    assert_int_equal(size_seen(worker, &byte), 0);
    worker_close(worker);
    if (descriptor != WORKER_SHARED) close(descriptor);
    if (kept < 0)
        close(WORKER_SHARED);
    else
        dup2(kept, WORKER_SHARED), close(kept);
}

static void test_what_we_inherited_ourselves_is_not_taken_for_it(void **state)
{
    assert_not_taken(open(temp_in(state, "inherited"), O_RDWR | O_CREAT, 0600));
    assert_not_taken(memfd_create("inherited", 0));
}

static void test_more_than_there_is_is_an_error(void **state)
{
    (void)state;
    Err err = {0};
    WorkerSetup setup = {WORKERS_PROGRAM, "share", .shared = SIZE_MAX / 2};
    assert_null(worker_open(&setup, &err));
    assert_int_equal(err.kind, ERR_IO);
}

// It would be waited for as long as it works, which is for ever.
static void test_waiting_can_be_ended(void **state)
{
    (void)state;
    char byte;
    Worker *worker = workers_start("busy");
    worker_cancel(worker);
    assert_false(worker_receive(worker, &byte, 1));
    assert_int_equal(worker_end(worker), WORKER_HANGS);
    assert_false(worker_send(worker, STR("a")));
    worker_close(worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_it_writes_is_read_here),
        cmocka_unit_test(test_what_is_given_back_is_zero_for_both),
        cmocka_unit_test(test_without_any_there_is_none),
        temp_test(test_what_we_inherited_ourselves_is_not_taken_for_it),
        cmocka_unit_test(test_more_than_there_is_is_an_error),
        cmocka_unit_test(test_waiting_can_be_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
