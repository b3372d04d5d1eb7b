// The words of the interface in a language, read through the host of a story.
#ifndef QANTAR_PAGE_WORDS_LOAD_H
#define QANTAR_PAGE_WORDS_LOAD_H

#include "base/language.h"
#include "page/words.h"
#include "story/host.h"

#define WORDS_OF_SCENARIO "lang/ui." // and a tag and ".po": what a scenario adds

// For words_use: Qantar's own words in [language], and where it has none, the scenario's. NULL, for English, if
// there is neither. A fault in a file costs only its entries; `check` reports it.
const Words *words_load(const Host *host, Str language);

// The language that was last asked for; zero-initialise.
typedef struct WordsChoice {
    char language[LANGUAGE_TAG_MAX + 1];
    const Words *words;
} WordsChoice;

// Switches the interface to [language], and reads its words if it is not the same as last time.
void words_choose(WordsChoice *choice, const Host *host, Str language);
// The next words_choose reads them again: their files may have changed.
void words_forget(WordsChoice *choice);

#endif
