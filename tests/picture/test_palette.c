#include "picture/palette.h"

#include "picture/picture.h"
#include "support/support.h"

#include <stdlib.h>

static Palette read_whole(const char *text)
{
    Palette palette;
    Err err = {0};
    if (!palette_read(str_of(text), &palette, &err)) fail_msg("%s", err.text);
    return palette;
}

static void test_a_palette_is_told_by_its_first_word(void **state)
{
    (void)state;
    assert_true(palette_is(STR("palette\nflat\n")));
    assert_true(palette_is(STR("palette\r\n")));
    assert_true(palette_is(STR("palette")));
    assert_false(palette_is(STR("palettes\n")));
    assert_false(palette_is(STR("<svg/>")));
    assert_false(palette_is(STR("")));
}

static void test_its_lines_are_read_in_any_order(void **state)
{
    (void)state;
    Palette p = read_whole("palette\n# a town\n\nkeep #D8322A # the sign\nhold 30\r\n"
                           "ramp #000000 #808080 #ffffff\nflat");
    assert_int_equal(p.n_ramp, 3);
    assert_int_equal(p.ramp[1], 0x808080);
    assert_int_equal(p.n_keep, 1);
    assert_int_equal(p.keep[0], 0xD8322A);
    assert_int_equal(p.hold, 30);
    assert_true(p.flat);
    assert_false(read_whole("palette\n").flat);
}

static void test_what_is_wrong_is_said_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } wrong[] = {{"ramp #000000 #ffffff", "line 1: a palette begins"},
        {"palette\nramp #000000 white", "line 2: \"white\" is no colour"},
        {"palette\n\nramp #00000", "line 3: \"#00000\" is no colour"},
        {"palette\nramp #000000", "its ramp has one colour"},
        {"palette\nhold 101", "line 2: hold wants"},
        {"palette\nhold", "line 2: hold wants"},
        {"palette\nred #ff0000", "line 2: a palette has no \"red\""},
        {"palette\nramp #000000 #000000 #000000 #000000 #000000 #000000 #000000 "
         "#000000 "
         "#000000 #000000",
            "line 2: 9 colours are the most"}};
    for (int i = 0; i < COUNT_OF(wrong); i++) {
        Palette palette;
        Err err = {0};
        assert_false(palette_read(str_of(wrong[i].text), &palette, &err));
        assert_err(&err, wrong[i].said);
    }
    Buf much = {0};
    buf_add(&much, STR("palette\n"));
    for (int i = 0; i < 5000; i++)
        buf_addc(&much, '\n');
    Palette palette;
    Err err = {0};
    assert_false(palette_read(buf_str(&much), &palette, &err));
    assert_err(&err, "4096 are the most");
    buf_free(&much);
}

static void test_lightness_chooses_from_the_ramp(void **state)
{
    (void)state;
    Palette p = read_whole("palette\nramp #100000 #404040 #F0FFFF\nkeep #D8322A\n");
    assert_int_equal(palette_colour(&p, 0x000000), 0x100000);
    assert_int_equal(palette_colour(&p, 0xFFFFFF), 0xF0FFFF);
    assert_int_equal(palette_colour(&p, 0xD8322A), 0xD8322A);
    assert_int_equal(palette_colour(&p, 0x808080) >> 16, 0x40);
    int before = -1;
    for (uint32_t v = 0; v < 256; v++) { // never darker than what was darker
        int red = (int)(palette_colour(&p, v << 16 | v << 8 | v) >> 16);
        assert_true(red >= before);
        before = red;
    }
    assert_int_equal(palette_colour(NULL, 0x123456), 0x123456);
    p = read_whole("palette\nhold 50\n");
    assert_int_equal(palette_colour(&p, 0x123456), 0x123456);
}

static void test_what_is_held_of_a_hue_leans_to_it(void **state)
{
    (void)state;
    Palette none = read_whole("palette\nramp #000000 #FFFFFF\n");
    Palette half = read_whole("palette\nramp #000000 #FFFFFF\nhold 50\n");
    Palette all = read_whole("palette\nramp #000000 #FFFFFF\nhold 100\n");
    uint32_t grey = palette_colour(&none, 0xC04020);
    assert_int_equal(grey >> 16, grey & 0xFF);
    assert_true(palette_colour(&half, 0xC04020) >> 16 > grey >> 16);
    uint32_t same = palette_colour(&all, 0xC04020);
    for (int shift = 0; shift <= 16; shift += 8)
        assert_in_range((same >> shift & 0xFF) + 1, (0xC04020 >> shift & 0xFF),
            (0xC04020 >> shift & 0xFF) + 2);
}

// --- in a drawing ---------------------------------------------------------------------------------

static uint32_t middle_of(const char *svg, const Palette *palette)
{
    PictureImage image = {0};
    PictureFrame frame = {20, 20, 0.5, 0.5};
    Err err = {0};
    if (!picture_draw_in(str_of(svg), &frame, palette, &image, NULL, &err))
        fail_msg("%s", err.text);
    uint32_t pixel = image.argb[10 * 20 + 10];
    free(image.argb);
    return pixel;
}

#define HEAD "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'>"

static void test_fills_strokes_and_stops_take_it_and_masks_do_not(void **state)
{
    (void)state;
    Palette p = read_whole("palette\nramp #102030 #102030\nkeep #D8322A\n");
    assert_int_equal(
        middle_of(HEAD "<rect width='20' height='20' fill='#fff'/></svg>", &p),
        0xFF102030);
    assert_int_equal(
        middle_of(HEAD "<path d='M0 10H20' stroke='red' stroke-width='8'/></svg>", &p),
        0xFF102030);
    assert_int_equal(
        middle_of(HEAD
            "<linearGradient id='g'><stop stop-color='#fff'/><stop offset='1' "
            "stop-color='#0f0'/></linearGradient>"
            "<rect width='20' height='20' fill='url(#g)'/></svg>",
            &p),
        0xFF102030);
    assert_int_equal(
        middle_of(HEAD "<rect width='20' height='20' fill='#D8322A'/></svg>", &p),
        0xFFD8322A);
    // The mask's white shows all, though the palette has no white.
    assert_int_equal(
        middle_of(HEAD "<mask id='m'><rect width='20' height='20' fill='#fff'/></mask>"
                       "<rect width='20' height='20' mask='url(#m)'/></svg>",
            &p),
        0xFF102030);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_palette_is_told_by_its_first_word),
        cmocka_unit_test(test_its_lines_are_read_in_any_order),
        cmocka_unit_test(test_what_is_wrong_is_said_with_its_line),
        cmocka_unit_test(test_lightness_chooses_from_the_ramp),
        cmocka_unit_test(test_what_is_held_of_a_hue_leans_to_it),
        cmocka_unit_test(test_fills_strokes_and_stops_take_it_and_masks_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
