// Item-rest correlations, and the area under the curve of two groups of scores.
#include "tools/walk_ability.h"

#include <math.h>
#include <stdlib.h>

// --- items ------------------------------------------------------------------------------------------

static void add_item(WalkItems *items, ItemKind kind, int node, int index)
{
    items->items[items->n++] = (WalkItem){kind, node, index};
}

WalkItems walk_items_of(Arena *arena, const Book *book)
{
    WalkItems items = {.book = book};
    ptrdiff_t most = book->n_nodes;
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].board)
            most += book->nodes[i].board->n_links + book->nodes[i].board->n_claims;
    items.items = arena_array(arena, WalkItem, most);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        if (node->kind == NODE_CHECK && node->scored)
            add_item(&items, ITEM_QUESTION, i, NONE);
        for (int k = 0; node->board && k < node->board->n_links; k++)
            add_item(&items, ITEM_ARROW, i, k);
        for (int k = 0; node->board && k < node->board->n_claims; k++)
            add_item(&items, ITEM_CLAIM, i, k);
    }
    return items;
}

// False when the play was not asked.
static bool credit_of(
    const WalkItems *items, const WalkItem *item, const Play *play, double *credit)
{
    const Node *node = &items->book->nodes[item->node];
    int answer = NONE;
    if (item->kind == ITEM_QUESTION) {
        answer = play_answer_given(play, item->node);
        if (answer != NONE) *credit = node->answers[answer].credit;
        return answer != NONE;
    }
    BoardState state = play_board(play, item->node);
    if (state.stage != BOARD_DONE) return false;
    *credit = item->kind == ITEM_ARROW
                  ? node->board->links[item->index].credit[state.links[item->index]]
                  : node->board->claims[item->index].credit[state.claims[item->index]];
    return true;
}

void walk_items_add(const WalkItems *items, const Play *play, ItemSums *sums)
{
    double *credits = mem_new(items->n, sizeof *credits), all = 0;
    int asked = 0;
    for (int i = 0; i < items->n; i++) {
        credits[i] = -1;
        if (!credit_of(items, &items->items[i], play, &credits[i])) continue;
        all += credits[i];
        asked++;
    }
    for (int i = 0; i < items->n && asked > 1; i++) {
        double x = credits[i], y = (all - x) / (asked - 1);
        if (x < 0) continue;
        walk_item_sums_add(&sums[i], &(ItemSums){1, x, x * x, y, y * y, x * y});
    }
    free(credits);
}

void walk_item_sums_add(ItemSums *to, const ItemSums *from)
{
    to->n += from->n;
    to->x += from->x;
    to->xx += from->xx;
    to->y += from->y;
    to->yy += from->yy;
    to->xy += from->xy;
}

double walk_item_rest(const ItemSums *sums)
{
    if (sums->n < 2) return 0;
    double n = sums->n;
    double x = sums->xx / n - sums->x / n * (sums->x / n);
    double y = sums->yy / n - sums->y / n * (sums->y / n);
    double together = sums->xy / n - sums->x / n * (sums->y / n);
    bool vary = x > 1e-12 && y > 1e-12;
    return vary ? together / sqrt(x * y) : 0;
}

Str walk_item_name(Arena *arena, const WalkItems *items, int index)
{
    const WalkItem *item = &items->items[index];
    const Node *node = &items->book->nodes[item->node];
    if (item->kind == ITEM_QUESTION) return node->id;
    Str part = item->kind == ITEM_ARROW ? node->board->links[item->index].id
                                        : node->board->claims[item->index].id;
    return arena_fmt(arena, STR_FMT "." STR_FMT, STR_ARG(node->id), STR_ARG(part));
}

// --- as a whole -------------------------------------------------------------------------------------

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double walk_area(double *above, int n_above, double *below, int n_below)
{
    if (n_above == 0 || n_below == 0) return 0;
    qsort(above, (size_t)n_above, sizeof *above, compare);
    qsort(below, (size_t)n_below, sizeof *below, compare);
    double won = 0;
    for (int i = 0, less = 0, same = 0; i < n_above; i++) {
        while (less < n_below && below[less] < above[i])
            less++;
        while (same < n_below && below[same] <= above[i])
            same++;
        won += less + (same - less) / 2.0;
    }
    return won / n_above / n_below;
}
