// The three themes as tables of named colours, and what contrast they have.
#ifndef QANTAR_LAYOUT_THEME_H
#define QANTAR_LAYOUT_THEME_H

#include "layout/draw.h"
#include "page/settings.h"

typedef enum Tint {
    TINT_PAPER, // what reading text stands on
    TINT_INK,
    TINT_INK_SOFT, // second-rank words
    TINT_EDGE,     // outlines of cards and fields, the scroll bar
    TINT_CARD,
    TINT_CARD_CLOSED,
    TINT_FOCUS,
    TINT_KEY, // the badge with a choice's number; what is in force
    TINT_KEY_INK,
    TINT_TERM, // the dots under a word of the glossary
    TINT_NOTE, // ground of asides and source cards
    TINT_QUOTE_BAR,
    TINT_DESK, // what lies around the paper and under the board's cards
    TINT_SKY,  // ground of the words over a picture; laid with SKY_ALPHA or more
    TINT_SKY_INK,
    TINT_SKY_INK_SOFT,
    TINT_CHAIN_DONE,
    TINT_CHAIN_HERE,
    TINT_CHAIN_AHEAD,
    TINT_CONFIRMED,
    TINT_REPORTED,
    TINT_CLAIMED,
    TINT_DISPUTED,
    TINT_WITHDRAWN,
    TINT_UNKNOWN,
    TINTS,
} Tint;

// The thinnest that TINT_SKY may lie over a picture under words: then they can be read even
// where the picture is white.
#define SKY_ALPHA 0xB4

Colour theme_colour(Theme theme, Tint tint);
const char *tint_name(Tint tint);              // "ink-soft"
Colour colour_alpha(Colour colour, int alpha); // [colour] with 0 to 255 for its alpha
Colour colour_over(
    Colour top, Colour ground); // what [top] looks like on opaque [ground]

// Contrast ratio of WCAG 2.2 (relative luminance) of two opaque colours, 1 to 21.
double colour_contrast(Colour a, Colour b);

#endif
