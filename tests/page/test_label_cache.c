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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_that_shows_values_is_told_from_one_that_does_not),
        cmocka_unit_test(test_what_is_kept_of_many_texts_is_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
