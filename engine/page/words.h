// Every word of the interface, in the language in use: a table for each language, of which one is in use in
// this process. Their texts stay where they are while their table does (words_add).
#ifndef QANTAR_PAGE_WORDS_H
#define QANTAR_PAGE_WORDS_H

#include "base/arena.h"
#include "base/str.h"

#define WORDS_LANGUAGE "en"    // of words.def, a tag of BCP 47
#define WORDS_ACCENTED "en-XA" // made of the English: accented and a third longer
#define WORDS_MIRRORED "ar-XB" // made of the English: written from right to left

// words.def holds lines WORD(BEGIN, "Begin"): the key and the English. {1} {2} stand for values,
// {1|one:page|other:pages} for the form that goes with the value {1}.
typedef enum Word {
#define WORD(key, english) W_##key,
#include "page/words.def"
#undef WORD
    WORDS,
} Word;

// The words in one language.
typedef struct Words Words;

Str word(Word key);
Str word_english(Word key); // whatever language is in use
// Whether it is a text of one of the tables: by its address, not its letters.
bool word_is(Str text);
const char *word_key(Word key); // "BEGIN"
// The words with {1}, {2}, {3} replaced by the values given; missing ones are {0}. A value that
// runs from right to left turns nothing around it.
Str word_with(Arena *arena, Word key, Str one, Str two, Str three);
// The words with the number [n] for {1}.
Str word_count(Arena *arena, Word key, int64_t n);

// --- languages --------------------------------------------------------------------------------------

// The words that are in use; in English until another table is.
void words_use(const Words *words); // NULL: English
Str words_language(void);           // a tag of BCP 47: "ru"
bool words_is_pseudo(void);         // WORDS_ACCENTED or WORDS_MIRRORED is in use
// The languages that Qantar itself speaks, WORDS_LANGUAGE first; NULL past the last.
const char *words_spoken(int i);

// A table of [texts], whose empty ones are English; copied. [counted]: the language whose plural forms the
// texts have. The same texts in the same language give the same table. A table and its texts stay until
// WORDS_TABLES_MAX others have been added or used since: so many edits of a file may come while a page is shown.
#define WORDS_TABLES_MAX 32
const Words *words_add(Str language, Str counted, const Str texts[static WORDS]);

#endif
