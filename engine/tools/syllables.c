// Counts the syllables of English words by their spelling, groups of vowels that are heard, and those of Russian
// words, each vowel.
#include "tools/syllables.h"

#include "base/ascii.h"
#include "base/letter.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>

static char at(Str word, size_t i)
{
    return i < word.n ? (char)ascii_lower((unsigned char)word.s[i]) : 0;
}

static bool among(char c, const char *set) { return c && strchr(set, c); }

// Letters of other scripts count as vowels: a word of them is no English.
static bool is_vowel(char c) { return among(c, "aeiouy") || (unsigned char)c >= 0xC0; }

static bool is_consonant(char c)
{
    return ascii_is_lower((unsigned char)c) && !is_vowel(c);
}

static bool continues(Str word, size_t i, const char *with)
{
    for (; *with; with++, i++)
        if (at(word, i) != *with) return false;
    return true;
}

// Whether the vowel at [i], which stands behind another, is heard on its own: "radio", "actual", "being",
// "anyone", but "nation" and "guard".
static bool parts(Str word, size_t i)
{
    char before = at(word, i - 1), here = at(word, i);
    char first = i >= 2 ? at(word, i - 2) : 0;
    if (continues(word, i, "ing") && i + 3 == word.n) return true;
    if (before == 'y') return is_consonant(first) && i + 1 < word.n; // not "bye"
    if (before == 'i' && among(here, "ao")) {
        bool soft = among(first, "ctsgx");
        bool glide =
            among(first, "ln") && continues(word, i, "on"); // "million", "union"
        return !soft && !glide;
    }
    if (before == 'i' && here == 'u') return !among(first, "ctsgx");
    if (before == 'i' && here == 'e') // "earlier", "quiet", "society"; not "soldier"
        return (continues(word, i, "er") && i + 2 == word.n && i > 3 && first != 'd') ||
               continues(word, i, "et");
    if (before == 'u' && here == 'a')
        return is_consonant(first) && !among(first, "qgs");
    if (before == 'e' && here == 'o') return i + 1 == word.n;               // "video"
    return before == 'e' && here == 'a' && i + 1 == word.n && first == 'd'; // "idea"
}

// Whether the y at [i] is a consonant: between vowels, as in "layer".
static bool is_glide(Str word, size_t i)
{
    return at(word, i) == 'y' && i > 0 && is_vowel(at(word, i - 1)) &&
           is_vowel(at(word, i + 1)) && at(word, i + 1) != 'y';
}

// Whether the e at [i] is the silent end of a word that has grown: "statement", "careful", "somewhere".
static bool is_joint(Str word, size_t i)
{
    static const char *const ends[] = {"ful", "ly", "less", "ness", "where", "thing",
        "body", "times", "how", "book", "keep", "ty"};
    if (i < 2 || !is_consonant(at(word, i - 1))) return false;
    bool vowel = false;
    for (size_t k = 0; k + 1 < i; k++)
        vowel |= is_vowel(at(word, k));
    if (!vowel) return false;
    if (continues(word, i + 1, "ment")) return at(word, i - 1) != 'l';
    for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
        if (continues(word, i + 1, ends[k])) return true;
    return false;
}

// Whether an l or r at [i] is a syllable of its own with the e behind it: "table", "doubled", "hundred",
// "centre", but "rule", "called" and "curled".
static bool carries(Str word, size_t i)
{
    char before = i > 0 ? at(word, i - 1) : 0;
    return among(at(word, i), "lr") && is_consonant(before) && !among(before, "lr");
}

// Whether the last vowel is silent, as in "like", "makes" and "walked".
static bool ends_silent(Str word)
{
    if (word.n < 3) return false;
    char last = at(word, word.n - 1);
    size_t e = last == 'e' ? word.n - 1 : word.n - 2;
    char before = at(word, e - 1);
    bool behind_vowel =
        is_vowel(before) && !is_glide(word, e - 1); // "stayed" is silent
    if (at(word, e) != 'e' || behind_vowel || carries(word, e - 1)) return false;
    if (last == 'e') return true;
    if (last == 'd') return !among(before, "td");
    if (last != 's') return false;
    return !among(before, "scxzg") && !(before == 'h' && among(at(word, e - 2), "cs"));
}

// Where an apostrophe begins, typewritten or curly, or the end.
static size_t apostrophe(Str word)
{
    size_t i = 0;
    while (i < word.n && word.s[i] != '\'' && !continues(word, i, "\xE2\x80\x99"))
        i++;
    return i;
}

int syllables_of(Str word)
{
    Str bare = str_cut(word, 0, apostrophe(word));
    int count = 0;
    bool vowel = false;
    for (size_t i = 0; i < bare.n; i++) {
        bool now = is_vowel(at(bare, i)) && !is_glide(bare, i);
        bool heard = now && !(at(bare, i) == 'e' && is_joint(bare, i));
        count += heard && (!vowel || parts(bare, i));
        vowel = now;
    }
    if (count > 1 && ends_silent(bare)) count--;
    bool not = bare.n < word.n && at(word, word.n - 1) == 't'; // "doesn't", "couldn't"
    if (not &&bare.n > 1) count += among(at(bare, bare.n - 2), "sd");
    return count > 0 ? count : 1;
}

int syllables_russian(Str word)
{
    int count = 0;
    for (uint32_t code; utf8_next(&word, &code);) {
        Str rest = STR("аеёиоуыэюя");
        uint32_t small = letter_lower(code);
        for (uint32_t vowel; utf8_next(&rest, &vowel);)
            count += small == vowel;
    }
    return count;
}
