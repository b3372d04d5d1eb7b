#include "support/support.h"
#include "window/font_runs.h"
#include "window/glyph_cache.h"

#include <stdio.h>
#include <string.h>

static Arena arena;
static Fonts *fonts;

static int open_fonts(void **state)
{
    (void)state;
    Err err = {0};
    fonts = fonts_open(test_path(&arena, "../fonts"), false, &err);
    return fonts ? 0 : -1;
}

static int close_fonts(void **state)
{
    (void)state;
    fonts_close(fonts);
    arena_free(&arena);
    return 0;
}

static double weight(const GlyphRun *run)
{
    double sum = 0;
    for (int i = 0; i < run->w * run->h; i++)
        sum += run->coverage[i] / 255.0;
    return sum;
}

static void test_ink_is_trimmed_and_sits_on_the_line(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    const GlyphRun *run = glyph_cache_get(glyphs, FACE_UI, 40, 0, STR("H"));
    assert_non_null(run->coverage);
    int ascent = fonts_ascent(fonts, FACE_UI, 40);
    assert_in_range(
        run->y + run->h, ascent - 1, ascent + 1); // H stands on the baseline
    assert_in_range(run->h, 26, 33);              // Inter's capitals: 0.73 em
    assert_in_range(run->x, 1, 6);
    glyph_cache_close(glyphs);
}

static void test_same_piece_is_rendered_once(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    glyph_cache_get(glyphs, FACE_UI, 16, 0, STR("once"));
    glyph_cache_get(glyphs, FACE_UI, 16, 0, STR("once"));
    assert_int_equal(glyph_cache_rendered(glyphs), 1);
    glyph_cache_get(glyphs, FACE_UI_BOLD, 16, 0, STR("once"));
    glyph_cache_get(glyphs, FACE_UI, 17, 0, STR("once"));
    glyph_cache_get(glyphs, FACE_UI, 16, 1, STR("once"));
    assert_int_equal(glyph_cache_rendered(glyphs), 4);
    glyph_cache_clear(glyphs);
    assert_int_equal(glyph_cache_bytes(glyphs), 0);
    glyph_cache_get(glyphs, FACE_UI, 16, 0, STR("once"));
    assert_int_equal(glyph_cache_rendered(glyphs), 5);
    glyph_cache_close(glyphs);
}

static void test_cache_stays_in_its_budget_and_keeps_what_is_used(void **state)
{
    (void)state;
    const size_t budget = 20000;
    GlyphCache *glyphs = glyph_cache_open(fonts, budget);
    for (int i = 0; i < 200; i++) {
        char text[32];
        int n = snprintf(text, sizeof text, "piece number %d", i);
        glyph_cache_get(glyphs, FACE_UI, 16, 0, (Str){text, (size_t)n});
        glyph_cache_get(glyphs, FACE_UI, 16, 0, STR("kept"));
        assert_true(glyph_cache_bytes(glyphs) <= budget);
    }
    assert_int_equal(glyph_cache_rendered(glyphs), 201); // "kept" was never dropped
    glyph_cache_close(glyphs);
}

static void test_piece_larger_than_the_budget_is_still_shown(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, 1);
    const GlyphRun *run = glyph_cache_get(glyphs, FACE_READ, 30, 0, STR("words"));
    assert_true(weight(run) > 100);
    glyph_cache_close(glyphs);
}

static void test_nothing_to_see_has_no_cover(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    assert_null(glyph_cache_get(glyphs, FACE_UI, 16, 0, STR(""))->coverage);
    assert_null(glyph_cache_get(glyphs, FACE_UI, 16, 0, STR("  "))->coverage);
    assert_null(glyph_cache_get(glyphs, FACE_UI, 16, 0, STR("\xE2\x80\x8B"))->coverage);
    glyph_cache_close(glyphs);
}

static void test_missing_letter_is_a_box(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    const GlyphRun *run = glyph_cache_get(glyphs, FACE_UI, 32, 0, STR("𓀀"));
    assert_int_equal(run->w, BOX_WIDTH(32) - 2);
    assert_int_equal(run->coverage[0], 255);
    assert_int_equal(run->coverage[(run->h / 2) * run->w + run->w / 2], 0);
    glyph_cache_close(glyphs);
}

static void test_fallback_letters_stand_on_the_same_line(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    GlyphRun own = *glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("H"));
    int foot = own.y + own.h;
    const GlyphRun *both =
        glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("H☐")); // the box dips a little
    assert_true(both->w > own.w + 10);
    assert_true(both->y + both->h >= foot && both->y + both->h <= foot + 8);
    glyph_cache_close(glyphs);
}

static void test_accents_above_the_line_box_do_not_lower_the_letter(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    GlyphRun plain = *glyph_cache_get(glyphs, FACE_UI, 40, 0, STR("A"));
    const GlyphRun *piled = glyph_cache_get(
        glyphs, FACE_UI, 40, 0, STR("A\xCC\x82\xCC\x83\xCC\x82\xCC\x83"));
    assert_in_range(piled->y + piled->h, plain.y + plain.h - 1, plain.y + plain.h + 1);
    assert_true(piled->h > plain.h);
    glyph_cache_close(glyphs);
}

static void test_deep_letters_do_not_lift_their_neighbours(void **state)
{
    (void)state;
    for (int hinted = 0; hinted < 2; hinted++) {
        Err err = {0};
        Fonts *own = fonts_open(test_path(&arena, "../fonts"), hinted, &err);
        assert_no_err(&err);
        GlyphCache *glyphs = glyph_cache_open(own, GLYPH_CACHE_BYTES);
        for (int face = 0; face < FACES; face++)
            for (int size = 8; size <= 48; size++) {
                int top = glyph_cache_get(glyphs, (Face)face, size, 0, STR("L"))->y;
                assert_int_equal(
                    glyph_cache_get(glyphs, (Face)face, size, 0, STR("Lgpy"))->y, top);
            }
        glyph_cache_close(glyphs);
        fonts_close(own);
    }
}

// Marks above and below, a deep and a high letter: all of them stand on one line.
static void test_arabic_stands_on_the_line_of_its_neighbours(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    GlyphRun latin = *glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("H"));
    int line = latin.y + latin.h;
    const char *words[] = {"ا", "دَ", "دٍ", "اَّ"}; // alef and dal stand on the line
    for (int i = 0; i < COUNT_OF(words); i++) {
        const GlyphRun *run =
            glyph_cache_get(glyphs, FACE_READ, 40, 0, str_of(words[i]));
        bool below = i == 2; // its mark
        assert_true(run->h > 10);
        if (!below) assert_in_range(run->y + run->h, line - 3, line + 3);
    }
    glyph_cache_close(glyphs);
}

static void test_a_piece_from_right_to_left_is_shaped_once(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    double whole = weight(glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("دفتر")));
    glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("دفتر"));
    assert_int_equal(glyph_cache_rendered(glyphs), 1);
    assert_true(whole > 100);
    // A bracket is turned round by its direction, so it is another picture.
    GlyphRun open = *glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("("));
    assert_int_equal(glyph_cache_rendered(glyphs), 2);
    unsigned char first = open.coverage[(open.h / 2) * open.w];
    const GlyphRun *turned = glyph_cache_get(glyphs, FACE_READ, 40, 0, STR("\u200F("));
    assert_int_equal(glyph_cache_rendered(glyphs), 3);
    assert_in_range(turned->w, open.w - 1, open.w + 1);
    assert_true(first > turned->coverage[(turned->h / 2) * turned->w]);
    glyph_cache_close(glyphs);
}

static void test_sizes_beyond_reason_take_no_more_memory(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    GlyphRun most = *glyph_cache_get(glyphs, FACE_UI, TEXT_SIZE_MAX, 0, STR("H"));
    assert_int_equal(glyph_cache_get(glyphs, FACE_UI, 1000000, 0, STR("H"))->h, most.h);
    assert_int_equal(glyph_cache_rendered(glyphs), 1);
    glyph_cache_close(glyphs);
}

static bool column_is_bare(const GlyphRun *run, int x)
{
    for (int y = 0; y < run->h; y++)
        if (run->coverage[y * run->w + x]) return false;
    return true;
}

// Stretches of columns that are not bare, letters that do not touch: how many, and how many of them
// look like the first.
static void compare_letters(const GlyphRun *run, int *letters, int *alike)
{
    *letters = *alike = 0;
    int first_w = 0;
    for (int x = 0, w; x < run->w; x += w + 1) {
        for (w = 0; x + w < run->w && !column_is_bare(run, x + w);)
            w++;
        if (w == 0) continue;
        if (++*letters == 1) first_w = w;
        bool same = w == first_w;
        for (int y = 0; same && y < run->h; y++)
            same = memcmp(run->coverage + y * run->w, run->coverage + y * run->w + x,
                       (size_t)w) == 0;
        *alike += same;
    }
}

// Rendered once: at 3840 x 2160 most of a frame's time is the rendering of its letters.
static void test_large_letters_stand_at_whole_pixels(void **state)
{
    (void)state;
    Err err = {0};
    Fonts *own = fonts_open(test_path(&arena, "../fonts"), true, &err);
    assert_no_err(&err);
    GlyphCache *glyphs = glyph_cache_open(own, GLYPH_CACHE_BYTES);
    int letters, alike;
    for (int size = 40; size <= 90; size++) {
        compare_letters(glyph_cache_get(glyphs, FACE_UI, size, 0, STR("llllllll")),
            &letters, &alike);
        assert_int_equal(letters, 8);
        assert_int_equal(alike, 8);
    }
    // Small ones are set evenly instead.
    compare_letters(
        glyph_cache_get(glyphs, FACE_UI, 23, 0, STR("llllllll")), &letters, &alike);
    assert_int_equal(letters, 8);
    assert_in_range(alike, 1, 7);
    // A line is as wide by its size as it was just below.
    TextMeasurer measurer = fonts_measurer(own);
    Str line = STR("On a table in the school library are some boxes");
    int below = measurer.width(measurer.ctx, FACE_READ, 39, 0, line);
    int above = measurer.width(measurer.ctx, FACE_READ, 40, 0, line);
    assert_in_range(above, below * 40 / 39 - 2, below * 40 / 39 + 2);
    glyph_cache_close(glyphs);
    fonts_close(own);
}

// Letters of the window lie in columns, of which several make a pixel, and may begin before the pen: none of
// their ink is lost at the edges, whatever part of a pixel they begin at.
static void test_small_letters_weigh_the_same_at_each_fraction_of_a_pixel(void **state)
{
    (void)state;
    static const char *const texts[][2] = {{"j", "jjjjjjjj"}, {"l", "llllllll"}};
    Err err = {0};
    Fonts *own = fonts_open(test_path(&arena, "../fonts"), true, &err);
    assert_no_err(&err);
    GlyphCache *glyphs = glyph_cache_open(own, GLYPH_CACHE_BYTES);
    for (int size = 12; size < 40; size += 3)
        for (int i = 0; i < COUNT_OF(texts); i++) {
            Str one = str_of(texts[i][0]), many = str_of(texts[i][1]);
            double alone =
                weight(glyph_cache_get(glyphs, FACE_READ_ITALIC, size, 0, one));
            double together =
                weight(glyph_cache_get(glyphs, FACE_READ_ITALIC, size, 0, many));
            assert_true(together > 7.8 * alone && together < 8.2 * alone);
        }
    glyph_cache_close(glyphs);
    fonts_close(own);
}

// The same letter as without columns, but for what hinting does to it.
static void test_small_letters_are_as_wide_and_as_dark_as_large_ones(void **state)
{
    (void)state;
    Err err = {0};
    Fonts *own = fonts_open(test_path(&arena, "../fonts"), true, &err);
    assert_no_err(&err);
    GlyphCache *glyphs = glyph_cache_open(own, GLYPH_CACHE_BYTES);
    Str text = STR("Notebook");
    GlyphRun small = *glyph_cache_get(glyphs, FACE_READ, 20, 0, text);
    double dark = weight(&small);
    const GlyphRun *large = glyph_cache_get(glyphs, FACE_READ, 60, 0, text);
    assert_in_range(small.w, large->w / 3 - 2, large->w / 3 + 2);
    assert_true(dark > weight(large) / 9 * 0.9 && dark < weight(large) / 9 * 1.1);
    glyph_cache_close(glyphs);
    fonts_close(own);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ink_is_trimmed_and_sits_on_the_line),
        cmocka_unit_test(test_same_piece_is_rendered_once),
        cmocka_unit_test(test_cache_stays_in_its_budget_and_keeps_what_is_used),
        cmocka_unit_test(test_piece_larger_than_the_budget_is_still_shown),
        cmocka_unit_test(test_nothing_to_see_has_no_cover),
        cmocka_unit_test(test_missing_letter_is_a_box),
        cmocka_unit_test(test_fallback_letters_stand_on_the_same_line),
        cmocka_unit_test(test_accents_above_the_line_box_do_not_lower_the_letter),
        cmocka_unit_test(test_deep_letters_do_not_lift_their_neighbours),
        cmocka_unit_test(test_arabic_stands_on_the_line_of_its_neighbours),
        cmocka_unit_test(test_a_piece_from_right_to_left_is_shaped_once),
        cmocka_unit_test(test_sizes_beyond_reason_take_no_more_memory),
        cmocka_unit_test(test_large_letters_stand_at_whole_pixels),
        cmocka_unit_test(test_small_letters_weigh_the_same_at_each_fraction_of_a_pixel),
        cmocka_unit_test(test_small_letters_are_as_wide_and_as_dark_as_large_ones),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
