#include "text/flow.h"

#include "base/hash.h"
#include "base/letter.h"
#include "base/utf8.h"
#include "text/bidi.h"
#include "text/break_table.h"
#include "text/breaks.h"
#include "text/flow_memory.h"
#include "text/parts.h"

#include <string.h>

#define LINES_AT_ONCE 16
#define SHORT_PART    5 // of the width: a last line below it is too short
#define FULL_PART     2 // the line before it keeps this part at least

typedef struct Setter { // one call's work
    Arena *arena;
    Runs runs;
    const FlowStyle *style;
    const TextMeasurer *measurer;
    Parts parts;
    Str text; // theirs
    int width;
    Flow flow;
    int capacity;
    int part; // that the place being worked on lies in
} Setter;

static int spaces_in(Str text)
{
    int n = 0;
    for (size_t i = 0; i < text.n; i++)
        n += text.s[i] == ' ';
    return n;
}

// A space at the end of a piece has words of another face beside it, and strong letters lean into
// it: it gets a little more room.
static int room_at(Str text, bool at_end, int size)
{
    if (str_starts(text, STR(RLM))) text = str_from(text, strlen(RLM));
    bool lone = str_trim(text).n == 0;
    bool space = !lone && text.s[at_end ? text.n - 1 : 0] == ' ';
    return space ? (size + 8) / 16 : 0;
}

int flow_width(const FlowStyle *style, const TextMeasurer *measurer, int face, Str text)
{
    return measurer->width(measurer->ctx, face, style->size, style->spacing, text) +
           style->word_spacing * spaces_in(text) + room_at(text, false, style->size) +
           room_at(text, true, style->size);
}

static int face_of(const Setter *s, const Run *run)
{
    if (run->strong)
        return run->emphasis ? s->style->faces.both : s->style->faces.strong;
    return run->emphasis ? s->style->faces.emphasis : s->style->faces.plain;
}

static int measured(const Setter *s, int face, Str text)
{
    return text.n ? flow_width(s->style, s->measurer, face, text) : 0;
}

static const Part *part_here(const Setter *s) { return &s->parts.items[s->part]; }

static const Run *run_here(const Setter *s)
{
    return &s->runs.items[part_here(s)->run];
}

// Where [start, end) ends, or the part that [start] lies in. [s->part] only moves forward, so that
// all calls of a walk over the text are linear together; who goes back sets it back.
static size_t part_end(Setter *s, size_t start, size_t end)
{
    while (part_here(s)->end <= start)
        s->part++;
    return part_here(s)->end < end ? part_here(s)->end : end;
}

// Signs alone have no direction; where they run from right to left, a mark says so.
static Str directed(Setter *s, Str text)
{
    if (!part_here(s)->rtl || bidi_is_rtl(text)) return text;
    if (str_eq(text, STR(" "))) return STR(RLM " ");
    return arena_fmt(s->arena, RLM STR_FMT, STR_ARG(text));
}

static int width_between(Setter *s, size_t start, size_t end)
{
    int width = 0;
    while (start < end) {
        size_t part = part_end(s, start, end);
        Str text = directed(s, str_cut(s->text, start, part));
        width += measured(s, face_of(s, run_here(s)), text);
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
        Line *lines = arena_array(s->arena, Line, s->capacity);
        if (s->flow.n) memcpy(lines, s->flow.lines, sizeof(Line) * (size_t)s->flow.n);
        s->flow.lines = lines;
    }
    // The pieces are made when all lines are known; until then one holds the whole text.
    Piece *whole = arena_new(s->arena, Piece);
    whole->text = str_cut(s->text, start, visible_end(s->text, start, end));
    s->flow.lines[s->flow.n++] = (Line){.pieces = whole};
}

typedef struct Place { // in the text, and the part it lies in
    size_t at;
    int part;
} Place;

typedef struct Filling { // the line being filled
    Place start, last;   // of the line, of its last word
    int width;           // so far, with the spaces behind the last word
} Filling;

static int width_from(Setter *s, Place from, size_t end)
{
    int part = s->part;
    s->part = from.part;
    int width = width_between(s, from.at, end);
    s->part = part;
    return width;
}

// The end of the first graphemes of [start, end) that are not wider than [limit] together, but
// of one at least.
static Place fill_graphemes(Setter *s, Place start, size_t end, int limit)
{
    Place at = start;
    s->part = start.part;
    for (int filled = 0; at.at < end;) {
        size_t next = at.at + grapheme_end(str_cut(s->text, at.at, end));
        filled += width_between(s, at.at, next);
        if (filled > limit && at.at > start.at) break;
        at = (Place){next, s->part};
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
        limit = (int)((int64_t)limit * s->width / *width); // less than it was
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
        for (end = start + 1; s->parts.breaks[end] == BREAK_NO;)
            end++;
        size_t word_end = visible_end(s->text, start, end);
        Place here = {start, s->part};
        int word = width_between(s, start, word_end);
        while (line.width + word > s->width && start > line.start.at) {
            // Measured in one piece it may be narrower than its rounded words together.
            int whole = width_from(s, line.start, word_end);
            if (whole > s->width)
                end_line(s, &line, here);
            else
                line.width = whole - word;
        }
        line.last = here;
        if (line.width + word > s->width) {
            Place after = {word_end, s->part};
            line.start = line.last = cut_word(s, here, word_end, &word);
            s->part = after.part;
        }
        line.width += word + width_between(s, word_end, end);
        while (s->parts.breaks[end] == BREAK_MUST && line.start.at < end)
            end_line(s, &line, (Place){end, s->part});
    }
}

static void fill_piece(Setter *s, Piece *piece, size_t start, size_t end)
{
    const Part *part = part_here(s);
    const Run *run = run_here(s);
    bool inside = start > part->start;
    bool run_goes_on = s->part > 0 && part[-1].run == part->run;
    *piece = (Piece){.text = directed(s, str_cut(s->text, start, end)),
        .face = face_of(s, run),
        .term = run->term,
        .rtl = part->rtl,
        .goes_on = inside || run_goes_on,
        .start = start,
        .end = end};
    piece->width = measured(s, piece->face, piece->text);
    piece->room_left = room_at(piece->text, part->rtl, s->style->size);
    piece->room_right = room_at(piece->text, !part->rtl, s->style->size);
}

// Sets the x of each piece of the line; piece order[0] is leftmost. NULL: in reading order.
static int *order_of(Setter *s, const Line *line, int first_part)
{
    if (!s->parts.turn) return NULL;
    unsigned char *levels = arena_alloc(s->arena, (size_t)line->n + 1);
    int *order = arena_array(s->arena, int, line->n + 1);
    for (int i = 0; i < line->n; i++) // no part is left out of a line
        levels[i] = s->parts.items[first_part + i].level;
    bidi_order(levels, line->n, order);
    return order;
}

static void place_pieces(Line *line, const int *order)
{
    for (int i = 0; i < line->n; i++) {
        Piece *piece = &line->pieces[order ? order[i] : i];
        piece->x = line->width;
        line->width += piece->width;
    }
}

static void split_line(Setter *s, Line *line)
{
    Str text = line->pieces->text;
    size_t start = (size_t)(text.s - s->text.s), end = start + text.n;
    if (start < end) part_end(s, start, end); // goes to its first part
    int first = s->part;
    for (size_t at = start; at < end; at = part_end(s, at, end))
        line->n++;
    s->part = first;
    line->rtl = start < end && (part_here(s)->level & BIDI_RTL);
    line->pieces = arena_array(s->arena, Piece, line->n);
    for (int i = 0; start < end; i++) {
        size_t part = part_end(s, start, end);
        fill_piece(s, &line->pieces[i], start, part);
        start = part;
    }
    place_pieces(line, order_of(s, line, first));
    if (line->width > s->flow.width) s->flow.width = line->width;
}

static size_t start_of(const Setter *s, const Line *line)
{
    return (size_t)(line->pieces->text.s - s->text.s);
}

static int width_again(Setter *s, size_t start, size_t end)
{
    s->part = 0;
    return width_between(s, start, end);
}

// Greedy lines leave a word or two over at the end: the last line gets words of the one before it, while that
// stays the longer one of a pair.
static void balance_end(Setter *s)
{
    if (s->flow.n < 2 || !s->style->balanced) return;
    Line *last = &s->flow.lines[s->flow.n - 1], *before = last - 1;
    size_t start = start_of(s, before), from = start_of(s, last);
    size_t end = from + last->pieces->text.n;
    bool whole =
        s->parts.breaks[from] != BREAK_NO && s->parts.breaks[from] != BREAK_MUST;
    while (whole && from < end && width_again(s, from, end) * SHORT_PART < s->width) {
        size_t at = from - 1;
        while (at > start && s->parts.breaks[at] == BREAK_NO)
            at--;
        if (at <= start || s->parts.breaks[at] == BREAK_MUST) return;
        size_t seen = visible_end(s->text, start, at);
        bool full = width_again(s, start, seen) * FULL_PART >= s->width;
        if (!full || width_again(s, at, end) > s->width) return;
        before->pieces->text = str_cut(s->text, start, seen);
        last->pieces->text = str_cut(s->text, at, end);
        from = at;
    }
}

static Flow set_lines(Setter *s, Parts parts)
{
    if (s->width < 1) s->width = 1;
    s->parts = parts;
    s->text = s->parts.text;
    find_lines(s);
    balance_end(s);
    s->part = 0;
    for (int i = 0; i < s->flow.n; i++)
        split_line(s, &s->flow.lines[i]);
    s->flow.text = s->text;
    return s->flow;
}

static Flow set_kept(Arena *arena, FlowKept *kept, const FlowStyle *style, int width,
    const TextMeasurer *measurer)
{
    const Flow *before = flow_kept_flow(kept, style, width);
    if (before) return flow_copy(arena, before);
    Setter s = {arena, flow_kept_runs(kept), style, measurer, .width = width};
    Flow flow = set_lines(&s, *flow_kept_parts(kept));
    flow_keep(measurer->memory, kept, style, width, &flow);
    return flow_copy(arena, &flow);
}

static Flow set_runs(Arena *arena, Runs runs, const FlowStyle *style, int width,
    const TextMeasurer *measurer)
{
    Setter s = {arena, runs, style, measurer, .width = width};
    return set_lines(&s, parts_of(arena, runs, true));
}

Flow flow_runs(Arena *arena, Runs runs, const FlowStyle *style, int width,
    const TextMeasurer *measurer)
{
    FlowMemory *memory = measurer->memory;
    FlowKept *kept = memory ? flow_memory_runs(memory, runs) : NULL;
    if (kept) return set_kept(arena, kept, style, width, measurer);
    return set_runs(arena, runs, style, width, measurer);
}

Flow flow_marked(Arena *arena, Str marked, const FlowStyle *style, int width,
    const TextMeasurer *measurer)
{
    FlowMemory *memory = measurer->memory;
    FlowKept *kept = memory ? flow_memory_marked(memory, marked) : NULL;
    if (kept) return set_kept(arena, kept, style, width, measurer);
    return set_runs(arena, markup_runs(arena, marked), style, width, measurer);
}

// The piece that holds the letter before a caret, or that its dropped spaces follow.
static const Piece *caret_piece(const Flow *flow, size_t at, int *line)
{
    const Piece *last = NULL;
    *line = 0;
    for (int i = 0; i < flow->n; i++)
        for (int k = 0; k < flow->lines[i].n; k++) {
            const Piece *piece = &flow->lines[i].pieces[k];
            if (last && piece->start >= at) return last;
            last = piece;
            *line = i;
        }
    return last;
}

int flow_caret(const Flow *flow, size_t at, const FlowStyle *style,
    const TextMeasurer *measurer, int *line)
{
    const Piece *piece = caret_piece(flow, at, line);
    if (!piece) return 0;
    size_t end = at > piece->end ? piece->end : at;
    Str words =
            str_cut(flow->text, piece->start, end > piece->start ? end : piece->start),
        spaces = str_cut(flow->text, piece->end, at);
    int before = words.n ? flow_width(style, measurer, piece->face, words) : 0;
    if (at > piece->end) before += flow_width(style, measurer, piece->face, spaces);
    return piece->rtl ? piece->x + piece->width - before : piece->x + before;
}

static int columns_of(void *ctx, int face, int size, int spacing, Str text)
{
    (void)ctx, (void)face, (void)size, (void)spacing;
    return letter_columns(text);
}

Flow flow_plain(Arena *arena, Str text, int columns)
{
    Run run = {.text = text};
    FlowStyle style = {0};
    TextMeasurer measurer = {.width = columns_of};
    Setter s = {arena, {&run, 1}, &style, &measurer, .width = columns};
    return set_lines(&s, parts_of(arena, s.runs, false));
}
