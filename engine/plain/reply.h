// What a typed line means on a page: a number, an action's id, or the beginning of its label.
#ifndef QANTAR_PLAIN_REPLY_H
#define QANTAR_PLAIN_REPLY_H

#include "page/page.h"

// What the terminal itself does when it is typed alone, on every page (plain/terminal.c).
#define REPLY_OWN_WORDS W_TERM_WORD_ALOUD, W_TERM_WORD_CHAIN, W_TERM_WORD_QUIT

typedef struct TypedAction {
    const Action *action;
    Str value; // what stood after a number or an id whose action takes a text; else empty
} TypedAction;

// The action with this number, counted from 1, or NULL. Choices and settings have numbers, and
// actions without a fixed word; sources have one where the page has no choices.
const Action *reply_numbered(const Page *page, int number);
// All of them in the order of their numbers, in [arena]; the first has the number 1.
typedef struct Numbered {
    const Action **items;
    int n;
} Numbered;
Numbered reply_all_numbered(const Page *page, Arena *arena);
// Whether an action goes by a fixed word that every page writes in the same way: "notebook".
bool reply_is_word(const Action *action);
// What to type for such an action: its id, which is an English word; in another language its label.
Str reply_word(const Action *action);
// The short name of an action: "curfew" of "term:curfew"; the whole id where there is no colon.
Str reply_short_id(Str id);

// Bytes of [line] up to the end of its first [count] words, parted by white space of any script.
size_t reply_words_end(Str line, int count);

// Case, accents of their own, the width of letters and white space make no difference (base/fold.h), nor do
// the signs around a number: "1.", "(1)", "№ 1". False and a sentence in [err], with the nearest name, when
// the line matches no action or several.
// A closed action matches: doing it says why it is closed. [out] points into [page] and [line].
bool reply_read(const Page *page, Str line, TypedAction *out, Err *err);

#endif
