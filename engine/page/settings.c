// Settings as JSON: read over the first values, unknown names kept and written back.
#include "page/settings.h"

#include "base/json.h"
#include "base/tts.h"
#include "page/words.h"

#include <string.h>

#define WINDOW_MAX 16384 // pixels; more is no window
#define VOICE_MIN  80    // words a minute
#define VOICE_MAX  500

static const char *const themes[THEMES] = {"paper", "dusk", "contrast"};
static const char *const fonts[READING_FONTS] = {"serif", "sans", "easy"};
static const char *const motions[MOTIONS] = {"system", "quiet", "none"};
static const int text_sizes[] = {100, 125, 150, 175, 200, 250, 300};
static const int voice_speeds[] = {
    TTS_WORDS, 120, 220, 280, 350}; // as codes count them

Settings settings_first(void)
{
    return (Settings){
        .text_percent = 100, .letter_keys = true, .voice_words = TTS_WORDS};
}

static void wrong(Buf *notes, const char *key)
{
    if (!notes) return;
    Arena arena = {0};
    buf_add(notes, word_with(&arena, W_SETTING_WRONG, str_of(key), (Str){0}, (Str){0}));
    buf_addc(notes, '\n');
    arena_free(&arena);
}

static void read_bool(const json_t *json, const char *key, bool *out, Buf *notes)
{
    if (json_is_boolean(json))
        *out = json_is_true(json);
    else
        wrong(notes, key);
}

static void read_int(
    const json_t *json, const char *key, int min, int max, int *out, Buf *notes)
{
    if (json_is_integer(json) && json_integer_value(json) >= min &&
        json_integer_value(json) <= max)
        *out = (int)json_integer_value(json);
    else
        wrong(notes, key);
}

static int read_name(const json_t *json, const char *key, const char *const *names,
    int count, Buf *notes)
{
    const char *name = json_string_value(json);
    for (int i = 0; name && i < count; i++)
        if (strcmp(name, names[i]) == 0) return i;
    wrong(notes, key);
    return 0;
}

// The last of [sizes], which rise, that is no more than [size].
static int last_of(const int *sizes, int count, int size)
{
    int last = 0;
    while (last + 1 < count && sizes[last + 1] <= size)
        last++;
    return last;
}

// Ids of commands and names of keys; when one key would do two things, all are the defaults.
static void read_keys(const json_t *json, KeyBindings *out, Buf *notes)
{
    *out = (KeyBindings){0};
    if (!json_is_object(json)) {
        wrong(notes, "keys");
        return;
    }
    for (InputCommand c = 0; c < COMMANDS; c++) {
        const char *id = commands_id(c);
        const json_t *value = json_object_get(json, id);
        if (!value) continue;
        const char *typed = json_string_value(value);
        const char *name = typed ? commands_key_name(str_of(typed)) : NULL;
        if (name)
            commands_bind(out, c, name);
        else
            wrong(notes, id);
    }
    for (InputCommand c = 0; c < COMMANDS; c++)
        if (commands_bound_to(out, str_of(commands_key(out, c))) != c) {
            *out = (KeyBindings){0};
            wrong(notes, "keys");
        }
}

static json_t *keys_json(const KeyBindings *keys)
{
    json_t *json = json_object();
    for (InputCommand c = 0; c < COMMANDS; c++)
        if (keys->name[c][0])
            json_object_set_new(json, commands_id(c), json_string(keys->name[c]));
    return json;
}

static bool read_one(Settings *out, const char *key, const json_t *value, Buf *notes)
{
    if (strcmp(key, "text_percent") == 0) {
        read_int(value, key, 100, 300, &out->text_percent, notes);
        out->text_percent =
            text_sizes[last_of(text_sizes, COUNT_OF(text_sizes), out->text_percent)];
    } else if (strcmp(key, "theme") == 0)
        out->theme = (Theme)read_name(value, key, themes, THEMES, notes);
    else if (strcmp(key, "font") == 0)
        out->font = (ReadingFont)read_name(value, key, fonts, READING_FONTS, notes);
    else if (strcmp(key, "wide_spacing") == 0)
        read_bool(value, key, &out->wide_spacing, notes);
    else if (strcmp(key, "letter_keys") == 0)
        read_bool(value, key, &out->letter_keys, notes);
    else if (strcmp(key, "full_screen") == 0)
        read_bool(value, key, &out->full_screen, notes);
    else if (strcmp(key, "voice") == 0)
        read_bool(value, key, &out->voice, notes);
    else if (strcmp(key, "voice_words") == 0)
        read_int(value, key, VOICE_MIN, VOICE_MAX, &out->voice_words, notes);
    else if (strcmp(key, "voice_pitch") == 0)
        read_int(value, key, -TTS_PITCH, TTS_PITCH, &out->voice_pitch, notes);
    else if (strcmp(key, "motion") == 0)
        out->motion = (Motion)read_name(value, key, motions, MOTIONS, notes);
    else if (strcmp(key, "board_list") == 0)
        read_bool(value, key, &out->board_list, notes);
    else if (strcmp(key, "plain_words") == 0)
        read_bool(value, key, &out->plain_words, notes);
    else if (strcmp(key, "keys") == 0)
        read_keys(value, &out->keys, notes);
    else if (strcmp(key, "window_w") == 0)
        read_int(value, key, 0, WINDOW_MAX, &out->window_w, notes);
    else if (strcmp(key, "window_h") == 0)
        read_int(value, key, 0, WINDOW_MAX, &out->window_h, notes);
    else
        return false;
    return true;
}

bool settings_read(Str text, Settings *out, Buf *notes, Err *err)
{
    *out = settings_first();
    if (text.n > SETTINGS_BYTES_MAX)
        return err_set(err, ERR_DATA,
            "settings: %zu bytes are more than the %d they may have", text.n,
            SETTINGS_BYTES_MAX);
    json_t *json = json_read(text, "settings", err);
    if (!json) return false;
    if (!json_is_object(json)) {
        json_decref(json);
        return err_set(
            err, ERR_DATA, "settings: expected a JSON object of names and values");
    }
    const char *key;
    json_t *value;
    json_object_foreach(json, key, value)
    {
        if (read_one(out, key, value, notes)) continue;
        if (!out->unknown) out->unknown = json_object();
        json_object_set(out->unknown, key, value);
    }
    json_decref(json);
    return true;
}

void settings_write(const Settings *settings, Buf *out)
{
    json_t *json = json_pack(
        "{s:i, s:s, s:s, s:b, s:b, s:b, s:b, s:i, s:i, s:s, s:b, s:b, s:o, s:i, s:i}",
        "text_percent", settings->text_percent, "theme", themes[settings->theme],
        "font", fonts[settings->font], "wide_spacing", settings->wide_spacing,
        "letter_keys", settings->letter_keys, "full_screen", settings->full_screen,
        "voice", settings->voice, "voice_words", settings->voice_words, "voice_pitch",
        settings->voice_pitch, "motion", motions[settings->motion], "board_list",
        settings->board_list, "plain_words", settings->plain_words, "keys",
        keys_json(&settings->keys), "window_w", settings->window_w, "window_h",
        settings->window_h);
    if (settings->unknown) json_object_update_missing(json, settings->unknown);
    json_write(out, json, 2);
    buf_addc(out, '\n');
    json_decref(json);
}

// --- in a code --------------------------------------------------------------------------------------

// A code's digits, from the lowest. Codes are on paper: nothing here may be changed, only added.
static const unsigned bases[] = {
    2, 2, READING_FONTS, THEMES, 5, 2, COUNT_OF(voice_speeds), MOTIONS, 3, 2, 2};

#define DIGITS COUNT_OF(bases)

_Static_assert(
    THEMES == 3 && READING_FONTS == 3 && MOTIONS == 3, "codes count in threes");

static int index_of(const int *list, int count, int value)
{
    for (int i = 0; i < count; i++)
        if (list[i] == value) return i;
    return 0;
}

unsigned settings_pack(const Settings *s)
{
    int size = last_of(text_sizes, COUNT_OF(text_sizes), s->text_percent);
    int large = size > 4 ? size - 4 : 0;
    int speed = index_of(voice_speeds, COUNT_OF(voice_speeds), s->voice_words);
    unsigned digits[DIGITS] = {!s->letter_keys, s->wide_spacing, s->font, s->theme,
        (unsigned)(size - large), s->voice, (unsigned)speed, s->motion, (unsigned)large,
        s->board_list, s->plain_words};
    unsigned code = 0;
    for (int i = DIGITS - 1; i >= 0; i--)
        code = code * bases[i] + digits[i];
    return code;
}

bool settings_unpack(Settings *s, unsigned packed)
{
    unsigned digits[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
        digits[i] = packed % bases[i];
        packed /= bases[i];
    }
    unsigned size = digits[4] + digits[8];
    if (packed > 0 || (digits[8] > 0 && digits[4] != 4)) return false;
    s->letter_keys = digits[0] == 0;
    s->wide_spacing = digits[1] == 1;
    s->font = (ReadingFont)digits[2];
    s->theme = (Theme)digits[3];
    s->text_percent = text_sizes[size];
    s->voice = digits[5] == 1;
    s->voice_words = voice_speeds[digits[6]];
    s->motion = (Motion)digits[7];
    s->board_list = digits[9] == 1;
    s->plain_words = digits[10] == 1;
    return true;
}

void settings_free(Settings *settings)
{
    json_decref(settings->unknown);
    settings->unknown = NULL;
}
