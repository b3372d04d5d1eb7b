// What the window asks of the story, and what it does when the reply has come: nothing here waits.
#include "window/window_inner.h"

#include "base/actions.h"
#include "base/complain.h"
#include "layout/hit.h"
#include "window/input_nav.h"

static void expect(Window *w, WindowAfter after) { w->after.what = after; }

// --- asking -------------------------------------------------------------------------------------

static bool is_setting(Window *w, Str id)
{
    const Action *action = page_action(pages_now(w->pages), id);
    return action && action->group == GROUP_SETTING;
}

static void note_action(Window *w, Str action)
{
    buf_clear(&w->after.action);
    buf_add(&w->after.action, action);
}

static void send_act(Window *w, Str action, Str value)
{
    Err err = {0};
    const Settings *settings = pages_settings(w->pages);
    w->after.setting = is_setting(w, action);
    w->after.voice = settings->voice;
    w->after.font = settings->font;
    note_action(w, action);
    if (value.n == 0) value = window_slip_value(w, action);
    if (!pages_send_act(w->pages, action, value, &err)) complain("%s", err.text);
    expect(w, WINDOW_ACTED);
}

// What was pressed is closed: the page says so beside it, and the voice says it alone.
static void send_why(Window *w, Str action, Str why)
{
    note_action(w, action);
    pages_send_refuse(w->pages, action, why);
    expect(w, WINDOW_REFUSED);
}

void window_read_page(Window *w)
{
    if (window_voice_page(w))
        expect(w, pages_waits(w->pages) ? WINDOW_SPOKE : WINDOW_TOLD);
}

// --- when the reply has come ----------------------------------------------------------------------

static void show_acted(Window *w)
{
    if (w->leave) return;
    window_draw(w);
    window_sound_page(w, buf_str(&w->after.action));
    window_prefetch(w);
    if (w->after.setting) buf_clear(&w->spoken);
    // Only its own row is read again; under a slip, only the word that it was about.
    bool closes = str_eq(buf_str(&w->after.action), STR(ACTION_CLOSE_SLIP));
    bool same_voice = pages_settings(w->pages)->voice == w->after.voice;
    if (closes || (w->after.setting && same_voice))
        window_voice_focus(w);
    else
        window_read_page(w);
}

// A slip without room becomes a page, which is asked for before the one with the slip is drawn.
static void acted(Window *w)
{
    if (pages_settings(w->pages)->font != w->after.font) glyph_cache_clear(w->glyphs);
    window_show_page(w);
    if (window_slip_grows(w))
        expect(w, WINDOW_GREW);
    else
        show_acted(w);
}

static void files_read(Window *w)
{
    window_show_page(w);
    window_draw(w); // before the pictures that may come next are asked for
    window_prefetch(w);
    window_read_page(w);
}

static void go_on(Window *w, WindowAfter after)
{
    switch (after) {
    case WINDOW_ACTED:
        acted(w);
        break;
    case WINDOW_GREW:
        window_show_page(w);
        show_acted(w);
        break;
    case WINDOW_REFUSED:
        window_show_page(w);
        window_voice_action(w, buf_str(&w->after.action));
        break;
    case WINDOW_SPOKE: // perhaps of itself
        window_show_page(w);
        window_read_page(w);
        break;
    case WINDOW_TURNED:
        window_sound_voice(w);
        window_show_page(w);
        window_read_page(w);
        break;
    case WINDOW_SOUNDED:
        window_sound_turned(w);
        window_show_page(w);
        break;
    case WINDOW_READ_FILES:
        files_read(w);
        break;
    case WINDOW_TOLD:
        window_show_page(w);
        break;
    case WINDOW_IDLE:
        break;
    }
}

// Somebody else has asked, as one who tells where a record is, or the page must say what could not be stored.
static bool expects(Window *w)
{
    if (w->after.what == WINDOW_IDLE && pages_waits(w->pages)) expect(w, WINDOW_TOLD);
    return w->after.what != WINDOW_IDLE;
}

void window_answer(Window *w)
{
    while (expects(w)) {
        Err err = {0};
        PagesPoll poll = pages_take(w->pages, &err);
        if (poll == PAGES_WAIT) return;
        if (poll == PAGES_REFUSED) complain("%s", err.text);
        WindowAfter after = w->after.what;
        w->after.what = WINDOW_IDLE;
        go_on(w, after);
        pages_settle(w->pages); // a new page is on the screen by now
    }
}

// --- what input comes to ----------------------------------------------------------------------------

void window_perform(Window *w, InputAct todo)
{
    switch (todo.kind) {
    case INPUT_ACT:
        send_act(w, todo.action, todo.value);
        break;
    case INPUT_REDRAW:
        w->dirty = true;
        window_voice_focus(w);
        break;
    case INPUT_WHY:
        send_why(w, todo.action, todo.value);
        break;
    case INPUT_VOICE:
        window_voice_toggle(w);
        expect(w, WINDOW_TURNED);
        break;
    case INPUT_SOUND:
        window_sound_toggle(w);
        expect(w, WINDOW_SOUNDED);
        break;
    case INPUT_COPY:
        window_voice_copy(w);
        expect(w, WINDOW_TOLD);
        break;
    case INPUT_COPY_TEXT:
        window_copy_text(w, todo.value);
        expect(w, WINDOW_TOLD);
        break;
    case INPUT_PASTE:
    case INPUT_PASTE_MARKED:
        window_paste(w, todo.kind == INPUT_PASTE_MARKED);
        expect(w, WINDOW_TOLD);
        break;
    case INPUT_FULL_SCREEN:
        window_set_full_screen(w, !w->full_screen);
        window_save_size(w);
        break;
    case INPUT_LEAVE:
        w->leave = true;
        break;
    case INPUT_NOTHING:
        break;
    }
    window_answer(w);
}

void window_woken(Window *w)
{
    w->dirty = true;
    if (window_files_changed(w))
        expect(w, WINDOW_READ_FILES);
    else if (window_voice_told(w))
        expect(w, WINDOW_TOLD);
    window_answer(w);
}

// --- from outside -----------------------------------------------------------------------------------

static bool takes_input(const Window *w)
{
    return w->opened && !w->leave && !pages_waits(w->pages);
}

bool window_act(Window *w, Str id, Str value)
{
    if (!takes_input(w)) return false;
    const Action *action = page_action(pages_now(w->pages), id);
    if (!action) return false;
    window_end_motion(w);
    if (!action->open) {
        send_why(w, action->id, action->why);
        window_answer(w);
        return true;
    }
    if (w->input.guarded && action->group == GROUP_CHOICE) return false;
    if (window_plate_up(w)) window_plate_pass(w);
    send_act(w, action->id, value);
    window_answer(w);
    return true;
}

bool window_focus(Window *w, Str id)
{
    if (!takes_input(w)) return false;
    const Hit *hit = w->list ? hit_find(w->list, id) : NULL;
    if (!hit) return false;
    input_focus(&w->input, w->list, hit);
    w->dirty = true;
    window_voice_focus(w);
    return true;
}

static bool perform_outside(Window *w, InputKind kind)
{
    if (!takes_input(w)) return false;
    window_perform(w, (InputAct){.kind = kind});
    return true;
}

bool window_switch_voice(Window *w) { return perform_outside(w, INPUT_VOICE); }
bool window_switch_sound(Window *w) { return perform_outside(w, INPUT_SOUND); }
