// The parse of a script, shared by lua_scope.c (names) and lua_parse.c (grammar).
#ifndef QANTAR_TOOLS_LUA_SCOPE_INNER_H
#define QANTAR_TOOLS_LUA_SCOPE_INNER_H

#include "base/id_index.h"
#include "story/book.h"
#include "story/lua_lexer.h"
#include "tools/lua_scope.h"

// A local variable or a parameter.
typedef struct LuaVar {
    Str name;
    int slot;     // its name's
    int hidden;   // the variable of the same name that it hides, or NONE
    int fn;       // where it is declared
    int value;    // the function that it was given where it was declared, or NONE
    bool changed; // is assigned to later
    bool state;   // holds the state
    bool read;    // its name is used
} LuaVar;

typedef struct LuaFunction {
    int parent, depth;
    int first_param, n_params;
    int inner; // the first function that it returns as it is, or NONE
    int next;  // the next one that its parent returns so
    int pick;  // its go list, if it is a pick beside one of texts, or NONE
    LuaRole role;
    // The role of the nearest function around it that has one, itself too.
    LuaRole within;
    int owner;    // that function, or NONE
    bool returns; // somewhere in it
} LuaFunction;

// A use as it is parsed. [var]: the local that it is of, or NONE.
typedef struct LuaSeen {
    LuaUse use;
    int var, fn;
} LuaSeen;

// An argument of a call of a local: what it is, if a local.
typedef struct LuaArgument {
    int callee, place, var;
} LuaArgument;

// What stands where a function of some role belongs: a function, a local, or the call of a local.
typedef struct LuaGiven {
    LuaRole role;
    int fn, var, callee;
} LuaGiven;

typedef struct LuaPickList { // a go list of texts alone, beside a pick
    int first, n, line;
} LuaPickList;

// A growing array in an arena.
typedef struct LuaRows {
    void *items;
    int n, room;
    size_t size;
} LuaRows;

typedef struct LuaParse {
    Arena *arena;
    const IdIndex *known; // free names that are not told; may be NULL
    Str rest;
    const char *counted; // up to here [line] was counted
    const char *end;     // of the token before [now]
    int line;            // of [now]
    LuaToken now, next;
    int next_line;
    bool has_now, has_next;
    bool failed;
    int depth;      // of the nesting of blocks and expressions
    int fn;         // the function that is parsed
    int n_joins;    // that were noted
    int n_computed; // calls and .. so far
    LuaRows vars;   // LuaVar
    LuaRows fns;    // LuaFunction; the first is the script itself
    LuaRows seen;   // LuaSeen
    LuaRows args;   // LuaArgument
    LuaRows given;  // LuaGiven
    LuaRows picks;  // LuaPickList
    LuaRows texts;  // Str: of go lists
    LuaRows active; // int: the variables in scope
    Str *names;     // hash table of names: their slots
    int *bound;     // by slot: the variable of that name in scope, or NONE
    size_t n_slots; // a power of two
} LuaParse;

void *lua_rows_add(LuaParse *p, LuaRows *rows);

// Scopes, in lua_scope.c. Variables end with their block.
int lua_scope_declare(LuaParse *p, Str name);
int lua_scope_find(LuaParse *p, Str name); // the variable, or NONE
int lua_scope_mark(const LuaParse *p);
void lua_scope_leave(LuaParse *p, int mark);

void lua_parse_script(LuaParse *p); // lua_parse.c

// Lua refuses what nests deeper than 200 and takes a step for up to three of ours.
#define LUA_PARSE_DEPTH 640
#define LUA_LOCALS_MAX  250 // names of one "local"; Lua takes 200

static inline LuaVar *lua_var(const LuaParse *p, int i)
{
    return &((LuaVar *)p->vars.items)[i];
}

static inline LuaFunction *lua_function(const LuaParse *p, int i)
{
    return &((LuaFunction *)p->fns.items)[i];
}

#endif
