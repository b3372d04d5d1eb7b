// Moves the sources that a choice needs, whatever else it needs, out of its condition: pages, the graph and walks know
// them by name.
#include "story/load/resolve_inner.h"

static int count_sources(const Test *all)
{
    int n = 0;
    for (int i = 0; i < all->n; i++)
        n += all->items[i].kind == TEST_HAS;
    return n;
}

static void lift_sources(Resolving *r, Choice *choice)
{
    if (choice->condition >= 0) return;
    Test *test = &r->book->conditions[condition_index(choice->condition)]->test;
    Test alone = *test, all = {.kind = TEST_ALL, .items = &alone, .n = 1};
    if (test->kind == TEST_ALL) all = *test;
    choice->needs.items = arena_array(&r->book->arena, int, count_sources(&all));
    int kept = 0;
    for (int i = 0; i < all.n; i++) {
        if (all.items[i].kind != TEST_HAS)
            all.items[kept++] = all.items[i];
        else
            choice->needs.items[choice->needs.n++] = all.items[i].index;
    }
    if (test->kind == TEST_ALL) test->n = kept;
    if (kept == 0) choice->condition = 0;
}

void resolve_needs(Resolving *r)
{
    Book *book = r->book;
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            lift_sources(r, &book->nodes[i].choices[k]);
}
