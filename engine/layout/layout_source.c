// A source card: how it stands, in shape, word and colour; who says so, what they could see and show.
#include "layout/layout_blocks.h"

#include "layout/layout_stamp.h"
#include "layout/layout_table.h"
#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "page/words.h"

#define THING_EMS 6 // how wide its drawing is

// "New source · Reported": what it is, and how it stands, in words.
static Str source_standing(LayoutContext *lc, const Block *b)
{
    if (!source_is_new(b)) return b->status_word;
    return arena_fmt(lc->arena, STR_FMT " · " STR_FMT, STR_ARG(word(W_SOURCE_NEW)),
        STR_ARG(text_isolated(lc, b->status_word)));
}

// On a scene, where room is dear, a card's title and note share a line; on its own page the title
// is the page's.
static void source_title(LayoutContext *lc, const Block *b)
{
    TextStyle small = style_small(lc);
    if (lc->page->kind == PAGE_SCENE) {
        Run runs[] = {{.text = text_isolated_first(lc, b->label)},
            {.text = b->note.n ? STR(" · ") : b->note},
            {.text = text_isolated(lc, b->note)}};
        TextLayout laid =
            text_runs(lc, style_colour(small, lc->text_colour), (Runs){runs, 3}, lc->w);
        text_draw(lc, &laid, lc->x, lc->y);
        lc->y += laid.h;
        return;
    }
    bool alone = lc->page->kind == PAGE_SOURCE;
    layout_plain(lc, alone ? style_title(lc) : style_label(lc), b->label);
    if (b->note.n) layout_plain(lc, small, b->note);
}

// In the notebook and on its own page a source lies as the thing that it is, with its stamps.
static bool lies_as_thing(const LayoutContext *lc)
{
    return lc->page->kind == PAGE_NOTEBOOK || lc->page->kind == PAGE_SOURCE;
}

static void source_words(LayoutContext *lc, const Block *b)
{
    if (!lies_as_thing(lc))
        layout_plain(lc, style_bold(style_colour(style_small(lc), lc->text_colour)),
            source_standing(lc, b));
    source_title(lc, b);
    if (lies_as_thing(lc)) {
        lc->y += lc->size.em / 4;
        layout_stamps(lc, b);
    }
    if (b->text.n) {
        lc->y += lc->size.em / 4;
        layout_marked(lc, style_reading(lc), b->text);
    }
    layout_table_rows(lc, b->items, b->n_items);
}

// The thing and, below it, what it is. Returns where that ends.
static int emit_thing(LayoutContext *lc, const Block *b, int x, int y, int w)
{
    Rect at = {x, y, w, w * 4 / 5};
    layout_thing(lc, b, at);
    int end = at.y + at.h + lc->size.em / 5;
    if (source_form(b) <= 0) return end;
    TextStyle style = style_small(lc);
    style.leading = style.size * 5 / 4;
    TextLayout laid = text_shrink(
        text_plain(lc, style, word((Word)(W_FORM_PHOTO + source_form(b) - 1)), w));
    text_draw(lc, &laid, x + (w - laid.w) / 2, end);
    return end + laid.h;
}

// At the left of a card: a stripe and the shape of the status.
static void emit_sign(LayoutContext *lc, const Block *b, const LayoutCard *card)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole standing = ROLE_UNKNOWN;
    int bar = lc->size.hair * 4, side = lc->size.em * 4 / 5;
    if (!symbols_of_status(b->status, &symbol, &standing)) return;
    int y = lc->y + (lc->size.small * 3 / 2 - side) / 2;
    layout_shape(lc,
        (Rect){card->x + bar + card->in, max_int(card->top, y), side, side}, symbol,
        standing);
}

static ColourRole role_of(const Block *b)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole standing = ROLE_UNKNOWN;
    symbols_of_status(b->status, &symbol, &standing);
    return standing;
}

void layout_source(LayoutContext *lc, const Block *b)
{
    int bar = lc->size.hair * 4, side = lc->size.em * 4 / 5, top = lc->y;
    int thing = lc->size.em * THING_EMS, gap = lc->size.em * 4 / 5;
    bool lies = lies_as_thing(lc) && lc->w > thing * 7 / 2;
    bool sign = !lies_as_thing(lc) && lc->w > side * 8;
    int left = lies ? thing + gap : sign ? side + lc->size.em / 2 + bar : bar;
    LayoutCard card = layout_card_begin(lc, ROLE_NOTE, left);
    Rect whole = {card.x, top, card.w, 0};
    int stripe = layout_ground_begin(lc, (Rect){card.x, top, bar, 0}, role_of(b), 0);
    if (sign) emit_sign(lc, b, &card);
    int least = lies ? emit_thing(lc, b, card.x + card.in, lc->y, thing) : 0;
    bool opens = b->action.n > 0;
    lc->plain_terms = opens; // the whole card is one thing to take
    source_words(lc, b);
    lc->plain_terms = false;
    lc->y = max_int(least, lc->y);
    if (opens) lc->y = max_int(top + lc->size.touch - card.in, lc->y);
    whole.h = layout_card_end(lc, card);
    layout_ground_end(lc, stripe, whole.h);
    if (layout_is_hovered(lc, b->action) && page_action(lc->page, b->action))
        layout_edge(
            lc, whole, layout_edge_role(lc), lc->size.radius / 2, lc->size.hair);
    layout_hit(lc, whole, b->action, lc->size.radius / 2);
    lc->y += max_int(lc->size.gap, lc->size.air / 2);
}
