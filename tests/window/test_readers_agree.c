// The same choices at the window's input, by mouse and by keys, lead to the same save as the lines.
#include "plain/lines.h"
#include "window/input.h"

#include "support/frames.h"
#include "support/small.h"
#include "support/support.h"

#define TALL 4000 // pixels: every page fits, so that nothing has to be scrolled to

static const char *const steps[] = {"begin", "guess", "menu", "undo", "measure",
    "notebook", "source:rope", "back", "back", "tell", "home", "both", "continue",
    "take:water", "put:1", "take:lock", "put:1", "take:lock", "back", "take:rumour",
    "put:2", "take:lock", "put:3", "order_done", "link:trigger", "link:only_before",
    "menu", "log", "back"};
#define STEPS COUNT_OF(steps)

typedef struct Desk { // the window without a window
    Small small;
    Pages *pages;
    Input input;
    Arena arena;
    DrawList *list;
} Desk;

static void show(Desk *desk)
{
    const Page *page = pages_now(desk->pages);
    input_show(&desk->input, page);
    arena_reset(&desk->arena);
    desk->list = frame(&desk->arena, page, 1280, TALL, 100);
}

// Does what an event says, as the window's loop would.
static bool feed(Desk *desk, SDL_Event event)
{
    InputAct todo =
        input_event(&desk->input, &event, desk->list, pages_now(desk->pages));
    if (todo.kind != INPUT_ACT) return false;
    Err err = {0};
    assert_true(pages_act(desk->pages, todo.action, todo.value, &err));
    show(desk);
    return true;
}

static bool click(Desk *desk, const char *action)
{
    const Hit *hit = frame_hit(desk->list, action);
    if (!hit) return false;
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                           .button = SDL_BUTTON_LEFT,
                           .x = hit->rect.x + hit->rect.w / 2,
                           .y = hit->rect.y + hit->rect.h / 2}};
    feed(desk, event);
    event.type = SDL_MOUSEBUTTONUP;
    return feed(desk, event);
}

// The number of a choice where it has one, else the mouse.
static bool key(Desk *desk, const char *action)
{
    const Page *page = pages_now(desk->pages);
    int number = 0;
    for (int i = 0; i < page->n_actions; i++) {
        const Action *it = &page->actions[i];
        if (it->group != GROUP_CHOICE) continue;
        number++;
        if (!str_eq(it->id, str_of(action))) continue;
        SDL_Event event = {
            .key = {.type = SDL_KEYDOWN,
                .keysym = {.sym = SDLK_0 + number,
                    .scancode = (SDL_Scancode)(SDL_SCANCODE_1 + number - 1)}}};
        feed(desk, event);
        event.type = SDL_KEYUP;
        return feed(desk, event);
    }
    return click(desk, action);
}

static Str kept_by_lines(Small *small)
{
    Buf typed = {0};
    for (size_t i = 0; i < STEPS; i++)
        buf_addf(&typed, "%s\n", steps[i]);
    small_setup(small);
    small_read(small, lines_play, buf_str(&typed));
    buf_free(&typed);
    return small_kept(small, "small.autosave");
}

static void assert_agrees(bool (*way)(Desk *desk, const char *action))
{
    Small lines = {0};
    Str expected = kept_by_lines(&lines);
    Desk desk = {
        .input = {
            .w = 1280, .h = TALL, .density = 1, .event_scale = 1, .letter_keys = true}};
    small_setup(&desk.small);
    Err err = {0};
    desk.pages = pages_open(&desk.small.setup, &err);
    show(&desk);
    for (size_t i = 0; i < STEPS; i++)
        if (!way(&desk, steps[i])) fail_msg("\"%s\" did nothing", steps[i]);
    assert_true(pages_flush(desk.pages, &err));
    assert_true(expected.n > 0);
    assert_true(str_eq(small_kept(&desk.small, "small.autosave"), expected));
    pages_close(desk.pages);
    input_free(&desk.input);
    arena_free(&desk.arena);
    small_free(&desk.small);
    small_free(&lines);
}

static void test_the_mouse_comes_to_the_same_state(void **state)
{
    (void)state;
    assert_agrees(click);
}

static void test_the_keys_come_to_the_same_state(void **state)
{
    (void)state;
    assert_agrees(key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_mouse_comes_to_the_same_state),
        cmocka_unit_test(test_the_keys_come_to_the_same_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
