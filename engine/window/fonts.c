#include "window/fonts.h"

#include "base/arena.h"
#include "base/os.h"
#include "base/utf8.h"
#include "text/breaks.h"

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define HANDLES_MAX 24 // open fonts; a page needs about eight faces and sizes
#define CODES_MAX   9  // of one letter and its marks; thousands take seconds to shape
#define WIDTHS                                                                         \
    1024 // measures kept; a page asks some hundred times, often for the same word
#define WIDTH_BYTES 96 // of a text whose measure is kept: a word, or most of a line
#define SIZE_MIN    4

typedef enum Style {
    STYLE_PLAIN,
    STYLE_BOLD,
    STYLE_ITALIC,
    STYLE_BOLD_ITALIC,
    STYLES
} Style;
// The families are those that a player can choose, and the last resort.
#define FALLBACK READING_FONTS
#define FAMILIES (READING_FONTS + 1)

// clang-format off
static const char *const FILES[FAMILIES][STYLES] = {
    [FONT_SERIF] = {"Literata-Regular.ttf", "Literata-Bold.ttf",
                    "Literata-Italic.ttf", "Literata-BoldItalic.ttf"},
    [FONT_SANS]  = {"Inter-Regular.otf", "Inter-SemiBold.otf",
                    "Inter-Italic.otf", "Inter-SemiBold.otf"},
    [FONT_EASY]  = {"Andika-Regular.ttf", "Andika-Bold.ttf",
                    "Andika-Italic.ttf", "Andika-BoldItalic.ttf"},
    [FALLBACK]   = {"DejaVuSans.ttf", "DejaVuSans.ttf",
                    "DejaVuSans.ttf", "DejaVuSans.ttf"},
};
// clang-format on

static const Style STYLE_OF[FACES] = {
    [FACE_READ_BOLD] = STYLE_BOLD,
    [FACE_READ_ITALIC] = STYLE_ITALIC,
    [FACE_READ_BOLD_ITALIC] = STYLE_BOLD_ITALIC,
    [FACE_UI_BOLD] = STYLE_BOLD,
    [FACE_UI_ITALIC] = STYLE_ITALIC,
};

// One file at one size. SDL_ttf forgets its glyphs when a size changes, so each has its own.
typedef struct Handle {
    TTF_Font *font;
    int family, size;
    Style style;
    unsigned used; // when, counted in look-ups
} Handle;

// How wide a short text is. Shaping it again would take most of the time of a layout.
typedef struct Width {
    Face face;
    int size, spacing, width;
    size_t n; // bytes of [text]; 0: nothing is kept here
    char text[WIDTH_BYTES];
} Width;

struct Fonts {
    char *folder;
    bool hinted;
    ReadingFont reading;
    Handle handles[HANDLES_MAX];
    unsigned clock;
    Width widths[WIDTHS]; // each at the place of its hash
    bool missing[FAMILIES][STYLES];
    Buf files[FAMILIES][STYLES]; // whole: from a file, each letter is many system calls
    Buf clean, stretch;
};

static char *path_of(const Fonts *fonts, const char *file)
{
    Buf path = {0};
    buf_addf(&path, "%s/%s", fonts->folder, file);
    return path.s;
}

Fonts *fonts_open(const char *folder, bool hinted, Err *err)
{
    if (TTF_Init() != 0) {
        err_set(err, ERR_IO, "the text library cannot start: %s", TTF_GetError());
        return NULL;
    }
    Fonts *fonts = mem_new(1, sizeof *fonts);
    Buf copy = {0};
    buf_addf(&copy, "%s", folder);
    fonts->folder = copy.s;
    fonts->hinted = hinted;
    char *path = path_of(fonts, FILES[FALLBACK][STYLE_PLAIN]);
    bool there = os_is_file(path);
    if (!there) err_set(err, ERR_NO_INPUT, "the font %s is not there", path);
    free(path);
    if (there) return fonts;
    fonts_close(fonts);
    return NULL;
}

void fonts_close(Fonts *fonts)
{
    if (!fonts) return;
    for (int i = 0; i < HANDLES_MAX; i++)
        if (fonts->handles[i].font) TTF_CloseFont(fonts->handles[i].font);
    for (int i = 0; i < FAMILIES * STYLES; i++)
        buf_free(&fonts->files[i / STYLES][i % STYLES]);
    buf_free(&fonts->clean);
    buf_free(&fonts->stretch);
    free(fonts->folder);
    free(fonts);
    TTF_Quit();
}

void fonts_use(Fonts *fonts, ReadingFont font)
{
    if (font == fonts->reading) return;
    fonts->reading = font;
    memset(fonts->widths, 0, sizeof fonts->widths);
}

// The bytes of a font's file, read when it is first opened.
static SDL_RWops *open_bytes(Fonts *fonts, int family, Style style)
{
    Buf *file = &fonts->files[family][style];
    if (file->n == 0) {
        char *path = path_of(fonts, FILES[family][style]);
        Err err = {0};
        if (!os_read(path, file, &err)) SDL_SetError("%s", err.text);
        free(path);
    }
    return file->n > 0 ? SDL_RWFromConstMem(file->s, (int)file->n) : NULL;
}

static TTF_Font *open_file(Fonts *fonts, int family, Style style, int size)
{
    SDL_RWops *bytes = open_bytes(fonts, family, style);
    TTF_Font *font = bytes ? TTF_OpenFontRW(bytes, SDL_TRUE, size) : NULL;
    if (font) {
        TTF_SetFontHinting(
            font, fonts->hinted ? TTF_HINTING_LIGHT_SUBPIXEL : TTF_HINTING_NONE);
    } else {
        fprintf(stderr, "qantar: font %s: %s\n", FILES[family][style], TTF_GetError());
        fonts->missing[family][style] = true;
    }
    return font;
}

static Handle *oldest(Fonts *fonts)
{
    Handle *oldest = &fonts->handles[0];
    for (int i = 0; i < HANDLES_MAX; i++) {
        Handle *handle = &fonts->handles[i];
        if (!handle->font) return handle;
        if (handle->used < oldest->used) oldest = handle;
    }
    return oldest;
}

// The font of a family, style and size; NULL when its file is missing.
static TTF_Font *font_of(Fonts *fonts, int family, Style style, int size)
{
    if (fonts->missing[family][style]) return NULL;
    for (int i = 0; i < HANDLES_MAX; i++) {
        Handle *handle = &fonts->handles[i];
        if (handle->font && handle->family == family && handle->style == style &&
            handle->size == size) {
            handle->used = ++fonts->clock;
            return handle->font;
        }
    }
    TTF_Font *font = open_file(fonts, family, style, size);
    if (!font) return NULL;
    Handle *handle = oldest(fonts);
    if (handle->font) TTF_CloseFont(handle->font);
    *handle = (Handle){font, family, size, style, ++fonts->clock};
    return font;
}

static int sane_size(int size)
{
    return size < SIZE_MIN ? SIZE_MIN : size > TEXT_SIZE_MAX ? TEXT_SIZE_MAX : size;
}

static TTF_Font *face_font(Fonts *fonts, Face face, int size)
{
    int family = face >= FACE_UI ? FONT_SANS : fonts->reading;
    TTF_Font *font = font_of(fonts, family, STYLE_OF[face], size);
    return font ? font : font_of(fonts, FALLBACK, STYLE_PLAIN, size);
}

int fonts_ascent(Fonts *fonts, Face face, int size)
{
    TTF_Font *font = face_font(fonts, face, sane_size(size));
    return font ? TTF_FontAscent(font) : size;
}

int fonts_height(Fonts *fonts, Face face, int size)
{
    TTF_Font *font = face_font(fonts, face, sane_size(size));
    return font ? TTF_FontHeight(font) : size;
}

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

static Str take_letter(Str *rest)
{
    size_t end = grapheme_end(*rest);
    Str letter = str_cut(*rest, 0, end);
    *rest = str_from(*rest, end);
    return letter;
}

// Leaves in [clean] what may be given to the text library.
static Str clean(Fonts *fonts, Str text)
{
    Buf *out = &fonts->clean;
    buf_clear(out);
    while (text.n > 0 && out->n < TEXT_BYTES_MAX) {
        Str letter = take_letter(&text);
        uint32_t code;
        for (int i = 0; i < CODES_MAX && utf8_next(&letter, &code); i++)
            if (!is_invisible(code)) utf8_add(out, shown(code));
    }
    return buf_str(out);
}

Stretches fonts_read(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    return (Stretches){fonts, face, sane_size(size), spacing, clean(fonts, text)};
}

static bool has_letter(TTF_Font *font, Str letter)
{
    bool has = font != NULL;
    for (uint32_t code; has && utf8_next(&letter, &code);)
        has = is_steering(code) || TTF_GlyphIsProvided32(font, code);
    return has;
}

// Which font shows [letter]: the face's own, else the fallback, else none.
static TTF_Font *font_for(const Stretches *at, Str letter)
{
    TTF_Font *own = face_font(at->fonts, at->face, at->size);
    if (has_letter(own, letter)) return own;
    TTF_Font *other = font_of(at->fonts, FALLBACK, STYLE_PLAIN, at->size);
    return has_letter(other, letter) ? other : NULL;
}

// SDL_ttf measures ink where it sticks out over the pen's way, as an italic f does on both
// sides. What follows must not be pushed away by it.
static void measure(Stretch *stretch, Str first, Str last)
{
    uint32_t first_code = ' ', last_code = ' ';
    utf8_next(&first, &first_code);
    utf8_next(&last, &last_code);
    int width = 0, min_x = 0, max_x = 0, advance = 0;
    TTF_SizeUTF8(stretch->font, stretch->text, &width, NULL);
    TTF_GlyphMetrics32(stretch->font, first_code, &min_x, NULL, NULL, NULL, NULL);
    TTF_GlyphMetrics32(stretch->font, last_code, NULL, &max_x, NULL, NULL, &advance);
    stretch->left = min_x < 0 ? -min_x : 0;
    stretch->advance = width - stretch->left - (max_x > advance ? max_x - advance : 0);
    if (stretch->advance < 0) stretch->advance = 0;
}

bool fonts_next(Stretches *at, Stretch *stretch)
{
    if (at->rest.n == 0) return false;
    Str all = at->rest, first = take_letter(&at->rest), last = first;
    *stretch = (Stretch){.font = font_for(at, first)};
    while (at->rest.n > 0 && at->spacing <= 0 && stretch->font) {
        Str ahead = at->rest, letter = take_letter(&ahead);
        if (font_for(at, letter) != stretch->font) break;
        last = letter;
        at->rest = ahead;
    }
    buf_clear(&at->fonts->stretch);
    buf_add(&at->fonts->stretch, str_cut(all, 0, all.n - at->rest.n));
    stretch->text = at->fonts->stretch.s;
    if (stretch->font)
        measure(stretch, first, last);
    else
        stretch->advance = BOX_WIDTH(at->size);
    if (at->spacing > 0) stretch->advance += at->spacing;
    return true;
}

static int measured_width(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    Stretches at = fonts_read(fonts, face, size, spacing, text);
    Stretch stretch;
    int width = 0;
    while (fonts_next(&at, &stretch))
        width += stretch.advance;
    return width;
}

// The place for a text, whatever is kept there now.
static Width *width_place(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    uint32_t hash = (uint32_t)face * 31 + (uint32_t)size * 131 + (uint32_t)spacing;
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.s[i]) * 0x01000193u; // FNV-1a
    return &fonts->widths[(hash ^ hash >> 16) % WIDTHS];
}

static int ruler_width(void *ctx, Face face, int size, int spacing, Str text)
{
    if (text.n == 0 || text.n > WIDTH_BYTES)
        return measured_width(ctx, face, size, spacing, text);
    Width *kept = width_place(ctx, face, size, spacing, text);
    if (kept->face == face && kept->size == size && kept->spacing == spacing &&
        str_eq((Str){kept->text, kept->n}, text))
        return kept->width;
    *kept = (Width){face, size, spacing, 0, text.n, {0}};
    memcpy(kept->text, text.s, text.n);
    kept->width = measured_width(ctx, face, size, spacing, text);
    return kept->width;
}

static int ruler_ascent(void *ctx, Face face, int size)
{
    return fonts_ascent(ctx, face, size);
}

Ruler fonts_ruler(Fonts *fonts) { return (Ruler){fonts, ruler_width, ruler_ascent}; }
