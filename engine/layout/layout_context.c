#include "layout/layout_context.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/markup.h"

#include <limits.h>
#include <string.h>

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
    int size = lc->size.em * 7 / 5;
    return (TextStyle){READ, size, size * 5 / 4, lc->text_colour};
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
    style.text_colour = text_colour;
    return style;
}

typedef struct TextGauge { // how the flow asks the measurer
    const TextMeasurer *measurer;
    int size, spacing, word_gap;
} TextGauge;

static int spaces_in(Str text)
{
    int n = 0;
    for (size_t i = 0; i < text.n; i++)
        n += text.s[i] == ' ';
    return n;
}

// A space at the end of a piece has words of another face beside it, and strong letters lean into
// it: it gets a little more room.
static int seam(Str text, bool at_end, int size)
{
    if (str_starts(text, STR(RLM))) text = str_from(text, strlen(RLM));
    bool lone = str_trim(text).n == 0;
    bool space = !lone && text.s[at_end ? text.n - 1 : 0] == ' ';
    return space ? (size + 8) / 16 : 0;
}

static int seam_before(Str text, int size) { return seam(text, false, size); }
static int seam_after(Str text, int size) { return seam(text, true, size); }

static int gauge_width(const TextGauge *g, int face, Str text)
{
    return g->measurer->width(g->measurer->ctx, (Face)face, g->size, g->spacing, text) +
           g->word_gap * spaces_in(text) + seam_before(text, g->size) +
           seam_after(text, g->size);
}

static int gauge_measure(void *ctx, int face, Str text)
{
    return gauge_width(ctx, face, text);
}

static TextGauge gauge(const LayoutContext *lc, TextStyle style)
{
    bool wide = lc->settings->wide_spacing;
    return (TextGauge){lc->measurer, style.size,
        wide ? (int)(style.size * LETTER_GAP + 0.5) : 0,
        wide ? (int)(style.size * WORD_GAP + 0.5) : 0};
}

TextLayout text_runs(LayoutContext *lc, TextStyle style, Runs runs, int w)
{
    TextGauge g = gauge(lc, style);
    Measure measure = {&g, gauge_measure};
    Flow flow = flow_runs(lc->arena, runs, style.faces, w, &measure);
    return (TextLayout){flow, style, flow.n * style.leading, w};
}

void text_caret(LayoutContext *lc, const TextLayout *laid, int at, int *x, int *y)
{
    TextGauge g = gauge(lc, laid->style);
    Measure measure = {&g, gauge_measure};
    int line = 0;
    *x = flow_caret(&laid->flow, (size_t)at, &measure, &line);
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
    return text_runs(lc, style, markup_runs(lc->arena, marked), w);
}

TextLayout text_plain(LayoutContext *lc, TextStyle style, Str words, int w)
{
    Run *run = arena_new(lc->arena, Run);
    run->text = words;
    return text_runs(lc, style, (Runs){run, words.n > 0}, w);
}

Str text_isolated(const LayoutContext *lc, Str words)
{
    return utf8_isolated(lc->arena, words);
}

Str text_isolated_first(const LayoutContext *lc, Str words)
{
    if (!bidi_is_rtl(words)) return text_isolated(lc, words);
    return arena_fmt(lc->arena, RLM STR_FMT, STR_ARG(text_isolated(lc, words)));
}

int text_width(LayoutContext *lc, TextStyle style, Str words)
{
    if (utf8_turns(words)) return text_plain(lc, style, words, INT_MAX).flow.width;
    TextGauge g = gauge(lc, style);
    return gauge_width(&g, style.faces.plain, words);
}

// One stretch without word gaps. The baseline stands where capitals are in the middle of the
// line, so that faces of different build share it.
static void emit_text(LayoutContext *lc, const TextStyle *style, const TextGauge *g,
    int face, Str text, Rect r)
{
    const TextMeasurer *measurer = lc->measurer;
    int ascent = measurer->ascent(measurer->ctx, (Face)face, style->size);
    int baseline = r.y + (style->leading + style->size * 7 / 10) / 2;
    r.y = baseline - ascent;
    r.h = ascent + style->size / 4;
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_TEXT, r);
    cmd->face = (Face)face;
    cmd->size = style->size;
    cmd->spacing = g->spacing;
    cmd->colour = layout_colour(lc, style->text_colour);
    cmd->text = text;
}

// A word of a piece keeps its direction when it has no letters.
static Str word_alone(LayoutContext *lc, const Piece *p, Str word)
{
    if (!p->rtl || word.n == 0 || bidi_is_rtl(word)) return word;
    return arena_fmt(lc->arena, RLM STR_FMT, STR_ARG(word));
}

// With wider gaps between words each word is a text of its own.
static void emit_spaced(LayoutContext *lc, const TextStyle *style, const TextGauge *g,
    const Piece *p, Rect r)
{
    Str rest = p->text, word;
    int right = r.x + r.w - seam_before(p->text, g->size);
    int space = gauge_width(g, p->face, word_alone(lc, p, STR(" ")));
    while (str_split(&rest, ' ', &word)) {
        word = word_alone(lc, p, word);
        r.w = gauge_width(g, p->face, word);
        if (p->rtl) r.x = right - r.w;
        if (word.n) emit_text(lc, style, g, p->face, word, r);
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

// The room at the left of a piece, which belongs to its first or its last letter.
static int room_before(const Piece *p, int size)
{
    return p->rtl ? seam_after(p->text, size) : seam_before(p->text, size);
}

void text_draw(LayoutContext *lc, const TextLayout *laid, int x, int y)
{
    TextGauge g = gauge(lc, laid->style);
    Str open_term = {0};
    for (int i = 0; i < laid->flow.n; i++, y += laid->style.leading) {
        const Line *l = &laid->flow.lines[i];
        int left = l->rtl ? x + laid->w - l->width : x;
        for (const Piece *p = l->pieces; p < l->pieces + l->n; p++) {
            int before = room_before(p, g.size);
            Rect r = {left + p->x + before, y, p->width - before, laid->style.leading};
            if (g.word_gap)
                emit_spaced(lc, &laid->style, &g, p, r);
            else
                emit_text(lc, &laid->style, &g, p->face, p->text, r);
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

Colour layout_colour(const LayoutContext *lc, ColourRole named)
{
    return theme_colour(lc->settings->theme, named);
}

void layout_fill(LayoutContext *lc, Rect rect, Colour colour, int radius)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_FILL, rect);
    cmd->colour = colour;
    cmd->radius = radius;
}

void layout_edge(LayoutContext *lc, Rect rect, ColourRole named, int radius, int thick)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_EDGE, rect);
    cmd->colour = layout_colour(lc, named);
    cmd->radius = radius;
    cmd->thick = thick;
}

void layout_line(LayoutContext *lc, Rect from_by, ColourRole named, int thick, int dash)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_LINE, from_by);
    cmd->colour = layout_colour(lc, named);
    cmd->thick = thick;
    cmd->dash = dash;
}

void layout_shape(LayoutContext *lc, Rect rect, Shape symbol, ColourRole named)
{
    DrawCmd *cmd = draw_add(lc->arena, lc->list, DRAW_SHAPE, rect);
    cmd->shape = symbol;
    cmd->colour = layout_colour(lc, named);
}

int layout_ground_begin(LayoutContext *lc, Rect rect, ColourRole named, int radius)
{
    layout_fill(lc, rect, layout_colour(lc, named), radius);
    return lc->list->n - 1;
}

void layout_ground_end(LayoutContext *lc, int number, int h)
{
    lc->list->cmds[number].rect.h = h;
}

void layout_focus_ring(LayoutContext *lc, Rect rect, Str id, int radius)
{
    if (id.n == 0 || !str_eq(lc->view->focus, id)) return;
    int thick = lc->size.hair * 3, out = lc->size.hair;
    ColourRole text_colour = layout_on_overlay(lc) ? ROLE_CHAIN_DONE : ROLE_FOCUS;
    if (layout_on_overlay(lc) &&
        lc->page->kind == PAGE_TITLE) { // seen around a gold button, too
        out = lc->size.hair * 5;
        text_colour = ROLE_OVERLAY_TEXT;
    }
    Rect ring = {rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out};
    layout_edge(lc, ring, text_colour, radius + out, thick);
}

void layout_hit(LayoutContext *lc, Rect rect, Str id, int radius)
{
    const Action *action = id.n ? page_action(lc->page, id) : NULL;
    if (!action) return;
    Hit *hit = draw_hit(lc->arena, lc->list, rect, action->id);
    hit->open = action->open;
    hit->order = lc->order++;
    layout_focus_ring(lc, rect, id, radius);
}

bool layout_is_hovered(const LayoutContext *lc, Str id)
{
    return str_eq(lc->view->hover, id);
}
bool layout_is_pressed(const LayoutContext *lc, Str id)
{
    return str_eq(lc->view->pressed, id);
}

LayoutMark layout_mark(const LayoutContext *lc)
{
    return (LayoutMark){lc->list->n, lc->list->n_hits, lc->order};
}

void layout_rewind(LayoutContext *lc, LayoutMark mark)
{
    lc->list->n = mark.cmd;
    lc->list->n_hits = mark.hit;
    lc->order = mark.order;
}

bool layout_on_overlay(const LayoutContext *lc)
{
    return lc->text_colour == ROLE_OVERLAY_TEXT;
}

void layout_shift(LayoutContext *lc, LayoutMark mark, int dy)
{
    for (int i = mark.cmd; i < lc->list->n; i++)
        lc->list->cmds[i].rect.y += dy;
    for (int i = mark.hit; i < lc->list->n_hits; i++)
        lc->list->hits[i].rect.y += dy;
}

const Block *layout_find_block(const Page *page, BlockKind kind)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == kind) return &page->blocks[i];
    return NULL;
}
