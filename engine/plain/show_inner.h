// What the files of the terminal's showing share: lines that are wrapped, cleaned and prefixed.
#ifndef QANTAR_PLAIN_SHOW_INNER_H
#define QANTAR_PLAIN_SHOW_INNER_H

#include "base/id_index.h"
#include "page/words.h"
#include "plain/reply.h"
#include "plain/show.h"

typedef struct Show {
    const Page *page;
    Look look;
    Arena arena;
    Buf *out;
    Numbered numbered; // what has a number, from show_begin on
    bool *has_number;  // by action
    // Blocks by the action that opens them, or by their card.
    IdIndex opened_by, placed_by;
    bool placing; // cards are still to be placed
} Show;

// What is looked up for each block and action of a page, found once.
void show_begin(Show *show);

typedef enum Weight { WEIGHT_PLAIN, WEIGHT_BOLD } Weight;

// Words as they are, from any source: cleaned, wrapped, every line begun with [first] or, from
// the second on, with [rest] (bytes of ASCII).
void show_words(
    Show *show, const char *first, const char *rest, Weight weight, Str words);
// The same for text with markup, whose emphasis is shown as *words*.
void show_text(Show *show, const char *first, const char *rest, Str markup);
void show_gap(Show *show); // an empty line
// The catalogue's words with values, in the arena of [show].
Str show_word(Show *show, Word key, Str one, Str two, Str three);

// "Aigul (19, drives the family taxi)"
void show_named(Show *show, const char *first, Str name, Str more);
// "label: text (note)", whichever of them there are.
void show_row(Show *show, const char *first, const char *rest, const Item *item);

void show_blocks(Show *show);
// The card or source that an action with a number is about, after the number [first]. False when
// it is about none: the caller then shows its label.
bool show_numbered_block(Show *show, const char *first, const Action *action);

// --- the board (show_board.c) -----------------------------------------------------------------------

void show_card(Show *show, const Block *block);
// A card that is to be taken, after the number of the action that takes it.
void show_card_here(Show *show, const char *first, const Block *block);
void show_arrow(Show *show, const Block *block);
void show_claim(Show *show, const Block *block);
void show_score(Show *show, const Block *block);

#endif
