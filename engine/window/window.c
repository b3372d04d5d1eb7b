// The event loop: events in, frames out, and no work at all while nothing changes.
#include "window/window_inner.h"

#include "base/actions.h"
#include "base/complain.h"
#include "window/image_file.h"

#define ACTION_SHOWN 32 // bytes of an action's id that tell what it sounds like

// A key held down elsewhere goes on sending while we get the focus.
#define SETTLE_MS 150

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

// Cards are put in order: one after the other, as quickly as somebody likes.
static bool is_ordering(const Page *page)
{
    for (int i = 0; page->kind == PAGE_BOARD && i < page->n_actions; i++)
        if (str_starts(page->actions[i].id, STR("take:")) ||
            str_starts(page->actions[i].id, STR("put:")))
            return true;
    return false;
}

// The page on top or the settings may have changed: the next frame shows them.
static void show_page(Window *w)
{
    const Page *page = pages_now(w->pages);
    const Settings *settings = pages_settings(w->pages);
    if (page->quit) w->leave = true;
    bool ordering = is_ordering(page);
    if (w->any_turn && page->turn != w->turn && !(ordering && w->ordering))
        w->guard_end = SDL_GetTicks64() + WINDOW_GUARD_MS;
    w->ordering = ordering;
    w->any_turn = true;
    w->turn = page->turn;
    w->input.guarded = SDL_GetTicks64() < w->guard_end;
    w->input.letter_keys = settings->letter_keys;
    w->input.no_latin = keys_have_no_latin();
    w->input.keys = &settings->keys;
    bool still = window_wants_stillness(w);
    map_steps_show(&w->map_steps, page, still, SDL_GetTicks64());
    board_slide_show(&w->board_slide, page, still, SDL_GetTicks64());
    window_flip_show(w);
    fonts_use(w->fonts, settings->font);
    set_full_screen(w, settings->full_screen);
    input_show(&w->input, page);
    window_dark_show(w);
    window_plate_end(w);
    w->plate_fetched = false;
    w->painted = NULL; // its words may be gone, and the letters may be of another font
    w->dirty = true;
}

static bool is_setting(Window *w, Str id)
{
    const Action *action = page_action(pages_now(w->pages), id);
    return action && action->group == GROUP_SETTING;
}

static void act(Window *w, Str action, Str value)
{
    Err err = {0};
    bool setting = is_setting(w, action), voice = pages_settings(w->pages)->voice;
    ReadingFont font = pages_settings(w->pages)->font;
    bool closes = str_eq(action, STR(ACTION_CLOSE_SLIP));
    char pressed[ACTION_SHOWN];
    SDL_snprintf(pressed, sizeof pressed, STR_FMT, STR_ARG(action));
    if (value.n == 0) value = window_slip_value(w, action);
    if (!pages_act(w->pages, action, value, &err)) complain("%s", err.text);
    if (pages_settings(w->pages)->font != font) glyph_cache_clear(w->glyphs);
    show_page(w);
    if (window_slip_grows(w)) show_page(w);
    if (!w->leave) {
        window_draw(w);
        window_sound_page(w, str_of(pressed));
        window_prefetch(w);
        if (setting) buf_clear(&w->spoken);
        // Only its own row is read again; under a slip, only the word that it was about.
        if (closes || (setting && pages_settings(w->pages)->voice == voice))
            window_voice_focus(w);
        else if (window_voice_page(w))
            show_page(w);
    }
}

// What was pressed is closed: the page says so beside it, and the voice says it alone.
static void say_why(Window *w, Str action, Str why)
{
    pages_refuse(w->pages, action, why);
    show_page(w);
    window_voice_action(w, action);
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
    case SDL_WINDOWEVENT_FOCUS_GAINED:
        w->settled_at = SDL_GetTicks64() + SETTLE_MS;
        window_look_at_desktop(w);
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
        window_voice_focus(w);
        break;
    case INPUT_WHY:
        say_why(w, todo.action, todo.value);
        break;
    case INPUT_VOICE:
        window_voice_toggle(w);
        window_sound_voice(w);
        show_page(w);
        break;
    case INPUT_SOUND:
        window_sound_toggle(w);
        show_page(w);
        break;
    case INPUT_COPY:
        window_voice_copy(w);
        show_page(w);
        break;
    case INPUT_COPY_TEXT:
        window_copy_text(w, todo.value);
        show_page(w);
        break;
    case INPUT_PASTE:
    case INPUT_PASTE_MARKED:
        window_paste(w, todo.kind == INPUT_PASTE_MARKED);
        show_page(w);
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

// A picture is ready, the voice has something to say, or the scenario's files have changed.
static void answer_wake(Window *w)
{
    w->dirty = true;
    if (window_files_changed(w)) {
        show_page(w);
        window_draw(w); // before the pictures that may come next are asked for
        window_prefetch(w);
        if (window_voice_page(w)) show_page(w);
    }
    if (window_voice_told(w)) show_page(w);
}

static void handle_event(Window *w, const SDL_Event *event)
{
    if (window_pad_is_gone(w, event) || window_lets_go(event)) return;
    if (event->type == SDL_KEYDOWN && SDL_GetTicks64() < w->settled_at) return;
    if (event->type == SDL_KEYDOWN || event->type == SDL_KEYUP) window_trace(w, "key");
    window_voice_stop(w, event);
    window_wake_motion(w, event);
    bool pressed = event->type == SDL_KEYDOWN || event->type == SDL_MOUSEBUTTONDOWN ||
                   event->type == SDL_FINGERDOWN ||
                   event->type == SDL_CONTROLLERBUTTONDOWN;
    if (pressed && map_steps_end(&w->map_steps)) w->dirty = true;
    if (pressed && board_slide_end(&w->board_slide)) w->dirty = true;
    if (pressed) window_flip_end(w);
    if (event->type == SDL_WINDOWEVENT)
        window_event(w, &event->window);
    else if (event->type == SDL_CONTROLLERDEVICEADDED)
        window_open_pad(w, event->cdevice.which);
    else if (event->type == SDL_CONTROLLERDEVICEREMOVED)
        window_close_pad(w, event->cdevice.which);
    else if (event->type == SDL_KEYMAPCHANGED)
        w->input.no_latin = keys_have_no_latin();
    else if (event->type == w->desktop_seen)
        window_desktop_seen(w);
    else if (event->type == w->wake)
        answer_wake(w);
    if (window_plate_event(w, event)) return;
    perform(w, input_event(&w->input, event, w->list, pages_now(w->pages)));
    window_update_typing(w);
}

// A gamepad can take long to look for, and an icon is not what a player waits for.
static void deferred_init(Window *w)
{
    w->deferred_done = true;
    motion_clock_wake(&w->motion, SDL_GetTicks64());
    SDL_Surface *icon = w->setup->icon ? image_file_read(w->setup->icon) : NULL;
    if (icon) SDL_SetWindowIcon(w->window, icon);
    SDL_FreeSurface(icon);
    window_sound_open(w);
    w->sound_waits = sign_flip_waits(&w->sign_flip);
    if (!w->sound_waits) window_sound_page(w, (Str){0});
    window_prefetch(w);
    window_look_at_desktop(w);
    // SDL would wake us every three seconds to look for a new gamepad: window_find_pads.
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
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
    // Without a thread nobody else looks after the pictures.
    if (pictures_step(w->pictures))
        w->dirty = true;
    else if (SDL_WaitEventTimeout(&event, window_wait_ms(w, SDL_GetTicks64())))
        handle_event(w, &event);
    window_find_pads(w);
    window_plate_tick(w);
    window_dark_tick(w);
    while (!w->leave && SDL_PollEvent(&event))
        handle_event(w, &event);
    end_guard(w);
    if (w->leave) return;
    if (map_steps_tick(&w->map_steps, pages_now(w->pages), SDL_GetTicks64()))
        w->dirty = true;
    if (board_slide_tick(&w->board_slide, SDL_GetTicks64())) w->dirty = true;
    window_flip_tick(w);
    if (w->exposed) window_restore(w);
    window_update_motion(w, SDL_GetWindowFlags(w->window));
    if (window_draw_motion(w)) window_trace(w, "motion");
    if (!w->dirty) return;
    window_draw(w);
    window_update_cursor(w);
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
        window_voice_watch(&w);
        window_files_watch(&w);
        if (window_voice_page(&w)) show_page(&w);
        while (!w.leave)
            step(&w);
        window_files_leave(&w);
    }
    window_voice_leave(&w);
    window_close(&w);
    return opened && pages_flush(pages, err);
}
