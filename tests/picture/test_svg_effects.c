#include "support/support.h"

#include "support/svg_look.h"

#include <string.h>

#define RED "<rect width='20' height='20' fill='red'/>"

static void test_a_group_fades_as_one(void **state)
{
    (void)state;
    assert_row("<g opacity='.5'><rect width='15' height='20' fill='red'/>"
               "<rect x='5' width='15' height='20' fill='blue'/></g>",
        0xff7f7f, 0x7f7fff, 0x7f7fff);
    assert_row("<g opacity='.5'><g opacity='.5'><rect width='15' height='20'/>"
               "<rect x='5' width='15' height='20'/></g></g>",
        0xbfbfbf, 0xbfbfbf, 0xbfbfbf);
    // A shape that paints its own stroke over its fill.
    assert_row("<rect x='-5' y='-5' width='15' height='30' stroke='blue' fill='red' "
               "stroke-width='8' opacity='.5'/>",
        0xff7f7f, 0x7f7fff, 0xffffff);
    assert_centre("<svg xmlns='http://www.w3.org/2000/svg' opacity='.5'>" RED RED
                  "</svg>",
        0xff7f7f);
}

static void test_clip_paths_of_any_form_cut(void **state)
{
    (void)state;
    assert_row("<clipPath id='c'><path d='M0 0H5V20H0zM15 0H20V20H15z'/></clipPath>"
               "<g clip-path='url(#c)'>" RED "</g>",
        0xff0000, 0xffffff, 0xff0000);
    assert_row("<clipPath id='c'><path d='M0 0H20V20H0zM5 0V20H15V0z' "
               "clip-rule='evenodd'/></clipPath><g style='clip-path:url(#c)'>" RED
               "</g>",
        0xff0000, 0xffffff, 0xff0000);
    assert_row("<clipPath id='c'><rect width='5' height='20'/><rect x='9' width='4' "
               "height='20' opacity='0' fill='none'/></clipPath>"
               "<g clip-path='url(#c)'>" RED "</g>",
        0xff0000, 0xff0000, 0xffffff);
    assert_row("<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='.5' "
               "height='1'/></clipPath><g clip-path='url(#c)'>" RED "</g>",
        0xff0000, 0xffffff, 0xffffff);
    assert_row("<defs><rect id='r' width='5' height='20'/></defs><clipPath id='c'>"
               "<use href='#r'/><use href='#r' x='15'/></clipPath>"
               "<g clip-path='url(#c)'>" RED "</g>",
        0xff0000, 0xffffff, 0xff0000);
    // A clip-path that is itself clipped.
    assert_row(
        "<clipPath id='d'><rect x='8' width='20' height='20'/></clipPath>"
        "<clipPath id='c' clip-path='url(#d)'><rect width='13' height='20'/></clipPath>"
        "<g clip-path='url(#c)'>" RED "</g>",
        0xffffff, 0xff0000, 0xffffff);
    assert_row("<clipPath id='c'><circle cx='1' cy='10' r='4'/></clipPath><g id='g'>"
               "<rect width='20' height='20' fill='red' clip-path='url(#c)'/></g>",
        0xff0000, 0xffffff, 0xffffff);
}

static void test_masks_cut_by_how_light_they_are(void **state)
{
    (void)state;
    assert_row("<mask id='m'><rect width='5' height='20' fill='#fff'/>"
               "<rect x='8' width='4' height='20' fill='#808080'/></mask>"
               "<g mask='url(#m)'>" RED "</g>",
        0xff0000, 0xff7f7f, 0xffffff);
    assert_row(
        "<mask id='m' maskContentUnits='objectBoundingBox'><rect width='.6' height='1' "
        "fill='#fff' opacity='.5'/></mask><g mask='url(#m)'>" RED "</g>",
        0xff7f7f, 0xff7f7f, 0xffffff);
    assert_row("<mask id='m' mask-type='alpha'><rect width='12' height='20'/></mask>"
               "<g mask='url(#m)' opacity='.5'>" RED "</g>",
        0xff7f7f, 0xff7f7f, 0xffffff);
    assert_row("<mask id='m' x='.4' width='.3'>" RED "<rect width='20' height='20' "
               "fill='#fff'/></mask><g mask='url(#m)'>" RED "</g>",
        0xffffff, 0xff0000, 0xffffff);
    // A region of which nothing is said is the whole drawing and a tenth more on each side.
    assert_row("<mask id='m' maskUnits='userSpaceOnUse'><rect width='20' height='20' "
               "fill='#fff'/></mask><g mask='url(#m)'>" RED "</g>",
        0xff0000, 0xff0000, 0xff0000);
    assert_centre("<mask id='m'/><g mask='url(#m)'>" RED "</g>", 0xffffff);
    assert_centre("<g mask='url(#none)'>" RED "</g>", 0xff0000);
}

static void test_blurs_are_drawn_and_other_filters_named(void **state)
{
    (void)state;
    SvgLook look =
        svg_look_inside("<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>"
                        "<rect x='-9' width='19' height='20' filter='url(#f)'/>");
    unsigned at[4];
    for (int i = 0; i < 4; i++)
        at[i] = svg_look_pixel(&look, 6 + 2 * i, 10) & 255;
    for (int i = 1; i < 4; i++)
        assert_true(at[i] > at[i - 1] + 20);
    assert_in_range(at[2], 100, 190); // half way at the edge
    assert_int_equal(look.report.n_notes, 0);
    svg_look_end(&look);
    assert_centre_noted("<filter id='f'><feFlood/></filter><g filter='url(#f)'>" RED
                        "</g>",
        0xff0000, "line 2: it is drawn without its filter");
    assert_centre("<g filter='url(#none)'>" RED "</g>", 0xff0000);
    // A region that is nowhere near.
    assert_centre(
        "<filter id='f' filterUnits='userSpaceOnUse' x='-1e9' y='1e9' width='1' "
        "height='1'><feGaussianBlur stdDeviation='2'/></filter>"
        "<g filter='url(#f)'>" RED "</g>",
        0xffffff);
    assert_centre_noted("<g style='mix-blend-mode:multiply'>" RED "</g>", 0xff0000,
        "line 2: it is laid over what is below, not mixed with it");
}

static void test_effects_that_refer_to_themselves_end(void **state)
{
    (void)state;
    assert_centre(
        "<mask id='m'><g mask='url(#m)'><rect width='20' height='20' fill='#fff'/></g>"
        "</mask><g mask='url(#m)'>" RED "</g>",
        0xff0000);
    assert_centre(
        "<clipPath id='c' clip-path='url(#c)'><path d='M0 0H20V20H0zM1 1H2V2H1z'/>"
        "</clipPath><g clip-path='url(#c)'>" RED "</g>",
        0xff0000);
}

// Nothing that is drawn within one another may take more memory than the budget.
static void test_layers_have_a_budget(void **state)
{
    (void)state;
    Buf inside = {0};
    for (int i = 0; i < 60; i++)
        buf_addf(&inside, "<g opacity='.99'>%s", i % 9 ? "" : RED);
    buf_add(&inside, STR(RED RED));
    for (int i = 0; i < 60; i++)
        buf_add(&inside, STR("</g>"));
    SvgLook look = svg_look_inside(inside.s);
    assert_true(look.drawn);
    assert_true(look.report.n_notes > 0);
    assert_non_null(
        strstr(look.report.notes.s, "takes more memory than there is for it"));
    svg_look_end(&look);
    buf_free(&inside);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_group_fades_as_one),
        cmocka_unit_test(test_clip_paths_of_any_form_cut),
        cmocka_unit_test(test_masks_cut_by_how_light_they_are),
        cmocka_unit_test(test_blurs_are_drawn_and_other_filters_named),
        cmocka_unit_test(test_effects_that_refer_to_themselves_end),
        cmocka_unit_test(test_layers_have_a_budget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
