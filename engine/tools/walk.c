#include "tools/walk.h"

#include "base/actions.h"
#include "tools/walk_play.h"

#include <stdlib.h>

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
    int edition = setup->edition.n > 0 ? book_edition(book, setup->edition)
                                       : book_first_edition(book);
    *begin = STR(ACTION_BEGIN);
    if (setup->edition.n > 0 && edition == NONE)
        return err_set(err, ERR_USAGE,
            "there is no edition \"" STR_FMT "\" in this scenario",
            STR_ARG(setup->edition));
    if (edition != NONE)
        *begin = arena_fmt(
            &walk->arena, "begin:" STR_FMT, STR_ARG(book->editions[edition].id));
    coverage_open(&walk->coverage, &walk->arena, book, book_start(book, edition));
    return true;
}

// A number of its own for each play, the same whichever policies are run.
static uint64_t seed_of(uint64_t seed, int play)
{
    Rng rng = rng_seeded(seed + (uint64_t)play * 0x9E3779B97F4A7C15u);
    return rng_next(&rng);
}

static void run_policy(Walk *walk, Tally *tally, const WalkSetup *setup, Str begin)
{
    for (int i = 0; i < setup->plays; i++) {
        if (setup->host.heartbeat) setup->host.heartbeat(setup->host.ctx);
        tally->plays++;
        if (walk_play(walk->walker, tally->policy, begin, seed_of(setup->seed, i)))
            tally_add(tally, walk->book, &walk->walker->played);
    }
}

bool walk_run(Walk *walk, const WalkSetup *setup, Err *err)
{
    Str begin;
    *walk = (Walk){0};
    walk->walker = mem_new(1, sizeof *walk->walker);
    Walker *walker = walk->walker;
    DriveWatch watch = {learner_shown, &walker->learner};
    walker->drive = drive_open(&setup->host, watch, err);
    if (!walker->drive) return false;
    walk->book = walker->book = drive_book(walker->drive);
    walker->coverage = &walk->coverage;
    learner_open(&walker->learner, walk->book);
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
