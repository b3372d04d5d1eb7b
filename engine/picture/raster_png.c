// Every lawful PNG by libpng's low-level interface. Only the chunks that make pixels are read: no gamma
// is applied, and no orientation of an eXIf chunk, which tells how a camera was held and not how the
// pixels lie.
#include "picture/exif.h"
#include "picture/raster.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

typedef struct Reading {
    png_structp png;
    png_infop info;
    Str rest;   // of the file
    bool ended; // more was wanted than there is
    PictureImage *image;
    Err *err;
} Reading;

// Not "Extra compressed data" and other remarks that cost no pixel.
static bool concerns_pixels(Str warning)
{
    static const char *const chunks[] = {"IHDR", "PLTE", "tRNS", "IDAT"};
    if (!str_among(str_cut(warning, 0, 4), chunks, COUNT_OF(chunks))) return false;
    return !str_starts(warning, STR("IDAT: Too much image data")) &&
           !str_starts(warning, STR("IDAT: Extra compressed data"));
}

// libpng's messages begin with the chunk, "tRNS: CRC error", or name none.
static void tell(Reading *reading, Str message)
{
    if (reading->ended)
        err_set(reading->err, ERR_DATA, "it ends too early");
    else if (str_starts(str_from(message, 4), STR(": ")))
        err_set(reading->err, ERR_DATA, "its chunk " STR_FMT " is broken (" STR_FMT ")",
            STR_ARG(str_cut(message, 0, 4)), STR_ARG(str_from(message, 6)));
    else
        err_set(reading->err, ERR_DATA, "it is no sound PNG (" STR_FMT ")",
            STR_ARG(message));
}

static void on_error(png_structp png, png_const_charp message)
{
    tell(png_get_error_ptr(png), str_of(message));
    png_longjmp(png, 1);
}

// A transparency or a palette that libpng would ignore is no small thing.
static void on_warning(png_structp png, png_const_charp message)
{
    if (concerns_pixels(str_of(message))) tell(png_get_error_ptr(png), str_of(message));
}

static void give_bytes(png_structp png, png_bytep to, size_t n)
{
    Reading *reading = png_get_io_ptr(png);
    if (n > reading->rest.n) {
        reading->ended = true;
        png_error(png, "it ends");
    }
    memcpy(to, reading->rest.s, n);
    reading->rest = str_from(reading->rest, n);
}

static void skip_other_chunks(png_structp png)
{
    static const char others[][5] = {"acTL", "bKGD", "cHRM", "eXIf", "fcTL", "fdAT",
        "gAMA", "hIST", "iCCP", "iTXt", "oFFs", "pCAL", "pHYs", "sBIT", "sCAL", "sPLT",
        "sRGB", "sTER", "tEXt", "tIME", "zTXt"};
    png_byte names[sizeof others];
    memcpy(names, others, sizeof others);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, 0);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, names, COUNT_OF(others));
    // Also of what is skipped, as it may be a transparency whose name changed.
    png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    // Of no chunk that is read can the file hold more.
    png_set_chunk_malloc_max(png, PICTURE_BYTES_MAX);
}

// Whatever lies in the file becomes rows of red, green, blue and alpha, eight bits each.
static void ask_for_rgba(png_structp png)
{
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
}

static void read_rows(Reading *reading)
{
    int passes = png_set_interlace_handling(reading->png);
    png_read_update_info(reading->png, reading->info);
    PictureImage *image = reading->image;
    if (png_get_rowbytes(reading->png, reading->info) != (size_t)image->w * 4)
        png_error(reading->png, "its rows have an unknown form");
    for (int pass = 0; pass < passes; pass++)
        for (int y = 0; y < image->h; y++)
            png_read_row(
                reading->png, (png_bytep)(image->argb + (size_t)y * image->w), NULL);
}

static void rgba_to_argb(PictureImage *image)
{
    for (size_t i = 0; i < (size_t)image->w * image->h; i++) {
        png_byte rgba[4];
        memcpy(rgba, &image->argb[i], sizeof rgba);
        image->argb[i] = (uint32_t)rgba[3] << 24 | (uint32_t)rgba[0] << 16 |
                         (uint32_t)rgba[1] << 8 | rgba[2];
    }
}

// Errors of libpng lead back here; what they leave is freed by the caller.
static bool read_png(Reading *reading, Raster *out)
{
    if (setjmp(png_jmpbuf(reading->png))) return false;
    png_set_read_fn(reading->png, reading, give_bytes);
    png_set_user_limits(reading->png, PICTURE_SIDE_MAX, PICTURE_SIDE_MAX);
    skip_other_chunks(reading->png);
    png_read_info(reading->png, reading->info);
    out->w = (int)png_get_image_width(reading->png, reading->info);
    out->h = (int)png_get_image_height(reading->png, reading->info);
    if (!raster_new(reading->image, out->w, out->h, reading->err)) return false;
    ask_for_rgba(reading->png);
    read_rows(reading);
    png_read_end(reading->png, NULL);
    out->orientation = EXIF_UPRIGHT;
    return reading->err->kind == ERR_NONE;
}

static uint32_t big_endian(Str bytes, size_t at)
{
    uint32_t value = 0;
    for (size_t i = at; i < at + 4; i++)
        value = value << 8 | (unsigned char)bytes.s[i];
    return value;
}

// Before libpng reads it, as it would say less of a size.
static bool head_fits(Str bytes, Err *err)
{
    if (bytes.n < 33) return err_set(err, ERR_DATA, "it ends too early");
    if (!str_eq(str_cut(bytes, 12, 16), STR("IHDR")))
        return err_set(err, ERR_DATA, "its head is missing");
    return raster_size_fits(
        big_endian(bytes, 16), big_endian(bytes, 20), PICTURE_PNG_PIXELS_MAX, err);
}

// The chunk that announces further frames stands before the first data.
static bool is_animated(Str bytes)
{
    for (size_t at = 8; at + 8 <= bytes.n;) {
        Str kind = str_cut(bytes, at + 4, at + 8);
        if (str_eq(kind, STR("acTL"))) return true;
        if (str_eq(kind, STR("IDAT"))) return false;
        at += (size_t)big_endian(bytes, at) + 12;
    }
    return false;
}

bool raster_png(Str bytes, Raster *out, PictureReport *report, Err *err)
{
    Err own = {0}; // so that a warning is seen even where the caller wants no sentence
    Reading reading = {.rest = bytes, .image = &out->image, .err = &own};
    bool read = head_fits(bytes, &own);
    if (read) {
        reading.png = png_create_read_struct(
            PNG_LIBPNG_VER_STRING, &reading, on_error, on_warning);
        reading.info = reading.png ? png_create_info_struct(reading.png) : NULL;
        read = reading.info && read_png(&reading, out);
        png_destroy_read_struct(&reading.png, &reading.info, NULL);
    }
    if (read) {
        rgba_to_argb(&out->image);
        if (is_animated(bytes))
            picture_note(report, "it moves, but only its first picture is drawn");
        return true;
    }
    free(out->image.argb);
    *out = (Raster){0};
    return err_set(err, ERR_DATA, "%s",
        own.kind ? own.text : "it needs more memory than there is");
}
