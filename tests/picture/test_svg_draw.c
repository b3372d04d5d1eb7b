#include "support/support.h"

#include "support/svg_look.h"

#include <string.h>

#define RED "<rect width='20' height='20' fill='red'/>"

static void test_nothing_hidden_is_shown(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "<g display='none'>" RED "</g>",
        "<g style='display:none'>" RED "</g>",
        "<g visibility='hidden'>" RED "</g>",
        "<rect width='20' height='20' fill='red' visibility='collapse'/>",
        "<defs>" RED "</defs>",
        "<symbol>" RED "</symbol>",
        "<clipPath>" RED "</clipPath>",
        "<mask>" RED "</mask>",
        "<marker>" RED "</marker>",
        "<pattern>" RED "</pattern>",
        "<g opacity='0'>" RED "</g>",
        "<g requiredExtensions='urn:x'>" RED "</g>",
        "<g systemLanguage='tlh'>" RED "</g>",
        "<metadata>" RED "</metadata>",
        "<g transform='scale(0)'>" RED "</g>",
        "<rect width='20' height='20' fill='none'/>",
        "<rect width='-20' height='20' fill='red'/>",
        "<text visibility='hidden'>a</text>",
        "<g display='none'><text>a</text></g>",
        "<filter><feGaussianBlur/></filter><title>t</title><desc>d</desc>",
    };
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_centre(rows[i], 0xffffff);
    assert_centre("<g visibility='hidden'><rect width='20' height='20' fill='red' "
                  "visibility='visible'/></g>",
        0xff0000);
}

static void test_a_switch_draws_the_first_that_may_be(void **state)
{
    (void)state;
    assert_centre(
        "<switch><g requiredExtensions='x'/><g systemLanguage='de, en-GB'>" RED
        "</g><rect width='20' height='20' fill='blue'/></switch>",
        0xff0000);
    assert_centre("<switch><foreignObject requiredExtensions='x'/><g>" RED
                  "</g></switch>",
        0xff0000);
}

static void test_what_is_not_drawn_is_named_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *inside, *note;
    } rows[] = {
        {"<text>a</text>", "line 2: text is not drawn"},
        {"\n\n<text><tspan>a</tspan></text>", "line 4: text is not drawn"},
        {"<image href='a.png'/>", "line 2: an image in it is not drawn"},
        {"<foreignObject/>", "line 2: <foreignObject> is not drawn"},
        {"<flowRoot><flowPara>a</flowPara></flowRoot>", "line 2: text is not drawn"},
        {"<mesh2/>", "line 2: <mesh2> is not drawn"},
        {"<g><animate attributeName='x'/></g>", "line 2: nothing moves in it"},
        {"<rect width='1' height='1'><animate/></rect>", "line 2: nothing moves in it"},
        {"<script>x()</script>", "line 2: a script is not run"},
    };
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_centre_noted(rows[i].inside, 0xffffff, rows[i].note);
    assert_centre("<text>  </text>", 0xffffff);
    assert_centre("<g/><text/><flowRoot/><g>a</g>", 0xffffff);
}

static void test_no_more_than_fifty_notes_are_kept(void **state)
{
    (void)state;
    Buf inside = {0};
    for (int i = 0; i < 120; i++)
        buf_add(&inside, STR("<text>a</text><text>b</text>\n"));
    SvgLook look = svg_look_inside(inside.s);
    assert_int_equal(look.report.n_notes, 120); // one a line
    assert_non_null(
        strstr(look.report.notes.s, "line 51: text is not drawn\n... and 70 more\n"));
    svg_look_end(&look);
    buf_free(&inside);
}

static void test_shapes(void **state)
{
    (void)state;
    static const char *const red[] = {
        "<rect x='25%' y='25%' width='50%' height='50%' fill='red'/>",
        "<rect x='5' y='5' width='10' height='10' rx='5' fill='red'/>",
        "<circle cx='10' cy='10' r='3' fill='red'/>",
        "<circle cx='50%' cy='50%' r='10%' fill='red'/>",
        "<ellipse cx='10' cy='10' rx='9' ry='3' fill='red'/>",
        "<ellipse cx='10' cy='10' rx='9' fill='red'/>",
        "<line x2='20' y1='10' y2='10' stroke='red' stroke-width='4'/>",
        "<polyline points='0,0 20,0 20,20 0,20' fill='red'/>",
        "<polygon points='0 0 20 0 20 20 0 20' fill='red'/>",
        "<path d='M0 0H20V20H0z' fill='red'/>",
        "<a href='x'>" RED "</a>",
    };
    for (int i = 0; i < COUNT_OF(red); i++)
        assert_centre(red[i], 0xff0000);
    SvgLook look = svg_look_inside("<rect width='20' height='20' rx='50' fill='red'/>");
    assert_pixel(&look, 0, 0, 0xffffff);
    assert_pixel(&look, 10, 0, 0xff0000);
    svg_look_end(&look);
}

static void test_fill_rules_and_the_order_of_paint(void **state)
{
    (void)state;
#define RINGS "d='M0 0H20V20H0zM5 5H15V15H5z' fill='red'"
    assert_centre("<path " RINGS "/>", 0xff0000);
    assert_centre("<path " RINGS " fill-rule='evenodd'/>", 0xffffff);
    assert_centre("<g style='fill-rule:evenodd'><path " RINGS "/></g>", 0xffffff);
    assert_centre(
        "<path d='M10 0V20H40V0z' fill='red' stroke='blue' stroke-width='8'/>",
        0x0000ff);
    assert_centre("<path d='M9 0V20H40V0z' fill='red' stroke='blue' stroke-width='8' "
                  "paint-order='stroke'/>",
        0xff0000);
}

static void test_transforms_of_groups_multiply(void **state)
{
    (void)state;
    assert_centre(
        "<g transform='translate(10 10)'><g transform='scale(5)'>"
        "<rect width='.5' height='.5' fill='red' transform='rotate(-90)'/></g></g>",
        0xffffff);
    assert_centre("<g transform='translate(10 10)'><g style='transform:scale(5)'>"
                  "<rect width='.5' height='.5' fill='red'/></g></g>",
        0xff0000);
}

static void test_clips_that_are_convex_cut(void **state)
{
    (void)state;
    SvgLook look = svg_look_inside(
        "<clipPath id='c'><rect x='5' y='5' width='10' height='10'/></clipPath>"
        "<g clip-path='url(#c)'>" RED "</g>");
    assert_pixel(&look, 4, 10, 0xffffff);
    assert_pixel(&look, 5, 10, 0xff0000);
    assert_pixel(&look, 15, 10, 0xffffff);
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
    look = svg_look_inside(
        "<clipPath id='c'><circle cx='10' cy='10' r='10'/></clipPath>"
        "<path d='M0 0H20V20H0zM5 5V15H15V5z' fill='red' clip-path='url(#c)'/>");
    assert_pixel(&look, 1, 1, 0xffffff);
    assert_pixel(&look, 10, 2, 0xff0000);
    assert_pixel(&look, 10, 10, 0xffffff); // the hole stays
    svg_look_end(&look);
    assert_centre("<clipPath id='c'/><g clip-path='url(#c)'>" RED "</g>", 0xffffff);
    assert_centre(
        "<clipPath id='c'><rect width='20' height='20' fill='none'/></clipPath>"
        "<g clip-path='url(#c)'>" RED "</g>",
        0xff0000);
    assert_centre("<g clip-path='url(#none)'>" RED "</g>", 0xff0000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_hidden_is_shown),
        cmocka_unit_test(test_a_switch_draws_the_first_that_may_be),
        cmocka_unit_test(test_what_is_not_drawn_is_named_with_its_line),
        cmocka_unit_test(test_no_more_than_fifty_notes_are_kept),
        cmocka_unit_test(test_shapes),
        cmocka_unit_test(test_fill_rules_and_the_order_of_paint),
        cmocka_unit_test(test_transforms_of_groups_multiply),
        cmocka_unit_test(test_clips_that_are_convex_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
