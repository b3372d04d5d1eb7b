// `qantar codes`: appends to a scenario's table of resume codes what the script has and it lacks.
#ifndef QANTAR_TOOLS_CODES_H
#define QANTAR_TOOLS_CODES_H

#include "story/host.h"
#include "story/resume/resume_table.h"
#include "story/story.h"

// The first line that a table lacks, for a sentence.
typedef struct CodesLine {
    Str key;     // "choice queue ask"; see resume_table.h
    bool known;  // the table has another line for the same name
    Where where; // in the script
} CodesLine;

// Appends to [lines] what [table] (zeroed if there is none) lacks for [book], and returns how many
// lines that is; [first] (may be NULL) is the first of them. [words] holds, by variable, texts that
// were seen in it; NULL if nobody looked. Memory comes from [arena].
int codes_lacking(const Book *book, const ResumeTable *table, const Ids *words,
    Arena *arena, Buf *lines, CodesLine *first);

#define CODES_PLAYS    300 // random ones, always the same
#define CODES_TURNS    300 // of each
#define CODES_WORDS    64  // of one variable; rarer ones are spelled out in a code
#define CODES_WORD_MAX 64  // bytes of one

// Texts that the variables take in play, so that codes can name them by number: by variable, in the
// order in which they were met, without the first value. Strings live in [arena].
Ids *codes_words(Story *story, Arena *arena);

// Reads the scenario and its table and appends to [table] the whole file as it should be; *added is
// the number of new lines. The same scenario gives the same bytes. False with [err] if either cannot
// be read.
bool codes_update(const Host *host, Buf *table, int *added, Err *err);

#endif
