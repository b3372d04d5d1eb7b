// The three themes as tables of named colours, and the sizes everything scales from.
#ifndef QANTAR_WINDOW_THEME_H
#define QANTAR_WINDOW_THEME_H

#include "page/settings.h"
#include "window/draw.h"

typedef enum Tint {
    TINT_PAPER, TINT_INK, TINT_INK_SOFT, TINT_EDGE, TINT_CARD, TINT_CARD_CLOSED, TINT_FOCUS,
    TINT_KEY, TINT_KEY_INK, TINT_TERM, TINT_NOTE, TINT_QUOTE_BAR, TINT_DESK,
    TINT_SKY, TINT_SKY_INK, TINT_SKY_INK_SOFT, TINT_CHAIN_DONE, TINT_CHAIN_HERE, TINT_CHAIN_AHEAD,
    TINT_CONFIRMED, TINT_REPORTED, TINT_CLAIMED, TINT_DISPUTED, TINT_WITHDRAWN, TINT_UNKNOWN,
    TINTS,
} Tint;

Colour theme_colour(Theme theme, Tint tint);
const char *tint_name(Tint tint);
// Contrast ratio of WCAG 2.2 (relative luminance), 1 to 21.
double colour_contrast(Colour a, Colour b);

#endif
