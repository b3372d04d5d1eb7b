// Assignments, fields of tables and calls in the text of a Lua script, found without running it.
#ifndef QANTAR_TOOLS_LUA_SCAN_H
#define QANTAR_TOOLS_LUA_SCAN_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

// One field that is assigned to: of  s.asked[#s.asked + 1] = "x"  base is s and field is asked.
typedef struct LuaWrite {
    Str base; // the name that the assigned expression begins with; empty for { field = 1 }
    Str field; // the first field behind it; empty when it is computed: s[name] = 1
    int line;
} LuaWrite;

typedef struct LuaWrites {
    LuaWrite *items;
    int n;
} LuaWrites;

// All of them, in order; comments and strings hold none. Never fails: of a text that is no Lua,
// what looks like an assignment. Slices lie in [src], the list in [arena].
LuaWrites lua_scan_writes(Arena *arena, Str src);

// Of a function with one text that is written out: has("letter").
typedef struct LuaCall {
    Str name, text;
    int line;
} LuaCall;

typedef struct LuaCalls {
    LuaCall *items;
    int n;
} LuaCalls;

LuaCalls lua_scan_calls(Arena *arena, Str src);

#endif
