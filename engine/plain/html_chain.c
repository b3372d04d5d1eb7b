#include "plain/html_chain.h"

#include <limits.h>
#include <stdlib.h>

// Of a card's height, at either end: kept for numbers between the cards.
#define PORTS_OFF 8

// One end of an arrow, to be put beside the others of its card.
typedef struct End {
    int row, arrow;
    int place; // among those of its row, from the top; two may have the same
    bool leaves;
} End;

static int span_of(const ChainArrow *arrow) { return abs(arrow->to - arrow->from); }

static int first_row(const ChainArrow *arrow)
{
    return arrow->from < arrow->to ? arrow->from : arrow->to;
}

static bool overlap(const ChainArrow *a, const ChainArrow *b)
{
    return first_row(a) <= first_row(b) + span_of(b) &&
           first_row(b) <= first_row(a) + span_of(a);
}

// Short ones lie inside, each in the first lane that none beside it has.
static void give_lanes(ChainPlan *plan)
{
    int longest = 0;
    for (int i = 0; i < plan->n; i++)
        if (span_of(&plan->arrows[i]) > longest) longest = span_of(&plan->arrows[i]);
    for (int span = 1; span <= longest; span++)
        for (int i = 0; i < plan->n; i++) {
            ChainArrow *arrow = &plan->arrows[i];
            if (span_of(arrow) != span) continue;
            for (int lane = 1; arrow->lane == 0; lane++) {
                bool taken = false;
                for (int j = 0; j < plan->n && !taken; j++)
                    taken = plan->arrows[j].lane == lane &&
                            overlap(arrow, &plan->arrows[j]);
                if (!taken) arrow->lane = lane;
            }
            if (arrow->lane > plan->lanes) plan->lanes = arrow->lane;
        }
}

// Upwards before downwards; of those that go one way the far ones outside, so that few lines cross. [reach]: rows to
// the other end, below 0 upwards.
static int place_of(int reach) { return reach < 0 ? -reach : INT_MAX - reach; }

static int compare_ends(const void *a, const void *b)
{
    const End *one = a, *two = b;
    if (one->row != two->row) return one->row - two->row;
    if (one->place != two->place) return one->place - two->place;
    return one->arrow - two->arrow;
}

static void give_ports(ChainPlan *plan, Arena *arena)
{
    int n = 2 * plan->n;
    End *ends = arena_array(arena, End, n);
    for (int i = 0; i < plan->n; i++) {
        const ChainArrow *arrow = &plan->arrows[i];
        int reach = arrow->to - arrow->from;
        ends[2 * i] = (End){arrow->from, i, place_of(reach), true};
        ends[2 * i + 1] = (End){arrow->to, i, place_of(-reach), false};
    }
    qsort(ends, (size_t)n, sizeof *ends, compare_ends);
    for (int first = 0, next = 0; first < n; first = next) {
        while (next < n && ends[next].row == ends[first].row)
            next++;
        for (int k = first; k < next; k++) {
            int room = CHAIN_CARD - 2 * PORTS_OFF, top = ends[k].row * CHAIN_STEP;
            int y =
                top + PORTS_OFF + room * (2 * (k - first) + 1) / (2 * (next - first));
            ChainArrow *arrow = &plan->arrows[ends[k].arrow];
            *(ends[k].leaves ? &arrow->from_y : &arrow->to_y) = y;
        }
    }
}

// In the middle of its way, between two cards: no arrow leaves or reaches a card there.
static void give_numbers(ChainPlan *plan)
{
    for (int i = 0; i < plan->n; i++) {
        ChainArrow *arrow = &plan->arrows[i];
        int row = first_row(arrow) + (span_of(arrow) - 1) / 2;
        arrow->number_y = row * CHAIN_STEP + (CHAIN_CARD + CHAIN_STEP) / 2;
    }
}

ChainPlan html_chain_plan(Arena *arena, const int *from, const int *to, int n)
{
    ChainPlan plan = {.arrows = arena_array(arena, ChainArrow, n), .n = n};
    for (int i = 0; i < n; i++)
        plan.arrows[i] = (ChainArrow){.from = from[i], .to = to[i]};
    give_lanes(&plan);
    give_ports(&plan, arena);
    give_numbers(&plan);
    return plan;
}
