#include "layout/layout_pen.h"

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

int at_least(int least, int n) { return n < least ? least : n; }
int at_most(int most, int n) { return n > most ? most : n; }

Style style_read(const Pen *pen)
{
    int size =
        on_sky(pen) ? pen->size.em * 9 / 10 : pen->size.em; // beside a large title
    return (Style){READ, size, size * 3 / 2, pen->ink};
}

Style style_title(const Pen *pen)
{
    int size = pen->size.em * 7 / 5;
    return (Style){READ, size, size * 5 / 4, pen->ink};
}

Style style_label(const Pen *pen)
{
    return (Style){UI, pen->size.label, pen->size.label * 7 / 5, pen->ink};
}

Style style_small(const Pen *pen)
{
    return (Style){UI, pen->size.small, pen->size.small * 3 / 2, pen->ink_soft};
}

Style style_bold(Style style)
{
    style.faces.plain = style.faces.strong;
    style.faces.emphasis = style.faces.both;
    return style;
}

Style style_ink(Style style, Tint ink)
{
    style.ink = ink;
    return style;
}

typedef struct Gauge { // how the flow's measure asks the ruler
    const Ruler *ruler;
    int size, spacing, word_gap;
} Gauge;

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

static int gauge_width(const Gauge *g, int face, Str text)
{
    return g->ruler->width(g->ruler->ctx, (Face)face, g->size, g->spacing, text) +
           g->word_gap * spaces_in(text) + seam_before(text, g->size) +
           seam_after(text, g->size);
}

static int gauge_measure(void *ctx, int face, Str text)
{
    return gauge_width(ctx, face, text);
}

static Gauge gauge(const Pen *pen, Style style)
{
    bool wide = pen->settings->wide_spacing;
    return (Gauge){pen->ruler, style.size,
        wide ? (int)(style.size * LETTER_GAP + 0.5) : 0,
        wide ? (int)(style.size * WORD_GAP + 0.5) : 0};
}

Set set_runs(Pen *pen, Style style, Runs runs, int w)
{
    Gauge g = gauge(pen, style);
    Measure measure = {&g, gauge_measure};
    Flow flow = flow_runs(pen->arena, runs, style.faces, w, &measure);
    return (Set){flow, style, flow.n * style.leading, w};
}

void set_caret(Pen *pen, const Set *set, int at, int *x, int *y)
{
    Gauge g = gauge(pen, set->style);
    Measure measure = {&g, gauge_measure};
    int line = 0;
    *x = flow_caret(&set->flow, (size_t)at, &measure, &line);
    const Line *l = set->flow.n ? &set->flow.lines[line] : NULL;
    if (l && l->rtl) *x += set->w - l->width;
    *y = line * set->style.leading;
}

Set set_snug(Set set)
{
    set.w = set.flow.width;
    return set;
}

Set set_marked(Pen *pen, Style style, Str marked, int w)
{
    return set_runs(pen, style, markup_runs(pen->arena, marked), w);
}

Set set_plain(Pen *pen, Style style, Str words, int w)
{
    Run *run = arena_new(pen->arena, Run);
    run->text = words;
    return set_runs(pen, style, (Runs){run, words.n > 0}, w);
}

Str apart(const Pen *pen, Str words) { return utf8_isolated(pen->arena, words); }

Str apart_first(const Pen *pen, Str words)
{
    if (!bidi_is_rtl(words)) return apart(pen, words);
    return arena_fmt(pen->arena, RLM STR_FMT, STR_ARG(apart(pen, words)));
}

int text_width(Pen *pen, Style style, Str words)
{
    if (utf8_turns(words)) return set_plain(pen, style, words, INT_MAX).flow.width;
    Gauge g = gauge(pen, style);
    return gauge_width(&g, style.faces.plain, words);
}

// One stretch without word gaps. The baseline stands where capitals are in the middle of the
// line, so that faces of different build share it.
static void put_text(
    Pen *pen, const Style *style, const Gauge *g, int face, Str text, Rect r)
{
    const Ruler *ruler = pen->ruler;
    int ascent = ruler->ascent(ruler->ctx, (Face)face, style->size);
    int baseline = r.y + (style->leading + style->size * 7 / 10) / 2;
    r.y = baseline - ascent;
    r.h = ascent + style->size / 4;
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_TEXT, r);
    cmd->face = (Face)face;
    cmd->size = style->size;
    cmd->spacing = g->spacing;
    cmd->colour = pen_tint(pen, style->ink);
    cmd->text = text;
}

// A word of a piece keeps its direction when it has no letters.
static Str word_alone(Pen *pen, const Piece *p, Str word)
{
    if (!p->rtl || word.n == 0 || bidi_is_rtl(word)) return word;
    return arena_fmt(pen->arena, RLM STR_FMT, STR_ARG(word));
}

// With wider gaps between words each word is a text of its own.
static void put_spaced(
    Pen *pen, const Style *style, const Gauge *g, const Piece *p, Rect r)
{
    Str rest = p->text, word;
    int right = r.x + r.w - seam_before(p->text, g->size);
    int space = gauge_width(g, p->face, word_alone(pen, p, STR(" ")));
    while (str_split(&rest, ' ', &word)) {
        word = word_alone(pen, p, word);
        r.w = gauge_width(g, p->face, word);
        if (p->rtl) r.x = right - r.w;
        if (word.n) put_text(pen, style, g, p->face, word, r);
        right -= r.w + space;
        r.x += r.w + space;
    }
}

// [again]: a further part of a term that the line's end or a change of direction broke; it keeps its
// place in the order.
static void put_term(Pen *pen, const Style *style, Str term, Rect r, bool again)
{
    Str id = arena_fmt(pen->arena, "term:" STR_FMT, STR_ARG(term));
    if (pen->flat || !page_action(pen->page, id)) return;
    if (again) pen->order--;
    int thick = at_least(1, style->size / 12);
    int under = r.y + (style->leading + style->size * 7 / 10) / 2 + style->size / 5;
    pen_line(pen, (Rect){r.x, under, r.w, 0}, TINT_TERM, thick, thick * 2);
    pen_hit(pen, r, id, pen->size.radius / 2);
}

// The room at the left of a piece, which belongs to its first or its last letter.
static int room_before(const Piece *p, int size)
{
    return p->rtl ? seam_after(p->text, size) : seam_before(p->text, size);
}

void put_set(Pen *pen, const Set *set, int x, int y)
{
    Gauge g = gauge(pen, set->style);
    Str open_term = {0};
    for (int i = 0; i < set->flow.n; i++, y += set->style.leading) {
        const Line *l = &set->flow.lines[i];
        int left = l->rtl ? x + set->w - l->width : x;
        for (const Piece *p = l->pieces; p < l->pieces + l->n; p++) {
            int before = room_before(p, g.size);
            Rect r = {left + p->x + before, y, p->width - before, set->style.leading};
            if (g.word_gap)
                put_spaced(pen, &set->style, &g, p, r);
            else
                put_text(pen, &set->style, &g, p->face, p->text, r);
            bool again = (p == l->pieces || p->goes_on) && str_eq(p->term, open_term);
            if (p->term.n) put_term(pen, &set->style, p->term, r, again);
            open_term = p->term;
        }
    }
}

void pen_marked(Pen *pen, Style style, Str marked)
{
    Set set = set_marked(pen, style, marked, pen->w);
    put_set(pen, &set, pen->x, pen->y);
    pen->y += set.h;
}

void pen_plain(Pen *pen, Style style, Str words)
{
    Set set = set_plain(pen, style, words, pen->w);
    put_set(pen, &set, pen->x, pen->y);
    pen->y += set.h;
}

Colour pen_tint(const Pen *pen, Tint named)
{
    return theme_colour(pen->settings->theme, named);
}

void pen_fill(Pen *pen, Rect rect, Colour colour, int radius)
{
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_FILL, rect);
    cmd->colour = colour;
    cmd->radius = radius;
}

void pen_edge(Pen *pen, Rect rect, Tint named, int radius, int thick)
{
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_EDGE, rect);
    cmd->colour = pen_tint(pen, named);
    cmd->radius = radius;
    cmd->thick = thick;
}

void pen_line(Pen *pen, Rect from_by, Tint named, int thick, int dash)
{
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_LINE, from_by);
    cmd->colour = pen_tint(pen, named);
    cmd->thick = thick;
    cmd->dash = dash;
}

void pen_shape(Pen *pen, Rect rect, Shape symbol, Tint named)
{
    DrawCmd *cmd = draw_add(pen->arena, pen->list, DRAW_SHAPE, rect);
    cmd->shape = symbol;
    cmd->colour = pen_tint(pen, named);
}

int ground_begin(Pen *pen, Rect rect, Tint named, int radius)
{
    pen_fill(pen, rect, pen_tint(pen, named), radius);
    return pen->list->n - 1;
}

void ground_end(Pen *pen, int number, int h) { pen->list->cmds[number].rect.h = h; }

void focus_ring(Pen *pen, Rect rect, Str id, int radius)
{
    if (id.n == 0 || !str_eq(pen->view->focus, id)) return;
    int thick = pen->size.hair * 3, out = pen->size.hair;
    Tint ink = on_sky(pen) ? TINT_CHAIN_DONE : TINT_FOCUS;
    if (on_sky(pen) &&
        pen->page->kind == PAGE_TITLE) { // seen around a gold button, too
        out = pen->size.hair * 5;
        ink = TINT_SKY_INK;
    }
    Rect ring = {rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out};
    pen_edge(pen, ring, ink, radius + out, thick);
}

void pen_hit(Pen *pen, Rect rect, Str id, int radius)
{
    const Action *action = id.n ? page_action(pen->page, id) : NULL;
    if (!action) return;
    Hit *hit = draw_hit(pen->arena, pen->list, rect, action->id);
    hit->open = action->open;
    hit->order = pen->order++;
    focus_ring(pen, rect, id, radius);
}

bool is_hovered(const Pen *pen, Str id) { return str_eq(pen->view->hover, id); }
bool is_pressed(const Pen *pen, Str id) { return str_eq(pen->view->pressed, id); }

Mark pen_mark(const Pen *pen)
{
    return (Mark){pen->list->n, pen->list->n_hits, pen->order};
}

void pen_rewind(Pen *pen, Mark mark)
{
    pen->list->n = mark.cmd;
    pen->list->n_hits = mark.hit;
    pen->order = mark.order;
}

bool on_sky(const Pen *pen) { return pen->ink == TINT_SKY_INK; }

void pen_shift(Pen *pen, Mark mark, int dy)
{
    for (int i = mark.cmd; i < pen->list->n; i++)
        pen->list->cmds[i].rect.y += dy;
    for (int i = mark.hit; i < pen->list->n_hits; i++)
        pen->list->hits[i].rect.y += dy;
}

const Block *page_block(const Page *page, BlockKind kind)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == kind) return &page->blocks[i];
    return NULL;
}
