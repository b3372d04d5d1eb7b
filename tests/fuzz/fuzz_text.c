// Any text with markup: runs, and lines that keep to their width.
#include "base/utf8.h"
#include "text/breaks.h"
#include "text/flow.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int width(void *ctx, int face, Str text)
{
    (void)ctx;
    return (int)utf8_count(text) * (face + 1);
}

// No line is too wide, unless it is a single cluster; pieces follow each other.
static void check_lines(const Flow *flow, int most)
{
    for (int i = 0; i < flow->n; i++) {
        const Line *line = &flow->lines[i];
        int x = 0;
        for (int k = 0; k < line->n; k++) {
            assert(line->pieces[k].text.n > 0 && line->pieces[k].x >= x);
            x = line->pieces[k].x + line->pieces[k].width;
        }
        assert(line->width <= flow->width);
        if (line->width <= most || line->n > 1) continue;
        Str text = line->pieces[0].text;
        assert(grapheme_end(text) == text.n);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0) return 0;
    Arena arena = {0};
    Str text = {(const char *)bytes + 1, size - 1};
    Measure measure = {NULL, width};
    Runs runs = markup_runs(&arena, text);
    Flow flow = flow_runs(&arena, runs, (Faces){0, 1, 0, 1}, bytes[0], &measure);
    check_lines(&flow, bytes[0] > 0 ? bytes[0] : 1);
    Flow plain = flow_plain(&arena, markup_plain(&arena, text), bytes[0]);
    check_lines(&plain, bytes[0] > 0 ? bytes[0] : 1);
    Str fault = markup_fault(&arena, text);
    assert(fault.n == 0 || utf8_valid(fault) || !utf8_valid(text));
    arena_free(&arena);
    return 0;
}
