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
    if (!window.pages || !window_prepare(&window, &err) || !window_open(&window, &err))
        return -1;
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

static void queue_window_event(SDL_WindowEventID id)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = (Uint8)id;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void clear_queue(void) { SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT); }

static void test_releases_of_a_window_that_is_left_are_nobody_s(void **state)
{
    (void)state;
    static const Uint32 releases[] = {
        SDL_KEYUP, SDL_MOUSEBUTTONUP, SDL_FINGERUP, SDL_CONTROLLERBUTTONUP};
    static const SDL_WindowEventID leaves[] = {
        SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_HIDDEN, SDL_WINDOWEVENT_MINIMIZED};
    for (int i = 0; i < COUNT_OF(releases); i++) {
        SDL_Event release = {.type = releases[i]};
        clear_queue();
        assert_false(window_lets_go(&release));
        queue_window_event(SDL_WINDOWEVENT_EXPOSED);
        assert_false(window_lets_go(&release));
        for (int k = 0; k < COUNT_OF(leaves); k++)
            for (int behind = 0; behind < 2; behind++) {
                clear_queue();
                if (behind) queue_window_event(SDL_WINDOWEVENT_EXPOSED);
                queue_window_event(leaves[k]);
                assert_true(window_lets_go(&release));
                assert_false(window_lets_go(&(SDL_Event){.type = SDL_KEYDOWN}));
            }
    }
    clear_queue();
}

static void queue_touch(SDL_FingerID finger, Uint32 time)
{
    SDL_Event event = {.type = SDL_FINGERDOWN};
    event.tfinger.fingerId = finger;
    event.tfinger.timestamp = time;
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void test_a_finger_that_is_replaced_lets_go(void **state)
{
    (void)state;
    SDL_Event up = {.type = SDL_FINGERUP};
    clear_queue();
    queue_touch(7, 100);
    queue_touch(8, 100);
    // SDL_PushEvent sets the time.
    SDL_Event queued[2];
    assert_int_equal(
        SDL_PeepEvents(queued, 2, SDL_PEEKEVENT, SDL_FINGERDOWN, SDL_FINGERDOWN), 2);
    for (int i = 0; i < 2; i++) {
        up.tfinger.fingerId = queued[i].tfinger.fingerId;
        up.tfinger.timestamp = queued[i].tfinger.timestamp;
        assert_true(window_lets_go(&up));
        up.tfinger.timestamp++;
        assert_false(window_lets_go(&up));
    }
    up.tfinger.timestamp = queued[0].tfinger.timestamp;
    up.tfinger.fingerId = 9;
    assert_false(window_lets_go(&up));
    up.tfinger.fingerId = 7;
    up.type = SDL_KEYUP; // of no finger
    assert_false(window_lets_go(&up));
    clear_queue();
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
        cmocka_unit_test(test_releases_of_a_window_that_is_left_are_nobody_s),
        cmocka_unit_test(test_a_finger_that_is_replaced_lets_go),
        cmocka_unit_test(test_text_is_taken_while_a_name_is_typed),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
