// Reading the table: lines into names in their order, then what each of them says.
#include "story/resume/code_table.h"

#include "base/json.h"
#include "story/book_inner.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *word;
    int ids; // how many of the words that follow belong to the name
} kinds[CODE_KINDS] = {
    [CODE_NODE] = {"node", 1},
    [CODE_CHOICE] = {"choice", 2},
    [CODE_ANSWER] = {"answer", 2},
    [CODE_CARD] = {"card", 2},
    [CODE_LINK] = {"link", 2},
    [CODE_SOURCE] = {"source", 1},
    [CODE_STATE] = {"state", 1},
    [CODE_WORLD] = {"world", 1},
    [CODE_START] = {"start", 0},
};

static const char *const node_words[] = {
    [NODE_SCENE] = "scene",
    [NODE_CHECK] = "check",
    [NODE_BOARD] = "board",
    [NODE_ENDING] = "ending",
};

static const struct {
    const char *word;
    ValueType type;
} state_words[] = {
    {"number", VALUE_NUM},
    {"bool", VALUE_BOOL},
    {"text", VALUE_STR},
    {"list", VALUE_LIST},
    {"map", VALUE_MAP},
};

struct CodeIndex {
    IdIndex keys, nodes, sources;
};

typedef struct Table {
    Arena *arena;
    CodeTable *out;
    CodeLine *lines; // all that were read, a name as often as it stands there
    int n, capacity;
    uint32_t sum;   // over the lines so far
    bool published; // the last line was a publication
    Err *err;
} Table;

const char *code_kind_word(CodeKind kind) { return kinds[kind].word; }

const char *code_node_word(NodeKind kind) { return node_words[kind]; }

static bool fail_line(const Table *t, int number, const char *what)
{
    t->out->fault_line = number;
    return err_set(t->err, ERR_DATA, "%s", what);
}

// --- the sum --------------------------------------------------------------------------------------

#define SUM_START 2166136261u

// FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo): against accidents, not against anybody's will.
static uint32_t sum_line(uint32_t sum, Str line)
{
    for (size_t i = 0; i < line.n; i++)
        sum = (sum ^ (unsigned char)line.s[i]) * 16777619u;
    return (sum ^ '\n') * 16777619u;
}

static bool is_meant(Str line) { return line.n > 0 && line.s[0] != '#'; }

void code_table_publish(Buf *text, int number)
{
    uint32_t sum = SUM_START;
    Str rest = buf_str(text), line;
    while (str_split(&rest, '\n', &line)) {
        line = str_trim(line);
        if (is_meant(line)) sum = sum_line(sum, line);
    }
    buf_addf(text, "published %d %08" PRIx32 "\n", number, sum);
}

static bool take_publication(Table *t, Str line, int number)
{
    char expected[40];
    snprintf(expected, sizeof expected, "published %d %08" PRIx32,
        t->out->publications + 1, t->sum);
    if (!str_eq(line, str_of(expected)))
        return fail_line(t, number,
            "what stands above this line is not what was published with it, so codes "
            "that were given would be misread; restore it, and let `qantar codes` add "
            "what is new");
    t->out->publications++;
    t->published = true;
    return true;
}

// --- lines ----------------------------------------------------------------------------------------

static Str next_word(Str *rest)
{
    Str word = {0};
    str_split(rest, ' ', &word);
    return word;
}

static int kind_of(Str word)
{
    for (int kind = 0; kind < CODE_KINDS; kind++)
        if (str_eq(word, str_of(kinds[kind].word))) return kind;
    return NONE;
}

// The name a line is about: its first word and the ids after it.
static bool key_of(Str line, CodeLine *out)
{
    Str rest = line;
    int kind = kind_of(next_word(&rest));
    if (kind == NONE) return false;
    for (int i = 0; i < kinds[kind].ids; i++)
        if (next_word(&rest).n == 0) return false;
    size_t n = (size_t)(rest.n > 0 ? rest.s - line.s - 1 : (ptrdiff_t)line.n);
    *out = (CodeLine){.kind = (CodeKind)kind, .key = {line.s, n}, .text = line};
    return true;
}

static bool take_line(Table *t, Str line, int number)
{
    if (str_starts(line, STR("published "))) return take_publication(t, line, number);
    if (t->n == CODE_TABLE_LINES_MAX) return fail_line(t, number, "has too many lines");
    if (t->n == t->capacity) {
        t->capacity = t->capacity ? t->capacity * 2 : 256;
        t->lines = mem_grow(t->lines, (size_t)t->capacity, sizeof *t->lines);
    }
    if (!key_of(line, &t->lines[t->n]))
        return fail_line(t, number, "is no line of a table of codes");
    t->lines[t->n++].number = number;
    t->published = false;
    return true;
}

static bool take_lines(Table *t, Str text, int upto)
{
    Str line;
    t->published = true;
    for (int number = 1; str_split(&text, '\n', &line); number++) {
        line = str_trim(line);
        if (!is_meant(line)) continue;
        if (!take_line(t, line, number)) return false;
        t->sum = sum_line(t->sum, line);
        if (upto > 0 && t->out->publications == upto) break;
    }
    if (t->out->publications > 0 && t->published) return true;
    return fail_line(t, t->n > 0 ? t->lines[t->n - 1].number : 1,
        "has been published with no line after it; `qantar codes` writes this file");
}

// --- names ----------------------------------------------------------------------------------------

// Each name once, where it first stood, with the line that came last.
static void take_names(Table *t)
{
    CodeTable *out = t->out;
    Str *keys = arena_array(t->arena, Str, (size_t)t->n + 1);
    int *last = mem_new((size_t)t->n + 1, sizeof *last);
    for (int i = 0; i < t->n; i++)
        keys[i] = t->lines[i].key;
    IdIndex all = id_index_make(t->arena, keys, t->n);
    for (int i = 0, first = 0; i < t->n; i++) {
        if (i > 0 && !str_eq(keys[all.sorted[i]], keys[all.sorted[first]])) first = i;
        last[all.sorted[i]] = NONE;
        last[all.sorted[first]] = all.sorted[i];
    }
    out->lines = arena_array(t->arena, CodeLine, (size_t)t->n + 1);
    for (int i = 0; i < t->n; i++)
        if (last[i] != NONE) {
            keys[out->n_lines] = t->lines[i].key;
            out->lines[out->n_lines++] = t->lines[last[i]];
        }
    free(last);
    out->index->keys = id_index_make(t->arena, keys, out->n_lines);
}

// Gives each name its index among those of its kind, and the ids of nodes and sources an index.
static void count_names(Table *t)
{
    CodeTable *out = t->out;
    int counts[CODE_KINDS] = {0};
    Str *ids = arena_array(t->arena, Str, (size_t)out->n_lines * 3 + 1);
    out->sources.items = ids + out->n_lines;
    out->world.items = ids + 2 * out->n_lines;
    for (int i = 0; i < out->n_lines; i++) {
        CodeLine *line = &out->lines[i];
        bool item = line->kind >= CODE_CHOICE && line->kind <= CODE_LINK;
        line->index = counts[item ? CODE_CHOICE : line->kind]++;
        Str id = str_from(line->key, strlen(kinds[line->kind].word) + 1);
        if (line->kind == CODE_NODE) ids[line->index] = id;
        if (line->kind == CODE_SOURCE) out->sources.items[line->index] = id;
        if (line->kind == CODE_WORLD) out->world.items[line->index] = id;
    }
    out->n_nodes = counts[CODE_NODE];
    out->n_items = counts[CODE_CHOICE];
    out->n_state = counts[CODE_STATE];
    out->sources.n = counts[CODE_SOURCE];
    out->world.n = counts[CODE_WORLD];
    out->nodes = arena_array(t->arena, CodeNode, (size_t)out->n_nodes + 1);
    out->items = arena_array(t->arena, CodeItem, (size_t)out->n_items + 1);
    out->state = arena_array(t->arena, CodeState, (size_t)out->n_state + 1);
    out->index->nodes = id_index_make(t->arena, ids, out->n_nodes);
    out->index->sources = id_index_make(t->arena, out->sources.items, out->sources.n);
}

// --- what a line says ---------------------------------------------------------------------------

// Doubles when it is full; arenas do not grow in place.
static void append(Arena *arena, Indexes *to, int index)
{
    if ((to->n & (to->n - 1)) == 0) {
        int *grown = arena_array(arena, int, to->n > 0 ? (size_t)to->n * 2 : 1);
        if (to->n > 0) memcpy(grown, to->items, (size_t)to->n * sizeof *grown);
        to->items = grown;
    }
    to->items[to->n++] = index;
}

static bool add_index(
    Table *t, const CodeLine *line, Indexes *to, const IdIndex *among, Str id)
{
    int found = id_index_find(among, id);
    if (found == NONE) return fail_line(t, line->number, "names what the table lacks");
    append(t->arena, to, found);
    return true;
}

// ">manager", "+board", "@pump", "!once"
static bool take_mark(
    Table *t, const CodeLine *line, Str word, CodeNode *node, CodeItem *item)
{
    Str id = str_from(word, word.n > 0 ? 1 : 0);
    Indexes *go = node ? &node->go : &item->go;
    Indexes *gives = node ? &node->gives : &item->gives;
    switch (word.n > 0 ? word.s[0] : '\0') {
    case '>':
        return add_index(t, line, go, &t->out->index->nodes, id);
    case '+':
        return add_index(t, line, gives, &t->out->index->sources, id);
    case '@':
        if (node) node->chapter = id;
        if (node) return true;
        break;
    case '!':
        if (item) item->once = true;
        if (item) return true;
        break;
    default:
        break;
    }
    return fail_line(t, line->number, "is no line of a table of codes");
}

static bool take_node(Table *t, const CodeLine *line, Str rest)
{
    CodeNode *node = &t->out->nodes[line->index];
    node->id = t->out->index->nodes.ids[line->index];
    Str kind = next_word(&rest);
    size_t n = sizeof node_words / sizeof *node_words, i = 0;
    while (i < n && !str_eq(kind, str_of(node_words[i])))
        i++;
    if (i == n) return fail_line(t, line->number, "names no kind of node");
    node->kind = (NodeKind)i;
    while (rest.n > 0)
        if (!take_mark(t, line, next_word(&rest), node, NULL)) return false;
    return true;
}

static bool take_item(Table *t, const CodeLine *line, Str rest)
{
    CodeItem *item = &t->out->items[line->index];
    Str ids = str_from(line->key, strlen(kinds[line->kind].word) + 1);
    Str node = next_word(&ids);
    item->id = ids;
    item->node = id_index_find(&t->out->index->nodes, node);
    if (item->node == NONE)
        return fail_line(t, line->number, "is of a node that the table lacks");
    CodeNode *of = &t->out->nodes[item->node];
    Indexes *const lists[] = {[CODE_CHOICE] = &of->choices,
        [CODE_ANSWER] = &of->answers,
        [CODE_CARD] = &of->cards,
        [CODE_LINK] = &of->links};
    append(t->arena, lists[line->kind], line->index);
    while (rest.n > 0)
        if (!take_mark(t, line, next_word(&rest), NULL, item)) return false;
    return true;
}

static bool take_words(Table *t, const json_t *values, size_t from, Ids *words)
{
    size_t n = json_array_size(values);
    words->items = arena_array(t->arena, Str, n + 1);
    for (size_t i = from; i < n; i++) {
        const json_t *word = json_array_get(values, i);
        if (!json_is_string(word)) return false;
        words->items[words->n++] = arena_str(
            t->arena, (Str){json_string_value(word), json_string_length(word)});
    }
    return true;
}

static bool take_bounds(const json_t *values, CodeState *state)
{
    if (state->first.type != VALUE_INT && state->first.type != VALUE_NUM) return false;
    state->bounded = json_array_size(values) == 3;
    state->min = json_number_value(json_array_get(values, 1));
    state->max = json_number_value(json_array_get(values, 2));
    return state->bounded ? state->min <= state->max : json_array_size(values) == 1;
}

static bool take_values(Table *t, ValueType type, const json_t *values, CodeState *out)
{
    if (!json_is_array(values) || json_array_size(values) > CODE_WORDS_MAX)
        return false;
    if (type == VALUE_LIST || type == VALUE_MAP) {
        out->first = (Value){type, {0}};
        return take_words(t, values, 0, &out->words);
    }
    const json_t *first = json_array_get(values, 0);
    if (!first || !value_from_json(t->arena, first, &out->first, NULL)) return false;
    if (type == VALUE_NUM) return take_bounds(values, out);
    return out->first.type == type &&
           (type != VALUE_STR || take_words(t, values, 1, &out->words));
}

static bool take_state(Table *t, const CodeLine *line, Str rest)
{
    CodeState *state = &t->out->state[line->index];
    state->id = str_from(line->key, strlen(kinds[CODE_STATE].word) + 1);
    Str type = next_word(&rest);
    json_t *values = json_read(rest, CODE_TABLE_FILE, NULL);
    bool fine = false;
    for (size_t i = 0; i < sizeof state_words / sizeof *state_words; i++)
        if (str_eq(type, str_of(state_words[i].word)))
            fine = take_values(t, state_words[i].type, values, state);
    if (values) json_decref(values);
    return fine || fail_line(t, line->number, "is no variable with its first value");
}

static bool take_start(Table *t, const CodeLine *line, Str rest)
{
    t->out->start = id_index_find(&t->out->index->nodes, rest);
    return t->out->start != NONE ||
           fail_line(t, line->number, "names what the table lacks");
}

static bool take_bare(Table *t, const CodeLine *line, Str rest)
{
    return rest.n == 0 || fail_line(t, line->number, "is no line of a table of codes");
}

static bool take_all(Table *t)
{
    static bool (*const takes[CODE_KINDS])(
        Table * t, const CodeLine *line, Str rest) = {
        [CODE_NODE] = take_node,
        [CODE_CHOICE] = take_item,
        [CODE_ANSWER] = take_item,
        [CODE_CARD] = take_item,
        [CODE_LINK] = take_item,
        [CODE_SOURCE] = take_bare,
        [CODE_STATE] = take_state,
        [CODE_WORLD] = take_bare,
        [CODE_START] = take_start,
    };
    for (int i = 0; i < t->out->n_lines; i++) {
        const CodeLine *line = &t->out->lines[i];
        Str rest = str_from(line->text, line->key.n);
        if (rest.n > 0) rest = str_from(rest, 1);
        if (!takes[line->kind](t, line, rest)) return false;
    }
    return (t->out->n_nodes > 0 && t->out->start != NONE) ||
           fail_line(t, 1, "says not where the play starts");
}

bool code_table_read(Arena *arena, Str text, int upto, CodeTable *table, Err *err)
{
    *table = (CodeTable){.start = NONE, .index = arena_new(arena, struct CodeIndex)};
    Table t = {.arena = arena, .out = table, .sum = SUM_START, .err = err};
    bool fine = take_lines(&t, text, upto);
    if (fine) {
        take_names(&t);
        count_names(&t);
        fine = take_all(&t);
    }
    free(t.lines);
    return fine;
}

const CodeLine *code_table_line(const CodeTable *table, Str key)
{
    int found = table->index ? id_index_find(&table->index->keys, key) : NONE;
    return found == NONE ? NULL : &table->lines[found];
}
