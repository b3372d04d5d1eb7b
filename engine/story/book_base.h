// What all parts of a book are made of: texts with keys, lists of ids, indexes.
#ifndef QANTAR_STORY_BOOK_BASE_H
#define QANTAR_STORY_BOOK_BASE_H

#include "base/arena.h"
#include "story/date.h"
#include "story/diagnostics.h"

#include <stdbool.h>
#include <stdint.h>

// "No such index" wherever an int is an index.
#define NONE (-1)

// A function of the script, kept inside the sandbox; 0 is none.
typedef int LuaFn;

// A text of the scenario as it was written: markup, {names} and {#F-0101-02} marks unresolved.
// The key is stable under rewriting ("scene.queue.text.2", "scene.queue.photograph.label"), so
// that a translation can be laid over it.
typedef struct Text {
    Str key, src; // src empty: there is none
    Where where;
} Text;

// Ids as written, e.g. of the dossier's facts.
typedef struct Ids {
    Str *items;
    int n;
} Ids;

// The same, each resolved to an index of the book.
typedef struct Indexes {
    int *items;
    int n;
} Indexes;

#endif
