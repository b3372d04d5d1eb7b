#include "wall/wire.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define NUMBER 4 // bytes of a size

static void put_size(Buf *out, size_t size)
{
    for (int i = 0; i < NUMBER; i++)
        buf_addc(out, (char)(size >> 8 * i & 0xff));
}

static size_t take_size(const char *bytes)
{
    size_t size = 0;
    for (int i = 0; i < NUMBER; i++)
        size |= (size_t)(unsigned char)bytes[i] << 8 * i;
    return size;
}

// Its bytes without the size before it: the kind, how many parts, then each with its size.
static size_t body_size(const Wire *message)
{
    size_t size = 2;
    for (int i = 0; i < message->n; i++)
        size += NUMBER + message->parts[i].n;
    return size;
}

void wire_put(const Wire *message, Buf *out)
{
    put_size(out, body_size(message));
    buf_addc(out, (char)message->kind);
    buf_addc(out, (char)message->n);
    for (int i = 0; i < message->n; i++) {
        put_size(out, message->parts[i].n);
        buf_add(out, message->parts[i]);
    }
}

size_t wire_size(const char *head)
{
    size_t size = take_size(head);
    return size >= 2 && size <= WIRE_MOST ? size : 0;
}

static bool take_part(Str *rest, Str *part)
{
    if (rest->n < NUMBER) return false;
    size_t size = take_size(rest->s);
    *rest = str_from(*rest, NUMBER);
    if (size > rest->n) return false;
    *part = str_cut(*rest, 0, size);
    *rest = str_from(*rest, size);
    return true;
}

bool wire_take(Str bytes, Wire *out)
{
    *out = (Wire){0};
    if (bytes.n < 2) return false;
    int kind = (unsigned char)bytes.s[0], n = (unsigned char)bytes.s[1];
    if (kind >= WIRE_KINDS || n > WIRE_PARTS) return false;
    Str rest = str_from(bytes, 2);
    *out = (Wire){.kind = (WireKind)kind, .n = n};
    for (int i = 0; i < n; i++)
        if (!take_part(&rest, &out->parts[i])) return false;
    return rest.n == 0;
}

Str wire_number(char out[24], int64_t number)
{
    snprintf(out, 24, "%" PRId64, number);
    return str_of(out);
}

bool wire_to_number(Str part, int64_t *out)
{
    bool minus = str_starts(part, STR("-"));
    uint64_t size = 0;
    if (!str_number(minus ? str_from(part, 1) : part, INT64_MAX, &size)) return false;
    *out = minus ? -(int64_t)size : (int64_t)size;
    return true;
}

Wire wire_failure(WireKind kind, const Err *err, char number[24])
{
    Wire message = {.kind = kind, .n = 2};
    message.parts[0] = wire_number(number, err->kind);
    message.parts[1] = str_of(err->text);
    return message;
}

static bool is_kind(int64_t number)
{
    static const ErrKind kinds[] = {ERR_USAGE, ERR_DATA, ERR_NO_INPUT, ERR_BUG, ERR_IO};
    for (int i = 0; i < COUNT_OF(kinds); i++)
        if (number == kinds[i]) return true;
    return false;
}

bool wire_went_well(const Wire *message, Err *err)
{
    if (message->parts[0].n == 0) return true;
    int64_t number;
    bool known = wire_to_number(message->parts[0], &number) && is_kind(number);
    Arena arena = {0};
    Str sentence = utf8_clean(&arena, str_cut(message->parts[1], 0, ERR_TEXT_MAX));
    err_set(err, known ? (ErrKind)number : ERR_BUG, STR_FMT, STR_ARG(sentence));
    arena_free(&arena);
    return false;
}
