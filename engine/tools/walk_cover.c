#include "tools/walk_cover.h"

#include "tools/prose.h"
#include "tools/reachability.h"

#include <stdlib.h>

// --- texts ------------------------------------------------------------------------------------------

typedef struct TextList {
    CoveredText *items; // NULL: they are only counted
    int n;
} TextList;

static void list_text(TextList *list, const Text *text)
{
    if (text->src.n == 0) return;
    if (list->items) list->items[list->n].text = text;
    list->n++;
}

static void list_node(TextList *list, const Node *node)
{
    for (int i = 0; i < node->n_passages; i++)
        list_text(list, &node->passages[i].text);
    for (int i = 0; i < node->n_answers; i++)
        list_text(list, &node->answers[i].because);
    for (int i = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].n_moves; k++)
            list_text(list, &node->choices[i].moves[k].because);
}

static void list_texts(const Coverage *coverage, TextList *list)
{
    const Book *book = coverage->book;
    for (int i = 0; i < book->n_nodes; i++)
        if (coverage->expected[i]) list_node(list, &book->nodes[i]);
    for (int i = 0; i < book->n_sources; i++)
        if (coverage->expected_source[i]) list_text(list, &book->sources[i].text);
}

static int by_address(const void *a, const void *b)
{
    uintptr_t one = (uintptr_t)(*(CoveredText *const *)a)->text->src.s;
    uintptr_t other = (uintptr_t)(*(CoveredText *const *)b)->text->src.s;
    return (one > other) - (one < other);
}

static void open_texts(Coverage *coverage)
{
    TextList list = {0};
    list_texts(coverage, &list);
    coverage->texts = arena_array(coverage->arena, CoveredText, list.n);
    list = (TextList){.items = coverage->texts};
    list_texts(coverage, &list);
    coverage->n_texts = list.n;
    coverage->by_address = arena_array(coverage->arena, CoveredText *, list.n);
    for (int i = 0; i < list.n; i++) {
        list.items[i].words = prose_count_source(list.items[i].text->src);
        coverage->by_address[i] = &list.items[i];
    }
    qsort(
        coverage->by_address, (size_t)list.n, sizeof *coverage->by_address, by_address);
}

void coverage_shown(Coverage *coverage, const Text *text)
{
    CoveredText wanted = {.text = text}, *key = &wanted;
    CoveredText **found = bsearch(&key, coverage->by_address, (size_t)coverage->n_texts,
        sizeof *coverage->by_address, by_address);
    if (found) (*found)->shown = 1;
}

int coverage_words(const Coverage *coverage, int *all)
{
    int shown = 0;
    *all = 0;
    for (int i = 0; i < coverage->n_texts; i++) {
        *all += coverage->texts[i].words;
        if (coverage->texts[i].shown) shown += coverage->texts[i].words;
    }
    return shown;
}

// --- opening ----------------------------------------------------------------------------------------

static int **by_choice(Arena *arena, const Book *book)
{
    int **counts = arena_array(arena, int *, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++)
        counts[i] = arena_array(arena, int, book->nodes[i].n_choices);
    return counts;
}

static void expect_sources(Coverage *coverage, Indexes gives)
{
    for (int i = 0; i < gives.n; i++)
        coverage->expected_source[gives.items[i]] = true;
}

static void expect(Coverage *coverage, const Reachability *reach, int start)
{
    const Book *book = coverage->book;
    coverage->expected = arena_array(coverage->arena, bool, book->n_nodes);
    coverage->expected_source = arena_array(coverage->arena, bool, book->n_sources);
    reachability_flood(&reach->open, start, coverage->expected);
    for (int i = 0; i < book->n_nodes; i++) {
        if (!coverage->expected[i]) continue;
        expect_sources(coverage, book->nodes[i].gives);
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            expect_sources(coverage, book->nodes[i].choices[k].gives);
    }
}

void coverage_open(Coverage *coverage, Arena *arena, const Book *book, int start)
{
    *coverage = (Coverage){.book = book, .arena = arena};
    coverage->visits = arena_array(arena, int, book->n_nodes);
    coverage->most = arena_array(arena, int, book->n_nodes);
    coverage->given = arena_array(arena, int, book->n_sources);
    coverage->read = arena_array(arena, int, book->n_sources);
    coverage->offered = by_choice(arena, book);
    coverage->opened = by_choice(arena, book);
    coverage->taken = by_choice(arena, book);
    coverage->dominance = arena_array(arena, Dominance, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++)
        coverage->dominance[i].best = arena_array(arena, int, book->nodes[i].n_choices);
    Reachability reach;
    reachability_find(&reach, arena, book);
    expect(coverage, &reach, start);
    open_texts(coverage);
}

// --- choices ----------------------------------------------------------------------------------------

// What a choice does to a meter, as the player would have it: more is better, or less.
static double gain(const Book *book, const Choice *choice, int meter)
{
    double by = 0;
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].meter == meter) by += choice->moves[i].by;
    return str_eq(book->state[meter].better, STR("less")) ? -by : by;
}

// At least as good on every meter, and better on one.
static bool is_better(const Book *book, const Choice *one, const Choice *other)
{
    bool better = false;
    for (int i = 0; i < book->n_state; i++) {
        if (!book->state[i].meter) continue;
        double more = gain(book, one, i) - gain(book, other, i);
        if (more < 0) return false;
        better = better || more > 0;
    }
    return better;
}

// Whether it moves meters, each by a number that the script states.
static bool is_stated(const Choice *choice)
{
    for (int i = 0; i < choice->n_moves; i++)
        if (choice->moves[i].by == 0) return false;
    return choice->n_moves > 0;
}

void coverage_choices(Coverage *coverage, int node, const int *open, int n)
{
    const Choice *choices = coverage->book->nodes[node].choices;
    Dominance *dominance = &coverage->dominance[node];
    int moving = 0;
    for (int i = 0; i < n; i++)
        moving += is_stated(&choices[open[i]]);
    if (moving < 2) return;
    dominance->states++;
    for (int i = 0; i < n; i++) {
        int worse = 0, rivals = 0;
        for (int k = 0; k < n; k++) {
            if (k == i || !is_stated(&choices[open[k]])) continue;
            rivals++;
            worse += is_better(coverage->book, &choices[open[i]], &choices[open[k]]);
        }
        if (is_stated(&choices[open[i]]) && worse == rivals) dominance->best[open[i]]++;
    }
}

int coverage_dominant(const Coverage *coverage, int node, double share)
{
    const Dominance *dominance = &coverage->dominance[node];
    for (int i = 0; i < coverage->book->nodes[node].n_choices; i++)
        if (dominance->states > 0 && dominance->best[i] > share * dominance->states)
            return i;
    return NONE;
}

// --- faults -----------------------------------------------------------------------------------------

void coverage_fault(Coverage *coverage, const WalkFault *fault)
{
    int at = 0;
    while (
        at < coverage->n_faults && !(str_eq(coverage->faults[at].text, fault->text) &&
                                       str_eq(coverage->faults[at].node, fault->node)))
        at++;
    if (at == WALK_FAULTS_MAX) return;
    WalkFault *kept = &coverage->faults[at];
    bool is_new = at == coverage->n_faults;
    int hits = kept->hits += fault->hits;
    if (!is_new && kept->steps <= fault->steps) return;
    *kept = *fault;
    kept->hits = hits;
    kept->text = arena_str(coverage->arena, fault->text);
    kept->node = arena_str(coverage->arena, fault->node);
    kept->path = arena_str(coverage->arena, fault->path);
    if (is_new) coverage->n_faults++;
}
