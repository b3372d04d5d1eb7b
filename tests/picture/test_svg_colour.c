#include "support/support.h"

#include "support/svg_look.h"

#include "picture/svg_draw.h"

static void test_every_way_to_write_a_colour_is_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned rgb;
        double alpha;
    } rows[] = {
        {"red", 0xff0000, 1},
        {"RebeccaPurple", 0x663399, 1},
        {"aliceblue", 0xf0f8ff, 1},
        {"yellowgreen", 0x9acd32, 1},
        {"#f80", 0xff8800, 1},
        {"#f808", 0xff8800, 0x88 / 255.0},
        {"#FF8000", 0xff8000, 1},
        {"#ff800080", 0xff8000, 0x80 / 255.0},
        {"rgb(1,2,3)", 0x010203, 1},
        {"rgb( 1 , 2 , 3 )", 0x010203, 1},
        {"rgb(1 2 3 / 50%)", 0x010203, 0.5},
        {"rgb(300,-5,0)", 0xff0000, 1},
        {"rgb(100%, 50%, 0%)", 0xff8000, 1},
        {"rgb(12.6,0,0)", 0x0d0000, 1},
        {"rgba(1,2,3,0.25)", 0x010203, 0.25},
        {"hsl(120, 100%, 25%)", 0x008000, 1},
        {"hsl(0,0%,50%)", 0x808080, 1},
        {"hsl(-120deg 100% 50%)", 0x0000ff, 1},
        {"hsla(60,100%,50%,.5)", 0xffff00, 0.5},
        {"transparent", 0, 0},
        {" Blue ", 0x0000ff, 1},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        SvgColour colour;
        assert_true(svg_colour(str_of(rows[i].text), &colour));
        assert_int_equal(colour.rgb, rows[i].rgb);
        assert_float_equal(colour.alpha, rows[i].alpha, 0.001);
        assert_false(colour.current);
    }
    SvgColour colour;
    assert_true(svg_colour(STR("CURRENTCOLOR"), &colour));
    assert_true(colour.current);
}

static void test_what_is_no_colour_is_none(void **state)
{
    (void)state;
    static const char *const rows[] = {"", "reddish", "#", "#12", "#12345", "#ggg",
        "rgb(1,2)", "rgb(1,2,3,4,5)", "rgb(1,2,3", "lab(1,2,3)",
        "averyveryverylongnamethatisnone"};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        SvgColour colour;
        assert_false(svg_colour(str_of(rows[i]), &colour));
    }
}

static void test_a_wrong_colour_is_named_and_the_one_before_stays(void **state)
{
    (void)state;
    assert_centre_noted(
        "<g fill='#00f'><rect width='20' height='20' fill='reddish'/></g>", 0x0000ff,
        "line 2: \"reddish\" is no colour");
}

static void test_current_color_is_that_of_the_element_that_is_painted(void **state)
{
    (void)state;
    assert_centre(
        "<g color='red' fill='currentColor'><rect width='20' height='20'/></g>",
        0xff0000);
    assert_centre("<g color='red' fill='currentColor'><rect width='20' height='20' "
                  "color='#0f0'/></g>",
        0x00ff00);
    assert_centre("<g style='color:#123456'><rect width='20' height='20' "
                  "fill='currentcolor'/></g>",
        0x123456);
}

static void test_alpha_of_colours_and_opacities_multiply(void **state)
{
    (void)state;
    assert_centre("<rect width='20' height='20' fill='#00000080'/>", 0x7f7f7f);
    assert_centre(
        "<g opacity='.5'><rect width='20' height='20' fill='rgb(0 0 0 / 50%)' "
        "opacity='50%' fill-opacity='1'/></g>",
        0xdfdfdf);
    assert_centre("<rect width='20' height='20' fill='transparent'/>", 0xffffff);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_way_to_write_a_colour_is_read),
        cmocka_unit_test(test_what_is_no_colour_is_none),
        cmocka_unit_test(test_a_wrong_colour_is_named_and_the_one_before_stays),
        cmocka_unit_test(test_current_color_is_that_of_the_element_that_is_painted),
        cmocka_unit_test(test_alpha_of_colours_and_opacities_multiply),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
