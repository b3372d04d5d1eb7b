// Reading and writing JSON: jansson with our limits and error messages.
#ifndef QANTAR_BASE_JSON_H
#define QANTAR_BASE_JSON_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

#include <jansson.h>

#define JSON_DEPTH_MAX LIMIT(64, 12) // nested arrays and objects
#define JSON_BYTES_MAX (16u << 20)   // bytes of one document

// Parses [text]. NULL and ERR_DATA, "[name]: line 3, column 7: ...", for invalid UTF-8, duplicate keys,
// excess depth, excess size and trailing bytes. The caller owns the reference.
json_t *json_read(Str text, const char *name, Err *err);
// Appends [value]; keys keep their insertion order, so that the same value gives the same bytes.
// [indent] is spaces per level, 0 to 31; 0 writes one compact line.
void json_write(Buf *out, const json_t *value, int indent);
// A new JSON string; zeros and invalid UTF-8 become U+FFFD. The caller owns the reference.
json_t *json_str(Str s);
// The text of a JSON string, or {0} for any other value. Lives as long as [value].
Str json_text(const json_t *value);
// The string under [key], or {0}. Lives as long as [object].
Str json_get_str(const json_t *object, const char *key);
// The value under [key], a borrowed reference, or NULL.
json_t *json_get(const json_t *object, Str key);
// Sets [key], replacing any old value, and takes ownership of [value]. Keys are cleaned like json_str.
void json_put(json_t *object, Str key, json_t *value);

#endif
