// The name that was meant by a typing error: "did you mean ...?".
#ifndef QANTAR_BASE_NEAREST_H
#define QANTAR_BASE_NEAREST_H

#include "base/str.h"

#include <stddef.h>

// How many letters have to be put in, taken away, changed, or changed with their neighbour (optimal string
// alignment), without regard to case (base/fold.h). INT16_MAX when a text is longer than 64 letters.
int nearest_distance(Str a, Str b);
// The name nearest to [wanted], if near enough for a typing error, else {0}.
Str nearest_name(Str wanted, const Str *names, ptrdiff_t count);
// The end of a sentence, "; did you mean "x"?", or nothing for {0}: printf("there is no \"%s\"" NEAREST_FMT, wanted,
// NEAREST_ARG(near)).
#define NEAREST_FMT "%s" STR_FMT "%s"
#define NEAREST_ARG(near)                                                              \
    (near).n > 0 ? "; did you mean \"" : "", STR_ARG(near), (near).n > 0 ? "\"?" : ""

#endif
