#define _GNU_SOURCE
#include "base/worker.h"

#include "base/os.h"
#include "support/support.h"
#include "support/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// --- talking ------------------------------------------------------------------------------------

static void test_both_sides_hear_each_other(void **state)
{
    (void)state;
    Worker *worker = workers_start("echo");
    assert_worker_answers(worker);
    assert_worker_answers(worker);
    worker_close(worker);
}

static void test_what_is_larger_than_the_channel_arrives_whole(void **state)
{
    (void)state;
    char *bytes = mem_new(WORKERS_LARGE, 1), *back = mem_new(WORKERS_LARGE, 1);
    for (size_t i = 0; i < WORKERS_LARGE; i++)
        bytes[i] = (char)(i % 101);
    Worker *worker = workers_start("large"); // one is added to each byte
    assert_true(worker_send(worker, (Str){bytes, WORKERS_LARGE}));
    assert_true(worker_receive(worker, back, WORKERS_LARGE));
    for (size_t i = 0; i < WORKERS_LARGE; i++)
        if (back[i] != (char)(i % 101 + 1)) fail_msg("byte %zu is another", i);
    worker_close(worker);
    free(bytes);
    free(back);
}

static void test_the_first_that_says_something_is_found(void **state)
{
    (void)state;
    Worker *workers[3];
    char byte;
    for (int i = 0; i < 3; i++)
        workers[i] = workers_start("echo");
    for (int i = 2; i >= 0; i--) {
        assert_true(worker_send(workers[i], STR("a")));
        assert_int_equal(worker_first(workers, 3), i);
        assert_true(worker_receive(workers[i], &byte, 1));
        assert_int_equal(byte, 'a');
    }
    for (int i = 0; i < 2; i++) // of two that have, the one that stands before
        assert_true(worker_send(workers[i], STR("b")));
    assert_true(worker_receive(workers[1], &byte, 1));
    assert_true(worker_send(workers[1], STR("c")));
    while (!worker_ready(workers[0]) || !worker_ready(workers[1]))
        workers_nap();
    assert_int_equal(worker_first(workers, 3), 0);
    assert_int_equal(worker_first(workers + 1, 1), 0);
    for (int i = 0; i < 3; i++)
        worker_close(workers[i]);
}

static void take_signal(int signal) { (void)signal; }

// One that is ignored would let the system take away a worker's end.
static void test_what_we_do_with_ended_children_stays_unless_they_are_ignored(
    void **state)
{
    (void)state;
    struct sigaction own = {.sa_handler = take_signal}, before, now;
    assert_int_equal(sigaction(SIGCHLD, &own, &before), 0);
    worker_close(workers_start("echo"));
    assert_int_equal(sigaction(SIGCHLD, NULL, &now), 0);
    assert_true(now.sa_handler == take_signal);
    own.sa_handler = SIG_IGN;
    sigaction(SIGCHLD, &own, NULL);
    worker_close(workers_start("echo"));
    sigaction(SIGCHLD, NULL, &now);
    assert_true(now.sa_handler == SIG_DFL);
    sigaction(SIGCHLD, &before, NULL);
}

static void test_one_that_is_cancelled_has_something_to_say(void **state)
{
    (void)state;
    Worker *worker = workers_start("echo");
    assert_false(worker_ready(worker));
    worker_cancel(worker);
    assert_true(worker_ready(worker));
    assert_int_equal(worker_end(worker), WORKER_HANGS);
    assert_true(worker_ready(worker));
    worker_close(worker);
}

// --- ends ---------------------------------------------------------------------------------------

static void assert_died(Worker *worker, const char *cause)
{
    char byte;
    assert_false(worker_receive(worker, &byte, 1));
    assert_int_equal(worker_end(worker), WORKER_DIED);
    Buf told = {0};
    worker_cause(worker, &told);
    assert_str(buf_str(&told), cause);
    buf_free(&told);
    assert_false(worker_send(worker, STR("x"))); // nothing can be had of it any more
    assert_false(worker_receive(worker, &byte, 1));
    worker_close(worker);
}

static void test_one_that_has_done_its_work_has_ended(void **state)
{
    (void)state;
    assert_died(workers_start("end"), "exit code 0");
    assert_died(workers_start("exit:7"), "exit code 7");
}

static void test_the_signal_that_ended_it_is_named(void **state)
{
    (void)state;
    assert_died(workers_start("signal:9"), "signal 9, Killed");
    assert_died(workers_start("signal:6"), "signal 6, Aborted");
}

static void test_one_that_shuts_its_channel_is_ended(void **state)
{
    (void)state;
    assert_died(workers_start("shut"), "signal 9, Killed");
}

static void test_a_worker_that_runs_has_no_cause(void **state)
{
    (void)state;
    Worker *worker = workers_start("echo");
    Buf told = {0};
    worker_cause(worker, &told);
    assert_int_equal(told.n, 0);
    worker_close(worker);
}

static void test_closing_no_worker_is_nothing(void **state)
{
    (void)state;
    worker_close(NULL);
}

static void test_a_program_that_cannot_be_started_is_an_error_with_its_path(
    void **state)
{
    (void)state;
    Buf folder = {0};
    Err err = {0};
    assert_true(os_program_folder(&folder, &err));
    assert_null(worker_open(&(WorkerSetup){.program = "no-such-worker"}, &err));
    assert_int_equal(err.kind, ERR_IO);
    buf_addf(&folder, "/no-such-worker\" cannot be started: %s", strerror(ENOENT));
    assert_err(&err, folder.s);
    buf_free(&folder);
}

// --- what it has of ours ------------------------------------------------------------------------

static Str file_of(pid_t process, const char *name, Arena *arena)
{
    char part[4096];
    Buf bytes = {0};
    int file = open(arena_fmt(arena, "/proc/%ld/%s", (long)process, name).s, O_RDONLY);
    assert_true(file >= 0);
    for (ssize_t n; (n = read(file, part, sizeof part)) > 0;)
        buf_add(&bytes, (Str){part, (size_t)n});
    close(file);
    Str copy = arena_str(arena, buf_str(&bytes));
    buf_free(&bytes);
    return copy;
}

static void test_it_gets_nothing_of_our_environment(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_int_equal(setenv("QANTAR_SECRET", "word", 1), 0);
    Worker *worker = workers_start("process");
    Str there = file_of((pid_t)workers_process(worker), "environ", &arena), entry;
    while (str_split(
        &there, '\0', &entry)) // how a sanitizer reports, and with what limits
        if (entry.n > 0 && !str_starts(entry, STR("ASAN_OPTIONS=")) &&
            !str_starts(entry, STR("UBSAN_OPTIONS=")) &&
            !str_starts(entry, STR("QANTAR_TINY_LIMITS=")))
            fail_msg("it has " STR_FMT, STR_ARG(entry));
    unsetenv("QANTAR_SECRET");
    worker_close(worker);
    arena_free(&arena);
}

typedef struct Descriptors {
    pid_t process;
    bool has[WORKER_CHANNEL + 1];
} Descriptors;

static void check_descriptor(void *ctx, Str name)
{
    Descriptors *found = ctx;
    Arena arena = {0};
    char to[256] = "";
    int number = atoi(arena_str(&arena, name).s);
    const char *path =
        arena_fmt(&arena, "/proc/%ld/fd/%d", (long)found->process, number).s;
    assert_true(readlink(path, to, sizeof to - 1) > 0);
    if (number > WORKER_CHANNEL) fail_msg("it has %s", to);
    found->has[number] = true;
    if (number == WORKER_CHANNEL)
        assert_non_null(strstr(to, "socket:"));
    else if (number != STDERR_FILENO) // which a sanitizer reports to
        assert_string_equal(to, "/dev/null");
    arena_free(&arena);
}

static void test_it_gets_no_descriptor_but_its_channel(void **state)
{
    (void)state;
    Arena arena = {0};
    int leak = open("/", O_RDONLY); // not closed for programs that we start
    Worker *worker = workers_start("process");
    Descriptors found = {.process = (pid_t)workers_process(worker)};
    Str folder = arena_fmt(&arena, "/proc/%ld/fd", (long)found.process);
    assert_true(os_list(folder.s, check_descriptor, &found, NULL));
    assert_true(found.has[WORKER_CHANNEL]);
    close(leak);
    worker_close(worker);
    arena_free(&arena);
}

#define REGION_MAX (256u << 20) // larger ones are a sanitizer's own

static bool region_holds(int memory, Str line, Str word)
{
    unsigned long long from = 0, to = 0;
    char readable = '-';
    if (sscanf(line.s, "%llx-%llx %c", &from, &to, &readable) != 3) return false;
    if (readable != 'r' || to - from > REGION_MAX) return false;
    char *bytes = mem_new(to - from, 1);
    ssize_t n = pread(memory, bytes, to - from, (off_t)from);
    bool holds = n > 0 && memmem(bytes, (size_t)n, word.s, word.n);
    memset(bytes, 0, to - from); // it is part of the memory that is searched
    free(bytes);
    return holds;
}

static bool memory_holds(pid_t process, Str word)
{
    Arena arena = {0};
    Str maps = file_of(process, "maps", &arena), line;
    int memory = open(arena_fmt(&arena, "/proc/%ld/mem", (long)process).s, O_RDONLY);
    assert_true(memory >= 0);
    bool holds = false;
    while (!holds && str_split(&maps, '\n', &line))
        holds = region_holds(memory, line, word);
    close(memory);
    arena_free(&arena);
    return holds;
}

// Made here, so that it is in no file of the program.
static void test_it_has_no_copy_of_our_memory(void **state)
{
    (void)state;
    Buf secret = {0};
    for (int i = 0; i < 40; i++)
        buf_addc(&secret, (char)('a' + i * 7 % 26));
    Worker *worker = workers_start("process");
    pid_t process = (pid_t)workers_process(worker);
    assert_true(memory_holds(getpid(), buf_str(&secret)));
    assert_true(memory_holds(process, STR("busy-and-talk"))); // its own can be read
    assert_false(memory_holds(process, buf_str(&secret)));
    worker_close(worker);
    buf_free(&secret);
}

// --- what it leaves -----------------------------------------------------------------------------

static bool is_alive(pid_t process) { return kill(process, 0) == 0; }

static void test_closing_ends_it_whatever_it_does(void **state)
{
    (void)state;
    Worker *worker = workers_start("process");
    pid_t waiting = (pid_t)workers_process(worker);
    assert_true(is_alive(waiting));
    worker_close(worker);
    assert_false(is_alive(waiting)); // no zombie either: it is reaped
    worker_close(workers_start("busy"));
    Worker *stopped = workers_start("process");
    pid_t process = (pid_t)workers_process(stopped);
    kill(process, SIGSTOP);
    worker_close(stopped);
    assert_false(is_alive(process));
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

static void count_entry(void *ctx, Str name)
{
    (void)name;
    ++*(int *)ctx;
}

static int open_descriptors(void)
{
    int n = 0;
    assert_true(os_list("/proc/self/fd", count_entry, &n, NULL));
    return n;
}

static void test_a_hundred_workers_leave_no_descriptor_and_no_process(void **state)
{
    (void)state;
    int before = open_descriptors();
    for (int i = 0; i < 100; i++) {
        Worker *worker = workers_start(i % 2 ? "echo" : "end");
        if (i % 2) assert_worker_answers(worker);
        worker_close(worker);
        assert_null(worker_open(&(WorkerSetup){.program = "no-such-worker"}, NULL));
    }
    assert_int_equal(open_descriptors(), before);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

// A process between us and a worker: tells the worker's number and dies.
static pid_t worker_of_one_that_dies(const char *does)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t middle = fork();
    if (middle == 0) {
        long process = workers_process(workers_start(does));
        if (write(ends[1], &process, sizeof process) < 0) _exit(1);
        kill(getpid(), SIGKILL);
    }
    long process = 0;
    assert_int_equal(read(ends[0], &process, sizeof process), sizeof process);
    waitpid(middle, NULL, 0);
    close(ends[0]);
    close(ends[1]);
    return (pid_t)process;
}

// Gone, or a zombie that whoever has it now has not buried yet.
static bool has_ended(pid_t process)
{
    char path[40], text[256] = "";
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)process);
    int file = open(path, O_RDONLY);
    if (file < 0) return true;
    ssize_t n = read(file, text, sizeof text - 1);
    close(file);
    const char *at = n > 0 ? strrchr(text, ')') : NULL;
    return !at || at[2] == 'Z' || at[2] == 'X';
}

static void test_a_worker_ends_with_the_program(void **state)
{
    (void)state;
    static const char *const does[] = {"process", "process-and-busy"};
    for (int i = 0; i < COUNT_OF(does); i++) {
        pid_t worker = worker_of_one_that_dies(does[i]);
        while (!has_ended(worker)) // for ever, if it does not
            workers_nap();
    }
}

static void test_what_was_not_yet_written_is_not_written_twice(void **state)
{
    FILE *file = fopen(temp_in(state, "text"), "w");
    fputs("once", file);
    worker_close(workers_start("end"));
    fclose(file);
    Buf text = {0};
    assert_true(os_read(temp_in(state, "text"), &text, NULL));
    assert_str(buf_str(&text), "once");
    buf_free(&text);
}

static void test_signals_of_the_terminal_do_not_end_it(void **state)
{
    (void)state;
    static const int signals[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGPIPE};
    Worker *worker = workers_start("process");
    pid_t process = (pid_t)workers_process(worker);
    for (int i = 0; i < COUNT_OF(signals); i++)
        assert_int_equal(kill(process, signals[i]), 0);
    assert_worker_answers(worker);
    worker_close(worker);
}

// --- how the program was started ----------------------------------------------------------------

static void test_a_program_without_its_streams_has_workers_too(void **state)
{
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        for (int i = 0; i < 3; i++)
            close(i);
        Worker *worker = worker_open(
            &(WorkerSetup){.program = WORKERS_PROGRAM, .argument = "echo"}, NULL);
        char byte = 0;
        bool done = worker &&
                    (worker_allow(worker, WORKERS_AMPLE, WORKERS_AMPLE), true) &&
                    worker_send(worker, STR("x")) && worker_receive(worker, &byte, 1);
        bool unused = fcntl(0, F_GETFD) < 0 && fcntl(1, F_GETFD) < 0;
        worker_close(worker);
        _exit(done && byte == 'x' && unused ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

static void test_a_program_whose_children_were_to_be_forgotten_knows_how_they_end(
    void **state)
{
    (void)state;
    signal(SIGCHLD, SIG_IGN);
    assert_died(workers_start("exit:7"), "exit code 7");
    signal(SIGCHLD, SIG_DFL);
}

static void test_there_are_processes_here(void **state)
{
    (void)state;
    assert_true(worker_possible());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_both_sides_hear_each_other),
        cmocka_unit_test(test_the_first_that_says_something_is_found),
        cmocka_unit_test(
            test_what_we_do_with_ended_children_stays_unless_they_are_ignored),
        cmocka_unit_test(test_one_that_is_cancelled_has_something_to_say),
        cmocka_unit_test(test_what_is_larger_than_the_channel_arrives_whole),
        cmocka_unit_test(test_one_that_has_done_its_work_has_ended),
        cmocka_unit_test(test_the_signal_that_ended_it_is_named),
        cmocka_unit_test(test_one_that_shuts_its_channel_is_ended),
        cmocka_unit_test(test_a_worker_that_runs_has_no_cause),
        cmocka_unit_test(test_closing_no_worker_is_nothing),
        cmocka_unit_test(
            test_a_program_that_cannot_be_started_is_an_error_with_its_path),
        cmocka_unit_test(test_it_gets_nothing_of_our_environment),
        cmocka_unit_test(test_it_gets_no_descriptor_but_its_channel),
        cmocka_unit_test(test_it_has_no_copy_of_our_memory),
        cmocka_unit_test(test_closing_ends_it_whatever_it_does),
        cmocka_unit_test(test_a_hundred_workers_leave_no_descriptor_and_no_process),
        cmocka_unit_test(test_a_worker_ends_with_the_program),
        temp_test(test_what_was_not_yet_written_is_not_written_twice),
        cmocka_unit_test(test_signals_of_the_terminal_do_not_end_it),
        cmocka_unit_test(test_a_program_without_its_streams_has_workers_too),
        cmocka_unit_test(
            test_a_program_whose_children_were_to_be_forgotten_knows_how_they_end),
        cmocka_unit_test(test_there_are_processes_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
