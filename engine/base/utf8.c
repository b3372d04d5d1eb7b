#include "base/utf8.h"

#include <string.h>

// A row of Unicode's table 3-7: a range of lead bytes, how many bytes follow, and the bounds of the
// first of these, which exclude overlong forms, surrogates and codes past U+10FFFF.
typedef struct Lead {
    unsigned char first, last; // lead bytes
    unsigned char follow, low, high;
} Lead;

// clang-format off
static const Lead LEADS[] = {
    {0x00, 0x7F, 0, 0x00, 0x00},
    {0xC2, 0xDF, 1, 0x80, 0xBF},
    {0xE0, 0xE0, 2, 0xA0, 0xBF},
    {0xE1, 0xEC, 2, 0x80, 0xBF},
    {0xED, 0xED, 2, 0x80, 0x9F},
    {0xEE, 0xEF, 2, 0x80, 0xBF},
    {0xF0, 0xF0, 3, 0x90, 0xBF},
    {0xF1, 0xF3, 3, 0x80, 0xBF},
    {0xF4, 0xF4, 3, 0x80, 0x8F},
};
// clang-format on

static const Lead *lead_of(unsigned char byte)
{
    for (int i = 0; i < COUNT_OF(LEADS); i++)
        if (byte >= LEADS[i].first && byte <= LEADS[i].last) return &LEADS[i];
    return NULL;
}

// Length in bytes of the code point at the start of [s], which is not empty; 0 when it is ill-formed.
static size_t decode(Str s, uint32_t *code)
{
    const unsigned char *bytes = (const unsigned char *)s.s;
    const Lead *lead = lead_of(bytes[0]);
    if (!lead || s.n < (size_t)lead->follow + 1) return 0;
    if (lead->follow > 0 && (bytes[1] < lead->low || bytes[1] > lead->high)) return 0;
    *code = lead->follow ? bytes[0] & (0x3Fu >> lead->follow) : bytes[0];
    for (size_t i = 1; i <= lead->follow; i++) {
        if ((bytes[i] & 0xC0) != 0x80) return 0;
        *code = *code << 6 | (bytes[i] & 0x3Fu);
    }
    return (size_t)lead->follow + 1;
}

bool utf8_next(Str *rest, uint32_t *code)
{
    if (rest->n == 0) return false;
    size_t n = decode(*rest, code);
    if (n == 0) {
        *code = UTF8_BAD;
        n = 1;
    }
    *rest = str_from(*rest, n);
    return true;
}

// Length of an ASCII prefix, in steps of eight bytes.
static size_t ascii_prefix(Str s)
{
    size_t n = 0;
    for (uint64_t eight; n + sizeof eight <= s.n; n += sizeof eight) {
        memcpy(&eight, s.s + n, sizeof eight);
        if (eight & 0x8080808080808080u) break;
    }
    return n;
}

Str utf8_cut(Str s, size_t bytes)
{
    if (bytes >= s.n) return s;
    size_t end = bytes;
    while (end > 0 && bytes - end < 3 && ((unsigned char)s.s[end] & 0xC0) == 0x80)
        end--;
    // What no code point begins before is ill-formed, and has no better place.
    bool inside = ((unsigned char)s.s[end] & 0xC0) != 0x80;
    return str_cut(s, 0, inside ? end : bytes);
}

bool utf8_valid(Str s)
{
    uint32_t code;
    while (s.n > 0) {
        s = str_from(s, ascii_prefix(s));
        if (s.n == 0) break;
        size_t n = decode(s, &code);
        if (n == 0) return false;
        s = str_from(s, n);
    }
    return true;
}

size_t utf8_count(Str s)
{
    size_t count = 0;
    for (uint32_t code; utf8_next(&s, &code);)
        count++;
    return count;
}

void utf8_add(Buf *buf, uint32_t code)
{
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = UTF8_BAD;
    if (code < 0x80) {
        buf_addc(buf, (char)code);
        return;
    }
    unsigned follow = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char mark[] = {0, 0xC0, 0xE0, 0xF0};
    buf_addc(buf, (char)(mark[follow] | code >> (6 * follow)));
    while (follow-- > 0)
        buf_addc(buf, (char)(0x80 | (code >> (6 * follow) & 0x3F)));
}

bool utf8_is_control(uint32_t code)
{
    return (code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0);
}

typedef struct CodeRange {
    uint32_t first, last;
} CodeRange;

static const CodeRange RTL_RANGES[] = {{0x590, 0x8FF}, {0x200F, 0x200F},
    {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF},
    {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
#define RTL_MIN_LEAD   0xD6   // the smallest lead byte of codes in RTL_RANGES
#define ISOLATE        0x2068 // first strong isolate
#define ISOLATE_END    0x2069
#define IS_ISOLATE(c)  ((c) >= 0x2066 && (c) <= 0x2069)
#define IS_OVERRIDE(c) ((c) >= 0x202A && (c) <= 0x202E)

static bool is_rtl(uint32_t code)
{
    for (int i = 0; i < COUNT_OF(RTL_RANGES); i++)
        if (code >= RTL_RANGES[i].first && code <= RTL_RANGES[i].last) return true;
    return false;
}

bool utf8_has_rtl(Str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if ((unsigned char)s.s[i] < RTL_MIN_LEAD) continue;
        Str rest = str_from(s, i);
        uint32_t code = 0;
        if (utf8_next(&rest, &code) && is_rtl(code)) return true;
    }
    return false;
}

Str utf8_isolate(Arena *arena, Str s)
{
    if (!utf8_has_rtl(s)) return s;
    Buf out = {0};
    utf8_add(&out, ISOLATE);
    for (uint32_t code; utf8_next(&s, &code);)
        if (!IS_ISOLATE(code) && !IS_OVERRIDE(code)) utf8_add(&out, code);
    utf8_add(&out, ISOLATE_END);
    Str copy = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return copy;
}

// Length of a prefix that is as it should be: ASCII without control characters.
static size_t clean_prefix(Str s)
{
    size_t n = 0;
    while (n < s.n && ((s.s[n] >= ' ' && s.s[n] < 0x7F) || s.s[n] == '\n'))
        n++;
    return n;
}

Str utf8_clean(Arena *arena, Str s)
{
    Buf clean = {0};
    uint32_t code;
    do {
        size_t n = clean_prefix(s);
        buf_add(&clean, str_cut(s, 0, n));
        s = str_from(s, n);
        if (s.n == 0) break;
        utf8_next(&s, &code);
        utf8_add(&clean, utf8_is_control(code) ? UTF8_BAD : code);
    } while (s.n > 0);
    Str copy = arena_str(arena, buf_str(&clean));
    buf_free(&clean);
    return copy;
}

static bool is_line_end(uint32_t code)
{
    return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

Str utf8_clean_line(Arena *arena, Str s)
{
    Buf clean = {0};
    int open = 0; // isolates
    for (uint32_t code; utf8_next(&s, &code);) {
        bool closes = code == ISOLATE_END;
        if (is_line_end(code))
            code = ' ';
        else if (utf8_is_control(code) || IS_OVERRIDE(code) || (closes && open == 0))
            code = UTF8_BAD;
        else if (IS_ISOLATE(code))
            open += closes ? -1 : 1;
        utf8_add(&clean, code);
    }
    while (open-- > 0)
        utf8_add(&clean, ISOLATE_END);
    Str copy = arena_str(arena, buf_str(&clean));
    buf_free(&clean);
    return copy;
}
