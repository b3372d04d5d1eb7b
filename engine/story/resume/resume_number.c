#include "story/resume/resume_number.h"

#include "base/arena.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LETTER_VALUES 32

void resume_number_free(ResumeNumber *number)
{
    free(number->symbols);
    *number = (ResumeNumber){0};
}

// --- the number -----------------------------------------------------------------------------------

// Divides in place; returns the remainder.
static uint32_t divide(uint32_t *words, uint32_t by)
{
    uint64_t rest = 0;
    for (int i = RESUME_WORDS - 1; i >= 0; i--) {
        rest = rest << 32 | words[i];
        words[i] = (uint32_t)(rest / by);
        rest %= by;
    }
    return (uint32_t)rest;
}

// Multiplies and adds; false on overflow.
static bool multiply(uint32_t *words, uint32_t by, uint32_t plus)
{
    uint64_t carry = plus;
    for (int i = 0; i < RESUME_WORDS; i++) {
        carry += (uint64_t)words[i] * by;
        words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return carry == 0;
}

bool resume_number_used_up(const ResumeNumber *number)
{
    for (int i = 0; i < RESUME_WORDS; i++)
        if (number->words[i] != 0) return false;
    return true;
}

// --- symbols --------------------------------------------------------------------------------------

static void add_symbol(ResumeNumber *number, ResumeSymbol symbol)
{
    if (number->n == number->capacity) {
        number->capacity = number->capacity ? number->capacity * 2 : 256;
        number->symbols =
            mem_grow(number->symbols, number->capacity, sizeof *number->symbols);
    }
    number->symbols[number->n++] = symbol;
    number->bits += log2((double)symbol.total / symbol.wide);
}

int resume_one_of(ResumeNumber *number, int value, int count)
{
    if (count <= 1) return 0;
    if (number->reading) return (int)divide(number->words, (uint32_t)count);
    assert(value >= 0 && value < count);
    add_symbol(number, (ResumeSymbol){(uint32_t)value, 1, (uint32_t)count});
    return value;
}

// The likelier value has the lower numbers, so that zeros decode to it; false if both are equally
// likely.
bool resume_flag(ResumeNumber *number, bool value, int yes, int total)
{
    if (yes < 1) yes = 1;
    if (yes > total - 1) yes = total - 1;
    bool likely = yes > total - yes;
    uint32_t all = (uint32_t)total, wide = (uint32_t)(likely ? yes : total - yes);
    ResumeSymbol lower = {0, wide, all}, upper = {wide, all - wide, all};
    if (!number->reading) {
        add_symbol(number, value == likely ? lower : upper);
        return value;
    }
    uint32_t at = divide(number->words, all);
    const ResumeSymbol *read = at < wide ? &lower : &upper;
    multiply(number->words, read->wide, at - read->start);
    return (read == &lower) == likely;
}

// The number of bits in unary, then all bits but the highest.
uint64_t resume_count(ResumeNumber *number, uint64_t value)
{
    int bits = 0;
    while (bits < 64 && resume_flag(number, value >> bits > 0, 1, 2))
        bits++;
    uint64_t made = bits > 0;
    for (int bit = bits - 2; bit >= 0; bit--)
        made = made << 1 | (uint64_t)resume_one_of(number, value >> bit & 1, 2);
    return made;
}

// --- letters ----------------------------------------------------------------------------------------

bool resume_number_write(ResumeNumber *number, ResumeLetters *code)
{
    uint32_t *words = number->words;
    memset(words, 0, sizeof number->words);
    for (size_t i = number->n; i > 0; i--) {
        ResumeSymbol symbol = number->symbols[i - 1];
        uint32_t within = divide(words, symbol.wide);
        if (!multiply(words, symbol.total, symbol.start + within)) return false;
    }
    int at = RESUME_LETTERS_MAX;
    while (!resume_number_used_up(number)) {
        if (at == RESUME_CHECKS) return false;
        code->digits[--at] = (unsigned char)divide(words, LETTER_VALUES);
    }
    code->n = RESUME_LETTERS_MAX - at;
    memmove(code->digits, code->digits + at, (size_t)code->n);
    return true;
}

void resume_number_read(ResumeNumber *number, const ResumeLetters *code)
{
    *number = (ResumeNumber){.reading = true};
    for (int i = 0; i < code->n; i++)
        multiply(number->words, LETTER_VALUES, code->digits[i]);
}
