// A source card: how it stands, in shape, word and colour; who says so, what they could see and show.
#include "layout/layout_blocks.h"

#include "layout/layout_table.h"
#include "layout/layout_text.h"
#include "layout/symbols.h"
#include "page/words.h"

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

static void source_words(LayoutContext *lc, const Block *b)
{
    layout_plain(lc, style_bold(style_colour(style_small(lc), lc->text_colour)),
        source_standing(lc, b));
    source_title(lc, b);
    if (b->text.n) {
        lc->y += lc->size.em / 4;
        layout_marked(lc, style_reading(lc), b->text);
    }
    layout_table_rows(lc, b->items, b->n_items);
}

void layout_source(LayoutContext *lc, const Block *b)
{
    Shape symbol = SHAPE_SQUARE;
    ColourRole standing = ROLE_UNKNOWN;
    bool known = symbols_of_status(b->status, &symbol, &standing);
    int bar = lc->size.hair * 4, side = lc->size.em * 4 / 5;
    int left = known && lc->w > side * 8 ? side + lc->size.em / 2 + bar : bar;
    int top = lc->y;
    LayoutCard card = layout_card_begin(lc, ROLE_NOTE, left);
    Rect whole = {card.x, top, card.w, 0};
    int stripe = layout_ground_begin(lc, (Rect){card.x, top, bar, 0}, standing, 0);
    if (left > bar) {
        int y = lc->y + (lc->size.small * 3 / 2 - side) / 2;
        layout_shape(lc, (Rect){card.x + bar + card.in, max_int(top, y), side, side},
            symbol, standing);
    }
    bool opens = b->action.n > 0;
    lc->plain_terms = opens; // the whole card is one thing to take
    source_words(lc, b);
    lc->plain_terms = false;
    if (opens) lc->y = max_int(top + lc->size.touch - card.in, lc->y);
    whole.h = layout_card_end(lc, card);
    layout_ground_end(lc, stripe, whole.h);
    if (layout_is_hovered(lc, b->action) && page_action(lc->page, b->action))
        layout_edge(lc, whole, ROLE_EDGE, lc->size.radius / 2, lc->size.hair);
    layout_hit(lc, whole, b->action, lc->size.radius / 2);
    lc->y += max_int(lc->size.gap, lc->size.air / 2);
}
