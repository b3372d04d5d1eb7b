// The marks in a source text: {name}, {world.price@aktau}, {#F-0101-02}, [words|term]; one parser.
#ifndef QANTAR_STORY_MARKS_H
#define QANTAR_STORY_MARKS_H

#include "base/str.h"

#include <stdbool.h>

typedef enum TextMarkKind {
    MARK_WORDS, // plain words, with their escapes and their ** and *
    MARK_NAME,  // {evidence}
    MARK_WORLD, // {world.price} or {world.price@aktau}
    MARK_FACTS, // {#F-0101-02 N-01}; shown to nobody
    MARK_TERM,  // [words] or [words|term-id]; stays in the text for the markup
    MARK_BAD,   // what cannot be read; [problem] says why
} TextMarkKind;

// A part of a text; all slices lie inside the text.
typedef struct TextMark {
    TextMarkKind kind;
    Str src;  // the bytes it was read from; the parts of a text add up to the text
    Str name; // NAME: variable; WORLD: table; FACTS: the ids; TERM: what finds the term
    Str place;           // WORLD: behind the @, or empty
    Str words;           // TERM: what is shown
    const char *problem; // BAD: the middle of a sentence, "a { without its }"
} TextMark;

// Takes the next part of *rest. Returns false at the end.
bool marks_next(Str *rest, TextMark *mark);
// Takes the next id of the [name] of a MARK_FACTS.
bool marks_next_fact(Str *ids, Str *id);

// How many marks in { } a text has at most.
size_t marks_count(Str text);

#endif
