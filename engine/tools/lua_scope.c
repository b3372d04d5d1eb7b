// Scopes of a Lua script, and what each name in it turns out to be once all of it has been parsed.
#include "tools/lua_scope.h"

#include "base/hash.h"
#include "tools/lua_scope_inner.h"

#include <string.h>

#define ROUNDS_MAX 8 // functions that hand the state on to each other

void *lua_rows_add(LuaParse *p, LuaRows *rows)
{
    rows->items = arena_room(p->arena, rows->items, rows->n, &rows->room, rows->size);
    return (char *)rows->items + (size_t)rows->n++ * rows->size;
}

// --- scopes ---------------------------------------------------------------------------------------

// The slot of a name: its own, or an empty one for it.
static int slot_of(const LuaParse *p, Str name)
{
    size_t at = (size_t)(hash_of(name) * HASH_SPREAD >> 32) & (p->n_slots - 1);
    while (p->names[at].n > 0 && !str_eq(p->names[at], name))
        at = (at + 1) & (p->n_slots - 1);
    return (int)at;
}

int lua_scope_find(LuaParse *p, Str name)
{
    int slot = slot_of(p, name);
    return p->names[slot].n > 0 ? p->bound[slot] : NONE;
}

// Names that are declared, and no others, have slots; their number is bounded by that of "local", "for",
// and parameters, each of which is a token of its own.
static void grow_slots(LuaParse *p)
{
    Str *old = p->names;
    int *bound = p->bound;
    size_t n = p->n_slots;
    p->n_slots = n ? 2 * n : 256;
    p->names = arena_array(p->arena, Str, (ptrdiff_t)p->n_slots);
    p->bound = arena_array(p->arena, int, (ptrdiff_t)p->n_slots);
    for (size_t i = 0; i < n; i++) {
        if (old[i].n == 0) continue;
        int slot = slot_of(p, old[i]);
        p->names[slot] = old[i];
        p->bound[slot] = bound[i];
    }
}

int lua_scope_declare(LuaParse *p, Str name)
{
    if (str_eq(name, STR("_ENV"))) p->failed = true;
    // A slot is never given back: at most every second is taken.
    if (2 * (size_t)p->vars.n >= p->n_slots) grow_slots(p);
    int slot = slot_of(p, name);
    int hidden = p->names[slot].n > 0 ? p->bound[slot] : NONE;
    int index = p->vars.n;
    LuaVar *var = lua_rows_add(p, &p->vars);
    *var = (LuaVar){.name = name, .hidden = hidden, .fn = p->fn, .value = NONE};
    p->names[slot] = name;
    p->bound[slot] = index;
    *(int *)lua_rows_add(p, &p->active) = index;
    return index;
}

int lua_scope_mark(const LuaParse *p) { return p->active.n; }

void lua_scope_leave(LuaParse *p, int mark)
{
    while (p->active.n > mark) {
        const LuaVar *var = lua_var(p, ((int *)p->active.items)[--p->active.n]);
        p->bound[slot_of(p, var->name)] = var->hidden;
    }
}

// --- roles ----------------------------------------------------------------------------------------

static int function_of(const LuaParse *p, int var)
{
    if (var == NONE || lua_var(p, var)->changed) return NONE;
    return lua_var(p, var)->value;
}

static void give_role(LuaParse *p, int fn, LuaRole role)
{
    if (fn == NONE) return;
    LuaFunction *it = lua_function(p, fn);
    // One function for two purposes may do what either may.
    if (it->role == ROLE_NONE || role == ROLE_EFFECT) it->role = role;
    if (it->n_params > 0 && !lua_var(p, it->first_param)->changed)
        lua_var(p, it->first_param)->state = true;
}

static void give_roles(LuaParse *p)
{
    for (int i = 0; i < p->given.n; i++) {
        const LuaGiven *given = &((LuaGiven *)p->given.items)[i];
        give_role(p, given->fn, given->role);
        give_role(p, function_of(p, given->var), given->role);
        int made_by = function_of(p, given->callee);
        if (made_by == NONE) continue;
        for (int fn = lua_function(p, made_by)->inner; fn != NONE;
             fn = lua_function(p, fn)->next)
            give_role(p, fn, given->role);
    }
    for (int i = 0; i < p->fns.n; i++) {
        LuaFunction *it = lua_function(p, i);
        const LuaFunction *parent = i > 0 ? lua_function(p, it->parent) : NULL;
        bool own = it->role != ROLE_NONE;
        it->owner = own ? i : parent ? parent->owner : NONE;
        it->within = own ? it->role : parent ? parent->within : ROLE_NONE;
    }
}

// --- the state handed on ----------------------------------------------------------------------------

// The parameter that an argument becomes, or NONE.
static int parameter_of(const LuaParse *p, const LuaArgument *arg)
{
    int fn = function_of(p, arg->callee);
    if (fn == NONE || arg->place >= lua_function(p, fn)->n_params) return NONE;
    return lua_function(p, fn)->first_param + arg->place;
}

// Counts for each parameter the calls that hand it the state; -1 where one hands it something else.
static void count_calls(const LuaParse *p, int *calls)
{
    memset(calls, 0, (size_t)p->vars.n * sizeof *calls);
    for (int i = 0; i < p->args.n; i++) {
        const LuaArgument *arg = &((LuaArgument *)p->args.items)[i];
        int param = parameter_of(p, arg);
        if (param == NONE) continue;
        bool state = arg->var != NONE && lua_var(p, arg->var)->state;
        if (!state)
            calls[param] = -1;
        else if (calls[param] >= 0)
            calls[param]++;
    }
}

// A parameter is the state if every call hands it over.
static void hand_on(LuaParse *p)
{
    int *calls = arena_array(p->arena, int, p->vars.n);
    bool more = true;
    for (int round = 0; more && round < ROUNDS_MAX; round++) {
        more = false;
        count_calls(p, calls);
        for (int i = 0; i < p->vars.n; i++) {
            LuaVar *var = lua_var(p, i);
            if (calls[i] <= 0 || var->state || var->changed) continue;
            var->state = more = true;
        }
    }
}

// --- uses -----------------------------------------------------------------------------------------

// What the state is called in a function, by the nearest one around it that has it first.
static Str state_in(const LuaParse *p, int fn)
{
    for (; fn > 0; fn = lua_function(p, fn)->parent) {
        const LuaFunction *it = lua_function(p, fn);
        if (it->n_params > 0 && lua_var(p, it->first_param)->state)
            return lua_var(p, it->first_param)->name;
    }
    return (Str){0};
}

// Whether a variable is declared outside of the function with a role that [fn] is, or is part of.
static bool is_outside(const LuaParse *p, int var, int fn)
{
    int owner = lua_function(p, fn)->owner;
    return owner != NONE && lua_var(p, var)->fn < owner;
}

static bool is_listed(const LuaParse *p, const LuaPickList *pick, Str text)
{
    const Str *texts = p->texts.items;
    for (int i = 0; i < pick->n; i++)
        if (str_eq(texts[pick->first + i], text)) return true;
    return false;
}

// A field of what turned out not to be the state is nothing that is known.
static void settle_operand(const LuaParse *p, LuaOperand *operand)
{
    if (operand->kind == OPERAND_STATE && !lua_var(p, operand->var)->state)
        operand->kind = OPERAND_OTHER;
}

static bool settle_join(const LuaParse *p, LuaJoin *join)
{
    settle_operand(p, &join->left);
    settle_operand(p, &join->right);
    return join->left.kind != OPERAND_OTHER || join->right.kind != OPERAND_OTHER;
}

static bool settle(const LuaParse *p, const LuaSeen *seen, LuaUse *use)
{
    *use = seen->use;
    use->role = lua_function(p, seen->fn)->within;
    use->state = state_in(p, seen->fn);
    const LuaFunction *fn = lua_function(p, seen->fn);
    switch (use->kind) {
    case USE_STATE:
        return lua_var(p, seen->var)->state;
    case USE_OUTSIDE:
        return is_outside(p, seen->var, seen->fn);
    case USE_RETURNED:
        return fn->role == ROLE_CONDITION && lua_var(p, seen->var)->state;
    case USE_LOCAL:
        return use->role == ROLE_EFFECT && !lua_var(p, seen->var)->read;
    case USE_ENDED:
        return fn->role == ROLE_PICK ||
               (fn->role == ROLE_CONDITION && !fn->returns && !use->written);
    case USE_ANSWERED:
        return (fn->role == ROLE_CONDITION || fn->role == ROLE_PICK) &&
               settle_join(p, use->join);
    case USE_JOINED:
    case USE_SIGNED:
    case USE_ASKED:
    case USE_PARTS:
        return settle_join(p, use->join);
    case USE_PICKED: {
        if (fn->role == ROLE_CONDITION) return !use->computed;
        if (fn->pick == NONE) return false;
        const LuaPickList *pick = &((LuaPickList *)p->picks.items)[fn->pick];
        if (is_listed(p, pick, use->field)) return false;
        use->listed = (const Str *)p->texts.items + pick->first;
        use->n_listed = pick->n;
        use->table_line = pick->line;
        return true;
    }
    default:
        return true;
    }
}

static LuaParse begin(Arena *arena, Str src, const IdIndex *known)
{
    LuaParse p = {
        .arena = arena, .known = known, .rest = src, .counted = src.s, .line = 1};
    p.vars.size = sizeof(LuaVar);
    p.fns.size = sizeof(LuaFunction);
    p.seen.size = sizeof(LuaSeen);
    p.args.size = sizeof(LuaArgument);
    p.given.size = sizeof(LuaGiven);
    p.picks.size = sizeof(LuaPickList);
    p.texts.size = sizeof(Str);
    p.active.size = sizeof(int);
    return p;
}

LuaUses lua_scope_uses(Arena *arena, Str src, const IdIndex *known)
{
    LuaParse p = begin(arena, src, known);
    grow_slots(&p);
    lua_parse_script(&p);
    if (p.failed) return (LuaUses){0};
    give_roles(&p);
    hand_on(&p);
    LuaUses uses = {arena_array(arena, LuaUse, p.seen.n), 0};
    for (int i = 0; i < p.seen.n; i++)
        if (settle(&p, &((LuaSeen *)p.seen.items)[i], &uses.items[uses.n])) uses.n++;
    return uses;
}
