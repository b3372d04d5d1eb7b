// Texts that variables take in play, so that codes can name them by number.
#ifndef QANTAR_TOOLS_CODES_WORDS_H
#define QANTAR_TOOLS_CODES_WORDS_H

#include "story/story.h"

#define CODES_PLAYS     300 // random ones, always the same
#define CODES_TURNS     300 // of each
#define CODES_WORDS     64  // of one variable; what is rarer is spelled out in a code
#define CODES_WORD_MOST 64  // bytes of one

// By variable: the texts seen in it, in the order they were met, the first value not among them.
// Strings live in [arena].
Ids *codes_words(Story *story, Arena *arena);

#endif
