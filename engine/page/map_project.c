#include "page/map_project.h"

#include <math.h>

#define DEGREE   0.017453292519943295
#define FLAT     0.02 // sine of a latitude below which a cone is too blunt to be used
#define TINY     1e-6 // degrees; an outline is never without extent
#define SIXTH(a) ((a) / 6)

// Before it is moved and scaled to the outline.
static void project_raw(
    const Projection *p, double lat, double lon, double *x, double *y)
{
    double turn = lon * DEGREE - p->lon, up = lat * DEGREE;
    if (p->cone == 0) {
        *x = turn * cos(p->lat);
        *y = p->lat - up;
        return;
    }
    double far = p->apex - up;
    *x = far * sin(p->cone * turn);
    *y = far * cos(p->cone * turn) - (p->apex - p->lat);
}

typedef struct Extent {
    double min, max;
} Extent;

static void extend(Extent *extent, double value)
{
    extent->min = fmin(extent->min, value);
    extent->max = fmax(extent->max, value);
}

static void each_point(const Outline *outline, const Projection *p, Extent *across,
    Extent *down) // in degrees without a projection
{
    for (int i = 0; i < outline->n_rings; i++)
        for (int k = 0; k < outline->rings[i].n; k++) {
            double y = outline->rings[i].points[2 * k];
            double x = outline->rings[i].points[2 * k + 1];
            if (p) project_raw(p, y, x, &x, &y);
            extend(across, x);
            extend(down, y);
        }
}

Projection projection_of(const Outline *outline)
{
    Extent across = {INFINITY, -INFINITY}, down = across;
    each_point(outline, NULL, &across, &down);
    Projection p = {.lat = (down.min + down.max) / 2 * DEGREE,
        .lon = (across.min + across.max) / 2 * DEGREE};
    double step = SIXTH(down.max - down.min) * DEGREE;
    double low = down.min * DEGREE + step, high = down.max * DEGREE - step;
    if (fabs(sin(p.lat)) > FLAT && high - low > TINY) {
        p.cone = (cos(low) - cos(high)) / (high - low);
        p.apex = cos(low) / p.cone + low;
    }
    across = down = (Extent){INFINITY, -INFINITY};
    each_point(outline, &p, &across, &down);
    p.left = across.min;
    p.top = down.min;
    p.w = fmax(across.max - across.min, TINY);
    p.height = (down.max - down.min) / p.w;
    return p;
}

void projection_widen(Projection *p, double margin)
{
    double more = p->w * margin, high = p->height * p->w + 2 * more;
    p->left -= more;
    p->top -= more;
    p->w += 2 * more;
    p->height = high / p->w;
}

void projection_xy(const Projection *p, double lat, double lon, double *x, double *y)
{
    project_raw(p, lat, lon, x, y);
    *x = (*x - p->left) / p->w;
    *y = (*y - p->top) / p->w;
}
