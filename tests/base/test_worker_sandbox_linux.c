// What a worker can still do. Each deed is tried before it is confined, to see that it is one, and
// then, where it must be refused if something that refuses it is in force: a kernel may offer less.
#define _GNU_SOURCE
#include "base/worker_sandbox.h"

#include "support/deeds.h"
#include "support/support.h"
#include "support/workers.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

// What a worker says of itself; it goes on until it is closed.
static Confinement confinement_of(Worker *worker, long *process)
{
    Confinement confinement;
    assert_true(worker_receive(worker, (char *)&confinement, sizeof confinement));
    *process = workers_process(worker);
    return confinement;
}

static Confinement confinement_here(void)
{
    long process;
    Worker *worker = workers_start("confinement");
    Confinement confinement = confinement_of(worker, &process);
    worker_close(worker);
    return confinement;
}

// --- trying them --------------------------------------------------------------------------------

static bool refused_here(const Deed *deed, Confinement confinement)
{
    return (deed->refusals & ALWAYS) ||
           ((deed->refusals & CALLS) && confinement.calls) ||
           ((deed->refusals & LANDLOCK) && confinement.landlock > 0) ||
           ((deed->refusals & LIMITS) && confinement.limits);
}

// True when nothing is wrong with it; else says what.
static bool deed_holds(
    const char *does, const Deed *deed, Confinement confinement, const char *place)
{
    Arena arena = {0};
    Worker *worker =
        workers_start(arena_fmt(&arena, "%s:%s:%s", does, deed->name, place).s);
    char answers[2] = {
        '-', deed->how & GONE ? '+' : '-'}; // of one that does not answer
    bool told = worker_receive(worker, answers, sizeof answers);
    worker_close(worker);
    arena_free(&arena);
    bool sure = !(deed->how & ANYWHERE) || (told && answers[0] == '+');
    bool fine = answers[1] == '-' || !refused_here(deed, confinement);
    if (!sure)
        print_error("%s: is not done by one that is not confined either\n", deed->name);
    if (!fine) print_error("%s: was not refused\n", deed->name);
    return sure && fine;
}

static void assert_no_deed(void **state, const char *does)
{
    static char secret[DEEDS_WORD] = "secret";
    Arena arena = {0};
    int file = open(temp_file(state, "file", STR("words")), O_RDONLY);
    int inherited = fcntl(file, F_DUPFD, 2 * WORKER_CHANNEL);
    temp_file(state, "gone", STR("words"));
    assert_true(inherited > WORKER_CHANNEL);
    const char *place = arena_fmt(&arena, "%s:%d:%ld:%jx", temp_folder(state),
        inherited, (long)getpid(), (uintmax_t)(uintptr_t)secret)
                            .s;
    Confinement confinement = confinement_here();
    int wrong = 0;
    for (int i = 0; i < n_deeds; i++)
        wrong += !deed_holds(does, &deeds[i], confinement, place);
    close(file);
    close(inherited);
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

static void test_no_deed_is_done_that_is_refused_here(void **state)
{
    assert_no_deed(state, "deed");
}

static void test_no_deed_is_done_by_the_second_thread_either(void **state)
{
    assert_no_deed(state, "deed-on-thread");
}

// --- what it needs works ------------------------------------------------------------------------

static void assert_answers(const char *argument, const char *wanted)
{
    Worker *worker = workers_start(argument);
    char answers[8] = "";
    assert_true(worker_receive(worker, answers, strlen(wanted)));
    assert_string_equal(answers, wanted);
    worker_close(worker);
}

static void test_what_a_story_needs_works(void **state)
{
    (void)state;
    assert_answers("as-a-story", "++++");
}

static void test_work_on_two_threads_is_done_once(void **state)
{
    (void)state;
    assert_answers("parallel", "+");
    assert_answers("parallel-alone", "+");
}

static void test_it_has_the_memory_it_was_given_and_no_more(void **state)
{
    (void)state;
    if (WORKER_REPORTS)
        skip_because("a sanitizer needs all the address space that there is");
    if (!confinement_here().limits) skip_because("this system sets no limits");
    assert_answers("memory", "+-");
}

// --- what is told -------------------------------------------------------------------------------

static void assert_line(const char *status, const char *line)
{
    if (!strstr(status, line)) fail_msg("not so: %s", line);
}

// Those of the terminal are for the parent.
static void assert_ignores(const char *status)
{
    static const int signals[] = {SIGINT, SIGQUIT, SIGHUP, SIGPIPE, SIGTERM};
    static const char line[] = "\nSigIgn:\t";
    const char *found = strstr(status, line);
    unsigned long long set = found ? strtoull(found + strlen(line), NULL, 16) : 0;
    for (int i = 0; i < COUNT_OF(signals); i++)
        if (!(set >> (signals[i] - 1) & 1))
            fail_msg("signal %d is not ignored", signals[i]);
}

// As the kernel tells it of a living worker.
static void test_the_confinement_is_told_as_it_is(void **state)
{
    (void)state;
    long process;
    Worker *worker = workers_start("confinement");
    Confinement confinement = confinement_of(worker, &process);
    char path[40], status[8192] = "";
    snprintf(path, sizeof path, "/proc/%ld/status", process);
    int file = open(path, O_RDONLY);
    assert_true(file >= 0 && read(file, status, sizeof status - 1) > 0);
    close(file);
    assert_line(status, confinement.calls ? "\nSeccomp:\t2\n" : "\nSeccomp:\t0\n");
    assert_line(status, "\nNoNewPrivs:\t1\n");
    assert_line(status, "\nCapEff:\t0000000000000000\n");
    assert_line(status, "\nCapPrm:\t0000000000000000\n");
    assert_line(status, "\nThreads:\t1\n");
    assert_line(status, "\nSigBlk:\t0000000000000000\n");
    assert_ignores(status);
    worker_close(worker);
}

static void test_its_limits_are_set(void **state)
{
    (void)state;
    static const int none[] = {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_NPROC};
    long process;
    Worker *worker = workers_start("confinement");
    Confinement confinement = confinement_of(worker, &process);
    assert_true(confinement.limits); // every Linux lets them be lowered
    for (int i = 0; i < COUNT_OF(none); i++) {
        struct rlimit now = {1, 1};
        assert_int_equal(
            prlimit((pid_t)process, (enum __rlimit_resource)none[i], NULL, &now), 0);
        assert_int_equal(now.rlim_cur, 0);
        assert_int_equal(now.rlim_max, 0);
    }
    worker_close(worker);
}

// Who asks before the first call of a worker program, or in another program, is told so.
static void test_a_process_that_is_no_worker_has_given_up_nothing(void **state)
{
    (void)state;
    Confinement confinement = worker_confinement();
    assert_false(confinement.limits || confinement.calls || confinement.landlock > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_no_deed_is_done_that_is_refused_here),
        temp_test(test_no_deed_is_done_by_the_second_thread_either),
        cmocka_unit_test(test_work_on_two_threads_is_done_once),
        cmocka_unit_test(test_what_a_story_needs_works),
        cmocka_unit_test(test_it_has_the_memory_it_was_given_and_no_more),
        cmocka_unit_test(test_the_confinement_is_told_as_it_is),
        cmocka_unit_test(test_its_limits_are_set),
        cmocka_unit_test(test_a_process_that_is_no_worker_has_given_up_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
