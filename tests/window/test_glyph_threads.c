#include "window/glyph_threads.h"

#include "support/support.h"

#include <stdio.h>

#define TEXTS 60
#define WIDE  ((Rect){0, 0, 1000, 4000})

static Arena arena;
static Fonts *fonts;

static int open_fonts(void **state)
{
    (void)state;
    Err err = {0};
    fonts = fonts_open(test_path(&arena, "../fonts"), true, &err);
    return fonts ? 0 : -1;
}

static int close_fonts(void **state)
{
    (void)state;
    fonts_close(fonts);
    arena_free(&arena);
    return 0;
}

static void add(DrawList *list, Face face, int size, int y, Str text)
{
    DrawCmd *cmd = draw_add(&arena, list, DRAW_TEXT, (Rect){0, y, 600, size});
    cmd->face = face;
    cmd->size = size;
    cmd->text = text;
}

// Different at each [from]: in all faces and many sizes, with Arabic letters and one that no font has.
static DrawList list_of(int from)
{
    static const char *const ends[] = {
        "the board says 120", "Жаңаөзен", "ff fi AV To", "دفتر الأسعار", "𓀀 box"};
    DrawList list = {0};
    for (int i = 0; i < TEXTS; i++) {
        char text[96];
        snprintf(text, sizeof text, "line %d: %s", from + i, ends[i % COUNT_OF(ends)]);
        add(&list, (Face)(i % FACES), 16 + 12 * ((from + i) % 3), 60 * i,
            arena_str(&arena, str_of(text)));
    }
    return list;
}

static void assert_alike(const GlyphRun *a, const GlyphRun *b)
{
    assert_int_equal(a->x, b->x);
    assert_int_equal(a->y, b->y);
    assert_int_equal(a->w, b->w);
    assert_int_equal(a->h, b->h);
    assert_int_equal(a->coverage == NULL, b->coverage == NULL);
    if (a->coverage) assert_memory_equal(a->coverage, b->coverage, (size_t)a->w * a->h);
}

static const GlyphRun *run_of(GlyphCache *glyphs, const DrawCmd *cmd)
{
    return glyph_cache_get(glyphs, cmd->face, cmd->size, cmd->spacing, cmd->text);
}

// Again and again, so that both threads meet where they could disturb one another.
static void test_two_threads_render_what_one_renders(void **state)
{
    (void)state;
    GlyphCache *two = glyph_cache_open(fonts, 10 * GLYPH_CACHE_BYTES);
    GlyphCache *one = glyph_cache_open(fonts, 10 * GLYPH_CACHE_BYTES);
    for (int round = 0; round < 6; round++) {
        DrawList list = list_of(round * TEXTS);
        glyph_threads_render(two, &list, WIDE);
        if (SDL_GetCPUCount() > 1)
            assert_int_equal(glyph_cache_rendered(two), (round + 1) * TEXTS);
        for (int i = 0; i < list.n; i++)
            assert_alike(run_of(two, &list.cmds[i]), run_of(one, &list.cmds[i]));
    }
    assert_int_equal(glyph_cache_rendered(two), 6 * TEXTS);
    glyph_cache_close(one);
    glyph_cache_close(two);
}

static void test_only_what_is_seen_and_new_is_rendered_and_once(void **state)
{
    (void)state;
    if (SDL_GetCPUCount() < 2) skip();
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    DrawList list = list_of(0);
    run_of(glyphs, &list.cmds[0]);
    add(&list, list.cmds[1].face, list.cmds[1].size, 0, list.cmds[1].text);
    glyph_threads_render(glyphs, &list, (Rect){0, 0, 1000, 1200});
    unsigned rendered = glyph_cache_rendered(glyphs);
    assert_in_range(rendered, 20, 30);
    glyph_threads_render(glyphs, &list, (Rect){0, 0, 1000, 1200});
    assert_int_equal(glyph_cache_rendered(glyphs), rendered);
    glyph_cache_close(glyphs);
}

static void test_few_texts_are_left_to_the_painter(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    DrawList list = {0};
    add(&list, FACE_UI, 16, 0, STR("Notebook"));
    glyph_threads_render(glyphs, &list, WIDE);
    assert_int_equal(glyph_cache_rendered(glyphs), 0);
    glyph_cache_close(glyphs);
}

// Also of another reading font, whose letters were rendered by nobody yet.
static void test_the_second_thread_follows_the_reading_font(void **state)
{
    (void)state;
    GlyphCache *two = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    DrawList list = list_of(0);
    glyph_threads_render(two, &list, WIDE);
    fonts_use(fonts, FONT_EASY);
    glyph_cache_clear(two);
    glyph_threads_render(two, &list, WIDE);
    GlyphCache *one = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    for (int i = 0; i < list.n; i++)
        assert_alike(run_of(two, &list.cmds[i]), run_of(one, &list.cmds[i]));
    fonts_use(fonts, FONT_SERIF);
    glyph_cache_close(one);
    glyph_cache_close(two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_threads_render_what_one_renders),
        cmocka_unit_test(test_only_what_is_seen_and_new_is_rendered_and_once),
        cmocka_unit_test(test_few_texts_are_left_to_the_painter),
        cmocka_unit_test(test_the_second_thread_follows_the_reading_font),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
