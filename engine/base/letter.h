// What Unicode says of one letter (code point), by utf8proc.
#ifndef QANTAR_BASE_LETTER_H
#define QANTAR_BASE_LETTER_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

// White space of any script, line ends and the no-break spaces among it, the zero-width space and the mark
// that files begin with, U+FEFF.
bool letter_is_space(uint32_t code);
// A mark that is drawn over, under or behind the letter before it.
bool letter_is_mark(uint32_t code);
// The value of a decimal digit of any script, else -1.
int letter_digit(uint32_t code);
// The small letter, or [code] itself.
uint32_t letter_lower(uint32_t code);
// [code] without regard to case, width and style, when that is one letter: "q" for Q, for the full-width
// and the mathematical Q; a digit of any script as 0 to 9. 0 for what is not seen, as a soft hyphen.
uint32_t letter_plain(uint32_t code);

// Columns of a terminal: two for what East Asian Width calls wide or full-width and for emoji, none for
// marks and for what has no width. Where terminals differ, the greater number.
int letter_columns(Str text);

#endif
