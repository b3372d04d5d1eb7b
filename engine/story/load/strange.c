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

static int line_of(Str script, const char *at)
{
    int line = 1;
    for (const char *c = script.s; c < at; c++)
        line += *c == '\n';
    return line;
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
            buf_add(out, STR("a backquote ` stands here; write ' or \""));
        else if (utf8_next(&letter, &code))
            tell_letter(code, out);
        return true;
    }
    return false;
}

// The first curly quote in [text], or 0.
static uint32_t find_curly(Str text)
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
        uint32_t code = find_curly(token.text);
        if (code == 0) return false;
        *line = line_of(script, token.text.s);
        buf_addf(out, "a text that begins with %c is not closed by ", token.text.s[0]);
        utf8_add(out, code);
        buf_addf(out, "; write %c at its end", token.text.s[0]);
        return true;
    }
    return false;
}
