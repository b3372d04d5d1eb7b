#include "support/support.h"

#include <string.h>

static void test_setting_an_error_returns_false_and_keeps_kind_and_sentence(
    void **state)
{
    (void)state;
    Err err = {0};
    assert_false(err_set(&err, ERR_DATA, "%s:%d: no scene", "pump.lua", 28));
    assert_int_equal(err.kind, ERR_DATA);
    assert_string_equal(err.text, "pump.lua:28: no scene");
}

static void test_the_first_error_counts(void **state)
{
    (void)state;
    Err err = {0};
    err_set(&err, ERR_IO, "first");
    assert_false(err_set(&err, ERR_BUG, "second"));
    assert_int_equal(err.kind, ERR_IO);
    assert_string_equal(err.text, "first");
}

static void test_nobody_need_take_the_error(void **state)
{
    (void)state;
    assert_false(err_set(NULL, ERR_DATA, "x"));
    err_prefix(NULL, "x");
    err_clear(NULL);
}

static void test_prefix_goes_in_front_of_an_error_only(void **state)
{
    (void)state;
    Err err = {0};
    err_prefix(&err, "save 3");
    assert_int_equal(err.kind, ERR_NONE);
    assert_string_equal(err.text, "");
    err_set(&err, ERR_DATA, "too deep");
    err_prefix(&err, "save 3");
    assert_int_equal(err.kind, ERR_DATA);
    assert_string_equal(err.text, "save 3: too deep");
}

static void test_a_cleared_error_can_be_set_again(void **state)
{
    (void)state;
    Err err = {0};
    err_set(&err, ERR_DATA, "one");
    err_clear(&err);
    assert_int_equal(err.kind, ERR_NONE);
    assert_string_equal(err.text, "");
    err_set(&err, ERR_USAGE, "two");
    assert_string_equal(err.text, "two");
}

// Fills [text] with [count] bytes of the letters of [letter], and a zero.
static void fill(char *text, size_t count, const char *letter)
{
    size_t n = strlen(letter);
    for (size_t i = 0; i < count; i++)
        text[i] = letter[i % n];
    text[count] = '\0';
}

static void test_the_longest_sentence_fits_and_one_byte_more_is_cut(void **state)
{
    (void)state;
    char text[ERR_TEXT_MAX + 1];
    for (size_t n = ERR_TEXT_MAX - 2; n <= ERR_TEXT_MAX; n++) {
        Err err = {0};
        fill(text, n, "a");
        err_set(&err, ERR_DATA, "%s", text);
        size_t kept = n < ERR_TEXT_MAX ? n : ERR_TEXT_MAX - 1;
        assert_int_equal(strlen(err.text), kept);
    }
}

static void test_a_cut_never_splits_a_letter(void **state)
{
    (void)state;
    static const char *const letters[] = {
        "Қ", "₸", "🐎"}; // of two, three and four bytes
    char text[ERR_TEXT_MAX * 2 + 1];
    for (size_t i = 0; i < 3; i++) {
        for (size_t shift = 0; shift < 4; shift++) {
            memset(text, 'a', shift);
            size_t n = strlen(letters[i]);
            fill(text + shift, ERR_TEXT_MAX / n * n + n, letters[i]);
            Err err = {0};
            err_set(&err, ERR_DATA, "%s", text);
            size_t kept = strlen(err.text);
            assert_int_equal((kept - shift) % n, 0);
            assert_true(kept < ERR_TEXT_MAX && kept >= ERR_TEXT_MAX - n);
            assert_memory_equal(err.text, text, kept);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_setting_an_error_returns_false_and_keeps_kind_and_sentence),
        cmocka_unit_test(test_the_first_error_counts),
        cmocka_unit_test(test_nobody_need_take_the_error),
        cmocka_unit_test(test_prefix_goes_in_front_of_an_error_only),
        cmocka_unit_test(test_a_cleared_error_can_be_set_again),
        cmocka_unit_test(test_the_longest_sentence_fits_and_one_byte_more_is_cut),
        cmocka_unit_test(test_a_cut_never_splits_a_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
