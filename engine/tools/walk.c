#include "tools/walk.h"

#include "base/actions.h"
#include "base/worker.h"
#include "tools/walk_play.h"

#include <stdlib.h>

#define WALKERS 2  // one for each thread of a worker
#define CHUNK   10 // plays that one of them takes at a time

// Two stories of the same scenario, played at the same time, each by a thread of its own.
typedef struct WalkTeam {
    Walker walkers[WALKERS];
    Coverage coverages[WALKERS];
    Arena arenas[WALKERS]; // of the coverages
    const Host *host;
    Host hosts; // of the walkers, see beat
    Str begin;  // action of the title page
    const WalkSetup *setup;
    int policy;     // number of the one that plays
    Played *played; // by play of this policy
} WalkTeam;

// --- two threads ------------------------------------------------------------------------------------

// The thread that called walk_run: the only one that may call the host.
static _Thread_local bool is_caller;

static bool read_file(void *ctx, Str name, Buf *out, Err *err)
{
    const WalkTeam *team = ctx;
    return team->host->read(team->host->ctx, name, out, err);
}

static void beat(void *ctx)
{
    const WalkTeam *team = ctx;
    if (is_caller && team->host->heartbeat) team->host->heartbeat(team->host->ctx);
}

static uint64_t work_us(void *ctx)
{
    const WalkTeam *team = ctx;
    return team->host->work_us(team->host->ctx);
}

static bool open_team(WalkTeam *team, const WalkSetup *setup, Err *err)
{
    team->setup = setup;
    team->host = &setup->host;
    team->hosts = (Host){.ctx = team, .read = read_file, .heartbeat = beat};
    if (setup->host.work_us) team->hosts.work_us = work_us;
    for (int i = 0; i < WALKERS; i++)
        if (!walker_open(&team->walkers[i], &team->hosts, &team->coverages[i], err))
            return false;
    return true;
}

// --- what is walked ---------------------------------------------------------------------------------

static bool open_tallies(Walk *walk, const WalkSetup *setup, Err *err)
{
    walk->tallies = arena_array(&walk->arena, Tally, policy_count());
    for (int i = 0; i < policy_count(); i++)
        if (setup->policy.n == 0 || policy_matches(setup->policy, &policies[i]))
            tally_open(&walk->tallies[walk->n_tallies++], &walk->arena, walk->book,
                &policies[i], setup->plays);
    return walk->n_tallies > 0 ||
           err_set(err, ERR_USAGE, "there is no policy \"" STR_FMT "\"",
               STR_ARG(setup->policy));
}

// Where plays begin, and the action of the title page that does it.
static bool find_start(Walk *walk, WalkTeam *team, Err *err)
{
    const Book *book = walk->book;
    Str id = team->setup->edition;
    int edition = id.n > 0 ? book_edition(book, id) : book_first_edition(book);
    team->begin = STR(ACTION_BEGIN);
    if (id.n > 0 && edition == NONE)
        return err_set(err, ERR_USAGE,
            "there is no edition \"" STR_FMT "\" in this scenario", STR_ARG(id));
    if (edition != NONE)
        team->begin = arena_fmt(
            &walk->arena, "begin:" STR_FMT, STR_ARG(book->editions[edition].id));
    int start = book_start(book, edition);
    coverage_open(&walk->coverage, &walk->arena, book, start);
    for (int i = 0; i < WALKERS; i++)
        coverage_open(
            &team->coverages[i], &team->arenas[i], team->walkers[i].book, start);
    return true;
}

// --- playing ----------------------------------------------------------------------------------------

// A number of its own for each play, the same whichever policies are run.
static uint64_t seed_of(uint64_t seed, int play)
{
    Rng rng = rng_seeded(seed + (uint64_t)play * 0x9E3779B97F4A7C15u);
    return rng_next(&rng);
}

static void play_chunk(void *ctx, int chunk)
{
    WalkTeam *team = ctx;
    Walker *walker = &team->walkers[is_caller ? 0 : 1];
    int plays = team->setup->plays;
    for (int i = chunk * CHUNK; i < plays && i < (chunk + 1) * CHUNK; i++) {
        beat(team);
        walk_play(walker, team->begin, team->policy * plays + i,
            seed_of(team->setup->seed, i), &team->played[i]);
    }
}

// The plays are counted in their order, whoever played them: sums of fractions depend on it.
static void run_policy(Walk *walk, WalkTeam *team, Tally *tally)
{
    int plays = team->setup->plays, n_state = walk->book->n_state;
    double *meters = mem_new((ptrdiff_t)plays * (n_state + 1), sizeof *meters);
    team->played = mem_new(plays, sizeof *team->played);
    for (int i = 0; i < plays; i++)
        team->played[i].meters = &meters[(ptrdiff_t)i * n_state];
    for (int i = 0; i < WALKERS; i++)
        team->walkers[i].policy = tally->policy;
    worker_parallel((plays + CHUNK - 1) / CHUNK, play_chunk, team);
    for (int i = 0; i < plays; i++)
        tally_add(tally, walk->book, &team->played[i]);
    free(team->played);
    free(meters);
    team->policy++;
}

bool walk_run(Walk *walk, const WalkSetup *setup, Err *err)
{
    *walk = (Walk){.team = mem_new(1, sizeof(WalkTeam))};
    WalkTeam *team = walk->team;
    is_caller = true;
    if (!open_team(team, setup, err)) return false;
    walk->book = team->walkers[0].book;
    if (!find_start(walk, team, err) || !open_tallies(walk, setup, err)) return false;
    for (int i = 0; i < walk->n_tallies; i++)
        run_policy(walk, team, &walk->tallies[i]);
    for (int i = 0; i < WALKERS; i++)
        coverage_add(&walk->coverage, &team->coverages[i]);
    return true;
}

void walk_free(Walk *walk)
{
    for (int i = 0; walk->team && i < WALKERS; i++) {
        walker_close(&walk->team->walkers[i]);
        arena_free(&walk->team->arenas[i]);
    }
    free(walk->team);
    arena_free(&walk->arena);
    *walk = (Walk){0};
}
