#include "window/font_runs.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "window/fonts_inner.h"

// Letters that run from right to left, by the name of their script: a shaper joins them only when
// it knows it. What is not listed counts as Arabic.
static const struct {
    uint32_t first, last;
    const char *script;
} SCRIPTS[] = {
    {0x590, 0x5FF, "Hebr"},
    {0xFB1D, 0xFB4F, "Hebr"},
    {0x700, 0x74F, "Syrc"},
    {0x780, 0x7BF, "Thaa"},
    {0x7C0, 0x7FF, "Nkoo"},
};
#define NO_SCRIPT "Zzzz" // SDL_ttf's own first setting

// Soft hyphens, zero-width spaces and marks of direction take no room and show nothing.
static bool is_invisible(uint32_t code)
{
    return code == 0xAD || code == 0x61C || code == 0x200B || code == 0x200E ||
           code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

// Joiners and variations steer the letters beside them; a font need not have them.
static bool is_steering(uint32_t code)
{
    return code == 0x200C || code == 0x200D || (code >= 0xFE00 && code <= 0xFE0F);
}

static uint32_t shown(uint32_t code)
{
    if (code == '\t' || code == '\n' || code == '\r') return ' ';
    return code < ' ' || (code >= 0x7F && code < 0xA0) ? UTF8_BAD : code;
}

static Str next_letter(Str *rest)
{
    size_t end = grapheme_end(*rest);
    Str letter = str_cut(*rest, 0, end);
    *rest = str_from(*rest, end);
    return letter;
}

// Leaves in [clean] what may be given to the text library.
static Str clean(Fonts *fonts, Str text)
{
    Buf *out = &fonts->scratch.clean;
    buf_clear(out);
    while (text.n > 0 && out->n < TEXT_BYTES_MAX) {
        Str letter = next_letter(&text);
        uint32_t code;
        for (int i = 0; i < CODES_MAX && utf8_next(&letter, &code); i++)
            if (!is_invisible(code)) utf8_add(out, shown(code));
    }
    return buf_str(out);
}

static bool has_letter(TTF_Font *font, Str letter)
{
    bool has = font != NULL;
    for (uint32_t code; has && utf8_next(&letter, &code);)
        has = is_steering(code) || TTF_GlyphIsProvided32(font, code);
    return has;
}

// Which font shows [letter]: the face's own, else the fallback, else none. From right to left the
// Arabic one comes first, so that words and the signs between them are of one hand.
static TTF_Font *font_for(const FontRuns *at, Str letter)
{
    if (at->rtl || utf8_has_rtl(letter)) {
        TTF_Font *arabic = fonts_arabic(at->fonts, at->face, at->size);
        if (has_letter(arabic, letter)) return arabic;
    }
    TTF_Font *own = fonts_own(at->fonts, at->face, at->size);
    if (has_letter(own, letter)) return own;
    TTF_Font *other = fonts_fallback(at->fonts, at->size);
    return has_letter(other, letter) ? other : NULL;
}

// Takes the letters of one font off the front of [rest].
static TTF_Font *read_run(const FontRuns *at, Str *rest, Str *first, Str *last)
{
    *first = *last = next_letter(rest);
    TTF_Font *font = font_for(at, *first);
    while (rest->n > 0 && at->spacing <= 0 && font) {
        Str ahead = *rest, letter = next_letter(&ahead);
        if (font_for(at, letter) != font) break;
        *last = letter;
        *rest = ahead;
    }
    return font;
}

static void find_starts(FontRuns *at)
{
    uint16_t *starts = at->fonts->scratch.starts;
    Str all = at->rest, first, last;
    for (Str rest = all; rest.n > 0; read_run(at, &rest, &first, &last))
        starts[at->n++] = (uint16_t)(all.n - rest.n);
    starts[at->n] = (uint16_t)all.n;
}

FontRuns font_runs_of(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    FontRuns at = {.fonts = fonts, .face = face, .size = fonts_sane_size(size)};
    at.rtl = bidi_is_rtl(text);
    if (!at.rtl) at.spacing = spacing; // letters that join cannot stand apart
    at.rest = clean(fonts, text);
    if (at.rtl) find_starts(&at);
    return at;
}

// SDL_ttf measures ink where it sticks out over the pen's way, as an italic f does on both
// sides. What follows must not be pushed away by it.
static void measure_ltr(FontRun *run, int width)
{
    int min_x = 0, max_x = 0, advance = 0;
    TTF_GlyphMetrics32(run->font, run->first, &min_x, NULL, NULL, NULL, NULL);
    TTF_GlyphMetrics32(run->font, run->last, NULL, &max_x, NULL, NULL, &advance);
    run->left = min_x < 0 ? -min_x : 0;
    run->advance = width - run->left - (max_x > advance ? max_x - advance : 0);
}

const char *font_runs_script(Str letters)
{
    uint32_t code;
    while (utf8_next(&letters, &code))
        for (int i = 0; i < COUNT_OF(SCRIPTS); i++)
            if (code >= SCRIPTS[i].first && code <= SCRIPTS[i].last)
                return SCRIPTS[i].script;
    return "Arab";
}

static void set_direction(TTF_Font *font, bool rtl, Str letters)
{
    TTF_SetFontDirection(font, rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, rtl ? font_runs_script(letters) : NO_SCRIPT);
}

// The measure of letters that change their shape: what sticks out of the first and the last cannot
// be asked for, so they stand between two spaces, beyond which they do not reach.
static void measure_rtl(FontRun *run, int width)
{
    TTF_SizeUTF8(run->font, " ", &run->left, NULL);
    run->advance = width - 2 * run->left;
}

void font_runs_measure(const FontRuns *at, FontRun *run, int width)
{
    if (!run->font)
        run->advance = BOX_WIDTH(at->size);
    else if (at->rtl)
        measure_rtl(run, width);
    else
        measure_ltr(run, width);
    if (run->font) run->advance = (run->advance + run->columns / 2) / run->columns;
    if (run->advance < 0) run->advance = 0;
    if (at->spacing > 0) run->advance += at->spacing;
}

static void set_run_text(FontRuns *at, FontRun *run, Str letters)
{
    Buf *text = &at->fonts->scratch.run;
    Str edge = at->rtl ? STR(" ") : STR("");
    buf_clear(text);
    buf_add(text, edge);
    buf_add(text, letters);
    buf_add(text, edge);
    run->text = text->s;
}

// The last run that is left of a text from right to left.
static void read_rtl(FontRuns *at, FontRun *run)
{
    const uint16_t *start = &at->fonts->scratch.starts[--at->n];
    Str letters = str_cut(at->rest, start[0], start[1]), first = letters;
    first = next_letter(&first);
    set_run_text(at, run, letters);
    run->font = font_for(at, first);
    if (run->font) set_direction(run->font, true, letters);
}

static void read_ltr(FontRuns *at, FontRun *run)
{
    Str all = at->rest, first, last;
    run->font = read_run(at, &at->rest, &first, &last);
    set_run_text(at, run, str_cut(all, 0, all.n - at->rest.n));
    if (run->font) set_direction(run->font, false, first);
    utf8_next(&first, &run->first);
    utf8_next(&last, &run->last);
}

bool font_runs_read(FontRuns *at, FontRun *run)
{
    *run = (FontRun){.columns = 1, .first = ' ', .last = ' '};
    if (at->rtl ? at->n == 0 : at->rest.n == 0) return false;
    if (at->rtl)
        read_rtl(at, run);
    else
        read_ltr(at, run);
    if (run->font) run->columns = fonts_columns(at->fonts, run->font);
    return true;
}

bool font_runs_next(FontRuns *at, FontRun *run)
{
    if (!font_runs_read(at, run)) return false;
    int width = 0;
    if (run->font) TTF_SizeUTF8(run->font, run->text, &width, NULL);
    font_runs_measure(at, run, width);
    return true;
}
