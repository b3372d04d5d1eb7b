// PO files, looked up.
#include "base/po.h"

// Where an entry with the context and, unless it is NULL, the id stands among the sorted ones, or would stand:
// the first such.
static int first_of(const Po *po, Str context, const Str *id)
{
    int low = 0, high = po->n;
    while (low < high) {
        int middle = low + (high - low) / 2;
        const PoEntry *entry = &po->entries[po->sorted[middle]];
        int order = str_cmp(entry->context, context);
        if (order == 0 && id) order = str_cmp(entry->id, *id);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const PoEntry *entry_at(const Po *po, int i)
{
    return i < po->n ? &po->entries[po->sorted[i]] : NULL;
}

const PoEntry *po_find(const Po *po, Str context)
{
    const PoEntry *entry = entry_at(po, first_of(po, context, NULL));
    return entry && str_eq(entry->context, context) ? entry : NULL;
}

const PoEntry *po_find_text(const Po *po, Str context, Str id)
{
    const PoEntry *entry = entry_at(po, first_of(po, context, &id));
    if (entry && str_eq(entry->context, context) && str_eq(entry->id, id)) return entry;
    return po_find(po, context);
}
