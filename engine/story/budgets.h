// The budgets of a scenario: what each is called, how much it allows, what is said when it is passed.
#ifndef QANTAR_STORY_BUDGETS_H
#define QANTAR_STORY_BUDGETS_H

#include "base/str.h"

#include <stdint.h>

typedef enum Budget {
    BUDGET_LOAD_STEPS, // work: instructions of Lua, and what C does for the script
    BUDGET_TURN_STEPS,
    BUDGET_MEMORY, // what Lua holds
    BUDGET_BOOK,   // what the words of the scenario fill
    BUDGET_LIST,
    BUDGET_NAMES,
    BUDGET_TEXT,
    BUDGET_CALLS,
    BUDGET_RESULTS,
    BUDGET_FILE, // scripts
    BUDGET_SCRIPTS,
    BUDGET_FILES,
    BUDGET_INCLUDES,
    BUDGET_FILE_NAME,
    BUDGET_WORDS, // the book
    BUDGET_NODES,
    BUDGET_SAYINGS,
    BUDGET_ITEMS,
    BUDGET_ID,
    BUDGET_DIAGNOSTICS,
    BUDGET_PASSAGES, // a page
    BUDGET_TEXT_MARKS,
    BUDGET_PAGE_MARKS,
    BUDGET_PAGE_TEXT,
    BUDGET_VALUE_DEPTH, // the state
    BUDGET_VALUE_ITEMS,
    BUDGET_VALUE_TEXT,
    BUDGET_STATE,
    BUDGET_WRITTEN,
    BUDGETS,
} Budget;

typedef struct BudgetRow {
    const char *name, *unit; // "steps of a turn", "bytes"
    int64_t max;
    const char *sentence; // # stands for the number
} BudgetRow;

extern const BudgetRow budgets[BUDGETS];

#define BUDGET_SENTENCE_MAX 160 // bytes, with the closing zero

// Writes to [text] what is said when more than [max] were wanted, and returns it.
const char *budget_say_max(Budget budget, int64_t max, char text[BUDGET_SENTENCE_MAX]);
// The same with the number of the table.
const char *budget_say(Budget budget, char text[BUDGET_SENTENCE_MAX]);
// The table for authors, as Markdown.
void budgets_markdown(Buf *out);

#endif
