// The words of the interface in a language, read through the host of a story.
#ifndef QANTAR_PAGE_WORDS_LOAD_H
#define QANTAR_PAGE_WORDS_LOAD_H

#include "base/language.h"
#include "page/words.h"
#include "story/host.h"

#define WORDS_OF_SCENARIO "lang/ui." // and a tag and ".po": what a scenario adds

// For words_use: what Qantar itself has in [language], and for words that it does not have, what the
// scenario has. NULL, for English, when there is neither. What is wrong with a file costs its entries, no
// more: `check` tells.
const Words *words_load(const Host *host, Str language);

// Which language somebody has asked for last; zero-initialise.
typedef struct WordsChoice {
    char language[LANGUAGE_TAG_MAX + 1];
    const Words *words;
} WordsChoice;

// Puts the words in [language] in use, and reads them when it is another language than the last time.
void words_choose(WordsChoice *choice, const Host *host, Str language);

#endif
