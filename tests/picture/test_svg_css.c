#include "support/support.h"

#include "support/svg_look.h"

#define RECT "<g class='out'><g id='in'><rect id='r' class='a b' width='20' height='20'"

// The colour that a style sheet gives the rectangle above.
static void assert_styled(const char *sheet, const char *attrs, unsigned rgb)
{
    Buf inside = {0};
    buf_addf(&inside, "<style>%s</style>" RECT " %s/></g></g>", sheet, attrs);
    assert_centre(inside.s, rgb);
    buf_free(&inside);
}

static void test_rules_fit_by_element_class_id_and_place(void **state)
{
    (void)state;
    static const char *const fitting[] = {"rect", ".a", ".b", "rect.b.a", "#r", "*",
        "g rect", ".out rect", ".out>g>rect", "g > #in > .a", "circle,rect", "#in .b",
        "[class]", "rect[width='20']", "[width=\"20\"]", "svg rect", ":root rect",
        "rect:first-child"};
    for (int i = 0; i < COUNT_OF(fitting); i++) {
        Buf sheet = {0};
        buf_addf(&sheet, "%s{fill:#0f0}", fitting[i]);
        assert_styled(sheet.s, "", 0x00ff00);
        buf_free(&sheet);
    }
    static const char *const others[] = {"circle", ".c", ".out>rect", "rect g",
        "rect.c", "[height='2']", "a rect", "g:first-child > circle"};
    for (int i = 0; i < COUNT_OF(others); i++) {
        Buf sheet = {0};
        buf_addf(&sheet, "%s{fill:#0f0}", others[i]);
        assert_styled(sheet.s, "", 0x000000);
        buf_free(&sheet);
    }
}

static void test_the_more_special_and_the_later_rule_wins(void **state)
{
    (void)state;
    assert_styled(".a{fill:red} rect{fill:blue}", "", 0xff0000);
    assert_styled("#r{fill:red} .a.b{fill:blue}", "", 0xff0000);
    assert_styled(".a{fill:red} .b{fill:blue}", "", 0x0000ff);
    assert_styled("rect{fill:red}", "fill='blue'", 0xff0000);
    assert_styled("#r{fill:red}", "style='fill:blue'", 0x0000ff);
    assert_styled("rect{fill:red!important}", "style='fill:blue'", 0xff0000);
    assert_styled("g{fill:red}", "", 0xff0000); // inherited
    assert_styled("g{fill:red} rect{fill:inherit}", "", 0xff0000);
    assert_styled("svg{opacity:inherit} rect{fill:red}", "", 0xff0000); // of nobody
}

static void test_comments_cdata_and_other_rules_are_passed_over(void **state)
{
    (void)state;
    assert_styled("/* a{b} */rect{/*x*/fill/**/:red;;x:url('a;b')}", "", 0xff0000);
    assert_styled("<![CDATA[ rect > x, rect { fill : red } ]]>", "", 0xff0000);
    assert_styled(
        "@charset 'utf-8';@font-face{font-family:x}rect{fill:red}", "", 0xff0000);
    assert_styled("rect{fill:red", "", 0xff0000);
}

#define TWENTY "abcdefghijklmnopqrst"

static void test_rules_that_are_not_read_are_named(void **state)
{
    (void)state;
    assert_centre_noted(
        "<style>rect:hover{fill:red}</style><rect width='20' height='20'/>", 0x000000,
        "line 2: the style rule for \"rect:hover\" is not read");
    assert_centre_noted(
        "<style>@media print{rect{fill:red}}rect{fill:blue}</style><rect width='20' "
        "height='20'/>",
        0x0000ff, "line 2: the style rule \"@media\" is not read");
    assert_centre_noted("<style>}{}rect</style><rect width='20' height='20'/>", 0,
        "line 2: the style rule for \"}\" is not read");
    assert_centre_noted("<style>a+rect{fill:red}</style><rect width='20' height='20'/>",
        0, "line 2: the style rule for \"a+rect\" is not read");
    // A long one by its first sixty letters.
    assert_centre_noted("<style>a+" TWENTY TWENTY TWENTY "{fill:red}</style>"
                        "<rect width='20' height='20'/>",
        0,
        "line 2: the style rule for \"a+" TWENTY TWENTY "abcdefghijklmnopqr\" "
        "is not read");
}

static void test_style_attributes_are_read_as_css(void **state)
{
    (void)state;
    assert_centre(
        "<rect width='20' height='20' style=' fill : #f00 ;opacity:1;'/>", 0xff0000);
    assert_centre(
        "<rect width='20' height='20' style='fill:blue;fill:red'/>", 0xff0000);
    assert_centre(
        "<rect width='20' height='20' fill='blue' style='-x:1;fill:red;y'/>", 0xff0000);
}

static void test_too_many_rules_are_refused(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(&svg, STR("<svg viewBox='0 0 9 9'><style>"));
    for (int i = 0; i < 4001; i++)
        buf_addf(&svg, ".c%d{fill:red}", i);
    buf_add(&svg, STR("</style></svg>"));
    assert_refused(buf_str(&svg), "it has more than 4000 style rules");
    buf_clear(&svg);
    buf_add(&svg, STR("<svg viewBox='0 0 9 9'><style>"));
    for (int i = 0; i < 3000; i++)
        buf_addf(&svg, ".c%d{fill:red}", i);
    buf_add(&svg, STR("</style>"));
    for (int i = 0; i < 7000; i++)
        buf_add(&svg, STR("<g/>"));
    buf_add(&svg, STR("</svg>"));
    assert_refused(buf_str(&svg), "it has too many style rules for so many elements");
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules_fit_by_element_class_id_and_place),
        cmocka_unit_test(test_the_more_special_and_the_later_rule_wins),
        cmocka_unit_test(test_comments_cdata_and_other_rules_are_passed_over),
        cmocka_unit_test(test_rules_that_are_not_read_are_named),
        cmocka_unit_test(test_style_attributes_are_read_as_css),
        cmocka_unit_test(test_too_many_rules_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
