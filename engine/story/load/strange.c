#include "story/load/strange.h"

#include "base/ascii.h"
#include "base/letter.h"
#include "base/utf8.h"
#include "story/lua_lexer.h"

#include <string.h>

// --- encodings --------------------------------------------------------------------------------------

static bool has_zeros(Str script)
{
    size_t zeros = 0, looked = script.n < 4096 ? script.n : 4096;
    for (size_t i = 0; i < looked; i++)
        zeros += script.s[i] == '\0';
    return zeros > 0 && zeros * 3 > looked;
}

// Letters in Windows-1251 are 0xC0 to 0xFF and stand side by side; in texts of the West they stand alone
// among letters of ASCII.
static bool is_cyrillic(Str script)
{
    size_t alone = 0, together = 0;
    for (size_t i = 0; i < script.n; i++) {
        if ((unsigned char)script.s[i] < 0xC0) continue;
        bool next = i + 1 < script.n && (unsigned char)script.s[i + 1] >= 0xC0;
        bool last = i > 0 && (unsigned char)script.s[i - 1] >= 0xC0;
        if (next || last)
            together++;
        else
            alone++;
    }
    return together > alone;
}

const char *strange_encoding(Str script)
{
    if (str_starts(script, STR("\xFF\xFE")) || str_starts(script, STR("\xFE\xFF")))
        return "UTF-16";
    if (has_zeros(script)) return "UTF-16";
    if (utf8_valid(script)) return NULL;
    return is_cyrillic(script) ? "Windows-1251" : "Windows-1252";
}

bool strange_file(Str script, Buf *out)
{
    static const struct {
        Str start;
        const char *kind, *mend;
    } kinds[] = {
        {{"PK\3\4", 4}, "a zip (so are .docx and .odt)",
            "save it as plain text, in UTF-8"},
        {{"\xD0\xCF\x11\xE0", 4}, "an old .doc", "save it as plain text, in UTF-8"},
        {{"{\\rtf", 5}, "RTF", "save it as plain text, in UTF-8"},
        {{"%PDF", 4}, "a PDF", "a script is plain text, in UTF-8"},
        {{"<!", 2}, "HTML", "save the script alone, as plain text"},
        {{"<html", 5}, "HTML", "save the script alone, as plain text"},
        {{"<?xml", 5}, "XML", "a script is plain text, in UTF-8"},
        {{"\x89PNG", 4}, "a picture", "pictures stand in pictures/"},
        {{"\xFF\xD8\xFF", 3}, "a picture", "pictures stand in pictures/"},
        {{"\x1F\x8B", 2}, "compressed by gzip", "unpack it"},
    };
    const char *encoding = strange_encoding(script);
    if (encoding && strcmp(encoding, "UTF-16") == 0) {
        buf_add(out, STR("the file is in UTF-16; save it as UTF-8"));
        return true;
    }
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        if (!str_starts(script, kinds[i].start)) continue;
        buf_addf(out, "the file is %s and no script; %s", kinds[i].kind, kinds[i].mend);
        return true;
    }
    return false;
}

// --- letters ----------------------------------------------------------------------------------------

typedef struct Strange {
    uint32_t first, last;
    const char *name, *instead;
} Strange;

#define FULL_WIDTH_FIRST 0xFF01 // of ASCII from ! to ~
#define FULL_WIDTH_LAST  0xFF5E

// clang-format off
static const Strange letters[] = {
    {0x00A0, 0x00A0, "a no-break space", "write a space"},
    {0x00AB, 0x00AB, "a quotation mark", "write \""},
    {0x00AD, 0x00AD, "a soft hyphen, which is not seen,", "take it out"},
    {0x00B4, 0x00B4, "an accent", "write '"},
    {0x00BB, 0x00BB, "a quotation mark", "write \""},
    {0x00D7, 0x00D7, "a multiplication sign", "write *"},
    {0x00F7, 0x00F7, "a division sign", "write /"},
    {0x037E, 0x037E, "a Greek question mark", "write ;"},
    {0x0400, 0x052F, "a Cyrillic letter", "Lua's words have Latin letters, and other words stand in quotation marks"},
    {0x2000, 0x200A, "a space of another width", "write a space"},
    {0x200B, 0x200F, "a letter without width, which is not seen,", "take it out"},
    {0x2010, 0x2015, "a dash", "write -"},
    {0x2018, 0x201B, "a curly quote", "write '"},
    {0x201C, 0x201F, "a curly quote", "write \""},
    {0x2026, 0x2026, "an ellipsis", "write ..."},
    {0x2028, 0x2029, "a line separator, which is not seen,", "write a new line"},
    {0x202A, 0x202E, "a mark of direction, which is not seen,", "take it out"},
    {0x202F, 0x202F, "a no-break space", "write a space"},
    {0x205F, 0x205F, "a space of another width", "write a space"},
    {0x2060, 0x206F, "a letter without width, which is not seen,", "take it out"},
    {0x2212, 0x2212, "a minus sign", "write -"},
    {0x2260, 0x2260, "an unequal sign", "write ~="},
    {0x2264, 0x2264, "a sign for at most", "write <="},
    {0x2265, 0x2265, "a sign for at least", "write >="},
    {0x3000, 0x3000, "a wide space", "write a space"},
    {0xFEFF, 0xFEFF, "a letter without width, which is not seen,", "take it out"},
};
// clang-format on

static const Strange *find_letter(uint32_t code)
{
    for (int i = 0; i < COUNT_OF(letters); i++)
        if (code >= letters[i].first && code <= letters[i].last) return &letters[i];
    return NULL;
}

static bool is_seen(uint32_t code)
{
    return !letter_is_space(code) && letter_plain(code) != 0 && !utf8_is_control(code);
}

// "a curly quote “ stands here; write \"".
static void tell_letter(uint32_t code, Buf *out)
{
    const Strange *strange = find_letter(code);
    bool wide = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
    buf_add(out, str_of(utf8_is_control(code) ? "a control character"
                        : strange             ? strange->name
                        : wide                ? "a wide letter"
                                              : "the letter"));
    if (is_seen(code) || (strange && strstr(strange->instead, "write \"")) ||
        (strange && strstr(strange->instead, "write '"))) {
        buf_addc(out, ' ');
        utf8_add(out, code);
    }
    buf_addf(out, " (U+%04X) stands here; ", (unsigned)code);
    if (utf8_is_control(code))
        buf_add(out, STR("take it out"));
    else if (strange)
        buf_add(out, str_of(strange->instead));
    else if (wide)
        buf_addf(out, "write %c", (char)(code - FULL_WIDTH_FIRST + '!'));
    else
        buf_add(out, STR("such letters stand in quotation marks only"));
}

// Letters that look like Latin ones: 0x0430 is а, which is no a.
static const struct {
    uint16_t code;
    char latin;
} alike[] = {
    // clang-format off
    {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'},
    {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'},
    {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03B1, 'a'}, {0x03B9, 'i'}, {0x03BA, 'k'}, {0x03BD, 'v'},
    {0x03BF, 'o'}, {0x03C1, 'p'}, {0x03C5, 'u'}, {0x03C7, 'x'},
    {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'},
    {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'},
    {0x0422, 'T'}, {0x0423, 'Y'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043A, 'k'},
    {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04AF, 'y'}, {0x04BB, 'h'}, {0x0501, 'd'},
    // clang-format on
};

static char latin_of(uint32_t code)
{
    for (int i = 0; i < COUNT_OF(alike); i++)
        if (alike[i].code == code) return alike[i].latin;
    return 0;
}

static bool is_cyrillic_or_greek(uint32_t code)
{
    return code >= 0x0370 && code <= 0x052F && code != 0x037E;
}

bool strange_alike(Str word, Buf *out)
{
    Str rest = word;
    bool latin = false, other = false;
    uint32_t found = 0;
    for (uint32_t code; utf8_next(&rest, &code);) {
        bool far = is_cyrillic_or_greek(code);
        latin |= ascii_is_letter((int)code);
        other |= code >= 0x80 && (!far || !latin_of(code));
        if (far && found == 0) found = code;
    }
    if (found == 0 || other || !latin) return false;
    buf_add(out, STR("the letter "));
    utf8_add(out, found);
    buf_addf(out, " (U+%04X, %s) where a Latin %c is meant", (unsigned)found,
        found >= 0x0400 ? "Cyrillic" : "Greek", latin_of(found));
    return true;
}

bool strange_is_conflict(Str line)
{
    static const Str marks[] = {{"<<<<<<< ", 8}, {">>>>>>> ", 8}, {"||||||| ", 8}};
    for (int i = 0; i < COUNT_OF(marks); i++)
        if (str_starts(line, marks[i])) return true;
    Str between = STR("=======");
    return str_starts(line, between) &&
           str_trim(str_cut(line, 0, str_find(line, '\n'))).n == between.n;
}

static bool is_of_word(char c)
{
    return ascii_is_alnum(c) || c == '_' || (unsigned char)c >= 0x80;
}

Str strange_word(Str script, Str at)
{
    size_t from = (size_t)(at.s - script.s), end = 0;
    while (from > 0 && is_of_word(script.s[from - 1]))
        from--;
    Str word = str_from(script, from);
    while (end < word.n && is_of_word(word.s[end])) {
        Str rest = str_from(word, end);
        uint32_t code;
        bool read = utf8_next(&rest, &code);
        bool sign =
            letter_is_space(code) || find_letter(code) || code >= FULL_WIDTH_FIRST;
        if (read && code >= 0x80 && sign && !is_cyrillic_or_greek(code)) break;
        end = word.n - rest.n;
    }
    return str_cut(word, 0, end);
}

// A letter of a word: one that looks like a Latin one, or a word that wants quotation marks.
static bool tell_word(Str word, uint32_t code, Buf *out)
{
    Buf alike_of = {0};
    bool found = strange_alike(word, &alike_of);
    bool ascii = false;
    for (size_t i = 0; i < word.n; i++)
        ascii |= ascii_is_alnum(word.s[i]);
    if (found)
        buf_addf(out, "\"" STR_FMT "\" has " STR_FMT, STR_ARG(utf8_cut(word, 80)),
            STR_ARG(buf_str(&alike_of)));
    else if (!ascii && letter_lower(code) >= 0x0370 && is_cyrillic_or_greek(code))
        buf_addf(out, "\"" STR_FMT "\" stands here without its quotation marks",
            STR_ARG(utf8_cut(word, 80)));
    buf_free(&alike_of);
    return out->n > 0;
}

static int line_of(Str script, const char *at)
{
    return 1 + (int)str_count((Str){script.s, (size_t)(at - script.s)}, '\n');
}

// Whether Lua stops at this byte wherever it stands outside of texts and comments.
static bool is_unknown(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x7F || (byte < ' ' && !ascii_is_space(c)) || c == '`';
}

bool strange_letter(Str script, int *line, Buf *out)
{
    if (str_starts(script, STR("\xEF\xBB\xBF"))) script = str_from(script, 3);
    Str rest = script;
    uint32_t code;
    for (LuaToken token; lua_lexer_next(&rest, &token);) {
        if (token.broken) return false;
        if (token.kind != TOKEN_SIGN || !is_unknown(token.text.s[0])) continue;
        Str letter = str_from(script, (size_t)(token.text.s - script.s));
        *line = line_of(script, token.text.s);
        if (letter.s[0] == '`')
            buf_add(out, str_starts(letter, STR("```"))
                             ? STR("``` is no part of a script; take this line out")
                             : STR("a backquote ` stands here; write ' or \""));
        else if (utf8_next(&letter, &code)) {
            Str word = strange_word(script, token.text);
            if (!is_cyrillic_or_greek(code) || !tell_word(word, code, out))
                tell_letter(code, out);
        }
        return true;
    }
    return false;
}

uint32_t strange_curly(Str text)
{
    for (uint32_t code; utf8_next(&text, &code);)
        if ((code >= 0x2018 && code <= 0x201F) || code == 0xBB) return code;
    return 0;
}

static bool is_open(const LuaToken *token)
{
    Str text = token->text;
    bool quoted = token->kind == TOKEN_STRING && text.s[0] != '[';
    return token->broken ||
           (quoted && (text.n == 1 || text.s[text.n - 1] != text.s[0]));
}

bool strange_quote(Str script, int *line, Buf *out)
{
    Str rest = script;
    for (LuaToken token; lua_lexer_next(&rest, &token);) {
        if (!is_open(&token)) continue;
        uint32_t code = strange_curly(token.text);
        if (code == 0) return false;
        *line = line_of(script, token.text.s);
        buf_addf(out, "a text that begins with %c is not closed by ", token.text.s[0]);
        utf8_add(out, code);
        buf_addf(out, "; write %c at its end", token.text.s[0]);
        return true;
    }
    return false;
}
