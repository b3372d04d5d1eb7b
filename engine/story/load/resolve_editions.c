// Where plays begin, and what those of each edition can come to.
#include "story/load/resolve_inner.h"

// A scenario that does not say where it starts, starts where its first edition does.
static void start_book(Resolving *r)
{
    Book *book = r->book;
    if (r->loader->has_start || !r->loader->has_scenario) return;
    if (book->n_editions > 0)
        book->start = book->editions[0].start;
    else
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "missing-field",
            book->where, "scenario \"" STR_FMT "\" needs start: %s", STR_ARG(book->id),
            api_field_expected(FIELD_START));
}

typedef struct Reaching {
    const Book *book;
    bool *reach;
    int *todo, n;
} Reaching;

// Each node is entered once, so [todo] holds no more than there are.
static void enter(Reaching *r, int node)
{
    if (node == NONE || r->reach[node])
        return; // NONE: a target that is told as unknown
    r->reach[node] = true;
    r->todo[r->n++] = node;
}

// Conditions are functions, so every choice counts as one that may be open.
static void follow(Reaching *r, const Node *node)
{
    enter(r, node->next);
    for (int i = 0; i < node->n_choices; i++)
        for (int k = 0; k < node->choices[i].go.n; k++)
            enter(r, node->choices[i].go.items[k]);
}

void resolve_editions(Resolving *r)
{
    Book *book = r->book;
    Arena arena = {0};
    start_book(r);
    int *todo = arena_array(&arena, int, book->n_nodes + 1);
    for (int i = 0; i < book->n_editions; i++) {
        Edition *edition = &book->editions[i];
        edition->reach = arena_array(&book->arena, bool, book->n_nodes + 1);
        Reaching reaching = {book, edition->reach, todo, 0};
        enter(&reaching, edition->start);
        while (reaching.n > 0)
            follow(&reaching, &book->nodes[todo[--reaching.n]]);
    }
    arena_free(&arena);
}
