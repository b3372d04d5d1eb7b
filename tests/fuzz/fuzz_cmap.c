// Any bytes as a font: a sentence, or a table in which any letter can be looked up.
#include "tools/cmap.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const uint32_t codes[] = {
        0, 'a', 0x4D9, 0x7FFF, 0xFFFF, 0x10000, 0x1F469, 0x10FFFF, UINT32_MAX};
    Cmap cmap;
    Err err = {0};
    bool read = cmap_read((Str){(const char *)bytes, size}, &cmap, &err);
    assert(read == (err.kind == ERR_NONE));
    for (size_t i = 0; read && i < COUNT_OF(codes); i++)
        cmap_has(&cmap, codes[i]);
    return 0;
}
