#include "support/picture.h"

#include "base/os.h"
#include "support/support.h"

#include <SDL_image.h>
#include <stdlib.h>
#include <string.h>

#define OFF_MAX   2    // in a channel
#define OFF_SHARE 1000 // one pixel in so many

Uint32 pixel_at(const SDL_Surface *surface, int x, int y)
{
    const char *row = (const char *)surface->pixels + (ptrdiff_t)y * surface->pitch;
    Uint32 pixel;
    memcpy(&pixel, row + (ptrdiff_t)x * 4, sizeof pixel);
    return pixel;
}

static int off_by(Uint32 a, Uint32 b)
{
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int off = abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
        if (off > most) most = off;
    }
    return most;
}

Unlike picture_unlike(SDL_Surface *a, SDL_Surface *b)
{
    if (a->w != b->w || a->h != b->h) return (Unlike){-1, -1};
    Unlike unlike = {0, 0};
    for (int y = 0; y < a->h; y++)
        for (int x = 0; x < a->w; x++) {
            int off = off_by(pixel_at(a, x, y), pixel_at(b, x, y));
            unlike.some += off > 0;
            unlike.much += off > OFF_MAX;
        }
    return unlike;
}

static bool alike(SDL_Surface *a, SDL_Surface *b)
{
    Unlike unlike = picture_unlike(a, b);
    return unlike.much == 0 && unlike.some >= 0 &&
           unlike.some <= a->w * a->h / OFF_SHARE;
}

static SDL_Surface *load(const char *path)
{
    SDL_Surface *file = IMG_Load(path);
    SDL_Surface *made =
        file ? SDL_ConvertSurfaceFormat(file, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;
    SDL_FreeSurface(file);
    return made;
}

// White where nothing differs, red where something does.
static SDL_Surface *difference(SDL_Surface *a, SDL_Surface *b)
{
    SDL_Surface *shown =
        SDL_CreateRGBSurfaceWithFormat(0, a->w, a->h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_FillRect(shown, NULL, 0xFFFFFFFFu);
    for (int y = 0; y < a->h && y < b->h; y++)
        for (int x = 0; x < a->w && x < b->w; x++)
            if (off_by(pixel_at(a, x, y), pixel_at(b, x, y)) > 0)
                SDL_FillRect(shown, &(SDL_Rect){x, y, 1, 1}, 0xFFD00000u);
    return shown;
}

static void save(SDL_Surface *surface, const char *path)
{
    Str folder = str_of(path);
    while (folder.n > 0 && folder.s[folder.n - 1] != '/')
        folder.n--;
    Arena arena = {0};
    Err err = {0};
    os_make_folder(arena_str(&arena, folder).s, &err);
    assert_no_err(&err);
    assert_int_equal(IMG_SavePNG(surface, path), 0);
    arena_free(&arena);
}

void support_assert_picture(
    SDL_Surface *actual, const char *path, const char *file, int line)
{
    Arena arena = {0};
    const char *expected_path = test_path(&arena, path);
    const char *bless = getenv("QANTAR_BLESS");
    if (bless && strcmp(bless, "1") == 0) save(actual, expected_path);
    SDL_Surface *expected = load(expected_path);
    bool same = expected && alike(actual, expected);
    if (!same) {
        const char *beside = arena_fmt(&arena, "%s/actual/%s", QANTAR_BUILT, path).s;
        save(actual, beside);
        print_error("%s is not what was drawn: %s\nto accept it: QANTAR_BLESS=1\n",
            path, beside);
        if (expected) {
            SDL_Surface *red = difference(actual, expected);
            save(red, arena_fmt(&arena, "%s.difference.png", beside).s);
            SDL_FreeSurface(red);
        }
    }
    SDL_FreeSurface(expected);
    arena_free(&arena);
    if (!same) _fail(file, line);
}
