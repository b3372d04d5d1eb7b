#include "layout/layout_arrow.h"

#include "layout/layout_table.h"
#include "layout/symbols.h"

bool layout_arrow_judged(const Block *arrow) { return arrow->n_items > 0; }

// Not the one that is open in the result: there it has its answer.
bool layout_arrow_asked(const Block *arrow)
{
    return arrow->state == ITEM_HERE && !layout_arrow_judged(arrow);
}

bool layout_arrow_is_cut(const Block *arrow)
{
    return str_eq(arrow_type(arrow), STR("only_before"));
}

void layout_arrow_credit(LayoutContext *lc, int halves, Rect at)
{
    Shape shape = SHAPE_CREDIT_NONE;
    ColourRole tint = ROLE_FOCUS;
    symbols_of_halves(halves, &shape, &tint);
    layout_shape(lc, at, shape, tint);
}

// --- the tag ----------------------------------------------------------------------------------------

static Str answer_number(const LayoutContext *lc, const Block *arrow)
{
    Str id = arena_fmt(lc->arena, "link:" STR_FMT, STR_ARG(arrow_type(arrow)));
    int number = 0;
    for (int i = 0; i < lc->page->n_actions; i++) {
        const Action *a = &lc->page->actions[i];
        if (a->group != GROUP_CHOICE || a->inline_) continue;
        number++;
        if (str_eq(a->id, id)) return arena_fmt(lc->arena, "%d", number);
    }
    return (Str){0};
}

Str layout_arrow_tag_words(const LayoutContext *lc, const Block *arrow, bool in_words)
{
    if (layout_arrow_asked(arrow) && !arrow->text.n) return STR("?");
    return in_words ? arrow->text : answer_number(lc, arrow);
}

static TextStyle tag_style(const LayoutContext *lc, const Block *arrow, int em)
{
    bool asked = layout_arrow_asked(arrow);
    TextStyle style =
        style_bold(style_colour(style_small(lc), asked ? ROLE_PAGE : ROLE_TEXT));
    style.size = em;
    style.leading = em * 5 / 4;
    return style;
}

static int hole_room(int h) { return h * 2 / 3; }

static int sign_room(const Block *arrow, int em)
{
    return layout_arrow_judged(arrow) ? em * 4 / 3 : 0;
}

int layout_arrow_tag_width(
    LayoutContext *lc, const Block *arrow, Str words, int em, int h)
{
    int w = words.n ? text_width(lc, tag_style(lc, arrow, em), words) : 0;
    return hole_room(h) + w + sign_room(arrow, em) + em / 2;
}

static void corner(Vertex *at, int x, int y)
{
    *at = (Vertex){x * VERTEX_UNITS, y * VERTEX_UNITS, false};
}

// Paper with two corners cut off, and a hole for the string.
static void emit_form(
    LayoutContext *lc, Rect at, ColourRole paper, ColourRole edge, int thick)
{
    int cut = at.h / 3, hole = max_int(2, at.h / 5);
    Vertex *v = arena_array(lc->arena, Vertex, 7);
    corner(&v[0], cut, 0);
    corner(&v[1], at.w, 0);
    corner(&v[2], at.w, at.h);
    corner(&v[3], cut, at.h);
    corner(&v[4], 0, at.h - cut);
    corner(&v[5], 0, cut);
    v[6] = v[0];
    v[6].ends = true;
    DrawCmd *area = draw_add(lc->arena, lc->list, DRAW_AREA, at);
    area->colour = layout_colour(lc, paper);
    area->vertices = v;
    area->n_vertices = 7;
    Rect body = {at.x + cut, at.y, at.w - cut, at.h}; // words need a whole ground
    layout_fill(lc, body, layout_colour(lc, paper), 0);
    if (edge != paper) {
        DrawCmd *path = draw_add(lc->arena, lc->list, DRAW_PATH, at);
        path->colour = layout_colour(lc, edge);
        path->thick = thick;
        path->vertices = v;
        path->n_vertices = 7;
    }
    layout_fill(lc, (Rect){at.x + cut, at.y + (at.h - hole) / 2, hole, hole},
        layout_colour(lc, edge == paper ? ROLE_PAGE : edge), hole / 2);
}

void layout_arrow_tag(LayoutContext *lc, const Block *arrow, Str words, int em, Rect at)
{
    bool asked = layout_arrow_asked(arrow), open = arrow->state == ITEM_HERE;
    int hair = lc->size.hair;
    emit_form(lc, at, asked ? ROLE_FOCUS : ROLE_CARD,
        open ? ROLE_FOCUS : ROLE_TABLE_LINE, open ? hair * 3 : hair);
    int x = at.x + hole_room(at.h);
    TextLayout laid = text_plain(lc, tag_style(lc, arrow, em), words, at.w);
    text_draw(lc, &laid, x, at.y + (at.h - laid.h) / 2);
    if (!layout_arrow_judged(arrow)) return;
    int side = em;
    layout_arrow_credit(lc, arrow_halves(arrow),
        (Rect){at.x + at.w - side - em / 3, at.y + (at.h - side) / 2, side, side});
}

// --- a row of words ---------------------------------------------------------------------------------

void layout_arrow_row(LayoutContext *lc, const Block *b)
{
    LayoutCard card = layout_card_begin(lc, ROLE_CARD, 0);
    int em = lc->size.small, h = em * 5 / 4 + em / 3;
    Run runs[] = {{.text = text_isolated(lc, arrow_from(b)), .strong = true},
        {.text = STR(" → ")}, {.text = text_isolated(lc, arrow_to(b)), .strong = true}};
    TextLayout names = text_runs(
        lc, style_colour(style_label(lc), lc->text_colour), (Runs){runs, 3}, lc->w);
    text_draw(lc, &names, lc->x, lc->y);
    lc->y += names.h;
    Str words = layout_arrow_tag_words(lc, b, true);
    int w = layout_arrow_tag_width(lc, b, words, em, h);
    if (w <= lc->w) {
        if (words.n) layout_arrow_tag(lc, b, words, em, (Rect){lc->x, lc->y, w, h});
        lc->y += words.n ? h + em / 3 : 0;
    } else
        layout_plain(lc, style_bold(style_small(lc)), words);
    if (arrow_pinned(b).n) layout_plain(lc, style_small(lc), arrow_pinned(b));
    layout_table_rows(lc, b->items, b->n_items);
    int top = card.top;
    Rect whole = {card.x, top, card.w, layout_card_end(lc, card)};
    bool here = b->state == ITEM_HERE;
    layout_edge(lc, whole, here ? ROLE_FOCUS : layout_edge_role(lc),
        lc->size.radius / 2, lc->size.hair * (here ? 2 : 1));
    lc->y += lc->size.gap;
}
