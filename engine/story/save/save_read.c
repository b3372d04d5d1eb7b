// Reads a game from untrusted JSON: every field's type, size and range is checked, unknown
// names are skipped, and no script runs.
#include "story/save/save_inner.h"

#include "story/board.h"
#include "story/save/save_rename.h"

#include <limits.h>
#include <string.h>

typedef struct Reader {
    const Play *play;
    const Book *book;
    GameState *s;
    Buf *notes; // may be NULL
    Err *err;
} Reader;

static void add_note(const Reader *r, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void add_note(const Reader *r, const char *format, ...)
{
    if (!r->notes) return;
    va_list args;
    va_start(args, format);
    buf_addv(r->notes, format, args);
    va_end(args);
    buf_addc(r->notes, '\n');
}

// The title as shown to the player; the id if the title has markup.
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

// Reads the integer [value]; [key] is for the message.
static bool read_count(
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
    return read_count(key, json_object_get(object, key), max, out, err);
}

static bool read_hex(Str hex, uint64_t *out)
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

static bool read_node(const Reader *r, json_t *saved)
{
    json_t *node = save_member(saved, "node", JSON_STRING, r->err);
    if (!node) return false;
    r->s->node = book_node(r->book, json_text(node));
    return true;
}

static bool read_chain(const Reader *r, json_t *saved)
{
    json_t *chain = json_object_get(saved, "chain");
    if (!chain) return true;
    if (!json_is_string(chain)) return broken(r->err, "chain", "a text");
    r->s->chain = book_chain(r->book, json_text(chain));
    return true;
}

static bool read_rng(const Reader *r, json_t *saved)
{
    return read_hex(json_get_str(saved, "rng"), &r->s->rng.state) ||
           broken(r->err, "rng", "a text of 16 hexadecimal digits");
}

static bool read_value(const Reader *r, int var, const json_t *value, Arena *scratch)
{
    Value read;
    r->s->written = 0; // the budget of one turn does not apply
    return value_from_json(scratch, value, &read, NULL) &&
           game_state_write(&r->play->layout, r->s, var, &read, NULL);
}

static bool read_state(const Reader *r, json_t *state)
{
    Arena scratch = {0};
    for (int i = 0; i < r->book->n_state; i++) {
        const StateVar *var = &r->book->state[i];
        const json_t *value = json_get(state, var->id);
        if (value && !read_value(r, i, value, &scratch))
            add_note(r,
                "“" STR_FMT
                "” is now %s; what was saved does not fit, so it has its first "
                "value again.",
                STR_ARG(var->id), value_type_name(var->first.type));
        arena_reset(&scratch);
    }
    arena_free(&scratch);
    return true;
}

static bool read_world(const Reader *r, json_t *world)
{
    if (r->book->documented) return true;
    Arena scratch = {0};
    for (int i = 0; i < r->book->n_world; i++) {
        Value read;
        const json_t *value = json_get(world, r->book->world[i].name);
        if (value && value_from_json(&scratch, value, &read, NULL))
            game_state_write_world(&r->play->layout, r->s, i, &read, NULL);
    }
    arena_free(&scratch);
    return true;
}

// Inserts a source by turn of arrival. The order in the file may differ: sources unknown to the version
// that saved are written last.
static void insert_source(GameState *s, int source, int turn)
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

static bool read_sources(const Reader *r, json_t *sources)
{
    const char *id;
    json_t *value;
    json_object_foreach(sources, id, value)
    {
        int turn = 0, source = book_source(r->book, str_of(id));
        int latest = source == NONE ? INT_MAX / 2 : r->s->turn;
        if (!read_count(id, value, latest, &turn, r->err)) return false;
        if (source != NONE && !r->s->holds[source]) insert_source(r->s, source, turn);
    }
    return true;
}

static bool read_visits(const Reader *r, json_t *visits)
{
    const char *id;
    json_t *value;
    json_object_foreach(visits, id, value)
    {
        int count = 0, node = book_node(r->book, str_of(id));
        // Capped at INT_MAX / 2, so that later increments cannot overflow.
        if (!read_count(id, value, INT_MAX / 2 - r->s->entered, &count, r->err))
            return false;
        if (node == NONE) continue;
        r->s->visits[node] = count;
        r->s->entered += count;
    }
    return true;
}

static bool read_choices(const Reader *r, int node, json_t *choices)
{
    const char *id;
    json_t *value;
    json_object_foreach(choices, id, value)
    {
        int count = 0, choice = book_node_choice(&r->book->nodes[node], str_of(id));
        if (!read_count(id, value, INT_MAX / 2, &count, r->err)) return false;
        if (choice != NONE)
            r->s->taken[r->play->layout.first_choice[node] + choice] = count;
    }
    return true;
}

static bool read_taken(const Reader *r, json_t *taken)
{
    const char *id;
    json_t *choices;
    json_object_foreach(taken, id, choices)
    {
        int node = book_node(r->book, str_of(id));
        if (!json_is_object(choices)) return broken(r->err, id, "an object");
        if (node != NONE && !read_choices(r, node, choices)) return false;
    }
    return true;
}

static bool read_answers(const Reader *r, json_t *answers)
{
    const char *id;
    json_t *answer;
    json_object_foreach(answers, id, answer)
    {
        int node = book_node(r->book, str_of(id));
        if (!json_is_string(answer)) return broken(r->err, id, "a text");
        if (node != NONE)
            r->s->answers[node] =
                book_node_answer(&r->book->nodes[node], json_text(answer));
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

// Reads a list of distinct cards, given ones only with [given]. *n is NONE if the list is not that.
static bool read_cards(const Reader *r, const Board *board, json_t *saved,
    const char *key, bool given, int *cards, int *n)
{
    json_t *ids = save_member(saved, key, JSON_ARRAY, r->err);
    if (!ids) return false;
    *n = json_array_size(ids) > (size_t)board->n_cards ? NONE : 0;
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const json_t *id = json_array_get(ids, i);
        if (!json_is_string(id)) return broken(r->err, key, "a list of texts");
        if (*n == NONE) continue;
        int card = card_of(board, json_text(id));
        if (card == NONE || is_among(cards, *n, card))
            *n = NONE;
        else if (given || !board->cards[card].given)
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

static bool read_links(
    const Reader *r, const Board *board, json_t *saved, LinkType *types)
{
    json_t *links = save_member(saved, "links", JSON_OBJECT, r->err);
    const char *id;
    json_t *type;
    json_object_foreach(links, id, type)
    {
        int link = link_of(board, str_of(id));
        if (!json_is_string(type)) return broken(r->err, id, "a text");
        if (link != NONE) types[link] = book_link_type_of(json_text(type));
    }
    return links != NULL;
}

// Before arrows had evidence and boards claims, saves had neither section.
static json_t *section_of(const Reader *r, json_t *saved, const char *key, bool *fine)
{
    json_t *section = json_object_get(saved, key);
    if (section && !json_is_object(section)) *fine = broken(r->err, key, "an object");
    return section;
}

// A source that is not held any more is not pinned either.
static bool read_pins(const Reader *r, const Board *board, json_t *saved, int *pins)
{
    bool fine = true;
    const char *id;
    json_t *pin, *section = section_of(r, saved, "pins", &fine);
    if (!fine) return false;
    json_object_foreach(section, id, pin)
    {
        int link = link_of(board, str_of(id));
        if (!json_is_string(pin)) return broken(r->err, id, "a text");
        if (link == NONE) continue;
        Str name = save_rename_source(r->book, json_text(pin));
        int source = name.n > 0 ? book_source(r->book, name) : NONE;
        if (name.n == 0 || (source != NONE && r->s->holds[source]))
            pins[link] = pin_of(source);
    }
    return true;
}

static bool read_claims(
    const Reader *r, const Board *board, json_t *saved, Status *claims)
{
    bool fine = true;
    const char *id;
    json_t *status, *section = section_of(r, saved, "claims", &fine);
    if (!fine) return false;
    json_object_foreach(section, id, status)
    {
        if (!json_is_string(status)) return broken(r->err, id, "a text");
        for (int i = 0; i < board->n_claims; i++)
            if (str_eq(board->claims[i].id, str_of(id)))
                claims[i] = book_status_of(json_text(status));
    }
    return true;
}

static void begin_board_afresh(const Reader *r, int index, const char *why)
{
    Str name = name_of(&r->book->nodes[r->play->layout.boards[index].node]);
    board_enter(&r->play->layout, r->s, index);
    add_note(r, "The board “" STR_FMT "” begins afresh: %s.", STR_ARG(name), why);
}

static bool read_rail(const Reader *r, int index, json_t *saved)
{
    const BoardSeat *seat = &r->play->layout.boards[index];
    const Board *board = r->book->nodes[seat->node].board;
    int *deal = &r->s->deal[seat->first_card], *rail = &r->s->order[seat->first_card];
    int n_deal, n_rail, *stood = &r->s->stood[index];
    if (!read_cards(r, board, saved, "deal", false, deal, &n_deal) ||
        !read_cards(r, board, saved, "rail", true, rail, &n_rail) ||
        !save_count(saved, "stood", INT_MAX / 2, stood, r->err) ||
        !read_links(r, board, saved, &r->s->links[seat->first_link]) ||
        !read_pins(r, board, saved, &r->s->pins[seat->first_link]) ||
        !read_claims(r, board, saved, &r->s->claims[seat->first_claim]))
        return false;
    r->s->placed[index] = n_rail == NONE ? 0 : n_rail;
    if (n_deal != seat->n_dealt || n_rail == NONE ||
        !board_given_stand(&r->play->layout, r->s, index)) {
        begin_board_afresh(r, index, "its cards have changed");
        return true;
    }
    r->s->dealt[index] = 1;
    if (n_rail < board->n_cards) *stood = 0;
    board_offer(&r->play->layout, r->s, index);
    return true;
}

// A save of before the rail has the cards in a row without the given ones: no place between them is
// known.
static bool read_board(const Reader *r, int index, json_t *saved)
{
    if (json_object_get(saved, "rail")) return read_rail(r, index, saved);
    begin_board_afresh(
        r, index, "it was saved by an earlier Qantar, before it had a rail");
    return true;
}

static bool read_boards(const Reader *r, json_t *boards)
{
    const char *id;
    json_t *saved;
    json_object_foreach(boards, id, saved)
    {
        int node = book_node(r->book, str_of(id));
        if (!json_is_object(saved)) return broken(r->err, id, "an object");
        if (node == NONE || r->play->layout.board[node] == NONE) continue;
        if (!read_board(r, r->play->layout.board[node], saved)) return false;
    }
    return true;
}

// --- the whole ------------------------------------------------------------------------------------

// Whether the current check has been answered: the save says so, and the answer still exists.
static bool read_answered(const Reader *r, json_t *saved)
{
    json_t *answered = json_object_get(saved, "answered");
    if (!json_is_boolean(answered)) return broken(r->err, "answered", "true or false");
    if (r->s->node == NONE || !json_is_true(answered)) return true;
    const Node *node = &r->book->nodes[r->s->node];
    r->s->answered = node->kind == NODE_CHECK && r->s->answers[r->s->node] != NONE;
    if (!r->s->answered && node->kind == NODE_CHECK)
        add_note(r,
            "The answers of the question “" STR_FMT "” have changed; it asks again.",
            STR_ARG(name_of(node)));
    return true;
}

// Deals the cards if the node became a board after the game was saved.
static void deal_missing_board(const Reader *r)
{
    if (r->s->node == NONE) return;
    int board = r->play->layout.board[r->s->node];
    if (board != NONE && !r->s->dealt[board])
        board_enter(&r->play->layout, r->s, board);
}

bool save_read(const Play *play, GameState *s, json_t *saved, Buf *notes, Err *err)
{
    static const struct {
        const char *key;
        bool (*read)(const Reader *r, json_t *section);
    } sections[] = {
        {"state", read_state},
        {"world", read_world},
        {"sources", read_sources},
        {"visits", read_visits},
        {"taken", read_taken},
        {"answers", read_answers},
        {"boards", read_boards},
    };
    Reader r = {play, play->book, s, notes, err};
    if (!read_node(&r, saved) || !read_chain(&r, saved) || !read_rng(&r, saved))
        return false;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        json_t *section = save_member(saved, sections[i].key, JSON_OBJECT, err);
        if (!section || !sections[i].read(&r, section)) return false;
    }
    s->written = 0;
    deal_missing_board(&r);
    return read_answered(&r, saved);
}
