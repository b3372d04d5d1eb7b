#include "base/language.h"

#include "base/ascii.h"

bool language_tag_valid(Str tag)
{
    if (tag.n == 0 || tag.n > LANGUAGE_TAG_MAX || tag.s[tag.n - 1] == '-') return false;
    Str rest = tag, part;
    for (int i = 0; str_split(&rest, '-', &part); i++) {
        if (part.n < (i == 0 ? 2 : 1) || part.n > (i == 0 ? 3 : 8)) return false;
        for (size_t k = 0; k < part.n; k++)
            if (!ascii_is_letter(part.s[k]) && (i == 0 || !ascii_is_digit(part.s[k])))
                return false;
    }
    return true;
}
