#include "tools/map_layers.h"

#include "support/support.h"

#include <stdlib.h>

#define LINKS_MAX 64

static Arena arena;

static int done(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

// A graph of [n] vertices and links "0-1 0-2 1-3", each 40 high with lines that come in at 10.
static MapLayers graph(int n, const char *links)
{
    MapLayers layers = {.n_vertices = n};
    layers.vertices = arena_array(&arena, MapVertex, n + 1);
    layers.links = arena_array(&arena, MapLink, LINKS_MAX);
    for (int i = 0; i < n; i++)
        layers.vertices[i] = (MapVertex){.height = 40, .entry = 10};
    for (char *at = (char *)(uintptr_t)links; *at;) {
        MapLink *link = &layers.links[layers.n_links++];
        link->from = (int)strtol(at, &at, 10);
        link->to = (int)strtol(at + 1, &at, 10);
        link->port = 30;
        while (*at == ' ')
            at++;
    }
    return layers;
}

static MapLayers laid(int n, const char *links)
{
    MapLayers layers = graph(n, links);
    map_layers_find(&layers, &arena);
    map_layers_place(&layers, &arena);
    return layers;
}

static void assert_layers(const MapLayers *layers, const char *expected)
{
    Buf found = {0};
    for (int i = 0; i < layers->n_vertices; i++)
        buf_addf(&found, "%s%d", i ? " " : "", layers->vertices[i].layer);
    assert_str(buf_str(&found), expected);
    buf_free(&found);
}

// --- layers -----------------------------------------------------------------------------------------

static void test_a_vertex_stands_behind_all_that_lead_to_it(void **state)
{
    (void)state;
    MapLayers layers = laid(5, "0-1 0-2 1-3 2-3 0-3 3-4");
    assert_layers(&layers, "0 1 1 2 3");
    assert_int_equal(layers.n_strips, 1);
    // 0-3 passes through the layer between.
    assert_int_equal(layers.links[4].n_items, 3);
    assert_int_equal(layers.items[layers.links[4].items[1]].vertex, NONE);
}

static void test_what_closes_a_circle_is_not_drawn(void **state)
{
    (void)state;
    MapLayers layers = laid(4, "0-1 1-2 2-1 2-2 2-3 3-0");
    assert_layers(&layers, "0 1 2 3");
    const bool back[] = {false, false, true, true, false, true};
    for (int i = 0; i < layers.n_links; i++)
        assert_int_equal(layers.links[i].back, back[i]);
}

static void test_a_start_stands_right_before_what_it_leads_to(void **state)
{
    (void)state;
    MapLayers layers = laid(5, "0-1 1-2 2-3 4-3");
    assert_layers(&layers, "0 1 2 3 2");
}

static void test_what_nothing_holds_is_spread(void **state)
{
    (void)state;
    MapLayers layers = laid(9, "");
    assert_layers(&layers, "0 1 2 3 4 5 6 0 1");
    layers = laid(0, "");
    assert_int_equal(layers.n_items, 0);
}

static void test_a_long_way_is_folded_where_the_fewest_links_are_cut(void **state)
{
    (void)state;
    // Eight layers; between the third and the fourth goes one link, elsewhere two.
    MapLayers layers =
        laid(14, "0-1 0-2 1-3 2-3 3-4 4-5 4-6 5-7 6-8 7-9 8-10 9-11 10-12 11-13 12-13");
    assert_int_equal(layers.n_layers, 9);
    assert_int_equal(layers.n_strips, 2);
    int cut = 0;
    for (int i = 0; i < layers.n_links; i++)
        cut += layers.links[i].cut;
    assert_int_equal(cut, 1);
    for (int i = 0; i < layers.n_layers; i++)
        assert_true(i - layers.strip_first[layers.strip_of[i]] < MAP_STRIP_LAYERS);
}

// However long it is, no function calls itself for it.
static void test_a_way_of_thousands_is_laid_out(void **state)
{
    (void)state;
    enum { LONG = 8000 };
    MapLayers layers = {.n_vertices = LONG, .n_links = LONG - 1};
    layers.vertices = arena_array(&arena, MapVertex, LONG);
    layers.links = arena_array(&arena, MapLink, LONG);
    for (int i = 0; i + 1 < LONG; i++)
        layers.links[i] = (MapLink){.from = i, .to = i + 1};
    map_layers_find(&layers, &arena);
    map_layers_place(&layers, &arena);
    assert_int_equal(layers.n_layers, LONG);
    assert_int_equal(layers.vertices[LONG - 1].layer, LONG - 1);
}

// --- order and places -------------------------------------------------------------------------------

static void assert_apart(const MapLayers *layers)
{
    for (int i = 0; i < layers->n_items; i++)
        for (int k = 0; k < layers->n_items; k++) {
            const MapItem *a = &layers->items[i], *b = &layers->items[k];
            if (i == k || a->layer != b->layer || a->y > b->y) continue;
            assert_true(b->y - a->y >= a->height + MAP_SPACE - 0.001);
        }
}

static void test_lines_cross_as_little_as_they_must(void **state)
{
    (void)state;
    MapLayers layers = laid(6, "0-5 1-4 2-3 0-4");
    assert_int_equal(map_crossings(&layers), 0);
    assert_apart(&layers);
    layers = laid(7, "0-1 0-2 0-3 1-6 2-5 3-4 1-5");
    assert_int_equal(map_crossings(&layers), 0);
    assert_apart(&layers);
    layers = laid(6, "2-5 0-4 1-2 0-3"); // found by a sweep that is not the last
    assert_int_equal(map_crossings(&layers), 0);
    layers = laid(4, "0-2 0-3 1-2 1-3");
    assert_int_equal(map_crossings(&layers), 1);
}

static void test_a_single_way_is_straight(void **state)
{
    (void)state;
    MapLayers layers = laid(3, "0-1 1-2");
    for (int i = 0; i < 2; i++)
        assert_true(layers.vertices[i].y + 30 == layers.vertices[i + 1].y + 10);
    assert_true(layers.strip_height[0] == 80);
}

static void test_the_same_graph_is_laid_out_alike(void **state)
{
    (void)state;
    MapLayers one = laid(8, "0-1 0-2 0-3 1-4 2-5 3-6 4-7 5-7 6-7 0-7"),
              two = laid(8, "0-1 0-2 0-3 1-4 2-5 3-6 4-7 5-7 6-7 0-7");
    for (int i = 0; i < 8; i++)
        assert_true(one.vertices[i].y == two.vertices[i].y);
    assert_apart(&one);
}

static void test_places_are_as_near_as_their_heights_let_them(void **state)
{
    (void)state;
    double tops[4];
    const double heights[] = {10, 10, 10, 10};
    map_place((const double[]){0, 50, 100, 200}, heights, 5, 4, tops); // there is room
    assert_true(tops[0] == 0 && tops[1] == 50 && tops[2] == 100 && tops[3] == 200);
    map_place(
        (const double[]){40, 40, 40, 40}, heights, 5, 4, tops); // around the middle
    assert_true(tops[0] == 17.5 && tops[1] == 32.5 && tops[3] == 62.5);
    map_place(
        (const double[]){100, 0, 200, 200}, heights, 5, 4, tops); // not out of order
    assert_true(tops[0] == 42.5 && tops[1] == 57.5 && tops[2] == 192.5);
}

// Three links end at layer 3 and one at 5; behind it one is cut, and two more behind layer 6.
static void test_layers_are_parted_where_the_fewest_links_pass(void **state)
{
    (void)state;
    MapLayers layers =
        laid(9, "0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8 0-3 0-3 0-3 0-5 6-8 6-8");
    assert_layers(&layers, "0 1 2 3 4 5 6 7 8");
    assert_int_equal(layers.n_strips, 2);
    assert_int_equal(layers.strip_first[1], 6);
}

// Vertex 1 moves down to its only goal, below the three of vertex 0.
static void test_a_line_between_two_that_have_no_other_is_straight(void **state)
{
    (void)state;
    MapLayers layers = laid(6, "0-2 0-3 0-4 1-5");
    const MapVertex *from = &layers.vertices[1], *to = &layers.vertices[5];
    double bend = from->y + layers.links[3].port - (to->y + to->entry);
    assert_true(bend > -0.5 && bend < 0.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_line_between_two_that_have_no_other_is_straight),
        cmocka_unit_test(test_layers_are_parted_where_the_fewest_links_pass),
        cmocka_unit_test_teardown(
            test_a_vertex_stands_behind_all_that_lead_to_it, done),
        cmocka_unit_test_teardown(test_what_closes_a_circle_is_not_drawn, done),
        cmocka_unit_test_teardown(
            test_a_start_stands_right_before_what_it_leads_to, done),
        cmocka_unit_test_teardown(test_what_nothing_holds_is_spread, done),
        cmocka_unit_test_teardown(
            test_a_long_way_is_folded_where_the_fewest_links_are_cut, done),
        cmocka_unit_test_teardown(test_a_way_of_thousands_is_laid_out, done),
        cmocka_unit_test_teardown(test_lines_cross_as_little_as_they_must, done),
        cmocka_unit_test_teardown(test_a_single_way_is_straight, done),
        cmocka_unit_test_teardown(test_the_same_graph_is_laid_out_alike, done),
        cmocka_unit_test_teardown(
            test_places_are_as_near_as_their_heights_let_them, done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
