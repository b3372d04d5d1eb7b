// A page for each rule of `check`: what it says, why, and an example that breaks it and one that does not.
#ifndef QANTAR_TOOLS_RULE_PAGES_H
#define QANTAR_TOOLS_RULE_PAGES_H

#include "base/str.h"

// The examples are pieces of a scenario in Lua, which tests/support/rule_example.h makes whole. NULL: there is none.
typedef struct RulePage {
    const char *heading; // what the rules from here on are about; NULL: goes on
    const char *id;      // "never-open"
    const char *what, *why;
    const char *broken, *mended;
} RulePage;

const RulePage *rule_pages(void); // ends with a page without an id
const RulePage *rule_page_find(Str id);
Str rule_page_near(Str id);                           // the rule that was meant, or {0}
void rule_page_print(const RulePage *page, Buf *out); // Markdown
void rule_pages_markdown(Buf *out);                   // all of them: scripts/RULES.md

#endif
