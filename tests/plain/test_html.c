#include "plain/html.h"

#include "support/pages.h"
#include "support/support.h"
#include "support/wellformed.h"

#include <string.h>

static void assert_holds(const Buf *html, const char *part)
{
    if (!strstr(html->s, part)) print_error("it does not hold: %s\n", part);
    assert_non_null(strstr(html->s, part));
}

static void test_every_sample_is_wellformed(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++) {
        Buf html = {0};
        html_page(samples[i].page, STR("2026-01-05"), NULL, &html);
        assert_wellformed(buf_str(&html));
        assert_holds(&html, "Made with Qantar on 2026-01-05.");
        buf_free(&html);
    }
}

// From the body on: the head has nothing of the page but its title.
static void test_every_sample_reads_as_its_golden_html(void **state)
{
    (void)state;
    for (int i = 0; i < n_samples; i++) {
        Arena arena = {0};
        Buf html = {0};
        html_page(samples[i].page, STR("2026-01-05"), NULL, &html);
        Str path = arena_fmt(&arena, "plain/golden/html_%s.html", samples[i].name);
        assert_text_file(str_of(strstr(html.s, "<body>")), path.s);
        buf_free(&html);
        arena_free(&arena);
    }
}

// Each text of a page is one that wants to be HTML.
static void test_nothing_of_a_page_becomes_html(void **state)
{
    (void)state;
    static const char evil[] =
        "</p></title></style><script>x</script>\" onload='x'><img src=//x>&#x0;]]>-->";
    Str e = STR(evil);
    Item items[] = {{.id = e, .label = e, .text = e, .note = e}};
    for (int kind = 0; kind < BLOCK_KINDS; kind++) {
        Block block = {.kind = (BlockKind)kind,
            .id = e,
            .label = e,
            .text = e,
            .note = e,
            .action = e,
            .status = e,
            .status_word = e,
            .value = 1,
            .items = items,
            .n_items = 1};
        Page page = {.title = e, .scenario = e, .blocks = &block, .n_blocks = 1};
        Buf html = {0};
        html_page(&page, e, NULL, &html);
        assert_wellformed(buf_str(&html));
        assert_null(strstr(html.s, "<script"));
        assert_null(strstr(html.s, "<img"));
        buf_free(&html);
    }
}

static void test_it_asks_for_nothing_from_elsewhere(void **state)
{
    (void)state;
    Buf html = {0};
    html_page(sample("rail_result"), (Str){0}, NULL, &html);
    assert_null(strstr(html.s, "href"));
    assert_null(strstr(html.s, "src="));
    assert_null(strstr(html.s, "@import"));
    assert_holds(&html, "Made with Qantar.");
    assert_holds(&html, "Name <span");
    buf_free(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sample_is_wellformed),
        cmocka_unit_test(test_every_sample_reads_as_its_golden_html),
        cmocka_unit_test(test_nothing_of_a_page_becomes_html),
        cmocka_unit_test(test_it_asks_for_nothing_from_elsewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
