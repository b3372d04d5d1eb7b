#include "support/support.h"

#include "support/svg_look.h"

static void test_use_repeats_what_it_names(void **state)
{
    (void)state;
    assert_centre("<defs><rect id='r' width='5' height='5'/></defs>"
                  "<use xlink:href='#r' x='8' y='8' fill='red'/>",
        0xff0000);
    assert_centre(
        "<g id='a' transform='translate(-20)'><rect id='r' width='20' height='20' "
        "fill='red'/></g><use href='#a' x='20'/>",
        0xff0000);
    assert_centre(
        "<defs><g id='g' fill='blue'><rect width='20' height='20'/></g></defs>"
        "<use href='#g' fill='red'/>",
        0x0000ff);
}

static void test_symbols_have_a_view_of_their_own(void **state)
{
    (void)state;
    SvgLook look = svg_look_inside(
        "<symbol id='s' viewBox='0 0 2 2'><rect x='1' width='5' height='5' "
        "fill='red'/></symbol>"
        "<use href='#s' x='4' y='4' width='8' height='8'/>");
    assert_pixel(&look, 6, 6, 0xffffff);
    assert_pixel(&look, 10, 10, 0xff0000);
    assert_pixel(&look, 13, 10, 0xffffff); // cut off
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
    assert_centre("<symbol><rect width='20' height='20'/></symbol>", 0xffffff);
}

static void test_inner_svgs_are_placed_scaled_and_cut(void **state)
{
    (void)state;
    SvgLook look = svg_look_inside(
        "<svg x='5' y='5' width='10' height='10' viewBox='0 0 10 20'>"
        "<rect x='-50' y='-50' width='100' height='100' fill='red'/></svg>");
    assert_pixel(&look, 4, 10, 0xffffff);
    assert_pixel(&look, 5, 10, 0xff0000);
    assert_pixel(&look, 14, 14, 0xff0000);
    assert_pixel(&look, 15, 10, 0xffffff);
    svg_look_end(&look);
    assert_centre(
        "<svg width='5' height='5' overflow='visible'><rect width='20' height='20' "
        "fill='red'/></svg>",
        0xff0000);
    assert_centre("<svg viewBox='0 0 40 20'><rect y='-10' width='40' height='9' "
                  "fill='red'/></svg>",
        0xffffff);
    assert_centre("<svg viewBox='0 0 40 20' preserveAspectRatio='xMidYMid slice'>"
                  "<rect x='18' width='4' height='20' fill='red'/></svg>",
        0xff0000);
    assert_centre("<svg viewBox='0 0 1 9' preserveAspectRatio='none'>"
                  "<rect width='1' height='9' fill='red'/></svg>",
        0xff0000);
    assert_centre(
        "<svg width='50%' height='100%'><rect x='80%' width='5' height='100%'/></svg>"
        "<svg x='50%' width='50%'><rect width='10%' height='100%' fill='red'/></svg>",
        0xff0000);
}

static void test_a_use_of_what_is_not_there_or_of_itself_is_named(void **state)
{
    (void)state;
    assert_centre_noted("<use href='#none'/>", 0xffffff,
        "line 2: what it uses, \"#none\", is not there");
    assert_centre_noted("<use href='other.svg#a'/>", 0xffffff,
        "line 2: what it uses, \"other.svg#a\", is not there");
    assert_centre_noted("<g id='g'>\n<use href='#g'/></g><use href='#g'/>", 0xffffff,
        "line 3: what it uses, \"#g\", is itself");
}

static void test_uses_that_explode_are_refused(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(
        &svg, STR("<svg viewBox='0 0 9 9'><defs><rect id='u0' width='1' height='1'/>"));
    for (int i = 1; i < 12; i++) {
        buf_addf(&svg, "<g id='u%d'>", i);
        for (int k = 0; k < 10; k++)
            buf_addf(&svg, "<use href='#u%d'/>", i - 1);
        buf_add(&svg, STR("</g>"));
    }
    buf_add(&svg, STR("</defs><use href='#u11'/></svg>"));
    assert_refused(
        buf_str(&svg), "it has too many elements, its uses counted, to be drawn");
    buf_free(&svg);
}

static void test_a_long_chain_of_uses_is_refused(void **state)
{
    (void)state;
    Buf svg = {0};
    buf_add(
        &svg, STR("<svg viewBox='0 0 9 9'><defs><rect id='u0' width='1' height='1'/>"));
    for (int i = 1; i < 5000; i++)
        buf_addf(&svg, "<use id='u%d' href='#u%d'/>", i, i - 1);
    buf_add(&svg, STR("</defs><use href='#u4999'/></svg>"));
    assert_refused(
        buf_str(&svg), "it has too many elements within one another to be drawn");
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_use_repeats_what_it_names),
        cmocka_unit_test(test_symbols_have_a_view_of_their_own),
        cmocka_unit_test(test_inner_svgs_are_placed_scaled_and_cut),
        cmocka_unit_test(test_a_use_of_what_is_not_there_or_of_itself_is_named),
        cmocka_unit_test(test_uses_that_explode_are_refused),
        cmocka_unit_test(test_a_long_chain_of_uses_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
