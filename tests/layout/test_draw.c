#include "support/support.h"

#include "layout/draw.h"
#include "support/draw_dump.h"

static void test_a_list_keeps_what_is_added(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList list = {0};
    for (int i = 0; i < 1000; i++) {
        draw_add(&arena, &list, DRAW_FILL, (Rect){i, 0, 1, 1})->radius = i;
        draw_hit(&arena, &list, (Rect){0, i, 1, 1}, STR("a"))->order = i;
    }
    assert_int_equal(list.n, 1000);
    assert_int_equal(list.n_hits, 1000);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(list.cmds[i].radius, i);
        assert_int_equal(list.cmds[i].rect.x, i);
        assert_int_equal(list.hits[i].order, i);
    }
    arena_free(&arena);
}

static void test_rects_meet_only_when_they_share_a_pixel(void **state)
{
    (void)state;
    Rect a = {10, 10, 10, 10};
    assert_true(rect_intersects(a, (Rect){19, 19, 5, 5}));
    assert_false(rect_intersects(a, (Rect){20, 10, 5, 5}));
    assert_false(rect_intersects(a, (Rect){10, 5, 5, 5}));
}

static void test_a_dump_has_a_line_for_everything(void **state)
{
    (void)state;
    Arena arena = {0};
    DrawList list = {.scroll_pane = {1, 2, 3, 4}, .content_height = 9};
    draw_add(&arena, &list, DRAW_FILL, (Rect){0, 0, 4, 4})->colour = 0xFF00AB12;
    draw_add(&arena, &list, DRAW_EDGE, (Rect){0, 0, 4, 4})->thick = 2;
    draw_add(&arena, &list, DRAW_SHADE, (Rect){0, 0, 4, 4})->colour2 = 0x80FFFFFF;
    draw_add(&arena, &list, DRAW_LINE, (Rect){0, 0, 4, 0})->dash = 3;
    draw_add(&arena, &list, DRAW_SHAPE, (Rect){0, 0, 4, 4})->shape = SHAPE_HALVES;
    DrawCmd *text = draw_add(&arena, &list, DRAW_TEXT, (Rect){5, 6, 7, 8});
    text->text = STR("Жаңаөзен");
    text->face = FACE_UI_BOLD;
    text->size = 15;
    static const Str layers[] = {{"a.svg", 5}, {"b.svg", 5}};
    DrawCmd *picture = draw_add(&arena, &list, DRAW_PICTURE, (Rect){0, 0, 9, 9});
    picture->text = STR("station");
    picture->layers = layers;
    picture->n_layers = 2;
    picture->focus_x = 0.42;
    draw_add(&arena, &list, DRAW_CLIP, (Rect){0, 0, 1, 1});
    draw_add(&arena, &list, DRAW_UNCLIP, (Rect){0});
    Hit *hit = draw_hit(&arena, &list, (Rect){1, 1, 44, 44}, STR("ask"));
    hit->scrolls = true;
    hit->order = 7;
    Buf dump = {0};
    draw_dump(&list, &dump);
    assert_str(buf_str(&dump),
        "pane 1,2 3x4 content 9\n"
        "fill 0,0 4x4 #FF00AB12 radius 0\n"
        "edge 0,0 4x4 #00000000 radius 0 thick 2\n"
        "shade 0,0 4x4 #00000000 to #80FFFFFF\n"
        "line 0,0 4x0 #00000000 thick 0 dash 3\n"
        "shape 0,0 4x4 #00000000 halves\n"
        "text 5,6 7x8 #00000000 ui-bold 15 spacing 0 \"Жаңаөзен\"\n"
        "picture 0,0 9x9 station focus 42%,0% a.svg b.svg\n"
        "clip 0,0 1x1\n"
        "unclip 0,0 0x0\n"
        "hit 1,1 44x44 7 ask closed scrolls\n");
    buf_free(&dump);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_list_keeps_what_is_added),
        cmocka_unit_test(test_rects_meet_only_when_they_share_a_pixel),
        cmocka_unit_test(test_a_dump_has_a_line_for_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
