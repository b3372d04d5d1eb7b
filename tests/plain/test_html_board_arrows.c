// What tells the arrows of a printed board apart without colour: their dashes.
#include "plain/html_board.h"

#include "support/support.h"

#include <stdio.h>
#include <string.h>

static void assert_dashes(const char *type, const char *dashes)
{
    Block blocks[] = {{.kind = BLOCK_CARD, .label = STR("One")},
        {.kind = BLOCK_CARD, .label = STR("Two")},
        {.kind = BLOCK_ARROW,
            .status = str_of(type),
            .label = STR("One"),
            .note = STR("Two")}};
    Page page = {.blocks = blocks, .n_blocks = 3};
    Buf out = {0};
    assert_int_equal(html_board(&page, 0, &out), 3);
    char wanted[64];
    snprintf(wanted, sizeof wanted, "stroke-dasharray=\"%s\"", dashes);
    if (!strstr(out.s, wanted))
        fail_msg("%s is not drawn with %s: %s", type, wanted, out.s);
    buf_free(&out);
}

static void test_each_type_has_dashes_of_its_own(void **state)
{
    (void)state;
    assert_dashes("condition", "12 8");
    assert_dashes("stated_reason", "8 5");
    assert_dashes("only_before", "2 5");
    assert_dashes("trigger", "none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_type_has_dashes_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
