// The wait loop, on the window's plain surface. SDL_Renderer was measured beside it (Xvfb, no graphics
// card, 1280x720, a bare program that shows one picture): the surface is on the screen after 30 ms
// in 14 MiB and takes 1.0 ms a frame; a software renderer 36 ms, 18 MiB, 1.3 ms; an accelerated one,
// or SDL's own choice of surface, which loads OpenGL, 117 to 230 ms, 86 MiB, 6.8 ms.
#include "window/window.h"

#include "window/cover.h"
#include "window/input.h"
#include "window/paint.h"
#include "window/pictures.h"
#include "window/theme.h"

#include <SDL_image.h>
#include <stdio.h>
#include <string.h>

#define FIRST_W 1280 // points of a window that was never opened before
#define FIRST_H 720
#define LEAST_W 160 // a window cannot be made smaller by hand
#define LEAST_H 120
#define GUARD_MS                                                                       \
    500 // choices of a new scene do not fire for so long (accessibility 22)

typedef struct Window {
    Pages *pages;
    const WindowSetup *setup;
    SDL_Window *window;
    SDL_Surface *own; // painted on when the window's surface is of another format
    Fonts *fonts;
    Inks *inks;
    Pictures *pictures;
    Input input;
    Arena arena;    // the frame on show
    DrawList *list; // NULL before the first frame
    uint32_t turn;  // that was shown last
    bool any_turn;
    Uint64 guard_end; // in ticks
    Uint32 wake;
    bool full_screen, leave;
    bool stale;   // to be drawn again
    bool torn;    // to be put on the screen again as it is
    bool settled; // what can wait for the first frame was done
    bool waiting; // for a picture of the frame on show
    SDL_GameController *pad;
    SDL_Cursor *arrow, *hand;
} Window;

bool window_possible(void)
{
    if (SDL_WasInit(SDL_INIT_VIDEO)) return true;
    SDL_SetHint(SDL_HINT_APP_NAME, "Qantar");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
    const char *driver = SDL_GetCurrentVideoDriver(),
               *asked = SDL_getenv("SDL_VIDEODRIVER");
    // SDL falls back to drivers that show nothing; a player would wait before them for ever.
    bool shows = strcmp(driver, "offscreen") != 0 && strcmp(driver, "dummy") != 0;
    if (shows || (asked && *asked)) return true;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return false;
}

static SDL_Surface *surface_of(Window *w)
{
    SDL_Surface *shown = SDL_GetWindowSurface(w->window);
    if (!shown || paint_can(shown)) return shown;
    if (w->own && (w->own->w != shown->w || w->own->h != shown->h)) {
        SDL_FreeSurface(w->own);
        w->own = NULL;
    }
    if (!w->own) w->own = paint_surface(shown->w, shown->h);
    return w->own;
}

static SDL_Surface *picture(void *ctx, const DrawCmd *cmd, Rect cover)
{
    Window *w = ctx;
    SDL_Surface *found =
        pictures_get(w->pictures, cmd->layers, cmd->n_layers, cover.w, cover.h);
    if (!found || found->w != cover.w || found->h != cover.h) w->waiting = true;
    return found;
}

static void measure_window(Window *w, const SDL_Surface *surface)
{
    int points_w = 0, points_h = 0;
    SDL_GetWindowSize(w->window, &points_w, &points_h);
    w->input.w = surface->w;
    w->input.h = surface->h;
    w->input.density = points_w > 0 ? (double)surface->w / points_w : 1;
}

static void trace(const Window *w, const char *what)
{
    if (w->setup->trace) w->setup->trace(what);
}

static void lay_out(Window *w)
{
    View view;
    input_view(&w->input, &view);
    Ruler ruler = fonts_ruler(w->fonts);
    arena_reset(&w->arena);
    w->list = layout_page(
        &w->arena, pages_now(w->pages), pages_settings(w->pages), &view, &ruler);
}

// One frame: the page laid out for the window as it is, painted, shown.
static void draw(Window *w)
{
    SDL_Surface *surface = surface_of(w);
    if (surface) measure_window(w, surface);
    lay_out(w); // without a surface too: what is pressed must belong to the page on top
    if (input_fit(&w->input, w->list)) lay_out(w);
    if (!surface)
        return; // the window is being resized or was taken away: the next event tells
    Painter painter = {.to = surface,
        .inks = w->inks,
        .ground = theme_colour(pages_settings(w->pages)->theme, TINT_DESK),
        .ctx = w,
        .picture = picture};
    w->waiting = false;
    paint_list(&painter, w->list, (Rect){0, 0, surface->w, surface->h});
    if (surface == w->own)
        SDL_BlitSurface(w->own, NULL, SDL_GetWindowSurface(w->window), NULL);
    SDL_UpdateWindowSurface(w->window);
    w->stale = false;
    trace(w, w->waiting ? "frame" : "whole");
}

// A window that has just opened is uncovered once more: what was drawn is still there.
static void mend(Window *w)
{
    w->torn = false;
    if (!w->stale && SDL_UpdateWindowSurface(w->window) != 0) w->stale = true;
}

static void set_full_screen(Window *w, bool full)
{
    if (full == w->full_screen) return;
    w->full_screen = full;
    SDL_SetWindowFullscreen(w->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

static void note_window(Window *w)
{
    int width = 0, height = 0;
    SDL_GetWindowSize(w->window, &width, &height);
    const Settings *settings = pages_settings(w->pages);
    if (w->full_screen) { // the size to come back to stays as it was
        width = settings->window_w;
        height = settings->window_h;
    }
    pages_note_window(w->pages, width, height, w->full_screen);
}

// The page on top may be another one now, or the settings may.
static void take_page(Window *w)
{
    const Page *page = pages_now(w->pages);
    const Settings *settings = pages_settings(w->pages);
    if (page->quit) w->leave = true;
    if (w->any_turn && page->turn != w->turn)
        w->guard_end = SDL_GetTicks64() + GUARD_MS;
    w->any_turn = true;
    w->turn = page->turn;
    w->input.guarded = SDL_GetTicks64() < w->guard_end;
    w->input.letter_keys = settings->letter_keys;
    fonts_use(w->fonts, settings->font);
    set_full_screen(w, settings->full_screen);
    input_show(&w->input, page);
    w->stale = true;
}

// The layers that the pages name one after another belong to one picture as long as the first
// part of their names is the same, "station.back.svg", "station.mid.svg", and none comes twice.
typedef struct Ahead {
    Pictures *pictures;
    Str layers[LAYERS_MAX];
    int n;
} Ahead;

static Str stem(Str layer) { return str_cut(layer, 0, str_find(layer, '.')); }

static void ahead_flush(Ahead *ahead)
{
    pictures_ahead(ahead->pictures, ahead->layers, ahead->n);
    ahead->n = 0;
}

static void ahead_layer(void *ctx, Str layer)
{
    Ahead *ahead = ctx;
    bool other = ahead->n > 0 && (str_eq(layer, ahead->layers[0]) ||
                                     !str_eq(stem(layer), stem(ahead->layers[0])));
    if (other || ahead->n == LAYERS_MAX) ahead_flush(ahead);
    ahead->layers[ahead->n++] = layer;
}

static void fetch_ahead(Window *w)
{
    // The title's picture fills the window: those of the scenes are of another size.
    if (pages_now(w->pages)->kind == PAGE_TITLE) return;
    Ahead ahead = {.pictures = w->pictures};
    pages_ahead(w->pages, ahead_layer, &ahead);
    ahead_flush(&ahead);
}

static void act(Window *w, Str action, Str value)
{
    Err err = {0};
    ReadingFont font = pages_settings(w->pages)->font;
    if (!pages_act(w->pages, action, value, &err))
        fprintf(stderr, "qantar: %s\n", err.text);
    if (pages_settings(w->pages)->font != font) inks_forget(w->inks);
    take_page(w);
    if (!w->leave) {
        draw(w);
        fetch_ahead(w);
    }
}

static void open_pad(Window *w, int which)
{
    if (!w->pad && SDL_IsGameController(which)) w->pad = SDL_GameControllerOpen(which);
}

static void close_pad(Window *w, SDL_JoystickID which)
{
    SDL_Joystick *stick = w->pad ? SDL_GameControllerGetJoystick(w->pad) : NULL;
    if (!stick || SDL_JoystickInstanceID(stick) != which) return;
    SDL_GameControllerClose(w->pad);
    w->pad = NULL;
}

static void window_event(Window *w, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        note_window(w);
        w->stale = true;
        break;
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: // perhaps of another density
        w->stale = true;
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        w->torn = true;
        break;
    case SDL_WINDOWEVENT_CLOSE:
        w->leave = true;
        break;
    default:
        break;
    }
}

static void take_act(Window *w, InputAct todo)
{
    switch (todo.kind) {
    case INPUT_ACT:
        act(w, todo.action, todo.value);
        break;
    case INPUT_REDRAW:
        w->stale = true;
        break;
    case INPUT_FULL_SCREEN:
        set_full_screen(w, !w->full_screen);
        note_window(w);
        break;
    case INPUT_LEAVE:
        w->leave = true;
        break;
    case INPUT_NOTHING:
        break;
    }
}

static void show_cursor(Window *w)
{
    const Action *over = page_action(pages_now(w->pages), buf_str(&w->input.hover));
    SDL_Cursor **kind = over && over->open ? &w->hand : &w->arrow;
    if (!*kind)
        *kind = SDL_CreateSystemCursor(
            kind == &w->hand ? SDL_SYSTEM_CURSOR_HAND : SDL_SYSTEM_CURSOR_ARROW);
    if (*kind && SDL_GetCursor() != *kind) SDL_SetCursor(*kind);
}

static void show_typing(const Window *w)
{
    bool typing = w->input.editing.n > 0;
    if (typing == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    if (typing)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

static void take_event(Window *w, const SDL_Event *event)
{
    if (event->type == SDL_KEYDOWN || event->type == SDL_KEYUP) trace(w, "key");
    if (event->type == SDL_WINDOWEVENT)
        window_event(w, &event->window);
    else if (event->type == SDL_CONTROLLERDEVICEADDED)
        open_pad(w, event->cdevice.which);
    else if (event->type == SDL_CONTROLLERDEVICEREMOVED)
        close_pad(w, event->cdevice.which);
    else if (event->type == w->wake)
        w->stale = true;
    take_act(w, input_event(&w->input, event, w->list, pages_now(w->pages)));
    show_typing(w);
}

// A gamepad can take long to look for, and an icon is not what a player waits for.
static void settle(Window *w)
{
    w->settled = true;
    SDL_Surface *icon = w->setup->icon ? IMG_Load(w->setup->icon) : NULL;
    if (icon) SDL_SetWindowIcon(w->window, icon);
    SDL_FreeSurface(icon);
    fetch_ahead(w);
    // SDL would wake us every three seconds to look for a new gamepad: look_for_pads.
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
}

// A gamepad that is plugged in is found when anything else happens, and then watched by SDL.
static void look_for_pads(const Window *w)
{
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, w->pad ? "1" : "0");
    if (!w->pad) SDL_JoystickUpdate();
}

// How long to sleep: to the end of the guard, or (-1) until something happens.
static int wait_ms(const Window *w)
{
    if (!w->input.guarded) return -1;
    Uint64 now = SDL_GetTicks64();
    return now < w->guard_end ? (int)(w->guard_end - now) : 0;
}

static void end_guard(Window *w)
{
    if (!w->input.guarded || SDL_GetTicks64() < w->guard_end) return;
    w->input.guarded = false;
    w->stale = true;
}

// One step: sleep until something happens, take all that has happened, draw once.
static void step(Window *w)
{
    SDL_Event event;
    // Without a thread a picture is drawn while nothing else is to be done.
    if (!SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) && pictures_step(w->pictures))
        w->stale = true;
    else if (SDL_WaitEventTimeout(&event, wait_ms(w)))
        take_event(w, &event);
    look_for_pads(w);
    while (!w->leave && SDL_PollEvent(&event))
        take_event(w, &event);
    end_guard(w);
    if (w->leave) return;
    if (w->torn) mend(w);
    if (!w->stale) return;
    draw(w);
    show_cursor(w);
}

// Events that nobody here reads would only wake us.
static void ignore_events(void)
{
    static const Uint32 UNREAD[] = {SDL_TEXTEDITING, SDL_KEYMAPCHANGED,
        SDL_MULTIGESTURE, SDL_DOLLARGESTURE, SDL_DOLLARRECORD, SDL_DROPFILE,
        SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE, SDL_JOYAXISMOTION,
        SDL_JOYBALLMOTION, SDL_JOYHATMOTION, SDL_JOYBUTTONDOWN, SDL_JOYBUTTONUP,
        SDL_SENSORUPDATE, SDL_AUDIODEVICEADDED, SDL_AUDIODEVICEREMOVED,
        SDL_CLIPBOARDUPDATE, SDL_CONTROLLERSENSORUPDATE, SDL_CONTROLLERTOUCHPADMOTION};
    for (size_t i = 0; i < sizeof UNREAD / sizeof *UNREAD; i++)
        SDL_EventState(UNREAD[i], SDL_IGNORE);
}

static int first_w(const Settings *settings)
{
    return settings->window_w > 0 ? settings->window_w : FIRST_W;
}

static int first_h(const Settings *settings)
{
    return settings->window_h > 0 ? settings->window_h : FIRST_H;
}

static SDL_Window *make_window(const Settings *settings, bool full_screen)
{
    // Asking SDL for a plain surface keeps it from loading OpenGL to make one.
    if (strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0)
        SDL_SetHintWithPriority(
            SDL_HINT_FRAMEBUFFER_ACCELERATION, "0", SDL_HINT_DEFAULT);
    SDL_Rect room = {0, 0, FIRST_W, FIRST_H};
    SDL_GetDisplayUsableBounds(0, &room);
    int w = first_w(settings), h = first_h(settings);
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_Window *window =
        SDL_CreateWindow("Qantar", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
            w < room.w ? w : room.w, h < room.h ? h : room.h, flags);
    if (window) SDL_SetWindowMinimumSize(window, LEAST_W, LEAST_H);
    return window;
}

static bool read_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    return pages_picture(ctx, layer, out, err);
}

// The page as it will most likely be shown: its picture is drawn while the window opens. A guess
// that was wrong costs nothing but the work of a thread.
static void guess_first_frame(Window *w)
{
    const Settings *settings = pages_settings(w->pages);
    View view = {.w = first_w(settings), .h = first_h(settings), .density = 1};
    Ruler ruler = fonts_ruler(w->fonts);
    fonts_use(w->fonts, settings->font);
    const DrawList *list =
        layout_page(&w->arena, pages_now(w->pages), settings, &view, &ruler);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        if (cmd->kind == DRAW_PICTURE)
            picture(w, cmd, picture_cover(cmd->rect, cmd->focus_x, cmd->focus_y));
    }
}

// All that needs no display; the first picture is in work from here on.
static bool prepare(Window *w, Err *err)
{
    w->fonts = fonts_open(w->setup->fonts_folder, true, err);
    if (!w->fonts) return false;
    const Settings *settings = pages_settings(w->pages);
    w->full_screen = w->setup->full_screen || settings->full_screen;
    w->inks = inks_open(w->fonts, INK_BYTES);
    w->wake = SDL_RegisterEvents(1);
    PicturesSetup pictures = {.ctx = w->pages,
        .read = read_layer,
        .threaded = true,
        .wake = w->wake,
        .ground = theme_colour(settings->theme, TINT_DESK)};
    w->pictures = pictures_open(&pictures);
    if (!w->full_screen) guess_first_frame(w);
    return true;
}

static bool open_window(Window *w, Err *err)
{
    if (!window_possible())
        return err_set(err, ERR_IO, "there is no display to open a window on (%s)",
            SDL_GetError());
    w->window = make_window(pages_settings(w->pages), w->full_screen);
    if (!w->window || !SDL_GetWindowSurface(w->window))
        return err_set(err, ERR_IO, "no window can be opened: %s", SDL_GetError());
    ignore_events();
    SDL_StopTextInput(); // SDL starts it unasked; a name is typed seldom
    note_window(w);
    return true;
}

static void close_all(Window *w)
{
    if (w->window) SDL_HideWindow(w->window); // a picture may still be in work
    pictures_close(w->pictures);
    inks_close(w->inks);
    fonts_close(w->fonts);
    input_free(&w->input);
    arena_free(&w->arena);
    SDL_FreeSurface(w->own);
    SDL_FreeCursor(w->hand);
    SDL_FreeCursor(w->arrow);
    if (w->pad) SDL_GameControllerClose(w->pad);
    if (w->window) SDL_DestroyWindow(w->window);
    if (w->settled) SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    if (SDL_WasInit(SDL_INIT_VIDEO)) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

bool window_play(Pages *pages, const WindowSetup *setup, Err *err)
{
    Window w = {.pages = pages, .setup = setup};
    bool opened = prepare(&w, err) && open_window(&w, err);
    if (opened) {
        take_page(&w);
        draw(&w);
        settle(&w);
        while (!w.leave)
            step(&w);
    }
    close_all(&w);
    return opened && pages_flush(pages, err);
}
