// Folding of typed words, by utf8proc.
#include "base/fold.h"

#include "base/ascii.h"
#include "base/letter.h"
#include "base/utf8.h"

#include <utf8proc.h>

// Ordering marks takes the square of their number. Words have fewer (UAX 15, Stream-Safe Text Format).
#define MARKS_MAX 30

#define DOTTED_I  0x130  // İ
#define DOT_ABOVE 0x307  // its dot
#define KEYCAP    0x20E3 // the square around the digit of a key
#define NFKC_CASEFOLD                                                                  \
    (UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |        \
        UTF8PROC_IGNORE)

// What keyboards have in place of the marks of print, and i for Turkish ı.
static uint32_t typed_form(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        char typed;
    } forms[] = {
        {0xAB, 0xAB, '"'},
        {0xBB, 0xBB, '"'},
        {0x131, 0x131, 'i'},
        {0x2BC, 0x2BC, '\''},
        {0x61F, 0x61F, '?'},
        {0x2010, 0x2015, '-'},
        {0x2018, 0x201B, '\''},
        {0x201C, 0x201F, '"'},
        {0x2212, 0x2212, '-'},
    };
    for (int i = 0; i < COUNT_OF(forms); i++)
        if (code >= forms[i].first && code <= forms[i].last)
            return (unsigned char)forms[i].typed;
    int digit = letter_digit(code);
    return digit >= 0 ? (uint32_t)('0' + digit) : code;
}

typedef struct Folding {
    Buf out;
    bool gap; // white space came last
} Folding;

static void add_folded(Folding *f, uint32_t code)
{
    if (letter_is_space(code)) {
        f->gap = f->out.n > 0;
        return;
    }
    if (f->gap) buf_addc(&f->out, ' ');
    f->gap = false;
    utf8_add(&f->out, typed_form(code));
}

static bool is_ascii(Str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.s[i] >= 0x80) return false;
    return true;
}

// Well-formed, with no letter under a pile of marks. İ is i, and so is i with a dot that is typed apart: before
// letters are composed, so that they are the same with further marks.
static Str sound(Arena *arena, Str s)
{
    Buf out = {0};
    int marks = 0;
    bool is_i = false;
    for (uint32_t code; utf8_next(&s, &code);) {
        if (code == KEYCAP || (code == DOT_ABOVE && is_i)) continue;
        code = code == DOTTED_I ? 'i' : typed_form(code);
        marks = letter_is_mark(code) ? marks + 1 : 0;
        is_i = letter_plain(code) == 'i';
        if (marks <= MARKS_MAX) utf8_add(&out, code);
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

static void fold_unicode(Arena *arena, Str s, Folding *f)
{
    s = sound(arena, s);
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s.s;
    utf8proc_ssize_t size = (utf8proc_ssize_t)s.n;
    utf8proc_ssize_t n = utf8proc_decompose(bytes, size, NULL, 0, NFKC_CASEFOLD);
    if (n <= 0) return; // all of it is unseen
    utf8proc_int32_t *codes = arena_array(arena, utf8proc_int32_t, n);
    utf8proc_decompose(bytes, size, codes, n, NFKC_CASEFOLD);
    n = utf8proc_normalize_utf32(codes, n, NFKC_CASEFOLD);
    for (utf8proc_ssize_t i = 0; i < n; i++)
        add_folded(f, (uint32_t)codes[i]);
}

Str fold_text(Arena *arena, Str s)
{
    Arena scratch = {0};
    Folding f = {0};
    if (is_ascii(s))
        for (size_t i = 0; i < s.n; i++)
            add_folded(&f, (unsigned char)ascii_lower(s.s[i]));
    else
        fold_unicode(&scratch, s, &f);
    Str made = arena_str(arena, buf_str(&f.out));
    buf_free(&f.out);
    arena_free(&scratch);
    return made;
}

bool fold_same(Str a, Str b)
{
    Arena arena = {0};
    bool same = str_eq(fold_text(&arena, a), fold_text(&arena, b));
    arena_free(&arena);
    return same;
}

Str fold_trim(Str s)
{
    size_t start = s.n, end = 0;
    Str rest = s;
    for (uint32_t code; rest.n > 0;) {
        size_t at = s.n - rest.n;
        utf8_next(&rest, &code);
        if (letter_is_space(code)) continue;
        if (start > at) start = at;
        end = s.n - rest.n;
    }
    return str_cut(s, start, end);
}

Str fold_lower(Arena *arena, Str s)
{
    Buf out = {0};
    for (uint32_t code; utf8_next(&s, &code);)
        utf8_add(&out, letter_lower(code));
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

// --- numbers ----------------------------------------------------------------------------------------

// What is written before and after a number, folded: № is "no".
static Str without_signs(Str typed)
{
    static const char *const before[] = {
        "no.", "no", "nr.", "nr", "n\u00B0", "#", "(", "["};
    for (int i = 0; i < COUNT_OF(before); i++) {
        Str sign = str_of(before[i]);
        if (!str_starts(typed, sign)) continue;
        typed = str_trim(str_from(typed, sign.n));
        break;
    }
    static const char after[] = ".):];,";
    for (int i = 0; i < 2 && typed.n > 0; i++) { // "(7)."
        if (str_find(STR(after), typed.s[typed.n - 1]) == sizeof after - 1) break;
        typed = str_trim(str_cut(typed, 0, typed.n - 1));
    }
    return typed;
}

bool fold_number(Str typed, uint64_t max, uint64_t *number)
{
    Arena arena = {0};
    bool read = str_number(without_signs(fold_text(&arena, typed)), max, number);
    arena_free(&arena);
    return read;
}
