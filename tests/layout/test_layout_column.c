// The column of a page: what scrolls, how far, and where its bar stands.
#include "support/support.h"

#include "support/draw_dump.h"
#include "support/frames.h"
#include "support/pages.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_page_that_fits_does_not_move),
        cmocka_unit_test(test_a_page_moves_as_far_as_it_was_scrolled_and_to_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
