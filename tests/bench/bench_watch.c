// Times windows from outside: rows of the table for what a player waits for, and what stands open.
//   bench_watch ROUNDS IDLE-SECONDS BARE TITLE SCENE [OTHER]
//   bench_watch ROUNDS large BARE SCENE
// The last ones are command lines: of bench_bare, of qantar at its title and at its first scene, and of
// any other program to set beside it; in the second form of windows of 3840 x 2160, for its keys alone.
// They take turns, so that what else the machine does meets all alike; a figure is the median of the
// rounds.
#define _POSIX_C_SOURCE 200809L
#include "base/os.h"
#include "bench/child.h"
#include "bench/table.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS_MAX 99
#define KEYS       8         // pressed in each round
#define PAGES      4         // taken in each round, after the first
#define PATIENCE   10000000u // microseconds for a window to come
#define CALM       1500000u // without a new frame: all is fetched that is fetched ahead
#define MOVING     4 // seconds in which what moves in a picture still goes at its full pace
#define REST       1000 // milliseconds without a wake-up: a window at rest
#define REST_MAX   15   // seconds, with what moves and the longest bed of sound

static void sleep_ms(int ms)
{
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000L}, NULL);
}

// As child_trace, but what moves in a picture is no frame that anybody waits for.
static bool next_trace(Child *child, Trace *trace, uint64_t until)
{
    while (child_trace(child, trace, until))
        if (strcmp(trace->what, "motion") != 0) return true;
    return false;
}

// --- one run ------------------------------------------------------------------------------------

typedef struct Run { // milliseconds, MiB
    double first, whole, memory, key[KEYS], choice, later[PAGES];
    int keys;
} Run;

static double since_start(const Child *child, uint64_t when)
{
    return (double)(when - child->started) / 1000;
}

// Until the frame is whole; then what else comes is let by until it is calm.
static void watch_opening(Child *child, Run *run)
{
    Trace trace;
    uint64_t until = os_clock_us() + PATIENCE;
    while (run->whole < 0 && next_trace(child, &trace, until)) {
        if (strcmp(trace.what, "key") == 0) continue;
        if (run->first < 0) run->first = since_start(child, trace.when);
        if (strcmp(trace.what, "whole") == 0)
            run->whole = since_start(child, trace.when);
    }
    until = os_clock_us() + CALM;
    while (next_trace(child, &trace, until))
        until = os_clock_us() + CALM;
}

// Milliseconds from each key to the frame that it changed; how many there were. A key that changes
// nothing, as most when they are let go, has no frame of its own.
static int press(Child *child, const char *keys, double *out, int most)
{
    char command[128];
    snprintf(command, sizeof command, "exec xdotool key --delay 60 %s", keys);
    Trace trace;
    uint64_t key = 0;
    int n = 0;
    if (system(command) != 0) return 0;
    for (uint64_t until = os_clock_us() + CALM; next_trace(child, &trace, until);
         until = os_clock_us() + CALM) {
        bool pressed = strcmp(trace.what, "key") == 0;
        if (!pressed && key > 0 && n < most)
            out[n++] = (double)(trace.when - key) / 1000;
        key = pressed ? trace.when : 0;
    }
    return n;
}

// From letting a choice's key go to the page that it leads to; pressing it has a frame of its own. The
// focus is moved before, there and back: a processor that was asleep is slow at first, for all alike.
static double choose(Child *child)
{
    double frames[4];
    int n = press(child, "Down Up 1", frames, 4);
    return n > 0 ? frames[n - 1] : NO_FIGURE;
}

static Run run_once(const char *command)
{
    Child child;
    Run run = {.first = NO_FIGURE, .whole = NO_FIGURE};
    child_start(&child, command);
    watch_opening(&child, &run);
    run.memory = child_memory(&child);
    run.keys = press(&child, "Down Up Down Up Down Up Down Up", run.key, KEYS);
    run.choice = choose(&child);
    for (int i = 0; i < PAGES; i++)
        run.later[i] = choose(&child);
    child_stop(&child);
    return run;
}

// --- many runs ----------------------------------------------------------------------------------

typedef struct Runs {
    const char *command;
    int n, keys;
    double first[ROUNDS_MAX], whole[ROUNDS_MAX], memory[ROUNDS_MAX];
    double choice[ROUNDS_MAX], later[ROUNDS_MAX * PAGES];
    double key[ROUNDS_MAX * KEYS];
} Runs;

static void add_run(Runs *runs)
{
    Run run = run_once(runs->command);
    runs->first[runs->n] = run.first;
    runs->whole[runs->n] = run.whole;
    runs->choice[runs->n] = run.choice;
    for (int i = 0; i < PAGES; i++)
        runs->later[runs->n * PAGES + i] = run.later[i];
    runs->memory[runs->n++] = run.memory;
    for (int i = 0; i < run.keys; i++)
        runs->key[runs->keys++] = run.key[i];
}

static const char BARE[] = "bare SDL2 window, one line of text";

static void opening_rows(const char *name, Runs *runs, const Runs *bare)
{
    char what[80];
    double bare_ms = bare->whole[bare->n / 2], bare_mib = bare->memory[bare->n / 2];
    snprintf(what, sizeof what, "%s: first words on the screen, ms", name);
    table_row(&(Row){what, median(runs->first, runs->n), bare_ms, BARE, "1.25 times"});
    snprintf(what, sizeof what, "%s: complete, ms", name);
    table_row(&(Row){what, median(runs->whole, runs->n), bare_ms, BARE, "1.5 times"});
    snprintf(what, sizeof what, "%s: memory with sound on, MiB", name);
    table_row(&(Row){what, median(runs->memory, runs->n), bare_mib, BARE, "under 40"});
}

static void key_rows(const char *size, const char *aim, Runs *runs, Runs *bare)
{
    char what[80];
    snprintf(what, sizeof what, "key press to changed frame at %s, ms", size);
    table_row(&(Row){
        what, median(runs->key, runs->keys), median(bare->key, bare->keys), BARE, aim});
    table_row(
        &(Row){"  95 of 100 come within, ms", percentile_95(runs->key, runs->keys),
            percentile_95(bare->key, bare->keys), BARE, aim});
    table_row(&(Row){"  the key of a choice to its next page, ms",
        median(runs->later, runs->n * PAGES), median(bare->later, bare->n * PAGES),
        BARE, aim});
    table_row(&(Row){"    95 of 100 come within, ms",
        percentile_95(runs->later, runs->n * PAGES),
        percentile_95(bare->later, bare->n * PAGES), BARE, aim});
    table_row(&(Row){"    of the first choice after the start, ms",
        median(runs->choice, runs->n), median(bare->choice, bare->n), BARE, NULL});
    double worst = runs->keys ? runs->key[runs->keys - 1] : NO_FIGURE;
    double bare_worst = bare->keys ? bare->key[bare->keys - 1] : NO_FIGURE;
    table_row(
        &(Row){"  the slowest move of the focus, ms", worst, bare_worst, BARE, aim});
}

// --- idle ---------------------------------------------------------------------------------------

// Without a window manager nobody gives the focus, and nothing moves in a window that has none.
static void look_at(const Child *child)
{
    char command[128];
    snprintf(command, sizeof command,
        "xdotool search --onlyvisible --pid %ld windowfocus >/dev/null 2>&1",
        (long)child->pid);
    if (system(command) != 0) fprintf(stderr, "the window cannot be given the focus\n");
}

// Until nothing wakes it: after its last frame a bed of sound goes on for some seconds. What never
// rests is measured all the same.
static void wait_for_rest(const Child *child)
{
    uint64_t until = os_clock_us() + REST_MAX * 1000000u;
    bool awake = true;
    while (awake && os_clock_us() < until) {
        long sleeps = child_work(child).sleeps;
        sleep_ms(REST);
        awake = child_work(child).sleeps != sleeps;
    }
}

// The work of some seconds, once the window is there, or once it is at rest.
static Work work_of(const char *command, int seconds, bool at_rest)
{
    Child child;
    Run run = {.first = NO_FIGURE, .whole = NO_FIGURE};
    child_start(&child, command);
    watch_opening(&child, &run);
    if (at_rest)
        wait_for_rest(&child);
    else
        look_at(&child);
    Work before = child_work(&child);
    sleep_ms(seconds * 1000);
    Work after = child_work(&child);
    child_stop(&child);
    return (Work){
        after.processor_ms - before.processor_ms, after.sleeps - before.sleeps};
}

static void idle_rows(
    const char *title, const char *scene, const char *bare, int seconds)
{
    char what[80];
    Work moving = work_of(title, MOVING, false);
    table_row(&(Row){"a second of snow on the title: processor, ms",
        moving.processor_ms / MOVING, NO_FIGURE, "", NULL});
    Work own = work_of(scene, seconds, true), floor = work_of(bare, seconds, true);
    snprintf(what, sizeof what, "processor time over %d idle seconds, ms", seconds);
    table_row(&(Row){what, own.processor_ms, floor.processor_ms, BARE, "none"});
    snprintf(what, sizeof what, "  times awake in them");
    table_row(&(Row){what, (double)own.sleeps, (double)floor.sleeps, BARE, "none"});
}

// --- another program beside it ------------------------------------------------------------------

static bool has_window(const Child *child)
{
    char command[128];
    snprintf(command, sizeof command,
        "exec xdotool search --onlyvisible --pid %ld >/dev/null 2>&1",
        (long)child->pid);
    return system(command) == 0;
}

// A program that says nothing of itself: when its window is there, and its memory then.
typedef struct Glance {
    double window[ROUNDS_MAX], memory[ROUNDS_MAX];
    int n;
} Glance;

static void glance(Glance *at, const char *command)
{
    Child child;
    child_start(&child, command);
    uint64_t until = os_clock_us() + PATIENCE;
    bool came = false;
    while (!came && os_clock_us() < until)
        came = has_window(&child);
    at->window[at->n] = came ? since_start(&child, os_clock_us()) : NO_FIGURE;
    sleep_ms(2000);
    at->memory[at->n++] = child_memory(&child);
    child_stop(&child);
}

static void beside_rows(const char *own, const char *other, int rounds)
{
    Glance ours = {0}, theirs = {0};
    for (int i = 0; i < rounds; i++) {
        glance(&ours, own);
        glance(&theirs, other);
    }
    table_row(&(Row){"its window is there, ms", median(ours.window, rounds),
        median(theirs.window, rounds), other, NULL});
    table_row(&(Row){"proportional memory 2 seconds later, MiB",
        median(ours.memory, rounds), median(theirs.memory, rounds), other, NULL});
}

static bool add_runs(Runs *runs, int n, char **commands, int rounds)
{
    if (rounds < 1 || rounds > ROUNDS_MAX) return false;
    for (int i = 0; i < rounds * n; i++) {
        runs[i % n].command = commands[i % n];
        add_run(&runs[i % n]);
    }
    median(runs[0].whole, rounds);
    median(runs[0].memory, rounds);
    return true;
}

static int usage(void)
{
    fprintf(stderr, "usage: bench_watch ROUNDS IDLE-SECONDS BARE TITLE SCENE [OTHER]\n"
                    "       bench_watch ROUNDS large BARE SCENE\n");
    return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    static Runs runs[3]; // BARE, then what stands beside it
    if (argc < 5) return usage();
    int rounds = atoi(argv[1]), seconds = atoi(argv[2]);
    if (strcmp(argv[2], "large") == 0) {
        if (!add_runs(runs, 2, argv + 3, rounds)) return usage();
        key_rows("3840 x 2160", "under 16", &runs[1], &runs[0]);
        return EXIT_SUCCESS;
    }
    if (argc < 6 || seconds < 1 || !add_runs(runs, 3, argv + 3, rounds)) return usage();
    table_head();
    opening_rows("title", &runs[1], &runs[0]);
    opening_rows("first scene", &runs[2], &runs[0]);
    key_rows("1280 x 720", "under 10", &runs[2], &runs[0]);
    idle_rows(runs[1].command, runs[2].command, runs[0].command, seconds);
    if (argc > 6) beside_rows(runs[1].command, argv[6], rounds);
    return EXIT_SUCCESS;
}
