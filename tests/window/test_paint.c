#include "window/paint.h"

#include "support/picture.h"
#include "support/support.h"

static Arena arena;
static Fonts *fonts;
static GlyphCache *glyphs;

#define PAPER 0xFFF5F0E6u
#define DESK  0xFF223344u

static int open_all(void **state)
{
    (void)state;
    Err err = {0};
    fonts = fonts_open(test_path(&arena, "../fonts"), false, &err);
    if (!fonts) return -1;
    glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    glyph_cache_close(glyphs);
    fonts_close(fonts);
    arena_free(&arena);
    return 0;
}

static SDL_Surface *given; // what the picture function gives
static int asked;          // how often it was asked

static SDL_Surface *picture(void *ctx, const DrawCmd *cmd)
{
    (void)ctx;
    (void)cmd;
    asked++;
    return given;
}

static SDL_Surface *painted(const DrawList *list, Rect part)
{
    SDL_Surface *surface = paint_surface(100, 60);
    Painter painter = {
        .to = surface, .glyphs = glyphs, .ground = DESK, .picture = picture};
    SDL_FillRect(surface, NULL, PAPER);
    paint_list(&painter, list, part);
    return surface;
}

static const Rect WHOLE = {0, 0, 100, 60};

static void test_later_commands_lie_over_earlier_ones(void **state)
{
    (void)state;
    DrawList list = {0};
    draw_add(&arena, &list, DRAW_FILL, (Rect){0, 0, 50, 50})->colour = 0xFFFF0000u;
    draw_add(&arena, &list, DRAW_FILL, (Rect){10, 10, 10, 10})->colour = 0xFF00FF00u;
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 5, 5), 0xFFFF0000u);
    assert_int_equal(pixel_at(surface, 15, 15), 0xFF00FF00u);
    assert_int_equal(pixel_at(surface, 60, 5), PAPER);
    SDL_FreeSurface(surface);
}

static void test_clip_holds_until_it_is_lifted(void **state)
{
    (void)state;
    DrawList list = {0};
    draw_add(&arena, &list, DRAW_CLIP, (Rect){10, 10, 5, 5});
    draw_add(&arena, &list, DRAW_FILL, WHOLE)->colour = 0xFF000001u;
    draw_add(&arena, &list, DRAW_CLIP, (Rect){200, 10, 5, 5});
    draw_add(&arena, &list, DRAW_FILL, WHOLE)->colour = 0xFF000002u;
    draw_add(&arena, &list, DRAW_UNCLIP, (Rect){0, 0, 0, 0});
    draw_add(&arena, &list, DRAW_FILL, (Rect){99, 59, 1, 1})->colour = 0xFF000003u;
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 9, 10), PAPER);
    assert_int_equal(pixel_at(surface, 10, 10), 0xFF000001u);
    assert_int_equal(pixel_at(surface, 15, 14), PAPER);
    assert_int_equal(pixel_at(surface, 99, 59), 0xFF000003u);
    SDL_FreeSurface(surface);
}

static DrawCmd *add_text(DrawList *list, int x, int y, const char *text)
{
    DrawCmd *cmd = draw_add(&arena, list, DRAW_TEXT, (Rect){x, y, 60, 24});
    cmd->text = str_of(text);
    cmd->face = FACE_UI_BOLD;
    cmd->size = 20;
    cmd->colour = 0xFF101010u;
    return cmd;
}

static int dark_pixels(const SDL_Surface *surface, Rect in)
{
    int n = 0;
    for (int y = in.y; y < in.y + in.h; y++)
        for (int x = in.x; x < in.x + in.w; x++)
            n += (pixel_at(surface, x, y) & 0xFF) < 0x40;
    return n;
}

static DrawCmd *add_flap(DrawList *list, Rect part, double amount)
{
    DrawCmd *cmd = add_text(list, 10, 10, "Hill");
    cmd->kind = DRAW_FLAP;
    cmd->part = part;
    cmd->hinge = 22;
    cmd->amount = amount;
    return cmd;
}

// Whole, it is the text; pressed, it takes so much less room at the hinge; and only its part is seen.
static void test_a_flap_is_text_pressed_towards_its_hinge(void **state)
{
    (void)state;
    DrawList plain = {0}, whole = {0}, half = {0}, none = {0};
    add_text(&plain, 10, 10, "Hill");
    add_flap(&whole, WHOLE, 1);
    add_flap(&half, (Rect){0, 0, 100, 22}, 0.5);
    add_flap(&none, WHOLE, 0);
    SDL_Surface *a = painted(&plain, WHOLE), *b = painted(&whole, WHOLE),
                *c = painted(&half, WHOLE), *d = painted(&none, WHOLE);
    assert_memory_equal(a->pixels, b->pixels, (size_t)a->pitch * 60);
    int upper = dark_pixels(a, (Rect){0, 0, 100, 22});
    int pressed = dark_pixels(c, (Rect){0, 0, 100, 22});
    assert_true(upper > 20);
    assert_in_range(pressed, upper / 2 - upper / 5, upper / 2 + upper / 5);
    assert_int_equal(dark_pixels(c, (Rect){0, 0, 100, 16}), 0);
    assert_int_equal(dark_pixels(c, (Rect){0, 22, 100, 38}), 0);
    assert_int_equal(dark_pixels(d, WHOLE), 0);
    SDL_FreeSurface(a), SDL_FreeSurface(b), SDL_FreeSurface(c), SDL_FreeSurface(d);
}

static void test_text_is_seen_and_keeps_to_its_clip(void **state)
{
    (void)state;
    DrawList list = {0};
    add_text(&list, 10, 10, "Words");
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_true(dark_pixels(surface, (Rect){10, 10, 60, 24}) > 80);
    assert_int_equal(dark_pixels(surface, (Rect){0, 0, 100, 10}), 0);
    SDL_FreeSurface(surface);
    surface = painted(&list, (Rect){0, 0, 20, 60});
    assert_int_equal(dark_pixels(surface, (Rect){20, 0, 80, 60}), 0);
    SDL_FreeSurface(surface);
}

static void test_text_out_of_sight_is_not_rendered(void **state)
{
    (void)state;
    DrawList list = {0};
    add_text(&list, 10, 5000, "far below");
    add_text(&list, 10, -5000, "far above");
    unsigned before = glyph_cache_rendered(glyphs);
    SDL_FreeSurface(painted(&list, WHOLE));
    assert_int_equal(glyph_cache_rendered(glyphs), before);
}

static void test_only_the_part_asked_for_is_painted(void **state)
{
    (void)state;
    DrawList list = {0};
    draw_add(&arena, &list, DRAW_FILL, WHOLE)->colour = 0xFF000007u;
    SDL_Surface *surface = painted(&list, (Rect){90, 50, 500, 500});
    assert_int_equal(pixel_at(surface, 89, 55), PAPER);
    assert_int_equal(pixel_at(surface, 99, 59), 0xFF000007u);
    SDL_FreeSurface(surface);
}

static DrawList with_picture(void)
{
    DrawList list = {0};
    DrawCmd *cmd = draw_add(&arena, &list, DRAW_PICTURE, (Rect){20, 10, 40, 40});
    cmd->focus_x = cmd->focus_y = 0.5;
    return list;
}

static void test_a_picture_out_of_sight_is_not_asked_for(void **state)
{
    (void)state;
    DrawList list = with_picture();
    asked = 0;
    SDL_FreeSurface(painted(&list, (Rect){0, 0, 20, 60}));
    SDL_FreeSurface(painted(&list, (Rect){0, 0, 100, 10}));
    assert_int_equal(asked, 0);
    SDL_FreeSurface(painted(&list, (Rect){0, 0, 21, 11}));
    assert_int_equal(asked, 1);
}

static void test_missing_picture_leaves_its_ground(void **state)
{
    (void)state;
    given = NULL;
    DrawList list = with_picture();
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 20, 10), DESK);
    assert_int_equal(pixel_at(surface, 59, 49), DESK);
    assert_int_equal(pixel_at(surface, 60, 49), PAPER);
    SDL_FreeSurface(surface);
}

static void test_picture_covers_its_pane_and_no_more(void **state)
{
    (void)state;
    DrawList list = with_picture();
    given = paint_surface(40, 40);
    SDL_FillRect(given, NULL, 0xFF00AA00u);
    SDL_FillRect(given, &(SDL_Rect){20, 0, 20, 40}, 0xFF0000AAu);
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 19, 30), PAPER);
    assert_int_equal(pixel_at(surface, 20, 30), 0xFF00AA00u);
    assert_int_equal(pixel_at(surface, 39, 30), 0xFF00AA00u);
    assert_int_equal(pixel_at(surface, 40, 30), 0xFF0000AAu);
    assert_int_equal(pixel_at(surface, 60, 30), PAPER);
    SDL_FreeSurface(surface);
    SDL_FreeSurface(given);
}

// While it is drawn anew for a pane of other proportions: its middle, never squeezed.
static void test_picture_for_another_pane_is_cut_and_not_squeezed(void **state)
{
    (void)state;
    DrawList list = with_picture();
    given = paint_surface(60, 20);
    SDL_FillRect(given, NULL, 0xFF00AA00u);
    SDL_FillRect(given, &(SDL_Rect){20, 0, 20, 20}, 0xFF0000AAu);
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 20, 10), 0xFF0000AAu);
    assert_int_equal(pixel_at(surface, 59, 49), 0xFF0000AAu);
    SDL_FreeSurface(surface);
    SDL_FreeSurface(given);
    given = paint_surface(20, 60);
    SDL_FillRect(given, NULL, 0xFF00AA00u);
    SDL_FillRect(given, &(SDL_Rect){0, 20, 20, 20}, 0xFF0000AAu);
    surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 20, 10), 0xFF0000AAu);
    assert_int_equal(pixel_at(surface, 59, 49), 0xFF0000AAu);
    SDL_FreeSurface(surface);
    SDL_FreeSurface(given);
}

static void test_picture_of_another_size_is_stretched_meanwhile(void **state)
{
    (void)state;
    DrawList list = with_picture();
    given = paint_surface(12, 10);
    SDL_FillRect(given, NULL, 0xFF00AA00u);
    SDL_Surface *surface = painted(&list, WHOLE);
    assert_int_equal(pixel_at(surface, 20, 10), 0xFF00AA00u);
    assert_int_equal(pixel_at(surface, 59, 49), 0xFF00AA00u);
    assert_int_equal(pixel_at(surface, 60, 30), PAPER);
    SDL_FreeSurface(surface);
    SDL_FreeSurface(given);
}

static void test_every_kind_is_painted_on_one_pixel(void **state)
{
    (void)state;
    given = NULL;
    DrawList list = {0};
    for (int kind = 0; kind < DRAW_KINDS; kind++) {
        DrawCmd *cmd = draw_add(&arena, &list, (DrawKind)kind, (Rect){-3, -3, 9, 9});
        *cmd = (DrawCmd){.kind = (DrawKind)kind,
            .rect = {-3, -3, 9, 9},
            .radius = 4,
            .thick = 2,
            .size = 12,
            .text = STR("x"),
            .colour = 0xFF123456u};
    }
    SDL_Surface *surface = paint_surface(1, 1);
    Painter painter = {
        .to = surface, .glyphs = glyphs, .ground = DESK, .picture = picture};
    paint_list(&painter, &list, (Rect){0, 0, 1, 1});
    assert_true(paint_supports(surface));
    SDL_FreeSurface(surface);
}

// A picture that comes to its place leaves no edge bare: there it is seen as at rest.
static void test_a_shifted_picture_covers_its_pane(void **state)
{
    (void)state;
    DrawList list = {0};
    draw_add(&arena, &list, DRAW_PICTURE, (Rect){10, 0, 80, 60});
    SDL_Surface *surface = paint_surface(100, 60);
    SDL_FillRect(surface, NULL, PAPER);
    Painter painter = {.to = surface,
        .glyphs = glyphs,
        .ground = DESK,
        .picture = picture,
        .shift = 8};
    const Rect cover = {10, 0, 80, 60};
    given = paint_surface(cover.w, cover.h);
    for (int x = 0; x < cover.w; x++)
        SDL_FillRect(
            given, &(SDL_Rect){x, 0, 1, cover.h}, 0xFF000000u | (Uint32)(x + 1));
    paint_list(&painter, &list, (Rect){0, 0, 100, 60});
    for (int x = 10; x < 90; x++) {
        int from = x - cover.x < 8 ? x - cover.x : x - cover.x - 8;
        assert_int_equal(pixel_at(surface, x, 30), 0xFF000000u | (Uint32)(from + 1));
    }
    assert_int_equal(pixel_at(surface, 9, 30), PAPER);
    assert_int_equal(pixel_at(surface, 90, 30), PAPER);
    SDL_FreeSurface(surface);
    SDL_FreeSurface(given);
    given = NULL;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_later_commands_lie_over_earlier_ones),
        cmocka_unit_test(test_clip_holds_until_it_is_lifted),
        cmocka_unit_test(test_a_flap_is_text_pressed_towards_its_hinge),
        cmocka_unit_test(test_text_is_seen_and_keeps_to_its_clip),
        cmocka_unit_test(test_text_out_of_sight_is_not_rendered),
        cmocka_unit_test(test_only_the_part_asked_for_is_painted),
        cmocka_unit_test(test_a_picture_out_of_sight_is_not_asked_for),
        cmocka_unit_test(test_missing_picture_leaves_its_ground),
        cmocka_unit_test(test_picture_covers_its_pane_and_no_more),
        cmocka_unit_test(test_picture_for_another_pane_is_cut_and_not_squeezed),
        cmocka_unit_test(test_picture_of_another_size_is_stretched_meanwhile),
        cmocka_unit_test(test_every_kind_is_painted_on_one_pixel),
        cmocka_unit_test(test_a_shifted_picture_covers_its_pane),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
