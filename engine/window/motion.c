#include "window/motion.h"

#include <math.h>

#define PI        3.14159265358979
#define FLAKE_INK 0x00FFFFFFu

// --- snow -------------------------------------------------------------------------------------------

// A number from 0 to 1 that belongs to flake [i] and a purpose (Knuth's multiplicative hash).
static double lot(uint32_t i, uint32_t purpose)
{
    uint32_t h = (i + 1) * 2654435761u ^ purpose * 2246822519u;
    h ^= h >> 15;
    h *= 2654435761u;
    h ^= h >> 13;
    return (double)(h >> 8) / (1 << 24);
}

static double fraction(double x) { return x - floor(x); }

void motion_snow(
    const Canvas *canvas, Rect rect, double amount, double seconds, double density)
{
    int flakes = (int)(MOTION_FLAKES * fmin(fmax(amount, 0), 1));
    for (int i = 0; i < flakes; i++) {
        uint32_t n = (uint32_t)i;
        double near = lot(n, 1); // the nearer, the larger and the faster
        double y = fraction(lot(n, 2) + seconds * (0.02 + 0.05 * near));
        double sway = sin(seconds * (0.3 + 0.4 * lot(n, 3)) + 2 * PI * lot(n, 4));
        double x = fraction(lot(n, 5) + 0.012 * sway + seconds * 0.006);
        int side = (int)((1.6 + 2.6 * near) * density + 0.5);
        if (side < 1) side = 1;
        Rect flake = {rect.x + (int)(x * rect.w),
            rect.y + (int)(y * (rect.h + side)) - side, side, side};
        Colour ink = FLAKE_INK | (uint32_t)(70 + (int)(110 * near)) << 24;
        canvas_fill(canvas, flake, side / 2, ink);
    }
}

// --- light ------------------------------------------------------------------------------------------

double motion_strength(Beat beat, double seconds)
{
    if (beat == BEAT_BREATHE) return 0.9 + 0.1 * sin(2 * PI * 0.2 * seconds);
    // Two slow waves that do not fit each other look like fire, and never like a flash.
    return 0.85 + 0.09 * sin(2 * PI * 1.1 * seconds) +
           0.06 * sin(2 * PI * 0.47 * seconds);
}

void motion_light(
    const Canvas *canvas, Rect rect, Colour colour, Beat beat, double seconds)
{
    double strength = fmin(255, motion_strength(beat, seconds) * (colour >> 24));
    canvas_glow(canvas, rect, (colour & 0xFFFFFF) | (Colour)(strength + 0.5) << 24);
}
