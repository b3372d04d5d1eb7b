#include "window/keys.h"

#include "support/support.h"

#include <string.h>

static InputCommand meaning(SDL_Keycode sym, SDL_Scancode place, int mod)
{
    SDL_Keysym key = {.sym = sym, .scancode = place, .mod = (Uint16)mod};
    return keys_command(&key, &(Keyboard){.letters = true});
}

static void test_tab_goes_on_and_with_shift_back(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_TAB, SDL_SCANCODE_TAB, 0), COMMAND_NEXT);
    assert_int_equal(
        meaning(SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT), COMMAND_PREVIOUS);
}

static void test_a_digit_key_counts_where_it_types_a_digit(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_3, SDL_SCANCODE_3, 0), COMMAND_CHOICE_3);
    assert_int_equal(meaning(SDLK_3, SDL_SCANCODE_3, KMOD_CAPS), COMMAND_CHOICE_3);
    assert_int_equal(meaning(SDLK_3, SDL_SCANCODE_3, KMOD_LSHIFT), COMMAND_NONE);
    assert_int_equal(meaning(SDLK_3, SDL_SCANCODE_3, KMOD_RALT), COMMAND_NONE);
    assert_int_equal(meaning(SDLK_7, SDL_SCANCODE_1, 0), COMMAND_CHOICE_7); // moved
    assert_int_equal(meaning(SDLK_0, SDL_SCANCODE_0, 0), COMMAND_NONE);
}

static void test_where_the_number_row_holds_no_digits_its_places_count(void **state)
{
    (void)state;
    assert_int_equal(
        meaning(SDLK_QUOTEDBL, SDL_SCANCODE_3, 0), COMMAND_CHOICE_3); // French
    assert_int_equal(meaning(0xE9 /* é */, SDL_SCANCODE_2, 0), COMMAND_CHOICE_2);
    assert_int_equal(
        meaning(0x04D9 /* ә */, SDL_SCANCODE_2, 0), COMMAND_CHOICE_2);        // Kazakh
    assert_int_equal(meaning(0xE0 /* à */, SDL_SCANCODE_0, 0), COMMAND_NONE); // French
    assert_int_equal(meaning(0x09, SDL_SCANCODE_TAB, 0), COMMAND_NEXT);
    assert_int_equal(
        meaning(SDLK_QUESTION, SDL_SCANCODE_0, 0), COMMAND_HELP); // Mongolian
}

static void test_the_keypad_types_digits_with_numlock_and_moves_without(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_KP_9, SDL_SCANCODE_KP_9, KMOD_NUM), COMMAND_CHOICE_9);
    assert_int_equal(meaning(SDLK_KP_0, SDL_SCANCODE_KP_0, KMOD_NUM), COMMAND_NONE);
    static const struct {
        SDL_Keycode key;
        InputCommand command;
    } MOVES[] = {{SDLK_KP_1, COMMAND_END}, {SDLK_KP_2, COMMAND_DOWN},
        {SDLK_KP_3, COMMAND_PAGE_DOWN}, {SDLK_KP_4, COMMAND_UP},
        {SDLK_KP_5, COMMAND_NONE}, {SDLK_KP_6, COMMAND_DOWN}, {SDLK_KP_7, COMMAND_TOP},
        {SDLK_KP_8, COMMAND_UP}, {SDLK_KP_9, COMMAND_PAGE_UP},
        {SDLK_KP_0, COMMAND_NONE}, {SDLK_KP_PERIOD, COMMAND_NONE}};
    for (int i = 0; i < COUNT_OF(MOVES); i++)
        assert_int_equal(meaning(MOVES[i].key, SDL_GetScancodeFromKey(MOVES[i].key), 0),
            MOVES[i].command);
}

typedef struct TypedKey {
    SDL_Keycode sym;
    SDL_Scancode place;
    int mod;
    const char *text; // that comes of it
} TypedKey;

static InputCommand what_is_typed(const TypedKey *typed, const Keyboard *keyboard)
{
    SDL_Keysym key = {
        .sym = typed->sym, .scancode = typed->place, .mod = (Uint16)typed->mod};
    assert_int_equal(keys_command(&key, keyboard), COMMAND_NONE);
    if (!keys_waits_for_text(&key, keyboard)) return COMMAND_NONE;
    return keys_typed(str_of(typed->text), &key, keyboard);
}

static void test_a_typed_question_mark_is_help_on_every_layout(void **state)
{
    (void)state;
    static const TypedKey KEYS[] = {
        {SDLK_SLASH, SDL_SCANCODE_SLASH, KMOD_LSHIFT, "?"},         // United States
        {SDLK_7, SDL_SCANCODE_7, KMOD_RSHIFT, "?"},                 // Russian
        {0x2116 /* № */, SDL_SCANCODE_SLASH, KMOD_LSHIFT, "?"},     // Kazakh
        {0xDF /* ß */, SDL_SCANCODE_MINUS, KMOD_LSHIFT, "?"},       // German
        {SDLK_COMMA, SDL_SCANCODE_M, KMOD_LSHIFT, "?"},             // French
        {SDLK_s, SDL_SCANCODE_J, KMOD_RALT, "?"},                   // Neo
        {0x638 /* ظ */, SDL_SCANCODE_SLASH, KMOD_LSHIFT, "\u061F"}, // Arabic
        {SDLK_SLASH, SDL_SCANCODE_SLASH, KMOD_LSHIFT, "\uFF1F"},    // Chinese
    };
    Keyboard keyboard = {.letters = true};
    for (int i = 0; i < COUNT_OF(KEYS); i++)
        assert_int_equal(what_is_typed(&KEYS[i], &keyboard), COMMAND_HELP);
    keyboard.letters = false; // a single sign, like a letter
    assert_int_equal(what_is_typed(&KEYS[0], &keyboard), COMMAND_NONE);
}

static void test_with_shift_only_what_is_typed_counts(void **state)
{
    (void)state;
    static const struct {
        TypedKey key;
        InputCommand command;
    } KEYS[] = {
        {{SDLK_AMPERSAND, SDL_SCANCODE_1, KMOD_LSHIFT, "1"}, COMMAND_CHOICE_1},
        {{SDLK_5, SDL_SCANCODE_5, KMOD_LSHIFT, "%"}, COMMAND_NONE},
        {{0x04D9, SDL_SCANCODE_2, KMOD_LSHIFT, "Ә"}, COMMAND_NONE},
        {{SDLK_KP_3, SDL_SCANCODE_KP_3, KMOD_LSHIFT, "3"}, COMMAND_CHOICE_3},
        {{SDLK_2, SDL_SCANCODE_2, KMOD_RALT, "2"}, COMMAND_NONE}, // a plain Alt
        {{SDLK_4, SDL_SCANCODE_4, KMOD_LSHIFT, ""}, COMMAND_NONE},
        {{SDLK_4, SDL_SCANCODE_4, KMOD_LSHIFT, "44"}, COMMAND_NONE},
        {{SDLK_SLASH, SDL_SCANCODE_SLASH, KMOD_LSHIFT | KMOD_LCTRL, "?"}, COMMAND_NONE},
    };
    Keyboard keyboard = {.letters = true};
    for (int i = 0; i < COUNT_OF(KEYS); i++)
        assert_int_equal(what_is_typed(&KEYS[i].key, &keyboard), KEYS[i].command);
}

static void test_letters_work_on_a_cyrillic_keyboard(void **state)
{
    (void)state;
    assert_int_equal(meaning(0x0442 /* т */, SDL_SCANCODE_N, 0), COMMAND_NOTEBOOK);
    assert_int_equal(meaning(SDLK_n, SDL_SCANCODE_L, 0), COMMAND_NOTEBOOK); // Dvorak
    assert_int_equal(
        meaning(0x0422 /* Т */, SDL_SCANCODE_N, KMOD_LSHIFT), COMMAND_NOTEBOOK);
}

static void test_a_latin_letter_is_never_taken_for_its_place(void **state)
{
    (void)state;
    assert_int_equal(meaning(0xE9 /* é */, SDL_SCANCODE_W, 0), COMMAND_NONE); // Bépo
    assert_int_equal(meaning(0x131 /* ı */, SDL_SCANCODE_H, 0), COMMAND_NONE);
    assert_int_equal(meaning(SDLK_SLASH, SDL_SCANCODE_N, 0), COMMAND_NONE);
}

static void test_signs_count_by_place_where_the_layout_has_no_latin_letters(
    void **state)
{
    (void)state;
    SDL_Keysym key = {.sym = SDLK_SLASH, .scancode = SDL_SCANCODE_W}; // Hebrew
    Keyboard hebrew = {.letters = true, .no_latin = true};
    assert_int_equal(keys_command(&key, &hebrew), COMMAND_PLAIN);
    key =
        (SDL_Keysym){.sym = SDLK_SLASH, .scancode = SDL_SCANCODE_Q, .mod = KMOD_LCTRL};
    assert_int_equal(keys_command(&key, &hebrew), COMMAND_LEAVE);
    assert_false(keys_have_no_latin()); // SDL's own layout is the American one
}

static void test_the_places_of_all_letters_and_no_others_are_letters(void **state)
{
    (void)state;
    SDL_Keysym key = {.sym = 0x0442 /* т */};
    for (int i = 0; i < 26; i++) {
        key.scancode = SDL_SCANCODE_A + i;
        assert_int_equal(keys_latin(&key, false), SDLK_a + i);
        assert_int_equal(keys_latin(&key, true), SDLK_a + i);
    }
    key.scancode = SDL_SCANCODE_A - 1;
    assert_int_equal(keys_latin(&key, true), 0x0442);
    key.scancode = SDL_SCANCODE_Z + 1;
    assert_int_equal(keys_latin(&key, true), 0x0442);
    key = (SDL_Keysym){.sym = SDLK_z, .scancode = SDL_SCANCODE_Y};
    assert_int_equal(keys_latin(&key, true), SDLK_z);
    key.sym = SDLK_SLASH;
    assert_int_equal(keys_latin(&key, false), SDLK_SLASH);
    assert_int_equal(keys_latin(&key, true), SDLK_y);
}

static bool types(SDL_Keycode sym, int mod)
{
    return keys_type(&(SDL_Keysym){.sym = sym, .mod = (Uint16)mod});
}

static void test_a_sign_is_typed_without_a_chord(void **state)
{
    (void)state;
    assert_true(types(SDLK_EXCLAIM, 0) && types(SDLK_a, KMOD_LSHIFT));
    assert_true(types(0x0442, 0) && types(SDLK_a, KMOD_RALT));
    assert_true(types(SDLK_KP_1, KMOD_NUM));
    assert_false(types(SDLK_KP_1, 0));
    assert_false(types(SDLK_SPACE, 0) || types(SDLK_RETURN, 0));
    assert_false(types(SDLK_DELETE, 0) || types(SDLK_F1, 0) || types(SDLK_UP, 0));
    assert_false(types(SDLK_a, KMOD_LCTRL) || types(SDLK_SPACE, KMOD_LCTRL));
}

static bool waits(SDL_Keycode sym, SDL_Scancode place, int mod)
{
    SDL_Keysym key = {.sym = sym, .scancode = place, .mod = (Uint16)mod};
    return keys_waits_for_text(&key, &(Keyboard){.letters = true});
}

static void test_with_shift_all_keys_of_the_keypad_wait_for_their_text(void **state)
{
    (void)state;
    assert_true(waits(SDLK_KP_1, SDL_SCANCODE_KP_1, KMOD_LSHIFT));
    assert_true(waits(SDLK_KP_0, SDL_SCANCODE_KP_0, KMOD_LSHIFT));
    assert_true(waits(SDLK_KP_PERIOD, SDL_SCANCODE_KP_PERIOD, KMOD_LSHIFT));
    assert_false(waits(SDLK_KP_ENTER, SDL_SCANCODE_KP_ENTER, KMOD_LSHIFT));
    assert_false(waits(SDLK_KP_1, SDL_SCANCODE_KP_1, 0));
    assert_false(waits(SDLK_a, SDL_SCANCODE_A, KMOD_LSHIFT));
    assert_true(waits(SDLK_a, SDL_SCANCODE_A, KMOD_RALT));
    assert_true(waits(SDLK_0, SDL_SCANCODE_0, KMOD_LSHIFT));
    assert_true(waits(SDLK_9, SDL_SCANCODE_9, KMOD_LSHIFT));
    assert_false(waits(SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT));
}

static void test_commands_leave_and_fill_the_screen(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_q, SDL_SCANCODE_Q, KMOD_LCTRL), COMMAND_LEAVE);
    assert_int_equal(
        meaning(0x0439 /* й */, SDL_SCANCODE_Q, KMOD_RCTRL), COMMAND_LEAVE);
    assert_int_equal(
        meaning(SDLK_RETURN, SDL_SCANCODE_RETURN, KMOD_LALT), COMMAND_SCREEN);
    assert_int_equal(meaning(SDLK_F11, SDL_SCANCODE_F11, 0), COMMAND_SCREEN);
    assert_int_equal(meaning(SDLK_q, SDL_SCANCODE_Q, 0), COMMAND_NONE);
    assert_int_equal(meaning(SDLK_n, SDL_SCANCODE_N, KMOD_LCTRL), COMMAND_NONE);
}

static InputCommand without_letters(SDL_Keycode sym, SDL_Scancode place, int mod)
{
    SDL_Keysym key = {.sym = sym, .scancode = place, .mod = (Uint16)mod};
    return keys_command(&key, &(Keyboard){0});
}

static void test_without_letters_other_keys_do_the_same(void **state)
{
    (void)state;
    assert_int_equal(meaning(0x043a /* к */, SDL_SCANCODE_R, 0), COMMAND_VOICE);
    assert_int_equal(without_letters(SDLK_r, SDL_SCANCODE_R, 0), COMMAND_NONE);
    assert_int_equal(without_letters(SDLK_F7, SDL_SCANCODE_F7, 0), COMMAND_SOUND);
    assert_int_equal(without_letters(SDLK_F5, SDL_SCANCODE_F5, 0), COMMAND_VOICE);
    assert_int_equal(meaning(SDLK_SLASH, SDL_SCANCODE_SLASH, 0), COMMAND_NONE);
    assert_int_equal(without_letters(SDLK_F1, SDL_SCANCODE_F1, 0), COMMAND_HELP);
    assert_int_equal(without_letters(SDLK_2, SDL_SCANCODE_2, 0), COMMAND_CHOICE_2);
}

static void test_keys_of_other_names_do_what_they_always_did(void **state)
{
    (void)state;
    static const struct {
        SDL_Keycode key;
        InputCommand command;
    } KEYS[] = {{SDLK_RETURN, COMMAND_TAKE}, {SDLK_KP_ENTER, COMMAND_TAKE},
        {SDLK_SPACE, COMMAND_TAKE}, {SDLK_ESCAPE, COMMAND_BACK},
        {SDLK_AC_BACK, COMMAND_BACK}, {SDLK_BACKSPACE, COMMAND_UNDO},
        {SDLK_PAGEDOWN, COMMAND_PAGE_DOWN}, {SDLK_PAGEUP, COMMAND_PAGE_UP},
        {SDLK_HOME, COMMAND_TOP}, {SDLK_END, COMMAND_END}, {SDLK_DOWN, COMMAND_DOWN},
        {SDLK_RIGHT, COMMAND_DOWN}, {SDLK_UP, COMMAND_UP}, {SDLK_LEFT, COMMAND_UP},
        {SDLK_DELETE, COMMAND_NONE}, {SDLK_UNKNOWN, COMMAND_NONE}};
    for (int i = 0; i < COUNT_OF(KEYS); i++)
        assert_int_equal(
            meaning(KEYS[i].key, SDL_SCANCODE_UNKNOWN, 0), KEYS[i].command);
}

static void test_gamepad_moves_chooses_and_goes_back(void **state)
{
    (void)state;
    assert_int_equal(keys_button(SDL_CONTROLLER_BUTTON_A), COMMAND_TAKE);
    assert_int_equal(keys_button(SDL_CONTROLLER_BUTTON_B), COMMAND_BACK);
    assert_int_equal(
        keys_button(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER), COMMAND_PAGE_DOWN);
    assert_int_equal(keys_button(SDL_CONTROLLER_BUTTON_DPAD_RIGHT), COMMAND_DOWN);
    assert_int_equal(keys_button(SDL_CONTROLLER_BUTTON_DPAD_LEFT), COMMAND_UP);
    assert_int_equal(keys_button(SDL_CONTROLLER_BUTTON_GUIDE), COMMAND_NONE);
}

static InputCommand command_with(
    const KeyBindings *keys, SDL_Keycode sym, SDL_Scancode place)
{
    SDL_Keysym key = {.sym = sym, .scancode = place};
    return keys_command(&key, &(Keyboard){keys, true, false});
}

static void test_a_key_that_was_chosen_does_it_and_the_default_no_more(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    strcpy(keys.name[COMMAND_NOTEBOOK], "F9");
    strcpy(keys.name[COMMAND_NEXT], "Space");
    strcpy(keys.name[COMMAND_TAKE], "X");
    assert_int_equal(command_with(&keys, SDLK_F9, SDL_SCANCODE_F9), COMMAND_NOTEBOOK);
    assert_int_equal(command_with(&keys, SDLK_n, SDL_SCANCODE_N), COMMAND_NONE);
    assert_int_equal(command_with(&keys, SDLK_SPACE, SDL_SCANCODE_SPACE), COMMAND_NEXT);
    assert_int_equal(command_with(&keys, SDLK_x, SDL_SCANCODE_X), COMMAND_TAKE);
    assert_int_equal(command_with(&keys, SDLK_DOWN, SDL_SCANCODE_DOWN), COMMAND_DOWN);
    SDL_Keysym x = {.sym = SDLK_x, .scancode = SDL_SCANCODE_X};
    assert_int_equal(keys_command(&x, &(Keyboard){&keys, false, false}),
        COMMAND_NONE); // a letter still
}

static void test_arrows_and_digits_can_be_other_keys(void **state)
{
    (void)state;
    KeyBindings keys = {0};
    strcpy(keys.name[COMMAND_DOWN], "J");
    strcpy(keys.name[COMMAND_CHOICE_3], "F3");
    strcpy(keys.name[COMMAND_MAP], "3");
    strcpy(keys.name[COMMAND_LOG], "Left");
    assert_int_equal(command_with(&keys, SDLK_j, SDL_SCANCODE_J), COMMAND_DOWN);
    assert_int_equal(command_with(&keys, SDLK_DOWN, SDL_SCANCODE_DOWN), COMMAND_NONE);
    assert_int_equal(command_with(&keys, SDLK_RIGHT, SDL_SCANCODE_RIGHT), COMMAND_NONE);
    assert_int_equal(command_with(&keys, SDLK_UP, SDL_SCANCODE_UP), COMMAND_UP);
    assert_int_equal(command_with(&keys, SDLK_LEFT, SDL_SCANCODE_LEFT), COMMAND_LOG);
    assert_int_equal(command_with(&keys, SDLK_F3, SDL_SCANCODE_F3), COMMAND_CHOICE_3);
    SDL_Keysym three = {.sym = SDLK_3, .scancode = SDL_SCANCODE_3};
    assert_int_equal(keys_command(&three, &(Keyboard){&keys, false, false}),
        COMMAND_MAP); // not a letter
    strcpy(keys.name[COMMAND_MAP], "");
    assert_int_equal(command_with(&keys, SDLK_3, SDL_SCANCODE_3), COMMAND_NONE);
    assert_int_equal(command_with(&keys, SDLK_4, SDL_SCANCODE_4), COMMAND_CHOICE_4);
    assert_int_equal(command_with(&keys, SDLK_0, SDL_SCANCODE_0), COMMAND_NONE);
    strcpy(keys.name[COMMAND_MAP], "0");
    assert_int_equal(command_with(&keys, SDLK_0, SDL_SCANCODE_0), COMMAND_MAP);
    assert_int_equal(
        command_with(&keys, 0xE0 /* à */, SDL_SCANCODE_0), COMMAND_MAP); // French
}

// Each command, by each name that a key can have.
static void test_every_key_with_a_name_can_be_bound(void **state)
{
    (void)state;
    for (SDL_Scancode place = 0; place < SDL_NUM_SCANCODES; place++) {
        SDL_Keycode sym = SDL_GetKeyFromScancode(place);
        const char *typed = sym == SDLK_RETURN ? "Enter" : SDL_GetKeyName(sym);
        const char *name = commands_key_name(str_of(typed));
        for (InputCommand c = 0; name && c < COMMANDS; c++) {
            KeyBindings keys = {0};
            for (InputCommand other = 0; other < COMMANDS; other++)
                strcpy(keys.name[other], other == c ? name : "?");
            assert_int_equal(command_with(&keys, sym, place), c);
        }
    }
}

static void test_one_key_leaves_at_once(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_F10, SDL_SCANCODE_F10, 0), COMMAND_LEAVE);
    assert_int_equal(meaning(SDLK_F6, SDL_SCANCODE_F6, 0), COMMAND_COPY);
    assert_int_equal(meaning(SDLK_c, SDL_SCANCODE_C, KMOD_LCTRL), COMMAND_COPY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tab_goes_on_and_with_shift_back),
        cmocka_unit_test(test_a_digit_key_counts_where_it_types_a_digit),
        cmocka_unit_test(test_where_the_number_row_holds_no_digits_its_places_count),
        cmocka_unit_test(test_the_keypad_types_digits_with_numlock_and_moves_without),
        cmocka_unit_test(test_a_typed_question_mark_is_help_on_every_layout),
        cmocka_unit_test(test_with_shift_only_what_is_typed_counts),
        cmocka_unit_test(test_letters_work_on_a_cyrillic_keyboard),
        cmocka_unit_test(test_a_latin_letter_is_never_taken_for_its_place),
        cmocka_unit_test(
            test_signs_count_by_place_where_the_layout_has_no_latin_letters),
        cmocka_unit_test(test_the_places_of_all_letters_and_no_others_are_letters),
        cmocka_unit_test(test_a_sign_is_typed_without_a_chord),
        cmocka_unit_test(test_with_shift_all_keys_of_the_keypad_wait_for_their_text),
        cmocka_unit_test(test_commands_leave_and_fill_the_screen),
        cmocka_unit_test(test_without_letters_other_keys_do_the_same),
        cmocka_unit_test(test_keys_of_other_names_do_what_they_always_did),
        cmocka_unit_test(test_gamepad_moves_chooses_and_goes_back),
        cmocka_unit_test(test_a_key_that_was_chosen_does_it_and_the_default_no_more),
        cmocka_unit_test(test_arrows_and_digits_can_be_other_keys),
        cmocka_unit_test(test_every_key_with_a_name_can_be_bound),
        cmocka_unit_test(test_one_key_leaves_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
