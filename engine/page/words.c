// The catalogue of the interface's words, in English.
#include "page/words.h"

#include "base/plural.h"
#include "base/utf8.h"

#include <assert.h>
#include <inttypes.h>

// One object, so that a text can be told by its address.
static const struct {
#define WORD(key, english) char key[sizeof(english)];
#include "page/words.def"
#undef WORD
} texts = {
#define WORD(key, english) english,
#include "page/words.def"
#undef WORD
};

static const struct {
    const char *key, *english;
} catalogue[WORDS] = {
#define WORD(key, english) [W_##key] = {#key, texts.key},
#include "page/words.def"
#undef WORD
};

Str word(Word key)
{
    assert(key >= 0 && key < WORDS);
    return str_of(catalogue[key].english);
}

bool word_is(Str text)
{
    uintptr_t at = (uintptr_t)text.s, first = (uintptr_t)&texts;
    return at >= first && at < first + sizeof texts;
}

const char *word_key(Word key)
{
    assert(key >= 0 && key < WORDS);
    return catalogue[key].key;
}

static Str form_for(Str forms, Str number)
{
    return plural_form(forms, plural_of(STR(WORDS_LANGUAGE), number));
}

// Length of the words at the start of [rest] before the next place "{2}" or "{2|one:page|other:pages}".
static size_t words_before_place(Str rest)
{
    for (size_t at = 0; at + 3 <= rest.n; at++) {
        at += str_find(str_from(rest, at), '{');
        Str place = str_from(rest, at);
        if (place.n >= 3 && place.s[1] >= '1' && place.s[1] <= '3' &&
            (place.s[2] == '}' || place.s[2] == '|'))
            return at;
    }
    return rest.n;
}

// What stands for the place at the start of [rest], and its length.
static size_t fill_place(Arena *arena, Str rest, const Str *values, Str *stands)
{
    Str value = values[rest.s[1] - '1'];
    size_t end = str_find(rest, '}');
    *stands = rest.s[2] == '}' ? utf8_isolate(arena, value)
                               : form_for(str_cut(rest, 3, end), value);
    return end + 1;
}

Str word_with(Arena *arena, Word key, Str one, Str two, Str three)
{
    const Str values[] = {one, two, three};
    Str rest = word(key), stands;
    Buf out = {0};
    while (rest.n > 0) {
        size_t words = words_before_place(rest);
        buf_add(&out, str_cut(rest, 0, words));
        rest = str_from(rest, words);
        if (rest.n == 0) break;
        rest = str_from(rest, fill_place(arena, rest, values, &stands));
        buf_add(&out, stands);
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

Str word_count(Arena *arena, Word key, int64_t n)
{
    Str number = arena_fmt(arena, "%" PRId64, n);
    return word_with(arena, key, number, (Str){0}, (Str){0});
}
