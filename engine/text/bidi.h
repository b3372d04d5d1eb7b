// Which way letters run: Unicode's bidirectional algorithm (UAX 9), worked by FriBidi.
#ifndef QANTAR_TEXT_BIDI_H
#define QANTAR_TEXT_BIDI_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define RLM "\u200F" // a letter without a shape that runs from right to left

// What bidi_levels says of a byte.
#define BIDI_LEVEL 0x7F // even: from left to right, odd: from right to left
#define BIDI_RTL   0x80 // set where the whole paragraph runs from right to left

// Fills levels[i] for each byte of one paragraph. Its direction is that of its first letter. A
// text for which utf8_has_rtl says no has only zeros and need not be asked for.
void bidi_levels(Str paragraph, unsigned char *levels);

// The order in which [n] stretches of one line stand from left to right: order[0] is the number
// of the leftmost.
void bidi_order(const unsigned char *levels, int n, int *order);

// Does a text of one direction run from right to left? So says its first letter, or an RLM.
bool bidi_is_rtl(Str text);

// Are these two letters joined, as Arabic ones are inside a word?
bool bidi_joins(uint32_t before, uint32_t after);

// Embeddings and overrides; isolates do the same without harm to what follows them.
bool bidi_is_override(uint32_t code);

// Isolates, LRM, RLM, ALM: they take no room.
bool bidi_is_mark(uint32_t code);

#endif
