#include "base/os.h"
#include "base/utf8.h"
#include "support/support.h"
#include "text/bidi.h"
#include "window/font_runs.h"

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

static int width(Face face, int size, int spacing, const char *text)
{
    TextMeasurer measurer = fonts_measurer(fonts);
    return measurer.width(measurer.ctx, face, size, spacing, str_of(text));
}

#define FOUND_MAX 4
typedef struct Found { // the stretches of a text, from the left
    int n;
    TTF_Font *fonts[FOUND_MAX];
    Str texts[FOUND_MAX];
} Found;

static Found found(const char *text)
{
    FontRuns at = font_runs_of(fonts, FACE_READ, 20, 0, str_of(text));
    Found all = {0};
    for (FontRun stretch; font_runs_next(&at, &stretch); all.n++) {
        if (all.n >= FOUND_MAX) continue;
        all.fonts[all.n] = stretch.font;
        all.texts[all.n] = arena_str(&arena, str_trim(str_of(stretch.text)));
    }
    return all;
}

static void test_kazakh_is_in_the_reading_faces(void **state)
{
    (void)state;
    for (int font = 0; font < READING_FONTS; font++) {
        fonts_use(fonts, (ReadingFont)font);
        Found all = found("Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі İı Ğğ Ñŋ 120 ₸ →");
        assert_int_equal(all.n, 1);
        assert_non_null(all.fonts[0]);
    }
    fonts_use(fonts, FONT_SERIF);
}

static void test_foreign_letters_come_from_the_fallback(void **state)
{
    (void)state;
    Found all = found("a ↔ b"); // Literata has no such arrow
    assert_int_equal(all.n, 3);
    assert_ptr_equal(all.fonts[0], all.fonts[2]);
    assert_ptr_not_equal(all.fonts[0], all.fonts[1]);
    assert_non_null(all.fonts[1]);
}

static void test_arabic_has_a_font_of_its_own_with_its_signs(void **state)
{
    (void)state;
    Found arabic = found("دفتر، ماء؟ «لا»."), latin = found("a"), all = found("ن");
    assert_int_equal(arabic.n, 1);
    assert_ptr_equal(arabic.fonts[0], all.fonts[0]);
    assert_ptr_not_equal(arabic.fonts[0], latin.fonts[0]);
    assert_int_equal(
        found("سۋ كىتابى مەكتەپتە جاتىر ٵ").n, 1); // Kazakh in Arabic letters
    assert_int_equal(found("٤٠").n, 1);
}

static void test_stretches_from_right_to_left_come_from_the_left(void **state)
{
    (void)state;
    Found all = found("لا (نعم");
    assert_int_equal(all.n, 3);
    assert_str(all.texts[0], "نعم");
    assert_str(all.texts[1], "(");
    assert_str(all.texts[2], "لا");
    assert_ptr_equal(all.fonts[0], all.fonts[2]);
}

static void test_hebrew_comes_from_the_last_fallback(void **state)
{
    (void)state;
    Found all = found("מים");
    assert_int_equal(all.n, 1);
    assert_ptr_equal(all.fonts[0], found("☐").fonts[0]); // DejaVu Sans
}

static void test_letters_are_told_apart_by_script(void **state)
{
    (void)state;
    static const struct {
        uint32_t code;
        const char *script;
    } letters[] = {{0x58F, "Arab"}, {0x590, "Hebr"}, {0x5FF, "Hebr"}, {0x600, "Arab"},
        {0x6FF, "Arab"}, {0x700, "Syrc"}, {0x74F, "Syrc"}, {0x750, "Arab"},
        {0x77F, "Arab"}, {0x780, "Thaa"}, {0x7BF, "Thaa"}, {0x7C0, "Nkoo"},
        {0x7FF, "Nkoo"}, {0x800, "Arab"}, {0xFB1C, "Arab"}, {0xFB1D, "Hebr"},
        {0xFB4F, "Hebr"}, {0xFB50, "Arab"}};
    Buf text = {0};
    for (int i = 0; i < COUNT_OF(letters); i++) {
        buf_clear(&text);
        buf_add(&text, STR("(7 ")); // what is no letter says nothing
        utf8_add(&text, letters[i].code);
        assert_string_equal(font_runs_script(buf_str(&text)), letters[i].script);
    }
    buf_free(&text);
    assert_string_equal(font_runs_script(STR("")), "Arab");
}

// Without its script or direction each letter keeps the shape it has alone.
static void test_arabic_letters_join(void **state)
{
    (void)state;
    int joined = width(FACE_READ, 40, 0, "ببب"), alone = width(FACE_READ, 40, 0, "ب");
    assert_true(joined > 0 && joined < alone * 3 * 3 / 4);
    int apart = width(FACE_READ, 40, 0, "ب\u200Cب\u200Cب"); // a non-joiner between them
    assert_in_range(apart, alone * 3 - 3, alone * 3 + 3);
    int held = width(FACE_READ, 40, 0, "ب\u200D") + width(FACE_READ, 40, 0, "\u200Dب");
    assert_in_range(
        held, width(FACE_READ, 40, 0, "بب") - 2, width(FACE_READ, 40, 0, "بب") + 2);
}

static void test_arabic_widths_add_up_at_spaces(void **state)
{
    (void)state;
    int whole = width(FACE_READ, 40, 0, "دفتر الماء");
    int parts = width(FACE_READ, 40, 0, "دفتر") + width(FACE_READ, 40, 0, RLM " ") +
                width(FACE_READ, 40, 0, "الماء");
    assert_in_range(parts, whole - 2, whole + 2);
}

static void test_letters_that_are_spaced_out_stand_alone(void **state)
{
    (void)state;
    for (int spacing = 0; spacing < 3; spacing++) {
        FontRuns at = font_runs_of(fonts, FACE_READ, 20, spacing, STR("abc"));
        int n = 0;
        for (FontRun stretch; font_runs_next(&at, &stretch);)
            n++;
        assert_int_equal(n, spacing == 0 ? 1 : 3);
    }
}

// What a first letter has left of the pen is known, and what follows is not pushed away by it.
static void test_ink_beyond_the_pen_takes_no_room(void **state)
{
    (void)state;
    const char *const texts[] = {"j", "jx", "xj"};
    int left[3], advance[3];
    for (int i = 0; i < 3; i++) {
        FontRuns at = font_runs_of(fonts, FACE_READ_ITALIC, 60, 0, str_of(texts[i]));
        FontRun stretch;
        assert_true(font_runs_next(&at, &stretch));
        left[i] = stretch.left;
        advance[i] = stretch.advance;
    }
    int x = width(FACE_READ_ITALIC, 60, 0, "x");
    assert_in_range(left[0], 2, 10); // its foot
    assert_int_equal(left[1], left[0]);
    assert_int_equal(left[2], 0);
    assert_in_range(advance[1], advance[0] + x - 3, advance[0] + x + 3);
    assert_in_range(advance[2], advance[0] + x - 3, advance[0] + x + 3);
}

static void test_letters_that_join_are_never_set_apart(void **state)
{
    (void)state;
    assert_int_equal(width(FACE_READ, 20, 5, "دفتر"), width(FACE_READ, 20, 0, "دفتر"));
    assert_true(width(FACE_READ, 20, 5, "٤٠") > width(FACE_READ, 20, 0, "٤٠"));
}

// What is stressed must be seen in a script without a slant.
static void test_emphasis_in_arabic_is_bold(void **state)
{
    (void)state;
    const char *word = "دفتر الماء";
    int bold = width(FACE_READ_BOLD, 40, 0, word);
    assert_int_not_equal(bold, width(FACE_READ, 40, 0, word));
    assert_int_equal(width(FACE_READ_ITALIC, 40, 0, word), bold);
    assert_int_equal(width(FACE_UI_ITALIC, 40, 0, word), width(FACE_UI, 40, 0, word));
}

// A folder without the Arabic font: the last fallback has its letters too.
static void test_a_missing_arabic_font_is_replaced(void **state)
{
    Buf bytes = {0};
    Err err = {0};
    os_read(test_path(&arena, "../fonts/DejaVuSans.ttf"), &bytes, &err);
    temp_file(state, "DejaVuSans.ttf", buf_str(&bytes));
    Fonts *few = fonts_open(temp_folder(state), false, &err);
    assert_no_err(&err);
    FontRuns at = font_runs_of(few, FACE_READ, 20, 0, STR("دفتر"));
    FontRun stretch;
    assert_true(font_runs_next(&at, &stretch));
    assert_non_null(stretch.font);
    assert_true(stretch.advance > 20);
    fonts_close(few);
    buf_free(&bytes);
}

// One letter under a hundred thousand accents takes SDL_ttf half a minute.
static void test_piles_of_accents_and_endless_texts_are_cut(void **state)
{
    (void)state;
    Buf text = {0};
    buf_add(&text, STR("a"));
    for (int i = 0; i < 100000; i++)
        buf_add(&text, STR("\u0301"));
    buf_add(&text, STR("b"));
    assert_int_equal(
        width(FACE_READ, 20, 0, text.s), width(FACE_READ, 20, 0, "a\u0301\u0301b"));
    buf_clear(&text);
    for (int i = 0; i < 100000; i++)
        buf_addc(&text, 'm');
    FontRuns at = font_runs_of(fonts, FACE_READ, 20, 0, buf_str(&text));
    assert_int_equal(at.rest.n, TEXT_BYTES_MAX);
    buf_free(&text);
}

// At the limit, each letter a stretch of its own: as many as there is room for.
static void test_endless_texts_from_right_to_left_are_cut(void **state)
{
    (void)state;
    static const char *const words[] = {
        "ب", "ب(", "ب\u064B\u064C\u064D", "\u200Fب\U00013000"};
    for (int i = 0; i < COUNT_OF(words); i++) {
        Buf text = {0};
        buf_add(&text, STR("ب"));
        while (text.n < 100000)
            buf_add(&text, str_of(words[i]));
        FontRuns at = font_runs_of(fonts, FACE_READ, 20, 0, buf_str(&text));
        assert_in_range(at.rest.n, TEXT_BYTES_MAX, TEXT_BYTES_MAX + 40);
        int n = at.n;
        for (FontRun stretch; font_runs_next(&at, &stretch); n--)
            assert_true(stretch.advance >= 0);
        assert_int_equal(n, 0);
        buf_free(&text);
    }
}

// The glyph cache takes the width of what was rendered for the width that a layout measured.
static void assert_rendered_as_measured(Fonts *own, int size, int spacing, Str text)
{
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    enum { RUNS_MAX = 64 };
    FontRun measured[RUNS_MAX], run;
    int n = 0, read = 0;
    FontRuns at = font_runs_of(own, FACE_READ_ITALIC, size, spacing, text);
    while (n < RUNS_MAX && font_runs_next(&at, &measured[n]))
        n++;
    at = font_runs_of(own, FACE_READ_ITALIC, size, spacing, text);
    for (; read < n && font_runs_read(&at, &run); read++) {
        SDL_Surface *from =
            run.font ? TTF_RenderUTF8_Shaded(run.font, run.text, white, black) : NULL;
        font_runs_measure(&at, &run, from ? from->w : 0);
        SDL_FreeSurface(from);
        assert_int_equal(run.advance, measured[read].advance);
        assert_int_equal(run.left, measured[read].left);
        assert_ptr_equal(run.font, measured[read].font);
    }
    assert_int_equal(read, n);
    assert_true(n > 0);
}

static void test_what_is_rendered_is_as_wide_as_what_is_measured(void **state)
{
    (void)state;
    const char *texts[] = {"f", "\"Of 120 ₸,\" she said.", "jof", "one ☐ two",
        "سلام دفتر", "𓀀 x", "A\xCC\x82\xCC\x83"};
    for (int hinted = 0; hinted < 2; hinted++) {
        Err err = {0};
        Fonts *own = fonts_open(test_path(&arena, "../fonts"), hinted, &err);
        assert_no_err(&err);
        for (int size = 9; size <= 60; size += 3)
            for (int i = 0; i < COUNT_OF(texts); i++)
                for (int spacing = 0; spacing < 3; spacing += 2)
                    assert_rendered_as_measured(own, size, spacing, str_of(texts[i]));
        fonts_close(own);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kazakh_is_in_the_reading_faces),
        cmocka_unit_test(test_foreign_letters_come_from_the_fallback),
        cmocka_unit_test(test_arabic_has_a_font_of_its_own_with_its_signs),
        cmocka_unit_test(test_stretches_from_right_to_left_come_from_the_left),
        cmocka_unit_test(test_hebrew_comes_from_the_last_fallback),
        cmocka_unit_test(test_letters_are_told_apart_by_script),
        cmocka_unit_test(test_arabic_letters_join),
        cmocka_unit_test(test_arabic_widths_add_up_at_spaces),
        cmocka_unit_test(test_letters_that_are_spaced_out_stand_alone),
        cmocka_unit_test(test_ink_beyond_the_pen_takes_no_room),
        cmocka_unit_test(test_letters_that_join_are_never_set_apart),
        cmocka_unit_test(test_emphasis_in_arabic_is_bold),
        temp_test(test_a_missing_arabic_font_is_replaced),
        cmocka_unit_test(test_piles_of_accents_and_endless_texts_are_cut),
        cmocka_unit_test(test_endless_texts_from_right_to_left_are_cut),
        cmocka_unit_test(test_what_is_rendered_is_as_wide_as_what_is_measured),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
