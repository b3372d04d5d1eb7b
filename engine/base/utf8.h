// UTF-8: reading code points, checking, and making anything safe to show.
#ifndef QANTAR_BASE_UTF8_H
#define QANTAR_BASE_UTF8_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

#define UTF8_BAD 0xFFFDu

// Reads the code point at the front of *rest and moves past it; bad bytes give UTF8_BAD one
// byte at a time (Unicode 15, 3.9, table 3-7). Returns false at the end.
bool utf8_next(Str *rest, uint32_t *code);
bool utf8_valid(Str s);
size_t utf8_count(Str s); // code points
void utf8_add(Buf *buf, uint32_t code);
// A copy with bad bytes and control characters (but newline) shown as U+FFFD.
Str utf8_clean(Arena *arena, Str s);

// Does it hold a letter that is written from right to left, or a mark that turns text round? The
// blocks are those of Unicode's DerivedBidiClass.txt; some digits and signs in them turn nothing.
bool utf8_turns(Str s);
// A text made safe to stand inside another: what turns in it turns nothing around it. [s] itself
// when nothing turns.
Str utf8_isolated(Arena *arena, Str s);

#endif
