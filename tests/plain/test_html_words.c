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
    html_marked(&out, str_of(words));
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
    assert_plain("Жаңаөзен ₸ بيت", "Жаңаөзен ₸ بيت");
}

static void test_inline_marks_become_elements_and_terms_their_words(void **state)
{
    (void)state;
    assert_marked("**so** and *so*", "<strong>so</strong> and <em>so</em>");
    assert_marked("a [<b>|well]", "a &lt;b&gt;");
    assert_marked("\\*not\\*", "*not*");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_are_never_marks),
        cmocka_unit_test(test_inline_marks_become_elements_and_terms_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
