// Golden pictures: surfaces compared with PNG files of tests/.
#ifndef QANTAR_TESTS_PICTURE_H
#define QANTAR_TESTS_PICTURE_H

#include <SDL.h>

// The 32-bit surface [actual] looks like the file [path] of tests/ ("golden/scene.png"): all
// pixels the same, or at most one in a thousand off by at most 2 in a channel. If not, the test
// fails and actual and difference are written under the build folder, in actual/. With
// QANTAR_BLESS=1 the file of tests/ is written instead.
#define assert_picture(actual, path)                                                   \
    support_assert_picture((actual), (path), __FILE__, __LINE__)

// How many pixels differ at all, and how many by more than the tolerance; -1: other sizes.
typedef struct Unlike {
    int some, much;
} Unlike;
Unlike picture_unlike(SDL_Surface *a, SDL_Surface *b);

Uint32 pixel_at(
    const SDL_Surface *surface, int x, int y); // 0xAARRGGBB of an ARGB surface

void support_assert_picture(
    SDL_Surface *actual, const char *path, const char *file, int line);

#endif
