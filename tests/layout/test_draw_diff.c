#include "layout/draw_diff.h"

#include "layout/layout.h"
#include "support/pages.h"
#include "support/support.h"
#include "window/motion.h"
#include "window/paint.h"

#include <string.h>

static Arena arena;

static const Rect WHOLE = {0, 0, 200, 100};

static int done(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static DrawCmd *fill(DrawList *list, Rect rect)
{
    DrawCmd *cmd = draw_add(&arena, list, DRAW_FILL, rect);
    cmd->colour = 0xFF123456u;
    return cmd;
}

static DrawCmd *text(DrawList *list, const char *words)
{
    DrawCmd *cmd = draw_add(&arena, list, DRAW_TEXT, (Rect){50, 40, 60, 20});
    cmd->text = str_of(words);
    cmd->size = 10;
    return cmd;
}

static void assert_rect(Rect r, int x, int y, int w, int h)
{
    if (r.x != x || r.y != y || r.w != w || r.h != h)
        fail_msg("%d,%d %dx%d", r.x, r.y, r.w, r.h);
}

// --- lists by hand ------------------------------------------------------------------------------------

static void test_two_lists_that_are_the_same_differ_nowhere(void **state)
{
    (void)state;
    DrawList a = {0}, b = {0};
    fill(&a, (Rect){1, 2, 3, 4}), fill(&b, (Rect){1, 2, 3, 4});
    char words[] = "Words"; // equal, not the same bytes
    text(&a, "Words"), text(&b, words);
    assert_int_equal(draw_diff(&a, &b, WHOLE).w, 0);
    assert_int_equal(draw_diff(&(DrawList){0}, &(DrawList){0}, WHOLE).w, 0);
}

static void test_a_flap_changes_its_part_and_nothing_else(void **state)
{
    (void)state;
    DrawList lists[4] = {0};
    for (int i = 0; i < 4; i++) {
        DrawCmd *cmd = text(&lists[i], "6");
        cmd->kind = DRAW_FLAP;
        cmd->part = (Rect){50, 40, 20, 10 + (i == 1)};
        cmd->hinge = 50 + (i == 2);
        cmd->amount = i == 3 ? 0.5 : 1;
    }
    assert_rect(draw_diff(&lists[0], &lists[1], WHOLE), 50, 40, 20, 11);
    assert_rect(draw_diff(&lists[0], &lists[2], WHOLE), 50, 40, 20, 10);
    assert_rect(draw_diff(&lists[0], &lists[3], WHOLE), 50, 40, 20, 10);
}

static void test_a_colour_changes_its_rect_and_a_word_an_em_around_it(void **state)
{
    (void)state;
    DrawList a = {0}, b = {0}, c = {0};
    fill(&a, (Rect){1, 2, 3, 4}), text(&a, "Words");
    fill(&b, (Rect){1, 2, 3, 4})->colour = 0xFF000000u;
    text(&b, "Words");
    assert_rect(draw_diff(&a, &b, WHOLE), 1, 2, 3, 4);
    fill(&c, (Rect){1, 2, 3, 4}), text(&c, "Other");
    assert_rect(draw_diff(&a, &c, WHOLE), 40, 30, 80, 40);
    assert_rect(draw_diff(&b, &c, WHOLE), 1, 2, 119, 68);
    assert_rect(draw_diff(&a, &c, (Rect){0, 0, 60, 35}), 40, 30, 20, 5);
}

static void test_what_comes_or_goes_changes_where_it_is(void **state)
{
    (void)state;
    DrawList a = {0}, b = {0};
    fill(&a, (Rect){0, 0, 9, 9}), text(&a, "Words");
    fill(&b, (Rect){0, 0, 9, 9});
    fill(&b, (Rect){20, 20, 5, 5});
    text(&b, "Words");
    assert_rect(draw_diff(&a, &b, WHOLE), 20, 20, 5, 5);
    assert_rect(draw_diff(&b, &a, WHOLE), 20, 20, 5, 5);
    assert_rect(draw_diff(&(DrawList){0}, &a, WHOLE), 0, 0, 120, 70);
}

static void test_a_line_reaches_back_from_where_it_begins(void **state)
{
    (void)state;
    DrawList a = {0};
    draw_add(&arena, &a, DRAW_LINE, (Rect){50, 50, -20, -10})->thick = 2;
    assert_rect(draw_diff(&(DrawList){0}, &a, WHOLE), 27, 37, 26, 16);
}

static void test_another_clip_may_change_anything(void **state)
{
    (void)state;
    DrawList a = {0}, b = {0}, c = {0};
    draw_add(&arena, &a, DRAW_CLIP, (Rect){0, 0, 50, 50});
    draw_add(&arena, &b, DRAW_CLIP, (Rect){0, 0, 50, 40});
    fill(&a, WHOLE), fill(&b, WHOLE), fill(&c, WHOLE);
    assert_rect(draw_diff(&a, &b, WHOLE), 0, 0, 200, 100);
    assert_rect(draw_diff(&a, &c, WHOLE), 0, 0, 200, 100);
    // The same clip between what changed is no other.
    DrawList d = {0}, e = {0};
    for (int i = 0; i < 2; i++) {
        DrawList *list = i == 0 ? &d : &e;
        fill(list, (Rect){0, 0, 2, 2})->radius = i;
        draw_add(&arena, list, DRAW_CLIP, (Rect){0, 0, 50, 50});
        fill(list, (Rect){8, 8, 2, 2})->radius = i;
    }
    assert_rect(draw_diff(&d, &e, WHOLE), 0, 0, 10, 10);
}

// Whatever of a command changes is seen. Each line changes one field of the second list.
static void test_no_field_of_a_command_is_overlooked(void **state)
{
    (void)state;
    static const Vertex vertices[] = {{1, 2, false}, {3, 4, true}},
                        other[] = {{1, 2, false}, {3, 5, true}};
    const Str layers[] = {STR("a.svg")}, others[] = {STR("b.svg")};
    for (int field = 0; field < 17; field++) {
        DrawList a = {0}, b = {0};
        DrawCmd *one = fill(&a, (Rect){0, 0, 9, 9}),
                *two = fill(&b, (Rect){0, 0, 9, 9});
        one->text = two->text = STR("t");
        one->layers = two->layers = layers, one->n_layers = two->n_layers = 1;
        one->vertices = two->vertices = vertices, one->n_vertices = two->n_vertices = 2;
        switch (field) {
        case 0:
            two->kind = DRAW_SHADE;
            break;
        case 1:
            two->rect.h = 8;
            break;
        case 2:
            two->colour2 = 1;
            break;
        case 3:
            two->radius = 1;
            break;
        case 4:
            two->thick = 1;
            break;
        case 5:
            two->dash = 1;
            break;
        case 6:
            two->shape = SHAPE_RING;
            break;
        case 7:
            two->face = FACE_UI;
            break;
        case 8:
            two->size = 1;
            break;
        case 9:
            two->spacing = 1;
            break;
        case 10:
            two->text = STR("u");
            break;
        case 11:
            two->layers = others;
            break;
        case 12:
            two->focus_x = 0.5;
            break;
        case 13:
            two->focus_y = 0.5;
            break;
        case 14:
            two->amount = 0.5;
            break;
        case 15:
            two->beat = 1;
            break;
        default:
            two->vertices = other;
            break;
        }
        if (draw_diff(&a, &b, WHOLE).w == 0) fail_msg("field %d", field);
    }
}

// --- real frames --------------------------------------------------------------------------------------

static Fonts *fonts;
static GlyphCache *glyphs;
static SDL_Surface *drawn; // the picture, at the size that was last asked for

static SDL_Surface *picture(void *ctx, const DrawCmd *cmd)
{
    (void)ctx;
    Rect cover = cmd->rect;
    if (drawn && drawn->w == cover.w && drawn->h == cover.h) return drawn;
    SDL_FreeSurface(drawn);
    drawn = paint_surface(cover.w, cover.h);
    Uint32 *pixels = drawn->pixels;
    for (int i = 0; i < drawn->h * drawn->pitch / 4; i++)
        pixels[i] = 0xFF000000u | (Uint32)i * 2654435761u >> 8;
    return drawn;
}

static void paint(SDL_Surface *to, const DrawList *list, Rect part)
{
    Painter painter = {.to = to, .glyphs = glyphs, .seconds = 2.5, .picture = picture};
    paint_list(&painter, list, part);
}

// What is seen changes from step to step: focus, pointer, pressed, scroll, typed text.
static void take_step(View *view, const DrawList *list, int step, bool can_scroll)
{
    const Hit *hit = list->n_hits ? &list->hits[step % list->n_hits] : NULL;
    if (!hit) return;
    view->focus = hit->action;
    if (step % 3 == 0) view->hover = list->hits[step * 7 % list->n_hits].action;
    view->pressed = step % 5 == 0 ? hit->action : (Str){0};
    view->guarded = step % 11 == 0;
    if (can_scroll && step % 6 == 5) view->scroll += 17;
    view->editing = step % 4 == 0 ? hit->action : (Str){0};
    view->typed = STR("Letters");
}

static void follow(const Page *page, int w, int h, int percent, long *saved)
{
    Arena each = {0};
    Settings settings = settings_first();
    settings.text_percent = percent;
    TextMeasurer measurer = fonts_measurer(fonts);
    View view = {.w = w, .h = h, .density = 1};
    Rect whole = {0, 0, w, h};
    SDL_Surface *mended = paint_surface(w, h), *fresh = paint_surface(w, h);
    DrawList *before = layout_page(&each, page, &settings, &view, &measurer);
    paint(mended, before, whole);
    for (int step = 0; step < 24; step++) {
        take_step(&view, before, step, before->content_height > before->scroll_pane.h);
        DrawList *after = layout_page(&each, page, &settings, &view, &measurer);
        Rect part = draw_diff(before, after, whole);
        if (part.w > 0) paint(mended, after, part);
        paint(fresh, after, whole);
        if (memcmp(mended->pixels, fresh->pixels, (size_t)h * (size_t)fresh->pitch) !=
            0)
            fail_msg("%s at %dx%d, %d%%, step %d", page_kind_id(page->kind), w, h,
                percent, step);
        *saved += (long)w * h - (long)part.w * part.h;
        before = after;
    }
    SDL_FreeSurface(mended);
    SDL_FreeSurface(fresh);
    arena_free(&each);
}

static void test_mending_the_changed_part_is_as_good_as_painting_all(void **state)
{
    (void)state;
    Err err = {0};
    fonts = fonts_open(test_path(&arena, "../fonts"), false, &err);
    assert_no_err(&err);
    glyphs = glyph_cache_open(fonts, GLYPH_CACHE_BYTES);
    long saved = 0;
    for (int i = 0; i < n_samples; i++) {
        follow(samples[i].page, 1000, 600, 100, &saved);
        follow(samples[i].page, 640, 360, 200, &saved);
    }
    // Most steps move a focus: far less than half of all pixels is painted again.
    long all = (long)n_samples * 24 * (1000 * 600 + 640 * 360);
    assert_true(saved > all / 2);
    SDL_FreeSurface(drawn);
    glyph_cache_close(glyphs);
    fonts_close(fonts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_lists_that_are_the_same_differ_nowhere),
        cmocka_unit_test(test_a_flap_changes_its_part_and_nothing_else),
        cmocka_unit_test(test_a_colour_changes_its_rect_and_a_word_an_em_around_it),
        cmocka_unit_test(test_what_comes_or_goes_changes_where_it_is),
        cmocka_unit_test(test_a_line_reaches_back_from_where_it_begins),
        cmocka_unit_test(test_another_clip_may_change_anything),
        cmocka_unit_test(test_no_field_of_a_command_is_overlooked),
        cmocka_unit_test(test_mending_the_changed_part_is_as_good_as_painting_all),
    };
    return cmocka_run_group_tests(tests, NULL, done);
}
