// The examples on the pages of the rules (tools/rule_pages.h), made whole scenarios.
#ifndef QANTAR_SUPPORT_RULE_EXAMPLE_H
#define QANTAR_SUPPORT_RULE_EXAMPLE_H

#include "base/str.h"

#include <stdbool.h>

// Appends the whole scenario that an example is a piece of: it stands in scene "one" when it begins with a field or a
// choice, else beside it, and what it lacks is added (a scenario with a few variables, scene "one", ending "two").
// Files of its own, "-- file: NAME" and what stands behind it, are left out.
void rule_example_script(const char *piece, Buf *script);
// The name and text of file number [i] of an example, from 0. False when there are fewer.
bool rule_example_file(const char *piece, int i, Str *name, Str *text);

#endif
