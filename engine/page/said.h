// Names in the words of a page: where they stand, and how a voice says them.
#ifndef QANTAR_PAGE_SAID_H
#define QANTAR_PAGE_SAID_H

#include "page/page.h"

// The byte where [words] stand in [text], from [from] on, as words of their own: "Ata" does not stand
// in "Almaty-Atasu" or "Data", but in "Ata's". text.n when they do not.
size_t said_find(Str text, Str words, size_t from);

// The first of the page's names in [text] from [from] on, the longest of those that begin there; its
// place goes to *at. NULL when none follows.
const Said *said_next(const Page *page, Str text, size_t from, size_t *at);

// [text] as a voice is given it: each name as it is said, in small letters, since a voice spells
// "ZEN". [text] itself when no name is in it.
Str said_aloud(Arena *arena, const Page *page, Str text);

#endif
