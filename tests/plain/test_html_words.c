#include "plain/html_words.h"

#include "support/support.h"

static void assert_plain(const char *words, const char *html)
{
    Buf out = {0};
    html_plain(&out, str_of(words));
    assert_str(buf_str(&out), html);
    buf_free(&out);
}

static void assert_marked(const char *words, const char *html)
{
    Buf out = {0};
    html_marked(&out, &(Page){0}, false, str_of(words));
    assert_str(buf_str(&out), html);
    buf_free(&out);
}

static void test_words_are_never_marks(void **state)
{
    (void)state;
    assert_plain("</style><script>alert('1')</script>",
        "&lt;/style&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    assert_plain("\" onload=\"x", "&quot; onload=&quot;x");
    assert_plain("&lt; &#0;", "&amp;lt; &amp;#0;");
    assert_plain("a\x01\x1B[2Jz", "a\xEF\xBF\xBD\xEF\xBF\xBD[2Jz");
    assert_plain("\xFF\xC0", "\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_plain("\xEF\xBF\xBE", "\xEF\xBF\xBD");
    assert_plain("price \xE2\x80\xAE"
                 "021",
        "price 021"); // U+202E turns what follows
    assert_plain(
        "a\u202Ab\u202Ec\u2066d\u2069e", "abcde"); // the first and the last that turn
    assert_plain("\u2029\u202F\u2065\u206A", "\u2029\u202F\u2065\u206A");
    assert_plain("Жаңаөзен ₸ بيت", "Жаңаөзен ₸ بيت");
}

static void test_inline_marks_become_elements_and_terms_their_words(void **state)
{
    (void)state;
    assert_marked("**so** and *so*", "<strong>so</strong> and <em>so</em>");
    assert_marked("a [<b>|well]", "a &lt;b&gt;");
    assert_marked("\\*not\\*", "*not*");
}

static void assert_tagged(
    const Page *page, bool own, const char *words, const char *html)
{
    Buf out = {0};
    html_words(&out, page, own, str_of(words));
    assert_str(buf_str(&out), html);
    buf_free(&out);
}

static void test_words_of_another_language_are_tagged(void **state)
{
    (void)state;
    const Pronunciation said[] = {{STR("Жаңаөзен"), STR("жанаозен"), STR("kk")},
        {STR("Дана"), STR("дана"), STR("ru")}, {STR("Сауле"), STR("сауле"), {0}}};
    Page page = {.language = STR("ru"),
        .interface_ = STR("en"),
        .pronunciations = said,
        .n_pronunciations = 3};
    assert_tagged(
        &page, true, "So & so", "<span lang=\"en\" xml:lang=\"en\">So &amp; so</span>");
    assert_tagged(&page, false, "В Жаңаөзен!",
        "В <span lang=\"kk\" xml:lang=\"kk\">Жаңаөзен</span>!");
    assert_tagged(&page, false, "Дана", "Дана");
    assert_tagged(&page, false, "Сауле", "Сауле");
    assert_tagged(&page, true, "", "");
    assert_tagged(&page, true, "?", "<span lang=\"en\" xml:lang=\"en\">?</span>");
    page.interface_ = (Str){0};
    assert_tagged(&page, true, "So", "So");
    page.interface_ = STR("\"><b");
    assert_tagged(&page, true, "So",
        "<span lang=\"&quot;&gt;&lt;b\" xml:lang=\"&quot;&gt;&lt;b\">So</span>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_of_another_language_are_tagged),
        cmocka_unit_test(test_words_are_never_marks),
        cmocka_unit_test(test_inline_marks_become_elements_and_terms_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
