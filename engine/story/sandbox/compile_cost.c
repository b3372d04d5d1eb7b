// Estimates the cost of compiling a script from its tokens, as exactly as a limit needs.
#include "story/sandbox/compile_cost.h"

#include "story/lua_lexer.h"

#include <string.h>

#define DEPTH_MAX        220 // blocks in blocks; Lua itself ends at 200
#define VARIABLES_MAX    200 // local variables of one function; Lua ends there too
#define VARIABLES_A_STEP 4   // of them are looked at in a step

// An open block.
typedef struct OpenBlock {
    bool is_function;
    int64_t jumps, variables; // saved counts of the enclosing function
} OpenBlock;

// Where names declare variables: between "function" and ")", and in the list after "local" or "for".
typedef enum Naming { NAMING_NOTHING, NAMING_LIST, NAMING_HEADING } Naming;

typedef struct Count {
    OpenBlock blocks[DEPTH_MAX];
    int depth;
    int64_t jumps;     // in the current function so far
    int64_t variables; // visible, of all enclosing functions
    int64_t inner;     // of these, those of the current function
    Naming naming;
    bool broken; // Lua stops here with an error
    int64_t cost;
} Count;

static void count_jump(Count *count) { count->cost += count->jumps++; }

static void open_block(Count *count, bool is_function)
{
    if (count->depth == DEPTH_MAX) {
        count->broken = true;
        return;
    }
    count->blocks[count->depth++] =
        (OpenBlock){is_function, count->jumps, count->inner};
    if (is_function) count->jumps = count->inner = 0;
}

static void close_block(Count *count)
{
    if (count->depth == 0) {
        count->broken = true;
        return;
    }
    const OpenBlock *block = &count->blocks[--count->depth];
    if (!block->is_function) return;
    count->variables -= count->inner;
    count->jumps = block->jumps;
    count->inner = block->variables;
}

static void count_name(Count *count)
{
    count->cost += count->variables / VARIABLES_A_STEP;
    if (count->naming == NAMING_NOTHING || count->inner == VARIABLES_MAX) return;
    count->variables++;
    count->inner++;
}

// Keywords end a list of new names, except those that begin one.
static void count_keyword(Count *count, LuaKeyword keyword)
{
    count->naming = NAMING_NOTHING;
    switch (keyword) {
    case KEYWORD_AND:
    case KEYWORD_OR:
    case KEYWORD_ELSEIF:
    case KEYWORD_BREAK:
    case KEYWORD_GOTO:
        count_jump(count);
        break;
    case KEYWORD_FUNCTION:
        count->naming = NAMING_HEADING;
        open_block(count, true);
        break;
    case KEYWORD_IF:
    case KEYWORD_DO:
        open_block(count, false);
        break;
    case KEYWORD_END:
        close_block(count);
        break;
    case KEYWORD_LOCAL:
    case KEYWORD_FOR:
        count->naming = NAMING_LIST;
        break;
    default:
        break;
    }
}

static void count_sign(Count *count, Str sign)
{
    if (str_eq(sign, STR("::"))) count_jump(count);
    // local a <const>, b
    bool goes_on = count->naming == NAMING_LIST
                       ? sign.n == 1 && memchr(",<>", sign.s[0], 3) != NULL
                       : sign.s[0] != ')';
    if (!goes_on) count->naming = NAMING_NOTHING;
}

int64_t compile_cost(Str script)
{
    Count count = {0};
    for (LuaToken token; !count.broken && lua_lexer_next(&script, &token);) {
        if (token.kind == TOKEN_NAME) count_name(&count);
        if (token.kind == TOKEN_KEYWORD) count_keyword(&count, token.keyword);
        if (token.kind == TOKEN_SIGN) count_sign(&count, token.text);
        count.broken |= token.broken;
    }
    return count.cost;
}
