#include "window/first_words.h"

#include "support/support.h"

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

static void add(DrawList *list, DrawKind kind, Str text)
{
    DrawCmd *cmd = draw_add(&arena, list, kind, (Rect){0, 0, 100, 20});
    cmd->face = FACE_READ;
    cmd->size = 20;
    cmd->text = text;
}

static void test_what_the_list_shows_need_not_be_rendered_again(void **state)
{
    (void)state;
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    DrawList list = {0};
    add(&list, DRAW_TEXT, STR("The board says 120."));
    add(&list, DRAW_FILL, STR("no text"));
    add(&list, DRAW_FLAP, STR("60"));
    FirstWords words = {0};
    first_words_begin(&words, glyphs, &list);
    first_words_wait(&words);
    assert_int_equal(glyph_cache_rendered(glyphs), 2);
    glyph_cache_get(glyphs, FACE_READ, 20, 0, STR("The board says 120."));
    glyph_cache_get(glyphs, FACE_READ, 20, 0, STR("60"));
    assert_int_equal(glyph_cache_rendered(glyphs), 2);
    glyph_cache_close(glyphs);
}

// What has been begun is finished, and soon: not all of a list that takes seconds.
static void test_what_is_stopped_leaves_the_rest_out(void **state)
{
    (void)state;
    enum { MANY = 4000 };
    GlyphCache *glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    DrawList list = {0};
    for (int i = 0; i < MANY; i++)
        add(&list, DRAW_TEXT, arena_fmt(&arena, "The board says %d.", i));
    FirstWords words = {0};
    first_words_begin(&words, glyphs, &list);
    first_words_stop(&words);
    assert_null(words.thread);
    assert_true(glyph_cache_rendered(glyphs) < MANY);
    unsigned rendered = glyph_cache_rendered(glyphs);
    first_words_begin(&words, glyphs, &list); // and may begin again
    first_words_wait(&words);
    assert_int_equal(glyph_cache_rendered(glyphs) - rendered, MANY - rendered);
    glyph_cache_close(glyphs);
}

static void test_to_wait_for_nothing_is_no_fault(void **state)
{
    (void)state;
    FirstWords words = {0};
    first_words_wait(&words);
    first_words_stop(&words);
    assert_null(words.thread);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_the_list_shows_need_not_be_rendered_again),
        cmocka_unit_test(test_what_is_stopped_leaves_the_rest_out),
        cmocka_unit_test(test_to_wait_for_nothing_is_no_fault),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
