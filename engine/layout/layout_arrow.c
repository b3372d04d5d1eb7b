// An arrow of the board: how it looks, its words in a capsule, and all of it as a row of words.
#include "layout/layout_arrow.h"

#include "layout/layout_table.h"

static const ArrowLook looks[] = {
    {"led_to", ROLE_TEXT, 2, 0},
    {"trigger", ROLE_CLAIMED, 3, 0},
    {"condition", ROLE_CONFIRMED, 2, 6},
    {"response", ROLE_REPORTED, 2, 0},
    {"stated_reason", ROLE_DISPUTED, 2, 4},
    {"only_before", ROLE_WITHDRAWN, 2, 2},
};

ArrowLook layout_arrow_look(const Block *arrow)
{
    if (arrow->state == ITEM_HERE && arrow->n_items == 0)
        return (ArrowLook){NULL, ROLE_FOCUS, 3, 0};
    for (int i = 0; i < COUNT_OF(looks); i++)
        if (str_eq(arrow_type(arrow), str_of(looks[i].type))) return looks[i];
    return (ArrowLook){NULL, ROLE_EDGE, 2, arrow->text.n ? 0 : 5};
}

bool layout_arrow_judged(const Block *arrow) { return arrow->n_items > 0; }

// Not the one that is open in the result: there its own look counts.
static bool asked_about(const Block *arrow)
{
    return arrow->state == ITEM_HERE && !layout_arrow_judged(arrow);
}

TextLayout layout_arrow_words(LayoutContext *lc, const Block *arrow, int w)
{
    bool asked = asked_about(arrow);
    TextStyle style =
        style_bold(style_colour(style_small(lc), asked ? ROLE_PAGE : ROLE_TEXT));
    style.leading = style.size * 5 / 4;
    Str words = asked && !arrow->text.n ? STR("?") : arrow->text;
    return text_shrink(text_plain(lc, style, words, w));
}

Rect layout_arrow_pill(LayoutContext *lc, const Block *arrow, const TextLayout *words)
{
    int in = lc->size.em / 2,
        mark = layout_arrow_judged(arrow) ? lc->size.small + in / 2 : 0;
    int h = max_int(lc->size.small * 5 / 4, words->h) + in / 2;
    return (Rect){0, 0, max_int(h, words->flow.width + in + mark), h};
}

// Whether the record supports it, where that is said: a check, half a disc, or a struck one.
static void emit_mark(LayoutContext *lc, const Block *arrow, int x, int y)
{
    static const Shape shapes[] = {SHAPE_STRUCK, SHAPE_HALVES, SHAPE_CHECK};
    static const ColourRole tints[] = {ROLE_TEXT_SOFT, ROLE_DISPUTED, ROLE_CONFIRMED};
    int side = lc->size.small;
    int credit = max_int(0, min_int(2, arrow_halves(arrow)));
    layout_shape(lc, (Rect){x, y, side, side}, shapes[credit], tints[credit]);
}

void layout_arrow_draw_pill(
    LayoutContext *lc, const Block *arrow, const TextLayout *words, Rect at)
{
    bool asked = asked_about(arrow);
    int radius = min_int(at.h / 2, lc->size.em), in = lc->size.em / 4;
    ArrowLook look = layout_arrow_look(arrow);
    layout_fill(lc, at, layout_colour(lc, asked ? ROLE_FOCUS : ROLE_PAGE), radius);
    if (!asked) layout_edge(lc, at, look.role, radius, lc->size.hair);
    int x = at.x + (at.w - words->flow.width) / 2, mark = lc->size.small + in;
    if (layout_arrow_judged(arrow)) {
        emit_mark(lc, arrow, x - mark / 2, at.y + (at.h - lc->size.small) / 2);
        x += mark / 2;
    }
    text_draw(lc, words, x, at.y + (at.h - words->h) / 2);
}

void layout_arrow_line(
    LayoutContext *lc, int x, int y, int w, ColourRole role, bool known)
{
    int head = lc->size.em / 2, thick = lc->size.hair * 2;
    layout_line(lc, (Rect){x, y, w - head / 2, 0}, role, thick, known ? 0 : thick * 2);
    layout_shape(
        lc, (Rect){x + w - head, y - head / 2, head, head}, SHAPE_ARROW_RIGHT, role);
}

// "A → B", the link in words, and what was said to it: a row of the list form.
void layout_arrow_row(LayoutContext *lc, const Block *b)
{
    int in = min_int(lc->w / 12, lc->size.em / 2), x = lc->x, w = lc->w, top = lc->y;
    int ground =
        layout_ground_begin(lc, (Rect){x, top, w, 0}, ROLE_CARD, lc->size.radius);
    int outline = lc->list->n;
    bool asked = b->state == ITEM_HERE;
    layout_edge(lc, (Rect){x, top, w, 0}, asked ? ROLE_FOCUS : ROLE_EDGE,
        lc->size.radius, lc->size.hair * (asked ? 2 : 1));
    lc->x += in;
    lc->w -= 2 * in;
    lc->y += in;
    Run runs[] = {{.text = text_isolated(lc, arrow_from(b)), .strong = true},
        {.text = STR(" → ")}, {.text = text_isolated(lc, arrow_to(b)), .strong = true}};
    TextLayout names = text_runs(
        lc, style_colour(style_label(lc), lc->text_colour), (Runs){runs, 3}, lc->w);
    text_draw(lc, &names, lc->x, lc->y);
    lc->y += names.h;
    TextLayout words = layout_arrow_words(lc, b, lc->w - in - lc->size.em);
    Rect pill = layout_arrow_pill(lc, b, &words);
    pill.x = lc->x;
    pill.y = lc->y;
    bool beside = names.flow.n == 1 && names.flow.width + in + pill.w <= lc->w;
    if (beside) {
        pill.x += names.flow.width + in;
        pill.y -= (names.h + pill.h) / 2;
    }
    if (words.flow.n) layout_arrow_draw_pill(lc, b, &words, pill);
    if (words.flow.n && !beside) lc->y += pill.h + in / 2;
    layout_table_rows(lc, b->items, b->n_items);
    lc->x = x;
    lc->w = w;
    lc->y += in;
    layout_ground_end(lc, ground, lc->y - top);
    layout_ground_end(lc, outline, lc->y - top);
    lc->y += lc->size.gap;
}
