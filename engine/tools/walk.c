#include "tools/walk.h"

#include "base/actions.h"
#include "tools/walk_play.h"

#include <stdlib.h>

// --- what is walked ---------------------------------------------------------------------------------

static bool open_tallies(Walk *walk, const WalkSetup *setup, Err *err)
{
    walk->items = walk_items_of(&walk->arena, walk->book);
    walk->tallies = arena_array(&walk->arena, Tally, policy_count());
    for (int i = 0; i < policy_count(); i++)
        if (setup->policy.n == 0 || policy_matches(setup->policy, &policies[i]))
            tally_open(&walk->tallies[walk->n_tallies++], &walk->arena, &walk->items,
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
    if (id.n > 0 && edition == NONE) return book_lacks_edition(book, id, err);
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
    double *meters = mem_new(walk->book->n_state, sizeof *meters);
    walk->walker->policy = tally->policy;
    explorer_forget(&walk->walker->explorer);
    for (int i = 0; i < setup->plays; i++) {
        Played played = {.meters = meters};
        host_beat(&setup->host);
        walk_play(walk->walker, begin, seed_of(setup->seed, i), &played);
        tally_add(tally, walk->book, &played);
        if (played.ended)
            walk_items_add(&walk->items, drive_play(walk->walker->drive), tally->items);
    }
    free(meters);
}

static bool open_walk(Walk *walk, const WalkSetup *setup, Str *begin, Err *err)
{
    *walk = (Walk){.walker = mem_new(1, sizeof(Walker))};
    if (!walker_open(walk->walker, &setup->host, &walk->coverage, err)) return false;
    walk->book = walk->walker->book;
    return find_start(walk, setup, begin, err) && open_tallies(walk, setup, err);
}

bool walk_open(Walk *walk, const WalkSetup *setup, Err *err)
{
    Str begin;
    return open_walk(walk, setup, &begin, err);
}

bool walk_run(Walk *walk, const WalkSetup *setup, Err *err)
{
    Str begin;
    if (!open_walk(walk, setup, &begin, err)) return false;
    int end = setup->count > 0 ? setup->first + setup->count : walk->n_tallies;
    for (int i = setup->first; i < end && i < walk->n_tallies; i++)
        run_policy(walk, &walk->tallies[i], setup, begin);
    return true;
}

static void write_play(const Walk *walk, const Played *played, int number, Buf *out)
{
    const Walker *walker = walk->walker;
    Str node = play_node(drive_play(walker->drive))->id;
    buf_addf(out, "## walk, %s, play %d: %s " STR_FMT "\n", walker->policy->id, number,
        played->ended ? "ends at" : "stops at", STR_ARG(node));
    buf_addf(out, "seed %llu\n" STR_FMT, (unsigned long long)walker->seed,
        STR_ARG(buf_str(&walker->all)));
}

bool walk_one(const WalkSetup *setup, int number, Buf *out, Err *err)
{
    Walk walk;
    Str begin;
    int policy = policy_find(setup->policy);
    bool done = open_walk(&walk, setup, &begin, err);
    if (done && policy == NONE)
        done = err_set(err, ERR_USAGE,
            "one play is that of one policy, not of " STR_FMT, STR_ARG(setup->policy));
    if (done) {
        Played played = {.meters = mem_new(walk.book->n_state, sizeof(double))};
        walk.walker->policy = &policies[policy];
        // Where an explorer goes depends on its plays before this one.
        int first = policies[policy].habit == HABIT_EXPLORE ? 0 : number - 1;
        for (int i = first; i < number; i++) {
            walk.walker->writes = i == number - 1;
            played = (Played){.meters = played.meters};
            host_beat(&setup->host);
            walk_play(walk.walker, begin, seed_of(setup->seed, i), &played);
        }
        write_play(&walk, &played, number, out);
        free(played.meters);
    }
    walk_free(&walk);
    return done;
}

int walk_policies(Str pattern)
{
    int n = 0;
    for (int i = 0; i < policy_count(); i++)
        n += pattern.n == 0 || policy_matches(pattern, &policies[i]);
    return n;
}

void walk_free(Walk *walk)
{
    if (walk->walker) walker_close(walk->walker);
    free(walk->walker);
    arena_free(&walk->arena);
    *walk = (Walk){0};
}
