// Board state during a play.
#include "story/board.h"

#include <stdlib.h>

static const Board *board_of(const GameLayout *layout, int index)
{
    return layout->book->nodes[layout->boards[index].node].board;
}

// Swaps the ends of a deal that is already a correct order. Has no effect where all cards are tied,
// because every order is correct.
static void break_sorted_order(const Board *board, int *deal, int n)
{
    if (n < 3) return;
    for (int i = 1; i < n; i++)
        if (board->cards[deal[i - 1]].group > board->cards[deal[i]].group) return;
    int last = deal[n - 1];
    deal[n - 1] = deal[0];
    deal[0] = last;
}

static void deal_cards(const GameLayout *layout, GameState *s, int index)
{
    const BoardSeat *seat = &layout->boards[index];
    const Board *board = board_of(layout, index);
    int *deal = &s->deal[seat->first_card], n = 0;
    for (int i = 0; i < board->n_cards; i++)
        if (!board->cards[i].given) deal[n++] = i;
    rng_shuffle(&s->rng, deal, (size_t)n);
    break_sorted_order(board, deal, n);
    s->dealt[index] = 1;
}

void board_enter(const GameLayout *layout, GameState *s, int index)
{
    const Board *board = board_of(layout, index);
    if (!s->dealt[index]) deal_cards(layout, s, index);
    s->placed[index] = 0;
    for (int i = 0; i < board->n_links; i++)
        s->links[layout->boards[index].first_link + i] = LINK_NONE;
    board_offer(layout, s, index);
}

static bool is_placed(const GameLayout *layout, const GameState *s, int index, int card)
{
    const int *order = &s->order[layout->boards[index].first_card];
    for (int i = 0; i < s->placed[index]; i++)
        if (order[i] == card) return true;
    return false;
}

void board_offer(const GameLayout *layout, GameState *s, int index)
{
    const BoardSeat *seat = &layout->boards[index];
    int *offer = &s->offer[seat->first_card], n = 0;
    for (int i = 0; i < seat->n_dealt; i++) {
        int card = s->deal[seat->first_card + i];
        if (!is_placed(layout, s, index, card)) offer[n++] = card;
    }
}

bool board_all_placed(const GameLayout *layout, const GameState *s, int index)
{
    return s->dealt[index] && s->placed[index] == layout->boards[index].n_dealt;
}

bool board_place(const GameLayout *layout, GameState *s, int index, int card, Err *err)
{
    const Board *board = board_of(layout, index);
    if (card < 0 || card >= board->n_cards || board->cards[card].given ||
        is_placed(layout, s, index, card))
        return err_set(err, ERR_USAGE, "this card is not among those to place");
    s->order[layout->boards[index].first_card + s->placed[index]++] = card;
    board_offer(layout, s, index);
    return true;
}

bool board_unplace(const GameLayout *layout, GameState *s, int index, Err *err)
{
    if (s->placed[index] == 0)
        return err_set(err, ERR_USAGE, "no card has been placed yet");
    if (board_all_placed(layout, s, index))
        return err_set(err, ERR_USAGE, "the cards are all in place; undo takes back");
    s->placed[index]--;
    board_offer(layout, s, index);
    return true;
}

bool board_link(const GameLayout *layout, GameState *s, int index, int link,
    LinkType type, Err *err)
{
    BoardState state = board_state(layout, s, index);
    if (state.stage != BOARD_LINKS || link != state.next_link)
        return err_set(err, ERR_USAGE, "the board does not ask about this arrow now");
    if (type <= LINK_NONE || type >= LINK_TYPES)
        return err_set(err, ERR_USAGE, "an arrow cannot be of this kind");
    s->links[layout->boards[index].first_link + link] = type;
    return true;
}

static int first_unset(const LinkType *links, int n)
{
    for (int i = 0; i < n; i++)
        if (links[i] == LINK_NONE) return i;
    return NONE;
}

BoardState board_state(const GameLayout *layout, const GameState *s, int index)
{
    if (!s->dealt[index]) return (BoardState){0};
    const BoardSeat *seat = &layout->boards[index];
    BoardState state = {
        .placed = &s->order[seat->first_card],
        .n_placed = s->placed[index],
        .offered = &s->offer[seat->first_card],
        .n_offered = seat->n_dealt - s->placed[index],
        .links = &s->links[seat->first_link],
    };
    state.next_link = first_unset(state.links, board_of(layout, index)->n_links);
    if (state.n_offered > 0)
        state.stage = BOARD_ORDER;
    else
        state.stage = state.next_link == NONE ? BOARD_DONE : BOARD_LINKS;
    return state;
}

// Longest increasing subsequence in quadratic time, enough for a dozen cards.
int board_longest_run(const Board *board, const int *placed, int n_placed)
{
    int *runs = mem_new(n_placed, sizeof *runs), longest = 0;
    for (int i = 0; i < n_placed; i++) {
        for (int j = 0; j < i; j++)
            if (board->cards[placed[j]].group <= board->cards[placed[i]].group &&
                runs[j] > runs[i])
                runs[i] = runs[j];
        if (++runs[i] > longest) longest = runs[i];
    }
    free(runs);
    return longest;
}
