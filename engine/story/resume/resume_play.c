// Nodes are encoded in topological order, each before those it leads to. The choices at one node
// predict the visits of the next ones, so that a node costs next to nothing as long as the play follows
// the table. Everything else can be encoded too, at ten bits per deviation.
#include "story/resume/resume_play.h"

#include "story/resume/resume_codec.h"

#include <limits.h>
#include <stdlib.h>

static int min_int(int a, int b) { return a < b ? a : b; }

// Depth-first topological sort, loops excepted (R. Tarjan, 1972), filling [order] from the back. *end:
// start of the placed nodes. Recursion depth is at most RESUME_TABLE_LINES_MAX.
static void order_from(Codec *c, int node, int *end)
{
    const ResumeName *name = &c->names[node];
    const Indexes *choices = &name->parts[RESUME_CHOICE];
    if (c->met[node]) return;
    c->met[node] = true;
    for (int i = 0; i < name->go.n; i++)
        order_from(c, name->go.items[i], end);
    for (int i = 0; i < choices->n; i++) {
        const Indexes *go = &c->names[choices->items[i]].go;
        for (int k = 0; k < go->n; k++)
            order_from(c, go->items[k], end);
    }
    c->order[--*end] = node;
}

// --- counts ---------------------------------------------------------------------------------------

bool resume_expect(Codec *c, bool value, bool expected)
{
    return resume_flag(c->number, value, expected ? RESUME_ODDS - 1 : 1, RESUME_ODDS);
}

static int codec_count(Codec *c, int count)
{
    uint64_t read = resume_count(c->number, (uint64_t)count);
    return read < RESUME_COUNT_MAX ? (int)read : RESUME_COUNT_MAX;
}

static int codec_near(Codec *c, int count, int64_t expected)
{
    int near = expected < RESUME_COUNT_MAX ? (int)expected : RESUME_COUNT_MAX;
    return resume_expect(c, count == near, true) ? near : codec_count(c, count);
}

// The split of [total] into [n] counts.
static void codec_split(Codec *c, int total, int *counts, int n)
{
    for (int i = 0; i < n - 1; total -= counts[i++])
        if (total == 1)
            counts[i] = resume_flag(c->number, counts[i], 1, n - i);
        else
            counts[i] = resume_one_of(c->number, counts[i], total + 1);
    if (n > 0) counts[n - 1] = total;
}

static int count_in(json_t *section, Str id)
{
    json_int_t count = json_integer_value(json_get(section, id));
    return count < RESUME_COUNT_MAX ? (int)count : RESUME_COUNT_MAX;
}

// --- sources --------------------------------------------------------------------------------------

#define EARLIER 1 // given before the last turn
#define LATELY  2 // given by the turn that led to the current node

static void add_gifts(Codec *c, const Indexes *sources, bool lately)
{
    for (int i = 0; i < sources->n; i++) {
        char *given = &c->given[sources->items[i]];
        if (!*given) c->gifts[c->n_gifts++] = sources->items[i];
        *given |= lately ? LATELY : EARLIER;
    }
}

// Sources from the last turn have the current turn number, others 0.
static void codec_source(Codec *c, int source, int turns)
{
    Str id = c->names[source].id;
    const json_t *turn = json_get(c->sources, id);
    char given = c->given[source];
    if (!resume_expect(c, turn != NULL, given != 0)) return;
    bool fresh = turns > 0 && json_integer_value(turn) == turns;
    bool once = count_in(c->visits, c->names[c->here].id) == 1;
    if (c->acted || !(given & LATELY))
        fresh = false;
    else if (once && given == LATELY)
        fresh = resume_expect(c, fresh, true);
    else
        fresh = resume_flag(c->number, fresh, 1, 2);
    json_put(c->sources, id, json_integer(fresh ? turns : 0));
}

static void codec_sources(Codec *c, int turns)
{
    const Indexes *all = &c->table->all[RESUME_SOURCE];
    for (int i = 0; i < c->n_gifts; i++)
        codec_source(c, c->gifts[i], turns);
    for (int i = 0; i < all->n; i++)
        if (!c->given[all->items[i]]) codec_source(c, all->items[i], turns);
}

// --- choices --------------------------------------------------------------------------------------

typedef struct Target {
    int at, rank; // in the list of targets; in the order of nodes
} Target;

static int by_rank(const void *a, const void *b)
{
    const Target *x = a, *y = b;
    return x->rank != y->rank ? x->rank - y->rank : x->at - y->at;
}

// What the writer takes for the counts of [go]: visits that are not explained otherwise. Whoever comes first
// in the order has them first, since one target may lead to another.
static void attribute(Codec *c, const Indexes *go, int times, int *counts)
{
    Target *targets = arena_array(c->arena, Target, (size_t)go->n + 1);
    int left = times;
    for (int i = 0; i < go->n; i++)
        targets[i] = (Target){i, c->rank[go->items[i]]};
    qsort(targets, (size_t)go->n, sizeof *targets, by_rank);
    for (int i = 0; i < go->n; i++) {
        int node = go->items[targets[i].at];
        int64_t open = count_in(c->visits, c->names[node].id) - c->due[node];
        int count = i == go->n - 1 || open > left ? left : open > 0 ? (int)open : 0;
        counts[targets[i].at] = count;
        left -= count;
    }
}

// The targets of [times] moves from a node or choice. A save does not record them if there are several.
static void codec_go(Codec *c, const Indexes *go, int times)
{
    int *counts = arena_array(c->arena, int, (size_t)go->n + 1);
    attribute(c, go, times, counts);
    codec_split(c, times, counts, go->n);
    for (int i = 0; i < go->n; i++)
        c->due[go->items[i]] += counts[i];
}

static bool leads_to(const ResumeName *name, int node)
{
    return indexes_have(name->go, node);
}

static void put_taken(Codec *c, json_t *taken, int choice, int times)
{
    const ResumeName *name = &c->names[choice];
    if (times == 0) return;
    json_put(taken, name->id, json_integer(times));
    add_gifts(c, &name->gives, leads_to(name, c->here));
}

// Each visit of a scene ends with a choice, except for a current one.
static void codec_choices(Codec *c, int node, int leaves)
{
    const Indexes *choices = &c->names[node].parts[RESUME_CHOICE];
    json_t *had = json_get(c->taken, c->names[node].id), *taken = json_object();
    int *times = arena_array(c->arena, int, (size_t)choices->n + 1), sum = 0;
    for (int i = 0; i < choices->n; i++) {
        times[i] = count_in(had, c->names[choices->items[i]].id);
        times[i] = min_int(times[i], RESUME_COUNT_MAX - sum);
        sum += times[i];
    }
    if (choices->n > 0) codec_split(c, codec_near(c, sum, leaves), times, choices->n);
    for (int i = 0; i < choices->n; i++) {
        put_taken(c, taken, choices->items[i], times[i]);
        codec_go(c, &c->names[choices->items[i]].go, times[i]);
    }
    if (json_object_size(taken) > 0)
        json_put(c->taken, c->names[node].id, json_incref(taken));
    json_decref(taken);
}

// --- checks ---------------------------------------------------------------------------------------

int resume_position(const Codec *c, const Indexes *names, const json_t *id)
{
    for (int i = 0; id && i < names->n; i++)
        if (str_eq(c->names[names->items[i]].id, json_text(id))) return i;
    return NONE;
}

static void codec_check(Codec *c, int node, int leaves)
{
    Str id = c->names[node].id;
    const Indexes *answers = &c->names[node].parts[RESUME_ANSWER];
    int at = resume_position(c, answers, json_get(c->answers, id));
    if (node == c->here) {
        c->answered = c->acted = resume_flag(c->number, c->answered, 1, 2);
        leaves += c->answered;
    }
    c->turns += leaves;
    if (!resume_expect(c, at != NONE, leaves > 0)) return;
    at = resume_one_of(c->number, at == NONE ? 0 : at, answers->n);
    json_put(c->answers, id, json_str(c->names[answers->items[at]].id));
}

// --- the edition ----------------------------------------------------------------------------------

// Returns the node where plays of it start. A table of before editions takes no bit for it.
static int codec_edition(Codec *c, json_t *now)
{
    const Indexes *editions = &c->table->all[RESUME_EDITION];
    int at = resume_position(c, editions, json_object_get(now, "edition"));
    if (editions->n > 0) at = resume_one_of(c->number, at + 1, editions->n + 1) - 1;
    if (at == NONE) return c->table->start;
    const ResumeName *name = &c->names[editions->items[at]];
    json_object_set_new(now, "edition", json_str(name->id));
    return name->go.n > 0 ? name->go.items[0] : c->table->start;
}

// --- nodes ----------------------------------------------------------------------------------------

// The expected visits are those that earlier nodes led to, plus any number where a choice leads back to
// its own scene.
static int codec_visits(Codec *c, int node, int visits)
{
    const Indexes *choices = &c->names[node].parts[RESUME_CHOICE];
    int64_t due = c->due[node] > 0 ? c->due[node] : 1;
    bool hub = false;
    for (int i = 0; i < choices->n; i++)
        hub = hub || leads_to(&c->names[choices->items[i]], node);
    if (hub) due += codec_count(c, visits > due ? (int)(visits - due) : 0);
    return codec_near(c, visits, due);
}

static void codec_node(Codec *c, int node)
{
    const ResumeName *name = &c->names[node];
    bool here = node == c->here;
    int visits = count_in(c->visits, name->id);
    if (!resume_expect(c, visits > 0, here || c->due[node] > 0)) return;
    visits = codec_visits(c, node, visits);
    json_put(c->visits, name->id, json_integer(visits));
    c->turns += visits;
    add_gifts(c, &name->gives, here);
    int leaves = visits > 0 ? visits - here : 0;
    codec_choices(c, node, leaves);
    if (name->parts[RESUME_ANSWER].n > 0) codec_check(c, node, leaves);
    if (name->parts[RESUME_CARD].n > 0) resume_board_codec(c, node);
    codec_go(c, &name->go, leaves);
}

void resume_play_codec(ResumeNumber *number, Arena *arena, const ResumeTable *table,
    bool rows, json_t *now, int *turns, Rng *rng)
{
    size_t n = (size_t)table->n + 1;
    const Indexes *nodes = &table->all[RESUME_NODE];
    Codec c = {number, arena, table, table->names, rng,
        .order = arena_array(arena, int, n), .rows = rows};
    json_unpack(now, "{s:o, s:o, s:o, s:o, s:o}", "visits", &c.visits, "taken",
        &c.taken, "answers", &c.answers, "boards", &c.boards, "sources", &c.sources);
    c.answered = json_is_true(json_object_get(now, "answered"));
    c.met = arena_array(arena, bool, n);
    c.due = arena_array(arena, int64_t, n);
    c.gifts = arena_array(arena, int, n);
    c.given = arena_array(arena, char, n);
    int end = nodes->n, at = resume_position(&c, nodes, json_object_get(now, "node"));
    order_from(&c, table->start, &end);
    for (int i = nodes->n - 1; i >= 0; i--)
        order_from(&c, nodes->items[i], &end);
    c.rank = arena_array(arena, int, n);
    for (int i = 0; i < nodes->n; i++)
        c.rank[c.order[i]] = i;
    c.here = nodes->items[resume_one_of(number, at == NONE ? 0 : at, nodes->n)];
    c.due[codec_edition(&c, now)] = 1;
    for (int i = 0; i < nodes->n; i++)
        codec_node(&c, c.order[i]);
    c.turns--; // entering the start is not a turn
    if (number->reading) *turns = c.turns < INT_MAX / 2 ? (int)c.turns : INT_MAX / 2;
    if (*turns < 0) *turns = 0;
    codec_sources(&c, *turns);
    json_object_set_new(now, "node", json_str(c.names[c.here].id));
    json_object_set_new(now, "answered", json_boolean(c.answered));
}
