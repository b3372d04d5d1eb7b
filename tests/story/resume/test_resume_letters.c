#include "support/support.h"

#include "base/rng.h"
#include "story/resume/resume_letters.h"

#include <string.h>

static const char alphabet[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

static ResumeLetters random_code(Rng *rng, int n)
{
    ResumeLetters code = {.n = n};
    for (int i = 0; i < n; i++)
        code.digits[i] = (unsigned char)rng_below(rng, 32);
    resume_letters_close(&code);
    return code;
}

static bool reads(const char *typed)
{
    ResumeLetters code;
    return resume_letters_read(str_of(typed), &code, NULL);
}

static void letters_of(const ResumeLetters *code, char *out)
{
    for (int i = 0; i < code->n; i++)
        out[i] = alphabet[code->digits[i]];
    out[code->n] = '\0';
}

static void assert_refused(const char *typed, const char *part)
{
    ResumeLetters code;
    Err err = {0};
    assert_false(resume_letters_read(str_of(typed), &code, &err));
    assert_err(&err, part);
}

static void test_what_is_written_is_read(void **state)
{
    (void)state;
    Rng rng = rng_seeded(1);
    for (int n = 3; n <= RESUME_LETTERS_MAX - RESUME_CHECKS; n++) {
        ResumeLetters code = random_code(&rng, n), read;
        Buf out = {0};
        resume_letters_write(&code, &out);
        assert_int_equal(out.n, n + RESUME_CHECKS + (n + RESUME_CHECKS - 1) / 4);
        assert_true(resume_letters_read(buf_str(&out), &read, NULL));
        assert_int_equal(read.n, n);
        assert_memory_equal(read.digits, code.digits, (size_t)n);
        buf_free(&out);
    }
}

static void test_every_wrong_letter_and_every_pair_of_them_is_found(void **state)
{
    (void)state;
    Rng rng = rng_seeded(2);
    ResumeLetters code = random_code(&rng, 37);
    char right[RESUME_LETTERS_MAX + 1], typed[RESUME_LETTERS_MAX + 1];
    letters_of(&code, right);
    for (int i = 0; i < code.n; i++)
        for (int off = 1; off < 32; off++) {
            strcpy(typed, right);
            typed[i] = alphabet[(code.digits[i] + off) % 32];
            assert_false(reads(typed));
        }
    for (int i = 0; i < code.n; i++)
        for (int j = i + 1; j < code.n; j++)
            for (int k = 0; k < 4; k++) {
                strcpy(typed, right);
                typed[i] = alphabet[(code.digits[i] + 1 + rng_below(&rng, 31)) % 32];
                typed[j] = alphabet[(code.digits[j] + 1 + rng_below(&rng, 31)) % 32];
                assert_false(reads(typed));
            }
}

static void test_neighbours_that_changed_places_are_found_in_codes_of_any_length(
    void **state)
{
    (void)state;
    Rng rng = rng_seeded(3);
    for (int n = 3; n <= RESUME_LETTERS_MAX - RESUME_CHECKS; n++) {
        ResumeLetters code = random_code(&rng, n);
        char typed[RESUME_LETTERS_MAX + 1];
        for (int i = 0; i + 1 < code.n; i++) {
            letters_of(&code, typed);
            if (typed[i] == typed[i + 1]) continue;
            char letter = typed[i];
            typed[i] = typed[i + 1];
            typed[i + 1] = letter;
            assert_false(reads(typed));
        }
    }
}

static void test_a_letter_added_or_dropped_at_either_end_is_found(void **state)
{
    (void)state;
    Rng rng = rng_seeded(5);
    for (int i = 0; i < 64; i++) {
        ResumeLetters code = random_code(&rng, 9);
        char typed[RESUME_LETTERS_MAX + 1] = "x";
        letters_of(&code, typed + 1);
        assert_false(reads(typed + 2));
        for (int digit = 0; digit < 32; digit++) {
            typed[0] = alphabet[digit];
            assert_false(reads(typed));
            typed[code.n + 1] = alphabet[digit];
            assert_false(reads(typed + 1));
            typed[code.n + 1] = '\0';
        }
        typed[code.n] = '\0';
        assert_false(reads(typed + 1));
    }
}

static void test_of_what_was_typed_at_random_one_in_thousands_is_a_code(void **state)
{
    (void)state;
    Rng rng = rng_seeded(4);
    int found = 0;
    for (int i = 0; i < 65536; i++) {
        ResumeLetters code = random_code(&rng, 20);
        char typed[RESUME_LETTERS_MAX + 1];
        letters_of(&code, typed);
        for (int k = 0; k < RESUME_CHECKS; k++)
            typed[20 + k] = alphabet[rng_below(&rng, 32)];
        found += reads(typed);
    }
    assert_in_range(found, 0, 12); // two are expected
}

static void test_codes_are_typed_in_any_case_with_any_gaps(void **state)
{
    (void)state;
    ResumeLetters code = {.n = 6, .digits = {8, 16, 17, 23, 25, 29}};
    resume_letters_close(&code);
    Buf out = {0};
    resume_letters_write(&code, &out);
    assert_str(buf_str(&out), "AJKR-TXC3-P");
    assert_true(reads(" ajkr txc3 p\n"));
    assert_true(reads("AJ.KR_TX--C3P"));
    buf_free(&out);
}

static void test_letters_of_a_cyrillic_keyboard_that_look_alike_are_read(void **state)
{
    (void)state;
    assert_true(reads("\xD0\x90JKR\xE2\x80\x93\xD0\xA2\xD0\xA5\xD0\xA1"
                      "3 P"));
    assert_true(reads("\xD0\xB0jkr\xC2\xA0\xD1\x82\xD1\x85\xD1\x81"
                      "3p"));
    assert_refused("\xD0\x96JKR", "codes never have “\xD0\x96”");
}

static void test_a_letter_that_codes_never_have_is_told(void **state)
{
    (void)state;
    assert_refused("AJK0", "codes never have the digit 0 or the letter O");
    assert_refused("AJKo", "codes never have the digit 0 or the letter O");
    assert_refused("AJK1", "codes never have the digit 1 or the letter I");
    assert_refused("AJKi", "codes never have the digit 1 or the letter I");
    assert_refused("AJ\xC3\x89K", "codes never have “\xC3\x89”");
    assert_refused("AJ%sK", "codes never have “%”");
    assert_refused("AJ\x01K", "codes have the letters A to Z");
    assert_refused("\xFF", "codes never have “\xEF\xBF\xBD”");
}

static void test_what_is_too_short_or_too_long_is_told(void **state)
{
    (void)state;
    char typed[RESUME_LETTERS_MAX + 2];
    assert_refused("", "type the code");
    assert_refused(" - ", "type the code");
    assert_refused("A", "too short for a code: it has 1 letter");
    assert_refused("AJKRT", "too short for a code: it has 5 letters");
    memset(typed, 'A', sizeof typed);
    typed[RESUME_LETTERS_MAX + 1] = '\0';
    assert_refused(typed, "too long for a code");
    typed[RESUME_LETTERS_MAX] = '\0';
    assert_refused(typed, "not a code as Qantar gave it");
}

static void test_one_slip_is_told_with_its_group(void **state)
{
    (void)state;
    assert_true(reads("AJKR-TXC3-P"));
    assert_refused("AJKR-TXZ3-P", "perhaps one letter is wrong in group 2, “TXZ3”");
    assert_refused("AKJR-TXC3-P", "perhaps two letters changed places in group 1");
    assert_refused("AJKR-TXXC-3P", "perhaps there is a letter too many in group 2");
    assert_refused("AJKR-TC3P", "perhaps a letter is missing in group 2, “TC3P”");
    assert_refused("AJKR-TXC3", "perhaps a letter is missing in group 2, “TXC3”");
    assert_refused("BKJR-TZC3-P", "more than one letter is wrong");
}

static void test_letters_of_other_keyboards_widths_and_digits_are_read(void **state)
{
    (void)state;
    assert_true(reads("ＡＪＫＲ－ＴＸＣ３－Ｐ"));
    assert_true(reads("ajkr\u3000txc\u06F3\u00ADp")); // a Persian three, a soft hyphen
    assert_true(
        reads("\uFEFF\u0391J\u039AR\u2003\u03A4\u03A7C\u0663\u200B\u03A1")); // Greek
    assert_true(reads("аjкr тхс3 р"));
    assert_refused("AJ\u0406K", "codes never have the digit 1 or the letter I");
    assert_refused("AJ\u0660K", "codes never have the digit 0 or the letter O");
    assert_refused("AJ\u00DFK", "codes never have “ß”");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read),
        cmocka_unit_test(test_every_wrong_letter_and_every_pair_of_them_is_found),
        cmocka_unit_test(
            test_neighbours_that_changed_places_are_found_in_codes_of_any_length),
        cmocka_unit_test(test_a_letter_added_or_dropped_at_either_end_is_found),
        cmocka_unit_test(test_of_what_was_typed_at_random_one_in_thousands_is_a_code),
        cmocka_unit_test(test_codes_are_typed_in_any_case_with_any_gaps),
        cmocka_unit_test(test_letters_of_a_cyrillic_keyboard_that_look_alike_are_read),
        cmocka_unit_test(test_a_letter_that_codes_never_have_is_told),
        cmocka_unit_test(test_what_is_too_short_or_too_long_is_told),
        cmocka_unit_test(test_one_slip_is_told_with_its_group),
        cmocka_unit_test(test_letters_of_other_keyboards_widths_and_digits_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
