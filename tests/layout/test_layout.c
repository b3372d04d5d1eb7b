#include "support/support.h"

#include "base/utf8.h"
#include "support/frames.h"
#include "support/looks.h"
#include "support/pages.h"
#include "text/markup.h"

#include <string.h>

static const Size SIZES[] = {{320, 240}, {360, 640}, {480, 900}, {640, 360}, {800, 600},
    {1000, 640}, {1024, 768}, {1280, 720}, {1366, 768}, {1920, 1080}, {2560, 1080},
    {3840, 2160}};
static const Size TINY[] = {{1, 1}, {2, 400}, {400, 2}, {16, 16}, {40, 30}, {120, 90}};
static const int PERCENTS[] = {100, 150, 200, 300};

// Every sample page at every size and text size; says which one failed. It is laid out once for all checks.
static void for_all(const Size *sizes, int n_sizes, const Look *checks, int n_checks)
{
    for (int p = 0; p < n_samples; p++)
        for (int s = 0; s < n_sizes; s++)
            for (int t = 0; t < COUNT_OF(PERCENTS); t++) {
                Arena arena = {0};
                Size size = sizes[s];
                looking_at = samples[p].name;
                DrawList *list =
                    frame(&arena, samples[p].page, size.w, size.h, PERCENTS[t]);
                for (int i = 0; i < n_checks; i++)
                    checks[i](&arena, samples[p].page, list, size);
                arena_free(&arena);
            }
}

// No word is lost, none stands over another, nothing asks for sideways scrolling, no line of the story is
// longer than 70 letters, everything open can be taken and nothing lies in its way, everything can be
// scrolled to.
static void test_every_frame_can_be_read_and_used(void **state)
{
    (void)state;
    static const Look checks[] = {look_words, look_overlap_in_panes, look_inside,
        look_lines, look_hits, look_scroll};
    for_all(SIZES, COUNT_OF(SIZES), checks, COUNT_OF(checks));
}

static void test_in_tiny_windows_no_word_is_lost_and_all_can_be_scrolled_to(
    void **state)
{
    (void)state;
    static const Look checks[] = {look_words, look_scroll};
    for_all(TINY, COUNT_OF(TINY), checks, COUNT_OF(checks));
}

static void test_the_story_is_large_enough_and_its_lines_are_apart(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene"), 1920, 1080, 100);
    int y = -1, text_isolated = 0;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind != DRAW_TEXT || c->face != FACE_READ || c->size != 27) continue;
        if (y >= 0 && c->rect.y > y &&
            (text_isolated == 0 || c->rect.y - y < text_isolated))
            text_isolated = c->rect.y - y;
        y = c->rect.y;
    }
    assert_true(y >= 0); // 27 pixels at 1080p
    assert_true(text_isolated >= 36);
    arena_free(&arena);
}

static void test_scrolling_moves_what_is_drawn_and_not_the_hits(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 640, .h = 360, .density = 1};
    const Page *page = sample("scene");
    DrawList *top = layout_page(&arena, page, &settings, &view, &measurer);
    view.scroll = 50;
    DrawList *down = layout_page(&arena, page, &settings, &view, &measurer);
    assert_int_equal(
        frame_text(top, "Aigul")->rect.y - 50, frame_text(down, "Aigul")->rect.y);
    assert_int_equal(frame_hit(top, "ask")->rect.y, frame_hit(down, "ask")->rect.y);
    assert_false(frame_hit(top, "ask")->scrolls); // the answers stay
    view.scroll = 1 << 20;                        // no further than the end
    DrawList *end = layout_page(&arena, page, &settings, &view, &measurer);
    int scrolled = frame_text(top, "Aigul")->rect.y - frame_text(end, "Aigul")->rect.y;
    assert_int_equal(scrolled, end->content_height - end->scroll_pane.h);
    arena_free(&arena);
}

// Frames ---------------------------------------------------------------------------------------

static Rect picture_at(const char *name, int w, int h, int percent)
{
    Arena arena = {0};
    DrawList *list = frame(&arena, sample(name), w, h, percent);
    Rect rect = {0};
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE) rect = list->cmds[i].rect;
    arena_free(&arena);
    return rect;
}

static void test_the_picture_has_half_of_the_window_and_gives_way_to_the_words(
    void **state)
{
    (void)state;
    Rect usual = picture_at("scene", 1280, 720, 100);
    assert_true(usual.w * usual.h * 2 >= 1280 * 720);
    assert_int_equal(picture_at("title", 1280, 720, 100).w, 1280);
    assert_int_equal(picture_at("scene", 480, 900, 100).w, 480); // a band
    assert_in_range(picture_at("check", 640, 360, 100).w, 200, 300);
    assert_in_range(picture_at("check", 1280, 720, 200).w, 400, 640);
    assert_int_equal(picture_at("scene", 640, 360, 300).w, 0);
    assert_true(picture_at("scene", 2560, 1080, 100).w > 2560 * 56 / 100);
}

// No words stand over the picture but its own.
static void test_the_picture_is_seen_whole(void **state)
{
    (void)state;
    Rect picture = picture_at("scene", 1280, 720, 100);
    Arena arena = {0};
    DrawList *list = frame(&arena, sample("scene"), 1280, 720, 100);
    int words = 0;
    for (int i = 0; i < list->n; i++)
        words += list->cmds[i].kind == DRAW_TEXT &&
                 rect_intersects(list->cmds[i].rect, picture);
    assert_int_equal(words, 3); // LPG, 120, tenge a litre
    arena_free(&arena);
}

// Between the last line and the first answer, of the pane's height.
static void test_answers_follow_the_words_in_large_windows(void **state)
{
    (void)state;
    static const Size large[] = {{1280, 720}, {1920, 1080}, {3840, 2160}};
    for (int i = 0; i < COUNT_OF(large); i++) {
        Arena arena = {0};
        DrawList *list = frame(&arena, sample("check"), large[i].w, large[i].h, 100);
        int last = 0, first = frame_hit(list, "price")->rect.y;
        for (int k = 0; k < list->n; k++) {
            const DrawCmd *c = &list->cmds[k];
            if (c->kind == DRAW_TEXT && c->face == FACE_READ && c->rect.y < first)
                last = c->rect.y + c->rect.h;
        }
        assert_in_range(first - last, 1, list->scroll_pane.h / 4);
        assert_true(last > list->scroll_pane.h / 5); // not all of it hangs at the top
        arena_free(&arena);
    }
}

static void test_without_choices_the_buttons_stay_with_the_words(void **state)
{
    (void)state;
    Arena arena = {0};
    int low = frame_hit(frame(&arena, sample("help"), 1280, 1400, 100), "back")->rect.y;
    int high =
        frame_hit(frame(&arena, sample("help"), 1280, 2000, 100), "back")->rect.y;
    assert_int_equal(low, high);
    arena_free(&arena);
}

static void test_gaps_give_way_before_choices_are_out_of_view(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *tall = frame(&arena, sample("scene"), 1280, 1000, 100);
    int spare = tall->scroll_pane.h - tall->content_height;
    assert_true(frame_hit(tall, "ask")->scrolls);
    DrawList *near = frame(&arena, sample("scene"), 1280, 1000 - spare - 20, 100);
    assert_true(near->content_height <= near->scroll_pane.h);
    assert_true(frame_hit(near, "ask")->scrolls);
    // Where that would not help the answers stay below the words.
    DrawList *far = frame(&arena, sample("scene_long"), 1280, 720, 100);
    assert_true(far->content_height > far->scroll_pane.h);
    assert_false(frame_hit(far, "wait")->scrolls);
    arena_free(&arena);
}

static void test_dense_screens_get_the_same_frame_with_more_pixels(void **state)
{
    (void)state;
    Arena arena = {0};
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    View view = {.w = 2560, .h = 1440, .density = 2};
    DrawList *list = layout_page(&arena, sample("scene"), &settings, &view, &measurer);
    assert_int_equal(frame_text(list, "Aigul")->size, 29); // 14.3 at 1280x720
    arena_free(&arena);
}

static void test_wide_spacing_loses_nothing(void **state)
{
    (void)state;
    for (int p = 0; p < n_samples; p++) {
        Arena arena = {0};
        Settings settings = frame_settings(125);
        settings.wide_spacing = true;
        TextMeasurer measurer = fixed_measurer();
        View view = {.w = 1280, .h = 720, .density = 1};
        DrawList *list =
            layout_page(&arena, samples[p].page, &settings, &view, &measurer);
        Size size = {1280, 720};
        look_words(&arena, samples[p].page, list, size);
        look_overlap_in_panes(&arena, samples[p].page, list, size);
        look_inside(&arena, samples[p].page, list, size);
        arena_free(&arena);
    }
}

static void test_a_hundred_buttons_leave_room_for_the_story(void **state)
{
    (void)state;
    Arena arena = {0};
    Page page = *sample("scene");
    Action *actions = arena_array(&arena, Action, 100);
    for (int i = 0; i < 100; i++) {
        Str id = arena_fmt(&arena, "button%d", i);
        actions[i] = (Action){.id = id, .group = GROUP_PAGE, .label = id, .open = true};
    }
    actions[0].group = GROUP_CHOICE;
    page.actions = actions;
    page.n_actions = 100;
    DrawList *list = frame(&arena, &page, 1280, 720, 100);
    for (int i = 0; i < 100; i++)
        assert_non_null(frame_hit(list, actions[i].id.s));
    for (int i = 0; i < list->n; i++)
        if (list->cmds[i].kind == DRAW_PICTURE)
            assert_int_equal(list->cmds[i].rect.h, 720);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_frame_can_be_read_and_used),
        cmocka_unit_test(
            test_in_tiny_windows_no_word_is_lost_and_all_can_be_scrolled_to),
        cmocka_unit_test(test_the_story_is_large_enough_and_its_lines_are_apart),
        cmocka_unit_test(test_scrolling_moves_what_is_drawn_and_not_the_hits),
        cmocka_unit_test(
            test_the_picture_has_half_of_the_window_and_gives_way_to_the_words),
        cmocka_unit_test(test_the_picture_is_seen_whole),
        cmocka_unit_test(test_answers_follow_the_words_in_large_windows),
        cmocka_unit_test(test_without_choices_the_buttons_stay_with_the_words),
        cmocka_unit_test(test_gaps_give_way_before_choices_are_out_of_view),
        cmocka_unit_test(test_dense_screens_get_the_same_frame_with_more_pixels),
        cmocka_unit_test(test_wide_spacing_loses_nothing),
        cmocka_unit_test(test_a_hundred_buttons_leave_room_for_the_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
