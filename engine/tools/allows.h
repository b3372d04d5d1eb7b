// Comments of a script that switch a warning off where it stands: -- check: allow RULE: the reason
#ifndef QANTAR_TOOLS_ALLOWS_H
#define QANTAR_TOOLS_ALLOWS_H

#include "story/diagnostics.h"

typedef struct Allow {
    Str rule, reason;
    Where where;    // of the comment
    int from, last; // the lines of what it speaks of
    bool used;      // it has switched a warning off
} Allow;

typedef struct Allows {
    Allow *items;
    int n, room;
} Allows;

// Adds those of a script, in [arena]. A comment behind something speaks of its line; one alone on its line of the
// next line that is more than a comment, to the end of what begins there.
void allows_read(Allows *allows, Arena *arena, Str file, Str script);
// Whether a warning of the rule is switched off there; the comment is then used.
bool allows_find(Allows *allows, Str rule, Where where);
void allows_free(Allows *allows);

#endif
