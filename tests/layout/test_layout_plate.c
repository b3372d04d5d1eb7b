#include "support/support.h"

#include "layout/layout_plate.h"
#include "support/frames.h"

#define RINGS "1000 500 9000 800 9500 4000 5000 5500 500 4200"

#define S(literal)                                                                     \
    {                                                                                  \
        (literal), sizeof(literal) - 1                                                 \
    }

static const Item items[] = {{.id = S("west.palette")}, {.id = S("plate.svg")},
    {.id = S("ring"), .text = S(RINGS)},
    {.label = S("Zhanaozen"), .state = ITEM_HERE, .x = 0.1, .y = 0.45}};
static const Block blocks[] = {{.kind = BLOCK_PLATE,
                                   .id = S("plate"),
                                   .text = S("A town."),
                                   .label = S("Zhanaozen"),
                                   .note = S("Sunday 2 January 2022 · 09:10"),
                                   .x = 0.4,
                                   .y = 0.6,
                                   .items = items,
                                   .n_items = 4},
    {.kind = BLOCK_PARAGRAPH, .text = S("You wait.")}};
static const Action actions[] = {
    {.id = S("on"), .label = S("Go on"), .open = true, .group = GROUP_CHOICE}};
static const Page page = {.kind = PAGE_SCENE,
    .blocks = blocks,
    .n_blocks = 2,
    .actions = actions,
    .n_actions = 1};

static const int SIZES[][2] = {
    {1280, 720}, {640, 360}, {3840, 2160}, {720, 1280}, {360, 640}, {200, 120}, {1, 1}};

static DrawList *plate_of(
    Arena *arena, const Page *of, int w, int h, int percent, bool up)
{
    Settings *settings = arena_new(arena, Settings);
    *settings = frame_settings(percent);
    View view = {.w = w, .h = h, .density = 1, .plate = up};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, of, settings, &view, &measurer);
}

static void test_its_picture_fills_the_window_and_its_words_lie_in_it(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT_OF(SIZES); i++)
        for (int percent = 100; percent <= 300; percent += 100) {
            Arena arena = {0};
            int w = SIZES[i][0], h = SIZES[i][1];
            DrawList *list = plate_of(&arena, &page, w, h, percent, true);
            const DrawCmd *picture = &list->cmds[1]; // behind the clip
            assert_int_equal(picture->kind, DRAW_PICTURE);
            assert_int_equal(picture->rect.w, w);
            assert_int_equal(picture->rect.h, h);
            assert_int_equal(picture->n_layers, 2);
            assert_str(picture->layers[1], "plate.svg");
            assert_true(picture->focus_x == 0.4 && picture->focus_y == 0.6);
            assert_int_equal(list->n_hits, 0);
            for (int k = 2; w > 200 && percent == 100 && k < list->n; k++)
                if (list->cmds[k].kind == DRAW_TEXT)
                    assert_true(rect_contains((Rect){0, 0, w, h}, list->cmds[k].rect));
            Str words = frame_words(&arena, list);
            assert_true(has_words(words, STR("Zhanaozen")));
            assert_true(has_words(words, STR("09:10")));
            assert_false(has_words(words, STR("Youwait.")));
            arena_free(&arena);
        }
}

static void test_the_city_is_large_and_the_country_has_one_dot(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = plate_of(&arena, &page, 1280, 720, 100, true);
    assert_in_range(frame_text(list, "Zhanaozen")->size, 85, 110);
    assert_int_equal(frame_count(list, DRAW_PATH), 1);
    assert_int_equal(frame_count(list, DRAW_SHAPE), 1);
    const DrawCmd *land = NULL, *dot = NULL, *city = frame_text(list, "Zhanaozen");
    for (int i = 0; i < list->n; i++) {
        if (list->cmds[i].kind == DRAW_PATH) land = &list->cmds[i];
        if (list->cmds[i].kind == DRAW_SHAPE) dot = &list->cmds[i];
    }
    assert_true(city->rect.x + city->rect.w < land->rect.x);
    int x = land->rect.x + land->rect.w / 10,
        y = land->rect.y + land->rect.w * 45 / 100;
    assert_in_range(dot->rect.x + dot->rect.w / 2, x - 1, x + 1);
    assert_in_range(dot->rect.y + dot->rect.h / 2, y - 1, y + 1);
    list = plate_of(&arena, &page, 360, 640, 100, true);
    assert_int_equal(frame_count(list, DRAW_PATH), 0); // it would be a stain
    arena_free(&arena);
}

static void test_without_words_there_is_the_picture_alone(void **state)
{
    (void)state;
    Arena arena = {0};
    Block bare[] = {blocks[0], blocks[1]};
    bare[0].label = bare[0].note = (Str){0};
    bare[0].n_items = 2;
    Page wordless = page;
    wordless.blocks = bare;
    DrawList *list = plate_of(&arena, &wordless, 1280, 720, 100, true);
    assert_int_equal(list->n, 3);
    assert_int_equal(frame_count(list, DRAW_PICTURE), 1);
    arena_free(&arena);
}

static void test_once_passed_nothing_of_it_is_left(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = plate_of(&arena, &page, 1280, 720, 100, false);
    assert_int_equal(frame_count(list, DRAW_PICTURE), 0);
    assert_null(frame_text(list, "Zhanaozen"));
    assert_non_null(frame_hit(list, "on"));
    Page without = page;
    without.blocks = blocks + 1;
    without.n_blocks = 1;
    list = plate_of(&arena, &without, 1280, 720, 100, true);
    assert_non_null(frame_hit(list, "on")); // a page without a plate is not waited for
    arena_free(&arena);
}

static void test_a_plate_of_a_fictional_scenario_says_so(void **state)
{
    (void)state;
    Arena arena = {0};
    Page fiction = page;
    fiction.invented = true;
    int texts[2] = {0};
    for (int k = 0; k < 2; k++) {
        DrawList *list = plate_of(&arena, k ? &fiction : &page, 1280, 720, 100, true);
        for (int i = 0; i < list->n; i++)
            texts[k] += list->cmds[i].kind == DRAW_TEXT;
    }
    assert_int_equal(texts[1], texts[0] + 1);
    arena_free(&arena);
}

static PictureInfo broken(void *ctx, const Str *layers, int n)
{
    (void)ctx, (void)layers, (void)n;
    return (PictureInfo){.state = PICTURE_BROKEN, .why = STR("it is cut off")};
}

static void test_what_a_broken_picture_shows_is_said_in_its_place(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    View view = {.w = 1280, .h = 720, .density = 1, .plate = true, .picture = broken};
    TextMeasurer measurer = fixed_measurer();
    DrawList *list = layout_page(&arena, &page, &settings, &view, &measurer);
    for (int i = 0; i < list->n; i++)
        assert_int_not_equal(list->cmds[i].kind, DRAW_PICTURE);
    assert_true(has_words(frame_words(&arena, list), STR("Atown.")));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plate_of_a_fictional_scenario_says_so),
        cmocka_unit_test(test_its_picture_fills_the_window_and_its_words_lie_in_it),
        cmocka_unit_test(test_the_city_is_large_and_the_country_has_one_dot),
        cmocka_unit_test(test_without_words_there_is_the_picture_alone),
        cmocka_unit_test(test_once_passed_nothing_of_it_is_left),
        cmocka_unit_test(test_what_a_broken_picture_shows_is_said_in_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
