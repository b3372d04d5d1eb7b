// Reads a game from untrusted JSON: every field's type, size and range is checked, unknown
// names are skipped, and no script runs.
#include "story/save/save_reader.h"

#include "base/utf8.h"
#include "story/board.h"

#include <limits.h>
#include <string.h>

void save_note(const SaveReader *r, const char *format, ...)
{
    if (!r->notes) return;
    va_list args;
    va_start(args, format);
    buf_addv(r->notes, format, args);
    va_end(args);
    buf_addc(r->notes, '\n');
}

Str save_node_name(const Node *node)
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

bool save_broken(Err *err, const char *field, const char *wanted)
{
    return err_set(
        err, ERR_DATA, "the save is broken: \"%s\" should be %s", field, wanted);
}

json_t *save_member(json_t *object, const char *key, json_type type, Err *err)
{
    json_t *member = json_object_get(object, key);
    if (member && json_typeof(member) == type) return member;
    save_broken(err, key, type_name(type));
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

static bool read_node(const SaveReader *r, json_t *saved)
{
    json_t *node = save_member(saved, "node", JSON_STRING, r->err);
    if (!node) return false;
    r->s->node = book_node(r->book, json_text(node));
    return true;
}

static bool read_chain(const SaveReader *r, json_t *saved)
{
    json_t *chain = json_object_get(saved, "chain");
    if (!chain) return true;
    if (!json_is_string(chain)) return save_broken(r->err, "chain", "a text");
    r->s->chain = book_chain(r->book, json_text(chain));
    return true;
}

// Saves of before there were editions have none.
static bool read_edition(const SaveReader *r, json_t *saved)
{
    json_t *edition = json_object_get(saved, "edition");
    if (!edition) return true;
    if (!json_is_string(edition)) return save_broken(r->err, "edition", "a text");
    r->s->edition = book_edition(r->book, json_text(edition));
    if (r->s->edition == NONE)
        save_note(r,
            "You were playing the edition “" STR_FMT
            "”, which is no longer part of this scenario; the play goes on without it.",
            STR_ARG(utf8_cut(json_text(edition), SANDBOX_ID_MAX)));
    return true;
}

// Most saves have none.
static bool read_authored(const SaveReader *r, json_t *saved)
{
    if (!json_object_get(saved, "authored")) return true;
    return save_count(saved, "authored", INT_MAX / 2, &r->s->authored, r->err);
}

static bool read_rng(const SaveReader *r, json_t *saved)
{
    return read_hex(json_get_str(saved, "rng"), &r->s->rng.state) ||
           save_broken(r->err, "rng", "a text of 16 hexadecimal digits");
}

static bool read_value(
    const SaveReader *r, int var, const json_t *value, Arena *scratch)
{
    Value read;
    r->s->written = 0; // the budget of one turn does not apply
    return value_from_json(scratch, value, &read, NULL) &&
           game_state_write(&r->play->layout, r->s, var, &read, NULL);
}

static bool read_state(const SaveReader *r, json_t *state)
{
    Arena scratch = {0};
    for (int i = 0; i < r->book->n_state; i++) {
        const StateVar *var = &r->book->state[i];
        const json_t *value = json_get(state, var->id);
        if (value && !read_value(r, i, value, &scratch))
            save_note(r,
                "“" STR_FMT
                "” is now %s; what was saved does not fit, so it has its first "
                "value again.",
                STR_ARG(var->id), value_type_name(var->first.type));
        arena_reset(&scratch);
    }
    arena_free(&scratch);
    return true;
}

static bool read_world(const SaveReader *r, json_t *world)
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

static bool read_sources(const SaveReader *r, json_t *sources)
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

static bool read_visits(const SaveReader *r, json_t *visits)
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

static bool read_choices(const SaveReader *r, int node, json_t *choices)
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

static bool read_taken(const SaveReader *r, json_t *taken)
{
    const char *id;
    json_t *choices;
    json_object_foreach(taken, id, choices)
    {
        int node = book_node(r->book, str_of(id));
        if (!json_is_object(choices)) return save_broken(r->err, id, "an object");
        if (node != NONE && !read_choices(r, node, choices)) return false;
    }
    return true;
}

static bool read_answers(const SaveReader *r, json_t *answers)
{
    const char *id;
    json_t *answer;
    json_object_foreach(answers, id, answer)
    {
        int node = book_node(r->book, str_of(id));
        if (!json_is_string(answer)) return save_broken(r->err, id, "a text");
        if (node != NONE)
            r->s->answers[node] =
                book_node_answer(&r->book->nodes[node], json_text(answer));
    }
    return true;
}

// --- the whole ------------------------------------------------------------------------------------

// Whether the current check has been answered: the save says so, and the answer still exists.
static bool read_answered(const SaveReader *r, json_t *saved)
{
    json_t *answered = json_object_get(saved, "answered");
    if (!json_is_boolean(answered))
        return save_broken(r->err, "answered", "true or false");
    if (r->s->node == NONE || !json_is_true(answered)) return true;
    const Node *node = &r->book->nodes[r->s->node];
    r->s->answered = node->kind == NODE_CHECK && r->s->answers[r->s->node] != NONE;
    if (!r->s->answered && node->kind == NODE_CHECK)
        save_note(r,
            "The answers of the question “" STR_FMT "” have changed; it asks again.",
            STR_ARG(save_node_name(node)));
    return true;
}

// Deals the cards if the node became a board after the game was saved.
static void deal_missing_board(const SaveReader *r)
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
        bool (*read)(const SaveReader *r, json_t *section);
    } sections[] = {
        {"state", read_state},
        {"world", read_world},
        {"sources", read_sources},
        {"visits", read_visits},
        {"taken", read_taken},
        {"answers", read_answers},
        {"boards", save_read_boards},
    };
    SaveReader r = {play, play->book, s, notes, err};
    if (!read_node(&r, saved) || !read_edition(&r, saved) || !read_chain(&r, saved) ||
        !read_authored(&r, saved) || !read_rng(&r, saved))
        return false;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        json_t *section = save_member(saved, sections[i].key, JSON_OBJECT, err);
        if (!section || !sections[i].read(&r, section)) return false;
    }
    s->written = 0;
    deal_missing_board(&r);
    return read_answered(&r, saved);
}
