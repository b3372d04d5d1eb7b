// Parses the command line by a table of commands. Pure.
#ifndef QANTAR_ARGUMENTS_H
#define QANTAR_ARGUMENTS_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum Option {
    OPTION_PROFILE,
    OPTION_SEED,
    OPTION_FONTS,
    OPTION_LEVELS,
    OPTION_BEGIN,
    OPTION_EDITION,
    OPTION_AT,
    OPTION_OPEN,
    OPTION_RECORD,
    OPTION_SIZE,
    OPTION_OUT,
    OPTION_TEXT,
    OPTION_LANG,
    OPTION_THEME,
    OPTION_QUIET,
    OPTION_PLATE,
    OPTION_RELOAD,
    OPTION_BLESS,
    OPTION_ONE_PROCESS,
    OPTION_LINES,
    OPTION_NO_SOUND,
    OPTION_NO_WATCH,
    OPTION_AUTHOR,
    OPTION_PLAYS,
    OPTION_POLICY,
    OPTION_JOBS,
    OPTION_WRITE,
    OPTION_GATES,
    OPTION_FAULTS,
    OPTION_JSON,
    OPTION_EXPLAIN,
    OPTION_RULES,
    OPTION_DOT,
    OPTION_SEEN,
    OPTION_LUALS,
    OPTIONS,
} Option;

#define TAKES(option) ((uint64_t)1 << (option))
#define OPERANDS_MAX  2

typedef struct Command Command;

typedef struct Arguments {
    const Command *command;
    const char *operands[OPERANDS_MAX]; // NULL if not given
    const char *options[OPTIONS];       // NULL if not given; "" for one without a value
} Arguments;

struct Command {
    const char *name, *operands, *sentence; // of the help
    uint64_t takes;                         // TAKES(...) of its options
    int least, most;                        // number of operands
    // Returns the program's exit code. If [err] is set, it is printed and its kind is the exit code.
    int (*run)(const Arguments *arguments, Err *err);
};

// Parses the words after the program's name. The first command of the table (which ends with one
// without a name) is the default if the first word is an option or a path. ERR_USAGE for unknown words,
// with the nearest name.
bool arguments_read(
    const Command *commands, int count, char **words, Arguments *out, Err *err);
// The value of --seed. False with ERR_USAGE if it is not a number.
bool arguments_seed(const Arguments *arguments, uint64_t *seed, Err *err);
// The value of --lang, or nothing. False with ERR_USAGE if it is no tag of a language.
bool arguments_language(const Arguments *arguments, Str *language, Err *err);
// The value of --plays: 1 to [max], or [usual] without it. False with ERR_USAGE for anything else.
bool arguments_plays(
    const Arguments *arguments, int usual, int max, int *plays, Err *err);
// The value of --jobs: 1 to [max]; *jobs stays as it is without it. False with ERR_USAGE for anything else.
bool arguments_jobs(const Arguments *arguments, int max, int *jobs, Err *err);
// The value of --write, "reader:3": *policy is what stands before the colon, *number is 0 without the option.
// False with ERR_USAGE for anything else.
bool arguments_play(
    const Arguments *arguments, int max, Str *policy, int *number, Err *err);
// The value of --size, "1280x720".
bool arguments_size(const Arguments *arguments, int *w, int *h, Err *err);
// Appends the help for all commands and options.
void arguments_help(const Command *commands, Buf *out);

#endif
