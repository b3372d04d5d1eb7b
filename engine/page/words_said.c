// Such a sentence is found by its English, as gettext does; what stands for its values is taken from it.
#include "page/words_said.h"

#define SAID_FIRST W_SAID_CODE_FORGED
#define SAID_LAST  W_SAID_SCENES_GONE
#define VALUES     3

// Takes the value off *rest that stands before the next words of the pattern; of its last words those at the end
// count, as a value may hold them too.
static bool take_value(Str *rest, Str pattern, Str *value)
{
    Str words = str_cut(pattern, 0, str_find(pattern, '{'));
    bool last = words.n == pattern.n;
    if (last && rest->n < words.n) return false;
    size_t end = last ? rest->n - words.n : str_find_part(*rest, words);
    *value = str_cut(*rest, 0, end);
    *rest = str_from(*rest, end);
    return true;
}

// Whether [sentence] is the row's English with other values: which ones. The form that goes with a number is not
// looked at.
static bool is_row(Word row, Str sentence, Str values[VALUES])
{
    Str pattern = word_english(row);
    for (;;) {
        size_t n = str_find(pattern, '{');
        if (!str_starts(sentence, str_cut(pattern, 0, n))) return false;
        sentence = str_from(sentence, n);
        pattern = str_from(pattern, n);
        if (pattern.n == 0) return sentence.n == 0;
        size_t end = str_find(pattern, '}');
        Str place = str_cut(pattern, 1, end), value;
        pattern = str_from(pattern, end + 1);
        if (!take_value(&sentence, pattern, &value)) return false;
        if (place.n == 1) values[place.s[0] - '1'] = value;
    }
}

Str word_said(Arena *arena, Str sentence)
{
    for (Word row = SAID_FIRST; row <= SAID_LAST; row++) {
        Str values[VALUES] = {0};
        if (!str_eq(word(row), word_english(row)) && is_row(row, sentence, values))
            return word_with(arena, row, values[0], values[1], values[2]);
    }
    return sentence;
}
