// The look-up tables of a book, for the loader.
#ifndef QANTAR_STORY_BOOK_INNER_H
#define QANTAR_STORY_BOOK_INNER_H

#include "base/id_index.h"
#include "story/book.h"

typedef struct TermForm { // id, title or other wording of a term, folded
    Str words;
    int term;
} TermForm;

typedef struct BookIndex {
    IdIndex nodes, sources, state, places, people, sayings, pictures, facts, chain,
        world, chapters, terms, outlines, charts, editions,
        renames;     // by their old name
    TermForm *forms; // sorted by words
    int n_forms;
} BookIndex;

// Builds the table behind book_term.
void book_index_terms(Book *book);

#endif
