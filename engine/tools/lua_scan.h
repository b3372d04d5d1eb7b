// Finds assignments, table fields and calls in a Lua script, without running it.
#ifndef QANTAR_TOOLS_LUA_SCAN_H
#define QANTAR_TOOLS_LUA_SCAN_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

// An assignment to a field: in  s.asked[#s.asked + 1] = "x"  base is s and field is asked.
typedef struct LuaWrite {
    Str base;  // first name of the assigned expression; empty for { field = 1 }
    Str field; // first field after it; empty if computed: s[name] = 1
    int line;
} LuaWrite;

typedef struct LuaWrites {
    LuaWrite *items;
    int n;
} LuaWrites;

// All assignments in order, except in comments and strings. Never fails: in invalid Lua, whatever looks
// like an assignment. Slices point into [src]; the list lives in [arena].
LuaWrites lua_scan_writes(Arena *arena, Str src);

// A call with one string literal, has("letter"), or a call without arguments that is compared with one,
// edition() == "lesson".
typedef struct LuaCall {
    Str name, text;
    int line;
    bool compared;
} LuaCall;

typedef struct LuaCalls {
    LuaCall *items;
    int n;
} LuaCalls;

LuaCalls lua_scan_calls(Arena *arena, Str src);

#endif
