#include "base/language.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool language_tag_fits(Str tag)
{
    if (tag.n == 0 || tag.n > LANGUAGE_TAG_MAX || tag.s[tag.n - 1] == '-') return false;
    Str rest = tag, part;
    for (int i = 0; str_split(&rest, '-', &part); i++) {
        if (part.n < (i == 0 ? 2 : 1) || part.n > (i == 0 ? 3 : 8)) return false;
        for (size_t k = 0; k < part.n; k++)
            if (!is_letter(part.s[k]) && (i == 0 || !is_digit(part.s[k]))) return false;
    }
    return true;
}
