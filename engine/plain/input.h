// Lines from a stream, with a limit, so that no input can fill the memory.
#ifndef QANTAR_PLAIN_INPUT_H
#define QANTAR_PLAIN_INPUT_H

#include "base/str.h"

#include <stdio.h>

#define INPUT_LINE_MAX 65536 // bytes of one line, without its newline

typedef enum InputKind {
    INPUT_LINE, // a line; the last one may lack its newline
    INPUT_LONG, // a line over the limit: all of it was skipped
    INPUT_END,  // nothing is left, or the stream broke
} InputKind;

// Puts the next line into [line], without its newline.
InputKind input_line(FILE *in, Buf *line);

#endif
