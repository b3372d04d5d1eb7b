// Resume codes: what they carry, and the way between a play, a number and a save.
//
// A pupil copies a code from one screen and types it at another, so every letter counts and none may
// deceive. This is how:
//
// - What a code carries: its format, the scenario, the publication of the table it counts by
//   (code_table.h), the reader's settings as one number, then the play: the node, how often each node
//   was met and each choice taken, answers, boards, sources, variables, and what the script made of
//   the world. That is all that scores, texts, needs and picks can depend on.
// - What it leaves out: the turns that could be taken back, the log of what was read, the state of
//   chance (draws and shuffles begin anew), the order of sources that came by ways a table does not
//   show, and lists and texts that are too long, which the player is told.
// - How it becomes short: all of it is one number (code_number.h) in which whatever is as the table
//   expects costs next to nothing (code_play.h), written with 32 letters, 5 bits each.
// - How slips are found: three check letters (code_letters.h).
// - How it outlives the script: the number is read with the table of its own publication into the
//   names of that time, as a save, and play_load does all the fitting that it does for saves.
#include "story/resume/code.h"

#include "story/play_inner.h"
#include "story/resume/code_play.h"
#include "story/resume/code_save.h"
#include "story/save/save_inner.h"
#include "story/save/save_rename.h"
#include "story/story_inner.h"

#define FORMAT       1
#define FORMATS      8    // values of the first field; a larger one is a newer Qantar's
#define FINGERPRINTS 1024 // scenarios are told apart by one in so many

// --- the table ------------------------------------------------------------------------------------

static bool read_file(const Story *story, Buf *text, Err *err)
{
    return story->host->read(story->host->ctx, STR(CODE_TABLE_FILE), text, err);
}

static bool open_table(
    const Story *story, Arena *arena, int upto, CodeTable *table, Err *err)
{
    Buf text = {0};
    Err trouble = {0};
    bool there = read_file(story, &text, &trouble);
    Str kept = arena_str(arena, buf_str(&text));
    bool fine = there && code_table_read(arena, kept, upto, table, &trouble);
    buf_free(&text);
    if (fine) return true;
    if (there)
        return err_set(
            err, ERR_DATA, CODE_TABLE_FILE ":%d: %s", table->fault_line, trouble.text);
    if (trouble.kind == ERR_NO_INPUT)
        return err_set(err, ERR_NO_INPUT, "this scenario has no codes");
    return err_set(err, trouble.kind, "%s", trouble.text);
}

bool code_possible(Story *story, Err *err)
{
    Arena arena = {0};
    CodeTable table;
    Err trouble = {0};
    bool fine = open_table(story, &arena, 0, &table, &trouble);
    arena_free(&arena);
    return fine || (trouble.kind != ERR_NO_INPUT &&
                       err_set(err, trouble.kind, "%s", trouble.text));
}

static uint32_t fingerprint(const Book *book)
{
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < book->id.n; i++)
        sum = (sum ^ (unsigned char)book->id.s[i]) * 16777619u;
    return (sum ^ sum >> 16) % FINGERPRINTS;
}

// --- from a game to the table's numbers --------------------------------------------------------

typedef struct Filling {
    const Book *book;
    const CodeTable *table;
    CodePlay *play;
    Arena *arena;
    json_t *now;
    int turn;
} Filling;

static int int_of(json_t *object, Str key)
{
    json_int_t value = json_integer_value(json_get(object, key));
    return value < CODE_VISITS_MAX ? (int)value : CODE_VISITS_MAX;
}

static json_t *part(const Filling *f, const char *section, Str key)
{
    return json_get(json_object_get(f->now, section), key);
}

static Str str_of_json(const json_t *value)
{
    if (!json_is_string(value)) return (Str){0};
    return (Str){json_string_value(value), json_string_length(value)};
}

static int position_of(const CodeTable *table, const Indexes *items, Str id)
{
    for (int i = 0; i < items->n; i++)
        if (str_eq(table->items[items->items[i]].id, id)) return i;
    return NONE;
}

static void fill_board(const Filling *f, int index, json_t *board)
{
    const CodeNode *node = &f->table->nodes[index];
    json_t *placed = json_object_get(board, "placed");
    json_t *links = json_object_get(board, "links");
    for (size_t i = 0; i < json_array_size(placed); i++) {
        int at =
            position_of(f->table, &node->cards, str_of_json(json_array_get(placed, i)));
        if (at != NONE)
            f->play->order[node->cards.items[f->play->placed[index]++]] = at;
    }
    for (int i = 0; i < node->links.n; i++) {
        int item = node->links.items[i];
        f->play->said[item] =
            link_type_of(str_of_json(json_get(links, f->table->items[item].id)));
    }
}

static void fill_node(const Filling *f, int index, Str id)
{
    const CodeNode *node = &f->table->nodes[index];
    CodePlay *play = f->play;
    play->visits[index] = int_of(json_object_get(f->now, "visits"), id);
    play->answer[index] =
        position_of(f->table, &node->answers, str_of_json(part(f, "answers", id)));
    json_t *taken = part(f, "taken", id);
    for (int i = 0; i < node->choices.n; i++) {
        int item = node->choices.items[i];
        play->taken[item] = int_of(taken, f->table->items[item].id);
    }
    fill_board(f, index, part(f, "boards", id));
}

// The node of the book that goes by [id] in the table. Of two that have become one the first counts.
static void fill_nodes(const Filling *f)
{
    bool *met = mem_new((size_t)f->book->n_nodes + 1, sizeof *met);
    Str at = json_get_str(f->now, "node");
    f->play->node = NONE;
    for (int i = 0; i < f->table->n_nodes; i++) {
        Str id = save_rename_node(f->book, f->table->nodes[i].id);
        int node = book_node(f->book, id);
        if (node == NONE || met[node]) continue;
        met[node] = true;
        fill_node(f, i, id);
        if (str_eq(id, at)) f->play->node = i;
    }
    free(met);
}

static void fill_sources(const Filling *f)
{
    for (int i = 0; i < f->table->sources.n; i++) {
        Str id = save_rename_source(f->book, f->table->sources.items[i]);
        const json_t *turn = part(f, "sources", id);
        f->play->held[i] = turn != NULL;
        f->play->fresh[i] = turn && f->turn > 0 && json_integer_value(turn) == f->turn;
    }
}

// A value of another type than the table's cannot be told; it stays at its first value.
static bool fits_first(const Value *first, Value *value)
{
    if (first->type == VALUE_NUM && value->type == VALUE_INT)
        *value = (Value){VALUE_NUM, {.d = (double)value->as.i}};
    if (first->type == VALUE_INT && value->type == VALUE_NUM &&
        value->as.d == (double)(int64_t)value->as.d)
        *value = (Value){VALUE_INT, {.i = (int64_t)value->as.d}};
    return first->type == value->type;
}

static void fill_values(const Filling *f)
{
    for (int i = 0; i < f->table->n_state; i++) {
        Value value;
        const CodeState *state = &f->table->state[i];
        const json_t *json = part(f, "state", save_rename_state(f->book, state->id));
        if (!json || !value_from_json(f->arena, json, &value, NULL)) continue;
        f->play->left_out[i] = !fits_first(&state->first, &value);
        if (!f->play->left_out[i]) f->play->values[i] = value;
    }
    for (int i = 0; i < f->table->world.n; i++) {
        Value value;
        const json_t *json = part(f, "world", f->table->world.items[i]);
        if (json && value_from_json(f->arena, json, &value, NULL))
            f->play->world[i] = value;
    }
}

static CodePlay code_play_of(
    const Play *play, Arena *arena, const CodeTable *table, bool lists_stay)
{
    CodePlay made = code_play_new(arena, table);
    json_t *now = save_write(play, play->now);
    Filling f = {play->book, table, &made, arena, now, play->now->turn};
    fill_nodes(&f);
    fill_sources(&f);
    fill_values(&f);
    made.answered = json_is_true(json_object_get(now, "answered"));
    made.lists_stay = lists_stay;
    json_decref(now);
    return made;
}

// --- writing ----------------------------------------------------------------------------------------

typedef struct Head {
    unsigned format, fingerprint, publication, aside;
} Head;

// What is not small enough for one byte stands after a full one.
static unsigned pass_aside(CodeNumber *number, unsigned aside)
{
    unsigned small = code_one_of(number, aside < 255 ? aside : 255, 256);
    return small < 255 ? small : code_one_of(number, aside, CODE_ASIDES);
}

// Three bits for the format and ten for the scenario: with the check letters, six letters at least.
static void pass_head(CodeNumber *number, Head *head)
{
    head->format = code_one_of(number, head->format, FORMATS);
    if (head->format != FORMAT) return;
    head->fingerprint = code_one_of(number, head->fingerprint, FINGERPRINTS);
    head->publication = (unsigned)code_count(number, head->publication - 1) + 1;
    bool aside = code_flag(number, head->aside != 0, CODE_EVEN);
    head->aside = aside ? pass_aside(number, head->aside) : 0;
}

static void tell_left_out(const CodeTable *table, const CodePlay *made, Buf *notes)
{
    if (!notes) return;
    for (int i = 0; i < table->n_state + table->world.n; i++)
        if (made->left_out[i])
            buf_addf(notes,
                "What \"" STR_FMT "\" holds is too long for a code and is left out.\n",
                STR_ARG(i < table->n_state ? table->state[i].id
                                           : table->world.items[i - table->n_state]));
}

static bool write_play(const Play *play, const CodeTable *table, unsigned aside,
    bool lists_stay, CodeLetters *code, Buf *notes)
{
    Arena arena = {0};
    CodeNumber number = {0};
    CodePlay made = code_play_of(play, &arena, table, lists_stay);
    Head head = {FORMAT, fingerprint(play->book), (unsigned)table->publications, aside};
    pass_head(&number, &head);
    code_play_pass(&number, &arena, table, &made);
    bool fits = code_number_write(&number, code);
    if (fits) tell_left_out(table, &made, notes);
    code_number_free(&number);
    arena_free(&arena);
    return fits;
}

static bool knows_node(const Play *play, const CodeTable *table, Err *err)
{
    Str id = play_node(play)->id;
    for (int i = 0; i < table->n_nodes; i++)
        if (str_eq(save_rename_node(play->book, table->nodes[i].id), id)) return true;
    return err_set(err, ERR_DATA,
        "there is no code for this page yet: " CODE_TABLE_FILE " lacks \"" STR_FMT
        "\", and `qantar codes` adds it",
        STR_ARG(id));
}

bool play_code(const Play *play, unsigned aside, Buf *out, Buf *notes, Err *err)
{
    Arena arena = {0};
    CodeTable table;
    CodeLetters code;
    bool fine = open_table(play->story, &arena, 0, &table, err) &&
                knows_node(play, &table, err);
    if (fine)
        fine = write_play(play, &table, aside, false, &code, notes) ||
               write_play(play, &table, aside, true, &code, notes) ||
               err_set(err, ERR_DATA, "this play is too large for a code of %d letters",
                   CODE_LETTERS_MAX);
    arena_free(&arena);
    if (!fine) return false;
    code_letters_close(&code);
    code_letters_write(&code, out);
    return true;
}

// --- reading ----------------------------------------------------------------------------------------

static bool head_fits(const Story *story, const Head *head, int publications, Err *err)
{
    if (head->format == 0 || head->format >= FORMATS)
        return err_set(err, ERR_DATA, "this is not a code that Qantar gave");
    if (head->format != FORMAT)
        return err_set(err, ERR_DATA, "this code comes from a newer Qantar");
    if (head->fingerprint != fingerprint(story->book))
        return err_set(err, ERR_DATA,
            "this code belongs to another scenario, not to \"" STR_FMT "\"",
            STR_ARG(story->book->id));
    return head->publication <= (unsigned)publications ||
           err_set(err, ERR_DATA,
               "this code comes from a newer version of the scenario (its table is "
               "number %u, here it is %d)",
               head->publication, publications);
}

// The play in the names of the table that the code counts by.
static bool read_play(Story *story, Arena *arena, const CodeLetters *code, Head *head,
    CodeTable *table, CodePlay *made, Err *err)
{
    CodeNumber number;
    code_number_read(&number, code);
    pass_head(&number, head);
    if (!open_table(story, arena, 0, table, err) ||
        !head_fits(story, head, table->publications, err) ||
        !open_table(story, arena, (int)head->publication, table, err))
        return false;
    *made = code_play_new(arena, table);
    code_play_pass(&number, arena, table, made);
    return code_number_used_up(&number) ||
           err_set(err, ERR_DATA, "this is not a code that Qantar gave");
}

Play *play_from_code(
    Story *story, Str typed, uint64_t seed, unsigned *aside, Buf *notes, Err *err)
{
    Arena arena = {0};
    CodeLetters code;
    Head head = {0};
    CodeTable table;
    CodePlay made;
    Play *play = NULL;
    if (code_letters_read(typed, &code, err) &&
        read_play(story, &arena, &code, &head, &table, &made, err)) {
        Buf save = {0};
        code_save(story->book, &arena, &table, &made, seed, &save);
        play = play_load(story, buf_str(&save), notes, err);
        if (play) tell_left_out(&table, &made, notes);
        buf_free(&save);
    }
    *aside = play ? head.aside : 0;
    arena_free(&arena);
    return play;
}
