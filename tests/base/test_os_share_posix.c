// Two programs on one folder, and the litter of killed ones.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"

#include "support/support.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int lock_now(const char *folder)
{
    int lock;
    Err err = {0};
    os_lock(folder, &lock, &err);
    assert_no_err(&err);
    return lock;
}

// A program that locks the folder and then does nothing until it is killed.
static pid_t start_holder(const char *folder)
{
    int ready[2];
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        lock_now(folder);
        if (write(ready[1], "", 1) != 1) _exit(1);
        for (;;)
            pause();
    }
    close(ready[1]);
    assert_int_equal(read(ready[0], &byte, 1), 1);
    close(ready[0]);
    return child;
}

static void kill_and_wait(pid_t child)
{
    kill(child, SIGKILL);
    assert_int_equal(waitpid(child, NULL, 0), child);
}

static void test_a_folder_is_locked_again_when_it_was_let_go(void **state)
{
    for (int i = 0; i < 3; i++) {
        int lock = lock_now(temp_folder(state));
        assert_true(lock != OS_NO_LOCK);
        os_unlock(lock);
    }
}

static void test_a_program_that_keeps_a_folder_is_waited_for_and_told_of(void **state)
{
    pid_t child = start_holder(temp_folder(state));
    int lock;
    Err err = {0};
    assert_false(os_lock(temp_folder(state), &lock, &err));
    assert_int_equal(lock, OS_NO_LOCK);
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "another program keeps it to itself");
    kill_and_wait(child);
}

static void test_a_killed_program_leaves_no_lock(void **state)
{
    kill_and_wait(start_holder(temp_folder(state)));
    os_unlock(lock_now(temp_folder(state)));
}

static void test_what_cannot_be_locked_is_no_error(void **state)
{
    int lock;
    Err err = {0};
    assert_true(os_lock(temp_in(state, "not-there"), &lock, &err));
    assert_int_equal(lock, OS_NO_LOCK);
    os_unlock(lock);
}

// The name of the temporary file of a process, here or on another machine.
static const char *left_by(void **state, const char *name, const char *host, long pid)
{
    Buf mine = {0};
    char own[32];
    os_temporary(name, &mine);
    size_t digits = (size_t)snprintf(own, sizeof own, "%ld.tmp", (long)getpid());
    mine.n -= digits;
    mine.s[mine.n] = '\0';
    if (host) {
        buf_clear(&mine);
        buf_addf(&mine, "%s.%s.", name, host);
    }
    buf_addf(&mine, "%ld.tmp", pid);
    const char *path = temp_file(state, mine.s, STR("half"));
    buf_free(&mine);
    return path;
}

static long dead_process(void)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) _exit(0);
    waitpid(child, NULL, 0);
    return (long)child;
}

static void test_what_a_dead_program_left_is_swept_and_nothing_else(void **state)
{
    long dead = dead_process();
    const char *gone[] = {left_by(state, "small.autosave.json", NULL, dead),
        left_by(state, "report.txt", NULL, dead)};
    const char *stay[] = {left_by(state, "small.autosave.json", NULL, (long)getpid()),
        left_by(state, "small.autosave.json", NULL, (long)getppid()),
        left_by(state, "small.autosave.json", "elsewhere", dead),
        left_by(state, "letter.doc", NULL, dead), left_by(state, "", NULL, dead),
        temp_file(state, "small.slot-1.json", STR("{}")),
        temp_file(state, "small.slot-1.json.bak", STR("{}")),
        temp_file(state, "a.tmp", STR("")), temp_file(state, ".tmp", STR("")),
        temp_file(state, "small.json.-1.tmp", STR(""))};
    os_sweep(temp_folder(state));
    for (int i = 0; i < COUNT_OF(gone); i++)
        assert_false(os_is_file(gone[i]));
    for (int i = 0; i < COUNT_OF(stay); i++)
        if (!os_is_file(stay[i])) fail_msg("%s was swept", stay[i]);
}

static void test_a_folder_that_is_not_there_is_swept_without_a_word(void **state)
{
    os_sweep(temp_in(state, "not-there"));
    assert_false(os_is_folder(temp_in(state, "not-there")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_a_folder_is_locked_again_when_it_was_let_go),
        temp_test(test_a_program_that_keeps_a_folder_is_waited_for_and_told_of),
        temp_test(test_a_killed_program_leaves_no_lock),
        temp_test(test_what_cannot_be_locked_is_no_error),
        temp_test(test_what_a_dead_program_left_is_swept_and_nothing_else),
        temp_test(test_a_folder_that_is_not_there_is_swept_without_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
