// Workers on Windows: starting, the channel, ends, limits, what they inherit.
#include "base/arena.h"
#include "base/os.h"
#include "base/worker.h"

#include "support/support.h"
#include "support/workers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static void assert_cause(Worker *worker, const char *cause)
{
    Buf told = {0};
    char byte;
    assert_false(worker_receive(worker, &byte, 1));
    assert_int_equal(worker_end(worker), WORKER_DIED);
    worker_cause(worker, &told);
    assert_string_equal(told.s, cause);
    buf_free(&told);
    worker_close(worker);
}

static void test_it_answers(void **state)
{
    (void)state;
    Worker *worker = workers_start("echo");
    assert_worker_answers(worker);
    worker_close(worker);
}

static void test_much_goes_both_ways(void **state)
{
    (void)state;
    Worker *worker = workers_start("large");
    char *bytes = mem_new(WORKERS_LARGE, 1);
    for (size_t i = 0; i < WORKERS_LARGE; i++)
        bytes[i] = (char)(i % 251);
    assert_true(worker_send(worker, (Str){bytes, WORKERS_LARGE}));
    assert_true(worker_receive(worker, bytes, WORKERS_LARGE));
    for (size_t i = 0; i < WORKERS_LARGE; i++)
        if (bytes[i] != (char)(i % 251 + 1)) fail_msg("byte %d", (int)i);
    free(bytes);
    worker_close(worker);
}

static void test_how_it_ended_is_told(void **state)
{
    (void)state;
    assert_cause(workers_start("exit:7"), "exit code 7");
    assert_cause(workers_start("crash"), "exception c0000005, access violation");
}

static void test_a_missing_program_is_an_error(void **state)
{
    (void)state;
    Err err = {0};
    assert_null(worker_open(&(WorkerSetup){"there-is-none", NULL, 0}, &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_non_null(strstr(err.text, "there-is-none"));
}

static void assert_hangs(const char *does)
{
    char byte;
    Worker *worker = workers_start(does);
    worker_allow(worker, WORKERS_LITTLE, WORKERS_AMPLE);
    while (worker_receive(worker, &byte, 1))
        ;
    assert_int_equal(worker_end(worker), WORKER_HANGS);
    worker_close(worker);
}

static void test_what_works_or_sleeps_too_long_is_ended(void **state)
{
    (void)state;
    assert_hangs("busy");
    assert_hangs("asleep");
    assert_hangs("busy-and-talk"); // without a heartbeat
}

static void test_the_first_that_says_something_is_found(void **state)
{
    (void)state;
    Worker *workers[3];
    for (int i = 0; i < 3; i++)
        workers[i] = workers_start("echo");
    assert_true(worker_send(workers[1], STR("a")));
    assert_int_equal(worker_first(workers, 3), 1);
    char byte;
    assert_true(worker_receive(workers[1], &byte, 1));
    assert_int_equal(byte, 'a');
    for (int i = 0; i < 3; i++)
        worker_close(workers[i]);
}

static bool is_alive(long process)
{
    HANDLE open = OpenProcess(SYNCHRONIZE, FALSE, (DWORD)process);
    bool alive = open && WaitForSingleObject(open, 0) == WAIT_TIMEOUT;
    if (open) CloseHandle(open);
    return alive;
}

static void test_closing_ends_the_process(void **state)
{
    (void)state;
    Worker *worker = workers_start("process");
    long process = workers_process(worker);
    assert_true(is_alive(process));
    worker_close(worker);
    assert_false(is_alive(process));
}

static void test_it_inherits_only_the_channel(void **state)
{
    (void)state;
    char said[2], does[40];
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    HANDLE secret = CreateFileMappingW(
        INVALID_HANDLE_VALUE, &inherited, PAGE_READWRITE, 0, 65536, NULL);
    SetEnvironmentVariableW(L"QANTAR_TEST_SECRET", L"x");
    snprintf(does, sizeof does, "environment:%d", (int)(intptr_t)secret + 4096);
    Worker *worker = workers_start(does);
    assert_true(worker_receive(worker, said, sizeof said));
    assert_int_equal(said[0], '-');
    assert_int_equal(said[1], '-');
    CloseHandle(secret);
    worker_close(worker);
}

static void test_two_threads_do_each_thing_once(void **state)
{
    (void)state;
    char said;
    Worker *worker = workers_start("parallel");
    assert_true(worker_receive(worker, &said, 1));
    assert_int_equal(said, '+');
    worker_close(worker);
}

// What of it there is depends on the system, and it is told for people to compare: under Wine little holds.
static void test_it_says_what_holds_it(void **state)
{
    (void)state;
    Confinement confinement;
    Worker *worker = workers_start("confinement");
    assert_true(worker_receive(worker, (char *)&confinement, sizeof confinement));
    assert_int_equal(confinement.landlock, 0);
    printf("limits %d, calls %d, AppContainer %d, low integrity %d\n",
        confinement.limits, confinement.calls, confinement.container, confinement.low);
    worker_close(worker);
}

static void test_one_that_never_starts_is_an_error(void **state)
{
    (void)state;
    Err err = {0};
    char byte;
    Worker *worker = worker_open(&(WorkerSetup){WORKERS_PROGRAM, "mute", 0}, &err);
    if (worker) { // others have started before
        worker_allow(worker, WORKERS_AMPLE, WORKERS_AMPLE);
        assert_false(worker_receive(worker, &byte, 1));
        assert_int_equal(worker_end(worker), WORKER_DIED);
    }
    worker_close(worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_answers),
        cmocka_unit_test(test_much_goes_both_ways),
        cmocka_unit_test(test_how_it_ended_is_told),
        cmocka_unit_test(test_a_missing_program_is_an_error),
        cmocka_unit_test(test_what_works_or_sleeps_too_long_is_ended),
        cmocka_unit_test(test_the_first_that_says_something_is_found),
        cmocka_unit_test(test_closing_ends_the_process),
        cmocka_unit_test(test_it_inherits_only_the_channel),
        cmocka_unit_test(test_two_threads_do_each_thing_once),
        cmocka_unit_test(test_it_says_what_holds_it),
        cmocka_unit_test(test_one_that_never_starts_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
