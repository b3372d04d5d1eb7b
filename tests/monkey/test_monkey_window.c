// A monkey at the real window, on SDL's dummy display: one event at a time, each followed by a
// frame, among them sizes from the least to the largest, hiding, full screen, a gamepad that is
// pulled out while a button is held, and closing. Every frame is drawn, every page has a way out.
// Called with a seed and a number of seeds each sits an hour.
#include "support/gestures.h"
#include "support/monkey.h"
#include "support/support.h"

#include "window/window.h"

#define EVENTS     250 // of one monkey in the runs of every day
#define QUEUE_MOST 256 // events that wait
#define SIDE_MOST  2600
#define PAD_AXES   6

static MonkeyRuns runs;
static struct {
    Monkey *monkey;
    Input held; // what the monkey believes to hold, for gesture_any
    int left, frames;
    int pad; // index of the virtual gamepad, or -1
    SDL_Joystick *stick;
} desk;

static SDL_Window *the_window(void)
{
    for (Uint32 id = 0; id < 4096; id++)
        if (SDL_GetWindowFromID(id)) return SDL_GetWindowFromID(id);
    return NULL;
}

// --- the gamepad ----------------------------------------------------------------------------------

static void plug_in(void)
{
    if (desk.pad >= 0 || !SDL_WasInit(SDL_INIT_GAMECONTROLLER)) return;
    desk.pad = SDL_JoystickAttachVirtual(
        SDL_JOYSTICK_TYPE_GAMECONTROLLER, PAD_AXES, SDL_CONTROLLER_BUTTON_MAX, 0);
    if (desk.pad >= 0) desk.stick = SDL_JoystickOpen(desk.pad);
}

static void pull_out(void)
{
    if (desk.pad < 0) return;
    SDL_JoystickDetachVirtual(desk.pad);
    if (desk.stick) SDL_JoystickClose(desk.stick);
    desk.stick = NULL;
    desk.pad = -1;
}

static void use_pad(Rng *rng)
{
    if (!desk.stick || rng_below(rng, 8) == 0) {
        desk.stick ? pull_out() : plug_in();
        return;
    }
    if (rng_below(rng, 4) == 0)
        SDL_JoystickSetVirtualAxis(
            desk.stick, monkey_below(rng, PAD_AXES), (Sint16)rng_next(rng));
    else
        SDL_JoystickSetVirtualButton(desk.stick,
            monkey_below(rng, SDL_CONTROLLER_BUTTON_MAX), (Uint8)rng_below(rng, 2));
}

// --- the window's frame -----------------------------------------------------------------------------

static int side(Rng *rng)
{
    static const int odd[] = {1, 2, 159, 160, SIDE_MOST};
    return rng_below(rng, 3) ? 1 + monkey_below(rng, 1400) : odd[rng_below(rng, 5)];
}

static void change_window(Rng *rng, SDL_Window *window)
{
    switch (rng_below(rng, 8)) {
    case 0:
        SDL_MinimizeWindow(window);
        break;
    case 1:
        SDL_RestoreWindow(window);
        break;
    case 2:
        SDL_HideWindow(window);
        break;
    case 3:
        SDL_ShowWindow(window);
        break;
    case 4:
        SDL_RaiseWindow(window);
        break;
    case 5:
        SDL_SetWindowFullscreen(
            window, rng_below(rng, 2) ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
        break;
    default:
        SDL_SetWindowMinimumSize(window, 1, 1);
        SDL_SetWindowSize(window, side(rng), side(rng));
    }
}

// --- sitting at it ----------------------------------------------------------------------------------

static void check_page(const Page *page)
{
    int open = 0;
    for (int i = 0; i < page->n_actions; i++)
        open += page->actions[i].open;
    if (open == 0)
        fail_msg("a page of kind %s has no way out", page_kind_id(page->kind));
}

static void push_key(SDL_Keycode sym)
{
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = sym;
    SDL_PushEvent(&event);
    event.type = SDL_KEYUP;
    SDL_PushEvent(&event);
}

static void do_something(Rng *rng)
{
    SDL_Window *window = the_window();
    int kind = monkey_below(rng, 20);
    if (kind < 3 && window)
        change_window(rng, window);
    else if (kind < 6)
        use_pad(rng);
    else if (kind < 11)
        push_key(rng_below(rng, 3) ? SDLK_RETURN : SDLK_1 + monkey_below(rng, 4));
    else {
        SDL_Event event = gesture_any(rng, &desk.held);
        SDL_PushEvent(&event);
    }
}

// Is the event that makes the next frame, or the last one, still to come?
static bool frame_follows(void)
{
    SDL_Event events[QUEUE_MOST];
    int n = SDL_PeepEvents(
        events, QUEUE_MOST, SDL_PEEKEVENT, SDL_WINDOWEVENT, SDL_WINDOWEVENT);
    for (int i = 0; i < n; i++)
        if (events[i].window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED) return true;
    return n == QUEUE_MOST || SDL_HasEvent(SDL_QUIT);
}

// Called after every frame: checks it, does the next thing, and makes sure that a frame follows.
static void after_frame(const char *what)
{
    if (what[0] == 'k' || frame_follows()) return;
    desk.frames++;
    check_page(monkey_now(desk.monkey));
    SDL_Event next = {.type = SDL_QUIT};
    if (desk.left-- > 0) {
        do_something(&desk.monkey->rng);
        next = (SDL_Event){.type = SDL_WINDOWEVENT};
        next.window.event = SDL_WINDOWEVENT_DISPLAY_CHANGED;
    }
    SDL_PushEvent(&next);
}

static void sit_down(const char *scenario, uint64_t seed, int polls)
{
    Monkey monkey;
    monkey_open(&monkey, scenario, seed, 0);
    if (polls > 0) monkey_slow(&monkey, polls);
    desk.monkey = &monkey;
    desk.held = (Input){.w = 1280, .h = 720};
    desk.left = runs.inputs;
    desk.frames = 0;
    WindowSetup setup = {.fonts_folder = test_path(&monkey.small.arena, "../fonts"),
        .trace = after_frame};
    while (desk.left > 0) {
        Err err = {0};
        desk.pad = -1;
        assert_true(window_possible());
        assert_true(window_play(monkey.pages, &setup, &err));
        assert_no_err(&err);
        pull_out();
        if (pages_now(monkey.pages)->quit) monkey_again(&monkey);
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    }
    assert_true(desk.frames > runs.inputs / 2);
    monkey_go_home(&monkey);
    monkey_close(&monkey);
    SDL_Quit();
}

static void test_any_events_leave_the_window_standing(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        sit_down("scenarios/small", runs.first + (uint64_t)i, 0);
}

static void test_any_events_leave_a_window_standing_that_is_answered_late(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        sit_down("scenarios/small", runs.first + (uint64_t)i, 3);
}

static void test_any_events_at_january_2022_leave_the_window_standing(void **state)
{
    (void)state;
    for (int i = 0; i < runs.count; i++)
        sit_down("../scripts/kazakhstan-2022", runs.first + (uint64_t)i, 0);
}

int main(int argc, char **argv)
{
    runs = monkey_runs(argc, argv, 1, EVENTS);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_events_leave_the_window_standing),
        cmocka_unit_test(test_any_events_leave_a_window_standing_that_is_answered_late),
        cmocka_unit_test(test_any_events_at_january_2022_leave_the_window_standing),
    };
    SDL_setenv("DISPLAY", "", 1);
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
