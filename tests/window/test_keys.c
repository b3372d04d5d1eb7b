#include "window/keys.h"

#include "support/support.h"

#include <string.h>

static Key meaning(SDL_Keycode sym, SDL_Scancode place, int mod)
{
    SDL_Keysym key = {.sym = sym, .scancode = place, .mod = (Uint16)mod};
    return key_meaning(&key, NULL);
}

static void test_tab_goes_on_and_with_shift_back(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_TAB, SDL_SCANCODE_TAB, 0).deed, DEED_NEXT);
    assert_int_equal(
        meaning(SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT).deed, DEED_BEFORE);
}

static void test_digits_count_by_their_place(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_3, SDL_SCANCODE_3, 0).number, 3);
    assert_int_equal(meaning(SDLK_QUOTEDBL, SDL_SCANCODE_3, 0).number, 3); // French
    assert_int_equal(meaning(SDLK_KP_9, SDL_SCANCODE_KP_9, KMOD_NUM).number, 9);
    assert_int_equal(meaning(SDLK_0, SDL_SCANCODE_0, 0).deed, DEED_NONE);
}

static void test_letters_work_on_a_cyrillic_keyboard(void **state)
{
    (void)state;
    Key key = meaning(0x0442 /* т */, SDL_SCANCODE_N, 0);
    assert_int_equal(key.deed, DEED_ACTION);
    assert_string_equal(key.action, "notebook");
    assert_true(key.letter);
    assert_string_equal(
        meaning(SDLK_n, SDL_SCANCODE_L, 0).action, "notebook"); // Dvorak
}

static void test_commands_leave_and_fill_the_screen(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_q, SDL_SCANCODE_Q, KMOD_LCTRL).deed, DEED_LEAVE);
    assert_int_equal(
        meaning(0x0439 /* й */, SDL_SCANCODE_Q, KMOD_RCTRL).deed, DEED_LEAVE);
    assert_int_equal(
        meaning(SDLK_RETURN, SDL_SCANCODE_RETURN, KMOD_LALT).deed, DEED_FULL_SCREEN);
    assert_int_equal(meaning(SDLK_F11, SDL_SCANCODE_F11, 0).deed, DEED_FULL_SCREEN);
    assert_int_equal(meaning(SDLK_q, SDL_SCANCODE_Q, 0).deed, DEED_NONE);
    assert_int_equal(meaning(SDLK_n, SDL_SCANCODE_N, KMOD_LCTRL).deed, DEED_NONE);
}

static void test_reading_aloud_has_a_letter_and_a_key_that_is_none(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_F5, SDL_SCANCODE_F5, 0).deed, DEED_VOICE);
    assert_false(meaning(SDLK_F5, SDL_SCANCODE_F5, 0).letter);
    assert_int_equal(meaning(0x043a /* к */, SDL_SCANCODE_R, 0).deed, DEED_VOICE);
    assert_true(meaning(SDLK_r, SDL_SCANCODE_R, 0).letter);
}

static void test_help_has_a_key_that_is_no_letter(void **state)
{
    (void)state;
    assert_false(meaning(SDLK_F1, SDL_SCANCODE_F1, 0).letter);
    assert_string_equal(
        meaning(SDLK_SLASH, SDL_SCANCODE_SLASH, KMOD_LSHIFT).action, "help");
    assert_int_equal(meaning(SDLK_SLASH, SDL_SCANCODE_SLASH, 0).deed, DEED_NONE);
}

static void test_gamepad_moves_chooses_and_goes_back(void **state)
{
    (void)state;
    assert_int_equal(button_meaning(SDL_CONTROLLER_BUTTON_A).deed, DEED_CHOOSE);
    assert_string_equal(button_meaning(SDL_CONTROLLER_BUTTON_B).action, "back");
    assert_int_equal(
        button_meaning(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER).deed, DEED_PAGE_DOWN);
    assert_int_equal(button_meaning(SDL_CONTROLLER_BUTTON_GUIDE).deed, DEED_NONE);
}

static void test_only_moves_repeat(void **state)
{
    (void)state;
    assert_true(deed_is_move(DEED_NEXT));
    assert_true(deed_is_move(DEED_END));
    assert_false(deed_is_move(DEED_NONE));
    assert_false(deed_is_move(DEED_CHOOSE));
}

static void test_a_key_that_was_chosen_does_it_and_the_usual_one_no_more(void **state)
{
    (void)state;
    KeySet keys = {0};
    strcpy(keys.name[KEY_FOR_NOTEBOOK], "F9");
    strcpy(keys.name[KEY_FOR_NEXT], "Space");
    strcpy(keys.name[KEY_FOR_TAKE], "X");
    SDL_Keysym key = {.sym = SDLK_F9};
    assert_string_equal(key_meaning(&key, &keys).action, "notebook");
    assert_false(key_meaning(&key, &keys).letter);
    key.sym = SDLK_n;
    assert_int_equal(key_meaning(&key, &keys).deed, DEED_NONE);
    key.sym = SDLK_SPACE;
    assert_int_equal(key_meaning(&key, &keys).deed, DEED_NEXT);
    key.sym = SDLK_x;
    assert_int_equal(key_meaning(&key, &keys).deed, DEED_CHOOSE);
    assert_true(key_meaning(&key, &keys).letter);
    key.sym = SDLK_DOWN;
    assert_int_equal(key_meaning(&key, &keys).deed, DEED_DOWN);
}

static Deed deed_with(const KeySet *keys, SDL_Keycode sym, SDL_Scancode place)
{
    SDL_Keysym key = {.sym = sym, .scancode = place};
    return key_meaning(&key, keys).deed;
}

static void test_arrows_and_digits_can_be_other_keys(void **state)
{
    (void)state;
    KeySet keys = {0};
    strcpy(keys.name[KEY_FOR_DOWN], "J");
    strcpy(keys.name[KEY_FOR_CHOICE + 2], "F3");
    strcpy(keys.name[KEY_FOR_MAP], "3");
    strcpy(keys.name[KEY_FOR_LOG], "Left");
    assert_int_equal(deed_with(&keys, SDLK_j, SDL_SCANCODE_J), DEED_DOWN);
    assert_int_equal(deed_with(&keys, SDLK_DOWN, SDL_SCANCODE_DOWN), DEED_NONE);
    assert_int_equal(deed_with(&keys, SDLK_RIGHT, SDL_SCANCODE_RIGHT), DEED_NONE);
    assert_int_equal(deed_with(&keys, SDLK_UP, SDL_SCANCODE_UP), DEED_UP);
    assert_int_equal(deed_with(&keys, SDLK_LEFT, SDL_SCANCODE_LEFT), DEED_ACTION);
    SDL_Keysym key = {.sym = SDLK_F3, .scancode = SDL_SCANCODE_F3};
    assert_int_equal(key_meaning(&key, &keys).deed, DEED_NUMBER);
    assert_int_equal(key_meaning(&key, &keys).number, 3);
    key = (SDL_Keysym){.sym = SDLK_3, .scancode = SDL_SCANCODE_3};
    assert_string_equal(key_meaning(&key, &keys).action, "map");
    assert_false(key_meaning(&key, &keys).letter);
    strcpy(keys.name[KEY_FOR_MAP], "");
    assert_int_equal(key_meaning(&key, &keys).deed, DEED_NONE);
    assert_int_equal(deed_with(&keys, SDLK_4, SDL_SCANCODE_4), DEED_NUMBER);
    assert_int_equal(deed_with(&keys, SDLK_0, SDL_SCANCODE_0), DEED_NONE);
}

// Every deed that has a key by itself can be done by another one.
static void test_every_deed_can_have_another_key(void **state)
{
    (void)state;
    for (int i = 0; i < KEYS_FOR; i++) {
        KeySet keys = {0};
        strcpy(keys.name[i], "Insert");
        SDL_Keysym key = {.sym = SDLK_INSERT};
        Key found = key_meaning(&key, &keys);
        assert_int_not_equal(found.deed, DEED_NONE);
        assert_int_equal(found.what, i);
        assert_int_equal(found.number, i < KEY_FOR_CHOICE ? 0 : i - KEY_FOR_CHOICE + 1);
    }
}

static void test_one_key_leaves_at_once(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_F10, SDL_SCANCODE_F10, 0).deed, DEED_LEAVE);
    assert_int_equal(meaning(SDLK_F6, SDL_SCANCODE_F6, 0).deed, DEED_COPY);
    assert_int_equal(meaning(SDLK_c, SDL_SCANCODE_C, KMOD_LCTRL).deed, DEED_COPY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tab_goes_on_and_with_shift_back),
        cmocka_unit_test(test_a_key_that_was_chosen_does_it_and_the_usual_one_no_more),
        cmocka_unit_test(test_arrows_and_digits_can_be_other_keys),
        cmocka_unit_test(test_every_deed_can_have_another_key),
        cmocka_unit_test(test_one_key_leaves_at_once),
        cmocka_unit_test(test_digits_count_by_their_place),
        cmocka_unit_test(test_letters_work_on_a_cyrillic_keyboard),
        cmocka_unit_test(test_commands_leave_and_fill_the_screen),
        cmocka_unit_test(test_reading_aloud_has_a_letter_and_a_key_that_is_none),
        cmocka_unit_test(test_help_has_a_key_that_is_no_letter),
        cmocka_unit_test(test_gamepad_moves_chooses_and_goes_back),
        cmocka_unit_test(test_only_moves_repeat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
