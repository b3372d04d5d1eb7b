// The reference of the script language, printed from its table.
#include "story/api.h"
#include "story/budgets.h"

static void print_field(const ApiField *field, Buf *out)
{
    buf_addf(out, "- `%s`", field->name);
    if (field->position > 0)
        buf_addf(out, " (item %d, without its name)", field->position);
    if (field->required) buf_add(out, STR(", required"));
    buf_addf(out, ": %s. %s.\n", api_field_expected(field->type), field->doc);
}

static void print_word(const ApiWord *word, Buf *out)
{
    buf_addf(
        out, "\n### %s\n\n%s\n\n```lua\n%s\n```\n", word->name, word->doc, word->usage);
    if (word->parents) buf_addf(out, "\nStands in: %s.\n", word->parents);
    if (word->fields) buf_add(out, STR("\n"));
    for (const ApiField *field = word->fields; field && field->name; field++)
        print_field(field, out);
}

void api_docs_markdown(Buf *out)
{
    static const char *const headings[] = {
        [SHAPE_TOP] = "Words that declare",
        [SHAPE_ITEM] = "Words inside of others",
        [SHAPE_BRACES] = "Values in braces",
        [SHAPE_CALL] = "Values in parentheses",
        [SHAPE_QUERY] = "Questions, inside of functions",
    };
    buf_add(
        out, STR("# The script language\n\nPrinted by `qantar docs`; do not edit.\n"));
    for (size_t shape = 0; shape <= SHAPE_QUERY; shape++) {
        buf_addf(out, "\n## %s\n", headings[shape]);
        for (int i = 0; i < WORD_KINDS; i++)
            if (api_words[i].shape == (WordShape)shape) print_word(&api_words[i], out);
    }
    buf_add(out,
        STR("\n## Of Lua\n\n`error ipairs math next pairs select string table tonumber "
            "tostring type`; strings without patterns, math without luck, pairs in "
            "order, nothing that reaches outside.\n"));
    budgets_markdown(out);
}
