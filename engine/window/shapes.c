#include "window/shapes.h"

#include <math.h>

#define HALF_ROOT   0.70710678f // of 2: the sine of 45 degrees
#define RING_HALF   0.15f       // half the thickness of a ring
#define BAR_HALF    0.12f       // of the bar that strikes a disc out
#define GAP_HALF    0.14f       // of the gap between two halves
#define STROKE_HALF 0.16f       // of a check mark and an arrow
#define CREDIT_HALF 0.21f       // half the thickness of a credit sign
#define WAVE_HIGH   0.34f       // of a tilde
#define PI_ALMOST   3.14159265f

static float disc(float x, float y) { return hypotf(x, y) - 1; }

static float ring(float x, float y)
{
    return fabsf(hypotf(x, y) - (1 - RING_HALF)) - RING_HALF;
}

static float triangle(float x, float y)
{
    // Sides from (0, -1) to (1, 0.8) and (-1, 0.8); the sides' normals have length 1.
    float side = (fabsf(x) * 1.8f - (y + 1)) / hypotf(1.8f, 1);
    return fmaxf(side, y - 0.8f);
}

static float halves(float x, float y) { return fmaxf(disc(x, y), GAP_HALF - fabsf(x)); }

static float struck(float x, float y)
{
    float bar = fabsf(x + y) * HALF_ROOT - BAR_HALF;
    return fminf(ring(x, y), fmaxf(bar, disc(x, y)));
}

static float square(float x, float y)
{
    return fmaxf(fabsf(x), fabsf(y)) - 0.86f; // so that it weighs what a disc weighs
}

static float diamond(float x, float y) { return (fabsf(x) + fabsf(y) - 1) * HALF_ROOT; }

// A stroke with round ends between two points.
static float stroke(float x, float y, float ax, float ay, float bx, float by)
{
    float dx = bx - ax, dy = by - ay;
    float along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
    along = fminf(fmaxf(along, 0), 1);
    return hypotf(x - ax - along * dx, y - ay - along * dy) - STROKE_HALF;
}

static float check(float x, float y)
{
    return fminf(stroke(x, y, -0.75f, 0.05f, -0.2f, 0.6f),
        stroke(x, y, -0.2f, 0.6f, 0.78f, -0.55f));
}

static float arrow_right(float x, float y)
{
    float shaft = stroke(x, y, -0.8f, 0, 0.8f, 0);
    return fminf(shaft, stroke(x, fabsf(y), 0.8f, 0, 0.15f, 0.62f));
}

static float arrow_left(float x, float y) { return arrow_right(-x, y); }

static float arrow_up(float x, float y) { return arrow_right(-y, x); }

static float arrow_down(float x, float y) { return arrow_right(y, x); }

// Credit signs are bolder than a check mark on a button, and taller.
static float credit_right(float x, float y)
{
    float short_arm = stroke(x, y, -0.76f, 0.14f, -0.26f, 0.74f);
    float long_arm = stroke(x, y, -0.26f, 0.74f, 0.74f, -0.74f);
    return fminf(short_arm, long_arm) + STROKE_HALF - CREDIT_HALF;
}

// One wave of a sine, as thick along its slope as at its crests, with round ends.
static float credit_half(float x, float y)
{
    float end = 1 - CREDIT_HALF, in = fminf(fmaxf(x, -end), end);
    float turn = PI_ALMOST / end, slope = -WAVE_HIGH * turn * cosf(in * turn);
    float off = y + WAVE_HIGH * sinf(in * turn);
    return hypotf(off / hypotf(1, slope), x - in) - CREDIT_HALF;
}

static float credit_none(float x, float y)
{
    x = fabsf(x);
    y = fabsf(y);
    return stroke(x, y, 0, 0, 0.66f, 0.66f) + STROKE_HALF - CREDIT_HALF;
}

static float (*const DISTANCES[SHAPES])(float x, float y) = {
    [SHAPE_DISC] = disc,
    [SHAPE_RING] = ring,
    [SHAPE_TRIANGLE] = triangle,
    [SHAPE_HALVES] = halves,
    [SHAPE_STRUCK] = struck,
    [SHAPE_SQUARE] = square,
    [SHAPE_DIAMOND] = diamond,
    [SHAPE_CHECK] = check,
    [SHAPE_ARROW_RIGHT] = arrow_right,
    [SHAPE_ARROW_LEFT] = arrow_left,
    [SHAPE_ARROW_UP] = arrow_up,
    [SHAPE_ARROW_DOWN] = arrow_down,
    [SHAPE_CREDIT_RIGHT] = credit_right,
    [SHAPE_CREDIT_HALF] = credit_half,
    [SHAPE_CREDIT_NONE] = credit_none,
};

float shape_distance(Shape shape, float x, float y) { return DISTANCES[shape](x, y); }
