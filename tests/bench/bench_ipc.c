// Times what the worker costs: rows of the table for a story in a process of its own, beside the same
// story in the process that measures.
//   bench_ipc SCENARIO PROFILE
#include "base/os.h"
#include "bench/table.h"
#include "files.h"
#include "ipc/remote.h"

#include <stdio.h>
#include <stdlib.h>

#define STARTS 60
#define ACTS   1000 // pages there and back

static const char BESIDE[] = "the same in one process";

typedef Pages *Open(const PagesSetup *setup, Err *err);

static Folder scenario;

static void need(bool done, const Err *err)
{
    if (done) return;
    fprintf(stderr, "bench_ipc: %s\n", err->text);
    exit(EXIT_FAILURE);
}

static Pages *open_far(const PagesSetup *setup, Err *err)
{
    RemoteSetup far = {.pages = *setup, .send_ahead = true};
    return remote_open(&far, err);
}

static Pages *start(Open *open, const PagesSetup *setup)
{
    Err err = {0};
    Pages *pages = open(setup, &err);
    need(pages, &err);
    pages_now(pages);
    return pages;
}

static void act(Pages *pages, const char *id)
{
    Err err = {0};
    need(pages_act(pages, str_of(id), (Str){0}, &err), &err);
    pages_now(pages);
}

// Milliseconds until the first page is there.
static double start_ms(Open *open, const PagesSetup *setup)
{
    uint64_t began = os_clock_us();
    Pages *pages = start(open, setup);
    double ms = (double)(os_clock_us() - began) / 1000;
    pages_close(pages);
    return ms;
}

static void bench_start(const PagesSetup *setup)
{
    double one[STARTS], far[STARTS];
    for (int i = 0; i < STARTS; i++) {
        one[i] = start_ms(pages_open, setup);
        far[i] = start_ms(open_far, setup);
    }
    table_row(
        &(Row){"the story in its own process: first page, ms", median(far, STARTS),
            median(one, STARTS), BESIDE, "2 ms more, or beside the window"});
}

// Milliseconds from an action to its page: the notebook and back.
static void measure_acts(Open *open, const PagesSetup *setup, double *out)
{
    Pages *pages = start(open, setup);
    act(pages, "begin");
    for (int i = 0; i < ACTS; i++) {
        uint64_t began = os_clock_us();
        act(pages, i % 2 == 0 ? "notebook" : "back");
        out[i] = (double)(os_clock_us() - began) / 1000;
    }
    pages_close(pages);
}

static void bench_acts(const PagesSetup *setup)
{
    static double one[ACTS], far[ACTS];
    measure_acts(pages_open, setup, one);
    measure_acts(open_far, setup, far);
    table_row(&(Row){"  an action and its page, ms", median(far, ACTS),
        median(one, ACTS), BESIDE, "0.3 ms more"});
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: bench_ipc SCENARIO PROFILE\n");
        return EXIT_FAILURE;
    }
    scenario.path = argv[1];
    Folder profile = {.path = argv[2]};
    PagesSetup setup = {.host = files_host(&scenario), .store = files_store(&profile)};
    bench_start(&setup);
    bench_acts(&setup);
    return EXIT_SUCCESS;
}
