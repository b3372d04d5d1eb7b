#include "layout/layout_board_list.h"

#include "layout/layout_arrow.h"
#include "layout/layout_blocks.h"
#include "layout/layout_board.h"
#include "layout/layout_board_card.h"
#include "layout/layout_board_head.h"
#include "layout/layout_column.h"

#define LIST_EMS 34 // no card of a list is wider, in ems of its words

static CardLook look_of(const LayoutContext *lc)
{
    return (CardLook){lc->size.small * 9 / 8, true};
}

static void emit_card(LayoutContext *lc, const Block *card, int left)
{
    CardLook look = look_of(lc);
    int w = max_int(1, min_int(lc->w - left, LIST_EMS * look.em));
    Rect at = {lc->x + left, lc->y, w, layout_board_card_height(lc, look, card, w)};
    bool given = card_slot(card) == 0;
    layout_board_card(lc, look, card, at,
        card->state == ITEM_HERE ? CARD_LIFTED
        : given                  ? CARD_PINNED
                                 : CARD_LIES);
    if (left) layout_board_pin(lc, lc->x + left / 2, at.y + look.em, look.em * 2 / 3);
    lc->y += at.h + lc->size.gap;
}

// The rail runs down at the left of its cards.
static void emit_rail(LayoutContext *lc, const BoardParts *parts)
{
    int left = min_int(lc->w / 8, lc->size.small * 3 / 2);
    int thick = lc->size.hair * 4, line = lc->list->n, top = lc->y;
    layout_fill(lc, (Rect){lc->x + (left - thick) / 2, top, thick, 0},
        layout_colour(lc, ROLE_TABLE_LINE), thick / 2);
    for (int i = 0; i < parts->n_cards; i++)
        emit_card(lc, parts->cards[i], left);
    layout_ground_end(lc, line, max_int(0, lc->y - lc->size.gap - top));
    lc->y += lc->size.em / 2;
}

static void emit_words(LayoutContext *lc)
{
    BoardParts parts = layout_board_parts(lc);
    const Page *page = lc->page;
    int wide = lc->w;
    lc->w = min_int(text_column_max(lc), wide);
    for (int i = 0; i < page->n_blocks; i++)
        if (!layout_board_keeps(&parts, &page->blocks[i]))
            layout_block(lc, &page->blocks[i]);
    emit_rail(lc, &parts);
    for (int i = 0; i < parts.n_slots; i++)
        if (parts.hand[i]) emit_card(lc, parts.hand[i], 0);
    // Arrows that are asked later come later.
    for (int i = 0; i < parts.n_arrows; i++)
        if (parts.arrows[i]->state != ITEM_AHEAD) layout_arrow_row(lc, parts.arrows[i]);
    for (int i = 0; i < page->n_blocks; i++) {
        const Block *b = &page->blocks[i];
        if (b->kind == BLOCK_CLAIM && b->state != ITEM_AHEAD) layout_block(lc, b);
    }
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_SCORE) layout_block(lc, &page->blocks[i]);
    lc->w = wide;
}

void layout_board_rest(LayoutContext *lc)
{
    BoardParts parts = layout_board_parts(lc);
    for (int i = 0; i < lc->page->n_blocks; i++) {
        const Block *b = &lc->page->blocks[i];
        if (b->kind != BLOCK_HEADING && b->kind != BLOCK_SCORE && b != parts.question &&
            b->kind != BLOCK_RAIL && b->kind != BLOCK_CARD && b->kind != BLOCK_ARROW &&
            b->kind != BLOCK_CLAIM && layout_board_keeps(&parts, b))
            layout_block(lc, b);
    }
}

void layout_board_list(LayoutContext *lc)
{
    Rect window = {0, 0, lc->view->w, lc->view->h};
    layout_fill(lc, window, layout_colour(lc, ROLE_TABLE), 0);
    lc->note = ROLE_PAGE;
    lc->ground = ROLE_TABLE;
    layout_column(lc, (Column){.pane = window,
                          .x = lc->size.pad,
                          .w = window.w - 2 * lc->size.pad,
                          .top = lc->size.pad * 3 / 4,
                          .buttons = true,
                          .choices = true,
                          .words = emit_words,
                          .rest = layout_board_rest});
}
