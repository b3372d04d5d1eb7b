// The symbols of statuses and meters as distances to their borders.
#ifndef QANTAR_WINDOW_SHAPES_H
#define QANTAR_WINDOW_SHAPES_H

#include "layout/draw.h"

// How far (x, y) is from the border of [shape], negative inside. The shape stands around 0, 0
// and reaches from -1 to 1; y goes down.
float shape_distance(Shape shape, float x, float y);

#endif
