// The causal board in its linear form: which card comes next, then what each arrow is.
#include "page/build.h"

static Str card_label(Build *b, const Board *board, int card)
{
    return build_label(b, &board->cards[card].label);
}

// --- the cards --------------------------------------------------------------------------------------

static Block *add_card(Build *b, const Card *card, int position, bool placed)
{
    Block *block = add_block(b, BLOCK_CARD);
    block->id = card->id;
    block->label = build_label(b, &card->label);
    block->text = build_text(b, &card->text);
    set_card_position(block, position);
    set_card_slot(block, card->given ? 0 : 1);
    set_card_from(block, -1);
    set_card_until(block, -1);
    block->state = placed ? ITEM_DONE : ITEM_AHEAD;
    return block;
}

static void add_dated_card(Build *b, const Card *card, int position)
{
    set_card_date(add_card(b, card, position, true), build_label(b, &card->when));
}

// While the order is asked for, only a given card says when it was: given cards first (they have
// no position of their own), then the placed, then the offered.
static void add_cards_to_place(Build *b, const Board *board, const BoardState *state)
{
    for (int i = 0; i < board->n_cards; i++)
        if (board->cards[i].given) add_dated_card(b, &board->cards[i], 0);
    for (int i = 0; i < state->n_placed; i++)
        add_card(b, &board->cards[state->placed[i]], i + 1, true);
    for (int i = 0; i < state->n_offered; i++)
        add_card(b, &board->cards[state->offered[i]], 0, false);
}

// The arrows are asked about with the cards in the order of the record; tied ones share a number.
static void add_cards_in_order(Build *b, const Board *board)
{
    for (int group = 0; group < board->n_groups; group++)
        for (int i = 0; i < board->n_cards; i++)
            if (board->cards[i].group == group)
                add_dated_card(b, &board->cards[i], group + 1);
}

static void add_places(Build *b, const Board *board, const BoardState *state)
{
    add_note(b, (Str){0},
        word_with(b->own, W_BOARD_ORDER, build_fmt(b, "%d", state->n_placed + 1),
            build_fmt(b, "%d", state->n_placed + state->n_offered), (Str){0}));
    for (int i = 0; i < state->n_offered; i++) {
        const Card *card = &board->cards[state->offered[i]];
        add_choice(b, build_fmt(b, "place:" STR_FMT, STR_ARG(card->id)),
            card_label(b, board, state->offered[i]));
    }
    if (state->n_placed > 0)
        add_choice(b, STR("unplace"),
            word_with(b->own, W_BOARD_UNPLACE,
                card_label(b, board, state->placed[state->n_placed - 1]), (Str){0},
                (Str){0}));
}

// --- the arrows -------------------------------------------------------------------------------------

static Block *add_arrow(Build *b, const Board *board, int index, LinkType said)
{
    const Link *link = &board->links[index];
    Block *block = add_block(b, BLOCK_ARROW);
    block->id = link->id;
    set_arrow_from(block, card_label(b, board, link->from));
    set_arrow_to(block, card_label(b, board, link->to));
    set_arrow_type_word(block, build_link_word(said));
    if (said != LINK_NONE) set_arrow_type(block, str_of(book_link_type_id(said)));
    return block;
}

static void add_links(Build *b, const Board *board, const BoardState *state)
{
    for (int i = 0; i < board->n_links; i++)
        add_arrow(b, board, i, state->links[i])->state =
            i == state->next_link          ? ITEM_HERE
            : state->links[i] == LINK_NONE ? ITEM_AHEAD
                                           : ITEM_DONE;
    const Link *link = &board->links[state->next_link];
    add_note(b,
        word_with(b->own, W_BOARD_LINK, card_label(b, board, link->from),
            card_label(b, board, link->to), (Str){0}),
        word_with(b->own, W_BOARD_LINK_COUNT, build_fmt(b, "%d", state->next_link + 1),
            build_fmt(b, "%d", board->n_links), (Str){0}));
    for (LinkType type = LINK_LED_TO; type < LINK_TYPES; type++)
        add_choice(
            b, build_fmt(b, "link:%s", book_link_type_id(type)), build_link_word(type));
}

// --- what came of it --------------------------------------------------------------------------------

static void add_feedback(Build *b, const Board *board, int index, LinkType said)
{
    const Link *link = &board->links[index];
    double credit = link->credit[said];
    Block *block = add_arrow(b, board, index, said);
    block->state = credit >= 1 ? ITEM_DONE : ITEM_PLAIN;
    set_arrow_halves(block, (int)(credit * 2));
    Item *items = arena_array(b->arena, Item, 3);
    items[0] = (Item){.label = word(W_LINK_CREDIT),
        .text = word(credit >= 1  ? W_CREDIT_FULL
                     : credit > 0 ? W_CREDIT_HALF
                                  : W_CREDIT_NONE)};
    items[1] = (Item){.label = word(W_LINK_KEY), .text = build_link_word(link->answer)};
    items[2] =
        (Item){.label = word(W_LINK_BECAUSE), .text = build_text(b, &link->because)};
    block->items = items;
    block->n_items = 3;
}

static void add_order_feedback(Build *b, const Board *board, const BoardState *state)
{
    int run = board_longest_run(board, state->placed, state->n_placed);
    add_note(b, word(W_BOARD_YOUR_ORDER),
        word_with(b->own, W_BOARD_RUN, build_fmt(b, "%d", run),
            build_fmt(b, "%d", state->n_placed), (Str){0}));
    add_cards_in_order(b, board);
}

void add_board_result(Build *b, const Board *board, const BoardState *state)
{
    add_order_feedback(b, board, state);
    for (int i = 0; i < board->n_links; i++)
        add_feedback(b, board, i, state->links[i]);
}

static void add_result(Build *b, const Board *board, const BoardState *state)
{
    add_scores(b);
    add_board_result(b, board, state);
    add_choice(b, STR(ACTION_CONTINUE), word(W_CONTINUE));
}

static void board_build(Build *b, Str arg)
{
    (void)arg;
    const Node *node = play_node(b->stack->play);
    BoardState state = play_board(b->stack->play, play_node_index(b->stack->play));
    add_title_of(
        b, node); // the cards need the room that picture and meters have elsewhere
    if (state.stage == BOARD_ORDER) {
        add_passages(b, node->passages, node->n_passages);
        log_shown(b);
        add_new_sources(b);
        add_cards_to_place(b, node->board, &state);
        add_places(b, node->board, &state);
    } else if (state.stage == BOARD_LINKS) {
        add_cards_in_order(b, node->board);
        add_links(b, node->board, &state);
    } else {
        add_result(b, node->board, &state);
    }
    add_page_actions(b);
}

// --- what is done on it -----------------------------------------------------------------------------

static bool place(Stack *stack, Str id, Err *err)
{
    const Board *board = play_node(stack->play)->board;
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return play_place(stack->play, i, err);
    return err_set(err, ERR_BUG, "no card \"" STR_FMT "\" on this board", STR_ARG(id));
}

static bool board_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value;
    *done = true;
    bool fine = false;
    if (str_starts(id, STR("place:")))
        fine = place(stack, str_from(id, 6), err);
    else if (str_eq(id, STR("unplace")))
        fine = play_unplace(stack->play, err);
    else if (str_starts(id, STR("link:")))
        fine = play_link(stack->play,
            play_board(stack->play, play_node_index(stack->play)).next_link,
            book_link_type_of(str_from(id, 5)), err);
    else if (str_eq(id, STR(ACTION_CONTINUE)))
        fine = play_continue(stack->play, err);
    else {
        *done = false;
        return true;
    }
    return stack_turn(stack, fine, err);
}

const PageOps board_ops = {board_build, board_act};
