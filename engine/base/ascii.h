// Classes of ASCII characters, the same in every locale. They take a byte or a code point; bytes of
// UTF-8 sequences and code points beyond 0x7F belong to no class.
#ifndef QANTAR_BASE_ASCII_H
#define QANTAR_BASE_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_digit(int c) { return c >= '0' && c <= '9'; }
static inline bool ascii_is_lower(int c) { return c >= 'a' && c <= 'z'; }
static inline bool ascii_is_upper(int c) { return c >= 'A' && c <= 'Z'; }
static inline bool ascii_is_letter(int c)
{
    return ascii_is_lower(c) || ascii_is_upper(c);
}
static inline bool ascii_is_alnum(int c)
{
    return ascii_is_letter(c) || ascii_is_digit(c);
}
// Space, \t, \n, \v, \f, \r.
static inline bool ascii_is_space(int c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The value of a hexadecimal digit, or -1.
static inline int ascii_hex(int c)
{
    if (ascii_is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static inline char ascii_lower(char c)
{
    return ascii_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

#endif
