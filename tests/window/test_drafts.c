#include "window/drafts.h"

#include "support/support.h"

#include <stdio.h>

static void assert_draft(const Drafts *drafts, const char *action, const char *text)
{
    Str found;
    assert_true(drafts_find(drafts, str_of(action), &found));
    assert_str(found, text);
}

static void test_each_field_keeps_its_own_text(void **state)
{
    (void)state;
    Drafts drafts = {0};
    Str text;
    drafts_keep(&drafts, STR("save:new"), STR("Monday"));
    drafts_keep(&drafts, STR("code"), STR("7KQ4"));
    drafts_keep(&drafts, STR("save:new"), STR("Tuesday"));
    assert_int_equal(drafts.n, 2);
    assert_draft(&drafts, "save:new", "Tuesday");
    assert_draft(&drafts, "code", "7KQ4");
    assert_false(drafts_find(&drafts, STR("key:map"), &text));
    drafts_drop(&drafts, STR("save:new"));
    assert_false(drafts_find(&drafts, STR("save:new"), &text));
    assert_draft(&drafts, "code", "7KQ4");
    drafts_drop(&drafts, STR("key:map"));
    drafts_clear(&drafts);
    assert_false(drafts_find(&drafts, STR("code"), &text));
    drafts_free(&drafts);
}

static void test_there_is_a_bound(void **state)
{
    (void)state;
    Drafts drafts = {0};
    for (int i = 0; i < DRAFTS_MAX + 3; i++) {
        char action[16];
        snprintf(action, sizeof action, "key:%d", i);
        drafts_keep(&drafts, str_of(action), STR("x"));
    }
    assert_int_equal(drafts.n, DRAFTS_MAX);
    assert_draft(&drafts, "key:0", "x");
    assert_draft(&drafts, "key:50", "x");
    drafts_free(&drafts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_field_keeps_its_own_text),
        cmocka_unit_test(test_there_is_a_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
