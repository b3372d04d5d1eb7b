// A line being typed: a text, a caret between two letters, never inside one, and what is selected.
#ifndef QANTAR_TEXT_EDIT_H
#define QANTAR_TEXT_EDIT_H

#include "base/str.h"

#include <stdbool.h>

typedef struct Edit { // zero it first
    Buf text;
    size_t at;     // bytes of [text] before the caret
    size_t anchor; // the other end of what is selected; [at] when nothing is
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
bool edit_select_all(Edit *edit);    // false when nothing changed
Str edit_selected(const Edit *edit); // in [text]; empty when nothing is
bool edit_take_selected(Edit *edit); // out of the text; false when nothing is

// Puts [more] in the place of what is selected, or at the caret: as many whole letters of it as leave
// the text within [max] bytes. False when nothing changed.
bool edit_type(Edit *edit, Str more, size_t max);
// False when nothing changed. Left and right are as they are seen: in a text that runs from right
// to left, left moves forward. [select]: what the caret passes over is selected, too.
bool edit_key(Edit *edit, EditKey key, bool select);

#endif
