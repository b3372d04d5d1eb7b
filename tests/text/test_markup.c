#include "support/support.h"

#include "text/markup.h"

#include <string.h>

// The runs written down: b and i for strong and emphasis, the term in brackets.
static Str shown(Arena *arena, Str text)
{
    Runs runs = markup_runs(arena, text);
    Str all = {0};
    for (int i = 0; i < runs.n; i++) {
        const Run *run = &runs.items[i];
        all = arena_fmt(arena, STR_FMT "%s%s%s" STR_FMT "%s" STR_FMT, STR_ARG(all),
            i ? " " : "", run->strong ? "b" : "", run->emphasis ? "i:" : ":",
            STR_ARG(run->text), run->term.n ? ">" : "", STR_ARG(run->term));
    }
    return all;
}

static void assert_shown(const char *text, const char *expected)
{
    Arena arena = {0};
    assert_str(shown(&arena, str_of(text)), expected);
    arena_free(&arena);
}

static void test_marks_make_runs(void **state)
{
    (void)state;
    assert_shown("", "");
    assert_shown("plain", ":plain");
    assert_shown("The board says **120**.", ":The board says  b:120 :.");
    assert_shown("*“Two”* he said", "i:“Two” : he said");
    assert_shown("***both***", "bi:both");
    assert_shown("**a *b* c**", "b:a  bi:b b: c");
}

static void test_brackets_open_terms(void **state)
{
    (void)state;
    assert_shown("a [curfew], now", ":a  :curfew>curfew :, now");
    assert_shown("[old words|the-id]!", ":old words>the-id :!");
    assert_shown("[an *akim*|akim]", ":an >akim i:akim>akim");
}

static void test_unclosed_and_empty_marks_stay_as_typed(void **state)
{
    (void)state;
    assert_shown("a * b", ":a * b");
    assert_shown("2 * 3 * 4", ":2 * 3 * 4");
    assert_shown("**open", ":**open");
    assert_shown("****", ":****");
    assert_shown("[open", ":[open");
    assert_shown("close]", ":close]");
    assert_shown("[] [ ] [a|] [|b]", ":[] [ ] [a|] [|b]");
    assert_shown("[a [b]", ":[a  :b>b");
    assert_shown("either | or", ":either | or");
}

static void test_a_backslash_makes_the_next_mark_a_letter(void **state)
{
    (void)state;
    assert_shown("\\*a\\* \\[b\\] \\\\ \\{c\\}", ":*a* [b] \\ {c}");
    assert_shown("\\**a*", ":* i:a");
    assert_shown("C:\\temp\\", ":C:\\temp\\");
}

static void test_plain_text_has_no_marks(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(markup_plain(&arena, STR("The **board** [says|x] \\*120")),
        "The board says *120");
    assert_str(markup_plain(&arena, STR("[a|b]")), "a");
    assert_int_equal(markup_plain(&arena, STR("")).n, 0);
    arena_free(&arena);
}

static void test_an_escaped_text_is_shown_as_it_is(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(markup_escape(&arena, STR("2*3 [a] \\")), "2\\*3 \\[a\\] \\\\");
    const Str texts[] = {STR(""), STR("**b** [t|id] \\* {n} | \\"), STR("[[*]]")};
    for (int i = 0; i < COUNT_OF(texts); i++)
        assert_true(
            str_eq(markup_plain(&arena, markup_escape(&arena, texts[i])), texts[i]));
    arena_free(&arena);
}

// Knows the well, however it is called.
static Str find_well(void *ctx, Str words, Str name)
{
    buf_addf(ctx, STR_FMT "=" STR_FMT ";", STR_ARG(words), STR_ARG(name));
    return str_eq(name, STR("deep hole")) || str_eq(name, STR("well")) ? STR("well")
                                                                       : (Str){0};
}

static void assert_resolved(const char *text, const char *resolved, const char *asked)
{
    Arena arena = {0};
    Buf names = {0};
    assert_str(markup_resolve(&arena, str_of(text), find_well, &names), resolved);
    assert_str(buf_str(&names), asked);
    buf_free(&names);
    arena_free(&arena);
}

static void test_terms_are_resolved_to_their_ids(void **state)
{
    (void)state;
    assert_resolved("no term", "no term", "");
    assert_resolved(
        "a [deep hole], *b*", "a [deep hole|well], *b*", "deep hole=deep hole;");
    assert_resolved("[**a** hole| well ].", "[**a** hole|well].", "**a** hole=well;");
    assert_resolved("[a sea] [well]", "a sea [well|well]", "a sea=a sea;well=well;");
    assert_resolved("\\[well] [ ] [well", "\\[well] [ ] [well", "");
}

static void test_faults_are_sentences(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_int_equal(markup_fault(&arena, STR("**fine** [and|so] \\* on")).n, 0);
    assert_str(markup_fault(&arena, STR("the **price is high")),
        "\"**\" has no \"**\" that closes it, at \"**price is high\"; write \\** to "
        "show "
        "it as it is");
    assert_non_null(strstr(markup_fault(&arena, STR("a [term")).s, "has no words"));
    assert_non_null(strstr(markup_fault(&arena, STR("a term]")).s, "\"[\" before it"));
    arena_free(&arena);
}

static void test_a_text_is_cut_at_its_limit_between_letters(void **state)
{
    (void)state;
    Arena arena = {0};
    char *text = arena_alloc(&arena, MARKUP_BYTES_MAX + 2);
    memset(text, 'a', MARKUP_BYTES_MAX + 2);
    assert_int_equal(
        markup_plain(&arena, (Str){text, MARKUP_BYTES_MAX}).n, MARKUP_BYTES_MAX);
    assert_int_equal(markup_fault(&arena, (Str){text, MARKUP_BYTES_MAX}).n, 0);
    memcpy(text + MARKUP_BYTES_MAX - 1, "ә", 2);
    Str cut = markup_plain(&arena, (Str){text, MARKUP_BYTES_MAX + 2});
    assert_str(str_from(cut, cut.n - 4), "a…");
    assert_int_equal(cut.n, MARKUP_BYTES_MAX - 1 + 3);
    assert_true(markup_fault(&arena, (Str){text, MARKUP_BYTES_MAX + 1}).n > 0);
    memcpy(text + MARKUP_BYTES_MAX - 1, "e\u0301", 3); // a letter and its accent
    cut = markup_plain(&arena, (Str){text, MARKUP_BYTES_MAX + 2});
    assert_str(str_from(cut, cut.n - 4), "a…");
    arena_free(&arena);
}

static void test_bad_bytes_are_shown_as_bad(void **state)
{
    (void)state;
    assert_shown("a\xFF\x01", ":a\xEF\xBF\xBD\xEF\xBF\xBD");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks_make_runs),
        cmocka_unit_test(test_brackets_open_terms),
        cmocka_unit_test(test_unclosed_and_empty_marks_stay_as_typed),
        cmocka_unit_test(test_a_backslash_makes_the_next_mark_a_letter),
        cmocka_unit_test(test_plain_text_has_no_marks),
        cmocka_unit_test(test_an_escaped_text_is_shown_as_it_is),
        cmocka_unit_test(test_terms_are_resolved_to_their_ids),
        cmocka_unit_test(test_faults_are_sentences),
        cmocka_unit_test(test_a_text_is_cut_at_its_limit_between_letters),
        cmocka_unit_test(test_bad_bytes_are_shown_as_bad),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
