#include "window/fonts.h"

#include "base/arena.h"
#include "base/complain.h"
#include "base/os.h"
#include "window/fonts_inner.h"

#include <string.h>

#define SIZE_MIN 4
// From this size on, half a pixel is a hundredth of an em, and letters stand at whole pixels.
#define WHOLE_PIXELS 40
#define DPI          72 // at which a point is a pixel
// Of the size asked for: Arabic letters are small in their em beside Latin ones.
#define ARABIC_PERCENT 112

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
    fonts->flows = flow_memory_open();
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
    flow_memory_close(fonts->flows);
    free(fonts->folder);
    free(fonts);
    TTF_Quit();
}

void fonts_use(Fonts *fonts, ReadingFont font)
{
    if (font == fonts->reading) return;
    fonts->reading = font;
    memset(fonts->widths, 0, sizeof fonts->widths);
    flow_memory_clear(fonts->flows);
}

void fonts_look_again(Fonts *fonts)
{
    memset(fonts->missing, 0, sizeof fonts->missing);
    memset(fonts->widths, 0, sizeof fonts->widths);
    flow_memory_clear(fonts->flows);
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

static TTF_Font *open_file(
    Fonts *fonts, int family, FontStyle style, int size, int columns)
{
    SDL_RWops *bytes = open_bytes(fonts, family, style);
    TTF_Font *font =
        bytes ? TTF_OpenFontDPIRW(bytes, SDL_TRUE, size, (unsigned)(columns * DPI), DPI)
              : NULL;
    if (font) {
        TTF_SetFontHinting(font, fonts->hinted ? TTF_HINTING_LIGHT : TTF_HINTING_NONE);
    } else {
        complain("font %s: %s", FILES[family][style], TTF_GetError());
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

static Handle *handle_of(Fonts *fonts, int family, FontStyle style, int size)
{
    for (int i = 0; i < HANDLES_MAX; i++) {
        Handle *handle = &fonts->handles[i];
        if (handle->font && handle->family == family && handle->style == style &&
            (handle->size == size || !fonts->each_size))
            return handle;
    }
    return NULL;
}

static void remember_size(Fonts *fonts, const Handle *handle)
{
    if (fonts->n_sizes == HANDLES_MAX) return;
    for (int i = 0; i < fonts->n_sizes; i++) {
        const Handle *size = &fonts->sizes[i];
        if (size->family == handle->family && size->style == handle->style &&
            size->size == handle->size)
            return;
    }
    fonts->sizes[fonts->n_sizes++] = *handle;
}

static TTF_Font *resized(TTF_Font *font, int size, int columns)
{
    unsigned across = (unsigned)(columns * DPI);
    return TTF_SetFontSizeDPI(font, size, across, DPI) == 0 ? font : NULL;
}

// The font of a family, style and size; NULL when its file is missing.
static TTF_Font *font_of(Fonts *fonts, int family, FontStyle style, int size)
{
    if (fonts->missing[family][style]) return NULL;
    Handle *handle = handle_of(fonts, family, style, size);
    if (handle && handle->size == size) {
        handle->used = ++fonts->clock;
        return handle->font;
    }
    int columns = fonts->hinted && size < WHOLE_PIXELS ? FONT_COLUMNS : 1;
    TTF_Font *font = handle ? resized(handle->font, size, columns)
                            : open_file(fonts, family, style, size, columns);
    if (!font) return NULL;
    if (!handle) {
        handle = oldest(fonts);
        if (handle->font) TTF_CloseFont(handle->font);
    }
    *handle = (Handle){font, family, size, columns, style, ++fonts->clock};
    if (!fonts->each_size) remember_size(fonts, handle);
    return font;
}

void fonts_open_each_size(Fonts *fonts)
{
    if (fonts->each_size) return;
    fonts->each_size = true;
    for (int i = 0; i < fonts->n_sizes; i++)
        font_of(
            fonts, fonts->sizes[i].family, fonts->sizes[i].style, fonts->sizes[i].size);
}

int fonts_columns(const Fonts *fonts, const TTF_Font *font)
{
    int i = 0;
    while (i < HANDLES_MAX && fonts->handles[i].font != font)
        i++;
    return i < HANDLES_MAX ? fonts->handles[i].columns : 1;
}

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
