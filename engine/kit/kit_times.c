// How long each step of a lesson plan takes.
#include "kit/kit_inner.h"

#define BEGIN   4 // minutes
#define STOP    5
#define TALK    12 // at least
#define SLIP    4
#define UNKNOWN 20 // of play, where the scenario does not say

static void add(KitTime *times, int *n, KitStep step, int lesson, int minutes)
{
    int from = *n > 0 && times[*n - 1].lesson == lesson ? times[*n - 1].to : 0;
    times[(*n)++] = (KitTime){step, lesson, from, from + minutes};
}

int kit_times(int minutes, KitTime *times)
{
    int n = 0, left = minutes > 0 ? minutes : UNKNOWN, lesson = 0;
    for (; left > KIT_LESSON - BEGIN - TALK - SLIP && lesson < KIT_LESSONS_MAX - 1;
         lesson++) {
        int most = KIT_LESSON - BEGIN - STOP, play = left < most ? left : most;
        add(times, &n, lesson == 0 ? STEP_BEGIN : STEP_RECALL, lesson, BEGIN);
        add(times, &n, STEP_PLAY, lesson, KIT_LESSON - BEGIN - STOP);
        add(times, &n, STEP_STOP, lesson, STOP);
        left -= play;
    }
    add(times, &n, lesson == 0 ? STEP_BEGIN : STEP_RECALL, lesson, BEGIN);
    if (left > 0) add(times, &n, STEP_PLAY, lesson, left);
    add(times, &n, STEP_TALK, lesson, KIT_LESSON - times[n - 1].to - SLIP);
    add(times, &n, STEP_SLIP, lesson, SLIP);
    return n;
}
