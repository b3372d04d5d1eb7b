// `qantar codes`: appends to a scenario's table of resume codes what the script has and it lacks.
#ifndef QANTAR_TOOLS_CODES_H
#define QANTAR_TOOLS_CODES_H

#include "story/host.h"
#include "story/resume/resume_table.h"

// A line that the table should have.
typedef struct CodesLine {
    Str key, text; // "choice queue ask"; see resume_table.h
    bool known;    // the table has another line for the same name
    Where where;   // in the script
} CodesLine;

typedef struct CodesLines {
    CodesLine *items;
    int n;
} CodesLines;

// All lines that [table] (zeroed if there is none) lacks for [book], in [arena]. [words] holds, by
// variable, texts that were seen in it; NULL if nobody looked.
CodesLines codes_lacking(
    const Book *book, const ResumeTable *table, const Ids *words, Arena *arena);

// Reads the scenario and its table and appends to [table] the whole file as it should be; *added is
// the number of new lines. The same scenario gives the same bytes. False with [err] if either cannot
// be read.
bool codes_update(const Host *host, Buf *table, int *added, Err *err);

#endif
