// The rule about characters missing from the bundled fonts, which would be shown as empty boxes.
#include "base/utf8.h"
#include "tools/cmap.h"
#include "tools/rules.h"

// The fonts that the player can choose, and last the fallback font. A character is supported if the
// fallback has it, or all the others do.
static const char *const files[] = {"Literata-Regular.ttf", "Inter-Regular.otf",
    "Andika-Regular.ttf", "DejaVuSans.ttf"};
#define FONTS COUNT_OF(files)

typedef struct FontCmaps {
    Buf bytes[FONTS];
    Cmap cmaps[FONTS];
} FontCmaps;

static bool open_fonts(FontCmaps *fonts, Check *check)
{
    const Host *from = check->setup->fonts;
    for (int i = 0; i < FONTS; i++) {
        Err err = {0};
        if (from->read(from->ctx, str_of(files[i]), &fonts->bytes[i], &err) &&
            cmap_read(buf_str(&fonts->bytes[i]), &fonts->cmaps[i], &err))
            continue;
        check_report(check, (Where){0}, "letters cannot be looked up in %s: %s",
            files[i], err.text);
        return false;
    }
    return true;
}

static void close_fonts(FontCmaps *fonts)
{
    for (int i = 0; i < FONTS; i++)
        buf_free(&fonts->bytes[i]);
}

static bool is_supported(const FontCmaps *fonts, uint32_t code)
{
    if (code >= ' ' && code < 0x7F) return true;
    if (code == '\n' || cmap_has(&fonts->cmaps[FONTS - 1], code)) return true;
    for (int i = 0; i < FONTS - 1; i++)
        if (!cmap_has(&fonts->cmaps[i], code)) return false;
    return true;
}

typedef struct GlyphSearch {
    Check *check;
    const FontCmaps *fonts;
} GlyphSearch;

// One diagnostic per text, for its first missing character.
static void check_chars(const GlyphSearch *search, Str rest, Where where)
{
    for (uint32_t code; utf8_next(&rest, &code);) {
        if (code != '\n' && utf8_is_control(code)) {
            check_report(search->check, where,
                "a control character (U+%04X) stands in this text; take it out",
                (unsigned)code);
            return;
        }
        if (is_supported(search->fonts, code)) continue;
        Buf letter = {0};
        utf8_add(&letter, code);
        check_report(search->check, where, "no bundled font has the letter %s (U+%04X)",
            letter.s, (unsigned)code);
        buf_free(&letter);
        return;
    }
}

static void check_book_text(void *ctx, const Text *text)
{
    check_chars(ctx, text->src, text->where);
}

static void check_sayings(const GlyphSearch *search)
{
    const Book *book = search->check->book;
    for (int i = 0; i < book->n_sayings; i++) {
        check_chars(search, book->sayings[i].words, book->sayings[i].where);
        check_chars(search, book->sayings[i].as, book->sayings[i].where);
    }
}

void rule_no_glyph(Check *check)
{
    if (!check->setup->fonts) return;
    FontCmaps fonts = {0};
    GlyphSearch search = {check, &fonts};
    if (open_fonts(&fonts, check)) {
        book_texts(check->book, check_book_text, &search);
        check_sayings(&search);
    }
    close_fonts(&fonts);
}
