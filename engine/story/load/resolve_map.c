// Finds positions whose latitude and longitude stand in each other's place: a place that lies in no outline, and a point
// of a border far from all others, which the exchange brings in.
#include "story/load/resolve_inner.h"

#include <math.h>

#define RING_LEAST 4 // points of a ring of which one can be told from the others

typedef struct Box {
    double low[2], high[2]; // latitude, longitude
} Box;

static const Box nothing = {{INFINITY, INFINITY}, {-INFINITY, -INFINITY}};

static void widen(Box *box, const double *point)
{
    for (int i = 0; i < 2; i++) {
        box->low[i] = fmin(box->low[i], point[i]);
        box->high[i] = fmax(box->high[i], point[i]);
    }
}

static bool holds(const Box *box, double lat, double lon)
{
    return lat >= box->low[0] && lat <= box->high[0] && lon >= box->low[1] &&
           lon <= box->high[1];
}

// --- places -----------------------------------------------------------------------------------------

static Box box_of(const Outline *outline)
{
    Box box = nothing;
    for (int k = 0; k < outline->n_rings; k++)
        for (int i = 0; i < outline->rings[k].n; i++)
            widen(&box, outline->rings[k].points + 2 * i);
    for (int k = 0; k < outline->n_around; k++)
        for (int i = 0; i < outline->around[k].n; i++)
            widen(&box, outline->around[k].points + 2 * i);
    return box;
}

// Of a map: a point of it.
static void check_point(Resolving *r, const Outline *outline, const Box *box,
    const ChartPoint *point, bool *told)
{
    if (point->place == NONE || told[point->place]) return;
    const Place *place = &r->book->places[point->place];
    if (!place->has_position || holds(box, place->lat, place->lon) ||
        !holds(box, place->lon, place->lat))
        return;
    told[point->place] = true;
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "chart-point", place->where,
        "place \"" STR_FMT "\" lies outside of the outline \"" STR_FMT
        "\"; latitude comes first: at = { %g, %g }",
        STR_ARG(place->id), STR_ARG(outline->id), place->lon, place->lat);
}

static void check_chart(Resolving *r, const Chart *chart, bool *told)
{
    if (chart->kind != CHART_MAP || chart->outline == NONE) return;
    const Outline *outline = &r->book->outlines[chart->outline];
    Box box = box_of(outline);
    for (int i = 0; i < chart->n_points; i++)
        check_point(r, outline, &box, &chart->points[i], told);
}

// --- borders ----------------------------------------------------------------------------------------

// The box of all points of a ring but one: the extremes, and those next to them.
typedef struct Extremes {
    Box outer, inner;
} Extremes;

static void take(Extremes *all, const double *point)
{
    for (int i = 0; i < 2; i++) {
        double x = point[i];
        all->inner.low[i] = fmin(all->inner.low[i], fmax(x, all->outer.low[i]));
        all->outer.low[i] = fmin(all->outer.low[i], x);
        all->inner.high[i] = fmax(all->inner.high[i], fmin(x, all->outer.high[i]));
        all->outer.high[i] = fmax(all->outer.high[i], x);
    }
}

static Box without(const Extremes *all, const double *point)
{
    Box box = all->outer;
    for (int i = 0; i < 2; i++) {
        if (point[i] <= box.low[i]) box.low[i] = all->inner.low[i];
        if (point[i] >= box.high[i]) box.high[i] = all->inner.high[i];
    }
    return box;
}

static void check_ring(Resolving *r, const Outline *outline, const Ring *ring)
{
    Extremes all = {nothing, nothing};
    if (ring->n < RING_LEAST) return;
    for (int i = 0; i < ring->n; i++)
        take(&all, ring->points + 2 * i);
    for (int i = 0; i < ring->n; i++) {
        const double *point = ring->points + 2 * i;
        Box box = without(&all, point);
        bool lat = point[0] >= box.low[0] && point[0] <= box.high[0];
        bool lon = point[1] >= box.low[1] && point[1] <= box.high[1];
        if (lat || lon || !holds(&box, point[1], point[0])) continue;
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "chart-point",
            outline->where,
            "outline \"" STR_FMT
            "\" has the point %g, %g, which is far from all others of its border; "
            "latitude comes first: %g, %g",
            STR_ARG(outline->id), point[0], point[1], point[1], point[0]);
        return;
    }
}

void resolve_map(Resolving *r)
{
    const Book *book = r->book;
    bool *told = arena_array(&r->book->arena, bool, book->n_places + 1);
    for (int i = 0; i < book->n_outlines; i++) {
        for (int k = 0; k < book->outlines[i].n_rings; k++)
            check_ring(r, &book->outlines[i], &book->outlines[i].rings[k]);
        for (int k = 0; k < book->outlines[i].n_around; k++)
            check_ring(r, &book->outlines[i], &book->outlines[i].around[k]);
    }
    for (int i = 0; i < book->n_charts; i++)
        check_chart(r, &book->charts[i], told);
}
