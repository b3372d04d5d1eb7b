// The table of commands, and those that need no scenario.
#include "commands.h"

#include "ask_command.h"
#include "base/worker.h"
#include "check_command.h"
#include "codes_command.h"
#include "jobs.h"
#include "kit_command.h"
#include "map_command.h"
#include "new_command.h"
#include "pack_command.h"
#include "page/page_docs.h"
#include "play_command.h"
#include "pot_command.h"
#include "replay_command.h"
#include "shot_command.h"
#include "story/api.h"
#include "story/api_luals.h"
#include "tool.h"
#include "tools/rule_pages.h"
#include "version.h"
#include "walk_command.h"

static int run_docs(const Arguments *arguments, Err *err)
{
    Buf text = {0};
    if (arguments->options[OPTION_LINES])
        page_docs_markdown(&text);
    else if (arguments->options[OPTION_RULES])
        rule_pages_markdown(&text);
    else if (arguments->options[OPTION_LUALS])
        api_luals(NULL, &text);
    else if (arguments->options[OPTION_JSON])
        api_docs_json(&text);
    else
        api_docs_markdown(&text);
    tool_print(buf_str(&text), err);
    buf_free(&text);
    return CODE_FINE;
}

// Starts a worker to report the confinement that this computer supports.
static void add_confinement(Buf *text)
{
    Err err = {0};
    const Host none = {0};
    JobInput input = {.host = &none};
    if (!worker_possible())
        buf_add(text, STR("the script runs in this process, confined by its sandbox "
                          "alone\n"));
    else if (!job_run(jobs, JOB_CONFINEMENT, &input, text, &err))
        buf_addf(text, "%s\n", err.text);
}

static int run_version(const Arguments *arguments, Err *err)
{
    (void)arguments;
    Buf text = {0};
    buf_add(&text, STR("qantar " QANTAR_VERSION "\n"));
    add_confinement(&text);
    tool_print(buf_str(&text), err);
    buf_free(&text);
    return CODE_FINE;
}

// --- the table --------------------------------------------------------------------------------------

static int run_help(const Arguments *arguments, Err *err);

// clang-format off
#define PLAYED (TAKES(OPTION_PROFILE) | TAKES(OPTION_SEED) | TAKES(OPTION_AT) | TAKES(OPTION_EDITION) | TAKES(OPTION_ONE_PROCESS) \
    | TAKES(OPTION_LANG) | TAKES(OPTION_AUTHOR))

const Command commands[] = {
    {"play", "[SCENARIO]", "Plays in a window, or in the terminal where there is none.",
        PLAYED | TAKES(OPTION_FONTS) | TAKES(OPTION_NO_SOUND) | TAKES(OPTION_NO_WATCH), 0, 1, run_play},
    {"term", "[SCENARIO]", "Plays in the terminal.", PLAYED | TAKES(OPTION_RECORD) | TAKES(OPTION_NO_WATCH), 0, 1, run_terminal},
    {"lines", "[SCENARIO]", "Pages out as lines of JSON, actions in as lines: for programs.",
        PLAYED | TAKES(OPTION_BEGIN) | TAKES(OPTION_RECORD), 0, 1, run_lines},
    {"new", "FOLDER", "Writes a small scenario that plays as it is and explains itself, to begin from.", 0, 1, 1, run_new},
    {"check", "[SCENARIO]", "Says every fault that it can prove, with file and line; exit code 1 if there is an error.",
        TAKES(OPTION_FONTS) | TAKES(OPTION_LEVELS) | TAKES(OPTION_JSON) | TAKES(OPTION_EXPLAIN), 0, 1, run_check},
    {"replay", "FILE.play [SCENARIO]", "Plays a recorded play and compares what is shown with FILE.out.",
        TAKES(OPTION_RELOAD) | TAKES(OPTION_BLESS), 1, 2, run_replay},
    {"shot", "[SCENARIO]", "A screenshot, without a display.",
        TAKES(OPTION_AT) | TAKES(OPTION_EDITION) | TAKES(OPTION_OPEN) | TAKES(OPTION_SEED) | TAKES(OPTION_FONTS) | TAKES(OPTION_SIZE) | TAKES(OPTION_OUT)
            | TAKES(OPTION_TEXT) | TAKES(OPTION_THEME) | TAKES(OPTION_QUIET) | TAKES(OPTION_PLATE)
            | TAKES(OPTION_LANG), 0, 1, run_shot},
    {"codes", "SCENARIO", "Appends to the scenario's codes.txt what its resume codes count by.",
        0, 1, 1, run_codes},
    {"walk", "SCENARIO", "Simulated players play it: scores, endings, words, times, faults; exit code 1 if a gate fails or a play hits a fault.",
        TAKES(OPTION_EDITION) | TAKES(OPTION_PLAYS) | TAKES(OPTION_SEED) | TAKES(OPTION_POLICY) | TAKES(OPTION_GATES)
            | TAKES(OPTION_FAULTS) | TAKES(OPTION_JSON) | TAKES(OPTION_JOBS)
            | TAKES(OPTION_WRITE) | TAKES(OPTION_OUT), 1, 1, run_walk},
    {"map", "SCENARIO", "A map of its scenes and where their choices lead, as SVG: to the file of -o, or printed.",
        TAKES(OPTION_OUT) | TAKES(OPTION_DOT) | TAKES(OPTION_SEEN), 1, 1, run_map},
    {"kit", "SCENARIO", "Three sheets for a teacher to print, as HTML: lesson plan, answer key, exit slip.",
        TAKES(OPTION_EDITION) | TAKES(OPTION_LANG) | TAKES(OPTION_OUT), 1, 1, run_kit},
    {"facts", "SCENARIO [FACT]", "What rests on each fact, or on this one: sentences, sources, charts, cards.",
        TAKES(OPTION_JSON), 1, 2, run_facts},
    {"ids", "SCENARIO", "The script's words with this scenario's ids, for editors that use LuaLS.", 0, 1, 1, run_ids},
    {"pack", "SCENARIO", "Writes it as one file to hand on, which play opens; exit code 1 if check finds an error.",
        TAKES(OPTION_OUT), 1, 1, run_pack},
    {"pot", "[SCENARIO]", "The texts to translate, as a PO file; without a scenario, those of Qantar itself.",
        TAKES(OPTION_LANG) | TAKES(OPTION_OUT), 0, 1, run_pot},
    {"docs", "", "The reference of the script's words, as Markdown.",
        TAKES(OPTION_LINES) | TAKES(OPTION_RULES) | TAKES(OPTION_LUALS) | TAKES(OPTION_JSON), 0, 0, run_docs},
    {"--version", "", "The version, and how scripts are confined on this computer.", 0, 0, 0, run_version},
    {"--help", "", "This list.", 0, 0, 0, run_help},
    {0},
};
// clang-format on

static int run_help(const Arguments *arguments, Err *err)
{
    (void)arguments;
    Buf text = {0};
    arguments_help(commands, &text);
    tool_print(buf_str(&text), err);
    buf_free(&text);
    return CODE_FINE;
}
