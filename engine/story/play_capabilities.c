// What a play lets the functions of a script ask and change: a condition looks, a pick may draw lots too, an effect may
// write, and what is told without the player's choices sees none of them.
#include "story/play_inner.h"

#include "story/story_inner.h"

// --- what a play answers and takes --------------------------------------------------------------

static const Value *cap_read(void *ctx, int state_var)
{
    return play_value(ctx, state_var);
}

static bool cap_write(void *ctx, int state_var, const Value *value, Err *err)
{
    Play *play = ctx;
    return game_state_write(&play->layout, play->now, state_var, value, err);
}

static bool cap_has(void *ctx, int source) { return play_holds(ctx, source); }

static int cap_visits(void *ctx, int node) { return play_visits(ctx, node); }

static int cap_taken(void *ctx, int node, int choice)
{
    return play_taken(ctx, node, choice);
}

static int cap_answered(void *ctx, int node) { return play_answer_given(ctx, node); }

static LinkType cap_arrow(void *ctx, int node, int link)
{
    BoardState state = play_board(ctx, node);
    return state.stage == BOARD_DONE ? state.links[link] : LINK_NONE;
}

static int cap_edition(void *ctx) { return play_edition(ctx); }

static Value cap_world(void *ctx, int world_table)
{
    return play_world(ctx, world_table);
}

static bool cap_write_world(void *ctx, int world_table, const Value *value, Err *err)
{
    Play *play = ctx;
    return game_state_write_world(&play->layout, play->now, world_table, value, err);
}

static uint32_t cap_random(void *ctx, uint32_t bound)
{
    Play *play = ctx;
    return rng_below(&play->now->rng, bound);
}

// --- as if nothing had been chosen -----------------------------------------------------------------

static const Value *first_value(void *ctx, int state_var)
{
    const Play *play = ctx;
    return &play->book->state[state_var].first;
}

static bool has_nothing(void *ctx, int source)
{
    (void)ctx;
    (void)source;
    return false;
}

static int never_entered(void *ctx, int node)
{
    (void)ctx;
    (void)node;
    return 0;
}

static int never_taken(void *ctx, int node, int choice)
{
    (void)ctx;
    (void)node;
    (void)choice;
    return 0;
}

static int never_answered(void *ctx, int node)
{
    (void)ctx;
    (void)node;
    return NONE;
}

// --- who may what -----------------------------------------------------------------------------------

void play_init_capabilities(Play *play)
{
    play->look = (Capabilities){
        .ctx = play,
        .read = cap_read,
        .has = cap_has,
        .visits = cap_visits,
        .taken = cap_taken,
        .answered = cap_answered,
        .arrow = cap_arrow,
        .edition = cap_edition,
        .world = cap_world,
    };
    play->told = play->look; // so that what is not about choices is answered
    play->told.read = first_value;
    play->told.has = has_nothing;
    play->told.visits = never_entered;
    play->told.taken = never_taken;
    play->told.answered = never_answered;
    play->pick = play->look;
    play->pick.random = cap_random;
    play->act = play->pick;
    play->act.write = cap_write;
    if (!play->book->documented) play->act.world_write = cap_write_world;
}
