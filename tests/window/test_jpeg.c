#include "window/jpeg.h"

#include "support/support.h"

#include <SDL_image.h>

#define W 96
#define H 64

static void test_a_jpeg_has_the_pixels_that_were_given(void **state)
{
    (void)state;
    static uint32_t pixels[W * H];
    for (int i = 0; i < W * H; i++)
        pixels[i] = i % W < W / 2 ? 0xFFE02020u : 0xFF2040C0u;
    Buf jpeg = {0};
    Err err = {0};
    assert_true(jpeg_write(pixels, W, H, 90, &jpeg, &err));
    assert_in_range(jpeg.n, 100, sizeof pixels);
    assert_memory_equal(jpeg.s, "\xFF\xD8\xFF", 3);
    SDL_Surface *read = IMG_Load_RW(SDL_RWFromConstMem(jpeg.s, (int)jpeg.n), 1);
    assert_non_null(read);
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_ARGB8888, 0);
    assert_true(plain->w == W && plain->h == H);
    const uint32_t *row = (const uint32_t *)((const char *)plain->pixels +
                                             (size_t)plain->pitch * (H / 2));
    assert_in_range(row[8] >> 16 & 0xFF, 0xD0, 0xF0);
    assert_in_range(row[W - 8] & 0xFF, 0xB0, 0xD0);
    SDL_FreeSurface(plain);
    SDL_FreeSurface(read);
    buf_free(&jpeg);
}

static void test_a_size_that_no_picture_has_is_refused(void **state)
{
    (void)state;
    uint32_t pixel = 0;
    Buf jpeg = {0};
    Err err = {0};
    assert_false(jpeg_write(&pixel, 0, 1, 80, &jpeg, &err));
    assert_err(&err, "no JPEG is 0 x 1 pixels large");
    err = (Err){0};
    assert_false(jpeg_write(&pixel, 1, JPEG_SIDE_MAX + 1, 80, &jpeg, &err));
    assert_int_equal(err.kind, ERR_DATA);
    assert_int_equal(jpeg.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_jpeg_has_the_pixels_that_were_given),
        cmocka_unit_test(test_a_size_that_no_picture_has_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
