// Any bytes: reading ends, agrees with checking, and cleaning makes valid text.
#include "base/utf8.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text = {(const char *)bytes, size}, rest = text;
    Arena arena = {0};
    Buf again = {0};
    for (uint32_t code; utf8_next(&rest, &code);)
        utf8_add(&again, code);
    assert(utf8_valid(buf_str(&again)));
    assert(utf8_valid(text) == str_eq(text, buf_str(&again)));
    Str clean = utf8_clean(&arena, text);
    assert(utf8_valid(clean) && utf8_count(clean) == utf8_count(text));
    buf_free(&again);
    arena_free(&arena);
    return 0;
}
