// When pictures move: from a page or a key on for some seconds, then slower, then not at all, so that an
// idle window needs no processor. Times are milliseconds of any clock that does not go back.
#ifndef QANTAR_WINDOW_MOTION_CLOCK_H
#define QANTAR_WINDOW_MOTION_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#define MOTION_CLOCK_FRAME_MS   50   // between two frames
#define MOTION_CLOCK_FULL_MS    6000 // at full speed after a page or a key
#define MOTION_CLOCK_SLOWING_MS 3000 // then slowing down
#define MOTION_CLOCK_SLIDE_MS   240  // a new picture slides to its place

// Zero-initialised: at rest.
typedef struct MotionClock {
    bool on;                 // wanted, and there is something that moves
    bool at_rest;            // nothing moves any more
    uint64_t woken;          // when a page came or something was pressed
    uint64_t last_frame;     // when the last frame was due
    uint64_t new_picture_at; // when the picture changed; 0: long ago
    double seconds;          // of the motion's own time, which slows down and stops
} MotionClock;

void motion_clock_wake(MotionClock *clock, uint64_t now);
void motion_clock_new_picture(MotionClock *clock, uint64_t now);
// Advances to [now]; true when a frame is due.
bool motion_clock_tick(MotionClock *clock, uint64_t now);
// Milliseconds to the next frame, or -1 at rest: nothing need wake the program.
int motion_clock_wait(const MotionClock *clock, uint64_t now);
// Pixels by which a new picture is still right of its place.
int motion_clock_shift(const MotionClock *clock, uint64_t now, double density);

#endif
