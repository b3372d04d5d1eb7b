#include "support/support.h"

#include <string.h>

static void test_str_of_takes_the_length_and_null_is_empty(void **state)
{
    (void)state;
    assert_int_equal(str_of("Қала").n, 8);
    assert_int_equal(str_of(NULL).n, 0);
    assert_int_equal(STR("abc").n, 3);
}

static void test_equal_means_same_bytes_and_same_length(void **state)
{
    (void)state;
    assert_true(str_eq(STR("pump"), str_of("pump")));
    assert_false(str_eq(STR("pump"), STR("pumps")));
    assert_false(str_eq(STR("pump"), STR("pomp")));
    assert_true(str_eq((Str){0}, STR("")));
    assert_false(str_eq((Str){"a\0b", 3}, (Str){"a\0c", 3}));
}

static void test_order_is_bytewise_and_a_prefix_comes_first(void **state)
{
    (void)state;
    assert_true(str_cmp(STR("a"), STR("b")) < 0);
    assert_true(str_cmp(STR("ab"), STR("a")) > 0);
    assert_true(str_cmp((Str){0}, STR("a")) < 0);
    assert_true(str_cmp(STR("z"), STR("қ")) < 0); // bytes above 127 count as large
    assert_int_equal(str_cmp(STR("a"), STR("a")), 0);
    assert_int_equal(str_cmp((Str){0}, (Str){0}), 0);
}

static void test_starts(void **state)
{
    (void)state;
    assert_true(str_starts(STR("chapter"), STR("chap")));
    assert_true(str_starts(STR("chapter"), STR("")));
    assert_false(str_starts(STR("cha"), STR("chap")));
    assert_false(str_starts((Str){0}, STR("c")));
}

static void test_cuts_stay_inside(void **state)
{
    (void)state;
    assert_str(str_cut(STR("abcdef"), 2, 4), "cd");
    assert_str(str_cut(STR("abc"), 1, 99), "bc");
    assert_str(str_cut(STR("abc"), 9, 99), "");
    assert_str(str_cut(STR("abc"), 2, 1), "");
    assert_str(str_from(STR("abc"), 3), "");
    assert_str(str_from((Str){0}, 1), "");
}

static void test_trim_takes_white_space_at_both_ends_only(void **state)
{
    (void)state;
    assert_str(str_trim(STR(" \t\r\n a b \v\f")), "a b");
    assert_str(str_trim(STR("  ")), "");
    assert_str(str_trim((Str){0}), "");
    assert_str(str_trim(STR("қ")), "қ");
}

static void test_find_gives_the_first_or_the_end(void **state)
{
    (void)state;
    assert_int_equal(str_find(STR("a=b=c"), '='), 1);
    assert_int_equal(str_find(STR("abc"), '='), 3);
    assert_int_equal(str_find((Str){0}, '='), 0);
}

static void test_a_part_is_found_where_it_first_stands(void **state)
{
    (void)state;
    assert_int_equal(str_find_part(STR("aab aab"), STR("ab")), 1);
    assert_int_equal(str_find_part(STR("near <eof>"), STR("<eof>")), 5);
    assert_int_equal(str_find_part(STR("near <eo"), STR("<eof>")), 8);
    assert_int_equal(str_find_part(STR("abc"), (Str){0}), 0);
    assert_true(str_has(STR("abc"), STR("abc")));
    assert_true(str_has(STR("abc"), STR("c")));
    assert_false(str_has(STR("abc"), STR("ac")));
    assert_false(str_has((Str){0}, STR("a")));
    assert_true(str_has((Str){0}, (Str){0}));
}

static void test_letters_are_counted(void **state)
{
    (void)state;
    assert_int_equal(str_count(STR("\na\n\nb\n"), '\n'), 4);
    assert_int_equal(str_count(STR("abc"), '\n'), 0);
    assert_int_equal(str_count((Str){0}, '\n'), 0);
}

static void test_a_name_with_an_ending_is_more_than_it(void **state)
{
    (void)state;
    assert_true(str_has_ending(STR("pump.lua"), STR(".lua")));
    assert_false(str_has_ending(STR(".lua"), STR(".lua")));
    assert_false(str_has_ending(STR("pump.luac"), STR(".lua")));
    assert_false(str_has_ending((Str){0}, STR(".lua")));
}

static void test_split_gives_every_part_also_empty_ones_between(void **state)
{
    (void)state;
    Str rest = STR("a,,b"), part;
    assert_true(str_split(&rest, ',', &part));
    assert_str(part, "a");
    assert_true(str_split(&rest, ',', &part));
    assert_str(part, "");
    assert_true(str_split(&rest, ',', &part));
    assert_str(part, "b");
    assert_false(str_split(&rest, ',', &part));
}

static void test_split_takes_a_last_mark_with_its_part(void **state)
{
    (void)state;
    Str rest = STR("one\n"), part;
    assert_true(str_split(&rest, '\n', &part));
    assert_str(part, "one");
    assert_false(str_split(&rest, '\n', &part));
}

static void test_buffer_grows_and_stays_closed_by_a_zero(void **state)
{
    (void)state;
    Buf buf = {0};
    for (int i = 0; i < 1000; i++) {
        buf_addc(&buf, (char)('a' + i % 26));
        assert_int_equal(buf.s[buf.n], 0);
        assert_true(buf.n < buf.capacity);
    }
    assert_int_equal(buf.n, 1000);
    assert_int_equal(buf.s[999], 'a' + 999 % 26);
    buf_free(&buf);
    assert_null(buf.s);
    assert_int_equal(buf.capacity, 0);
}

static void test_buffer_takes_text_bytes_and_formats(void **state)
{
    (void)state;
    Buf buf = {0};
    buf_add(&buf, STR("scene "));
    buf_add(&buf, (Str){0});
    buf_addf(&buf, "%s %d", "queue", 7);
    buf_addc(&buf, '!');
    assert_str(buf_str(&buf), "scene queue 7!");
    buf_addf(&buf, "%200d", 1);
    assert_int_equal(buf.n, 214);
    buf_free(&buf);
}

static void test_buffer_may_hold_zeros(void **state)
{
    (void)state;
    Buf buf = {0};
    buf_add(&buf, (Str){"a\0b", 3});
    assert_int_equal(buf_str(&buf).n, 3);
    assert_memory_equal(buf.s, "a\0b", 4);
    buf_free(&buf);
}

static void test_cleared_buffer_is_empty_and_keeps_its_memory(void **state)
{
    (void)state;
    Buf buf = {0};
    buf_clear(&buf);
    assert_str(buf_str(&buf), "");
    buf_add(&buf, STR("abc"));
    size_t capacity = buf.capacity;
    buf_clear(&buf);
    assert_str(buf_str(&buf), "");
    assert_int_equal(buf.s[0], 0);
    assert_int_equal(buf.capacity, capacity);
    buf_free(&buf);
}

static void test_a_number_is_digits_from_end_to_end_and_within_its_limit(void **state)
{
    (void)state;
    uint64_t number = 5;
    assert_true(str_number(STR("18446744073709551615"), UINT64_MAX, &number));
    assert_true(number == UINT64_MAX);
    assert_true(str_number(STR("007"), 7, &number));
    assert_int_equal(number, 7);
    const Str wrong[] = {{0}, STR("18446744073709551616"), STR("99999999999999999999"),
        STR("-1"), STR("1 "), STR("1x"), STR("１")};
    for (int i = 0; i < COUNT_OF(wrong); i++)
        assert_false(str_number(wrong[i], UINT64_MAX, &number));
    assert_false(str_number(STR("8"), 7, &number));
    assert_false(str_number(STR("9"), 7, &number));
    assert_int_equal(number, 7);
}

static void test_a_mark_differs_with_every_byte_and_is_never_nothing(void **state)
{
    (void)state;
    assert_true(str_checksum(STR("foobar")) == 0x85944171f73967e8); // of the paper
    assert_true(str_checksum(STR("foobaz")) != str_checksum(STR("foobar")));
    assert_true(str_checksum((Str){"a\0", 2}) != str_checksum(STR("a")));
    assert_true(str_checksum((Str){0}) != 0);
}

static void test_a_word_is_among_others_when_it_is_equal_to_one(void **state)
{
    (void)state;
    static const char *const words[] = {"map", "mapped", ""};
    assert_true(str_among(STR("mapped"), words, 2));
    assert_false(str_among(STR("mappe"), words, 3));
    assert_false(str_among((Str){0}, words, 2));
    assert_true(str_among((Str){0}, words, 3));
    assert_false(str_among(STR("map"), words, 0));
}

static void test_the_same_word_may_differ_in_case(void **state)
{
    (void)state;
    assert_true(str_same_word(STR("PageUp"), STR("pageup")));
    assert_false(str_same_word(STR("PageUp"), STR("pageu")));
    assert_false(str_same_word(STR("a@"), STR("a`")));
    assert_false(str_same_word(STR("Ä"), STR("ä")));
    assert_true(str_same_word((Str){0}, STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_number_is_digits_from_end_to_end_and_within_its_limit),
        cmocka_unit_test(test_str_of_takes_the_length_and_null_is_empty),
        cmocka_unit_test(test_equal_means_same_bytes_and_same_length),
        cmocka_unit_test(test_order_is_bytewise_and_a_prefix_comes_first),
        cmocka_unit_test(test_starts),
        cmocka_unit_test(test_cuts_stay_inside),
        cmocka_unit_test(test_trim_takes_white_space_at_both_ends_only),
        cmocka_unit_test(test_find_gives_the_first_or_the_end),
        cmocka_unit_test(test_a_part_is_found_where_it_first_stands),
        cmocka_unit_test(test_letters_are_counted),
        cmocka_unit_test(test_a_name_with_an_ending_is_more_than_it),
        cmocka_unit_test(test_split_gives_every_part_also_empty_ones_between),
        cmocka_unit_test(test_split_takes_a_last_mark_with_its_part),
        cmocka_unit_test(test_buffer_grows_and_stays_closed_by_a_zero),
        cmocka_unit_test(test_buffer_takes_text_bytes_and_formats),
        cmocka_unit_test(test_buffer_may_hold_zeros),
        cmocka_unit_test(test_cleared_buffer_is_empty_and_keeps_its_memory),
        cmocka_unit_test(test_a_mark_differs_with_every_byte_and_is_never_nothing),
        cmocka_unit_test(test_a_word_is_among_others_when_it_is_equal_to_one),
        cmocka_unit_test(test_the_same_word_may_differ_in_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
