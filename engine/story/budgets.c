// The table of budgets, their error messages, and the reference page.
#include "story/budgets.h"

#include "story/diagnostics.h"
#include "story/game_state.h"
#include "story/load/load.h"
#include "story/play.h"
#include "story/play_tests.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

// clang-format off

const BudgetRow budgets[BUDGETS] = {
    [BUDGET_LOAD_STEPS]  = {"work while the scenario is read", "steps", LIMIT_LOAD_STEPS,
        "the script works too long: reading a scenario may take # steps; is there a loop without an end?"},
    [BUDGET_TURN_STEPS]  = {"work of all functions in one turn, or for one page", "steps", LIMIT_TURN_STEPS,
        "the script works too long: a turn may take # steps; is there a loop without an end?"},
    [BUDGET_LOAD_TIME]   = {"time of the processor while the scenario is read", "ms", LIMIT_LOAD_MS,
        "the script works too long: reading a scenario may take # ms of the processor; is there a loop without an end?"},
    [BUDGET_TURN_TIME]   = {"time of the processor in one turn, or for one page", "ms", LIMIT_TURN_MS,
        "the script works too long: a turn may take # ms of the processor; is there a loop without an end?"},
    [BUDGET_MEMORY]      = {"memory of the script: tables, texts, functions", "bytes", LIMIT_MEMORY,
        "the script uses more memory than the # bytes it may have"},
    [BUDGET_BOOK]        = {"memory of what was declared: scenes, choices, their texts", "bytes", LIMIT_BOOK,
        "the scenes, texts and scripts of the scenario take more than # bytes of memory"},
    [BUDGET_LIST]        = {"one list, or one function as Lua holds it", "bytes", SANDBOX_BLOCK,
        "a list, a function or a word of the script grows over the # bytes it may have"},
    [BUDGET_NAMES]       = {"names of one table; values in a chain of calls", "names", SANDBOX_NAMES,
        "a table grows over the # names, or a chain of calls over the # values, that it may have"},
    [BUDGET_TEXT]        = {"one text of the script", "bytes", SANDBOX_TEXT,
        "a text grows over the # bytes it may have"},
    [BUDGET_CALLS]       = {"functions that call each other", "calls deep", SANDBOX_CALLS,
        "functions call each other more than # deep"},
    [BUDGET_RESULTS]     = {"what table.unpack or string.byte returns at once", "values", SANDBOX_RESULTS,
        "a function returns at most # values at once"},
    [BUDGET_FILE]        = {"one script", "bytes", LIMIT_FILE,
        "a script has # bytes at most"},
    [BUDGET_SCRIPTS]     = {"all scripts together", "bytes", LIMIT_SCRIPTS,
        "all scripts of a scenario together have # bytes at most"},
    [BUDGET_FILES]       = {"scripts of a scenario", "files", LIMIT_FILES,
        "a scenario has # scripts at most"},
    [BUDGET_INCLUDES]    = {"files that include files", "files deep", INCLUDE_DEPTH,
        "files include files more than # deep"},
    [BUDGET_FILE_NAME]   = {"the name of a script", "bytes", FILE_NAME_MAX,
        "the name of a script has # bytes at most"},
    [BUDGET_WORDS]       = {"words that declare: scene, choice, source, row", "words", WORDS_MAX,
        "a scenario says scene, choice, source and the like # times at most"},
    [BUDGET_NODES]       = {"scenes, checks, boards and endings", "of them", NODES_MAX,
        "a scenario has at most # scenes, checks, boards and endings"},
    [BUDGET_SAYINGS]     = {"names whose sound is told: say", "names", SAYINGS_MAX,
        "a scenario tells of # names at most how they are said"},
    [BUDGET_SOURCES]     = {"sources, which the notebook shows on one page", "sources", SOURCES_MAX,
        "a scenario has # sources at most"},
    [BUDGET_TERMS]       = {"terms, which the glossary shows on one page", "terms", TERMS_MAX,
        "a scenario has # terms at most"},
    [BUDGET_METERS]      = {"meters, which every page shows", "meters", METERS_MAX,
        "a scenario has # meters at most"},
    [BUDGET_CHARTS]      = {"maps and charts, which share one page", "charts", CHARTS_MAX,
        "a scenario has # charts at most"},
    [BUDGET_EDITIONS]    = {"editions, which the title page offers", "editions", EDITIONS_MAX,
        "a scenario has # editions at most"},
    [BUDGET_CHOICES]     = {"choices of one scene, answers of one check", "choices", CHOICES_MAX,
        "a scene has # choices, a check # answers at most"},
    [BUDGET_CARDS]       = {"cards of one board", "cards", CARDS_MAX,
        "a board has # cards at most"},
    [BUDGET_ARROWS]      = {"arrows of one board", "arrows", ARROWS_MAX,
        "a board has # links at most"},
    [BUDGET_CLAIMS]      = {"claims of one board", "claims", CLAIMS_MAX,
        "a board has # claims at most"},
    [BUDGET_PICTURE]     = {"layers, overlays and lights of one picture", "parts", PICTURE_MAX,
        "a picture has # layers, overlays and lights at most"},
    [BUDGET_LAYERS]      = {"layers of all pictures together", "layers", LAYERS_MAX,
        "all pictures of a scenario together have # layers at most"},
    [BUDGET_ITEMS]       = {"what one word lists: choices, rows, sources", "items", ITEMS_MAX,
        "a list in a scenario has # items at most"},
    [BUDGET_FUNCTIONS]   = {"functions of all scripts: effects, picks, conditions that are no data", "functions", FUNCTIONS_MAX,
        "a scenario has # functions at most in effect, pick, needs and when; a condition that is data is none"},
    [BUDGET_CONDITION]   = {"what one condition that is data asks", "tests", CONDITION_MAX,
        "a condition asks # things at most"},
    [BUDGET_ID]          = {"an id", "bytes", SANDBOX_ID_MAX,
        "an id is a small letter, then small letters, digits and _, # at most"},
    [BUDGET_DIAGNOSTICS]      = {"faults that are told", "faults", DIAGNOSTICS_MAX,
        "there are more faults than these #; mend some and look again"},
    [BUDGET_PASSAGES]    = {"paragraphs of one scene", "paragraphs", PASSAGES_MAX,
        "a scene has # paragraphs at most"},
    [BUDGET_TEXT_MARKS]  = {"{marks} of one paragraph", "marks", TEXT_MARKS,
        "has more than # {marks}"},
    [BUDGET_PAGE_MARKS]  = {"{marks} on one page", "marks", SHOWN_MARKS,
        "the texts of one page may have # {marks} together"},
    [BUDGET_PAGE_TEXT]   = {"the texts of one page, as they are shown", "bytes", SHOWN_MAX,
        "the texts of one page may have # bytes together"},
    [BUDGET_VALUE_DEPTH] = {"lists within lists, in one variable", "deep", VALUE_DEPTH_MAX,
        "lists nested deeper than #"},
    [BUDGET_VALUE_ITEMS] = {"items of one variable, all depths together", "items", VALUE_ITEMS_MAX,
        "more than # items"},
    [BUDGET_VALUE_TEXT]  = {"one text in a variable", "bytes", VALUE_TEXT_MAX,
        "a text of more than # bytes"},
    [BUDGET_STATE]       = {"texts and lists of all variables together", "bytes", STATE_WEIGHT_MAX,
        "all texts and lists of the state together may have # bytes"},
    [BUDGET_WRITTEN]     = {"texts and lists that one turn writes", "bytes", STATE_WRITTEN_MAX,
        "one turn may write texts and lists of # bytes"},
    [BUDGET_TESTS]       = {"plays of tests.lua", "plays", PLAY_TESTS_MAX,
        "tests.lua has # plays at most"},
    [BUDGET_TEST_STEPS]  = {"steps of one play of tests.lua", "steps", PLAY_TEST_STEPS_MAX,
        "a play of tests.lua has # steps at most"},
    [BUDGET_TEST_STEPS_ALL] = {"steps of all plays of tests.lua", "steps", PLAY_TEST_STEPS_ALL,
        "all plays of tests.lua together have # steps at most"},
};
// clang-format on

static size_t add(
    char text[BUDGET_SENTENCE_MAX], size_t n, const char *more, size_t bytes)
{
    size_t room = BUDGET_SENTENCE_MAX - 1 - n;
    if (bytes > room) bytes = room;
    memcpy(text + n, more, bytes);
    text[n + bytes] = '\0';
    return n + bytes;
}

const char *budget_message_max(
    Budget budget, int64_t max, char text[BUDGET_SENTENCE_MAX])
{
    char number[24];
    int digits = snprintf(number, sizeof number, "%" PRId64, max);
    size_t n = 0;
    text[0] = '\0';
    for (const char *c = budgets[budget].sentence; *c; c++)
        n = *c == '#' ? add(text, n, number, (size_t)digits) : add(text, n, c, 1);
    return text;
}

const char *budget_message(Budget budget, char text[BUDGET_SENTENCE_MAX])
{
    return budget_message_max(budget, budgets[budget].max, text);
}

void budgets_markdown(Buf *out)
{
    buf_add(out,
        STR("\n## Budgets\n\nWhat a scenario may use. A scenario that is read over "
            "its budget is not played; a turn over its budget is taken back, and "
            "the page of the error says which it was. A step is an instruction of "
            "Lua, or as much work of a function. Steps end a script at the same place "
            "on every computer; time only ends one whose instructions are dear (the "
            "remainder of floats, numbers that become text), and a slow computer has "
            "more of it.\n\n| budget | at most | what is "
            "said when it is passed |\n|---|---|---|\n"));
    for (int i = 0; i < BUDGETS; i++) {
        char text[BUDGET_SENTENCE_MAX];
        buf_addf(out, "| %s | %" PRId64 " %s | %s |\n", budgets[i].name, budgets[i].max,
            budgets[i].unit, budget_message((Budget)i, text));
    }
}
