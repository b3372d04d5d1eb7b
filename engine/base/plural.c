// Plural rules of languages, after CLDR 44 (supplemental/plurals.xml).
#include "base/plural.h"

#include "base/ascii.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

typedef enum NumberKind {
    WHOLE,     // a rule for whole numbers
    WHOLE_OF,  // for whole numbers, and for the whole part of others
    FRACTIONS, // for numbers with decimals only
} NumberKind;

// A number belongs to the first rule of its language that it meets: its remainder by [modulus] lies in
// first..last, and that by 100 not in except..except_last (0: no exception).
typedef struct Rule {
    const char *languages; // with spaces around each
    Plural plural;
    NumberKind kind;
    unsigned modulus, first, last, except, except_last;
} Rule;

#define ITSELF 0xFFFFFFFFu // as a modulus

// clang-format off
static const Rule rules[] = {
    {" ru uk be sr hr bs mk is ", PLURAL_ONE,   WHOLE,     10, 1, 1, 11, 11},
    {" ru uk be sr hr bs ",       PLURAL_FEW,   WHOLE,     10, 2, 4, 12, 14},
    {" ru uk be ",                PLURAL_MANY,  WHOLE,     1, 0, 0, 0, 0},
    {" cs sk pl ",                PLURAL_ONE,   WHOLE,     ITSELF, 1, 1, 0, 0},
    {" cs sk ",                   PLURAL_FEW,   WHOLE,     ITSELF, 2, 4, 0, 0},
    {" pl ",                      PLURAL_FEW,   WHOLE,     10, 2, 4, 12, 14},
    {" pl ",                      PLURAL_MANY,  WHOLE,     1, 0, 0, 0, 0},
    {" cs sk lt ",                PLURAL_MANY,  FRACTIONS, 1, 0, 0, 0, 0},
    {" lt ",                      PLURAL_ONE,   WHOLE,     10, 1, 1, 11, 19},
    {" lt ",                      PLURAL_FEW,   WHOLE,     10, 2, 9, 11, 19},
    {" lv ",                      PLURAL_ZERO,  WHOLE,     10, 0, 0, 0, 0},
    {" lv ",                      PLURAL_ZERO,  WHOLE,     100, 11, 19, 0, 0},
    {" lv ",                      PLURAL_ONE,   WHOLE,     10, 1, 1, 11, 11},
    {" sl ",                      PLURAL_ONE,   WHOLE,     100, 1, 1, 0, 0},
    {" sl ",                      PLURAL_TWO,   WHOLE,     100, 2, 2, 0, 0},
    {" sl ",                      PLURAL_FEW,   WHOLE,     100, 3, 4, 0, 0},
    {" sl ",                      PLURAL_FEW,   FRACTIONS, 1, 0, 0, 0, 0},
    {" ar cy ",                   PLURAL_ZERO,  WHOLE,     ITSELF, 0, 0, 0, 0},
    {" ar cy ga he ",             PLURAL_ONE,   WHOLE,     ITSELF, 1, 1, 0, 0},
    {" he ",                      PLURAL_ONE,   FRACTIONS, ITSELF, 0, 0, 0, 0},
    {" ar cy ga he ",             PLURAL_TWO,   WHOLE,     ITSELF, 2, 2, 0, 0},
    {" ar ",                      PLURAL_FEW,   WHOLE,     100, 3, 10, 0, 0},
    {" ar ",                      PLURAL_MANY,  WHOLE,     100, 11, 99, 0, 0},
    {" cy ",                      PLURAL_FEW,   WHOLE,     ITSELF, 3, 3, 0, 0},
    {" cy ",                      PLURAL_MANY,  WHOLE,     ITSELF, 6, 6, 0, 0},
    {" ga ",                      PLURAL_FEW,   WHOLE,     ITSELF, 3, 6, 0, 0},
    {" ga ",                      PLURAL_MANY,  WHOLE,     ITSELF, 7, 10, 0, 0},
    {" fr pt hy ",                PLURAL_ONE,   WHOLE_OF,  ITSELF, 0, 1, 0, 0},
    {" hi fa bn gu kn am zu ",    PLURAL_ONE,   WHOLE_OF,  ITSELF, 0, 0, 0, 0},
    {" es it ca ",                PLURAL_OTHER, WHOLE,     ITSELF, 0, 0, 0, 0},
    {" fr pt es it ca ",          PLURAL_MANY,  WHOLE,     1000000, 0, 0, 0, 0},
    {" da ",                      PLURAL_ONE,   FRACTIONS, ITSELF, 0, 1, 0, 0},
    {" ro ",                      PLURAL_ONE,   WHOLE,     ITSELF, 1, 1, 0, 0},
    {" ro ",                      PLURAL_FEW,   WHOLE,     ITSELF, 0, 0, 0, 0},
    {" ro ",                      PLURAL_FEW,   WHOLE,     100, 1, 19, 0, 0},
    {" ro ",                      PLURAL_FEW,   FRACTIONS, 1, 0, 0, 0, 0},
    {" zh ja ko vi th id ms lo ", PLURAL_OTHER, WHOLE_OF,  1, 0, 0, 0, 0},
    {NULL,                        PLURAL_ONE,   WHOLE,     ITSELF, 1, 1, 0, 0},
};
// clang-format on

const char *plural_id(Plural plural)
{
    static const char *const ids[PLURALS] = {
        "zero", "one", "two", "few", "many", "other"};
    return ids[plural];
}

typedef struct Number {
    uint64_t whole;
    bool fraction; // decimals stand after it
} Number;

static bool read_number(Str written, Number *out)
{
    size_t end = 0;
    while (end < written.n && ascii_is_digit(written.s[end]))
        end++;
    Str decimals = str_from(written, end + 1);
    uint64_t tail;
    out->fraction = end < written.n;
    return str_number(str_cut(written, 0, end), UINT64_MAX, &out->whole) &&
           (!out->fraction || ((written.s[end] == '.' || written.s[end] == ',') &&
                                  str_number(decimals, UINT64_MAX, &tail)));
}

static bool is_met(const Rule *rule, Number number)
{
    if (number.fraction && rule->kind == WHOLE) return false;
    if (!number.fraction && rule->kind == FRACTIONS) return false;
    uint64_t n = rule->modulus == ITSELF ? number.whole : number.whole % rule->modulus;
    if (n < rule->first || n > rule->last) return false;
    uint64_t hundred = number.whole % 100;
    return rule->except == 0 || hundred < rule->except || hundred > rule->except_last;
}

static bool is_for(const Rule *rule, const char *language)
{
    return !rule->languages || strstr(rule->languages, language) != NULL;
}

// " ru ", of "ru" or "RU-KZ".
static void read_language(Str tag, char spaced[static 6])
{
    size_t n = 0;
    spaced[n++] = ' ';
    for (size_t i = 0; i < tag.n && i < 3 && tag.s[i] != '-'; i++)
        spaced[n++] = ascii_lower(tag.s[i]);
    spaced[n++] = ' ';
    spaced[n] = '\0';
}

Plural plural_of(Str language, Str number)
{
    Number read;
    char spaced[6];
    if (!read_number(number, &read)) return PLURAL_OTHER;
    read_language(language, spaced);
    for (int i = 0; i < COUNT_OF(rules); i++)
        if (is_for(&rules[i], spaced) && is_met(&rules[i], read))
            return rules[i].plural;
    return PLURAL_OTHER;
}

// --- forms ------------------------------------------------------------------------------------------

// Splits the first of *forms, "few:pages". PLURALS when it names no category.
static Plural next_form(Str *forms, Str *words)
{
    Str form = {0};
    Plural plural = 0;
    str_split(forms, '|', &form);
    size_t colon = str_find(form, ':');
    *words = str_from(form, colon + 1);
    if (colon == form.n) return PLURALS;
    while (
        plural < PLURALS && !str_eq(str_cut(form, 0, colon), str_of(plural_id(plural))))
        plural++;
    return plural;
}

Str plural_form(Str forms, Plural plural)
{
    Str words = {0};
    while (forms.n > 0)
        if (next_form(&forms, &words) == plural) break;
    return words;
}

bool plural_forms_valid(Str forms)
{
    bool seen[PLURALS] = {false};
    Plural last = PLURALS;
    while (forms.n > 0) {
        Str words;
        last = next_form(&forms, &words);
        if (last == PLURALS || seen[last]) return false;
        seen[last] = true;
    }
    return last == PLURAL_OTHER;
}

bool plural_has_form(Str forms, Plural plural)
{
    Str words;
    while (forms.n > 0)
        if (next_form(&forms, &words) == plural) return true;
    return false;
}

int plural_missing(Str language, Str forms, Plural *missing)
{
    for (int n = 0; n <= 200; n++) {
        char written[12];
        snprintf(written, sizeof written, "%d", n);
        *missing = plural_of(language, str_of(written));
        if (!plural_has_form(forms, *missing)) return n;
    }
    return -1;
}

int plural_forms_of(Str language, Plural forms[static PLURALS])
{
    bool used[PLURALS] = {false};
    int count = 0;
    for (int n = 0; n <= 200; n++) {
        char written[12];
        snprintf(written, sizeof written, "%d", n);
        used[plural_of(language, str_of(written))] = true;
    }
    for (Plural plural = 0; plural < PLURALS; plural++)
        if (used[plural]) forms[count++] = plural;
    return count;
}

const char *plural_en(uint64_t n, const char *one, const char *other)
{
    char written[24];
    snprintf(written, sizeof written, "%" PRIu64, n);
    return plural_of(STR("en"), str_of(written)) == PLURAL_ONE ? one : other;
}
