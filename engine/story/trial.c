// A trial is a play that is undone after each function.
#include "story/trial.h"

#include "story/play_inner.h"
#include "story/sandbox/sandbox_inner.h"
#include "story/story_inner.h"

#define STOPPED_MAX 2 // functions that may use up their budget

typedef struct Trial {
    Story *story;
    Play *play;
    Capabilities act; // writes are noted, so that they can be taken back
    int *written, n_written;
    bool *is_written; // by variable
    bool world_written;
    size_t weight; // of the first state
    int64_t steps; // left
    int stopped;
    void (*each)(void *ctx, const TrialFault *fault);
    void *ctx;
} Trial;

// --- the state, and taking it back --------------------------------------------------------------------

static bool write(void *ctx, int var, const Value *value, Err *err)
{
    Trial *trial = ctx;
    if (!trial->is_written[var]) trial->written[trial->n_written++] = var;
    trial->is_written[var] = true;
    return trial->play->act.write(trial->play, var, value, err);
}

static bool write_world(void *ctx, int table, const Value *value, Err *err)
{
    Trial *trial = ctx;
    trial->world_written = true;
    return trial->play->act.world_write(trial->play, table, value, err);
}

// The other capabilities are given the play; this one hands it on.
static const Value *read(void *ctx, int var)
{
    return play_value(((Trial *)ctx)->play, var);
}

static bool has(void *ctx, int source)
{
    return play_holds(((Trial *)ctx)->play, source);
}

static int visits(void *ctx, int node)
{
    return play_visits(((Trial *)ctx)->play, node);
}

static int taken(void *ctx, int node, int choice)
{
    return play_taken(((Trial *)ctx)->play, node, choice);
}

static int answered(void *ctx, int node)
{
    return play_answer_given(((Trial *)ctx)->play, node);
}

static LinkType arrow(void *ctx, int node, int link)
{
    (void)ctx;
    (void)node;
    (void)link;
    return LINK_NONE; // no board is done
}

static int edition(void *ctx) { return play_edition(((Trial *)ctx)->play); }

static Value world(void *ctx, int table)
{
    return play_world(((Trial *)ctx)->play, table);
}

static uint32_t draw(void *ctx, uint32_t bound)
{
    return rng_below(&((Trial *)ctx)->play->now->rng, bound);
}

static void take_back(Trial *trial)
{
    GameState *now = trial->play->now;
    const Book *book = trial->story->book;
    for (int i = 0; i < trial->n_written; i++) {
        int var = trial->written[i];
        now->values[var] = book->state[var].first;
        trial->is_written[var] = false;
    }
    for (int i = 0; trial->world_written && i < book->n_world; i++)
        now->world[i] = (Value){0};
    trial->n_written = 0;
    trial->world_written = false;
    arena_reset(&now->heap);
    now->weight = trial->weight;
    now->written = 0;
}

// --- calls ----------------------------------------------------------------------------------------------

// False if it failed, which was reported, or if it is not called.
static bool call(Trial *trial, LuaFn fn, const Capabilities *may, SandboxWant want,
    const TrialFault *about, SandboxResult *result)
{
    Sandbox *sandbox = trial->story->sandbox;
    if (fn <= 0 || trial->steps < 0 || trial->stopped == STOPPED_MAX) return false;
    TrialFault fault = *about;
    SandboxCall how = {may, want};
    sandbox_begin_turn(sandbox);
    bool done = sandbox_call(sandbox, fn, &how, result, &fault.err);
    trial->steps -= sandbox->limits.turn_steps - sandbox->steps;
    trial->stopped += sandbox_stopped(sandbox);
    fault.fault = sandbox_fault(sandbox);
    if (!done) trial->each(trial->ctx, &fault);
    return done;
}

static void try_condition(Trial *trial, Condition condition, const TrialFault *about)
{
    SandboxResult result;
    call(trial, condition, &trial->play->look, WANT_BOOL, about, &result);
}

static void try_effect(Trial *trial, LuaFn effect, const TrialFault *about)
{
    SandboxResult result;
    call(trial, effect, &trial->act, WANT_NOTHING, about, &result);
    take_back(trial);
}

static void try_pick(Trial *trial, const Choice *choice, const TrialFault *about)
{
    SandboxResult result;
    if (!call(trial, choice->pick, &trial->play->pick, WANT_TEXT, about, &result))
        return;
    for (int i = 0; i < choice->go_ids.n; i++)
        if (str_eq(choice->go_ids.items[i], str_of(result.text))) return;
    TrialFault fault = *about;
    fault.picked = result.text;
    trial->each(trial->ctx, &fault);
}

static void try_node(Trial *trial, const Node *node)
{
    TrialFault about = {.node = node};
    for (int i = 0; i < node->n_passages; i++)
        if (i == 0 || node->passages[i].when != node->passages[i - 1].when)
            try_condition(trial, node->passages[i].when, &about);
    for (int i = 0; i < node->n_plain; i++)
        if (i == 0 || node->plain[i].when != node->plain[i - 1].when)
            try_condition(trial, node->plain[i].when, &about);
    try_effect(trial, node->effect, &about);
    for (int i = 0; i < node->n_choices; i++) {
        about.choice = &node->choices[i];
        try_condition(trial, about.choice->condition, &about);
        try_effect(trial, about.choice->effect, &about);
        if (about.choice->pick) try_pick(trial, about.choice, &about);
    }
}

static void try_pictures(Trial *trial)
{
    const Book *book = trial->story->book;
    for (int i = 0; i < book->n_pictures; i++)
        for (int k = 0; book->pictures[i].layers_when && k < book->pictures[i].layers.n;
             k++)
            try_condition(
                trial, book->pictures[i].layers_when[k], &(TrialFault){.node = NULL});
}

static void beat(const Trial *trial) { host_beat(trial->story->host); }

void story_try(
    Story *story, void (*each)(void *ctx, const TrialFault *fault), void *ctx)
{
    const Book *book = story->book;
    if (book->n_nodes == 0) return;
    Trial trial = {.story = story,
        .play = play_blank(story, 1),
        .steps = TRIAL_STEPS,
        .each = each,
        .ctx = ctx};
    Arena *arena = &trial.play->arena;
    trial.act = (Capabilities){.ctx = &trial,
        .read = read,
        .write = write,
        .has = has,
        .visits = visits,
        .taken = taken,
        .answered = answered,
        .arrow = arrow,
        .edition = edition,
        .world = world,
        .random = draw};
    if (trial.play->act.world_write) trial.act.world_write = write_world;
    trial.written = arena_array(arena, int, book->n_state + 1);
    trial.is_written = arena_array(arena, bool, book->n_state + 1);
    trial.weight = trial.play->now->weight;
    for (int i = 0; i < book->n_nodes; i++, beat(&trial)) {
        trial.play->now->node = i;
        try_node(&trial, &book->nodes[i]);
    }
    trial.play->now->node = book->start != NONE ? book->start : 0;
    try_pictures(&trial);
    play_close(trial.play);
    sandbox_begin_turn(story->sandbox);
}
