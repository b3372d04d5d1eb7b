#include "support/support.h"
#include "window/ink.h"
#include "window/stretches.h"

#include <stdio.h>

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

static double weight(const Ink *ink)
{
    double sum = 0;
    for (int i = 0; i < ink->w * ink->h; i++)
        sum += ink->cover[i] / 255.0;
    return sum;
}

static void test_ink_is_trimmed_and_sits_on_the_line(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    const Ink *ink = inks_get(inks, FACE_UI, 40, 0, STR("H"));
    assert_non_null(ink->cover);
    int ascent = fonts_ascent(fonts, FACE_UI, 40);
    assert_in_range(
        ink->y + ink->h, ascent - 1, ascent + 1); // H stands on the baseline
    assert_in_range(ink->h, 26, 33);              // Inter's capitals: 0.73 em
    assert_in_range(ink->x, 1, 6);
    inks_close(inks);
}

static void test_same_piece_is_rendered_once(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    inks_get(inks, FACE_UI, 16, 0, STR("once"));
    inks_get(inks, FACE_UI, 16, 0, STR("once"));
    assert_int_equal(inks_rendered(inks), 1);
    inks_get(inks, FACE_UI_BOLD, 16, 0, STR("once"));
    inks_get(inks, FACE_UI, 17, 0, STR("once"));
    inks_get(inks, FACE_UI, 16, 1, STR("once"));
    assert_int_equal(inks_rendered(inks), 4);
    inks_forget(inks);
    assert_int_equal(inks_bytes(inks), 0);
    inks_get(inks, FACE_UI, 16, 0, STR("once"));
    assert_int_equal(inks_rendered(inks), 5);
    inks_close(inks);
}

static void test_cache_stays_in_its_budget_and_keeps_what_is_used(void **state)
{
    (void)state;
    const size_t budget = 20000;
    Inks *inks = inks_open(fonts, budget);
    for (int i = 0; i < 200; i++) {
        char text[32];
        int n = snprintf(text, sizeof text, "piece number %d", i);
        inks_get(inks, FACE_UI, 16, 0, (Str){text, (size_t)n});
        inks_get(inks, FACE_UI, 16, 0, STR("kept"));
        assert_true(inks_bytes(inks) <= budget);
    }
    assert_int_equal(inks_rendered(inks), 201); // "kept" was never dropped
    inks_close(inks);
}

static void test_piece_larger_than_the_budget_is_still_shown(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, 1);
    const Ink *ink = inks_get(inks, FACE_READ, 30, 0, STR("words"));
    assert_true(weight(ink) > 100);
    inks_close(inks);
}

static void test_nothing_to_see_has_no_cover(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    assert_null(inks_get(inks, FACE_UI, 16, 0, STR(""))->cover);
    assert_null(inks_get(inks, FACE_UI, 16, 0, STR("  "))->cover);
    assert_null(inks_get(inks, FACE_UI, 16, 0, STR("\xE2\x80\x8B"))->cover);
    inks_close(inks);
}

static void test_missing_letter_is_a_box(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    const Ink *ink = inks_get(inks, FACE_UI, 32, 0, STR("𓀀"));
    assert_int_equal(ink->w, BOX_WIDTH(32) - 2);
    assert_int_equal(ink->cover[0], 255);
    assert_int_equal(ink->cover[(ink->h / 2) * ink->w + ink->w / 2], 0);
    inks_close(inks);
}

static void test_fallback_letters_stand_on_the_same_line(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    Ink own = *inks_get(inks, FACE_READ, 40, 0, STR("H"));
    int foot = own.y + own.h;
    const Ink *both =
        inks_get(inks, FACE_READ, 40, 0, STR("H☐")); // the box dips a little
    assert_true(both->w > own.w + 10);
    assert_true(both->y + both->h >= foot && both->y + both->h <= foot + 8);
    inks_close(inks);
}

static void test_accents_above_the_line_box_do_not_lower_the_letter(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    Ink plain = *inks_get(inks, FACE_UI, 40, 0, STR("A"));
    const Ink *piled =
        inks_get(inks, FACE_UI, 40, 0, STR("A\xCC\x82\xCC\x83\xCC\x82\xCC\x83"));
    assert_in_range(piled->y + piled->h, plain.y + plain.h - 1, plain.y + plain.h + 1);
    assert_true(piled->h > plain.h);
    inks_close(inks);
}

static void test_deep_letters_do_not_lift_their_neighbours(void **state)
{
    (void)state;
    for (int hinted = 0; hinted < 2; hinted++) {
        Err err = {0};
        Fonts *own = fonts_open(test_path(&arena, "../fonts"), hinted, &err);
        assert_no_err(&err);
        Inks *inks = inks_open(own, INK_BYTES);
        for (int face = 0; face < FACES; face++)
            for (int size = 8; size <= 48; size++) {
                int top = inks_get(inks, (Face)face, size, 0, STR("L"))->y;
                assert_int_equal(
                    inks_get(inks, (Face)face, size, 0, STR("Lgpy"))->y, top);
            }
        inks_close(inks);
        fonts_close(own);
    }
}

// Marks above and below, a deep and a high letter: all of them stand on one line.
static void test_arabic_stands_on_the_line_of_its_neighbours(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    Ink latin = *inks_get(inks, FACE_READ, 40, 0, STR("H"));
    int line = latin.y + latin.h;
    const char *words[] = {"ا", "دَ", "دٍ", "اَّ"}; // alef and dal stand on the line
    for (int i = 0; i < COUNT_OF(words); i++) {
        const Ink *ink = inks_get(inks, FACE_READ, 40, 0, str_of(words[i]));
        bool below = i == 2; // its mark
        assert_true(ink->h > 10);
        if (!below) assert_in_range(ink->y + ink->h, line - 3, line + 3);
    }
    inks_close(inks);
}

static void test_a_piece_from_right_to_left_is_shaped_once(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    double whole = weight(inks_get(inks, FACE_READ, 40, 0, STR("دفتر")));
    inks_get(inks, FACE_READ, 40, 0, STR("دفتر"));
    assert_int_equal(inks_rendered(inks), 1);
    assert_true(whole > 100);
    // A bracket is turned round by its direction, so it is another picture.
    Ink open = *inks_get(inks, FACE_READ, 40, 0, STR("("));
    assert_int_equal(inks_rendered(inks), 2);
    unsigned char first = open.cover[(open.h / 2) * open.w];
    const Ink *turned = inks_get(inks, FACE_READ, 40, 0, STR("\u200F("));
    assert_int_equal(inks_rendered(inks), 3);
    assert_in_range(turned->w, open.w - 1, open.w + 1);
    assert_true(first > turned->cover[(turned->h / 2) * turned->w]);
    inks_close(inks);
}

static void test_sizes_beyond_reason_take_no_more_memory(void **state)
{
    (void)state;
    Inks *inks = inks_open(fonts, INK_BYTES);
    Ink most = *inks_get(inks, FACE_UI, TEXT_SIZE_MAX, 0, STR("H"));
    assert_int_equal(inks_get(inks, FACE_UI, 1000000, 0, STR("H"))->h, most.h);
    assert_int_equal(inks_rendered(inks), 1);
    inks_close(inks);
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
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
