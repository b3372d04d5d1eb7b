// The boards of a book: cards with the correct order, and arrows between them with the correct types.
#ifndef QANTAR_STORY_BOOK_BOARD_H
#define QANTAR_STORY_BOOK_BOARD_H

#include "story/book_base.h"

// The six types of arrow.
typedef enum LinkType {
    LINK_NONE,
    LINK_LED_TO,
    LINK_TRIGGER,
    LINK_CONDITION,
    LINK_RESPONSE,
    LINK_STATED_REASON,
    LINK_ONLY_BEFORE,
    LINK_TYPES,
} LinkType;

typedef struct Card {
    Str id;
    Where where;
    Text label, when, text;
    Ids facts;
    int group;  // position in the correct order, from 0; cards of one group are tied
    bool given; // on the board from the start
} Card;

typedef struct Link {
    Str id;
    Where where;
    int from, to;              // cards
    double credit[LINK_TYPES]; // by LinkType: 1, 0.5 or 0
    LinkType answer;           // the correct type (credit 1)
    Text because;
    Ids facts;
} Link;

typedef struct Board {
    Card *cards;
    int n_cards;
    Link *links;
    int n_links;
    int n_groups;
} Board;

const char *book_link_type_id(LinkType type); // "only_before"
LinkType book_link_type_of(Str id);           // or LINK_NONE

#endif
