#include "support/support.h"

#include "page/label_cache.h"

#include <stdio.h>

#define MANY 3000 // more than the table first has room for

static Text text_of(const char *src) { return (Text){.src = str_of(src)}; }

static void test_a_text_that_shows_values_is_told_from_one_that_does_not(void **state)
{
    (void)state;
    static const char *const fixed[] = {
        "Go on", "It rained. {#F-1}", "{#F-1 F-2}", "a } b"};
    static const char *const varying[] = {
        "{n} litres", "It is {world.price}. {#F-1}", "One. {#F-1} Two {n}.", "{"};
    LabelCache *cache = label_cache_new();
    for (int i = 0; i < COUNT_OF(fixed); i++) {
        Text text = text_of(fixed[i]);
        assert_false(label_cache_at(cache, &text)->varies);
    }
    for (int i = 0; i < COUNT_OF(varying); i++) {
        Text text = text_of(varying[i]);
        assert_true(label_cache_at(cache, &text)->varies);
    }
    label_cache_free(cache);
}

static void test_what_is_kept_of_many_texts_is_found_again(void **state)
{
    (void)state;
    static char bytes[MANY][16];
    LabelCache *cache = label_cache_new();
    for (int i = 0; i < MANY; i++) {
        snprintf(bytes[i], sizeof bytes[i], "t%d", i);
        Text text = text_of(bytes[i]);
        CachedText *known = label_cache_at(cache, &text);
        assert_null(known->plain.s);
        known->plain = label_cache_keep(cache, text.src);
    }
    for (int i = 0; i < MANY; i++) {
        Text text = text_of(bytes[i]);
        assert_str(label_cache_at(cache, &text)->plain, bytes[i]);
    }
    label_cache_free(cache);
    label_cache_free(NULL);
}

// The "#" behind the text is not of it.
static void test_a_text_that_ends_with_an_opening_bracket_varies(void **state)
{
    (void)state;
    LabelCache *cache = label_cache_new();
    Text text = {.src = {"a{#F-1}", 2}};
    assert_true(label_cache_at(cache, &text)->varies);
    label_cache_free(cache);
}

static void test_a_text_keeps_the_terms_that_it_opens_in_their_order(void **state)
{
    (void)state;
    static const char *const words[] = {"a well", "a bucket", "a rope"};
    LabelCache *cache = label_cache_new();
    Text text = text_of("A [well], a [bucket] and a [rope].");
    for (int i = 0; i < COUNT_OF(words); i++)
        label_cache_add_term(
            cache, label_cache_at(cache, &text), 7 + i, str_of(words[i]));
    const CachedText *known = label_cache_at(cache, &text);
    assert_int_equal(known->n_terms, COUNT_OF(words));
    for (int i = 0; i < COUNT_OF(words); i++) {
        assert_int_equal(known->terms[i].term, 7 + i);
        assert_str(known->terms[i].words, words[i]);
    }
    label_cache_free(cache);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_that_shows_values_is_told_from_one_that_does_not),
        cmocka_unit_test(test_what_is_kept_of_many_texts_is_found_again),
        cmocka_unit_test(test_a_text_that_ends_with_an_opening_bracket_varies),
        cmocka_unit_test(test_a_text_keeps_the_terms_that_it_opens_in_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
