#include "base/json.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

typedef struct TextPosition {
    int line, column; // from 1, in code points
} TextPosition;

static TextPosition place_at(Str text, size_t byte)
{
    TextPosition place = {1, 1};
    Str rest = str_cut(text, 0, byte);
    for (uint32_t code; utf8_next(&rest, &code);) {
        place.column++;
        if (code == '\n') place = (TextPosition){place.line + 1, 1};
    }
    return place;
}

// Byte index of the first bracket nested deeper than JSON_DEPTH_MAX, or text.n. Checked before parsing
// because jansson recurses, up to its own much higher limit.
static size_t find_too_deep(Str text)
{
    size_t depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (quoted && c == '\\') {
            i++;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '[' || c == '{')) {
            if (++depth > JSON_DEPTH_MAX) return i;
        } else if (!quoted && (c == ']' || c == '}')) {
            if (depth > 0) depth--;
        }
    }
    return text.n;
}

static bool within_limits(Str text, const char *name, Err *err)
{
    if (text.n > JSON_BYTES_MAX)
        return err_set(err, ERR_DATA,
            "%s: %zu bytes are more than the %u that JSON may have", name, text.n,
            JSON_BYTES_MAX);
    size_t deep = find_too_deep(text);
    if (deep == text.n) return true;
    TextPosition place = place_at(text, deep);
    return err_set(err, ERR_DATA, "%s: line %d, column %d: nested deeper than %d", name,
        place.line, place.column, JSON_DEPTH_MAX);
}

static const char *message_of(const json_error_t *error)
{
    switch (json_error_code(error)) {
    case json_error_null_character:
    case json_error_null_byte_in_key:
        return "a text cannot hold \\u0000"; // jansson suggests one of its flags
    default:
        return error->text;
    }
}

json_t *json_read(Str text, const char *name, Err *err)
{
    if (!within_limits(text, name, err)) return NULL;
    json_error_t error;
    json_t *value = json_loadb(
        text.n ? text.s : "", text.n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
    if (!value)
        err_set(err, ERR_DATA, "%s: line %d, column %d: %s", name, error.line,
            error.column, message_of(&error));
    return value;
}

static int add_bytes(const char *bytes, size_t n, void *out)
{
    buf_add(out, (Str){bytes, n});
    return 0;
}

void json_write(Buf *out, const json_t *value, int indent)
{
    assert(value && indent >= 0 && indent <= 31);
    size_t flags = JSON_ENCODE_ANY | (indent ? JSON_INDENT(indent) : JSON_COMPACT);
    int failed = json_dump_callback(value, add_bytes, out, flags);
    assert(!failed); // only a circular value fails
    (void)failed;
}

json_t *json_str(Str s)
{
    bool zero = s.n > 0 && memchr(s.s, '\0', s.n);
    if (!zero && utf8_valid(s)) return json_stringn_nocheck(s.n ? s.s : "", s.n);
    Buf clean = {0};
    for (uint32_t code; utf8_next(&s, &code);)
        utf8_add(&clean, code ? code : UTF8_BAD); // json_read refuses \u0000
    json_t *value = json_stringn_nocheck(clean.s, clean.n);
    buf_free(&clean);
    return value;
}

Str json_text(const json_t *value)
{
    if (!json_is_string(value)) return (Str){0};
    return (Str){json_string_value(value), json_string_length(value)};
}

Str json_get_str(const json_t *object, const char *key)
{
    return json_text(json_object_get(object, key));
}

json_t *json_get(const json_t *object, Str key)
{
    json_t *name = json_str(key);
    json_t *value = json_object_get(object, json_string_value(name));
    json_decref(name);
    return value;
}

void json_put(json_t *object, Str key, json_t *value)
{
    json_t *name = json_str(key);
    int failed = json_object_set_new_nocheck(object, json_string_value(name), value);
    assert(!failed);
    (void)failed;
    json_decref(name);
}
