// JPEGs of every kind of colours, turned, cut and too dear.
#include "support/jpeg_forge.h"
#include "support/support.h"

#include "picture/picture.h"

#include <stdio.h>
#include <stdlib.h>

#define FAR_OFF 12 // of 255, in what a JPEG of the best quality keeps

static PictureImage draw(Str jpeg, PictureFrame frame, PictureReport *report)
{
    Err err = {0};
    PictureImage image;
    picture_draw(jpeg, &frame, &image, report, &err);
    assert_no_err(&err);
    return image;
}

static void assert_near(uint32_t pixel, uint32_t expected)
{
    for (int shift = 0; shift < 32; shift += 8)
        if (abs((int)(pixel >> shift & 0xFF) - (int)(expected >> shift & 0xFF)) >
            FAR_OFF)
            fail_msg("%08X is not near %08X", pixel, expected);
}

// Four blocks of 8 x 8: dark red, green, blue, light grey.
static int quarters(int x, int y, int channel)
{
    static const int colours[4][3] = {
        {150, 20, 30}, {40, 200, 60}, {20, 40, 220}, {210, 210, 210}};
    return colours[(y >= 8) * 2 + (x >= 8)][channel];
}

static int inks_of_quarters(int x, int y, int channel) // without black, inverted
{
    return channel == 3 ? 255 : quarters(x, y, channel);
}

static int plain_inks_of_quarters(int x, int y, int channel)
{
    return 255 - inks_of_quarters(x, y, channel);
}

static int grey_of_quarters(int x, int y, int channel)
{
    (void)channel;
    return quarters(x, y, 0);
}

static const uint32_t QUARTERS[4] = {0xFF96141E, 0xFF28C83C, 0xFF1428DC, 0xFFD2D2D2};

static void assert_quarters(Str jpeg, const uint32_t *expected)
{
    PictureImage image = draw(jpeg, (PictureFrame){0}, NULL);
    assert_int_equal(image.w, 16);
    assert_int_equal(image.h, 16);
    for (int i = 0; i < 256; i++)
        assert_near(image.argb[i], expected[(i / 16 >= 8) * 2 + (i % 16 >= 8)]);
    free(image.argb);
}

static void test_all_kinds_of_colours_are_drawn_as_they_are(void **state)
{
    (void)state;
    static const uint32_t grey[4] = {0xFF969696, 0xFF282828, 0xFF141414, 0xFFD2D2D2};
    for (JpegColours colours = JPEG_GREY; colours <= JPEG_YCCK; colours++)
        for (int progressive = 0; progressive < 2; progressive++) {
            JpegForge forge = {16, 16, colours, .progressive = progressive};
            forge.sample = colours == JPEG_GREY   ? grey_of_quarters
                           : colours >= JPEG_CMYK ? inks_of_quarters
                                                  : quarters;
            Buf jpeg = jpeg_forge(&forge);
            assert_quarters(buf_str(&jpeg), colours == JPEG_GREY ? grey : QUARTERS);
            buf_free(&jpeg);
        }
}

static int inks_across(int x, int y, int channel)
{
    (void)y;
    return channel == 3 ? 255 : channel == 0 ? x / 64 : 255 - x / 64;
}

static void test_a_wide_row_of_inks_is_held_whole(void **state)
{
    (void)state;
    JpegForge forge = {16384, 8, JPEG_CMYK, .sample = inks_across};
    Buf jpeg = jpeg_forge(&forge);
    PictureImage image = draw(buf_str(&jpeg), (PictureFrame){0}, NULL);
    for (int x = 0; x < 16384; x++)
        assert_near(image.argb[x],
            0xFF000000 | (uint32_t)(x / 64) << 16 | (uint32_t)(255 - x / 64) * 0x0101);
    free(image.argb);
    buf_free(&jpeg);
}

static void test_inks_without_adobe_s_marker_are_not_inverted(void **state)
{
    (void)state;
    JpegForge forge = {
        16, 16, JPEG_CMYK, .plain_inks = true, .sample = plain_inks_of_quarters};
    Buf jpeg = jpeg_forge(&forge);
    assert_quarters(buf_str(&jpeg), QUARTERS);
    buf_free(&jpeg);
}

static void test_that_inks_have_lost_their_profile_is_noted(void **state)
{
    (void)state;
    for (JpegColours colours = JPEG_YCBCR; colours <= JPEG_YCCK; colours++) {
        JpegForge forge = {16, 16, colours, .sample = inks_of_quarters};
        Buf jpeg = jpeg_forge(&forge);
        PictureReport report = {0};
        PictureImage image = draw(buf_str(&jpeg), (PictureFrame){0}, &report);
        assert_int_equal(report.n_notes, colours >= JPEG_CMYK);
        if (colours >= JPEG_CMYK)
            assert_true(str_starts(buf_str(&report.notes), STR("it is CMYK")));
        buf_free(&report.notes);
        free(image.argb);
        buf_free(&jpeg);
    }
}

// --- Turned ---------------------------------------------------------------------------------------

static int above_left(int x, int y, int channel) // a light mark where the file begins
{
    (void)channel;
    return x < 8 && y < 8 ? 255 : 0;
}

static void test_a_photograph_stands_upright_at_every_orientation(void **state)
{
    (void)state;
    // Where the mark comes to lie: right, below.
    static const bool at[9][2] = {
        {0}, {0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}};
    for (int orientation = 0; orientation <= 8; orientation++) {
        JpegForge forge = {32, 16, JPEG_GREY, .orientation = orientation};
        forge.sample = above_left;
        Buf jpeg = jpeg_forge(&forge);
        bool turned = orientation >= 5;
        PictureReport report = {0};
        PictureImage image = draw(buf_str(&jpeg), (PictureFrame){0}, &report);
        assert_int_equal(image.w, turned ? 16 : 32);
        assert_int_equal(image.h, turned ? 32 : 16);
        assert_int_equal((int)report.w, image.w);
        assert_int_equal((int)report.h, image.h);
        for (int right = 0; right < 2; right++)
            for (int below = 0; below < 2; below++) {
                int x = right ? image.w - 1 : 0, y = below ? image.h - 1 : 0;
                bool marked =
                    at[orientation][0] == right && at[orientation][1] == below;
                assert_near(
                    image.argb[y * image.w + x], marked ? 0xFFFFFFFF : 0xFF000000);
            }
        free(image.argb);
        buf_free(&jpeg);
    }
}

static void test_the_frame_and_its_focus_are_those_of_the_upright_picture(void **state)
{
    (void)state;
    JpegForge forge = {32, 16, JPEG_GREY, .orientation = 6, .sample = above_left};
    Buf jpeg = jpeg_forge(&forge); // upright 16 x 32, the mark above on the right
    PictureImage above = draw(buf_str(&jpeg), (PictureFrame){16, 16, 0.5, 0}, NULL);
    PictureImage below = draw(buf_str(&jpeg), (PictureFrame){16, 16, 0.5, 1}, NULL);
    assert_int_equal(above.w, 16);
    assert_int_equal(above.h, 16);
    assert_near(above.argb[15], 0xFFFFFFFF);
    assert_near(above.argb[0], 0xFF000000);
    assert_near(below.argb[15], 0xFF000000);
    free(above.argb);
    free(below.argb);
    buf_free(&jpeg);
}

// --- Large and dear -------------------------------------------------------------------------------

static int across(int x, int y, int channel)
{
    (void)y, (void)channel;
    return x * 255 / 4999;
}

static void test_one_of_more_pixels_than_are_held_is_decoded_smaller(void **state)
{
    (void)state;
    JpegForge forge = {5000, 4000, JPEG_GREY, .sample = across};
    Buf jpeg = jpeg_forge(&forge);
    PictureReport report = {0};
    PictureImage image = draw(buf_str(&jpeg), (PictureFrame){0}, &report);
    assert_int_equal(image.w, 4375); // seven eighths
    assert_int_equal(image.h, 3500);
    assert_int_equal((int)report.w, 5000);
    assert_int_equal((int)report.h, 4000);
    free(image.argb);
    image = draw(buf_str(&jpeg), (PictureFrame){250, 200, 0.5, 0.5}, NULL);
    assert_int_equal(image.w, 250);
    for (int x = 0; x < 250; x++)
        assert_near(image.argb[x], 0xFF000000 | (uint32_t)(x * 255 / 249) * 0x010101);
    free(image.argb);
    buf_free(&jpeg);
}

static void refuse(Str jpeg, const char *sentence)
{
    Err err = {0};
    PictureImage image;
    assert_false(picture_draw(jpeg, &(PictureFrame){0}, &image, NULL, &err));
    assert_err(&err, sentence);
    assert_null(image.argb);
}

static void claim_size(Buf *jpeg, int w, int h)
{
    size_t at = jpeg_forge_size_at(buf_str(jpeg));
    jpeg->s[at] = (char)(h >> 8);
    jpeg->s[at + 1] = (char)h;
    jpeg->s[at + 2] = (char)(w >> 8);
    jpeg->s[at + 3] = (char)w;
}

static void test_a_size_beyond_the_limits_is_refused_before_it_is_held(void **state)
{
    (void)state;
    JpegForge forge = {16, 16, JPEG_YCBCR, .progressive = true, .sample = quarters};
    Buf jpeg = jpeg_forge(&forge);
    claim_size(&jpeg, 16385, 16);
    refuse(buf_str(&jpeg), "it has 16385 x 16 pixels; 16384 are the most on a side");
    claim_size(&jpeg, 16384, 4097);
    refuse(buf_str(&jpeg), "it has 16384 x 4097 pixels; 16384 are the most on a side, "
                           "and 67108864 in all");
    claim_size(&jpeg, 16384, 4096); // within the limits, but its three layers are not
    refuse(buf_str(&jpeg), "it would take more memory than a picture may");
    buf_free(&jpeg);
}

static void test_scans_without_an_end_are_refused(void **state)
{
    (void)state;
    JpegForge forge = {16, 16, JPEG_GREY, .scans = 64, .sample = grey_of_quarters};
    Buf jpeg = jpeg_forge(&forge);
    PictureImage image = draw(buf_str(&jpeg), (PictureFrame){0}, NULL);
    free(image.argb);
    buf_free(&jpeg);
    forge.scans = 65;
    jpeg = jpeg_forge(&forge);
    refuse(buf_str(&jpeg), "it has more than 64 scans");
    buf_free(&jpeg);
}

// --- Broken ---------------------------------------------------------------------------------------

static void test_a_copy_that_broke_off_is_refused_wherever_it_ends(void **state)
{
    (void)state;
    for (int progressive = 0; progressive < 2; progressive++) {
        JpegForge forge = {16, 16, JPEG_YCBCR, .progressive = progressive};
        forge.sample = quarters;
        Buf jpeg = jpeg_forge(&forge);
        for (size_t n = 3; n < jpeg.n; n++)
            refuse(str_cut(buf_str(&jpeg), 0, n), "it");
        refuse(str_cut(buf_str(&jpeg), 0, jpeg.n - 30), "it ends too early");
        buf_free(&jpeg);
    }
}

static int noise(int x, int y, int channel)
{
    uint32_t mixed = (uint32_t)(x * 7919 + y * 104729 + channel * 1299709);
    return (int)((mixed * 2654435761U) >> 24);
}

static void test_an_end_in_the_middle_of_the_pixels_is_refused(void **state)
{
    (void)state;
    JpegForge forge = {64, 64, JPEG_YCBCR, .sample = noise};
    Buf jpeg = jpeg_forge(&forge);
    jpeg.s[jpeg.n / 2] = '\xFF';
    jpeg.s[jpeg.n / 2 + 1] = '\xD9';
    refuse(buf_str(&jpeg), "it is broken in the middle of its pixels");
    buf_free(&jpeg);
}

static void test_bytes_between_segments_cost_nothing(void **state)
{
    (void)state;
    JpegForge forge = {16, 16, JPEG_YCBCR, .sample = quarters};
    Buf jpeg = jpeg_forge(&forge), longer = {0};
    buf_add(&longer, str_cut(buf_str(&jpeg), 0, jpeg.n - 2));
    buf_add(&longer, STR("\0stray"));
    buf_add(&longer, STR("\xFF\xD9 and what follows the end"));
    assert_quarters(buf_str(&longer), QUARTERS);
    buf_free(&longer);
    buf_free(&jpeg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_kinds_of_colours_are_drawn_as_they_are),
        cmocka_unit_test(test_a_wide_row_of_inks_is_held_whole),
        cmocka_unit_test(test_inks_without_adobe_s_marker_are_not_inverted),
        cmocka_unit_test(test_that_inks_have_lost_their_profile_is_noted),
        cmocka_unit_test(test_a_photograph_stands_upright_at_every_orientation),
        cmocka_unit_test(test_the_frame_and_its_focus_are_those_of_the_upright_picture),
        cmocka_unit_test(test_one_of_more_pixels_than_are_held_is_decoded_smaller),
        cmocka_unit_test(test_a_size_beyond_the_limits_is_refused_before_it_is_held),
        cmocka_unit_test(test_scans_without_an_end_are_refused),
        cmocka_unit_test(test_a_copy_that_broke_off_is_refused_wherever_it_ends),
        cmocka_unit_test(test_an_end_in_the_middle_of_the_pixels_is_refused),
        cmocka_unit_test(test_bytes_between_segments_cost_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
