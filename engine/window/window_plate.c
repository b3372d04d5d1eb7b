// The plate of a page: shown until a key, a click or a touch passes it; then its sheets part over the page.
#include "window/window_inner.h"

#include "layout/layout_context.h"
#include "window/keys.h"

#define PART_MS  400
#define FRAME_MS 16
#define LOW_PART 3  // of the height: the lowest sheet, which sinks
#define EDGE     14 // points of shadow under the edge of a sheet

static const Page *page_of(const Window *w) { return pages_now(w->pages); }

bool window_plate_up(const Window *w)
{
    const Page *page = page_of(w);
    if (w->plate_passed && w->plate_turn == page->turn) return false;
    return layout_find_block(page, BLOCK_PLATE) != NULL;
}

// --- passing ----------------------------------------------------------------------------------------

// What a key does on other pages too, it does here; any other with a meaning passes the plate, so that
// no choice is made unseen.
static bool key_passes(const Window *w, const SDL_Keysym *key)
{
    Keyboard keyboard = {w->input.keys, w->input.letter_keys, w->input.no_latin};
    InputCommand command = keys_command(key, &keyboard);
    switch (command) {
    case COMMAND_LEAVE:
    case COMMAND_SCREEN:
    case COMMAND_VOICE:
    case COMMAND_COPY:
    case COMMAND_NONE:
        return false;
    case COMMAND_BACK:
        return true;
    default:
        return !commands_action(command);
    }
}

static void keep_sheets(Window *w)
{
    SDL_Surface *shown = window_surface(w);
    window_plate_end(w);
    if (!shown || !w->painted || !window_motion_wanted(w)) return;
    w->sheets = paint_surface(shown->w, shown->h);
    if (w->sheets) SDL_BlitSurface(shown, NULL, w->sheets, NULL);
    w->parted_at = window_now(w);
}

void window_plate_pass(Window *w)
{
    keep_sheets(w);
    w->plate_passed = true;
    w->plate_turn = page_of(w)->turn;
    w->plate_fetched = false;
    w->guard_end = window_now(w) + WINDOW_GUARD_MS;
    w->input.guarded = true;
    w->painted = NULL;
    w->dirty = true;
    window_prefetch(w);
}

bool window_plate_event(Window *w, const SDL_Event *event)
{
    if (!window_plate_up(w)) return false;
    switch (event->type) {
    case SDL_KEYDOWN:
        if (!key_passes(w, &event->key.keysym)) return false;
        if (!event->key.repeat) window_plate_pass(w);
        return true;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_FINGERDOWN:
    case SDL_CONTROLLERBUTTONDOWN:
        window_plate_pass(w);
        return true;
    case SDL_TEXTINPUT:
    case SDL_MOUSEWHEEL:
    case SDL_CONTROLLERAXISMOTION:
        return true;
    default:
        return false;
    }
}

// --- the picture behind it --------------------------------------------------------------------------

void window_plate_fetch(Window *w)
{
    if (!window_plate_up(w) || w->waiting || w->plate_fetched) return;
    w->plate_fetched = true;
    Arena arena = {0};
    const DrawList *list = window_lay_out(w, &arena, false);
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE) window_picture(w, &list->cmds[i]);
    w->waiting = false; // what is on show is whole
    arena_free(&arena);
}

// --- parting ----------------------------------------------------------------------------------------

void window_plate_end(Window *w)
{
    SDL_FreeSurface(w->sheets);
    w->sheets = NULL;
}

int window_plate_wait_ms(const Window *w) { return w->sheets ? FRAME_MS : -1; }

void window_plate_tick(Window *w)
{
    if (!w->sheets) return;
    if (window_now(w) - w->parted_at >= PART_MS) window_plate_end(w);
    w->painted = NULL;
    w->dirty = true;
}

// Slow, fast, slow: 0 to 1.
static double eased(double t) { return t * t * (3 - 2 * t); }

// A sheet's part of the plate, moved, with its shadow on what it uncovers at [right] or [left] or above.
static void lay_sheet(
    const Window *w, SDL_Surface *to, SDL_Rect part, int across, int down)
{
    Canvas canvas = {to->pixels, to->pitch / 4, {0, 0, to->w, to->h}};
    SDL_Rect at = {part.x + across, part.y + down, part.w, part.h};
    int reach = paint_supports(to) ? (int)(EDGE * w->input.density) : 0;
    for (int i = 1; i <= reach; i++) {
        Colour dark = (Colour)(70 * (reach - i + 1) / reach) << 24;
        Rect edge = across < 0   ? (Rect){at.x + at.w + i - 1, at.y, 1, at.h}
                    : across > 0 ? (Rect){at.x - i, at.y, 1, at.h}
                                 : (Rect){at.x, at.y - i, at.w, 1};
        canvas_fill(&canvas, edge, 0, dark);
    }
    SDL_BlitSurface(w->sheets, &part, to, &at);
}

void window_plate_lay_sheets(const Window *w, SDL_Surface *to)
{
    if (!w->sheets || w->sheets->w != to->w || w->sheets->h != to->h) return;
    double t = (double)(window_now(w) - w->parted_at) / PART_MS;
    if (t >= 1) return;
    int low = to->h / LOW_PART, high = to->h - low, half = to->w / 2;
    int across = (int)(eased(t) * (to->w - half)), down = (int)(eased(t) * low);
    lay_sheet(w, to, (SDL_Rect){0, 0, half, high}, -across, 0);
    lay_sheet(w, to, (SDL_Rect){half, 0, to->w - half, high}, across, 0);
    lay_sheet(w, to, (SDL_Rect){0, high, to->w, low}, 0, down);
}
