#include "window/fonts.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/os.h"
#include "window/font_runs.h"
#include "window/fonts_inner.h"

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define HANDLES_MAX 24 // open fonts; a page needs about eight faces and sizes
#define WIDTHS                                                                         \
    1024 // measures kept; a page asks some hundred times, often for the same word
#define WIDTH_BYTES 96 // of a text whose measure is kept: a word, or most of a line
#define SIZE_MIN    4
// Of the size asked for: Arabic letters are small in their em beside Latin ones.
#define ARABIC_PERCENT 112

typedef enum FontStyle {
    STYLE_PLAIN,
    STYLE_BOLD,
    STYLE_ITALIC,
    STYLE_BOLD_ITALIC,
    STYLES
} FontStyle;
// The families are those that a player can choose, one for Arabic letters, and the last resort.
#define ARABIC   READING_FONTS
#define FALLBACK (READING_FONTS + 1)
#define FAMILIES (READING_FONTS + 2)

// clang-format off
static const char *const FILES[FAMILIES][STYLES] = {
    [FONT_SERIF] = {"Literata-Regular.ttf", "Literata-Bold.ttf",
                    "Literata-Italic.ttf", "Literata-BoldItalic.ttf"},
    [FONT_SANS]  = {"Inter-Regular.otf", "Inter-SemiBold.otf",
                    "Inter-Italic.otf", "Inter-SemiBold.otf"},
    [FONT_EASY]  = {"Andika-Regular.ttf", "Andika-Bold.ttf",
                    "Andika-Italic.ttf", "Andika-BoldItalic.ttf"},
    [ARABIC]     = {"NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf",
                    "NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"},
    [FALLBACK]   = {"DejaVuSans.ttf", "DejaVuSans.ttf",
                    "DejaVuSans.ttf", "DejaVuSans.ttf"},
};
// clang-format on

static const FontStyle STYLE_OF[FACES] = {
    [FACE_READ_BOLD] = STYLE_BOLD,
    [FACE_READ_ITALIC] = STYLE_ITALIC,
    [FACE_READ_BOLD_ITALIC] = STYLE_BOLD_ITALIC,
    [FACE_UI_BOLD] = STYLE_BOLD,
    [FACE_UI_ITALIC] = STYLE_ITALIC,
};

// Arabic has no slanted letters. What a text stresses is bold; the interface's slant only says that
// something is closed, which it also says otherwise.
static const FontStyle ARABIC_STYLE_OF[FACES] = {
    [FACE_READ_BOLD] = STYLE_BOLD,
    [FACE_READ_ITALIC] = STYLE_BOLD,
    [FACE_READ_BOLD_ITALIC] = STYLE_BOLD,
    [FACE_UI_BOLD] = STYLE_BOLD,
};

// One file at one size. SDL_ttf forgets its glyphs when a size changes, so each has its own.
typedef struct Handle {
    TTF_Font *font;
    int family, size;
    FontStyle style;
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
    Scratch scratch;
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
    buf_free(&fonts->scratch.clean);
    buf_free(&fonts->scratch.run);
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
static SDL_RWops *open_bytes(Fonts *fonts, int family, FontStyle style)
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

static TTF_Font *open_file(Fonts *fonts, int family, FontStyle style, int size)
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
static TTF_Font *font_of(Fonts *fonts, int family, FontStyle style, int size)
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

Scratch *fonts_scratch(Fonts *fonts) { return &fonts->scratch; }

int fonts_sane_size(int size)
{
    return size < SIZE_MIN ? SIZE_MIN : size > TEXT_SIZE_MAX ? TEXT_SIZE_MAX : size;
}

TTF_Font *fonts_own(Fonts *fonts, Face face, int size)
{
    int family = face >= FACE_UI ? FONT_SANS : fonts->reading;
    TTF_Font *font = font_of(fonts, family, STYLE_OF[face], size);
    return font ? font : fonts_fallback(fonts, size);
}

TTF_Font *fonts_arabic(Fonts *fonts, Face face, int size)
{
    return font_of(fonts, ARABIC, ARABIC_STYLE_OF[face], size * ARABIC_PERCENT / 100);
}

TTF_Font *fonts_fallback(Fonts *fonts, int size)
{
    return font_of(fonts, FALLBACK, STYLE_PLAIN, size);
}

int fonts_ascent(Fonts *fonts, Face face, int size)
{
    TTF_Font *font = fonts_own(fonts, face, fonts_sane_size(size));
    return font ? TTF_FontAscent(font) : size;
}

int fonts_height(Fonts *fonts, Face face, int size)
{
    TTF_Font *font = fonts_own(fonts, face, fonts_sane_size(size));
    return font ? TTF_FontHeight(font) : size;
}

static int measured_width(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    FontRuns at = font_runs_of(fonts, face, size, spacing, text);
    FontRun run;
    int width = 0;
    while (font_runs_next(&at, &run))
        width += run.advance;
    return width;
}

// The place for a text, whatever is kept there now.
static Width *width_place(Fonts *fonts, Face face, int size, int spacing, Str text)
{
    uint64_t key =
        (uint64_t)face << 48 ^ (uint64_t)(unsigned)size << 24 ^ (unsigned)spacing;
    uint64_t hash = hash_add(HASH_START ^ key, text);
    return &fonts->widths[(hash ^ hash >> 32) % WIDTHS];
}

static int measurer_width(void *ctx, int number, int size, int spacing, Str text)
{
    Face face = (Face)number;
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

static int measurer_ascent(void *ctx, int face, int size)
{
    return fonts_ascent(ctx, (Face)face, size);
}

TextMeasurer fonts_measurer(Fonts *fonts)
{
    return (TextMeasurer){fonts, measurer_width, measurer_ascent};
}
