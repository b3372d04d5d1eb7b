#include "base/nearest.h"

#include "support/support.h"

#include <string.h>

static void test_distance_counts_edits(void **state)
{
    (void)state;
    assert_int_equal(nearest_distance(STR("squar"), STR("square")), 1);
    assert_int_equal(nearest_distance(STR("sqaure"), STR("square")), 1); // neighbours
    assert_int_equal(nearest_distance(STR("tow"), STR("two")), 1);
    assert_int_equal(nearest_distance(STR("abcd"), STR("badc")), 2);
    assert_int_equal(nearest_distance(STR("ca"), STR("abc")), 3); // no letter twice
    assert_int_equal(nearest_distance(STR("ab"), STR("ca")), 2);
    assert_int_equal(nearest_distance(STR("kitten"), STR("sitting")), 3);
    assert_int_equal(nearest_distance(STR(""), STR("abc")), 3);
    assert_int_equal(nearest_distance(STR("abc"), (Str){0}), 3);
    assert_int_equal(nearest_distance(STR("abc"), STR("abc")), 0);
}

static void test_texts_of_64_letters_are_measured_and_of_65_are_far(void **state)
{
    (void)state;
    char long_text[66];
    memset(long_text, 'a', sizeof long_text);
    assert_int_equal(nearest_distance((Str){long_text, 64}, (Str){long_text, 63}), 1);
    assert_true(nearest_distance((Str){long_text, 65}, (Str){long_text, 64}) > 64);
    assert_true(nearest_distance((Str){long_text, 64}, (Str){long_text, 65}) > 64);
    Buf wide = {0};
    for (int i = 0; i < 64; i++)
        buf_add(&wide, STR("\U00010428"));
    assert_int_equal(nearest_distance(buf_str(&wide), buf_str(&wide)), 0);
    buf_add(&wide, STR("a"));
    assert_true(nearest_distance(buf_str(&wide), buf_str(&wide)) > 64);
    buf_free(&wide);
}

// As long as a text may be to be measured.
static void test_of_64_letters_the_name_with_other_signs_is_the_nearest(void **state)
{
    (void)state;
    char near[64], typed[64];
    memset(near, 'a', sizeof near);
    memcpy(typed, near, 64);
    typed[9] = '-', typed[63] = '_'; // two slips from either
    near[9] = near[63] = 'b';
    char signs[64];
    memcpy(signs, typed, 64);
    signs[9] = ' ', signs[63] = '.';
    const Str names[] = {{near, 64}, {signs, 64}};
    assert_true(nearest_name((Str){typed, 64}, names, 2).s == signs);
}

static void test_letters_are_counted_in_every_script_and_without_case(void **state)
{
    (void)state;
    const Str names[] = {STR("дәптер"), STR("карта"), STR("Straße")};
    assert_int_equal(nearest_distance(STR("дәптер"), STR("ДӘПТЕР")), 0);
    assert_int_equal(nearest_distance(STR("дәптер"), STR("дептр")), 2);
    assert_str(nearest_name(STR("ДЕПТЕР"), names, 3), "дәптер");
    assert_str(nearest_name(STR("катра"), names, 3), "карта");
    assert_str(nearest_name(STR("strase"), names, 3), "Straße");
    assert_int_equal(nearest_name(STR("кот"), names, 3).n, 0);
}

static void test_a_zero_within_a_number_is_none_before_it(void **state)
{
    (void)state;
    const Str names[] = {STR("a106"), STR("a15")}, more[] = {STR("a6"), STR("a005")};
    assert_str(nearest_name(STR("a105"), names, 2), "a106");
    assert_str(nearest_name(STR("a05"), more, 2), "a005");
}

static void test_nearest_is_the_name_that_was_meant(void **state)
{
    (void)state;
    const Str names[] = {STR("station"), STR("square"), STR("stairs"), STR("map")};
    assert_str(nearest_name(STR("squar"), names, 4), "square");
    assert_str(nearest_name(STR("staton"), names, 4), "station");
    assert_str(nearest_name(STR("stair"), names, 4), "stairs");
    assert_str(nearest_name(STR("square"), names, 4), "square");
    assert_str(nearest_name(STR("SQUARE"), names, 4), "square");
    assert_str(nearest_name(STR("mpa"), names, 4), "map");
}

static void test_nearest_is_nothing_when_all_are_far(void **state)
{
    (void)state;
    const Str names[] = {STR("station"), STR("map"), STR("a")};
    assert_int_equal(nearest_name(STR("helicopter"), names, 3).n, 0);
    assert_int_equal(
        nearest_name(STR("cat"), names, 3).n, 0); // two of three letters differ
    assert_int_equal(nearest_name(STR("b"), names, 3).n, 0);
    assert_int_equal(nearest_name(STR(""), names, 3).n, 0);
    assert_int_equal(nearest_name(STR("abcdef"), names + 2, 1).n, 0);
    assert_int_equal(nearest_name(STR("map"), NULL, 0).n, 0);
}

static void test_nearest_forgives_one_slip_in_three_letters_and_no_more(void **state)
{
    (void)state;
    const Str names[] = {STR("abcdef")};
    assert_str(nearest_name(STR("abcdxy"), names, 1), "abcdef");
    assert_int_equal(nearest_name(STR("abcxyz"), names, 1).n, 0);
}

static void test_zeros_before_a_number_and_signs_do_not_count(void **state)
{
    (void)state;
    const Str names[] = {STR("F-01"), STR("F-9"), STR("row_10")};
    assert_str(nearest_name(STR("F-09"), names, 3), "F-9");
    assert_str(nearest_name(STR("F9"), names, 3), "F-9");
    assert_str(nearest_name(STR("F-1"), names, 3), "F-01");
}

static void test_of_two_equally_near_the_first_is_taken(void **state)
{
    (void)state;
    const Str names[] = {STR("cat"), STR("bat")};
    assert_str(nearest_name(STR("hat"), names, 2), "cat");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_distance_counts_edits),
        cmocka_unit_test(test_texts_of_64_letters_are_measured_and_of_65_are_far),
        cmocka_unit_test(test_of_64_letters_the_name_with_other_signs_is_the_nearest),
        cmocka_unit_test(test_letters_are_counted_in_every_script_and_without_case),
        cmocka_unit_test(test_a_zero_within_a_number_is_none_before_it),
        cmocka_unit_test(test_nearest_is_the_name_that_was_meant),
        cmocka_unit_test(test_nearest_is_nothing_when_all_are_far),
        cmocka_unit_test(test_nearest_forgives_one_slip_in_three_letters_and_no_more),
        cmocka_unit_test(test_zeros_before_a_number_and_signs_do_not_count),
        cmocka_unit_test(test_of_two_equally_near_the_first_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
