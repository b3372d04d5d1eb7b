#include "base/id_index.h"

#include <stdlib.h>

typedef struct Sorted {
    Str id;
    int index;
} Sorted;

static int compare_sorted(const void *left, const void *right)
{
    const Sorted *a = left, *b = right;
    int order = str_cmp(a->id, b->id);
    return order != 0 ? order : a->index - b->index;
}

IdIndex id_index_make(Arena *arena, const Str *ids, int n)
{
    IdIndex index = {ids, arena_array(arena, int, n), n};
    Sorted *sorted = mem_new(n, sizeof *sorted);
    for (int i = 0; i < n; i++)
        sorted[i] = (Sorted){ids[i], i};
    qsort(sorted, n, sizeof *sorted, compare_sorted);
    for (int i = 0; i < n; i++)
        index.sorted[i] = sorted[i].index;
    free(sorted);
    return index;
}

int id_index_find(const IdIndex *index, Str id)
{
    int low = 0, high = index->n;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (str_cmp(index->ids[index->sorted[middle]], id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == index->n || !str_eq(index->ids[index->sorted[low]], id)) return -1;
    return index->sorted[low];
}
