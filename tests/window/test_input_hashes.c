// Every sample page with a few hundred random keys, clicks, fingers, wheels and pads: a hash of what each does and of
// all that the input then remembers.
#include "support/frames.h"
#include "support/gestures.h"
#include "support/hash_lines.h"
#include "support/pages.h"
#include "support/support.h"

#include "window/input.h"

#define EVENTS    400
#define IN_A_HASH 50

typedef struct Desk {
    const Page *page;
    Input input;
    DrawList *list;
    Arena arena; // of the list
    Rng rng;
    HashLines hashes;
} Desk;

static void lay_out(Desk *desk)
{
    View view = {0};
    TextMeasurer measurer = fixed_measurer();
    Settings settings = frame_settings(100);
    arena_reset(&desk->arena);
    input_view(&desk->input, &view);
    desk->list = layout_page(&desk->arena, desk->page, &settings, &view, &measurer);
}

static void draw(Desk *desk)
{
    lay_out(desk);
    if (input_fit(&desk->input, desk->list)) lay_out(desk);
}

static void add_buf(Buf *out, const Buf *buf)
{
    buf_addf(out, " '" STR_FMT "'", STR_ARG(buf_str(buf)));
}

static void add_input(Desk *desk, InputAct act)
{
    const Input *in = &desk->input;
    Buf *out = &desk->hashes.said;
    buf_addf(out, "%d " STR_FMT " '" STR_FMT "': scroll %d;", (int)act.kind,
        STR_ARG(act.action), STR_ARG(act.value), in->scroll);
    add_buf(out, &in->focus);
    add_buf(out, &in->hover);
    add_buf(out, &in->pressed);
    add_buf(out, &in->editing);
    add_buf(out, &in->typed.text);
    add_buf(out, &in->composed);
    add_buf(out, &in->shown);
    buf_addf(out, " %d %zu %zu %d %lld %d %d %d,%d %d %d %d %d %d %d,%d %d %d %d %d\n",
        (int)in->awaits.sym, in->typed.at, in->typed.anchor, (int)in->holder,
        (long long)in->held, in->focus_quiet, in->quiet, in->pointer_x, in->pointer_y,
        in->pointed, in->dragging, in->drag_x, in->drag_from, in->drag_scroll,
        in->carry_x, in->carry_y, in->lifts, in->carrying, in->last_put,
        in->stick_away);
}

// An event, mostly at something that can be taken.
static SDL_Event next_event(Desk *desk)
{
    SDL_Event event = gesture_any(&desk->rng, &desk->input);
    bool presses = event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEMOTION;
    if (presses && desk->list->n_hits > 0 && rng_below(&desk->rng, 3) > 0) {
        Rect at =
            desk->list->hits[rng_below(&desk->rng, (uint32_t)desk->list->n_hits)].rect;
        int x = at.x + at.w / 2, y = at.y + at.h / 2;
        if (event.type == SDL_MOUSEMOTION) event.motion.x = x, event.motion.y = y;
        if (event.type == SDL_MOUSEBUTTONDOWN)
            event.button.x = x, event.button.y = y, event.button.button = 1;
    }
    return event;
}

static void play(Desk *desk, const Sample *sample)
{
    desk->page = sample->page;
    desk->rng = rng_seeded(sample->page->n_blocks * 31 + sample->page->n_actions);
    desk->input = (Input){
        .w = 1280, .h = 720, .density = 1, .event_scale = 1, .letter_keys = true};
    input_show(&desk->input, desk->page);
    draw(desk);
    for (int i = 1; i <= EVENTS; i++) {
        SDL_Event event = next_event(desk);
        InputAct act = input_event(&desk->input, &event, desk->list, desk->page);
        add_input(desk, act);
        if (act.kind == INPUT_PASTE)
            buf_addf(&desk->hashes.said, "pasted %d\n",
                input_paste(&desk->input, desk->page, STR("two\nlines")));
        if (i % 97 == 0) desk->input.w = 640, desk->input.h = 360;
        if (i % 131 == 0) desk->input.guarded = !desk->input.guarded;
        if (i % 150 == 0) input_show(&desk->input, desk->page);
        if (act.kind != INPUT_NOTHING && i % 4 == 0) draw(desk);
        if (i % IN_A_HASH == 0) hash_lines_end(&desk->hashes, "%s %d", sample->name, i);
    }
    input_free(&desk->input);
}

static void test_events_do_what_they_did(void **state)
{
    (void)state;
    Desk desk = {0};
    for (int i = 0; i < n_samples; i++)
        play(&desk, &samples[i]);
    for (int i = 0; i < n_rare_samples; i++)
        play(&desk, &rare_samples[i]);
    assert_hash_lines(&desk.hashes, "window/golden/input.txt");
    arena_free(&desk.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events_do_what_they_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
