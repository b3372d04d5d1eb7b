// Basic types of a book: texts with keys, lists of ids, indexes.
#ifndef QANTAR_STORY_BOOK_BASE_H
#define QANTAR_STORY_BOOK_BASE_H

#include "base/arena.h"
#include "story/date.h"
#include "story/diagnostics.h"

#include <stdbool.h>
#include <stdint.h>

// The null value of an int that is an index.
#define NONE (-1)

// Handle of a script function stored in the sandbox; 0 is none.
typedef int LuaFn;

// What decides whether something is shown or open: above 0 a LuaFn, below 0 data (condition_of), 0 nothing.
typedef int Condition;

// A source text of the scenario: markup, {names} and {#F-0101-02} marks unresolved. The key does not
// depend on the wording ("scene.queue.text.2", "scene.queue.photograph.label"), so that translations
// can refer to it.
typedef struct Text {
    Str key, src; // src is empty when there is no text
    Where where;
} Text;

// A list of ids as written, such as ids of facts.
typedef struct Ids {
    Str *items;
    int n;
} Ids;

// A list of ids resolved to indexes into an array of the book.
typedef struct Indexes {
    int *items;
    int n;
} Indexes;

static inline bool indexes_have(Indexes list, int index)
{
    for (int i = 0; i < list.n; i++)
        if (list.items[i] == index) return true;
    return false;
}

#endif
