// The command line against a table of commands: pure, it only reads words.
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
    OPTION_BEGIN,
    OPTION_AT,
    OPTION_OPEN,
    OPTION_RECORD,
    OPTION_SIZE,
    OPTION_OUT,
    OPTION_TEXT,
    OPTION_THEME,
    OPTION_RELOAD,
    OPTION_BLESS,
    OPTION_ONE_PROCESS,
    OPTION_LINES,
    OPTIONS,
} Option;

#define TAKES(option) (1u << (option))
#define OPERANDS_MAX  2

typedef struct Command Command;

typedef struct Arguments {
    const Command *command;
    const char *operands[OPERANDS_MAX]; // NULL where there is none
    const char *options[OPTIONS];       // NULL: not given; "" for one without a value
} Arguments;

struct Command {
    const char *name, *operands, *sentence; // of the help
    unsigned takes;                         // TAKES(...) of its options
    int least, most;                        // operands
    // The program's exit code. A sentence in [err] is printed and its kind is the code then.
    int (*run)(const Arguments *arguments, Err *err);
};

// Reads what stands after the program's name. The first command of the table (closed by one
// without a name) is meant when the first word is no command but an option or the path of
// something. ERR_USAGE with the nearest name for what is unknown.
bool arguments_read(
    const Command *commands, int count, char **words, Arguments *out, Err *err);
// The value of --seed. False with ERR_USAGE when it is no whole number.
bool arguments_seed(const Arguments *arguments, uint64_t *seed, Err *err);
// The value of --size, "1280x720".
bool arguments_size(const Arguments *arguments, int *w, int *h, Err *err);
// Appends the help: every command, every option.
void arguments_help(const Command *commands, Buf *out);

#endif
