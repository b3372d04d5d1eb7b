#include "picture/paper.h"

#include "support/support.h"

#include <stdlib.h>
#include <string.h>

#define W 160
#define H 240

// A sheet over the lower half, with a glow over the upper.
static PictureImage hill(uint32_t glow)
{
    PictureImage sheet = {W, H, calloc((size_t)W * H, sizeof(uint32_t))};
    for (int i = 0; i < W * H; i++)
        sheet.argb[i] = i / W < H / 2 ? glow : 0xFF404040;
    return sheet;
}

static uint32_t *white(void)
{
    uint32_t *pixels = malloc((size_t)W * H * sizeof *pixels);
    memset(pixels, 0xFF, (size_t)W * H * sizeof *pixels);
    return pixels;
}

static int green(const uint32_t *pixels, int x, int y)
{
    return (int)(pixels[y * W + x] >> 8 & 0xFF);
}

static void test_a_sheet_darkens_what_is_behind_it_softly(void **state)
{
    (void)state;
    PictureImage sheet = hill(0);
    PaperShadow shadow;
    assert_true(paper_shadow(&sheet, &shadow));
    uint32_t *pixels = white();
    paper_lay(&sheet, &shadow, pixels, 0, H);
    int near = green(pixels, W / 2, H / 2 - 1), far = green(pixels, W / 2, H / 2 - 6);
    assert_true(near < 220);
    assert_true(far > near);
    assert_int_equal(green(pixels, W / 2, 10), 255);
    assert_int_equal(green(pixels, W / 2, H - 10), 0x40);    // the sheet itself
    assert_true(green(pixels, W / 2, H / 2) > 0x40);         // its cut edge
    assert_int_equal(green(pixels, W / 2, H / 2 + 3), 0x40); // which is thin
    for (int x = 1; x < W; x++) // it does not end where the picture is cut
        assert_int_equal(green(pixels, x, H / 2 - 1), near);
    for (int i = 0; i < W * H; i++)
        assert_int_equal(pixels[i] >> 24, 0xFF);
    free(pixels);
    free(shadow.depth);
    free(sheet.argb);
}

static void test_a_glow_casts_no_shadow(void **state)
{
    (void)state;
    PictureImage sheet = hill(0x40FFFFFF);
    for (int i = W * H / 2; i < W * H; i++)
        sheet.argb[i] = 0x40FFFFFF;
    PaperShadow shadow;
    assert_true(paper_shadow(&sheet, &shadow));
    uint32_t *pixels = white();
    paper_lay(&sheet, &shadow, pixels, 0, H);
    for (int i = 0; i < W * H; i++)
        assert_int_equal(pixels[i], 0xFFFFFFFF);
    free(pixels);
    free(shadow.depth);
    free(sheet.argb);
}

static void test_strips_are_as_the_whole(void **state)
{
    (void)state;
    PictureImage sheet = hill(0);
    PaperShadow shadow;
    PaperGrain *grain = malloc(sizeof *grain);
    paper_grain(grain);
    assert_true(paper_shadow(&sheet, &shadow));
    uint32_t *whole = white(), *strips = white();
    paper_lay(&sheet, &shadow, whole, 0, H);
    paper_lay_grain(grain, whole, W, 0, H);
    for (int y = 0; y < H; y += 7) {
        int to = y + 7 < H ? y + 7 : H;
        paper_lay(&sheet, &shadow, strips, y, to);
        paper_lay_grain(grain, strips, W, y, to);
    }
    assert_memory_equal(whole, strips, (size_t)W * H * sizeof *whole);
    free(whole);
    free(strips);
    free(grain);
    free(shadow.depth);
    free(sheet.argb);
}

static void test_a_sheet_without_shadow_is_laid_exactly(void **state)
{
    (void)state;
    PictureImage sheet = hill(0x80000000);
    PaperShadow none = {0};
    uint32_t *pixels = white();
    paper_lay(&sheet, &none, pixels, 0, H);
    assert_int_equal(pixels[0], 0xFF7F7F7F);
    assert_int_equal(green(pixels, 5, H / 2), 0x40);
    free(pixels);
    free(sheet.argb);
}

static void test_a_picture_of_one_pixel_has_no_shadow(void **state)
{
    (void)state;
    uint32_t pixel = 0xFF000000;
    PictureImage sheet = {1, 1, &pixel};
    PaperShadow shadow;
    assert_false(paper_shadow(&sheet, &shadow));
    assert_null(shadow.depth);
    uint32_t odd[15] = {0};
    for (int i = 0; i < 15; i++)
        odd[i] = 0xFF000000;
    PictureImage small = {5, 3, odd};
    assert_true(paper_shadow(&small, &shadow));
    uint32_t under[15] = {0};
    paper_lay(&small, &shadow, under, 0, 3);
    assert_int_equal(under[14] >> 24, 0xFF);
    free(shadow.depth);
}

static void test_the_grain_is_slight_without_bias_and_always_the_same(void **state)
{
    (void)state;
    PaperGrain *one = malloc(sizeof *one), *other = malloc(sizeof *other);
    paper_grain(one);
    memset(other, 0x55, sizeof *other);
    paper_grain(other);
    assert_memory_equal(one, other, sizeof *one);
    long sum = 0;
    int most = 0;
    for (int i = 0; i < 256 * 256; i++) {
        int by = one->at[i / 256][i % 256];
        sum += by;
        most = abs(by) > most ? abs(by) : most;
    }
    assert_in_range(sum / 256 + 256, 0, 512); // a 256th of its unit on average
    assert_in_range(most, 10, 40);
    uint32_t pixels[256];
    for (int i = 0; i < 256; i++)
        pixels[i] = 0xFF000000u | (unsigned)i * 0x010101;
    paper_lay_grain(one, pixels, 256, 0, 1);
    for (int i = 0; i < 256; i++)
        assert_in_range((pixels[i] & 0xFF) + 16, i, i + 32);
    free(one);
    free(other);
}

// One round of the shadow's blur as it is defined: means of [size] around each, across, then down.
static void blur_plainly(uint8_t *at, int w, int h, int reach)
{
    uint8_t *copy = malloc((size_t)w * h);
    for (int down = 0; down < 2; down++) {
        memcpy(copy, at, (size_t)w * h);
        for (int i = 0; i < w * h; i++) {
            int sum = 0;
            for (int k = -reach; k <= reach; k++) {
                int x = down ? i % w : i % w + k, y = down ? i / w + k : i / w;
                x = x < 0 ? 0 : x >= w ? w - 1 : x;
                y = y < 0 ? 0 : y >= h ? h - 1 : y;
                sum += copy[y * w + x];
            }
            at[i] = (uint8_t)(sum / (2 * reach + 1));
        }
    }
    free(copy);
}

static void test_a_shadow_is_two_means_exactly(void **state)
{
    (void)state;
    static const int heights[] = {4, 480, 1600, 6480}; // reach 1, 3, 10, 40
    static const int reaches[] = {1, 3, 10, 40};
    for (int i = 0; i < COUNT_OF(heights); i++) {
        int w = 18, h = heights[i];
        PictureImage sheet = {2 * w, h, calloc((size_t)2 * w * h, sizeof(uint32_t))};
        uint8_t *wanted = malloc((size_t)w * h / 2);
        uint32_t random = 1;
        for (int k = 0; k < w * h / 2; k++) {
            random = random * 1664525 + 1013904223;
            int x = k % w * 2, y = k / w * 2;
            bool solid = random >> 31; // a sheet, or nothing
            sheet.argb[y * 2 * w + x] = solid ? 0xFF000000u : 0;
            wanted[k] = solid ? 255 : 0;
        }
        for (int round = 0; round < 2; round++)
            blur_plainly(wanted, w, h / 2, reaches[i]);
        PaperShadow shadow;
        assert_true(paper_shadow(&sheet, &shadow));
        assert_memory_equal(shadow.depth, wanted, (size_t)w * h / 2);
        free(shadow.depth);
        free(wanted);
        free(sheet.argb);
    }
}

static void test_the_grain_moves_each_channel_by_its_share(void **state)
{
    (void)state;
    static PaperGrain grain;
    static uint32_t pixels[256];
    for (int by = -40; by <= 40; by++) {
        for (int v = 0; v < 256; v++) {
            grain.at[0][v] = (int16_t)by;
            pixels[v] =
                (uint32_t)v << 16 | (uint32_t)(255 - v) << 8 | (uint32_t)(v / 2);
        }
        paper_lay_grain(&grain, pixels, 200, 0, 1); // no whole number of runs
        for (int v = 0; v < 200; v++) {
            int out = v + ((v + 110) * by + 512) / 1024;
            out = out < 0 ? 0 : out > 255 ? 255 : out;
            assert_int_equal(pixels[v] >> 16, 0xFF00 | out);
        }
        assert_int_equal(pixels[200], 200u << 16 | 55u << 8 | 100);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sheet_darkens_what_is_behind_it_softly),
        cmocka_unit_test(test_a_glow_casts_no_shadow),
        cmocka_unit_test(test_strips_are_as_the_whole),
        cmocka_unit_test(test_a_sheet_without_shadow_is_laid_exactly),
        cmocka_unit_test(test_a_picture_of_one_pixel_has_no_shadow),
        cmocka_unit_test(test_a_shadow_is_two_means_exactly),
        cmocka_unit_test(test_the_grain_moves_each_channel_by_its_share),
        cmocka_unit_test(test_the_grain_is_slight_without_bias_and_always_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
