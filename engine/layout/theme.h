// The themes: a colour for each role.
#ifndef QANTAR_LAYOUT_THEME_H
#define QANTAR_LAYOUT_THEME_H

#include "layout/draw.h"
#include "page/settings.h"

typedef enum ColourRole {
    ROLE_PAGE, // what reading text stands on
    ROLE_TEXT,
    ROLE_TEXT_SOFT, // second-rank words
    ROLE_EDGE,      // outlines of cards and fields, the scroll bar
    ROLE_CARD,
    ROLE_CARD_CLOSED,
    ROLE_FOCUS,
    ROLE_KEY, // the badge with a choice's number; what is in force
    ROLE_KEY_TEXT,
    ROLE_TERM, // the dots under a word of the glossary
    ROLE_NOTE, // ground of asides and source cards
    ROLE_QUOTE_BAR,
    ROLE_BACKDROP,   // what lies around the paper
    ROLE_TABLE,      // what the board's cards lie on
    ROLE_TRAY,       // what the cards in the hand lie on
    ROLE_TABLE_LINE, // on both: outlines of cards, the rail with its hours
    ROLE_STRING,     // the arrows of the board, and its pins
    ROLE_OVERLAY, // ground of the words over a picture; laid with OVERLAY_ALPHA or more
    ROLE_OVERLAY_TEXT,
    ROLE_OVERLAY_TEXT_SOFT,
    ROLE_CHAIN_DONE,
    ROLE_CHAIN_HERE,
    ROLE_CHAIN_AHEAD,
    ROLE_CONFIRMED,
    ROLE_REPORTED,
    ROLE_CLAIMED,
    ROLE_DISPUTED,
    ROLE_WITHDRAWN,
    ROLE_UNKNOWN,
    ROLE_LAND, // of a map: what lies round its country
    ROLE_WATER,
    ROLE_AGE_NEW, // one ramp: new on the map, of the day before, older
    ROLE_AGE_MID,
    ROLE_AGE_OLD,
    COLOUR_ROLES,
} ColourRole;

// The thinnest that ROLE_OVERLAY may lie over a picture under words: then they can be read even
// where the picture is white.
#define OVERLAY_ALPHA 0xB4

Colour theme_colour(Theme theme, ColourRole tint);
const char *theme_role_name(ColourRole tint);  // "text-soft"
Colour colour_alpha(Colour colour, int alpha); // [colour] with 0 to 255 for its alpha

#endif
