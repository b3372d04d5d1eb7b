// A text of the scenario as sentences, each with the facts that it names.
#ifndef QANTAR_PAGE_KNOW_TEXT_H
#define QANTAR_PAGE_KNOW_TEXT_H

#include "page/build.h"

typedef struct KnownSentence {
    Str text;   // plain, with the values of the play
    int *facts; // indexes
    int n_facts;
    bool invented;
} KnownSentence;

typedef struct KnownSentences {
    KnownSentence *items;
    int n;
} KnownSentences;

// Whether it has a mark of facts, or shows a value of the world.
bool know_text_marked(const Text *text);
// False when the text fails, as one that is longer than a page may be. Everything lives in the page's arena.
bool know_text(Build *b, const Text *text, KnownSentences *made);
// As it was at a node that the play has left: what values it had then is not known, so each is KNOW_VALUE.
void know_text_then(Build *b, const Text *text, const Node *then, KnownSentences *made);
#define KNOW_VALUE "\xee\x80\x81" // a private use code point

#endif
