// The settings page: one action for each value that a setting may take.
#include "base/tts.h"
#include "page/build.h"

typedef struct Option {
    const char *id;
    Word label;
    int value;
} Option;

// One row of the page: its heading, how it is read and written, its values.
typedef struct Row {
    Word heading;
    int (*get)(const Settings *settings);
    void (*set)(Settings *settings, int value);
    Option options[8];
} Row;

// clang-format off
static int get_text(const Settings *s) { return s->text_percent; }
static void set_text(Settings *s, int value) { s->text_percent = value; }
static int get_theme(const Settings *s) { return (int)s->theme; }
static void set_theme(Settings *s, int value) { s->theme = (Theme)value; }
static int get_font(const Settings *s) { return (int)s->font; }
static void set_font(Settings *s, int value) { s->font = (ReadingFont)value; }
static int get_spacing(const Settings *s) { return s->wide_spacing; }
static void set_spacing(Settings *s, int value) { s->wide_spacing = value != 0; }
static int get_letters(const Settings *s) { return s->letter_keys; }
static void set_letters(Settings *s, int value) { s->letter_keys = value != 0; }
static int get_screen(const Settings *s) { return s->full_screen; }
static void set_screen(Settings *s, int value) { s->full_screen = value != 0; }
static int get_motion(const Settings *s) { return (int)s->motion; }
static void set_motion(Settings *s, int value) { s->motion = (Motion)value; }
static int get_plain(const Settings *s) { return s->plain_words; }
static void set_plain(Settings *s, int value) { s->plain_words = value != 0; }
static int get_board(const Settings *s) { return s->board_list; }
static void set_board(Settings *s, int value) { s->board_list = value != 0; }
static int get_voice(const Settings *s) { return s->voice; }
static void set_voice(Settings *s, int value) { s->voice = value != 0; }
static int get_words(const Settings *s) { return s->voice_words; }
static void set_words(Settings *s, int value) { s->voice_words = value; }
static int get_pitch(const Settings *s) { return s->voice_pitch; }
static void set_pitch(Settings *s, int value) { s->voice_pitch = value; }

static const Row rows[] = {
    {W_SET_TEXT, get_text, set_text, {{"text:100", W_TEXT_100, 100}, {"text:125", W_TEXT_125, 125},
        {"text:150", W_TEXT_150, 150}, {"text:175", W_TEXT_175, 175}, {"text:200", W_TEXT_200, 200},
        {"text:250", W_TEXT_250, 250}, {"text:300", W_TEXT_300, 300}}},
    {W_SET_THEME, get_theme, set_theme, {{"theme:paper", W_THEME_PAPER, THEME_PAPER},
        {"theme:dusk", W_THEME_DUSK, THEME_DUSK}, {"theme:contrast", W_THEME_CONTRAST, THEME_CONTRAST}}},
    {W_SET_FONT, get_font, set_font, {{"font:serif", W_FONT_SERIF, FONT_SERIF},
        {"font:sans", W_FONT_SANS, FONT_SANS}, {"font:easy", W_FONT_EASY, FONT_EASY}}},
    {W_SET_SPACING, get_spacing, set_spacing, {{"spacing:normal", W_SPACING_NORMAL, 0},
        {"spacing:wide", W_SPACING_WIDE, 1}}},
    {W_SET_LETTERS, get_letters, set_letters, {{"letters:on", W_LETTERS_ON, 1}, {"letters:off", W_LETTERS_OFF, 0}}},
    {W_SET_SCREEN, get_screen, set_screen, {{"screen:window", W_SCREEN_WINDOW, 0}, {"screen:full", W_SCREEN_FULL, 1}}},
    {W_SET_PLAIN, get_plain, set_plain, {{"plain:off", W_PLAIN_OFF, 0}, {"plain:on", W_PLAIN_ON, 1}}},
    {W_SET_MOTION, get_motion, set_motion, {{"motion:system", W_MOTION_SYSTEM, MOTION_SYSTEM},
        {"motion:quiet", W_MOTION_QUIET, MOTION_QUIET}, {"motion:none", W_MOTION_NONE, MOTION_NONE}}},
    {W_SET_BOARD, get_board, set_board, {{"board:graph", W_BOARD_GRAPH, 0}, {"board:list", W_BOARD_LIST, 1}}},
    {W_SET_VOICE, get_voice, set_voice, {{"voice:off", W_VOICE_OFF, 0}, {"voice:on", W_VOICE_ON, 1}}},
    {W_SET_WORDS, get_words, set_words, {{"words:120", W_WORDS_120, 120}, {"words:170", W_WORDS_170, 170},
        {"words:220", W_WORDS_220, 220}, {"words:280", W_WORDS_280, 280}, {"words:350", W_WORDS_350, 350}}},
    {W_SET_PITCH, get_pitch, set_pitch, {{"pitch:low", W_PITCH_LOW, -TTS_PITCH / 2},
        {"pitch:own", W_PITCH_OWN, 0}, {"pitch:high", W_PITCH_HIGH, TTS_PITCH / 2}}},
};
// clang-format on

#define ROWS COUNT_OF(rows)

static void settings_build(Build *b, Str arg)
{
    (void)arg;
    b->page->title = word(W_SETTINGS);
    add_heading(b, 1, b->page->title);
    for (int i = 0; i < ROWS; i++)
        for (const Option *option = rows[i].options; option->id; option++) {
            Action *action = add_action(b, GROUP_SETTING, str_of(option->id),
                word_with(b->arena, W_SETTING, word(rows[i].heading),
                    word(option->label), (Str){0}));
            action->chosen = rows[i].get(&b->stack->settings) == option->value;
        }
    add_action(b, GROUP_PAGE, STR(ACTION_KEYS), word(W_KEYS));
    add_back(b);
}

static bool settings_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    (void)value, (void)err;
    for (int i = 0; i < ROWS; i++)
        for (const Option *option = rows[i].options; option->id; option++)
            if (str_eq(id, str_of(option->id))) {
                rows[i].set(&stack->settings, option->value);
                *done = true;
            }
    return true;
}

const PageOps settings_ops = {settings_build, settings_act};
