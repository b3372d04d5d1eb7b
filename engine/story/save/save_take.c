// A situation out of JSON that anybody may have written: every field's type, size and range is
// checked, unknown names are passed over, and nothing of the script is run.
#include "story/save/save_inner.h"

#include "story/board.h"

#include <limits.h>
#include <string.h>

typedef struct Taking {
    const Play *play;
    const Book *book;
    Situation *s;
    Buf *notes; // NULL: nobody wants them
    Err *err;
} Taking;

static void note(const Taking *t, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void note(const Taking *t, const char *format, ...)
{
    if (!t->notes) return;
    va_list args;
    va_start(args, format);
    buf_addv(t->notes, format, args);
    va_end(args);
    buf_addc(t->notes, '\n');
}

// As a player knows it; its id where the title is none that can be shown as it is.
static Str name_of(const Node *node)
{
    Str title = node->title.src;
    bool plain = title.n > 0;
    for (size_t i = 0; i < title.n; i++)
        if (strchr("*[]{}\\", title.s[i])) plain = false;
    return plain ? title : node->id;
}

// --- fields -------------------------------------------------------------------------------------

static const char *type_name(json_type type)
{
    static const char *const names[] = {
        [JSON_OBJECT] = "an object",
        [JSON_ARRAY] = "a list",
        [JSON_STRING] = "a text",
        [JSON_INTEGER] = "a whole number",
        [JSON_REAL] = "a number",
        [JSON_TRUE] = "true or false",
        [JSON_FALSE] = "true or false",
        [JSON_NULL] = "nothing",
    };
    return names[type];
}

static bool broken(Err *err, const char *field, const char *wanted)
{
    return err_set(
        err, ERR_DATA, "the save is broken: \"%s\" should be %s", field, wanted);
}

json_t *save_member(json_t *object, const char *key, json_type type, Err *err)
{
    json_t *member = json_object_get(object, key);
    if (member && json_typeof(member) == type) return member;
    broken(err, key, type_name(type));
    return NULL;
}

// The whole number [value], which stands under [key].
static bool take_count(
    const char *key, const json_t *value, int max, int *out, Err *err)
{
    json_int_t count = json_integer_value(value);
    if (json_is_integer(value) && count >= 0 && count <= max) {
        *out = (int)count;
        return true;
    }
    return err_set(err, ERR_DATA,
        "the save is broken: \"%s\" should be a whole number from 0 to %d", key, max);
}

bool save_count(json_t *object, const char *key, int max, int *out, Err *err)
{
    return take_count(key, json_object_get(object, key), max, out, err);
}

static Str str_of_json(const json_t *value)
{
    if (!json_is_string(value)) return (Str){0};
    return (Str){json_string_value(value), json_string_length(value)};
}

static bool take_hex(Str hex, uint64_t *out)
{
    *out = 0;
    if (hex.n != 16) return false;
    for (size_t i = 0; i < hex.n; i++) {
        size_t digit = str_find(STR("0123456789abcdef"), hex.s[i]);
        if (digit == 16) return false;
        *out = *out << 4 | digit;
    }
    return true;
}

// --- sections -----------------------------------------------------------------------------------

static bool take_node(const Taking *t, json_t *saved)
{
    json_t *node = save_member(saved, "node", JSON_STRING, t->err);
    if (!node) return false;
    t->s->node = book_node(t->book, str_of_json(node));
    return true;
}

static bool take_chain(const Taking *t, json_t *saved)
{
    json_t *chain = json_object_get(saved, "chain");
    if (!chain) return true;
    if (!json_is_string(chain)) return broken(t->err, "chain", "a text");
    t->s->chain = book_chain(t->book, str_of_json(chain));
    return true;
}

static bool take_rng(const Taking *t, json_t *saved)
{
    return take_hex(json_get_str(saved, "rng"), &t->s->rng.state) ||
           broken(t->err, "rng", "a text of 16 hexadecimal digits");
}

static bool take_value(const Taking *t, int var, const json_t *value, Arena *scratch)
{
    Value read;
    t->s->written = 0; // a save may be larger than what one turn writes
    return value_from_json(scratch, value, &read, NULL) &&
           situation_write(&t->play->shape, t->s, var, &read, NULL);
}

static bool take_state(const Taking *t, json_t *state)
{
    Arena scratch = {0};
    for (int i = 0; i < t->book->n_state; i++) {
        const StateVar *var = &t->book->state[i];
        const json_t *value = json_get(state, var->id);
        if (value && !take_value(t, i, value, &scratch))
            note(t,
                "“%.*s” is now %s; what was saved does not fit, so it has its first "
                "value again.",
                STR_ARG(var->id), value_type_name(var->first.type));
        arena_reset(&scratch);
    }
    arena_free(&scratch);
    return true;
}

static bool take_world(const Taking *t, json_t *world)
{
    if (t->book->documented) return true;
    Arena scratch = {0};
    for (int i = 0; i < t->book->n_world; i++) {
        Value read;
        const json_t *value = json_get(world, t->book->world[i].name);
        if (value && value_from_json(&scratch, value, &read, NULL))
            situation_write_world(&t->play->shape, t->s, i, &read, NULL);
    }
    arena_free(&scratch);
    return true;
}

// Keeps the sources in the order they came, which is not always the order of the file: a source
// unknown to the version that saved was written last.
static void hold(Situation *s, int source, int turn)
{
    int at = s->n_held++;
    for (; at > 0 && s->came[at - 1] > turn; at--) {
        s->held[at] = s->held[at - 1];
        s->came[at] = s->came[at - 1];
    }
    s->held[at] = source;
    s->came[at] = turn;
    s->holds[source] = 1;
}

static bool take_sources(const Taking *t, json_t *sources)
{
    const char *id;
    json_t *value;
    json_object_foreach(sources, id, value)
    {
        int turn = 0, source = book_source(t->book, str_of(id));
        int latest = source == NONE ? INT_MAX / 2 : t->s->turn;
        if (!take_count(id, value, latest, &turn, t->err)) return false;
        if (source != NONE && !t->s->holds[source]) hold(t->s, source, turn);
    }
    return true;
}

static bool take_visits(const Taking *t, json_t *visits)
{
    const char *id;
    json_t *value;
    json_object_foreach(visits, id, value)
    {
        int count = 0, node = book_node(t->book, str_of(id));
        // With room above, so that the sum can still grow.
        if (!take_count(id, value, INT_MAX / 2 - t->s->entered, &count, t->err))
            return false;
        if (node == NONE) continue;
        t->s->visits[node] = count;
        t->s->entered += count;
    }
    return true;
}

static bool take_choices(const Taking *t, int node, json_t *choices)
{
    const char *id;
    json_t *value;
    json_object_foreach(choices, id, value)
    {
        int count = 0, choice = node_choice(&t->book->nodes[node], str_of(id));
        if (!take_count(id, value, INT_MAX / 2, &count, t->err)) return false;
        if (choice != NONE)
            t->s->taken[t->play->shape.first_choice[node] + choice] = count;
    }
    return true;
}

static bool take_taken(const Taking *t, json_t *taken)
{
    const char *id;
    json_t *choices;
    json_object_foreach(taken, id, choices)
    {
        int node = book_node(t->book, str_of(id));
        if (!json_is_object(choices)) return broken(t->err, id, "an object");
        if (node != NONE && !take_choices(t, node, choices)) return false;
    }
    return true;
}

static bool take_answers(const Taking *t, json_t *answers)
{
    const char *id;
    json_t *answer;
    json_object_foreach(answers, id, answer)
    {
        int node = book_node(t->book, str_of(id));
        if (!json_is_string(answer)) return broken(t->err, id, "a text");
        if (node != NONE)
            t->s->answers[node] =
                node_answer(&t->book->nodes[node], str_of_json(answer));
    }
    return true;
}

// --- boards -------------------------------------------------------------------------------------

static int card_of(const Board *board, Str id)
{
    for (int i = 0; i < board->n_cards; i++)
        if (str_eq(board->cards[i].id, id)) return i;
    return NONE;
}

static bool is_among(const int *cards, int n, int card)
{
    for (int i = 0; i < n; i++)
        if (cards[i] == card) return true;
    return false;
}

// Fills [cards] with the list's cards: at most [max], each to be placed and none twice. *n is
// NONE when that is not what the list holds.
static bool take_cards(const Taking *t, const Board *board, json_t *saved,
    const char *key, int *cards, int max, int *n)
{
    json_t *ids = save_member(saved, key, JSON_ARRAY, t->err);
    if (!ids) return false;
    *n = json_array_size(ids) > (size_t)max ? NONE : 0;
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const json_t *id = json_array_get(ids, i);
        if (!json_is_string(id)) return broken(t->err, key, "a list of texts");
        if (*n == NONE) continue;
        int card = card_of(board, str_of_json(id));
        if (card == NONE || board->cards[card].given || is_among(cards, *n, card))
            *n = NONE;
        else
            cards[(*n)++] = card;
    }
    return true;
}

static int link_of(const Board *board, Str id)
{
    for (int i = 0; i < board->n_links; i++)
        if (str_eq(board->links[i].id, id)) return i;
    return NONE;
}

static bool take_links(
    const Taking *t, const Board *board, json_t *saved, LinkType *said)
{
    json_t *links = save_member(saved, "links", JSON_OBJECT, t->err);
    const char *id;
    json_t *type;
    json_object_foreach(links, id, type)
    {
        int link = link_of(board, str_of(id));
        if (!json_is_string(type)) return broken(t->err, id, "a text");
        if (link != NONE) said[link] = link_type_of(str_of_json(type));
    }
    return links != NULL;
}

static bool take_board(const Taking *t, int index, json_t *saved)
{
    const BoardSeat *seat = &t->play->shape.boards[index];
    const Node *node = &t->book->nodes[seat->node];
    int *deal = &t->s->deal[seat->first_card], *order = &t->s->order[seat->first_card];
    int n_deal, n_placed;
    if (!take_cards(t, node->board, saved, "deal", deal, seat->n_dealt, &n_deal) ||
        !take_cards(t, node->board, saved, "placed", order, seat->n_dealt, &n_placed) ||
        !take_links(t, node->board, saved, &t->s->links[seat->first_link]))
        return false;
    if (n_deal == seat->n_dealt && n_placed != NONE) {
        t->s->dealt[index] = 1;
        t->s->placed[index] = n_placed;
        board_offer(&t->play->shape, t->s, index);
        return true;
    }
    board_enter(&t->play->shape, t->s, index);
    note(t, "The cards of the board “%.*s” have changed; it begins afresh.",
        STR_ARG(name_of(node)));
    return true;
}

static bool take_boards(const Taking *t, json_t *boards)
{
    const char *id;
    json_t *saved;
    json_object_foreach(boards, id, saved)
    {
        int node = book_node(t->book, str_of(id));
        if (!json_is_object(saved)) return broken(t->err, id, "an object");
        if (node == NONE || t->play->shape.board[node] == NONE) continue;
        if (!take_board(t, t->play->shape.board[node], saved)) return false;
    }
    return true;
}

// --- the whole ------------------------------------------------------------------------------------

// Whether the check that the play stands on has been answered: the save says so, and the answer
// is still there.
static bool take_answered(const Taking *t, json_t *saved)
{
    json_t *answered = json_object_get(saved, "answered");
    if (!json_is_boolean(answered)) return broken(t->err, "answered", "true or false");
    if (t->s->node == NONE || !json_is_true(answered)) return true;
    const Node *node = &t->book->nodes[t->s->node];
    t->s->answered = node->kind == NODE_CHECK && t->s->answers[t->s->node] != NONE;
    if (!t->s->answered && node->kind == NODE_CHECK)
        note(t, "The answers of the question “%.*s” have changed; it asks again.",
            STR_ARG(name_of(node)));
    return true;
}

// A node that has become a board since it was saved.
static void deal_missing_board(const Taking *t)
{
    if (t->s->node == NONE) return;
    int board = t->play->shape.board[t->s->node];
    if (board != NONE && !t->s->dealt[board]) board_enter(&t->play->shape, t->s, board);
}

bool save_take(const Play *play, Situation *s, json_t *saved, Buf *notes, Err *err)
{
    static const struct {
        const char *key;
        bool (*take)(const Taking *t, json_t *section);
    } sections[] = {
        {"state", take_state},
        {"world", take_world},
        {"sources", take_sources},
        {"visits", take_visits},
        {"taken", take_taken},
        {"answers", take_answers},
        {"boards", take_boards},
    };
    Taking t = {play, play->book, s, notes, err};
    if (!take_node(&t, saved) || !take_chain(&t, saved) || !take_rng(&t, saved))
        return false;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        json_t *section = save_member(saved, sections[i].key, JSON_OBJECT, err);
        if (!section || !sections[i].take(&t, section)) return false;
    }
    s->written = 0;
    deal_missing_board(&t);
    return take_answered(&t, saved);
}
