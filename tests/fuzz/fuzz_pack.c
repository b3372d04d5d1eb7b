// Any bytes as a packed scenario: refused, or its files are what the manifest says.
#include "pack/pack_read.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Err err = {0};
    Pack *pack = pack_open((Str){(const char *)bytes, size}, &err);
    assert(pack || (err.kind == ERR_DATA && err.text[0]));
    for (int i = 0; pack && i < pack_manifest(pack)->n_files; i++) {
        const PackEntry *entry = &pack_manifest(pack)->files[i];
        Buf file = {0};
        if (pack_read(pack, entry->name, &file, &err)) assert(file.n == entry->bytes);
        buf_free(&file);
    }
    pack_close(pack);
    return 0;
}
