// The column of a page: what scrolls, how far, and where its bar stands.
#include "support/support.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/pages.h"

#include "page/words.h"

// The page scrolled by so many pixels.
static DrawList *scrolled(Arena *arena, const char *name, int h, int scroll)
{
    Settings settings = frame_settings(100);
    View view = {.w = 640, .h = h, .density = 1, .scroll = scroll};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, sample(name), &settings, &view, &measurer);
}

static void assert_same(const DrawList *a, const DrawList *b)
{
    Buf first = {0}, second = {0};
    draw_dump(a, &first);
    draw_dump(b, &second);
    assert_str(buf_str(&first), buf_str(&second).s);
    buf_free(&first);
    buf_free(&second);
}

static void test_a_page_that_fits_does_not_move(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *still = scrolled(&arena, "scene_plain", 2000, 0);
    assert_int_equal(draw_scroll_max(still), 0);
    assert_same(scrolled(&arena, "scene_plain", 2000, 50), still);
    arena_free(&arena);
}

static void test_a_page_moves_as_far_as_it_was_scrolled_and_to_its_end(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList *top = scrolled(&arena, "log", 240, 0);
    int most = draw_scroll_max(top);
    assert_true(most > 10);
    assert_same(scrolled(&arena, "log", 240, -5), top);
    assert_same(
        scrolled(&arena, "log", 240, most + 1), scrolled(&arena, "log", 240, most));
    DrawList *down = scrolled(&arena, "log", 240, 7);
    int moved = 0;
    for (int i = 0; i < top->n; i++)
        if (top->cmds[i].kind == DRAW_TEXT &&
            top->cmds[i].rect.y != down->cmds[i].rect.y) {
            assert_int_equal(top->cmds[i].rect.y - down->cmds[i].rect.y, 7);
            moved++;
        }
    assert_true(moved > 3);
    arena_free(&arena);
}

static int times_said(const DrawList *list, Str word)
{
    int n = 0;
    for (int i = 0; i < list->n; i++)
        n += list->cmds[i].kind == DRAW_TEXT && str_eq(list->cmds[i].text, word);
    return n;
}

// How often [word] is drawn more when the page is of a fictional scenario.
static int times_more(const Sample *sample, View view, bool as_list, Str word)
{
    Settings settings = frame_settings(100);
    TextMeasurer measurer = fixed_measurer();
    settings.board_list = as_list;
    int said[2];
    for (int invented = 0; invented < 2; invented++) {
        Arena arena = {0};
        Page page = *sample->page;
        page.invented = invented;
        said[invented] =
            times_said(layout_page(&arena, &page, &settings, &view, &measurer), word);
        arena_free(&arena);
    }
    return said[1] - said[0];
}

static void test_every_page_of_a_fictional_scenario_says_so_once(void **state)
{
    (void)state;
    const View views[] = {{.w = 1280, .h = 720, .density = 1},
        {.w = 640, .h = 360, .density = 1}, {.w = 360, .h = 640, .density = 1}};
    for (int i = 0; i < n_samples; i++)
        for (int k = 0; k < COUNT_OF(views) * 2; k++) {
            int more = times_more(&samples[i], views[k / 2], k % 2, word(W_INVENTED));
            if (more != 1)
                fail_msg("%s at %d pixels says it %d times", samples[i].name,
                    views[k / 2].w, more);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_page_that_fits_does_not_move),
        cmocka_unit_test(test_a_page_moves_as_far_as_it_was_scrolled_and_to_its_end),
        cmocka_unit_test(test_every_page_of_a_fictional_scenario_says_so_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
