// A forger of saves: out of a sound one it makes every wrong one that it can think of, one by one.
#ifndef QANTAR_SUPPORT_FORGE_H
#define QANTAR_SUPPORT_FORGE_H

#include "base/str.h"

typedef struct Forged {
    Str save;
    const char *where; // "now.visits.market", or "" for the whole file
    Str what;          // the bytes put there: "1e308", "(absent)"
} Forged;

typedef void ForgedEach(void *ctx, const Forged *forged);

// At every value of the JSON: absent, doubled, with something extra, another name, each type,
// numbers around and beyond every bound, long and odd texts, long and deep lists. Returns how many.
int forge_fields(Str save, ForgedEach *each, void *ctx);
// The whole file: cut, followed by more, in other encodings, with bytes that are none, with and
// without marks at its head and ends of lines, too deep, too long. Returns how many.
int forge_files(Str save, ForgedEach *each, void *ctx);

#endif
