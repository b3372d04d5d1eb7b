// What sdl_load_linux.c calls is SDL itself: it keeps what it is told, and the program's own words for it are true.
#include "support/support.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <string.h>

static void test_a_function_is_that_of_the_library(void **state)
{
    (void)state;
    assert_string_equal(SDL_GetPlatform(), "Linux");
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, 3, 2, 32, SDL_PIXELFORMAT_ARGB8888);
    assert_non_null(surface);
    assert_int_equal(SDL_FillRect(surface, NULL, 0xff102030), 0);
    assert_int_equal(((Uint32 *)surface->pixels)[2], 0xff102030);
    SDL_FreeSurface(surface);
}

static void test_an_error_is_told_with_its_arguments(void **state)
{
    (void)state;
    assert_int_equal(SDL_SetError("%s of %d", "page", 7), -1);
    assert_string_equal(SDL_GetError(), "page of 7");
    char text[3000];
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\0';
    SDL_SetError("%s", text);
    assert_in_range(strlen(SDL_GetError()), 500, 1023); // cut as SDL would cut it
}

static void test_both_libraries_are_there(void **state)
{
    (void)state;
    assert_int_equal(TTF_Init(), 0);
    assert_null(
        TTF_OpenFontDPIRW(SDL_RWFromConstMem("no font", 7), SDL_TRUE, 12, 72, 72));
    assert_true(strlen(SDL_GetError()) > 0); // SDL_ttf and the program share one SDL
    TTF_Quit();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_function_is_that_of_the_library),
        cmocka_unit_test(test_an_error_is_told_with_its_arguments),
        cmocka_unit_test(test_both_libraries_are_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
