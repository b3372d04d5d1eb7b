// A line being typed: a text and a caret between two letters, never inside one.
#ifndef QANTAR_TEXT_EDIT_H
#define QANTAR_TEXT_EDIT_H

#include "base/str.h"

#include <stdbool.h>

typedef struct Edit { // zero it first
    Buf text;
    size_t at; // bytes of [text] before the caret
} Edit;

typedef enum EditKey {
    EDIT_BACK,   // takes the letter before the caret away, with its accents
    EDIT_DELETE, // the one after it
    EDIT_LEFT,
    EDIT_RIGHT,
    EDIT_HOME,
    EDIT_END,
} EditKey;

void edit_free(Edit *edit);
void edit_set(Edit *edit, Str text); // the caret at its end

// Puts [more] in at the caret, as many whole letters of it as leave the text within [max] bytes.
// False when nothing was put in.
bool edit_type(Edit *edit, Str more, size_t max);
// False when nothing changed. Left and right are as they are seen: in a text that runs from right
// to left, left moves forward.
bool edit_key(Edit *edit, EditKey key);

#endif
