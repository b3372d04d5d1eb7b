// The same murder by the clock: kill -9 some microseconds of real time after a step, wherever the
// program is then. The times come from a seed; what must hold, holds at any. Called with a number
// it kills so often.
#define _POSIX_C_SOURCE 200809L
#include "base/rng.h"
#include "support/support.h"
#include "support/victim.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS      1
#define LATEST      8000   // microseconds after the step
#define MICROSECOND 1000   // nanoseconds
#define PAUSE       100    // microseconds between two looks at the victim
#define PAUSES_MOST 600000 // a victim that needs longer for its steps has stopped

static int kills = 30;

static void pause_for(uint32_t microseconds)
{
    struct timespec pause = {0, (long)microseconds * MICROSECOND};
    nanosleep(&pause, NULL);
}

static void wait_for_step(const Victim *victim, int step)
{
    for (int i = 0; i < PAUSES_MOST && *victim->done < step; i++)
        pause_for(PAUSE);
    assert_true(*victim->done >= step);
}

static void test_a_kill_at_any_instant_costs_the_turn_in_hand_at_most(void **state)
{
    Victim *victim = victim_open(state, ROUNDS);
    Rng rng = rng_seeded(2022);
    int killed = 0, steps = 0;
    for (int i = 0; i < kills; i++) {
        pid_t child = victim_start(victim, NULL, NULL);
        wait_for_step(victim, (int)rng_below(&rng, (uint32_t)victim->steps));
        pause_for(rng_below(&rng, LATEST));
        kill(child, SIGKILL);
        killed += victim_killed(child);
        steps += *victim->done;
        victim_check(victim);
    }
    printf("%d of %d killed, after %d steps in all\n", killed, kills, steps);
    victim_close(victim);
}

int main(int argc, char **argv)
{
    if (argc > 1) kills = atoi(argv[1]);
    if (kills < 1) return 64;
    const struct CMUnitTest tests[] = {
        temp_test(test_a_kill_at_any_instant_costs_the_turn_in_hand_at_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
