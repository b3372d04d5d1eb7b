#include "support/support.h"

#include "layout/fit.h"
#include "support/frames.h"
#include "support/pages.h"

static const DrawCmd *picture_of(const DrawList *list)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE) return &list->cmds[i];
    return NULL;
}

static void test_a_picture_has_its_layers_and_its_focus(void **state)
{
    (void)state;
    Arena arena = {0};
    const DrawCmd *p = picture_of(frame(&arena, sample("scene"), 1280, 720, 100));
    assert_str(p->text, "station");
    assert_int_equal(p->n_layers, 3); // the words in it are no layers
    assert_str(p->layers[1], "station.mid.svg");
    assert_true(p->focus_x == 0.42 && p->focus_y == 0.55);
    arena_free(&arena);
}

static const DrawCmd *first_of(const DrawList *list, DrawKind kind)
{
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == kind) return &list->cmds[i];
    return NULL;
}

static void test_what_moves_lies_over_the_picture_and_under_the_words(void **state)
{
    (void)state;
    Arena arena = {0};
    const Item items[] = {{.id = STR("hill.svg")}, {.label = STR("snow"), .size = 0.5},
        {.label = STR("flicker"), .x = 0.5, .y = 0.5, .size = 0.2, .value = 0xFFB45A},
        {.label = STR("flicker"), .x = 7, .y = 0.5, .size = 0.2}, // nowhere
        {.label = STR("dance"), .x = 0.5, .y = 0.5, .size = 0.2}};
    const Block blocks[] = {
        {.kind = BLOCK_PICTURE, .id = STR("hill"), .items = items, .n_items = 5},
        {.kind = BLOCK_PLACE, .label = STR("Aktau"), .text = STR("Noon")}};
    Page page = {.kind = PAGE_SCENE, .blocks = blocks, .n_blocks = 2};
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    const DrawCmd *picture = first_of(list, DRAW_PICTURE),
                  *snow = first_of(list, DRAW_SNOW),
                  *light = first_of(list, DRAW_LIGHT);
    assert_int_equal(picture->n_layers, 1);
    assert_true(picture < snow && snow < light && light < frame_text(list, "Aktau"));
    assert_int_equal(frame_count(list, DRAW_LIGHT), 1);
    assert_memory_equal(&snow->rect, &picture->rect, sizeof snow->rect);
    assert_int_equal(light->rect.w, light->rect.h);
    arena_free(&arena);
}

static void test_digits_stand_where_the_cropped_picture_has_them(void **state)
{
    (void)state;
    for (int w = 1000; w <= 2000; w += 250) {
        Arena arena = {0};
        DrawList *list = frame(&arena, sample("scene"), w, 900, 100);
        const DrawCmd *p = picture_of(list), *price = frame_text(list, "120");
        Rect whole = fit_picture(p->rect, PICTURE_SIZE_USUAL, p->focus_x, p->focus_y);
        int x = whole.x + (int)(0.3125 * whole.w), y = whole.y + (int)(0.512 * whole.h);
        assert_in_range(price->rect.x + price->rect.w / 2, x - 2, x + 2);
        assert_in_range(y, price->rect.y, price->rect.y + price->rect.h);
        assert_int_equal(price->colour, 0xFFF2C46D);
        assert_int_equal(price->size, (int)(0.064 * whole.h));
        arena_free(&arena);
    }
}

static void test_a_board_that_is_cropped_shows_no_digits_at_all(void **state)
{
    (void)state;
    Item items[] = {{.id = {"a.svg", 5}},
        {.text = {"LPG", 3}, .x = 0.5, .y = 0.45, .size = 0.05},
        {.text = {"120", 3}, .x = 0.5, .y = 0.55, .size = 0.05}};
    Block picture = {BLOCK_PICTURE, .x = 0.5, .y = 0.5, .items = items, .n_items = 3};
    const Page page = {PAGE_SCENE, .blocks = &picture, .n_blocks = 1};
    Arena arena = {0};
    DrawList *list =
        frame(&arena, &page, 800, 900, 100); // a low band: its middle is seen
    assert_non_null(frame_text(list, "LPG"));
    items[1].y = 0.1; // no band of this height has room for both
    items[2].y = 0.9;
    list = frame(&arena, &page, 800, 900, 100);
    assert_null(frame_text(list, "LPG"));
    assert_null(frame_text(list, "120"));
    arena_free(&arena);
}

static void test_a_band_has_a_focus_of_its_own(void **state)
{
    (void)state;
    static const Item items[] = {
        {.id = {"a.svg", 5}}, {.label = {"band", 4}, .x = 0.25, .y = 0.75}};
    static const Block picture = {
        BLOCK_PICTURE, .x = 0.5, .y = 0.4, .items = items, .n_items = 2};
    const Page page = {PAGE_SCENE, .blocks = &picture, .n_blocks = 1};
    Arena arena = {0};
    const DrawCmd *p = picture_of(frame(&arena, &page, 800, 900, 100));
    assert_true(fit_is_band(p->rect.w, p->rect.h));
    assert_true(p->focus_x == 0.25 && p->focus_y == 0.75);
    assert_int_equal(p->n_layers, 1); // the band is no layer
    p = picture_of(frame(&arena, &page, 1200, 1000, 100));
    assert_false(fit_is_band(p->rect.w, p->rect.h));
    assert_true(p->focus_x == 0.5 && p->focus_y == 0.4);
    arena_free(&arena);
}

static void test_a_low_band_looks_at_the_words_of_the_picture(void **state)
{
    (void)state;
    static const Item items[] = {
        {.id = {"a.svg", 5}}, {.text = {"120", 3}, .x = 0.5, .y = 0.15, .size = 0.05}};
    static const Block picture = {
        BLOCK_PICTURE, .x = 0.5, .y = 0.9, .items = items, .n_items = 2};
    const Page page = {PAGE_SCENE, .blocks = &picture, .n_blocks = 1};
    Arena arena = {0};
    DrawList *list = frame(&arena, &page, 800, 900, 100);
    assert_non_null(frame_text(list, "120"));
    assert_true(picture_of(list)->focus_y == 0.15);
    list = frame(&arena, &page, 1200, 1000, 100); // all of it is seen: its own focus
    assert_true(picture_of(list)->focus_y == 0.9);
    arena_free(&arena);
}

static void test_place_and_meters_stand_above_the_words(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("check"), 1280, 720, 100);
    const DrawCmd *place = frame_text(list, "Zhanaozen, Mangystau");
    assert_false(rect_intersects(place->rect, picture_of(list)->rect));
    assert_true(frame_text(list, "One question")->rect.y > place->rect.y);
    arena_free(&arena);
}

static void test_in_a_low_pane_the_words_come_before_them(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("check"), 640, 360, 100);
    const DrawCmd *place = frame_text(list, "Zhanaozen, Mangystau");
    assert_non_null(picture_of(list));
    assert_true(place->rect.y > frame_text(list, "One question")->rect.y);
    arena_free(&arena);
}

// --- what the reader knows of the picture ---------------------------------------------------------

static PictureInfo known; // what the reader answers

static PictureInfo answer(void *ctx, const Str *layers, int n)
{
    (void)ctx;
    assert_int_equal(n, 1);
    assert_str(layers[0], "a.svg");
    return known;
}

static DrawList *frame_known(Arena *arena, const Page *page, int w, int h)
{
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = w, .h = h, .density = 1, .picture = answer};
    return layout_page(arena, page, &settings, &view, &measurer);
}

static const Item price[] = {
    {.id = {"a.svg", 5}}, {.text = {"120", 3}, .x = 0.45, .y = 0.5, .size = 0.1}};
static const Block gate[] = {{BLOCK_PICTURE, .text = {"A gate in the snow.", 19},
    .x = 0.5, .y = 0.5, .items = price, .n_items = 2}};

static void test_digits_stand_where_a_picture_of_other_proportions_has_them(
    void **state)
{
    (void)state;
    const Page page = {PAGE_SCENE, .blocks = gate, .n_blocks = 1};
    Arena arena = {0};
    known = (PictureInfo){PICTURE_READY, {1600, 900}, {0}};
    DrawList *list = frame_known(&arena, &page, 1400, 900);
    const DrawCmd *p = picture_of(list), *digits = frame_text(list, "120");
    Rect whole = fit_picture(p->rect, known.size, p->focus_x, p->focus_y);
    assert_true(whole.w * 9 / 16 >= whole.h - 1 && whole.w * 9 / 16 <= whole.h + 1);
    int x = whole.x + whole.w * 45 / 100;
    assert_in_range(digits->rect.x + digits->rect.w / 2, x - 2, x + 2);
    assert_int_equal(digits->size, (int)(0.1 * whole.h));
    arena_free(&arena);
}

static void test_digits_come_with_their_picture(void **state)
{
    (void)state;
    const Page page = {PAGE_SCENE, .blocks = gate, .n_blocks = 1};
    Arena arena = {0};
    known = (PictureInfo){.state = PICTURE_PENDING};
    DrawList *list = frame_known(&arena, &page, 1400, 900);
    assert_non_null(picture_of(list));
    assert_null(frame_text(list, "120"));
    arena_free(&arena);
}

static void test_a_broken_picture_says_in_its_place_what_it_shows_and_why(void **state)
{
    (void)state;
    static const PageKind pages[] = {PAGE_SCENE, PAGE_TITLE, PAGE_ENDING};
    static const int sizes[][2] = {{1400, 900}, {800, 900}, {640, 360}, {400, 200}};
    known = (PictureInfo){.state = PICTURE_BROKEN, .why = STR("it ends too early")};
    for (int i = 0; i < COUNT_OF(pages); i++)
        for (int k = 0; k < COUNT_OF(sizes); k++) {
            const Page page = {pages[i], .blocks = gate, .n_blocks = 1};
            Arena arena = {0};
            DrawList *list = frame_known(&arena, &page, sizes[k][0], sizes[k][1]);
            assert_null(picture_of(list));
            assert_null(frame_text(list, "120"));
            assert_true(has_words(frame_words(&arena, list),
                STR("Agateinthesnow.(Thispicturecannotbeshown:itendstooearly.)")));
            arena_free(&arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_digits_stand_where_a_picture_of_other_proportions_has_them),
        cmocka_unit_test(test_digits_come_with_their_picture),
        cmocka_unit_test(test_a_broken_picture_says_in_its_place_what_it_shows_and_why),
        cmocka_unit_test(test_a_picture_has_its_layers_and_its_focus),
        cmocka_unit_test(test_what_moves_lies_over_the_picture_and_under_the_words),
        cmocka_unit_test(test_digits_stand_where_the_cropped_picture_has_them),
        cmocka_unit_test(test_a_board_that_is_cropped_shows_no_digits_at_all),
        cmocka_unit_test(test_a_band_has_a_focus_of_its_own),
        cmocka_unit_test(test_a_low_band_looks_at_the_words_of_the_picture),
        cmocka_unit_test(test_place_and_meters_stand_above_the_words),
        cmocka_unit_test(test_in_a_low_pane_the_words_come_before_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
