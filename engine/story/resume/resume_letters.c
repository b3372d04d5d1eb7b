// Letters that cannot be mistaken for each other, and check letters that detect typing errors.
//
// The alphabet has no 0, O, 1 or I. Other pairs that look alike (S and 5, Z and 2, B and 8) are left to
// the check letters: a code is a polynomial over the field of 32 elements, and the check letters make
// it leave 1 when divided by x^3 + x + 6 (cyclic codes: R. C. Bose and D. K. Ray-Chaudhuri, 1960; for typing:
// P. Wuille and G. Maxwell, "bech32", 2017). The polynomial is primitive, so x^i is a constant times
// x^j only if i and j are 1057 apart, and two wrong letters in one code can never cancel out.
#include "story/resume/resume_letters.h"

#include "base/ascii.h"
#include "base/letter.h"
#include "base/plural.h"
#include "base/utf8.h"

#include <string.h>

static const char alphabet[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

#define GROUP     4
#define FIELD     0x25 // x^5 + x^2 + 1
#define START     1    // not 0, so that letters inserted at the front are detected
#define SHORT_MAX 5    // letters; every code has more, because of its head (resume.c)

// --- check letters ------------------------------------------------------------------------------

// 6 times [a] in the field: 4 times plus 2 times.
static unsigned times_six(unsigned a)
{
    unsigned twice = a << 1 ^ (a & 16 ? FIELD : 0);
    unsigned four = twice << 1 ^ (twice & 16 ? FIELD : 0);
    return twice ^ four;
}

// The remainder of the division by the polynomial, lowest power first. A valid code leaves 1: with 0,
// a letter 2, which is the digit 0, could be added or dropped at the end.
static void divide(const ResumeLetters *code, unsigned rest[RESUME_CHECKS])
{
    rest[0] = START, rest[1] = rest[2] = 0;
    for (int i = 0; i < code->n; i++) {
        unsigned top = rest[2]; // x^3 is x + 6
        rest[2] = rest[1];
        rest[1] = rest[0] ^ top;
        rest[0] = code->digits[i] ^ times_six(top);
    }
}

void resume_letters_close(ResumeLetters *code)
{
    unsigned rest[RESUME_CHECKS];
    memset(&code->digits[code->n], 0, RESUME_CHECKS);
    code->n += RESUME_CHECKS;
    divide(code, rest);
    for (int i = 0; i < RESUME_CHECKS; i++)
        code->digits[code->n - 1 - i] = (unsigned char)(rest[i] ^ (i == 0));
}

static bool is_valid(const ResumeLetters *code)
{
    unsigned rest[RESUME_CHECKS];
    divide(code, rest);
    return rest[0] == 1 && rest[1] == 0 && rest[2] == 0;
}

// --- writing ------------------------------------------------------------------------------------

void resume_letters_write(const ResumeLetters *code, Buf *out)
{
    for (int i = 0; i < code->n; i++) {
        if (i > 0 && i % GROUP == 0) buf_addc(out, '-');
        buf_addc(out, alphabet[code->digits[i]]);
    }
}

// --- typing errors ------------------------------------------------------------------------------

// Typing errors in one letter, the likeliest first.
typedef enum Slip { SLIP_WRONG, SLIP_SWAPPED, SLIP_EXTRA, SLIP_MISSING, SLIPS } Slip;

static const char *const slip_words[SLIPS] = {
    [SLIP_WRONG] = "one letter is wrong",
    [SLIP_SWAPPED] = "two letters changed places",
    [SLIP_EXTRA] = "there is a letter too many",
    [SLIP_MISSING] = "a letter is missing",
};

// Reverts the slip at [at], leaving a wrong or missing letter to be guessed. False if it cannot have
// happened there.
static bool undo_slip(ResumeLetters *code, Slip slip, int at)
{
    unsigned char *here = &code->digits[at];
    if (slip == SLIP_MISSING) {
        if (code->n == RESUME_LETTERS_MAX) return false;
        memmove(here + 1, here, (size_t)(code->n++ - at));
    } else if (at >= code->n - (slip == SLIP_SWAPPED)) {
        return false;
    } else if (slip == SLIP_EXTRA) {
        memmove(here, here + 1, (size_t)(--code->n - at));
    } else if (slip == SLIP_SWAPPED) {
        unsigned char first = here[0];
        here[0] = here[1], here[1] = first;
    }
    return true;
}

static bool explains(ResumeLetters code, Slip slip, int at)
{
    if (!undo_slip(&code, slip, at)) return false;
    if (slip == SLIP_SWAPPED || slip == SLIP_EXTRA) return is_valid(&code);
    for (unsigned char digit = 0; digit < 32; digit++) {
        code.digits[at] = digit;
        if (is_valid(&code)) return true;
    }
    return false;
}

static bool fail_slip(const ResumeLetters *code, Slip slip, int at, Err *err)
{
    int letter = at < code->n ? at : code->n - 1, start = letter / GROUP * GROUP;
    char group[GROUP + 1] = "";
    for (int i = 0; i < GROUP && start + i < code->n; i++)
        group[i] = alphabet[code->digits[start + i]];
    return err_set(err, ERR_DATA,
        "this is not a code as Qantar gave it; perhaps %s in group %d, “%s”",
        slip_words[slip], start / GROUP + 1, group);
}

static bool fail_checks(const ResumeLetters *code, Err *err)
{
    if (code->n <= SHORT_MAX)
        return err_set(err, ERR_DATA, "this is too short for a code: it has %d %s",
            code->n, plural_en((uint64_t)code->n, "letter", "letters"));
    for (Slip slip = 0; err && slip < SLIPS; slip++)
        for (int at = 0; at <= code->n; at++)
            if (explains(*code, slip, at)) return fail_slip(code, slip, at, err);
    return err_set(err, ERR_DATA,
        "this is not a code as Qantar gave it; more than one letter is wrong, or some "
        "are missing (it has %d)",
        code->n);
}

// --- reading ------------------------------------------------------------------------------------

// The Latin capital of a letter in any case and width, or of a similar letter on a Cyrillic or Greek
// keyboard; digits of any script as 2 to 9; others unchanged.
static uint32_t as_latin(uint32_t letter)
{
    static const struct {
        uint32_t small;
        char latin;
    } alike[] = {
        {0x430, 'A'},
        {0x432, 'B'},
        {0x435, 'E'},
        {0x43A, 'K'},
        {0x43C, 'M'},
        {0x43D, 'H'},
        {0x440, 'P'},
        {0x441, 'C'},
        {0x442, 'T'},
        {0x443, 'Y'},
        {0x445, 'X'},
        {0x455, 'S'},
        {0x456, 'I'},
        {0x458, 'J'},
        {0x4AF, 'Y'},
        {0x4BB, 'H'},
        {0x3B1, 'A'},
        {0x3B2, 'B'},
        {0x3B5, 'E'},
        {0x3B6, 'Z'},
        {0x3B7, 'H'},
        {0x3B9, 'I'},
        {0x3BA, 'K'},
        {0x3BC, 'M'},
        {0x3BD, 'N'},
        {0x3BF, 'O'},
        {0x3C1, 'P'},
        {0x3C4, 'T'},
        {0x3C5, 'Y'},
        {0x3C7, 'X'},
        {0x43E, 'O'},
    };
    uint32_t plain = letter_plain(letter);
    for (int i = 0; i < COUNT_OF(alike); i++)
        if (plain == alike[i].small) return (unsigned char)alike[i].latin;
    bool latin = plain < 0x80 && ascii_is_alnum((int)plain);
    if (!latin) return letter;
    return ascii_is_lower((int)plain) ? plain - 'a' + 'A' : plain;
}

// White space, dashes, points, and what is not seen.
static bool is_gap(uint32_t letter)
{
    uint32_t plain = letter_plain(letter);
    return plain == '-' || plain == '.' || plain == '_' ||
           (plain >= 0x2010 && plain <= 0x2015) || plain == 0x2212 ||
           letter_is_space(letter) || (letter > 0 && plain == 0);
}

static bool fail_letter(uint32_t letter, Err *err)
{
    if (letter == '0' || letter == 'O')
        return err_set(err, ERR_DATA,
            "codes never have the digit 0 or the letter O; it may be a Q or a D");
    if (letter == '1' || letter == 'I')
        return err_set(err, ERR_DATA,
            "codes never have the digit 1 or the letter I; it may be an L, a J or a 7");
    if (letter <= ' ' || (letter >= 0x7F && letter < 0xA0)) // not printable
        return err_set(
            err, ERR_DATA, "codes have the letters A to Z and the digits 2 to 9");
    Buf shown = {0};
    utf8_add(&shown, letter);
    err_set(err, ERR_DATA,
        "codes never have “%s”; they have the letters A to Z and the digits 2 to 9",
        shown.s);
    buf_free(&shown);
    return false;
}

static bool add_typed(ResumeLetters *code, uint32_t typed, Err *err)
{
    if (is_gap(typed)) return true;
    typed = as_latin(typed);
    const char *at = typed > 0 && typed < 0x80 ? strchr(alphabet, (int)typed) : NULL;
    if (!at) return fail_letter(typed, err);
    if (code->n == RESUME_LETTERS_MAX)
        return err_set(err, ERR_DATA,
            "this is too long for a code: none has more than %d letters",
            RESUME_LETTERS_MAX);
    code->digits[code->n++] = (unsigned char)(at - alphabet);
    return true;
}

bool resume_letters_read(Str typed, ResumeLetters *code, Err *err)
{
    uint32_t letter;
    code->n = 0;
    while (utf8_next(&typed, &letter))
        if (!add_typed(code, letter, err)) return false;
    if (code->n == 0)
        return err_set(
            err, ERR_DATA, "type the code: letters and digits in groups of %d", GROUP);
    if (!is_valid(code)) return fail_checks(code, err);
    code->n = code->n > RESUME_CHECKS ? code->n - RESUME_CHECKS : 0;
    return true;
}
