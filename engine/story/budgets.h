// The resource budgets of a scenario: name, limit and error message of each.
#ifndef QANTAR_STORY_BUDGETS_H
#define QANTAR_STORY_BUDGETS_H

#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

// The budgets that a caller can lower, for tests. Zero fields mean the defaults below.
typedef struct Limits {
    size_t memory_bytes; // LIMIT_MEMORY, allocated by Lua
    // A step is one instruction of Lua's virtual machine, or an equivalent amount of work in C.
    int64_t load_steps; // LIMIT_LOAD_STEPS, for loading the whole scenario
    int64_t turn_steps; // LIMIT_TURN_STEPS, for all functions called in one turn
    // LIMIT_LOAD_MS, LIMIT_TURN_MS: processor time for the same
    int64_t load_ms, turn_ms;
    size_t book_bytes;            // LIMIT_BOOK, declarations with their texts
    size_t file_bytes;            // LIMIT_FILE, one script
    size_t scripts_bytes;         // LIMIT_SCRIPTS, all scripts
    int files;                    // LIMIT_FILES
    int nodes;                    // NODES_MAX
    int words;                    // WORDS_MAX
    int functions;                // FUNCTIONS_MAX
    const struct ApiSince *newer; // api_newer
} Limits;

#define LIMIT_MEMORY     (64u << 20)
#define LIMIT_LOAD_STEPS 200000000
#define LIMIT_TURN_STEPS 3000000
#define LIMIT_LOAD_MS    2000
#define LIMIT_TURN_MS    500
#define LIMIT_BOOK       (208u << 20)
#define LIMIT_FILE       (4u << 20)
#define LIMIT_SCRIPTS    (48u << 20)
#define LIMIT_FILES      256
#define NODES_MAX        100000 // scenes, checks, boards and endings
#define WORDS_MAX        400000 // scene, choice, source, ...
// What one page may come to show. With these no page of a story is over what the boundary between the
// processes lets through (page/page_json.h), but those that sum up a long play: see page/page_fit.c.
#define SOURCES_MAX  4096 // the notebook
#define TERMS_MAX    4096 // the glossary
#define METERS_MAX   256  // on every page of the play
#define CHARTS_MAX   256
#define EDITIONS_MAX 8    // on the title page
#define CHOICES_MAX  1000 // of one scene, and answers of one check
#define CARDS_MAX    256  // of one board
#define ARROWS_MAX   512
#define CLAIMS_MAX   256
#define METER_MAX    1000000000 // the bounds of a meter are no further from zero
#define LAYERS_MAX   4096       // of all pictures; each is asked for by one message
#define PICTURE_MAX  256        // layers, overlays and lights of one picture

// Effects, picks and conditions; a list of SANDBOX_BLOCK holds as many
#define FUNCTIONS_MAX 131072
#define CONDITION_MAX 256 // tests of one condition, each asked whenever a page asks

typedef enum Budget {
    BUDGET_LOAD_STEPS, // work: Lua instructions, and work in C on behalf of the script
    BUDGET_TURN_STEPS,
    BUDGET_LOAD_TIME, // of the processor, for what steps misprice
    BUDGET_TURN_TIME,
    BUDGET_MEMORY, // allocated by Lua
    BUDGET_BOOK,   // allocated for declarations
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
    BUDGET_SOURCES,
    BUDGET_TERMS,
    BUDGET_SAYINGS,
    BUDGET_METERS,
    BUDGET_CHARTS,
    BUDGET_EDITIONS,
    BUDGET_CHOICES,
    BUDGET_CARDS,
    BUDGET_ARROWS,
    BUDGET_CLAIMS,
    BUDGET_PICTURE,
    BUDGET_LAYERS,
    BUDGET_ITEMS,
    BUDGET_FUNCTIONS,
    BUDGET_CONDITION,
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
    BUDGET_TESTS, // tests.lua
    BUDGET_TEST_STEPS,
    BUDGET_TEST_STEPS_ALL,
    BUDGETS,
} Budget;

typedef struct BudgetRow {
    const char *name, *unit; // "steps of a turn", "bytes"
    int64_t max;
    const char *sentence; // error message; # is replaced by the number
} BudgetRow;

extern const BudgetRow budgets[BUDGETS];

#define BUDGET_SENTENCE_MAX 160 // bytes, with the terminating zero

// Writes the error message for exceeding [max] to [text], and returns it.
const char *budget_message_max(
    Budget budget, int64_t max, char text[BUDGET_SENTENCE_MAX]);
// The same with the limit of the table.
const char *budget_message(Budget budget, char text[BUDGET_SENTENCE_MAX]);
// The table for authors, as Markdown.
void budgets_markdown(Buf *out);

#endif
