#include "ipc/message.h"

#include "base/utf8.h"

#include <string.h>

#define SIZE_BYTES 4
#define INT_BYTES  8

// --- numbers as bytes, the lowest first ---------------------------------------------------------

static void put(Buf *out, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        buf_addc(out, (char)(value >> 8 * i & 0xff));
}

static uint64_t get(const char *from, int bytes)
{
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++)
        value |= (uint64_t)(unsigned char)from[i] << 8 * i;
    return value;
}

static bool read_number(Fields *fields, int bytes, uint64_t *value)
{
    *value = 0;
    if (fields->rest.n < (size_t)bytes) {
        fields->failed = true;
        return false;
    }
    *value = get(fields->rest.s, bytes);
    fields->rest = str_from(fields->rest, (size_t)bytes);
    return true;
}

// --- framing ------------------------------------------------------------------------------------

Fields message_begin(Buf *out, MessageType type)
{
    Fields fields = {.out = out, .head = out->n};
    put(out, 0, SIZE_BYTES);
    buf_addc(out, (char)type);
    return fields;
}

void message_end(Fields *fields)
{
    Buf *out = fields->out;
    size_t size = out->n - fields->head - MESSAGE_HEAD;
    for (int i = 0; i < SIZE_BYTES; i++)
        out->s[fields->head + (size_t)i] = (char)(size >> 8 * i & 0xff);
}

size_t message_size(const char *head)
{
    size_t size = (size_t)get(head, SIZE_BYTES);
    return size >= 1 && size <= MESSAGE_MAX ? size : 0;
}

bool message_read(Str bytes, MessageType *type, Fields *fields)
{
    if (bytes.n == 0 || (unsigned char)bytes.s[0] >= MESSAGE_TYPES) return false;
    *type = (MessageType)bytes.s[0];
    *fields = (Fields){.rest = str_from(bytes, 1)};
    return true;
}

bool message_complete(const Fields *fields)
{
    return !fields->failed && fields->rest.n == 0;
}

// --- fields -------------------------------------------------------------------------------------

void field_str(Fields *fields, Str *value)
{
    uint64_t size;
    if (fields->out) {
        put(fields->out, value->n, SIZE_BYTES);
        buf_add(fields->out, *value);
        return;
    }
    *value = (Str){0};
    if (!read_number(fields, SIZE_BYTES, &size)) return;
    if (size > fields->rest.n) {
        fields->failed = true;
        return;
    }
    *value = str_cut(fields->rest, 0, (size_t)size);
    fields->rest = str_from(fields->rest, (size_t)size);
}

void field_u64(Fields *fields, uint64_t *value)
{
    if (fields->out)
        put(fields->out, *value, INT_BYTES);
    else
        read_number(fields, INT_BYTES, value);
}

void field_int(Fields *fields, int *value)
{
    uint64_t bits = (uint64_t)(int64_t)*value;
    field_u64(fields, &bits);
    int64_t number = (int64_t)bits;
    bool fits = number >= INT32_MIN && number <= INT32_MAX;
    if (!fits) fields->failed = true;
    *value = fits ? (int)number : 0;
}

void field_enum(Fields *fields, int *value, int count)
{
    field_int(fields, value);
    if (*value >= 0 && *value < count) return;
    fields->failed = true;
    *value = 0;
}

void field_bool(Fields *fields, bool *value)
{
    int number = *value;
    field_enum(fields, &number, 2);
    *value = number != 0;
}

static bool is_kind(int number)
{
    static const ErrKind kinds[] = {
        ERR_NONE, ERR_USAGE, ERR_DATA, ERR_NO_INPUT, ERR_BUG, ERR_IO, ERR_CONFLICT};
    for (int i = 0; i < COUNT_OF(kinds); i++)
        if (number == (int)kinds[i]) return true;
    return false;
}

void field_err(Fields *fields, Err *err)
{
    int kind = (int)err->kind;
    Str sentence = str_of(err->text);
    field_int(fields, &kind);
    field_str(fields, &sentence);
    if (fields->out) return;
    *err = (Err){0};
    if (fields->failed || kind == ERR_NONE) return;
    Arena arena = {0};
    Str shown = utf8_clean(&arena, utf8_cut(sentence, ERR_TEXT_MAX));
    err_set(err, is_kind(kind) ? (ErrKind)kind : ERR_BUG, STR_FMT, STR_ARG(shown));
    arena_free(&arena);
}
