#include "text/parts.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/break_table.h"
#include "text/breaks.h"

#include <string.h>

#define JOINER   "\u200D"
#define JOINER_N (sizeof JOINER - 1)

typedef struct Joiner { // of runs into one text
    char *out;
    size_t n;
    int marks;       // on the letter so far
    uint32_t letter; // the last one; 0 at first
} Joiner;

static void join_code(Joiner *j, uint32_t code, Str bytes)
{
    ClusterClass class = cluster_class(code);
    bool mark = class == GCB_Extend || class == GCB_ZWJ || class == GCB_SpacingMark;
    j->marks = mark ? j->marks + 1 : 0;
    if (j->marks > PARTS_MARKS_MAX || bidi_is_override(code)) return;
    if (!mark) j->letter = code;
    memcpy(j->out + j->n, code == '\t' ? " " : bytes.s, bytes.n);
    j->n += bytes.n;
}

static void join_text(Joiner *j, Str text)
{
    uint32_t code;
    for (Str here = text; utf8_next(&text, &code); here = text)
        join_code(j, code, str_cut(here, 0, here.n - text.n));
}

// Letters that join, as Arabic ones do, join over the end of a run, too: a mark on either side.
static bool joins_on(const Joiner *j, Str next)
{
    uint32_t code;
    return j->letter && utf8_next(&next, &code) && bidi_joins(j->letter, code);
}

static void add_joiner(Joiner *j)
{
    memcpy(j->out + j->n, JOINER, JOINER_N);
    j->n += JOINER_N;
}

// Fills [ends] with where each run ends in the text, which may be changed at [text].
static Str join_runs(Arena *arena, Runs runs, size_t *ends, char **text)
{
    size_t max = 1;
    for (int i = 0; i < runs.n; i++)
        max += runs.items[i].text.n + 2 * JOINER_N;
    Joiner j = {.out = arena_alloc(arena, max)};
    for (int i = 0; i < runs.n; i++) {
        bool joins = joins_on(&j, runs.items[i].text);
        if (joins) add_joiner(&j);
        if (i > 0) ends[i - 1] = j.n;
        if (joins) add_joiner(&j);
        join_text(&j, runs.items[i].text);
        ends[i] = j.n;
    }
    *text = j.out;
    return (Str){j.out, j.n};
}

// Levels of each byte; each line that the author ended is a paragraph. NULL when
// everything runs from left to right.
static unsigned char *levels_of(Arena *arena, Str text, const unsigned char *breaks)
{
    if (!utf8_has_rtl(text)) return NULL;
    unsigned char *levels = arena_alloc(arena, text.n);
    for (size_t start = 0, end; start < text.n; start = end) {
        for (end = start + 1; breaks[end] != BREAK_MUST;)
            end++;
        bidi_levels(str_cut(text, start, end), levels + start);
    }
    return levels;
}

// What the marks of direction say is in the levels now: they go, and no part is made of them.
static void drop_marks(
    Parts *parts, char *out, unsigned char *levels, size_t *ends, int n_ends)
{
    Str rest = parts->text;
    size_t n = 0;
    int run = 0;
    uint32_t code;
    for (size_t at = 0; utf8_next(&rest, &code); at = parts->text.n - rest.n) {
        while (run < n_ends && ends[run] <= at)
            ends[run++] = n;
        if (bidi_is_mark(code)) continue;
        for (size_t i = at; i < parts->text.n - rest.n; i++, n++) {
            out[n] = parts->text.s[i];
            levels[n] = levels[i];
            parts->breaks[n] = parts->breaks[i];
        }
    }
    for (; run < n_ends; run++)
        ends[run] = n;
    parts->breaks[n] = BREAK_MUST;
    parts->text.n = n;
}

static size_t level_end(const unsigned char *levels, size_t start, size_t end)
{
    if (!levels) return end;
    size_t at = start + 1;
    while (at < end && levels[at] == levels[start])
        at++;
    return at;
}

// Cuts the text where a run ends and where its direction changes.
static void cut(Arena *arena, Parts *parts, const unsigned char *levels,
    const size_t *ends, int n_ends)
{
    size_t max = (size_t)n_ends, at = 0;
    for (size_t i = 1; levels && i < parts->text.n; i++)
        max += levels[i] != levels[i - 1];
    parts->items = arena_array(arena, Part, max);
    for (int run = 0; run < n_ends; run++)
        while (at < ends[run]) {
            unsigned char level = levels ? levels[at] : 0;
            size_t end = level_end(levels, at, ends[run]);
            bool rtl = (level & BIDI_LEVEL) % 2 == 1;
            parts->items[parts->n++] = (Part){at, end, run, rtl, level};
            at = end;
        }
}

Parts parts_of(Arena *arena, Runs runs, bool turns)
{
    size_t *ends = arena_array(arena, size_t, runs.n);
    char *text;
    Parts parts = {.text = join_runs(arena, runs, ends, &text)};
    parts.breaks = arena_alloc(arena, parts.text.n + 1);
    breaks_find(parts.text, parts.breaks);
    unsigned char *levels = turns ? levels_of(arena, parts.text, parts.breaks) : NULL;
    parts.turn = levels != NULL;
    if (levels) drop_marks(&parts, text, levels, ends, runs.n);
    cut(arena, &parts, levels, ends, runs.n);
    return parts;
}
