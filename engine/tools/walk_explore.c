#include "tools/walk_explore.h"

#include <limits.h>

static int options_of(const Node *node)
{
    return node->kind == NODE_CHECK ? node->n_answers : node->n_choices;
}

void explorer_open(Explorer *explorer, const Book *book)
{
    *explorer = (Explorer){.book = book, .is_stale = true};
    Reachability reach;
    reachability_find(&reach, &explorer->arena, book);
    explorer->back = reach.back;
    explorer->tried = arena_array(&explorer->arena, int *, book->n_nodes);
    explorer->distance = arena_array(&explorer->arena, int, book->n_nodes);
    explorer->todo = arena_array(&explorer->arena, int, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++)
        explorer->tried[i] =
            arena_array(&explorer->arena, int, options_of(&book->nodes[i]));
}

void explorer_free(Explorer *explorer)
{
    arena_free(&explorer->arena);
    *explorer = (Explorer){0};
}

void explorer_forget(Explorer *explorer)
{
    for (int i = 0; i < explorer->book->n_nodes; i++)
        for (int k = 0; k < options_of(&explorer->book->nodes[i]); k++)
            explorer->tried[i][k] = 0;
    explorer->is_stale = true;
}

void explorer_begin(Explorer *explorer, Learner *learner)
{
    explorer->heads = learner_below(learner, 2) == 0;
}

// --- distances --------------------------------------------------------------------------------------

static bool has_untried(const Explorer *explorer, int node)
{
    for (int i = 0; i < options_of(&explorer->book->nodes[node]); i++)
        if (explorer->tried[node][i] == 0) return true;
    return false;
}

static void measure(Explorer *explorer)
{
    int first = 0, n = 0;
    for (int i = 0; i < explorer->book->n_nodes; i++) {
        explorer->distance[i] = has_untried(explorer, i) ? 0 : INT_MAX;
        if (explorer->distance[i] == 0) explorer->todo[n++] = i;
    }
    while (first < n) {
        int node = explorer->todo[first++];
        for (int i = explorer->back.first[node]; i < explorer->back.first[node + 1];
             i++) {
            int from = explorer->back.to[i];
            if (explorer->distance[from] != INT_MAX) continue;
            explorer->distance[from] = explorer->distance[node] + 1;
            explorer->todo[n++] = from;
        }
    }
    explorer->is_stale = false;
}

// The least distance of where the choice or answer may lead.
static int distance_by(const Explorer *explorer, int node, int option)
{
    const Node *from = &explorer->book->nodes[node];
    int least = INT_MAX;
    if (from->kind == NODE_CHECK) return 0; // all answers lead to the same
    const Indexes *go = &from->choices[option].go;
    for (int i = 0; i < go->n; i++) {
        int distance =
            go->items[i] == NONE ? INT_MAX : explorer->distance[go->items[i]];
        if (distance < least) least = distance;
    }
    return least;
}

// --- choosing ---------------------------------------------------------------------------------------

typedef struct Rank {
    int distance, tried;
} Rank;

static bool is_before(Rank a, Rank b)
{
    return a.distance != b.distance ? a.distance < b.distance : a.tried < b.tried;
}

int explorer_choose(
    Explorer *explorer, Learner *learner, int node, int visits, const int *open, int n)
{
    int *tried = explorer->tried[node], best = open[0], alike = 0;
    bool heads = explorer->heads && visits <= EXPLORE_VISITS_MAX;
    Rank least = {0};
    if (heads && explorer->is_stale) measure(explorer);
    for (int i = 0; i < n; i++) {
        bool is_new = tried[open[i]] == 0;
        Rank rank = {heads && !is_new ? distance_by(explorer, node, open[i]) : 0,
            tried[open[i]]};
        // What was never tried is nearest of all.
        if (heads && !is_new && rank.distance < INT_MAX) rank.distance++;
        if (alike > 0 && is_before(least, rank)) continue;
        if (alike == 0 || is_before(rank, least)) alike = 0;
        least = rank;
        // Each of those that are alike with the same chance.
        if (learner_below(learner, ++alike) == 0) best = open[i];
    }
    if (tried[best]++ == 0) explorer->is_stale = true;
    return best;
}
