#include "window/keys.h"

#define CHORD_KEYS (KMOD_CTRL | KMOD_ALT | KMOD_GUI)

static const struct {
    InputCommand command;
    int first, second;
} BUTTONS[] = {
#define COMMAND(name, id, label, held, action, key, other_keys, first, second)         \
    {COMMAND_##name, SDL_CONTROLLER_BUTTON_##first, SDL_CONTROLLER_BUTTON_##second},
#include "page/commands.def"
#undef COMMAND
};

// On a Cyrillic keyboard the key of N sends another letter: then its place counts.
static SDL_Keycode latin(const SDL_Keysym *sym)
{
    if (sym->sym == SDLK_SLASH && (sym->mod & KMOD_SHIFT)) return SDLK_QUESTION;
    if (sym->sym < 0x80 || (sym->sym & SDLK_SCANCODE_MASK)) return sym->sym;
    if (sym->scancode >= SDL_SCANCODE_A && sym->scancode <= SDL_SCANCODE_Z)
        return SDLK_a + (SDL_Keycode)(sym->scancode - SDL_SCANCODE_A);
    return sym->sym;
}

// By the key's place: French keyboards send digits only with shift. -1: it is no digit.
static int digit_of(const SDL_Keysym *sym)
{
    SDL_Scancode place = sym->scancode;
    if (place == SDL_SCANCODE_0 || place == SDL_SCANCODE_KP_0) return 0;
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9)
        return (int)(place - SDL_SCANCODE_1) + 1;
    if (place >= SDL_SCANCODE_KP_1 && place <= SDL_SCANCODE_KP_9)
        return (int)(place - SDL_SCANCODE_KP_1) + 1;
    return -1;
}

// The name of a key as commands.def has it: SDL's, but for one.
static Str key_name(SDL_Keycode key)
{
    return str_of(key == SDLK_RETURN ? "Enter" : SDL_GetKeyName(key));
}

// These cannot be bound to anything else.
static InputCommand chord(const SDL_Keysym *sym)
{
    if ((sym->mod & (KMOD_CTRL | KMOD_GUI)) && latin(sym) == SDLK_c)
        return COMMAND_COPY;
    if ((sym->mod & (KMOD_CTRL | KMOD_GUI)) && latin(sym) == SDLK_q)
        return COMMAND_LEAVE;
    bool alt_enter = (sym->mod & KMOD_ALT) && sym->sym == SDLK_RETURN;
    return alt_enter ? COMMAND_SCREEN : COMMAND_NONE;
}

InputCommand keys_command(
    const SDL_Keysym *sym, const KeyBindings *bindings, bool letters)
{
    if (sym->mod & CHORD_KEYS) return chord(sym);
    int digit = digit_of(sym);
    Str name = key_name(digit >= 0 ? SDLK_0 + digit : latin(sym));
    if (name.n == 1 && digit < 0 && !letters) return COMMAND_NONE;
    InputCommand command = commands_of_key(bindings, name);
    bool back = command == COMMAND_NEXT && (sym->mod & KMOD_SHIFT);
    return back ? COMMAND_PREVIOUS : command;
}

InputCommand keys_button(Uint8 button)
{
    for (int i = 0; i < COUNT_OF(BUTTONS); i++)
        if (BUTTONS[i].first == button || BUTTONS[i].second == button)
            return BUTTONS[i].command;
    return COMMAND_NONE;
}
