// Which fonts are open after each of many calls, and into which runs texts are cut: hashes of both. No width stands in
// them, since those are the text library's.
#include "window/font_runs.h"
#include "window/fonts_inner.h"

#include "base/rng.h"
#include "base/utf8.h"
#include "support/hash_lines.h"
#include "support/support.h"

#include <string.h>

static Arena arena;
static HashLines hashes;

#define SAY(...) buf_addf(&hashes.said, __VA_ARGS__)

static Fonts *open_fonts(bool hinted)
{
    Err err = {0};
    Fonts *fonts = fonts_open(test_path(&arena, "../fonts"), hinted, &err);
    assert_no_err(&err);
    return fonts;
}

// --- open fonts -------------------------------------------------------------------------------------

static void add_fonts(const Fonts *fonts)
{
    for (int i = 0; i < HANDLES_MAX; i++) {
        const Handle *h = &fonts->handles[i];
        if (h->font)
            SAY(" %d:%d/%d/%d/%d/%u", i, h->family, (int)h->style, h->size, h->columns,
                h->used);
    }
    SAY(" sizes %d", fonts->n_sizes);
    for (int i = 0; i < fonts->n_sizes; i++)
        SAY(" %d/%d/%d", fonts->sizes[i].family, (int)fonts->sizes[i].style,
            fonts->sizes[i].size);
    SAY("\n");
}

static TTF_Font *ask(Fonts *fonts, Rng *rng)
{
    static const int sizes[] = {
        4, 5, 12, 20, 20, 20, 21, 24, 38, 39, 40, 41, 60, 399, 400};
    int size = sizes[rng_below(rng, COUNT_OF(sizes))];
    Face face = (Face)rng_below(rng, FACES);
    switch (rng_below(rng, 6)) {
    case 0:
        return fonts_arabic(fonts, face, size);
    case 1:
        return fonts_fallback(fonts, size);
    default:
        return fonts_own(fonts, face, size);
    }
}

static void test_fonts_are_opened_as_they_were(void **state)
{
    (void)state;
    for (int run = 0; run < 8; run++) {
        Fonts *fonts = open_fonts(run % 2);
        Rng rng = rng_seeded((uint64_t)run);
        for (int i = 1; i <= 120; i++) {
            const TTF_Font *font = ask(fonts, &rng);
            SAY("%d", fonts_columns(fonts, font));
            add_fonts(fonts);
            if (i % 25 == 0)
                fonts_use(fonts, (ReadingFont)rng_below(&rng, READING_FONTS));
            if (run > 1 && i == 10 * run) fonts_open_each_size(fonts);
            if (i == 100) fonts_open_each_size(fonts);
            if (i % 30 == 0) hash_lines_end(&hashes, "fonts %d %d", run, i);
        }
        fonts_close(fonts);
    }
    assert_hash_lines(&hashes, "window/golden/fonts.txt");
}

// --- runs -------------------------------------------------------------------------------------------

static const char *name_of(const Fonts *fonts, const TTF_Font *font)
{
    for (int i = 0; i < HANDLES_MAX; i++)
        if (font && fonts->handles[i].font == font)
            return arena_fmt(
                &arena, "%d/%d", fonts->handles[i].family, (int)fonts->handles[i].style)
                .s;
    return "box";
}

static void add_runs(Fonts *fonts, Face face, int spacing, Str text)
{
    FontRuns at = font_runs_of(fonts, face, 20, spacing, text);
    FontRun run;
    SAY("%s", at.rtl ? "from the right:" : "");
    while (font_runs_next(&at, &run)) {
        SAY(" [%s %s %d %x-%x", name_of(fonts, run.font), run.text, run.columns,
            (unsigned)run.first, (unsigned)run.last);
        SAY(" %d]", run.font ? run.advance > 0 : run.advance);
    }
    SAY("\n");
}

// Alone, between letters, before Arabic ones, spaced out, and with a mark on it.
static void add_code(Fonts *fonts, uint32_t code)
{
    static const char *const around[][2] = {
        {"", ""}, {"a", "b"}, {"\u0628", "\u0628"}, {"\u0416", "\u0301"}};
    for (int i = 0; i < COUNT_OF(around); i++) {
        Buf text = {0};
        buf_addf(&text, "%s", around[i][0]);
        utf8_add(&text, code);
        buf_addf(&text, "%s", around[i][1]);
        add_runs(fonts, i % 2 ? FACE_READ_ITALIC : FACE_UI_BOLD, i == 1 ? 3 : 0,
            buf_str(&text));
        buf_free(&text);
    }
}

static const uint32_t CODES[][2] = {{0, 0x20}, {0x7E, 0xAE}, {0x58F, 0x591},
    {0x5FE, 0x61D}, {0x6FF, 0x701}, {0x74E, 0x750}, {0x77F, 0x781}, {0x7BE, 0x7C1},
    {0x7FE, 0x800}, {0x2007, 0x2011}, {0x2028, 0x2030}, {0x205E, 0x2071},
    {0x25A0, 0x25A2}, {0x4E00, 0x4E00}, {0xFB1B, 0xFB50}, {0xFDFF, 0xFE11},
    {0xFEFE, 0xFF01}, {0x1F600, 0x1F600}};

static void test_texts_are_cut_as_they_were(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts(true);
    for (int i = 0; i < COUNT_OF(CODES); i++) {
        for (uint32_t code = CODES[i][0]; code <= CODES[i][1]; code++) {
            SAY("%x ", (unsigned)code);
            add_code(fonts, code);
            Buf letter = {0};
            utf8_add(&letter, code);
            SAY("%s\n", font_runs_script(buf_str(&letter)));
            buf_free(&letter);
        }
        hash_lines_end(&hashes, "codes %x", (unsigned)CODES[i][0]);
    }
    static const char *const texts[] = {"", " ", "Words and words.", "a\xFFz", "\xC3",
        "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
        "\u0628\u0644 12 \u0628", "\u0628\u25A0\u4E00\u0628", "\u05D0\u05D1",
        "\u4E00a\u4E00", "\u0628\u4E00", "a\u200Db\u200C",
        "\U0001F469\u200D\U0001F469"};
    for (int face = 0; face < FACES; face++)
        for (int i = 0; i < COUNT_OF(texts); i++) {
            add_runs(fonts, (Face)face, i % 3 - 1, str_of(texts[i]));
            if (i % 4 == 3) hash_lines_end(&hashes, "texts %d %d", face, i);
        }
    hash_lines_end(&hashes, "texts end");
    fonts_close(fonts);
    assert_hash_lines(&hashes, "window/golden/font_runs.txt");
}

// What is longer than the most is cut there.
static void test_long_texts_are_cut_at_the_most(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts(false);
    static const char *const letters[] = {"x", "\u0436", "\u0628", "\u4E00"};
    for (int i = 0; i < COUNT_OF(letters); i++) {
        Buf text = {0};
        while (text.n < TEXT_BYTES_MAX + 100)
            buf_addf(&text, "%s", letters[i]);
        FontRuns at = font_runs_of(fonts, FACE_READ, 8, 0, buf_str(&text));
        FontRun run;
        size_t bytes = 0;
        while (font_runs_read(&at, &run))
            bytes += strlen(run.text) - (at.rtl ? 2 : 0);
        assert_in_range(bytes, TEXT_BYTES_MAX, TEXT_BYTES_MAX + 2);
        buf_free(&text);
    }
    fonts_close(fonts);
}

// Each letter stands so many pixels further from the next.
static void test_spacing_is_added_to_each_letter(void **state)
{
    (void)state;
    Fonts *fonts = open_fonts(true);
    for (int spacing = -1; spacing <= 4; spacing++)
        for (int i = 0; i < 3; i++) {
            Str text = i == 0 ? STR("i") : i == 1 ? STR("\u0416") : STR("\u4E00");
            FontRuns plain = font_runs_of(fonts, FACE_READ, 20, 0, text);
            FontRun run, spaced;
            assert_true(font_runs_next(&plain, &run));
            FontRuns at = font_runs_of(fonts, FACE_READ, 20, spacing, text);
            assert_true(font_runs_next(&at, &spaced));
            assert_int_equal(spaced.advance, run.advance + (spacing > 0 ? spacing : 0));
        }
    fonts_close(fonts);
}

static int free_all(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fonts_are_opened_as_they_were),
        cmocka_unit_test(test_texts_are_cut_as_they_were),
        cmocka_unit_test(test_long_texts_are_cut_at_the_most),
        cmocka_unit_test(test_spacing_is_added_to_each_letter),
    };
    return cmocka_run_group_tests(tests, NULL, free_all);
}
