#include "page/settings_table.h"

#include "base/tts.h"

#define WINDOW_MAX   16384 // pixels; more is no window
#define VOICE_MIN    80    // words a minute
#define VOICE_MAX    500
#define PITCH_LOWER  (-TTS_PITCH / 2)
#define PITCH_HIGHER (TTS_PITCH / 2)

// get_theme and set_theme for the field theme.
#define FIELD(field, type)                                                             \
    static int get_##field(const Settings *s) { return (int)s->field; }                \
    static void set_##field(Settings *s, int value) { s->field = (type)value; }

FIELD(text_percent, int)
FIELD(theme, Theme)
FIELD(font, ReadingFont)
FIELD(wide_spacing, bool)
FIELD(letter_keys, bool)
FIELD(full_screen, bool)
FIELD(plain_words, bool)
FIELD(motion, Motion)
FIELD(board_list, bool)
FIELD(voice, bool)
FIELD(voice_words, int)
FIELD(voice_pitch, int)
FIELD(sound, int)
FIELD(captions, bool)
FIELD(window_w, int)
FIELD(window_h, int)

// clang-format off
#define ROW(field) #field, .get = get_##field, .set = set_##field

const Setting settings_table[] = {
    {ROW(text_percent), .kind = SETTING_INT, .min = 100, .max = 300, .heading = W_SET_TEXT,
        .options = {{"text:100", W_TEXT_100, 100}, {"text:125", W_TEXT_125, 125}, {"text:150", W_TEXT_150, 150},
            {"text:175", W_TEXT_175, 175}, {"text:200", W_TEXT_200, 200}, {"text:250", W_TEXT_250, 250},
            {"text:300", W_TEXT_300, 300}}},
    {ROW(theme), .kind = SETTING_NAME, .heading = W_SET_THEME,
        .options = {{"theme:paper", W_THEME_PAPER, THEME_PAPER}, {"theme:dusk", W_THEME_DUSK, THEME_DUSK},
            {"theme:contrast", W_THEME_CONTRAST, THEME_CONTRAST}}},
    {ROW(font), .kind = SETTING_NAME, .heading = W_SET_FONT,
        .options = {{"font:serif", W_FONT_SERIF, FONT_SERIF}, {"font:sans", W_FONT_SANS, FONT_SANS},
            {"font:easy", W_FONT_EASY, FONT_EASY}}},
    {ROW(wide_spacing), .kind = SETTING_BOOL, .heading = W_SET_SPACING,
        .options = {{"spacing:normal", W_SPACING_NORMAL, 0}, {"spacing:wide", W_SPACING_WIDE, 1}}},
    {ROW(letter_keys), .kind = SETTING_BOOL, .heading = W_SET_LETTERS,
        .options = {{"letters:on", W_LETTERS_ON, 1}, {"letters:off", W_LETTERS_OFF, 0}}},
    {ROW(full_screen), .kind = SETTING_BOOL, .local = true, .heading = W_SET_SCREEN,
        .options = {{"screen:window", W_SCREEN_WINDOW, 0}, {"screen:full", W_SCREEN_FULL, 1}}},
    {ROW(plain_words), .kind = SETTING_BOOL, .heading = W_SET_PLAIN,
        .options = {{"plain:off", W_PLAIN_OFF, 0}, {"plain:on", W_PLAIN_ON, 1}}},
    {ROW(motion), .kind = SETTING_NAME, .heading = W_SET_MOTION,
        .options = {{"motion:system", W_MOTION_SYSTEM, MOTION_SYSTEM}, {"motion:quiet", W_MOTION_QUIET, MOTION_QUIET},
            {"motion:none", W_MOTION_NONE, MOTION_NONE}}},
    {ROW(board_list), .kind = SETTING_BOOL, .heading = W_SET_BOARD,
        .options = {{"board:graph", W_BOARD_GRAPH, 0}, {"board:list", W_BOARD_LIST, 1}}},
    {ROW(voice), .kind = SETTING_BOOL, .heading = W_SET_VOICE,
        .options = {{"voice:off", W_VOICE_OFF, 0}, {"voice:on", W_VOICE_ON, 1}}},
    {ROW(voice_words), .kind = SETTING_INT, .min = VOICE_MIN, .max = VOICE_MAX, .heading = W_SET_WORDS,
        .options = {{"words:120", W_WORDS_120, 120}, {"words:170", W_WORDS_170, TTS_WORDS}, {"words:220", W_WORDS_220, 220},
            {"words:280", W_WORDS_280, 280}, {"words:350", W_WORDS_350, 350}}},
    {ROW(voice_pitch), .kind = SETTING_INT, .min = -TTS_PITCH, .max = TTS_PITCH, .local = true, .heading = W_SET_PITCH,
        .options = {{"pitch:low", W_PITCH_LOW, PITCH_LOWER}, {"pitch:own", W_PITCH_OWN, 0},
            {"pitch:high", W_PITCH_HIGH, PITCH_HIGHER}}},
    {ROW(window_w), .kind = SETTING_INT, .max = WINDOW_MAX, .local = true},
    {ROW(window_h), .kind = SETTING_INT, .max = WINDOW_MAX, .local = true},
    {ROW(sound), .kind = SETTING_INT, .max = VOLUME_FULL, .local = true, .heading = W_SET_SOUND,
        .options = {{"sound:off", W_SOUND_OFF, VOLUME_OFF}, {"sound:quiet", W_SOUND_QUIET, VOLUME_QUIET},
            {"sound:full", W_SOUND_FULL, VOLUME_FULL}}},
    {ROW(captions), .kind = SETTING_BOOL, .local = true, .heading = W_SET_CAPTIONS,
        .options = {{"captions:on", W_CAPTIONS_ON, 1}, {"captions:off", W_CAPTIONS_OFF, 0}}},
    {0},
};
// clang-format on
