// Shared by the parts of the second look (slip.c): the script as tokens with their places.
#ifndef QANTAR_STORY_LOAD_SLIP_INNER_H
#define QANTAR_STORY_LOAD_SLIP_INNER_H

#include "story/api.h"
#include "story/book_base.h"
#include "story/load/slip.h"
#include "story/lua_lexer.h"

// A script with more tokens gets no second look: they are held in memory.
#define SLIP_TOKENS_MAX 100000

typedef struct SlipToken {
    LuaToken lua;
    int line, end; // of its first byte and of its last
    int indent;    // columns before the first token of its line
    bool first;    // of its line
    bool glued;    // nothing stands between it and the token before
} SlipToken;

typedef struct SlipScript {
    Str text;
    Str message; // Lua's
    int stop;    // the line where Lua gave up
    SlipToken *tokens;
    int n;
} SlipScript;

// --- slip_tokens.c ------------------------------------------------------------------------------
// False when there are more tokens than SLIP_TOKENS_MAX. The caller frees [tokens].
bool slip_read(SlipScript *script);
// Of any index: empty outside.
const SlipToken *slip_at(const SlipScript *script, int i);
bool slip_is(const SlipScript *script, int i, const char *text);
// Two tokens side by side, with nothing between them.
bool slip_two(const SlipScript *script, int i, const char *a, const char *b);
bool slip_is_keyword(const SlipScript *script, int i, LuaKeyword keyword);
bool slip_is_name(const SlipScript *script, int i);
bool slip_is_text(const SlipScript *script, int i); // a string
// if in the place of a field, where when is meant
bool slip_begins_branch(const SlipScript *script, int i);
bool slip_begins_field(const SlipScript *script, int i); // after {, a comma or ;
// Whether an expression can end with the token: a name, a value, a closing bracket, `end`.
bool slip_ends_value(const SlipScript *script, int i);
const ApiWord *slip_word(const SlipScript *script, int i);  // that takes an id, or NULL
bool slip_says(const SlipScript *script, const char *part); // Lua's message
// The first token from [from] on that may be the one at which Lua gave up by its message, "... near 'told'"; or NONE.
int slip_stop(const SlipScript *script, int from);
// Appends the token, shortened to what identifies it.
void slip_show(const SlipScript *script, int i, Buf *out);

// --- the parts: the first fault of their kind, as slip_find ---------------------------------------
bool slip_merge(const SlipScript *script, int *line, Buf *out);
bool slip_keyword(const SlipScript *script, int *line, Buf *out);
bool slip_loop(const SlipScript *script, int *line, Buf *out);
bool slip_instead(const SlipScript *script, int *line, Buf *out);
bool slip_return(const SlipScript *script, int *line, Buf *out);
bool slip_point(const SlipScript *script, int *line, Buf *out);
bool slip_quotes(const SlipScript *script, int *line, Buf *out);
bool slip_swallowed(const SlipScript *script, int *line, Buf *out);
bool slip_function(const SlipScript *script, int *line, Buf *out);
bool slip_habits(const SlipScript *script, int *line, Buf *out);
bool slip_blocks(const SlipScript *script, int *line, Buf *out);
bool slip_ends(const SlipScript *script, int *line, Buf *out);

// --- slip_signs.c: for slip_habits, the fault that is seen at token [i] ---------------------------
bool slip_sign_at(const SlipScript *script, int i, Buf *out);
bool slip_assignment_at(const SlipScript *script, int i, Buf *out); // s.n += 1
bool slip_decrement_at(const SlipScript *script, int i, Buf *out);  // s.n--, a comment
// Whether the token stands so near to Lua's line that Lua may have read past it.
bool slip_is_near(const SlipScript *script, int i);
// Appends the name with its fields that ends before [i]: "s.trust".
void slip_show_left(const SlipScript *script, int i, Buf *out);

// --- slip_fields.c: for slip_habits, the fault that is seen at token [i] --------------------------
bool slip_use_at(const SlipScript *script, int i, Buf *out); // of a word and its id
bool slip_field_at(const SlipScript *script, int i,
    Buf *out); // of a field's name and what stands behind it
// Of a file that is included.
bool slip_include_at(const SlipScript *script, int i, Buf *out);
// Of a when without its parentheses.
bool slip_when_at(const SlipScript *script, int i, Buf *out);
// Of a text or name without its signs.
bool slip_bare_at(const SlipScript *script, int i, Buf *out);

// --- slip_keywords.c: the same of a name that is nearly a word of Lua -------------------------------
bool slip_keyword_at(const SlipScript *script, int i, Buf *out);

#endif
