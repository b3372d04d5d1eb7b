// Board state during a play.
#include "story/board.h"

#include <stdlib.h>
#include <string.h>

static const Board *board_of(const GameLayout *layout, int index)
{
    return layout->book->nodes[layout->boards[index].node].board;
}

// --- entering -------------------------------------------------------------------------------------

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

// The next given card of the record's order after [before]: later, or tied and declared later.
static int next_given(const Board *board, int before)
{
    int next = NONE;
    for (int i = 0; i < board->n_cards; i++) {
        const Card *card = &board->cards[i];
        int group = before == NONE ? -1 : board->cards[before].group;
        bool later = card->group > group || (card->group == group && i > before);
        if (card->given && later &&
            (next == NONE || card->group < board->cards[next].group))
            next = i;
    }
    return next;
}

static int turn_now(const GameState *s) { return s->turn > 0 ? s->turn : 1; }

void board_enter(const GameLayout *layout, GameState *s, int index)
{
    const Board *board = board_of(layout, index);
    const BoardSeat *seat = &layout->boards[index];
    if (!s->dealt[index]) deal_cards(layout, s, index);
    s->placed[index] = 0;
    s->stood[index] = seat->n_dealt > 0 ? 0 : turn_now(s); // nothing is to be ordered
    for (int i = next_given(board, NONE); i != NONE; i = next_given(board, i))
        s->order[seat->first_card + s->placed[index]++] = i;
    for (int i = 0; i < board->n_links; i++) {
        s->links[seat->first_link + i] = LINK_NONE;
        s->pins[seat->first_link + i] = PIN_UNSET;
    }
    for (int i = 0; i < board->n_claims; i++)
        s->claims[seat->first_claim + i] = STATUS_NONE;
    board_offer(layout, s, index);
}

bool board_given_stand(const GameLayout *layout, const GameState *s, int index)
{
    const Board *board = board_of(layout, index);
    const int *rail = &s->order[layout->boards[index].first_card];
    int next = next_given(board, NONE);
    for (int i = 0; i < s->placed[index]; i++) {
        if (!board->cards[rail[i]].given) continue;
        if (rail[i] != next) return false;
        next = next_given(board, next);
    }
    return next == NONE;
}

// --- the order ------------------------------------------------------------------------------------

// Where the card stands on the rail, or NONE.
static int place_of(const GameLayout *layout, const GameState *s, int index, int card)
{
    const int *rail = &s->order[layout->boards[index].first_card];
    for (int i = 0; i < s->placed[index]; i++)
        if (rail[i] == card) return i;
    return NONE;
}

void board_offer(const GameLayout *layout, GameState *s, int index)
{
    const BoardSeat *seat = &layout->boards[index];
    int *offer = &s->offer[seat->first_card], n = 0;
    for (int i = 0; i < seat->n_dealt; i++) {
        int card = s->deal[seat->first_card + i];
        if (place_of(layout, s, index, card) == NONE) offer[n++] = card;
    }
}

static bool can_move(
    const GameLayout *layout, const GameState *s, int index, int card, Err *err)
{
    const Board *board = board_of(layout, index);
    if (!s->dealt[index] || s->stood[index])
        return err_set(
            err, ERR_USAGE, "the order of the cards stands; undo takes back");
    if (card < 0 || card >= board->n_cards || board->cards[card].given)
        return err_set(err, ERR_USAGE, "this card is not among those to place");
    return true;
}

static void remove_at(int *rail, int *n, int at)
{
    memmove(&rail[at], &rail[at + 1], (size_t)(--*n - at) * sizeof *rail);
}

bool board_put(
    const GameLayout *layout, GameState *s, int index, int card, int gap, Err *err)
{
    if (!can_move(layout, s, index, card, err)) return false;
    int *rail = &s->order[layout->boards[index].first_card], *n = &s->placed[index];
    int at = place_of(layout, s, index, card);
    if (gap < 0 || gap > *n - (at != NONE))
        return err_set(err, ERR_USAGE, "there is no such gap on the rail");
    if (at != NONE) remove_at(rail, n, at);
    memmove(&rail[gap + 1], &rail[gap], (size_t)((*n)++ - gap) * sizeof *rail);
    rail[gap] = card;
    board_offer(layout, s, index);
    return true;
}

bool board_swap(
    const GameLayout *layout, GameState *s, int index, int card, int other, Err *err)
{
    if (!can_move(layout, s, index, card, err) ||
        !can_move(layout, s, index, other, err))
        return false;
    int *rail = &s->order[layout->boards[index].first_card];
    int at = place_of(layout, s, index, card),
        other_at = place_of(layout, s, index, other);
    if (other_at == NONE || card == other)
        return err_set(err, ERR_USAGE, "that card does not lie on the rail");
    rail[other_at] = card;
    if (at != NONE) rail[at] = other;
    board_offer(layout, s, index);
    return true;
}

bool board_take_back(
    const GameLayout *layout, GameState *s, int index, int card, Err *err)
{
    if (!can_move(layout, s, index, card, err)) return false;
    int at = place_of(layout, s, index, card);
    if (at == NONE) return err_set(err, ERR_USAGE, "this card is in the hand");
    remove_at(&s->order[layout->boards[index].first_card], &s->placed[index], at);
    board_offer(layout, s, index);
    return true;
}

bool board_order_done(const GameLayout *layout, GameState *s, int index, Err *err)
{
    BoardState state = board_state(layout, s, index);
    if (!s->dealt[index] || state.stage != BOARD_ORDER)
        return err_set(err, ERR_USAGE, "the order of the cards stands already");
    if (state.n_hand > 0)
        return err_set(err, ERR_USAGE, "there are still cards in the hand");
    s->stood[index] = turn_now(s);
    return true;
}

// --- arrows and claims ----------------------------------------------------------------------------

bool board_link(const GameLayout *layout, GameState *s, int index, int link,
    LinkType type, Err *err)
{
    BoardState state = board_state(layout, s, index);
    const Board *board = board_of(layout, index);
    bool asked = state.stage == BOARD_LINKS || state.stage == BOARD_CLAIMS;
    bool known = link >= 0 && link < board->n_links;
    if (!asked || !known || (link != state.next_link && state.links[link] == LINK_NONE))
        return err_set(err, ERR_USAGE, "the board does not ask about this arrow now");
    if (type <= LINK_NONE || type >= LINK_TYPES)
        return err_set(err, ERR_USAGE, "an arrow cannot be of this kind");
    s->links[layout->boards[index].first_link + link] = type;
    s->pins[layout->boards[index].first_link + link] = PIN_UNSET;
    return true;
}

static bool was_held(const GameState *s, int source, int stood)
{
    for (int i = 0; i < s->n_held; i++)
        if (s->held[i] == source) return s->came[i] <= stood;
    return false;
}

static bool is_among(const Indexes *sources, int source)
{
    for (int i = 0; i < sources->n; i++)
        if (sources->items[i] == source) return true;
    return false;
}

// In the order in which they came.
int board_pin_option(
    const GameLayout *layout, const GameState *s, int index, int link, int position)
{
    const Link *it = &board_of(layout, index)->links[link];
    for (int i = 0; i < s->n_held; i++) {
        bool offered = it->other_sources.n == 0 ||
                       is_among(&it->other_sources, s->held[i]) ||
                       book_link_evidence(it, s->held[i]) > 0;
        if (offered && s->came[i] <= s->stood[index] && position-- == 0)
            return s->held[i];
    }
    return NONE;
}

static bool holds_any(const GameState *s, const Indexes *sources, int stood)
{
    for (int i = 0; i < sources->n; i++)
        if (was_held(s, sources->items[i], stood)) return true;
    return false;
}

double board_pin_credit(
    const GameLayout *layout, const GameState *s, int index, int link)
{
    const Link *it = &board_of(layout, index)->links[link];
    int pin = s->pins[layout->boards[index].first_link + link];
    if (pin == PIN_UNSET) return 0;
    if (pin != PIN_NOTHING) return book_link_evidence(it, pin_source(pin));
    return !holds_any(s, &it->evidence, s->stood[index]) &&
           !holds_any(s, &it->half_evidence, s->stood[index]);
}

// Not where no source could be pinned.
static bool asks_pin(const GameLayout *layout, const GameState *s, int index, int link)
{
    int at = layout->boards[index].first_link + link;
    return s->links[at] != LINK_NONE && s->pins[at] == PIN_UNSET &&
           book_link_has_evidence(&board_of(layout, index)->links[link]) &&
           board_pin_option(layout, s, index, link, 0) != NONE;
}

bool board_pin(const GameLayout *layout, GameState *s, int index, int source, Err *err)
{
    BoardState state = board_state(layout, s, index);
    int link = state.next_link;
    if (state.stage != BOARD_LINKS || !asks_pin(layout, s, index, link))
        return err_set(err, ERR_USAGE, "the board does not ask for a source now");
    int option = NONE;
    for (int i = 0; source != NONE && option != source; i++) {
        option = board_pin_option(layout, s, index, link, i);
        if (option == NONE)
            return err_set(err, ERR_USAGE, "this source cannot be pinned here");
    }
    s->pins[layout->boards[index].first_link + link] = pin_of(source);
    return true;
}

bool board_claim(const GameLayout *layout, GameState *s, int index, int claim,
    Status status, Err *err)
{
    BoardState state = board_state(layout, s, index);
    if (state.stage != BOARD_CLAIMS || claim != state.next_claim)
        return err_set(err, ERR_USAGE, "the board does not ask about this claim now");
    if (status <= STATUS_NONE || status >= STATUSES)
        return err_set(err, ERR_USAGE, "a claim cannot stand like this");
    s->claims[layout->boards[index].first_claim + claim] = status;
    return true;
}

// --- the state ------------------------------------------------------------------------------------

static int next_link(const GameLayout *layout, const GameState *s, int index)
{
    const LinkType *links = &s->links[layout->boards[index].first_link];
    for (int i = 0; i < board_of(layout, index)->n_links; i++)
        if (links[i] == LINK_NONE || asks_pin(layout, s, index, i)) return i;
    return NONE;
}

static int next_claim(const Board *board, const BoardState *state)
{
    for (int i = 0; i < board->n_claims; i++)
        if (state->claims[i] == STATUS_NONE) return i;
    return NONE;
}

BoardState board_state(const GameLayout *layout, const GameState *s, int index)
{
    if (!s->dealt[index]) return (BoardState){0};
    const BoardSeat *seat = &layout->boards[index];
    const Board *board = board_of(layout, index);
    BoardState state = {
        .rail = &s->order[seat->first_card],
        .n_rail = s->placed[index],
        .hand = &s->offer[seat->first_card],
        .n_hand = board->n_cards - s->placed[index],
        .deal = &s->deal[seat->first_card],
        .n_deal = seat->n_dealt,
        .links = &s->links[seat->first_link],
        .pins = &s->pins[seat->first_link],
        .claims = &s->claims[seat->first_claim],
        .stood = s->stood[index],
    };
    state.next_link = next_link(layout, s, index);
    state.next_claim = next_claim(board, &state);
    if (!state.stood)
        state.stage = BOARD_ORDER;
    else if (state.next_link != NONE)
        state.stage = BOARD_LINKS;
    else
        state.stage = state.next_claim != NONE ? BOARD_CLAIMS : BOARD_DONE;
    return state;
}

// Longest increasing subsequence in quadratic time, enough for a dozen cards.
int board_longest_run(const Board *board, const int *rail, int n_rail)
{
    int *runs = mem_new(n_rail, sizeof *runs), longest = 0;
    for (int i = 0; i < n_rail; i++) {
        for (int j = 0; j < i; j++)
            if (board->cards[rail[j]].group <= board->cards[rail[i]].group &&
                runs[j] > runs[i])
                runs[i] = runs[j];
        if (++runs[i] > longest) longest = runs[i];
    }
    free(runs);
    return longest;
}
