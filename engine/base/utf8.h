// UTF-8: decoding, encoding, validating, and making text safe to display.
#ifndef QANTAR_BASE_UTF8_H
#define QANTAR_BASE_UTF8_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

#define UTF8_BAD 0xFFFDu // U+FFFD, replacement character

// Decodes the first code point of *rest and moves past it. Each ill-formed byte gives one UTF8_BAD
// (Unicode 15, 3.9, table 3-7). False at the end.
bool utf8_next(Str *rest, uint32_t *code);
// The code point at byte [at], and how many bytes it has; 0 at the end.
static inline uint32_t utf8_code_at(Str s, size_t at)
{
    uint32_t code = 0;
    if (at < s.n && (unsigned char)s.s[at] < 0x80) // as nearly every byte of a text
        return (unsigned char)s.s[at];
    s = str_from(s, at);
    return utf8_next(&s, &code) ? code : 0;
}
static inline size_t utf8_step_at(Str s, size_t at)
{
    uint32_t code;
    if (at < s.n && (unsigned char)s.s[at] < 0x80) return 1;
    Str rest = s = str_from(s, at);
    return utf8_next(&rest, &code) ? s.n - rest.n : 0;
}
bool utf8_valid(Str s);
size_t utf8_count(Str s); // code points
// Appends [code] as UTF-8; surrogates and values past U+10FFFF become UTF8_BAD.
void utf8_add(Buf *buf, uint32_t code);
bool utf8_is_control(uint32_t code); // of ASCII or Latin-1, but for the newline
// At most the first [bytes] of it, without the beginning of a code point that ends behind them.
Str utf8_cut(Str s, size_t bytes);
// A copy with ill-formed bytes and control characters (except newline) replaced by U+FFFD.
Str utf8_clean(Arena *arena, Str s);
// The same as one line for a terminal: line ends become spaces, and nothing in it can turn what stands
// behind it (embeddings and overrides become U+FFFD, isolates are closed).
Str utf8_clean_line(Arena *arena, Str s);

// Whether [s] may have right-to-left text or bidirectional controls, by the blocks of Unicode's
// DerivedBidiClass.txt (which also hold some neutral digits and signs).
bool utf8_has_rtl(Str s);
// [s] enclosed in a bidirectional isolate, with its own isolates and overrides removed, so that it
// cannot reorder surrounding text. [s] itself when utf8_has_rtl is false.
Str utf8_isolate(Arena *arena, Str s);

#endif
