#include "plain/html_words.h"

#include "base/utf8.h"
#include "page/pronunciation.h"
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

static void open_span(Buf *out, Str language)
{
    buf_add(out, STR("<span lang=\""));
    html_plain(out, language);
    buf_add(out, STR("\" xml:lang=\""));
    html_plain(out, language);
    buf_add(out, STR("\">"));
}

// The story's words; names whose language is known are tagged with it.
static void story_words(Buf *out, const Page *page, Str words)
{
    size_t from = 0, at;
    const Pronunciation *name;
    while ((name = pronunciation_next(page, words, from, &at))) {
        html_plain(out, str_cut(words, from, at));
        from = at + name->words.n;
        bool foreign = name->language.n > 0 && !str_eq(name->language, page->language);
        if (foreign) open_span(out, name->language);
        html_plain(out, name->words);
        if (foreign) buf_add(out, STR("</span>"));
    }
    html_plain(out, str_from(words, from));
}

void html_words(Buf *out, const Page *page, bool own, Str words)
{
    bool tagged = own && page->interface_.n > 0 && words.n > 0;
    if (tagged) open_span(out, page->interface_);
    if (own)
        html_plain(out, words);
    else
        story_words(out, page, words);
    if (tagged) buf_add(out, STR("</span>"));
}

void html_marked(Buf *out, const Page *page, bool own, Str marked)
{
    Arena arena = {0};
    Runs runs = markup_runs(&arena, marked);
    for (int i = 0; i < runs.n; i++) {
        const Run *run = &runs.items[i];
        if (run->strong) buf_add(out, STR("<strong>"));
        if (run->emphasis) buf_add(out, STR("<em>"));
        html_words(out, page, own, run->text);
        if (run->emphasis) buf_add(out, STR("</em>"));
        if (run->strong) buf_add(out, STR("</strong>"));
    }
    arena_free(&arena);
}
