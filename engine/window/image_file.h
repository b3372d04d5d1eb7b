// Files of pictures that are our own: SDL_image is loaded when the first is read or written, since it takes
// as long to load as to lay a page out, and no frame waits for it.
#ifndef QANTAR_WINDOW_IMAGE_FILE_H
#define QANTAR_WINDOW_IMAGE_FILE_H

#include "base/err.h"

#include <SDL.h>

// An SVG or PNG file; the caller frees it. NULL when it cannot be read.
SDL_Surface *image_file_read(const char *path);
// [quality]: 1 to 100. False with SDL's error set.
bool image_file_write_jpeg(SDL_Surface *surface, SDL_RWops *to, int quality);
// False with ERR_IO.
bool image_file_write_png(SDL_Surface *surface, const char *path, Err *err);

#endif
