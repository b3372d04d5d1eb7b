// What is wrong with a script: a list of sentences, each with its file and line.
#ifndef QANTAR_STORY_DIAGNOSTICS_H
#define QANTAR_STORY_DIAGNOSTICS_H

#include "base/arena.h"
#include "base/err.h"

#include <stdarg.h>

#define DIAGNOSTICS_MAX 500 // a script with more is told so in a last sentence

// A place in a script. line 0: the file as a whole; file empty: the scenario as a whole.
typedef struct Where {
    Str file; // as the scenario names it: "pump.lua"
    int line; // from 1
} Where;

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING } Severity;

typedef struct Diagnostic {
    Severity severity;
    Str rule; // short id of the rule, "unknown-target"; tests and documents name it
    Where where;
    Str text; // one sentence, with "did you mean" where a near name exists
} Diagnostic;

// Zero it before use; free with diagnostics_free.
typedef struct Diagnostics {
    Arena arena;
    Diagnostic *items;
    int count, capacity, errors; // errors: how many of [count] are SEVERITY_ERROR
} Diagnostics;

void diagnostics_add(Diagnostics *diagnostics, Severity severity, const char *rule,
    Where where, const char *format, ...) __attribute__((format(printf, 5, 6)));
void diagnostics_sort(Diagnostics *diagnostics); // by file, line, order of finding
// Appends "pump.lua:28: sentence [rule]\n" (warnings say "warning: " before the sentence).
void diagnostics_print(const Diagnostics *diagnostics, Buf *out);
// Makes the first error the sentence of [err] (ERR_DATA), with "(and 3 more)" when there are.
bool diagnostics_to_err(const Diagnostics *diagnostics, Err *err);
void diagnostics_free(Diagnostics *diagnostics);

#endif
