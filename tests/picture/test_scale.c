#include "support/support.h"

#include "layout/fit.h"
#include "picture/scale.h"

#include <math.h>
#include <stdlib.h>

static PictureImage image_of(int w, int h, uint32_t (*pixel)(int x, int y))
{
    PictureImage image = {w, h, calloc((size_t)w * h, sizeof(uint32_t))};
    for (int i = 0; i < w * h; i++)
        image.argb[i] = pixel(i % w, i / w);
    return image;
}

static PictureImage scaled(
    int w, int h, uint32_t (*pixel)(int x, int y), PictureFrame frame)
{
    PictureImage image = image_of(w, h, pixel);
    assert_true(scale_to_cover(&image, &frame, NULL));
    assert_int_equal(image.w, frame.w);
    assert_int_equal(image.h, frame.h);
    return image;
}

static const int FRAMES[][2] = {
    {1, 1}, {7, 300}, {300, 7}, {120, 100}, {53, 47}, {640, 480}, {1, 900}, {900, 1}};
static const double FOCUS[] = {0, 0.3, 0.5, 1, -2, 7};

// --- Geometry -------------------------------------------------------------------------------------

static void test_the_geometry_is_that_of_the_layout(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(FRAMES); i++)
        for (int k = 0; k <= COUNT_OF(FOCUS); k++) {
            double focus = k < COUNT_OF(FOCUS) ? FOCUS[k] : (double)NAN;
            Rect pane = {0, 0, FRAMES[i][0], FRAMES[i][1]};
            PictureSize size = {1600, 900};
            Rect whole = fit_picture(pane, size, focus, focus);
            Cover cover =
                cover_of(1600, 900, &(PictureFrame){pane.w, pane.h, focus, focus});
            assert_int_equal(cover.w, whole.w);
            assert_int_equal(cover.h, whole.h);
            assert_int_equal(cover.x, -whole.x);
            assert_int_equal(cover.y, -whole.y);
        }
}

static void test_no_edge_is_bare_whatever_the_shape(void **state)
{
    (void)state;
    static const int shapes[][2] = {
        {1, 1}, {1, 16384}, {16384, 1}, {1600, 900}, {333, 334}};
    for (int s = 0; s < COUNT_OF(shapes); s++)
        for (int i = 0; i < COUNT_OF(FRAMES); i++)
            for (int k = 0; k < COUNT_OF(FOCUS); k++) {
                PictureFrame frame = {FRAMES[i][0], FRAMES[i][1], FOCUS[k], FOCUS[k]};
                Cover cover = cover_of(shapes[s][0], shapes[s][1], &frame);
                assert_true(cover.w == frame.w || cover.h == frame.h);
                assert_in_range(cover.x, 0, cover.w - frame.w);
                assert_in_range(cover.y, 0, cover.h - frame.h);
            }
}

static uint32_t disc(int x, int y) // of 1600 x 900, 400 across
{
    int dx = x - 800, dy = y - 450;
    return dx * dx + dy * dy < 200 * 200 ? 0xFFFFFFFF : 0xFF000000;
}

static void test_a_circle_stays_a_circle_in_every_frame(void **state)
{
    (void)state;
    static const int frames[][2] = {
        {120, 100}, {100, 100}, {640, 360}, {200, 300}, {300, 120}};
    for (int i = 0; i < COUNT_OF(frames); i++) {
        PictureFrame frame = {frames[i][0], frames[i][1], 0.5, 0.5};
        PictureImage image = scaled(1600, 900, disc, frame);
        int across = 0, down = 0;
        for (int x = 0; x < image.w; x++)
            across += (image.argb[image.h / 2 * image.w + x] & 0xFF) > 127;
        for (int y = 0; y < image.h; y++)
            down += (image.argb[y * image.w + image.w / 2] & 0xFF) > 127;
        assert_true(across > 20);
        assert_true(abs(across - down) <= 1);
        free(image.argb);
    }
}

static uint32_t columns(int x, int y)
{
    (void)y;
    return 0xFF000000 | (uint32_t)x;
}

static void test_the_focus_says_what_is_kept(void **state)
{
    (void)state;
    static const struct {
        double focus;
        uint32_t first;
    } rows[] = {{0, 0}, {0.1, 0}, {0.25, 15}, {0.5, 40}, {0.8, 70}, {1, 80}};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        PictureFrame frame = {20, 30, rows[i].focus, 0.5};
        PictureImage image = scaled(100, 30, columns, frame);
        for (uint32_t x = 0; x < 20; x++) // of its own size: not one pixel is mixed
            assert_int_equal(image.argb[x] & 0xFF, rows[i].first + x);
        free(image.argb);
    }
}

// --- Colours --------------------------------------------------------------------------------------

static uint32_t half_clear(int x, int y)
{
    (void)x, (void)y;
    return 0x80336699;
}

static void test_one_colour_stays_that_colour_at_every_size(void **state)
{
    (void)state;
    static const int shapes[][2] = {{1, 1}, {1, 700}, {700, 1}, {90, 110}};
    for (int s = 0; s < COUNT_OF(shapes); s++)
        for (int i = 0; i < COUNT_OF(FRAMES); i++) {
            PictureFrame frame = {FRAMES[i][0], FRAMES[i][1], 0.3, 0.7};
            PictureImage image = scaled(shapes[s][0], shapes[s][1], half_clear, frame);
            for (int k = 0; k < image.w * image.h; k++)
                assert_int_equal(image.argb[k], 0x80336699);
            free(image.argb);
        }
}

static uint32_t chessboard(int x, int y)
{
    return (x + y) % 2 ? 0xFFFFFFFF : 0xFF000000;
}

static void test_what_is_reduced_is_the_mean_of_all_it_covers(void **state)
{
    (void)state;
    for (int w = 20; w <= 50; w += 3) {
        PictureImage image =
            scaled(400, 400, chessboard, (PictureFrame){w, w, 0.5, 0.5});
        for (int i = 0; i < w * w; i++)
            assert_in_range(image.argb[i] & 0xFF, 120, 135);
        free(image.argb);
    }
}

static uint32_t two_colours(int x, int y)
{
    (void)y;
    return x == 0 ? 0xFF000000 : 0xFFFF8040;
}

static void test_what_is_enlarged_goes_evenly_from_colour_to_colour(void **state)
{
    (void)state;
    PictureImage image = scaled(2, 1, two_colours, (PictureFrame){256, 128, 0.5, 0.5});
    for (int x = 1; x < 256; x++) {
        int step =
            (int)(image.argb[x] >> 16 & 0xFF) - (int)(image.argb[x - 1] >> 16 & 0xFF);
        assert_in_range(step, 0, 3);
    }
    assert_int_equal(image.argb[0], 0xFF000000);
    assert_int_equal(image.argb[255], 0xFFFF8040);
    free(image.argb);
}

static uint32_t red_beside_clear_green(int x, int y)
{
    return (x + y) % 2 ? 0x0000FF00 : 0xFFFF0000;
}

static void test_what_is_transparent_lends_no_colour(void **state)
{
    (void)state;
    static const int frames[][2] = {{40, 40}, {300, 300}, {17, 90}};
    for (int i = 0; i < COUNT_OF(frames); i++) {
        PictureFrame frame = {frames[i][0], frames[i][1], 0.5, 0.5};
        PictureImage image = scaled(100, 100, red_beside_clear_green, frame);
        bool some = false;
        for (int k = 0; k < image.w * image.h; k++) {
            uint32_t pixel = image.argb[k];
            assert_int_equal(pixel & 0xFFFFFF, pixel >> 24 == 0 ? 0 : 0xFF0000);
            if (pixel >> 24 == 0) continue;
            some = true;
        }
        assert_true(some);
        free(image.argb);
    }
}

static void test_a_picture_of_the_frame_s_size_is_left_as_it_is(void **state)
{
    (void)state;
    PictureImage image = image_of(9, 5, red_beside_clear_green);
    const uint32_t *pixels = image.argb;
    assert_true(scale_to_cover(&image, &(PictureFrame){9, 5, 0.1, 0.1}, NULL));
    assert_ptr_equal(image.argb, pixels);
    assert_int_equal(image.argb[1], 0x0000FF00);
    free(image.argb);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_geometry_is_that_of_the_layout),
        cmocka_unit_test(test_no_edge_is_bare_whatever_the_shape),
        cmocka_unit_test(test_a_circle_stays_a_circle_in_every_frame),
        cmocka_unit_test(test_the_focus_says_what_is_kept),
        cmocka_unit_test(test_one_colour_stays_that_colour_at_every_size),
        cmocka_unit_test(test_what_is_reduced_is_the_mean_of_all_it_covers),
        cmocka_unit_test(test_what_is_enlarged_goes_evenly_from_colour_to_colour),
        cmocka_unit_test(test_what_is_transparent_lends_no_colour),
        cmocka_unit_test(test_a_picture_of_the_frame_s_size_is_left_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
