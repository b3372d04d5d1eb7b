// Shared by the files that read scripts for slips.
#ifndef QANTAR_TOOLS_SLIPS_INNER_H
#define QANTAR_TOOLS_SLIPS_INNER_H

#include "tools/slips.h"

typedef struct NameList {
    Ids ids;
    IdIndex index;
} NameList;

#define SLIPS_LIBRARIES 3
extern const char *const slips_libraries[SLIPS_LIBRARIES]; // math, string, table

// What the reading of all scripts shares.
typedef struct SlipReading {
    Check *check;
    Str file;
    NameList words, variables, world, members[SLIPS_LIBRARIES];
    IdIndex known; // words but random and those of data, which are looked at
    LuaUses nils;  // of the scripts so far
    SlipValues values;
} SlipReading;

// slips_names.c: adds what is wrong with one use.
void slips_look_at_use(SlipReading *reading, const LuaUse *use);
// What a function has in place of a word of conditions without one; NULL: it is none of these.
const char *slips_instead_of_data(Str name);

#endif
