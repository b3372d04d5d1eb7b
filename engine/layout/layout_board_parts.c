#include "layout/layout_board_parts.h"

#include "layout/hit.h"

static void sort_card(BoardParts *parts, const Block *card)
{
    if (card_slot(card) > 0 && card->state != ITEM_DONE)
        parts->hand[card_slot(card) - 1] = card;
    else
        parts->cards[parts->n_cards++] = card;
    if (card->state == ITEM_HERE) parts->held = card;
    if (card_yours(card) > 0) parts->judged = true;
}

static int slots_of(const Page *page)
{
    int n = 0;
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_CARD)
            n = max_int(n, card_slot(&page->blocks[i]));
    return min_int(n, page->n_blocks);
}

static bool orders(const LayoutContext *lc, const BoardParts *parts)
{
    for (int i = 0; i < lc->page->n_actions; i++) {
        Str id = lc->page->actions[i].id;
        if (str_starts(id, STR("take:")) || str_starts(id, STR("put:"))) return true;
    }
    return parts->held != NULL;
}

BoardParts layout_board_parts(LayoutContext *lc)
{
    const Page *page = lc->page;
    int n = page->n_blocks;
    BoardParts parts = {.cards = arena_array(lc->arena, const Block *, n),
        .n_slots = slots_of(page),
        .arrows = arena_array(lc->arena, const Block *, n)};
    parts.hand = arena_array(lc->arena, const Block *, parts.n_slots);
    bool cards = false;
    for (int i = 0; i < n; i++) {
        const Block *b = &page->blocks[i];
        cards = cards || b->kind == BLOCK_CARD;
        if (b->kind == BLOCK_RAIL) parts.rail = b;
        if (b->kind == BLOCK_CARD && card_slot(b) <= parts.n_slots)
            sort_card(&parts, b);
        if (b->kind == BLOCK_ARROW) {
            parts.arrows[parts.n_arrows++] = b;
            if (b->state == ITEM_HERE) parts.opened = b;
            if (b->n_items > 0) parts.judged = true;
        }
        if (b->kind == BLOCK_NOTE && cards) parts.question = b;
    }
    parts.ordering = orders(lc, &parts);
    return parts;
}

Str layout_board_put(const LayoutContext *lc, int place)
{
    Str id = arena_fmt(lc->arena, "put:%d", place);
    return page_action(lc->page, id) ? id : (Str){0};
}

Str layout_board_card_action(const LayoutContext *lc, const Block *card)
{
    Str id = card_opens(card);
    return id.n && page_action(lc->page, id) ? id : (Str){0};
}

bool layout_board_draws(const LayoutContext *lc, Str action)
{
    return hit_find(lc->list, action) != NULL;
}
