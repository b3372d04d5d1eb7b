// One line for each thing of the book, in the names that the table knows it by.
#include "tools/codes.h"

#include "story/save/save_rename.h"
#include "story/story.h"
#include "tools/codes_words.h"

#include <math.h>

typedef struct Codes {
    const Book *book;
    const CodeTable *table;
    const Ids *words;
    Arena *arena;
    Str *nodes, *sources, *state; // by index in the book: the names in the table
    void (*each)(void *ctx, const CodesLine *line);
    void *ctx;
} Codes;

// --- names ----------------------------------------------------------------------------------------

static void keep_name(Str *names, int index, Str id)
{
    if (index != NONE && names[index].n == 0) names[index] = id;
}

// What was renamed since it was published keeps its published name.
static void find_names(Codes *c)
{
    const Book *book = c->book;
    c->nodes = arena_array(c->arena, Str, book->n_nodes + 1);
    c->sources = arena_array(c->arena, Str, book->n_sources + 1);
    c->state = arena_array(c->arena, Str, book->n_state + 1);
    for (int i = 0; i < c->table->n_nodes; i++) {
        Str id = c->table->nodes[i].id;
        keep_name(c->nodes, book_node(book, save_rename_node(book, id)), id);
    }
    for (int i = 0; i < c->table->sources.n; i++) {
        Str id = c->table->sources.items[i];
        keep_name(c->sources, book_source(book, save_rename_source(book, id)), id);
    }
    for (int i = 0; i < c->table->n_state; i++) {
        Str id = c->table->state[i].id;
        keep_name(c->state, book_state(book, save_rename_state(book, id)), id);
    }
    for (int i = 0; i < book->n_nodes; i++)
        if (c->nodes[i].n == 0) c->nodes[i] = book->nodes[i].id;
    for (int i = 0; i < book->n_sources; i++)
        if (c->sources[i].n == 0) c->sources[i] = book->sources[i].id;
    for (int i = 0; i < book->n_state; i++)
        if (c->state[i].n == 0) c->state[i] = book->state[i].id;
}

// --- lines ----------------------------------------------------------------------------------------

// Hands over the line in [text], whose name takes [key] bytes, unless the table has it as it is.
static void line_done(Codes *c, Buf *text, size_t key, Where where)
{
    CodesLine line = {.where = where, .text = arena_str(c->arena, buf_str(text))};
    line.key = str_cut(line.text, 0, key);
    const CodeLine *had = code_table_line(c->table, line.key);
    line.known = had != NULL;
    if (!had || !str_eq(had->text, line.text)) c->each(c->ctx, &line);
    buf_free(text);
}

static void add_names(Buf *text, char mark, const Str *names, const Indexes *of)
{
    for (int i = 0; i < of->n; i++)
        buf_addf(text, " %c" STR_FMT, mark, STR_ARG(names[of->items[i]]));
}

static size_t begin_line(Buf *text, CodeKind kind, Str id, Str more)
{
    buf_addf(text, "%s " STR_FMT, code_kind_word(kind), STR_ARG(id));
    if (more.n > 0) buf_addf(text, " " STR_FMT, STR_ARG(more));
    return text->n;
}

static void item_line(Codes *c, CodeKind kind, int node, Str id, Where where)
{
    Buf text = {0};
    size_t key = begin_line(&text, kind, c->nodes[node], id);
    line_done(c, &text, key, where);
}

static void choice_line(Codes *c, int node, const Choice *choice)
{
    Buf text = {0};
    size_t key = begin_line(&text, CODE_CHOICE, c->nodes[node], choice->id);
    add_names(&text, '>', c->nodes, &choice->go);
    if (choice->once) buf_add(&text, STR(" !once"));
    add_names(&text, '+', c->sources, &choice->gives);
    line_done(c, &text, key, choice->where);
}

static void node_line(Codes *c, int index)
{
    const Node *node = &c->book->nodes[index];
    Buf text = {0};
    size_t key = begin_line(&text, CODE_NODE, c->nodes[index], (Str){0});
    buf_addf(&text, " %s", code_node_word(node->kind));
    if (node->chapter != NONE)
        buf_addf(&text, " @" STR_FMT, STR_ARG(c->book->chapters[node->chapter].id));
    if (node->next != NONE)
        buf_addf(&text, " >" STR_FMT, STR_ARG(c->nodes[node->next]));
    add_names(&text, '+', c->sources, &node->gives);
    line_done(c, &text, key, node->where);
    for (int i = 0; i < node->n_choices; i++)
        choice_line(c, index, &node->choices[i]);
    for (int i = 0; i < node->n_answers; i++)
        item_line(c, CODE_ANSWER, index, node->answers[i].id, node->answers[i].where);
    if (!node->board) return;
    for (int i = 0; i < node->board->n_cards; i++)
        if (!node->board->cards[i].given)
            item_line(c, CODE_CARD, index, node->board->cards[i].id,
                node->board->cards[i].where);
    for (int i = 0; i < node->board->n_links; i++)
        item_line(
            c, CODE_LINK, index, node->board->links[i].id, node->board->links[i].where);
}

// --- variables ------------------------------------------------------------------------------------

static bool is_among(const json_t *values, Str word)
{
    for (size_t i = 0; i < json_array_size(values); i++)
        if (str_eq(word, str_of(json_string_value(json_array_get(values, i)))))
            return true;
    return false;
}

static void add_words(json_t *values, const Ids *words)
{
    for (int i = 0; i < words->n && json_array_size(values) < CODE_WORDS_MAX; i++)
        if (!is_among(values, words->items[i]))
            json_array_append_new(values, json_str(words->items[i]));
}

static json_t *bound_of(double bound)
{
    return floor(bound) == bound && fabs(bound) < 1e15 ? json_integer((json_int_t)bound)
                                                       : json_real(bound);
}

// The words the table has first, in their order, then those that were seen since.
static json_t *state_values(const Codes *c, int index, const StateVar *var, Str key)
{
    json_t *values = json_array();
    ValueType type = var->first.type;
    if (type != VALUE_LIST && type != VALUE_MAP)
        json_array_append_new(values, value_to_json(&var->first));
    if (var->bounded) {
        json_array_append_new(values, bound_of(var->min));
        json_array_append_new(values, bound_of(var->max));
    }
    if (type != VALUE_STR && type != VALUE_LIST && type != VALUE_MAP) return values;
    const CodeLine *had = code_table_line(c->table, key);
    if (had) add_words(values, &c->table->state[had->index].words);
    if (c->words) add_words(values, &c->words[index]);
    return values;
}

static void state_line(Codes *c, int index)
{
    static const char *const types[] = {[VALUE_BOOL] = "bool",
        [VALUE_INT] = "number",
        [VALUE_NUM] = "number",
        [VALUE_STR] = "text",
        [VALUE_LIST] = "list",
        [VALUE_MAP] = "map"};
    const StateVar *var = &c->book->state[index];
    Buf text = {0};
    size_t key = begin_line(&text, CODE_STATE, c->state[index], (Str){0});
    json_t *values = state_values(c, index, var, buf_str(&text));
    buf_addf(&text, " %s ", types[var->first.type]);
    json_write(&text, values, 0);
    json_decref(values);
    line_done(c, &text, key, var->where);
}

static void bare_line(Codes *c, CodeKind kind, Str id, Where where)
{
    Buf text = {0};
    size_t key = begin_line(&text, kind, id, (Str){0});
    line_done(c, &text, key, where);
}

static void start_line(Codes *c)
{
    Buf text = {0};
    begin_line(&text, CODE_START, c->nodes[c->book->start], (Str){0});
    line_done(c, &text, sizeof "start" - 1, c->book->where);
}

void codes_lacking(const Book *book, const CodeTable *table, const Ids *words,
    Arena *arena, void (*each)(void *ctx, const CodesLine *line), void *ctx)
{
    Codes c = {book, table, words, arena, NULL, NULL, NULL, each, ctx};
    find_names(&c);
    for (int i = 0; i < book->n_state; i++)
        state_line(&c, i);
    for (int i = 0; i < book->n_world && !book->documented; i++)
        bare_line(&c, CODE_WORLD, book->world[i].name, book->world[i].where);
    for (int i = 0; i < book->n_sources; i++)
        bare_line(&c, CODE_SOURCE, c.sources[i], book->sources[i].where);
    for (int i = 0; i < book->n_nodes; i++)
        node_line(&c, i);
    start_line(&c);
}

// --- the file -------------------------------------------------------------------------------------

static const char heading[] =
    "# What resume codes of this scenario count by. `qantar codes` writes it, and only "
    "ever adds to it:\n"
    "# a code that was given years ago is read by these lines, so none of them may "
    "change.\n";

typedef struct Adding {
    Buf *out;
    int n;
} Adding;

static void add_line(void *ctx, const CodesLine *line)
{
    Adding *adding = ctx;
    buf_addf(adding->out, STR_FMT "\n", STR_ARG(line->text));
    adding->n++;
}

// Adds a publication of what is lacking; returns how many lines it has.
static int publish(Story *story, const CodeTable *had, Arena *arena, Buf *table)
{
    Buf lines = {0};
    Adding adding = {&lines, 0};
    codes_lacking(
        story_book(story), had, codes_words(story, arena), arena, add_line, &adding);
    if (adding.n > 0) {
        if (table->n == 0) buf_add(table, str_of(heading));
        if (table->s[table->n - 1] != '\n') buf_addc(table, '\n');
        buf_addc(table, '\n');
        buf_add(table, buf_str(&lines));
        code_table_publish(table, had->publications + 1);
    }
    buf_free(&lines);
    return adding.n;
}

// The table as it is; zeroed when there is none yet.
static bool read_table(
    const Host *host, Arena *arena, Buf *text, CodeTable *had, Err *err)
{
    Err trouble = {0};
    bool there = host->read(host->ctx, STR(CODE_TABLE_FILE), text, &trouble);
    if (!there && trouble.kind == ERR_NO_INPUT) return true;
    if (!there) return err_set(err, trouble.kind, "%s", trouble.text);
    return code_table_read(arena, arena_str(arena, buf_str(text)), 0, had, &trouble) ||
           err_set(
               err, ERR_DATA, CODE_TABLE_FILE ":%d: %s", had->fault_line, trouble.text);
}

bool codes_update(const Host *host, Buf *table, int *added, Err *err)
{
    Arena arena = {0};
    CodeTable had = {0};
    Diagnostics diagnostics = {0};
    Story *story = story_open(host, NULL, &diagnostics, err);
    bool fine = story && read_table(host, &arena, table, &had, err);
    *added = fine ? publish(story, &had, &arena, table) : 0;
    story_close(story);
    diagnostics_free(&diagnostics);
    arena_free(&arena);
    return fine;
}
