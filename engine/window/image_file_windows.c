// SDL_image, which is part of the program on Windows.
#include "window/image_file.h"

#include <SDL_image.h>

SDL_Surface *image_file_read(const char *path) { return IMG_Load(path); }

bool image_file_write_jpeg(SDL_Surface *surface, SDL_RWops *to, int quality)
{
    return IMG_SaveJPG_RW(surface, to, 0, quality) == 0;
}

bool image_file_write_png(SDL_Surface *surface, const char *path, Err *err)
{
    return IMG_SavePNG(surface, path) == 0 ||
           err_set(err, ERR_IO, "%s cannot be written: %s", path, SDL_GetError());
}
