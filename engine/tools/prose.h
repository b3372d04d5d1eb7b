// Texts of a scenario as prose: sentences, words, and how many years of school they ask for.
#ifndef QANTAR_TOOLS_PROSE_H
#define QANTAR_TOOLS_PROSE_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

#define PROSE_VALUE "{}" // stands in a sentence where a value of the play will be shown

typedef struct Sentence {
    Str text;    // as it is read: no markup, no marks of facts
    bool marked; // has a {#F-0101-02} or {#invented}
} Sentence;

typedef struct Prose {
    Sentence *items;
    int n;
} Prose;

typedef enum ProseTerms {
    TERMS_READ,     // [words] are read like others
    TERMS_LEFT_OUT, // they become a PROSE_VALUE: they are explained, so they are not hard
} ProseTerms;

// The sentences of a text as it was written. Everything lives in [arena].
Prose prose_of(Arena *arena, Str src, ProseTerms terms);
// Takes the next word of *rest: letters and digits, with what joins them ("well-known", "09:10").
// A PROSE_VALUE is a word. False when there is none left.
bool prose_word(Str *rest, Str *word);
int prose_count(Str text); // words
// Of an English word, by its vowels; a number counts as one.
int prose_syllables(Str word);

// Figures to be summed over texts, and the Flesch-Kincaid grade of the sum (Kincaid and others,
// 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
typedef struct Level {
    int sentences, words, syllables;
} Level;
double prose_grade(Level level); // 0 when there are no words

#endif
