#include "base/fold.h"

#include "support/support.h"

#include <string.h>

static void assert_folds(const char *typed, const char *folded)
{
    Arena arena = {0};
    Str found = fold_text(&arena, str_of(typed));
    if (!str_eq(found, str_of(folded)))
        fail_msg("“%s” folds to “" STR_FMT "”", typed, STR_ARG(found));
    arena_free(&arena);
}

static void assert_same(const char *a, const char *b)
{
    if (!fold_same(str_of(a), str_of(b))) fail_msg("“%s” is not “%s”", a, b);
}

static void assert_other(const char *a, const char *b)
{
    if (fold_same(str_of(a), str_of(b))) fail_msg("“%s” is “%s”", a, b);
}

static void test_case_makes_no_difference_in_any_script(void **state)
{
    (void)state;
    assert_same("NoteBook", "notebook");
    assert_same("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі");
    assert_same("ЖАҢАӨЗЕН", "Жаңаөзен");
    assert_same("ЁЖ", "ёж");
    assert_same("ΟΔΟΣ", "οδος");
    assert_same("οδοσ", "οδος"); // final sigma
    assert_same("STRASSE", "straße");
    assert_same("GROẞ", "groß");
    assert_same("ÅNGSTRÖM", "ångström");
    assert_same("ՀԱՅ", "հայ");
    assert_same("ⴀ", "Ⴀ");
    assert_same("\U00010400", "\U00010428"); // beyond 16 bits
    assert_other("а", "a");                  // of two scripts
    assert_other("é", "e");
    assert_other("и", "й");
}

static void test_dotted_and_dotless_i_are_one_letter(void **state)
{
    (void)state;
    assert_folds("İSTANBUL", "istanbul");
    assert_folds("I\u0307zmir", "izmir");
    assert_folds("ıĞDIR", "iğdir");
    assert_same("Iğdır", "ığdır");
    assert_same("ı\u0308", "\u00CF"); // with further marks
    assert_same("\u0130\u0308", "i\u0308");
    assert_folds("a\u0307", "\u0227"); // the dot of other letters stays
    assert_folds("i \u0307", "i \u0307");
}

static void test_composed_and_decomposed_letters_are_one(void **state)
{
    (void)state;
    assert_folds("Cafe\u0301", "caf\u00E9");
    assert_same("и\u0306", "Й");
    assert_same("\u1112\u1161\u11AB", "\uD55C");
    assert_same("a\u0323\u0302", "\u1EAD");
    assert_same("a\u0302\u0323", "\u1EAD"); // marks in another order
}

static void test_letters_of_another_width_or_style_are_plain(void **state)
{
    (void)state;
    assert_folds("ＱＵＩＴ", "quit");
    assert_folds("？", "?");
    assert_folds("ﬁsh", "fish");
    assert_folds("\U0001D400", "a");
    assert_folds("②", "2");
    assert_folds("…", "...");
}

static void test_digits_of_every_script_are_those_of_ascii(void **state)
{
    (void)state;
    assert_folds("٠١٢٣٤٥٦٧٨٩", "0123456789");
    assert_folds("۴۵۶", "456");
    assert_folds("०१२९", "0129");
    assert_folds("２０２２", "2022");
    assert_folds("𝟗𝟘", "90");
}

static void test_marks_of_print_are_those_of_keyboards(void **state)
{
    (void)state;
    assert_folds("the record’s “order”", "the record's \"order\"");
    assert_folds("«a» — b", "\"a\" - b");
    assert_folds("\u20135", "-5");
    assert_folds("؟", "?");
}

static void test_white_space_is_one_space_and_none_at_the_ends(void **state)
{
    (void)state;
    assert_folds(" \t a\u00A0\u2003 b\r\n", "a b");
    assert_folds("\u3000a\u2028b\u202F", "a b");
    assert_folds("a\u00ADb\u200Dc\u200B", "abc"); // what is not seen
    assert_folds("\uFEFF", "");
    assert_folds("", "");
    assert_folds(" ", "");
}

static void test_what_is_not_utf_8_folds_to_something(void **state)
{
    (void)state;
    assert_folds("A\xFF", "a\uFFFD");
    Arena arena = {0};
    assert_int_equal(fold_text(&arena, (Str){"A\0b", 3}).n, 3);
    assert_int_equal(fold_text(&arena, (Str){0}).n, 0);
    arena_free(&arena);
}

// Ordering them would take the square of their number.
static void test_of_a_pile_of_marks_thirty_are_kept(void **state)
{
    (void)state;
    enum { PAIRS = 100000 };
    Buf pile = {0}, thirty = {0};
    buf_addc(&pile, 'a');
    buf_addc(&thirty, 'a');
    for (int i = 0; i < PAIRS; i++) {
        buf_add(&pile, STR("\u0301\u0323"));
        if (i < 15) buf_add(&thirty, STR("\u0301\u0323"));
    }
    assert_true(fold_same(buf_str(&pile), buf_str(&thirty)));
    buf_add(&thirty, STR("b\u0301"));
    buf_add(&pile, STR("b\u0301")); // counted anew
    assert_true(fold_same(buf_str(&pile), buf_str(&thirty)));
    buf_clear(&thirty);
    buf_addc(&thirty, 'a');
    for (int i = 0; i < 29; i++)
        buf_add(&thirty, STR("\u0301"));
    buf_clear(&pile);
    buf_add(&pile, buf_str(&thirty));
    buf_add(&pile, STR("\u0301"));
    assert_false(fold_same(buf_str(&pile), buf_str(&thirty)));
    buf_free(&pile);
    buf_free(&thirty);
}

static void test_trimming_knows_every_white_space(void **state)
{
    (void)state;
    assert_str(fold_trim(STR("\u00A0\uFEFF Имя \u2009 x\u3000\r\n")), "Имя \u2009 x");
    assert_str(fold_trim(STR("x")), "x");
    assert_int_equal(fold_trim(STR(" \u00A0")).n, 0);
    assert_int_equal(fold_trim((Str){0}).n, 0);
}

static void test_small_letters_of_every_script(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(fold_lower(&arena, STR("zha-NA, Жа-ҢА")), "zha-na, жа-ңа");
    arena_free(&arena);
}

static void assert_number(const char *typed, int expected)
{
    uint64_t number = 0;
    if (!fold_number(str_of(typed), 99, &number) || (int)number != expected)
        fail_msg("“%s” is not %d", typed, expected);
}

static void test_a_number_is_read_as_people_type_it(void **state)
{
    (void)state;
    static const char *const sevens[] = {"7", " 7 ", "7.", "7)", "(7)", "7:", "#7",
        "# 7", "№7", "№ 7", "No. 7", "no 7", "Nr. 7", "nº 7", "n° 7", "[7]", "(7).",
        "７", "７．", "٧", "۷", "७", "⑦", "⑺", "⒎", "7\uFE0F\u20E3", "\u00A07", "07",
        "7,", "7;", "７）", "7\r"};
    for (int i = 0; i < COUNT_OF(sevens); i++)
        assert_number(sevens[i], 7);
    assert_number("0", 0);
    assert_number("99", 99);
    assert_number("१२", 12);
}

static void test_what_is_no_number_is_none(void **state)
{
    (void)state;
    static const char *const others[] = {"", ".", "()", "#", "no", "100", "-7", "+7",
        "7a", "a7", "7 7", "7...", "##7", "1.5", "seven", "no7x", "½", "7!"};
    for (int i = 0; i < COUNT_OF(others); i++) {
        uint64_t number = 5;
        if (fold_number(str_of(others[i]), 99, &number))
            fail_msg("“%s” is %d", others[i], (int)number);
        assert_int_equal(number, 5);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_case_makes_no_difference_in_any_script),
        cmocka_unit_test(test_dotted_and_dotless_i_are_one_letter),
        cmocka_unit_test(test_composed_and_decomposed_letters_are_one),
        cmocka_unit_test(test_letters_of_another_width_or_style_are_plain),
        cmocka_unit_test(test_digits_of_every_script_are_those_of_ascii),
        cmocka_unit_test(test_marks_of_print_are_those_of_keyboards),
        cmocka_unit_test(test_white_space_is_one_space_and_none_at_the_ends),
        cmocka_unit_test(test_what_is_not_utf_8_folds_to_something),
        cmocka_unit_test(test_of_a_pile_of_marks_thirty_are_kept),
        cmocka_unit_test(test_trimming_knows_every_white_space),
        cmocka_unit_test(test_small_letters_of_every_script),
        cmocka_unit_test(test_a_number_is_read_as_people_type_it),
        cmocka_unit_test(test_what_is_no_number_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
