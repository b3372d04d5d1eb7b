// A gamepad of SDL's own making, plugged in and pulled out; text input only while a name is typed.
#include "window/window_inner.h"

#include "support/small.h"
#include "support/support.h"

static Small small;
static WindowSetup setup;
static Window window;

static int open_all(void **state)
{
    (void)state;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    small_setup(&small);
    setup = (WindowSetup){.fonts_folder = test_path(&small.arena, "../fonts")};
    Err err = {0};
    window = (Window){.setup = &setup, .pages = pages_open(&small.setup, &err)};
    if (!window.pages || !window_open(&window, &err)) return -1;
    window.deferred_done = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    return window.deferred_done ? 0 : -1;
}

static int close_all(void **state)
{
    (void)state;
    window_close(&window);
    pages_close(window.pages);
    small_free(&small);
    SDL_Quit();
    return 0;
}

static int plug_in(void)
{
    int which = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, 6, 15, 0);
    if (which < 0 || !SDL_IsGameController(which))
        skip_because("this SDL makes no gamepads");
    return which;
}

static void test_the_first_gamepad_is_ours_until_it_is_pulled_out(void **state)
{
    (void)state;
    int which = plug_in();
    SDL_Event released = {.type = SDL_CONTROLLERBUTTONUP};
    assert_false(window_pad_is_gone(&window, &released)); // there was none
    window_open_pad(&window, which);
    assert_non_null(window.pad);
    SDL_GameController *first = window.pad;
    int second = plug_in();
    window_open_pad(&window, second);
    assert_ptr_equal(window.pad, first);

    SDL_JoystickID id =
        SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(window.pad));
    window_close_pad(&window, id + 1); // somebody else's
    assert_ptr_equal(window.pad, first);
    assert_false(window_pad_is_gone(&window, &released));
    SDL_JoystickDetachVirtual(which);
    assert_true(window_pad_is_gone(&window, &released));
    SDL_Event pressed = {.type = SDL_CONTROLLERBUTTONDOWN};
    assert_false(window_pad_is_gone(&window, &pressed));
    window_close_pad(&window, id);
    assert_null(window.pad);
    window_close_pad(&window, id); // twice does no harm
    assert_false(window_pad_is_gone(&window, &released));
    while (SDL_NumJoysticks() > 0)
        SDL_JoystickDetachVirtual(0);
}

static void test_what_is_no_gamepad_is_left_alone(void **state)
{
    (void)state;
    window_open_pad(&window, 99);
    assert_null(window.pad);
}

// SDL looks for gamepads by a clock of its own, which wakes an idle program, unless there is one.
static void test_gamepads_are_watched_while_there_is_one(void **state)
{
    (void)state;
    window_find_pads(&window);
    assert_string_equal(SDL_GetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS), "0");
    int which = plug_in();
    window_open_pad(&window, which);
    window_find_pads(&window);
    assert_string_equal(SDL_GetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS), "1");
    window_close_pad(
        &window, SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(window.pad)));
    window_find_pads(&window);
    assert_string_equal(SDL_GetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS), "0");
    SDL_JoystickDetachVirtual(which);
}

static void test_text_is_taken_while_a_name_is_typed(void **state)
{
    (void)state;
    assert_int_equal(SDL_IsTextInputActive(), SDL_FALSE);
    window_update_typing(&window);
    assert_int_equal(SDL_IsTextInputActive(), SDL_FALSE);
    buf_add(&window.input.editing, STR("name"));
    for (int i = 0; i < 2; i++) {
        window_update_typing(&window);
        assert_int_equal(SDL_IsTextInputActive(), SDL_TRUE);
    }
    buf_clear(&window.input.editing);
    window_update_typing(&window);
    assert_int_equal(SDL_IsTextInputActive(), SDL_FALSE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_gamepad_is_ours_until_it_is_pulled_out),
        cmocka_unit_test(test_what_is_no_gamepad_is_left_alone),
        cmocka_unit_test(test_gamepads_are_watched_while_there_is_one),
        cmocka_unit_test(test_text_is_taken_while_a_name_is_typed),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
