// What of a scenario the exit slip and the plan ask about.
#include "kit/kit_inner.h"

int kit_board(const Kit *kit)
{
    for (int i = 0; i < kit->book->n_nodes; i++)
        if (kit->book->nodes[i].kind == NODE_BOARD && kit_reaches(kit, i)) return i;
    return NONE;
}

// The first card of each place in the order that the player had to find, in order. Returns their number.
static int places(const Board *board, int *cards)
{
    int n = 0;
    for (int group = 0; group < board->n_groups; group++) {
        int first = NONE;
        for (int i = 0; i < board->n_cards && first == NONE; i++) {
            const Card *card = &board->cards[i];
            if (card->group == group && card->scored && !card->given) first = i;
        }
        if (first != NONE) cards[n++] = first;
    }
    return n;
}

// Three that follow one another in the middle: far apart they would be too easy.
static void pick_cards(const Board *board, KitPick *pick)
{
    Arena arena = {0};
    int *cards = arena_array(&arena, int, board->n_cards);
    int n = places(board, cards);
    for (int i = 0; n >= KIT_ORDER_CARDS && i < KIT_ORDER_CARDS; i++)
        pick->cards[i] = cards[(n - KIT_ORDER_CARDS + 1) / 2 + i];
    arena_free(&arena);
}

static bool asked_for(const KitPick *pick, int card)
{
    for (int i = 0; i < KIT_ORDER_CARDS; i++)
        if (pick->cards[i] == card) return true;
    return false;
}

// The arrow that says most when it is put in words, and that the order does not give away.
static int pick_link(const Board *board, const KitPick *pick)
{
    static const LinkType telling[] = {LINK_STATED_REASON, LINK_ONLY_BEFORE,
        LINK_CONDITION, LINK_RESPONSE, LINK_TRIGGER, LINK_LED_TO};
    for (int k = 0; k < COUNT_OF(telling); k++)
        for (int i = 0; i < board->n_links; i++) {
            const Link *link = &board->links[i];
            bool both = asked_for(pick, link->from) && asked_for(pick, link->to);
            if (link->answer == telling[k] && !both) return i;
        }
    return board->n_links > 0 ? 0 : NONE;
}

static bool is_open(Status status)
{
    return status == STATUS_DISPUTED || status == STATUS_UNKNOWN;
}

static int pick_claim(const Board *board)
{
    for (int i = 0; i < board->n_claims; i++)
        if (is_open(board->claims[i].answer)) return i;
    return NONE;
}

static int pick_check(const Kit *kit)
{
    for (int i = 0; i < kit->book->n_nodes; i++) {
        const Node *node = &kit->book->nodes[i];
        if (node->kind == NODE_CHECK && node->scored && kit_reaches(kit, i)) return i;
    }
    return NONE;
}

KitPick kit_pick(const Kit *kit)
{
    KitPick pick = {NONE, {NONE, NONE, NONE}, NONE, NONE, NONE};
    pick.board = kit_board(kit);
    pick.check = pick.board == NONE ? pick_check(kit) : NONE;
    if (pick.board == NONE) return pick;
    const Board *board = kit->book->nodes[pick.board].board;
    pick_cards(board, &pick);
    pick.link = pick_link(board, &pick);
    pick.claim = pick_claim(board);
    return pick;
}

// --- what is not known --------------------------------------------------------------------------------

// Whether a play of the edition can be given the source.
static bool is_given(const Kit *kit, int source)
{
    for (int i = 0; i < kit->book->n_nodes; i++) {
        const Node *node = &kit->book->nodes[i];
        if (!kit_reaches(kit, i)) continue;
        if (indexes_have(node->gives, source)) return true;
        for (int c = 0; c < node->n_choices; c++)
            if (indexes_have(node->choices[c].gives, source)) return true;
    }
    return false;
}

static int add_claims(const Kit *kit, KitOpen *points, int n, int max)
{
    for (int i = 0; i < kit->book->n_nodes; i++) {
        const Board *board = kit->book->nodes[i].board;
        if (!board || !kit_reaches(kit, i)) continue;
        for (int k = 0; k < board->n_claims && n < max; k++) {
            const Claim *claim = &board->claims[k];
            if (is_open(claim->answer))
                points[n++] =
                    (KitOpen){&claim->text, &claim->because, i, claim->answer};
        }
    }
    return n;
}

int kit_open_points(const Kit *kit, KitOpen *points, int max)
{
    int n = add_claims(kit, points, 0, max);
    for (int i = 0; i < kit->book->n_sources && n < max; i++) {
        const Source *source = &kit->book->sources[i];
        const StatusChange *last = source->history.n > 0
                                       ? &source->history.items[source->history.n - 1]
                                       : NULL;
        Status status = last ? last->status : source->status;
        if (is_open(status) && is_given(kit, i))
            points[n++] = (KitOpen){
                &source->title, last ? &last->note : &source->shows, NONE, status};
    }
    return n;
}
