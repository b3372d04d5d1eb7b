// Finds comments that allow a warning; strings that look like one are none.
#include "tools/allows.h"

#include "story/lua_lexer.h"

#include <stdlib.h>

#define MARK "check: allow"

static Allow *add(Allows *allows)
{
    allows->items =
        mem_room(allows->items, allows->n, &allows->room, sizeof *allows->items);
    Allow *allow = &allows->items[allows->n++];
    *allow = (Allow){0};
    return allow;
}

// " check: allow sentence-long: it is a quotation", behind the dashes of a comment.
static bool read_comment(Str comment, Allow *allow)
{
    comment = str_trim(comment);
    if (!str_starts(comment, STR(MARK))) return false;
    Str rest = str_trim(str_from(comment, sizeof MARK - 1));
    size_t colon = str_find(rest, ':');
    allow->rule = str_trim(str_cut(rest, 0, colon));
    allow->reason = str_trim(str_from(rest, colon + 1));
    return true;
}

static int count_lines(Str text) { return (int)str_count(text, '\n'); }

// By line: the first line of what stands on it, and the last; 0 where there is no code.
typedef struct Extents {
    int *from, *last;
    int n;
} Extents;

static void stretch(Extents *extents, int from, int last)
{
    for (int line = from; line <= last; line += last > from ? last - from : 1) {
        if (extents->from[line] == 0 || extents->from[line] > from)
            extents->from[line] = from;
        if (extents->last[line] < last) extents->last[line] = last;
    }
}

static void add_comments(Allows *allows, Arena *arena, Str file, Str gap, int number)
{
    for (Str line; str_split(&gap, '\n', &line); number++) {
        Str trimmed = str_trim(line);
        Allow found = {0};
        if (!str_starts(trimmed, STR("--")) ||
            !read_comment(str_from(trimmed, 2), &found))
            continue;
        *add(allows) = (Allow){arena_str(arena, found.rule),
            arena_str(arena, found.reason), {file, number}, 0, 0, false};
    }
}

void allows_read(Allows *allows, Arena *arena, Str file, Str script)
{
    if (!str_has(script, STR(MARK))) return;
    Arena lines = {0};
    Extents extents = {.n = count_lines(script) + 2};
    extents.from = arena_array(&lines, int, extents.n);
    extents.last = arena_array(&lines, int, extents.n);
    Str rest = script;
    const char *end = rest.s;
    int line = 1, first = allows->n;
    for (LuaToken token; lua_lexer_next(&rest, &token);) {
        Str gap = {end, (size_t)(token.text.s - end)};
        add_comments(allows, arena, file, gap, line);
        line += count_lines(gap);
        int last = line + count_lines(token.text);
        stretch(&extents, line, last);
        line = last;
        end = token.text.s + token.text.n;
    }
    add_comments(
        allows, arena, file, (Str){end, (size_t)(script.s + script.n - end)}, line);
    for (int i = first; i < allows->n; i++) {
        Allow *allow = &allows->items[i];
        int at = allow->where.line;
        while (at < extents.n && extents.last[at] == 0)
            at++;
        if (at == extents.n) continue; // nothing stands behind it
        allow->from = extents.from[at];
        allow->last = extents.last[at];
    }
    arena_free(&lines);
}

bool allows_find(Allows *allows, Str rule, Where where)
{
    for (int i = 0; i < allows->n; i++) {
        Allow *allow = &allows->items[i];
        if (where.line < allow->from || where.line > allow->last ||
            !str_eq(allow->rule, rule) || !str_eq(allow->where.file, where.file))
            continue;
        allow->used = true;
        return true;
    }
    return false;
}

void allows_free(Allows *allows)
{
    free(allows->items);
    *allows = (Allows){0};
}
