#include "plain/html_form.h"

#include "page/words.h"
#include "plain/html.h"
#include "support/support.h"
#include "support/wellformed.h"

#include <string.h>

#define S(words)                                                                       \
    {                                                                                  \
        words, sizeof(words) - 1                                                       \
    }

static void test_the_form_follows_the_key_and_goes_to_whom_the_page_says(void **state)
{
    (void)state;
    Item rows[] = {
        {.label = S("A1"), .text = S("**Full credit:** led to"), .note = S("x")}};
    const Block blocks[] = {{BLOCK_HEADING, .text = S("Challenge"), .value = 1},
        {BLOCK_NOTE, .label = word(W_FORM_TO), .text = S("Anna \\*&\\*")},
        {BLOCK_TABLE, .items = rows, .n_items = 1}};
    Page page = {
        .kind = PAGE_CHALLENGE, .blocks = blocks, .n_blocks = COUNT_OF(blocks)};
    Buf html = {0};
    html_page(&page, STR("2022"), NULL, &html);
    assert_wellformed(buf_str(&html));
    const char *key = strstr(html.s, "<th scope=\"row\">A1"),
               *form = strstr(html.s, "class=\"form\"");
    assert_true(key && form && key < form);
    assert_non_null(strstr(html.s, "To: <strong>Anna *&amp;*</strong>"));
    assert_null(strstr(html.s, "class=\"fill\"")); // no line for a name and a class
    buf_free(&html);
}

static void test_without_an_addressee_there_is_a_line_for_one(void **state)
{
    (void)state;
    Page page = {.language = STR("en")};
    Buf with = {0}, without = {0};
    html_form(&page, STR("Anna"), &with);
    html_form(&page, (Str){0}, &without);
    assert_non_null(strstr(without.s, "To: <strong></strong></p><div class=\"line\">"));
    assert_non_null(strstr(with.s, "To: <strong>Anna</strong></p>\n"));
    buf_free(&with);
    buf_free(&without);
}

static void test_the_form_has_lines_for_what_is_to_be_filled_in(void **state)
{
    (void)state;
    Page page = {.language = STR("ru"), .interface_ = STR("en")};
    Buf out = {0};
    html_form(&page, (Str){0}, &out);
    html_form(&page, STR("<Anna>"), &out);
    assert_text_file(buf_str(&out), "plain/golden/html_form.html");
    buf_free(&out);
}

// [blocks] but the last are the page's.
static void assert_sent_to(const Block *blocks, int n, const char *to)
{
    Page page = {.kind = PAGE_CHALLENGE, .blocks = blocks, .n_blocks = n - 1};
    Buf html = {0};
    html_page(&page, (Str){0}, NULL, &html);
    if (!strstr(html.s, to)) fail_msg("%s", html.s);
    buf_free(&html);
}

static void test_it_goes_to_whom_a_note_of_that_name_says(void **state)
{
    (void)state;
    const Block to = {BLOCK_NOTE, .label = word(W_FORM_TO), .text = S("Anna")},
                other = {BLOCK_NOTE, .label = S("Other"), .text = S("Bo")},
                table = {BLOCK_TABLE, .label = word(W_FORM_TO), .text = S("Cy")};
    assert_sent_to((Block[]){to, other}, 2, "To: <strong>Anna</strong>");
    assert_sent_to((Block[]){table, other, to, other}, 4, "To: <strong>Anna</strong>");
    assert_sent_to((Block[]){table, other, to}, 3, "To: <strong></strong>");
}

static void test_a_challenge_has_the_rules_of_the_form(void **state)
{
    (void)state;
    Page page = {.kind = PAGE_CHALLENGE};
    Buf with = {0}, without = {0};
    html_page(&page, (Str){0}, NULL, &with);
    page.kind = PAGE_LOG;
    html_page(&page, (Str){0}, NULL, &without);
    assert_non_null(strstr(with.s, html_form_style));
    assert_null(strstr(without.s, html_form_style));
    assert_non_null(strstr(with.s, "body{font:"));
    assert_non_null(strstr(without.s, "body{font:"));
    buf_free(&with);
    buf_free(&without);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_form_has_lines_for_what_is_to_be_filled_in),
        cmocka_unit_test(test_it_goes_to_whom_a_note_of_that_name_says),
        cmocka_unit_test(test_a_challenge_has_the_rules_of_the_form),
        cmocka_unit_test(test_the_form_follows_the_key_and_goes_to_whom_the_page_says),
        cmocka_unit_test(test_without_an_addressee_there_is_a_line_for_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
