#include "story/api_luals.h"

#include "story/api.h"

#include <stdio.h>
#include <string.h>

// clang-format off
static const char *const field_types[FIELD_TYPES] = {
    [FIELD_TEXT] = "string",
    [FIELD_PASSAGES] = "qantar.Text",
    [FIELD_PLAIN] = "qantar.Text",
    [FIELD_STR] = "string",
    [FIELD_KIND] = "\"documented\"|\"fictional\"",
    [FIELD_BOOL] = "boolean",
    [FIELD_RIGHT] = "boolean",
    [FIELD_CREDIT] = "number",
    [FIELD_NUMBER] = "number",
    [FIELD_PAIR] = "number[]",
    [FIELD_COLOUR] = "string",
    [FIELD_DATE] = "string",
    [FIELD_ZONE] = "string",
    [FIELD_STATUS] = "qantar.Status",
    [FIELD_VALUE] = "number|string",
    [FIELD_FIRST] = "number",
    [FIELD_IDS] = "string|string[]",
    [FIELD_FACTS] = "qantar.FactId|qantar.FactId[]",
    [FIELD_PLACE] = "qantar.PlaceId",
    [FIELD_PERSON] = "qantar.PersonId",
    [FIELD_PICTURE] = "qantar.PictureId",
    [FIELD_CHAIN] = "qantar.StopId",
    [FIELD_NODE] = "qantar.NodeId",
    [FIELD_START] = "qantar.NodeId",
    [FIELD_SOURCES] = "qantar.SourceId|qantar.SourceId[]",
    [FIELD_GO] = "qantar.NodeId|qantar.NodeId[]",
    [FIELD_NEEDS] = "qantar.Condition",
    [FIELD_FN] = "fun(s:qantar.State):any",
    [FIELD_STATE] = "table<string,any>",
    [FIELD_RENAMED] = "table<string,string>",
    [FIELD_HISTORY] = "any[][]",
    [FIELD_POSITION] = "number[]",
    [FIELD_ORDER] = "(string|string[])[]",
    [FIELD_CARD] = "string",
    [FIELD_LINK] = "qantar.LinkType",
    [FIELD_OUTLINE] = "qantar.OutlineId",
    [FIELD_RINGS] = "number[][]",
    [FIELD_CHART] = "qantar.ChartKind",
    [FIELD_FIGURE] = "qantar.ChartId",
    [FIELD_DATED] = "string[][]",
    [FIELD_NAMES] = "any[][]",
    [FIELD_FORM] = "qantar.SourceForm",
    [FIELD_RANGE] = "number|number[]",
    [FIELD_LEVEL] = "qantar.Supply",
    [FIELD_GRADE] = "qantar.Grade",
    [FIELD_HALF] = "qantar.LinkType|qantar.LinkType[]",
    [FIELD_FULL] = "qantar.LinkType|qantar.LinkType[]",
    [FIELD_STATUSES] = "qantar.Status|qantar.Status[]",
    [FIELD_DAYS] = "string[]",
    [FIELD_MOVES] = "table<string,any>",
    [FIELD_TALK] = "string|true",
    [FIELD_LAYERS] = "qantar.Text",
    [FIELD_BED] = "qantar.Bed",
    [FIELD_SOUND] = "qantar.Sound",
    [FIELD_MINUTES] = "integer",
    [FIELD_API] = "integer",
    [FIELD_EDITION] = "qantar.EditionId",
    [FIELD_SEED] = "integer",
    [FIELD_AT] = "qantar.NodeId",
    [FIELD_SOURCE_LIST] = "qantar.SourceId|qantar.SourceId[]",
    [FIELD_STATUS_TABLE] = "table<qantar.SourceId,qantar.Status>",
    [FIELD_VALUES] = "table<string,any>",
    [FIELD_TRISTATE] = "boolean",
    [FIELD_EXPECT] = "qantar.expect",
};

// Words that are called with ( ): their parameters and what they return. A type of its own keeps a condition
// from being written where a text is wanted.
static const struct {
    WordKind word;
    const char *names, *params, *returns; // params: a line each
} calls[] = {
    {WORD_LIST, "", "", "table"},
    {WORD_MAP, "", "", "table"},
    {WORD_WHEN, "condition, text", "condition qantar.Condition\ntext string\n", "qantar.When"},
    {WORD_AT_LEAST, "number", "number number\n", "qantar.Comparison"},
    {WORD_AT_MOST, "number", "number number\n", "qantar.Comparison"},
    {WORD_BETWEEN, "least, most", "least number\nmost number\n", "qantar.Comparison"},
    {WORD_NOT, "condition", "condition any\n", "qantar.Comparison"},
    {WORD_ANY_OF, "conditions", "conditions any[]\n", "qantar.Comparison"},
    {WORD_VISITED, "scene", "scene qantar.NodeId\n", "qantar.Comparison"},
    {WORD_CHOSEN, "choice", "choice qantar.ChoiceId\n", "qantar.Comparison"},
    {WORD_INCLUDE, "file", "file string\n", "any"},
    {WORD_HAS, "source", "source qantar.SourceId\n", "boolean"},
    {WORD_VISITS, "scene", "scene qantar.NodeId\n", "integer"},
    {WORD_TAKEN, "choice", "choice qantar.ChoiceId\n", "integer"},
    {WORD_ANSWERED, "check", "check qantar.NodeId\n", "string|nil"},
    {WORD_ARROW, "link", "link string\n", "qantar.LinkType|nil,number|nil"},
    {WORD_RANDOM, "most", "most integer\n", "integer"},
};

// Types whose values are listed in the sentence that says what a field should be.
static const struct {
    const char *name;
    FieldType field;
} listed[] = {
    {"qantar.Status", FIELD_STATUS},
    {"qantar.LinkType", FIELD_LINK},
    {"qantar.ChartKind", FIELD_CHART},
    {"qantar.SourceForm", FIELD_FORM},
    {"qantar.Supply", FIELD_LEVEL},
    {"qantar.Grade", FIELD_GRADE},
    {"qantar.Bed", FIELD_BED},
    {"qantar.Sound", FIELD_SOUND},
};

static const char *const id_types[API_ID_KINDS] = {
    [API_ID_NODE] = "qantar.NodeId",
    [API_ID_CHOICE] = "qantar.ChoiceId",
    [API_ID_SOURCE] = "qantar.SourceId",
    [API_ID_FACT] = "qantar.FactId",
    [API_ID_PICTURE] = "qantar.PictureId",
    [API_ID_PLACE] = "qantar.PlaceId",
    [API_ID_PERSON] = "qantar.PersonId",
    [API_ID_STOP] = "qantar.StopId",
    [API_ID_OUTLINE] = "qantar.OutlineId",
    [API_ID_CHART] = "qantar.ChartId",
    [API_ID_EDITION] = "qantar.EditionId",
    [API_ID_TERM] = "qantar.TermId",
};
// clang-format on

const char *api_luals_type(FieldType field)
{
    const char *type = field_types[field];
    return type ? type : "any";
}

// --- types ----------------------------------------------------------------------------------------------

// In one line: what stands in a script may not begin a line of its own.
static void add_line(Buf *out, Str text)
{
    for (size_t i = 0; i < text.n; i++)
        buf_addc(out, (unsigned char)text.s[i] < ' ' ? ' ' : text.s[i]);
}

// "a, b or c" as the values "a", "b" and "c".
static void add_listed(const char *name, const char *sentence, Buf *out)
{
    Str rest = str_of(sentence), part;
    buf_addf(out, "---@alias %s\n", name);
    while (str_split(&rest, ',', &part)) {
        part = str_trim(part);
        size_t space = str_find(part, ' ');
        buf_addf(out, "---| \"" STR_FMT "\"\n", STR_ARG(str_cut(part, 0, space)));
        Str last = str_from(part, space + STR(" or ").n);
        if (space < part.n) buf_addf(out, "---| \"" STR_FMT "\"\n", STR_ARG(last));
    }
    buf_addc(out, '\n');
}

// An id that is not there yet is no mistake of the editor's to tell: check does.
static void add_ids(const ApiIds *ids, ApiIdKind kind, Buf *out)
{
    buf_addf(out, "---@alias %s\n", id_types[kind]);
    for (int i = 0; ids && i < ids->n[kind]; i++) {
        const ApiId *id = &ids->items[kind][i];
        buf_addf(out, "---| \"" STR_FMT "\"", STR_ARG(id->id));
        if (id->what.n > 0) buf_add(out, STR(" # "));
        add_line(out, id->what);
        buf_addc(out, '\n');
    }
    buf_add(out, STR("---| string\n\n"));
}

static void add_variables(
    const char *name, const ApiVariable *variables, int n, Buf *out)
{
    buf_addf(out, "---@class %s\n", name);
    for (int i = 0; i < n; i++)
        buf_addf(out, "---@field " STR_FMT " %s\n", STR_ARG(variables[i].name),
            variables[i].type);
    if (n == 0) buf_add(out, STR("---@field [string] any\n"));
}

// --- words ----------------------------------------------------------------------------------------------

static bool takes_items(const ApiWord *word)
{
    for (int i = 0; i < WORD_KINDS; i++)
        if (api_stands_in(&api_words[i], word)) return true;
    return false;
}

static void add_items(const ApiWord *word, Buf *out)
{
    const char *between = "---@field [integer] ";
    for (int i = 0; i < WORD_KINDS; i++) {
        const ApiWord *item = &api_words[i];
        if (!api_stands_in(item, word)) continue;
        buf_addf(out, "%sqantar.%s.item", between, item->name);
        between = "|";
    }
    buf_addc(out, '\n');
}

// What stands in the braces of a word.
static void add_class(const ApiWord *word, Buf *out)
{
    buf_addf(out, "---@class qantar.%s\n", word->name);
    for (const ApiField *field = word->fields; field->name; field++) {
        char place[24];
        const char *name = field->name, *may = field->required ? "" : "?";
        const char *type = api_luals_type(field->type);
        if (field->position > 0) {
            snprintf(place, sizeof place, "[%d]", field->position);
            buf_addf(out, "---@field %s %s%s %s: %s\n", place, type,
                field->required ? "" : "|nil", name, field->doc);
        } else {
            buf_addf(out, "---@field %s%s %s %s\n", name, may, type, field->doc);
        }
    }
    if (takes_items(word)) add_items(word, out);
    if (word == &api_test_words[TEST_PLAY]) // steps, and more steps in lists
        buf_add(out, STR("---@field [integer] any\n"));
    if (word == &api_test_words[TEST_EXPECT]) // and the variables by their names
        buf_add(out, STR("---@field [string] any\n"));
    buf_addc(out, '\n');
}

static void add_about(const ApiWord *word, Buf *out)
{
    buf_addf(out, "--- %s\n---\n--- `%s`\n", word->doc, word->usage);
}

// word "id" { ... } calls what word "id" returns.
static void add_declaration(const ApiWord *word, Buf *out)
{
    char item[64];
    bool is_item = word->shape != SHAPE_TOP, braces = word->shape == SHAPE_BRACES;
    snprintf(item, sizeof item, "qantar.%s.item", word->name);
    if (is_item) buf_addf(out, "---@class %s\n\n", item);
    const char *made = is_item ? item : "nil";
    add_about(word, out);
    if (word == &api_words[WORD_EDITION])
        buf_add(out, STR("---@overload fun():qantar.EditionId|nil\n"));
    if (braces)
        buf_addf(out,
            "---@param body qantar.%s\n---@return %s\nfunction %s(body) end\n\n",
            word->name, made, word->name);
    else if (word == &api_words[WORD_WORLD])
        buf_addf(out,
            "---@type qantar.World|fun(id:string):fun(body:qantar.%s):%s\n%s = {}\n\n",
            word->name, made, word->name);
    else
        buf_addf(out,
            "---@param id string\n---@return fun(body:qantar.%s):%s\nfunction %s(id) "
            "end\n\n",
            word->name, made, word->name);
}

static void add_call(WordKind kind, Buf *out)
{
    const ApiWord *word = &api_words[kind];
    const char *names = "...", *params = "... any\n", *returns = "any";
    for (int i = 0; i < COUNT_OF(calls); i++)
        if (calls[i].word == kind) {
            names = calls[i].names;
            params = calls[i].params;
            returns = calls[i].returns;
        }
    Str rest = str_of(params), param, part;
    add_about(word, out);
    while (str_split(&rest, '\n', &param))
        buf_addf(out, "---@param " STR_FMT "\n", STR_ARG(param));
    for (rest = str_of(returns); str_split(&rest, ',', &part);)
        buf_addf(out, "---@return " STR_FMT "\n", STR_ARG(part));
    buf_addf(out, "function %s(%s) end\n\n", word->name, names);
}

static void add_words(Buf *out)
{
    for (int i = 0; i < WORD_KINDS; i++) {
        const ApiWord *word = &api_words[i];
        bool again = i == WORD_WORLD_VALUE || i == WORD_EDITION_VALUE;
        if (word->fields) add_class(word, out);
        if (word->fields)
            add_declaration(word, out);
        else if (!again)
            add_call((WordKind)i, out);
    }
    for (int i = 0; i < TEST_WORDS; i++) {
        add_class(&api_test_words[i], out);
        add_declaration(&api_test_words[i], out);
    }
}

void api_luals(const ApiIds *ids, Buf *out)
{
    buf_addf(out,
        "---@meta qantar\n-- The script language of Qantar, api %d, for editors that "
        "speak with LuaLS. Printed by `qantar %s`; do not edit.\n\n",
        API_NUMBER, ids ? "ids" : "docs --luals");
    for (int i = 0; i < API_ID_KINDS; i++)
        add_ids(ids, (ApiIdKind)i, out);
    for (int i = 0; i < COUNT_OF(listed); i++)
        add_listed(listed[i].name, api_field_expected(listed[i].field), out);
    buf_add(out, STR("---@class qantar.When\n\n---@class qantar.Comparison\n\n"
                     "---@alias qantar.Text string|(string|qantar.When)[]\n\n"
                     "---@alias qantar.Condition "
                     "qantar.SourceId|table<any,any>|qantar.Comparison|"
                     "fun(s:qantar.State):any\n\n"));
    add_variables("qantar.State", ids ? ids->state : NULL, ids ? ids->n_state : 0, out);
    buf_addc(out, '\n');
    add_variables("qantar.World", ids ? ids->world : NULL, ids ? ids->n_world : 0, out);
    buf_addc(out, '\n');
    add_words(out);
}
