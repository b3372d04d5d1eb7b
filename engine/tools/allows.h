// Comments of a script that switch off a warning: -- check: allow RULE: the reason
#ifndef QANTAR_TOOLS_ALLOWS_H
#define QANTAR_TOOLS_ALLOWS_H

#include "story/diagnostics.h"

typedef struct Allow {
    Str rule, reason;
    Where where;    // of the comment
    int from, last; // the lines that it applies to
    bool used;      // it has switched a warning off
} Allow;

typedef struct Allows {
    Allow *items;
    int n, room;
    // For look-up: those that apply somewhere, by file, rule and first line; of [n_seen] of [items].
    int *sorted, n_sorted, n_seen;
} Allows;

// Adds those of a script, in [arena]. A comment after code applies to its line; one alone on its line applies to
// the next line of code. A text of several lines on that line belongs to it with all of them.
void allows_read(Allows *allows, Arena *arena, Str file, Str script);
// Whether a warning of the rule is switched off there; marks the comment as used.
bool allows_find(Allows *allows, Str rule, Where where);
void allows_free(Allows *allows);

#endif
