#include "support/jpeg_forge.h"

#include "support/support.h"

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#define SCANS_MAX 600

// Grey ones: the mean first, then each frequency without its last bit, then that bit of each.
static int many_scans(jpeg_scan_info *scans, int wanted)
{
    int n = 0;
    scans[n++] = (jpeg_scan_info){1, {0}, 0, 0, 0, 0};
    for (int k = 1; k < 64 && n < wanted; k++)
        scans[n++] = (jpeg_scan_info){1, {0}, k, k, 0, 1};
    for (int k = 1; k < 64 && n < wanted; k++)
        scans[n++] = (jpeg_scan_info){1, {0}, k, k, 1, 0};
    return n;
}

Buf jpeg_forge_tiff(int orientation, bool big_endian)
{
    Buf tiff = {0};
    if (big_endian) {
        buf_add(&tiff, STR("MM\0*\0\0\0\x8\0\2"));
        buf_add(&tiff, STR("\1\0\0\3\0\0\0\1\0\0\0\0")); // width
        buf_add(&tiff, STR("\1\x12\0\3\0\0\0\1\0"));
        buf_addc(&tiff, (char)orientation);
        buf_add(&tiff, STR("\0\0\0\0\0\0"));
    } else {
        buf_add(&tiff, STR("II*\0\x8\0\0\0\1\0"));
        buf_add(&tiff, STR("\x12\1\3\0\1\0\0\0"));
        buf_addc(&tiff, (char)orientation);
        buf_add(&tiff, STR("\0\0\0\0\0\0\0"));
    }
    return tiff;
}

static void write_exif(struct jpeg_compress_struct *jpeg, int orientation)
{
    Buf block = {0}, tiff = jpeg_forge_tiff(orientation, true);
    buf_add(&block, STR("Exif\0\0"));
    buf_add(&block, buf_str(&tiff));
    jpeg_write_marker(jpeg, JPEG_APP0 + 1, (const JOCTET *)block.s, (unsigned)block.n);
    buf_free(&block);
    buf_free(&tiff);
}

static void choose(
    struct jpeg_compress_struct *jpeg, const JpegForge *forge, jpeg_scan_info *scans)
{
    static const J_COLOR_SPACE in[] = {
        JCS_GRAYSCALE, JCS_RGB, JCS_RGB, JCS_CMYK, JCS_CMYK};
    static const J_COLOR_SPACE kept[] = {
        JCS_GRAYSCALE, JCS_YCbCr, JCS_RGB, JCS_CMYK, JCS_YCCK};
    static const int channels[] = {1, 3, 3, 4, 4};
    jpeg->image_width = (JDIMENSION)forge->w;
    jpeg->image_height = (JDIMENSION)forge->h;
    jpeg->input_components = channels[forge->colours];
    jpeg->in_color_space = in[forge->colours];
    jpeg_set_defaults(jpeg);
    jpeg_set_colorspace(jpeg, kept[forge->colours]);
    jpeg_set_quality(jpeg, 100, TRUE);
    for (int c = 0; c < jpeg->num_components; c++)
        jpeg->comp_info[c].h_samp_factor = jpeg->comp_info[c].v_samp_factor = 1;
    if (forge->colours == JPEG_RGB) jpeg->write_Adobe_marker = TRUE;
    if (forge->plain_inks) jpeg->write_Adobe_marker = FALSE;
    if (forge->progressive) jpeg_simple_progression(jpeg);
    if (forge->scans > 0) {
        jpeg->num_scans = many_scans(scans, forge->scans);
        jpeg->scan_info = scans;
    }
}

Buf jpeg_forge(const JpegForge *forge)
{
    struct jpeg_compress_struct jpeg;
    struct jpeg_error_mgr errors;
    jpeg_scan_info scans[SCANS_MAX];
    unsigned char *bytes = NULL;
    unsigned long n = 0;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &bytes, &n);
    choose(&jpeg, forge, scans);
    jpeg_start_compress(&jpeg, TRUE);
    if (forge->orientation) write_exif(&jpeg, forge->orientation);
    JSAMPLE *row = mem_new(forge->w, 4);
    for (int y = 0; y < forge->h; y++) {
        for (int x = 0; x < forge->w; x++)
            for (int c = 0; c < jpeg.input_components; c++)
                row[x * jpeg.input_components + c] = (JSAMPLE)forge->sample(x, y, c);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    free(row);
    Buf out = {0};
    buf_add(&out, (Str){(const char *)bytes, n});
    free(bytes);
    return out;
}

size_t jpeg_forge_size_at(Str jpeg)
{
    for (size_t at = 0; at + 9 < jpeg.n; at++)
        if (jpeg.s[at] == '\xFF' &&
            (jpeg.s[at + 1] == '\xC0' || jpeg.s[at + 1] == '\xC1' ||
                jpeg.s[at + 1] == '\xC2'))
            return at + 5;
    fail_msg("the JPEG has no frame header");
    return 0;
}
