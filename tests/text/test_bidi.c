#include "support/support.h"

#include "base/utf8.h"
#include "text/bidi.h"

#include <stdlib.h>
#include <string.h>

// "R1122": the paragraph's direction, and the level of each code point.
static Str levels_of(Arena *arena, Str text)
{
    unsigned char *levels = arena_alloc(arena, text.n + 1);
    bidi_levels(text, levels);
    Buf out = {0};
    buf_addc(&out, text.n && levels[0] & BIDI_RTL ? 'R' : 'L');
    Str rest = text;
    uint32_t code;
    for (size_t at = 0; utf8_next(&rest, &code); at = text.n - rest.n) {
        assert_int_equal(levels[at] & BIDI_RTL, levels[0] & BIDI_RTL);
        buf_addc(&out, (char)('0' + (levels[at] & BIDI_LEVEL)));
    }
    Str made = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return made;
}

static void assert_levels(const char *text, const char *expected)
{
    Arena arena = {0};
    assert_str(levels_of(&arena, str_of(text)), expected);
    arena_free(&arena);
}

static void test_a_paragraph_runs_as_its_first_letter(void **state)
{
    (void)state;
    assert_levels("", "L");
    assert_levels("ab", "L00");
    assert_levels("אב", "R11");
    assert_levels("1. אב", "R21111");
    assert_levels("a אב", "L0011");
    assert_levels("12 …", "L0000");
    assert_levels("\u200F12", "R122");
}

static void test_numbers_and_foreign_words_run_their_own_way(void **state)
{
    (void)state;
    assert_levels("אב 12 ג", "R1112211");
    assert_levels("בב ab, ג", "R11122111");
    assert_levels("א 40%", "R11222");
    assert_levels(
        "ن 40%", "R11221"); // beside Arabic the sign goes to the left of its number
    assert_levels("ن ٤٠", "R1122");
}

static void test_isolates_keep_what_stands_in_them(void **state)
{
    (void)state;
    assert_levels("a \u2067b\u2069 1", "L0002000");
    assert_levels("a \u2068אב\u2069 12", "L000110000");
    assert_levels("a אב 12", "L0011122"); // without, the number goes with the letters
}

// Of the two letters and the stop in an isolate, the stop shows whether it counted.
static int stops_that_turn(int isolates)
{
    Arena arena = {0};
    Buf text = {0};
    buf_add(&text, STR("a"));
    for (int i = 0; i < isolates; i++)
        buf_add(&text, STR(" \u2068א.\u2069 b"));
    unsigned char *levels = arena_alloc(&arena, text.n + 1);
    bidi_levels(buf_str(&text), levels);
    int n = 0;
    for (size_t i = 0; i < text.n; i++)
        n += text.s[i] == '.' && (levels[i] & 1);
    buf_free(&text);
    arena_free(&arena);
    return n;
}

// FriBidi takes seconds for twenty thousand of them.
static void test_isolates_beyond_128_have_no_meaning(void **state)
{
    (void)state;
    assert_int_equal(stops_that_turn(127), 127);
    assert_int_equal(stops_that_turn(128), 128);
    assert_int_equal(stops_that_turn(129), 128);
    assert_int_equal(stops_that_turn(20000), 128);
}

static void test_bad_bytes_have_levels_too(void **state)
{
    (void)state;
    unsigned char levels[4] = {9, 9, 9, 9};
    bidi_levels((Str){"\xFF\x80z", 3}, levels);
    assert_int_equal(levels[0] | levels[1] | levels[2], 0);
    assert_int_equal(levels[3], 9);
}

static void assert_order(const char *levels, const char *expected)
{
    int n = (int)strlen(levels), order[8];
    unsigned char own[8] = {0};
    char seen[9] = {0};
    for (int i = 0; i < n; i++)
        own[i] = (unsigned char)(levels[i] - '0');
    bidi_order(own, n, order);
    for (int i = 0; i < n; i++)
        seen[i] = (char)('a' + order[i]);
    assert_string_equal(seen, expected);
}

static void test_stretches_stand_in_the_order_of_their_levels(void **state)
{
    (void)state;
    assert_order("", "");
    assert_order("0", "a");
    assert_order("000", "abc");
    assert_order("111", "cba");
    assert_order("0110", "acbd");
    assert_order("121", "cba");
    assert_order("1221", "dbca");
    assert_order("0232", "abcd");
    assert_order("1231", "dbca");
}

static void test_a_text_says_its_direction_by_its_first_letter_or_a_mark(void **state)
{
    (void)state;
    assert_true(bidi_is_rtl(STR("(א")));
    assert_true(bidi_is_rtl(STR(RLM "(")));
    assert_true(bidi_is_rtl(STR("،ن")));
    assert_false(bidi_is_rtl(STR("(")));
    assert_false(bidi_is_rtl(STR("a א")));
    assert_false(bidi_is_rtl(STR("٤٠"))); // numbers run from left to right
    assert_false(bidi_is_rtl((Str){0}));
}

static void test_letters_join_as_their_shapes_do(void **state)
{
    (void)state;
    assert_true(bidi_joins(0x628, 0x628));  // beh, beh
    assert_true(bidi_joins(0x628, 0x627));  // beh, alef
    assert_false(bidi_joins(0x627, 0x628)); // alef has no hand at its left
    assert_false(bidi_joins(0x628, ' '));
    assert_false(bidi_joins('a', 'b'));
    assert_false(bidi_joins(0x5D0, 0x5D1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_paragraph_runs_as_its_first_letter),
        cmocka_unit_test(test_numbers_and_foreign_words_run_their_own_way),
        cmocka_unit_test(test_isolates_keep_what_stands_in_them),
        cmocka_unit_test(test_isolates_beyond_128_have_no_meaning),
        cmocka_unit_test(test_bad_bytes_have_levels_too),
        cmocka_unit_test(test_stretches_stand_in_the_order_of_their_levels),
        cmocka_unit_test(test_a_text_says_its_direction_by_its_first_letter_or_a_mark),
        cmocka_unit_test(test_letters_join_as_their_shapes_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
