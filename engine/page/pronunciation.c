#include "page/pronunciation.h"

#include "base/ascii.h"
#include "base/fold.h"
#include "base/utf8.h"

#include <string.h>

// --- finding ----------------------------------------------------------------------------------------

// Letters, digits and the hyphen hold a word together; so does what lies beyond ASCII, but for the
// marks of U+2010 to U+206F (dashes, quotation marks, the apostrophe) and the two « ».
static bool joins(uint32_t c)
{
    if (c < 0x80) return ascii_is_alnum(c) || c == '-' || c == '_';
    return !(c >= 0x2010 && c <= 0x206F) && c != 0xAB && c != 0xBB && c != 0xA0 &&
           c != 0xB7;
}

static bool joins_before(Str text, size_t at)
{
    size_t from = at;
    while (from > 0 && ((unsigned char)text.s[--from] & 0xC0) == 0x80)
        ;
    Str rest = str_cut(text, from, at);
    uint32_t c;
    return utf8_next(&rest, &c) && joins(c);
}

static bool joins_after(Str text, size_t at)
{
    Str rest = str_from(text, at);
    uint32_t c;
    return utf8_next(&rest, &c) && joins(c);
}

size_t pronunciation_find(Str text, Str words, size_t from)
{
    while (words.n > 0 && from < text.n && words.n <= text.n - from) {
        const char *first =
            memchr(text.s + from, words.s[0], text.n - from - words.n + 1);
        if (!first) break;
        from = (size_t)(first - text.s);
        if (memcmp(first, words.s, words.n) == 0 && !joins_before(text, from) &&
            !joins_after(text, from + words.n))
            return from;
        from++;
    }
    return text.n;
}

const Pronunciation *pronunciation_next(
    const Page *page, Str text, size_t from, size_t *at)
{
    const Pronunciation *next = NULL;
    *at = text.n;
    for (int i = 0; i < page->n_pronunciations; i++) {
        const Pronunciation *name = &page->pronunciations[i];
        size_t place = pronunciation_find(text, name->words, from);
        bool first = place < *at;
        bool longer = next && place == *at && name->words.n > next->words.n;
        if (place == text.n || (!first && !longer)) continue;
        next = name;
        *at = place;
    }
    return next;
}

// --- saying -----------------------------------------------------------------------------------------

Str pronunciation_text(Arena *arena, const Page *page, Str text)
{
    Buf out = {0};
    size_t from = 0, at;
    const Pronunciation *name;
    while ((name = pronunciation_next(page, text, from, &at))) {
        buf_add(&out, str_cut(text, from, at));
        buf_add(&out, fold_lower(arena, name->as));
        from = at + name->words.n;
    }
    if (from == 0) return text;
    buf_add(&out, str_from(text, from));
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}
