#include "window/keys.h"

// clang-format off
static const Key KEYS[] = {
    {.key = SDLK_TAB,       .deed = DEED_NEXT, .what = KEY_FOR_NEXT},
    {.key = SDLK_DOWN,      .deed = DEED_DOWN, .what = KEY_FOR_DOWN},
    {.key = SDLK_RIGHT,     .deed = DEED_DOWN, .what = KEY_FOR_DOWN},
    {.key = SDLK_UP,        .deed = DEED_UP, .what = KEY_FOR_UP},
    {.key = SDLK_LEFT,      .deed = DEED_UP, .what = KEY_FOR_UP},
    {.key = SDLK_PAGEDOWN,  .deed = DEED_PAGE_DOWN, .what = KEY_FOR_PAGE_DOWN},
    {.key = SDLK_PAGEUP,    .deed = DEED_PAGE_UP, .what = KEY_FOR_PAGE_UP},
    {.key = SDLK_HOME,      .deed = DEED_TOP, .what = KEY_FOR_TOP},
    {.key = SDLK_END,       .deed = DEED_END, .what = KEY_FOR_END},
    {.key = SDLK_RETURN,    .deed = DEED_CHOOSE, .what = KEY_FOR_TAKE},
    {.key = SDLK_KP_ENTER,  .deed = DEED_CHOOSE, .what = KEY_FOR_TAKE},
    {.key = SDLK_SPACE,     .deed = DEED_CHOOSE, .what = KEY_FOR_TAKE},
    {.key = SDLK_F11,       .deed = DEED_FULL_SCREEN, .what = KEY_FOR_SCREEN},
    {.key = SDLK_F5,        .deed = DEED_VOICE, .what = KEY_FOR_VOICE},
    {.key = SDLK_F10,       .deed = DEED_LEAVE, .what = KEY_FOR_LEAVE},
    {.key = SDLK_F6,        .deed = DEED_COPY, .what = KEY_FOR_COPY},
    {.key = SDLK_r,         .deed = DEED_VOICE, .letter = true, .what = KEY_FOR_VOICE},
    {.key = SDLK_ESCAPE,    .deed = DEED_ACTION, .action = "back", .what = KEY_FOR_BACK},
    {.key = SDLK_AC_BACK,   .deed = DEED_ACTION, .action = "back", .what = KEY_FOR_BACK},
    {.key = SDLK_BACKSPACE, .deed = DEED_ACTION, .action = "undo", .what = KEY_FOR_UNDO},
    {.key = SDLK_F1,        .deed = DEED_ACTION, .action = "help", .what = KEY_FOR_HELP},
    {.key = SDLK_QUESTION,  .deed = DEED_ACTION, .action = "help",     .letter = true, .what = KEY_FOR_HELP},
    {.key = SDLK_h,         .deed = DEED_ACTION, .action = "help",     .letter = true, .what = KEY_FOR_HELP},
    {.key = SDLK_n,         .deed = DEED_ACTION, .action = "notebook", .letter = true, .what = KEY_FOR_NOTEBOOK},
    {.key = SDLK_c,         .deed = DEED_ACTION, .action = "contents", .letter = true, .what = KEY_FOR_CONTENTS},
    {.key = SDLK_w,         .deed = DEED_ACTION, .action = "wording",  .letter = true, .what = KEY_FOR_PLAIN},
    {.key = SDLK_p,         .deed = DEED_ACTION, .action = "sheet",    .letter = true, .what = KEY_FOR_SHEET},
    {.key = SDLK_m,         .deed = DEED_ACTION, .action = "map",      .letter = true, .what = KEY_FOR_MAP},
    {.key = SDLK_g,         .deed = DEED_ACTION, .action = "glossary", .letter = true, .what = KEY_FOR_GLOSSARY},
    {.key = SDLK_l,         .deed = DEED_ACTION, .action = "log",      .letter = true, .what = KEY_FOR_LOG},
    {.key = SDLK_s,         .deed = DEED_ACTION, .action = "settings", .letter = true, .what = KEY_FOR_SETTINGS},
    {.key = SDLK_v,         .deed = DEED_ACTION, .action = "saves",    .letter = true, .what = KEY_FOR_SAVES},
    {.key = SDLK_u,         .deed = DEED_ACTION, .action = "undo",     .letter = true, .what = KEY_FOR_UNDO},
    {.key = SDLK_1, .deed = DEED_NUMBER, .number = 1, .what = KEY_FOR_CHOICE},
    {.key = SDLK_2, .deed = DEED_NUMBER, .number = 2, .what = KEY_FOR_CHOICE + 1},
    {.key = SDLK_3, .deed = DEED_NUMBER, .number = 3, .what = KEY_FOR_CHOICE + 2},
    {.key = SDLK_4, .deed = DEED_NUMBER, .number = 4, .what = KEY_FOR_CHOICE + 3},
    {.key = SDLK_5, .deed = DEED_NUMBER, .number = 5, .what = KEY_FOR_CHOICE + 4},
    {.key = SDLK_6, .deed = DEED_NUMBER, .number = 6, .what = KEY_FOR_CHOICE + 5},
    {.key = SDLK_7, .deed = DEED_NUMBER, .number = 7, .what = KEY_FOR_CHOICE + 6},
    {.key = SDLK_8, .deed = DEED_NUMBER, .number = 8, .what = KEY_FOR_CHOICE + 7},
    {.key = SDLK_9, .deed = DEED_NUMBER, .number = 9, .what = KEY_FOR_CHOICE + 8},
};

static const Key BUTTONS[] = {
    {.key = SDL_CONTROLLER_BUTTON_DPAD_DOWN,     .deed = DEED_DOWN},
    {.key = SDL_CONTROLLER_BUTTON_DPAD_RIGHT,    .deed = DEED_DOWN},
    {.key = SDL_CONTROLLER_BUTTON_DPAD_UP,       .deed = DEED_UP},
    {.key = SDL_CONTROLLER_BUTTON_DPAD_LEFT,     .deed = DEED_UP},
    {.key = SDL_CONTROLLER_BUTTON_LEFTSHOULDER,  .deed = DEED_PAGE_UP},
    {.key = SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, .deed = DEED_PAGE_DOWN},
    {.key = SDL_CONTROLLER_BUTTON_A,     .deed = DEED_CHOOSE},
    {.key = SDL_CONTROLLER_BUTTON_B,     .deed = DEED_ACTION, .action = "back"},
    {.key = SDL_CONTROLLER_BUTTON_X,     .deed = DEED_ACTION, .action = "undo"},
    {.key = SDL_CONTROLLER_BUTTON_Y,     .deed = DEED_ACTION, .action = "notebook"},
    {.key = SDL_CONTROLLER_BUTTON_START, .deed = DEED_ACTION, .action = "settings"},
    {.key = SDL_CONTROLLER_BUTTON_BACK,  .deed = DEED_ACTION, .action = "help"},
};
// clang-format on

#define COMMAND_KEYS (KMOD_CTRL | KMOD_ALT | KMOD_GUI)

static const struct {
    const char *name;
    SDL_Keycode key;
} NAMED[] = {{"Space", SDLK_SPACE}, {"Tab", SDLK_TAB}, {"Enter", SDLK_RETURN},
    {"Escape", SDLK_ESCAPE}, {"Backspace", SDLK_BACKSPACE}, {"Insert", SDLK_INSERT},
    {"Delete", SDLK_DELETE}, {"Home", SDLK_HOME}, {"End", SDLK_END},
    {"PageUp", SDLK_PAGEUP}, {"PageDown", SDLK_PAGEDOWN}, {"Up", SDLK_UP},
    {"Down", SDLK_DOWN}, {"Left", SDLK_LEFT}, {"Right", SDLK_RIGHT}};

static bool is_digit(SDL_Keycode key) { return key >= SDLK_0 && key <= SDLK_9; }

// The name of a key that can be chosen; empty for another one.
static Str name_of(SDL_Keycode key)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", digits[] = "0123456789";
    static const char *const numbered[] = {
        "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"};
    if (key >= SDLK_a && key <= SDLK_z) return (Str){letters + (key - SDLK_a), 1};
    if (is_digit(key)) return (Str){digits + (key - SDLK_0), 1};
    if (key >= SDLK_F1 && key <= SDLK_F12) return str_of(numbered[key - SDLK_F1]);
    for (int i = 0; i < COUNT_OF(NAMED); i++)
        if (NAMED[i].key == key) return str_of(NAMED[i].name);
    return (Str){0};
}

static Key find(const Key *keys, size_t count, int key)
{
    for (size_t i = 0; i < count; i++)
        if (keys[i].key == key) return keys[i];
    return (Key){.deed = DEED_NONE};
}

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

static Key with_command(const SDL_Keysym *sym)
{
    Key key = {.deed = DEED_NONE};
    if ((sym->mod & KMOD_ALT) && sym->sym == SDLK_RETURN) key.deed = DEED_FULL_SCREEN;
    if ((sym->mod & (KMOD_CTRL | KMOD_GUI)) && latin(sym) == SDLK_q)
        key.deed = DEED_LEAVE;
    if ((sym->mod & (KMOD_CTRL | KMOD_GUI)) && latin(sym) == SDLK_c)
        key.deed = DEED_COPY;
    return key;
}

// What a player has chosen comes first; a key whose deed has got another one means nothing.
static Key chosen(SDL_Keycode key, const KeySet *keys)
{
    Str name = name_of(key);
    KeyFor what = keyset_find(keys, name);
    if (what != KEY_FOR_NOTHING && keys->name[what][0])
        for (int i = 0; i < COUNT_OF(KEYS); i++)
            if (KEYS[i].what == what) {
                Key found = KEYS[i];
                found.letter = name.n == 1 && !is_digit(key);
                return found;
            }
    Key usual = find(KEYS, COUNT_OF(KEYS), key);
    bool given_away = usual.deed != DEED_NONE && keys->name[usual.what][0];
    return given_away ? (Key){.deed = DEED_NONE} : usual;
}

Key key_meaning(const SDL_Keysym *sym, const KeySet *keys)
{
    static const KeySet usual;
    if (sym->mod & COMMAND_KEYS) return with_command(sym);
    SDL_Keycode code = latin(sym);
    if (digit_of(sym) >= 0) code = SDLK_0 + digit_of(sym);
    Key key = chosen(code, keys ? keys : &usual);
    if (key.deed == DEED_NEXT && (sym->mod & KMOD_SHIFT)) key.deed = DEED_BEFORE;
    return key;
}

Key button_meaning(Uint8 button) { return find(BUTTONS, COUNT_OF(BUTTONS), button); }

bool deed_is_move(Deed deed) { return deed >= DEED_NEXT && deed <= DEED_END; }
