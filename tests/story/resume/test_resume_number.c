#include "support/support.h"

#include "base/rng.h"
#include "story/resume/resume_number.h"

#include <string.h>

// A random row of symbols, written or read; when read, each must be what was written.
static void pass_row(ResumeNumber *number, uint64_t seed, int n)
{
    Rng rng = rng_seeded(seed);
    for (int i = 0; i < n; i++) {
        int count = 1 + (int)rng_below(&rng, 1u << rng_below(&rng, 17));
        int value = (int)rng_below(&rng, (uint32_t)count);
        int chances = (int)rng_below(&rng, 1100);
        bool flag = (int)rng_below(&rng, 1024) < chances, rare = i % 7 == 0;
        uint64_t large = rng_next(&rng);
        large = (large << 32 | rng_next(&rng)) >> rng_below(&rng, 64);
        bool reading = number->reading;
        assert_int_equal(resume_one_of(number, reading ? 0 : value, count), value);
        assert_int_equal(resume_flag(number, !reading && flag, chances, 1024), flag);
        assert_int_equal(resume_flag(number, !reading && rare, 1, 7), rare);
        if (i == n / 2) assert_true(resume_count(number, reading ? 0 : large) == large);
    }
}

static void test_what_is_written_is_read_in_the_same_order(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 400; seed++) {
        ResumeNumber number = {0};
        ResumeLetters code;
        int n = (int)(seed % 12);
        pass_row(&number, seed, n);
        assert_true(resume_number_write(&number, &code));
        resume_number_free(&number);
        resume_number_read(&number, &code);
        pass_row(&number, seed, n);
        assert_true(resume_number_used_up(&number));
    }
}

static int letters_of(void (*pass)(ResumeNumber *number))
{
    ResumeNumber number = {0};
    ResumeLetters code;
    pass(&number);
    assert_true(resume_number_write(&number, &code));
    resume_number_free(&number);
    return code.n;
}

static void pass_expected(ResumeNumber *number)
{
    resume_one_of(number, 31, 32);
    for (int i = 0; i < 1000; i++)
        resume_flag(number, i % 2 == 0, i % 2 == 0 ? 1023 : 1, 1024);
}

static void pass_all_as_likely(ResumeNumber *number)
{
    for (int i = 0; i < 40; i++)
        resume_one_of(number, 1 + i % 2, 3);
}

static void pass_counts(ResumeNumber *number)
{
    for (int i = 0; i < 10; i++)
        resume_count(number, 0);
    resume_one_of(number, 1, 2);
}

static void test_what_is_expected_costs_next_to_nothing(void **state)
{
    (void)state;
    assert_in_range(letters_of(pass_expected), 1, 2);
}

static void test_a_choice_costs_as_much_as_it_tells(void **state)
{
    (void)state;
    assert_int_equal(
        letters_of(pass_all_as_likely), 13); // 40 times log2(3) are 63.4 bits
    assert_in_range(letters_of(pass_counts), 1, 3);
}

static void test_past_its_end_a_number_means_the_first_of_everything(void **state)
{
    (void)state;
    ResumeNumber number;
    ResumeLetters nothing = {0};
    resume_number_read(&number, &nothing);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(resume_one_of(&number, 5, 9), 0);
        assert_int_equal(resume_count(&number, 5), 0);
        assert_false(resume_flag(&number, true, 1, 2));
        assert_true(resume_flag(&number, false, 1023, 1024));
    }
    assert_true(resume_number_used_up(&number));
}

static void test_the_largest_counts_are_carried(void **state)
{
    (void)state;
    static const uint64_t counts[] = {
        0, 1, 2, 3, UINT32_MAX, UINT64_MAX - 1, UINT64_MAX};
    ResumeNumber number = {0};
    ResumeLetters code;
    for (int i = 0; i < 7; i++)
        resume_count(&number, counts[i]);
    assert_true(resume_number_write(&number, &code));
    resume_number_free(&number);
    resume_number_read(&number, &code);
    for (int i = 0; i < 7; i++)
        assert_true(resume_count(&number, 0) == counts[i]);
}

static void test_a_number_of_too_many_letters_is_refused(void **state)
{
    (void)state;
    for (int n = RESUME_LETTERS_MAX - RESUME_CHECKS; n < RESUME_LETTERS_MAX + 60; n++) {
        ResumeNumber number = {0};
        ResumeLetters code;
        for (int i = 0; i < n; i++)
            resume_one_of(&number, 31, 32);
        assert_int_equal(resume_number_write(&number, &code),
            n == RESUME_LETTERS_MAX - RESUME_CHECKS);
        resume_number_free(&number);
    }
}

static void test_the_bits_of_what_was_written_are_counted(void **state)
{
    (void)state;
    ResumeNumber number = {0};
    resume_one_of(&number, 3, 8);
    resume_flag(&number, true, 1, 4);
    assert_true(number.bits == 5);
    resume_number_free(&number);
}

static void test_what_nobody_wrote_leaves_something(void **state)
{
    (void)state;
    ResumeNumber number;
    ResumeLetters code = {.n = 4, .digits = {1, 2, 3, 4}};
    resume_number_read(&number, &code);
    resume_one_of(&number, 0, 32);
    assert_false(resume_number_used_up(&number));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read_in_the_same_order),
        cmocka_unit_test(test_what_is_expected_costs_next_to_nothing),
        cmocka_unit_test(test_a_choice_costs_as_much_as_it_tells),
        cmocka_unit_test(test_past_its_end_a_number_means_the_first_of_everything),
        cmocka_unit_test(test_the_largest_counts_are_carried),
        cmocka_unit_test(test_a_number_of_too_many_letters_is_refused),
        cmocka_unit_test(test_the_bits_of_what_was_written_are_counted),
        cmocka_unit_test(test_what_nobody_wrote_leaves_something),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
