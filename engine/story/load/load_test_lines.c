// Lines of the steps in tests.lua, found by the texts in the script.
#include "story/load/load_tests.h"

#include "story/lua_lexer.h"

#include <stdlib.h>

#define SEARCH_MAX (32 << 10) // bytes behind a play in which its steps are looked for

// A place in the script; moves on only.
typedef struct Cursor {
    Str rest;
    int line;
} Cursor;

static void go_to_line(Cursor *cursor, int line)
{
    for (Str part; cursor->line < line && str_split(&cursor->rest, '\n', &part);)
        cursor->line++;
}

static bool is_step(const LuaToken *token, Str action)
{
    return token->kind == TOKEN_STRING && token->text.n >= 2 &&
           str_eq(str_cut(token->text, 1, token->text.n - 1), action);
}

// The next of the play's steps that a token may be.
static int next_action(const PlayTest *play, int step)
{
    while (step < play->n_steps && play->steps[step].action.n == 0)
        step++;
    return step;
}

// What stands in expect { ... } and behind = is no step.
typedef struct Skipping {
    bool expects; // the word expect was read
    int depth;    // of its braces
    bool valued;  // the token before is =
} Skipping;

static bool skip(Skipping *now, const LuaToken *token)
{
    bool sign = token->kind == TOKEN_SIGN, valued = now->valued;
    now->valued = sign && str_eq(token->text, STR("="));
    if (now->depth == 0 && token->kind == TOKEN_NAME)
        now->expects = str_eq(token->text, STR("expect"));
    if (!now->expects) return valued;
    if (sign && str_eq(token->text, STR("{"))) now->depth++;
    if (sign && str_eq(token->text, STR("}"))) {
        now->depth--;
        now->expects = now->depth > 0;
    }
    return true;
}

// A step that stands elsewhere, as in a list of another name, keeps the line of the play.
static void find_steps(Str script, int line, PlayTest *play)
{
    Str rest = str_cut(script, 0, SEARCH_MAX);
    const char *counted = script.s;
    Skipping skipping = {0};
    bool begun = false;
    int step = next_action(play, 0);
    for (LuaToken token; step < play->n_steps && lua_lexer_next(&rest, &token);) {
        bool is_play = token.kind == TOKEN_NAME && str_eq(token.text, STR("play"));
        if (is_play && begun) return;
        begun = begun || is_play;
        line += (int)str_count((Str){counted, (size_t)(token.text.s - counted)}, '\n');
        counted = token.text.s;
        if (!begun || skip(&skipping, &token)) continue;
        if (is_step(&token, play->steps[step].action)) {
            play->steps[step].where.line = line;
            step = next_action(play, step + 1);
        }
    }
}

static int by_line(const void *a, const void *b)
{
    const PlayTest *one = *(PlayTest *const *)a, *other = *(PlayTest *const *)b;
    return (one->where.line > other->where.line) -
           (one->where.line < other->where.line);
}

// In the order of their lines, so that the script is gone through once: functions may declare plays in any other.
void load_test_lines(Str script, PlayTests *tests)
{
    Cursor cursor = {script, 1};
    PlayTest **order = mem_new(tests->n + 1, sizeof(PlayTest *));
    for (int i = 0; i < tests->n; i++)
        order[i] = &tests->items[i];
    if (tests->n > 0) qsort(order, (size_t)tests->n, sizeof(PlayTest *), by_line);
    for (int i = 0; i < tests->n; i++) {
        go_to_line(&cursor, order[i]->where.line);
        find_steps(cursor.rest, cursor.line, order[i]);
    }
    free(order);
}
