// Choices folded into a large number and out again.
#include "story/resume/code_number.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

#define BITS      5     // of a letter
#define WIDE_MOST 65536 // what one choice can be out of

void code_number_free(CodeNumber *number)
{
    free(number->parts);
    *number = (CodeNumber){0};
}

// --- the number -----------------------------------------------------------------------------------

// Divides by [by] and returns what is left.
static uint32_t divide(uint32_t *words, uint32_t by)
{
    uint64_t rest = 0;
    for (int i = CODE_WORDS - 1; i >= 0; i--) {
        rest = rest << 32 | words[i];
        words[i] = (uint32_t)(rest / by);
        rest %= by;
    }
    return (uint32_t)rest;
}

// Multiplies and adds; false when the number grows beyond its words.
static bool multiply(uint32_t *words, uint32_t by, uint32_t plus)
{
    uint64_t carry = plus;
    for (int i = 0; i < CODE_WORDS; i++) {
        carry += (uint64_t)words[i] * by;
        words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return carry == 0;
}

static bool is_zero(const uint32_t *words)
{
    for (int i = 0; i < CODE_WORDS; i++)
        if (words[i] != 0) return false;
    return true;
}

static bool fold_in(uint32_t *words, const CodePart *part)
{
    uint32_t within = divide(words, part->wide);
    return multiply(words, part->total, part->start + within);
}

// --- choices ----------------------------------------------------------------------------------------

static void add_part(CodeNumber *number, CodePart part)
{
    if (number->n == number->capacity) {
        number->capacity = number->capacity ? number->capacity * 2 : 256;
        number->parts =
            mem_grow(number->parts, number->capacity, sizeof *number->parts);
    }
    number->parts[number->n++] = part;
}

uint32_t code_one_of(CodeNumber *number, uint32_t value, uint32_t count)
{
    if (count <= 1) return 0;
    if (number->reading) return divide(number->words, count);
    add_part(number, (CodePart){value, 1, count});
    return value;
}

// What is likelier comes first, where zeros mean it.
static bool flag(CodeNumber *number, bool value, uint32_t yes, uint32_t total)
{
    bool first = yes >= total - yes;
    uint32_t wide = first ? yes : total - yes;
    if (!number->reading) {
        add_part(number, value == first ? (CodePart){0, wide, total}
                                        : (CodePart){wide, total - wide, total});
        return value;
    }
    uint32_t at = divide(number->words, total);
    bool is_first = at < wide;
    multiply(number->words, is_first ? wide : total - wide, is_first ? at : at - wide);
    return is_first == first;
}

bool code_flag(CodeNumber *number, bool value, uint32_t chances)
{
    if (chances < 1) chances = 1;
    if (chances > CODE_CHANCES - 1) chances = CODE_CHANCES - 1;
    return flag(number, value, chances, CODE_CHANCES);
}

// As likely as it was so far, each counted once more than it came (P. S. de Laplace, 1814).
bool code_flag_like(CodeNumber *number, bool value, uint32_t *yes, uint32_t *all)
{
    value = flag(number, value, *yes + 1, *all + 2);
    *yes += value;
    if (*all < WIDE_MOST - 2) ++*all;
    if (*yes > *all) *yes = *all;
    return value;
}

static int bits_of(uint64_t value)
{
    int bits = 0;
    for (; value > 0; value >>= 1)
        bits++;
    return bits;
}

uint64_t code_count(CodeNumber *number, uint64_t value)
{
    int wanted = bits_of(value), bits = 0;
    while (bits < 64 && code_flag(number, bits < wanted, CODE_EVEN))
        bits++;
    uint64_t made = bits > 0;
    for (int bit = bits - 2; bit >= 0; bit--)
        made = made << 1 | code_one_of(number, (uint32_t)(value >> bit & 1), 2);
    return made;
}

// --- letters ------------------------------------------------------------------------------------------

bool code_number_write(CodeNumber *number, CodeLetters *code)
{
    unsigned char digits[CODE_LETTERS_MAX];
    int n = 0;
    memset(number->words, 0, sizeof number->words);
    for (size_t i = number->n; i > 0; i--)
        if (!fold_in(number->words, &number->parts[i - 1])) return false;
    while (!is_zero(number->words)) {
        if (n == CODE_LETTERS_MAX - CODE_CHECKS) return false;
        digits[n++] = (unsigned char)divide(number->words, 1u << BITS);
    }
    for (code->n = 0; code->n < n; code->n++)
        code->digits[code->n] = digits[n - 1 - code->n];
    return true;
}

void code_number_read(CodeNumber *number, const CodeLetters *code)
{
    *number = (CodeNumber){.reading = true};
    for (int i = 0; i < code->n; i++)
        multiply(number->words, 1u << BITS, code->digits[i]);
}

bool code_number_used_up(const CodeNumber *number) { return is_zero(number->words); }
