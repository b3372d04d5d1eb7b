// `qantar codes`: appends the names that a scenario's table of resume codes lacks.
#ifndef QANTAR_TOOLS_CODES_H
#define QANTAR_TOOLS_CODES_H

#include "story/host.h"
#include "story/resume/resume_table.h"
#include "story/story.h"

// A line that a table lacks, for a message.
typedef struct CodesLine {
    Str key;     // "choice queue ask"; see resume_table.h
    bool known;  // the table has another line for the same name
    Where where; // in the script
} CodesLine;

// Appends the lines for [book] that [table] (zeroed if there is none) lacks to [lines], and returns
// their number; [first] (may be NULL) receives the first of them. [words]: by variable, texts seen in it
// (codes_words), or NULL. Memory comes from [arena].
int codes_lacking(const Book *book, const ResumeTable *table, const Ids *words,
    Arena *arena, Buf *lines, CodesLine *first);

#define CODES_PLAYS    600 // random plays, with fixed seeds
#define CODES_TURNS    300 // turns of each
#define CODES_WORDS    64  // texts per variable; others are spelled out in a code
#define CODES_WORD_MAX 64  // bytes of one text

// Texts that variables have in random plays, so that codes can refer to them by number: by variable, in
// the order of occurrence, without the initial value. Strings live in [arena].
Ids *codes_words(Story *story, Arena *arena);

// Reads the scenario and its table, and appends the complete updated file to [table]; *added is the
// number of new lines. The same scenario gives the same bytes. False with [err] if either cannot be
// read.
bool codes_update(const Host *host, Buf *table, int *added, Err *err);

#endif
