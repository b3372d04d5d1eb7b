#define _POSIX_C_SOURCE 200809L
#include "base/cell.h"

#include "base/os.h"
#include "support/cells.h"
#include "support/support.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// --- talking ----------------------------------------------------------------------------------------

static void test_both_sides_hear_each_other(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_echo, NULL);
    assert_cell_answers(cell);
    assert_cell_answers(cell);
    cell_close(cell);
}

// Hears CELLS_LARGE bytes, then sends them back with one added to each.
static void answer_large(void *ctx, int channel)
{
    (void)ctx;
    char *bytes = malloc(CELLS_LARGE);
    if (!bytes || !cell_read(channel, bytes, CELLS_LARGE)) return;
    for (size_t i = 0; i < CELLS_LARGE; i++)
        bytes[i]++;
    cell_write(channel, (Str){bytes, CELLS_LARGE});
    free(bytes);
}

static void test_what_is_larger_than_the_channel_arrives_whole(void **state)
{
    (void)state;
    char *bytes = mem_new(CELLS_LARGE, 1), *back = mem_new(CELLS_LARGE, 1);
    for (size_t i = 0; i < CELLS_LARGE; i++)
        bytes[i] = (char)(i % 101);
    Cell *cell = cells_start(answer_large, NULL);
    assert_true(cell_send(cell, (Str){bytes, CELLS_LARGE}));
    assert_true(cell_receive(cell, back, CELLS_LARGE));
    for (size_t i = 0; i < CELLS_LARGE; i++)
        if (back[i] != (char)(i % 101 + 1)) fail_msg("byte %zu is another", i);
    cell_close(cell);
    free(bytes);
    free(back);
}

static void tell_ctx(void *ctx, int channel)
{
    cell_write(channel, (Str){ctx, 4});
    *(char *)ctx = 'X'; // in its own memory
}

static void test_its_memory_begins_as_a_copy_of_ours_and_is_its_own(void **state)
{
    (void)state;
    char word[] = "mine", told[5] = "";
    Cell *cell = cells_start(tell_ctx, word);
    assert_true(cell_receive(cell, told, 4));
    assert_string_equal(told, "mine");
    assert_string_equal(word, "mine");
    cell_close(cell);
}

static const char *preparing;

static void set_preparing(void *ctx) { preparing = ctx; }

static void tell_prepared(void *ctx, int channel)
{
    (void)ctx;
    cell_write(channel, str_of(preparing));
}

static void test_it_prepares_before_it_works(void **state)
{
    (void)state;
    char word[] = "ready", told[6] = "";
    CellSetup setup = {set_preparing, tell_prepared, word, CELLS_MEMORY};
    Cell *cell = cell_open(&setup, NULL);
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    assert_true(cell_receive(cell, told, 5));
    assert_string_equal(told, "ready");
    cell_close(cell);
}

// --- ends -------------------------------------------------------------------------------------------

static void assert_died(Cell *cell, const char *cause)
{
    char byte;
    assert_false(cell_receive(cell, &byte, 1));
    assert_int_equal(cell_end(cell), CELL_DIED);
    Buf told = {0};
    cell_cause(cell, &told);
    assert_str(buf_str(&told), cause);
    buf_free(&told);
    assert_false(cell_send(cell, STR("x"))); // nothing can be had of it any more
    assert_false(cell_receive(cell, &byte, 1));
    cell_close(cell);
}

static void end_at_once(void *ctx, int channel) { (void)ctx, (void)channel; }

static void end_with_code(void *ctx, int channel)
{
    (void)ctx, (void)channel;
    _exit(7);
}

static void end_by_signal(void *ctx, int channel)
{
    (void)channel;
    signal(*(int *)ctx, SIG_DFL); // sanitizers catch some
    raise(*(int *)ctx);
}

static void shut_channel_and_wait(void *ctx)
{
    (void)ctx;
    close(CELLS_CHANNEL);
    for (;;)
        pause();
}

static void test_one_that_has_done_its_work_has_ended(void **state)
{
    (void)state;
    assert_died(cells_start(end_at_once, NULL), "exit code 0");
    assert_died(cells_start(end_with_code, NULL), "exit code 7");
}

static void test_the_signal_that_ended_it_is_named(void **state)
{
    (void)state;
    static int kill_ = SIGKILL, abort_ = SIGABRT;
    assert_died(cells_start(end_by_signal, &kill_), "signal 9, Killed");
    assert_died(cells_start(end_by_signal, &abort_), "signal 6, Aborted");
}

static void test_one_that_shuts_its_channel_is_ended(void **state)
{
    (void)state;
    Cell *cell = cells_start_outside(shut_channel_and_wait);
    assert_died(cell, "signal 9, Killed");
}

static void test_a_cell_that_works_or_hangs_has_no_cause(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_echo, NULL);
    Buf told = {0};
    cell_cause(cell, &told);
    assert_int_equal(told.n, 0);
    cell_close(cell);
}

static void test_closing_no_cell_is_nothing(void **state)
{
    (void)state;
    cell_close(NULL);
}

// --- what it leaves ---------------------------------------------------------------------------------

static bool is_alive(pid_t process) { return kill(process, 0) == 0; }

static void test_closing_ends_it_whatever_it_does(void **state)
{
    (void)state;
    Cell *cell = cells_start(cells_tell_process, NULL);
    pid_t waiting = (pid_t)cells_process(cell);
    assert_true(is_alive(waiting));
    cell_close(cell);
    assert_false(is_alive(waiting)); // no zombie either: it is reaped
    Cell *busy = cells_start(cells_be_busy, NULL);
    cell_close(busy);
    Cell *stopped = cells_start(cells_tell_process, NULL);
    pid_t process = (pid_t)cells_process(stopped);
    kill(process, SIGSTOP);
    cell_close(stopped);
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

static void test_a_hundred_cells_leave_no_descriptor_and_no_process(void **state)
{
    (void)state;
    int before = open_descriptors();
    for (int i = 0; i < 100; i++) {
        Cell *cell = cells_start(i % 2 ? cells_echo : end_at_once, NULL);
        if (i % 2) assert_cell_answers(cell);
        cell_close(cell);
    }
    assert_int_equal(open_descriptors(), before);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

// A process between us and a cell: tells the cell's number and dies.
static pid_t cell_of_one_that_dies(void)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t middle = fork();
    if (middle == 0) {
        Cell *cell = cell_open(
            &(CellSetup){.work = cells_tell_process, .memory = CELLS_MEMORY}, NULL);
        cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
        long process = 0;
        if (cell_receive(cell, (char *)&process, sizeof process))
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
    const char *state = n > 0 ? strrchr(text, ')') : NULL;
    return !state || state[2] == 'Z' || state[2] == 'X';
}

static void test_a_cell_ends_with_the_program(void **state)
{
    (void)state;
    pid_t cell = cell_of_one_that_dies();
    while (!has_ended(cell)) // for ever, if it does not
        cells_nap();
}

static void test_what_was_not_yet_written_is_not_written_twice(void **state)
{
    FILE *file = fopen(temp_in(state, "text"), "w");
    fputs("once", file);
    cell_close(cells_start(end_at_once, NULL));
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
    Cell *cell = cells_start(cells_tell_process, NULL);
    pid_t process = (pid_t)cells_process(cell);
    for (int i = 0; i < COUNT_OF(signals); i++)
        assert_int_equal(kill(process, signals[i]), 0);
    assert_cell_answers(cell);
    cell_close(cell);
}

static void test_a_sign_of_life_elsewhere_does_nothing(void **state)
{
    (void)state;
    cell_pulse();
}

// --- how the program was started --------------------------------------------------------------------

static void test_a_program_without_its_streams_has_cells_too(void **state)
{
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        for (int i = 0; i < 3; i++)
            close(i);
        Cell *cell =
            cell_open(&(CellSetup){.work = cells_echo, .memory = CELLS_MEMORY}, NULL);
        char byte = 0;
        bool done = cell && (cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE), true) &&
                    cell_send(cell, STR("x")) && cell_receive(cell, &byte, 1);
        bool free_ = fcntl(0, F_GETFD) < 0 && fcntl(1, F_GETFD) < 0;
        cell_close(cell);
        _exit(done && byte == 'x' && free_ ? 0 : 1);
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
    assert_died(cells_start(end_with_code, NULL), "exit code 7");
    signal(SIGCHLD, SIG_DFL);
}

static void test_there_are_processes_here(void **state)
{
    (void)state;
    assert_true(cell_possible());
    assert_true(cell_walls().process);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_both_sides_hear_each_other),
        cmocka_unit_test(test_what_is_larger_than_the_channel_arrives_whole),
        cmocka_unit_test(test_its_memory_begins_as_a_copy_of_ours_and_is_its_own),
        cmocka_unit_test(test_it_prepares_before_it_works),
        cmocka_unit_test(test_one_that_has_done_its_work_has_ended),
        cmocka_unit_test(test_the_signal_that_ended_it_is_named),
        cmocka_unit_test(test_one_that_shuts_its_channel_is_ended),
        cmocka_unit_test(test_a_cell_that_works_or_hangs_has_no_cause),
        cmocka_unit_test(test_closing_no_cell_is_nothing),
        cmocka_unit_test(test_closing_ends_it_whatever_it_does),
        cmocka_unit_test(test_a_hundred_cells_leave_no_descriptor_and_no_process),
        cmocka_unit_test(test_a_cell_ends_with_the_program),
        temp_test(test_what_was_not_yet_written_is_not_written_twice),
        cmocka_unit_test(test_signals_of_the_terminal_do_not_end_it),
        cmocka_unit_test(test_a_sign_of_life_elsewhere_does_nothing),
        cmocka_unit_test(test_a_program_without_its_streams_has_cells_too),
        cmocka_unit_test(
            test_a_program_whose_children_were_to_be_forgotten_knows_how_they_end),
        cmocka_unit_test(test_there_are_processes_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
