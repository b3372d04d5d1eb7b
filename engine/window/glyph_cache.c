#include "window/glyph_cache.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "window/font_runs.h"

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
    GlyphRun run;
    size_t n;
    char text[];
};

struct GlyphCache {
    Fonts *fonts;
    size_t budget, bytes;
    unsigned rendered;
    Entry *buckets[BUCKETS];
    Entry *newest, *oldest;
};

GlyphCache *glyph_cache_open(Fonts *fonts, size_t bytes)
{
    GlyphCache *cache = mem_new(1, sizeof *cache);
    cache->fonts = fonts;
    cache->budget = bytes;
    return cache;
}

void glyph_cache_close(GlyphCache *cache)
{
    if (!cache) return;
    glyph_cache_clear(cache);
    free(cache);
}

static size_t weight(const Entry *entry)
{
    return sizeof *entry + entry->n + (size_t)entry->run.w * entry->run.h;
}

static void unlink_use(GlyphCache *cache, Entry *entry)
{
    *(entry->newer ? &entry->newer->older : &cache->newest) = entry->older;
    *(entry->older ? &entry->older->newer : &cache->oldest) = entry->newer;
}

static void link_newest(GlyphCache *cache, Entry *entry)
{
    entry->newer = NULL;
    entry->older = cache->newest;
    *(cache->newest ? &cache->newest->newer : &cache->oldest) = entry;
    cache->newest = entry;
}

static void drop_oldest(GlyphCache *cache)
{
    Entry *entry = cache->oldest;
    Entry **at = &cache->buckets[entry->hash % BUCKETS];
    while (*at != entry)
        at = &(*at)->next;
    *at = entry->next;
    unlink_use(cache, entry);
    cache->bytes -= weight(entry);
    free(entry->run.coverage);
    free(entry);
}

void glyph_cache_clear(GlyphCache *cache)
{
    while (cache->oldest)
        drop_oldest(cache);
}

size_t glyph_cache_bytes(const GlyphCache *cache) { return cache->bytes; }

unsigned glyph_cache_rendered(const GlyphCache *cache) { return cache->rendered; }

static uint64_t key_hash(Face face, int size, int spacing, Str text)
{
    uint64_t key =
        (uint64_t)face << 48 ^ (uint64_t)(unsigned)size << 24 ^ (unsigned)spacing;
    return hash_add(HASH_START ^ key, text);
}

// Room for the whole piece: every piece, and what sticks out on both sides and above.
static void size_up(
    GlyphCache *cache, Face face, int size, int spacing, Str text, GlyphRun *run)
{
    FontRuns at = font_runs_of(cache->fonts, face, size, spacing, text);
    FontRun piece;
    int pen = 0;
    while (pen < WIDTH_MAX && font_runs_next(&at, &piece))
        pen += piece.advance;
    if (pen == 0) return;
    int reach = size; // no letter of ours reaches further out than its em
    run->x = -reach;
    run->w = (pen < WIDTH_MAX ? pen : WIDTH_MAX) + 2 * reach;
    run->y = -reach;
    run->h = fonts_height(cache->fonts, face, size) + 2 * reach;
    run->coverage = mem_new(run->w * run->h, 1);
}

// Lays 8-bit coverage over the run with its corner at (x, y); the stronger one counts, so that
// joined letters do not darken where they meet.
static void lay(GlyphRun *run, const SDL_Surface *from, int x, int y)
{
    int first = x < 0 ? -x : 0;
    int end = from->w < run->w - x ? from->w : run->w - x;
    for (int row = 0; row < from->h; row++) {
        if (y + row < 0 || y + row >= run->h) continue;
        const unsigned char *in =
            (const unsigned char *)from->pixels + row * from->pitch;
        unsigned char *out = run->coverage + (size_t)(y + row) * run->w;
        for (int i = first; i < end; i++)
            if (in[i] > out[x + i]) out[x + i] = in[i];
    }
}

// A letter that no font has must be seen to be missing.
static void lay_box(GlyphRun *run, int x, int baseline, int size)
{
    int w = BOX_WIDTH(size) - 2, h = size * 7 / 10, thick = size / 16 + 1;
    for (int row = 0; row < h; row++)
        for (int i = 0; i < w; i++) {
            bool edge = row < thick || row >= h - thick || i < thick || i >= w - thick;
            int at_x = x + 1 + i, at_y = baseline - h + row;
            if (edge && at_x < run->w && at_y >= 0 && at_y < run->h)
                run->coverage[(size_t)at_y * run->w + at_x] = 255;
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
static int rows_above(const FontRun *piece, const SDL_Surface *from)
{
    int ascent = TTF_FontAscent(piece->font),
        extra = from->h - TTF_FontHeight(piece->font);
    if (extra <= 0) return ascent + extra;
    int below = rows_below(piece->font, str_of(piece->text));
    return ascent + extra - (below < extra ? below : extra);
}

static void render(
    GlyphCache *cache, Face face, int size, int spacing, Str text, GlyphRun *run)
{
    // With these two the index of a pixel of a shaded text is its coverage.
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    FontRuns at = font_runs_of(cache->fonts, face, size, spacing, text);
    FontRun piece;
    int pen = -run->x, baseline = fonts_ascent(cache->fonts, face, size) - run->y;
    while (pen < run->w && font_runs_next(&at, &piece)) {
        if (piece.font) {
            SDL_Surface *from =
                TTF_RenderUTF8_Shaded(piece.font, piece.text, white, black);
            if (from)
                lay(run, from, pen - piece.left, baseline - rows_above(&piece, from));
            SDL_FreeSurface(from);
        } else {
            lay_box(run, pen, baseline, size);
        }
        pen += piece.advance;
    }
}

static bool row_is_empty(const GlyphRun *run, int row)
{
    const unsigned char *coverage = run->coverage + (size_t)row * run->w;
    return coverage[0] == 0 && memcmp(coverage, coverage + 1, (size_t)run->w - 1) == 0;
}

static bool column_is_empty(const GlyphRun *run, int column)
{
    for (int row = 0; row < run->h; row++)
        if (run->coverage[(size_t)row * run->w + column]) return false;
    return true;
}

// Cuts the empty rows and columns off: half of what was rendered.
static void trim(GlyphRun *run)
{
    int top = 0, bottom = run->h, left = 0, right = run->w;
    while (top < bottom && row_is_empty(run, top))
        top++;
    while (bottom > top && row_is_empty(run, bottom - 1))
        bottom--;
    while (left < right && column_is_empty(run, left))
        left++;
    while (right > left && column_is_empty(run, right - 1))
        right--;
    GlyphRun trimmed = {run->x + left, run->y + top, right - left, bottom - top, NULL};
    if (trimmed.w > 0 && trimmed.h > 0) {
        trimmed.coverage = mem_new(trimmed.w * trimmed.h, 1);
        for (int row = 0; row < trimmed.h; row++)
            memcpy(trimmed.coverage + (size_t)row * trimmed.w,
                run->coverage + (size_t)(top + row) * run->w + left, (size_t)trimmed.w);
    } else {
        trimmed = (GlyphRun){0};
    }
    free(run->coverage);
    *run = trimmed;
}

static Entry *make(GlyphCache *cache, Face face, int size, int spacing, Str text)
{
    Entry *entry = mem_new(1, sizeof *entry + text.n);
    entry->hash = key_hash(face, size, spacing, text);
    entry->face = face;
    entry->size = size;
    entry->spacing = spacing;
    entry->n = text.n;
    if (text.n) memcpy(entry->text, text.s, text.n);
    size_up(cache, face, size, spacing, text, &entry->run);
    if (entry->run.coverage) {
        render(cache, face, size, spacing, text, &entry->run);
        trim(&entry->run);
    }
    cache->rendered++;
    return entry;
}

static Entry *find(
    const GlyphCache *cache, uint64_t hash, Face face, int size, int spacing, Str text)
{
    Entry *at = cache->buckets[hash % BUCKETS];
    while (at && !(at->hash == hash && at->face == face && at->size == size &&
                     at->spacing == spacing && str_eq((Str){at->text, at->n}, text)))
        at = at->next;
    return at;
}

const GlyphRun *glyph_cache_get(
    GlyphCache *cache, Face face, int size, int spacing, Str text)
{
    if (size > TEXT_SIZE_MAX) size = TEXT_SIZE_MAX;
    uint64_t hash = key_hash(face, size, spacing, text);
    Entry *entry = find(cache, hash, face, size, spacing, text);
    if (entry) {
        unlink_use(cache, entry);
    } else {
        entry = make(cache, face, size, spacing, text);
        while (cache->oldest && cache->bytes + weight(entry) > cache->budget)
            drop_oldest(cache);
        cache->bytes += weight(entry);
        entry->next = cache->buckets[hash % BUCKETS];
        cache->buckets[hash % BUCKETS] = entry;
    }
    link_newest(cache, entry);
    return &entry->run;
}
