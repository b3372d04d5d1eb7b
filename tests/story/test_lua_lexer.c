#include "story/lua_lexer.h"

#include "support/support.h"

// The tokens of a script, each as its kind and its text, parted by |.
static void assert_tokens(const char *src, const char *expected)
{
    static const char kinds[] = {
        [TOKEN_NAME] = 'n',
        [TOKEN_KEYWORD] = 'k',
        [TOKEN_STRING] = 's',
        [TOKEN_NUMBER] = '#',
        [TOKEN_SIGN] = '.',
    };
    Buf out = {0};
    Str rest = str_of(src);
    for (LuaToken token; lua_lexer_next(&rest, &token);)
        buf_addf(&out, "%s%c%s" STR_FMT, out.n > 0 ? "|" : "", kinds[token.kind],
            token.broken ? "!" : "", STR_ARG(token.text));
    assert_str(buf_str(&out), expected);
    buf_free(&out);
}

static void test_words_are_names_or_keywords(void **state)
{
    (void)state;
    assert_tokens("local _x1 = end_ end", "klocal|n_x1|.=|nend_|kend");
    assert_tokens("band.bor", "nband|..|nbor");
    assert_tokens("", "");
    Str rest = STR("while until true then return repeat or not nil local in if goto "
                   "function for false end elseif else do break and");
    LuaToken token;
    for (int keyword = KEYWORDS - 1; keyword >= 0; keyword--) {
        assert_true(lua_lexer_next(&rest, &token));
        assert_int_equal(token.kind, TOKEN_KEYWORD);
        assert_int_equal(token.keyword, keyword);
    }
    assert_false(lua_lexer_next(&rest, &token));
}

static void test_signs_are_as_long_as_they_can_be(void **state)
{
    (void)state;
    assert_tokens("a<=b~=c==d>=e", "na|.<=|nb|.~=|nc|.==|nd|.>=|ne");
    assert_tokens("a//b<<c>>d..e...", "na|.//|nb|.<<|nc|.>>|nd|...|ne|....");
    assert_tokens("::a:: t[b] {;}", ".::|na|.::|nt|.[|nb|.]|.{|.;|.}");
    assert_tokens("a- -b [= x", "na|.-|.-|nb|.[|.=|nx");
}

static void test_texts_are_one_token_with_what_hides_in_them(void **state)
{
    (void)state;
    assert_tokens("'a \" b' \"c ' \\\" d\"", "s'a \" b'|s\"c ' \\\" d\"");
    assert_tokens("[[ a ]=] ]] [=[ ]] ]==] ]=] x", "s[[ a ]=] ]]|s[=[ ]] ]==] ]=]|nx");
    assert_tokens(
        "'a\\z \n b' 'c\\\n d' 'e\\\r\nf'", "s'a\\z \n b'|s'c\\\n d'|s'e\\\r\nf'");
    assert_tokens("'a\\\\'b", "s'a\\\\'|nb");
    assert_tokens("x = 'open", "nx|.=|s'open");
    assert_tokens("[==[ open ]=]", "s[==[ open ]=]");
    assert_tokens("'a\nb", "s!'a|nb");
}

static void test_a_number_is_one_token(void **state)
{
    (void)state;
    assert_tokens(
        "1 0x1F 1e+5 2E-3 .5 3.14 0x1p-4", "#1|#0x1F|#1e+5|#2E-3|#.5|#3.14|#0x1p-4");
    assert_tokens("0xe+1 1..2", "#0xe|.+|#1|#1..2");
}

static void test_comments_and_white_space_are_passed_over(void **state)
{
    (void)state;
    assert_tokens("-- a\nb --c\rd", "nb|nd");
    assert_tokens("--[[ a\n]] b --[==[ ]] ]==] c", "nb|nc");
    assert_tokens("--[==", "");
    assert_tokens(" \t\v\f\r\n", "");
}

static void test_any_bytes_end(void **state)
{
    (void)state;
    static const char bytes[] = "[=[]=]--[[ '\\z\" function\0if \xFF ]] 0x.e+ ::\\";
    for (size_t from = 0; from < sizeof bytes; from++)
        for (size_t to = from; to < sizeof bytes; to++) {
            Str rest = {bytes + from, to - from};
            const char *last = rest.s;
            for (LuaToken token; lua_lexer_next(&rest, &token); last += token.text.n) {
                assert_true(token.text.n > 0 && token.text.s >= last);
                last = token.text.s;
                assert_true(last + token.text.n <= bytes + to);
            }
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_are_names_or_keywords),
        cmocka_unit_test(test_signs_are_as_long_as_they_can_be),
        cmocka_unit_test(test_texts_are_one_token_with_what_hides_in_them),
        cmocka_unit_test(test_a_number_is_one_token),
        cmocka_unit_test(test_comments_and_white_space_are_passed_over),
        cmocka_unit_test(test_any_bytes_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
