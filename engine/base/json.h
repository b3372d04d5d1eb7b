// JSON in and out: jansson with our limits and our sentences.
#ifndef QANTAR_BASE_JSON_H
#define QANTAR_BASE_JSON_H

#include "base/err.h"
#include "base/str.h"

#include <jansson.h>

#ifndef JSON_DEPTH_MAX
#define JSON_DEPTH_MAX 64
#endif
#define JSON_BYTES_MAX (16u << 20)

// The value in [text], or NULL and ERR_DATA: "[name]: line 3, column 7: ...". Invalid UTF-8,
// duplicate keys, excess depth, excess size and trailing bytes are errors. The caller decrefs.
json_t *json_read(Str text, const char *name, Err *err);
// Appends [value] in compact form; keys stay in the order of insertion, so that the same value
// gives the same bytes. [indent] 0 is one line.
void json_write(Buf *out, const json_t *value, int indent);
json_t *json_str(Str s); // a JSON string of a slice; invalid UTF-8 becomes U+FFFD
Str json_text(
    const json_t *value); // of a JSON string, else {0}; lives as long as [value]
// The string under [key], or {0}; lives as long as [object].
Str json_get_str(const json_t *object, const char *key);
// The same with a slice for the key, which need not be closed by a zero. json_put takes [value]
// over and replaces what was there; a key with bad bytes is cleaned like a string.
json_t *json_get(const json_t *object, Str key); // borrowed, or NULL
void json_put(json_t *object, Str key, json_t *value);

#endif
