// The look-up tables of a book, for those who make one.
#ifndef QANTAR_STORY_BOOK_INNER_H
#define QANTAR_STORY_BOOK_INNER_H

#include "story/book.h"

// Ids in their order in the book, and the same sorted. Sorting, unlike hashing, cannot be made
// slow by ids that were chosen to collide.
typedef struct IdIndex {
    const Str *ids;
    int *sorted; // indexes into [ids], by id and then by index
    int n;
} IdIndex;

typedef struct TermForm { // id, title or other wording of a term, folded
    Str words;
    int term;
} TermForm;

typedef struct BookIndex {
    IdIndex nodes, sources, state, places, people, sayings, pictures, facts, chain,
        world, chapters, terms, outlines, charts;
    TermForm *forms; // sorted by words
    int n_forms;
} BookIndex;

IdIndex book_id_index_make(Arena *arena, const Str *ids, int n);
int book_id_index_find(const IdIndex *index, Str id); // the first that has it, or NONE
// Lets book_term find the terms of the book.
void book_index_terms(Book *book);

#endif
