// Names in the words of a page: where they are, and how they are pronounced.
#ifndef QANTAR_PAGE_PRONUNCIATION_H
#define QANTAR_PAGE_PRONUNCIATION_H

#include "page/page.h"

// The byte at which [words] begin in [text], from [from] on, as whole words: "Ata" is not in
// "Almaty-Atasu" or "Data", but in "Ata's". text.n when they are not there.
size_t pronunciation_find(Str text, Str words, size_t from);

// The first of the page's names in [text] from [from] on, the longest of those that begin there; its
// place goes to *at. NULL when none follows.
const Pronunciation *pronunciation_next(
    const Page *page, Str text, size_t from, size_t *at);

// [text] for text-to-speech: each name as it is pronounced, in small letters, since a voice spells
// "ZEN". In [arena], or [text] itself when no name is in it.
Str pronunciation_text(Arena *arena, const Page *page, Str text);

#endif
