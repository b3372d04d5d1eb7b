// The pages of the rules.
#include "tools/rule_pages.h"

#include "base/nearest.h"

#include <string.h>

#define BOARD_OF(rest)                                                                 \
    "scene 'one' { title = 'One', text = 'You wait.', choice 'on' { 'On', go = "       \
    "'order' } }\n"                                                                    \
    "board 'order' { title = 'Order', text = 'Order them.', go = 'two',\n"             \
    "  card 'a' { 'First', text = 'It rained.' }, card 'b' { 'Second', text = 'It "    \
    "froze.' },\n  " rest " }"
#define CHECK_OF(rest)                                                                 \
    "scene 'one' { title = 'One', text = 'You wait.', choice 'on' { 'On', go = 'ask' " \
    "} }\n"                                                                            \
    "check 'ask' { 'Why?', go = 'two', " rest " }"
#define WORDS_OF(n)                                                                    \
    "scene 'one' { title = 'One', text = ('Rain. '):rep(" #n                           \
    "), choice 'on' { 'On', go = 'two' } }"

#define HEADING(words)                      {words, NULL, NULL, NULL, NULL, NULL},
#define RULE(id, what, why, broken, mended) {NULL, id, what, why, broken, mended},
static const RulePage rows[] = {
#include "tools/rule_pages.def"
};
#undef HEADING
#undef RULE

#define ROWS COUNT_OF(rows)

const RulePage *rule_pages(void)
{
    static RulePage pages[ROWS + 1];
    if (pages[0].id) return pages;
    const char *heading = NULL;
    int n = 0;
    for (int i = 0; i < ROWS; i++) {
        if (!rows[i].id) {
            heading = rows[i].heading;
            continue;
        }
        pages[n] = rows[i];
        pages[n++].heading = heading;
        heading = NULL;
    }
    return pages;
}

const RulePage *rule_page_find(Str id)
{
    for (const RulePage *page = rule_pages(); page->id; page++)
        if (str_eq(str_of(page->id), id)) return page;
    return NULL;
}

Str rule_page_near(Str id)
{
    Str names[ROWS];
    int n = 0;
    for (const RulePage *page = rule_pages(); page->id; page++)
        names[n++] = str_of(page->id);
    return nearest_name(id, names, n);
}

// --- Markdown ---------------------------------------------------------------------------------------

// Scripts are written with " around texts; the table has ' for the sake of C.
static void print_example(const char *name, const char *piece, Buf *out)
{
    if (!piece) return;
    buf_addf(out, "\n%s:\n\n```lua\n", name);
    bool quotes = !strchr(piece, '"');
    for (const char *c = piece; *c; c++)
        buf_addc(out, quotes && *c == '\'' ? '"' : *c);
    buf_add(out, STR("\n```\n"));
}

void rule_page_print(const RulePage *page, Buf *out)
{
    buf_addf(out, "### %s\n\n%s %s\n", page->id, page->what, page->why);
    print_example("Broken", page->broken, out);
    print_example("Mended", page->mended, out);
}

void rule_pages_markdown(Buf *out)
{
    buf_add(out,
        STR("# The rules of check\n\nPrinted by `qantar docs --rules`; do not edit. "
            "`qantar check --explain RULE` prints one.\n\nEach example is a piece of a "
            "scenario that begins at scene \"one\" and ends at ending \"two\"; what "
            "begins with a field or a choice stands in that scene. The tests run all "
            "of them.\n\n"
            "A warning that does not count where it stands is switched off there, by a "
            "comment on its line or the one above, with the reason:\n\n```lua\n-- "
            "check: allow sentence-long: it is a quotation\n```\n"));
    for (const RulePage *page = rule_pages(); page->id; page++) {
        if (page->heading) buf_addf(out, "\n## %s\n", page->heading);
        buf_addc(out, '\n');
        rule_page_print(page, out);
    }
}
