#include "support/support.h"

#include "layout/layout_toll.h"
#include "layout/theme.h"
#include "support/frames.h"
#include "support/pages.h"

#include <stdio.h>

static const struct {
    int w, h, percent;
} SIZES[] = {{640, 360, 100}, {640, 360, 200}, {720, 1280, 100}, {800, 600, 150},
    {1280, 720, 100}, {1280, 720, 200}, {1920, 1080, 100}, {3840, 2160, 100}};

static DrawList *toll(Arena *arena, int at, bool quiet)
{
    Settings settings = frame_settings(SIZES[at].percent);
    View view = {.w = SIZES[at].w, .h = SIZES[at].h, .density = 1, .quiet = quiet};
    TextMeasurer measurer = fixed_measurer();
    return layout_page(arena, sample("toll"), &settings, &view, &measurer);
}

// The strokes of the row that begins on the line of [words].
static const DrawCmd *strokes_beside(const DrawList *list, const char *words)
{
    const DrawCmd *number = frame_text(list, words);
    int middle = number->rect.y + number->rect.h / 2;
    for (int i = 0; i < list->n; i++) {
        const DrawCmd *c = &list->cmds[i];
        if (c->kind == DRAW_PATH && c->rect.x > number->rect.x && middle >= c->rect.y &&
            middle <= c->rect.y + c->rect.h)
            return c;
    }
    return NULL;
}

static void test_one_stroke_is_one_person(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        int people;
    } rows[] = {{"164", 164}, {"149", 149}, {"241", 241}, {"238", 238}};
    for (int at = 0; at < COUNT_OF(SIZES); at++)
        for (int i = 0; i < COUNT_OF(rows); i++) {
            Arena arena = {0};
            const DrawCmd *row = strokes_beside(toll(&arena, at, true), rows[i].words);
            assert_non_null(row);
            assert_int_equal(row->n_vertices, rows[i].people * 2);
            for (int k = 0; k < row->n_vertices; k++)
                assert_int_equal(row->vertices[k].ends, k % 2 == 1);
            arena_free(&arena);
        }
}

// Each stroke stands clear of the next one, on its line and below it, within the window.
static void test_strokes_neither_meet_nor_leave_the_window(void **state)
{
    (void)state;
    for (int at = 0; at < COUNT_OF(SIZES); at++) {
        Arena arena = {0};
        DrawList *list = toll(&arena, at, true);
        const DrawCmd *row = strokes_beside(list, "241");
        for (int k = 2; k < row->n_vertices; k += 2) {
            const Vertex *before = &row->vertices[k - 2], *here = &row->vertices[k];
            bool next_line = here->x < before->x;
            int from = max_int(before[0].x, before[1].x);
            assert_true(next_line || min_int(here[0].x, here[1].x) > from);
            int right = row->rect.x + max_int(here[0].x, here[1].x) / VERTEX_UNITS;
            assert_true(right <= SIZES[at].w);
        }
        arena_free(&arena);
    }
}

static void test_a_number_is_struck_and_no_person_is(void **state)
{
    (void)state;
    for (int at = 0; at < COUNT_OF(SIZES); at++) {
        Arena arena = {0};
        DrawList *list = toll(&arena, at, true);
        const DrawCmd *number = frame_text(list, "164");
        Colour red = theme_colour(THEME_PAPER, ROLE_FOCUS);
        int struck = 0;
        for (int i = 0; i < list->n; i++) {
            const DrawCmd *line = &list->cmds[i];
            if (line->kind != DRAW_LINE || line->colour != red) continue;
            struck += line->rect.y > number->rect.y &&
                      line->rect.y < number->rect.y + number->rect.h &&
                      line->rect.x <= number->rect.x;
            for (int k = 0; k < list->n; k++)
                assert_false(list->cmds[k].kind == DRAW_PATH &&
                             line->rect.x + line->rect.w > list->cmds[k].rect.x);
        }
        assert_true(struck >= 1);
        assert_true(strokes_beside(list, "164")->colour >> 24 <
                    strokes_beside(list, "149")->colour >> 24);
        arena_free(&arena);
    }
}

static void test_a_quiet_page_has_the_strokes_and_the_choices_alone(void **state)
{
    (void)state;
    for (int at = 0; at < COUNT_OF(SIZES); at++) {
        Arena arena = {0};
        DrawList *quiet = toll(&arena, at, true), *all = toll(&arena, at, false);
        Str few = frame_words(&arena, quiet), words = frame_words(&arena, all);
        assert_true(has_words(few, STR("Onecountwastakenback")));
        assert_true(has_words(few, STR("Astatechannel")));
        assert_true(has_words(few, STR("thelastofficialfigure")));
        static const char *const later[] = {"Sauleopensaledger", "Theschoolarchive",
            "Evidence", "Onecolumn", "Newsource", "Notebook"};
        for (int i = 0; i < COUNT_OF(later); i++) {
            assert_false(has_words(few, str_of(later[i])));
            assert_true(has_words(words, str_of(later[i])));
        }
        assert_int_equal(quiet->n_hits, 3);
        arena_free(&arena);
    }
}

static void test_nothing_moves_when_the_rest_comes(void **state)
{
    (void)state;
    static const char *const choices[] = {"last", "history", "names"};
    for (int at = 0; at < COUNT_OF(SIZES); at++) {
        Arena arena = {0};
        DrawList *quiet = toll(&arena, at, true), *all = toll(&arena, at, false);
        for (int i = 0; i < COUNT_OF(choices); i++) {
            Rect a = frame_hit(quiet, choices[i])->rect;
            Rect b = frame_hit(all, choices[i])->rect;
            assert_memory_equal(&a, &b, sizeof a);
        }
        Rect a = strokes_beside(quiet, "238")->rect,
             b = strokes_beside(all, "238")->rect;
        assert_memory_equal(&a, &b, sizeof a);
        arena_free(&arena);
    }
}

static void test_the_choices_are_in_view_at_every_size(void **state)
{
    (void)state;
    for (int at = 0; at < COUNT_OF(SIZES); at++) {
        if (SIZES[at].h == 360 && SIZES[at].percent > 100)
            continue; // those are scrolled to
        Arena arena = {0};
        DrawList *list = toll(&arena, at, false);
        Rect window = {0, 0, SIZES[at].w, SIZES[at].h};
        assert_true(rect_contains(window, frame_hit(list, "last")->rect));
        assert_true(rect_contains(window, frame_hit(list, "history")->rect));
        assert_true(rect_contains(window, frame_hit(list, "names")->rect));
        arena_free(&arena);
    }
}

// Not under the choices, and not scrolled away.
static void test_every_row_is_in_view_at_every_size_of_plain_text(void **state)
{
    (void)state;
    static const struct {
        int w, h;
    } windows[] = {{640, 360}, {800, 600}, {1280, 720}, {1920, 1080}};
    const Block *counts = layout_find_block(sample("toll"), BLOCK_COUNTS);
    assert_int_equal(counts->n_items, 8);
    for (int at = 0; at < COUNT_OF(windows); at++) {
        Arena arena = {0};
        DrawList *list =
            frame(&arena, sample("toll"), windows[at].w, windows[at].h, 100);
        Rect pane = list->scroll_pane;
        Rect window = {0, 0, windows[at].w, windows[at].h};
        assert_true(rect_contains(window, frame_hit(list, "names")->rect));
        for (int i = 0; i < counts->n_items; i++) {
            char number[8];
            snprintf(number, sizeof number, STR_FMT, STR_ARG(counts->items[i].text));
            const DrawCmd *row = strokes_beside(list, number);
            assert_true(rect_contains(pane, row->rect));
            assert_true(rect_contains(pane, frame_text(list, number)->rect));
        }
        arena_free(&arena);
    }
}

static void test_too_many_are_bars(void **state)
{
    (void)state;
    Item items[] = {{.id = STR("claimed"), .y = 7000, .size = 7000},
        {.id = STR("claimed"), .y = 7000, .size = 7000}};
    Block block = {BLOCK_COUNTS, .value = 1, .items = items, .n_items = 2};
    assert_false(layout_has_strokes(&block));
    block.n_items = 1;
    assert_true(layout_has_strokes(&block));
    block.value = 0;
    assert_false(layout_has_strokes(&block));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_stroke_is_one_person),
        cmocka_unit_test(test_strokes_neither_meet_nor_leave_the_window),
        cmocka_unit_test(test_a_number_is_struck_and_no_person_is),
        cmocka_unit_test(test_a_quiet_page_has_the_strokes_and_the_choices_alone),
        cmocka_unit_test(test_nothing_moves_when_the_rest_comes),
        cmocka_unit_test(test_the_choices_are_in_view_at_every_size),
        cmocka_unit_test(test_every_row_is_in_view_at_every_size_of_plain_text),
        cmocka_unit_test(test_too_many_are_bars),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
