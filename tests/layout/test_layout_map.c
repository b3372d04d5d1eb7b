#include "support/support.h"

#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

static const struct {
    int w, h, percent;
} SIZES[] = {{640, 360, 100}, {640, 360, 200}, {1280, 720, 100}, {1280, 720, 150},
    {1280, 720, 200}, {1366, 768, 100}, {720, 1280, 100}, {360, 640, 100},
    {1920, 1080, 125}, {3840, 2160, 100}, {3840, 2160, 200}};

static bool is_name(const DrawCmd *c, const Block *map)
{
    for (int i = 0; i < map->n_items; i++)
        if (map->items[i].label.n && str_eq(map->items[i].label, c->text)) return true;
    return false;
}

static const Block *map_of(const Page *page)
{
    for (int i = 0; i < page->n_blocks; i++)
        if (page->blocks[i].kind == BLOCK_MAP) return &page->blocks[i];
    return NULL;
}

static void test_names_never_meet_at_any_size(void **state)
{
    (void)state;
    const Page *page = sample("map");
    for (int s = 0; s < COUNT_OF(SIZES); s++) {
        Arena arena = {0};
        DrawList *list = frame(&arena, page, SIZES[s].w, SIZES[s].h, SIZES[s].percent);
        int names = 0;
        for (int i = 0; i < list->n; i++) {
            if (list->cmds[i].kind != DRAW_TEXT ||
                !is_name(&list->cmds[i], map_of(page)))
                continue;
            names++;
            for (int j = 0; j < i; j++)
                if (list->cmds[j].kind == DRAW_TEXT &&
                    is_name(&list->cmds[j], map_of(page)))
                    assert_false(
                        rect_intersects(list->cmds[i].rect, list->cmds[j].rect));
        }
        assert_true(names >= (SIZES[s].percent < 200 ? 8 : 5));
        arena_free(&arena);
    }
}

static void test_in_a_wide_window_the_map_stands_beside_its_words(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("map"), 1280, 720, 100);
    assert_true(list->scroll_pane.x > 640);
    assert_int_equal(
        frame_count(list, DRAW_AREA), 2); // the lands round it, then the country
    assert_int_equal(frame_count(list, DRAW_PATH), 2);
    assert_true(frame_text(list, "Almaty")->rect.x < list->scroll_pane.x);
    assert_false(frame_hit(list, "day:2022-01-03")->scrolls);
    assert_false(frame_hit(list, "chart:price")->scrolls);
    arena_free(&arena);
}

static void test_in_a_narrow_one_it_stands_above_them(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("map"), 720, 1280, 100);
    assert_int_equal(
        frame_count(list, DRAW_AREA), 2); // the lands round it, then the country
    assert_true(frame_hit(list, "day:2022-01-03")->scrolls);
    assert_true(frame_text(list, "Almaty")->rect.y <
                frame_text(list, "2 January 2022")->rect.y);
    arena_free(&arena);
}

static void test_the_border_scrolls_with_the_page(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    int y[2];
    for (int i = 0; i < 2; i++) {
        View view = {.w = 640, .h = 360, .density = 1, .scroll = i * 50};
        DrawList *list =
            layout_page(&arena, sample("map"), &settings, &view, &measurer);
        for (int k = 0; k < list->n; k++)
            if (list->cmds[k].kind == DRAW_AREA) y[i] = list->cmds[k].rect.y;
    }
    assert_int_equal(y[1], y[0] - 50);
    arena_free(&arena);
}

static const DrawCmd *mark_beside(const DrawList *list, const char *town)
{
    const DrawCmd *name = frame_text(list, town), *best = NULL;
    int least = INT32_MAX;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_SHAPE) continue;
        int x = c->rect.x + c->rect.w / 2, y = c->rect.y + c->rect.h / 2;
        int dx = max_int(0, max_int(name->rect.x - x, x - name->rect.x - name->rect.w));
        int dy = max_int(0, max_int(name->rect.y - y, y - name->rect.y - name->rect.h));
        if (dx * dx + dy * dy >= least) continue;
        least = dx * dx + dy * dy;
        best = c;
    }
    return best;
}

// How long it has been there is a tone, how sure it is an outline, how much happened a size.
static void test_age_certainty_and_weight_are_told_apart(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("map"), 1280, 720, 100);
    const DrawCmd *almaty = mark_beside(list, "Almaty"),
                  *taraz = mark_beside(list, "Taraz");
    const DrawCmd *aktau = mark_beside(list, "Aktau"),
                  *atyrau = mark_beside(list, "Atyrau");
    const DrawCmd *zhanaozen = mark_beside(list, "Zhanaozen");
    assert_int_equal(almaty->colour, theme_colour(THEME_PAPER, ROLE_AGE_NEW));
    assert_int_equal(atyrau->colour, theme_colour(THEME_PAPER, ROLE_AGE_MID));
    assert_int_equal(aktau->colour, theme_colour(THEME_PAPER, ROLE_AGE_OLD));
    assert_int_equal(almaty->shape, SHAPE_DISC);
    assert_int_equal(taraz->shape, SHAPE_RING);
    assert_int_equal(taraz->colour, almaty->colour); // open at the same age
    assert_true(almaty->rect.w > taraz->rect.w && almaty->rect.w == zhanaozen->rect.w);
    assert_int_equal(aktau->rect.w, taraz->rect.w); // news is not loudness
    assert_int_equal(frame_text(list, "Almaty")->face, FACE_UI_BOLD);
    assert_int_equal(frame_text(list, "Taraz")->face, FACE_UI);
    static const char *const legend[] = {"new this day", "the day before", "earlier",
        "less certain", "where most happened", "city, nothing on record yet"};
    for (int i = 0; i < COUNT_OF(legend); i++)
        assert_non_null(frame_text(list, legend[i]));
    arena_free(&arena);
}

static DrawList *map_at(Arena *arena, int behind)
{
    Settings settings = frame_settings(100);
    View view = {.w = 1280, .h = 720, .density = 1, .behind = behind};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, sample("map"), &settings, &view, &measurer);
}

static void test_a_map_on_its_way_shows_the_day_that_it_is_at(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *first = map_at(&arena, 2), *last = map_at(&arena, 0);
    Str words = frame_words(&arena, first);
    assert_true(has_words(words, STR("2January2022Peopleblockaroad.")));
    assert_false(has_words(words, STR("Theoldpriceisgranted.")));
    assert_null(frame_text(first, "Taraz"));
    assert_int_equal(mark_beside(first, "Almaty")->shape, SHAPE_RING); // to steer by
    assert_int_equal(mark_beside(first, "Zhanaozen")->colour,
        theme_colour(THEME_PAPER, ROLE_AGE_NEW));
    assert_true(has_words(frame_words(&arena, last), STR("Theoldpriceisgranted.")));
    assert_int_equal(
        frame_text(first, "Russia")->rect.y, frame_text(last, "Russia")->rect.y);
    arena_free(&arena);
}

static void test_a_day_to_come_is_an_empty_mark(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("map"), 1280, 720, 100);
    const Hit *come = frame_hit(list, "day:2022-01-04"),
              *ahead = frame_hit(list, "day:2022-01-05");
    int discs = 0, rings = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_SHAPE) continue;
        discs += c->shape == SHAPE_DISC && rect_contains(come->rect, c->rect);
        rings += c->shape == SHAPE_RING && rect_contains(ahead->rect, c->rect);
    }
    assert_int_equal(discs, 1);
    assert_int_equal(rings, 1);
    assert_false(ahead->open);
    arena_free(&arena);
}

static void test_a_map_without_room_says_what_it_would_show(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("map"), 150, 800, 100);
    assert_int_equal(frame_count(list, DRAW_AREA), 0);
    assert_true(has_words(frame_words(&arena, list), STR("4January2022:3newonthemap")));
    assert_non_null(frame_hit(list, "day:2022-01-02")); // a button then
    arena_free(&arena);
}

// What another process may send: no numbers, too many, towns off the map.
static void test_a_broken_map_is_drawn_as_far_as_it_goes(void **state)
{
    (void)state;
    static const char *const rings[] = {
        "", "7", "x y z", "1 2 3", "99999999999 5 -3 4", "0 0 10000 0 10000 10000"};
    for (int i = 0; i < COUNT_OF(rings); i++) {
        Item items[] = {{.id = STR(ITEM_RING), .text = str_of(rings[i])},
            {.label = STR("Far"), .x = 1e9, .y = -1e9, .state = ITEM_HERE}};
        Block block = {
            BLOCK_MAP, .text = STR("Words."), .y = 1e9, .items = items, .n_items = 2};
        const Page page = {PAGE_MAP, .blocks = &block, .n_blocks = 1};
        Arena arena = {0};
        assert_true(frame(&arena, &page, 1280, 720, 100)->n > 0);
        assert_true(frame(&arena, &page, 300, 200, 200)->n > 0);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_never_meet_at_any_size),
        cmocka_unit_test(test_in_a_wide_window_the_map_stands_beside_its_words),
        cmocka_unit_test(test_in_a_narrow_one_it_stands_above_them),
        cmocka_unit_test(test_the_border_scrolls_with_the_page),
        cmocka_unit_test(test_age_certainty_and_weight_are_told_apart),
        cmocka_unit_test(test_a_map_on_its_way_shows_the_day_that_it_is_at),
        cmocka_unit_test(test_a_day_to_come_is_an_empty_mark),
        cmocka_unit_test(test_a_map_without_room_says_what_it_would_show),
        cmocka_unit_test(test_a_broken_map_is_drawn_as_far_as_it_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
