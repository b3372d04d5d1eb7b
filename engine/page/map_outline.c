// What a map is drawn on: the country, the lands round it, their names.
#include "page/map_outline.h"

#include "page/map_clip.h"

#define MARGIN 0.06 // of the width, round a country whose neighbours are drawn

Projection map_projection(const Outline *outline)
{
    Projection p = projection_of(outline);
    if (outline->n_around > 0) projection_widen(&p, MARGIN);
    return p;
}

// Thousands of numbers a map: printf would take most of the time of its page.
static void add_units(Buf *out, double share)
{
    char digits[12];
    int at = COUNT_OF(digits), units = (int)(share * MAP_UNITS + 0.5);
    do {
        digits[--at] = (char)('0' + units % 10);
        units /= 10;
    } while (units > 0);
    buf_add(out, (Str){digits + at, (size_t)(COUNT_OF(digits) - at)});
}

static Str points_of(Build *b, const Projection *p, const Ring *ring)
{
    Corners corners = {arena_array(b->arena, double, ring->n * 2), ring->n};
    for (int i = 0; i < ring->n; i++)
        projection_xy(p, ring->points[2 * i], ring->points[2 * i + 1],
            &corners.xy[2 * i], &corners.xy[2 * i + 1]);
    corners = map_clip(b->arena, corners, 1, p->height);
    Buf out = {0};
    for (int i = 0; i < 2 * corners.n; i++) {
        if (i > 0) buf_addc(&out, ' ');
        add_units(&out, corners.xy[i]);
    }
    Str made = arena_str(b->arena, buf_str(&out));
    buf_free(&out);
    return made;
}

static int add_rings(Build *b, const Projection *p, const Ring *rings, int n_rings,
    Str sort, Item *items)
{
    int n = 0;
    for (int i = 0; i < n_rings; i++) {
        Str points = points_of(b, p, &rings[i]);
        if (points.n > 0) items[n++] = (Item){.id = sort, .text = points};
    }
    return n;
}

int map_outline_most(const Outline *outline)
{
    return outline->n_rings + outline->n_around + outline->n_names;
}

int map_outline_items(
    Build *b, const Outline *outline, const Projection *p, Item *items)
{
    int n = add_rings(b, p, outline->around, outline->n_around, STR(ITEM_LAND), items);
    n += add_rings(b, p, outline->rings, outline->n_rings, STR(ITEM_RING), items + n);
    for (int i = 0; i < outline->n_names; i++) {
        const MapName *name = &outline->names[i];
        double x, y;
        projection_xy(p, name->lat, name->lon, &x, &y);
        if (x < 0 || x > 1 || y < 0 || y > p->height) continue;
        Item *item = &items[n++];
        *item = (Item){.id = name->water ? STR(ITEM_WATER) : STR(ITEM_NAME),
            .text = build_label(b, &name->name)};
        set_name_x(item, x);
        set_name_y(item, y);
    }
    return n;
}
