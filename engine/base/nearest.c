// Edit distances of names, in letters.
#include "base/nearest.h"

#include "base/ascii.h"
#include "base/fold.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define LETTERS_MAX 64                // names are short
#define BYTES_MAX   (LETTERS_MAX * 4) // that so many letters may have

typedef struct Letters {
    uint32_t letters[LETTERS_MAX];
    int n; // LETTERS_MAX + 1: more than they can be
} Letters;

static void read_letters(Str s, Letters *out)
{
    out->n = s.n > BYTES_MAX ? LETTERS_MAX + 1 : 0;
    if (out->n > 0) return;
    Arena arena = {0};
    Str rest = fold_text(&arena, s);
    for (uint32_t code; out->n <= LETTERS_MAX && utf8_next(&rest, &code); out->n++)
        if (out->n < LETTERS_MAX) out->letters[out->n] = code;
    arena_free(&arena);
}

static int least(int a, int b) { return a < b ? a : b; }

static int distance_of(const Letters *a, const Letters *b)
{
    if (a->n > LETTERS_MAX || b->n > LETTERS_MAX) return INT16_MAX;
    // rows[i % 3][j]: distance of the first i letters of a to the first j of b
    int rows[3][LETTERS_MAX + 1] = {{0}};
    for (int j = 0; j <= b->n; j++)
        rows[0][j] = j;
    for (int i = 1; i <= a->n; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3],
            *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= b->n; j++) {
            bool same = a->letters[i - 1] == b->letters[j - 1];
            row[j] = least(above[j - 1] + !same, least(above[j], row[j - 1]) + 1);
            bool swapped = i > 1 && j > 1 && a->letters[i - 1] == b->letters[j - 2] &&
                           a->letters[i - 2] == b->letters[j - 1];
            if (swapped) row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a->n % 3][b->n];
}

int nearest_distance(Str a, Str b)
{
    Letters first, second;
    read_letters(a, &first);
    read_letters(b, &second);
    return distance_of(&first, &second);
}

static bool is_digit(const Letters *letters, int i)
{
    return i >= 0 && i < letters->n && letters->letters[i] < 0x80 &&
           ascii_is_digit((int)letters->letters[i]);
}

// "F-2", "F2" and "F-02" differ by their signs alone, and by zeros before a number.
static void take_signs_out(Letters *letters)
{
    int n = 0;
    if (letters->n > LETTERS_MAX) return;
    Letters all = *letters;
    for (int i = 0; i < all.n; i++) {
        bool zero =
            all.letters[i] == '0' && !is_digit(&all, i - 1) && is_digit(&all, i + 1);
        bool letter = all.letters[i] >= 0x80 || ascii_is_alnum((int)all.letters[i]);
        if (letter && !zero) letters->letters[n++] = all.letters[i];
    }
    if (letters->n <= LETTERS_MAX) letters->n = n;
}

static bool is_same_but_signs(const Letters *a, const Letters *b)
{
    Letters one = *a, other = *b;
    take_signs_out(&one);
    take_signs_out(&other);
    return one.n > 0 && one.n <= LETTERS_MAX && one.n == other.n &&
           memcmp(one.letters, other.letters, one.n * sizeof *one.letters) == 0;
}

Str nearest_name(Str wanted, const Str *names, ptrdiff_t count)
{
    Letters typed, name;
    read_letters(wanted, &typed);
    // At most one slip per three letters: "squar" suggests "square", "cat" does not suggest "map".
    int best = (typed.n > LETTERS_MAX ? 0 : typed.n / 3) + 1;
    Str nearest = {0};
    for (ptrdiff_t i = 0; i < count; i++) {
        read_letters(names[i], &name);
        if (abs(name.n - typed.n) > best) continue;
        int distance = distance_of(&typed, &name);
        if (distance <= best && is_same_but_signs(&typed, &name)) return names[i];
        if (distance >= best) continue;
        best = distance;
        nearest = names[i];
    }
    return nearest;
}
