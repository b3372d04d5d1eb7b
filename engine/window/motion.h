// Quiet motion in a picture, as functions of time: snow, and lights that flicker or breathe. Pure: the same
// time gives the same pixels.
#ifndef QANTAR_WINDOW_MOTION_H
#define QANTAR_WINDOW_MOTION_H

#include "window/canvas.h"

#define MOTION_FLAKES 160 // at an amount of 1

// Snow and lights of [rect], clipped to the canvas. [seconds] is the motion's own time
// (motion_clock.h); there are flakes and light at 0 too. [density] is pixels per point.
void motion_snow(
    const Canvas *canvas, Rect rect, double amount, double seconds, double density);
// A soft disc of light that fills [rect]; [colour]'s alpha is its strength in the middle.
void motion_light(
    const Canvas *canvas, Rect rect, Colour colour, Beat beat, double seconds);
// How strong a light is at a time, about 1; never more than 1.5 turns from stronger to weaker a second.
double motion_strength(Beat beat, double seconds);

#endif
