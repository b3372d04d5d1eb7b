#include "window/keys.h"

// clang-format off
static const Key KEYS[] = {
    {.key = SDLK_TAB,       .deed = DEED_NEXT},
    {.key = SDLK_DOWN,      .deed = DEED_DOWN},
    {.key = SDLK_RIGHT,     .deed = DEED_DOWN},
    {.key = SDLK_UP,        .deed = DEED_UP},
    {.key = SDLK_LEFT,      .deed = DEED_UP},
    {.key = SDLK_PAGEDOWN,  .deed = DEED_PAGE_DOWN},
    {.key = SDLK_PAGEUP,    .deed = DEED_PAGE_UP},
    {.key = SDLK_HOME,      .deed = DEED_TOP},
    {.key = SDLK_END,       .deed = DEED_END},
    {.key = SDLK_RETURN,    .deed = DEED_CHOOSE},
    {.key = SDLK_KP_ENTER,  .deed = DEED_CHOOSE},
    {.key = SDLK_SPACE,     .deed = DEED_CHOOSE},
    {.key = SDLK_F11,       .deed = DEED_FULL_SCREEN},
    {.key = SDLK_F5,        .deed = DEED_VOICE},
    {.key = SDLK_r,         .deed = DEED_VOICE, .letter = true},
    {.key = SDLK_ESCAPE,    .deed = DEED_ACTION, .action = "back"},
    {.key = SDLK_AC_BACK,   .deed = DEED_ACTION, .action = "back"},
    {.key = SDLK_BACKSPACE, .deed = DEED_ACTION, .action = "undo"},
    {.key = SDLK_F1,        .deed = DEED_ACTION, .action = "help"},
    {.key = SDLK_QUESTION,  .deed = DEED_ACTION, .action = "help",     .letter = true},
    {.key = SDLK_h,         .deed = DEED_ACTION, .action = "help",     .letter = true},
    {.key = SDLK_n,         .deed = DEED_ACTION, .action = "notebook", .letter = true},
    {.key = SDLK_c,         .deed = DEED_ACTION, .action = "contents", .letter = true},
    {.key = SDLK_p,         .deed = DEED_ACTION, .action = "sheet",    .letter = true},
    {.key = SDLK_m,         .deed = DEED_ACTION, .action = "map",      .letter = true},
    {.key = SDLK_g,         .deed = DEED_ACTION, .action = "glossary", .letter = true},
    {.key = SDLK_l,         .deed = DEED_ACTION, .action = "log",      .letter = true},
    {.key = SDLK_s,         .deed = DEED_ACTION, .action = "settings", .letter = true},
    {.key = SDLK_v,         .deed = DEED_ACTION, .action = "saves",    .letter = true},
    {.key = SDLK_u,         .deed = DEED_ACTION, .action = "undo",     .letter = true},
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

// By the key's place: French keyboards send digits only with shift. 0: it is no digit.
static int digit_of(const SDL_Keysym *sym)
{
    if (sym->scancode >= SDL_SCANCODE_1 && sym->scancode <= SDL_SCANCODE_9)
        return (int)(sym->scancode - SDL_SCANCODE_1) + 1;
    if (sym->scancode >= SDL_SCANCODE_KP_1 && sym->scancode <= SDL_SCANCODE_KP_9)
        return (int)(sym->scancode - SDL_SCANCODE_KP_1) + 1;
    return 0;
}

static Key with_command(const SDL_Keysym *sym)
{
    Key key = {.deed = DEED_NONE};
    if ((sym->mod & KMOD_ALT) && sym->sym == SDLK_RETURN) key.deed = DEED_FULL_SCREEN;
    if ((sym->mod & (KMOD_CTRL | KMOD_GUI)) && latin(sym) == SDLK_q)
        key.deed = DEED_LEAVE;
    return key;
}

Key key_meaning(const SDL_Keysym *sym)
{
    if (sym->mod & COMMAND_KEYS) return with_command(sym);
    int digit = digit_of(sym);
    if (digit) return (Key){.deed = DEED_NUMBER, .number = digit};
    Key key = find(KEYS, sizeof KEYS / sizeof *KEYS, latin(sym));
    if (key.deed == DEED_NEXT && (sym->mod & KMOD_SHIFT)) key.deed = DEED_BEFORE;
    return key;
}

Key button_meaning(Uint8 button)
{
    return find(BUTTONS, sizeof BUTTONS / sizeof *BUTTONS, button);
}

bool deed_is_move(Deed deed) { return deed >= DEED_NEXT && deed <= DEED_END; }
