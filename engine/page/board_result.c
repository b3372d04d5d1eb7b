// What came of the board: the order, the arrows and the claims beside those of the record.
#include "page/board_parts.h"

#define ROWS_MAX 4 // of an arrow or a claim

static int halves_of(const Table *table, int link)
{
    return (int)(table->board->links[link].credit[table->state.links[link]] * 2);
}

int result_after(const Table *table, int link)
{
    int halves = link == NONE ? 0 : halves_of(table, link);
    for (int at = link + 1; halves <= 2; halves++, at = 0)
        for (; at < table->board->n_links; at++)
            if (halves_of(table, at) == halves) return at;
    return NONE;
}

// --- rows -----------------------------------------------------------------------------------------

static Str credit_word(double credit)
{
    return word(credit >= 1  ? W_CREDIT_FULL
                : credit > 0 ? W_CREDIT_HALF
                             : W_CREDIT_NONE);
}

static Str source_title(Build *b, int source)
{
    return build_label(b, &story_book(b->stack->story)->sources[source].title);
}

// The first of the sources offered that has more credit than what was pinned, or NONE.
static int better_source(Build *b, const Table *table, int link, double credit)
{
    int source;
    for (int i = 0;
         (source = play_pin_option(b->stack->play, table->node, link, i)) != NONE; i++)
        if (book_link_evidence(&table->board->links[link], source) > credit)
            return source;
    return NONE;
}

static Str evidence_words(Build *b, const Table *table, int link)
{
    double credit = play_pin_credit(b->stack->play, table->node, link);
    int source = pin_source(table->state.pins[link]);
    int better = better_source(b, table, link, credit);
    Str said;
    if (source == NONE)
        said = word(credit >= 1 ? W_PINNED_NONE_RIGHT : W_PINNED_NONE);
    else
        said = word_with(b->own,
            credit >= 1  ? W_PINNED_FULL
            : credit > 0 ? W_PINNED_HALF
                         : W_PINNED_WRONG,
            source_title(b, source), (Str){0}, (Str){0});
    if (better == NONE) return markup_escape(b->arena, said);
    Str more =
        word_with(b->own, W_PINNED_BETTER, source_title(b, better), (Str){0}, (Str){0});
    return markup_escape(
        b->arena, build_fmt(b, STR_FMT " " STR_FMT, STR_ARG(said), STR_ARG(more)));
}

// Its answer, and what counts as much.
static Str key_words(Build *b, const Link *link)
{
    Str words = build_link_word(link->answer);
    for (LinkType type = LINK_LED_TO; type < LINK_TYPES; type++)
        if (type != link->answer && link->credit[type] >= 1)
            words =
                word_with(b->own, W_TERM_OR, words, build_link_word(type), (Str){0});
    return words;
}

static void add_arrow_result(
    Build *b, const Table *table, int index, bool open, bool live)
{
    const Link *link = &table->board->links[index];
    double credit = link->credit[table->state.links[index]];
    Item *rows = arena_array(b->arena, Item, ROWS_MAX);
    int n = 0;
    rows[n++] = (Item){.label = word(W_LINK_CREDIT), .text = credit_word(credit)};
    rows[n++] = (Item){.label = word(W_LINK_KEY), .text = key_words(b, link)};
    rows[n++] =
        (Item){.label = word(W_LINK_BECAUSE), .text = build_text(b, &link->because)};
    bool pinned = table->state.pins[index] != PIN_UNSET;
    if (pinned)
        rows[n++] = (Item){
            .label = word(W_LINK_EVIDENCE), .text = evidence_words(b, table, index)};
    Block *block = add_arrow(b, table, index);
    block->state = open ? ITEM_HERE : ITEM_DONE;
    set_arrow_halves(block, halves_of(table, index));
    if (pinned)
        set_arrow_pin_halves(
            block, (int)(play_pin_credit(b->stack->play, table->node, index) * 2));
    if (live) set_arrow_opens(block, build_fmt(b, "arrow:" STR_FMT, STR_ARG(link->id)));
    block->items = rows;
    block->n_items = n;
}

static void add_claim_result(Build *b, const Claim *claim, Status said)
{
    double credit = claim->credit[said];
    Item *rows = arena_array(b->arena, Item, ROWS_MAX);
    rows[0] = (Item){.label = word(W_LINK_CREDIT), .text = credit_word(credit)};
    rows[1] =
        (Item){.label = word(W_LINK_KEY), .text = build_status_word(claim->answer)};
    rows[2] =
        (Item){.label = word(W_LINK_BECAUSE), .text = build_text(b, &claim->because)};
    Block *block = add_block(b, BLOCK_CLAIM);
    block->id = claim->id;
    block->text = build_text(b, &claim->text);
    block->status = str_of(book_status_id(said));
    block->status_word = build_status_word(said);
    block->state = ITEM_DONE;
    set_claim_halves(block, (int)(credit * 2));
    block->items = rows;
    block->n_items = 3;
}

// --- all of it ------------------------------------------------------------------------------------

Str record_words(Build *b, const Board *board)
{
    int *cards = arena_array(b->arena, int, board->n_cards), n = 0;
    for (int group = 0; group < board->n_groups; group++)
        for (int i = 0; i < board->n_cards; i++)
            if (board->cards[i].group == group) cards[n++] = i;
    return word_with(b->own, W_RAIL_RECORD, board_order_words(b, board, cards, n),
        (Str){0}, (Str){0});
}

static Str both_orders(Build *b, const Table *table)
{
    const BoardState *state = &table->state;
    int run = board_longest_run(table->board, state->rail, state->n_rail);
    Str yours = word_with(b->own, W_RAIL_YOURS,
        board_order_words(b, table->board, state->rail, state->n_rail),
        build_fmt(b, "%d", run), build_fmt(b, "%d", state->n_rail));
    return build_fmt(
        b, STR_FMT " " STR_FMT, STR_ARG(record_words(b, table->board)), STR_ARG(yours));
}

void add_result(Build *b, const Table *table, int opened, bool live)
{
    const Board *board = table->board;
    add_rail(b, board, both_orders(b, table));
    add_cards_in_order(b, table, true);
    for (int i = 0; i < board->n_links; i++)
        add_arrow_result(b, table, i, i == opened, live);
    for (int i = 0; i < board->n_claims; i++)
        add_claim_result(b, &board->claims[i], table->state.claims[i]);
}

void add_board_result(Build *b, int node)
{
    Table table = table_of(b, node);
    add_result(b, &table, NONE, false);
}
