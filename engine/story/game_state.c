// Allocation, copying and writing of game states.
#include "story/game_state.h"

#include "story/budgets.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

// --- the layout ------------------------------------------------------------------------------

static bool is_deep(const StateVar *var) { return var->first.type >= VALUE_STR; }

static void seat_board(GameLayout *layout, int node, const Board *board)
{
    BoardSeat *seat = &layout->boards[layout->n_boards];
    *seat = (BoardSeat){node, layout->n_cards, 0, layout->n_links, layout->n_claims};
    for (int i = 0; i < board->n_cards; i++)
        if (!board->cards[i].given) seat->n_dealt++;
    layout->board[node] = layout->n_boards++;
    layout->n_cards += board->n_cards;
    layout->n_links += board->n_links;
    layout->n_claims += board->n_claims;
}

static size_t count_boards(const Book *book)
{
    size_t count = 0;
    for (int i = 0; i < book->n_nodes; i++)
        count += book->nodes[i].kind == NODE_BOARD;
    return count;
}

static size_t count_bytes(const GameLayout *layout)
{
    const Book *book = layout->book;
    size_t values = (size_t)book->n_state + (size_t)book->n_world;
    size_t ints = 2 * (size_t)book->n_sources + 2 * (size_t)book->n_nodes +
                  (size_t)layout->n_choices + 3 * (size_t)layout->n_boards +
                  3 * (size_t)layout->n_cards + (size_t)layout->n_links;
    return values * sizeof(Value) + ints * sizeof(int) +
           (size_t)layout->n_links * sizeof(LinkType) +
           (size_t)layout->n_claims * sizeof(Status) + (size_t)book->n_sources;
}

void game_layout_init(GameLayout *layout, Arena *arena, const Book *book)
{
    *layout = (GameLayout){.book = book};
    size_t n = (size_t)book->n_nodes;
    layout->first_choice = arena_array(arena, int, n);
    layout->board = arena_array(arena, int, n);
    layout->boards = arena_array(arena, BoardSeat, count_boards(book));
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        layout->first_choice[i] = layout->n_choices;
        layout->n_choices += node->n_choices;
        layout->board[i] = NONE;
        if (node->kind == NODE_BOARD) seat_board(layout, i, node->board);
    }
    layout->deep = arena_array(arena, int, book->n_state);
    for (int i = 0; i < book->n_state; i++)
        if (is_deep(&book->state[i])) layout->deep[layout->n_deep++] = i;
    layout->bytes = count_bytes(layout);
}

// --- making and copying -------------------------------------------------------------------------

// Takes an array of [count] items from the start of *block.
static void *cut(unsigned char **block, int count, size_t size)
{
    void *array = *block;
    *block += (size_t)count * size;
    return array;
}

// Ordered from the largest alignment to the smallest, so that no padding is needed.
static void lay_out(const GameLayout *layout, GameState *s)
{
    const Book *book = layout->book;
    unsigned char *block = s->arrays;
    s->values = cut(&block, book->n_state, sizeof(Value));
    s->world = cut(&block, book->n_world, sizeof(Value));
    s->held = cut(&block, book->n_sources, sizeof(int));
    s->came = cut(&block, book->n_sources, sizeof(int));
    s->visits = cut(&block, book->n_nodes, sizeof(int));
    s->answers = cut(&block, book->n_nodes, sizeof(int));
    s->taken = cut(&block, layout->n_choices, sizeof(int));
    s->dealt = cut(&block, layout->n_boards, sizeof(int));
    s->placed = cut(&block, layout->n_boards, sizeof(int));
    s->stood = cut(&block, layout->n_boards, sizeof(int));
    s->deal = cut(&block, layout->n_cards, sizeof(int));
    s->offer = cut(&block, layout->n_cards, sizeof(int));
    s->order = cut(&block, layout->n_cards, sizeof(int));
    s->pins = cut(&block, layout->n_links, sizeof(int));
    s->links = cut(&block, layout->n_links, sizeof(LinkType));
    s->claims = cut(&block, layout->n_claims, sizeof(Status));
    s->holds = cut(&block, book->n_sources, 1);
    assert((size_t)(block - (unsigned char *)s->arrays) == layout->bytes);
}

GameState *game_state_new(const GameLayout *layout)
{
    const Book *book = layout->book;
    GameState *s = mem_new(1, sizeof *s);
    s->node = s->chain = s->edition = NONE;
    s->arrays = mem_new(layout->bytes, 1);
    lay_out(layout, s);
    for (int i = 0; i < book->n_nodes; i++)
        s->answers[i] = NONE;
    for (int i = 0; i < book->n_state; i++) {
        s->values[i] = book->state[i].first;
        s->weight += value_weight(&s->values[i]);
    }
    return s;
}

void game_state_free(GameState *s)
{
    if (!s) return;
    arena_free(&s->heap);
    free(s->arrays);
    free(s);
}

// Whether a value is in the book's memory, as initial values are, or has no allocated part.
static bool is_first(const StateVar *var, const Value *value)
{
    if (value->type == VALUE_STR) return value->as.s.s == var->first.as.s.s;
    if (value->type == VALUE_LIST)
        return value->as.list.n == 0 ||
               value->as.list.items == var->first.as.list.items;
    return value->as.map.n == 0 || value->as.map.items == var->first.as.map.items;
}

static void copy_deep(const GameLayout *layout, GameState *to, const GameState *from)
{
    for (int i = 0; i < layout->n_deep; i++) {
        int var = layout->deep[i];
        if (!is_first(&layout->book->state[var], &from->values[var]))
            to->values[var] = value_copy(&to->heap, &from->values[var]);
    }
    for (int i = 0; i < layout->book->n_world; i++)
        if (from->world[i].type == VALUE_STR)
            to->world[i] = value_copy(&to->heap, &from->world[i]);
}

void game_state_copy(const GameLayout *layout, GameState *to, const GameState *from)
{
    assert(to != from);
    to->edition = from->edition;
    to->authored = from->authored;
    to->node = from->node;
    to->answered = from->answered;
    to->turn = from->turn;
    to->entered = from->entered;
    to->chain = from->chain;
    to->n_held = from->n_held;
    to->rng = from->rng;
    to->weight = from->weight;
    to->written = 0;
    memcpy(to->arrays, from->arrays, layout->bytes);
    arena_reset(&to->heap);
    copy_deep(layout, to, from);
}

// --- writing ------------------------------------------------------------------------------------

// Converts an integral bound, saturating.
static int64_t whole(double bound)
{
    if (bound <= (double)INT64_MIN) return INT64_MIN;
    if (bound >= (double)INT64_MAX) return INT64_MAX;
    return (int64_t)bound;
}

static Value within_bounds(const StateVar *var, Value value)
{
    if (!var->bounded) return value;
    if (value.type == VALUE_INT) {
        int64_t low = whole(ceil(var->min)), high = whole(floor(var->max));
        if (value.as.i < low) value.as.i = low;
        if (value.as.i > high) value.as.i = high;
    } else if (value.type == VALUE_NUM) {
        value.as.d = fmin(fmax(value.as.d, var->min), var->max);
    }
    return value;
}

// Lua cannot distinguish an empty list from an empty map.
static bool is_empty(const Value *value)
{
    return (value->type == VALUE_LIST && value->as.list.n == 0) ||
           (value->type == VALUE_MAP && value->as.map.n == 0);
}

// Converts [value] to [type] if that loses nothing.
static bool fits(ValueType type, Value *value)
{
    if (value->type == type) return true;
    if (type == VALUE_NUM && value->type == VALUE_INT) {
        *value = (Value){VALUE_NUM, {.d = (double)value->as.i}};
        return true;
    }
    if ((type != VALUE_LIST && type != VALUE_MAP) || !is_empty(value)) return false;
    *value = (Value){type, {0}};
    return true;
}

// Stores a copy of [value] in [slot], within the weight budgets.
static bool store_value(
    GameState *s, Value *slot, const char *kind, Str name, Value value, Err *err)
{
    char message[BUDGET_SENTENCE_MAX];
    size_t weight = value_weight(&value);
    size_t total = s->weight - value_weight(slot) + weight;
    if (total > STATE_WEIGHT_MAX && weight > 0)
        return err_set(err, ERR_DATA, "%s." STR_FMT ": %s", kind, STR_ARG(name),
            budget_message(BUDGET_STATE, message));
    s->written += weight;
    if (s->written > STATE_WRITTEN_MAX)
        return err_set(err, ERR_DATA, "%s." STR_FMT ": %s", kind, STR_ARG(name),
            budget_message(BUDGET_WRITTEN, message));
    s->weight = total;
    *slot = value_copy(&s->heap, &value);
    return true;
}

static bool check_parts(const char *kind, Str name, const Value *value, Err *err)
{
    Err why = {0};
    if (value_check(value, &why)) return true;
    return err_set(
        err, ERR_DATA, "%s." STR_FMT " cannot hold %s", kind, STR_ARG(name), why.text);
}

bool game_state_write(
    const GameLayout *layout, GameState *s, int state_var, const Value *value, Err *err)
{
    const StateVar *var = &layout->book->state[state_var];
    Value kept = *value;
    if (!fits(var->first.type, &kept))
        return err_set(err, ERR_DATA, "state." STR_FMT " takes %s, not %s",
            STR_ARG(var->id), value_type_name(var->first.type),
            value_type_name(value->type));
    if (!check_parts("state", var->id, &kept, err)) return false;
    return store_value(
        s, &s->values[state_var], "state", var->id, within_bounds(var, kept), err);
}

bool game_state_write_world(const GameLayout *layout, GameState *s, int world_table,
    const Value *value, Err *err)
{
    assert(!layout->book->documented);
    Str name = layout->book->world[world_table].name;
    ValueType type = value->type;
    if (type != VALUE_INT && type != VALUE_NUM && type != VALUE_STR)
        return err_set(err, ERR_DATA,
            "world." STR_FMT " takes a number or a text, not %s", STR_ARG(name),
            value_type_name(type));
    if (!check_parts("world", name, value, err)) return false;
    return store_value(s, &s->world[world_table], "world", name, *value, err);
}

bool game_state_add_source(GameState *s, int source)
{
    if (s->holds[source]) return false;
    s->holds[source] = 1;
    s->held[s->n_held] = source;
    s->came[s->n_held++] = s->turn;
    return true;
}

int game_state_new_sources(const GameState *s)
{
    int before = 0,
        end = s->n_held; // [came] ascends: halve until the first of this turn
    while (before < end) {
        int middle = before + (end - before) / 2;
        if (s->came[middle] < s->turn)
            before = middle + 1;
        else
            end = middle;
    }
    return s->n_held - before;
}
