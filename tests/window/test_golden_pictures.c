// What pages look like, to the pixel: the bundled fonts without hinting, one small picture.
#include "window/shot.h"

#include "support/pages.h"
#include "support/picture.h"
#include "support/support.h"

typedef struct Golden {
    const char *name, *page;
    double density; // at 0.5 the picture is the window of 1280x720, half as large
    int percent;
    Theme theme;
} Golden;

static const Golden GOLDEN[] = {
    {"title", "title", 0.5, 100, THEME_PAPER},
    {"scene", "scene", 0.5, 100, THEME_PAPER},
    {"scene_contrast", "scene", 0.5, 100, THEME_CONTRAST},
    {"scene_dusk_200", "scene", 1, 200, THEME_DUSK},
    {"check_answered", "check_answered", 0.5, 125, THEME_DUSK},
    {"rail_held", "rail_held", 0.5, 100, THEME_PAPER},
    {"rail_links", "rail_links", 0.5, 100, THEME_DUSK},
    {"source", "source", 1, 100, THEME_PAPER},
    {"settings", "settings", 0.5, 100, THEME_CONTRAST},
    {"error", "error", 1, 100, THEME_PAPER},
    {"scene_russian", "scene_russian", 0.5, 100, THEME_PAPER},
    {"scene_kazakh", "scene_kazakh", 0.5, 125, THEME_PAPER},
    {"scene_arabic", "scene_arabic", 0.5, 100, THEME_PAPER},
    {"scene_arabic_dusk", "scene_arabic", 1, 100, THEME_DUSK},
    {"list_arabic", "list_arabic", 1, 100, THEME_PAPER},
};

// A dusk of five forms stands for every picture.
static bool dusk_layer(void *ctx, Str layer, Buf *out, Err *err)
{
    (void)ctx;
    (void)layer;
    (void)err;
    buf_add(
        out, STR("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" "
                 "height=\"1000\"><rect width=\"1200\" height=\"1000\" "
                 "fill=\"#3a2f5c\"/><circle cx=\"820\" cy=\"520\" r=\"110\" "
                 "fill=\"#f2c46d\"/><path d=\"M0 620 L400 520 L1200 640 V1000 H0Z\" "
                 "fill=\"#1f2442\"/><rect x=\"270\" y=\"380\" width=\"200\" "
                 "height=\"260\" fill=\"#12142a\"/><path d=\"M0 800 L1200 720 V1000 "
                 "H0Z\" fill=\"#e8dfce\"/></svg>"));
    return true;
}

static void check(const Golden *golden)
{
    Arena arena = {0};
    Err err = {0};
    const Page *page = sample(golden->page);
    Shot setup = {.fonts_folder = test_path(&arena, "../fonts"),
        .view = {.w = 640, .h = 360, .density = golden->density},
        .read = dusk_layer};
    setup.view.focus = page->actions[0].id;
    Settings settings = settings_first();
    settings.theme = golden->theme;
    settings.text_percent = golden->percent;
    SDL_Surface *surface = shot_surface(&setup, page, &settings, &err);
    assert_no_err(&err);
    assert_picture(surface, arena_fmt(&arena, "window/golden/%s.png", golden->name).s);
    SDL_FreeSurface(surface);
    arena_free(&arena);
}

static void test_pages_look_as_they_did(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(GOLDEN); i++)
        check(&GOLDEN[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_look_as_they_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
