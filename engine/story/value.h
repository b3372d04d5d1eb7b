// Values of script variables: booleans, integers, numbers, texts, and lists and maps of these.
#ifndef QANTAR_STORY_VALUE_H
#define QANTAR_STORY_VALUE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"

#include <stdint.h>

#define VALUE_DEPTH_MAX   8    // nesting of lists and maps
#define VALUE_ITEMS_MAX   4096 // items of one value at all depths
#define VALUE_TEXT_MAX    4096 // bytes of one text
#define VALUE_ITEM_WEIGHT 8    // weight of an item of a list or map, in bytes

typedef enum ValueType {
    VALUE_NIL,
    VALUE_BOOL,
    VALUE_INT,
    VALUE_NUM,
    VALUE_STR,
    VALUE_LIST,
    VALUE_MAP,
} ValueType;

typedef struct Value Value;
struct Value {
    ValueType type;
    union {
        bool b;
        int64_t i;
        double d;
        Str s;
        struct {
            Value *items;
            size_t n;
        } list;
        struct {
            Str *keys; // sorted bytewise
            Value *items;
            size_t n;
        } map;
    } as;
};

Value value_copy(Arena *arena, const Value *value); // deep
bool value_eq(const Value *a, const Value *b);
static inline bool value_type_is_number(ValueType type)
{
    return type == VALUE_INT || type == VALUE_NUM;
}
// Of a value of such a type.
static inline double value_number(const Value *value)
{
    return value->type == VALUE_INT ? (double)value->as.i : value->as.d;
}
// Whether a value may be stored: within the limits above, valid UTF-8, finite numbers, no nil. The
// error is a noun phrase: "more than 4096 items".
bool value_check(const Value *value, Err *err);
// Bytes of all texts and keys, plus VALUE_ITEM_WEIGHT for each item.
size_t value_weight(const Value *value);
const char *value_type_name(ValueType type); // "a number", for messages
// Numbers round-trip exactly. The caller owns the reference.
json_t *value_to_json(const Value *value);
// Appends it as JSON in one line.
void value_write(const Value *value, Buf *out);
// Converts JSON within the limits above; the value is allocated in [arena].
bool value_from_json(Arena *arena, const json_t *json, Value *out, Err *err);

#endif
