// The grammar of Lua in three files, lua_expression.c, lua_operands.c and lua_parse.c: what an expression was, and
// the tokens one after the other. A token that does not fit sets [failed], and the parse ends.
#ifndef QANTAR_TOOLS_LUA_PARSE_INNER_H
#define QANTAR_TOOLS_LUA_PARSE_INNER_H

#include "tools/lua_scope_inner.h"

// What an expression was, if it is one of these and no operator joins it with another.
typedef struct LuaShape {
    LuaLiteral literal;
    Str text;   // of a text: inside its quotes
    int fn;     // a function, or NONE
    int var;    // a local by its name alone, or NONE
    int callee; // the local whose call it is, or NONE
    int member; // index in [seen] of the field of a local or the member that it is, or NONE
    bool go_list; // a table of texts alone: the last [n_texts] of [texts]
    int n_texts;
    bool assignable; // a name, a field or an index
    bool plain_name; // a name alone
    Str name;
    Str word;     // the free name whose call it is: choice "leave"
    Str argument; // of that call, if it is a text alone: inside its quotes
    int line;
} LuaShape;

static const LuaShape lua_nothing = {
    .fn = NONE, .var = NONE, .callee = NONE, .member = NONE};

// --- tokens -----------------------------------------------------------------------------------------

static inline void lua_advance(LuaParse *p)
{
    p->end = p->now.text.s + p->now.text.n;
    p->now = p->next;
    p->line = p->next_line;
    p->has_now = p->has_next;
    p->has_next = lua_lexer_next(&p->rest, &p->next);
    if (!p->has_next) return;
    for (; p->counted < p->next.text.s; p->counted++)
        p->next_line += *p->counted == '\n';
    p->failed = p->failed || p->next.broken;
}

static inline bool lua_is_sign(const LuaParse *p, const char *sign)
{
    return p->has_now && p->now.kind == TOKEN_SIGN && str_eq(p->now.text, str_of(sign));
}

static inline bool lua_is_next_sign(const LuaParse *p, const char *sign)
{
    return p->has_next && p->next.kind == TOKEN_SIGN &&
           str_eq(p->next.text, str_of(sign));
}

static inline bool lua_is_keyword(const LuaParse *p, LuaKeyword word)
{
    return p->has_now && p->now.kind == TOKEN_KEYWORD && p->now.keyword == word;
}

static inline bool lua_take_sign(LuaParse *p, const char *sign)
{
    bool there = lua_is_sign(p, sign);
    if (there) lua_advance(p);
    return there;
}

static inline bool lua_take_keyword(LuaParse *p, LuaKeyword word)
{
    bool there = lua_is_keyword(p, word);
    if (there) lua_advance(p);
    return there;
}

static inline void lua_need(LuaParse *p, bool there)
{
    p->failed = p->failed || !there;
}

static inline Str lua_take_name(LuaParse *p)
{
    Str name = p->now.text;
    bool there = p->has_now && p->now.kind == TOKEN_NAME;
    lua_need(p, there);
    if (there) lua_advance(p);
    return there ? name : (Str){0};
}

// One deeper; the caller goes up again. False when that is too deep.
static inline bool lua_enter(LuaParse *p)
{
    lua_need(p, ++p->depth <= LUA_PARSE_DEPTH);
    return !p->failed;
}

// --- lua_expression.c -------------------------------------------------------------------------------
LuaShape lua_expression(LuaParse *p);
// One that decides something: USE_ASKED or USE_ANSWERED.
LuaShape lua_condition(LuaParse *p, LuaUseKind asks);
// A list of them: the last one, if it is the only one.
LuaShape lua_expressions(LuaParse *p);
// A name or ( ), with what is called or indexed behind it.
LuaShape lua_suffixed(LuaParse *p);
LuaShape lua_named(LuaParse *p); // a name alone
// Begins a function within the present one; its index.
int lua_open_function(LuaParse *p);
// A function from its parameters to its end; its index.
int lua_body(LuaParse *p, bool is_method);
// Notes a use; its index in [seen]. [var]: the local that it is of, or NONE.
int lua_see(LuaParse *p, LuaUse use, int var);
LuaSeen *lua_seen_at(LuaParse *p, int i); // good until the next use is noted

// --- lua_operands.c ---------------------------------------------------------------------------------
// The operators of an expression are read one after the other; what binds tighter than its neighbours is told by two
// of them on either side.
typedef struct LuaOperands {
    LuaUseKind asks; // USE_ASKED, USE_ANSWERED, or USE_FREE for neither
    int n;
    LuaOperand left, right;
    Str before, sign; // the operators before [left] and [right]
} LuaOperands;

// An operand was read, and the operator behind it; empty: none.
void lua_operand_add(
    LuaParse *p, LuaOperands *operands, const LuaOperand *operand, Str next);
// What a shape is as an operand, from [from] to the last token.
LuaOperand lua_operand_of(LuaParse *p, const LuaShape *shape, const char *from);
// Notes a join of operands. There are not as many as a script could hold.
void lua_see_join(LuaParse *p, LuaUse use, const LuaJoin *join);

// --- lua_parse.c ------------------------------------------------------------------------------------
// Whether some way leads through it that returns nothing.
bool lua_block(LuaParse *p);

#endif
