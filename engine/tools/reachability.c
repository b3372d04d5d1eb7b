// Builds the graph of a book and computes reachability.
#include "tools/reachability.h"

#include "tools/satisfy.h"

// --- adjacency lists --------------------------------------------------------------------------------

bool reachability_can_open(const Reachability *reach, const Choice *choice)
{
    for (int i = 0; i < choice->needs.n; i++)
        if (!reach->given[choice->needs.items[i]]) return false;
    return choice->condition >= 0 || !reach->never[condition_index(choice->condition)];
}

typedef enum EdgeFilter { EDGES_ALL, EDGES_OPEN } EdgeFilter;

static bool is_included(
    const Reachability *reach, const GraphEdge *edge, EdgeFilter filter)
{
    return filter == EDGES_ALL || !edge->choice ||
           reachability_can_open(reach, edge->choice);
}

// Counting sort of the edges by source node; [turned]: by target node, reversed.
static Graph make_graph(const Reachability *reach, Arena *arena, int n_nodes,
    EdgeFilter filter, bool turned)
{
    Graph graph = {n_nodes, arena_array(arena, int, n_nodes + 1),
        arena_array(arena, int, reach->n_edges), arena_array(arena, int, n_nodes)};
    int *next = arena_array(arena, int, n_nodes);
    for (int i = 0; i < reach->n_edges; i++) {
        const GraphEdge *edge = &reach->edges[i];
        if (is_included(reach, edge, filter))
            graph.first[(turned ? edge->to : edge->from) + 1]++;
    }
    for (int i = 0; i < n_nodes; i++) {
        graph.first[i + 1] += graph.first[i];
        next[i] = graph.first[i];
    }
    for (int i = 0; i < reach->n_edges; i++) {
        const GraphEdge *edge = &reach->edges[i];
        if (!is_included(reach, edge, filter)) continue;
        int from = turned ? edge->to : edge->from;
        graph.to[next[from]++] = turned ? edge->from : edge->to;
    }
    return graph;
}

// --- traversal ------------------------------------------------------------------------------------

void reachability_flood(const Graph *graph, int start, bool *seen)
{
    if (start == NONE || seen[start]) return;
    int n = 0;
    graph->todo[n++] = start;
    seen[start] = true;
    while (n > 0) {
        int node = graph->todo[--n];
        for (int i = graph->first[node]; i < graph->first[node + 1]; i++) {
            int to = graph->to[i];
            if (seen[to]) continue;
            seen[to] = true;
            graph->todo[n++] = to;
        }
    }
}

void reachability_flood_plays(const Graph *graph, const Book *book, bool *seen)
{
    if (book->n_editions == 0) reachability_flood(graph, book->start, seen);
    for (int i = 0; i < book->n_editions; i++)
        reachability_flood(graph, book->editions[i].start, seen);
}

// --- strongly connected components (S. R. Kosaraju; M. Sharir, 1981) --------------------------------

// Depth-first traversal, recording nodes in postorder.
typedef struct Traversal {
    const Graph *graph;
    int *next; // by node: the next edge to follow
    bool *seen;
    int *postorder, n_postorder;
} Traversal;

static void traverse(Traversal *walk, int start)
{
    int *todo = walk->graph->todo, depth = 0;
    todo[depth++] = start;
    walk->seen[start] = true;
    while (depth > 0) {
        int node = todo[depth - 1];
        if (walk->next[node] == walk->graph->first[node + 1]) {
            walk->postorder[walk->n_postorder++] = node;
            depth--;
        } else {
            int to = walk->graph->to[walk->next[node]++];
            if (walk->seen[to]) continue;
            walk->seen[to] = true;
            todo[depth++] = to;
        }
    }
}

static void mark_component(const Graph *back, int start, int *component)
{
    int n = 0;
    back->todo[n++] = start;
    component[start] = start;
    while (n > 0) {
        int node = back->todo[--n];
        for (int i = back->first[node]; i < back->first[node + 1]; i++) {
            int to = back->to[i];
            if (component[to] != NONE) continue;
            component[to] = start;
            back->todo[n++] = to;
        }
    }
}

// Traverses the reversed graph from the nodes in reverse order of leaving: each traversal is one component.
static int *find_components(Arena *arena, const Graph *ahead, const Graph *back)
{
    size_t n = (size_t)ahead->n_nodes;
    Traversal walk = {.graph = ahead,
        .next = arena_copy(arena, ahead->first, n * sizeof(int)),
        .seen = arena_array(arena, bool, n),
        .postorder = arena_array(arena, int, n)};
    int *component = arena_array(arena, int, n);
    for (int i = 0; i < ahead->n_nodes; i++) {
        component[i] = NONE;
        if (!walk.seen[i]) traverse(&walk, i);
    }
    for (int i = walk.n_postorder; i-- > 0;)
        if (component[walk.postorder[i]] == NONE)
            mark_component(back, walk.postorder[i], component);
    return component;
}

// --- edges and sources ----------------------------------------------------------------------------

static void add_edge(Reachability *reach, int from, int to, const Choice *choice)
{
    if (to != NONE) reach->edges[reach->n_edges++] = (GraphEdge){from, to, choice};
}

static void list_edges(Reachability *reach, Arena *arena, const Book *book)
{
    size_t max = 0;
    for (int i = 0; i < book->n_nodes; i++) {
        max++;
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            max += (size_t)book->nodes[i].choices[k].go.n;
    }
    reach->edges = arena_array(arena, GraphEdge, max);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        for (int k = 0; k < node->n_choices; k++)
            for (int g = 0; g < node->choices[k].go.n; g++)
                add_edge(reach, i, node->choices[k].go.items[g], &node->choices[k]);
        if (node->kind == NODE_CHECK || node->kind == NODE_BOARD)
            add_edge(reach, i, node->next, NULL);
    }
}

static bool mark_given(Reachability *reach, Indexes sources)
{
    bool more = false;
    for (int i = 0; i < sources.n; i++) {
        more = more || !reach->given[sources.items[i]];
        reach->given[sources.items[i]] = true;
    }
    return more;
}

// Marks all sources that the nodes in [seen] and their choices that can open give. Whether any is new.
static bool mark_all_given(Reachability *reach, const Book *book, const bool *seen)
{
    bool more = false;
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        if (!seen[i]) continue;
        more = mark_given(reach, node->gives) || more;
        for (int k = 0; k < node->n_choices; k++)
            if (reachability_can_open(reach, &node->choices[k]))
                more = mark_given(reach, node->choices[k].gives) || more;
    }
    return more;
}

// More sources may let more conditions hold, never fewer: those that could hold are not asked again.
static void find_never(
    Reachability *reach, const Book *book, const bool *written, bool first)
{
    Known known = {written, reach->given, &reach->tests};
    for (int i = 0; i < book->n_conditions; i++)
        if (first || reach->never[i])
            reach->never[i] =
                !book->conditions[i]->wrong &&
                satisfy(book, &book->conditions[i]->test, &known) == HOLDS_NEVER;
}

void reachability_find(Reachability *reach, Arena *arena, const Book *book)
{
    reachability_find_written(reach, arena, book, NULL);
}

void reachability_find_written(
    Reachability *reach, Arena *arena, const Book *book, const bool *written)
{
    *reach = (Reachability){.given = arena_array(arena, bool, book->n_sources),
        .never = arena_array(arena, bool, book->n_conditions),
        .tests = SATISFY_TESTS};
    list_edges(reach, arena, book);
    reach->all = make_graph(reach, arena, book->n_nodes, EDGES_ALL, false);
    // Iterate to a fixed point: sources open edges, which lead to more sources.
    for (bool more = true, first = true; more; first = false) {
        find_never(reach, book, written, first);
        bool *seen = arena_array(arena, bool, book->n_nodes);
        reach->open = make_graph(reach, arena, book->n_nodes, EDGES_OPEN, false);
        reachability_flood_plays(&reach->open, book, seen);
        more = mark_all_given(reach, book, seen);
    }
    reach->back = make_graph(reach, arena, book->n_nodes, EDGES_OPEN, true);
    reach->component = find_components(arena, &reach->open, &reach->back);
}
