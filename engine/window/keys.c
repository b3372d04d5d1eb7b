#include "window/keys.h"

#include "base/utf8.h"

#define CHORD_KEYS (KMOD_CTRL | KMOD_ALT | KMOD_GUI)
#define ALTGR_KEYS (KMOD_RALT | KMOD_MODE)
// Code points: Latin letters with and without accents come before.
#define LATIN_END 0x250

static const struct {
    InputCommand command;
    int first, second;
} BUTTONS[] = {
#define COMMAND(name, id, label, held, action, key, other_keys, first, second)         \
    {COMMAND_##name, SDL_CONTROLLER_BUTTON_##first, SDL_CONTROLLER_BUTTON_##second},
#include "page/commands.def"
#undef COMMAND
};

// --- what a key types -------------------------------------------------------------------------------

static const struct {
    SDL_Keycode key, digit, move;
} KEYPAD[] = {
    {SDLK_KP_0, SDLK_0, SDLK_INSERT},
    {SDLK_KP_1, SDLK_1, SDLK_END},
    {SDLK_KP_2, SDLK_2, SDLK_DOWN},
    {SDLK_KP_3, SDLK_3, SDLK_PAGEDOWN},
    {SDLK_KP_4, SDLK_4, SDLK_LEFT},
    {SDLK_KP_5, SDLK_5, SDLK_UNKNOWN},
    {SDLK_KP_6, SDLK_6, SDLK_RIGHT},
    {SDLK_KP_7, SDLK_7, SDLK_HOME},
    {SDLK_KP_8, SDLK_8, SDLK_UP},
    {SDLK_KP_9, SDLK_9, SDLK_PAGEUP},
    {SDLK_KP_PERIOD, SDLK_PERIOD, SDLK_DELETE},
};

SDL_Keycode keys_meant(const SDL_Keysym *key)
{
    for (int i = 0; i < COUNT_OF(KEYPAD); i++)
        if (KEYPAD[i].key == key->sym)
            return key->mod & KMOD_NUM ? KEYPAD[i].digit : KEYPAD[i].move;
    return key->sym;
}

static bool on_keypad(const SDL_Keysym *key)
{
    return key->scancode >= SDL_SCANCODE_KP_1 &&
           key->scancode <= SDL_SCANCODE_KP_PERIOD;
}

static bool is_latin_letter(SDL_Keycode sym) { return sym >= SDLK_a && sym <= SDLK_z; }

static bool is_of_other_script(SDL_Keycode sym)
{
    return sym >= LATIN_END && !(sym & SDLK_SCANCODE_MASK);
}

SDL_Keycode keys_latin(const SDL_Keysym *key, bool no_latin)
{
    SDL_Keycode sym = keys_meant(key);
    bool place = key->scancode >= SDL_SCANCODE_A && key->scancode <= SDL_SCANCODE_Z;
    if (is_latin_letter(sym) || !place) return sym;
    if (!is_of_other_script(sym) && !no_latin) return sym;
    return SDLK_a + (SDL_Keycode)(key->scancode - SDL_SCANCODE_A);
}

bool keys_have_no_latin(void)
{
    bool others = false; // without a keyboard there are none
    for (SDL_Scancode place = SDL_SCANCODE_A; place <= SDL_SCANCODE_Z; place++) {
        SDL_Keycode sym = SDL_GetKeyFromScancode(place);
        if (is_latin_letter(sym)) return false;
        others = others || is_of_other_script(sym);
    }
    return others;
}

static bool is_digit(SDL_Keycode sym) { return sym >= SDLK_0 && sym <= SDLK_9; }

// The digit that a key types without shift; that of its place where it types another sign, as in France,
// Czechia and Kazakhstan, whose number rows hold no digits. -1: it is no digit.
static int digit_of(const SDL_Keysym *key)
{
    SDL_Keycode sym = keys_meant(key);
    SDL_Scancode place = key->scancode;
    if (is_digit(sym)) return (int)(sym - SDLK_0);
    if (sym == SDLK_QUESTION || on_keypad(key)) return -1; // "?" is there in Mongolia
    if (place == SDL_SCANCODE_0) return 0;
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9)
        return (int)(place - SDL_SCANCODE_1) + 1;
    return -1;
}

static bool is_sign(SDL_Keycode sym)
{
    return sym > SDLK_SPACE && !(sym & SDLK_SCANCODE_MASK) && sym != SDLK_DELETE;
}

bool keys_type(const SDL_Keysym *key)
{
    bool chord = key->mod & CHORD_KEYS & ~ALTGR_KEYS;
    return !chord && is_sign(keys_meant(key));
}

bool keys_waits_for_text(const SDL_Keysym *key, const Keyboard *keyboard)
{
    bool altgr = key->mod & ALTGR_KEYS, chord = key->mod & CHORD_KEYS & ~ALTGR_KEYS;
    if (chord || !(altgr || (key->mod & KMOD_SHIFT))) return false;
    if (digit_of(key) >= 0 || on_keypad(key)) return true;
    SDL_Keycode sym = keys_latin(key, keyboard->no_latin);
    return is_sign(sym) && (altgr || !is_latin_letter(sym));
}

// Question marks of other scripts are typed at their layouts' place for one.
static bool is_question_mark(uint32_t code)
{
    return code == '?' || code == 0x37E || code == 0x55E || code == 0x61F ||
           code == 0xFF1F;
}

// --- commands ---------------------------------------------------------------------------------------

// The name of a key as commands.def has it: SDL's, but for one.
static Str key_name(SDL_Keycode key)
{
    return str_of(key == SDLK_RETURN ? "Enter" : SDL_GetKeyName(key));
}

// These cannot be bound to anything else.
static InputCommand chord(const SDL_Keysym *key, const Keyboard *keyboard)
{
    SDL_Keycode sym = keys_latin(key, keyboard->no_latin);
    bool control = key->mod & (KMOD_CTRL | KMOD_GUI);
    if (control && sym == SDLK_c) return COMMAND_COPY;
    if (control && sym == SDLK_q) return COMMAND_LEAVE;
    bool alt_enter = (key->mod & KMOD_ALT) && sym == SDLK_RETURN;
    return alt_enter ? COMMAND_SCREEN : COMMAND_NONE;
}

static InputCommand command_of(SDL_Keycode sym, const Keyboard *keyboard)
{
    Str name = key_name(sym);
    if (name.n == 1 && !is_digit(sym) && !keyboard->letters) return COMMAND_NONE;
    return commands_of_key(keyboard->bindings, name);
}

InputCommand keys_command(const SDL_Keysym *key, const Keyboard *keyboard)
{
    if (key->mod & CHORD_KEYS) return chord(key, keyboard);
    if (keys_waits_for_text(key, keyboard)) return COMMAND_NONE;
    int digit = digit_of(key);
    InputCommand command = command_of(
        digit >= 0 ? SDLK_0 + digit : keys_latin(key, keyboard->no_latin), keyboard);
    bool back = command == COMMAND_NEXT && (key->mod & KMOD_SHIFT);
    return back ? COMMAND_PREVIOUS : command;
}

InputCommand keys_typed(Str text, const SDL_Keysym *key, const Keyboard *keyboard)
{
    uint32_t code;
    if (!utf8_next(&text, &code) || text.n > 0) return COMMAND_NONE;
    if (is_question_mark(code)) return command_of(SDLK_QUESTION, keyboard);
    // With AltGr the digit may be that of a right Alt, which types nothing of its own.
    bool digit = code >= '0' && code <= '9' && !(key->mod & ALTGR_KEYS);
    return digit ? command_of(SDLK_0 + (SDL_Keycode)(code - '0'), keyboard)
                 : COMMAND_NONE;
}

InputCommand keys_button(Uint8 button)
{
    for (int i = 0; i < COUNT_OF(BUTTONS); i++)
        if (BUTTONS[i].first == button || BUTTONS[i].second == button)
            return BUTTONS[i].command;
    return COMMAND_NONE;
}
