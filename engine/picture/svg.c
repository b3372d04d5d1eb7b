// The bytes as they are, for SDL_image to read; the size is the one that it finds.
#include "picture/svg.h"

#include <SDL_image.h>

bool svg_normalise(
    Str bytes, const PictureFrame *frame, Buf *out, PictureReport *report, Err *err)
{
    (void)frame;
    SDL_RWops *in = SDL_RWFromConstMem(bytes.s, (int)bytes.n);
    SDL_Surface *whole = in ? IMG_LoadSVG_RW(in) : NULL;
    if (in) SDL_RWclose(in);
    if (!whole) return err_set(err, ERR_DATA, "it cannot be read as an SVG");
    report->w = whole->w;
    report->h = whole->h;
    SDL_FreeSurface(whole);
    buf_add(out, bytes);
    return true;
}
