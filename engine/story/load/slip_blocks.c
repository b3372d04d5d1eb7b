// Finds braces, brackets and `end`s that do not match, and missing commas, with the help of the indentation.
#include "story/load/slip_inner.h"

#include "base/ascii.h"

#define DEPTH_MAX 256 // Lua itself allows 200

typedef struct Block {
    char kind; // { ( [, f for function, i for if, d for do, r for repeat
    int token;
} Block;

typedef struct Blocks {
    const SlipScript *script;
    Block open[DEPTH_MAX];
    int n;
    int suspect; // an opener whose closer is indented less than its line; NONE
    int closed;  // the opener of the last block that was closed, NONE
    // The opener and the end of the last word that was closed outside of all others.
    int top, top_end;
    int *line;
    Buf *out;
} Blocks;

static bool is_code(char kind)
{
    return kind == 'f' || kind == 'i' || kind == 'd' || kind == 'r';
}

static char opens(const SlipScript *script, int i)
{
    if (slip_is(script, i, "{")) return '{';
    if (slip_is(script, i, "(")) return '(';
    if (slip_is(script, i, "[")) return '[';
    if (slip_is_keyword(script, i, KEYWORD_FUNCTION)) return 'f';
    if (slip_is_keyword(script, i, KEYWORD_IF)) return 'i';
    if (slip_is_keyword(script, i, KEYWORD_DO)) return 'd';
    return slip_is_keyword(script, i, KEYWORD_REPEAT) ? 'r' : 0;
}

// The opener that the token closes; 'e' for those of `end`.
static char closes(const SlipScript *script, int i)
{
    if (slip_is(script, i, "}")) return '{';
    if (slip_is(script, i, ")")) return '(';
    if (slip_is(script, i, "]")) return '[';
    if (slip_is_keyword(script, i, KEYWORD_UNTIL)) return 'r';
    return slip_is_keyword(script, i, KEYWORD_END) ? 'e' : 0;
}

static bool fits(char kind, char closer)
{
    return closer == 'e' ? is_code(kind) && kind != 'r' : kind == closer;
}

// "the { of scene "one" in line 2", "the function of line 4"
static void show_opener(const SlipScript *script, int i, Buf *out)
{
    buf_add(out, STR("the "));
    slip_show(script, i, out);
    if (slip_is(script, i, "{") && slip_is_text(script, i - 1) &&
        slip_is_name(script, i - 2)) {
        buf_add(out, STR(" of "));
        slip_show(script, i - 2, out);
        buf_addc(out, ' ');
        slip_show(script, i - 1, out);
    } else if (slip_is(script, i - 1, "=") && slip_is_name(script, i - 2)) {
        buf_add(out, STR(" of "));
        slip_show(script, i - 2, out);
    }
}

// when("told", [[ ... ]], without the ) behind its text: the text, or NONE.
static int text_of_when(const SlipScript *script, int opener)
{
    int depth = 0;
    for (int i = opener; slip_is(script, opener - 1, "when") && i < script->n; i++) {
        depth += opens(script, i) == '{' || opens(script, i) == '(';
        depth -= closes(script, i) == '{' || closes(script, i) == '(';
        if (depth == 1 && slip_is(script, i, ",") && slip_is_text(script, i + 1))
            return i + 1;
        if (depth == 0) break;
    }
    return NONE;
}

static bool tell_when(const Blocks *blocks, int opener)
{
    const SlipScript *script = blocks->script;
    int text = text_of_when(script, opener);
    if (text == NONE) return false;
    *blocks->line = slip_at(script, text)->end;
    buf_addf(blocks->out,
        "the ( of when in line %d is not closed; write ) behind the text that ends "
        "here",
        slip_at(script, opener)->line);
    return true;
}

static bool tell_unclosed(const Blocks *blocks, int opener)
{
    if (tell_when(blocks, opener)) return true;
    const SlipScript *script = blocks->script;
    char kind = opens(script, opener);
    *blocks->line = slip_at(script, opener)->line;
    show_opener(script, opener, blocks->out);
    if (is_code(kind))
        buf_addf(blocks->out, " has no %s", kind == 'r' ? "until" : "end");
    else
        buf_addf(blocks->out, " is not closed: a %c is missing",
            kind == '{'   ? '}'
            : kind == '(' ? ')'
                          : ']');
    return true;
}

// The token of an `else if` in an open function, or NONE: it opens a second if, which wants its own end.
static int find_else_if(const Blocks *blocks, int before)
{
    const SlipScript *script = blocks->script;
    int from = 0;
    for (int i = 0; i < blocks->n; i++)
        if (blocks->open[i].kind == 'f') from = blocks->open[i].token;
    for (int i = from; from > 0 && i < before; i++)
        if (slip_is_keyword(script, i, KEYWORD_ELSE) &&
            slip_is_keyword(script, i + 1, KEYWORD_IF) &&
            slip_at(script, i)->line == slip_at(script, i + 1)->line)
            return i;
    return NONE;
}

static bool tell_open(const Blocks *blocks, int before)
{
    const Block *top = &blocks->open[blocks->n - 1];
    int both = find_else_if(blocks, before);
    if (is_code(top->kind) && both != NONE) {
        *blocks->line = slip_at(blocks->script, both)->line;
        buf_add(blocks->out,
            STR("write elseif as one word: else if begins a second if, which "
                "wants an end of its own"));
        return true;
    }
    bool suspect = blocks->suspect != NONE && blocks->suspect > blocks->open[0].token;
    return tell_unclosed(blocks, suspect ? blocks->suspect : top->token);
}

static const char *closer_of(char kind)
{
    return kind == '{' ? "}" : kind == '(' ? ")" : kind == '[' ? "]" : "end";
}

static bool opener_is_open(const Blocks *blocks, char closer)
{
    for (int i = 0; i < blocks->n; i++) {
        char kind = blocks->open[i].kind;
        if (closer == 'e' ? is_code(kind) : kind == closer) return true;
    }
    return false;
}

// A closing token that does not match the innermost open block.
static bool tell_mismatch(const Blocks *blocks, int i, char closer)
{
    const SlipScript *script = blocks->script;
    bool code = blocks->n == 0 || closer == 'e' || closer == 'r' ||
                is_code(blocks->open[blocks->n - 1].kind);
    if (code && opener_is_open(blocks, closer)) return tell_open(blocks, i);
    if (code) {
        *blocks->line = slip_at(script, i)->line;
        buf_addf(blocks->out, "this " STR_FMT " closes nothing: there is one too many",
            STR_ARG(slip_at(script, i)->lua.text));
        return true;
    }
    int opener = blocks->open[blocks->n - 1].token;
    char top = blocks->open[blocks->n - 1].kind;
    if (tell_when(blocks, opener)) return true;
    *blocks->line = slip_at(script, opener)->line;
    show_opener(script, opener, blocks->out);
    buf_addf(
        blocks->out, " is closed by " STR_FMT, STR_ARG(slip_at(script, i)->lua.text));
    if (slip_at(script, i)->line > *blocks->line)
        buf_addf(blocks->out, " in line %d", slip_at(script, i)->line);
    buf_addf(blocks->out, "; write %s", closer_of(top));
    return true;
}

static bool begins_item(const SlipScript *script, int i)
{
    const LuaToken *token = &slip_at(script, i)->lua;
    if (token->kind == TOKEN_NAME || token->kind == TOKEN_STRING ||
        token->kind == TOKEN_NUMBER)
        return true;
    if (token->kind == TOKEN_KEYWORD)
        return token->keyword == KEYWORD_FUNCTION || token->keyword == KEYWORD_TRUE ||
               token->keyword == KEYWORD_FALSE || token->keyword == KEYWORD_NIL ||
               token->keyword == KEYWORD_NOT;
    return slip_is(script, i, "{") || slip_is(script, i, "[");
}

// Two values side by side in braces that are no word with its id or its braces.
static bool lacks_comma(const Blocks *blocks, int i)
{
    const SlipScript *script = blocks->script;
    if (blocks->n == 0 || blocks->open[blocks->n - 1].kind != '{') return false;
    if (!slip_ends_value(script, i - 1) || !begins_item(script, i)) return false;
    if (slip_is_name(script, i - 1)) // a call, f "x" and f { }
        return !slip_is_text(script, i) && !slip_is(script, i, "{") &&
               !slip_is(script, i, "[");
    bool word = slip_is_text(script, i - 1) && slip_is_name(script, i - 2);
    if (word && (slip_is(script, i, "{") || slip_is_text(script, i))) return false;
    bool called = slip_is(script, i - 1, "}") || slip_is(script, i - 1, ")") ||
                  slip_is(script, i - 1, "]");
    return !called || slip_at(script, i)->lua.kind != TOKEN_STRING;
}

static bool tell_comma(const Blocks *blocks, int i)
{
    const SlipScript *script = blocks->script;
    const SlipToken *before = slip_at(script, i - 1);
    *blocks->line = before->end;
    buf_add(blocks->out, STR("a comma is missing "));
    if (slip_at(script, i)->first) {
        buf_add(blocks->out, STR("at the end of this line"));
        return true;
    }
    buf_add(blocks->out, STR("before "));
    slip_show(script, i, blocks->out);
    return true;
}

static bool is_top_word(const SlipScript *script, int i)
{
    const SlipToken *token = slip_at(script, i);
    if (!token->first || token->indent > 0 || !slip_is_text(script, i + 1))
        return false;
    const ApiWord *word = slip_word(script, i);
    return (word && word->shape == SHAPE_TOP) || slip_is(script, i, "include");
}

static void close_block(Blocks *blocks, int i)
{
    const SlipToken *closer = slip_at(blocks->script, i);
    int opener = blocks->open[--blocks->n].token;
    blocks->closed = opener;
    const ApiWord *word = slip_word(blocks->script, opener - 2);
    if (blocks->n == 0 && word && word->shape == SHAPE_TOP) {
        blocks->top = opener;
        blocks->top_end = i;
    }
    if (closer->first && closer->indent < slip_at(blocks->script, opener)->indent &&
        blocks->suspect == NONE)
        blocks->suspect = opener;
}

// Statements stand outside of all words; what else stands there follows a brace too many.
static bool is_stray(const Blocks *blocks, int i)
{
    const SlipScript *script = blocks->script;
    return blocks->n == 0 && blocks->closed != NONE && slip_is(script, i - 1, "}") &&
           slip_at(script, i)->line == script->stop &&
           (slip_is(script, i, ",") ||
               (slip_is_name(script, i) && slip_is(script, i + 1, "=") &&
                   slip_at(script, i)->indent > 0));
}

static bool look_at(Blocks *blocks, int i)
{
    const SlipScript *script = blocks->script;
    char opener = opens(script, i), closer = closes(script, i);
    if (blocks->n > 0 && is_top_word(script, i)) return tell_open(blocks, i);
    if (is_stray(blocks, i)) {
        const ApiWord *word = slip_word(script, blocks->closed - 2);
        bool item = word && word->shape == SHAPE_ITEM && blocks->top != NONE;
        *blocks->line = slip_at(script, item ? blocks->top_end : i - 1)->line;
        show_opener(script, item ? blocks->top : blocks->closed, blocks->out);
        buf_add(blocks->out,
            STR(" ends with this }, and more follows: is it one too many?"));
        return true;
    }
    if (slip_at(script, i)->line == script->stop && slip_says(script, "'}' expected") &&
        lacks_comma(blocks, i))
        return tell_comma(blocks, i);
    if (opener && blocks->n == DEPTH_MAX) return false;
    if (opener) blocks->open[blocks->n++] = (Block){opener, i};
    if (!closer) return false;
    if (blocks->n == 0 || !fits(blocks->open[blocks->n - 1].kind, closer))
        return tell_mismatch(blocks, i, closer);
    close_block(blocks, i);
    return false;
}

bool slip_blocks(const SlipScript *script, int *line, Buf *out)
{
    Blocks blocks = {.script = script,
        .suspect = NONE,
        .closed = NONE,
        .top = NONE,
        .line = line,
        .out = out};
    for (int i = 0; i < script->n && slip_at(script, i)->line <= script->stop; i++)
        if (look_at(&blocks, i)) return true;
    return blocks.n > 0 && slip_says(script, "near <eof>") &&
           tell_open(&blocks, script->n);
}

// function(s) if s.n > 1 then s.n = 1 end, and an `end` that cannot be found because more stands behind a return.
bool slip_ends(const SlipScript *script, int *line, Buf *out)
{
    Str opener = STR("'end' expected (to close '"), at = STR("' at line ");
    for (int i = 0; slip_says(script, "unexpected symbol near ','") && i < script->n;
         i++) {
        if (slip_at(script, i)->line != script->stop || !slip_is(script, i, ",") ||
            !slip_is_keyword(script, i - 1, KEYWORD_END))
            continue;
        *line = script->stop;
        buf_add(
            out, STR("an end is missing before this comma: each function and each if "
                     "has one of its own, and elseif is one word"));
        return true;
    }
    if (!str_starts(script->message, opener)) return false;
    Str rest = str_from(script->message, opener.n);
    Str word = str_cut(rest, 0, str_find(rest, '\''));
    rest = str_from(rest, word.n);
    if (!str_starts(rest, at)) return false;
    rest = str_from(rest, at.n);
    int opened = 0;
    for (; rest.n > 0 && ascii_is_digit(rest.s[0]) && opened < script->stop;
         rest = str_from(rest, 1))
        opened = opened * 10 + (rest.s[0] - '0');
    if (opened == 0 || opened > script->stop) return false;
    *line = opened;
    buf_addf(out,
        "this " STR_FMT " has no end, or more stands between a return and the end",
        STR_ARG(word));
    return true;
}
