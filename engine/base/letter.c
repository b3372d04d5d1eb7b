// Properties of letters, from utf8proc's tables.
#include "base/letter.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <utf8proc.h>

#define EMOJI_STYLE 0xFE0F // asks for the coloured, wide form of the letter before it

static utf8proc_category_t category_of(uint32_t code)
{
    return utf8proc_category((utf8proc_int32_t)code);
}

bool letter_is_space(uint32_t code)
{
    if (code < 0x80) return ascii_is_space((int)code);
    if (code == 0x85 || code == 0x200B || code == 0xFEFF) return true;
    utf8proc_category_t category = category_of(code);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

bool letter_is_mark(uint32_t code)
{
    utf8proc_category_t category = category_of(code);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

// Unicode keeps decimal digits in rows of ten from zero on (4.6); rows may follow each other.
int letter_digit(uint32_t code)
{
    if (code < 0x80) return ascii_is_digit((int)code) ? (int)code - '0' : -1;
    if (category_of(code) != UTF8PROC_CATEGORY_ND) return -1;
    uint32_t first = code;
    while (category_of(first - 1) == UTF8PROC_CATEGORY_ND)
        first--;
    return (int)((code - first) % 10);
}

uint32_t letter_lower(uint32_t code)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

uint32_t letter_plain(uint32_t code)
{
    int digit = letter_digit(code);
    if (digit >= 0) return (uint32_t)('0' + digit);
    utf8proc_int32_t plain = 0;
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)code, &plain, 1,
        UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
        &boundary);
    if (n == 0) return 0;
    return n == 1 ? (uint32_t)plain : code;
}

// Vowels and finals of Korean that are drawn into the syllable before them.
static bool is_in_syllable(uint32_t code)
{
    return (code >= 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7FF);
}

int letter_columns(Str text)
{
    int columns = 0, before = 0;
    for (uint32_t code; utf8_next(&text, &code);) {
        int width = utf8proc_charwidth((utf8proc_int32_t)code);
        if (category_of(code) == UTF8PROC_CATEGORY_MC) width = 1;
        if (code == EMOJI_STYLE && before == 1) width = 1;
        if (is_in_syllable(code)) width = 0;
        columns += width;
        if (width > 0) before = width;
    }
    return columns;
}
