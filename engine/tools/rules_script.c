// Rules about what the functions of a script write and ask, seen in its text.
#include "tools/lua_scan.h"
#include "tools/rules.h"

static LuaWrites writes_of(Check *check, int file)
{
    return lua_writes(&check->arena, read_script(check, check->book->files[file]));
}

void rule_world_write(Check *check)
{
    if (!check->book->documented) return;
    for (int i = 0; i < check->book->n_files; i++) {
        LuaWrites writes = writes_of(check, i);
        for (int k = 0; k < writes.n; k++) {
            if (!str_eq(writes.items[k].base, STR("world"))) continue;
            Str name = writes.items[k].field;
            tell(check, (Where){check->book->files[i], writes.items[k].line},
                "this writes to world." STR_FMT
                ", and in a documented scenario history cannot be written",
                STR_ARG(name.n > 0 ? name : STR("NAME")));
        }
    }
}

// Whether a write is the declaration itself: state = { trust = meter{ ... } }.
static bool declares(const StateVar *var, Str file, const LuaWrite *write)
{
    return write->base.n == 0 && var->where.line == write->line &&
           str_eq(var->where.file, file);
}

// A helper may write s[name] for each name of a table: so a field of a table counts as well.
void rule_meter_not_written(Check *check)
{
    const Book *book = check->book;
    bool *written = arena_array(&check->arena, bool, (size_t)book->n_state + 1);
    for (int i = 0; i < book->n_files; i++) {
        LuaWrites writes = writes_of(check, i);
        for (int k = 0; k < writes.n; k++) {
            int var = book_state(book, writes.items[k].field);
            if (var != NONE &&
                !declares(&book->state[var], book->files[i], &writes.items[k]))
                written[var] = true;
        }
    }
    for (int i = 0; i < book->n_state; i++)
        if (book->state[i].meter && !written[i])
            tell(check, book->state[i].where, "no effect changes meter \"" STR_FMT "\"",
                STR_ARG(book->state[i].id));
}

// --- what functions ask ---------------------------------------------------------------------------

typedef struct Asked { // names that one of the functions may be asked about
    Str *items;
    size_t n;
} Asked;

typedef enum Ask { ASK_HAS, ASK_VISITS, ASK_ANSWERED, ASK_TAKEN, ASKS } Ask;

static const struct {
    const char *function, *kind;
} asks[ASKS] = {
    [ASK_HAS] = {"has", "source"},
    [ASK_VISITS] = {"visits", "node"},
    [ASK_ANSWERED] = {"answered", "check"},
    [ASK_TAKEN] = {"taken", "choice"},
};

static Asked names_of_ask(Check *check, Ask ask)
{
    const Book *book = check->book;
    size_t most = (size_t)(book->n_sources + book->n_nodes + check->counts->choices);
    Asked asked = {arena_array(&check->arena, Str, most + 1), 0};
    for (int i = 0; ask == ASK_HAS && i < book->n_sources; i++)
        asked.items[asked.n++] = book->sources[i].id;
    for (int i = 0; ask != ASK_HAS && i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        bool itself =
            ask == ASK_VISITS || (ask == ASK_ANSWERED && node->kind == NODE_CHECK);
        if (itself) asked.items[asked.n++] = node->id;
        for (int k = 0; ask == ASK_TAKEN && k < node->n_choices; k++)
            asked.items[asked.n++] = arena_fmt(&check->arena, STR_FMT "." STR_FMT,
                STR_ARG(node->id), STR_ARG(node->choices[k].id));
    }
    return asked;
}

static bool is_among(Asked asked, Str name)
{
    for (size_t i = 0; i < asked.n; i++)
        if (str_eq(asked.items[i], name)) return true;
    return false;
}

static void look_at_call(
    Check *check, Str file, const LuaCall *call, const Asked *asked)
{
    for (Ask ask = 0; ask < ASKS; ask++) {
        if (!str_eq(call->name, str_of(asks[ask].function))) continue;
        if (is_among(asked[ask], call->text)) return;
        Str near = str_nearest(call->text, asked[ask].items, asked[ask].n);
        tell(check, (Where){file, call->line},
            "%s(\"" STR_FMT "\") names no %s of this scenario%s" STR_FMT "%s",
            asks[ask].function, STR_ARG(call->text), asks[ask].kind,
            near.n > 0 ? "; did you mean \"" : "", STR_ARG(near),
            near.n > 0 ? "\"?" : "");
    }
}

void rule_asks_unknown(Check *check)
{
    Asked asked[ASKS];
    for (Ask ask = 0; ask < ASKS; ask++)
        asked[ask] = names_of_ask(check, ask);
    for (int i = 0; i < check->book->n_files; i++) {
        Str file = check->book->files[i];
        LuaCalls calls = lua_calls(&check->arena, read_script(check, file));
        for (int k = 0; k < calls.n; k++)
            look_at_call(check, file, &calls.items[k], asked);
    }
}
