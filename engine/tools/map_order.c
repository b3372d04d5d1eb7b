// Orders what stands in a layer by its neighbours, and places it as near to them as it can be.
#include "tools/map_layers_inner.h"

#include <stdlib.h>
#include <string.h>

#define SWEEPS       12
#define PLACINGS     10
#define CROSSING_MAX 600 // links between two layers that are counted, each with each

// A part of a link between two layers that follow each other.
typedef struct Segment {
    int from, to; // items
    double port;  // where it leaves, from the top of [from]
} Segment;

// An item while its layer is sorted.
typedef struct Keyed {
    double key;
    int before; // its place until now
    int item;
} Keyed;

typedef struct Order {
    MapLayers *layers;
    Segment *segments;
    int n_segments;
    int *first_in, *in;   // by item: segments that end there
    int *first_out, *out; // and that leave there
    int *first;    // by layer: its items are at[first[i]] .. at[first[i + 1] - 1]
    int *at;       // items in their order
    int *position; // by item, within its layer
    double *key;   // by item
    Keyed *keyed;  // for sort_layer
    int *best;
} Order;

// --- segments ---------------------------------------------------------------------------------------

static void list_segments(Order *order, Arena *arena)
{
    const MapLayers *layers = order->layers;
    int n = 0;
    for (int i = 0; i < layers->n_links; i++)
        if (map_is_drawn(&layers->links[i])) n += layers->links[i].n_items - 1;
    order->segments = arena_array(arena, Segment, n);
    for (int i = 0; i < layers->n_links; i++) {
        const MapLink *link = &layers->links[i];
        for (int k = 0; map_is_drawn(link) && k + 1 < link->n_items; k++)
            order->segments[order->n_segments++] = (Segment){link->items[k],
                link->items[k + 1], k == 0 ? link->port : MAP_LINE_HEIGHT / 2.0};
    }
}

// Segments by the item at one of their ends.
static void list_by_item(
    const Order *order, Arena *arena, bool ends, int **first, int **list)
{
    int n = order->layers->n_items;
    *first = arena_array(arena, int, n + 1);
    *list = arena_array(arena, int, order->n_segments);
    int *next = arena_array(arena, int, n);
    for (int i = 0; i < order->n_segments; i++)
        (*first)[(ends ? order->segments[i].to : order->segments[i].from) + 1]++;
    for (int i = 0; i < n; i++) {
        (*first)[i + 1] += (*first)[i];
        next[i] = (*first)[i];
    }
    for (int i = 0; i < order->n_segments; i++) {
        int item = ends ? order->segments[i].to : order->segments[i].from;
        (*list)[next[item]++] = i;
    }
}

// Items by layer, at first as they were made: vertices as in the script, then what passes.
static void list_layers(Order *order, Arena *arena)
{
    const MapLayers *layers = order->layers;
    order->first = arena_array(arena, int, layers->n_layers + 1);
    order->at = arena_array(arena, int, layers->n_items);
    order->best = arena_array(arena, int, layers->n_items);
    order->position = arena_array(arena, int, layers->n_items);
    order->key = arena_array(arena, double, layers->n_items);
    order->keyed = arena_array(arena, Keyed, layers->n_items);
    int *next = arena_array(arena, int, layers->n_layers);
    for (int i = 0; i < layers->n_items; i++)
        order->first[layers->items[i].layer + 1]++;
    for (int i = 0; i < layers->n_layers; i++) {
        order->first[i + 1] += order->first[i];
        next[i] = order->first[i];
    }
    for (int i = 0; i < layers->n_items; i++)
        order->at[next[layers->items[i].layer]++] = i;
}

static void number_items(Order *order)
{
    for (int layer = 0; layer < order->layers->n_layers; layer++)
        for (int i = order->first[layer]; i < order->first[layer + 1]; i++)
            order->position[order->at[i]] = i - order->first[layer];
}

// --- order ------------------------------------------------------------------------------------------

// Where a segment leaves, in the order of its layer.
static double leaves_at(const Order *order, const Segment *segment)
{
    const MapItem *from = &order->layers->items[segment->from];
    double part = from->height > 0 ? segment->port / from->height : 0;
    return order->position[segment->from] + 0.9 * part;
}

// The segments that end at an item, or else those that leave it; how many.
static int segments_at(const Order *order, int item, bool ends, const int **list)
{
    const int *first = ends ? order->first_in : order->first_out;
    *list = (ends ? order->in : order->out) + first[item];
    return first[item + 1] - first[item];
}

static double key_of(const Order *order, int item, bool forward)
{
    const int *list;
    int n = segments_at(order, item, forward, &list);
    double sum = 0;
    for (int i = 0; i < n; i++) {
        const Segment *segment = &order->segments[list[i]];
        sum += forward ? leaves_at(order, segment) : order->position[segment->to];
    }
    return n > 0 ? sum / n : order->position[item];
}

static int by_key(const void *left, const void *right)
{
    const Keyed *a = left, *b = right;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->before - b->before;
}

// By their keys; those with the same keep their order.
static void sort_layer(Order *order, int layer)
{
    int begin = order->first[layer], n = order->first[layer + 1] - begin;
    Keyed *keyed = order->keyed;
    for (int i = 0; i < n; i++) {
        int item = order->at[begin + i];
        keyed[i] = (Keyed){order->key[item], i, item};
    }
    if (n > 1) qsort(keyed, (size_t)n, sizeof *keyed, by_key);
    for (int i = 0; i < n; i++) {
        order->at[begin + i] = keyed[i].item;
        order->position[keyed[i].item] = i;
    }
}

static void sweep(Order *order, bool forward)
{
    int n = order->layers->n_layers;
    for (int k = 0; k < n; k++) {
        int layer = forward ? k : n - 1 - k;
        for (int i = order->first[layer]; i < order->first[layer + 1]; i++)
            order->key[order->at[i]] = key_of(order, order->at[i], forward);
        sort_layer(order, layer);
    }
}

static bool cross(const Order *order, const Segment *a, const Segment *b)
{
    double from = leaves_at(order, a) - leaves_at(order, b);
    int to = order->position[a->to] - order->position[b->to];
    return (from < 0 && to > 0) || (from > 0 && to < 0);
}

static int crossings_of(const Order *order)
{
    const MapLayers *layers = order->layers;
    int n = 0;
    for (int layer = 0; layer < layers->n_layers; layer++) {
        int counted = 0;
        int *list = mem_new(CROSSING_MAX, sizeof *list);
        for (int i = order->first[layer]; i < order->first[layer + 1]; i++)
            for (int k = order->first_out[order->at[i]];
                 k < order->first_out[order->at[i] + 1] && counted < CROSSING_MAX; k++)
                list[counted++] = order->out[k];
        for (int i = 0; i < counted; i++)
            for (int k = 0; k < i; k++)
                n += cross(order, &order->segments[list[i]], &order->segments[list[k]]);
        free(list);
    }
    return n;
}

static Order order_of(MapLayers *layers, Arena *arena)
{
    Order order = {.layers = layers};
    list_segments(&order, arena);
    list_by_item(&order, arena, true, &order.first_in, &order.in);
    list_by_item(&order, arena, false, &order.first_out, &order.out);
    list_layers(&order, arena);
    number_items(&order);
    return order;
}

static void find_order(Order *order)
{
    size_t bytes = (size_t)order->layers->n_items * sizeof *order->best;
    int least = crossings_of(order);
    memcpy(order->best, order->at, bytes);
    for (int i = 0; i < SWEEPS && least > 0; i++) {
        sweep(order, i % 2 == 0);
        int now = crossings_of(order);
        if (now >= least) continue;
        least = now;
        memcpy(order->best, order->at, bytes);
    }
    memcpy(order->at, order->best, bytes);
    number_items(order);
}

// --- places -----------------------------------------------------------------------------------------

typedef struct Pool {
    double sum; // of wanted tops, less what lies above within the pool
    int n, first;
} Pool;

void map_place(
    const double *wanted, const double *heights, double space, int n, double *tops)
{
    Pool *pools = mem_new(n, sizeof *pools);
    double above = 0;
    int count = 0;
    for (int i = 0; i < n; i++) {
        // Without what lies above, tops need only not to fall.
        pools[count++] = (Pool){wanted[i] - above, 1, i};
        above += heights[i] + space;
        while (count > 1 && pools[count - 2].sum * pools[count - 1].n >
                                pools[count - 1].sum * pools[count - 2].n) {
            pools[count - 2].sum += pools[count - 1].sum;
            pools[count - 2].n += pools[count - 1].n;
            count--;
        }
    }
    above = 0;
    for (int i = 0, pool = 0; i < n; i++) {
        if (pool + 1 < count && i >= pools[pool + 1].first) pool++;
        tops[i] = pools[pool].sum / pools[pool].n + above;
        above += heights[i] + space;
    }
    free(pools);
}

// The top at which the lines of an item would be straight, on the mean.
static double wanted_top(const Order *order, int item, bool forward)
{
    const MapItem *items = order->layers->items;
    const int *list;
    int n = segments_at(order, item, forward, &list);
    double sum = 0;
    for (int i = 0; i < n; i++) {
        const Segment *segment = &order->segments[list[i]];
        sum += forward
                   ? items[segment->from].y + segment->port - items[item].entry
                   : items[segment->to].y + items[segment->to].entry - segment->port;
    }
    return n > 0 ? sum / n : items[item].y;
}

static void place_layer(Order *order, int layer, bool forward)
{
    MapItem *items = order->layers->items;
    int begin = order->first[layer], n = order->first[layer + 1] - begin;
    double *wanted = mem_new(3 * n, sizeof *wanted);
    double *heights = wanted + n, *tops = heights + n;
    for (int i = 0; i < n; i++) {
        wanted[i] = wanted_top(order, order->at[begin + i], forward);
        heights[i] = items[order->at[begin + i]].height;
    }
    map_place(wanted, heights, MAP_SPACE, n, tops);
    for (int i = 0; i < n; i++)
        items[order->at[begin + i]].y = tops[i];
    free(wanted);
}

static void place_all(Order *order)
{
    int n = order->layers->n_layers;
    for (int layer = 0; layer < n; layer++)
        place_layer(order, layer, true);
    for (int i = 0; i < PLACINGS; i++)
        for (int k = 0; k < n; k++)
            place_layer(order, i % 2 == 0 ? n - 1 - k : k, i % 2 != 0);
}

// Each strip begins at 0.
static void settle(MapLayers *layers, Arena *arena)
{
    double *top = arena_array(arena, double, layers->n_strips);
    layers->strip_height = arena_array(arena, double, layers->n_strips);
    bool *begun = arena_array(arena, bool, layers->n_strips);
    for (int i = 0; i < layers->n_items; i++) {
        const MapItem *item = &layers->items[i];
        if (!begun[item->strip] || item->y < top[item->strip])
            top[item->strip] = item->y;
        begun[item->strip] = true;
    }
    for (int i = 0; i < layers->n_items; i++) {
        MapItem *item = &layers->items[i];
        item->y -= top[item->strip];
        double bottom = item->y + item->height;
        if (bottom > layers->strip_height[item->strip])
            layers->strip_height[item->strip] = bottom;
    }
}

int map_crossings(const MapLayers *layers)
{
    Arena arena = {0};
    MapLayers copy = *layers;
    Order order = order_of(&copy, &arena);
    // Items of a layer stand as high as their order.
    for (int layer = 0; layer < copy.n_layers; layer++) {
        for (int i = order.first[layer]; i < order.first[layer + 1]; i++)
            order.key[order.at[i]] = copy.items[order.at[i]].y;
        sort_layer(&order, layer);
    }
    int n = crossings_of(&order);
    arena_free(&arena);
    return n;
}

void map_order_and_place(MapLayers *layers, Arena *arena)
{
    Order order = order_of(layers, arena);
    find_order(&order);
    place_all(&order);
    settle(layers, arena);
}
