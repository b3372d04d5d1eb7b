// The exit slip: four on a sheet to cut out, each with an order, an arrow and what is not known.
#include "kit/kit_inner.h"

#define SLIPS 4

static void add_lines(Kit *kit, int n)
{
    for (int i = 0; i < n; i++)
        kit_raw(kit, "<div class=\"line\"> </div>");
    kit_raw(kit, "\n");
}

// The middle one, the last, the first.
static void add_order(Kit *kit, const Board *board, const KitPick *pick)
{
    static const int shuffled[KIT_ORDER_CARDS] = {1, 2, 0};
    kit_raw(kit, "<li>");
    kit_say(kit, W_KIT_ASK_ORDER);
    kit_raw(kit, "<ul class=\"boxes\">");
    for (int i = 0; i < KIT_ORDER_CARDS; i++) {
        kit_raw(kit, "<li><span class=\"box\"> </span> ");
        kit_label(kit, &board->cards[pick->cards[shuffled[i]]].label);
        kit_raw(kit, "</li>");
    }
    kit_raw(kit, "</ul></li>\n");
}

static void add_link(Kit *kit, const Board *board, const Link *link)
{
    kit_raw(kit, "<li>");
    kit_say_str(kit, word_with(&kit->arena, W_KIT_ASK_LINK,
                         kit_plain(kit, &board->cards[link->from].label),
                         kit_plain(kit, &board->cards[link->to].label), (Str){0}));
    add_lines(kit, 3);
    kit_raw(kit, "</li>\n");
}

static void add_open(Kit *kit, const Claim *claim)
{
    kit_raw(kit, "<li>");
    if (claim)
        kit_say_str(
            kit, word_with(&kit->arena, W_KIT_ASK_CLAIM, kit_plain(kit, &claim->text),
                     word(kit_status_word(claim->answer)), (Str){0}));
    else
        kit_say(kit, W_KIT_ASK_OPEN);
    add_lines(kit, 3);
    kit_raw(kit, "</li>\n");
}

// Of a scenario without a board.
static void add_check(Kit *kit, const Node *node)
{
    kit_raw(kit, "<li>");
    kit_passages(kit, node->passages, node->n_passages);
    add_lines(kit, 2);
    kit_raw(kit, "</li>\n");
}

static void add_learned(Kit *kit)
{
    kit_raw(kit, "<li>");
    kit_say(kit, W_KIT_ASK_LEARNED);
    add_lines(kit, 3);
    kit_raw(kit, "</li>\n");
}

static void add_slip(Kit *kit, const KitPick *pick)
{
    const Board *board =
        pick->board == NONE ? NULL : kit->book->nodes[pick->board].board;
    kit_raw(kit, "<section class=\"cut\"><h2>");
    kit_label(kit, &kit->book->title);
    kit_raw(kit, ": ");
    kit_say(kit, W_KIT_SLIP_TITLE);
    kit_raw(kit, "</h2><p class=\"who\">");
    kit_say(kit, W_RECORD_NAME);
    kit_raw(kit, " <span class=\"fill\"> </span></p>\n<ol>\n");
    if (board && pick->cards[0] != NONE) add_order(kit, board, pick);
    if (pick->check != NONE) add_check(kit, &kit->book->nodes[pick->check]);
    if (board && pick->link != NONE)
        add_link(kit, board, &board->links[pick->link]);
    else
        add_learned(kit);
    add_open(kit, board && pick->claim != NONE ? &board->claims[pick->claim] : NULL);
    kit_raw(kit, "</ol></section>\n");
}

void kit_slip(Kit *kit)
{
    KitPick pick = kit_pick(kit);
    if (pick.board != NONE) kit_stand(kit, pick.board);
    if (pick.check != NONE) kit_stand(kit, pick.check);
    kit_raw(kit, "<div class=\"slips\">\n");
    for (int i = 0; i < SLIPS; i++)
        add_slip(kit, &pick);
    kit_raw(kit, "</div>\n");
}
