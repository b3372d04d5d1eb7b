#include "base/os.h"
#include "support/support.h"
#include "window/font_runs.h"
#include "window/fonts_inner.h"

static Arena arena;

static Fonts *open_fonts(void)
{
    Err err = {0};
    Fonts *fonts = fonts_open(test_path(&arena, "../fonts"), false, &err);
    assert_no_err(&err);
    return fonts;
}

static int width(Fonts *fonts, Face face, int size, int spacing, const char *text)
{
    TextMeasurer measurer = fonts_measurer(fonts);
    return measurer.width(measurer.ctx, face, size, spacing, str_of(text));
}

// How many stretches a text is read in, and the fonts of the first three.
static int stretches(Fonts *fonts, const char *text, TTF_Font *found[3])
{
    FontRuns at = font_runs_of(fonts, FACE_READ, 20, 0, str_of(text));
    FontRun stretch;
    int n = 0;
    while (font_runs_next(&at, &stretch))
        if (n++ < 3) found[n - 1] = stretch.font;
    return n;
}

static void test_missing_folder_is_told(void **state)
{
    (void)state;
    Err err = {0};
    assert_null(fonts_open("/no/such/folder", true, &err));
    assert_int_equal(err.kind, ERR_NO_INPUT);
    assert_err(&err, "/no/such/folder/DejaVuSans.ttf is not there");
}

static void open_and_close(void)
{
    Fonts *fonts = open_fonts();
    assert_true(width(fonts, FACE_READ, 20, 0, "words") > 30);
    fonts_close(fonts);
}

static void test_all_fonts_are_closed(void **state)
{
    (void)state;
    open_and_close(); // what libraries keep, they have taken
    int before = SDL_GetNumAllocations();
    open_and_close();
    assert_int_equal(SDL_GetNumAllocations(), before);
}

static void test_missing_face_is_replaced(void **state)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(test_path(&arena, "../fonts/DejaVuSans.ttf"), &bytes, &err);
    temp_file(state, "DejaVuSans.ttf", buf_str(&bytes));
    Fonts *fonts = fonts_open(temp_folder(state), false, &err);
    assert_no_err(&err);
    assert_true(width(fonts, FACE_READ, 20, 0, "words") > 30);
    fonts_close(fonts);
    buf_free(&bytes);
}

static void give_font(void **state, const char *name)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(test_path(&arena, arena_fmt(&arena, "../fonts/%s", name).s), &bytes, &err);
    assert_no_err(&err);
    temp_file(state, name, buf_str(&bytes));
    buf_free(&bytes);
}

// In a browser some fonts come after the first page.
static void test_a_font_that_comes_later_is_used_when_looked_for_again(void **state)
{
    Err err = {0};
    give_font(state, "DejaVuSans.ttf");
    Fonts *fonts = fonts_open(temp_folder(state), false, &err);
    assert_no_err(&err);
    int other = width(fonts, FACE_READ, 20, 0, "words");
    give_font(state, "Literata-Regular.ttf");
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "words"), other);
    fonts_look_again(fonts);
    Fonts *whole = open_fonts();
    int own = width(whole, FACE_READ, 20, 0, "words");
    assert_int_not_equal(own, other);
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "words"), own);
    fonts_close(whole);
    fonts_close(fonts);
}

static void test_width_is_kept_for_its_face_size_spacing_and_font(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    int first = width(fonts, FACE_READ, 20, 0, "words");
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "words"), first);
    assert_int_not_equal(width(fonts, FACE_READ_BOLD, 20, 0, "words"), first);
    assert_int_not_equal(width(fonts, FACE_READ, 30, 0, "words"), first);
    assert_true(width(fonts, FACE_READ, 20, 2, "words") > first);
    fonts_use(fonts, FONT_EASY);
    assert_int_not_equal(width(fonts, FACE_READ, 20, 0, "words"), first);
    fonts_use(fonts, FONT_SERIF);
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "words"), first);
    fonts_close(fonts);
}

// A layout asks before each frame: what was measured must not be forgotten then.
static void test_the_same_font_again_keeps_the_widths(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    fonts_use(fonts, FONT_EASY);
    width(fonts, FACE_READ, 20, 0, "words");
    int kept[2] = {0};
    for (int i = 0; i < 2; i++) {
        for (int k = 0; k < WIDTHS; k++)
            kept[i] += fonts->widths[k].n > 0;
        fonts_use(fonts, i == 0 ? FONT_EASY : FONT_SERIF);
    }
    assert_int_equal(kept[0], 1);
    assert_int_equal(kept[1], 1);
    for (int k = 0; k < WIDTHS; k++)
        assert_int_equal(fonts->widths[k].n, 0);
    fonts_close(fonts);
}

static void test_letter_of_no_font_has_the_room_of_a_box(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    TTF_Font *found[3] = {0};
    assert_int_equal(stretches(fonts, "𓀀", found), 1);
    assert_null(found[0]);
    assert_int_equal(width(fonts, FACE_UI, 16, 0, "𓀀"), BOX_WIDTH(16));
    fonts_close(fonts);
}

static void test_invisible_and_control_characters_are_tamed(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    assert_int_equal(width(fonts, FACE_READ, 20, 0, ""), 0);
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "\xE2\x80\x8B\xC2\xAD"), 0);
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "a\tb\nc"),
        width(fonts, FACE_READ, 20, 0, "a b c"));
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "a\x01"),
        width(fonts, FACE_READ, 20, 0, "a\xEF\xBF\xBD"));
    assert_int_equal(width(fonts, FACE_READ, 20, 0, "a\xFF"),
        width(fonts, FACE_READ, 20, 0, "a\xEF\xBF\xBD"));
    fonts_close(fonts);
}

static void test_spacing_opens_every_letter_but_no_accent(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    int three = 0;
    for (const char *letter = "min"; *letter; letter++) {
        char one[2] = {*letter, 0};
        three += width(fonts, FACE_READ, 20, 0, one);
    }
    assert_int_equal(width(fonts, FACE_READ, 20, 4, "min"), three + 12);
    assert_int_equal(width(fonts, FACE_READ, 20, 4, "e\xCC\x81"),
        width(fonts, FACE_READ, 20, 0, "e\xCC\x81") + 4);
    fonts_close(fonts);
}

// What sticks out of an italic letter must not push the next word away.
static void test_widths_add_up_over_a_seam(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    int whole = width(fonts, FACE_READ_ITALIC, 40, 0, "of a");
    int parts = width(fonts, FACE_READ_ITALIC, 40, 0, "of") +
                width(fonts, FACE_READ_ITALIC, 40, 0, " a");
    assert_in_range(parts, whole - 2, whole + 2);
    fonts_close(fonts);
}

static void test_more_sizes_than_handles_still_measure(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    fonts_open_each_size(fonts);
    int first = width(fonts, FACE_READ, 10, 0, "words");
    for (int size = 10; size < 60; size++)
        assert_true(width(fonts, FACE_READ, size, 0, "words") > 0);
    assert_int_equal(width(fonts, FACE_READ, 10, 0, "words"), first);
    fonts_close(fonts);
}

static int open_handles(const Fonts *fonts)
{
    int n = 0;
    for (int i = 0; i < HANDLES_MAX; i++)
        n += fonts->handles[i].font != NULL;
    return n;
}

static void test_a_file_is_opened_once_until_each_size_has_a_font(void **state)
{
    (void)state;
    static const int sizes[] = {22, 17, 63, 22};
    Err err = {0};
    Fonts *one = fonts_open(test_path(&arena, "../fonts"), true, &err);
    Fonts *many = fonts_open(test_path(&arena, "../fonts"), true, &err);
    fonts_open_each_size(many);
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        assert_int_equal(width(one, FACE_READ, sizes[i], 0, "Affable waves"),
            width(many, FACE_READ, sizes[i], 0, "Affable waves"));
        assert_int_equal(fonts_height(one, FACE_READ, sizes[i]),
            fonts_height(many, FACE_READ, sizes[i]));
        assert_int_equal(
            fonts_columns(one, fonts_own(one, FACE_READ, sizes[i])), i == 2 ? 1 : 4);
    }
    assert_int_equal(open_handles(one), 1);
    assert_int_equal(open_handles(many), 3);
    fonts_open_each_size(one);
    assert_int_equal(open_handles(one), 3);
    fonts_own(one, FACE_READ, 17), fonts_own(one, FACE_READ, 63);
    assert_int_equal(open_handles(one), 3);
    fonts_close(one);
    fonts_close(many);
}

static void test_sizes_out_of_reason_are_held(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts();
    assert_true(width(fonts, FACE_READ, 0, 0, "a") > 0);
    assert_true(width(fonts, FACE_READ, -5, 0, "a") > 0);
    assert_true(width(fonts, FACE_READ, 1000000, 0, "a") < 1000);
    assert_true(fonts_ascent(fonts, FACE_UI, 20) > 10);
    assert_true(fonts_height(fonts, FACE_UI, 20) > fonts_ascent(fonts, FACE_UI, 20));
    fonts_close(fonts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_missing_folder_is_told),
        cmocka_unit_test(test_all_fonts_are_closed),
        temp_test(test_missing_face_is_replaced),
        temp_test(test_a_font_that_comes_later_is_used_when_looked_for_again),
        cmocka_unit_test(test_width_is_kept_for_its_face_size_spacing_and_font),
        cmocka_unit_test(test_the_same_font_again_keeps_the_widths),
        cmocka_unit_test(test_letter_of_no_font_has_the_room_of_a_box),
        cmocka_unit_test(test_invisible_and_control_characters_are_tamed),
        cmocka_unit_test(test_spacing_opens_every_letter_but_no_accent),
        cmocka_unit_test(test_widths_add_up_over_a_seam),
        cmocka_unit_test(test_more_sizes_than_handles_still_measure),
        cmocka_unit_test(test_a_file_is_opened_once_until_each_size_has_a_font),
        cmocka_unit_test(test_sizes_out_of_reason_are_held),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
