#include "page/layer.h"

#include "support/support.h"

#define HEAD "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 1000\">"

// NULL: it can be drawn.
static void svg_is(const char *svg, const char *why)
{
    Err err = {0};
    LayerKind kind = layer_kind(str_of(svg), &err);
    assert_int_equal(kind, why ? LAYER_NONE : LAYER_SVG);
    if (why)
        assert_err(&err, why);
    else
        assert_no_err(&err);
}

// [part] so many times inside of a picture.
static void parts_are(const char *part, int count, const char *why)
{
    Buf svg = {0};
    buf_add(&svg, STR(HEAD));
    while (count-- > 0)
        buf_add(&svg, str_of(part));
    buf_add(&svg, STR("</svg>"));
    svg_is(svg.s, why);
    buf_free(&svg);
}

static void path_is(const char *attributes, const char *why)
{
    Buf svg = {0};
    buf_addf(&svg, HEAD "<path %s/></svg>", attributes);
    svg_is(svg.s, why);
    buf_free(&svg);
}

static void test_svg_has_few_tags(void **state)
{
    (void)state;
    parts_are("<g></g>", SVG_TAGS_MAX - 1, NULL); // and the <svg>
    parts_are("<g></g>", SVG_TAGS_MAX, "it has 1001 tags; 1000 are the most");
    parts_are("< g>", SVG_TAGS_MAX, "it has 1001 tags");
    parts_are("<!-- no tag -->", 2 * SVG_TAGS_MAX, NULL);
}

static void test_svg_has_few_numbers(void **state)
{
    (void)state;
    parts_are("<path d='M1-1'/><path d='l.5.5'/>", SVG_TAGS_MAX / 2 - 1, NULL);
    Buf path = {0};
    buf_add(&path, STR("d='"));
    for (int i = 0; i < SVG_NUMBERS_MAX - 4; i++) // the viewBox has four
        buf_add(&path, STR("-1"));
    buf_add(&path, STR("' "));
    path_is(path.s, NULL);
    buf_add(&path, STR("x='.1'"));
    path_is(path.s, "it has 12001 numbers; 12000 are the most");
    buf_free(&path);
}

static void test_svg_has_no_huge_numbers(void **state)
{
    (void)state;
    path_is("d='M1000000 -1e6'", NULL);
    path_is("d='M1000001 1'", "it has a number above 1000000");
    path_is("d='M0 -1.1e6'", "above 1000000");
    path_is("d='M0 1E+30'", "above 1000000");
    path_is("d='M0 1e-30'", NULL);
    path_is("d='M0 1e-999999999'", NULL);
    path_is("d='M0 1e999999999'", "above 1000000");
    path_is("d='M0 0e999999999'", NULL);
}

static void test_names_hold_no_numbers(void **state)
{
    (void)state;
    path_is("id='path12345678' class='c9999999' inkscape:label='7777777'", NULL);
    path_is("name='9999999'", "above 1000000");
    path_is("id=\"a\" d = \"M9999999\"", "above 1000000");
    path_is("id='a' = 'b' d='M9999999'", "above 1000000");
    path_is("id='>' d='M9999999'", "no whole XML"); // the tag ends at the >
}

static void test_dashes_are_not_too_fine(void **state)
{
    (void)state;
    path_is("d='M0 0L400 300' stroke-dasharray='4 4'", NULL);
    path_is("d='M0 0L400 300' stroke-dasharray='0.001 0.001'",
        "its dashes are too fine for its lines");
    path_is("d='M0 0L400 300' style='fill:none;stroke-dasharray: .001'", "too fine");
    path_is("d='M0 0L400 300' stroke-dasharray='none'", NULL);
    path_is("d='M0 0L900000 0' stroke-dasharray='8'", NULL);
    path_is("d='M0 0L900000 0' stroke-dasharray='6'", "too fine");
    path_is("d='M0 0L90000 0' stroke-dasharray='6'", NULL);
    path_is("d='M0 0t90000 0t9 9t9 9 9 9' stroke-dasharray='1'", "too fine");
}

static void test_dashes_of_nothing_are_refused(void **state)
{
    (void)state;
    path_is("d='M0 0L400 300' stroke-dasharray='0 0'", "too fine");
}

static void test_svg_says_its_size(void **state)
{
    (void)state;
    static const char none[] = "it has no size: its first tag is <svg>, with a viewBox";
    svg_is("<svg viewBox='0 0 16 9'/>", NULL);
    svg_is("<svg width='16' height='9'/>", NULL);
    svg_is("<svg width='100%' height='100%' viewBox='0 0 16 9'/>", NULL);
    svg_is("<svg/>", none);
    svg_is("<svg width='16'/>", none);
    svg_is("<svg width='0' height='9'/>", none);
    svg_is("<svg viewBox='0 0 0 9'/>", none);
    svg_is("<svg viewBox='0 0 16'/>", none);
    svg_is("<svg viewBox='0 0 16 -9'/>", none);
    svg_is("<svg viewBox='0 0 16x1 9'/>", none);
    svg_is("<svg viewBox='0 0 16' viewBox='0 0 16 9'/>", none);
    svg_is("<svg viewBox='0,0 , +16,.9e1'/>", NULL);
    svg_is("<svg width='16' height='x9'/>", none);
    svg_is("<svg width='16' height='9%'/>", none);
    svg_is("<svg width='16' height='1e-30'/>", none);
    svg_is("<svg width=' -16' height='9' viewBox='0 0 16 9'/>", none);
    svg_is("<svg viewBox='0 0 16 9'><svg ></svg>", none); // the last one counts
    svg_is("<defs><svg viewBox='0 0 16 9'/>", none);      // the first tag is another
    svg_is("<?xml version='1.0'?> <!-- <svg --> <svg viewBox='0 0 16 9'/>", NULL);
    svg_is("<!-- <svg --> <g viewBox='0 0 16 9'/>", none);
}

static void test_colours_are_no_numbers(void **state)
{
    (void)state;
    path_is("fill='#1e9999' stroke=' #9e9' style='fill:#9e9999;stroke:#9e9999'", NULL);
    path_is("style='fill:#9e9999;stroke-width:9e9'", "above 1000000");
    path_is("fill='9e9'", "above 1000000");
    path_is("d='M#9e9'", "above 1000000");
}

// The library that draws leaves such a tag out; then there may be no size.
static void test_tag_that_is_not_closed_is_none(void **state)
{
    (void)state;
    svg_is("<svg viewBox='0 0 16 9'", "it has no size");
    svg_is(HEAD "<path d='M9999999", "it is no whole XML");
    svg_is(HEAD "<path d>", "it is no whole XML");
    svg_is(HEAD "<path d=>", "it is no whole XML");
    svg_is(HEAD "<path d='>", "it is no whole XML");
    svg_is(HEAD "<>", "it is no whole XML");
    svg_is(HEAD "<", "it is no whole XML");
    svg_is(HEAD "<path d=x='1'/></svg>", "it is no whole XML");
    svg_is(HEAD "<g><path d='M1 1'/></svg>", "it is no whole XML");
    svg_is(HEAD "<st<path d='M1 1'/></svg>", "it is no whole XML");
    svg_is(HEAD "<path #d='M1 1'/></svg>", "it is no whole XML");
    svg_is(HEAD "<g/><path-1 a.b='1' _c:d='2'/></svg>", NULL);
    svg_is(HEAD "</g></svg></svg>", "it is no whole XML");
    svg_is(HEAD "<path d = 'M1 1' /></svg>\n<!-- the end -->\n", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_svg_has_few_tags),
        cmocka_unit_test(test_svg_has_few_numbers),
        cmocka_unit_test(test_svg_has_no_huge_numbers),
        cmocka_unit_test(test_names_hold_no_numbers),
        cmocka_unit_test(test_dashes_are_not_too_fine),
        cmocka_unit_test(test_dashes_of_nothing_are_refused),
        cmocka_unit_test(test_svg_says_its_size),
        cmocka_unit_test(test_colours_are_no_numbers),
        cmocka_unit_test(test_tag_that_is_not_closed_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
