#include "page/page_docs.h"

#include "page/page.h"
#include "support/support.h"

#include <string.h>

static void test_every_kind_of_page_and_block_is_in_it(void **state)
{
    (void)state;
    Arena arena = {0};
    Buf out = {0};
    page_docs_markdown(&out);
    for (PageKind kind = 0; kind < PAGE_KINDS; kind++)
        assert_non_null(strstr(out.s, arena_fmt(&arena, "`%s`", page_kind_id(kind)).s));
    for (BlockKind kind = 0; kind < BLOCK_KINDS; kind++)
        assert_non_null(
            strstr(out.s, arena_fmt(&arena, "\n### %s\n\n", block_kind_id(kind)).s));
    buf_free(&out);
    arena_free(&arena);
}

static void test_a_field_has_its_type_its_range_and_what_it_holds(void **state)
{
    (void)state;
    Buf out = {0};
    page_docs_markdown(&out);
    assert_non_null(strstr(
        out.s, "- `value`, a whole number, 1 to 2: 1 of the page, 2 of a part.\n"));
    assert_non_null(strstr(out.s, "- `max`, a whole number, at least 1: the most"));
    assert_non_null(strstr(out.s, "- `text`, a text with markup: its words.\n"));
    assert_non_null(strstr(out.s, "- `items`: *tick*, *range*, *act*\n\n### hours\n"));
    assert_non_null(
        strstr(out.s, "- `items`: *figure*\n\n## Items of blocks\n")); // the last one
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind_of_page_and_block_is_in_it),
        cmocka_unit_test(test_a_field_has_its_type_its_range_and_what_it_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
