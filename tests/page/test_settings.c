#include "page/settings.h"

#include "base/json.h"
#include "story/resume/resume.h"
#include "support/support.h"

#include <string.h>

static Settings read(const char *json, Buf *notes)
{
    Settings settings;
    Err err = {0};
    assert_true(settings_read(str_of(json), &settings, notes, &err));
    assert_no_err(&err);
    return settings;
}

static void test_what_is_written_is_read(void **state)
{
    (void)state;
    Settings settings = {.text_percent = 175,
        .theme = THEME_CONTRAST,
        .font = FONT_EASY,
        .wide_spacing = true,
        .full_screen = true,
        .voice = true,
        .voice_words = 280,
        .voice_pitch = -25,
        .motion = MOTION_NONE,
        .board_list = true,
        .plain_words = true,
        .keys = {.name = {[COMMAND_NOTEBOOK] = "F9", [COMMAND_TAKE] = "Space"}},
        .window_w = 1280,
        .window_h = 720};
    Buf json = {0}, notes = {0};
    settings_write(&settings, &json);
    Settings again = read(json.s, &notes);
    assert_memory_equal(&settings, &again, sizeof settings);
    assert_int_equal(notes.n, 0);
    buf_free(&json);
}

static void test_unknown_settings_are_kept_and_written_back(void **state)
{
    (void)state;
    Settings settings = read("{\"smell\": {\"volume\": 3}, \"theme\": \"dusk\"}", NULL);
    assert_int_equal(settings.theme, THEME_DUSK);
    Buf json = {0};
    settings_write(&settings, &json);
    Settings again = read(json.s, NULL);
    assert_non_null(again.unknown);
    assert_int_equal(json_integer_value(json_object_get(
                         json_object_get(again.unknown, "smell"), "volume")),
        3);
    settings_free(&settings);
    settings_free(&again);
    buf_free(&json);
}

static void test_the_line_for_help_is_one_clean_line_of_bounded_length(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *kept;
    } lines[] = {{"  Ms Lee, room 4  ", "Ms Lee, room 4"}, {"a\nb\tc", "a bc"},
        {"\x1b[31mred", "[31mred"}, {"\xff\xfe", ""}, {"", ""},
        {"\xe2\x80\xae"
         "123",
            "123"},
        {"\xe2\x81\xa6"
         "116 111\xe2\x81\xa9",
            "116 111"},
        {"<b>&\"", "<b>&\""}, {" 7 ", "7"}, {"a\u202Ab\u202Ec\u2066d\u2069e", "abcde"},
        {"a\u2027b\u202Fc", "a\u2027b\u202Fc"}, {"a\u2065b\u206Ac", "a\u2065b\u206Ac"}};
    Settings settings = settings_first();
    for (int i = 0; i < COUNT_OF(lines); i++) {
        settings_set_helpline(&settings, str_of(lines[i].typed));
        assert_string_equal(settings.helpline, lines[i].kept);
    }
    char much[4 * HELPLINE_MAX];
    memset(much, 'x', sizeof much);
    memcpy(much + HELPLINE_MAX - 1, "é", 2); // it would be cut in the middle
    settings_set_helpline(&settings, (Str){much, sizeof much});
    assert_int_equal(strlen(settings.helpline), HELPLINE_MAX - 1);
}

static void test_the_line_for_help_is_written_and_read(void **state)
{
    (void)state;
    Settings settings = settings_first();
    Buf json = {0}, notes = {0};
    settings_set_helpline(&settings, STR("116 111, day & night"));
    settings_write(&settings, &json);
    Settings again = read(json.s, &notes);
    assert_string_equal(again.helpline, "116 111, day & night");
    assert_int_equal(notes.n, 0);
    again = read("{\"helpline\": 116}", &notes);
    assert_string_equal(again.helpline, "");
    assert_non_null(strstr(notes.s, "helpline"));
    again = read("{\"helpline\": \"a\\nb\"}", NULL); // by hand
    assert_string_equal(again.helpline, "a b");
    buf_free(&json);
    buf_free(&notes);
}

static void test_the_line_for_help_fits_to_its_last_byte(void **state)
{
    (void)state;
    char much[HELPLINE_MAX + 2];
    Settings settings = settings_first();
    memset(much, 'x', sizeof much);
    settings_set_helpline(&settings, (Str){much, HELPLINE_MAX});
    assert_int_equal(strlen(settings.helpline), HELPLINE_MAX);
    settings_set_helpline(&settings, (Str){much, HELPLINE_MAX + 1});
    assert_int_equal(strlen(settings.helpline), HELPLINE_MAX);
    settings_set_helpline(&settings, STR("7"));
    assert_string_equal(settings.helpline, "7");
}

// The whole file, as it is written: an entry a line, and an end of line.
static void test_the_file_is_written_to_be_read_by_people(void **state)
{
    (void)state;
    Settings settings = settings_first();
    Buf json = {0};
    settings_set_helpline(&settings, STR("7"));
    assert_true(settings_set_language(&settings, STR("kk-Latn")));
    assert_true(settings_set_language(&settings, STR("ru")));
    assert_false(settings_set_language(&settings, STR("not a language")));
    assert_false(settings_set_language(&settings, (Str){0}));
    assert_string_equal(settings.language, "ru");
    commands_bind(&settings.keys, (InputCommand)0, "F9");
    commands_bind(&settings.keys, (InputCommand)(COMMANDS - 1), "F8");
    settings_write(&settings, &json);
    assert_text_file(buf_str(&json), "page/golden/settings.txt");
    Settings again = read(json.s, NULL);
    assert_memory_equal(&settings, &again, sizeof settings);
    buf_free(&json);
}

static void test_a_language_that_is_none_is_told_and_not_taken(void **state)
{
    (void)state;
    Buf notes = {0};
    Settings settings = read("{\"language\": \"kk\", \"theme\": \"dusk\"}", &notes);
    assert_string_equal(settings.language, "kk");
    assert_int_equal(notes.n, 0);
    assert_null(settings.unknown);
    settings = read("{\"language\": \"no language\"}", &notes);
    assert_string_equal(settings.language, "");
    assert_non_null(strstr(notes.s, "language"));
    assert_null(settings.unknown);
    buf_free(&notes);
}

static void test_their_bytes_have_a_limit(void **state)
{
    (void)state;
    char json[SETTINGS_BYTES_MAX + 1];
    memset(json, ' ', sizeof json);
    memcpy(json, "{\"theme\":\"dusk\"}", 16);
    Settings settings;
    Err err = {0};
    assert_true(settings_read((Str){json, SETTINGS_BYTES_MAX}, &settings, NULL, &err));
    assert_int_equal(settings.theme, THEME_DUSK);
    assert_false(settings_read((Str){json, sizeof json}, &settings, NULL, &err));
    assert_err(&err, "settings: 65537 bytes are more than the 65536 they may have");
    assert_int_equal(settings.theme, settings_first().theme);
}

static void test_each_wrong_value_takes_its_first_one_and_is_told(void **state)
{
    (void)state;
    static const char *const wrong[] = {"{\"text_percent\": 99}",
        "{\"text_percent\": 301}", "{\"text_percent\": \"big\"}",
        "{\"theme\": \"pink\"}", "{\"theme\": 1}", "{\"font\": null}",
        "{\"wide_spacing\": \"yes\"}", "{\"letter_keys\": []}", "{\"full_screen\": {}}",
        "{\"voice\": 1}", "{\"voice_words\": 79}", "{\"voice_words\": 501}",
        "{\"voice_pitch\": 51}", "{\"motion\": true}", "{\"motion\": \"wild\"}",
        "{\"keys\": 1}", "{\"keys\": {\"log\": \"?\"}}", "{\"keys\": {\"log\": \"N\"}}",
        "{\"keys\": {\"log\": 3}}", "{\"board_list\": \"\"}", "{\"window_w\": -1}",
        "{\"window_h\": 99999}"};
    Settings first = settings_first();
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Buf notes = {0};
        Settings settings = read(wrong[i], &notes);
        assert_memory_equal(&settings, &first, sizeof settings);
        assert_true(str_starts(buf_str(&notes), STR("The setting “")));
        assert_int_equal(notes.s[notes.n - 1], '\n');
        buf_free(&notes);
    }
}

static void test_text_sizes_are_those_of_the_settings_page(void **state)
{
    (void)state;
    assert_int_equal(read("{\"text_percent\": 130}", NULL).text_percent, 125);
    assert_int_equal(read("{\"text_percent\": 200}", NULL).text_percent, 200);
    assert_int_equal(read("{\"text_percent\": 249}", NULL).text_percent, 200);
    assert_int_equal(read("{\"text_percent\": 299}", NULL).text_percent, 250);
    assert_int_equal(read("{\"text_percent\": 300}", NULL).text_percent, 300);
}

static void test_what_is_no_object_is_an_error_with_first_values(void **state)
{
    (void)state;
    static const char *const broken[] = {"", "[]", "7", "{\"theme\":", "{} x"};
    Settings first = settings_first();
    for (int i = 0; i < COUNT_OF(broken); i++) {
        Settings settings;
        Err err = {0};
        assert_false(settings_read(str_of(broken[i]), &settings, NULL, &err));
        assert_err(&err, "settings");
        assert_memory_equal(&settings, &first, sizeof settings);
    }
}

static void test_every_setting_has_a_number_of_its_own(void **state)
{
    (void)state;
    Settings first = settings_first();
    assert_int_equal(settings_pack(&first), 0);
    int known = 0;
    for (unsigned code = 0; code < RESUME_EXTRAS; code++) {
        Settings settings = settings_first();
        if (!settings_unpack(&settings, code)) continue;
        known++;
        assert_int_equal(settings_pack(&settings), code);
    }
    // Keys, spacing, fonts, themes, sizes, voice, its speeds, motion, board, plainer words.
    assert_int_equal(known, 2 * 2 * 3 * 3 * 7 * 2 * 5 * 3 * 2 * 2);
}

// Codes are on paper.
static void test_numbers_mean_what_they_meant_when_codes_were_first_given(void **state)
{
    (void)state;
    Settings settings = settings_first();
    assert_true(settings_unpack(&settings, 4 + 7 * (2 + 3 * (2 + 3 * (1 + 2 * 1)))));
    assert_int_equal(settings.text_percent, 200);
    assert_int_equal(settings.theme, THEME_CONTRAST);
    assert_int_equal(settings.font, FONT_EASY);
    assert_true(settings.wide_spacing && !settings.letter_keys && !settings.voice);
    assert_int_equal(settings.voice_words, 170);
    unsigned to_voice = 7 * 3 * 3 * 2 * 2 * 2 * 3 * 2;
    assert_true(settings_unpack(&settings, 6 + to_voice * (1 + 2 * 4)));
    assert_int_equal(settings.text_percent, 300);
    assert_true(settings.voice && settings.letter_keys && !settings.wide_spacing);
    assert_int_equal(settings.voice_words, 120);
    assert_int_equal(settings.motion, MOTION_SYSTEM);
}

static void test_a_number_of_settings_that_are_not_known_changes_none(void **state)
{
    (void)state;
    Settings settings = settings_first(), first = settings;
    assert_false(settings_unpack(&settings, 7 * 3 * 3 * 2 * 2 * 2 * 3 * 2 * 2 * 5));
    assert_false(settings_unpack(&settings, RESUME_EXTRAS - 1));
    assert_memory_equal(&settings, &first, sizeof settings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read),
        cmocka_unit_test(test_unknown_settings_are_kept_and_written_back),
        cmocka_unit_test(test_the_line_for_help_is_one_clean_line_of_bounded_length),
        cmocka_unit_test(test_the_line_for_help_is_written_and_read),
        cmocka_unit_test(test_the_line_for_help_fits_to_its_last_byte),
        cmocka_unit_test(test_the_file_is_written_to_be_read_by_people),
        cmocka_unit_test(test_a_language_that_is_none_is_told_and_not_taken),
        cmocka_unit_test(test_their_bytes_have_a_limit),
        cmocka_unit_test(test_each_wrong_value_takes_its_first_one_and_is_told),
        cmocka_unit_test(test_text_sizes_are_those_of_the_settings_page),
        cmocka_unit_test(test_what_is_no_object_is_an_error_with_first_values),
        cmocka_unit_test(test_every_setting_has_a_number_of_its_own),
        cmocka_unit_test(test_numbers_mean_what_they_meant_when_codes_were_first_given),
        cmocka_unit_test(test_a_number_of_settings_that_are_not_known_changes_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
