// Where the arrows of a printed board run: each in a lane of its own at the right of the cards, with its number on it
// where no other arrow passes. Units are those of the drawing; y counts down from the top of the first card.
#ifndef QANTAR_PLAIN_HTML_CHAIN_H
#define QANTAR_PLAIN_HTML_CHAIN_H

#include "base/arena.h"

#define CHAIN_CARD   32 // height of a card
#define CHAIN_STEP   40 // from card to card
#define CHAIN_LANE   22 // from lane to lane
#define CHAIN_RADIUS 8  // of the disc that an arrow's number stands in

typedef struct ChainArrow {
    int from, to;     // rows of its cards, not the same
    int from_y, to_y; // where it leaves and where it reaches the cards' edge
    int lane;         // from 1; its line runs at lane * CHAIN_LANE from that edge
    int number_y;     // the middle of its number, on that line
} ChainArrow;

typedef struct ChainPlan {
    ChainArrow *arrows;
    int n;
    int lanes;
} ChainPlan;

// [from] and [to]: rows of the cards of [n] arrows. The plan's arrows live in [arena].
ChainPlan html_chain_plan(Arena *arena, const int *from, const int *to, int n);

#endif
