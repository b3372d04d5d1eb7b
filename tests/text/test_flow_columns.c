// How many columns of a terminal a letter takes: seen by where a line is broken.
#include "support/support.h"

#include "text/flow.h"

#include <string.h>

// The columns of [text], which must have no place to break in: the least width that holds it whole.
static int columns(const char *text)
{
    for (int width = 1; width < 100; width++) {
        Arena arena = {0};
        Flow flow = flow_plain(&arena, str_of(text), width);
        int lines = flow.n;
        arena_free(&arena);
        if (lines == 1) return width;
    }
    return 0;
}

static void test_letters_of_the_west_take_one_column(void **state)
{
    (void)state;
    assert_int_equal(columns("abc"), 3);
    assert_int_equal(columns("где"), 3);
    assert_int_equal(columns("e\xCC\x81"), 1); // with an accent of its own
    assert_int_equal(columns("\xE2\xBF\xBF"), 1); // U+2FFF, the last before them
}

static void test_letters_of_the_east_take_two(void **state)
{
    (void)state;
    assert_int_equal(columns("\xE3\x80\x80x"), 3);         // U+3000, the wide space
    assert_int_equal(columns("あ"), 2);                    // hiragana
    assert_int_equal(columns("ア"), 2);                    // katakana
    assert_int_equal(columns("\xE3\x82\xA1"), 2);          // U+30A1, a small one
    assert_int_equal(columns("\xE3\x83\xBC"), 2);          // U+30FC, the long mark
    assert_int_equal(columns("\xE3\x83\xBF"), 2);          // U+30FF, the last of them
    assert_int_equal(columns("中"), 2);                    // an ideograph
    assert_int_equal(columns("\xED\x95\x9C"), 2);          // U+D55C, hangul
    assert_int_equal(columns("\xF0\x9F\x98\x80"), 2);      // U+1F600, a face
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letters_of_the_west_take_one_column),
        cmocka_unit_test(test_letters_of_the_east_take_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
