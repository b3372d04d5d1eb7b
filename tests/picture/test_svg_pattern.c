#include "support/support.h"

#include "support/svg_look.h"

#define FILLED "<rect width='20' height='20' fill='url(#p)'/>"

static void test_patterns_are_tiled(void **state)
{
    (void)state;
    assert_row("<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'>"
               "<rect width='4' height='8' fill='red'/></pattern>" FILLED,
        0xff0000, 0xff0000, 0xff0000);
    // What is in a tile is placed from the tile's corner on, as browsers do it.
    assert_row(
        "<pattern id='p' x='4' width='8' height='8' patternUnits='userSpaceOnUse'>"
        "<rect x='4' width='4' height='8' fill='red'/></pattern>" FILLED,
        0xff0000, 0xff0000, 0xff0000);
    assert_row("<pattern id='p' width='1' height='1'><rect width='6' height='9' "
               "fill='red'/></pattern><rect x='8' y='5' width='12' height='15' "
               "fill='url(#p)'/>",
        0xffffff, 0xff0000, 0xffffff);
    assert_row("<pattern id='p' width='.5' height='1'>"
               "<rect width='6' height='20' fill='red'/></pattern>" FILLED,
        0xff0000, 0xff0000, 0xffffff);
    assert_row("<pattern id='p' width='1' height='1' viewBox='0 0 4 4'>"
               "<rect width='3' height='4' fill='red'/></pattern>" FILLED,
        0xff0000, 0xff0000, 0xffffff);
    assert_row(
        "<pattern id='p' width='1' height='1' patternContentUnits='objectBoundingBox'>"
        "<rect width='.6' height='1' fill='red'/></pattern>" FILLED,
        0xff0000, 0xff0000, 0xffffff);
    assert_row("<pattern id='p' width='1' height='1' patternTransform='translate(7)'>"
               "<rect width='6' height='20' fill='red'/></pattern>" FILLED,
        0xffffff, 0xff0000, 0xffffff);
}

static void test_patterns_hand_on_and_paint_strokes(void **state)
{
    (void)state;
    assert_row(
        "<pattern id='q' width='1' height='1'><rect width='12' height='20' fill='red'/>"
        "</pattern><pattern id='p' href='#q'/>" FILLED,
        0xff0000, 0xff0000, 0xffffff);
    assert_row(
        "<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'>"
        "<rect width='8' height='8' fill='red'/></pattern>"
        "<path d='M0 10H12' stroke='url(#p)' stroke-width='4' stroke-opacity='.5'/>",
        0xff7f7f, 0xff7f7f, 0xffffff);
    assert_centre("<pattern id='p'/>" FILLED, 0xffffff);
    // A gradient beside a pattern.
    assert_row("<pattern id='p' width='1' height='1'><rect width='20' height='20' "
               "fill='red'/></pattern><linearGradient id='g'><stop stop-color='lime'/>"
               "<stop offset='1' stop-color='lime'/></linearGradient><rect width='20' "
               "height='20' fill='url(#p)' stroke='url(#g)' stroke-width='6'/>",
        0x00ff00, 0xff0000, 0x00ff00);
    // One in itself.
    assert_centre_noted(
        "<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'>"
        "<rect width='9' height='9' fill='url(#p)'/></pattern>" FILLED,
        0xffffff,
        "line 2: its pattern or gradient is too fine or too large to be drawn");
}

static void test_patterns_that_are_too_fine_are_named(void **state)
{
    (void)state;
    assert_centre_noted(
        "<pattern id='p' width='.01' height='.01' patternUnits='userSpaceOnUse'>"
        "<rect width='1' height='1'/></pattern>" FILLED,
        0xffffff,
        "line 2: its pattern or gradient is too fine or too large to be drawn");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_patterns_are_tiled),
        cmocka_unit_test(test_patterns_hand_on_and_paint_strokes),
        cmocka_unit_test(test_patterns_that_are_too_fine_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
