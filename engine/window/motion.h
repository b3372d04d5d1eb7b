// Quiet motion in a picture, as functions of time: snow, lights that flicker or breathe, and when all of
// it comes to rest. Pure: the same time gives the same pixels.
#ifndef QANTAR_WINDOW_MOTION_H
#define QANTAR_WINDOW_MOTION_H

#include "window/canvas.h"

#include <stdbool.h>
#include <stdint.h>

#define MOTION_FRAME_MS 50   // between two frames
#define MOTION_WHOLE_MS 6000 // after a page or a key it goes on for so long,
#define MOTION_SLOWS_MS 3000 // then slows for so long, and stops
#define MOTION_TURN_MS  240  // a new picture comes to its place
#define MOTION_FLAKES   160  // at an amount of 1

// Snow and lights of [rect], clipped to the canvas. [seconds] is the motion's own time: at 0 too there
// are flakes and light. [density] is pixels to a point.
void motion_snow(
    const Canvas *canvas, Rect rect, double amount, double seconds, double density);
// A soft disc of light that fills [rect]; [colour]'s alpha is its strength in the middle.
void motion_light(
    const Canvas *canvas, Rect rect, Colour colour, Beat beat, double seconds);
// How strong a light is at a time, about 1; never more than 1.5 turns from stronger to weaker a second.
double motion_strength(Beat beat, double seconds);

// When things move. Zero it; times are milliseconds of any clock that does not go back.
typedef struct MotionClock {
    bool on;                 // wanted, and there is something that moves
    bool at_rest;            // nothing moves any more
    uint64_t woken;          // when a page came or something was pressed
    uint64_t last_frame;     // when the last frame was
    uint64_t new_picture_at; // when the picture changed; 0: long ago
    double seconds;          // of the motion's own time
} MotionClock;

void motion_wake(MotionClock *moving, uint64_t now);
void motion_new_picture(MotionClock *moving, uint64_t now); // another picture is shown
// Goes on to [now]; true when a frame is due.
bool motion_tick(MotionClock *moving, uint64_t now);
// Milliseconds to the next frame, or -1: it is at rest, and nothing need wake anybody.
int motion_wait(const MotionClock *moving, uint64_t now);
// Pixels that the picture is still away from its place, to the right.
int motion_shift(const MotionClock *moving, uint64_t now, double density);

#endif
