// Compared letter by letter; no weights of accents or case beyond that.
#include "base/collate.h"

#include "base/language.h"
#include "base/utf8.h"

#include <utf8proc.h>

#define CYRILLIC      0x400 // the block; letters of an alphabet count from here
#define CYRILLIC_LAST 0x52F
#define MARKS         0x300 // combining ones
#define MARKS_LAST    0x36F

static Str alphabet_of(Str language)
{
    if (language_same(language, STR("kk")))
        return STR("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
    if (language_same(language, STR("uk")))
        return STR("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя");
    return STR("абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
}

// Letters that the alphabet does not have come after those that it has.
static uint32_t place_in(Str alphabet, uint32_t letter)
{
    uint32_t code;
    for (uint32_t place = 0; utf8_next(&alphabet, &code); place++)
        if (code == letter) return CYRILLIC + place;
    return CYRILLIC_LAST + letter;
}

// "É" is "e": the letter without what is written over it.
static uint32_t base_letter(uint32_t code)
{
    utf8proc_int32_t parts[8];
    int class = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        (utf8proc_int32_t)code, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &class);
    return n > 0 ? (uint32_t)parts[0] : code;
}

// The next letter's place; 0 at the end.
static uint32_t next_place(Str *rest, Str alphabet)
{
    uint32_t code;
    while (utf8_next(rest, &code)) {
        if (code >= MARKS && code <= MARKS_LAST) continue;
        code = (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
        if (code >= CYRILLIC && code <= CYRILLIC_LAST) return place_in(alphabet, code);
        return code < 0x80 ? code : base_letter(code);
    }
    return 0;
}

int collate(Str language, Str one, Str other)
{
    Str alphabet = alphabet_of(language);
    for (;;) {
        uint32_t a = next_place(&one, alphabet), b = next_place(&other, alphabet);
        if (a != b) return a < b ? -1 : 1;
        if (a == 0) return 0;
    }
}
