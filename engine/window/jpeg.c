#include "window/jpeg.h"

#include "window/image_file.h"

#include <stdlib.h>

#define BYTES_A_PIXEL 4     // more than a JPEG needs at its best
#define BYTES_BEFORE  65536 // of its tables

static bool write_into(
    SDL_Surface *surface, int quality, uint8_t *room, int size, Buf *out)
{
    SDL_RWops *memory = SDL_RWFromMem(room, size);
    if (!memory) return false;
    bool written = image_file_write_jpeg(surface, memory, quality);
    Sint64 n = SDL_RWtell(memory);
    SDL_RWclose(memory);
    if (!written || n <= 0) return false;
    buf_add(out, (Str){(const char *)room, (size_t)n});
    return true;
}

bool jpeg_write(const uint32_t *pixels, int w, int h, int quality, Buf *out, Err *err)
{
    if (w < 1 || h < 1 || w > JPEG_SIDE_MAX || h > JPEG_SIDE_MAX)
        return err_set(err, ERR_DATA, "no JPEG is %d x %d pixels large", w, h);
    int size = w * h * BYTES_A_PIXEL + BYTES_BEFORE;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormatFrom(
        (void *)(uintptr_t)pixels, w, h, 32, w * 4, SDL_PIXELFORMAT_ARGB8888);
    uint8_t *room = malloc((size_t)size);
    bool written = surface && room && write_into(surface, quality, room, size, out);
    free(room);
    SDL_FreeSurface(surface);
    if (!written)
        return err_set(err, ERR_IO, "a JPEG cannot be made: %s", SDL_GetError());
    return true;
}
