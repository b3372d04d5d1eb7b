// What the stages of the board share: the rail, its cards, the arrows.
#include "page/board_parts.h"

#define DAY_HOURS    24
#define DAY_MINUTES  (DAY_HOURS * 60)
#define HOUR_MINUTES 60.0

Table table_of(Build *b, int node)
{
    return (Table){node, story_book(b->stack->story)->nodes[node].board,
        play_board(b->stack->play, node)};
}

// --- the rail -------------------------------------------------------------------------------------

static int days_of(const Board *board)
{
    if (board->days[0].year == 0) return 0;
    int64_t minutes = date_minutes(board->days[1], 0) - date_minutes(board->days[0], 0);
    return (int)(minutes / DAY_MINUTES) + 1;
}

void add_rail(Build *b, const Board *board, Str words)
{
    int days = days_of(board);
    Item *ticks = arena_array(b->arena, Item, days + 1);
    int n = build_ticks(b, ticks, board->days[0], days, DAY_HOURS);
    Block *rail = add_block(b, BLOCK_RAIL);
    rail->text = words;
    rail->items = ticks;
    rail->n_items = n;
    set_rail_end(rail, days * DAY_HOURS);
}

Str board_card_label(Build *b, const Board *board, int card)
{
    return build_label(b, &board->cards[card].label);
}

Str board_order_words(Build *b, const Board *board, const int *cards, int n)
{
    Buf words = {0};
    for (int i = 0; i < n; i++) {
        Str label = board_card_label(b, board, cards[i]);
        buf_addf(&words, "%s%d. " STR_FMT, i ? "; " : "", i + 1, STR_ARG(label));
    }
    Str kept = arena_str(b->arena, buf_str(&words));
    buf_free(&words);
    return kept;
}

// --- cards ----------------------------------------------------------------------------------------

static int slot_of(const BoardState *state, int card)
{
    for (int i = 0; i < state->n_deal; i++)
        if (state->deal[i] == card) return i + 1;
    return 0;
}

Block *add_card(Build *b, const Table *table, int card)
{
    const Card *it = &table->board->cards[card];
    Block *block = add_block(b, BLOCK_CARD);
    block->id = it->id;
    block->label = build_label(b, &it->label);
    block->text = build_text(b, &it->text);
    block->state = ITEM_DONE;
    set_card_slot(block, slot_of(&table->state, card));
    set_card_from(block, -1);
    set_card_until(block, -1);
    return block;
}

// Hours from the beginning of the rail; what lies before or behind it stands at its end.
static double hour_on_rail(const Board *board, int64_t minute)
{
    double hour = (double)(minute - date_minutes(board->days[0], 0)) / HOUR_MINUTES;
    double end = days_of(board) * DAY_HOURS;
    return hour < 0 ? 0 : hour > end ? end : hour;
}

void set_card_when(Build *b, Block *block, const Board *board, int card)
{
    const Card *it = &board->cards[card];
    set_card_date(block, build_label(b, &it->when));
    if (it->hours.certainty == HOURS_NONE || days_of(board) == 0) return;
    set_card_certainty(block, str_of(book_certainty_id(it->hours.certainty)));
    set_card_from(block, hour_on_rail(board, it->hours.first));
    set_card_until(block, hour_on_rail(board, it->hours.last));
}

static int place_on_rail(const BoardState *state, int card)
{
    for (int i = 0; i < state->n_rail; i++)
        if (state->rail[i] == card) return i + 1;
    return 0;
}

void add_cards_in_order(Build *b, const Table *table, bool yours)
{
    const Board *board = table->board;
    int earlier = 0, next = 0; // cards of earlier groups; and of this one too
    for (int group = 0; group < board->n_groups; group++, earlier = next)
        for (int i = 0; i < board->n_cards; i++) {
            if (board->cards[i].group != group) continue;
            next++;
            Block *block = add_card(b, table, i);
            set_card_position(block, earlier + 1);
            set_card_when(b, block, board, i);
            if (yours) set_card_yours(block, place_on_rail(&table->state, i));
        }
}

// --- arrows ---------------------------------------------------------------------------------------

Str arrow_words(Build *b, const Board *board, int link)
{
    Str from = board_card_label(b, board, board->links[link].from);
    Str to = board_card_label(b, board, board->links[link].to);
    return build_fmt(b, STR_FMT " → " STR_FMT, STR_ARG(from), STR_ARG(to));
}

Block *add_arrow(Build *b, const Table *table, int link)
{
    const Board *board = table->board;
    const Link *it = &board->links[link];
    LinkType said = table->state.links[link];
    int source = pin_source(table->state.pins[link]);
    Block *block = add_block(b, BLOCK_ARROW);
    block->id = it->id;
    block->state = ITEM_DONE;
    set_arrow_from(block, board_card_label(b, board, it->from));
    set_arrow_to(block, board_card_label(b, board, it->to));
    set_arrow_from_id(block, board->cards[it->from].id);
    set_arrow_to_id(block, board->cards[it->to].id);
    set_arrow_type_word(block, build_link_word(said));
    if (said != LINK_NONE) set_arrow_type(block, str_of(book_link_type_id(said)));
    if (source != NONE)
        set_arrow_pinned(
            block, build_label(b, &story_book(b->stack->story)->sources[source].title));
    return block;
}
