// Slices of UTF-8 text that carry their length, and a buffer that grows.
#ifndef QANTAR_BASE_STR_H
#define QANTAR_BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Bytes somebody else owns; not closed by a zero unless said so. s may be NULL when n is 0.
typedef struct Str {
    const char *s;
    size_t n; // bytes
} Str;

// Elements of an array; not of a pointer.
#define COUNT_OF(array) ((int)(sizeof(array) / sizeof *(array)))

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_FMT      "%.*s"                                   // printf: STR_FMT with
#define STR_ARG(str) ((int)(str).n), ((str).s ? (str).s : "") // STR_ARG(name)

Str str_of(const char *zero_terminated); // NULL gives the empty slice
bool str_eq(Str a, Str b);
int str_cmp(Str a, Str b); // bytewise, for sorting
bool str_starts(Str s, Str prefix);
// Is [s] one of [words]?
bool str_among(Str s, const char *const *words, int count);
bool str_same_word(Str a, Str b);             // equal but for the case of ASCII letters
Str str_from(Str s, size_t start);            // the rest from byte [start]
Str str_cut(Str s, size_t start, size_t end); // bytes [start, end)
Str str_trim(Str s);                          // without white space at both ends
// Byte index of the first [c], or s.n.
size_t str_find(Str s, char c);
// Takes the text up to the next [c] (or the end) from *rest, and the [c] with it.
// Returns false when nothing is left.
bool str_split(Str *rest, char c, Str *part);

// Reads a whole number, digits from end to end, up to [max]. False at anything else: *number is
// then what it was.
bool str_number(Str digits, uint64_t max, uint64_t *number);

// A mark of these bytes, never 0 (FNV-1a, 64 bits): tells other bytes apart, not those of somebody
// who wants to deceive.
uint64_t str_mark(Str s);

// How many single-byte edits lie between a and b (V. Levenshtein, 1966; the table of R. Wagner and
// M. Fischer, 1974, a row at a time). Texts over 64 bytes count as INT16_MAX apart.
int str_distance(Str a, Str b);
// The name nearest to [wanted] among [names] when it is near enough to be a slip, else {0}.
Str str_nearest(Str wanted, const Str *names, ptrdiff_t count);

// A growable buffer of bytes; always closed by a zero that [n] does not count.
typedef struct Buf {
    char *s;
    size_t n, capacity;
} Buf;

void buf_free(Buf *buf);  // frees and zeroes
void buf_clear(Buf *buf); // empties, keeps the memory
void buf_add(Buf *buf, Str bytes);
void buf_addc(Buf *buf, char c);
void buf_addf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_addv(Buf *buf, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
Str buf_str(const Buf *buf); // valid until the next change

#endif
