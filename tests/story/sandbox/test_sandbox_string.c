#include "support/support.h"

#include "support/script.h"

static void test_places_count_from_both_ends(void **state)
{
    (void)state;
    assert_script("return ('abcdef'):sub(2, 3)", "bc");
    assert_script("return ('abcdef'):sub(-2)", "ef");
    assert_script("return ('abc'):sub(-9, 9)", "abc");
    assert_script("return ('abc'):sub(3, 2)", "");
    assert_script("return ('abc'):sub(math.mininteger, math.maxinteger)", "abc");
    assert_script("return ('abc'):sub(math.maxinteger)", "");
    assert_script("return ('abc'):byte(-1) .. ''", "99");
    assert_script("return select('#', ('abc'):byte(9)) .. ''", "0");
}

static void test_letters_of_ascii_change_case_and_no_others(void **state)
{
    (void)state;
    assert_script("return ('aZ9'):upper() .. ('aZ9'):lower()", "AZ9az9");
    assert_script("return ('жa'):upper()", "жA");
    assert_script("return ('abc'):reverse() .. ('abc'):len()", "cba3");
    assert_script("return string.char(72, 105)", "Hi");
}

static void test_search_is_plain(void **state)
{
    (void)state;
    assert_script("local a, b = ('a.c'):find('.') return a .. ',' .. b", "2,2");
    assert_script("return tostring(('abc'):find('.'))", "nil");
    assert_script("return ('abcabc'):find('c', 4) .. ''", "6");
    assert_script("local a, b = ('abc'):find('') return a .. ',' .. b", "1,0");
    assert_script("return tostring(('abc'):find('', 9))", "nil");
    assert_script("return tostring(('abc'):find('abcd'))", "nil");
    assert_script("return tostring((''):find('x'))", "nil");
}

static void test_format_writes_numbers_and_texts(void **state)
{
    (void)state;
    assert_script(
        "return string.format('%d of %s: %.1f%%', 3, 'x', 2.55)", "3 of x: 2.5%");
    assert_script("return string.format('[%5d|%-5d|%05d|%+d]', 7, 7, 7, 7)",
        "[    7|7    |00007|+7]");
    assert_script(
        "return string.format('[%5s|%-5s|%.1s]', 'ab', 'ab', 'ab')", "[   ab|ab   |a]");
    assert_script("return string.format('%x %X %c %g %e', 255, 255, 65, 0.5, 1)",
        "ff FF A 0.5 1.000000e+00");
    assert_script("return string.format('%s %s', nil, true)", "nil true");
    assert_script("return #string.format('%.99f', 1e308) .. ''", "409");
    assert_script(
        "return string.format('%d', math.mininteger)", "-9223372036854775808");
}

static void test_format_refuses_what_it_does_not_know(void **state)
{
    (void)state;
    static const char *const wrong[] = {"'%p', {}", "'%n', 1", "'%q', 'x'",
        "'%*d', 1, 1", "'%100d', 1", "'%ld', 1", "'%'", "'%-'", "'%......f', 1"};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        char body[128];
        snprintf(body, sizeof body, "string.format(%s)", wrong[i]);
        assert_script_err(body,
            "scenario.lua:4: string.format knows %d %i %x %X %c %s %e %f "
            "%g and %%");
    }
    assert_script_err("string.format('%d', 1.5)",
        "scenario.lua:4: bad argument #2 to 'format' "
        "(number has no integer representation)");
    assert_script_err("string.format('%d')",
        "scenario.lua:4: bad argument #2 to 'format' "
        "(there is no value for this part of the format)");
    assert_script_err("string.format('%9s', ('x'):rep(100))",
        "scenario.lua:4: bad argument #2 to 'format' (too long to be set in a width)");
}

static void test_results_are_bounded(void **state)
{
    (void)state;
    assert_script("return #('ab'):rep(65536) .. ''", "131072");
    assert_script_err("('ab'):rep(65537)",
        "scenario.lua:4: a text grows over the 131072 bytes it may have");
    assert_script_err("('x'):rep(1 << 62)",
        "scenario.lua:4: a text grows over the 131072 bytes it may have");
    assert_script(
        "return (''):rep(1 << 62) .. ('x'):rep(-1) .. ('x'):rep(3, ',')", "x,x,x");
    assert_script("return select('#', ('x'):rep(250):byte(1, -1)) .. ''", "250");
    assert_script_err("('x'):rep(251):byte(1, -1)",
        "scenario.lua:4: a function returns at most 250 values at once");
    assert_script_err("string.char(256)",
        "scenario.lua:4: bad argument #1 to 'char' (a byte is 0 to 255)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places_count_from_both_ends),
        cmocka_unit_test(test_letters_of_ascii_change_case_and_no_others),
        cmocka_unit_test(test_search_is_plain),
        cmocka_unit_test(test_format_writes_numbers_and_texts),
        cmocka_unit_test(test_format_refuses_what_it_does_not_know),
        cmocka_unit_test(test_results_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
