#include "tools/walk_board.h"

#include "base/actions.h"

#include <stdlib.h>
#include <string.h>

// --- the order --------------------------------------------------------------------------------------

static void insert(Walker *walker, int card, int at)
{
    int *cards = walker->cards;
    memmove(&cards[at + 1], &cards[at], (size_t)(walker->n_cards - at) * sizeof *cards);
    cards[at] = card;
    walker->n_cards++;
}

// Behind all that are earlier; among those of its group anywhere.
static void insert_right(Walker *walker, const Board *board, int card)
{
    int first = 0, last, group = board->cards[card].group;
    while (first < walker->n_cards && board->cards[walker->cards[first]].group < group)
        first++;
    last = first;
    while (last < walker->n_cards && board->cards[walker->cards[last]].group == group)
        last++;
    insert(walker, card, first + learner_below(&walker->learner, last - first + 1));
}

static bool places_right(Walker *walker, const Card *card)
{
    if (card->given) return true;
    Learner *learner = &walker->learner;
    return learner->right > 0 && learner_has_met(learner, &card->facts, &card->text) &&
           learner_chance(learner, learner->right);
}

void walk_plan_board(Walker *walker)
{
    const Board *board = play_node(drive_play(walker->drive))->board;
    bool *right = mem_new(board->n_cards, sizeof *right);
    walker->cards = mem_grow(walker->cards, board->n_cards, sizeof *walker->cards);
    walker->n_cards = 0;
    for (int i = 0; i < board->n_cards; i++) {
        right[i] = places_right(walker, &board->cards[i]);
        if (right[i]) insert_right(walker, board, i);
    }
    for (int i = 0; i < board->n_cards; i++)
        if (!right[i])
            insert(walker, i, learner_below(&walker->learner, walker->n_cards + 1));
    free(right);
}

static int place_in_order(const Walker *walker, int card)
{
    for (int i = 0; i < walker->n_cards; i++)
        if (walker->cards[i] == card) return i;
    return 0;
}

static Str put_card(Walker *walker, Arena *arena, const BoardState *state)
{
    int card = state->hand[0], gap = 0;
    if (!policy_guesses(walker->policy))
        gap = walk_habit(walker, state->n_rail + 1);
    else
        for (int i = 0; i < state->n_rail; i++)
            gap +=
                place_in_order(walker, state->rail[i]) < place_in_order(walker, card);
    return arena_fmt(arena, "put:%d", gap);
}

static Str order_cards(
    Walker *walker, Arena *arena, const Page *page, const BoardState *state)
{
    if (state->n_hand == 0) return STR("order_done");
    if (page_action(page, STR(ACTION_BACK))) return put_card(walker, arena, state);
    const Board *board = play_node(drive_play(walker->drive))->board;
    return arena_fmt(arena, "take:" STR_FMT, STR_ARG(board->cards[state->hand[0]].id));
}

// --- arrows and claims ------------------------------------------------------------------------------

// [right] and [count] as learner_answer has them.
static int answer(
    Walker *walker, const Ids *facts, const Text *because, int right, int count)
{
    int at = policy_guesses(walker->policy)
                 ? learner_answer(&walker->learner, facts, because, right, count)
                 : walk_habit(walker, count);
    walker->last = at;
    return at;
}

static Str name_arrow(Walker *walker, Arena *arena, const Link *link)
{
    LinkType type = walker->policy->link;
    if (type == LINK_NONE)
        type = (LinkType)(LINK_NONE + 1 +
                          answer(walker, &link->facts, &link->because,
                              (int)link->answer - 1, LINK_TYPES - 1));
    return arena_fmt(arena, "link:%s", book_link_type_id(type));
}

// Of the sources that are offered the best; where none of them shows the arrow, none is right.
static Str pin_source_to(Walker *walker, Arena *arena, int index, const Link *link)
{
    const Play *play = drive_play(walker->drive);
    int node = play_node_index(play), n = 0, source, best = NONE;
    double most = 0;
    for (; (source = play_pin_option(play, node, index, n)) != NONE; n++)
        if (book_link_evidence(link, source) > most) {
            most = book_link_evidence(link, source);
            best = n;
        }
    int at =
        answer(walker, &link->facts, &link->because, best == NONE ? n : best, n + 1);
    source = at == n ? NONE : play_pin_option(play, node, index, at);
    if (source == NONE) return STR("pin:none");
    return arena_fmt(arena, "pin:" STR_FMT, STR_ARG(walker->book->sources[source].id));
}

static Str judge(Walker *walker, Arena *arena, const Claim *claim)
{
    Status status = walker->status;
    if (status == STATUS_NONE)
        status = (Status)(STATUS_NONE + 1 +
                          answer(walker, &claim->facts, &claim->because,
                              (int)claim->answer - 1, STATUSES - 1));
    return arena_fmt(arena, "status:%s", book_status_id(status));
}

Str walk_answer_board(Walker *walker, Arena *arena, const Page *page)
{
    const Play *play = drive_play(walker->drive);
    int node = play_node_index(play);
    const Board *board = walker->book->nodes[node].board;
    BoardState state = play_board(play, node);
    switch (state.stage) {
    case BOARD_ORDER:
        return order_cards(walker, arena, page, &state);
    case BOARD_LINKS:
        if (state.links[state.next_link] == LINK_NONE)
            return name_arrow(walker, arena, &board->links[state.next_link]);
        return pin_source_to(
            walker, arena, state.next_link, &board->links[state.next_link]);
    case BOARD_CLAIMS:
        return judge(walker, arena, &board->claims[state.next_claim]);
    default: // BOARD_DONE
        return STR(ACTION_CONTINUE);
    }
}
