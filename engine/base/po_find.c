// PO files, looked up.
#include "base/po.h"

// Where the first entry with the context stands among the sorted ones; po->n without one.
static int first_of(const Po *po, Str context)
{
    int low = 0, high = po->n;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (str_cmp(po->entries[po->sorted[middle]].context, context) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool is = low < po->n && str_eq(po->entries[po->sorted[low]].context, context);
    return is ? low : po->n;
}

const PoEntry *po_find(const Po *po, Str context)
{
    int first = first_of(po, context);
    return first < po->n ? &po->entries[po->sorted[first]] : NULL;
}

const PoEntry *po_find_text(const Po *po, Str context, Str id)
{
    for (int i = first_of(po, context); i < po->n; i++) {
        const PoEntry *entry = &po->entries[po->sorted[i]];
        if (!str_eq(entry->context, context)) break;
        if (str_eq(entry->id, id)) return entry;
    }
    return po_find(po, context);
}
