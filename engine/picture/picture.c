#include "picture/picture.h"

#include "base/arena.h"
#include "picture/exif.h"
#include "picture/raster.h"
#include "picture/scale.h"
#include "picture/svg.h"

#include <stdlib.h>

// --- Kinds ----------------------------------------------------------------------------------------

// "<" in UTF-8 and what resembles it, after a byte order mark and white space; or UTF-16 in either
// order, with its mark or without.
static bool is_xml(Str bytes)
{
    const Str wide[] = {STR("\xFE\xFF"), STR("\xFF\xFE"), STR("<\0"), STR("\0<")};
    for (int i = 0; i < COUNT_OF(wide); i++)
        if (str_starts(bytes, wide[i])) return true;
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) bytes = str_from(bytes, 3);
    return str_starts(str_trim(bytes), STR("<"));
}

PictureKind picture_kind(Str bytes)
{
    if (str_starts(bytes, STR("\x89PNG\r\n\x1A\n"))) return PICTURE_PNG;
    if (str_starts(bytes, STR("\xFF\xD8\xFF"))) return PICTURE_JPEG;
    return is_xml(bytes) ? PICTURE_SVG : PICTURE_NONE;
}

// What cameras, web pages and programs for drawing save, whatever the name of the file says; NULL: something else.
static const char *other_kind(Str bytes)
{
    static const struct {
        size_t at;
        Str start;
        const char *kind;
    } kinds[] = {
        {8, {"WEBP", 4}, "a WebP"},
        {4, {"ftypavif", 8}, "an AVIF"},
        {4, {"ftypavis", 8}, "an AVIF"},
        {4, {"ftypheic", 8}, "a HEIC"},
        {4, {"ftypheix", 8}, "a HEIC"},
        {4, {"ftypmif1", 8}, "a HEIC or AVIF"},
        {0, {"GIF8", 4}, "a GIF"},
        {0, {"BM", 2}, "a BMP"},
        {0, {"II*\0", 4}, "a TIFF"},
        {0, {"MM\0*", 4}, "a TIFF"},
        {0, {"8BPS", 4}, "a file of Photoshop"},
        {0, {"gimp xcf", 8}, "a file of GIMP"},
        {0, {"%PDF", 4}, "a PDF"},
        {0, {"%!PS", 4}, "PostScript"},
    };
    for (int i = 0; i < COUNT_OF(kinds); i++)
        if (str_starts(str_from(bytes, kinds[i].at), kinds[i].start))
            return kinds[i].kind;
    return NULL;
}

// --- Notes ----------------------------------------------------------------------------------------

void picture_note(PictureReport *report, const char *format, ...)
{
    if (!report || report->n_notes++ >= PICTURE_NOTES_MAX) return;
    va_list args;
    va_start(args, format);
    buf_addv(&report->notes, format, args);
    va_end(args);
    buf_addc(&report->notes, '\n');
}

static void count_further_notes(PictureReport *report)
{
    if (report->n_notes > PICTURE_NOTES_MAX)
        buf_addf(
            &report->notes, "... and %d more\n", report->n_notes - PICTURE_NOTES_MAX);
}

// --- PNG and JPEG ---------------------------------------------------------------------------------

bool raster_size_fits(uint32_t w, uint32_t h, uint32_t pixels_max, Err *err)
{
    if (w == 0 || h == 0) return err_set(err, ERR_DATA, "it has no size");
    if (w <= PICTURE_SIDE_MAX && h <= PICTURE_SIDE_MAX && w * h <= pixels_max)
        return true;
    return err_set(err, ERR_DATA,
        "it has %u x %u pixels; %d are the most on a side, and %u in all", w, h,
        PICTURE_SIDE_MAX, pixels_max);
}

bool raster_new(PictureImage *image, int w, int h, Err *err)
{
    image->argb = mem_pixels((size_t)w * h, sizeof *image->argb);
    if (!image->argb)
        return err_set(err, ERR_DATA, "it needs more memory than there is");
    image->w = w;
    image->h = h;
    return true;
}

// Scaled before it is turned, as there is less of it then.
static bool finish_raster(Raster *raster, const PictureFrame *frame, Err *err)
{
    PictureFrame lying = exif_unturned(frame, raster->orientation);
    if (lying.w > 0 && !scale_to_cover(&raster->image, &lying, err)) return false;
    return exif_turn(&raster->image, raster->orientation, err);
}

static bool draw_raster(Str bytes, const PictureFrame *frame, PictureImage *out,
    PictureReport *report, Err *err)
{
    Raster raster = {0};
    bool read = picture_kind(bytes) == PICTURE_PNG
                    ? raster_png(bytes, &raster, report, err)
                    : raster_jpeg(bytes, frame, &raster, report, err);
    if (!read) return false;
    bool lies = raster.orientation >= 5;
    report->w = lies ? raster.h : raster.w;
    report->h = lies ? raster.w : raster.h;
    if (!finish_raster(&raster, frame, err)) {
        free(raster.image.argb);
        return false;
    }
    *out = raster.image;
    return true;
}

// --- SVG ------------------------------------------------------------------------------------------

static bool draw_svg(Str bytes, const PictureFrame *frame, const Palette *palette,
    PictureImage *out, PictureReport *report, Err *err)
{
    SvgDrawing drawing = {.palette = palette};
    bool whole = frame->w == 0;
    bool drawn = svg_read(bytes, whole ? NULL : frame, &drawing, report, err) &&
                 svg_draw(&drawing, out, err);
    svg_free(&drawing);
    return drawn;
}

// --- All ------------------------------------------------------------------------------------------

static bool draw(Str bytes, const PictureFrame *frame, const Palette *palette,
    PictureImage *out, PictureReport *report, Err *err)
{
    if (bytes.n == 0) return err_set(err, ERR_DATA, "it is empty");
    const char *other = other_kind(bytes);
    if (other)
        return err_set(err, ERR_DATA, "it is %s; save it as a PNG or a JPEG", other);
    if (bytes.n > PICTURE_BYTES_MAX)
        return err_set(err, ERR_DATA, "it has %zu bytes; %u are the most", bytes.n,
            PICTURE_BYTES_MAX);
    switch (picture_kind(bytes)) {
    case PICTURE_SVG:
        return draw_svg(bytes, frame, palette, out, report, err);
    case PICTURE_PNG:
    case PICTURE_JPEG:
        return draw_raster(bytes, frame, out, report, err);
    case PICTURE_NONE:
        break;
    }
    return err_set(err, ERR_DATA, "it is neither an SVG nor a PNG nor a JPEG");
}

bool picture_draw_in(Str bytes, const PictureFrame *frame, const Palette *palette,
    PictureImage *out, PictureReport *report, Err *err)
{
    *out = (PictureImage){0};
    if (frame->w < 0 || frame->w > PICTURE_SIDE_MAX || frame->h < (frame->w > 0) ||
        frame->h > PICTURE_SIDE_MAX)
        return err_set(err, ERR_BUG, "no frame has %d x %d pixels", frame->w, frame->h);
    PictureReport unread = {0};
    PictureReport *kept = report ? report : &unread;
    bool drawn = draw(bytes, frame, palette, out, kept, err);
    count_further_notes(kept);
    buf_free(&unread.notes);
    return drawn;
}

bool picture_draw(Str bytes, const PictureFrame *frame, PictureImage *out,
    PictureReport *report, Err *err)
{
    return picture_draw_in(bytes, frame, NULL, out, report, err);
}
