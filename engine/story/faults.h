// What is wrong with a script: a list of sentences, each with its file and line.
#ifndef QANTAR_STORY_FAULTS_H
#define QANTAR_STORY_FAULTS_H

#include "base/arena.h"
#include "base/err.h"

#include <stdarg.h>

#define FAULTS_MAX 500 // a script with more is told so in a last sentence

// A place in a script. line 0: the file as a whole; file empty: the scenario as a whole.
typedef struct Where {
    Str file; // as the scenario names it: "pump.lua"
    int line; // from 1
} Where;

typedef enum Severity { FAULT_ERROR, FAULT_WARNING } Severity;

typedef struct Fault {
    Severity severity;
    Str rule; // short id of the rule, "unknown-target"; tests and documents name it
    Where where;
    Str text; // one sentence, with "did you mean" where a near name exists
} Fault;

// Zero it before use; free with faults_free.
typedef struct Faults {
    Arena arena;
    Fault *items;
    int count, capacity, errors; // errors: how many of [count] are FAULT_ERROR
} Faults;

void faults_add(Faults *faults, Severity severity, const char *rule, Where where,
    const char *format, ...) __attribute__((format(printf, 5, 6)));
void faults_sort(Faults *faults); // by file, line, order of finding
// Appends "pump.lua:28: sentence [rule]\n" (warnings say "warning: " before the sentence).
void faults_print(const Faults *faults, Buf *out);
// Makes the first error the sentence of [err] (ERR_DATA), with "(and 3 more)" when there are.
bool faults_to_err(const Faults *faults, Err *err);
void faults_free(Faults *faults);

#endif
