// SDL_image of this computer, loaded when it is needed.
#include "window/image_file.h"

#include <SDL_image.h>
#include <string.h>

#define LIBRARY "libSDL2_image-2.0.so.0"

// It stays loaded. [into] points to a pointer to a function, which ISO C does not let us assign from an
// object's.
static bool load(const char *name, void *into)
{
    static void *library;
    if (!library) library = SDL_LoadObject(LIBRARY);
    void *found = library ? SDL_LoadFunction(library, name) : NULL;
    memcpy(into, &found, sizeof found);
    return found != NULL;
}

SDL_Surface *image_file_read(const char *path)
{
    SDL_Surface *(*read)(const char *);
    return load("IMG_Load", &read) ? read(path) : NULL;
}

bool image_file_write_jpeg(SDL_Surface *surface, SDL_RWops *to, int quality)
{
    int (*write)(SDL_Surface *, SDL_RWops *, int, int);
    return load("IMG_SaveJPG_RW", &write) && write(surface, to, 0, quality) == 0;
}

bool image_file_write_png(SDL_Surface *surface, const char *path, Err *err)
{
    int (*write)(SDL_Surface *, const char *);
    if (load("IMG_SavePNG", &write) && write(surface, path) == 0) return true;
    return err_set(err, ERR_IO, "%s cannot be written: %s", path, SDL_GetError());
}
