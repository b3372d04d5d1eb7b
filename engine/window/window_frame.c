// One frame of the window: laid out, painted where it is another one, and put on the screen.
#include "window/window_inner.h"

#include "layout/draw_diff.h"
#include "layout/theme.h"

SDL_Surface *window_picture(void *ctx, const DrawCmd *cmd)
{
    Window *w = ctx;
    PictureWanted wanted = {cmd->layers, cmd->n_layers, cmd->rect.w, cmd->rect.h,
        cmd->focus_x, cmd->focus_y};
    SDL_Surface *found = pictures_get(w->pictures, &wanted);
    if (!pictures_whole(w->pictures)) w->waiting = true;
    return found;
}

static PictureInfo picture_info(void *ctx, const Str *layers, int n)
{
    const Window *w = ctx;
    return pictures_info(w->pictures, layers, n);
}

static void measure_window(Window *w, const SDL_Surface *surface)
{
    int points_w = 0, points_h = 0;
    SDL_GetWindowSize(w->window, &points_w, &points_h);
    w->input.w = surface->w;
    w->input.h = surface->h;
    w->input.event_scale = points_w > 0 ? (double)surface->w / points_w : 1;
    w->input.density = w->input.event_scale * w->scale;
}

void window_trace(const Window *w, const char *what)
{
    if (w->setup->trace) w->setup->trace(what);
}

DrawList *window_lay_out(Window *w, Arena *arena, bool plate)
{
    View view;
    input_view(&w->input, &view);
    view.behind = w->map_steps.behind;
    view.unsettled = board_slide_left(&w->board_slide, window_now(w));
    view.flip = sign_flip_left(&w->sign_flip, window_now(w));
    view.picture = picture_info;
    view.picture_ctx = w;
    view.plate = plate;
    view.dark = (DarkStage)w->dark;
    TextMeasurer measurer = fonts_measurer(w->fonts);
    return layout_page(
        arena, pages_now(w->pages), pages_settings(w->pages), &view, &measurer);
}

static void lay_out(Window *w)
{
    Arena *arena = &w->arenas[w->front];
    arena_reset(arena);
    w->list = window_lay_out(w, arena, window_plate_up(w));
}

void window_paint(Window *w, SDL_Surface *surface, Rect part)
{
    Painter painter = {.to = surface,
        .glyphs = w->glyphs,
        .ground = theme_colour(pages_settings(w->pages)->theme, ROLE_BACKDROP),
        .seconds = w->motion.seconds,
        .shift = motion_clock_shift(&w->motion, window_now(w), w->input.density),
        .ctx = w,
        .picture = window_picture};
    paint_list(&painter, w->list, part);
    if (surface == w->own) window_screen_take(w, part);
}

// The dirty rectangle: where the surface differs from the list.
static Rect part_to_paint(const Window *w, const DrawList *painted, Rect whole)
{
    bool partly = painted && !w->waiting && w->motion.new_picture_at == 0;
    return partly ? draw_diff(painted, w->list, whole) : whole;
}

static void show_part(Window *w, SDL_Surface *surface, Rect part)
{
    w->waiting = false;
    pictures_pause(w->pictures, true);
    window_paint(w, surface, part);
    window_plate_lay_sheets(w, window_screen(w));
    window_screen_show(w, part);
    pictures_pause(w->pictures, false);
    window_trace(w, w->waiting ? "frame" : "whole");
}

// One frame: the page laid out for the window as it is, painted where it changed, shown.
void window_draw(Window *w)
{
    SDL_Surface *surface = window_surface(w);
    if (surface) measure_window(w, surface);
    DrawList *painted = w->painted;
    w->painted = NULL;
    w->front = !w->front; // the frame before is still needed
    lay_out(w); // without a surface too: what is pressed must belong to the page on top
    if (input_fit(&w->input, w->list)) lay_out(w);
    if (!surface)
        return; // the window is being resized or was taken away: the next event tells
    window_update_motion(w, SDL_GetWindowFlags(w->window));
    Rect part = part_to_paint(w, painted, (Rect){0, 0, surface->w, surface->h});
    if (part.w > 0) show_part(w, surface, part);
    w->dirty = false;
    w->painted = w->list;
    window_plate_fetch(w);
}

// A window that has just opened is uncovered once more: what was drawn is still there.
void window_restore(Window *w)
{
    w->exposed = false;
    const SDL_Surface *shown = w->dirty ? NULL : window_screen(w);
    if (shown && window_screen_show(w, (Rect){0, 0, shown->w, shown->h})) return;
    w->painted = NULL;
    w->dirty = true;
}
