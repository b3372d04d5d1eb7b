// SDL_image as it is linked into the page's program: of all that it does only JPEG is written, for records.
#include "window/image_file.h"

#include <SDL_image.h>

// The icon is the page's (engine/web/index.html).
SDL_Surface *image_file_read(const char *path)
{
    (void)path;
    return NULL;
}

bool image_file_write_jpeg(SDL_Surface *surface, SDL_RWops *to, int quality)
{
    return IMG_SaveJPG_RW(surface, to, 0, quality) == 0;
}

bool image_file_write_png(SDL_Surface *surface, const char *path, Err *err)
{
    (void)surface;
    return err_set(err, ERR_IO, "\"%s\" cannot be written in a browser", path);
}
