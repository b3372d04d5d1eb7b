// Any bytes as a PO file: what is read, written and read again is the same.
#include "base/po.h"

#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void count_fault(void *ctx, int line, const char *sentence)
{
    assert(line > 0 && sentence[0] != '\0');
    ++*(int *)ctx;
}

static void assert_same(const PoEntry *a, const PoEntry *b)
{
    assert(str_eq(a->context, b->context) && str_eq(a->id, b->id));
    assert(a->fuzzy == b->fuzzy && utf8_valid(a->id));
    assert(str_eq(a->texts[0], b->texts[0]) && str_eq(a->plural, b->plural));
    for (int k = 1; a->plural.n > 0 && k < a->n_texts; k++)
        assert(str_eq(a->texts[k], b->texts[k]));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Po po, again;
    Buf written = {0};
    int faults = 0;
    Str file = {(const char *)bytes, size};
    bool fine = po_read(&arena, file, &po, count_fault, &faults);
    assert(fine == (faults == 0) && faults <= PO_FAULTS_MAX);
    po_write_header(&written, STR("fuzz"), po.language, &po);
    for (int i = 0; i < po.n; i++)
        po_write(&written, &po.entries[i]);
    po_read(&arena, buf_str(&written), &again, NULL, NULL);
    // An entry may have an empty msgid beside an empty msgctxt: written, that is a header.
    int k = 0;
    for (int i = 0; i < po.n; i++) {
        if (po.entries[i].id.n == 0 && po.entries[i].context.n == 0) continue;
        assert(k < again.n);
        assert_same(&po.entries[i], &again.entries[k++]);
        assert(po_find(&po, po.entries[i].context));
    }
    assert(k == again.n);
    buf_free(&written);
    arena_free(&arena);
    return 0;
}
