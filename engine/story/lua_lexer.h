// A lexer for Lua 5.4 (reference manual, 3.1).
#ifndef QANTAR_STORY_LUA_LEXER_H
#define QANTAR_STORY_LUA_LEXER_H

#include "base/str.h"

typedef enum LuaTokenKind {
    TOKEN_NAME,
    TOKEN_KEYWORD,
    TOKEN_STRING, // with its quotes or brackets
    TOKEN_NUMBER, // with its exponent
    TOKEN_SIGN,   // an operator or bracket, or an invalid byte
} LuaTokenKind;

typedef enum LuaKeyword {
    KEYWORD_AND,
    KEYWORD_BREAK,
    KEYWORD_DO,
    KEYWORD_ELSE,
    KEYWORD_ELSEIF,
    KEYWORD_END,
    KEYWORD_FALSE,
    KEYWORD_FOR,
    KEYWORD_FUNCTION,
    KEYWORD_GOTO,
    KEYWORD_IF,
    KEYWORD_IN,
    KEYWORD_LOCAL,
    KEYWORD_NIL,
    KEYWORD_NOT,
    KEYWORD_OR,
    KEYWORD_REPEAT,
    KEYWORD_RETURN,
    KEYWORD_THEN,
    KEYWORD_TRUE,
    KEYWORD_UNTIL,
    KEYWORD_WHILE,
    KEYWORDS,
} LuaKeyword;

typedef struct LuaToken {
    LuaTokenKind kind;
    LuaKeyword keyword; // of TOKEN_KEYWORD
    bool broken;        // an unfinished string: Lua stops here with a syntax error
    Str text;           // the bytes of the token
} LuaToken;

// Reads the next token of *rest, skipping white space and comments. False at the end.
bool lua_lexer_next(Str *rest, LuaToken *token);

#endif
