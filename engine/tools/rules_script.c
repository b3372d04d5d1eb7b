// Rules about the variables and names that scripts use, found by scanning their text.
#include "base/id_index.h"
#include "base/nearest.h"
#include "story/load/strange.h"
#include "tools/lua_scan.h"
#include "tools/rules.h"

void check_each_script(Check *check, ScriptVisitor visit, void *ctx)
{
    for (int i = 0; i < check->book->n_files; i++) {
        Arena arena = {0};
        visit(check, &arena, check->book->files[i], ctx);
        arena_free(&arena);
    }
}

static void check_world_writes(Check *check, Arena *arena, Str file, void *ctx)
{
    (void)ctx;
    LuaWrites writes = lua_scan_writes(arena, check_read_script(check, arena, file));
    for (int i = 0; i < writes.n; i++) {
        if (!str_eq(writes.items[i].base, STR("world"))) continue;
        Str name = writes.items[i].field;
        check_report(check, (Where){file, writes.items[i].line},
            "this writes to world." STR_FMT
            ", and in a documented scenario history cannot be written",
            STR_ARG(name.n > 0 ? name : STR("NAME")));
    }
}

void rule_world_write(Check *check)
{
    if (check->book->documented) check_each_script(check, check_world_writes, NULL);
}

// Whether an assignment is the declaration itself: state = { trust = meter{ ... } }.
static bool declares(const StateVar *var, Str file, const LuaWrite *write)
{
    return write->base.n == 0 && var->where.line == write->line &&
           str_eq(var->where.file, file);
}

static void find_state_writes(Check *check, Arena *arena, Str file, void *ctx)
{
    const Book *book = check->book;
    Written *written = ctx;
    LuaWrites writes = lua_scan_writes(arena, check_read_script(check, arena, file));
    for (int i = 0; i < writes.n; i++) {
        const LuaWrite *write = &writes.items[i];
        int var = book_state(book, write->field);
        written->computed = written->computed || write->field.n == 0;
        if (var == NONE) continue;
        if (write->base.n > 0)
            written->direct[var] = true;
        else if (!declares(&book->state[var], file, write))
            written->in_table[var] = true;
    }
}

static void find_moves(const Book *book, bool *direct)
{
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++) {
            const Choice *choice = &book->nodes[i].choices[k];
            for (int m = 0; m < choice->n_moves; m++)
                if (choice->moves[m].meter != NONE)
                    direct[choice->moves[m].meter] = true;
        }
}

static const Written *written_of(Check *check)
{
    if (check->written.direct) return &check->written;
    check->written.direct = arena_array(&check->kept, bool, check->book->n_state);
    check->written.in_table = arena_array(&check->kept, bool, check->book->n_state);
    check_each_script(check, find_state_writes, &check->written);
    find_moves(check->book, check->written.direct);
    return &check->written;
}

bool *check_may_change(Check *check)
{
    const Written *written = written_of(check);
    bool *may = arena_array(&check->kept, bool, check->book->n_state);
    for (int i = 0; i < check->book->n_state; i++)
        may[i] = written->direct[i] || written->computed;
    return may;
}

// A helper may write s[name] for each name of a table; then fields of tables count as writes.
void rule_meter_not_written(Check *check)
{
    const Book *book = check->book;
    const Written *written = written_of(check);
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter && !written->direct[i] &&
            !(written->computed && written->in_table[i]))
            check_report(check, book->state[i].where,
                "no effect changes meter \"" STR_FMT "\"", STR_ARG(book->state[i].id));
}

// --- what version control leaves -------------------------------------------------------------------

// Lua cannot read such a mark but in a text or a comment.
static void check_marks(Check *check, Arena *arena, Str file, void *ctx)
{
    (void)ctx;
    Str rest = check_read_script(check, arena, file), line;
    for (int number = 1; str_split(&rest, '\n', &line); number++)
        if (strange_is_conflict(line) && line.s[0] != '=' &&
            !check_report(check, (Where){file, number}, "%s", STRANGE_CONFLICT))
            return;
}

void rule_merge_marks(Check *check) { check_each_script(check, check_marks, NULL); }

// --- names in queries -----------------------------------------------------------------------------

typedef struct AskedNames { // valid arguments of one of the query functions
    Str *items;
    int n;
    IdIndex index;
} AskedNames;

typedef enum Ask {
    ASK_HAS,
    ASK_VISITS,
    ASK_ANSWERED,
    ASK_TAKEN,
    ASK_ARROW,
    ASK_EDITION,
    ASKS
} Ask;

static const struct {
    const char *function, *kind;
} asks[ASKS] = {
    [ASK_HAS] = {"has", "source"},
    [ASK_VISITS] = {"visits", "node"},
    [ASK_ANSWERED] = {"answered", "check"},
    [ASK_TAKEN] = {"taken", "choice"},
    [ASK_ARROW] = {"arrow", "link"},
    [ASK_EDITION] = {"edition", "edition"}, // compared with its answer
};

static int count_links(const Book *book)
{
    int n = 0;
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].board) n += book->nodes[i].board->n_links;
    return n;
}

// "queue.leave"
static Str part_name(Check *check, const Node *node, Str id)
{
    return arena_fmt(
        &check->arena, STR_FMT "." STR_FMT, STR_ARG(node->id), STR_ARG(id));
}

static AskedNames names_of_ask(Check *check, Ask ask)
{
    const Book *book = check->book;
    size_t max = (size_t)(book->n_sources + book->n_nodes + check->counts->choices +
                          count_links(book) + book->n_editions);
    AskedNames asked = {.items = arena_array(&check->arena, Str, max)};
    for (int i = 0; ask == ASK_HAS && i < book->n_sources; i++)
        asked.items[asked.n++] = book->sources[i].id;
    for (int i = 0; ask == ASK_EDITION && i < book->n_editions; i++)
        asked.items[asked.n++] = book->editions[i].id;
    for (int i = 0; ask != ASK_HAS && i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        bool itself =
            ask == ASK_VISITS || (ask == ASK_ANSWERED && node->kind == NODE_CHECK);
        if (itself) asked.items[asked.n++] = node->id;
        for (int k = 0; ask == ASK_TAKEN && k < node->n_choices; k++)
            asked.items[asked.n++] = part_name(check, node, node->choices[k].id);
        for (int k = 0; ask == ASK_ARROW && node->board && k < node->board->n_links;
             k++)
            asked.items[asked.n++] = part_name(check, node, node->board->links[k].id);
    }
    asked.index = id_index_make(&check->arena, asked.items, asked.n);
    return asked;
}

static Str find_near(Check *check, const AskedNames *asked, Str name)
{
    if (asked->n > check->nearest_left) return (Str){0};
    check->nearest_left -= asked->n;
    return nearest_name(name, asked->items, asked->n);
}

// The scene is left out: taken("leave") for taken("queue.leave").
static Str find_part(const AskedNames *asked, Str name)
{
    for (int i = 0; i < asked->n; i++) {
        Str whole = asked->items[i];
        size_t point = str_find(whole, '.');
        if (point < whole.n && str_eq(str_from(whole, point + 1), name)) return whole;
    }
    return (Str){0};
}

static void check_call(
    Check *check, Str file, const LuaCall *call, const AskedNames *asked)
{
    for (Ask ask = 0; ask < ASKS; ask++) {
        if (!str_eq(call->name, str_of(asks[ask].function)) ||
            call->compared != (ask == ASK_EDITION))
            continue;
        if (id_index_find(&asked[ask].index, call->text) != NONE) return;
        Str near = find_near(check, &asked[ask], call->text);
        if (near.n == 0) near = find_part(&asked[ask], call->text);
        check_report(check, (Where){file, call->line},
            "%s%s" STR_FMT "%s names no %s of this scenario" NEAREST_FMT,
            asks[ask].function, call->compared ? "() == \"" : "(\"",
            STR_ARG(call->text), call->compared ? "\"" : "\")", asks[ask].kind,
            NEAREST_ARG(near));
    }
}

static void check_calls(Check *check, Arena *arena, Str file, void *ctx)
{
    LuaCalls calls = lua_scan_calls(arena, check_read_script(check, arena, file));
    for (int i = 0; i < calls.n; i++)
        check_call(check, file, &calls.items[i], ctx);
}

void rule_asks_unknown(Check *check)
{
    AskedNames asked[ASKS];
    for (Ask ask = 0; ask < ASKS; ask++)
        asked[ask] = names_of_ask(check, ask);
    check_each_script(check, check_calls, asked);
}
