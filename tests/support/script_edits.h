// Scripts that are nearly a given one: each token and line of it changed once.
#ifndef QANTAR_SUPPORT_SCRIPT_EDITS_H
#define QANTAR_SUPPORT_SCRIPT_EDITS_H

#include "base/str.h"

// The line that was changed, from 1, and how: "out", "twice", "misspelt" ... Changes of one line and kind come one
// after the other. [text] ends with a zero and is good until it returns.
typedef void ScriptEditEach(void *ctx, int line, const char *edit, const char *text);

void script_edits(Str text, ScriptEditEach *each, void *ctx);

#endif
