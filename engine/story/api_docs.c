// The reference of the script language, printed from its table.
#include "story/api.h"
#include "story/budgets.h"

static void print_since(const ApiWord *word, const char *field, Buf *out)
{
    if (word == &api_test_words[TEST_PLAY] || word == &api_test_words[TEST_EXPECT])
        return; // no scenario is made of them
    int since = api_since(api_newer, (WordKind)(word - api_words), field);
    if (since > 1) buf_addf(out, " Since api %d.", since);
}

static void print_field(const ApiWord *word, const ApiField *field, Buf *out)
{
    buf_addf(out, "- `%s`", field->name);
    if (field->position > 0)
        buf_addf(out, " (item %d, without its name)", field->position);
    if (field->required) buf_add(out, STR(", required"));
    buf_addf(out, ": %s. %s.", api_field_expected(field->type), field->doc);
    print_since(word, field->name, out);
    buf_addc(out, '\n');
}

static void print_word(const ApiWord *word, Buf *out)
{
    buf_addf(out, "\n### %s\n\n%s", word->name, word->doc);
    print_since(word, NULL, out);
    buf_addf(out, "\n\n```lua\n%s\n```\n", word->usage);
    if (word->parents) buf_addf(out, "\nBelongs in: %s.\n", word->parents);
    if (word->fields) buf_add(out, STR("\n"));
    for (const ApiField *field = word->fields; field && field->name; field++)
        print_field(word, field, out);
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
    buf_addf(out,
        "# The script language\n\nPrinted by `qantar docs`; do not edit. This is api "
        "%d: `api = %d` in `scenario`.\n",
        API_NUMBER, API_NUMBER);
    for (size_t shape = 0; shape <= SHAPE_QUERY; shape++) {
        buf_addf(out, "\n## %s\n", headings[shape]);
        for (int i = 0; i < WORD_KINDS; i++)
            if (api_words[i].shape == (WordShape)shape) print_word(&api_words[i], out);
    }
    buf_add(
        out, STR("\n## Words of tests.lua\n\nOf the file of a scenario that `qantar "
                 "check` plays, and of no other.\n"));
    for (int i = 0; i < TEST_WORDS; i++)
        print_word(&api_test_words[i], out);
    buf_add(out,
        STR("\n## Of Lua\n\n`error ipairs math next pairs select string table tonumber "
            "tostring type`; strings without patterns, math without luck, pairs in "
            "order, nothing that reaches outside.\n"));
    budgets_markdown(out);
}
