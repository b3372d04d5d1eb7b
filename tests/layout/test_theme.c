#include "support/support.h"

#include "layout/theme.h"
#include "support/colours.h"

#include <string.h>

static const ColourRole GROUNDS[] = {
    ROLE_PAGE, ROLE_CARD, ROLE_CARD_CLOSED, ROLE_NOTE, ROLE_BACKDROP};
static const ColourRole SHAPES_DRAWN[] = {ROLE_EDGE, ROLE_FOCUS, ROLE_TERM,
    ROLE_QUOTE_BAR, ROLE_CONFIRMED, ROLE_REPORTED, ROLE_CLAIMED, ROLE_DISPUTED,
    ROLE_WITHDRAWN, ROLE_UNKNOWN};
static const ColourRole SKY_WORDS[] = {
    ROLE_OVERLAY_TEXT, ROLE_OVERLAY_TEXT_SOFT, ROLE_CHAIN_AHEAD};

static void assert_contrast(
    Theme theme, ColourRole a, Colour on, const char *ground, double least)
{
    double is = colour_contrast(theme_colour(theme, a), on);
    if (is >= least) return;
    print_error("theme %d: %s on %s has %.2f, not %.1f\n", theme, theme_role_name(a),
        ground, is, least);
    fail();
}

static void test_contrast_is_that_of_wcag(void **state)
{
    (void)state;
    assert_int_equal((int)colour_contrast(0xFF000000, 0xFFFFFFFF), 21);
    assert_int_equal((int)colour_contrast(0xFF123456, 0xFF123456), 1);
    // The example of WCAG's own tools: #767676 on white is just enough.
    double grey = colour_contrast(0xFF767676, 0xFFFFFFFF);
    assert_true(grey > 4.54 && grey < 4.55);
    assert_true(grey == colour_contrast(0xFFFFFFFF, 0xFF767676));
}

static void test_words_can_be_read_on_every_ground(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEMES; theme++)
        for (int i = 0; i < COUNT_OF(GROUNDS); i++) {
            Theme t = (Theme)theme;
            Colour ground = theme_colour(t, GROUNDS[i]);
            const char *name = theme_role_name(GROUNDS[i]);
            assert_contrast(t, ROLE_TEXT, ground, name, 7);
            assert_contrast(t, ROLE_TEXT_SOFT, ground, name, 4.5);
            for (int j = 0; j < COUNT_OF(SHAPES_DRAWN); j++)
                assert_contrast(t, SHAPES_DRAWN[j], ground, name, 3);
        }
}

static void test_keys_can_be_read(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEMES; theme++) {
        Theme t = (Theme)theme;
        assert_contrast(t, ROLE_KEY_TEXT, theme_colour(t, ROLE_KEY), "key", 4.5);
        assert_contrast(t, ROLE_PAGE, theme_colour(t, ROLE_FOCUS), "focus", 4.5);
    }
}

static void test_words_over_a_picture_can_be_read_even_where_it_is_white(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEMES; theme++)
        for (int i = 0; i < COUNT_OF(SKY_WORDS); i++) {
            Theme t = (Theme)theme;
            Colour shade = colour_alpha(theme_colour(t, ROLE_OVERLAY), OVERLAY_ALPHA);
            assert_contrast(
                t, SKY_WORDS[i], colour_over(shade, 0xFFFFFFFF), "white sky", 4.5);
            assert_contrast(
                t, SKY_WORDS[i], colour_over(shade, 0xFF000000), "black sky", 4.5);
        }
}

static void test_the_default_status_colours_are_told_apart_by_more_than_hue(
    void **state)
{
    (void)state;
    // Shapes do that (test_layout_blocks); here: no two share a colour but by intention.
    for (int theme = 0; theme < THEMES; theme++)
        for (int a = ROLE_CONFIRMED; a <= ROLE_WITHDRAWN; a++)
            for (int b = ROLE_CONFIRMED; b < a; b++)
                assert_int_not_equal(theme_colour((Theme)theme, (ColourRole)a),
                    theme_colour((Theme)theme, (ColourRole)b));
}

static void test_tints_have_names_of_their_own(void **state)
{
    (void)state;
    for (int a = 0; a < COLOUR_ROLES; a++)
        for (int b = 0; b < a; b++)
            assert_string_not_equal(
                theme_role_name((ColourRole)a), theme_role_name((ColourRole)b));
}

static void test_laying_over_mixes_by_alpha(void **state)
{
    (void)state;
    assert_int_equal(colour_over(0xFF102030, 0xFFFFFFFF), 0xFF102030);
    assert_int_equal(colour_over(0x00102030, 0xFFABCDEF), 0xFFABCDEF);
    assert_int_equal(colour_over(0x80000000, 0xFFFFFFFF), 0xFF7F7F7F);
    assert_int_equal(colour_alpha(0xFF102030, 0x40), 0x40102030);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contrast_is_that_of_wcag),
        cmocka_unit_test(test_words_can_be_read_on_every_ground),
        cmocka_unit_test(test_keys_can_be_read),
        cmocka_unit_test(test_words_over_a_picture_can_be_read_even_where_it_is_white),
        cmocka_unit_test(
            test_the_default_status_colours_are_told_apart_by_more_than_hue),
        cmocka_unit_test(test_tints_have_names_of_their_own),
        cmocka_unit_test(test_laying_over_mixes_by_alpha),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
