#include "text/flow.h"

#include "base/utf8.h"
#include "text/break_table.h"
#include "text/breaks.h"

#include <string.h>

#define MARKS_MAX     8    // accents on one letter: thousands of them hang a shaper
#define WIDTHS_MAX    1024 // measured words remembered during one call; a power of two
#define LINES_AT_ONCE 16

typedef struct Width { // a measured word
    Str text;
    int face, width;
} Width;

typedef struct Setter { // one call's work
    Arena *arena;
    Runs runs;
    size_t *run_ends; // in [text]
    Faces faces;
    const Measure *measure;
    Width *widths; // found by hash, the newer one stays
    size_t n_widths;
    Str text; // of all runs, tabs and surplus marks gone
    unsigned char *breaks;
    int width;
    Flow flow;
    int capacity;
    int run; // that the place being worked on lies in
} Setter;

static int face_of(const Setter *s, const Run *run)
{
    if (run->strong) return run->emphasis ? s->faces.both : s->faces.strong;
    return run->emphasis ? s->faces.emphasis : s->faces.plain;
}

static int measured(Setter *s, int face, Str text)
{
    if (text.n == 0) return 0;
    size_t hash = 5381 + (size_t)face; // D. J. Bernstein's
    for (size_t i = 0; i < text.n; i++)
        hash = hash * 33 + (unsigned char)text.s[i];
    Width *kept = &s->widths[hash & (s->n_widths - 1)];
    if (kept->face != face || !str_eq(kept->text, text))
        *kept = (Width){text, face, s->measure->width(s->measure->ctx, face, text)};
    return kept->width;
}

// One run's text at [out] without surplus marks; returns how many bytes.
static size_t copy_run(Str text, char *out, int *marks)
{
    size_t n = 0;
    uint32_t code;
    for (Str here = text; utf8_next(&text, &code); here = text) {
        ClusterClass class = cluster_class(code);
        bool mark = class == GCB_Extend || class == GCB_ZWJ || class == GCB_SpacingMark;
        *marks = mark ? *marks + 1 : 0;
        if (*marks > MARKS_MAX) continue;
        size_t bytes = here.n - text.n;
        memcpy(out + n, code == '\t' ? " " : here.s, bytes);
        n += bytes;
    }
    return n;
}

static void join_runs(Setter *s)
{
    size_t most = 0, n = 0;
    for (int i = 0; i < s->runs.n; i++)
        most += s->runs.items[i].text.n;
    char *text = arena_alloc(s->arena, most + 1);
    s->run_ends = arena_array(s->arena, size_t, (size_t)s->runs.n);
    int marks = 0;
    for (int i = 0; i < s->runs.n; i++) {
        n += copy_run(s->runs.items[i].text, text + n, &marks);
        s->run_ends[i] = n;
    }
    s->text = (Str){text, n};
    s->breaks = arena_alloc(s->arena, n + 1);
    breaks_find(s->text, s->breaks);
}

// Where the part of [start, end) that lies in one run ends. [s->run] only moves forward, so that
// all calls of a walk over the text are linear together; who goes back sets it back.
static size_t run_part(Setter *s, size_t start, size_t end)
{
    while (s->run_ends[s->run] <= start)
        s->run++;
    return s->run_ends[s->run] < end ? s->run_ends[s->run] : end;
}

static int width_between(Setter *s, size_t start, size_t end)
{
    int width = 0;
    while (start < end) {
        size_t part = run_part(s, start, end);
        int face = face_of(s, &s->runs.items[s->run]);
        width += measured(s, face, str_cut(s->text, start, part));
        start = part;
    }
    return width;
}

static bool falls_away(uint32_t code) // at the end of a line
{
    LineClass class = line_class(code);
    return class == LB_SP || class == LB_BK || class == LB_CR || class == LB_LF ||
           class == LB_NL || class == LB_ZW;
}

// The end of [start, end) without what falls away.
static size_t visible_end(Str text, size_t start, size_t end)
{
    while (end > start) {
        size_t at = end - 1;
        while (at > start && ((unsigned char)text.s[at] & 0xC0) == 0x80)
            at--;
        Str last = str_cut(text, at, end);
        uint32_t code = 0;
        utf8_next(&last, &code);
        if (!falls_away(code)) break;
        end = at;
    }
    return end;
}

static void add_line(Setter *s, size_t start, size_t end)
{
    if (s->flow.n == s->capacity) {
        s->capacity = s->capacity ? s->capacity * 2 : LINES_AT_ONCE;
        Line *lines = arena_array(s->arena, Line, (size_t)s->capacity);
        if (s->flow.n) memcpy(lines, s->flow.lines, sizeof(Line) * (size_t)s->flow.n);
        s->flow.lines = lines;
    }
    // The pieces are made when all lines are known; until then one holds the whole text.
    Piece *whole = arena_new(s->arena, Piece);
    whole->text = str_cut(s->text, start, visible_end(s->text, start, end));
    s->flow.lines[s->flow.n++] = (Line){.pieces = whole};
}

typedef struct Place { // in the text, and the run it lies in
    size_t at;
    int run;
} Place;

typedef struct Filling { // the line being filled
    Place start, last;   // of the line, of its last word
    int width;           // so far, with the spaces behind the last word
} Filling;

static int width_from(Setter *s, Place from, size_t end)
{
    int run = s->run;
    s->run = from.run;
    int width = width_between(s, from.at, end);
    s->run = run;
    return width;
}

// The end of the first graphemes of [start, end) that are not wider than [limit] together, but
// of one at least.
static Place fill_graphemes(Setter *s, Place start, size_t end, int limit)
{
    Place at = start;
    s->run = start.run;
    for (int filled = 0; at.at < end;) {
        size_t next = at.at + grapheme_end(str_cut(s->text, at.at, end));
        filled += width_between(s, at.at, next);
        if (filled > limit && at.at > start.at) break;
        at = (Place){next, s->run};
    }
    return at;
}

// The same for the width of a line. Graphemes are narrower or wider together than the sum of
// their rounded widths: the limit is lowered until the whole fits.
static Place cut_line(Setter *s, Place start, size_t end, int *width)
{
    int limit = s->width;
    for (;;) {
        Place cut = fill_graphemes(s, start, end, limit);
        *width = width_from(s, start, cut.at);
        if (*width <= s->width || limit <= 1) return cut;
        int lower = (int)((double)limit * s->width / *width);
        limit = lower < limit ? lower : limit - 1;
    }
}

// Cuts the word [start, end), which is wider than a line. Returns where the last, unfinished
// line begins and gives its width.
static Place cut_word(Setter *s, Place start, size_t end, int *width)
{
    for (;;) {
        Place cut = cut_line(s, start, end, width);
        if (cut.at == end) return start;
        add_line(s, start.at, cut.at);
        start = cut;
    }
}

// Ends the line at [end]. Measured in one piece it may be wider than its rounded words together:
// then its last word goes to the next line.
static void end_line(Setter *s, Filling *line, Place end)
{
    size_t seen = visible_end(s->text, line->start.at, end.at);
    bool back =
        line->last.at > line->start.at && width_from(s, line->start, seen) > s->width;
    Place next = back ? line->last : end;
    add_line(s, line->start.at, next.at);
    *line = (Filling){next, next, width_from(s, next, end.at)};
}

static void find_lines(Setter *s)
{
    Filling line = {0};
    for (size_t start = 0, end; start < s->text.n; start = end) {
        for (end = start + 1; s->breaks[end] == BREAK_NO;)
            end++;
        size_t word_end = visible_end(s->text, start, end);
        Place here = {start, s->run};
        int word = width_between(s, start, word_end);
        while (line.width + word > s->width && start > line.start.at)
            end_line(s, &line, here);
        line.last = here;
        if (line.width + word > s->width) {
            Place after = {word_end, s->run};
            line.start = line.last = cut_word(s, here, word_end, &word);
            s->run = after.run;
        }
        line.width += word + width_between(s, word_end, end);
        while (s->breaks[end] == BREAK_MUST && line.start.at < end)
            end_line(s, &line, (Place){end, s->run});
    }
}

static void split_line(Setter *s, Line *line)
{
    Str text = line->pieces->text;
    size_t start = (size_t)(text.s - s->text.s), end = start + text.n;
    int first_run = s->run;
    for (size_t at = start; at < end; at = run_part(s, at, end))
        line->n++;
    s->run = first_run;
    line->pieces = arena_array(s->arena, Piece, (size_t)line->n);
    for (Piece *piece = line->pieces; start < end; piece++) {
        size_t part = run_part(s, start, end);
        const Run *run = &s->runs.items[s->run];
        *piece = (Piece){.text = str_cut(s->text, start, part),
            .face = face_of(s, run),
            .x = line->width,
            .term = run->term};
        piece->width = measured(s, piece->face, piece->text);
        line->width += piece->width;
        start = part;
    }
    if (line->width > s->flow.width) s->flow.width = line->width;
}

Flow flow_runs(Arena *arena, Runs runs, Faces faces, int width, const Measure *measure)
{
    Setter s = {.arena = arena, .runs = runs, .faces = faces, .measure = measure};
    s.width = width < 1 ? 1 : width;
    join_runs(&s);
    for (s.n_widths = 16; s.n_widths < WIDTHS_MAX && s.n_widths < s.text.n / 4;)
        s.n_widths *= 2;
    s.widths = arena_array(arena, Width, s.n_widths);
    find_lines(&s);
    s.run = 0;
    for (int i = 0; i < s.flow.n; i++)
        split_line(&s, &s.flow.lines[i]);
    return s.flow;
}

static bool two_columns(uint32_t code)
{
    const uint64_t wide =
        UINT64_C(1) << LB_ID | UINT64_C(1) << LB_ID_RESERVED | UINT64_C(1) << LB_EB |
        UINT64_C(1) << LB_EM | UINT64_C(1) << LB_H2 | UINT64_C(1) << LB_H3 |
        UINT64_C(1) << LB_JL | UINT64_C(1) << LB_OP_EAST | UINT64_C(1) << LB_CP_EAST;
    if (code >= 0x3000 && code <= 0x30FF) return true; // with their punctuation
    return (wide >> line_class(code) & 1) != 0;
}

static int columns_of(void *ctx, int face, Str text)
{
    (void)ctx;
    (void)face;
    int columns = 0;
    uint32_t code;
    while (utf8_next(&text, &code)) {
        LineClass class = line_class(code);
        if (class == LB_CM || class == LB_ZWJ || class == LB_ZW || class == LB_WJ)
            continue;
        columns += two_columns(code) ? 2 : 1;
    }
    return columns;
}

Flow flow_plain(Arena *arena, Str text, int columns)
{
    Run run = {.text = text};
    Measure measure = {.width = columns_of};
    return flow_runs(arena, (Runs){&run, 1}, (Faces){0}, columns, &measure);
}
