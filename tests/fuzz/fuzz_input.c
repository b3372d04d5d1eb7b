// Any bytes as events of keyboard, mouse, fingers and gamepad: only what is open is taken, and what
// is focused can be. Each event is 16 bytes.
#include "layout/hit.h"
#include "support/frames.h"
#include "window/input.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define EVENT_BYTES 16
#define S(literal)                                                                     \
    {                                                                                  \
        (literal), sizeof(literal) - 1                                                 \
    } // a Str that a static table may hold

static const Action actions[] = {
    {.id = S("go"), .label = S("Go on"), .open = true},
    {.id = S("shut"), .label = S("Shut"), .why = S("It is late.")},
    {.id = S("save:new"),
        .group = GROUP_PAGE,
        .label = S("Save"),
        .value = S("Monday"),
        .open = true,
        .takes_text = true},
    {.id = S("term:lpg"),
        .group = GROUP_PAGE,
        .label = S("LPG"),
        .open = true,
        .inline_ = true},
    {.id = S("notebook"), .group = GROUP_PAGE, .label = S("Notebook"), .open = true},
    {.id = S("back"), .group = GROUP_PAGE, .label = S("Back"), .open = true},
};
static const Block blocks[] = {{.kind = BLOCK_PARAGRAPH,
    .text = S("The board says what [gas|lpg] costs, and the queue is long. It was "
              "half of that on Friday, and nobody at the pump can say why.")}};
static const Page page = {.kind = PAGE_SCENE,
    .title = S("The queue"),
    .blocks = blocks,
    .n_blocks = 1,
    .actions = actions,
    .n_actions = COUNT_OF(actions)};

static uint32_t u32(const uint8_t *bytes)
{
    return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static SDL_Event any_event(const uint8_t *b)
{
    static const Uint32 types[] = {SDL_KEYDOWN, SDL_KEYUP, SDL_TEXTINPUT,
        SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP, SDL_MOUSEWHEEL,
        SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP, SDL_CONTROLLERBUTTONDOWN,
        SDL_CONTROLLERBUTTONUP, SDL_CONTROLLERAXISMOTION, SDL_CONTROLLERDEVICEREMOVED,
        SDL_WINDOWEVENT, SDL_QUIT};
    SDL_Event event = {.type = types[b[0] % COUNT_OF(types)]};
    uint8_t one = b[1];
    Sint32 x = (Sint32)u32(b + 4), y = (Sint32)u32(b + 8);
    switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        event.key.keysym.sym = x;
        event.key.keysym.mod = (Uint16)y;
        event.key.repeat = one & 1;
        break;
    case SDL_TEXTINPUT:
        memcpy(event.text.text, b + 1, EVENT_BYTES - 1);
        break;
    case SDL_MOUSEMOTION:
        event.motion.x = x;
        event.motion.y = y;
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        event.button.button = one;
        event.button.x = x;
        event.button.y = y;
        break;
    case SDL_MOUSEWHEEL:
        memcpy(&event.wheel.preciseY, b + 4, sizeof event.wheel.preciseY);
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        event.tfinger.fingerId = one % 3;
        memcpy(&event.tfinger.x, b + 4, sizeof event.tfinger.x);
        memcpy(&event.tfinger.y, b + 8, sizeof event.tfinger.y);
        break;
    case SDL_CONTROLLERAXISMOTION:
        event.caxis.axis = one;
        event.caxis.value = (Sint16)x;
        break;
    case SDL_WINDOWEVENT:
        event.window.event = one;
        break;
    default:
        event.cbutton.button = one;
    }
    return event;
}

static DrawList *lay_out(Arena *arena, Input *input)
{
    static const Settings settings = {.text_percent = 100};
    TextMeasurer measurer = fixed_measurer();
    View view;
    input_view(input, &view);
    return layout_page(arena, &page, &settings, &view, &measurer);
}

static void check(const Input *input, const DrawList *list, InputAct act)
{
    const Action *focus = page_action(&page, buf_str(&input->focus));
    assert(focus && focus->open);
    assert(input->scroll >= 0 && input->scroll <= draw_scroll_max(list));
    if (act.kind != INPUT_ACT) return;
    const Action *taken = page_action(&page, act.action);
    assert(taken && taken->open);
    assert(act.value.n == 0 || taken->takes_text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size < 4) return 0;
    Arena arena = {0};
    Input input = {.w = 1 + bytes[0] * 4,
        .h = 1 + bytes[1] * 2,
        .density = 0.5 + bytes[2] / 64.0,
        .event_scale = 0.5 + bytes[2] / 64.0,
        .letter_keys = bytes[3] & 1,
        .guarded = bytes[3] & 2};
    input_show(&input, &page);
    for (size_t at = 4; at + EVENT_BYTES <= size; at += EVENT_BYTES) {
        SDL_Event event = any_event(bytes + at);
        DrawList *list = lay_out(&arena, &input);
        if (input_fit(&input, list)) list = lay_out(&arena, &input);
        check(&input, list, input_event(&input, &event, list, &page));
        arena_reset(&arena);
    }
    input_free(&input);
    arena_free(&arena);
    return 0;
}
