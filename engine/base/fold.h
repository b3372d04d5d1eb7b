// Comparing what a person typed with what was meant: without regard to case, in every script.
#ifndef QANTAR_BASE_FOLD_H
#define QANTAR_BASE_FOLD_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

// A copy that is the same for all ways to write the same words: Unicode's full case folding
// (NFKC_Casefold), composed accents, full-width and styled letters as plain ones; Turkish I, İ, ı and i
// are one; digits of every script are 0 to 9; dashes and quotation marks are those of ASCII; white
// space is one space, none at the ends. At most 30 marks on a letter count. The time is linear in s.n.
Str fold_text(Arena *arena, Str s);
bool fold_same(Str a, Str b);
// Without white space of any script at both ends.
Str fold_trim(Str s);
// A copy in small letters, as far as one letter becomes one letter.
Str fold_lower(Arena *arena, Str s);

// Reads a whole number, at most [max], as people type it: "7", "7.", "7)", "(7)", "#7", "No. 7", with digits
// of any script. False, with *number unchanged, for anything else.
bool fold_number(Str typed, uint64_t max, uint64_t *number);

#endif
