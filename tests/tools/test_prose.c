#include "tools/prose.h"

#include "support/support.h"

// The sentences of [src], each in brackets, with # behind those that are marked.
static void assert_sentences(const char *src, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    Prose prose = prose_of(&arena, str_of(src));
    for (int i = 0; i < prose.n; i++)
        buf_addf(&out, "<" STR_FMT ">%s", STR_ARG(prose.items[i].text),
            prose.items[i].marks ? "#" : "");
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(&arena);
}

static void test_sentences_end_at_stops_before_a_capital(void **state)
{
    (void)state;
    assert_sentences("You wait. It rains! Does it? Yes… No.",
        "<You wait.><It rains!><Does it?><Yes…><No.>");
    assert_sentences(
        "\"Who?\" he asks. “Me.” They go.", "<\"Who?\" he asks.><“Me.”><They go.>");
    assert_sentences("Ол күтті. Жаңбыр жауды.", "<Ол күтті.><Жаңбыр жауды.>");
}

static void test_short_forms_and_decimals_end_no_sentence(void **state)
{
    (void)state;
    assert_sentences("Mr. N. Berg paid 3.50 on 2 Jan. 2022. He left.",
        "<Mr. N. Berg paid 3.50 on 2 Jan. 2022.><He left.>");
    assert_sentences("It was I. Then he came.", "<It was I.><Then he came.>");
}

static void test_a_blank_line_ends_a_sentence(void **state)
{
    (void)state;
    assert_sentences("A list of\nthings\n\nAnd more", "<A list of\nthings><And more>");
}

static void test_a_mark_belongs_to_the_sentence_before_it(void **state)
{
    (void)state;
    assert_sentences("It was 60. {#F-1 F-2} It is 120. It rose.{#invented} So.",
        "<It was 60.>#<It is 120.><It rose.>#<So.>");
    assert_sentences("It was {#F-1} 60. Now.", "<It was 60.>#<Now.>");
    assert_sentences("It was 60.\n\n{#F-1}\n\nNow.", "<It was 60.>#<Now.>");
}

static void test_markup_and_the_sign_of_a_quotation_are_not_read(void **state)
{
    (void)state;
    assert_sentences(
        "> He **waits**, *he* says \\[twice\\].", "<He waits, he says [twice].>");
    assert_sentences("! An aside.", "<An aside.>");
}

static void test_values_stand_as_one_word_and_terms_as_their_words(void **state)
{
    (void)state;
    const char *src = "It costs {world.price@aktau} to [the last decree|decree] {n}.";
    assert_sentences(src, "<It costs {} to the last decree {}.>");
    assert_int_equal(prose_count(STR("It costs {} to {} {}.")), 6);
}

static void test_a_word_with_forms_is_read_in_its_last(void **state)
{
    (void)state;
    assert_sentences("{n} {n|one:can|other:full cans} wait.", "<{} full cans wait.>");
}

static void test_words_are_letters_and_figures_with_what_joins_them(void **state)
{
    (void)state;
    assert_int_equal(prose_count(STR("")), 0);
    assert_int_equal(prose_count(STR(" – ... “” ")), 0);
    assert_int_equal(
        prose_count(STR("a well-known 09:10 – 60,000.5 driver's cars")), 6);
    Str rest = STR("—no, Әмина’s!"), word;
    assert_true(prose_word(&rest, &word));
    assert_str(word, "no");
    assert_true(prose_word(&rest, &word));
    assert_str(word, "Әмина’s");
    assert_false(prose_word(&rest, &word));
}

static void test_the_grade_is_the_formula_of_flesch_and_kincaid(void **state)
{
    (void)state;
    double grade = prose_grade((Level){.sentences = 2, .words = 20, .syllables = 30});
    assert_true(grade > 6.00 && grade < 6.02); // 3.9 + 17.7 - 15.59
    assert_true(prose_grade((Level){0}) == 0);
    grade = prose_grade((Level){
        .sentences = 2, .words = 20, .syllables = 30, .measure = MEASURE_RUSSIAN});
    assert_true(grade > 2.0 && grade < 2.02); // 0.5 * 10 + 8.4 * 1.5 - 15.59
    assert_int_equal(prose_measure(STR("ru-KZ")), MEASURE_RUSSIAN);
    assert_int_equal(prose_measure(STR("EN")), MEASURE_ENGLISH);
    assert_int_equal(prose_measure(STR("rus")), MEASURES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences_end_at_stops_before_a_capital),
        cmocka_unit_test(test_short_forms_and_decimals_end_no_sentence),
        cmocka_unit_test(test_a_blank_line_ends_a_sentence),
        cmocka_unit_test(test_a_mark_belongs_to_the_sentence_before_it),
        cmocka_unit_test(test_markup_and_the_sign_of_a_quotation_are_not_read),
        cmocka_unit_test(test_values_stand_as_one_word_and_terms_as_their_words),
        cmocka_unit_test(test_a_word_with_forms_is_read_in_its_last),
        cmocka_unit_test(test_words_are_letters_and_figures_with_what_joins_them),
        cmocka_unit_test(test_the_grade_is_the_formula_of_flesch_and_kincaid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
