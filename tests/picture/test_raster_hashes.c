// PNGs, JPEGs, scaled pictures and sheets of paper, whole: a hash of their pixels. The other tests show what each of
// them has to be; these say where else a change is seen.
#include "support/jpeg_forge.h"
#include "support/png_forge.h"
#include "support/support.h"

#include "base/hash.h"
#include "picture/paper.h"
#include "picture/scale.h"

#include <stdlib.h>
#include <string.h>

static const PictureFrame FRAMES[] = {{0}, {40, 40, 0.5, 0.5}, {13, 50, 0.1, 0.9},
    {90, 11, 0.8, 0.3}, {7, 7, 1, 0}, {1, 1, 0.5, 0.5}, {64, 48, 0, 1}};

static uint32_t mixed(int x, int y, int channel)
{
    uint32_t v = (uint32_t)(x * 7919 + y * 104729 + channel * 1299709 + 17);
    return (v ^ v >> 7) * 2654435761U >> 11;
}

static void add_hash(Buf *out, const char *what, const PictureImage *image)
{
    uint64_t hash = hash_add(HASH_START,
        (Str){(const char *)image->argb, sizeof(uint32_t) * image->w * image->h});
    buf_addf(out, "%s %dx%d %08x\n", what, image->w, image->h, (unsigned)(hash >> 32));
}

// In every frame.
static void add_file(Buf *out, const char *what, Str bytes)
{
    for (int i = 0; i < COUNT_OF(FRAMES); i++) {
        PictureImage image;
        Err err = {0};
        picture_draw(bytes, &FRAMES[i], &image, NULL, &err);
        assert_no_err(&err);
        add_hash(out, what, &image);
        free(image.argb);
    }
}

// --- PNG ------------------------------------------------------------------------------------------

static int now_depth;

static uint32_t png_sample(int x, int y, int channel)
{
    return mixed(x / 3, y / 2, channel) & ((1U << now_depth) - 1);
}

static void add_png(Buf *out, int colour, int depth, bool interlaced)
{
    static const unsigned char palette[768] = {200, 30, 30, 30, 200, 30, 30, 30, 200};
    Arena arena = {0};
    Buf chunks = {0};
    now_depth = depth;
    if (colour == PNG_PALETTE) {
        size_t n = (size_t)3 << depth;
        png_forge_chunk(&chunks, "PLTE", (Str){(const char *)palette, n});
        png_forge_chunk(&chunks, "tRNS", STR("\x50\xA0"));
    }
    PngForge forge = {.w = 31,
        .h = 23,
        .depth = depth,
        .colour = colour,
        .interlaced = interlaced,
        .sample = png_sample,
        .chunks = buf_str(&chunks)};
    Buf png = png_forge(&forge);
    const char *what =
        arena_fmt(&arena, "png-%d-%d%s", colour, depth, interlaced ? "-adam7" : "").s;
    add_file(out, what, buf_str(&png));
    buf_free(&png);
    buf_free(&chunks);
    arena_free(&arena);
}

static void add_pngs(Buf *out)
{
    for (int i = 0; i < PNG_FORMS; i++)
        for (int interlaced = 0; interlaced < 2; interlaced++)
            add_png(out, png_forms[i][0], png_forms[i][1], interlaced);
}

// --- JPEG -----------------------------------------------------------------------------------------

static int jpeg_sample(int x, int y, int channel)
{
    return (int)(mixed(x / 9, y / 7, channel) & 127) + (x + y * channel) % 128;
}

static void add_jpegs(Buf *out)
{
    for (JpegColours colours = JPEG_GREY; colours <= JPEG_YCCK; colours++)
        for (int orientation = 0; orientation <= 8; orientation++) {
            Arena arena = {0};
            JpegForge forge = {61, 43, colours, .progressive = orientation % 2,
                .plain_inks = orientation % 3 == 1 && colours == JPEG_CMYK,
                .orientation = orientation, .sample = jpeg_sample};
            Buf jpeg = jpeg_forge(&forge);
            add_file(out, arena_fmt(&arena, "jpeg-%d-%d", colours, orientation).s,
                buf_str(&jpeg));
            buf_free(&jpeg);
            arena_free(&arena);
        }
}

// --- Scaling --------------------------------------------------------------------------------------

static PictureImage image_of(int w, int h)
{
    PictureImage image = {w, h, malloc(sizeof(uint32_t) * w * h)};
    for (int i = 0; i < w * h; i++)
        image.argb[i] = mixed(i % w / 2, i / w / 3, 0) << 16 ^ mixed(i % w, i / w, 1);
    return image;
}

static void add_scaled(Buf *out)
{
    static const int sizes[][2] = {
        {1, 1}, {2, 1}, {1, 3}, {17, 17}, {50, 9}, {200, 151}};
    for (int s = 0; s < COUNT_OF(sizes); s++)
        for (int i = 1; i < COUNT_OF(FRAMES); i++) {
            Arena arena = {0};
            PictureImage image = image_of(sizes[s][0], sizes[s][1]);
            assert_true(scale_to_cover(&image, &FRAMES[i], NULL));
            add_hash(
                out, arena_fmt(&arena, "of %dx%d", sizes[s][0], sizes[s][1]).s, &image);
            free(image.argb);
            arena_free(&arena);
        }
}

// --- Paper ----------------------------------------------------------------------------------------

// Sheets of every alpha with hard edges, and soft ones.
static PictureImage sheet_of(int w, int h, int number)
{
    PictureImage sheet = image_of(w, h);
    for (int i = 0; i < w * h; i++) {
        int x = i % w, y = i / w;
        uint32_t alpha = (uint32_t)(x * 255 / w);
        if (y < h / 2) alpha = (x / 11 + y / 13 + number) % 3 ? 0 : 255;
        if (y * 10 > h * 9) alpha = (uint32_t)(y % 2 ? 112 : 113);
        sheet.argb[i] = (sheet.argb[i] & 0xFFFFFF) | alpha << 24;
    }
    return sheet;
}

static void add_paper(Buf *out, int w, int h)
{
    PaperGrain *grain = malloc(sizeof *grain);
    paper_grain(grain);
    PictureImage under = image_of(w, h);
    for (int i = 0; i < w * h; i++)
        under.argb[i] |= 0xFF000000;
    for (int number = 0; number < 3; number++) {
        PictureImage sheet = sheet_of(w, h, number);
        PaperShadow shadow;
        assert_int_equal(paper_shadow(&sheet, &shadow), w > 1 && h > 1);
        paper_lay(&sheet, &shadow, under.argb, 0, h);
        add_hash(out, "laid", &under);
        free(shadow.depth);
        free(sheet.argb);
    }
    paper_lay_grain(grain, under.argb, w, 0, h);
    add_hash(out, "with grain", &under);
    free(under.argb);
    free(grain);
}

static void add_papers(Buf *out)
{
    static const int sizes[][2] = {{1, 9}, {9, 1}, {2, 2}, {3, 5}, {70, 90}, {300, 419},
        {65, 840}, {20, 3400}, {12, 7000}};
    for (int i = 0; i < COUNT_OF(sizes); i++)
        add_paper(out, sizes[i][0], sizes[i][1]);
    PaperGrain *grain = malloc(sizeof *grain);
    paper_grain(grain);
    uint64_t hash = hash_of((Str){(const char *)grain->at, sizeof grain->at});
    buf_addf(out, "grain %08x\n", (unsigned)(hash >> 32));
    free(grain);
}

// --- Palettes -------------------------------------------------------------------------------------

static void add_palettes(Buf *out)
{
    static const char *const texts[] = {"palette\nramp #000000 #ffffff\n",
        "palette\nramp #102030 #c08040 #fff0d0\nkeep #ff0000 #abcdef\nhold 30\n",
        "palette\nramp #ff0000 #00ff00 #0000ff #123456 #654321\nhold 100\n",
        "palette\nhold 50\n"};
    for (int i = 0; i < COUNT_OF(texts); i++) {
        Arena arena = {0};
        Palette palette;
        Err err = {0};
        palette_read(str_of(texts[i]), &palette, &err);
        assert_no_err(&err);
        PictureImage image = image_of(64, 64);
        image.argb[0] = 0xff0000, image.argb[1] = 0xabcdef, image.argb[2] = 0xffffff;
        for (int k = 0; k < 64 * 64; k++)
            image.argb[k] = palette_colour(&palette, image.argb[k] & 0xffffff);
        add_hash(out, arena_fmt(&arena, "palette-%d", i).s, &image);
        free(image.argb);
        arena_free(&arena);
    }
}

static void test_all_of_them_are_as_they_were(void **state)
{
    (void)state;
#ifdef _WIN32
    skip_because("another C library rounds sines and the like otherwise");
#endif
    static void (*const parts[])(Buf *) = {
        add_pngs, add_jpegs, add_scaled, add_papers, add_palettes};
    Buf out = {0};
    for (int i = 0; i < COUNT_OF(parts); i++)
        parts[i](&out);
    assert_text_file(buf_str(&out), "picture/golden/raster_hashes.txt");
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_of_them_are_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
