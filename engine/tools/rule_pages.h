// A page for each rule of `check`: what it says, why, and an example that breaks it and one that does not.
#ifndef QANTAR_TOOLS_RULE_PAGES_H
#define QANTAR_TOOLS_RULE_PAGES_H

#include "base/str.h"

#include <stdbool.h>

// The examples are pieces of a scenario in Lua; see rule_pages_example. NULL: there is none.
typedef struct RulePage {
    const char *heading; // what the rules from here on are about; NULL: goes on
    const char *id;      // "never-open"
    const char *what, *why;
    const char *broken, *mended;
} RulePage;

const RulePage *rule_pages(void); // ends with a page without an id
const RulePage *rule_page_find(Str id);
Str rule_page_near(Str id); // the rule that was meant, or {0}
// Appends the whole scenario that an example is a piece of: it stands in scene "one" when it begins with a field or a
// choice, else beside it, and what it lacks is added (a scenario with a few variables, scene "one", ending "two").
// Files of its own, "-- file: NAME" and what stands behind it, are left out.
void rule_pages_example(const char *piece, Buf *script);
// The name and text of file number [i] of an example, from 0. False when there are fewer.
bool rule_pages_file(const char *piece, int i, Str *name, Str *text);
void rule_page_print(const RulePage *page, Buf *out); // Markdown
void rule_pages_markdown(Buf *out);                   // all of them: scripts/RULES.md

#endif
