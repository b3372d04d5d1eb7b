// The tokens of a script with their places, and questions about them.
#include "story/load/slip_inner.h"

#include "base/ascii.h"
#include "base/utf8.h"

#define SHOWN_MAX 32 // bytes of a token in a sentence

static const SlipToken nothing = {.lua = {.kind = TOKEN_SIGN}};

static int count_lines(Str text) { return (int)str_count(text, '\n'); }

// The columns before the first token of the line that holds [at], a tab being one.
static int indent_at(Str text, const char *at)
{
    const char *line = at;
    while (line > text.s && line[-1] != '\n')
        line--;
    int indent = 0;
    while (line + indent < at && ascii_is_space(line[indent]))
        indent++;
    return indent;
}

bool slip_read(SlipScript *script)
{
    Str rest = script->text;
    const char *end = rest.s;
    int line = 1, room = 0, indent = 0;
    for (LuaToken token; lua_lexer_next(&rest, &token);) {
        if (script->n == SLIP_TOKENS_MAX) return false;
        script->tokens =
            mem_room(script->tokens, script->n, &room, sizeof *script->tokens);
        int breaks = count_lines((Str){end, (size_t)(token.text.s - end)});
        bool first = script->n == 0 || breaks > 0;
        line += breaks;
        if (first) indent = indent_at(script->text, token.text.s);
        SlipToken *added = &script->tokens[script->n++];
        *added = (SlipToken){token, line, line, indent, first, token.text.s == end};
        line += count_lines(token.text);
        added->end = line;
        end = token.text.s + token.text.n;
    }
    return true;
}

const SlipToken *slip_at(const SlipScript *script, int i)
{
    return i >= 0 && i < script->n ? &script->tokens[i] : &nothing;
}

bool slip_is(const SlipScript *script, int i, const char *text)
{
    const LuaToken *token = &slip_at(script, i)->lua;
    return token->kind != TOKEN_STRING && str_eq(token->text, str_of(text));
}

bool slip_is_keyword(const SlipScript *script, int i, LuaKeyword keyword)
{
    const LuaToken *token = &slip_at(script, i)->lua;
    return token->kind == TOKEN_KEYWORD && token->keyword == keyword;
}

bool slip_is_name(const SlipScript *script, int i)
{
    return slip_at(script, i)->lua.kind == TOKEN_NAME;
}

bool slip_is_text(const SlipScript *script, int i)
{
    return slip_at(script, i)->lua.kind == TOKEN_STRING;
}

bool slip_two(const SlipScript *script, int i, const char *a, const char *b)
{
    return slip_is(script, i, a) && slip_is(script, i + 1, b) &&
           slip_at(script, i + 1)->glued;
}

bool slip_begins_field(const SlipScript *script, int i)
{
    return slip_is(script, i - 1, "{") || slip_is(script, i - 1, ",") ||
           slip_is(script, i - 1, ";");
}

bool slip_begins_branch(const SlipScript *script, int i)
{
    return slip_is_keyword(script, i, KEYWORD_IF) && slip_begins_field(script, i) &&
           !slip_is(script, i + 1, "=");
}

bool slip_ends_value(const SlipScript *script, int i)
{
    const LuaToken *token = &slip_at(script, i)->lua;
    switch (token->kind) {
    case TOKEN_NAME:
    case TOKEN_STRING:
    case TOKEN_NUMBER:
        return true;
    case TOKEN_KEYWORD:
        return token->keyword == KEYWORD_END || token->keyword == KEYWORD_TRUE ||
               token->keyword == KEYWORD_FALSE || token->keyword == KEYWORD_NIL;
    default:
        return slip_is(script, i, "}") || slip_is(script, i, ")") ||
               slip_is(script, i, "]");
    }
}

const ApiWord *slip_word(const SlipScript *script, int i)
{
    const ApiWord *play = &api_test_words[TEST_PLAY];
    if (!slip_is_name(script, i)) return NULL;
    if (slip_is(script, i, play->name)) return play;
    for (int kind = 0; kind < WORD_KINDS; kind++) {
        const ApiWord *word = &api_words[kind];
        bool has_id = word->shape == SHAPE_TOP || word->shape == SHAPE_ITEM;
        if (has_id && slip_is(script, i, word->name)) return word;
    }
    return NULL;
}

bool slip_says(const SlipScript *script, const char *part)
{
    return str_has(script->message, str_of(part));
}

// Up to the end of the line.
void slip_show(const SlipScript *script, int i, Buf *out)
{
    Str text = slip_at(script, i)->lua.text;
    Str shown = utf8_cut(str_cut(text, 0, str_find(text, '\n')), SHOWN_MAX);
    buf_add(out, str_trim(shown));
    if (shown.n < text.n) buf_add(out, STR("..."));
}

// The text of the token at which Lua gave up, by its message: "... near 'told'"; {0} if it names none.
static Str stop_text(const SlipScript *script)
{
    Str near = STR(" near '"), rest = script->message;
    for (size_t at; (at = str_find_part(rest, near)) < rest.n;)
        rest = str_from(rest, at + near.n);
    bool named = rest.n < script->message.n && rest.n > 1;
    return named ? str_cut(rest, 0, rest.n - 1) : (Str){0};
}

int slip_stop(const SlipScript *script, int from)
{
    Str text = stop_text(script);
    for (int i = from; text.n > 0 && i < script->n; i++) {
        if (slip_at(script, i)->line > script->stop) return NONE;
        if (slip_at(script, i)->line == script->stop &&
            str_eq(slip_at(script, i)->lua.text, text))
            return i;
    }
    return NONE;
}
