#include "plain/html_chain.h"

#include "base/rng.h"
#include "support/support.h"

#include <stdlib.h>

#define BOARDS     2000
#define ROWS_MAX   14
#define ARROWS_MAX 40

typedef struct Box { // all edges belong to it
    int left, top, right, bottom;
} Box;

static bool meet(Box a, Box b)
{
    return a.left <= b.right && b.left <= a.right && a.top <= b.bottom &&
           b.top <= a.bottom;
}

static Box number_of(const ChainArrow *arrow)
{
    int x = arrow->lane * CHAIN_LANE, y = arrow->number_y, r = CHAIN_RADIUS;
    return (Box){x - r, y - r, x + r, y + r};
}

// The three straight parts of an arrow's way.
static void parts_of(const ChainArrow *arrow, Box parts[3])
{
    int lane = arrow->lane * CHAIN_LANE, from = arrow->from_y, to = arrow->to_y;
    parts[0] = (Box){0, from, lane, from};
    parts[1] = (Box){lane, from < to ? from : to, lane, from < to ? to : from};
    parts[2] = (Box){0, to, lane, to};
}

static void assert_clear(const ChainPlan *plan, int i, int j)
{
    const ChainArrow *one = &plan->arrows[i], *two = &plan->arrows[j];
    Box parts[3], own[3];
    parts_of(two, parts);
    parts_of(one, own);
    for (int k = 0; k < 3; k++)
        if (meet(number_of(one), parts[k]))
            fail_msg("the number of arrow %d lies on arrow %d", i, j);
    if (meet(number_of(one), number_of(two)))
        fail_msg("the numbers of arrows %d and %d meet", i, j);
    if (meet(own[1], parts[1])) // lines that cross are told apart, not one on another
        fail_msg("arrows %d and %d run on one line", i, j);
    for (int k = 0; k < 3; k += 2)
        for (int m = 0; m < 3; m += 2)
            if (own[k].top == parts[m].top)
                fail_msg("arrows %d and %d end at one place", i, j);
}

static void assert_stands(const ChainArrow *arrow)
{
    int top = arrow->from_y < arrow->to_y ? arrow->from_y : arrow->to_y;
    int bottom = arrow->from_y + arrow->to_y - top, r = CHAIN_RADIUS;
    assert_true(arrow->number_y - r > top && arrow->number_y + r < bottom);
    assert_in_range(arrow->from_y - arrow->from * CHAIN_STEP, 1, CHAIN_CARD - 1);
    assert_in_range(arrow->to_y - arrow->to * CHAIN_STEP, 1, CHAIN_CARD - 1);
}

static void test_no_number_meets_an_arrow_or_another_number(void **state)
{
    (void)state;
    Rng rng = rng_seeded(20220105);
    for (int board = 0; board < BOARDS; board++) {
        Arena arena = {0};
        int rows = 2 + (int)rng_below(&rng, ROWS_MAX - 1);
        // No card has more ends than its edge has room for apart.
        int n = 0, from[ARROWS_MAX], to[ARROWS_MAX], ends[ROWS_MAX] = {0};
        int wanted = 1 + (int)rng_below(&rng, board % 2 ? 12 : ARROWS_MAX);
        for (int tries = 0; tries < 4 * ARROWS_MAX && n < wanted; tries++) {
            from[n] = (int)rng_below(&rng, (uint32_t)rows);
            to[n] = (int)rng_below(&rng, (uint32_t)rows);
            bool room = from[n] != to[n] && ends[from[n]] < 8 && ends[to[n]] < 8;
            if (!room) continue;
            ends[from[n]]++;
            ends[to[n]]++;
            n++;
        }
        ChainPlan plan = html_chain_plan(&arena, from, to, n);
        assert_int_equal(plan.n, n);
        for (int i = 0; i < n; i++) {
            assert_int_equal(plan.arrows[i].from, from[i]);
            assert_in_range(plan.arrows[i].lane, 1, plan.lanes);
            assert_stands(&plan.arrows[i]);
            for (int j = 0; j < n; j++)
                if (i != j) assert_clear(&plan, i, j);
        }
        arena_free(&arena);
    }
}

static void test_arrows_side_by_side_share_a_lane(void **state)
{
    (void)state;
    Arena arena = {0};
    const int from[] = {0, 2, 4, 5, 3}, to[] = {1, 3, 5, 0, 2};
    ChainPlan plan = html_chain_plan(&arena, from, to, 5);
    assert_int_equal(plan.arrows[0].lane, 1);
    assert_int_equal(plan.arrows[1].lane, 1);
    assert_int_equal(plan.arrows[2].lane, 1);
    assert_int_equal(plan.arrows[4].lane, 2); // beside the one that leads there
    assert_int_equal(plan.arrows[3].lane, 3); // over all of them
    assert_int_equal(plan.lanes, 3);
    for (int first = 0; first < 2; first++) { // one begins where another ends
        const int begins[] = {0, 1, 0}, ends[] = {1, 2, 1};
        plan = html_chain_plan(&arena, &begins[first], &ends[first], 2);
        assert_int_equal(plan.arrows[0].lane, 1);
        assert_int_equal(plan.arrows[1].lane, 2);
    }
    plan = html_chain_plan(&arena, NULL, NULL, 0);
    assert_int_equal(plan.n, 0);
    assert_int_equal(plan.lanes, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_number_meets_an_arrow_or_another_number),
        cmocka_unit_test(test_arrows_side_by_side_share_a_lane),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
