#include "tools/reachability.h"

#include "support/support.h"

#include <string.h>

// A book of [n] endings and the ways listed as pairs "01 12", with the first node as start.
typedef struct Small {
    Arena arena;
    Node nodes[10];
    Choice choices[10];
    int targets[10][10];
    Book book;
    Reachability reach;
} Small;

static void make(Small *small, int n, const char *pairs)
{
    *small = (Small){.book = {.n_nodes = n, .nodes = small->nodes}};
    for (int i = 0; i < n; i++) {
        small->choices[i].go.items = small->targets[i];
        small->nodes[i] =
            (Node){.kind = NODE_SCENE, .choices = &small->choices[i], .n_choices = 1};
    }
    for (; *pairs; pairs += pairs[2] ? 3 : 2) {
        Indexes *go = &small->choices[pairs[0] - '0'].go;
        go->items[go->n++] = pairs[1] - '0';
    }
    reachability_find(&small->reach, &small->arena, &small->book);
}

static void assert_flood(const Graph *graph, int start, const char *expected)
{
    bool seen[10] = {false};
    reachability_flood(graph, start, seen);
    for (int i = 0; i < graph->n_nodes; i++)
        assert_int_equal(seen[i], expected[i] == '1');
}

static void test_a_flood_goes_ahead_or_back_along_the_ways(void **state)
{
    (void)state;
    Small small;
    make(&small, 5, "01 12 20 34");
    assert_flood(&small.reach.all, 0, "11100");
    assert_flood(&small.reach.all, 3, "00011");
    assert_flood(&small.reach.back, 4, "00011");
    assert_flood(&small.reach.back, 1, "11100");
    assert_flood(&small.reach.all, NONE, "00000");
    arena_free(&small.arena);
}

static void test_plays_begin_where_each_edition_does(void **state)
{
    (void)state;
    Small small;
    make(&small, 5, "01 21 34");
    bool seen[10] = {false};
    reachability_flood_plays(&small.reach.all, &small.book, seen);
    assert_true(seen[0] && seen[1] && !seen[2]);
    Edition editions[] = {{.start = 2}, {.start = 3}};
    small.book.editions = editions;
    small.book.n_editions = 2;
    memset(seen, 0, sizeof seen);
    reachability_flood_plays(&small.reach.all, &small.book, seen);
    assert_true(!seen[0] && seen[1] && seen[2] && seen[3] && seen[4]);
    arena_free(&small.arena);
}

static void test_nodes_that_lead_to_each_other_are_one_component(void **state)
{
    (void)state;
    Small small;
    make(&small, 8, "01 12 20 23 34 43 45 66 57");
    const int *component = small.reach.component;
    assert_true(component[0] == component[1] && component[1] == component[2]);
    assert_true(component[3] == component[4]);
    static const int apart[] = {0, 3, 5, 6, 7};
    for (int a = 0; a < 5; a++)
        for (int b = 0; b < a; b++)
            assert_int_not_equal(component[apart[a]], component[apart[b]]);
    arena_free(&small.arena);
}

static void test_a_way_that_needs_what_nobody_has_is_not_open(void **state)
{
    (void)state;
    Small small;
    int source = 0;
    Source sources[1] = {{.status = STATUS_REPORTED}};
    make(&small, 3, "01 12");
    small.book.sources = sources;
    small.book.n_sources = 1;
    small.choices[1].needs = (Indexes){&source, 1};
    reachability_find(&small.reach, &small.arena, &small.book);
    assert_flood(&small.reach.all, 0, "111");
    assert_flood(&small.reach.open, 0, "110");
    small.choices[0].gives = (Indexes){&source, 1};
    reachability_find(&small.reach, &small.arena, &small.book);
    assert_flood(&small.reach.open, 0, "111");
    arena_free(&small.arena);
}

static void test_a_book_without_nodes_has_no_ways(void **state)
{
    (void)state;
    Small small = {.book = {.start = NONE}};
    reachability_find(&small.reach, &small.arena, &small.book);
    assert_int_equal(small.reach.n_edges, 0);
    arena_free(&small.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_flood_goes_ahead_or_back_along_the_ways),
        cmocka_unit_test(test_plays_begin_where_each_edition_does),
        cmocka_unit_test(test_nodes_that_lead_to_each_other_are_one_component),
        cmocka_unit_test(test_a_way_that_needs_what_nobody_has_is_not_open),
        cmocka_unit_test(test_a_book_without_nodes_has_no_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
