// The table of the words in use, and sentences made of them.
#include "page/words.h"

#include "base/hash.h"
#include "base/plural.h"
#include "base/utf8.h"

#include <assert.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// The English, as one object, so that a text can be told by its address.
static const struct {
#define WORD(key, english) char key[sizeof(english)];
#include "page/words.def"
#undef WORD
} texts = {
#define WORD(key, english) english,
#include "page/words.def"
#undef WORD
};

struct Words {
    Str text[WORDS];
    Str language, counted; // "ru"; the language of the plural forms
    char *texts;           // where they lie, of its own; NULL for the English
    const char *first;     // the texts lie from here
    size_t size;           // bytes, on
    uint64_t hash;         // of all of it
};

static const Words english = {
    .text =
        {
#define WORD(key, english) [W_##key] = {texts.key, sizeof(english) - 1},
#include "page/words.def"
#undef WORD
        },
    .language = {WORDS_LANGUAGE, sizeof(WORDS_LANGUAGE) - 1},
    .counted = {WORDS_LANGUAGE, sizeof(WORDS_LANGUAGE) - 1},
    .first = (const char *)&texts,
    .size = sizeof texts,
};

static const char *const keys[WORDS] = {
#define WORD(key, english) [W_##key] = #key,
#include "page/words.def"
#undef WORD
};

// Atomic: a thread of the window lays out a page while the language may change.
static const Words *_Atomic in_use = &english;
static Words
    *tables[WORDS_TABLES_MAX]; // the one that was added or used last stands last
static int n_tables;

static const Words *now(void)
{
    return atomic_load_explicit(&in_use, memory_order_acquire);
}

Str word(Word key)
{
    assert(key >= 0 && key < WORDS);
    return now()->text[key];
}

Str word_english(Word key)
{
    assert(key >= 0 && key < WORDS);
    return english.text[key];
}

static bool lies_in(const Words *words, Str text)
{
    uintptr_t at = (uintptr_t)text.s, first = (uintptr_t)words->first;
    return at >= first && at < first + words->size;
}

bool word_is(Str text)
{
    bool is = lies_in(&english, text);
    for (int i = 0; !is && i < n_tables; i++)
        is = lies_in(tables[i], text);
    return is;
}

const char *word_key(Word key)
{
    assert(key >= 0 && key < WORDS);
    return keys[key];
}

// --- languages --------------------------------------------------------------------------------------

static void move_to_end(int i)
{
    Words *words = tables[i];
    memmove(&tables[i], &tables[i + 1], (size_t)(n_tables - 1 - i) * sizeof(Words *));
    tables[n_tables - 1] = words;
}

// The one that was not needed for longest; never the one in use.
static void drop_oldest(void)
{
    move_to_end(tables[0] == now() ? 1 : 0);
    Words *oldest = tables[--n_tables];
    free(oldest->texts);
    free(oldest);
}

void words_use(const Words *words)
{
    for (int i = 0; i < n_tables; i++)
        if (tables[i] == words) {
            move_to_end(i);
            break;
        }
    atomic_store_explicit(&in_use, words ? words : &english, memory_order_release);
}

Str words_language(void) { return now()->language; }

bool words_is_pseudo(void)
{
    Str language = words_language();
    return str_eq(language, STR(WORDS_ACCENTED)) ||
           str_eq(language, STR(WORDS_MIRRORED));
}

const char *words_spoken(int i)
{
    static const char *const spoken[] = {WORDS_LANGUAGE, "ru"};
    return i >= 0 && i < COUNT_OF(spoken) ? spoken[i] : NULL;
}

static uint64_t hash_of_all(Str language, Str counted, const Str all[static WORDS])
{
    uint64_t hash = hash_add(hash_add(hash_of(language), STR("\n")), counted);
    for (Word key = 0; key < WORDS; key++)
        hash = hash_add(hash_add(hash, STR("\n")), all[key]);
    return hash;
}

static void keep(char **at, Str *kept, Str text)
{
    memcpy(*at, text.s, text.n); // the memory is zeroed: a zero stands behind each
    *kept = (Str){*at, text.n};
    *at += text.n + 1;
}

const Words *words_add(Str language, Str counted, const Str all[static WORDS])
{
    uint64_t hash = hash_of_all(language, counted, all);
    for (int i = 0; i < n_tables; i++)
        if (tables[i]->hash == hash) {
            move_to_end(i);
            return tables[n_tables - 1];
        }
    if (n_tables == WORDS_TABLES_MAX) drop_oldest();
    size_t size = language.n + counted.n + 2;
    for (Word key = 0; key < WORDS; key++)
        size += all[key].n + 1;
    Words *words = mem_new(1, sizeof *words);
    char *at = mem_new((ptrdiff_t)size, 1);
    words->first = words->texts = at;
    words->size = size;
    words->hash = hash;
    keep(&at, &words->language, language);
    keep(&at, &words->counted, counted);
    for (Word key = 0; key < WORDS; key++)
        if (all[key].n > 0)
            keep(&at, &words->text[key], all[key]);
        else
            words->text[key] = english.text[key];
    tables[n_tables++] = words;
    return words;
}

// --- sentences --------------------------------------------------------------------------------------

static Str form_for(Str forms, Str number)
{
    return plural_form(forms, plural_of(now()->counted, number));
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
