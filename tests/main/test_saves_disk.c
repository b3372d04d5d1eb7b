// Murder: a player's program is killed at each file call of a sitting, before, within and after it.
// What is kept is then the turn before or the turn in hand, whole, and no other save is touched.
// Without a number it passes some calls over; called with one it plays so many rounds of turns.
#include "support/disk.h"
#include "support/support.h"
#include "support/victim.h"

#include <stdio.h>
#include <stdlib.h>

#define STRIDE 13 // calls from one murder to the next

static int rounds = 1, stride = STRIDE;

typedef struct Plan {
    int nth;
    DiskDeed deed;
} Plan;

static void lie_in_wait(void *ctx)
{
    const Plan *plan = ctx;
    disk_plan(plan->nth, plan->deed, 0);
}

// A deed within a write comes to every write.
static int next_call(const Plan *plan)
{
    bool any_call = plan->deed == DISK_KILL_BEFORE || plan->deed == DISK_KILL_AFTER;
    return plan->nth + (any_call ? stride : 1);
}

static void test_a_murder_costs_the_turn_in_hand_at_most(void **state)
{
    Victim *victim = victim_open(state, rounds);
    int murders = 0;
    for (DiskDeed deed = DISK_KILL_BEFORE; deed <= DISK_KILL_AFTER; deed++)
        for (Plan plan = {1, deed};; plan.nth = next_call(&plan)) {
            bool killed = victim_killed(victim_start(victim, lie_in_wait, &plan));
            victim_check(victim);
            if (!killed) break;
            murders++;
        }
    printf("%d murders\n", murders);
    assert_true(murders > 50);
    victim_close(victim);
}

int main(int argc, char **argv)
{
    if (argc > 1) rounds = atoi(argv[1]), stride = 1;
    if (rounds < 1) return 64;
    const struct CMUnitTest tests[] = {
        temp_test(test_a_murder_costs_the_turn_in_hand_at_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
