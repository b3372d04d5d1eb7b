#include "base/str.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/hash.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Str str_of(const char *zero_terminated)
{
    if (!zero_terminated) return (Str){0};
    return (Str){zero_terminated, strlen(zero_terminated)};
}

bool str_eq(Str a, Str b)
{
    // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): s is NULL only when n is 0
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

int str_cmp(Str a, Str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.s, b.s, n) : 0;
    if (order != 0) return order;
    return (a.n > b.n) - (a.n < b.n);
}

bool str_starts(Str s, Str prefix)
{
    return s.n >= prefix.n && str_eq(str_cut(s, 0, prefix.n), prefix);
}

bool str_has_ending(Str s, Str ending)
{
    return s.n > ending.n && str_eq(str_from(s, s.n - ending.n), ending);
}

bool str_among(Str s, const char *const *words, int count)
{
    char first = s.n > 0 ? s.s[0] : '\0';
    for (int i = 0; i < count; i++)
        if (words[i][0] == first && str_eq(s, str_of(words[i]))) return true;
    return false;
}

bool str_same_word(Str a, Str b)
{
    if (a.n != b.n) return false;
    for (size_t i = 0; i < a.n; i++)
        if (ascii_lower(a.s[i]) != ascii_lower(b.s[i])) return false;
    return true;
}

Str str_from(Str s, size_t start) { return str_cut(s, start, s.n); }

Str str_cut(Str s, size_t start, size_t end)
{
    if (end > s.n) end = s.n;
    if (start > end) start = end;
    return (Str){s.s ? s.s + start : NULL, end - start};
}

Str str_trim(Str s)
{
    size_t start = 0, end = s.n;
    while (start < end && ascii_is_space(s.s[start]))
        start++;
    while (end > start && ascii_is_space(s.s[end - 1]))
        end--;
    return str_cut(s, start, end);
}

size_t str_find(Str s, char c)
{
    const char *found = s.n ? memchr(s.s, c, s.n) : NULL;
    return found ? (size_t)(found - s.s) : s.n;
}

size_t str_find_part(Str s, Str part)
{
    if (part.n == 0) return 0;
    if (!s.s) return s.n; // as a text without bytes may be
    for (size_t at = 0; at + part.n <= s.n; at++) {
        at += str_find(str_from(s, at), part.s[0]);
        if (str_starts(str_from(s, at), part)) return at;
    }
    return s.n;
}

bool str_has(Str s, Str part) { return part.n == 0 || str_find_part(s, part) < s.n; }

size_t str_count(Str s, char c)
{
    size_t n = 0;
    for (size_t at; (at = str_find(s, c)) < s.n; s = str_from(s, at + 1))
        n++;
    return n;
}

bool str_split(Str *rest, char c, Str *part)
{
    if (rest->n == 0) return false;
    size_t end = str_find(*rest, c);
    *part = str_cut(*rest, 0, end);
    *rest = str_from(*rest, end + 1);
    return true;
}

bool str_number(Str digits, uint64_t max, uint64_t *number)
{
    uint64_t read = 0;
    for (size_t i = 0; i < digits.n; i++) {
        if (!ascii_is_digit(digits.s[i])) return false;
        uint64_t digit = (uint64_t)(digits.s[i] - '0');
        if (digit > max || read > (max - digit) / 10) return false;
        read = read * 10 + digit;
    }
    if (digits.n == 0) return false;
    *number = read;
    return true;
}

uint64_t str_checksum(Str s)
{
    uint64_t mark = hash_of(s);
    return mark ? mark : 1;
}

void buf_free(Buf *buf)
{
    free(buf->s);
    *buf = (Buf){0};
}

void buf_clear(Buf *buf)
{
    buf->n = 0;
    if (buf->s) buf->s[0] = '\0';
}

// Makes room for [more] bytes and the terminating zero.
static void reserve(Buf *buf, size_t more)
{
    assert(more < SIZE_MAX / 4 && buf->n < SIZE_MAX / 4);
    size_t need = buf->n + more + 1;
    if (need <= buf->capacity) return;
    size_t capacity = buf->capacity ? buf->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    buf->s = mem_grow(buf->s, capacity, 1);
    buf->capacity = capacity;
}

char *buf_room(Buf *buf, size_t more)
{
    reserve(buf, more);
    return buf->s + buf->n;
}

void buf_add(Buf *buf, Str bytes)
{
    reserve(buf, bytes.n);
    if (bytes.n > 0) memcpy(buf->s + buf->n, bytes.s, bytes.n);
    buf->n += bytes.n;
    buf->s[buf->n] = '\0';
}

void buf_addc(Buf *buf, char c) { buf_add(buf, (Str){&c, 1}); }

void buf_addv(Buf *buf, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    reserve(buf, 0);
    size_t room = buf->capacity - buf->n;
    int n = vsnprintf(buf->s + buf->n, room, format, args);
    assert(n >= 0);
    if ((size_t)n >= room) {
        reserve(buf, (size_t)n);
        vsnprintf(buf->s + buf->n, (size_t)n + 1, format, again);
    }
    buf->n += (size_t)n;
    va_end(again);
}

void buf_addf(Buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_addv(buf, format, args);
    va_end(args);
}

Str buf_str(const Buf *buf) { return (Str){buf->s ? buf->s : "", buf->n}; }
