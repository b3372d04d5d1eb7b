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

#define LISTS_BYTES (8 << 20)
#define LISTS_MAX   32 // of steps that have a name; more are not looked for

// local board = { "take:one", ... }
typedef struct StepList {
    Str name, rest; // the script behind its {
    int line;       // of the {
} StepList;

typedef struct StepLists {
    StepList items[LISTS_MAX];
    int n;
    size_t left; // bytes that may still be looked through, of all plays together
} StepLists;

static bool is_sign(const LuaToken *token, char sign)
{
    return token->kind == TOKEN_SIGN && token->text.n == 1 && token->text.s[0] == sign;
}

static bool is_named(const LuaToken *token, const char *name)
{
    return token->kind == TOKEN_NAME && str_eq(token->text, str_of(name));
}

static void find_lists(Str script, StepLists *lists)
{
    const LuaToken none = {.kind = TOKEN_SIGN};
    LuaToken keyword = none, name = none, equals = none; // the three before it
    const char *counted = script.s;
    int line = 1;
    for (LuaToken token; lists->n < LISTS_MAX && lua_lexer_next(&script, &token);) {
        line += (int)str_count((Str){counted, (size_t)(token.text.s - counted)}, '\n');
        counted = token.text.s;
        bool local = keyword.kind == TOKEN_KEYWORD && keyword.keyword == KEYWORD_LOCAL;
        if (local && name.kind == TOKEN_NAME && is_sign(&equals, '=') &&
            is_sign(&token, '{'))
            lists->items[lists->n++] = (StepList){name.text, script, line};
        keyword = name;
        name = equals;
        equals = token;
    }
}

static const StepList *list_of(const StepLists *lists, Str name)
{
    for (int i = 0; i < lists->n; i++)
        if (str_eq(lists->items[i].name, name)) return &lists->items[i];
    return NULL;
}

// Gives the steps from *step on that the list holds their lines.
static void find_listed(const StepList *list, PlayTest *play, int *step, size_t *left)
{
    Str rest = str_cut(list->rest, 0, *left < SEARCH_MAX ? *left : SEARCH_MAX);
    size_t all = rest.n;
    const char *counted = rest.s;
    int line = list->line, depth = 1;
    for (LuaToken token;
         *step < play->n_steps && depth > 0 && lua_lexer_next(&rest, &token);) {
        line += (int)str_count((Str){counted, (size_t)(token.text.s - counted)}, '\n');
        counted = token.text.s;
        depth += is_sign(&token, '{') - is_sign(&token, '}');
        if (!is_step(&token, play->steps[*step].action)) continue;
        play->steps[*step].where.line = line;
        *step = next_action(play, *step + 1);
    }
    *left -= all - rest.n;
}

// A step that stands elsewhere keeps the line of the play.
static void find_steps(Str script, int line, PlayTest *play, StepLists *lists)
{
    Str rest = str_cut(script, 0, SEARCH_MAX);
    const char *counted = script.s;
    Skipping skipping = {0};
    bool begun = false;
    int step = next_action(play, 0);
    for (LuaToken token; step < play->n_steps && lua_lexer_next(&rest, &token);) {
        bool is_play = is_named(&token, "play");
        if (is_play && begun) return;
        begun = begun || is_play;
        line += (int)str_count((Str){counted, (size_t)(token.text.s - counted)}, '\n');
        counted = token.text.s;
        if (!begun || skip(&skipping, &token)) continue;
        const StepList *list =
            token.kind == TOKEN_NAME ? list_of(lists, token.text) : NULL;
        if (list) find_listed(list, play, &step, &lists->left);
        if (step == play->n_steps || !is_step(&token, play->steps[step].action))
            continue;
        play->steps[step].where.line = line;
        play->steps[step].is_list = list_of(lists, play->steps[step].action) != NULL;
        step = next_action(play, step + 1);
    }
}

int load_test_expect_line(Str script, int line)
{
    Cursor cursor = {script, 1};
    go_to_line(&cursor, line);
    Str rest = str_cut(cursor.rest, 0, SEARCH_MAX);
    const char *counted = rest.s;
    int depth = 0, now = line;
    bool begun = false, expects = false;
    for (LuaToken token; lua_lexer_next(&rest, &token);) {
        bool is_play = is_named(&token, "play");
        if (expects && is_sign(&token, '=')) return now;
        now += (int)str_count((Str){counted, (size_t)(token.text.s - counted)}, '\n');
        counted = token.text.s;
        depth += is_sign(&token, '{') - is_sign(&token, '}');
        expects = depth == 1 && is_named(&token, "expect");
        if (begun && (is_play || depth < 0)) break;
        begun = begun || is_play;
    }
    return line;
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
    StepLists *lists = mem_new(1, sizeof *lists);
    lists->left = LISTS_BYTES;
    find_lists(script, lists);
    PlayTest **order = mem_new(tests->n + 1, sizeof(PlayTest *));
    for (int i = 0; i < tests->n; i++)
        order[i] = &tests->items[i];
    if (tests->n > 0) qsort(order, (size_t)tests->n, sizeof(PlayTest *), by_line);
    for (int i = 0; i < tests->n; i++) {
        go_to_line(&cursor, order[i]->where.line);
        find_steps(cursor.rest, cursor.line, order[i], lists);
    }
    free(order);
    free(lists);
}
