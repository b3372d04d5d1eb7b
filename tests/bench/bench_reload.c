// Times how long a saved file takes to the page: from its rename to the frame, or to the prompt of a terminal.
//   bench_reload ROUNDS window|term FILE OLD NEW COMMAND
// COMMAND plays the scenario in FILE's folder, at a page that shows OLD; from round to round OLD and NEW take
// turns in FILE.
#define _POSIX_C_SOURCE 200809L
#include "base/arena.h"
#include "base/os.h"
#include "bench/child.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS_MAX 99
#define PATIENCE   10000000u     // microseconds for a page to come
#define CALM       1500000u      // without a new frame
#define PROMPT     "or ?.\n\n> " // which no quotation in a text looks like

static void fail(const char *sentence)
{
    fprintf(stderr, "bench_reload: %s\n", sentence);
    exit(1);
}

// --- the file -----------------------------------------------------------------------------------

static void put_file(const char *path, Str text)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(text.s, 1, text.n, file) != text.n || fclose(file) != 0)
        fail("the file cannot be written");
}

// As an editor saves it. When the new file has its name.
static uint64_t swap(const char *path, const char *from, const char *to)
{
    Buf text = {0}, changed = {0}, beside = {0};
    Err err = {0};
    if (!os_read(path, &text, &err)) fail(err.text);
    const char *at = strstr(text.s, from);
    if (!at) fail("the file does not say what is to be changed");
    buf_add(&changed, (Str){text.s, (size_t)(at - text.s)});
    buf_add(&changed, str_of(to));
    buf_add(&changed, str_of(at + strlen(from)));
    buf_addf(&beside, "%s.new", path);
    put_file(beside.s, buf_str(&changed));
    uint64_t when = os_clock_us();
    if (rename(beside.s, path) != 0) fail("the file cannot be renamed");
    buf_free(&text);
    buf_free(&changed);
    buf_free(&beside);
    return when;
}

// --- what is shown ------------------------------------------------------------------------------

static bool next_frame(Child *child, Trace *trace, uint64_t until)
{
    while (child_trace(child, trace, until))
        if (strcmp(trace->what, "frame") == 0 || strcmp(trace->what, "whole") == 0)
            return true;
    return false;
}

static uint64_t await_frame(Child *child)
{
    Trace trace;
    if (!next_frame(child, &trace, os_clock_us() + PATIENCE)) fail("no frame came");
    uint64_t first = trace.when;
    while (next_frame(child, &trace, os_clock_us() + CALM))
        ;
    return first;
}

static uint64_t await_prompt(FILE *from)
{
    char last[sizeof PROMPT] = {0};
    for (int c; (c = getc(from)) != EOF;) {
        memmove(last, last + 1, sizeof last - 2);
        last[sizeof last - 2] = (char)c;
        if (strcmp(last, PROMPT) == 0) return os_clock_us();
    }
    fail("the terminal ended");
    return 0;
}

// --- the rounds ---------------------------------------------------------------------------------

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_times(const char *where, double *ms, int n)
{
    qsort(ms, (size_t)n, sizeof *ms, by_size);
    printf("%s: from the rename to the page %.0f ms (least %.0f, most %.0f of %d)\n",
        where, ms[n / 2], ms[0], ms[n - 1], n);
}

int main(int count, char **words)
{
    if (count != 7) fail("ROUNDS window|term FILE OLD NEW COMMAND");
    int rounds = atoi(words[1]);
    if (rounds < 1 || rounds > ROUNDS_MAX) fail("1 to 99 rounds");
    bool term = strcmp(words[2], "term") == 0;
    double ms[ROUNDS_MAX];
    Child child = {0};
    FILE *from = term ? popen(words[6], "r") : NULL;
    if (term && !from) fail("the command cannot be started");
    if (term) await_prompt(from);
    if (!term) child_start(&child, words[6]);
    if (!term) await_frame(&child);
    for (int i = 0; i < rounds; i++) {
        uint64_t when =
            swap(words[3], i % 2 ? words[5] : words[4], i % 2 ? words[4] : words[5]);
        ms[i] =
            (double)((term ? await_prompt(from) : await_frame(&child)) - when) / 1000;
    }
    print_times(words[2], ms, rounds);
    if (!term) child_stop(&child);
    return 0; // a terminal ends with its input
}
