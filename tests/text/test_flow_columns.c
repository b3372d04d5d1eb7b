// How many columns of a terminal a letter takes: seen by where a line is broken.
#include "support/support.h"

#include "text/flow.h"

#include <stdio.h>

// The columns of four times [text]: the least width that holds them in one line.
static int four_of(const char *text)
{
    char four[80];
    snprintf(four, sizeof four, "%s%s%s%s", text, text, text, text);
    for (int width = 1; width < 100; width++) {
        Arena arena = {0};
        Flow flow = flow_plain(&arena, str_of(four), width);
        int lines = flow.n;
        arena_free(&arena);
        if (lines == 1) return width;
    }
    return 0;
}

static void test_letters_of_the_west_take_one_column(void **state)
{
    (void)state;
    assert_int_equal(four_of("abc"), 12);
    assert_int_equal(four_of("где"), 12);
    assert_int_equal(four_of("e\xCC\x81"), 4);    // with an accent of its own
    assert_int_equal(four_of("\xE2\xBF\xBF"), 4); // U+2FFF, the last before them
}

static void test_letters_of_the_east_take_two(void **state)
{
    (void)state;
    assert_int_equal(four_of("\xE3\x80\x80x"), 12);   // U+3000, the wide space
    assert_int_equal(four_of("あ"), 8);               // hiragana
    assert_int_equal(four_of("ア"), 8);               // katakana
    assert_int_equal(four_of("\xE3\x82\xA1"), 8);     // U+30A1, a small one
    assert_int_equal(four_of("\xE3\x83\xBC"), 8);     // U+30FC, the long mark
    assert_int_equal(four_of("\xE3\x83\xBF"), 8);     // U+30FF, the last of them
    assert_int_equal(four_of("中"), 8);               // an ideograph
    assert_int_equal(four_of("\xED\x95\x9C"), 8);     // U+D55C, hangul
    assert_int_equal(four_of("\xF0\x9F\x98\x80"), 8); // U+1F600, a face
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letters_of_the_west_take_one_column),
        cmocka_unit_test(test_letters_of_the_east_take_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
