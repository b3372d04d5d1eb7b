#include "story/resume/resume_table.h"

#include "base/hash.h"
#include "story/save/save_rename.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

const char *const resume_kinds[RESUME_KINDS] = {"node", "choice", "answer", "card",
    "link", "claim", "source", "state", "world", "start", "edition"};

typedef struct Reader {
    Arena *arena;
    ResumeTable *out;
    int number;     // of the current line
    uint64_t sum;   // of the lines before it
    bool published; // the previous line ended a publication
    Err *err;
} Reader;

static bool fail(const Reader *r, const char *what)
{
    r->out->fault_line = r->number;
    return err_set(r->err, ERR_DATA, "%s", what);
}

// Doubles when full; an arena cannot grow an array in place.
static void append(Arena *arena, Indexes *to, int index)
{
    if ((to->n & (to->n - 1)) == 0) {
        int *grown = arena_array(arena, int, to->n > 0 ? (size_t)to->n * 2 : 1);
        if (to->n > 0) memcpy(grown, to->items, (size_t)to->n * sizeof *grown);
        to->items = grown;
    }
    to->items[to->n++] = index;
}

// --- publications -----------------------------------------------------------------------------------

static bool is_blank(Str line) { return line.n == 0 || line.s[0] == '#'; }

// The checksum of the lines so far, trimmed. It detects accidents, not attacks.
static uint64_t sum_line(uint64_t sum, Str line)
{
    return hash_add(hash_add(sum, line), STR("\n"));
}

static void add_publication(Buf *out, int number, uint64_t sum)
{
    buf_addf(out, "{\"published\":%d,\"sum\":\"%08" PRIx32 "\"}\n", number,
        (uint32_t)(sum ^ sum >> 32));
}

void resume_table_publish(Buf *text, int number)
{
    uint64_t sum = HASH_START;
    Str rest = buf_str(text), line;
    while (str_split(&rest, '\n', &line))
        if (!is_blank(str_trim(line))) sum = sum_line(sum, str_trim(line));
    add_publication(text, number, sum);
}

static bool read_publication(Reader *r, Str line)
{
    Buf expected = {0};
    add_publication(&expected, ++r->out->publications, r->sum);
    r->published = str_eq(line, str_trim(buf_str(&expected)));
    buf_free(&expected);
    return r->published ||
           fail(r, "what stands above this line is not what was published with it, so "
                   "codes that were given would be misread; restore it, and let "
                   "`qantar codes` add what is new");
}

// --- lines into names -------------------------------------------------------------------------------

const ResumeName *resume_table_find(const ResumeTable *table, ResumeKind kind, Str id)
{
    const json_t *at = json_get(table->index[kind], id);
    return at ? &table->names[json_integer_value(at)] : NULL;
}

// The name of [kind] and [id]; a new one if there is none.
static ResumeName *add_name(Reader *r, ResumeKind kind, Str id)
{
    ResumeTable *out = r->out;
    const ResumeName *had = resume_table_find(out, kind, id);
    if (had) return &out->names[had - out->names];
    json_put(out->index[kind], id, json_integer(out->n));
    append(r->arena, &out->all[kind], out->n);
    return &out->names[out->n++];
}

static bool read_line(Reader *r, Str text)
{
    if (str_starts(text, STR("{\"published\""))) return read_publication(r, text);
    r->published = false;
    if (json_array_size(r->out->lines) == RESUME_TABLE_LINES_MAX)
        return fail(r, "has too many lines");
    json_t *says = json_read(text, RESUME_TABLE_FILE, NULL);
    void *first = json_object_iter(says);
    ResumeKind kind = RESUME_NODE;
    if (says) json_array_append_new(r->out->lines, says);
    while (first && kind < RESUME_KINDS &&
           strcmp(json_object_iter_key(first), resume_kinds[kind]) != 0)
        kind++;
    if (!first || kind == RESUME_KINDS)
        return fail(r, "is no line of a table of codes");
    Str id = json_text(json_object_iter_value(first));
    *add_name(r, kind, id) = (ResumeName){
        .kind = kind, .id = id, .line = text, .number = r->number, .says = says};
    return true;
}

static bool read_lines(Reader *r, Str text, int upto)
{
    Str line;
    int last = 1;
    while (str_split(&text, '\n', &line)) {
        r->number++;
        line = str_trim(line);
        if (is_blank(line)) continue;
        if (!read_line(r, line)) return false;
        r->sum = sum_line(r->sum, line);
        if (!r->published) last = r->number;
        if (r->published && upto > 0 && r->out->publications == upto) break;
    }
    r->number = last;
    return r->published || fail(r, "has been published with no line after it; `qantar "
                                   "codes` writes this file");
}

// --- members of the lines ---------------------------------------------------------------------------

static bool read_list(
    Reader *r, const ResumeName *name, const char *key, ResumeKind kind, Indexes *out)
{
    const json_t *ids = json_object_get(name->says, key);
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const ResumeName *found =
            resume_table_find(r->out, kind, json_text(json_array_get(ids, i)));
        if (!found) return fail(r, "names what the table lacks");
        append(r->arena, out, (int)(found - r->out->names));
    }
    return true;
}

static bool read_name(Reader *r, int index)
{
    ResumeName *name = &r->out->names[index];
    r->number = name->number;
    if (name->kind == RESUME_STATE &&
        !json_array_get(json_object_get(name->says, "values"), 0))
        return fail(r, "is no variable with its first value");
    if (name->kind >= RESUME_CHOICE && name->kind <= RESUME_CLAIM) {
        Str node = {0};
        str_split(&name->id, ' ', &node);
        const ResumeName *of = resume_table_find(r->out, RESUME_NODE, node);
        if (!of) return fail(r, "is of a node that the table lacks");
        append(r->arena, &r->out->names[of - r->out->names].parts[name->kind], index);
    }
    return read_list(r, name, "go", RESUME_NODE, &name->go) &&
           read_list(r, name, "gives", RESUME_SOURCE, &name->gives) &&
           read_list(r, name, "offers", RESUME_SOURCE, &name->offers);
}

static bool read_names(Reader *r)
{
    for (int i = 0; i < r->out->n; i++)
        if (!read_name(r, i)) return false;
    const ResumeName *start = resume_table_find(r->out, RESUME_START, (Str){0});
    r->number = 1;
    if (!start || start->go.n == 0)
        return fail(r, "does not say where the play starts");
    r->out->start = start->go.items[0];
    return true;
}

bool resume_table_read(Arena *arena, Str text, int upto, ResumeTable *table, Err *err)
{
    size_t lines = 1;
    for (size_t i = 0; i < text.n && lines < RESUME_TABLE_LINES_MAX; i++)
        lines += text.s[i] == '\n';
    *table = (ResumeTable){
        .names = arena_array(arena, ResumeName, lines), .lines = json_array()};
    for (int kind = 0; kind < RESUME_KINDS; kind++)
        table->index[kind] = json_object();
    Reader r = {.arena = arena, .out = table, .sum = HASH_START, .err = err};
    return read_lines(&r, text, upto) && read_names(&r);
}

void resume_table_free(ResumeTable *table)
{
    json_decref(table->lines);
    for (int kind = 0; kind < RESUME_KINDS; kind++)
        json_decref(table->index[kind]);
    *table = (ResumeTable){0};
}

void resume_kept_free(ResumeKept *kept)
{
    if (!kept) return;
    resume_table_free(&kept->table);
    arena_free(&kept->arena);
    free(kept);
}

int resume_table_in_book(const ResumeName *name, const Book *book)
{
    if (name->kind == RESUME_NODE)
        return book_node(book, save_rename_node(book, name->id));
    if (name->kind == RESUME_SOURCE)
        return book_source(book, save_rename_source(book, name->id));
    return book_state(book, save_rename_state(book, name->id));
}
