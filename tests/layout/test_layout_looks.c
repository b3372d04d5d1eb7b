// What every frame looks like: contrast of all that is drawn, computed, and golden dumps.
#include "support/support.h"

#include "layout/theme.h"
#include "support/colours.h"
#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/pages.h"
#include "window/canvas.h"

#include <math.h>

typedef struct Size {
    int w, h;
} Size;

// Colours --------------------------------------------------------------------------------------

typedef struct
    Ground { // what lies under a point: over a picture both extremes are tried
    Colour light, dark;
    bool picture; // nothing covers the picture there
} Ground;

static bool covers(Rect r, int x, int y)
{
    return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

static Ground over(Ground ground, Colour top)
{
    if (top >> 24 == 0) return ground;
    return (Ground){
        colour_over(top, ground.light), colour_over(top, ground.dark), false};
}

// Inside of an area or outside of it: both are tried.
static Ground beside(Ground ground, Colour area)
{
    bool lighter =
        colour_contrast(area, 0xFF000000) > colour_contrast(ground.light, 0xFF000000);
    if (lighter)
        ground.light = area;
    else
        ground.dark = area;
    return ground;
}

static int shade_alpha(const DrawCmd *c, int y)
{
    int from = (int)(c->colour >> 24), to = (int)(c->colour2 >> 24);
    return from + (to - from) * (y - c->rect.y) / (c->rect.h > 1 ? c->rect.h - 1 : 1);
}

// What was painted at a point before command [before].
static Ground ground_at(const DrawList *list, int before, int x, int y)
{
    Ground g = {0xFF000000, 0xFF000000, false};
    for (int i = 0; i < before; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (!covers(c->rect, x, y)) continue;
        if (c->kind == DRAW_FILL) g = over(g, c->colour);
        if (c->kind == DRAW_SHADE)
            g = over(g, colour_alpha(c->colour, shade_alpha(c, y)));
        if (c->kind == DRAW_AREA) g = beside(g, c->colour);
        if (c->kind == DRAW_PICTURE) g = (Ground){0xFFFFFFFF, 0xFF000000, true};
    }
    return g;
}

static double worst(Colour colour, Ground g)
{
    return fmin(colour_contrast(colour, g.light), colour_contrast(colour, g.dark));
}

static double wanted(const DrawCmd *c, Theme theme)
{
    bool reading = c->face <= FACE_READ_BOLD_ITALIC;
    return reading && theme != THEME_DUSK ? 7 : 4.5;
}

static void check_contrast(const DrawList *list, int i, Theme theme, const char *name)
{
    const DrawCmd *c = &list->cmds[i];
    Rect r = c->rect;
    Ground g = ground_at(list, i, r.x + r.w / 2, r.y + r.h / 2);
    double least = 0;
    if (c->kind == DRAW_TEXT) {
        if (g.picture) return; // a word of the picture's own
        least = wanted(c, theme);
    } else if (c->kind == DRAW_SHAPE || c->kind == DRAW_LINE || c->kind == DRAW_PATH) {
        least = 3;
    } else if (c->kind == DRAW_EDGE) {
        g = ground_at(list, i, r.x - 2, r.y + r.h / 2); // outside
        least = 3;
    }
    if (least > 0 && worst(c->colour, g) < least) {
        print_error("%s, theme %d: kind %d #%06X on #%06X has %.2f: \"" STR_FMT "\"\n",
            name, theme, c->kind, c->colour & 0xFFFFFF, g.light & 0xFFFFFF,
            worst(c->colour, g), STR_ARG(c->text));
        fail();
    }
}

static void test_all_that_is_drawn_can_be_seen_in_every_theme(void **state)
{
    (void)state;
    // So high that nothing is scrolled out of sight.
    static const Size TALL[] = {{480, 4000}, {1000, 3000}, {1280, 2400}, {2560, 2000}};
    for (int p = 0; p < n_samples; p++)
        for (int theme = 0; theme < THEMES; theme++)
            for (int s = 0; s < COUNT_OF(TALL); s++) {
                Arena arena = {0};
                Settings settings = frame_settings(100);
                settings.theme = (Theme)theme;
                TextMeasurer measurer = fixed_measurer();
                View view = {.w = TALL[s].w, .h = TALL[s].h, .density = 1};
                const Page *page = samples[p].page;
                view.focus = page->actions[0].id;
                DrawList *list = layout_page(&arena, page, &settings, &view, &measurer);
                for (int i = 0; i < list->n; i++)
                    check_contrast(list, i, (Theme)theme, samples[p].name);
                arena_free(&arena);
            }
}

// Ground ---------------------------------------------------------------------------------------

// A window's surface holds what was there before: where nothing opaque is painted, it would be seen.
static void test_every_pixel_of_a_window_has_a_ground(void **state)
{
    (void)state;
    static const Size sizes[] = {{1280, 720}, {640, 360}, {900, 1200}, {2560, 1000}};
    for (int p = 0; p < n_samples; p++)
        for (int s = 0; s < COUNT_OF(sizes); s++) {
            Arena arena = {0};
            int w = sizes[s].w, h = sizes[s].h, bare = w * h;
            DrawList *list = frame(&arena, samples[p].page, w, h, 100);
            bool *has = arena_array(&arena, bool, bare);
            Rect clip = {0, 0, w, h};
            for (int i = 0; i < list->n; i++) {
                const DrawCmd *c = &list->cmds[i];
                bool opaque =
                    c->kind == DRAW_PICTURE ||
                    (c->kind == DRAW_FILL && c->colour >> 24 == 255 && c->radius == 0);
                if (c->kind == DRAW_CLIP) clip = c->rect;
                if (c->kind == DRAW_UNCLIP) clip = (Rect){0, 0, w, h};
                Rect r = rect_intersection(
                    rect_intersection(c->rect, clip), (Rect){0, 0, w, h});
                for (int at = 0; opaque && at < r.w * r.h; at++) {
                    bool *pixel = &has[(r.y + at / r.w) * w + r.x + at % r.w];
                    bare -= !*pixel;
                    *pixel = true;
                }
            }
            if (bare)
                print_error(
                    "%s at %dx%d: %d bare pixels\n", samples[p].name, w, h, bare);
            assert_int_equal(bare, 0);
            arena_free(&arena);
        }
}

// Golden dumps ---------------------------------------------------------------------------------

static void test_frames_are_as_they_were(void **state)
{
    (void)state;
    static const Size golden[] = {{1280, 720}, {640, 360}};
    for (int p = 0; p < n_samples; p++)
        for (int s = 0; s < COUNT_OF(golden); s++)
            for (int percent = 100; percent <= 200; percent += 100) {
                Arena arena = {0};
                Buf dump = {0};
                Size size = golden[s];
                draw_dump(
                    frame(&arena, samples[p].page, size.w, size.h, percent), &dump);
                Str path = arena_fmt(&arena, "layout/golden/%s-%dx%d-%d.txt",
                    samples[p].name, size.w, size.h, percent);
                assert_text_file(buf_str(&dump), path.s);
                buf_free(&dump);
                arena_free(&arena);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_that_is_drawn_can_be_seen_in_every_theme),
        cmocka_unit_test(test_every_pixel_of_a_window_has_a_ground),
        cmocka_unit_test(test_frames_are_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
