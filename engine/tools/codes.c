// Generates the lines of the table of resume codes for a book.
#include "tools/codes.h"

#include <math.h>

typedef struct Codes {
    const Book *book;
    const ResumeTable *table;
    Arena *arena;
    Str *nodes, *sources, *state; // by index in the book: the names in the table
    Buf *lines;
    int n;           // number of lines
    CodesLine first; // the first of them
} Codes;

// --- names ----------------------------------------------------------------------------------------

// Maps indexes of the book to names of the table, where renamed things keep their published name.
static void find_names(Codes *c)
{
    const Book *book = c->book;
    c->nodes = arena_array(c->arena, Str, (size_t)book->n_nodes);
    c->sources = arena_array(c->arena, Str, (size_t)book->n_sources);
    c->state = arena_array(c->arena, Str, (size_t)book->n_state);
    Str *const names[RESUME_KINDS] = {[RESUME_NODE] = c->nodes,
        [RESUME_SOURCE] = c->sources,
        [RESUME_STATE] = c->state};
    for (int i = 0; i < book->n_nodes; i++)
        c->nodes[i] = book->nodes[i].id;
    for (int i = 0; i < book->n_sources; i++)
        c->sources[i] = book->sources[i].id;
    for (int i = 0; i < book->n_state; i++)
        c->state[i] = book->state[i].id;
    for (int i = c->table->n - 1; i >= 0; i--) {
        const ResumeName *name = &c->table->names[i];
        Str *of_kind = names[name->kind];
        int index = of_kind ? resume_table_in_book(name, book) : NONE;
        if (index != NONE) of_kind[index] = name->id; // the first one in the table wins
    }
}

static json_t *names_of(const Str *names, const Indexes *of)
{
    json_t *list = of->n > 0 ? json_array() : NULL;
    for (int i = 0; i < of->n; i++)
        json_array_append_new(list, json_str(names[of->items[i]]));
    return list;
}

// --- lines ----------------------------------------------------------------------------------------

// Adds the line of a name, unless the table has the same line. [part]: id of a part of [id]; [more]:
// the other members of the object, a reference that is released.
static void put_line(
    Codes *c, ResumeKind kind, Str id, Str part, json_t *more, Where where)
{
    Buf text = {0};
    json_t *line = json_object();
    if (part.n > 0)
        id = arena_fmt(c->arena, STR_FMT " " STR_FMT, STR_ARG(id), STR_ARG(part));
    json_object_set_new(line, resume_kinds[kind], json_str(id));
    json_object_update(line, more);
    json_write(&text, line, 0);
    const ResumeName *had = resume_table_find(c->table, kind, id);
    if (!had || !str_eq(had->line, buf_str(&text))) {
        Str key = arena_fmt(c->arena, "%s " STR_FMT, resume_kinds[kind], STR_ARG(id));
        if (c->n++ == 0) c->first = (CodesLine){key, had != NULL, where};
        buf_addf(c->lines, "%s\n", text.s);
    }
    json_decref(line);
    json_decref(more);
    buf_free(&text);
}

// That a source is pinned to it, and which are offered there.
static json_t *pins_of(const Codes *c, const Link *link)
{
    const Indexes *parts[] = {
        &link->evidence, &link->half_evidence, &link->other_sources};
    if (!book_link_has_evidence(link)) return NULL;
    json_t *pins = json_pack("{s:b}", "pins", 1), *offers = json_array();
    for (int i = 0; i < COUNT_OF(parts) && link->other_sources.n > 0; i++) {
        json_t *names = names_of(c->sources, parts[i]);
        json_array_extend(offers, names);
        json_decref(names);
    }
    if (json_array_size(offers) > 0) json_object_set(pins, "offers", offers);
    json_decref(offers);
    return pins;
}

static void put_board(Codes *c, Str id, const Board *board)
{
    for (int i = 0; i < board->n_cards; i++) {
        const Card *card = &board->cards[i];
        put_line(c, RESUME_CARD, id, card->id,
            card->given ? json_pack("{s:b}", "given", 1) : NULL, card->where);
    }
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        put_line(c, RESUME_LINK, id, link->id, pins_of(c, link), link->where);
    }
    for (int i = 0; i < board->n_claims; i++)
        put_line(
            c, RESUME_CLAIM, id, board->claims[i].id, NULL, board->claims[i].where);
}

static void put_node(Codes *c, int index)
{
    const Node *node = &c->book->nodes[index];
    Str id = c->nodes[index];
    Str chapter =
        node->chapter == NONE ? (Str){0} : c->book->chapters[node->chapter].id;
    Indexes next = {&(int){node->next}, node->next != NONE};
    json_t *more = json_pack("{s:o*, s:o*, s:o*}", "chapter",
        chapter.n > 0 ? json_str(chapter) : NULL, "go", names_of(c->nodes, &next),
        "gives", names_of(c->sources, &node->gives));
    put_line(c, RESUME_NODE, id, (Str){0}, more, node->where);
    for (int i = 0; i < node->n_choices; i++) {
        const Choice *choice = &node->choices[i];
        more = json_pack("{s:o*, s:o*}", "go", names_of(c->nodes, &choice->go), "gives",
            names_of(c->sources, &choice->gives));
        put_line(c, RESUME_CHOICE, id, choice->id, more, choice->where);
    }
    for (int i = 0; i < node->n_answers; i++)
        put_line(
            c, RESUME_ANSWER, id, node->answers[i].id, NULL, node->answers[i].where);
    const Board *board = node->board;
    if (board) put_board(c, id, board);
}

// --- variables ------------------------------------------------------------------------------------

static void add_word(json_t *values, Str word)
{
    for (size_t i = 1; i < json_array_size(values); i++)
        if (str_eq(str_of(json_string_value(json_array_get(values, i))), word)) return;
    json_array_append_new(values, json_str(word));
}

static json_t *bound_of(double bound)
{
    return floor(bound) == bound && fabs(bound) < 1e15 ? json_integer((json_int_t)bound)
                                                       : json_real(bound);
}

// Texts already in the table come first, in their order, so that they keep their numbers.
static void put_state(Codes *c, int index, const Ids *words)
{
    const StateVar *var = &c->book->state[index];
    const ResumeName *had = resume_table_find(c->table, RESUME_STATE, c->state[index]);
    json_t *values = json_pack("[o]", value_to_json(&var->first));
    const json_t *before = had ? json_object_get(had->says, "values") : NULL;
    bool worded = var->first.type >= VALUE_STR;
    for (size_t i = 1; worded && i < json_array_size(before); i++)
        add_word(values, str_of(json_string_value(json_array_get(before, i))));
    for (int i = 0; worded && words && i < words[index].n; i++)
        add_word(values, words[index].items[i]);
    if (var->bounded) {
        json_array_append_new(values, bound_of(var->min));
        json_array_append_new(values, bound_of(var->max));
    }
    put_line(c, RESUME_STATE, c->state[index], (Str){0},
        json_pack("{s:o}", "values", values), var->where);
}

int codes_lacking(const Book *book, const ResumeTable *table, const Ids *words,
    Arena *arena, Buf *lines, CodesLine *first)
{
    Codes c = {.book = book, .table = table, .arena = arena, .lines = lines};
    find_names(&c);
    for (int i = 0; i < book->n_state; i++)
        put_state(&c, i, words);
    for (int i = 0; i < book->n_world && !book->documented; i++)
        put_line(&c, RESUME_WORLD, book->world[i].name, (Str){0}, NULL,
            book->world[i].where);
    for (int i = 0; i < book->n_sources; i++)
        put_line(
            &c, RESUME_SOURCE, c.sources[i], (Str){0}, NULL, book->sources[i].where);
    for (int i = 0; i < book->n_nodes; i++)
        put_node(&c, i);
    Indexes start = {&(int){book->start}, 1};
    put_line(&c, RESUME_START, (Str){0}, (Str){0},
        json_pack("{s:o}", "go", names_of(c.nodes, &start)), book->where);
    for (int i = 0; i < book->n_editions; i++) {
        const Edition *edition = &book->editions[i];
        Indexes at = {&(int){edition->start}, 1};
        put_line(&c, RESUME_EDITION, edition->id, (Str){0},
            json_pack("{s:o}", "go", names_of(c.nodes, &at)), edition->where);
    }
    if (first) *first = c.first;
    return c.n;
}

// --- the file -------------------------------------------------------------------------------------

static const char heading[] =
    "# What resume codes of this scenario count by. `qantar codes` writes it, and only "
    "ever adds to it:\n"
    "# a code that was given years ago is read by these lines, so none of them may "
    "change.\n";

// Appends a publication with the missing lines; returns their number.
static int publish(Story *story, const ResumeTable *had, Arena *arena, Buf *table)
{
    Buf lines = {0};
    const Ids *words = codes_words(story, arena);
    int n = codes_lacking(story_book(story), had, words, arena, &lines, NULL);
    if (n > 0) {
        if (table->n == 0) buf_add(table, str_of(heading));
        if (table->s[table->n - 1] != '\n') buf_addc(table, '\n');
        buf_addf(table, "\n%s", lines.s);
        resume_table_publish(table, had->publications + 1);
    }
    buf_free(&lines);
    return n;
}

// Reads the existing table; zeroed if there is none yet.
static bool read_table(
    const Host *host, Arena *arena, Buf *text, ResumeTable *had, Err *err)
{
    Err trouble = {0};
    bool fine = host->read(host->ctx, STR(RESUME_TABLE_FILE), text, &trouble);
    if (!fine && trouble.kind == ERR_NO_INPUT) return true;
    if (!fine) return err_set(err, trouble.kind, "%s", trouble.text);
    return resume_table_read(
               arena, arena_str(arena, buf_str(text)), 0, had, &trouble) ||
           err_set(err, ERR_DATA, RESUME_TABLE_FILE ":%d: %s", had->fault_line,
               trouble.text);
}

bool codes_update(const Host *host, Buf *table, int *added, Err *err)
{
    Arena arena = {0};
    ResumeTable had = {0};
    Diagnostics diagnostics = {0};
    Story *story = story_open(host, NULL, &diagnostics, err);
    bool fine = story && read_table(host, &arena, table, &had, err);
    *added = fine ? publish(story, &had, &arena, table) : 0;
    story_close(story);
    diagnostics_free(&diagnostics);
    resume_table_free(&had);
    arena_free(&arena);
    return fine;
}
