// What moves in the window's picture: whether anything does, whether anybody wants it, and its frames.
#include "window/window_inner.h"

static const DrawCmd *picture_shown(const Window *w)
{
    for (int i = 0; w->list && i < w->list->n; i++)
        if (w->list->cmds[i].kind == DRAW_PICTURE) return &w->list->cmds[i];
    return NULL;
}

static bool anything_moves(const Window *w)
{
    for (int i = 0; i < w->list->n; i++)
        if (w->list->cmds[i].kind == DRAW_SNOW || w->list->cmds[i].kind == DRAW_LIGHT)
            return true;
    return w->motion.new_picture_at > 0;
}

// Until the desktop has answered nothing moves.
bool window_motion_wanted(const Window *w)
{
    Motion motion = pages_settings(w->pages)->motion;
    if (motion != MOTION_SYSTEM) return motion == MOTION_QUIET;
    return !w->setup->wants_stillness ||
           (w->reduced_motion_known && !w->reduced_motion);
}

bool window_wants_stillness(const Window *w) { return !window_motion_wanted(w); }

// Nothing moves that nobody looks at.
static bool is_focused(Uint32 flags)
{
    return (flags & SDL_WINDOW_INPUT_FOCUS) && !(flags & SDL_WINDOW_MINIMIZED) &&
           !(flags & SDL_WINDOW_HIDDEN);
}

static void track_picture(Window *w)
{
    const DrawCmd *shown = picture_shown(w);
    Str now = shown ? shown->text : (Str){0};
    bool other = !str_eq(now, buf_str(&w->picture));
    bool first = w->picture.n == 0;
    if (other) {
        buf_clear(&w->picture);
        buf_add(&w->picture, now);
        // The first one is there from the start; what takes a place of its own comes to it.
        if (!first && now.n && !w->sheets)
            motion_clock_new_picture(&w->motion, window_now(w));
    }
}

void window_update_motion(Window *w, Uint32 flags)
{
    if (!w->deferred_done || !w->list) return;
    track_picture(w);
    w->motion.on = window_motion_wanted(w) && is_focused(flags) && anything_moves(w);
    if (!window_motion_wanted(w)) w->motion.new_picture_at = 0;
}

void window_wake_motion(Window *w, const SDL_Event *event)
{
    if (event->type != w->wake) motion_clock_wake(&w->motion, window_now(w));
}

// --- words that turn ------------------------------------------------------------------------------

// Somebody wants stillness, and that is known.
static bool is_stillness_known(const Window *w)
{
    return window_wants_stillness(w) &&
           (pages_settings(w->pages)->motion != MOTION_SYSTEM ||
               w->reduced_motion_known);
}

// The picture is there, nothing lies over it, and things may move.
static bool flip_ready(const Window *w)
{
    return w->deferred_done && !w->dirty && !w->waiting && !w->sheets &&
           window_motion_wanted(w) && !window_plate_up(w);
}

void window_flip_show(Window *w)
{
    sign_flip_show(&w->sign_flip, pages_now(w->pages), is_stillness_known(w));
}

void window_flip_tick(Window *w)
{
    if (w->sign_flip.on) {
        bool still = is_stillness_known(w) && sign_flip_end(&w->sign_flip);
        if (still || sign_flip_tick(&w->sign_flip, flip_ready(w), window_now(w)))
            w->dirty = true;
    }
    if (w->sound_waits && !sign_flip_waits(&w->sign_flip))
        window_sound_page(w, (Str){0});
}

// A press that passes a plate is not about the picture behind it.
void window_flip_end(Window *w)
{
    if (!w->sign_flip.on || window_plate_up(w)) return;
    w->dirty = sign_flip_end(&w->sign_flip) || w->dirty;
}

int window_wait_ms(const Window *w, Uint64 now)
{
    int moves = w->waiting ? -1 : motion_clock_wait(&w->motion, now);
    int steps = map_steps_wait(&w->map_steps, now);
    if (steps >= 0 && (moves < 0 || steps < moves)) moves = steps;
    int slides = board_slide_wait(&w->board_slide);
    if (slides >= 0 && (moves < 0 || slides < moves)) moves = slides;
    int turns =
        w->sign_flip.on ? sign_flip_wait(&w->sign_flip, flip_ready(w), now) : -1;
    if (turns >= 0 && (moves < 0 || turns < moves)) moves = turns;
    int parts = window_plate_wait_ms(w);
    if (parts >= 0 && (moves < 0 || parts < moves)) moves = parts;
    int darker = window_dark_wait_ms(w, now);
    if (darker >= 0 && (moves < 0 || darker < moves)) moves = darker;
    bool draws = w->pictures && pictures_busy(w->pictures);
    if (draws && (moves < 0 || moves > PICTURES_LOOK_MS)) moves = PICTURES_LOOK_MS;
    if (!w->input.guarded) return moves;
    int guard = now < w->guard_end ? (int)(w->guard_end - now) : 0;
    return moves >= 0 && moves < guard ? moves : guard;
}

// Only the picture's pane, and what stands over it.
bool window_draw_motion(Window *w)
{
    const DrawCmd *shown = picture_shown(w);
    if (!shown || w->dirty || w->waiting || w->sheets) return false;
    if (!motion_clock_tick(&w->motion, window_now(w))) return false;
    SDL_Surface *surface = window_surface(w);
    if (!surface) return false;
    Rect part = rect_intersection(shown->rect, (Rect){0, 0, surface->w, surface->h});
    window_paint(w, surface, part);
    window_screen_show(w, part);
    return true;
}
