// Sample pages with a focus, a pointer, a pressed key, a name being typed, on dense and scrolled screens
// and in other settings. Golden dumps.
#include "support/support.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/pages.h"
#include "support/pages_parts.h"

typedef struct Viewed {
    const char *name, *sample;
    View view;
} Viewed;

// clang-format off
static const Viewed viewed[] = {
    {"choice_focused", "scene", {.w = 1280, .h = 720, .density = 1, .focus = S("photograph"), .hover = S("ask")}},
    {"choice_pressed", "scene", {.w = 640, .h = 480, .density = 1, .focus = S("pass_on"), .pressed = S("pass_on")}},
    {"choice_closed", "scene", {.w = 640, .h = 480, .density = 1, .focus = S("compare"), .hover = S("compare")}},
    {"choices_guarded", "scene", {.w = 1280, .h = 720, .density = 1, .guarded = true, .hover = S("ask")}},
    {"term_focused", "scene", {.w = 800, .h = 600, .density = 1, .focus = S("term:electronic-trading")}},
    {"button_focused", "scene", {.w = 1280, .h = 720, .density = 1, .focus = S("notebook"), .pressed = S("log")}},
    {"dense", "scene", {.w = 1280, .h = 720, .density = 2, .focus = S("ask")}},
    {"dense_board", "rail_links", {.w = 1920, .h = 1080, .density = 1.5, .focus = S("link:trigger")}},
    {"scrolled", "log", {.w = 640, .h = 300, .density = 1, .scroll = 37}},
    {"typing", "saves", {.w = 640, .h = 480, .density = 1, .focus = S("save:new"), .editing = S("save:new"), .typed = S("A slot of mine"), .caret = 6}},
    {"typing_long", "saves", {.w = 320, .h = 480, .density = 1, .editing = S("save:new"), .typed = S("A slot of mine whose name needs more than a line to stand on"), .caret = 55}},
    {"typing_empty", "saves", {.w = 640, .h = 480, .density = 1, .editing = S("save:new")}},
    {"source_card", "notebook", {.w = 800, .h = 600, .density = 1, .focus = S("source:count"), .hover = S("source:count")}},
    {"map_day", "map", {.w = 800, .h = 600, .density = 1, .focus = S("day:2022-01-03")}},
    {"title_focused", "title", {.w = 1280, .h = 720, .density = 1, .focus = S("begin"), .hover = S("settings")}},
    {"setting_focused", "settings", {.w = 800, .h = 600, .density = 1, .focus = S("back")}},
};
// clang-format on

static void test_they_are_laid_out_as_they_were(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(viewed); i++) {
        const Viewed *v = &viewed[i];
        Arena arena = {0};
        Buf dump = {0};
        Settings settings = frame_settings(100);
        TextMeasurer measurer = fixed_measurer();
        draw_dump(
            layout_page(&arena, sample(v->sample), &settings, &v->view, &measurer),
            &dump);
        Str path = arena_fmt(&arena, "layout/golden/view-%s.txt", v->name);
        assert_text_file(buf_str(&dump), path.s);
        buf_free(&dump);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_they_are_laid_out_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
