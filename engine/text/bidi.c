#include "text/bidi.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <assert.h>
#include <fribidi.h>
#include <stdlib.h>

// FriBidi seeks the first letter behind each mark FSI from the start of the paragraph: twenty
// thousand of them take a second. More than these are marks without a meaning.
#define ISOLATES_MAX 128

typedef struct Letters { // a paragraph as FriBidi wants it
    FriBidiStrIndex n;
    FriBidiChar *codes;
    FriBidiCharType *types;
    FriBidiBracketType *brackets;
    FriBidiLevel *levels;
} Letters;

static Letters letters_of(Str text)
{
    size_t max = text.n + 1;
    Letters l = {0, mem_new(max, sizeof *l.codes), mem_new(max, sizeof *l.types),
        mem_new(max, sizeof *l.brackets), mem_new(max, sizeof *l.levels)};
    for (uint32_t code; utf8_next(&text, &code);)
        l.codes[l.n++] = code;
    fribidi_get_bidi_types(l.codes, l.n, l.types);
    fribidi_get_bracket_types(l.codes, l.n, l.types, l.brackets);
    int isolates = 0;
    for (FriBidiStrIndex i = 0; i < l.n; i++)
        if (l.types[i] == FRIBIDI_TYPE_FSI && ++isolates > ISOLATES_MAX)
            l.types[i] = FRIBIDI_TYPE_BN;
    return l;
}

static void letters_free(Letters *l)
{
    free(l->codes);
    free(l->types);
    free(l->brackets);
    free(l->levels);
}

void bidi_levels(Str paragraph, unsigned char *levels)
{
    Letters l = letters_of(paragraph);
    FriBidiParType way = FRIBIDI_PAR_ON;
    bool done = fribidi_get_par_embedding_levels_ex(
                    l.types, l.brackets, l.n, &way, l.levels) != 0;
    unsigned char rtl = done && FRIBIDI_IS_RTL(way) ? BIDI_RTL : 0;
    Str rest = paragraph;
    uint32_t code;
    size_t at = 0;
    for (FriBidiStrIndex i = 0; utf8_next(&rest, &code); i++) {
        unsigned char level = done ? (unsigned char)l.levels[i] & BIDI_LEVEL : 0;
        for (; at < paragraph.n - rest.n; at++)
            levels[at] = level | rtl;
    }
    letters_free(&l);
}

void bidi_order(const unsigned char *levels, int n, int *order)
{
    // Each stretch is given to FriBidi as one letter. FriBidi would move white space to the line's end; the
    // lines have none there, so all are letters to it.
    FriBidiCharType *types = mem_new(n + 1, sizeof *types);
    FriBidiLevel *own = mem_new(n + 1, sizeof *own);
    for (int i = 0; i < n; i++) {
        types[i] = FRIBIDI_TYPE_LTR;
        own[i] = (FriBidiLevel)(levels[i] & BIDI_LEVEL);
        order[i] = i;
    }
    FriBidiLevel max = fribidi_reorder_line(
        FRIBIDI_FLAGS_DEFAULT, types, n, 0, FRIBIDI_PAR_LTR, own, NULL, order);
    assert(n == 0 || max > 0);
    (void)max;
    free(types);
    free(own);
}

bool bidi_is_rtl(Str text)
{
    if (!utf8_has_rtl(text)) return false;
    for (uint32_t code; utf8_next(&text, &code);) {
        FriBidiCharType type = fribidi_get_bidi_type(code);
        if (FRIBIDI_IS_LETTER(type)) return FRIBIDI_IS_RTL(type);
    }
    return false;
}

bool bidi_joins(uint32_t before, uint32_t after)
{
    return FRIBIDI_JOINS_LEFT(fribidi_get_joining_type(before)) &&
           FRIBIDI_JOINS_RIGHT(fribidi_get_joining_type(after));
}

bool bidi_is_override(uint32_t code) { return code >= 0x202A && code <= 0x202E; }

bool bidi_is_mark(uint32_t code)
{
    return code == 0x61C || code == 0x200E || code == 0x200F ||
           (code >= 0x2066 && code <= 0x2069);
}
