// `qantar codes`: appends to a scenario's table of resume codes what the scenario has and it lacks.
#ifndef QANTAR_TOOLS_CODES_H
#define QANTAR_TOOLS_CODES_H

#include "story/host.h"
#include "story/resume/code_table.h"

// A line that the table should have.
typedef struct CodesLine {
    Str key, text; // see code_table.h
    bool known;    // the table has the name, with another line
    Where where;   // in the script
} CodesLine;

// Calls [each] for every line that [table] (zeroed: none yet) needs for [book]. [words]: by variable,
// texts that were seen in it, or NULL.
void codes_lacking(const Book *book, const CodeTable *table, const Ids *words,
    Arena *arena, void (*each)(void *ctx, const CodesLine *line), void *ctx);

// Reads the scenario and its table and writes to [table] the whole file as it should be; *added:
// how many lines are new. The same scenario gives the same bytes. False when either cannot be read.
bool codes_update(const Host *host, Buf *table, int *added, Err *err);

#endif
