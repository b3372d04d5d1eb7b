// A field that is typed in: letters, caret, selection, clipboard, and what is kept when it is left.
#include "base/utf8.h"
#include "text/pasted.h"
#include "window/input_inner.h"

static const InputAct NOTHING = {.kind = INPUT_NOTHING};
static const InputAct REDRAW = {.kind = INPUT_REDRAW};

bool input_field_is(const Input *input, Str action)
{
    return input->editing.n > 0 && str_eq(action, buf_str(&input->editing));
}

// What an input method is making, shown at the caret of what is typed.
static void show_composed(Input *input)
{
    Str text = buf_str(&input->typed.text);
    buf_clear(&input->shown);
    if (input->composed.n == 0) return;
    buf_add(&input->shown, str_cut(text, 0, input->typed.at));
    buf_add(&input->shown, buf_str(&input->composed));
    buf_add(&input->shown, str_from(text, input->typed.at));
}

static void set_text(Input *input, Str action, Str text)
{
    input_set(&input->editing, action);
    edit_set(&input->typed, text);
    buf_clear(&input->composed);
    show_composed(input);
}

void input_field_open(Input *input, const Action *action)
{
    Str draft;
    bool own = drafts_find(&input->drafts, action->id, &draft);
    set_text(input, action->id, own ? draft : action->value);
    if (!own) edit_select_all(&input->typed); // typing replaces what is only proposed
}

void input_field_close(Input *input)
{
    drafts_drop(&input->drafts, buf_str(&input->editing));
    set_text(input, (Str){0}, (Str){0});
}

void input_field_leave(Input *input)
{
    if (input->editing.n == 0) return;
    drafts_keep(&input->drafts, buf_str(&input->editing), buf_str(&input->typed.text));
    set_text(input, (Str){0}, (Str){0});
}

void input_field_send(Input *input, const Action *field)
{
    Str draft, text = field->value;
    if (drafts_find(&input->drafts, field->id, &draft)) text = draft;
    if (input_field_is(input, field->id)) text = buf_str(&input->typed.text);
    input_set(&input->did, field->id);
    input_set(&input->did_value, text);
    input_field_close(input);
    drafts_drop(&input->drafts, field->id);
}

const Action *input_field_ready(const Input *input, const Page *page)
{
    if (input->editing.n > 0 || input->focus_quiet || input->focus.n == 0) return NULL;
    const Action *field = page_action(page, buf_str(&input->focus));
    return field && field->open && field->takes_text ? field : NULL;
}

bool input_field_begins(
    const Input *input, const Page *page, const SDL_Keysym *key, InputCommand command)
{
    bool does =
        commands_repeats(command) || command == COMMAND_TAKE || command == COMMAND_BACK;
    return !does && keys_type(key) && input_field_ready(input, page);
}

static size_t text_max(const Input *input, const Page *page)
{
    const Action *action = page_action(page, buf_str(&input->editing));
    return action ? action_text_max(action) : 0;
}

InputAct input_field_type(Input *input, const Page *page, Str text)
{
    buf_clear(&input->composed);
    bool typed = edit_type(&input->typed, text, text_max(input, page));
    show_composed(input);
    return typed ? REDRAW : NOTHING;
}

InputAct input_field_compose(Input *input, Str text)
{
    if (!utf8_valid(text)) return NOTHING;
    buf_clear(&input->composed);
    buf_add(&input->composed, text);
    show_composed(input);
    return REDRAW;
}

bool input_paste(Input *input, const Page *page, Str text)
{
    Buf line = {0};
    size_t max = text_max(input, page);
    pasted_line(text, max, &line);
    size_t others = input->typed.text.n - edit_selected(&input->typed).n;
    bool fits = input->editing.n == 0 || others + line.n <= max;
    if (input->editing.n > 0 && line.n > 0)
        input_field_type(input, page, buf_str(&line));
    buf_free(&line);
    return fits;
}

void input_field_view(const Input *input, View *view)
{
    const Edit *typed = &input->typed;
    Str selected = edit_selected(typed);
    bool composing = input->composed.n > 0;
    view->editing = buf_str(&input->editing);
    view->typed = buf_str(composing ? &input->shown : &typed->text);
    view->caret = (int)(typed->at + input->composed.n);
    view->composed_from = composing ? (int)typed->at : 0;
    view->composed_to = composing ? view->caret : 0;
    bool marked = selected.n > 0 && !composing;
    view->selected_from = marked ? (int)(selected.s - typed->text.s) : 0;
    view->selected_to = view->selected_from + (marked ? (int)selected.n : 0);
    view->drafts = input->drafts.items;
    view->n_drafts = input->drafts.n;
}

// --- keys -------------------------------------------------------------------------------------------

static const struct {
    SDL_Keycode sym;
    EditKey key;
} EDIT_KEYS[] = {
    {SDLK_BACKSPACE, EDIT_BACK},
    {SDLK_DELETE, EDIT_DELETE},
    {SDLK_LEFT, EDIT_LEFT},
    {SDLK_RIGHT, EDIT_RIGHT},
    {SDLK_HOME, EDIT_HOME},
    {SDLK_END, EDIT_END},
};

static bool edits(SDL_Keycode sym, EditKey *key)
{
    for (int i = 0; i < COUNT_OF(EDIT_KEYS); i++) {
        if (EDIT_KEYS[i].sym != sym) continue;
        *key = EDIT_KEYS[i].key;
        return true;
    }
    return false;
}

typedef enum Clip { CLIP_NOTHING, CLIP_ALL, CLIP_COPY, CLIP_CUT, CLIP_PASTE } Clip;

// The keys of the clipboard, those of today and those of IBM's standard of 1987.
static Clip clip_of(const Input *input, const SDL_Keysym *key)
{
    bool control = key->mod & (KMOD_CTRL | KMOD_GUI), shift = key->mod & KMOD_SHIFT;
    SDL_Keycode sym = keys_latin(key, input->no_latin);
    if (key->mod & KMOD_ALT) return CLIP_NOTHING;
    if (sym == SDLK_INSERT && control) return CLIP_COPY;
    if (sym == SDLK_INSERT && shift) return CLIP_PASTE;
    if (sym == SDLK_DELETE && shift) return CLIP_CUT;
    if (!control) return CLIP_NOTHING;
    if (sym == SDLK_a) return CLIP_ALL;
    if (sym == SDLK_c) return CLIP_COPY;
    if (sym == SDLK_x) return CLIP_CUT;
    return sym == SDLK_v ? CLIP_PASTE : CLIP_NOTHING;
}

static InputAct copy(Input *input, bool cut)
{
    Str selected = edit_selected(&input->typed);
    if (selected.n == 0) return NOTHING;
    input_set(&input->did_value, selected);
    if (cut) edit_take_selected(&input->typed);
    return (InputAct){INPUT_COPY_TEXT, (Str){0}, buf_str(&input->did_value)};
}

static InputAct clip(Input *input, Clip kind)
{
    if (kind == CLIP_PASTE) return (InputAct){.kind = INPUT_PASTE};
    if (kind == CLIP_ALL) return edit_select_all(&input->typed) ? REDRAW : NOTHING;
    return copy(input, kind == CLIP_CUT);
}

// Tab goes on from the field, which keeps what was typed.
static InputAct tab(Input *input, const DrawList *list, bool back)
{
    input_set(&input->focus, buf_str(&input->editing));
    input_field_leave(input);
    input_move(input, list, back ? COMMAND_PREVIOUS : COMMAND_NEXT);
    return REDRAW;
}

// The few commands that work while a text is typed; none of them by a key that types a letter.
static InputAct command(Input *input, const Page *page, const SDL_Keysym *key)
{
    Keyboard keyboard = input_keyboard(input);
    keyboard.letters = false;
    InputCommand found = keys_command(key, &keyboard);
    bool works = found == COMMAND_LEAVE || found == COMMAND_SCREEN ||
                 found == COMMAND_VOICE || found == COMMAND_SOUND;
    return works ? input_command(input, NULL, page, found, HOLD_KEY, input_key(key))
                 : NOTHING;
}

static InputAct once(
    Input *input, const DrawList *list, const Page *page, const SDL_Keysym *key)
{
    switch (key->sym) {
    case SDLK_ESCAPE:
        input_field_close(input);
        return REDRAW;
    case SDLK_TAB:
        if (key->mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) return NOTHING;
        return tab(input, list, key->mod & KMOD_SHIFT);
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        if (key->mod & KMOD_ALT) break;
        return input_press(
            input, page, buf_str(&input->editing), HOLD_KEY, input_key(key));
    default:
        break;
    }
    return command(input, page, key);
}

InputAct input_field_key(Input *input, const DrawList *list, const Page *page,
    const SDL_KeyboardEvent *event)
{
    const SDL_Keysym *key = &event->keysym;
    // The input method's keys; but one that has died must not hold the player.
    bool leaves = key->sym == SDLK_TAB || key->sym == SDLK_ESCAPE;
    if (input->composed.n > 0 && !leaves) return NOTHING;
    Clip kind = clip_of(input, key);
    if (kind != CLIP_NOTHING)
        return event->repeat && kind != CLIP_PASTE ? NOTHING : clip(input, kind);
    EditKey edit;
    if (edits(keys_meant(key), &edit))
        return edit_key(&input->typed, edit, key->mod & KMOD_SHIFT) ? REDRAW : NOTHING;
    return event->repeat ? NOTHING : once(input, list, page, key);
}
