// Parser of the marks in a source text: {name}, {name|one:litre|other:litres}, {world.price@aktau}, {#F-0101-02}, [words|term].
#ifndef QANTAR_STORY_MARKS_H
#define QANTAR_STORY_MARKS_H

#include "base/str.h"

#include <stdbool.h>

// Bytes of a mark with its brackets. One that is not closed within them counts as not closed, so that a text
// of opening brackets is read in linear time.
#define MARK_MAX 1024

typedef enum TextMarkKind {
    MARK_WORDS, // plain words, with their escapes and their ** and *
    MARK_NAME,  // {evidence}
    MARK_WORLD, // {world.price} or {world.price@aktau}
    MARK_FACTS, // {#F-0101-02 N-01}; not shown to the player
    MARK_TERM,  // [words] or [words|term-id]; remains in the text, as markup
    MARK_BAD,   // malformed; [problem] says why
} TextMarkKind;

// A part of a text. All slices point into the text.
typedef struct TextMark {
    TextMarkKind kind;
    Str src; // its bytes; the parts concatenated give the text
    Str name; // NAME: variable; WORLD: table; FACTS: the ids; TERM: id or wording of the term
    Str place; // WORLD: the place after the @, or empty
    Str words; // TERM: the words to show
    Str forms; // NAME, WORLD: the word's forms for a number (base/plural.h), or empty
    const char *problem; // BAD: a noun phrase, "a { without its }"
} TextMark;

// Reads the next part of *rest. False at the end.
bool marks_next(Str *rest, TextMark *mark);
// Reads the next id from the [name] of a MARK_FACTS. False at the end.
bool marks_next_fact(Str *ids, Str *id);

// Upper bound of the number of marks in { } in a text.
size_t marks_count(Str text);

#endif
