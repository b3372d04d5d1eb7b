// Finds comments that allow a warning; strings that look like one are none.
#include "tools/allows.h"

#include "story/lua_lexer.h"

#include <stdlib.h>

#define MARK "check: allow"

// How many extents can contain one line: its own, that of the line where a text begins which ends there, and that
// of the line where a text ends which begins there. In their order, these are the last that begin before it.
#define LINES_OVER 3

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
    int at =
        extents
            .n; // the line of code at or behind the comment; they are in the order of lines
    for (int i = allows->n - 1, next = extents.n - 1; i >= first; i--) {
        Allow *allow = &allows->items[i];
        for (; next >= allow->where.line; next--)
            if (extents.last[next] > 0) at = next;
        if (at == extents.n) continue; // nothing stands behind it
        allow->from = extents.from[at];
        allow->last = extents.last[at];
    }
    arena_free(&lines);
}

// --- look-up --------------------------------------------------------------------------------------

static int compare(const Allow *a, Str file, Str rule, int line)
{
    int by = str_cmp(a->where.file, file);
    if (by == 0) by = str_cmp(a->rule, rule);
    return by != 0 ? by : (a->from > line) - (a->from < line);
}

static bool same_lines(const Allow *a, const Allow *b)
{
    return compare(a, b->where.file, b->rule, b->from) == 0 && a->last == b->last;
}

// By both ends, then the first comment.
static int by_lines(const void *left, const void *right)
{
    const Allow *a = *(const Allow *const *)left, *b = *(const Allow *const *)right;
    int by = compare(a, b->where.file, b->rule, b->from);
    if (by == 0) by = (a->last > b->last) - (a->last < b->last);
    return by != 0 ? by : (a > b) - (a < b);
}

static void sort(Allows *allows)
{
    const Allow **order = mem_new(allows->n, sizeof(const Allow *));
    int n = 0;
    for (int i = 0; i < allows->n; i++)
        if (allows->items[i].from > 0) order[n++] = &allows->items[i];
    if (n > 0) qsort(order, (size_t)n, sizeof(const Allow *), by_lines);
    free(allows->sorted);
    allows->sorted = mem_new(n, sizeof *allows->sorted);
    allows->n_sorted = 0;
    allows->n_seen = allows->n;
    for (int i = 0; i < n; i++)
        if (i == 0 || !same_lines(order[i - 1], order[i]))
            allows->sorted[allows->n_sorted++] = (int)(order[i] - allows->items);
    free(order);
}

bool allows_find(Allows *allows, Str rule, Where where)
{
    if (allows->n_seen != allows->n) sort(allows);
    int low = 0,
        high = allows->n_sorted; // behind the last that begins at the line or before
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare(&allows->items[allows->sorted[middle]], where.file, rule,
                where.line) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (int i = low > LINES_OVER ? low - LINES_OVER : 0; i < low; i++) {
        Allow *allow = &allows->items[allows->sorted[i]];
        if (allow->last < where.line || !str_eq(allow->rule, rule) ||
            !str_eq(allow->where.file, where.file))
            continue;
        allow->used = true;
        return true;
    }
    return false;
}

void allows_free(Allows *allows)
{
    free(allows->items);
    free(allows->sorted);
    *allows = (Allows){0};
}
