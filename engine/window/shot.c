#include "window/shot.h"

#include "layout/theme.h"
#include "window/image_file.h"
#include "window/paint.h"
#include "window/pictures.h"

#define RENDERS_MAX 3

typedef struct ScreenshotContext { // what a shot needs open
    Fonts *fonts;
    GlyphCache *glyphs;
    Pictures *pictures; // NULL: left out
    SDL_Surface *to;
    Arena arena;
} ScreenshotContext;

static SDL_Surface *picture(void *ctx, const DrawCmd *cmd)
{
    ScreenshotContext *context = ctx;
    if (!context->pictures) return NULL;
    PictureWanted wanted = {cmd->layers, cmd->n_layers, cmd->rect.w, cmd->rect.h,
        cmd->focus_x, cmd->focus_y};
    return pictures_get(context->pictures, &wanted);
}

static PictureInfo info(void *ctx, const Str *layers, int n)
{
    ScreenshotContext *context = ctx;
    return context->pictures ? pictures_info(context->pictures, layers, n)
                             : (PictureInfo){0};
}

static void paint(ScreenshotContext *context, const Page *page,
    const Settings *settings, const View *view)
{
    SDL_Surface *to = context->to;
    TextMeasurer measurer = fonts_measurer(context->fonts);
    Painter painter = {.to = to,
        .glyphs = context->glyphs,
        .ground = theme_colour(settings->theme, ROLE_BACKDROP),
        .ctx = context,
        .picture = picture};
    View with = *view;
    with.picture = info;
    with.picture_ctx = context;
    paint_list(&painter, layout_page(&context->arena, page, settings, &with, &measurer),
        (Rect){0, 0, to->w, to->h});
}

// Once to learn which pictures it takes, and again when they are drawn: a picture of other proportions,
// or a broken one, is laid out in another way.
static void render(ScreenshotContext *context, const Page *page,
    const Settings *settings, const View *view)
{
    for (int tries = 0; tries < RENDERS_MAX; tries++) {
        paint(context, page, settings, view);
        bool came = false;
        while (context->pictures && pictures_wait(context->pictures))
            came = true;
        if (!came) return;
    }
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
    ScreenshotContext context = {
        .fonts = fonts_open(shot->fonts_folder, shot->hinted, err)};
    if (!context.fonts) return NULL;
    fonts_use(context.fonts, settings->font);
    context.glyphs = glyph_cache_open(context.fonts, GLYPH_CACHE_BYTES);
    if (shot->read) {
        PicturesSetup setup = {.ctx = shot->ctx,
            .read = shot->read,
            .ground = theme_colour(settings->theme, ROLE_BACKDROP)};
        context.pictures = pictures_open(&setup);
    }
    context.to = paint_surface(view->w, view->h);
    if (context.to)
        render(&context, page, settings, view);
    else
        err_set(err, ERR_IO, "the picture cannot be made: %s", SDL_GetError());
    pictures_close(context.pictures);
    glyph_cache_close(context.glyphs);
    fonts_close(context.fonts);
    arena_free(&context.arena);
    return context.to;
}

static bool read_of_pages(void *ctx, Str layer, Buf *out, Err *err)
{
    return pages_picture(ctx, layer, out, err);
}

bool shot_page(Pages *pages, const char *fonts_folder, const View *view,
    const char *png_path, Err *err)
{
    Shot shot = {.fonts_folder = fonts_folder,
        .view = *view,
        .hinted = true,
        .ctx = pages,
        .read = read_of_pages};
    SDL_Surface *made =
        shot_surface(&shot, pages_now(pages), pages_settings(pages), err);
    if (!made) return false;
    bool saved = image_file_write_png(made, png_path, err);
    SDL_FreeSurface(made);
    return saved;
}
