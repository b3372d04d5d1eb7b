// What the readers on streams share: the pages, where lines come from and go to, the recording.
#ifndef QANTAR_PLAIN_CONSOLE_H
#define QANTAR_PLAIN_CONSOLE_H

#include "page/pages.h"
#include "page/step.h"

#include <stdio.h>

typedef struct Console {
    Pages *pages;
    FILE *in, *out;
    // The columns of the terminal, asked before each page, or 0; NULL: those of the Look stand.
    int (*columns)(void);
    FILE *record; // every step that was done is written to it as a line; or NULL
    // Sleeps until [in], which is not buffered, can be read, or the scenario's files have changed: then true.
    // NULL: nobody watches them.
    bool (*files_changed)(void *ctx);
    void *ctx; // of files_changed
} Console;

// Does a step of the page on top, and records it when it was done.
bool console_act(const Console *console, Step step, Err *err);
// Writes [text] and flushes. False when that fails, with [err] unless the reader has gone away.
bool console_write(const Console *console, Str text, Err *err);

#endif
