// The boards of a book: cards with their order and hours, arrows with their types and evidence, claims.
#ifndef QANTAR_STORY_BOOK_BOARD_H
#define QANTAR_STORY_BOOK_BOARD_H

#include "story/book_record.h"

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

// What is known of the hours of a card.
typedef enum Certainty {
    HOURS_NONE,
    HOURS_EXACT, // at that minute
    HOURS_BY,    // then at the latest
    HOURS_ABOUT, // near then
    HOURS_SPAN,  // within these hours, or all through them
    CERTAINTIES,
} Certainty;

// Of a card, in minutes of local time as date_minutes counts them for UTC.
typedef struct Hours {
    Certainty certainty;
    // As drawn: the same for a minute, else the ends of the day or span.
    int64_t first, last;
} Hours;

typedef struct Card {
    Str id;
    Where where;
    Text label, when, text;
    Date at, by, about, from, to; // as written; at most one of at, by, about and from
    Hours hours;                  // what they come to
    Ids facts;
    int group;   // position in the correct order, from 0; cards of one group are tied
    bool given;  // on the rail from the start
    bool scored; // takes part in the score of the order
} Card;

typedef struct Link {
    Str id;
    Where where;
    int from, to;              // cards
    double credit[LINK_TYPES]; // by LinkType: 1, 0.5 or 0
    LinkType answer;           // the correct type (credit 1)
    Text because;
    Ids facts;
    // Sources that show it, and that show half of it; with either, one is to be pinned to the arrow.
    Indexes evidence, half_evidence;
    // Offered beside them; without any, all sources that are held.
    Indexes other_sources;
} Link;

// A sentence to which the player gives a status.
typedef struct Claim {
    Str id;
    Where where;
    Text text;
    double credit[STATUSES]; // by Status: 1, 0.5 or 0
    Status answer;           // the correct status (credit 1)
    Text because;
    Ids facts;
} Claim;

typedef struct Board {
    Card *cards;
    int n_cards;
    Link *links;
    int n_links;
    Claim *claims;
    int n_claims;
    int n_groups;
    Date days[2]; // the first and the last day of the rail; year 0: it has no scale
} Board;

int book_board_link(const Board *board, Str id);    // index of the link, or NONE
const char *book_link_type_id(LinkType type);       // "only_before"
LinkType book_link_type_of(Str id);                 // or LINK_NONE
const char *book_certainty_id(Certainty certainty); // "about"
// Whether a source is to be pinned to the arrow.
bool book_link_has_evidence(const Link *link);
// 1, 0.5 or 0 for a source pinned to it.
double book_link_evidence(const Link *link, int source);
// The minutes within which a card happened for certain: an hour that is only about right is given three
// hours each way, a day one day. INT64_MIN and INT64_MAX where there is no bound.
void book_hours_bounds(const Hours *hours, int64_t *earliest, int64_t *latest);

#endif
