#include "layout/layout_field.h"

#include "layout/layout_actions.h"
#include "layout/layout_text.h"

#define LEAST_EMS      8 // how wide a field is at least that has its button beside it
#define SELECTED_ALPHA 0x50 // of the focus colour under letters that are selected

typedef struct Field {
    const TextLayout *laid;
    int x, y; // of the text's corner
    ColourRole mark;
} Field;

// What stands in the field of [a] now.
static Str shown_text(const LayoutContext *lc, const Action *a)
{
    if (str_eq(lc->view->editing, a->id)) return lc->view->typed;
    for (int i = 0; i < lc->view->n_drafts; i++)
        if (str_eq(lc->view->drafts[i].action, a->id)) return lc->view->drafts[i].text;
    return a->value;
}

static int width_of(LayoutContext *lc, const Field *f, const Piece *p, size_t end)
{
    Str words = str_cut(f->laid->flow.text, p->start, end);
    return words.n ? text_width(lc, f->laid->style, words) : 0;
}

// Where letters [from, to) of a piece are in its line, which begins at [left].
static Rect part_of_piece(
    LayoutContext *lc, const Field *f, const Piece *p, size_t from, size_t to)
{
    int before = width_of(lc, f, p, from), with = width_of(lc, f, p, to);
    if (to == p->end) with = p->width;
    int x = p->rtl ? p->x + p->width - with : p->x + before;
    return (Rect){x, 0, with - before, f->laid->style.leading};
}

// The letters [from, to) get a ground, or with [under] a line below.
static void mark_letters(
    LayoutContext *lc, const Field *f, size_t from, size_t to, bool under)
{
    int thick = lc->size.hair, leading = f->laid->style.leading;
    for (int i = 0; i < f->laid->flow.n; i++) {
        const Line *line = &f->laid->flow.lines[i];
        int left = f->x + (line->rtl ? f->laid->w - line->width : 0);
        for (const Piece *p = line->pieces; p < line->pieces + line->n; p++) {
            size_t start = from > p->start ? from : p->start;
            size_t end = to < p->end ? to : p->end;
            if (start >= end) continue;
            Rect r = part_of_piece(lc, f, p, start, end);
            r.x += left;
            r.y = f->y + i * leading;
            if (under) r = (Rect){r.x, r.y + leading - 2 * thick, r.w, thick};
            Colour colour = layout_colour(lc, f->mark);
            layout_fill(
                lc, r, under ? colour : colour_alpha(colour, SELECTED_ALPHA), 0);
        }
    }
}

static void draw_caret(LayoutContext *lc, const Field *f)
{
    Rect caret = {0, 0, lc->size.hair * 2, f->laid->style.leading};
    text_caret(lc, f->laid, lc->view->caret, &caret.x, &caret.y);
    caret.x += f->x;
    caret.y += f->y;
    layout_fill(lc, caret, layout_colour(lc, f->mark), 0);
}

static void draw_typing(LayoutContext *lc, const Field *f)
{
    const View *view = lc->view;
    mark_letters(lc, f, (size_t)view->selected_from, (size_t)view->selected_to, false);
    mark_letters(lc, f, (size_t)view->composed_from, (size_t)view->composed_to, true);
    text_draw(lc, f->laid, f->x, f->y);
    draw_caret(lc, f);
}

// The button behind the field: what pressing it does with the text. Returns its width; 0: there is none.
static int button_width(LayoutContext *lc, const Action *button)
{
    if (!button) return 0;
    int words = text_width(lc, style_bold(style_small(lc)), button->label);
    return max_int(lc->size.touch, words + lc->size.em);
}

static void emit_button(LayoutContext *lc, const Action *a, Rect at)
{
    TextStyle style = style_bold(
        style_colour(style_small(lc), a->open ? lc->text_colour : lc->soft_colour));
    TextLayout laid = text_shrink(text_plain(lc, style, a->label, at.w));
    layout_fill(
        lc, at, layout_colour(lc, layout_action_ground(lc, a)), lc->size.radius);
    layout_action_outline(lc, a, at);
    text_draw(lc, &laid, at.x + (at.w - laid.w) / 2, at.y + (at.h - laid.h) / 2);
    layout_hit(lc, at, a->id, lc->size.radius);
}

void layout_field(LayoutContext *lc, const Action *a, ColourRole ground)
{
    bool typing = str_eq(lc->view->editing, a->id);
    int in = min_int(lc->w / 8, lc->size.em / 2), gap = lc->size.gap;
    const Action *button =
        page_action(lc->page, arena_fmt(lc->arena, CONFIRMS STR_FMT, STR_ARG(a->id)));
    layout_plain(lc, style_small(lc), a->label);
    int behind = button_width(lc, button);
    bool beside = behind > 0 && lc->w - gap - behind >= LEAST_EMS * lc->size.em;
    int w = beside ? lc->w - gap - behind : lc->w;
    TextStyle style =
        style_colour(style_label(lc), a->open ? lc->text_colour : lc->soft_colour);
    TextLayout laid = text_plain(lc, style, shown_text(lc, a), w - 2 * in);
    int h = max_int(style.leading, laid.h); // an empty field has a line, too
    Rect box = {lc->x, lc->y, w, max_int(lc->size.touch, h + in)};
    layout_fill(lc, box, layout_colour(lc, ground), lc->size.radius / 2);
    layout_edge(lc, box, typing ? ROLE_FOCUS : ROLE_EDGE, lc->size.radius / 2,
        lc->size.hair * (typing ? 2 : 1));
    Field f = {&laid, box.x + in, box.y + (box.h - h) / 2, ROLE_FOCUS};
    if (typing)
        draw_typing(lc, &f);
    else
        text_draw(lc, &laid, f.x, f.y);
    layout_hit(lc, box, a->id, lc->size.radius / 2);
    lc->y += box.h + gap;
    if (!button) return;
    Rect at = {box.x + w + gap, box.y, behind, box.h};
    if (!beside) at = (Rect){box.x, lc->y, min_int(behind, w), lc->size.touch};
    emit_button(lc, button, at);
    if (!beside) lc->y += at.h + gap;
}
