// JPEGs by libjpeg: grey, YCbCr, RGB, CMYK and YCCK, baseline and progressive. What cost the picture a
// part of its pixels is an error, also where libjpeg only warns.
#include "picture/exif.h"
#include "picture/raster.h"
#include "picture/scale.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include <jerror.h> // what its list holds depends on jpeglib.h

// A progressive one has about ten, and each is a walk over all of it.
#define SCANS_MAX  64
#define MEMORY_MAX (240L << 20) // bytes that libjpeg may take
#define EXIF_HEAD  6            // "Exif", two zeros

typedef struct Reading {
    struct jpeg_decompress_struct jpeg; // first: libjpeg's callbacks get its address
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    jmp_buf failed;
    JSAMPLE *row;
    Err *err;
} Reading;

_Noreturn static void fail(Reading *reading, const char *sentence)
{
    err_set(reading->err, ERR_DATA, "%s", sentence);
    longjmp(reading->failed, 1);
}

_Noreturn static void on_error(j_common_ptr jpeg)
{
    Reading *reading = (Reading *)jpeg;
    char message[JMSG_LENGTH_MAX];
    switch (jpeg->err->msg_code) {
    case JERR_OUT_OF_MEMORY:
    case JERR_NO_BACKING_STORE:
        fail(reading, "it would take more memory than a picture may");
    default:
        jpeg->err->format_message(jpeg, message);
        err_set(reading->err, ERR_DATA, "it is no sound JPEG (%s)", message);
        longjmp(reading->failed, 1);
    }
}

static void on_message(j_common_ptr jpeg, int level)
{
    if (level >= 0) return; // -1 is a warning
    switch (jpeg->err->msg_code) {
    case JWRN_JPEG_EOF:
        fail((Reading *)jpeg, "it ends too early");
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
        fail((Reading *)jpeg, "it is broken in the middle of its pixels");
    default:
        return; // stray bytes between segments and the like
    }
}

static void on_progress(j_common_ptr jpeg)
{
    Reading *reading = (Reading *)jpeg;
    if (reading->jpeg.input_scan_number > SCANS_MAX)
        fail(reading, "it has more than 64 scans");
}

// The first EXIF block decides.
static int orientation_of(const Reading *reading)
{
    jpeg_saved_marker_ptr marker = reading->jpeg.marker_list;
    for (; marker; marker = marker->next) {
        Str block = {(const char *)marker->data, marker->data_length};
        if (str_starts(block, (Str){"Exif\0", EXIF_HEAD}))
            return exif_orientation(str_from(block, EXIF_HEAD));
    }
    return EXIF_UPRIGHT;
}

static bool large_enough(
    const struct jpeg_decompress_struct *jpeg, const PictureFrame *frame)
{
    if (frame->w == 0) return false;
    Cover cover = cover_of(jpeg->image_width, jpeg->image_height, frame);
    return jpeg->output_width >= (JDIMENSION)cover.w &&
           jpeg->output_height >= (JDIMENSION)cover.h;
}

// As many eighths as cover the frame, but no more than can be held.
static void choose_size(struct jpeg_decompress_struct *jpeg, const PictureFrame *frame)
{
    jpeg->scale_denom = 8;
    for (jpeg->scale_num = 1; jpeg->scale_num <= 8; jpeg->scale_num++) {
        jpeg_calc_output_dimensions(jpeg);
        if (large_enough(jpeg, frame)) break;
    }
    for (; jpeg->scale_num > 1; jpeg->scale_num--) {
        jpeg_calc_output_dimensions(jpeg);
        uint64_t pixels = (uint64_t)jpeg->output_width * jpeg->output_height;
        if (jpeg->scale_num <= 8 && pixels <= PICTURE_WHOLE_MAX) break;
    }
}

static bool is_four_inks(const struct jpeg_decompress_struct *jpeg)
{
    return jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK;
}

// Adobe's programs, which write the marker, store how much ink is left out.
static uint32_t from_inks(const JSAMPLE *cmyk, bool inverted)
{
    uint32_t pixel = 0xFF;
    unsigned key = inverted ? cmyk[3] : 255U - cmyk[3];
    for (int c = 0; c < 3; c++) {
        unsigned light = inverted ? cmyk[c] : 255U - cmyk[c];
        pixel = pixel << 8 | (light * key + 127) / 255;
    }
    return pixel;
}

static void convert_row(const Reading *reading, uint32_t *to)
{
    const struct jpeg_decompress_struct *jpeg = &reading->jpeg;
    bool inks = jpeg->out_color_space == JCS_CMYK;
    for (JDIMENSION x = 0; x < jpeg->output_width; x++) {
        const JSAMPLE *from = reading->row + (size_t)x * (inks ? 4 : 3);
        to[x] = inks ? from_inks(from, jpeg->saw_Adobe_marker)
                     : 0xFF000000U | (uint32_t)from[0] << 16 | (uint32_t)from[1] << 8 |
                           from[2];
    }
}

static bool read_rows(Reading *reading, PictureImage *image)
{
    struct jpeg_decompress_struct *jpeg = &reading->jpeg;
    if (!raster_new(
            image, (int)jpeg->output_width, (int)jpeg->output_height, reading->err))
        return false;
    // libjpeg's own memory, which an error gives back too.
    reading->row = jpeg->mem->alloc_large(
        (j_common_ptr)jpeg, JPOOL_IMAGE, (size_t)jpeg->output_width * 4);
    while (jpeg->output_scanline < jpeg->output_height) {
        uint32_t *to = image->argb + (size_t)jpeg->output_scanline * image->w;
        jpeg_read_scanlines(jpeg, &reading->row, 1);
        convert_row(reading, to);
    }
    return true;
}

// Errors of libjpeg lead back here; what they leave is freed by the caller.
static bool read_jpeg(
    Reading *reading, Str bytes, const PictureFrame *frame, Raster *out)
{
    struct jpeg_decompress_struct *jpeg = &reading->jpeg;
    if (setjmp(reading->failed)) return false;
    jpeg_create_decompress(jpeg);
    jpeg->mem->max_memory_to_use = MEMORY_MAX;
    jpeg->progress = &reading->progress;
    jpeg_mem_src(jpeg, (const unsigned char *)bytes.s, (unsigned long)bytes.n);
    jpeg_save_markers(jpeg, JPEG_APP0 + 1, 0xFFFF);
    jpeg_read_header(jpeg, TRUE);
    if (!raster_size_fits(
            jpeg->image_width, jpeg->image_height, PICTURE_PIXELS_MAX, reading->err))
        return false;
    out->w = (int)jpeg->image_width;
    out->h = (int)jpeg->image_height;
    out->orientation = orientation_of(reading);
    PictureFrame lying = exif_unturned(frame, out->orientation);
    choose_size(jpeg, &lying);
    jpeg->out_color_space = is_four_inks(jpeg) ? JCS_CMYK : JCS_EXT_RGB;
    jpeg_start_decompress(jpeg);
    if (!read_rows(reading, &out->image)) return false;
    jpeg_finish_decompress(jpeg);
    return true;
}

bool raster_jpeg(
    Str bytes, const PictureFrame *frame, Raster *out, PictureReport *report, Err *err)
{
    Reading reading = {.err = err};
    reading.jpeg.err = jpeg_std_error(&reading.errors);
    reading.errors.error_exit = on_error;
    reading.errors.emit_message = on_message;
    reading.progress.progress_monitor = on_progress;
    bool read = read_jpeg(&reading, bytes, frame, out);
    if (read && is_four_inks(&reading.jpeg))
        picture_note(report,
            "it is CMYK, meant for print: its colours are drawn without its profile");
    jpeg_destroy_decompress(&reading.jpeg);
    if (read) return true;
    free(out->image.argb);
    *out = (Raster){0};
    return false;
}
