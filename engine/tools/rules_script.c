// Rules about what the functions of a script write, seen in its text.
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
