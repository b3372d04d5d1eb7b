#include "support/jpeg_forge.h"
#include "support/support.h"

#include "picture/exif.h"

#include <stdlib.h>

static void test_the_orientation_is_read_in_either_byte_order(void **state)
{
    (void)state;
    for (int orientation = 1; orientation <= 8; orientation++)
        for (int big_endian = 0; big_endian < 2; big_endian++) {
            Buf tiff = jpeg_forge_tiff(orientation, big_endian);
            assert_int_equal(exif_orientation(buf_str(&tiff)), orientation);
            buf_free(&tiff);
        }
}

static void test_what_makes_no_sense_is_upright(void **state)
{
    (void)state;
    static const int wrong[] = {0, 9, 255};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Buf tiff = jpeg_forge_tiff(wrong[i], true);
        assert_int_equal(exif_orientation(buf_str(&tiff)), EXIF_UPRIGHT);
        buf_free(&tiff);
    }
    Buf tiff = jpeg_forge_tiff(6, false);
    static const size_t told[] = {0, 2, 12, 14}; // byte order, 42, type, count
    for (int i = 0; i < COUNT_OF(told); i++) {
        tiff.s[told[i]] ^= 4;
        assert_int_equal(exif_orientation(buf_str(&tiff)), EXIF_UPRIGHT);
        tiff.s[told[i]] ^= 4;
    }
    assert_int_equal(exif_orientation(buf_str(&tiff)), 6);
    buf_free(&tiff);
}

static void test_a_block_that_is_cut_or_points_outside_is_upright(void **state)
{
    (void)state;
    Buf tiff = jpeg_forge_tiff(6, true);
    for (size_t n = 0; n <= 31; n++) // the value ends at 32
        assert_int_equal(exif_orientation(str_cut(buf_str(&tiff), 0, n)), EXIF_UPRIGHT);
    buf_free(&tiff);
    assert_int_equal(exif_orientation(STR("MM\0*\xFF\xFF\xFF\xFF\0\1")), EXIF_UPRIGHT);
    assert_int_equal(exif_orientation(STR("MM\0*\0\0\0\x8\xFF\xFF")), EXIF_UPRIGHT);
}

// What is seen of "12/34/56" (three rows of two) in each orientation, row by row, as EXIF 2.3 defines
// them: which edges the first row and the first column of the file are.
static void test_each_of_the_eight_is_turned_upright(void **state)
{
    (void)state;
    static const struct {
        int w, h;
        const char *seen;
    } rows[] = {{0}, {2, 3, "123456"}, {2, 3, "214365"}, {2, 3, "654321"},
        {2, 3, "563412"}, {3, 2, "135246"}, {3, 2, "531642"}, {3, 2, "642531"},
        {3, 2, "246135"}};
    for (int orientation = 1; orientation <= 8; orientation++) {
        PictureImage image = {2, 3, calloc(6, sizeof(uint32_t))};
        for (uint32_t i = 0; i < 6; i++)
            image.argb[i] = '1' + i;
        assert_true(exif_turn(&image, orientation, NULL));
        assert_int_equal(image.w, rows[orientation].w);
        assert_int_equal(image.h, rows[orientation].h);
        for (int i = 0; i < 6; i++)
            assert_int_equal(image.argb[i], rows[orientation].seen[i]);
        free(image.argb);
    }
}

// The point of the file that is to stay in sight.
static void test_the_focus_is_turned_with_the_frame(void **state)
{
    (void)state;
    static const double focus[][2] = {{0, 0}, {0.1, 0.2}, {0.9, 0.2}, {0.9, 0.8},
        {0.1, 0.8}, {0.2, 0.1}, {0.2, 0.9}, {0.8, 0.9}, {0.8, 0.1}};
    for (int orientation = 1; orientation <= 8; orientation++) {
        PictureFrame lying =
            exif_unturned(&(PictureFrame){30, 20, 0.1, 0.2}, orientation);
        assert_int_equal(lying.w, orientation < 5 ? 30 : 20);
        assert_int_equal(lying.h, orientation < 5 ? 20 : 30);
        assert_true(abs((int)(1000 * (lying.focus_x - focus[orientation][0]))) <= 1);
        assert_true(abs((int)(1000 * (lying.focus_y - focus[orientation][1]))) <= 1);
    }
    assert_int_equal(exif_unturned(&(PictureFrame){0, 7, 0, 0}, 6).w, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_orientation_is_read_in_either_byte_order),
        cmocka_unit_test(test_what_makes_no_sense_is_upright),
        cmocka_unit_test(test_a_block_that_is_cut_or_points_outside_is_upright),
        cmocka_unit_test(test_each_of_the_eight_is_turned_upright),
        cmocka_unit_test(test_the_focus_is_turned_with_the_frame),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
