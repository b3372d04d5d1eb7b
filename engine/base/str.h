// Slices of text with a length, and a growable buffer.
#ifndef QANTAR_BASE_STR_H
#define QANTAR_BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A borrowed slice of UTF-8; not zero-terminated unless stated. s may be NULL when n is 0.
typedef struct Str {
    const char *s;
    size_t n; // bytes
} Str;

// Number of elements of an array (not of a pointer).
#define COUNT_OF(array) ((int)(sizeof(array) / sizeof *(array)))

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
// printf("name: " STR_FMT, STR_ARG(name))
#define STR_FMT      "%.*s"
#define STR_ARG(str) ((int)(str).n), ((str).s ? (str).s : "")

Str str_of(const char *zero_terminated); // NULL gives the empty slice
bool str_eq(Str a, Str b);
int str_cmp(Str a, Str b); // bytewise, for sorting
bool str_starts(Str s, Str prefix);
// Whether [s] ends with [ending] and is more than that, as "pump.lua" with ".lua".
bool str_has_ending(Str s, Str ending);
// Whether [s] equals one of [words].
bool str_among(Str s, const char *const *words, int count);
bool str_same_word(Str a, Str b); // equal, ignoring ASCII case
// Indices are in bytes; those past the end mean the end.
Str str_from(Str s, size_t start);            // bytes [start, n)
Str str_cut(Str s, size_t start, size_t end); // bytes [start, end)
Str str_trim(Str s);                          // without ASCII white space at both ends
// Byte index of the first [c], or s.n.
size_t str_find(Str s, char c);
// Byte index of the first [part], or s.n.
size_t str_find_part(Str s, Str part);
// Whether [part] stands in it; nothing stands in everything.
bool str_has(Str s, Str part);
size_t str_count(Str s, char c); // how often [c] stands in it
// Splits *rest at the next [c]: *part is the text before it (or all), *rest the text after it.
// False when *rest is empty.
bool str_split(Str *rest, char c, Str *part);

// Parses a decimal number of digits only, at most [max]. False, with *number unchanged, for anything
// else.
bool str_number(Str digits, uint64_t max, uint64_t *number);

// A checksum of the bytes (FNV-1a, 64 bits), never 0. Detects changes, but not deliberate ones.
uint64_t str_checksum(Str s);

// A growable byte buffer. Zero-initialise; not empty, it is zero-terminated ([n] does not count the
// terminator). The owner frees it.
typedef struct Buf {
    char *s;
    size_t n, capacity;
} Buf;

void buf_free(Buf *buf);  // frees and zeroes
void buf_clear(Buf *buf); // empties, keeps the memory
void buf_add(Buf *buf, Str bytes);
// Room for [more] bytes behind its end, for who writes them there and then raises [n].
char *buf_room(Buf *buf, size_t more);
void buf_addc(Buf *buf, char c);
void buf_addf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_addv(Buf *buf, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
Str buf_str(const Buf *buf); // valid until the next change

#endif
