#include "root.h"
#include "support/support.h"

#include "window/image_file.h"

static void test_what_is_written_is_read_again(void **state)
{
    const char *path = temp_in(state, "a.png");
    Err err = {0};
    SDL_Surface *made =
        SDL_CreateRGBSurfaceWithFormat(0, 3, 2, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_FillRect(made, NULL, 0xFF102030u);
    assert_true(image_file_write_png(made, path, &err));
    SDL_Surface *read = image_file_read(path);
    assert_non_null(read);
    assert_int_equal(read->w, 3);
    assert_int_equal(read->h, 2);
    SDL_FreeSurface(read);
    SDL_FreeSurface(made);
}

static void test_an_svg_is_read(void **state)
{
    (void)state;
    SDL_Surface *icon = image_file_read(QANTAR_ROOT "/assets/icon.svg");
    assert_non_null(icon);
    SDL_FreeSurface(icon);
}

static void test_what_is_not_there_is_told(void **state)
{
    (void)state;
    assert_null(image_file_read("/no/such/file.png"));
    Err err = {0};
    SDL_Surface *made =
        SDL_CreateRGBSurfaceWithFormat(0, 3, 2, 32, SDL_PIXELFORMAT_ARGB8888);
    assert_false(image_file_write_png(made, "/no/such/folder/a.png", &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, "/no/such/folder/a.png cannot be written");
    SDL_FreeSurface(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_what_is_written_is_read_again),
        cmocka_unit_test(test_an_svg_is_read),
        cmocka_unit_test(test_what_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
