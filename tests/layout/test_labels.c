#include "layout/labels.h"

#include "base/rng.h"
#include "support/support.h"

#define GAP 4
static const Rect FRAME = {0, 0, 800, 400};

static Label label_at(int x, int y, int w)
{
    return (Label){.dot = {x - 5, y - 5, 10, 10}, .w = w, .h = 16};
}

static bool inside(Rect r)
{
    return r.x >= FRAME.x && r.y >= FRAME.y && r.x + r.w <= FRAME.x + FRAME.w &&
           r.y + r.h <= FRAME.y + FRAME.h;
}

static void assert_apart(const Label *labels, int n)
{
    for (int i = 0; i < n; i++) {
        if (!labels[i].placed) continue;
        assert_true(inside(labels[i].at));
        for (int j = 0; j < n; j++) {
            assert_false(rect_intersects(labels[i].at, labels[j].dot));
            if (i == j || !labels[j].placed) continue;
            assert_false(rect_intersects(labels[i].at, labels[j].at));
            if (labels[i].far) {
                assert_false(
                    rect_meets_segment(labels[j].at, labels_leader(&labels[i])));
                assert_false(
                    rect_meets_segment(labels[j].dot, labels_leader(&labels[i])));
            }
        }
    }
}

static void test_a_name_alone_stands_at_the_right_of_its_dot(void **state)
{
    (void)state;
    Label one = label_at(100, 100, 60);
    labels_place(&one, 1, FRAME, GAP, NULL);
    assert_true(one.placed && !one.far);
    assert_int_equal(one.at.x, 105 + GAP);
    assert_int_equal(one.at.y + one.at.h / 2, 100);
}

static void test_at_the_edge_it_stands_at_the_left(void **state)
{
    (void)state;
    Label one = label_at(780, 100, 60);
    labels_place(&one, 1, FRAME, GAP, NULL);
    assert_true(one.placed && one.at.x + one.at.w == 775 - GAP);
}

static void test_a_name_makes_way_for_a_border(void **state)
{
    (void)state;
    static const Vertex line[] = {
        {130 * VERTEX_UNITS, 0, false}, {130 * VERTEX_UNITS, 400 * VERTEX_UNITS, true}};
    Border border = {line, 2, 0, 0};
    Label one = label_at(100, 100, 60);
    labels_place(&one, 1, FRAME, GAP, &border);
    assert_true(one.placed && one.at.x + one.at.w <= 130);
}

static void test_a_name_is_not_nearer_to_another_dot(void **state)
{
    (void)state;
    Label two[] = {label_at(100, 100, 40), label_at(155, 100, 40)};
    labels_place(two, 2, FRAME, GAP, NULL);
    assert_true(two[0].placed && two[0].at.x + two[0].at.w < 100);
    assert_true(two[1].placed && two[1].at.x > 155);
}

static void test_where_dots_crowd_a_line_leads_to_the_name(void **state)
{
    (void)state;
    static const Rect around[] = {{-30, 0, 0, 0}, {30, 0, 0, 0}, {-30, -15, 0, 0},
        {30, -15, 0, 0}, {-30, 15, 0, 0}, {30, 15, 0, 0}};
    Label labels[7];
    labels[0] = label_at(300, 200, 70);
    for (int i = 1; i < 7; i++)
        labels[i] = label_at(300 + around[i - 1].x, 200 + around[i - 1].y, 20);
    labels_place(labels, 7, FRAME, GAP, NULL);
    assert_apart(labels, 7);
    assert_true(labels[0].placed && labels[0].far);
    Rect line = labels_leader(&labels[0]);
    assert_true(line.x == 300 && line.y == 200);
    assert_false(rect_meets_segment(labels[1].dot, line));
}

static void test_no_names_ever_meet(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Rng rng = rng_seeded(seed);
        Label labels[40];
        int n = 2 + (int)rng_below(&rng, 38);
        for (int i = 0; i < n; i++)
            labels[i] = label_at((int)rng_below(&rng, 800), (int)rng_below(&rng, 400),
                20 + (int)rng_below(&rng, 120));
        labels_place(labels, n, FRAME, GAP, NULL);
        assert_apart(labels, n);
    }
}

static void test_the_same_labels_find_the_same_places(void **state)
{
    (void)state;
    Label once[12], again[12];
    for (int i = 0; i < 12; i++)
        once[i] = again[i] = label_at(100 + i * 37 % 200, 100 + i * 23 % 90, 50 + i);
    labels_place(once, 12, FRAME, GAP, NULL);
    labels_place(again, 12, FRAME, GAP, NULL);
    for (int i = 0; i < 12; i++) {
        assert_int_equal(once[i].placed, again[i].placed);
        assert_int_equal(once[i].at.x, again[i].at.x);
        assert_int_equal(once[i].at.y, again[i].at.y);
    }
}

static void test_without_room_there_is_no_name(void **state)
{
    (void)state;
    Label one = label_at(100, 100, 900);
    labels_place(&one, 1, FRAME, GAP, NULL);
    assert_false(one.placed);
}

static void test_a_line_meets_what_it_touches(void **state)
{
    (void)state;
    Rect box = {10, 10, 10, 10};
    assert_true(rect_meets_segment(box, (Rect){0, 0, 30, 30}));
    assert_true(rect_meets_segment(box, (Rect){12, 12, 2, 2}));
    assert_true(rect_meets_segment(box, (Rect){0, 15, 40, 0}));
    assert_false(rect_meets_segment(box, (Rect){0, 0, 30, 5}));
    assert_false(rect_meets_segment(box, (Rect){0, 0, 5, 5}));
    assert_false(rect_meets_segment(box, (Rect){25, 0, 0, 40}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_name_alone_stands_at_the_right_of_its_dot),
        cmocka_unit_test(test_at_the_edge_it_stands_at_the_left),
        cmocka_unit_test(test_a_name_makes_way_for_a_border),
        cmocka_unit_test(test_a_name_is_not_nearer_to_another_dot),
        cmocka_unit_test(test_where_dots_crowd_a_line_leads_to_the_name),
        cmocka_unit_test(test_no_names_ever_meet),
        cmocka_unit_test(test_the_same_labels_find_the_same_places),
        cmocka_unit_test(test_without_room_there_is_no_name),
        cmocka_unit_test(test_a_line_meets_what_it_touches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
