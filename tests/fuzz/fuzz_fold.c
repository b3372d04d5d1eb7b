// Any text as what a person typed: folded, measured, read as a number, held against itself.
#include "base/fold.h"
#include "base/letter.h"
#include "base/nearest.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

// Letters may be made of more marks than are kept; those are cut again.
static bool has_pile(Str s)
{
    int marks = 0, most = 0;
    for (uint32_t code; utf8_next(&s, &code);) {
        marks = letter_is_mark(code) ? marks + 1 : 0;
        if (marks > most) most = marks;
    }
    return most >= 30;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Str text = {(const char *)bytes, size};
    Str folded = fold_text(&arena, text);
    assert(utf8_valid(folded) && folded.n <= 11 * size);
    assert(has_pile(folded) || str_eq(fold_text(&arena, folded), folded));
    assert(str_eq(str_trim(folded), folded));
    Str trimmed = fold_trim(text);
    assert(trimmed.n <= size && str_eq(fold_trim(trimmed), trimmed));
    int columns = letter_columns(text);
    assert(columns >= 0 && columns <= 2 * (int)size);
    int distance = nearest_distance(text, text);
    assert(distance == 0 || distance == INT16_MAX);
    uint64_t number = 0;
    assert(!fold_number(text, 99, &number) || number <= 99);
    assert(utf8_valid(fold_lower(&arena, text)));
    arena_free(&arena);
    return 0;
}
