#include "window/motion_clock.h"

#define SHIFT_FROM 8 // points that a new picture comes from

void motion_clock_wake(MotionClock *clock, uint64_t now)
{
    clock->woken = now;
    if (clock->at_rest) clock->last_frame = now; // time stood still
    clock->at_rest = false;
}

void motion_clock_new_picture(MotionClock *clock, uint64_t now)
{
    clock->new_picture_at = now > 0 ? now : 1;
    motion_clock_wake(clock, now);
}

static bool sliding(const MotionClock *clock, uint64_t now)
{
    return clock->new_picture_at > 0 &&
           now - clock->new_picture_at < MOTION_CLOCK_SLIDE_MS;
}

// How fast time goes: 1, then slower and slower, 0 at rest.
static double pace(const MotionClock *clock, uint64_t now)
{
    uint64_t since = now - clock->woken;
    if (since <= MOTION_CLOCK_FULL_MS) return 1;
    if (since >= MOTION_CLOCK_FULL_MS + MOTION_CLOCK_SLOWING_MS) return 0;
    return 1 - (double)(since - MOTION_CLOCK_FULL_MS) / MOTION_CLOCK_SLOWING_MS;
}

bool motion_clock_tick(MotionClock *clock, uint64_t now)
{
    if (!clock->on || clock->at_rest || now - clock->last_frame < MOTION_CLOCK_FRAME_MS)
        return false;
    double speed = pace(clock, now);
    double passed = (double)(now - clock->last_frame) / 1000;
    // After a pause of the machine it goes on from where it was.
    if (passed > 0.25) passed = 0.25;
    clock->seconds += passed * speed;
    clock->last_frame = now;
    if (!sliding(clock, now)) clock->new_picture_at = 0;
    clock->at_rest = speed <= 0 && clock->new_picture_at == 0;
    return true;
}

int motion_clock_wait(const MotionClock *clock, uint64_t now)
{
    if (!clock->on || clock->at_rest) return -1;
    uint64_t since = now - clock->last_frame;
    return since >= MOTION_CLOCK_FRAME_MS ? 0 : (int)(MOTION_CLOCK_FRAME_MS - since);
}

int motion_clock_shift(const MotionClock *clock, uint64_t now, double density)
{
    if (!clock->on || !sliding(clock, now)) return 0;
    double left = 1 - (double)(now - clock->new_picture_at) / MOTION_CLOCK_SLIDE_MS;
    return (int)(SHIFT_FROM * density * left * left * left + 0.5);
}
