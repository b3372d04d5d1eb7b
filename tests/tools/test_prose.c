#include "tools/prose.h"

#include "support/support.h"

// The sentences of [src], each in brackets, with # behind those that are marked.
static void assert_sentences(const char *src, ProseTerms terms, const char *expected)
{
    Arena arena = {0};
    Buf out = {0};
    Prose prose = prose_of(&arena, str_of(src), terms);
    for (int i = 0; i < prose.n; i++)
        buf_addf(&out, "<" STR_FMT ">%s", STR_ARG(prose.items[i].text),
            prose.items[i].marked ? "#" : "");
    assert_str(buf_str(&out), expected);
    buf_free(&out);
    arena_free(&arena);
}

static void test_sentences_end_at_stops_before_a_capital(void **state)
{
    (void)state;
    assert_sentences("You wait. It rains! Does it? Yes… No.", TERMS_READ,
        "<You wait.><It rains!><Does it?><Yes…><No.>");
    assert_sentences("\"Who?\" he asks. “Me.” They go.", TERMS_READ,
        "<\"Who?\" he asks.><“Me.”><They go.>");
    assert_sentences(
        "Ол күтті. Жаңбыр жауды.", TERMS_READ, "<Ол күтті.><Жаңбыр жауды.>");
}

static void test_short_forms_and_decimals_end_no_sentence(void **state)
{
    (void)state;
    assert_sentences("Mr. N. Berg paid 3.50 on 2 Jan. 2022. He left.", TERMS_READ,
        "<Mr. N. Berg paid 3.50 on 2 Jan. 2022.><He left.>");
    assert_sentences(
        "It was I. Then he came.", TERMS_READ, "<It was I.><Then he came.>");
}

static void test_a_blank_line_ends_a_sentence(void **state)
{
    (void)state;
    assert_sentences(
        "A list of\nthings\n\nAnd more", TERMS_READ, "<A list of\nthings><And more>");
}

static void test_a_mark_belongs_to_the_sentence_before_it(void **state)
{
    (void)state;
    assert_sentences("It was 60. {#F-1 F-2} It is 120. It rose.{#invented} So.",
        TERMS_READ, "<It was 60.>#<It is 120.><It rose.>#<So.>");
    assert_sentences("It was {#F-1} 60. Now.", TERMS_READ, "<It was 60.>#<Now.>");
    assert_sentences("It was 60.\n\n{#F-1}\n\nNow.", TERMS_READ, "<It was 60.>#<Now.>");
}

static void test_markup_and_the_sign_of_a_quotation_are_not_read(void **state)
{
    (void)state;
    assert_sentences("> He **waits**, *he* says \\[twice\\].", TERMS_READ,
        "<He waits, he says [twice].>");
    assert_sentences("! An aside.", TERMS_READ, "<An aside.>");
}

static void test_values_stand_as_one_word_and_terms_as_their_words_or_as_values(
    void **state)
{
    (void)state;
    const char *src = "It costs {world.price@aktau} to [the last decree|decree] {n}.";
    assert_sentences(src, TERMS_READ, "<It costs {} to the last decree {}.>");
    assert_sentences(src, TERMS_LEFT_OUT, "<It costs {} to {} {}.>");
    assert_int_equal(prose_count(STR("It costs {} to {} {}.")), 6);
}

static void test_a_word_with_forms_is_read_in_its_last(void **state)
{
    (void)state;
    assert_sentences(
        "{n} {n|one:can|other:full cans} wait.", TERMS_READ, "<{} full cans wait.>");
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

static void test_syllables_are_groups_of_vowels_that_are_heard(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        int syllables;
    } words[] = {{"cat", 1}, {"water", 2}, {"like", 1}, {"makes", 1}, {"walked", 1},
        {"wanted", 2}, {"table", 2}, {"houses", 2}, {"the", 1}, {"president", 3},
        {"2022", 1}, {"{}", 1}, {"prices", 2}, {"emergency", 4}};
    for (int i = 0; i < COUNT_OF(words); i++)
        if (prose_syllables(str_of(words[i].word)) != words[i].syllables)
            fail_msg(
                "%s has %d", words[i].word, prose_syllables(str_of(words[i].word)));
}

static void test_the_grade_is_the_formula_of_flesch_and_kincaid(void **state)
{
    (void)state;
    double grade = prose_grade((Level){.sentences = 2, .words = 20, .syllables = 30});
    assert_true(grade > 6.00 && grade < 6.02); // 3.9 + 17.7 - 15.59
    assert_true(prose_grade((Level){0}) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences_end_at_stops_before_a_capital),
        cmocka_unit_test(test_short_forms_and_decimals_end_no_sentence),
        cmocka_unit_test(test_a_blank_line_ends_a_sentence),
        cmocka_unit_test(test_a_mark_belongs_to_the_sentence_before_it),
        cmocka_unit_test(test_markup_and_the_sign_of_a_quotation_are_not_read),
        cmocka_unit_test(
            test_values_stand_as_one_word_and_terms_as_their_words_or_as_values),
        cmocka_unit_test(test_a_word_with_forms_is_read_in_its_last),
        cmocka_unit_test(test_words_are_letters_and_figures_with_what_joins_them),
        cmocka_unit_test(test_syllables_are_groups_of_vowels_that_are_heard),
        cmocka_unit_test(test_the_grade_is_the_formula_of_flesch_and_kincaid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
