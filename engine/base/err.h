// Errors as values: what failed, where, and what was meant, in one sentence to a person.
#ifndef QANTAR_BASE_ERR_H
#define QANTAR_BASE_ERR_H

#include <stdarg.h>
#include <stdbool.h>

// The kind is also the program's exit code when the error reaches main (sysexits.h).
typedef enum {
    ERR_NONE = 0,
    ERR_USAGE = 64,    // the command line, or an action that is not on the page
    ERR_DATA = 65,     // a script, a save or a line that is wrong
    ERR_NO_INPUT = 66, // a file or folder that is not there
    ERR_BUG = 70,      // our own mistake
    ERR_IO = 74,       // the system refused to read or write
    ERR_CONFLICT = 75, // another program changed what was to be replaced
} ErrKind;

#define ERR_TEXT_MAX 1024 // bytes, with the closing zero; longer sentences are cut

// An error. Zero it (Err err = {0}) before the first call; [text] is UTF-8.
typedef struct Err {
    ErrKind kind;
    char text[ERR_TEXT_MAX];
} Err;

// Fills [err] unless it is NULL or already holds an error (the first one counts).
// Always returns false, so that a caller can write: return err_set(err, ERR_DATA, ...).
bool err_set(Err *err, ErrKind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// The same with the arguments as a list.
bool err_setv(Err *err, ErrKind kind, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

// Puts "PREFIX: " in front of the sentence of an error that is set.
void err_prefix(Err *err, const char *prefix);

void err_clear(Err *err);

#endif
