// Through the table from the start, in the order of a play: what was done at a node says where the
// play went, so the nodes after it cost nothing as long as they were met as the table expects.
#include "story/resume/code_play.h"

#include "story/resume/code_value.h"

#include <stdlib.h>
#include <string.h>

#define SURE (CODE_CHANCES - 1) // as the table says, unless the script has changed
#define RARELY                                                                         \
    (CODE_CHANCES / 64) // a node that only later ones lead to was met all the same
#define DRAWN 8         // choices at one node up to this many are told one by one

typedef struct Walk {
    CodeNumber *number;
    const CodeTable *table;
    CodePlay *play;
    int64_t *due; // by node: visits that what was done before it accounts for
    int *pick;    // by node: the choice that may have led there, among others; or NONE
    int *picks_left; // by item: how often it was taken without a node that shows it
    int *nodes_left; // by item: nodes it may lead to that are still to come
    bool *loops;     // by node: a later node leads to it
} Walk;

// --- the order of nodes ---------------------------------------------------------------------------

typedef struct Step { // one node of the way down: its next way out
    int node, item, go;
} Step;

static int next_way(const CodeTable *table, Step *step)
{
    const CodeNode *node = &table->nodes[step->node];
    if (step->item < 0) {
        if (step->go < node->go.n) return node->go.items[step->go++];
        step->item = step->go = 0;
    }
    for (; step->item < node->choices.n; step->item++, step->go = 0) {
        const CodeItem *choice = &table->items[node->choices.items[step->item]];
        if (step->go < choice->go.n) return choice->go.items[step->go++];
    }
    return NONE;
}

// Depth first from the start, each node before all that it leads to but for loops (R. Tarjan, 1972).
static void order_nodes(const CodeTable *table, int *ways)
{
    int n = table->n_nodes, at = n, depth = 0;
    char *met = mem_new((size_t)n + 1, 1);
    Step *path = mem_new((size_t)n + 1, sizeof *path);
    for (int root = -1; root < n; root++) {
        int first = root < 0 ? table->start : n - 1 - root;
        if (met[first]) continue;
        met[first] = 1;
        path[depth++] = (Step){first, -1, 0};
        while (depth > 0) {
            int next = next_way(table, &path[depth - 1]);
            if (next == NONE) {
                ways[--at] = path[--depth].node;
            } else if (!met[next]) {
                met[next] = 1;
                path[depth++] = (Step){next, -1, 0};
            }
        }
    }
    free(met);
    free(path);
}

CodePlay code_play_new(Arena *arena, const CodeTable *table)
{
    size_t nodes = (size_t)table->n_nodes + 1, items = (size_t)table->n_items + 1;
    size_t state = (size_t)table->n_state + 1, world = (size_t)table->world.n + 1;
    CodePlay play = {.node = table->start,
        .visits = arena_array(arena, int, nodes),
        .taken = arena_array(arena, int, items),
        .answer = arena_array(arena, int, nodes),
        .placed = arena_array(arena, int, nodes),
        .order = arena_array(arena, int, items),
        .said = arena_array(arena, LinkType, items),
        .held = arena_array(arena, bool, (size_t)table->sources.n + 1),
        .fresh = arena_array(arena, bool, (size_t)table->sources.n + 1),
        .values = arena_array(arena, Value, state),
        .world = arena_array(arena, Value, world),
        .left_out = arena_array(arena, bool, state + world),
        .ways = arena_array(arena, int, nodes)};
    for (int i = 0; i < table->n_nodes; i++)
        play.answer[i] = NONE;
    for (int i = 0; i < table->n_state; i++)
        play.values[i] = table->state[i].first;
    order_nodes(table, play.ways);
    return play;
}

// --- what the table expects -----------------------------------------------------------------------

static bool leads_back(const CodeItem *choice)
{
    return choice->go.n == 1 && choice->go.items[0] == choice->node;
}

static void find_loops(Walk *w)
{
    const CodeTable *table = w->table;
    int *rank = mem_new((size_t)table->n_nodes + 1, sizeof *rank);
    for (int i = 0; i < table->n_nodes; i++)
        rank[w->play->ways[i]] = i;
    for (int i = 0; i < table->n_nodes; i++) {
        Step step = {i, -1, 0};
        for (int next; (next = next_way(table, &step)) != NONE;)
            if (rank[next] < rank[i]) w->loops[next] = true;
    }
    free(rank);
}

static int small(uint64_t count)
{
    return count < CODE_VISITS_MAX ? (int)count : CODE_VISITS_MAX;
}

static int pass_count(Walk *w, int value)
{
    return small(code_count(w->number, (uint64_t)value));
}

// The visits of a node, of which [base] are accounted for.
static int pass_visits(Walk *w, int node, int64_t base)
{
    int value = w->play->visits[node], expected = small((uint64_t)base);
    uint32_t chances = w->loops[node] || w->pick[node] != NONE ? CODE_EVEN / 8 : 1;
    if (!code_flag(w->number, value != expected, chances)) return expected;
    bool less = code_flag(w->number, value<expected, expected> 0 ? 8 : 1);
    int off = value < expected ? expected - value : value - expected;
    off = pass_count(w, off - 1) + 1;
    return less ? (off < expected ? expected - off : 0)
                : small((uint64_t)expected + (uint64_t)off);
}

static void spend_pick(Walk *w, int index)
{
    int item = w->pick[index];
    int64_t picked = w->play->visits[index] - w->due[index];
    if (item == NONE) return;
    w->nodes_left[item]--;
    if (picked > w->picks_left[item]) picked = w->picks_left[item];
    if (picked > 0) w->picks_left[item] -= (int)picked;
}

// Whether the node was met at all.
static bool pass_met(Walk *w, int node)
{
    bool here = w->play->node == node, met = w->play->visits[node] > 0;
    if (here || w->due[node] > 0) return code_flag(w->number, met, SURE);
    int item = w->pick[node];
    if (item == NONE) return code_flag(w->number, met, w->loops[node] ? RARELY : 1);
    uint32_t picks = (uint32_t)w->picks_left[item],
             nodes = (uint32_t)w->nodes_left[item];
    if (nodes == 0 || picks > nodes) picks = nodes = 1;
    met = code_flag(w->number, met, picks * CODE_CHANCES / nodes);
    if (!met) spend_pick(w, node);
    return met;
}

static void went(Walk *w, const Indexes *go, int item, int times)
{
    if (times == 0) return;
    if (go->n == 1) w->due[go->items[0]] += times;
    if (go->n < 2 || item == NONE) return;
    w->picks_left[item] = times;
    w->nodes_left[item] = go->n;
    for (int i = 0; i < go->n; i++)
        w->pick[go->items[i]] = item;
}

// --- scenes ---------------------------------------------------------------------------------------

// Choices that lead back to their own scene: each was a visit more.
static int pass_leading_back(Walk *w, const CodeNode *node)
{
    int64_t sum = 0;
    for (int i = 0; i < node->choices.n; i++) {
        int item = node->choices.items[i];
        const CodeItem *choice = &w->table->items[item];
        if (!leads_back(choice)) continue;
        int *taken = &w->play->taken[item];
        if (!choice->once || code_flag(w->number, *taken > 1, 1))
            *taken = pass_count(w, *taken);
        else
            *taken = code_flag(w->number, *taken > 0, CODE_EVEN);
        sum += *taken;
    }
    return small((uint64_t)sum);
}

// The other choices, in [items], taken [sum] times together.
static void pass_drawn(Walk *w, const int *items, int n, int sum)
{
    int *taken = w->play->taken, at = 0, spent = 0;
    for (int draw = 0; draw < sum; draw++) {
        int next = at; // the choice of this draw: they are told in order
        while (!w->number->reading && spent == taken[items[next]])
            next++, spent = 0;
        next =
            at + (int)code_one_of(w->number, (uint32_t)(next - at), (uint32_t)(n - at));
        if (w->number->reading) taken[items[next]]++;
        if (!w->number->reading) spent++;
        at = next;
    }
}

static void pass_onward(Walk *w, const CodeNode *node, int64_t leaves)
{
    int *items = mem_new((size_t)node->choices.n + 1, sizeof *items), n = 0;
    int64_t sum = 0;
    for (int i = 0; i < node->choices.n; i++)
        if (!leads_back(&w->table->items[node->choices.items[i]]))
            sum += w->play->taken[items[n++] = node->choices.items[i]];
    int expected = leaves > 0 ? small((uint64_t)leaves) : 0,
        times = small((uint64_t)sum);
    if (n > 0 && code_flag(w->number, times != expected, 1))
        times = pass_count(w, times);
    else
        times = n > 0 ? expected : 0;
    if (times <= DRAWN)
        pass_drawn(w, items, n, times);
    else
        for (int i = 0; i < n; i++)
            w->play->taken[items[i]] = pass_count(w, w->play->taken[items[i]]);
    for (int i = 0; i < n; i++)
        went(w, &w->table->items[items[i]].go, items[i], w->play->taken[items[i]]);
    free(items);
}

// --- checks and boards ----------------------------------------------------------------------------

static void pass_answer(Walk *w, int index, bool expected)
{
    int *answer = &w->play->answer[index], n = w->table->nodes[index].answers.n;
    bool given = code_flag(w->number, *answer != NONE, expected ? SURE : 1) && n > 0;
    uint32_t at = *answer != NONE ? (uint32_t)*answer : 0;
    *answer = given ? (int)code_one_of(w->number, at, (uint32_t)n) : NONE;
}

static void pass_check(Walk *w, int index, int64_t leaves)
{
    CodePlay *play = w->play;
    bool here = play->node == index;
    if (here) play->answered = code_flag(w->number, play->answered, CODE_EVEN);
    pass_answer(w, index, leaves > 0 || (here && play->answered));
    if (leaves > 0) went(w, &w->table->nodes[index].go, NONE, small((uint64_t)leaves));
}

// Each card is one of those that are not yet placed.
static void pass_order(Walk *w, const CodeNode *node, int placed)
{
    int n = node->cards.n, *left = mem_new((size_t)n + 1, sizeof *left);
    for (int i = 0; i < n; i++)
        left[i] = i;
    for (int i = 0; i < placed; i++) {
        int *card = &w->play->order[node->cards.items[i]], at = 0;
        while (!w->number->reading && left[at] != *card)
            at++;
        at = (int)code_one_of(w->number, (uint32_t)at, (uint32_t)(n - i));
        *card = left[at];
        memmove(&left[at], &left[at + 1], (size_t)(n - i - at - 1) * sizeof *left);
    }
    free(left);
}

static void pass_links(Walk *w, const CodeNode *node, int expected)
{
    for (int i = 0; i < node->links.n; i++) {
        LinkType *said = &w->play->said[node->links.items[i]];
        bool is = code_flag(w->number, *said != LINK_NONE, i < expected ? SURE : 1);
        uint32_t type = *said != LINK_NONE ? (uint32_t)*said - 1 : 0;
        *said = is ? (LinkType)(code_one_of(w->number, type, LINK_TYPES - 1) + 1)
                   : LINK_NONE;
    }
}

static int links_said(const Walk *w, const CodeNode *node)
{
    int n = 0;
    for (int i = 0; i < node->links.n; i++)
        n += w->play->said[node->links.items[i]] != LINK_NONE;
    return n;
}

static void pass_board(Walk *w, int index, int64_t leaves)
{
    const CodeNode *node = &w->table->nodes[index];
    int *placed = &w->play->placed[index], cards = node->cards.n, links = 0;
    bool done = code_flag(
        w->number, *placed == cards, w->play->node == index ? CODE_EVEN : SURE);
    *placed = done || cards == 0
                  ? cards
                  : (int)code_one_of(w->number, (uint32_t)*placed, (uint32_t)cards);
    pass_order(w, node, *placed);
    if (w->play->node == index && done)
        links = (int)code_one_of(
            w->number, (uint32_t)links_said(w, node), (uint32_t)node->links.n + 1);
    else if (done)
        links = node->links.n;
    pass_links(w, node, links);
    if (leaves > 0) went(w, &node->go, NONE, small((uint64_t)leaves));
}

// --- nodes ----------------------------------------------------------------------------------------

static void pass_node(Walk *w, int index)
{
    const CodeNode *node = &w->table->nodes[index];
    CodePlay *play = w->play;
    if (!pass_met(w, index)) return;
    bool here = play->node == index;
    int64_t due = w->due[index] > 0 ? w->due[index] : 1;
    int64_t back = node->kind == NODE_SCENE ? pass_leading_back(w, node) : 0;
    play->visits[index] = pass_visits(w, index, due + back);
    spend_pick(w, index);
    int64_t leaves = (int64_t)play->visits[index] - back - here;
    if (node->kind == NODE_SCENE) pass_onward(w, node, leaves);
    if (node->kind == NODE_CHECK) pass_check(w, index, leaves);
    if (node->kind == NODE_BOARD) pass_board(w, index, leaves);
}

// --- sources --------------------------------------------------------------------------------------

static bool is_among(const Indexes *list, int index)
{
    for (int i = 0; i < list->n; i++)
        if (list->items[i] == index) return true;
    return false;
}

typedef enum Gift { GIFT_NONE, GIFT_LATE, GIFT_EARLY, GIFT_EITHER } Gift;

// [here]: by the node at which the play stands, or by what leads there; [once]: the play came there
// once.
static void give(const Indexes *sources, bool here, bool once, Gift *gifts)
{
    for (int i = 0; i < sources->n; i++) {
        Gift *gift = &gifts[sources->items[i]], now = here ? GIFT_LATE : GIFT_EARLY;
        if (here && !once) now = GIFT_EITHER;
        *gift = *gift == GIFT_NONE || *gift == now ? now : GIFT_EITHER;
    }
}

// What the visits and choices say of each source.
static void find_gifts(const Walk *w, Gift *gifts)
{
    const CodePlay *play = w->play;
    bool once = play->visits[play->node] == 1;
    for (int i = 0; i < w->table->n_nodes; i++)
        if (play->visits[i] > 0)
            give(&w->table->nodes[i].gives, i == play->node, once, gifts);
    for (int i = 0; i < w->table->n_items; i++) {
        const CodeItem *item = &w->table->items[i];
        if (play->taken[i] == 0) continue;
        give(&item->gives, is_among(&item->go, play->node), once && play->taken[i] == 1,
            gifts);
    }
}

// Once something was done at the node the last step brought nothing.
static void pass_sources(Walk *w, Arena *arena)
{
    CodePlay *play = w->play;
    int n = w->table->sources.n;
    bool entered = !play->answered && play->placed[play->node] == 0;
    Gift *gifts = arena_array(arena, Gift, (size_t)n + 1);
    find_gifts(w, gifts);
    for (int i = 0; i < n; i++) {
        bool *held = &play->held[i], *fresh = &play->fresh[i];
        *held = code_flag(w->number, *held, gifts[i] != GIFT_NONE ? SURE : 1);
        bool may = *held && entered && gifts[i] != GIFT_NONE && gifts[i] != GIFT_EARLY;
        *fresh = may &&
                 code_flag(w->number, *fresh, gifts[i] == GIFT_LATE ? SURE : CODE_EVEN);
    }
}

void code_play_pass(
    CodeNumber *number, Arena *arena, const CodeTable *table, CodePlay *play)
{
    size_t nodes = (size_t)table->n_nodes + 1, items = (size_t)table->n_items + 1;
    Walk w = {number, table, play, arena_array(arena, int64_t, nodes),
        arena_array(arena, int, nodes), arena_array(arena, int, items),
        arena_array(arena, int, items), arena_array(arena, bool, nodes)};
    for (int i = 0; i < table->n_nodes; i++)
        w.pick[i] = NONE;
    find_loops(&w);
    w.due[table->start] = 1;
    play->node =
        (int)code_one_of(number, (uint32_t)play->node, (uint32_t)table->n_nodes);
    for (int i = 0; i < table->n_nodes; i++)
        pass_node(&w, play->ways[i]);
    pass_sources(&w, arena);
    code_values_pass(number, arena, table, play);
}
