// The budgets of a scenario: what each is called, how much it allows, what is said when it is passed.
#ifndef QANTAR_STORY_BUDGETS_H
#define QANTAR_STORY_BUDGETS_H

#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

// The budgets that a test may narrow. Zero fields take the defaults below.
typedef struct Limits {
    size_t memory_bytes; // LIMIT_MEMORY, what Lua holds
    // A step is an instruction of Lua's virtual machine, or as much work done in C.
    int64_t load_steps;   // LIMIT_LOAD_STEPS, for the reading of the whole scenario
    int64_t turn_steps;   // LIMIT_TURN_STEPS, for all functions called in one turn
    size_t book_bytes;    // LIMIT_BOOK, what was declared, with its texts
    size_t file_bytes;    // LIMIT_FILE, one script
    size_t scripts_bytes; // LIMIT_SCRIPTS, all of them
    int files;            // LIMIT_FILES
    int nodes;            // NODES_MAX
    int words;            // WORDS_MAX
} Limits;

#define LIMIT_MEMORY     (64u << 20)
#define LIMIT_LOAD_STEPS 200000000
#define LIMIT_TURN_STEPS 3000000
#define LIMIT_BOOK       (160u << 20)
#define LIMIT_FILE       (4u << 20)
#define LIMIT_SCRIPTS    (48u << 20)
#define LIMIT_FILES      256
#define NODES_MAX        100000 // scenes, checks, boards and endings
#define WORDS_MAX        400000 // scene, choice, source, ...

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
