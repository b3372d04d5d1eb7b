// Any bytes: lines may end only between code points, and clusters cover the text.
#include "base/arena.h"
#include "base/utf8.h"
#include "text/breaks.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text = {(const char *)bytes, size}, rest = text;
    unsigned char *ours = mem_new(size + 1, 1), *theirs = mem_new(size + 1, 1);
    breaks_find(text, ours);
    breaks_unicode(text, theirs);
    assert(ours[size] == BREAK_MUST && theirs[size] == BREAK_MUST);
    size_t at = 0;
    for (uint32_t code; utf8_next(&rest, &code);)
        for (at++; at < size - rest.n; at++)
            assert(ours[at] == BREAK_NO && theirs[at] == BREAK_NO);
    for (size_t i = 0; i <= size; i++)
        assert(ours[i] == theirs[i] || (ours[i] == BREAK_NO && theirs[i] == BREAK_MAY));
    for (rest = text; rest.n > 0;) {
        size_t end = grapheme_end(rest);
        assert(end > 0 && end <= rest.n);
        rest = str_from(rest, end);
    }
    free(ours);
    free(theirs);
    return 0;
}
