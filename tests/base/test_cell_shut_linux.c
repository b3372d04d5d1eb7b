// What a cell can still do. Each deed is tried before its walls are up, to see that it is one, and
// behind them, where it must be refused if a wall that refuses it stands: a kernel may offer less.
#define _GNU_SOURCE
#include "base/cell_shut.h"

#include "base/json.h"
#include "support/cells.h"
#include "support/deeds.h"
#include "support/support.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

// --- trying them ------------------------------------------------------------------------------------

typedef struct Trial {
    const Deed *deed;
    bool before;
} Trial;

static void try_before(void *ctx)
{
    Trial *trial = ctx;
    signal(SIGSEGV, SIG_DFL); // cmocka would go on with the test in the cell
    signal(SIGSYS, SIG_DFL);
    trial->before = !(trial->deed->how & ONCE) && trial->deed->do_it();
}

static void try_behind(void *ctx, int channel)
{
    const Trial *trial = ctx;
    char answers[2] = {trial->before ? '+' : '-', trial->deed->do_it() ? '+' : '-'};
    cell_write(channel, (Str){answers, sizeof answers});
}

static bool refused_here(const Deed *deed, CellWalls walls)
{
    return (deed->walls & ALWAYS) || ((deed->walls & CALLS) && walls.calls) ||
           ((deed->walls & FOLDERS) && walls.folders > 0) ||
           ((deed->walls & LIMITS) && walls.limits);
}

// True when nothing is wrong with it; else says what.
static bool deed_holds(const Deed *deed, CellWalls walls)
{
    Trial trial = {.deed = deed};
    CellSetup setup = {try_before, try_behind, &trial, CELLS_MEMORY};
    Cell *cell = cell_open(&setup, NULL);
    if (!cell) return false;
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    char answers[2] = {
        '-', deed->how & GONE ? '+' : '-'}; // of one that does not answer
    bool told = cell_receive(cell, answers, sizeof answers);
    cell_close(cell);
    bool sure = !told || !(deed->how & ANYWHERE) || answers[0] == '+';
    bool fine = answers[1] == '-' || !refused_here(deed, walls);
    if (!sure) print_error("%s: is not done without walls either\n", deed->name);
    if (!fine) print_error("%s: was not refused\n", deed->name);
    return sure && fine;
}

static void make_place(void **state)
{
    deeds_place.file = temp_file(state, "file", STR("words"));
    deeds_place.gone = temp_file(state, "gone", STR("words"));
    deeds_place.new_file = temp_in(state, "new");
    deeds_place.folder = temp_in(state, "folder");
    int file = open(deeds_place.file, O_RDONLY);
    deeds_place.open_file = fcntl(file, F_DUPFD, 2 * CELLS_CHANNEL);
    close(file);
    deeds_place.us = getpid();
    snprintf(deeds_place.word, sizeof deeds_place.word, "secret");
    assert_true(deeds_place.open_file > CELLS_CHANNEL);
}

static void test_no_deed_comes_through_the_walls_that_stand_here(void **state)
{
    make_place(state);
    CellWalls walls = cell_walls();
    int wrong = 0;
    for (int i = 0; i < n_deeds; i++)
        wrong += !deed_holds(&deeds[i], walls);
    close(deeds_place.open_file);
    assert_int_equal(wrong, 0);
}

// --- what it needs works ----------------------------------------------------------------------------

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static bool sort_many(void)
{
    int *numbers = malloc(100000 * sizeof *numbers);
    for (int i = 0; numbers && i < 100000; i++)
        numbers[i] = (i * 7919) % 100003;
    if (!numbers) return false;
    qsort(numbers, 100000, sizeof *numbers, by_value);
    bool sorted = true;
    for (int i = 1; i < 100000; i++)
        sorted = sorted && numbers[i - 1] <= numbers[i];
    free(numbers);
    return sorted;
}

static bool grow_and_shrink(void)
{
    char *bytes = NULL;
    for (size_t size = 1000; size <= 20u << 20; size *= 2) {
        char *grown = realloc(bytes, size);
        if (!grown) return false;
        bytes = grown;
        memset(bytes, 'x', size);
    }
    char *shrunk = realloc(bytes, 100);
    bool kept = shrunk && shrunk[99] == 'x';
    free(shrunk);
    return kept;
}

static bool write_numbers(void)
{
    char text[64];
    snprintf(text, sizeof text, "%.17g %d %s", 0.1, -5, "x");
    return strcmp(text, "0.10000000000000001 -5 x") == 0;
}

static bool read_and_write_json(void)
{
    Buf out = {0};
    json_t *value = json_read(STR("{\"a\":[1,2.5,\"x\"],\"b\":null}"), "test", NULL);
    if (value) json_write(&out, value, 0);
    bool same = str_eq(buf_str(&out), STR("{\"a\":[1,2.5,\"x\"],\"b\":null}"));
    json_decref(value);
    buf_free(&out);
    return same;
}

static void work_as_a_story(void *ctx, int channel)
{
    (void)ctx;
    char answers[] = {sort_many() ? '+' : '-', grow_and_shrink() ? '+' : '-',
        write_numbers() ? '+' : '-', read_and_write_json() ? '+' : '-', '\0'};
    cell_write(channel, (Str){answers, sizeof answers});
}

static void test_what_a_story_needs_works(void **state)
{
    (void)state;
    Cell *cell =
        cell_open(&(CellSetup){.work = work_as_a_story, .memory = CELLS_MEMORY}, NULL);
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    char answers[5] = "";
    assert_true(cell_receive(cell, answers, sizeof answers));
    assert_string_equal(answers, "++++");
    cell_close(cell);
}

static bool has_room(size_t bytes)
{
    void *room =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return room != MAP_FAILED && munmap(room, bytes) == 0;
}

static void try_memory(void *ctx, int channel)
{
    (void)ctx;
    char answers[] = {has_room(CELLS_MEMORY / 4 * 3) ? '+' : '-',
        has_room(CELLS_MEMORY + 4096) ? '+' : '-'};
    cell_write(channel, (Str){answers, sizeof answers});
}

static void test_it_has_the_memory_it_was_given_and_no_more(void **state)
{
    (void)state;
    if (CELL_REPORTS)
        skip_because("a sanitizer needs all the address space that there is");
    if (!cell_walls().limits) skip_because("this system sets no limits");
    Cell *cell =
        cell_open(&(CellSetup){.work = try_memory, .memory = CELLS_MEMORY}, NULL);
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    char answers[3] = "";
    assert_true(cell_receive(cell, answers, 2));
    assert_string_equal(answers, "+-");
    cell_close(cell);
}

// --- what is told -----------------------------------------------------------------------------------

static void tell_and_wait(void *ctx, int channel)
{
    (void)ctx;
    struct {
        CellWalls walls;
        long process;
    } told = {cell_shut_now(), getpid()};
    cell_write(channel, (Str){(const char *)&told, sizeof told});
    char byte;
    cell_read(channel, &byte, 1);
}

static void assert_line(const char *status, const char *line)
{
    if (!strstr(status, line)) fail_msg("not so: %s", line);
}

// As the kernel tells it of a living cell.
static void test_the_walls_are_told_as_they_are(void **state)
{
    (void)state;
    struct {
        CellWalls walls;
        long process;
    } told;
    Cell *cell =
        cell_open(&(CellSetup){.work = tell_and_wait, .memory = CELLS_MEMORY}, NULL);
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    assert_true(cell_receive(cell, (char *)&told, sizeof told));
    CellWalls walls = cell_walls();
    assert_true(walls.process && told.walls.process);
    assert_int_equal(walls.calls, told.walls.calls);
    assert_int_equal(walls.limits, told.walls.limits);
    assert_int_equal(walls.folders, told.walls.folders);
    char path[40], status[8192] = "";
    snprintf(path, sizeof path, "/proc/%ld/status", told.process);
    int file = open(path, O_RDONLY);
    assert_true(file >= 0 && read(file, status, sizeof status - 1) > 0);
    close(file);
    assert_line(status, walls.calls ? "\nSeccomp:\t2\n" : "\nSeccomp:\t0\n");
    assert_line(status, "\nNoNewPrivs:\t1\n");
    assert_line(status, "\nCapEff:\t0000000000000000\n");
    assert_line(status, "\nCapPrm:\t0000000000000000\n");
    assert_line(status, "\nThreads:\t1\n");
    cell_close(cell);
}

static void test_its_limits_stand(void **state)
{
    (void)state;
    static const int none[] = {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_NPROC};
    struct {
        CellWalls walls;
        long process;
    } told;
    Cell *cell =
        cell_open(&(CellSetup){.work = tell_and_wait, .memory = CELLS_MEMORY}, NULL);
    cell_allow(cell, CELLS_AMPLE, CELLS_AMPLE);
    assert_true(cell_receive(cell, (char *)&told, sizeof told));
    for (size_t i = 0; told.walls.limits && i < COUNT_OF(none); i++) {
        struct rlimit now = {1, 1};
        assert_int_equal(
            prlimit((pid_t)told.process, (enum __rlimit_resource)none[i], NULL, &now),
            0);
        assert_int_equal(now.rlim_cur, 0);
        assert_int_equal(now.rlim_max, 0);
    }
    cell_close(cell);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_no_deed_comes_through_the_walls_that_stand_here),
        cmocka_unit_test(test_what_a_story_needs_works),
        cmocka_unit_test(test_it_has_the_memory_it_was_given_and_no_more),
        cmocka_unit_test(test_the_walls_are_told_as_they_are),
        cmocka_unit_test(test_its_limits_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
