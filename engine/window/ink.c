#include "window/ink.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "window/stretches.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BUCKETS   512
#define WIDTH_MAX 8192 // pixels of one piece; the rest of it is left out

typedef struct Entry Entry;
struct Entry {
    Entry *next;          // in its bucket
    Entry *newer, *older; // in the order of use
    uint64_t hash;
    Face face;
    int size, spacing;
    Ink ink;
    size_t n;
    char text[];
};

struct Inks {
    Fonts *fonts;
    size_t budget, bytes;
    unsigned rendered;
    Entry *buckets[BUCKETS];
    Entry *newest, *oldest;
};

Inks *inks_open(Fonts *fonts, size_t bytes)
{
    Inks *inks = mem_new(1, sizeof *inks);
    inks->fonts = fonts;
    inks->budget = bytes;
    return inks;
}

void inks_close(Inks *inks)
{
    if (!inks) return;
    inks_forget(inks);
    free(inks);
}

static size_t weight(const Entry *entry)
{
    return sizeof *entry + entry->n + (size_t)entry->ink.w * entry->ink.h;
}

static void unlink_use(Inks *inks, Entry *entry)
{
    *(entry->newer ? &entry->newer->older : &inks->newest) = entry->older;
    *(entry->older ? &entry->older->newer : &inks->oldest) = entry->newer;
}

static void link_newest(Inks *inks, Entry *entry)
{
    entry->newer = NULL;
    entry->older = inks->newest;
    *(inks->newest ? &inks->newest->newer : &inks->oldest) = entry;
    inks->newest = entry;
}

static void drop_oldest(Inks *inks)
{
    Entry *entry = inks->oldest;
    Entry **at = &inks->buckets[entry->hash % BUCKETS];
    while (*at != entry)
        at = &(*at)->next;
    *at = entry->next;
    unlink_use(inks, entry);
    inks->bytes -= weight(entry);
    free(entry->ink.cover);
    free(entry);
}

void inks_forget(Inks *inks)
{
    while (inks->oldest)
        drop_oldest(inks);
}

size_t inks_bytes(const Inks *inks) { return inks->bytes; }

unsigned inks_rendered(const Inks *inks) { return inks->rendered; }

static uint64_t key_hash(Face face, int size, int spacing, Str text)
{
    uint64_t key =
        (uint64_t)face << 48 ^ (uint64_t)(unsigned)size << 24 ^ (unsigned)spacing;
    return hash_add(HASH_START ^ key, text);
}

// Room for the whole piece: every stretch, and what sticks out on both sides and above.
static void size_up(Inks *inks, Face face, int size, int spacing, Str text, Ink *ink)
{
    Stretches at = stretches_of(inks->fonts, face, size, spacing, text);
    Stretch stretch;
    int pen = 0;
    while (pen < WIDTH_MAX && stretches_next(&at, &stretch))
        pen += stretch.advance;
    if (pen == 0) return;
    int reach = size; // no letter of ours reaches further out than its em
    ink->x = -reach;
    ink->w = (pen < WIDTH_MAX ? pen : WIDTH_MAX) + 2 * reach;
    ink->y = -reach;
    ink->h = fonts_height(inks->fonts, face, size) + 2 * reach;
    ink->cover = mem_new(ink->w * ink->h, 1);
}

// Lays 8-bit coverage over the ink with its corner at (x, y); the stronger one counts, so that
// joined letters do not darken where they meet.
static void lay(Ink *ink, const SDL_Surface *from, int x, int y)
{
    int first = x < 0 ? -x : 0;
    int end = from->w < ink->w - x ? from->w : ink->w - x;
    for (int row = 0; row < from->h; row++) {
        if (y + row < 0 || y + row >= ink->h) continue;
        const unsigned char *in =
            (const unsigned char *)from->pixels + row * from->pitch;
        unsigned char *out = ink->cover + (size_t)(y + row) * ink->w;
        for (int i = first; i < end; i++)
            if (in[i] > out[x + i]) out[x + i] = in[i];
    }
}

// A letter that no font has must be seen to be missing.
static void lay_box(Ink *ink, int x, int baseline, int size)
{
    int w = BOX_WIDTH(size) - 2, h = size * 7 / 10, thick = size / 16 + 1;
    for (int row = 0; row < h; row++)
        for (int i = 0; i < w; i++) {
            bool edge = row < thick || row >= h - thick || i < thick || i >= w - thick;
            int at_x = x + 1 + i, at_y = baseline - h + row;
            if (edge && at_x < ink->w && at_y >= 0 && at_y < ink->h)
                ink->cover[(size_t)at_y * ink->w + at_x] = 255;
        }
}

// How far the letters reach below the line of their font: with hinting, some by a pixel.
static int rows_below(TTF_Font *font, Str text)
{
    int deepest = 0, line = TTF_FontAscent(font) - TTF_FontHeight(font);
    uint32_t code;
    while (utf8_next(&text, &code)) {
        int min_y = 0;
        TTF_GlyphMetrics32(font, code, NULL, NULL, &min_y, NULL, NULL);
        if (min_y < deepest) deepest = min_y;
    }
    return deepest < line ? line - deepest : 0;
}

// Where the first row of a text stands above its baseline. A surface taller than its font has
// its extra rows below for deep letters, else above: piled accents.
static int rows_above(const Stretch *stretch, const SDL_Surface *from)
{
    int ascent = TTF_FontAscent(stretch->font),
        extra = from->h - TTF_FontHeight(stretch->font);
    if (extra <= 0) return ascent + extra;
    int below = rows_below(stretch->font, str_of(stretch->text));
    return ascent + extra - (below < extra ? below : extra);
}

static void render(Inks *inks, Face face, int size, int spacing, Str text, Ink *ink)
{
    // With these two the index of a pixel of a shaded text is its coverage.
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    Stretches at = stretches_of(inks->fonts, face, size, spacing, text);
    Stretch stretch;
    int pen = -ink->x, baseline = fonts_ascent(inks->fonts, face, size) - ink->y;
    while (pen < ink->w && stretches_next(&at, &stretch)) {
        if (stretch.font) {
            SDL_Surface *from =
                TTF_RenderUTF8_Shaded(stretch.font, stretch.text, white, black);
            if (from)
                lay(ink, from, pen - stretch.left,
                    baseline - rows_above(&stretch, from));
            SDL_FreeSurface(from);
        } else {
            lay_box(ink, pen, baseline, size);
        }
        pen += stretch.advance;
    }
}

static bool row_is_empty(const Ink *ink, int row)
{
    const unsigned char *cover = ink->cover + (size_t)row * ink->w;
    return cover[0] == 0 && memcmp(cover, cover + 1, (size_t)ink->w - 1) == 0;
}

static bool column_is_empty(const Ink *ink, int column)
{
    for (int row = 0; row < ink->h; row++)
        if (ink->cover[(size_t)row * ink->w + column]) return false;
    return true;
}

// Cuts the empty rows and columns off: half of what was rendered.
static void trim(Ink *ink)
{
    if (!ink->cover) return;
    int top = 0, bottom = ink->h, left = 0, right = ink->w;
    while (top < bottom && row_is_empty(ink, top))
        top++;
    while (bottom > top && row_is_empty(ink, bottom - 1))
        bottom--;
    while (left < right && column_is_empty(ink, left))
        left++;
    while (right > left && column_is_empty(ink, right - 1))
        right--;
    Ink cut = {ink->x + left, ink->y + top, right - left, bottom - top, NULL};
    if (cut.w > 0 && cut.h > 0) {
        cut.cover = mem_new(cut.w * cut.h, 1);
        for (int row = 0; row < cut.h; row++)
            memcpy(cut.cover + (size_t)row * cut.w,
                ink->cover + (size_t)(top + row) * ink->w + left, (size_t)cut.w);
    } else {
        cut = (Ink){0};
    }
    free(ink->cover);
    *ink = cut;
}

static Entry *make(Inks *inks, Face face, int size, int spacing, Str text)
{
    Entry *entry = mem_new(1, sizeof *entry + text.n);
    entry->hash = key_hash(face, size, spacing, text);
    entry->face = face;
    entry->size = size;
    entry->spacing = spacing;
    entry->n = text.n;
    if (text.n) memcpy(entry->text, text.s, text.n);
    size_up(inks, face, size, spacing, text, &entry->ink);
    if (entry->ink.cover) render(inks, face, size, spacing, text, &entry->ink);
    trim(&entry->ink);
    inks->rendered++;
    return entry;
}

static Entry *find(
    const Inks *inks, uint64_t hash, Face face, int size, int spacing, Str text)
{
    Entry *at = inks->buckets[hash % BUCKETS];
    while (at && !(at->hash == hash && at->face == face && at->size == size &&
                     at->spacing == spacing && str_eq((Str){at->text, at->n}, text)))
        at = at->next;
    return at;
}

const Ink *inks_get(Inks *inks, Face face, int size, int spacing, Str text)
{
    if (size > TEXT_SIZE_MAX) size = TEXT_SIZE_MAX;
    uint64_t hash = key_hash(face, size, spacing, text);
    Entry *entry = find(inks, hash, face, size, spacing, text);
    if (entry) {
        unlink_use(inks, entry);
    } else {
        entry = make(inks, face, size, spacing, text);
        while (inks->oldest && inks->bytes + weight(entry) > inks->budget)
            drop_oldest(inks);
        inks->bytes += weight(entry);
        entry->next = inks->buckets[hash % BUCKETS];
        inks->buckets[hash % BUCKETS] = entry;
    }
    link_newest(inks, entry);
    return &entry->ink;
}
