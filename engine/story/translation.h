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

// Shows the texts of [story] in [language] from now on, where the scenario declares it and has the file; in its
// own language else. What is said of plays, saves and codes goes by ids and does not change.
void story_translate(Story *story, Str language);
// The language of the words of [text] as it is shown now: a tag.
Str story_text_language(const Book *book, const Text *text);
// The language of most texts: the one that is shown, else the scenario's first.
Str story_language(const Book *book);

// [text] with the words of the scenario itself.
Text story_original(const Book *book, const Text *text);

// Which entry translates [text], or NULL, and what becomes of it. [why], which may be NULL, gets for
// TRANSLATION_UNLIKE what is not alike.
TranslationState translation_of(const Book *book, const Po *po, Str language,
    const Text *text, const PoEntry **entry, Buf *why);
// Appends what there is to translate, with speaker, place and facts of each text. [po], which may be NULL, is
// carried over: what is stale of it is marked fuzzy, and what no text has the key of stands at the end.
void translation_template(const Story *story, const Po *po, Str language, Buf *out);

// For story.c.
typedef struct Translation Translation;
void translation_free(Translation *translation);

#endif
