// The reading level of a scenario's pages: Flesch-Kincaid grades, school years of English readers.
#ifndef QANTAR_TOOLS_LEVELS_H
#define QANTAR_TOOLS_LEVELS_H

#include "base/arena.h"
#include "story/book.h"
#include "story/host.h"
#include "tools/prose.h"

#define LEVEL_WORDS_MIN 30 // the grade of a shorter page says nothing

typedef enum LevelKind {
    LEVEL_STORY,    // scenes and endings in their full wording
    LEVEL_QUESTION, // checks and boards, and what is said about their answers
    LEVEL_SOURCE,
    LEVEL_PLAIN, // the plainer wording of all of these
    LEVEL_KINDS,
} LevelKind;

// The text of one page, or its plainer wording.
typedef struct PageLevel {
    LevelKind kind;
    const Node *node;     // or NULL
    const Source *source; // or NULL
    Level level;
} PageLevel;

typedef struct Levels {
    PageLevel *pages; // in the order of the script, sources behind; none of a book in a
                      // language without a measure
    int n;
    Measure measure;        // of its first language; MEASURES: none
    Level all[LEVEL_KINDS]; // their sums
} Levels;

// Names of people, places and the like count as words of two syllables at most, since how long they are says
// nothing about the English around them. A name is a word that has its capital in the middle of sentences too
// and never stands without it. Everything lives in [arena]; [host] gets a heartbeat now and then.
Levels levels_of(Arena *arena, const Book *book, const Host *host);
// Its grade; 0 when it is too short for one.
double level_of_page(const PageLevel *page);
Where level_where(const PageLevel *page);
// "scene "queue"", "source "decree"".
Str level_name(Arena *arena, const PageLevel *page);
// Appends a line for each page, the highest first (kind, grade, words, words a sentence, place in the script,
// name), then one for each chapter.
void levels_print(const Levels *levels, const Book *book, Buf *out);

#endif
