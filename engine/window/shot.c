#include "window/shot.h"

#include "layout/theme.h"
#include "window/paint.h"
#include "window/pictures.h"

#include <SDL_image.h>

typedef struct Darkroom { // what a shot needs open
    Fonts *fonts;
    Inks *inks;
    Pictures *pictures; // NULL: left out
    Arena arena;
} Darkroom;

static SDL_Surface *picture(void *ctx, const DrawCmd *cmd, Rect cover)
{
    Darkroom *room = ctx;
    if (!room->pictures) return NULL;
    return pictures_get(room->pictures, cmd->layers, cmd->n_layers, cover.w, cover.h);
}

static void expose(
    Darkroom *room, const DrawList *list, SDL_Surface *to, const Settings *settings)
{
    Painter painter = {.to = to,
        .inks = room->inks,
        .ground = theme_colour(settings->theme, TINT_DESK),
        .ctx = room,
        .picture = picture};
    Rect all = {0, 0, to->w, to->h};
    paint_list(&painter, list, all);
    bool came = false;
    while (room->pictures && pictures_step(room->pictures))
        came = true;
    if (came) paint_list(&painter, list, all);
}

SDL_Surface *shot_surface(
    const Shot *shot, const Page *page, const Settings *settings, Err *err)
{
    const View *view = &shot->view;
    if (view->w < 1 || view->h < 1 || view->w > SHOT_SIDE_MAX ||
        view->h > SHOT_SIDE_MAX) {
        err_set(err, ERR_USAGE, "a picture of %d x %d cannot be made; 1 to %d can",
            view->w, view->h, SHOT_SIDE_MAX);
        return NULL;
    }
    Darkroom room = {.fonts = fonts_open(shot->fonts_folder, shot->hinted, err)};
    if (!room.fonts) return NULL;
    fonts_use(room.fonts, settings->font);
    room.inks = inks_open(room.fonts, INK_BYTES);
    if (shot->read) {
        PicturesSetup setup = {.ctx = shot->ctx,
            .read = shot->read,
            .ground = theme_colour(settings->theme, TINT_DESK)};
        room.pictures = pictures_open(&setup);
    }
    SDL_Surface *to = paint_surface(view->w, view->h);
    if (to) {
        Ruler ruler = fonts_ruler(room.fonts);
        expose(&room, layout_page(&room.arena, page, settings, view, &ruler), to,
            settings);
    } else {
        err_set(err, ERR_IO, "the picture cannot be made: %s", SDL_GetError());
    }
    pictures_close(room.pictures);
    inks_close(room.inks);
    fonts_close(room.fonts);
    arena_free(&room.arena);
    return to;
}

static bool read_of_pages(void *ctx, Str layer, Buf *out, Err *err)
{
    return pages_picture(ctx, layer, out, err);
}

bool shot_page(Pages *pages, const char *fonts_folder, int w, int h,
    const char *png_path, Err *err)
{
    Shot shot = {.fonts_folder = fonts_folder,
        .view = {.w = w, .h = h, .density = 1},
        .hinted = true,
        .ctx = pages,
        .read = read_of_pages};
    SDL_Surface *made =
        shot_surface(&shot, pages_now(pages), pages_settings(pages), err);
    if (!made) return false;
    bool saved = IMG_SavePNG(made, png_path) == 0;
    if (!saved)
        err_set(err, ERR_IO, "%s cannot be written: %s", png_path, IMG_GetError());
    SDL_FreeSurface(made);
    return saved;
}
