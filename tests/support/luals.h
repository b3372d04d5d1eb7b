// Reads a definition file of LuaLS: a parser of its annotations (luals.github.io/wiki/annotations), as far as ours
// go. No language server is asked.
#ifndef QANTAR_SUPPORT_LUALS_H
#define QANTAR_SUPPORT_LUALS_H

#include "base/arena.h"
#include "base/str.h"

#define LUALS_MAX 8000 // names of one kind

typedef struct LualsNames {
    Str items[LUALS_MAX];
    int n;
} LualsNames;

typedef struct Luals {
    Arena arena;
    // Types that are declared and those that are spoken of; fields as "CLASS.FIELD" or "CLASS.FIELD?"; values of
    // aliases as "ALIAS=VALUE"; functions and tables as "scene(id)" or "world=".
    LualsNames types, spoken, fields, values, globals;
    Buf fault; // "12: what is wrong", or empty
} Luals;

// Fills a zeroed one; the caller frees it. [fault] tells the first line that is no annotation, comment or
// declaration.
void luals_read(Luals *luals, Str text);
void luals_free(Luals *luals);
bool luals_has(const LualsNames *names, const char *name);
// A type that is spoken of and declared nowhere; or {0}.
Str luals_unknown(const Luals *luals);

#endif
