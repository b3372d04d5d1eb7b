// Tables of synonyms.
#include "story/near_words.h"

#include "base/nearest.h"

// clang-format off
// The first of [meant] that the word has is the one.
static const struct {
    const char *written;
    const char *meant[6];
} fields[] = {
    {"text",        {"question", "label", "title", "name", "words", "because"}},
    {"label",       {"title", "name", "text"}},
    {"caption",     {"label", "alt", "title"}},
    {"name",        {"title", "label"}},
    {"title",       {"name", "label"}},
    {"heading",     {"title", "label"}},
    {"question",    {"text", "title"}},
    {"body",        {"text"}},
    {"content",     {"text"}},
    {"prose",       {"text"}},
    {"description", {"text", "summary", "alt", "note"}},
    {"desc",        {"text", "summary", "alt", "note"}},
    {"definition",  {"text"}},
    {"to",          {"go"}},
    {"target",      {"go", "to"}},
    {"next",        {"go"}},
    {"goto",        {"go"}},
    {"goes",        {"go"}},
    {"alt_text",    {"alt"}},
    {"alttext",     {"alt"}},
    {"val",         {"value"}},
    {"amount",      {"value"}},
    {"go_to",       {"go"}},
    {"leads_to",    {"go"}},
    {"state",       {"status"}},
    {"link",        {"go", "type"}},
    {"dest",        {"go"}},
    {"destination", {"go"}},
    {"scene",       {"go", "start"}},
    {"first",       {"start"}},
    {"begin",       {"start"}},
    {"correct",     {"right"}},
    {"is_correct",  {"right"}},
    {"is_right",    {"right"}},
    {"true_answer", {"right"}},
    {"answer",      {"right", "is"}},
    {"file",        {"layers"}},
    {"files",       {"layers"}},
    {"layer",       {"layers"}},
    {"src",         {"layers", "picture"}},
    {"path",        {"layers"}},
    {"image",       {"picture", "layers"}},
    {"images",      {"layers", "picture"}},
    {"img",         {"picture", "layers"}},
    {"background",  {"picture", "layers"}},
    {"pictures",    {"picture", "layers"}},
    {"condition",   {"needs", "when"}},
    {"cond",        {"needs", "when"}},
    {"requires",    {"needs"}},
    {"require",     {"needs"}},
    {"chosen",      {"needs"}},
    {"visited",     {"needs"}},
    {"has",         {"needs"}},
    {"if",          {"needs", "when"}},
    {"need",        {"needs"}},
    {"when",        {"needs", "date"}},
    {"cost",        {"moves"}},
    {"costs",       {"moves"}},
    {"action",      {"effect"}},
    {"effects",     {"effect"}},
    {"on_choose",   {"effect"}},
    {"callback",    {"effect"}},
    {"run",         {"effect"}},
    {"give",        {"gives"}},
    {"source",      {"gives"}},
    {"sources",     {"gives"}},
    {"reason",      {"because", "why"}},
    {"why",         {"because", "note"}},
    {"because",     {"why", "note"}},
    {"author",      {"who"}},
    {"role",        {"note"}},
    {"job",         {"note"}},
    {"goal",        {"aim"}},
    {"duration",    {"minutes"}},
    {"explanation", {"because", "text"}},
    {"explain",     {"because"}},
    {"feedback",    {"because"}},
    {"location",    {"place"}},
    {"where",       {"place"}},
    {"room",        {"place"}},
    {"character",   {"speaker"}},
    {"person",      {"speaker"}},
    {"says",        {"speaker"}},
    {"position",    {"at"}},
    {"coordinates", {"at"}},
    {"coords",      {"at"}},
    {"time",        {"date", "at", "minutes"}},
    {"day",         {"date", "at"}},
    {"timezone",    {"zone"}},
    {"sound",       {"bed"}},
    {"music",       {"bed", "sound"}},
    {"audio",       {"sound", "bed"}},
    {"minimum",     {"min"}},
    {"maximum",     {"max"}},
    {"initial",     {"first"}},
    {"default",     {"first"}},
    {"color",       {"colour"}},
    {"language",    {"languages"}},
    {"lang",        {"languages", "language"}},
    {"authors",     {"author"}},
    {"variables",   {"state"}},
    {"vars",        {"state"}},
    {"type",        {"kind", "answer", "form"}},
    {"date",        {"at"}},
    {"on_enter",    {"effect"}},
    {"enter",       {"effect"}},
    {"kind",        {"type", "is"}},
};

static const struct {
    const char *written, *instead;
} foreign[] = {
    {"print", "error(...) stops the play and shows what it is given"},
    {"require", "write include \"places.lua\""},
    {"dofile", "write include \"places.lua\""},
    {"loadfile", "write include \"places.lua\""},
    {"import", "write include \"places.lua\""},
    {"load", "a script cannot run a text"},
    {"loadstring", "a script cannot run a text"},
    {"null", "Lua writes nil"},
    {"NULL", "Lua writes nil"},
    {"None", "Lua writes nil"},
    {"undefined", "Lua writes nil"},
    {"True", "Lua writes true"},
    {"TRUE", "Lua writes true"},
    {"False", "Lua writes false"},
    {"FALSE", "Lua writes false"},
    {"ture", "Lua writes true"},
    {"treu", "Lua writes true"},
    {"tru", "Lua writes true"},
    {"yes", "Lua writes true"},
    {"flase", "Lua writes false"},
    {"fasle", "Lua writes false"},
    {"fales", "Lua writes false"},
    {"fals", "Lua writes false"},
    {"no", "Lua writes false"},
    {"nill", "Lua writes nil"},
    {"nul", "Lua writes nil"},
    {"os", "a script reaches nothing outside of its scenario"},
    {"io", "a script reaches nothing outside of its scenario"},
    {"package", "a script reaches nothing outside of its scenario"},
    {"debug", "a script reaches nothing outside of its scenario"},
    {"pcall", "an error in a script is shown to the author"},
    {"xpcall", "an error in a script is shown to the author"},
    {"assert", "write if ... then error(...) end"},
    {"coroutine", "a script has no coroutines"},
    {"setmetatable", "a script has no metatables"},
    {"getmetatable", "a script has no metatables"},
    {"utf8", "a script has no such library"},
    {"seen", "write visited"},
    {"passage", "write scene"},
    {"knot", "write scene"},
    {"node", "write scene"},
    {"page", "write scene"},
    {"room", "write scene or place"},
    {"location", "write place"},
    {"option", "write choice"},
    {"button", "write choice"},
    {"image", "write picture"},
    {"background", "write picture"},
    {"character", "write person"},
    {"npc", "write person"},
    {"question", "write check"},
    {"quiz", "write check"},
    {"glossary", "write term"},
    {"document", "write source"},
    {"game", "write scenario"},
    {"story", "write scenario"},
    {"play", "plays stand in tests.lua, which check reads by itself and nothing includes"},
    {"expect", "expect stands in a play, in tests.lua"},
    {"test", "a play that check goes through is written play, in tests.lua"},
    {"give", "a choice or a scene gives a source by its field, gives = \"note\""},
    {"finale", "write ending"},
    {"jump", "a choice leads on by its field, go = \"scene\""},
    {"variable", "variables stand in the state of the scenario"},
};
// clang-format on

static const ApiField *find(const ApiWord *word, Str name)
{
    for (const ApiField *field = word->fields; field && field->name; field++)
        if (str_eq(str_of(field->name), name)) return field;
    return NULL;
}

static const ApiField *find_synonym(const ApiWord *word, Str name)
{
    for (int i = 0; i < COUNT_OF(fields); i++) {
        if (!str_eq(str_of(fields[i].written), name)) continue;
        for (int k = 0; k < COUNT_OF(fields[i].meant) && fields[i].meant[k]; k++) {
            const ApiField *field = find(word, str_of(fields[i].meant[k]));
            if (field) return field;
        }
    }
    return NULL;
}

#define FIELDS_MAX 32 // of one word; a test of the table holds it

const ApiField *near_field(const ApiWord *word, Str name)
{
    Str names[FIELDS_MAX];
    int n = 0;
    const ApiField *meant = find(word, name); // by its place, and written by its name
    if (!meant) meant = find_synonym(word, name);
    if (meant) return meant;
    for (const ApiField *field = word->fields; field && field->name && n < FIELDS_MAX;
         field++)
        names[n++] = str_of(field->name);
    Str near = nearest_name(name, names, n);
    return near.n > 0 ? find(word, near) : NULL;
}

bool near_is_field(Str name)
{
    for (int kind = 0; kind < WORD_KINDS; kind++)
        if (find(&api_words[kind], name)) return true;
    return false;
}

bool near_is_word(Str name)
{
    for (int kind = 0; kind < WORD_KINDS; kind++)
        if (str_eq(str_of(api_words[kind].name), name)) return true;
    return false;
}

const char *near_foreign_word(Str name)
{
    for (int i = 0; i < COUNT_OF(foreign); i++)
        if (str_eq(str_of(foreign[i].written), name)) return foreign[i].instead;
    return NULL;
}

const char *near_free_name(Str name)
{
    const char *instead = near_foreign_word(name);
    // All words are there while a scenario is read: this is tests.lua.
    if (!instead && near_is_word(name))
        return "it stands in scenario.lua, or in a file that it includes";
    bool field = !instead && near_is_field(name);
    return field ? "a field is written with = behind its name" : instead;
}
