// A scenario in another language: lang/TAG.po laid over its texts, entry by entry.
#ifndef QANTAR_STORY_TRANSLATION_H
#define QANTAR_STORY_TRANSLATION_H

#include "base/po.h"
#include "story/story.h"

#define TRANSLATION_FOLDER "lang/" // then the tag and ".po"

typedef enum TranslationState {
    TRANSLATION_USED,
    TRANSLATION_NONE,   // empty or fuzzy: the original is shown
    TRANSLATION_STALE,  // the original has changed since: it is shown, with a mark
    TRANSLATION_UNLIKE, // its marks are not those of the original, which is shown
} TranslationState;

// Shows the texts of [story] in [language] from now on if the scenario declares it and has the file, else in its
// own language. Plays, saves and codes use ids and do not change.
void story_translate(Story *story, Str language);
// The language of the words of [text] as it is shown now: a tag.
Str story_text_language(const Book *book, const Text *text);
// The language of most texts: the one that is shown, else the scenario's first.
Str story_language(const Book *book);

// [text] with the words of the scenario itself.
Text story_original(const Book *book, const Text *text);

// Sets *entry to the one that translates [text], or NULL, and returns how it is used. For TRANSLATION_UNLIKE
// [why], which may be NULL, gets the difference.
TranslationState translation_of(const Book *book, const Po *po, Str language,
    const Text *text, const PoEntry **entry, Buf *why);
// Appends what there is to translate, with speaker, place and facts of each text. Entries of [po], which may be
// NULL, are carried over: stale ones are marked fuzzy, and those whose key no text has stand at the end.
void translation_template(const Story *story, const Po *po, Str language, Buf *out);

// For story.c.
typedef struct Translation Translation;
void translation_free(Translation *translation);

#endif
