#include "tools/walk.h"

#include "base/actions.h"
#include "tools/walk_play.h"

#include <stdlib.h>

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
static bool find_start(Walk *walk, const WalkSetup *setup, Str *begin, Err *err)
{
    const Book *book = walk->book;
    Str id = setup->edition;
    int edition = id.n > 0 ? book_edition(book, id) : book_first_edition(book);
    *begin = STR(ACTION_BEGIN);
    if (id.n > 0 && edition == NONE)
        return err_set(err, ERR_USAGE,
            "there is no edition \"" STR_FMT "\" in this scenario", STR_ARG(id));
    if (edition != NONE)
        *begin = arena_fmt(
            &walk->arena, "begin:" STR_FMT, STR_ARG(book->editions[edition].id));
    coverage_open(&walk->coverage, &walk->arena, book, book_start(book, edition));
    return true;
}

// --- playing ----------------------------------------------------------------------------------------

// A number of its own for each play, the same whichever policies are run.
static uint64_t seed_of(uint64_t seed, int play)
{
    Rng rng = rng_seeded(seed + (uint64_t)play * 0x9E3779B97F4A7C15u);
    return rng_next(&rng);
}

static void run_policy(Walk *walk, Tally *tally, const WalkSetup *setup, Str begin)
{
    double *meters = mem_new(walk->book->n_state + 1, sizeof *meters);
    walk->walker->policy = tally->policy;
    for (int i = 0; i < setup->plays; i++) {
        Played played = {.meters = meters};
        if (setup->host.heartbeat) setup->host.heartbeat(setup->host.ctx);
        walk_play(walk->walker, begin, seed_of(setup->seed, i), &played);
        tally_add(tally, walk->book, &played);
    }
    free(meters);
}

bool walk_run(Walk *walk, const WalkSetup *setup, Err *err)
{
    Str begin;
    *walk = (Walk){.walker = mem_new(1, sizeof(Walker))};
    if (!walker_open(walk->walker, &setup->host, &walk->coverage, err)) return false;
    walk->book = walk->walker->book;
    if (!find_start(walk, setup, &begin, err) || !open_tallies(walk, setup, err))
        return false;
    for (int i = 0; i < walk->n_tallies; i++)
        run_policy(walk, &walk->tallies[i], setup, begin);
    return true;
}

void walk_free(Walk *walk)
{
    if (walk->walker) walker_close(walk->walker);
    free(walk->walker);
    arena_free(&walk->arena);
    *walk = (Walk){0};
}
