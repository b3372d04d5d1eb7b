#include "support/walks.h"

#include "files.h"
#include "support/support.h"

static void run(Walk *walk, const Host *host, const char *policy, int plays)
{
    Err err = {0};
    WalkSetup setup = {
        .host = *host, .policy = str_of(policy), .plays = plays, .seed = 5};
    assert_true(walk_run(walk, &setup, &err));
    assert_no_err(&err);
}

void walks_run(Walk *walk, const char *scenario, const char *policy, int plays)
{
    Arena arena = {0};
    Folder folder = {.path = test_path(&arena, scenario)};
    Host host = files_host(&folder);
    run(walk, &host, policy, plays);
    arena_free(&arena);
}

void walks_run_script(Walk *walk, const char *script, int plays)
{
    const MemoryFile files[] = {{"scenario.lua", script}, {0}};
    Host host = scenario_host(files);
    run(walk, &host, "", plays);
}

const Tally *walks_tally(const Walk *walk, const char *policy)
{
    for (int i = 0; i < walk->n_tallies; i++)
        if (str_eq(str_of(walk->tallies[i].policy->id), str_of(policy)))
            return &walk->tallies[i];
    fail_msg("%s was not walked", policy);
    return NULL;
}

double walks_figure(const Walk *walk, const char *policy, const char *name)
{
    double figure = 0;
    assert_true(walk_measure(walk, walks_tally(walk, policy), str_of(name), &figure));
    return figure;
}
