#include "layout/layout_string.h"

#include "support/frames.h"
#include "support/support.h"

static StringPath path_of(const int (*points)[2], int n)
{
    StringPath path = {.n = 0};
    for (int i = 0; i < n; i++)
        string_add(&path, points[i][0], points[i][1]);
    return path;
}

static const DrawCmd *drawn(ContextFixture *f, const StringPath *path, int sag)
{
    int before = f->list.n;
    layout_string(&f->context, path, 10, sag, ROLE_STRING, 3);
    return f->list.n > before ? &f->list.cmds[f->list.n - 1] : NULL;
}

static void test_a_string_hangs_most_in_its_middle_and_not_at_its_ends(void **state)
{
    (void)state;
    assert_int_equal(string_hang(240, 0, 10), 0);
    assert_int_equal(string_hang(240, 240, 10), 0);
    assert_int_equal(string_hang(240, 120, 10), 10);
    assert_int_equal(string_hang(240, 60, 10), 8); // three quarters of it, rounded
    assert_int_equal(string_hang(240, 60, 10), string_hang(240, 180, 10));
    assert_int_equal(string_hang(60, 30, 10), 5);   // a short one is taut
    assert_int_equal(string_hang(240, 300, 10), 0); // beyond its end
    assert_int_equal(string_hang(240, -1, 10), 0);
    assert_int_equal(string_hang(0, 0, 10), 0);
}

static void test_a_point_is_added_once_and_none_too_many(void **state)
{
    (void)state;
    StringPath path = path_of((const int[][2]){{1, 2}, {1, 2}, {1, 3}, {2, 3}}, 4);
    assert_int_equal(path.n, 3);
    for (int i = 0; i < STRING_POINTS_MAX + 3; i++)
        string_add(&path, 100 + i, 0);
    assert_int_equal(path.n, STRING_POINTS_MAX);
    assert_int_equal(path.x[STRING_POINTS_MAX - 1], 100 + STRING_POINTS_MAX - 4);
}

static void test_it_leads_from_its_first_point_to_its_last(void **state)
{
    (void)state;
    ContextFixture f;
    context_open(&f);
    StringPath path =
        path_of((const int[][2]){{50, 20}, {50, 100}, {290, 100}, {290, 40}}, 4);
    const DrawCmd *cmd = drawn(&f, &path, 0);
    assert_int_equal(cmd->kind, DRAW_PATH);
    assert_int_equal(cmd->thick, 3);
    assert_true(cmd->rect.x == 50 && cmd->rect.y == 20);
    assert_true(cmd->rect.w == 241 && cmd->rect.h == 81); // both edges are in it
    const Vertex *first = &cmd->vertices[0],
                 *last = &cmd->vertices[cmd->n_vertices - 1];
    assert_true(first->x == 0 && first->y == 0 && !first->ends);
    assert_int_equal(last->x, 240 * VERTEX_UNITS);
    assert_int_equal(last->y, 20 * VERTEX_UNITS);
    assert_true(last->ends);
    arena_free(&f.arena);
}

// The corner itself is cut, by what the radius says or half the shorter stretch.
static void test_its_corners_are_round(void **state)
{
    (void)state;
    ContextFixture f;
    context_open(&f);
    StringPath path = path_of((const int[][2]){{0, 0}, {0, 100}, {100, 100}}, 3);
    const DrawCmd *cmd = drawn(&f, &path, 0);
    for (int i = 0; i < cmd->n_vertices; i++) {
        const Vertex *v = &cmd->vertices[i];
        int from_corner = v->x + 100 * VERTEX_UNITS - v->y; // along both stretches
        assert_true(from_corner >= 5 * VERTEX_UNITS);
        assert_true(v->x == 0 || v->y >= 90 * VERTEX_UNITS);
    }
    path = path_of((const int[][2]){{0, 0}, {0, 4}, {100, 4}}, 3);
    cmd = drawn(&f, &path, 0);
    for (int i = 0; i < cmd->n_vertices; i++)
        assert_true(cmd->vertices[i].x == 0 || cmd->vertices[i].y >= 2 * VERTEX_UNITS);
    arena_free(&f.arena);
}

static void test_only_level_stretches_hang(void **state)
{
    (void)state;
    ContextFixture f;
    context_open(&f);
    StringPath level = path_of((const int[][2]){{0, 50}, {240, 50}}, 2);
    const DrawCmd *cmd = drawn(&f, &level, 10);
    assert_int_equal(cmd->rect.h, 11);
    assert_int_equal(cmd->vertices[cmd->n_vertices / 2].y, 10 * VERTEX_UNITS);
    StringPath upright = path_of((const int[][2]){{50, 0}, {50, 240}}, 2);
    cmd = drawn(&f, &upright, 10);
    assert_int_equal(cmd->rect.w, 1);
    arena_free(&f.arena);
}

static void test_a_single_point_is_no_string(void **state)
{
    (void)state;
    ContextFixture f;
    context_open(&f);
    StringPath path = path_of((const int[][2]){{5, 5}}, 1);
    assert_null(drawn(&f, &path, 10));
    assert_null(drawn(&f, &(StringPath){.n = 0}, 10));
    arena_free(&f.arena);
}

static void assert_end(int way, int left, int right)
{
    ContextFixture f;
    context_open(&f);
    layout_string_end(&f.context, 100, 50, way, ROLE_STRING, 4); // 6 pixels long
    assert_int_equal(f.list.n, 2);                               // two strands
    for (int i = 0; i < 2; i++) {
        const DrawCmd *cmd = &f.list.cmds[i];
        assert_int_equal(cmd->thick, 2);
        assert_true(cmd->rect.x >= left && cmd->rect.x + cmd->rect.w <= right + 1);
        assert_int_equal(cmd->rect.y, 50);
        assert_int_equal(cmd->rect.h, i == 0 ? 7 : 13);
    }
    arena_free(&f.arena);
}

static void test_a_loose_end_frays_where_the_thread_led(void **state)
{
    (void)state;
    assert_end(1, 100, 106);
    assert_end(-1, 94, 100);
    assert_end(0, 94, 106);
    ContextFixture f;
    context_open(&f);
    layout_string_end(&f.context, 0, 0, 1, ROLE_STRING, 1); // the thinnest can be seen
    assert_int_equal(f.list.cmds[0].thick, 1);
    assert_int_equal(f.list.cmds[0].rect.w, 3);
    arena_free(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_string_hangs_most_in_its_middle_and_not_at_its_ends),
        cmocka_unit_test(test_a_point_is_added_once_and_none_too_many),
        cmocka_unit_test(test_it_leads_from_its_first_point_to_its_last),
        cmocka_unit_test(test_its_corners_are_round),
        cmocka_unit_test(test_only_level_stretches_hang),
        cmocka_unit_test(test_a_single_point_is_no_string),
        cmocka_unit_test(test_a_loose_end_frays_where_the_thread_led),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
