#include "plain/html_shell.h"

#include "support/support.h"
#include "support/wellformed.h"

#include <string.h>

static void test_a_file_is_whole_and_its_title_is_escaped(void **state)
{
    (void)state;
    Buf html = {0};
    Page page = {.language = STR("en\">")};
    html_open(&page, STR("<Dry> & 'hot'"), STR("p{margin:0}"), STR("plan"), &html);
    buf_add(&html, STR("<p>x</p>"));
    html_close(&page, STR("1 <May>"), &html);
    assert_wellformed(buf_str(&html));
    assert_non_null(strstr(html.s, "<title>&lt;Dry&gt; &amp; &#39;hot&#39;</title>"));
    assert_non_null(strstr(html.s, "<style>p{margin:0}</style>"));
    assert_non_null(strstr(html.s, "<body class=\"plan\">"));
    assert_non_null(strstr(html.s, "1 &lt;May&gt;"));
    buf_free(&html);
}

static void test_a_body_needs_no_class_and_a_file_no_day(void **state)
{
    (void)state;
    Buf html = {0};
    Page page = {.language = STR("en")};
    html_open(&page, STR("T"), (Str){0}, (Str){0}, &html);
    html_close(&page, (Str){0}, &html);
    assert_wellformed(buf_str(&html));
    assert_non_null(strstr(html.s, "<body>\n"));
    assert_non_null(strstr(html.s, "Made with Qantar.<"));
    buf_free(&html);
}

static void assert_opened(const Page *page, const char *expected)
{
    Buf html = {0};
    html_open(page, STR("T"), STR("p{}"), STR("b"), &html);
    assert_str(buf_str(&html), expected);
    buf_free(&html);
}

static void test_the_head_says_the_language_and_what_is_invented(void **state)
{
    (void)state;
    Page page = {.language = STR("ru"), .interface_ = STR("en")};
    assert_opened(&page, "<!DOCTYPE html>\n<html lang=\"ru\" xml:lang=\"ru\" "
                         "xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta "
                         "charset=\"utf-8\"/><meta name=\"viewport\" "
                         "content=\"width=device-width\"/><title>T</title><style>p{}</"
                         "style></head>\n<body class=\"b\">\n");
    page.invented = true;
    Buf html = {0};
    html_open(&page, STR("T"), STR("p{}"), (Str){0}, &html);
    assert_non_null(strstr(html.s, "<style>p{}.invented{"));
    assert_non_null(
        strstr(html.s, "<body>\n<p class=\"invented\"><span><span lang=\"en\" "
                       "xml:lang=\"en\">Invented</span></span></p>\n"));
    buf_free(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_head_says_the_language_and_what_is_invented),
        cmocka_unit_test(test_a_file_is_whole_and_its_title_is_escaped),
        cmocka_unit_test(test_a_body_needs_no_class_and_a_file_no_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
