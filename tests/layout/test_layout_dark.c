#include "support/support.h"

#include "layout/layout_dark.h"
#include "support/frames.h"
#include "support/pages.h"

#include <string.h>

#define S(literal)                                                                     \
    {                                                                                  \
        (literal), sizeof(literal) - 1                                                 \
    }

static const Item items[] = {{.id = S("hill.svg")},
    {.label = S("breathe"), .x = 0.5, .y = 0.5, .size = 0.2, .value = 0xFFB45A}};
static Block blocks[] = {{.kind = BLOCK_PICTURE,
                             .id = S("hill"),
                             .items = items,
                             .n_items = 2,
                             .x = 0.5,
                             .y = 0.5},
    {.kind = BLOCK_PLACE,
        .label = S("Almaty"),
        .text = S("Wednesday 5 January 2022 · 20:10"),
        .note = S("UTC+6"),
        .status_word = S("no signal")},
    {.kind = BLOCK_PARAGRAPH, .text = S("It was 5 January 2022.")}};
static const Action actions[] = {
    {.id = S("on"), .label = S("Go on"), .open = true, .group = GROUP_CHOICE},
    {.id = S("map"), .label = S("Map"), .open = true, .group = GROUP_PAGE},
    {.id = S("log"), .label = S("Log"), .open = true, .group = GROUP_PAGE}};
static const Page page = {.kind = PAGE_SCENE,
    .blocks = blocks,
    .n_blocks = 3,
    .actions = actions,
    .n_actions = 3};

static DrawList *at_stage(Arena *arena, DarkStage stage, Theme theme)
{
    Settings *settings = arena_new(arena, Settings);
    *settings = frame_settings(100);
    settings->theme = theme;
    View view = {.w = 1280, .h = 720, .density = 1, .dark = stage};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, &page, settings, &view, &measurer);
}

static bool is_unlit(const DrawList *list, const char *word)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_TEXT && strstr(list->cmds[i].text.s, word) &&
            list->cmds[i].colour >> 24 < 0xFF)
            return true;
    return false;
}

static bool picture_is_dark(const DrawList *list)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE) return list->cmds[i].amount > 0;
    return false;
}

static int lights(const DrawList *list)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_LIGHT && list->cmds[i].rect.w > 0;
    return n;
}

static void test_lights_map_and_clock_go_dark_one_after_another(void **state)
{
    (void)state;
    for (int stage = DARK_NOTHING; stage <= DARK_CLOCK; stage++) {
        Arena arena = {0};
        DrawList *list = at_stage(&arena, (DarkStage)stage, THEME_PAPER);
        assert_int_equal(picture_is_dark(list), stage >= DARK_LIGHTS);
        assert_int_equal(lights(list), stage >= DARK_LIGHTS ? 0 : 1);
        assert_int_equal(is_unlit(list, "Map"), stage >= DARK_MAP);
        assert_int_equal(is_unlit(list, "20:10"), stage >= DARK_CLOCK);
        assert_false(is_unlit(list, "Log"));
        assert_false(is_unlit(list, "Almaty"));
        assert_false(is_unlit(list, "It was"));
        arena_free(&arena);
    }
}

static void test_what_is_dark_can_be_activated_as_before(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *before = at_stage(&arena, DARK_NOTHING, THEME_PAPER),
             *after = at_stage(&arena, DARK_CLOCK, THEME_PAPER);
    assert_int_equal(before->n_hits, after->n_hits);
    for (int i = 0; i < before->n_hits; i++)
        assert_memory_equal(&before->hits[i].rect, &after->hits[i].rect, sizeof(Rect));
    assert_true(frame_hit(after, "map")->open);
    arena_free(&arena);
}

static void test_words_keep_their_contrast_for_whoever_wants_it(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = at_stage(&arena, DARK_CLOCK, THEME_CONTRAST);
    assert_true(picture_is_dark(list));
    assert_false(is_unlit(list, "Map"));
    assert_false(is_unlit(list, "20:10"));
    arena_free(&arena);
}

static void test_elsewhere_nothing_goes_dark(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_true(layout_is_dark(&page));
    blocks[1].status_word = (Str){0};
    assert_false(layout_is_dark(&page));
    assert_false(layout_is_dark(sample("title")));
    DrawList *list = at_stage(&arena, DARK_CLOCK, THEME_PAPER);
    assert_false(picture_is_dark(list));
    assert_false(is_unlit(list, "Map"));
    blocks[1].status_word = STR("no signal");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lights_map_and_clock_go_dark_one_after_another),
        cmocka_unit_test(test_what_is_dark_can_be_activated_as_before),
        cmocka_unit_test(test_words_keep_their_contrast_for_whoever_wants_it),
        cmocka_unit_test(test_elsewhere_nothing_goes_dark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
