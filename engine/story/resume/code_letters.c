// Letters that can be told apart, and check letters that find slips of eye and finger.
//
// 0 and O, 1 and I are in no code. The other pairs that look alike (S and 5, Z and 2, B and 8) are
// told apart by the check letters: a code is a polynomial over the field of 32 elements, and the
// check letters make it a multiple of x^3 + x + 6 (cyclic codes over such a field: R. C. Bose and
// D. K. Ray-Chaudhuri, 1960; for letters that people type: P. Wuille and G. Maxwell's "bech32",
// 2017). That polynomial is primitive, so x^i is a constant times x^j only where i and j are 1057
// apart, and no two wrong letters of a code can hide each other.
#include "story/resume/code_letters.h"

#include "base/utf8.h"

#include <string.h>

static const char alphabet[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

#define GROUP      4
#define FIELD      0x25 // x^5 + x^2 + 1
#define START      1    // so that letters in front of a code count too
#define SHORT_MOST 5    // no code is as short as that: see code.c, put_head

// --- check letters ------------------------------------------------------------------------------

// Times 6 in the field: times 4 and times 2.
static unsigned times_six(unsigned a)
{
    unsigned twice = a << 1 ^ (a & 16 ? FIELD : 0);
    unsigned four = twice << 1 ^ (twice & 16 ? FIELD : 0);
    return twice ^ four;
}

// What is left of the letters after division; all zero when they are a code.
static void remainder_of(const CodeLetters *code, unsigned rest[CODE_CHECKS])
{
    rest[0] = START, rest[1] = rest[2] = 0;
    for (int i = 0; i < code->n; i++) {
        unsigned top = rest[2]; // x^3 is x + 6
        rest[2] = rest[1];
        rest[1] = rest[0] ^ top;
        rest[0] = code->digits[i] ^ times_six(top);
    }
}

void code_letters_close(CodeLetters *code)
{
    unsigned rest[CODE_CHECKS];
    int at = code->n;
    for (int i = 0; i < CODE_CHECKS; i++)
        code->digits[code->n++] = 0;
    remainder_of(code, rest);
    for (int i = 0; i < CODE_CHECKS; i++)
        code->digits[at + i] = (unsigned char)rest[CODE_CHECKS - 1 - i];
}

static bool is_whole(const CodeLetters *code)
{
    unsigned rest[CODE_CHECKS];
    remainder_of(code, rest);
    return (rest[0] | rest[1] | rest[2]) == 0;
}

// --- writing ------------------------------------------------------------------------------------

void code_letters_write(const CodeLetters *code, Buf *out)
{
    for (int i = 0; i < code->n; i++) {
        if (i > 0 && i % GROUP == 0) buf_addc(out, '-');
        buf_addc(out, alphabet[code->digits[i]]);
    }
}

// --- slips --------------------------------------------------------------------------------------

static void remove_letter(CodeLetters *code, int at)
{
    memmove(&code->digits[at], &code->digits[at + 1], (size_t)(code->n - at - 1));
    code->n--;
}

static void insert_letter(CodeLetters *code, int at)
{
    memmove(&code->digits[at + 1], &code->digits[at], (size_t)(code->n - at));
    code->n++;
}

static bool any_letter_mends(CodeLetters *code, int at)
{
    for (int digit = 0; digit < 32; digit++) {
        code->digits[at] = (unsigned char)digit;
        if (is_whole(code)) return true;
    }
    return false;
}

static bool swapped(CodeLetters code, int at)
{
    if (at + 1 >= code.n) return false;
    unsigned char digit = code.digits[at];
    code.digits[at] = code.digits[at + 1];
    code.digits[at + 1] = digit;
    return is_whole(&code);
}

static bool wrong(CodeLetters code, int at)
{
    return at < code.n && any_letter_mends(&code, at);
}

static bool one_more(CodeLetters code, int at)
{
    if (at >= code.n) return false;
    remove_letter(&code, at);
    return is_whole(&code);
}

static bool one_less(CodeLetters code, int at)
{
    if (code.n == CODE_LETTERS_MAX) return false;
    insert_letter(&code, at);
    return any_letter_mends(&code, at);
}

// The slips that one look can find, the likeliest first.
static const struct {
    bool (*explains)(CodeLetters code, int at);
    const char *sentence;
} slips[] = {
    {wrong, "one letter is wrong"},
    {swapped, "two letters changed places"},
    {one_more, "there is a letter too many"},
    {one_less, "a letter is missing"},
};

// The group of the letter at [at], or the last one.
static void name_group(const CodeLetters *code, int at, Buf *out)
{
    int start = at < code->n ? at / GROUP * GROUP : (code->n - 1) / GROUP * GROUP;
    CodeLetters group = {0};
    while (group.n < GROUP && start + group.n < code->n) {
        group.digits[group.n] = code->digits[start + group.n];
        group.n++;
    }
    code_letters_write(&group, out);
}

static bool fail_slip(const CodeLetters *code, Err *err)
{
    if (!err) return false; // nobody reads the sentence
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++)
        for (int at = 0; at <= code->n; at++) {
            if (!slips[i].explains(*code, at)) continue;
            Buf group = {0};
            name_group(code, at, &group);
            err_set(err, ERR_DATA,
                "this is not a code as Qantar gave it; perhaps %s in group %d, “%s”",
                slips[i].sentence, (at < code->n ? at : code->n - 1) / GROUP + 1,
                group.s);
            buf_free(&group);
            return false;
        }
    return err_set(err, ERR_DATA,
        "this is not a code as Qantar gave it; more than one letter is wrong, or some "
        "are missing (it has %d)",
        code->n);
}

// --- reading ------------------------------------------------------------------------------------

// Capital letters of a Cyrillic keyboard that look like ours; the small ones follow 32 later.
static uint32_t as_latin(uint32_t code)
{
    static const struct {
        uint32_t cyrillic;
        char latin;
    } alike[] = {{0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'},
        {0x41D, 'H'}, {0x420, 'P'}, {0x421, 'C'}, {0x422, 'T'}, {0x423, 'Y'},
        {0x425, 'X'}};
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
        if (code == alike[i].cyrillic || code == alike[i].cyrillic + 32)
            return (uint32_t)alike[i].latin;
    return code;
}

static bool is_gap(uint32_t code)
{
    return code == ' ' || code == '-' || code == '.' || code == '_' || code == '\t' ||
           code == '\n' || code == '\r' || code == 0xA0 || code == 0x202F ||
           (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

static bool fail_letter(uint32_t code, Err *err)
{
    if (code == '0' || code == 'O')
        return err_set(err, ERR_DATA,
            "codes never have the digit 0 or the letter O; it may be a Q or a D");
    if (code == '1' || code == 'I')
        return err_set(err, ERR_DATA,
            "codes never have the digit 1 or the letter I; it may be an L, a J or a 7");
    Buf letter = {0};
    if (code > ' ' && code != 0x7F && !(code >= 0x80 && code < 0xA0))
        utf8_add(&letter, code);
    err_set(err, ERR_DATA,
        letter.n > 0 ? "codes never have “%s”; they have the letters A to Z and the "
                       "digits 2 to 9"
                     : "codes have the letters A to Z and the digits 2 to 9%s",
        letter.n > 0 ? letter.s : "");
    buf_free(&letter);
    return false;
}

static bool add_typed(CodeLetters *code, uint32_t typed, Err *err)
{
    if (is_gap(typed)) return true;
    typed = as_latin(typed);
    if (typed >= 'a' && typed <= 'z') typed -= 'a' - 'A';
    const char *at = typed > 0 && typed < 0x80 ? strchr(alphabet, (int)typed) : NULL;
    if (!at) return fail_letter(typed, err);
    if (code->n == CODE_LETTERS_MAX)
        return err_set(err, ERR_DATA,
            "this is too long for a code: none has more than %d letters",
            CODE_LETTERS_MAX);
    code->digits[code->n++] = (unsigned char)(at - alphabet);
    return true;
}

bool code_letters_read(Str typed, CodeLetters *code, Err *err)
{
    uint32_t letter;
    code->n = 0;
    while (utf8_next(&typed, &letter))
        if (!add_typed(code, letter, err)) return false;
    if (code->n == 0)
        return err_set(
            err, ERR_DATA, "type the code: letters and digits in groups of %d", GROUP);
    if (!is_whole(code)) {
        if (code->n > SHORT_MOST) return fail_slip(code, err);
        return err_set(err, ERR_DATA,
            "this is too short for a code: it has %d letter%s", code->n,
            code->n == 1 ? "" : "s");
    }
    code->n = code->n > CODE_CHECKS ? code->n - CODE_CHECKS : 0;
    return true;
}
