// What a map says in words, and how much of it fits.
#include "tools/story_map_svg.h"

#include "base/ascii.h"
#include "base/letter.h"
#include "base/utf8.h"

#include <string.h>

// Ems of a letter in DejaVu Sans, one of the widest fonts; others need no more.
static double letter_ems(uint32_t code, Str letter)
{
    if (code >= 128) {
        int columns = letter_columns(letter);
        return columns == 0 ? 0 : columns == 2 ? 1.05 : 0.8;
    }
    if (strchr(" ijl.,:;'|!", (int)code)) return 0.34;
    if (strchr("ft()[]r-/\"", (int)code)) return 0.43;
    if (strchr("mwMW@%", (int)code)) return 1;
    return ascii_is_upper((int)code) ? 0.76 : 0.64;
}

double map_text_width(Str text, double size)
{
    double ems = 0;
    uint32_t code;
    for (Str rest = text, before = text; utf8_next(&rest, &code); before = rest)
        ems += letter_ems(code, str_cut(before, 0, before.n - rest.n));
    return ems * size;
}

Str map_text_fit(Arena *arena, Str text, double size, double width)
{
    if (map_text_width(text, size) <= width) return text;
    double left = width - size; // for the ellipsis
    Str rest = text, before = text;
    for (uint32_t code; utf8_next(&rest, &code); before = rest) {
        left -= letter_ems(code, str_cut(before, 0, before.n - rest.n)) * size;
        if (left < 0) break;
    }
    Str kept = str_trim(str_cut(text, 0, text.n - before.n));
    return arena_fmt(arena, STR_FMT "\xE2\x80\xA6", STR_ARG(kept));
}

void map_text_add(Buf *out, Str text)
{
    uint32_t code;
    while (utf8_next(&text, &code)) {
        bool lawful = code >= ' ' && code != 0xFFFE && code != 0xFFFF;
        if (code == '&')
            buf_add(out, STR("&amp;"));
        else if (code == '<')
            buf_add(out, STR("&lt;"));
        else if (code == '>')
            buf_add(out, STR("&gt;"));
        else if (code == '"')
            buf_add(out, STR("&quot;"));
        else
            utf8_add(out, lawful ? code : ' ');
    }
}

// Names until the width is full; how many of them.
static int fill_line(
    const StoryMap *map, const int *from, int n, double width, Buf *out)
{
    int taken = 0;
    for (; taken < n; taken++) {
        Str name = map->book->nodes[from[taken]].id;
        size_t before = out->n;
        if (taken > 0) buf_add(out, STR(", "));
        buf_add(out, name);
        if (taken == 0 || map_text_width(buf_str(out), SIZE_SMALL) <= width) continue;
        out->n = before;
        out->s[before] = '\0';
        break;
    }
    return taken;
}

int map_from_lines(StoryMap *map, int node, Str lines[FROM_LINES])
{
    const MapNode *of = &map->nodes[node];
    const double width = BOX_WIDTH - 2 * BOX_PAD;
    int told = 0, n = 0;
    while (told < of->n_from && n < FROM_LINES) {
        Buf line = {0};
        buf_add(&line, n == 0 ? STR("from ") : (Str){0});
        bool last = n == FROM_LINES - 1;
        Buf names = {0};
        told += fill_line(
            map, of->from + told, of->n_from - told, width - (last ? 80 : 35), &names);
        buf_add(&line, buf_str(&names));
        if (told < of->n_from)
            buf_addf(&line, last ? " and %d more" : ",", of->n_from - told);
        lines[n++] = map_text_fit(
            &map->arena, arena_str(&map->arena, buf_str(&line)), SIZE_SMALL, width);
        buf_free(&names);
        buf_free(&line);
    }
    return n;
}

Str map_exit_name(StoryMap *map, int from, int to)
{
    const Book *book = map->book;
    const Node *there = &book->nodes[to];
    if (from == to) return STR("\xE2\x86\xBA here again");
    if (book->nodes[from].chapter == there->chapter)
        return arena_fmt(&map->arena, "\xE2\x86\x92 " STR_FMT, STR_ARG(there->id));
    return arena_fmt(&map->arena, "\xE2\x86\x92 " STR_FMT " \xC2\xB7 " STR_FMT,
        STR_ARG(there->id), STR_ARG(book->chapters[there->chapter].id));
}

Str map_node_fault(const MapNode *node)
{
    if (node->dead_end) return STR("no way on");
    if (!node->reached) return STR("no play comes here");
    if (node->endless) return STR("no ending can be reached");
    if (node->closes) return STR("every choice can be closed");
    return (Str){0};
}
