// What the functions of a Lua script name: variables of the state, names that are declared nowhere, members
// of libraries, variables outside of the function. The script is parsed and never run.
#ifndef QANTAR_TOOLS_LUA_SCOPE_H
#define QANTAR_TOOLS_LUA_SCOPE_H

#include "base/arena.h"
#include "base/id_index.h"

#include <stdbool.h>

// What a function is called for, by the field that it is the value of: effect = function(s) ... end
typedef enum LuaRole {
    ROLE_NONE,
    ROLE_EFFECT,
    ROLE_PICK,
    ROLE_CONDITION, // needs, or the first argument of when
} LuaRole;

// The value of an expression that is a single literal.
typedef enum LuaLiteral {
    LITERAL_NONE, // something else
    LITERAL_NIL,
    LITERAL_BOOL,
    LITERAL_INT,
    LITERAL_FLOAT,
    LITERAL_TEXT,
    LITERAL_TABLE,
    LITERAL_FUNCTION,
} LuaLiteral;

// What stands beside an operator, if it is one of these alone.
typedef enum LuaOperandKind {
    OPERAND_OTHER,
    OPERAND_LITERAL,
    OPERAND_STATE,      // s.trust
    OPERAND_CALL,       // of a free name: visits("queue")
    OPERAND_WORD,       // a free name alone: visits
    OPERAND_COMPARISON, // a < b
} LuaOperandKind;

typedef struct LuaOperand {
    LuaOperandKind kind;
    LuaLiteral literal;
    Str name; // the field of the state, or the free name
    Str text; // a number; inside of its quotes a text, or the only argument of a call
    Str sign; // before it: not, - or #; empty: none
    Str src;  // as it is written, without its sign
    int line;
    int var; // within the parse: the local that may be the state
} LuaOperand;

// Two operands and what joins them; a sign before one, or the and and or beside it, have no [left].
typedef struct LuaJoin {
    LuaOperand left, right;
    Str sign;
    bool whole, last; // of USE_ANSWERED: nothing is joined; nothing stands behind it
} LuaJoin;

typedef enum LuaUseKind {
    USE_FREE,   // a name that no "local" and no parameter declares: name
    USE_MEMBER, // a member of a free name: math.random
    USE_STATE,  // a field of the state: s.trust or s["trust"]
    USE_OUTSIDE, // an assignment to a local that stands outside of a function with a role
    USE_RETURNED, // a condition returns a field of the state as it is: return s.trust
    // A pick comes to its end, or to a return of nothing, on some way; a condition has no return at all.
    USE_ENDED,
    USE_PICKED,   // a pick returns a text that is not in the go list beside it
    USE_NIL,      // a field of a table constructor that is nil: { told = nil }
    USE_JOINED,   // operands: s.trust + 1, s.mood == "calm"
    USE_SIGNED,   // an operand behind not, - or #
    USE_ASKED,    // an operand of what if or while asks
    USE_ANSWERED, // an operand of what a condition returns
    USE_PARTS,    // something of a field of the state: s.trust.value, s.trust:add(1)
    USE_CALLED,   // a free name is called with nothing: random()
    USE_LOCAL,    // a local of an effect that nothing reads
} LuaUseKind;

typedef struct LuaUse {
    LuaUseKind kind;
    LuaRole role; // of the function that it stands in; of no function ROLE_NONE
    Str name;     // the free name, or that of the variable
    Str field;    // the field, the member, or the returned text
    Str state;    // what the state is called there, "s"; empty: nothing is
    union {       // a script may have a million uses
        struct {  // of USE_PICKED
            const Str *listed; // the go list
            int n_listed;
            int table_line; // where the table with pick begins
        };
        Str text; // of USE_STATE: the text that is written, inside of its quotes, or the number
        LuaJoin *join;
    };
    int line;
    // It stands before "="; of USE_ENDED: a return stands there.
    bool written;
    bool called; // "(" or "." stands behind it
    // What is written has a call or .. in it; of USE_PICKED: the text is one of several that and and or choose from.
    bool computed;
    LuaLiteral value; // what is written
} LuaUse;

typedef struct LuaUses {
    LuaUse *items;
    int n;
} LuaUses;

// All uses in order. Empty if the script is not Lua, nests too deep, or uses _ENV. The state is the first
// parameter of a function with a role, and a parameter that receives it in each call of a local function.
// Slices point into [src]; the list lives in [arena]. [known]: free names that are left out; may be NULL.
LuaUses lua_scope_uses(Arena *arena, Str src, const IdIndex *known);

#endif
