#include "page/layer.h"

#include "support/support.h"

#define PNG_HEAD  "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define JPEG_HEAD "\xff\xd8\xff\xe0\0\4JF"

static void assert_kind(Str bytes, LayerKind kind)
{
    Err err = {0};
    assert_int_equal(layer_kind(bytes, &err), kind);
    assert_no_err(&err);
}

static void assert_refused(Str bytes, const char *why)
{
    Err err = {0};
    assert_int_equal(layer_kind(bytes, &err), LAYER_NONE);
    assert_err(&err, why);
}

static void add_u16(Buf *bytes, unsigned value)
{
    buf_addc(bytes, (char)(value >> 8));
    buf_addc(bytes, (char)value);
}

static Buf png(unsigned w, unsigned h)
{
    Buf bytes = {0};
    buf_add(&bytes, STR(PNG_HEAD));
    add_u16(&bytes, w >> 16);
    add_u16(&bytes, w & 0xFFFF);
    add_u16(&bytes, h >> 16);
    add_u16(&bytes, h & 0xFFFF);
    buf_add(&bytes, STR("\10\6\0\0\0"));
    return bytes;
}

// A frame of the kind [code] behind what a camera writes first, then so many scans.
static Buf jpeg(char code, unsigned w, unsigned h, int scans)
{
    Buf bytes = {0};
    buf_add(&bytes, STR(JPEG_HEAD "some garbage\xff\0\xff\xff\xc4\0\4ht\xff"));
    buf_addc(&bytes, code);
    add_u16(&bytes, 8);
    buf_addc(&bytes, 8);
    add_u16(&bytes, h);
    add_u16(&bytes, w);
    buf_addc(&bytes, 1);
    while (scans-- > 0)
        buf_add(&bytes, STR("\xff\xda\0\2pixels"));
    return bytes;
}

static void png_is(unsigned w, unsigned h, const char *why)
{
    Buf bytes = png(w, h);
    if (why)
        assert_refused(buf_str(&bytes), why);
    else
        assert_kind(buf_str(&bytes), LAYER_PNG);
    buf_free(&bytes);
}

static void jpeg_is(char code, unsigned w, unsigned h, int scans, const char *why)
{
    Buf bytes = jpeg(code, w, h, scans);
    if (why)
        assert_refused(buf_str(&bytes), why);
    else
        assert_kind(buf_str(&bytes), LAYER_JPEG);
    buf_free(&bytes);
}

static void test_three_kinds_are_known_by_their_first_bytes(void **state)
{
    (void)state;
    png_is(640, 360, NULL);
    jpeg_is('\xC0', 640, 360, 1, NULL);
    assert_kind(STR("<!-- a hill --><svg viewBox='0 0 16 9'/>"), LAYER_SVG);
}

static void test_other_files_are_refused(void **state)
{
    (void)state;
    static const char what[] = "neither SVG nor PNG nor JPEG";
    assert_refused((Str){0}, what);
    assert_refused(STR("GIF89a"), what);
    assert_refused(STR("no picture at all"), what);
    assert_refused(STR("<svg viewBox='0 0 9 9'>\xFF</svg>"), what);
    assert_refused(STR("<svg viewBox='0 0 9 9'>\0</svg>"), what);
}

static void test_heads_that_are_cut_off_are_refused(void **state)
{
    (void)state;
    assert_refused(STR("\x89PNG\r\n\x1a\n"), "the head of the PNG is missing");
    assert_refused(STR(PNG_HEAD), "it has no size");
    assert_refused(STR("\xff\xd8\xff"), "the head of the JPEG is missing");
    assert_refused(
        STR(JPEG_HEAD "\xff\xe1\xff\xff"), "the head of the JPEG is missing");
    assert_refused(STR(JPEG_HEAD "\xff\xc0"), "it has no size");
}

static void test_png_is_not_larger_than_its_limits(void **state)
{
    (void)state;
    png_is(LAYER_SIDE_MAX, LAYER_PIXELS_MAX / LAYER_SIDE_MAX, NULL);
    png_is(LAYER_SIDE_MAX, LAYER_PIXELS_MAX / LAYER_SIDE_MAX + 1,
        "it has 8192 x 1025 pixels; 8192 are the most on a side, and 8388608 in all");
    png_is(LAYER_SIDE_MAX + 1, 1, "it has 8193 x 1 pixels");
    png_is(1, LAYER_SIDE_MAX + 1, "it has 1 x 8193 pixels");
    png_is(100000, 100000, "it has 100000 x 100000 pixels");
    png_is(0xFFFFFFFF, 0xFFFFFFFF, "it has 4294967295 x 4294967295 pixels");
    png_is(0, 5, "it has no size");
}

static void test_jpeg_is_not_larger_than_its_limits(void **state)
{
    (void)state;
    static const char frames[] = "\xC0\xC1\xC2\xC3\xC5\xC9\xCF";
    for (const char *frame = frames; *frame; frame++) {
        jpeg_is(*frame, LAYER_SIDE_MAX, LAYER_PIXELS_MAX / LAYER_SIDE_MAX, 1, NULL);
        jpeg_is(*frame, LAYER_SIDE_MAX + 1, 1, 1, "it has 8193 x 1 pixels");
        jpeg_is(*frame, 65535, 65535, 1, "it has 65535 x 65535 pixels");
    }
}

static void test_jpeg_has_few_scans(void **state)
{
    (void)state;
    jpeg_is('\xC2', 64, 64, LAYER_SCANS_MAX, NULL);
    jpeg_is('\xC2', 64, 64, LAYER_SCANS_MAX + 1, "it has 65 scans; 64 are the most");
}

static void test_file_has_few_bytes(void **state)
{
    (void)state;
    Buf bytes = png(64, 64);
    while (bytes.n < LAYER_BYTES_MAX)
        buf_addc(&bytes, 'x');
    assert_kind(buf_str(&bytes), LAYER_PNG);
    buf_addc(&bytes, 'x');
    assert_refused(buf_str(&bytes), "it has 4194305 bytes; 4194304 are the most");
    buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_three_kinds_are_known_by_their_first_bytes),
        cmocka_unit_test(test_other_files_are_refused),
        cmocka_unit_test(test_heads_that_are_cut_off_are_refused),
        cmocka_unit_test(test_png_is_not_larger_than_its_limits),
        cmocka_unit_test(test_jpeg_is_not_larger_than_its_limits),
        cmocka_unit_test(test_jpeg_has_few_scans),
        cmocka_unit_test(test_file_has_few_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
