// Where the scenes of a book lead to and from where they are reached, in words for the author's page.
#ifndef QANTAR_PAGE_AUTHOR_LINKS_H
#define QANTAR_PAGE_AUTHOR_LINKS_H

#include "base/arena.h"
#include "story/book.h"

typedef struct AuthorLinks {
    const Book *book;
    int *first, *from; // by node: from[first[i]] .. from[first[i + 1] - 1] lead to it
    int *listed;       // by node: in which list it was put last
    int lists;
} AuthorLinks;

// Every way of the book is looked at once. All of it is in [arena].
AuthorLinks author_links_find(Arena *arena, const Book *book);
// "leads to square, noon; reached from morning", or that nothing leads on or here. A few ids, then how many more.
// [arena] is that of the words of the interface.
Str author_links_words(AuthorLinks *links, Arena *arena, int node);

#endif
