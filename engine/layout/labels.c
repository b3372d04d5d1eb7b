#include "layout/labels.h"

#include <stdlib.h>

#define NEAR_PLACES  8  // beside the dot
#define FAR_PLACES   16 // round it, at a distance
#define FAR_RINGS    6
#define CROSS_COST   4 // of crossing the border: as much as four worse places
#define FAR_COST     6 // and two for each ring: rather far than crossing and misleading
#define MISLEAD_COST 6
#define NO_ROOM      1000000

// --- lines ------------------------------------------------------------------------------------------

static int limit(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

Rect labels_leader(const Label *label)
{
    int x = label->dot.x + label->dot.w / 2, y = label->dot.y + label->dot.h / 2;
    Rect at = label->at;
    int to_x = limit(x, at.x, at.x + at.w), to_y = limit(y, at.y, at.y + at.h);
    if (to_y != y) to_x = limit(x, at.x + at.h / 2, at.x + at.w - at.h / 2);
    return (Rect){x, y, to_x - x, to_y - y};
}

static bool crosses(const Border *border, Rect rect)
{
    Rect in = {(rect.x - border->x) * VERTEX_UNITS, (rect.y - border->y) * VERTEX_UNITS,
        rect.w * VERTEX_UNITS, rect.h * VERTEX_UNITS};
    for (int i = 0; i + 1 < border->n; i++) {
        const Vertex *a = &border->vertices[i], *b = a + 1;
        if (a->ends || (a->x < in.x && b->x < in.x) || (a->y < in.y && b->y < in.y) ||
            (a->x > in.x + in.w && b->x > in.x + in.w) ||
            (a->y > in.y + in.h && b->y > in.y + in.h))
            continue;
        if (rect_meets_segment(in, (Rect){a->x, a->y, b->x - a->x, b->y - a->y}))
            return true;
    }
    return false;
}

// --- places -----------------------------------------------------------------------------------------

// Sixteen directions as eighths of the way across and down; the even ones are the eight.
static const struct {
    int x, y;
} WAYS[FAR_PLACES] = {{8, 0}, {8, -4}, {8, -8}, {4, -8}, {0, -8}, {-4, -8}, {-8, -8},
    {-8, -4}, {-8, 0}, {-8, 4}, {-8, 8}, {-4, 8}, {0, 8}, {4, 8}, {8, 8}, {8, 4}};
// The order in which the eight are liked: right, left, then above and below.
static const int LIKED[NEAR_PLACES] = {0, 8, 2, 14, 6, 10, 4, 12};

// The label's rect when its nearest edge or corner lies [away] pixels from the dot in a direction.
static Rect place_at(const Label *label, int way, int away)
{
    Rect d = label->dot;
    int x = WAYS[way].x, y = WAYS[way].y;
    int cx = d.x + d.w / 2 + (d.w / 2 + away + label->w / 2) * x / 8;
    int cy = d.y + d.h / 2 + (d.h / 2 + away + label->h / 2) * y / 8;
    return (Rect){cx - label->w / 2, cy - label->h / 2, label->w, label->h};
}

typedef struct Placing {
    Label *labels;
    int n;
    Rect within;
    int gap;
    const Border *border;
} Placing;

static bool is_free(const Placing *p, const Label *label)
{
    if (!rect_contains(p->within, label->at)) return false;
    Rect wide = rect_outset(label->at, p->gap / 2), line = labels_leader(label);
    for (int i = 0; i < p->n; i++) {
        const Label *other = &p->labels[i];
        if (rect_intersects(label->at, other->dot)) return false;
        if (other == label) continue;
        if (label->far && rect_meets_segment(rect_outset(other->dot, p->gap / 2), line))
            return false;
        if (!other->placed) continue;
        if (rect_intersects(wide, other->at)) return false;
        if (other->far && rect_meets_segment(wide, labels_leader(other))) return false;
        if (label->far && rect_meets_segment(rect_outset(other->at, p->gap / 2), line))
            return false;
    }
    return true;
}

// How far apart two rects are, across or down, whichever is more; 0: they touch.
static int distance(Rect a, Rect b)
{
    int x = a.x > b.x ? a.x - b.x - b.w : b.x - a.x - a.w;
    int y = a.y > b.y ? a.y - b.y - b.h : b.y - a.y - a.h;
    int most = x > y ? x : y;
    return most > 0 ? most : 0;
}

// A name that stands as near to another dot as to its own could be read as that one's.
static bool misleads(const Placing *p, const Label *label, Rect at)
{
    int own = label->far ? 0 : distance(at, label->dot);
    for (int i = 0; i < p->n; i++)
        if (&p->labels[i] != label && distance(at, p->labels[i].dot) <= own + p->gap)
            return true;
    return false;
}

// Tries a place; keeps it in *best when it is cheaper.
static void try_place(
    const Placing *p, Label *label, Rect at, int cost, Label *best, int *least)
{
    if (cost >= *least) return;
    label->at = at;
    if (!is_free(p, label)) return;
    if (p->border && crosses(p->border, at)) cost += CROSS_COST;
    if (misleads(p, label, at)) cost += MISLEAD_COST;
    if (cost >= *least) return;
    *least = cost;
    *best = *label;
}

static void place_one(const Placing *p, Label *label)
{
    int least = NO_ROOM;
    Label best = *label;
    label->far = false;
    for (int i = 0; i < NEAR_PLACES; i++)
        try_place(p, label, place_at(label, LIKED[i], p->gap), i / 2, &best, &least);
    label->far = true;
    for (int ring = 1; ring <= FAR_RINGS; ring++)
        for (int way = 0; way < FAR_PLACES; way++) {
            Rect at = place_at(label, way, p->gap + label->h * ring * 3 / 4);
            try_place(p, label, at, FAR_COST + ring * 2, &best, &least);
        }
    *label = best;
    label->placed = least < NO_ROOM;
}

// How many other dots lie where the label could stand: those with the least choice come first.
static int crowd(const Placing *p, const Label *label)
{
    Rect reach = {label->dot.x - label->w, label->dot.y - label->h * 2,
        label->dot.w + 2 * label->w, label->dot.h + label->h * 4};
    int n = 0;
    for (int i = 0; i < p->n; i++)
        n += rect_intersects(reach, p->labels[i].dot);
    return n;
}

void labels_place(Label *labels, int n, Rect within, int gap, const Border *border)
{
    Placing p = {labels, n, within, gap, border};
    for (int i = 0; i < n; i++)
        labels[i].placed = labels[i].far = false;
    for (int most = n; most > 0; most--)
        for (int i = 0; i < n; i++)
            if (!labels[i].placed && crowd(&p, &labels[i]) == most)
                place_one(&p, &labels[i]);
    for (int i = 0; i < n; i++) { // once more, now that all the others stand
        labels[i].placed = false;
        place_one(&p, &labels[i]);
    }
}
