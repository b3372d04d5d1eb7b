#include "layout/layout_text.h"

#include "base/utf8.h"
#include "layout/layout_slip.h"
#include "text/bidi.h"

#include <limits.h>

// Characters of a line in the widest column; the limit for readability is 70.
#define LINE_CHARS 66

#define LETTER_GAP 0.12 // em, of wide spacing (accessibility.md, 4)
#define WORD_GAP   0.16

static const Faces READ = {
    FACE_READ, FACE_READ_BOLD, FACE_READ_ITALIC, FACE_READ_BOLD_ITALIC};
static const Faces UI = {FACE_UI, FACE_UI_BOLD, FACE_UI_ITALIC, FACE_UI_BOLD};

TextStyle style_reading(const LayoutContext *lc)
{
    int size = layout_on_overlay(lc) ? lc->size.em * 9 / 10
                                     : lc->size.em; // beside a large title
    return (TextStyle){READ, size, size * 3 / 2, lc->text_colour};
}

TextStyle style_title(const LayoutContext *lc)
{
    int size = lc->compact ? lc->size.em * 7 / 5 : lc->size.em * 17 / 10;
    return (TextStyle){READ, size, size * 6 / 5, lc->text_colour};
}

TextStyle style_label(const LayoutContext *lc)
{
    return (TextStyle){UI, lc->size.label, lc->size.label * 7 / 5, lc->text_colour};
}

TextStyle style_small(const LayoutContext *lc)
{
    return (TextStyle){UI, lc->size.small, lc->size.small * 3 / 2, lc->soft_colour};
}

TextStyle style_bold(TextStyle style)
{
    style.faces.plain = style.faces.strong;
    style.faces.emphasis = style.faces.both;
    return style;
}

TextStyle style_colour(TextStyle style, ColourRole text_colour)
{
    style.colour = text_colour;
    return style;
}

// How the flow sets a style: with wide spacing, if the player wants it.
static FlowStyle flow_style(const LayoutContext *lc, TextStyle style)
{
    bool wide = lc->settings->wide_spacing;
    return (FlowStyle){style.faces, style.size,
        wide ? (int)(style.size * LETTER_GAP + 0.5) : 0,
        wide ? (int)(style.size * WORD_GAP + 0.5) : 0, false};
}

TextLayout text_runs(LayoutContext *lc, TextStyle style, Runs runs, int w)
{
    FlowStyle set = flow_style(lc, style);
    Flow flow = flow_runs(lc->arena, runs, &set, w, lc->measurer);
    return (TextLayout){flow, style, flow.n * style.leading, w, false};
}

void text_caret(LayoutContext *lc, const TextLayout *laid, int at, int *x, int *y)
{
    FlowStyle set = flow_style(lc, laid->style);
    int line = 0;
    *x = flow_caret(&laid->flow, (size_t)at, &set, lc->measurer, &line);
    const Line *l = laid->flow.n ? &laid->flow.lines[line] : NULL;
    if (l && l->rtl) *x += laid->w - l->width;
    *y = line * laid->style.leading;
}

TextLayout text_shrink(TextLayout laid)
{
    laid.w = laid.flow.width;
    return laid;
}

TextLayout text_marked(LayoutContext *lc, TextStyle style, Str marked, int w)
{
    FlowStyle set = flow_style(lc, style);
    set.balanced = true;
    Flow flow = flow_marked(lc->arena, marked, &set, w, lc->measurer);
    bool reads = style.faces.plain == FACE_READ;
    return (TextLayout){flow, style, flow.n * style.leading, w, reads};
}

TextLayout text_plain(LayoutContext *lc, TextStyle style, Str words, int w)
{
    Run *run = arena_new(lc->arena, Run);
    run->text = words;
    return text_runs(lc, style, (Runs){run, words.n > 0}, w);
}

Str text_isolated(const LayoutContext *lc, Str words)
{
    return utf8_isolate(lc->arena, words);
}

Str text_isolated_first(const LayoutContext *lc, Str words)
{
    if (!bidi_is_rtl(words)) return text_isolated(lc, words);
    return arena_fmt(lc->arena, RLM STR_FMT, STR_ARG(text_isolated(lc, words)));
}

int text_width(LayoutContext *lc, TextStyle style, Str words)
{
    if (utf8_has_rtl(words)) return text_plain(lc, style, words, INT_MAX).flow.width;
    FlowStyle set = flow_style(lc, style);
    return flow_width(&set, lc->measurer, style.faces.plain, words);
}

// Measures a sentence with typical letter frequencies.
int text_column_max(LayoutContext *lc)
{
    Str sample = STR("The board says one hundred and twenty; on Friday it said sixty");
    return text_width(lc, style_reading(lc), sample) * LINE_CHARS / (int)sample.n;
}

// A text without word spacing. The baseline stands where capitals are in the middle of the
// line, so that faces of different build share it.
static void emit_text(LayoutContext *lc, const TextStyle *style, const FlowStyle *set,
    int face, Str text, Rect r)
{
    const TextMeasurer *measurer = lc->measurer;
    int ascent = measurer->ascent(measurer->ctx, face, style->size);
    int baseline = r.y + (style->leading + style->size * 7 / 10) / 2;
    r.y = baseline - ascent;
    r.h = ascent + style->size / 4;
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_TEXT, r);
    cmd->face = (Face)face;
    cmd->size = style->size;
    cmd->spacing = set->spacing;
    cmd->colour = layout_colour(lc, style->colour);
    cmd->text = text;
}

// A word of a piece keeps its direction when it has no letters.
static Str word_alone(LayoutContext *lc, const Piece *p, Str word)
{
    if (!p->rtl || word.n == 0 || bidi_is_rtl(word)) return word;
    return arena_fmt(lc->arena, RLM STR_FMT, STR_ARG(word));
}

// With wider gaps between words each word is a text of its own.
static void emit_spaced(LayoutContext *lc, const TextStyle *style, const FlowStyle *set,
    const Piece *p, Rect r)
{
    Str rest = p->text, word;
    int right = r.x + r.w - p->room_right;
    int space = flow_width(set, lc->measurer, p->face, word_alone(lc, p, STR(" ")));
    while (str_split(&rest, ' ', &word)) {
        word = word_alone(lc, p, word);
        r.w = flow_width(set, lc->measurer, p->face, word);
        if (p->rtl) r.x = right - r.w;
        if (word.n) emit_text(lc, style, set, p->face, word, r);
        right -= r.w + space;
        r.x += r.w + space;
    }
}

// [again]: a further part of a term that the line's end or a change of direction broke; it keeps its
// place in the order.
static void emit_term(
    LayoutContext *lc, const TextStyle *style, Str term, Rect r, bool again)
{
    Str id = arena_fmt(lc->arena, "term:" STR_FMT, STR_ARG(term));
    if (lc->plain_terms || !page_action(lc->page, id)) return;
    if (again) lc->order--;
    int thick = max_int(1, style->size / 12);
    int under = r.y + (style->leading + style->size * 7 / 10) / 2 + style->size / 5;
    layout_line(lc, (Rect){r.x, under, r.w, 0}, ROLE_TERM, thick, thick * 2);
    layout_hit(lc, r, id, lc->size.radius / 2);
}

// How far the line's first letter stands before its edge: the width of a mark that opens a quotation.
static int hang_of(LayoutContext *lc, const FlowStyle *set, const Line *l)
{
    static const char *const marks[] = {"“", "‘", "«"};
    if (l->n == 0 || l->rtl || l->pieces->rtl) return 0;
    for (int i = 0; i < COUNT_OF(marks); i++)
        if (str_starts(l->pieces->text, str_of(marks[i])))
            return flow_width(set, lc->measurer, l->pieces->face, str_of(marks[i]));
    return 0;
}

void text_draw(LayoutContext *lc, const TextLayout *laid, int x, int y)
{
    FlowStyle set = flow_style(lc, laid->style);
    Str open_term = {0};
    layout_slip_mark(lc, laid, x, y);
    for (int i = 0; i < laid->flow.n; i++, y += laid->style.leading) {
        const Line *l = &laid->flow.lines[i];
        int left = l->rtl ? x + laid->w - l->width : x;
        if (laid->hangs) left -= min_int(left, hang_of(lc, &set, l));
        for (const Piece *p = l->pieces; p < l->pieces + l->n; p++) {
            Rect r = {left + p->x + p->room_left, y, p->width - p->room_left,
                laid->style.leading};
            if (set.word_spacing)
                emit_spaced(lc, &laid->style, &set, p, r);
            else
                emit_text(lc, &laid->style, &set, p->face, p->text, r);
            bool again = (p == l->pieces || p->goes_on) && str_eq(p->term, open_term);
            if (p->term.n) emit_term(lc, &laid->style, p->term, r, again);
            open_term = p->term;
        }
    }
}

void layout_marked(LayoutContext *lc, TextStyle style, Str marked)
{
    TextLayout laid = text_marked(lc, style, marked, lc->w);
    text_draw(lc, &laid, lc->x, lc->y);
    lc->y += laid.h;
}

void layout_plain(LayoutContext *lc, TextStyle style, Str words)
{
    TextLayout laid = text_plain(lc, style, words, lc->w);
    text_draw(lc, &laid, lc->x, lc->y);
    lc->y += laid.h;
}
