// The wait loop: events in, frames out, and nothing at all while nothing changes.
#include "window/window_inner.h"

#include "layout/theme.h"
#include "page/words.h"

#include <SDL_image.h>
#include <stdio.h>
#include <string.h>

#define GUARD_MS                                                                       \
    500 // choices of a new scene do not fire for so long (accessibility 22)

static void set_full_screen(Window *w, bool full)
{
    if (full == w->full_screen) return;
    w->full_screen = full;
    SDL_SetWindowFullscreen(w->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

static void save_window_size(Window *w)
{
    int width = 0, height = 0;
    SDL_GetWindowSize(w->window, &width, &height);
    const Settings *settings = pages_settings(w->pages);
    if (w->full_screen) { // the size to come back to stays as it was
        width = settings->window_w;
        height = settings->window_h;
    }
    pages_note_window(w->pages, width, height, w->full_screen);
    w->painted = NULL;
}

// The page on top may be another one now, or the settings may.
static void show_page(Window *w)
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
    w->input.keys = &settings->keys;
    fonts_use(w->fonts, settings->font);
    set_full_screen(w, settings->full_screen);
    input_show(&w->input, page);
    w->painted = NULL; // its words may be gone, and the letters may be of another font
    w->dirty = true;
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
    pictures_prefetch(ahead->pictures, ahead->layers, ahead->n);
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

// --- the voice --------------------------------------------------------------------------------------

static void note_spoken(Window *w)
{
    buf_clear(&w->spoken);
    buf_add(&w->spoken, buf_str(&w->input.focus));
}

// Says the page that is on show, or, when that cannot be, shows the page that says why.
static void speak_page(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    note_spoken(w);
    if (voice && voice->page(voice->ctx)) show_page(w);
}

static void switch_voice(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    note_spoken(w);
    if (!voice) return;
    voice->turn(voice->ctx);
    show_page(w);
}

// For whoever has a reader of their own: all that is said of the page, as text.
static void copy_words(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    Buf words = {0};
    if (voice) voice->words(voice->ctx, &words);
    bool copied = words.n > 0 && SDL_SetClipboardText(words.s) == 0;
    pages_note(w->pages, word(copied ? W_COPIED : W_NOT_COPIED));
    buf_free(&words);
    show_page(w);
}

static void speak_focus(Window *w)
{
    const WindowVoice *voice = w->setup->voice;
    if (!voice || str_eq(buf_str(&w->spoken), buf_str(&w->input.focus))) return;
    note_spoken(w);
    voice->focus(voice->ctx, buf_str(&w->spoken));
}

// Whoever presses something has heard enough.
static void stop_speaking(const Window *w, const SDL_Event *event)
{
    bool pressed = event->type == SDL_KEYDOWN || event->type == SDL_MOUSEBUTTONDOWN ||
                   event->type == SDL_FINGERDOWN ||
                   event->type == SDL_CONTROLLERBUTTONDOWN;
    const WindowVoice *voice = w->setup->voice;
    if (voice && pressed) voice->stop_speaking(voice->ctx);
}

// --- acting -----------------------------------------------------------------------------------------

static bool is_setting(Window *w, Str id)
{
    const Action *action = page_action(pages_now(w->pages), id);
    return action && action->group == GROUP_SETTING;
}

static void act(Window *w, Str action, Str value)
{
    Err err = {0};
    bool setting = is_setting(w, action);
    ReadingFont font = pages_settings(w->pages)->font;
    if (!pages_act(w->pages, action, value, &err))
        fprintf(stderr, "qantar: %s\n", err.text);
    if (pages_settings(w->pages)->font != font) glyph_cache_clear(w->glyphs);
    show_page(w);
    if (!w->leave) {
        window_draw(w);
        fetch_ahead(w);
        if (setting) buf_clear(&w->spoken); // only its own row is read again
        (setting ? speak_focus : speak_page)(w);
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
        save_window_size(w);
        w->dirty = true;
        break;
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: // perhaps of another density
        w->painted = NULL;
        w->dirty = true;
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        w->exposed = true;
        break;
    case SDL_WINDOWEVENT_CLOSE:
        w->leave = true;
        break;
    default:
        break;
    }
}

static void perform(Window *w, InputAct todo)
{
    switch (todo.kind) {
    case INPUT_ACT:
        act(w, todo.action, todo.value);
        break;
    case INPUT_REDRAW:
        w->dirty = true;
        speak_focus(w);
        break;
    case INPUT_VOICE:
        switch_voice(w);
        break;
    case INPUT_COPY:
        copy_words(w);
        break;
    case INPUT_FULL_SCREEN:
        set_full_screen(w, !w->full_screen);
        save_window_size(w);
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

// SDL lets go of all buttons of a gamepad that is pulled out; the player did not.
static bool pad_is_gone(const Window *w, const SDL_Event *event)
{
    return event->type == SDL_CONTROLLERBUTTONUP && w->pad &&
           !SDL_GameControllerGetAttached(w->pad);
}

static void handle_event(Window *w, const SDL_Event *event)
{
    if (pad_is_gone(w, event)) return;
    if (event->type == SDL_KEYDOWN || event->type == SDL_KEYUP) window_trace(w, "key");
    stop_speaking(w, event);
    if (event->type != w->wake) motion_wake(&w->moving, SDL_GetTicks64());
    if (event->type == SDL_WINDOWEVENT)
        window_event(w, &event->window);
    else if (event->type == SDL_CONTROLLERDEVICEADDED)
        open_pad(w, event->cdevice.which);
    else if (event->type == SDL_CONTROLLERDEVICEREMOVED)
        close_pad(w, event->cdevice.which);
    else if (event->type == w->wake)
        w->dirty = true;
    perform(w, input_event(&w->input, event, w->list, pages_now(w->pages)));
    show_typing(w);
}

// A gamepad can take long to look for, and an icon is not what a player waits for.
static void deferred_init(Window *w)
{
    w->deferred_done = true;
    motion_wake(&w->moving, SDL_GetTicks64());
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
    Uint64 now = SDL_GetTicks64();
    int moves = w->waiting ? -1 : motion_wait(&w->moving, now);
    if (!w->input.guarded) return moves;
    int guard = now < w->guard_end ? (int)(w->guard_end - now) : 0;
    return moves >= 0 && moves < guard ? moves : guard;
}

static void end_guard(Window *w)
{
    if (!w->input.guarded || SDL_GetTicks64() < w->guard_end) return;
    w->input.guarded = false;
    w->dirty = true;
}

// One step: sleep until something happens, take all that has happened, draw once.
static void step(Window *w)
{
    SDL_Event event;
    // Without a thread a picture is drawn while nothing else is to be done.
    if (!SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) && pictures_step(w->pictures))
        w->dirty = true;
    else if (SDL_WaitEventTimeout(&event, wait_ms(w)))
        handle_event(w, &event);
    look_for_pads(w);
    while (!w->leave && SDL_PollEvent(&event))
        handle_event(w, &event);
    end_guard(w);
    if (w->leave) return;
    if (w->exposed) window_restore(w);
    window_update_motion(w);
    if (window_draw_motion(w)) window_trace(w, "motion");
    if (!w->dirty) return;
    window_draw(w);
    show_cursor(w);
}

bool window_play(Pages *pages, const WindowSetup *setup, Err *err)
{
    Window w = {.pages = pages, .setup = setup};
    bool opened = window_open(&w, err);
    if (opened) {
        save_window_size(&w);
        show_page(&w);
        window_draw(&w);
        deferred_init(&w);
        speak_page(&w);
        while (!w.leave)
            step(&w);
    }
    window_close(&w);
    return opened && pages_flush(pages, err);
}
