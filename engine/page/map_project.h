// Where a place of the globe lies on a flat map of a country.
#ifndef QANTAR_PAGE_MAP_PROJECT_H
#define QANTAR_PAGE_MAP_PROJECT_H

#include "story/book.h"

// An equidistant conic projection about the middle of an outline: distances along meridians are
// true, and a country as wide as Kazakhstan keeps the shape that atlases give it.
typedef struct Projection {
    double lat, lon;     // its middle, radians
    double cone, apex;   // 0: too near the equator for a cone, a cylinder is used
    double left, top, w; // of the outline, in the projection's own units
    double height;       // as a share of the width
} Projection;

Projection projection_of(const Outline *outline);
// Adds [margin] of its width on all four sides.
void projection_widen(Projection *p, double margin);
// x and y as shares of the map's width, from its upper left corner.
void projection_xy(const Projection *p, double lat, double lon, double *x, double *y);

#endif
