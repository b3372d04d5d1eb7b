#include "tools/map_layers.h"

#include "tools/map_layers_inner.h"

// --- cycles -----------------------------------------------------------------------------------------

// Links by the vertex that they leave.
typedef struct Leaving {
    int *first; // by vertex: its links are links[first[i]] .. links[first[i + 1] - 1]
    int *links;
} Leaving;

static Leaving leaving_of(const MapLayers *layers, Arena *arena)
{
    Leaving leaving = {arena_array(arena, int, layers->n_vertices + 1),
        arena_array(arena, int, layers->n_links)};
    int *next = arena_array(arena, int, layers->n_vertices);
    for (int i = 0; i < layers->n_links; i++)
        leaving.first[layers->links[i].from + 1]++;
    for (int i = 0; i < layers->n_vertices; i++) {
        leaving.first[i + 1] += leaving.first[i];
        next[i] = leaving.first[i];
    }
    for (int i = 0; i < layers->n_links; i++)
        leaving.links[next[layers->links[i].from]++] = i;
    return leaving;
}

typedef enum Colour { WHITE, GREY, BLACK } Colour;

typedef struct Search {
    MapLayers *layers;
    Leaving leaving;
    Colour *colour;
    int *next, *todo; // a stack: depth-first, however deep the graph is
    int *order;       // vertices, the last that were left first
    int left;
} Search;

static void search_from(Search *search, int start)
{
    int depth = 0;
    search->todo[depth++] = start;
    search->colour[start] = GREY;
    while (depth > 0) {
        int vertex = search->todo[depth - 1];
        int *next = &search->next[vertex];
        if (*next == search->leaving.first[vertex + 1]) {
            search->colour[vertex] = BLACK;
            search->order[--search->left] = vertex;
            depth--;
            continue;
        }
        MapLink *link = &search->layers->links[search->leaving.links[(*next)++]];
        // A link to what is still being searched closes a cycle.
        link->back = search->colour[link->to] == GREY;
        if (search->colour[link->to] != WHITE) continue;
        search->colour[link->to] = GREY;
        search->todo[depth++] = link->to;
    }
}

// Marks the links that close cycles. The vertices in an order in which all other links lead on.
static int *order_of(MapLayers *layers, const Leaving *leaving, Arena *arena)
{
    int n = layers->n_vertices;
    bool *entered = arena_array(arena, bool, n);
    Search search = {layers, *leaving, arena_array(arena, Colour, n),
        arena_copy(arena, leaving->first, (size_t)n * sizeof(int)),
        arena_array(arena, int, n), arena_array(arena, int, n), n};
    for (int i = 0; i < layers->n_links; i++)
        if (layers->links[i].from != layers->links[i].to)
            entered[layers->links[i].to] = true;
    for (int i = 0; i < n; i++)
        if (!entered[i]) search_from(&search, i);
    for (int i = 0; i < n; i++)
        if (search.colour[i] == WHITE) search_from(&search, i);
    return search.order;
}

// --- layers -----------------------------------------------------------------------------------------

static void push_forward(MapLayers *layers, const Leaving *leaving, const int *order)
{
    for (int i = 0; i < layers->n_vertices; i++) {
        int from = order[i];
        for (int k = leaving->first[from]; k < leaving->first[from + 1]; k++) {
            const MapLink *link = &layers->links[leaving->links[k]];
            int least = layers->vertices[from].layer + 1;
            MapVertex *to = &layers->vertices[link->to];
            if (!link->back && to->layer < least) to->layer = least;
        }
    }
}

// What nothing in the graph leads to stands right before what it leads to.
static void pull_starts(
    MapLayers *layers, const Leaving *leaving, const bool *entered, const bool *leaves)
{
    for (int i = 0; i < layers->n_vertices; i++) {
        int least = layers->n_vertices;
        if (entered[i] || !leaves[i]) continue;
        for (int k = leaving->first[i]; k < leaving->first[i + 1]; k++) {
            const MapLink *link = &layers->links[leaving->links[k]];
            int layer = layers->vertices[link->to].layer;
            if (!link->back && layer < least) least = layer;
        }
        layers->vertices[i].layer = least - 1;
    }
}

static void find_layers(MapLayers *layers, Arena *arena)
{
    int n = layers->n_vertices, lonely = 0;
    Leaving leaving = leaving_of(layers, arena);
    bool *entered = arena_array(arena, bool, n);
    bool *leaves = arena_array(arena, bool, n);
    push_forward(layers, &leaving, order_of(layers, &leaving, arena));
    for (int i = 0; i < layers->n_links; i++) {
        if (layers->links[i].back) continue;
        entered[layers->links[i].to] = leaves[layers->links[i].from] = true;
    }
    pull_starts(layers, &leaving, entered, leaves);
    layers->n_layers = 1;
    for (int i = 0; i < n; i++) {
        MapVertex *vertex = &layers->vertices[i];
        // What no link holds is spread over the first layers.
        if (!entered[i] && !leaves[i]) vertex->layer = lonely++ % MAP_STRIP_LAYERS;
        if (vertex->layer >= layers->n_layers) layers->n_layers = vertex->layer + 1;
    }
}

// --- strips -----------------------------------------------------------------------------------------

// How many links lead from before each layer to it or behind.
static int *passing(const MapLayers *layers, Arena *arena)
{
    int *change = arena_array(arena, int, layers->n_layers + 1);
    for (int i = 0; i < layers->n_links; i++) {
        const MapLink *link = &layers->links[i];
        if (link->back) continue;
        change[layers->vertices[link->from].layer + 1]++;
        change[layers->vertices[link->to].layer + 1]--;
    }
    for (int i = 1; i < layers->n_layers; i++)
        change[i] += change[i - 1];
    return change;
}

// Parts the layers where the fewest links are cut, a cut itself counting as three.
static void find_strips(MapLayers *layers, Arena *arena)
{
    int n = layers->n_layers;
    int *cut = passing(layers, arena), *cost = arena_array(arena, int, n + 1);
    int *begins = arena_array(arena, int, n + 1);
    for (int end = 1; end <= n; end++) {
        cost[end] = INT_MAX;
        for (int begin = end - 1; begin >= 0 && begin >= end - MAP_STRIP_LAYERS;
             begin--) {
            int price = cost[begin] + (begin > 0 ? cut[begin] + 3 : 0);
            if (price >= cost[end]) continue;
            cost[end] = price;
            begins[end] = begin;
        }
    }
    bool *is_first = arena_array(arena, bool, n);
    for (int end = n; end > 0; end = begins[end])
        is_first[begins[end]] = true;
    layers->strip_of = arena_array(arena, int, n);
    for (int i = 0, strip = -1; i < n; i++)
        layers->strip_of[i] = strip += is_first[i];
    layers->n_strips = layers->strip_of[n - 1] + 1;
    layers->strip_first = arena_array(arena, int, layers->n_strips);
    for (int i = n - 1; i >= 0; i--)
        layers->strip_first[layers->strip_of[i]] = i;
}

static void place_in_strips(MapLayers *layers)
{
    for (int i = 0; i < layers->n_vertices; i++)
        layers->vertices[i].strip = layers->strip_of[layers->vertices[i].layer];
    for (int i = 0; i < layers->n_links; i++) {
        MapLink *link = &layers->links[i];
        link->cut =
            layers->vertices[link->from].strip != layers->vertices[link->to].strip;
    }
}

// --- items ------------------------------------------------------------------------------------------

static int add_item(MapLayers *layers, MapItem item)
{
    item.strip = layers->strip_of[item.layer];
    layers->items[layers->n_items] = item;
    return layers->n_items++;
}

static int count_items(const MapLayers *layers)
{
    int n = layers->n_vertices;
    for (int i = 0; i < layers->n_links; i++)
        if (map_is_drawn(&layers->links[i])) n += MAP_STRIP_LAYERS;
    return n;
}

static void add_passing(MapLayers *layers, Arena *arena, int index)
{
    MapLink *link = &layers->links[index];
    const MapVertex *from = &layers->vertices[link->from],
                    *to = &layers->vertices[link->to];
    link->n_items = to->layer - from->layer + 1;
    link->items = arena_array(arena, int, link->n_items);
    link->items[0] = from->item;
    link->items[link->n_items - 1] = to->item;
    for (int i = 1; i < link->n_items - 1; i++)
        link->items[i] = add_item(layers, (MapItem){.vertex = NONE,
                                              .link = index,
                                              .layer = from->layer + i,
                                              .height = MAP_LINE_HEIGHT,
                                              .entry = MAP_LINE_HEIGHT / 2.0});
}

static void make_items(MapLayers *layers, Arena *arena)
{
    layers->items = arena_array(arena, MapItem, count_items(layers));
    for (int i = 0; i < layers->n_vertices; i++) {
        MapVertex *vertex = &layers->vertices[i];
        vertex->item = add_item(layers, (MapItem){.vertex = i,
                                            .link = NONE,
                                            .layer = vertex->layer,
                                            .height = vertex->height,
                                            .entry = vertex->entry});
    }
    for (int i = 0; i < layers->n_links; i++)
        if (map_is_drawn(&layers->links[i])) add_passing(layers, arena, i);
}

void map_layers_find(MapLayers *layers, Arena *arena)
{
    layers->n_layers = layers->n_strips = layers->n_items = 0;
    if (layers->n_vertices == 0) return;
    for (int i = 0; i < layers->n_vertices; i++)
        layers->vertices[i].layer = 0;
    find_layers(layers, arena);
    find_strips(layers, arena);
    place_in_strips(layers);
}

void map_layers_place(MapLayers *layers, Arena *arena)
{
    if (layers->n_vertices == 0) return;
    make_items(layers, arena);
    map_order_and_place(layers, arena);
    for (int i = 0; i < layers->n_vertices; i++)
        layers->vertices[i].y = layers->items[layers->vertices[i].item].y;
}
