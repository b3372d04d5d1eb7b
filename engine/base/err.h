// Errors as values: a kind, and one sentence for the user that says what failed, where and why.
#ifndef QANTAR_BASE_ERR_H
#define QANTAR_BASE_ERR_H

#include <stdarg.h>
#include <stdbool.h>

// The kind is also the program's exit code when the error reaches main (sysexits.h).
typedef enum {
    ERR_NONE = 0,
    ERR_USAGE = 64,    // invalid command line, or an action that is not on the page
    ERR_DATA = 65,     // invalid script, save or input line
    ERR_NO_INPUT = 66, // file or folder does not exist
    ERR_BUG = 70,      // internal error
    ERR_IO = 74,       // a read or write failed
    ERR_CONFLICT = 75, // another program changed the file that was to be replaced
} ErrKind;

#define ERR_TEXT_MAX 1024 // bytes with the terminating zero; longer texts are truncated

// Zero-initialise (Err err = {0}) before the first call. [text] is UTF-8.
typedef struct Err {
    ErrKind kind;
    char text[ERR_TEXT_MAX];
} Err;

// Sets [err] unless it is NULL or already set: the first error wins.
// Always returns false, so that a caller can write: return err_set(err, ERR_DATA, ...).
bool err_set(Err *err, ErrKind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// As err_set, with a va_list.
bool err_setv(Err *err, ErrKind kind, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

// Prepends "PREFIX: " to the text of an error that is set.
void err_prefix(Err *err, const char *prefix);

void err_clear(Err *err);

#endif
