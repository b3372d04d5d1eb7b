#include "window/shot.h"

#include "base/os.h"
#include "support/pages.h"
#include "support/picture.h"
#include "support/small.h"
#include "support/support.h"

#include <SDL_image.h>

static Arena arena;

static const char *fonts_folder(void) { return test_path(&arena, "../fonts"); }

static SDL_Surface *shot(const char *name, int w, int h, Settings settings)
{
    Shot setup = {
        .fonts_folder = fonts_folder(), .view = {.w = w, .h = h, .density = 1}};
    Err err = {0};
    SDL_Surface *surface = shot_surface(&setup, sample(name), &settings, &err);
    assert_no_err(&err);
    return surface;
}

static int colours(const SDL_Surface *surface) // up to 50
{
    Uint32 found[50];
    int n = 0;
    for (int i = 0; i < surface->w * surface->h && n < 50; i++) {
        Uint32 pixel = pixel_at(surface, i % surface->w, i / surface->w);
        int at = 0;
        while (at < n && found[at] != pixel)
            at++;
        if (at == n) found[n++] = pixel;
    }
    return n;
}

static void test_every_page_can_be_shot_in_every_theme(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++)
        for (int theme = 0; theme < THEMES; theme++) {
            Settings settings = settings_first();
            settings.theme = (Theme)theme;
            SDL_Surface *surface = shot(samples[i].name, 320, 180, settings);
            assert_true(colours(surface) > 10); // words, smooth at their edges
            SDL_FreeSurface(surface);
        }
}

static void test_smallest_sizes_do_no_harm(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1, 1}, {1, 300}, {300, 1}, {7, 3}, {40, 40}};
    for (int i = 0; i < n_samples; i++)
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            Settings settings = settings_first();
            settings.text_percent = 200;
            settings.wide_spacing = true;
            SDL_FreeSurface(shot(samples[i].name, sizes[s][0], sizes[s][1], settings));
        }
}

static void test_same_page_gives_the_same_pixels(void **state)
{
    (void)state;
    SDL_Surface *one = shot("scene", 640, 360, settings_first());
    SDL_Surface *two = shot("scene", 640, 360, settings_first());
    assert_int_equal(picture_unlike(one, two).some, 0);
    Settings other = settings_first();
    other.font = FONT_EASY;
    SDL_Surface *three = shot("scene", 640, 360, other);
    assert_true(picture_unlike(one, three).much > 100);
    SDL_FreeSurface(one);
    SDL_FreeSurface(two);
    SDL_FreeSurface(three);
}

static void test_sizes_out_of_bounds_are_refused(void **state)
{
    (void)state;
    static const int sizes[][2] = {{0, 10}, {10, 0}, {-1, 10}, {SHOT_SIDE_MAX + 1, 1}};
    Settings settings = settings_first();
    for (int s = 0; s < COUNT_OF(sizes); s++) {
        Err err = {0};
        Shot setup = {.fonts_folder = fonts_folder(),
            .view = {.w = sizes[s][0], .h = sizes[s][1], .density = 1}};
        assert_null(shot_surface(&setup, sample("scene"), &settings, &err));
        assert_int_equal(err.kind, ERR_USAGE);
        assert_err(&err, "1 to 8192");
    }
    Settings wide = settings_first();
    SDL_FreeSurface(shot("scene_plain", SHOT_SIDE_MAX, 1, wide));
}

static bool red_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    (void)ctx;
    (void)layer;
    (void)err;
    buf_add(out, STR("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" "
                     "height=\"1000\"><rect width=\"1200\" height=\"1000\" "
                     "fill=\"#ff0000\"/></svg>"));
    return true;
}

static void test_pictures_are_there_at_once(void **state)
{
    (void)state;
    Settings settings = settings_first();
    Err err = {0};
    Shot setup = {.fonts_folder = fonts_folder(),
        .view = {.w = 1280, .h = 720, .density = 1},
        .read = red_layer};
    SDL_Surface *surface = shot_surface(&setup, sample("scene"), &settings, &err);
    assert_no_err(&err);
    assert_int_equal(pixel_at(surface, 600, 300) & 0xFFFFFF, 0xFF0000);
    SDL_FreeSurface(surface);
}

static void test_page_on_top_becomes_a_file(void **state)
{
    Small small = {0};
    small_setup(&small);
    Err err = {0};
    Pages *pages = pages_open(&small.setup, &err);
    assert_no_err(&err);
    const char *path = temp_in(state, "page.png");
    assert_true(shot_page(
        pages, fonts_folder(), &(View){.w = 320, .h = 200, .density = 1}, path, &err));
    SDL_Surface *read = IMG_Load(path);
    assert_int_equal(read->w, 320);
    assert_int_equal(read->h, 200);
    SDL_FreeSurface(read);
    assert_false(shot_page(pages, fonts_folder(),
        &(View){.w = 320, .h = 200, .density = 1}, "/no/such/a.png", &err));
    assert_int_equal(err.kind, ERR_IO);
    pages_close(pages);
    small_free(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_can_be_shot_in_every_theme),
        cmocka_unit_test(test_smallest_sizes_do_no_harm),
        cmocka_unit_test(test_same_page_gives_the_same_pixels),
        cmocka_unit_test(test_sizes_out_of_bounds_are_refused),
        cmocka_unit_test(test_pictures_are_there_at_once),
        temp_test(test_page_on_top_becomes_a_file),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
