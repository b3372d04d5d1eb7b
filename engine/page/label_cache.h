// Texts of a book that are the same on every page, expanded once: for stories that are played over and over.
#ifndef QANTAR_PAGE_LABEL_CACHE_H
#define QANTAR_PAGE_LABEL_CACHE_H

#include "base/arena.h"
#include "story/book_base.h"

typedef struct LabelCache LabelCache;

// A term that a text opens, and the words of its action.
typedef struct CachedTerm {
    int term;
    Str words;
} CachedTerm;

// What became of a text. Lives as long as the cache.
typedef struct CachedText {
    const char *src; // of the book's text; NULL: nothing is known of it yet
    bool varies;     // it shows values of the play: it must be expanded each time
    bool has_plain, has_kept;
    Str expanded;      // with its markup
    Str plain;         // without it
    Str kept;          // as pages have it
    CachedTerm *terms; // in it
    int n_terms;
} CachedText;

LabelCache *label_cache_new(void); // of one book; free with label_cache_free
void label_cache_free(LabelCache *cache);
// What is known of [text]. Good until the next call.
CachedText *label_cache_at(LabelCache *cache, const Text *text);
// A copy that lives as long as the cache.
Str label_cache_keep(LabelCache *cache, Str text);
// The text also opens [term] as [words].
void label_cache_add_term(LabelCache *cache, CachedText *text, int term, Str words);

#endif
