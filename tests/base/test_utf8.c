#include "support/support.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static void test_codes_of_one_to_four_bytes_are_read(void **state)
{
    (void)state;
    static const uint32_t codes[] = {'A', 0x04D8, 0x20B8, 0x1F40E};
    Str rest = STR("AӘ₸🐎");
    uint32_t code;
    for (size_t i = 0; i < 4; i++) {
        assert_true(utf8_next(&rest, &code));
        assert_int_equal(code, codes[i]);
    }
    assert_false(utf8_next(&rest, &code));
}

// Every code point there is goes out and comes back the same.
static void test_every_code_point_survives_the_round_trip(void **state)
{
    (void)state;
    Buf buf = {0};
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        buf_clear(&buf);
        utf8_add(&buf, code);
        Str rest = buf_str(&buf);
        uint32_t back;
        if (!utf8_valid(rest) || !utf8_next(&rest, &back) || back != code || rest.n > 0)
            fail_msg("U+%04X does not come back", code);
    }
    buf_free(&buf);
}

static void test_a_text_is_cut_between_code_points(void **state)
{
    (void)state;
    Str horse = STR("aжₐ🐎z"); // 1, 2, 3, 4 and 1 bytes
    static const size_t ends[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        assert_int_equal(utf8_cut(horse, i).n, ends[i]);
    // What is no UTF-8 is cut all the same.
    assert_int_equal(utf8_cut(STR("\x80\x80\x80\x80\x80\x80"), 5).n, 5);
    assert_int_equal(utf8_cut(STR("a\x80\x80\x80\x80\x80\x80"), 5).n, 5);
    assert_int_equal(utf8_cut(STR("\x80\x80"), 1).n, 1);
    assert_int_equal(utf8_cut((Str){0}, 5).n, 0);
}

static void test_what_is_no_code_point_is_written_as_the_replacement(void **state)
{
    (void)state;
    static const uint32_t codes[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    Buf buf = {0};
    for (size_t i = 0; i < 4; i++)
        utf8_add(&buf, codes[i]);
    assert_str(buf_str(&buf), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    buf_free(&buf);
}

// The bounds of each row of Unicode 15, table 3-7: the last or first bytes that are well
// formed, and those one outside.
// clang-format off
static const struct {
    const char *bytes;
    bool valid;
} ROWS[] = {
    {"\x7F", true},               {"\x80", false},
    {"\xC1\xBF", false},          {"\xC2\x80", true},
    {"\xC2\x7F", false},          {"\xC2\xC0", false},
    {"\xDF\xBF", true},           {"\xE0\x9F\xBF", false},
    {"\xE0\xA0\x80", true},       {"\xE0\xBF\xC0", false},
    {"\xE1\x80\x80", true},       {"\xEC\xBF\xBF", true},
    {"\xE1\x7F\x80", false},      {"\xEC\xC0\x80", false},
    {"\xED\x80\x80", true},       {"\xED\x9F\xBF", true},
    {"\xED\xA0\x80", false},      {"\xED\xBF\xBF", false},
    {"\xEE\x80\x80", true},       {"\xEF\xBF\xBF", true},
    {"\xF0\x8F\xBF\xBF", false},  {"\xF0\x90\x80\x80", true},
    {"\xF0\x90\x80\x7F", false},  {"\xF1\x80\xC0\x80", false},
    {"\xF3\xBF\xBF\xBF", true},   {"\xF4\x80\x80\x80", true},
    {"\xF4\x8F\xBF\xBF", true},   {"\xF4\x90\x80\x80", false},
    {"\xF5\x80\x80\x80", false},  {"\xF8\x88\x80\x80", false},
    {"\xFE", false},              {"\xFF", false},
    {"\xC0\x80", false},          {"\xE0\x80\x80", false},
};
// clang-format on

static void test_the_rows_of_unicodes_table_hold_at_their_bounds(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(ROWS); i++) {
        Str bytes = str_of(ROWS[i].bytes);
        if (utf8_valid(bytes) != ROWS[i].valid) fail_msg("row %zu", i);
        uint32_t code;
        Str rest = bytes;
        assert_true(utf8_next(&rest, &code));
        assert_int_equal(rest.n, ROWS[i].valid ? 0 : bytes.n - 1);
        assert_int_equal(code == UTF8_BAD, !ROWS[i].valid);
    }
}

static void test_a_code_cut_short_is_bad_byte_by_byte(void **state)
{
    (void)state;
    static const char *const whole[] = {"қ", "₸", "🐎"};
    for (size_t i = 0; i < 3; i++) {
        for (size_t n = 1; n < strlen(whole[i]); n++) {
            // A copy of just these bytes, so that a read past them would be caught.
            char *bytes = mem_new(n, 1);
            memcpy(bytes, whole[i], n);
            assert_false(utf8_valid((Str){bytes, n}));
            assert_int_equal(utf8_count((Str){bytes, n}), n);
            free(bytes);
        }
    }
}

// What follows in memory is not part of the text.
static void test_nothing_is_read_behind_the_end(void **state)
{
    (void)state;
    static const char *const codes[] = {"ж", "€", "😀"};
    for (int i = 0; i < COUNT_OF(codes); i++) {
        Str code = str_of(codes[i]), rest = str_cut(code, 0, code.n - 1);
        uint32_t first;
        assert_false(utf8_valid(rest));
        assert_true(utf8_next(&rest, &first));
        assert_int_equal(first, UTF8_BAD);
    }
}

static void test_good_text_goes_on_after_bad_bytes(void **state)
{
    (void)state;
    static const uint32_t codes[] = {'a', UTF8_BAD, UTF8_BAD, 0x049B, 'b'};
    Str rest = STR("a\xE2\x82қb");
    uint32_t code;
    for (size_t i = 0; i < 5; i++) {
        assert_true(utf8_next(&rest, &code));
        assert_int_equal(code, codes[i]);
    }
    assert_int_equal(rest.n, 0);
}

static void test_count_is_of_code_points(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(STR("Қазақстан")), 9);
    assert_int_equal(utf8_count((Str){0}), 0);
    assert_int_equal(utf8_count((Str){"\0\0", 2}), 2);
}

static void test_nothing_is_valid_and_zeros_are_codes(void **state)
{
    (void)state;
    assert_true(utf8_valid((Str){0}));
    assert_true(utf8_valid((Str){"a\0b", 3}));
}

static void test_clean_text_shows_what_it_cannot_print(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(utf8_clean(&arena, STR("two\nlines")), "two\nlines");
    assert_str(utf8_clean(&arena, STR("a\tb\x1B[31mc\rd")), "a�b�[31mc�d");
    assert_str(utf8_clean(&arena, STR("\x7F\xC2\x80\xC2\x9F\xC2\xA0")), "���\xC2\xA0");
    assert_str(utf8_clean(&arena, STR("x\xFFy\xC0\x80")), "x�y��");
    assert_str(utf8_clean(&arena, (Str){"a\0b", 3}), "a�b");
    assert_str(utf8_clean(&arena, (Str){0}), "");
    assert_str(utf8_clean(&arena, STR("Ұлы дала 🐎")), "Ұлы дала 🐎");
    arena_free(&arena);
}

static void test_a_clean_line_ends_nothing_and_turns_nothing(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(utf8_clean_line(&arena, STR("a\nb\r\u2028c\x1B[31m")), "a b  c�[31m");
    assert_str(utf8_clean_line(&arena, STR("\u202Ea\u202Ab\u202C")), "�a�b�");
    assert_str(utf8_clean_line(&arena, STR("\u2067a\u2068b\u2069")),
        "\u2067a\u2068b\u2069\u2069");
    assert_str(utf8_clean_line(&arena, STR("a\u2069b")), "a�b");
    assert_str(utf8_clean_line(&arena, STR("x\xFF\xC2\x9By")), "x��y");
    assert_str(utf8_clean_line(&arena, STR("Ұлы дала 🐎")), "Ұлы дала 🐎");
    arena_free(&arena);
}

static void test_letters_and_marks_that_turn_text_are_told(void **state)
{
    (void)state;
    const char *turn[] = {"aא", "ن", "\u0590", "\u08FF", "\u200F", "\u202A", "\u202E",
        "\u2066", "\u2069", "\uFB1D", "\uFEFE", "\U00010800", "\U0001EFFF"};
    const char *stay[] = {"", "Ұлы дала — “№ 7”, 12 ₸", "\u058F", "\u0900", "\u200E",
        "\u2029", "\u202F", "\u2065", "\u206A", "\uFB1C", "\uFE6F", "\uFF00",
        "\U000107FF", "\U00011000", "\U0001F42A", "\xD7", "\xFF"};
    for (int i = 0; i < COUNT_OF(turn); i++)
        assert_true(utf8_has_rtl(str_of(turn[i])));
    for (int i = 0; i < COUNT_OF(stay); i++)
        assert_false(utf8_has_rtl(str_of(stay[i])));
}

static void test_what_turns_is_shut_in_and_nothing_breaks_out(void **state)
{
    (void)state;
    Arena arena = {0};
    Str plain = STR("Ұлы дала");
    assert_ptr_equal(utf8_isolate(&arena, plain).s, plain.s);
    assert_str(utf8_isolate(&arena, STR("אב")), "\u2068אב\u2069");
    assert_str(utf8_isolate(&arena, STR("a\u202Eb")), "\u2068ab\u2069");
    assert_str(utf8_isolate(&arena, STR("\u2069\u2067x\u202C")), "\u2068x\u2069");
    assert_str(utf8_isolate(&arena, STR("")), "");
    arena_free(&arena);
}

static void test_a_place_in_a_text_has_its_letter_and_its_length(void **state)
{
    (void)state;
    Str text = STR("aҚ\xD0");
    assert_int_equal(utf8_code_at(text, 0), 'a');
    assert_int_equal(utf8_step_at(text, 0), 1);
    assert_int_equal(utf8_code_at(text, 1), 0x049A);
    assert_int_equal(utf8_step_at(text, 1), 2);
    assert_int_equal(utf8_code_at(text, 3), UTF8_BAD);
    assert_int_equal(utf8_step_at(text, 3), 1);
    assert_int_equal(utf8_code_at(text, 4), 0);
    assert_int_equal(utf8_step_at(text, 4), 0);
    assert_int_equal(utf8_step_at((Str){0}, 7), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes_of_one_to_four_bytes_are_read),
        cmocka_unit_test(test_every_code_point_survives_the_round_trip),
        cmocka_unit_test(test_a_text_is_cut_between_code_points),
        cmocka_unit_test(test_what_is_no_code_point_is_written_as_the_replacement),
        cmocka_unit_test(test_the_rows_of_unicodes_table_hold_at_their_bounds),
        cmocka_unit_test(test_a_code_cut_short_is_bad_byte_by_byte),
        cmocka_unit_test(test_nothing_is_read_behind_the_end),
        cmocka_unit_test(test_good_text_goes_on_after_bad_bytes),
        cmocka_unit_test(test_count_is_of_code_points),
        cmocka_unit_test(test_nothing_is_valid_and_zeros_are_codes),
        cmocka_unit_test(test_clean_text_shows_what_it_cannot_print),
        cmocka_unit_test(test_a_clean_line_ends_nothing_and_turns_nothing),
        cmocka_unit_test(test_letters_and_marks_that_turn_text_are_told),
        cmocka_unit_test(test_what_turns_is_shut_in_and_nothing_breaks_out),
        cmocka_unit_test(test_a_place_in_a_text_has_its_letter_and_its_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
