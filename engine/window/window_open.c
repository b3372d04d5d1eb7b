// Opening the window, with a plain surface. SDL_Renderer was measured beside it (Xvfb, no graphics
// card, 1280x720, a bare program that shows one picture): the surface is on the screen after 30 ms
// in 14 MiB and takes 1.0 ms a frame; a software renderer 36 ms, 18 MiB, 1.3 ms; an accelerated one,
// or SDL's own choice of surface, which loads OpenGL, 117 to 230 ms, 86 MiB, 6.8 ms.
#include "window/window_inner.h"

#include "base/os.h"
#include "layout/theme.h"

#include <stdio.h>
#include <string.h>

#define DEFAULT_W 1280 // points of a window that was never opened before
#define DEFAULT_H 720
#define MIN_W     160 // a window cannot be made smaller by hand
#define MIN_H     120

// libwayland complains on stderr when it has no folder for its socket. Without one there is no Wayland.
static void leave_wayland_out(void)
{
    Buf others = {0};
    if (SDL_getenv("XDG_RUNTIME_DIR") || SDL_getenv("WAYLAND_DISPLAY") ||
        SDL_getenv("SDL_VIDEODRIVER"))
        return;
    for (int i = 0; i < SDL_GetNumVideoDrivers(); i++)
        if (strcmp(SDL_GetVideoDriver(i), "wayland") != 0)
            buf_addf(&others, "%s%s", others.n > 0 ? "," : "", SDL_GetVideoDriver(i));
    SDL_SetHint(SDL_HINT_VIDEODRIVER, others.s);
    buf_free(&others);
}

static bool open_display(void)
{
    leave_wayland_out();
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

// --- the display --------------------------------------------------------------------------------

static SDL_Thread *opening; // the display; NULL: nothing does
static char trouble[256]; // of the last attempt; SDL keeps what it says for each thread

static int SDLCALL try_display(void *unused)
{
    (void)unused;
    bool open = open_display();
    snprintf(trouble, sizeof trouble, "%s", open ? "" : SDL_GetError());
    return open;
}

void window_open_display(void)
{
    // Elsewhere events come to the thread that opened it.
    if (!opening && strcmp(SDL_GetPlatform(), "Linux") == 0)
        opening = SDL_CreateThread(try_display, "display", NULL);
    if (!opening) window_possible();
}

bool window_possible(void)
{
    if (opening)
        SDL_WaitThread(opening, NULL);
    else if (!SDL_WasInit(SDL_INIT_VIDEO))
        try_display(NULL);
    opening = NULL;
    return SDL_WasInit(SDL_INIT_VIDEO);
}

void window_let_go(void)
{
    if (opening) window_possible();
    if (SDL_WasInit(SDL_INIT_VIDEO)) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

static bool no_display(Err *err)
{
    return err_set(
        err, ERR_IO, "there is no display to open a window on (%s)", trouble);
}

// --- the window ---------------------------------------------------------------------------------

// Events that nobody here reads would only wake us.
static void ignore_events(void)
{
    static const Uint32 UNREAD[] = {SDL_TEXTEDITING, SDL_MULTIGESTURE,
        SDL_DOLLARGESTURE, SDL_DOLLARRECORD, SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN,
        SDL_DROPCOMPLETE, SDL_JOYAXISMOTION, SDL_JOYBALLMOTION, SDL_JOYHATMOTION,
        SDL_JOYBUTTONDOWN, SDL_JOYBUTTONUP, SDL_SENSORUPDATE, SDL_AUDIODEVICEADDED,
        SDL_AUDIODEVICEREMOVED, SDL_CLIPBOARDUPDATE, SDL_CONTROLLERSENSORUPDATE,
        SDL_CONTROLLERTOUCHPADMOTION};
    for (int i = 0; i < COUNT_OF(UNREAD); i++)
        SDL_EventState(UNREAD[i], SDL_IGNORE);
}

bool window_is_x11(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver && strcmp(driver, "x11") == 0;
}

static int initial_w(const Window *w)
{
    int last = pages_settings(w->pages)->window_w;
    return last > 0 ? last : (int)(DEFAULT_W * w->scale);
}

static int initial_h(const Window *w)
{
    int last = pages_settings(w->pages)->window_h;
    return last > 0 ? last : (int)(DEFAULT_H * w->scale);
}

static SDL_Window *make_window(const Window *of)
{
    // Asking SDL for a plain surface keeps it from loading OpenGL to make one.
    if (window_is_x11())
        SDL_SetHintWithPriority(
            SDL_HINT_FRAMEBUFFER_ACCELERATION, "0", SDL_HINT_DEFAULT);
    SDL_Rect room = {0, 0, DEFAULT_W, DEFAULT_H};
    SDL_GetDisplayUsableBounds(0, &room);
    int w = initial_w(of), h = initial_h(of);
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    flags |= window_screen_flags(of);
    SDL_Window *window =
        SDL_CreateWindow("Qantar", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
            w < room.w ? w : room.w, h < room.h ? h : room.h, flags);
    if (window) SDL_SetWindowMinimumSize(window, MIN_W, MIN_H);
    return window;
}

static bool read_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    return pages_picture(ctx, layer, out, err);
}

static View first_view(const Window *w)
{
    return (View){.w = initial_w(w), .h = initial_h(w), .density = w->scale};
}

// Letters that the first frame finds in the cache.
static void render_words(Window *w, const DrawList *list)
{
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        if (cmd->kind == DRAW_TEXT || cmd->kind == DRAW_FLAP)
            glyph_cache_get(w->glyphs, cmd->face, cmd->size, cmd->spacing, cmd->text);
    }
}

// The page as it will most likely be shown: its picture is drawn while the window opens, and its words are
// rendered while the display does, for which this thread could only wait. A guess that was wrong costs no more.
static void guess_first_frame(Window *w)
{
    const Settings *settings = pages_settings(w->pages);
    View view = first_view(w);
    TextMeasurer measurer = fonts_measurer(w->fonts);
    fonts_use(w->fonts, settings->font);
    const DrawList *list = layout_page(
        &w->arenas[w->front], pages_now(w->pages), settings, &view, &measurer);
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *cmd = &list->cmds[i];
        if (cmd->kind == DRAW_PICTURE) window_picture(w, cmd);
    }
    if (opening) render_words(w, list);
}

bool window_prepare(Window *w, Err *err)
{
    if (!opening && !window_possible()) return no_display(err);
    w->fonts = fonts_open(w->setup->fonts_folder, true, err);
    if (!w->fonts) return false;
    const Settings *settings = pages_settings(w->pages);
    w->full_screen = w->setup->full_screen || settings->full_screen;
    w->glyphs = glyph_cache_open(w->fonts, GLYPH_CACHE_BYTES);
    w->wake = SDL_RegisterEvents(2);
    w->desktop_seen = w->wake + 1;
    w->scale = window_desktop_scale();
    PicturesSetup pictures = {.ctx = w->pages,
        .read = read_layer,
        .threaded = true,
        .absent = w->setup->pictures_later,
        .wake = w->wake,
        .ground = theme_colour(settings->theme, ROLE_BACKDROP)};
    // Not sooner: its worker would take the time of a processor that the first words need.
    w->pictures = pictures_open(&pictures);
    return true;
}

static bool open_window(Window *w, Err *err)
{
    if (!window_is_x11()) w->scale = 1; // others count in points
    w->window = make_window(w);
    SDL_Surface *screen = w->window ? window_screen(w) : NULL;
    if (!screen)
        return err_set(err, ERR_IO, "no window can be opened: %s", SDL_GetError());
    os_populate_memory(screen->pixels, (size_t)screen->pitch * screen->h);
    ignore_events();
    window_watch_keys(w);
    return true;
}

bool window_open(Window *w, Err *err)
{
    if (!w->full_screen) guess_first_frame(w);
    bool opened = window_possible() ? open_window(w, err) : no_display(err);
    return opened;
}

void window_close(Window *w)
{
    window_close_desktop(w);
    pictures_close(w->pictures);
    glyph_cache_close(w->glyphs);
    fonts_close(w->fonts);
    input_free(&w->input);
    buf_free(&w->spoken);
    buf_free(&w->after.action);
    buf_free(&w->picture);
    arena_free(&w->arenas[0]);
    arena_free(&w->arenas[1]);
    SDL_FreeSurface(w->own);
    window_plate_end(w);
    SDL_FreeCursor(w->hand);
    SDL_FreeCursor(w->arrow);
    if (w->pad) SDL_GameControllerClose(w->pad);
    window_unwatch_keys(w);
    if (w->window) SDL_DestroyWindow(w->window);
    sound_out_close(w->sounds); // may take a moment, which nobody looks at
    if (w->deferred_done) SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    window_let_go();
}
