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
    Arena scratch; // of one piece while it is rendered
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
    arena_free(&cache->scratch);
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

// One run of a piece, rendered.
typedef struct Patch Patch;
struct Patch {
    Patch *next;
    Rect ink; // where it is not empty, from the pen at the top of the line box
    const unsigned char *coverage; // of the ink's pixels
};

static int floor_div(int a, int by) { return a >= 0 ? a / by : -((by - 1 - a) / by); }

static bool row_is_empty(const unsigned char *row, int n)
{
    return row[0] == 0 && memcmp(row, row + 1, (size_t)n - 1) == 0;
}

static bool column_is_empty(const SDL_Surface *from, int column, int top, int bottom)
{
    const unsigned char *pixels = from->pixels;
    for (int row = top; row < bottom; row++)
        if (pixels[(ptrdiff_t)row * from->pitch + column]) return false;
    return true;
}

// Where a surface of coverage is not empty, seen from its own corner.
static Rect ink_of(const SDL_Surface *from)
{
    const unsigned char *pixels = from->pixels;
    int top = 0, bottom = from->w > 0 ? from->h : 0, left = 0, right = from->w;
    while (top < bottom && row_is_empty(pixels + (ptrdiff_t)top * from->pitch, right))
        top++;
    if (top == bottom) return (Rect){0};
    while (row_is_empty(pixels + (ptrdiff_t)(bottom - 1) * from->pitch, right))
        bottom--;
    while (column_is_empty(from, left, top, bottom))
        left++;
    while (column_is_empty(from, right - 1, top, bottom))
        right--;
    return (Rect){left, top, right - left, bottom - top};
}

// A letter that no font has must be seen to be missing.
static SDL_Surface *box_surface(int size)
{
    int w = BOX_WIDTH(size) - 2, h = size * 7 / 10, thick = size / 16 + 1;
    SDL_Surface *box = w < 1 || h < 1 ? NULL
                                      : SDL_CreateRGBSurfaceWithFormat(
                                            0, w, h, 8, SDL_PIXELFORMAT_INDEX8);
    if (!box) return NULL;
    SDL_FillRect(box, NULL, 255);
    SDL_FillRect(box, &(SDL_Rect){thick, thick, w - 2 * thick, h - 2 * thick}, 0);
    return box;
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

// [n] pixels, each the mean of its columns.
static void narrow_row(
    unsigned char *restrict to, const unsigned char *restrict from, int n)
{
    for (int i = 0; i < n; i++) {
        unsigned sum = FONT_COLUMNS / 2;
        for (int k = 0; k < FONT_COLUMNS; k++)
            sum += from[FONT_COLUMNS * i + k];
        to[i] = (unsigned char)(sum / FONT_COLUMNS);
    }
}

// The ink of a surface whose corner stands [x] columns behind the pen and [y] pixels below the top.
static Patch *patch_new(
    Arena *arena, const SDL_Surface *from, int columns, int x, int y)
{
    Rect ink = ink_of(from);
    if (ink.w == 0) return NULL;
    // In columns of whole pixels, of which the first and the last may be partly bare.
    int start = floor_div(x + ink.x, columns);
    int end = floor_div(x + ink.x + ink.w - 1, columns) + 1;
    int bare = x + ink.x - start * columns, w = end - start;
    unsigned char *wide = arena_array(arena, unsigned char, w *columns);
    unsigned char *coverage = arena_array(arena, unsigned char, w *ink.h);
    for (int row = 0; row < ink.h; row++) {
        memcpy(wide + bare,
            (const unsigned char *)from->pixels +
                (ptrdiff_t)(ink.y + row) * from->pitch + ink.x,
            (size_t)ink.w);
        if (columns == 1)
            memcpy(coverage + (ptrdiff_t)row * w, wide, (size_t)w);
        else
            narrow_row(coverage + (ptrdiff_t)row * w, wide, w);
    }
    Patch *patch = arena_new(arena, Patch);
    *patch = (Patch){NULL, {start, y + ink.y, w, ink.h}, coverage};
    return patch;
}

// Renders a run and gives it its advance. NULL when there is nothing to be seen.
static Patch *patch_of(GlyphCache *cache, const FontRuns *at, FontRun *piece, int pen)
{
    // With these two the index of a pixel of a shaded text is its coverage.
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    SDL_Surface *from =
        piece->font ? TTF_RenderUTF8_Shaded(piece->font, piece->text, white, black)
                    : box_surface(at->size);
    font_runs_measure(at, piece, from ? from->w : 0);
    if (!from) return NULL;
    int baseline = fonts_ascent(cache->fonts, at->face, at->size);
    int x = piece->font ? pen * piece->columns - piece->left : pen + 1;
    int y = baseline - (piece->font ? rows_above(piece, from) : from->h);
    Patch *patch = patch_new(&cache->scratch, from, piece->columns, x, y);
    SDL_FreeSurface(from);
    return patch;
}

// Renders all runs of a text, one behind the other. Returns how far the pen goes.
static int render(GlyphCache *cache, FontRuns at, Patch **patches)
{
    FontRun piece;
    int pen = 0;
    while (pen < WIDTH_MAX && font_runs_read(&at, &piece)) {
        Patch *patch = patch_of(cache, &at, &piece, pen);
        if (patch) {
            patch->next = *patches;
            *patches = patch;
        }
        pen += piece.advance;
    }
    return pen < WIDTH_MAX ? pen : WIDTH_MAX;
}

// Lays the ink of [patch] over the run; the stronger one counts, so that joined letters do not darken
// where they meet.
static void lay(GlyphRun *run, const Patch *patch)
{
    Rect part = rect_intersection(patch->ink, (Rect){run->x, run->y, run->w, run->h});
    for (int y = part.y; y < part.y + part.h; y++) {
        const unsigned char *in = patch->coverage +
                                  (ptrdiff_t)(y - patch->ink.y) * patch->ink.w +
                                  (part.x - patch->ink.x);
        unsigned char *out =
            run->coverage + (ptrdiff_t)(y - run->y) * run->w + (part.x - run->x);
        for (int i = 0; i < part.w; i++)
            if (in[i] > out[i]) out[i] = in[i];
    }
}

// The ink of all patches together, which is all that is kept.
static GlyphRun join(const Patch *patches, Rect room)
{
    Rect ink = {0};
    for (const Patch *at = patches; at; at = at->next)
        ink = rect_union(ink, rect_intersection(at->ink, room));
    GlyphRun run = {ink.x, ink.y, ink.w, ink.h, NULL};
    if (ink.w > 0 && ink.h > 0) run.coverage = mem_new((ptrdiff_t)ink.w * ink.h, 1);
    for (const Patch *at = patches; run.coverage && at; at = at->next)
        lay(&run, at);
    return run;
}

static GlyphRun run_of(GlyphCache *cache, Face face, int size, int spacing, Str text)
{
    Patch *patches = NULL;
    int pen =
        render(cache, font_runs_of(cache->fonts, face, size, spacing, text), &patches);
    int reach = size; // no letter of ours reaches further out than its em
    Rect room = {-reach, -reach, pen + 2 * reach,
        fonts_height(cache->fonts, face, size) + 2 * reach};
    GlyphRun run = pen > 0 ? join(patches, room) : (GlyphRun){0};
    arena_reset(&cache->scratch);
    return run;
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
    entry->run = run_of(cache, face, size, spacing, text);
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
