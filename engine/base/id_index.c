#include "base/id_index.h"

#include <stdlib.h>

typedef struct Sorted {
    uint64_t head;
    Str id;
    int index;
} Sorted;

// The first eight bytes as a number: in the order of numbers wherever two differ. A shorter text has zeros.
static uint64_t head_of(Str id)
{
    uint64_t head = 0;
    for (size_t i = 0; i < sizeof head; i++)
        head = head << 8 | (i < id.n ? (unsigned char)id.s[i] : 0);
    return head;
}

static int compare(uint64_t head, Str id, uint64_t other_head, Str other)
{
    if (head != other_head) return head < other_head ? -1 : 1;
    return str_cmp(id, other);
}

static int compare_sorted(const void *left, const void *right)
{
    const Sorted *a = left, *b = right;
    int order = compare(a->head, a->id, b->head, b->id);
    return order != 0 ? order : a->index - b->index;
}

IdIndex id_index_make(Arena *arena, const Str *ids, int n)
{
    IdIndex index = {
        ids, arena_array(arena, int, n), arena_array(arena, uint64_t, n), n};
    Sorted *sorted = mem_new(n, sizeof *sorted);
    for (int i = 0; i < n; i++)
        sorted[i] = (Sorted){head_of(ids[i]), ids[i], i};
    qsort(sorted, n, sizeof *sorted, compare_sorted);
    for (int i = 0; i < n; i++) {
        index.sorted[i] = sorted[i].index;
        index.heads[i] = sorted[i].head;
    }
    free(sorted);
    return index;
}

int id_index_find(const IdIndex *index, Str id)
{
    uint64_t head = head_of(id);
    int low = 0, high = index->n;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare(index->heads[middle], index->ids[index->sorted[middle]], head, id) <
            0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == index->n || !str_eq(index->ids[index->sorted[low]], id)) return -1;
    return index->sorted[low];
}
