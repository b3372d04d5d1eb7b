// Diagnostics of a scenario: errors and warnings with file and line.
#ifndef QANTAR_STORY_DIAGNOSTICS_H
#define QANTAR_STORY_DIAGNOSTICS_H

#include "base/arena.h"
#include "base/err.h"

#include <stdarg.h>

// Errors; further ones are replaced by a single last diagnostic
#define DIAGNOSTICS_MAX     500
#define DIAGNOSTICS_OF_RULE 20 // warnings of one rule; further ones are counted

// A source location. line 0: the whole file; file empty: the whole scenario.
typedef struct Where {
    Str file; // as the scenario names it: "pump.lua"
    int line; // from 1
} Where;

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING } Severity;

typedef struct Diagnostic {
    Severity severity;
    Str rule; // short id of the rule, "unknown-target"; tests and documents name it
    Where where;
    Str text; // one sentence, with "did you mean" if there is a similar name
} Diagnostic;

// The warnings of one rule.
typedef struct RuleTally {
    Str rule;
    int n; // told or not
} RuleTally;

// Zero-initialise before use; free with diagnostics_free.
typedef struct Diagnostics {
    Arena arena;
    Diagnostic *items;
    int count, capacity, errors; // errors: how many of [count] are SEVERITY_ERROR
    int warnings;                // also those that are not among [items]
    RuleTally *tallies;
    int n_tallies, tallies_room;
} Diagnostics;

void diagnostics_add(Diagnostics *diagnostics, Severity severity, const char *rule,
    Where where, const char *format, ...) __attribute__((format(printf, 5, 6)));
// Takes out those for which [drops] is true. Returns how many.
int diagnostics_drop(Diagnostics *diagnostics,
    bool (*drops)(const void *ctx, const Diagnostic *diagnostic), const void *ctx);
// Whether there is a diagnostic of one of the rules.
bool diagnostics_has(const Diagnostics *diagnostics, const char *const *rules, int n);
// Errors before warnings, then by file and line, stable.
void diagnostics_sort(Diagnostics *diagnostics);
// Appends "pump.lua:28: sentence [rule]\n" for each, with "warning: " before the sentence of a warning, and "and 580
// more [rule]\n" for the warnings of a rule that were only counted.
void diagnostics_print(const Diagnostics *diagnostics, Buf *out);
// Sets [err] to ERR_DATA with the first error, and "(and 3 more)" if there are more.
bool diagnostics_to_err(const Diagnostics *diagnostics, Err *err);
void diagnostics_free(Diagnostics *diagnostics);

#endif
