// Settings as JSON, read over the first values, unknown names kept and written back; and as a number.
#include "page/settings.h"

#include "base/json.h"
#include "base/tts.h"
#include "base/utf8.h"
#include "page/settings_table.h"

#include <assert.h>
#include <string.h>

Settings settings_first(void)
{
    return (Settings){.text_percent = 100,
        .letter_keys = true,
        .voice_words = TTS_WORDS,
        .sound = VOLUME_QUIET,
        .captions = true};
}

static void wrong(Buf *notes, const char *key)
{
    if (!notes) return;
    Arena arena = {0};
    buf_add(notes, word_with(&arena, W_SETTING_WRONG, str_of(key), (Str){0}, (Str){0}));
    buf_addc(notes, '\n');
    arena_free(&arena);
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
    for (InputCommand c = 0; c < COMMANDS; c++) {
        // A learner may have any key: they are not told of the author's.
        if (c == COMMAND_AUTHOR && !out->name[c][0]) continue;
        if (commands_bound_to(out, str_of(commands_key(out, c))) != c) {
            *out = (KeyBindings){0};
            wrong(notes, "keys");
        }
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

// "dusk" of "theme:dusk".
static const char *name_of(const SettingOption *option)
{
    return strchr(option->id, ':') + 1;
}

static bool read_value(const Setting *setting, const json_t *json, int *value)
{
    if (setting->kind == SETTING_BOOL) {
        *value = json_is_true(json);
        return json_is_boolean(json);
    }
    if (setting->kind == SETTING_INT) {
        json_int_t number = json_integer_value(json);
        *value = (int)number;
        return json_is_integer(json) && number >= setting->min &&
               number <= setting->max;
    }
    const char *name = json_string_value(json);
    for (const SettingOption *option = setting->options; name && option->id; option++)
        if (strcmp(name, name_of(option)) == 0) {
            *value = option->value;
            return true;
        }
    return false;
}

static json_t *value_json(const Setting *setting, int value)
{
    if (setting->kind == SETTING_BOOL) return json_boolean(value);
    if (setting->kind == SETTING_INT) return json_integer(value);
    const SettingOption *option = setting->options;
    while (option->id && option->value != value)
        option++;
    assert(option->id); // an enumerator without a row
    return json_string(name_of(option));
}

// --- the line for help ------------------------------------------------------------------------------

// Marks that force or open a direction of writing.
static bool turns(uint32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void settings_set_helpline(Settings *settings, Str typed)
{
    Arena arena = {0};
    Buf line = {0};
    Str rest = str_trim(utf8_clean_line(&arena, typed));
    for (uint32_t code; utf8_next(&rest, &code);) {
        size_t before = line.n;
        if (code != UTF8_BAD && !turns(code)) utf8_add(&line, code);
        if (line.n <= HELPLINE_MAX) continue;
        line.n = before;
        break;
    }
    Str kept = str_trim(buf_str(&line));
    memset(settings->helpline, 0, sizeof settings->helpline);
    if (kept.n > 0) memcpy(settings->helpline, kept.s, kept.n);
    buf_free(&line);
    arena_free(&arena);
}

bool settings_set_language(Settings *settings, Str tag)
{
    if (!language_tag_valid(tag)) return false;
    memset(settings->language, 0, sizeof settings->language);
    memcpy(settings->language, tag.s, tag.n);
    return true;
}

// --- the file ---------------------------------------------------------------------------------------

static bool read_one(Settings *out, const char *key, const json_t *json, Buf *notes)
{
    if (strcmp(key, "keys") == 0) {
        read_keys(json, &out->keys, notes);
        return true;
    }
    if (strcmp(key, "helpline") == 0) {
        settings_set_helpline(out, json_text(json));
        if (!json_is_string(json)) wrong(notes, key);
        return true;
    }
    if (strcmp(key, "language") == 0) {
        if (!settings_set_language(out, json_text(json))) wrong(notes, key);
        return true;
    }
    for (const Setting *setting = settings_table; setting->key; setting++) {
        int value;
        if (strcmp(key, setting->key) != 0) continue;
        if (read_value(setting, json, &value))
            setting->set(out, value);
        else
            wrong(notes, key);
        return true;
    }
    return false;
}

// Text has only the sizes that can be chosen: the largest that is no larger than [percent].
static int text_size(int percent)
{
    int size = 100;
    for (const SettingOption *o = settings_table[0].options; o->id; o++)
        if (o->value <= percent) size = o->value;
    return size;
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
    out->text_percent = text_size(out->text_percent);
    return true;
}

void settings_write(const Settings *settings, Buf *out)
{
    json_t *json = json_object();
    for (const Setting *setting = settings_table; setting->key; setting++)
        json_object_set_new(
            json, setting->key, value_json(setting, setting->get(settings)));
    json_object_set_new(json, "keys", keys_json(&settings->keys));
    if (settings->helpline[0])
        json_object_set_new(json, "helpline", json_str(str_of(settings->helpline)));
    if (settings->language[0])
        json_object_set_new(json, "language", json_str(str_of(settings->language)));
    if (settings->unknown) json_object_update_missing(json, settings->unknown);
    json_write(out, json, 2);
    buf_addc(out, '\n');
    json_decref(json);
}

bool settings_is_newer(Str text)
{
    json_t *json = text.n <= SETTINGS_BYTES_MAX ? json_read(text, "", NULL) : NULL;
    const json_t *format = json_object_get(json, "format");
    bool newer =
        json_is_integer(format) && json_integer_value(format) > SETTINGS_FORMAT;
    json_decref(json);
    return newer;
}

// --- as a number ----------------------------------------------------------------------------------
// Mixed radix over the table: for each setting how many options after its first value the present one
// is, counted around.

static int count_options(const Setting *setting)
{
    int n = 0;
    while (setting->options[n].id)
        n++;
    assert(n > 0); // a setting without options is local
    return n;
}

// Where the value of [settings] is among the options; 0 when it is none of them.
static int option_index(const Setting *setting, const Settings *settings)
{
    int value = setting->get(settings);
    for (int i = 0; setting->options[i].id; i++)
        if (setting->options[i].value == value) return i;
    return 0;
}

unsigned settings_pack(const Settings *settings)
{
    const Settings first = settings_first();
    unsigned code = 0, unit = 1;
    for (const Setting *setting = settings_table; setting->key; setting++) {
        if (setting->local) continue;
        int n = count_options(setting);
        int from = option_index(setting, &first);
        int digit = (option_index(setting, settings) - from + n) % n;
        code += unit * (unsigned)digit;
        unit *= (unsigned)n;
    }
    return code;
}

bool settings_unpack(Settings *settings, unsigned packed)
{
    Settings changed = *settings;
    const Settings first = settings_first();
    for (const Setting *setting = settings_table; setting->key; setting++) {
        if (setting->local) continue;
        unsigned n = (unsigned)count_options(setting);
        unsigned from = (unsigned)option_index(setting, &first);
        setting->set(&changed, setting->options[(from + packed % n) % n].value);
        packed /= n;
    }
    if (packed > 0) return false;
    *settings = changed;
    return true;
}

void settings_free(Settings *settings)
{
    json_decref(settings->unknown);
    settings->unknown = NULL;
}
