// The catalogue of the interface's words, in English.
#include "page/words.h"

#include "base/utf8.h"

#include <assert.h>

static const struct {
    const char *key, *english;
} catalogue[WORDS] = {
#define WORD(key, english) [W_##key] = {#key, english},
#include "page/words.def"
#undef WORD
};

Str word(Word key)
{
    assert(key >= 0 && key < WORDS);
    return str_of(catalogue[key].english);
}

const char *word_key(Word key)
{
    assert(key >= 0 && key < WORDS);
    return catalogue[key].key;
}

Str word_with(Arena *arena, Word key, Str one, Str two, Str three)
{
    Str values[] = {one, two, three};
    Str rest = word(key);
    Buf out = {0};
    while (rest.n > 0) {
        bool value = rest.n >= 3 && rest.s[0] == '{' && rest.s[1] >= '1' &&
                     rest.s[1] <= '3' && rest.s[2] == '}';
        if (value)
            buf_add(&out, utf8_isolate(arena, values[rest.s[1] - '1']));
        else
            buf_addc(&out, rest.s[0]);
        rest = str_from(rest, value ? 3 : 1);
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}
