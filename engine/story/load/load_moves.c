// Reads what choices do to meters and why, what a check gives to talk about, and where a function is.
#include "story/load/load_readers.h"
#include "story/load/resolve_inner.h"

#include <math.h>

#include <stdio.h>

// A whole number at the top of the stack that a meter can be moved by.
static bool read_by(lua_State *L, int *by)
{
    int fits = 0;
    lua_Integer n = lua_type(L, -1) == LUA_TNUMBER ? lua_tointegerx(L, -1, &fits) : 0;
    if (!fits || n < -METER_MAX || n > METER_MAX) return false;
    *by = (int)n;
    return true;
}

static bool read_because(ParseContext *pc, ChoiceMove *move)
{
    char name[SANDBOX_ID_MAX + sizeof "moves."];
    if (!load_is_text(pc->L)) return false;
    snprintf(name, sizeof name, "moves." STR_FMT, STR_ARG(move->id));
    move->because = load_text(pc, name);
    return true;
}

// -1, "why", or { -1, "why" } at the top of the stack.
static bool read_move(ParseContext *pc, ChoiceMove *move)
{
    lua_State *L = pc->L;
    if (read_by(L, &move->by) || read_because(pc, move)) return true;
    if (!lua_istable(L, -1) || lua_rawlen(L, -1) > 2) return false;
    lua_rawgeti(L, -1, 1);
    bool fits = read_by(L, &move->by);
    lua_pop(L, 1);
    lua_rawgeti(L, -1, 2);
    fits = fits && (lua_isnil(L, -1) || read_because(pc, move));
    lua_pop(L, 1);
    return fits;
}

// What is wrong with one of the moves; the others are not looked at.
static bool report_move(ParseContext *pc, Str meter)
{
    if (meter.n == 0)
        load_report_field(pc, "moves", "wrong-type",
            "has in its moves something without the name of a meter; write "
            "moves = { trust = { 1, \"why\" } }");
    else
        load_report_field(pc, "moves", "wrong-type",
            "moves \"" STR_FMT
            "\" by what is no whole number with a reason; write " STR_FMT
            " = { 1, \"why\" }",
            STR_ARG(meter), STR_ARG(meter));
    return true;
}

bool load_read_moves(ParseContext *pc, const ApiField *field, void *into)
{
    (void)field;
    (void)into;
    lua_State *L = pc->L;
    Choice *choice = pc->target;
    if (!lua_istable(L, -1)) return false;
    int table = lua_gettop(L);
    sandbox_push_keys(L, table); // sorted, so that the order is the same everywhere
    int keys = lua_gettop(L);
    char message[BUDGET_SENTENCE_MAX];
    size_t n = load_check_length(pc, keys);
    choice->moves = load_alloc(pc, (ptrdiff_t)n, sizeof *choice->moves);
    for (size_t i = 0; i < n; i++) {
        sandbox_charge_items(L, 1);
        lua_rawgeti(L, keys, (lua_Integer)i + 1);
        if (!load_is_text(L)) return report_move(pc, (Str){0});
        if (load_text_at_top(L).n > SANDBOX_ID_MAX) {
            load_report_field(pc, "moves", "bad-id",
                "moves a meter with a name that is no id: %s",
                budget_message(BUDGET_ID, message));
            return true;
        }
        ChoiceMove *move = &choice->moves[choice->n_moves];
        *move = (ChoiceMove){.id = load_str(pc, -1), .meter = NONE};
        lua_rawget(L, table);
        if (!read_move(pc, move)) return report_move(pc, move->id);
        load_ref(pc, REF_METER, move->id, &move->meter, NULL);
        choice->n_moves++;
        lua_settop(L, keys);
    }
    return true;
}

bool load_read_talk(ParseContext *pc, const ApiField *field, void *into)
{
    Node *node = pc->target;
    if (!load_is_text(pc->L)) return load_read_bool(pc, field, into);
    node->talk = true;
    return load_read_text(pc, field, &node->talk_about);
}

const FnLines *load_fn_lines(ParseContext *pc)
{
    lua_State *L = pc->L;
    lua_Debug about;
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &about);
    if (about.source[0] != '@') return NULL; // a function of Lua's own
    const ScriptFile *file = load_find_file(pc->loader, str_of(about.source + 1));
    if (!file) return NULL;
    FnLines *lines = load_alloc(pc, 1, sizeof *lines);
    *lines = (FnLines){{file->name, about.linedefined}, about.lastlinedefined};
    return lines;
}

static Where where_of(Resolving *r, const Choice *choice, const ChoiceMove *move)
{
    return resolve_where(r, choice->where, "moves", move->id, true);
}

// A move further than a meter goes: it ends at a bound wherever it began.
static void check_reach(
    Resolving *r, const Choice *choice, const ChoiceMove *move, const StateVar *var)
{
    if (fabs((double)move->by) <= var->max - var->min || !(var->max > var->min)) return;
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "bad-bounds",
        where_of(r, choice, move),
        "choice \"" STR_FMT "\" moves \"" STR_FMT
        "\" by %d, and it goes from %g to %g: no move is further than %g",
        STR_ARG(choice->id), STR_ARG(move->id), move->by, var->min, var->max,
        var->max - var->min);
}

static void check_choice(Resolving *r, const Choice *choice)
{
    for (int i = 0; i < choice->n_moves; i++) {
        const ChoiceMove *move = &choice->moves[i];
        if (move->meter == NONE) continue;
        const StateVar *var = &r->book->state[move->meter];
        if (var->meter) check_reach(r, choice, move, var);
        if (var->meter) continue;
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "moves-no-meter",
            where_of(r, choice, move),
            "choice \"" STR_FMT "\" moves \"" STR_FMT
            "\", which is no meter; change it in an effect",
            STR_ARG(choice->id), STR_ARG(move->id));
    }
}

void resolve_moves(Resolving *r)
{
    static const char *const lost[] = {"stray-item"}; // a meter that is not kept
    if (diagnostics_has(r->loader->diagnostics, lost, 1)) return;
    const Book *book = r->book;
    for (int i = 0; i < book->n_nodes; i++)
        for (int k = 0; k < book->nodes[i].n_choices; k++)
            check_choice(r, &book->nodes[i].choices[k]);
}
