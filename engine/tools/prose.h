// Texts of a scenario as prose: sentences, words, reading level.
#ifndef QANTAR_TOOLS_PROSE_H
#define QANTAR_TOOLS_PROSE_H

#include "text/sentences.h"

#include <stdbool.h>

typedef Sentences Prose;

// The sentences of a source text. Everything lives in [arena].
Prose prose_of(Arena *arena, Str src);
// Reads the next word of *rest: letters and digits, with characters that join them ("well-known",
// "09:10"). "{}", a value of the play, is a word. False at the end.
bool prose_word(Str *rest, Str *word);
int prose_count(Str text); // words
// Words of a source text as it is read: without its marks of facts.
int prose_count_source(Str src);

// How a language is measured, in years of school. English: Flesch-Kincaid (J. P. Kincaid and others, 1975), 0.39 words
// per sentence + 11.8 syllables per word - 15.59. Russian: the same with the weights of I. V. Oborneva (2006), 0.5
// and 8.4.
typedef enum Measure { MEASURE_ENGLISH, MEASURE_RUSSIAN, MEASURES } Measure;
Measure prose_measure(Str language); // by its tag; MEASURES: there is none
const char *prose_measure_name(Measure measure);

// Counts, to be summed over texts of one language.
typedef struct Level {
    int sentences, words, syllables;
    Measure measure;
} Level;
double prose_grade(Level level); // 0 when there are no words

#endif
