// `qantar check`: static checks of a scenario, reported as diagnostics with file and line.
#ifndef QANTAR_TOOLS_CHECK_H
#define QANTAR_TOOLS_CHECK_H

#include "story/diagnostics.h"
#include "story/host.h"
#include "tools/levels.h"
#include "tools/tests_run.h"

typedef struct CheckSetup {
    const Host *fonts; // reads the bundled fonts; NULL: glyphs are not checked
    // Draws a layer and reads what a player would miss of it: its size "1200 x 1000" and then notes, a
    // line each. NULL: layers are not drawn.
    const Host *pictures;
    // Names of the scripts and translations that lie in the folder, a line each; empty where that is not known.
    Str scripts;
    // Whether a packed scenario may hold a file of that name, with a sentence; NULL: names are not checked.
    bool (*travels)(Str name, Err *err);
    Buf *levels; // gets the table of reading levels (levels_print); may be NULL
} CheckSetup;

typedef struct CheckCounts {
    int nodes, choices, sources, terms;
    int words;                 // in all texts that a player may see
    Level levels[LEVEL_KINDS]; // of a scenario in a language with a measure
    // Level of any page, its plainer wording aside; 0: none was measured.
    double highest;
    char highest_page[96]; // "scene "queue""
    char unmeasured[32];   // the first language, when it has no measure
    bool letters_skipped;  // glyphs were not checked
    TestCounts tests;      // of tests.lua
} CheckCounts;

struct Check;

// One rule and the function that checks it. The table ends with a rule without an id.
typedef struct CheckRule {
    const char *id; // in the report: "never-open"
    Severity severity;
    const char *what;                 // one line for the reference
    void (*run)(struct Check *check); // rules.h
} CheckRule;
// The rules that check a book; the loader has more diagnostics.
const CheckRule *check_rules(void);

// Reads the scenario and adds all diagnostics to [diagnostics], sorted. True if it could be checked,
// even with errors; false with [err] if there is no scenario or it cannot be read.
bool check_scenario(const Host *host, const CheckSetup *setup, Diagnostics *diagnostics,
    CheckCounts *counts, Err *err);

// Appends "file:line: sentence [rule]" for each diagnostic, then one line of counts.
void check_print(const Diagnostics *diagnostics, const CheckCounts *counts, Buf *out);
// The same for programs: {"errors": 1, "warnings": 600, "faults": [{"rule", "severity", "file", "line", "sentence"}],
// "more": {"sentence-long": 580}}. line 0: the whole file; file "": the scenario.
void check_print_json(const Diagnostics *diagnostics, Buf *out);

#endif
