// Tables of synonyms.
#include "story/near_words.h"

#include "base/ascii.h"
#include "base/nearest.h"

// clang-format off
// The first of [meant] that the word has is the one.
static const struct {
    const char *written;
    const char *meant[6];
} fields[] = {
    {"text",        {"label", "title", "name", "words", "because"}},
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
    {"go_to",       {"go"}},
    {"leads_to",    {"go"}},
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
    {"need",        {"needs"}},
    {"when",        {"needs", "date"}},
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
    {"time",        {"date"}},
    {"day",         {"date"}},
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
    {"type",        {"kind"}},
    {"kind",        {"type", "is"}},
};

static const struct {
    const char *written, *instead;
} free_names[] = {
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
    const ApiField *synonym = find_synonym(word, name);
    if (synonym) return synonym;
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

const char *near_free_name(Str name)
{
    for (int i = 0; i < COUNT_OF(free_names); i++)
        if (str_eq(str_of(free_names[i].written), name)) return free_names[i].instead;
    return near_is_field(name) ? "a field is written with = behind its name" : NULL;
}

// --- dates ------------------------------------------------------------------------------------------

// Reads up to four numbers and the signs between them. False for a text of other things.
static bool read_numbers(Str text, int numbers[6], char signs[6], int *n)
{
    for (*n = 0; text.n > 0 && *n < 6; ++*n) {
        int value = 0, digits = 0;
        for (; text.n > 0 && ascii_is_digit(text.s[0]); digits++) {
            if (digits < 6) value = 10 * value + (text.s[0] - '0');
            text = str_from(text, 1);
        }
        if (digits == 0) return false;
        numbers[*n] = value;
        signs[*n] = text.n > 0 ? text.s[0] : '\0';
        text = str_from(text, 1);
    }
    return text.n == 0;
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static const char *fault_of_day(int year, int month, int day)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return "months go from 01 to 12";
    if (month == 2 && day == 29 && !is_leap(year))
        return "that year has no 29 February";
    if (day < 1 || day > days[month - 1]) return "that month has no such day";
    return NULL;
}

const char *near_date(Str text)
{
    int numbers[6] = {0}, n = 0;
    char signs[6] = {0};
    Str trimmed = str_trim(text);
    if (trimmed.n != text.n) return "no space stands before or behind it";
    if (text.n == 0) return "it is empty";
    if (!read_numbers(text, numbers, signs, &n)) return "it is written in digits alone";
    bool year_last = n >= 3 && numbers[0] <= 31 && numbers[2] >= 1000;
    if (year_last) return "the year comes first, then the month and the day";
    if (n == 2 && signs[0] == ':') return "the day stands before the hour";
    if (n < 3) return "it needs a year, a month and a day";
    if (signs[0] != '-' || signs[1] != '-')
        return "- stands between year, month and day";
    if (numbers[0] < 1000 || numbers[0] > 9999) return "a year has four digits";
    const char *fault = fault_of_day(numbers[0], numbers[1], numbers[2]);
    if (fault) return fault;
    if (n >= 4 && signs[2] != ' ') return "one space stands before the hour";
    if (n == 4) return "an hour has minutes, 09:10";
    if (n >= 5 && signs[3] != ':') return "a : stands between hour and minute";
    if (n >= 5 && numbers[3] > 23) return "hours go from 00 to 23";
    if (n >= 5 && numbers[4] > 59) return "minutes go from 00 to 59";
    if (n > 5) return "seconds are not told";
    return "month, day, hour and minute have two digits each";
}
