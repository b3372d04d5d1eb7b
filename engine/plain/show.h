// A page as plain text for a terminal: pure, the same page gives the same text.
#ifndef QANTAR_PLAIN_SHOW_H
#define QANTAR_PLAIN_SHOW_H

#include "page/page.h"

#define SHOW_COLUMNS 72 // the widest line; more is hard to read
#define SHOW_ID_MAX  48 // bytes of a picture's id, with the closing zero

typedef struct Look {
    int columns; // of the terminal; lines are not wider than SHOW_COLUMNS
    bool colour; // escape codes for bold, never the only carrier of a meaning
    char seen[SHOW_ID_MAX]; // the picture described last, which is not described again
} Look;

// Appends the whole page: what it says, what one may take, what one may type.
void show_page(const Page *page, Look look, Buf *out);
// Appends the notes that the page begins with: what came of the step before.
void show_notes(const Page *page, Look look, Buf *out);
// Remembers that the picture of [page] has been described, if it has one.
void show_remember(Look *look, const Page *page);
// Appends every open action with what to type for it: the answer to "?".
void show_all(const Page *page, Look look, Buf *out);
// Appends the chain of events, a line a stop. False when the page has none.
bool show_chain(const Page *page, Look look, Buf *out);
// Appends one sentence of the program itself, wrapped.
void show_sentence(Str sentence, Look look, Buf *out);

#endif
