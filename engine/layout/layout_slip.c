#include "layout/layout_slip.h"

#include "base/actions.h"
#include "layout/hit.h"

#define BESIDE_EMS   14 // how wide a slip is at least that lies beside the column,
#define BESIDE_MOST  20 // and at most
#define SHADOWS      4  // layers of the soft edge below the paper
#define SHADOW_ALPHA 0x16

// --- the sentence that holds the word -------------------------------------------------------------

// Whether a sentence ends right before byte [at]: after a full stop, a question or an exclamation mark, and
// what may close with it.
static bool ends_before(Str text, size_t at)
{
    static const char *const closing[] = {"”", "’", "»", "\"", ")"};
    if (at == 0 || text.s[at - 1] != ' ') return at == 0;
    Str rest = str_trim(str_cut(text, 0, at));
    for (int i = 0; i < COUNT_OF(closing); i++) {
        Str mark = str_of(closing[i]);
        if (rest.n >= mark.n && str_eq(str_from(rest, rest.n - mark.n), mark)) {
            rest.n -= mark.n;
            i = -1;
        }
    }
    return rest.n > 0 && (rest.s[rest.n - 1] == '.' || rest.s[rest.n - 1] == '?' ||
                             rest.s[rest.n - 1] == '!');
}

// The bytes of the sentence round [from, to).
static void sentence_of(Str text, size_t *from, size_t *to)
{
    while (*from > 0 && !ends_before(text, *from))
        --*from;
    while (*to < text.n && !ends_before(text, *to))
        ++*to;
}

static bool line_meets(const Line *line, size_t from, size_t to)
{
    for (int i = 0; i < line->n; i++)
        if (line->pieces[i].start < to && line->pieces[i].end > from) return true;
    return false;
}

// Lines are noted as hits without an action: what is shifted or drawn anew takes them with it.
static void mark_sentence(
    LayoutContext *lc, const TextLayout *laid, const Piece *word, int x, int y)
{
    size_t from = word->start, to = word->end;
    sentence_of(laid->flow.text, &from, &to);
    int leading = laid->style.leading;
    for (int i = 0; i < laid->flow.n; i++)
        if (line_meets(&laid->flow.lines[i], from, to))
            draw_hit(lc->arena, lc->list, (Rect){x, y + i * leading, laid->w, leading},
                (Str){0});
}

void layout_slip_mark(LayoutContext *lc, const TextLayout *laid, int x, int y)
{
    if (!lc->slip || lc->plain_terms) return;
    for (int i = 0; i < laid->flow.n; i++)
        for (int k = 0; k < laid->flow.lines[i].n; k++) {
            const Piece *piece = &laid->flow.lines[i].pieces[k];
            if (piece->term.n && str_eq(piece->term, lc->slip->id))
                mark_sentence(lc, laid, piece, x, y);
        }
}

static bool is_seen(const LayoutContext *lc, const Hit *hit, Rect at)
{
    return !hit->scrolls || rect_intersects(at, lc->list->scroll_pane);
}

static Rect place_of(const LayoutContext *lc, const Hit *hit)
{
    return hit_rect(hit, draw_scroll_clamp(lc->list, lc->view->scroll));
}

// All lines of the sentences in view, as one; empty when the word is out of view.
static Rect find_sentence(const LayoutContext *lc)
{
    Rect all = {0};
    for (int i = 0; i < lc->list->n_hits; i++) {
        const Hit *hit = &lc->list->hits[i];
        Rect at = place_of(lc, hit);
        if (hit->action.n == 0 && is_seen(lc, hit, at)) all = rect_union(all, at);
    }
    return all;
}

static bool covers_sentence(const LayoutContext *lc, Rect slip)
{
    for (int i = 0; i < lc->list->n_hits; i++) {
        const Hit *hit = &lc->list->hits[i];
        Rect at = place_of(lc, hit);
        if (hit->action.n == 0 && is_seen(lc, hit, at) && rect_intersects(slip, at))
            return true;
    }
    return false;
}

// The word itself is framed: the slip is about it.
static void frame_word(LayoutContext *lc, Str action)
{
    for (int i = 0; i < lc->list->n_hits; i++) {
        const Hit *hit = &lc->list->hits[i];
        Rect at = place_of(lc, hit);
        bool whole = !hit->scrolls || rect_contains(lc->list->scroll_pane, at);
        if (str_eq(hit->action, action) && whole)
            layout_edge(lc, at, ROLE_TERM, lc->size.radius / 2, lc->size.hair * 2);
    }
}

// --- what is on it --------------------------------------------------------------------------------

// A button of the slip at (x, y), or ending at x where [ends]. Returns its width.
static int emit_button(LayoutContext *lc, const char *id, int x, int y, bool ends)
{
    const Action *a = page_action(lc->page, str_of(id));
    if (!a) return 0;
    TextStyle style = style_bold(style_colour(style_small(lc), ROLE_TERM));
    TextLayout laid = text_shrink(text_plain(lc, style, a->label, lc->w));
    int w = max_int(lc->size.touch, laid.w + lc->size.em);
    Rect rect = {ends ? x - w : x, y, w, max_int(lc->size.touch, laid.h)};
    if (layout_is_pressed(lc, a->id))
        layout_fill(lc, rect, layout_colour(lc, ROLE_NOTE), lc->size.radius);
    if (layout_is_hovered(lc, a->id))
        layout_edge(lc, rect, ROLE_EDGE, lc->size.radius, lc->size.hair);
    text_draw(lc, &laid, rect.x + (w - laid.w) / 2, y + (rect.h - laid.h) / 2);
    layout_hit(lc, rect, a->id, lc->size.radius);
    return w;
}

static TextStyle style_head(const LayoutContext *lc)
{
    TextStyle style = style_bold(style_colour(style_reading(lc), ROLE_TEXT));
    style.leading = style.size * 5 / 4;
    return style;
}

static TextStyle style_words(const LayoutContext *lc)
{
    TextStyle style = style_colour(style_reading(lc), ROLE_TEXT);
    style.size = style.size * 9 / 10;
    style.leading = style.size * 7 / 5;
    return style;
}

// The word, what it means and the ways on, on a paper at (at.x, at.y) that is [at.w] wide. Returns its height.
static int emit_words(LayoutContext *lc, Rect at)
{
    const Block *term = lc->slip;
    int in = lc->size.em * 2 / 3;
    lc->x = at.x + in;
    lc->w = max_int(1, at.w - 2 * in);
    lc->y = at.y + in / 2;
    layout_plain(lc, style_head(lc), term->label);
    if (term_said(term).n > 0)
        layout_plain(
            lc, style_colour(style_small(lc), ROLE_TEXT_SOFT), term_said(term));
    layout_marked(lc, style_words(lc), term->text);
    int out =
        lc->size.em / 2; // the words of the buttons stand at the edges of the column
    emit_button(lc, ACTION_ALL_TERMS, lc->x - out, lc->y, false);
    emit_button(lc, ACTION_CLOSE_SLIP, lc->x + lc->w + out, lc->y, true);
    return lc->y + lc->size.touch + in / 4 - at.y;
}

static int measure(LayoutContext *lc, int w)
{
    LayoutMark mark = layout_mark(lc);
    int h = emit_words(lc, (Rect){0, 0, w, 0});
    layout_rewind(lc, mark);
    return h;
}

static void emit_paper(LayoutContext *lc, Rect at)
{
    int step = lc->size.hair, radius = lc->size.radius / 2;
    for (int i = SHADOWS; i > 0 && lc->settings->theme != THEME_CONTRAST; i--) {
        Rect under = rect_outset(at, (i - 1) * step);
        under.y += i * step;
        layout_fill(lc, under, (Colour)SHADOW_ALPHA << 24, radius + i * step);
    }
    layout_fill(lc, at, layout_colour(lc, ROLE_CARD), radius);
    layout_edge(lc, at, ROLE_EDGE, radius, lc->size.hair);
    layout_fill(lc, (Rect){at.x, at.y, at.w, lc->size.hair * 3},
        layout_colour(lc, ROLE_TERM), 0);
}

// --- where it lies --------------------------------------------------------------------------------

// Beside the pane that is read, at the height of the sentence, where there is room. False: there is none.
static bool place_beside(LayoutContext *lc, Rect sentence, int foot, Rect *slip)
{
    int gap = lc->size.gap, em = lc->size.em, w = lc->view->w;
    Rect pane = lc->list->scroll_pane;
    int left = pane.x, right = w - pane.x - pane.w;
    int room = max_int(left, right) - 2 * gap;
    if (pane.w == 0 || room < BESIDE_EMS * em) return false;
    slip->w = min_int(room, BESIDE_MOST * em);
    slip->h = measure(lc, slip->w);
    slip->x = left >= right ? left - gap - slip->w : w - right + gap;
    slip->y = sentence.y + (sentence.h - slip->h) / 2;
    slip->y = max_int(gap, min_int(slip->y, foot - gap - slip->h));
    return slip->h + 2 * gap <= foot;
}

// Over the column: at the foot of its pane, else below or above the sentence, else at an edge of the window.
static bool place_over(LayoutContext *lc, Rect sentence, int foot, Rect *slip)
{
    int gap = lc->size.gap, in = lc->size.em * 2 / 3, h = lc->view->h;
    Rect pane = lc->list->scroll_pane;
    if (pane.w == 0) pane = (Rect){0, 0, lc->view->w, foot};
    int left = sentence.w ? sentence.x - in : pane.x + lc->size.pad;
    int right =
        sentence.w ? sentence.x + sentence.w + in : pane.x + pane.w - lc->size.pad;
    slip->x = max_int(gap, left);
    slip->w = max_int(1, min_int(right, lc->view->w - gap) - slip->x);
    slip->h = measure(lc, slip->w);
    const int tops[] = {pane.y + pane.h - gap - slip->h, sentence.y + sentence.h + gap,
        sentence.y - gap - slip->h, pane.y + gap, foot - gap - slip->h,
        h - gap - slip->h, gap};
    for (int i = 0; i < COUNT_OF(tops); i++) {
        slip->y = tops[i];
        bool within = slip->y >= 0 && slip->y + slip->h <= h;
        if (within && !covers_sentence(lc, *slip)) return true;
    }
    slip->y = max_int(0, h - slip->h);
    return false;
}

void layout_slip(LayoutContext *lc, int foot)
{
    Rect sentence = find_sentence(lc), slip = {0};
    Str word = arena_fmt(lc->arena, "term:" STR_FMT, STR_ARG(lc->slip->id));
    frame_word(lc, word);
    lc->text_colour = ROLE_TEXT;
    lc->soft_colour = ROLE_TEXT_SOFT;
    lc->plain_terms = true;
    bool fits = place_beside(lc, sentence, foot, &slip) ||
                place_over(lc, sentence, foot, &slip);
    lc->list->cramped = !fits;
    lc->list->n_hits = 0;
    lc->order = 0;
    emit_paper(lc, slip);
    emit_words(lc, slip);
    lc->plain_terms = false;
}
