#include "plain/html_words.h"

#include "base/utf8.h"
#include "text/markup.h"

// Marks that open a direction of writing or force one; what they open may never be closed.
static bool turns(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static void write_code(Buf *out, uint32_t c)
{
    switch (c) {
    case '&':
        buf_add(out, STR("&amp;"));
        break;
    case '<':
        buf_add(out, STR("&lt;"));
        break;
    case '>':
        buf_add(out, STR("&gt;"));
        break;
    case '"':
        buf_add(out, STR("&quot;"));
        break;
    case '\'':
        buf_add(out, STR("&#39;"));
        break;
    default:
        // XML has no such letters.
        if (c == 0xFFFE || c == 0xFFFF) c = UTF8_BAD;
        if (!turns(c)) utf8_add(out, c);
    }
}

void html_plain(Buf *out, Str words)
{
    Arena arena = {0};
    Str rest = utf8_clean(&arena, words);
    uint32_t c;
    while (utf8_next(&rest, &c))
        write_code(out, c);
    arena_free(&arena);
}

void html_marked(Buf *out, Str marked)
{
    Arena arena = {0};
    Runs runs = markup_runs(&arena, marked);
    for (int i = 0; i < runs.n; i++) {
        const Run *run = &runs.items[i];
        if (run->strong) buf_add(out, STR("<strong>"));
        if (run->emphasis) buf_add(out, STR("<em>"));
        html_plain(out, run->text);
        if (run->emphasis) buf_add(out, STR("</em>"));
        if (run->strong) buf_add(out, STR("</strong>"));
    }
    arena_free(&arena);
}
