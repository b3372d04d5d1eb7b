#include "text/pasted.h"

#include "support/support.h"

#include <string.h>

static Buf line;

static Str pasted(const char *raw)
{
    buf_clear(&line);
    pasted_line(str_of(raw), 100, &line);
    return buf_str(&line);
}

static int done(void **state)
{
    (void)state;
    buf_free(&line);
    return 0;
}

static void test_line_ends_and_spaces_round_it_are_taken_off(void **state)
{
    (void)state;
    assert_str(pasted("7KQ4-M2XA\n"), "7KQ4-M2XA");
    assert_str(pasted("\r\n \t 7KQ4-M2XA \r\n"), "7KQ4-M2XA");
    assert_str(pasted("\uFEFF\u00A0Aigul\u2003\u200B"), "Aigul");
    assert_str(pasted(" \n "), "");
}

static void test_lines_become_one_with_a_space_between(void **state)
{
    (void)state;
    assert_str(pasted("7KQ4\r\nM2XA\n\n9PPP"), "7KQ4 M2XA 9PPP");
    assert_str(pasted("a\tb\u2028c\u3000d"), "a b c d");
}

static void test_control_characters_are_left_out(void **state)
{
    (void)state;
    assert_str(pasted("a\x1b[31mb\x7f\x01"), "a[31mb");
    assert_str(pasted("a\u202Eb\u2066c\u200F\xC2\x85"), "abc");
    assert_str(pasted("co\u00ADop"), "coop");
}

static void test_letters_of_every_script_and_their_joiners_stay(void **state)
{
    (void)state;
    assert_str(pasted("Айгүл қыз 👩‍👩‍👧 می‌خواهم"),
        "Айгүл қыз 👩‍👩‍👧 می‌خواهم");
    assert_str(pasted("a\xffz"), "a\uFFFDz");
}

static void test_a_whole_book_is_read_no_further_than_its_beginning(void **state)
{
    (void)state;
    Arena arena = {0};
    const size_t size = 1u << 20;
    char *book = arena_alloc(&arena, size);
    memset(book, 'x', size);
    buf_clear(&line);
    pasted_line((Str){book, size}, 40, &line);
    assert_in_range(line.n, 41, 45);
    arena_free(&arena);
}

#define pasted_test(test) cmocka_unit_test_teardown(test, done)

int main(void)
{
    const struct CMUnitTest tests[] = {
        pasted_test(test_line_ends_and_spaces_round_it_are_taken_off),
        pasted_test(test_lines_become_one_with_a_space_between),
        pasted_test(test_control_characters_are_left_out),
        pasted_test(test_letters_of_every_script_and_their_joiners_stay),
        pasted_test(test_a_whole_book_is_read_no_further_than_its_beginning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
