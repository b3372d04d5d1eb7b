// The look-up tables of a book, for the loader.
#ifndef QANTAR_STORY_BOOK_INNER_H
#define QANTAR_STORY_BOOK_INNER_H

#include "story/book.h"

// Ids in book order with a sorted permutation. Unlike a hash table, binary search cannot be made slow
// by ids chosen to collide.
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
int book_id_index_find(const IdIndex *index, Str id); // the first match, or NONE
// Builds the table behind book_term.
void book_index_terms(Book *book);

#endif
