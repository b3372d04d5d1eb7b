// Settings as JSON: read over the first values, unknown names kept and written back.
#include "page/settings.h"

#include "base/json.h"
#include "page/words.h"

#include <string.h>

static const char *const themes[THEMES] = {"paper", "dusk", "contrast"};
static const char *const fonts[READING_FONTS] = {"serif", "sans", "easy"};

#define WINDOW_MAX  16384 // pixels; more is no window
#define VOICE_USUAL 170   // words a minute
#define VOICE_LEAST 80
#define VOICE_MOST  500

Settings settings_first(void)
{
    return (Settings){
        .text_percent = 100, .letter_keys = true, .voice_words = VOICE_USUAL};
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

static bool read_one(Settings *out, const char *key, const json_t *value, Buf *notes)
{
    if (strcmp(key, "text_percent") == 0) {
        read_int(value, key, 100, 200, &out->text_percent, notes);
        out->text_percent -= out->text_percent % 25;
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
        read_int(value, key, VOICE_LEAST, VOICE_MOST, &out->voice_words, notes);
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
    json_t *json = json_pack("{s:i, s:s, s:s, s:b, s:b, s:b, s:b, s:i, s:i, s:i}",
        "text_percent", settings->text_percent, "theme", themes[settings->theme],
        "font", fonts[settings->font], "wide_spacing", settings->wide_spacing,
        "letter_keys", settings->letter_keys, "full_screen", settings->full_screen,
        "voice", settings->voice, "voice_words", settings->voice_words, "window_w",
        settings->window_w, "window_h", settings->window_h);
    if (settings->unknown) json_object_update_missing(json, settings->unknown);
    json_write(out, json, 2);
    buf_addc(out, '\n');
    json_decref(json);
}

// --- in a code --------------------------------------------------------------------------------------

// Never to be changed: codes are on paper. What comes later goes above SETTINGS_CODES.
#define TEXT_SIZES     5
#define CODE_THEMES    3
#define CODE_FONTS     3
#define SETTINGS_CODES (TEXT_SIZES * CODE_THEMES * CODE_FONTS * 2 * 2)

unsigned settings_code(const Settings *s)
{
    unsigned code = (unsigned)(s->text_percent - 100) / 25;
    code = code * CODE_THEMES + (unsigned)s->theme;
    code = code * CODE_FONTS + (unsigned)s->font;
    code = code * 2 + s->wide_spacing;
    return code * 2 + !s->letter_keys;
}

static unsigned next_digit(unsigned *code, unsigned base)
{
    unsigned digit = *code % base;
    *code /= base;
    return digit;
}

bool settings_take_code(Settings *s, unsigned code)
{
    if (code >= SETTINGS_CODES) return false;
    s->letter_keys = next_digit(&code, 2) == 0;
    s->wide_spacing = next_digit(&code, 2) == 1;
    s->font = (ReadingFont)next_digit(&code, CODE_FONTS);
    s->theme = (Theme)next_digit(&code, CODE_THEMES);
    s->text_percent = 100 + (int)code * 25;
    return true;
}

void settings_free(Settings *settings)
{
    json_decref(settings->unknown);
    settings->unknown = NULL;
}
