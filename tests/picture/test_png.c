// PNGs of every form, whose pixels are known, and what else stands in them.
#include "support/png_forge.h"
#include "support/support.h"

#include "picture/picture.h"

#include <stdlib.h>

#include <sys/resource.h>

#define COLOURS 4 // in the palette

static const unsigned char PALETTE[3 * COLOURS + 1] =
    "\xC8\x1E\x1E\x1E\xC8\x1E\x1E\x1E\xC8\xF0\xF0\x5A";

// What is being forged: sample() has no other way to know it.
static struct {
    int depth, colour;
} now;

static uint32_t sample(int x, int y, int channel)
{
    uint32_t mixed = (uint32_t)(x * 7919 + y * 104729 + channel * 1299709 + 17);
    mixed = (mixed ^ mixed >> 7) * 2654435761U >> 11;
    if (now.colour == PNG_PALETTE) return mixed % (now.depth == 1 ? 2 : COLOURS);
    return mixed & ((1U << now.depth) - 1);
}

static uint32_t to_eight(uint32_t value)
{
    uint32_t most = (1U << now.depth) - 1;
    return (value * 255 + most / 2) / most;
}

// Pixel (0, 0) is the transparent one.
static bool is_transparent(int x, int y)
{
    for (int c = 0; c < png_forge_channels(now.colour); c++)
        if (sample(x, y, c) != sample(0, 0, c)) return false;
    return true;
}

static uint32_t expected(int x, int y, bool trns)
{
    uint32_t v[4] = {0};
    for (int c = 0; c < 4; c++)
        v[c] = to_eight(sample(x, y, c));
    uint32_t alpha = trns && is_transparent(x, y) ? 0 : 255;
    switch (now.colour) {
    case PNG_GREY:
        return alpha << 24 | v[0] * 0x010101;
    case PNG_GREY_ALPHA:
        return v[1] << 24 | v[0] * 0x010101;
    case PNG_RGB:
        return alpha << 24 | v[0] << 16 | v[1] << 8 | v[2];
    case PNG_RGBA:
        return v[3] << 24 | v[0] << 16 | v[1] << 8 | v[2];
    default:
        break;
    }
    uint32_t entry = sample(x, y, 0);
    const unsigned char *rgb = PALETTE + 3 * (size_t)entry;
    alpha = trns ? (entry == 0 ? 0 : entry == 1 ? 128 : 255) : 255;
    return alpha << 24 | (uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];
}

static int off_by(uint32_t a, uint32_t b)
{
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        int off = abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
        if (off > most) most = off;
    }
    return most;
}

static void add_trns(Buf *chunks)
{
    Buf data = {0};
    if (now.colour == PNG_PALETTE) buf_add(&data, STR("\0\x80"));
    for (int c = 0; now.colour != PNG_PALETTE && c < png_forge_channels(now.colour);
         c++) {
        buf_addc(&data, (char)(sample(0, 0, c) >> 8));
        buf_addc(&data, (char)sample(0, 0, c));
    }
    png_forge_chunk(chunks, "tRNS", buf_str(&data));
    buf_free(&data);
}

static Buf forge(int w, int h, bool interlaced, bool trns, size_t idat)
{
    Buf chunks = {0};
    if (now.colour == PNG_PALETTE)
        png_forge_chunk(&chunks, "PLTE", (Str){(const char *)PALETTE, 3 * COLOURS});
    if (trns) add_trns(&chunks);
    PngForge wish = {.w = w,
        .h = h,
        .depth = now.depth,
        .colour = now.colour,
        .interlaced = interlaced,
        .sample = sample,
        .chunks = buf_str(&chunks),
        .idat = idat};
    Buf made = png_forge(&wish);
    buf_free(&chunks);
    return made;
}

static void draws_as_meant(int w, int h, bool interlaced, bool trns, size_t idat)
{
    Buf png = forge(w, h, interlaced, trns, idat);
    Err err = {0};
    PictureImage image;
    PictureReport report = {0};
    picture_draw(buf_str(&png), &(PictureFrame){0}, &image, &report, &err);
    assert_no_err(&err);
    assert_int_equal(image.w, w);
    assert_int_equal(image.h, h);
    assert_int_equal((int)report.w, w);
    assert_int_equal((int)report.h, h);
    int most = 0;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++) {
            int off = off_by(image.argb[y * w + x], expected(x, y, trns));
            if (off > most) most = off;
        }
    if (most > (now.depth == 16))
        fail_msg("colour type %d, %d bits, %d x %d%s%s: off by %d", now.colour,
            now.depth, w, h, interlaced ? ", interlaced" : "", trns ? ", tRNS" : "",
            most);
    free(image.argb);
    buf_free(&png);
    buf_free(&report.notes);
}

static void each_form(void (*deed)(void))
{
    for (int i = 0; i < PNG_FORMS; i++) {
        now.colour = png_forms[i][0];
        now.depth = png_forms[i][1];
        deed();
    }
}

static void draw_in_all_sizes(void)
{
    static const int sizes[][2] = {{1, 1}, {9, 7}, {3, 40}, {33, 2}, {65, 64}};
    bool may_trns = now.colour <= PNG_PALETTE;
    for (int i = 0; i < COUNT_OF(sizes); i++)
        for (int interlaced = 0; interlaced < 2; interlaced++)
            for (int trns = 0; trns <= may_trns; trns++)
                draws_as_meant(sizes[i][0], sizes[i][1], interlaced, trns, 0);
}

static void test_every_colour_type_depth_and_interlace_has_its_own_colours(void **state)
{
    (void)state;
    each_form(draw_in_all_sizes);
}

static void draw_from_small_chunks(void) { draws_as_meant(33, 20, true, false, 3); }

static void test_the_data_may_lie_in_many_small_chunks(void **state)
{
    (void)state;
    each_form(draw_from_small_chunks);
}

// --- What is left unread --------------------------------------------------------------------------

static int draw_with_chunks(Str chunks) // how many notes there are
{
    now.colour = PNG_RGB;
    now.depth = 8;
    Buf png = png_forge(&(PngForge){.w = 2,
        .h = 2,
        .depth = 8,
        .colour = PNG_RGB,
        .sample = sample,
        .chunks = chunks});
    Err err = {0};
    PictureImage image;
    PictureReport report = {0};
    picture_draw(buf_str(&png), &(PictureFrame){0}, &image, &report, &err);
    assert_no_err(&err);
    for (int i = 0; i < 4; i++)
        assert_int_equal(image.argb[i], expected(i % 2, i / 2, false));
    free(image.argb);
    buf_free(&png);
    buf_free(&report.notes);
    return report.n_notes;
}

static long peak_kilobytes(void)
{
    struct rusage usage;
    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
    return usage.ru_maxrss;
}

static void test_texts_and_profiles_are_not_unpacked(void **state)
{
    (void)state;
    static char letters[3900000];
    Buf packed = png_forge_packed((Str){letters, sizeof letters});
    Buf text = {0}, international = {0}, profile = {0}, chunks = {0};
    buf_add(&text, STR("a\0\0"));
    buf_add(&text, buf_str(&packed));
    buf_add(&international, STR("a\0\1\0\0\0"));
    buf_add(&international, buf_str(&packed));
    buf_add(&profile, STR("a\0\0"));
    buf_add(&profile, buf_str(&packed));
    for (int i = 0; i < 200; i++) {
        png_forge_chunk(&chunks, "zTXt", buf_str(&text));
        png_forge_chunk(&chunks, "iTXt", buf_str(&international));
        png_forge_chunk(&chunks, "iCCP", buf_str(&profile));
    }
    long before = peak_kilobytes();
    draw_with_chunks(buf_str(&chunks));
    assert_in_range(peak_kilobytes() - before, 0, 60000); // unpacked they are 2.3 GB
    buf_free(&packed);
    buf_free(&text);
    buf_free(&international);
    buf_free(&profile);
    buf_free(&chunks);
}

static void test_what_does_not_make_pixels_changes_nothing(void **state)
{
    (void)state;
    Buf chunks = {0};
    png_forge_chunk(&chunks, "gAMA", STR("\0\0\x27\x10"));
    png_forge_chunk(&chunks, "sBIT", STR("\1\1\1"));
    png_forge_chunk(&chunks, "PLTE", STR("\1\2\3"));
    png_forge_chunk(&chunks, "bKGD", STR("\0\xFF\0\xFF\0\xFF"));
    png_forge_chunk(
        &chunks, "eXIf", STR("MM\0*\0\0\0\x8\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"));
    png_forge_chunk(&chunks, "ruSt", STR("a chunk that nobody knows"));
    assert_int_equal(draw_with_chunks(buf_str(&chunks)), 0);
    buf_free(&chunks);
}

static void test_of_a_moving_one_the_first_picture_is_drawn_and_that_is_noted(
    void **state)
{
    (void)state;
    Buf chunks = {0};
    png_forge_chunk(&chunks, "tEXt", STR("a\0b"));
    png_forge_chunk(&chunks, "acTL", STR("\0\0\0\2\0\0\0\0"));
    png_forge_chunk(
        &chunks, "fcTL", STR("\0\0\0\0\0\0\0\2\0\0\0\2\0\0\0\0\0\0\0\0\0\1\0\1\0\0"));
    assert_int_equal(draw_with_chunks(buf_str(&chunks)), 1);
    buf_free(&chunks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_every_colour_type_depth_and_interlace_has_its_own_colours),
        cmocka_unit_test(test_the_data_may_lie_in_many_small_chunks),
        cmocka_unit_test(test_texts_and_profiles_are_not_unpacked),
        cmocka_unit_test(
            test_of_a_moving_one_the_first_picture_is_drawn_and_that_is_noted),
        cmocka_unit_test(test_what_does_not_make_pixels_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
