#include "root.h"
#include "tools/cmap.h"

#include "base/os.h"
#include "support/support.h"

#include <stdlib.h>

static void read_font(const char *name, Buf *bytes, Cmap *cmap)
{
    Arena arena = {0};
    Err err = {0};
    os_read(arena_fmt(&arena, QANTAR_ROOT "/fonts/%s", name).s, bytes, &err);
    assert_no_err(&err);
    cmap_read(buf_str(bytes), cmap, &err);
    assert_no_err(&err);
    arena_free(&arena);
}

static void test_the_bundled_fonts_have_the_kazakh_letters_and_the_tenge(void **state)
{
    (void)state;
    static const char *const names[] = {"Literata-Regular.ttf", "Inter-Regular.otf",
        "Andika-Regular.ttf", "DejaVuSans.ttf"};
    static const uint32_t letters[] = {'A', 0x4D8, 0x492, 0x49A, 0x4A2, 0x4E8, 0x4B0,
        0x4AE, 0x4BA, 0x406, 0x20B8}; // Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸
    for (int i = 0; i < COUNT_OF(names); i++) {
        Buf bytes = {0};
        Cmap cmap;
        read_font(names[i], &bytes, &cmap);
        for (int k = 0; k < COUNT_OF(letters); k++)
            assert_true(cmap_has(&cmap, letters[k]));
        assert_false(cmap_has(&cmap, 0x5DE5)); // a Chinese letter
        assert_false(cmap_has(&cmap, 0x10FFFF));
        buf_free(&bytes);
    }
}

// What fonts/README.md says of single signs.
static void test_fonts_differ_where_their_readme_says_so(void **state)
{
    (void)state;
    Buf literata = {0}, inter = {0};
    Cmap of_literata, of_inter;
    read_font("Literata-Regular.ttf", &literata, &of_literata);
    read_font("Inter-Regular.otf", &inter, &of_inter);
    assert_false(cmap_has(&of_literata, 0x2194)); // ↔
    assert_true(cmap_has(&of_inter, 0x2194));
    assert_true(cmap_has(&of_literata, 0x25C6)); // ◆
    buf_free(&literata);
    buf_free(&inter);
}

// --- small tables made by hand --------------------------------------------------------------------

// A font of one table: the directory (12 + 16 bytes), the cmap's head (4 + 8), the subtable.
static void make_font(Str subtable, unsigned char encoding, Buf *out)
{
    buf_add(out, STR("\0\1\0\0\0\1\0\0\0\0\0\0cmap\0\0\0\0\0\0\0\034\0\0"));
    buf_addc(out, 0);
    buf_addc(out, (char)(12 + subtable.n));
    buf_add(out, STR("\0\0\0\1\0\3\0"));
    buf_addc(out, (char)encoding);
    buf_add(out, STR("\0\0\0\014"));
    buf_add(out, subtable);
}

// Two segments: @ to C by a delta, then the closing one; and one by offset.
static const char segments[] = "\0\4\0\060\0\0\0\6\0\0\0\0\0\0" // format 4, 3 segments
                               "\0C\0b\xff\xff\0\0"             // ends
                               "\0@\0a\xff\xff"                 // starts
                               "\xff\xc0\0\0\0\1" // deltas: @ has no glyph, A has 1
                               "\0\0\0\4\0\0"     // offsets: a and b follow the third
                               "\0\0\0\5";        // a has no glyph, b has 5

static void test_format_4_by_delta_and_by_offset(void **state)
{
    (void)state;
    Buf font = {0};
    Cmap cmap;
    Err err = {0};
    make_font((Str){segments, sizeof segments - 1}, 1, &font);
    cmap_read(buf_str(&font), &cmap, &err);
    assert_no_err(&err);
    assert_int_equal(cmap.format, 4);
    assert_true(cmap_has(&cmap, 'A') && cmap_has(&cmap, 'C'));
    assert_false(cmap_has(&cmap, '?') || cmap_has(&cmap, 'D'));
    assert_false(cmap_has(&cmap, '@'));
    assert_false(cmap_has(&cmap, 'a'));
    assert_true(cmap_has(&cmap, 'b'));
    assert_false(cmap_has(&cmap, 'c') || cmap_has(&cmap, 0x10041));
    buf_free(&font);
}

static void test_format_12_has_letters_beyond_two_bytes(void **state)
{
    (void)state;
    Buf font = {0};
    Cmap cmap;
    Err err = {0};
    make_font(STR("\0\014\0\0\0\0\0\034\0\0\0\0\0\0\0\1" // format 12, one group
                  "\0\1\0\0\0\1\0\2\0\0\0\7"),
        10, &font);
    cmap_read(buf_str(&font), &cmap, &err);
    assert_no_err(&err);
    assert_true(cmap_has(&cmap, 0x10000) && cmap_has(&cmap, 0x10002));
    assert_false(cmap_has(&cmap, 0xFFFF) || cmap_has(&cmap, 0x10003));
    buf_free(&font);
}

static void test_a_file_that_is_no_font_is_an_error_however_it_is_cut(void **state)
{
    (void)state;
    Buf font = {0};
    Cmap cmap;
    make_font((Str){segments, sizeof segments - 1}, 1, &font);
    for (size_t n = 0; n < font.n; n++) {
        // Copied, so that a byte read past the end is noticed.
        char *cut = mem_new(n + 1, 1);
        for (size_t i = 0; i < n; i++)
            cut[i] = font.s[i];
        Err err = {0};
        if (cmap_read((Str){cut, n}, &cmap, &err))
            for (uint32_t code = 0; code < 0x180; code++)
                cmap_has(&cmap, code);
        else
            assert_err(&err, "no table of letters");
        free(cut);
    }
    buf_free(&font);
}

static void test_a_symbol_table_is_not_taken_for_unicode(void **state)
{
    (void)state;
    Buf font = {0};
    Cmap cmap;
    Err err = {0};
    make_font((Str){segments, sizeof segments - 1}, 0, &font);
    assert_false(cmap_read(buf_str(&font), &cmap, &err));
    buf_free(&font);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_bundled_fonts_have_the_kazakh_letters_and_the_tenge),
        cmocka_unit_test(test_fonts_differ_where_their_readme_says_so),
        cmocka_unit_test(test_format_4_by_delta_and_by_offset),
        cmocka_unit_test(test_format_12_has_letters_beyond_two_bytes),
        cmocka_unit_test(test_a_file_that_is_no_font_is_an_error_however_it_is_cut),
        cmocka_unit_test(test_a_symbol_table_is_not_taken_for_unicode),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
