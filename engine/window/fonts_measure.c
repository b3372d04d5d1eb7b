// How wide text is, for the layout, and the widths that are remembered.
#include "base/hash.h"
#include "window/font_runs.h"
#include "window/fonts_inner.h"

#include <string.h>

static int measured_width(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    FontRuns at = font_runs_of(fonts, face, size, spacing, text);
    FontRun run;
    int width = 0;
    while (font_runs_next(&at, &run))
        width += run.advance;
    return width;
}

// The place for a text, whatever is kept there now.
static Width *width_place(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    uint64_t key =
        (uint64_t)face << 48 ^ (uint64_t)(unsigned)size << 24 ^ (unsigned)spacing;
    uint64_t hash = hash_add(HASH_START ^ key, text);
    return &fonts->widths[(hash ^ hash >> 32) % WIDTHS];
}

static int measurer_width(void *ctx, int number, int size, int spacing, Str text)
{
    Face face = (Face)number;
    if (text.n == 0 || text.n > WIDTH_BYTES)
        return measured_width(ctx, face, size, spacing, text);
    Width *kept = width_place(ctx, face, size, spacing, text);
    if (kept->face == face && kept->size == size && kept->spacing == spacing &&
        str_eq((Str){kept->text, kept->n}, text))
        return kept->width;
    *kept = (Width){face, size, spacing, 0, text.n, {0}};
    memcpy(kept->text, text.s, text.n);
    kept->width = measured_width(ctx, face, size, spacing, text);
    return kept->width;
}

static int measurer_ascent(void *ctx, int face, int size)
{
    return fonts_ascent(ctx, (Face)face, size);
}

TextMeasurer fonts_measurer(Fonts *fonts)
{
    return (TextMeasurer){fonts, measurer_width, measurer_ascent, fonts->flows};
}
