#include "page/page_docs.h"

#include "base/actions.h"
#include "page/page.h"

typedef enum FieldType { PLAIN, MARKED, ID, STATE, WHOLE, REAL } FieldType;

typedef struct Field {
    const char *name; // NULL: the heading of what follows, in [what]
    FieldType type;
    double low, high;
    const char *what;
    const char *owner; // of a heading: the kind or sort; NULL: what the last kind holds
} Field;

// clang-format off
static const Field block_fields[] = {
#define BLOCK(KIND, kind, what) {NULL, ID, 0, 0, what, #kind},
#define FIELD(KIND, kind, name, member, TYPE, low, high, what) {#member, TYPE, low, high, what, NULL},
#define HOLDS(KIND, item) {NULL, ID, 0, 0, #item, NULL},
#include "page/blocks.def"
};

static const Field item_fields[] = {
#define ITEM(item, what) {NULL, ID, 0, 0, what, #item},
#define ITEM_FIELD(item, name, member, TYPE, low, high, what) {#member, TYPE, low, high, what, NULL},
#include "page/blocks.def"
};

static const char opening[] =
    "# The lines protocol\n\n"
    "Printed by `qantar docs --lines`; do not edit.\n\n"
    "`qantar lines SCENARIO` writes a page as one line of JSON, reads a line that says what to do, writes the next page, and so "
    "on, until a line does `quit`, which the title page and the endings have, or the lines end. The play is saved by then.\n\n"
    "## A line that does something\n\n"
    "The id of an open action of the page, `begin`; or `{\"do\":\"save:new\",\"value\":\"Before the square\"}` where the action "
    "takes a text. A line that is neither gets a page `error` with a sentence, then the page again; nothing is lost.\n\n"
    "The line `reload` reads the files of the scenario again, and its answer is the page as it is then, or as it was with what "
    "is wrong in the files. No page is written unasked: each line has one answer.\n\n"
    "## A page\n\n"
    "What is empty, 0 or false is left out.\n\n"
    "- `page`: its kind: ";

static const char page_rest[] =
    ".\n"
    "- `language`: of the story's words, a tag of BCP 47.\n"
    "- `interface`: a second language on the page, that of the words with `own`: the interface's, or where it speaks the\n"
    "  story's language those that nobody has translated.\n"
    "- `interface_words`: of a page, an action, a block or an item: which of its texts are the interface's words, as names "
    "of fields with spaces between: `label note`; only where `interface` is told.\n"
    "- `scenario`, `chapter`, `scene`: ids of where the play is.\n"
    "- `title`: of the page, in words.\n"
    "- `invented`: true when the scenario is fiction, which every page must say.\n"
    "- `quit`: true when the play was left: it is the last page.\n"
    "- `turn`: a number that changes when the play has moved on.\n"
    "- `blocks`: what the page says, in reading order (below).\n"
    "- `actions`: what can be done, choices first (below).\n"
    "- `pronunciations`: names in its words and how they are said: `words`, `as`, and `language`, a tag of BCP 47.\n"
    "- `status`: `playing` or `ended`.\n\n"
    "## An action\n\n"
    "- `id`: what a line says to take it. Pages have these of their own: ";

static const char action_rest[] =
    ".\n"
    "- `group`: `choice` moves the play on, `page` opens or leaves another page, `setting` changes a setting,\n"
    "  `menu` does what `page` does and is in the menu of a window.\n"
    "- `label`: its words.\n"
    "- `open`: whether it can be taken now; always there.\n"
    "- `why`: the reason when it is not open.\n"
    "- `chosen`: true of a setting that is in force and of what is shown.\n"
    "- `inline`: true when words or a block of the page open it.\n"
    "- `takes`: `text` when it takes one; `value` is then what to offer.\n\n"
    "## Texts\n\n"
    "A text is plain or has inline markup: `**strong**`, `*emphasis*`, `[words|id]` for a term of the glossary (the action "
    "`term:id` opens it), and `\\` before a character that is meant as it is.\n\n"
    "## Blocks\n\n"
    "Each has a `kind`, and of the other fields those that stand here.\n";
// clang-format on

static void print_range(const Field *field, Buf *out)
{
    bool from = field->low > -PAGE_NUMBER_MAX, to = field->high < PAGE_NUMBER_MAX;
    if (from && to)
        buf_addf(out, ", %.0f to %.0f", field->low, field->high);
    else if (from)
        buf_addf(out, ", at least %.0f", field->low);
}

static void print_field(const Field *field, Buf *out)
{
    static const char *const types[] = {[PLAIN] = "a plain text",
        [MARKED] = "a text with markup",
        [ID] = "a word",
        [STATE] = "a state",
        [WHOLE] = "a whole number",
        [REAL] = "a number"};
    buf_addf(out, "- `%s`, %s", field->name, types[field->type]);
    if (field->type == WHOLE || field->type == REAL) print_range(field, out);
    buf_addf(out, ": %s.\n", field->what);
}

static bool is_sort(const Field *field) { return !field->name && !field->owner; }

static void print_fields(const Field *fields, int n, Buf *out)
{
    for (int i = 0; i < n; i++) {
        const Field *field = &fields[i];
        bool follows = i > 0 && is_sort(field - 1);
        if (follows && !is_sort(field)) buf_addc(out, '\n');
        if (field->name)
            print_field(field, out);
        else if (field->owner)
            buf_addf(out, "\n### %s\n\n%s\n\n", field->owner, field->what);
        else
            buf_addf(out, "%s *%s*", follows ? "," : "- `items`:", field->what);
    }
    if (is_sort(&fields[n - 1])) buf_addc(out, '\n');
}

void page_docs_markdown(Buf *out)
{
    static const char *const ids[] = {
#define ACTION(NAME, id, typed) id,
#include "base/actions.def"
#undef ACTION
    };
    buf_add(out, STR(opening));
    for (PageKind kind = 0; kind < PAGE_KINDS; kind++)
        buf_addf(out, "%s`%s`", kind ? ", " : "", page_kind_id(kind));
    buf_add(out, STR(page_rest));
    for (int i = 0; i < COUNT_OF(ids); i++)
        buf_addf(out, "%s`%s`", i ? ", " : "", ids[i]);
    buf_add(out, STR(action_rest));
    print_fields(block_fields, COUNT_OF(block_fields), out);
    buf_add(out, STR("\n## Items of blocks\n\nWhat tells the sorts of one block apart "
                     "is said at their fields.\n"));
    print_fields(item_fields, COUNT_OF(item_fields), out);
}
