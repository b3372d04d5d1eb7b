// `qantar check`: what can be proved of a scenario without playing it, as sentences with file and line.
#ifndef QANTAR_TOOLS_CHECK_H
#define QANTAR_TOOLS_CHECK_H

#include "story/diagnostics.h"
#include "story/host.h"

typedef struct CheckSetup {
    const Host *fonts; // reads the bundled fonts; NULL: letters are not looked up
} CheckSetup;

typedef struct CheckCounts {
    int nodes, choices, sources, terms;
    int words; // all that a player may come to read
    // Mean reading level of the scenes, in school years; 0 when there are none.
    double grade;
    bool letters_skipped; // there was no folder of fonts
} CheckCounts;

struct Check;

// One rule: what must not be, found by one function. The table is closed by a rule without an id.
typedef struct CheckRule {
    const char *id; // as the report names it: "never-open"
    Severity severity;
    const char *what;                  // one line for the reference
    void (*look)(struct Check *check); // rules.h
} CheckRule;
// Those that look at a book; reading it has more of its own.
const CheckRule *check_rules(void);

// Reads the scenario and adds all diagnostics to [diagnostics], sorted. True when it could be looked at,
// with or without diagnostics; false and [err] when there is no scenario or it is beyond reading.
bool check_scenario(const Host *host, const CheckSetup *setup, Diagnostics *diagnostics,
    CheckCounts *counts, Err *err);

// Appends "file:line: sentence [rule]" for each diagnostic, then one line of figures.
void check_print(const Diagnostics *diagnostics, const CheckCounts *counts, Buf *out);

#endif
