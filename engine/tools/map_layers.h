// Layers of a directed graph, for drawing it from left to right: K. Sugiyama, S. Tagawa and M. Toda, Methods
// for Visual Understanding of Hierarchical System Structures (1981): layers by the longest path, then items
// within a layer by the barycentre of their neighbours, and places that minimise squared distances.
// Pure.
#ifndef QANTAR_TOOLS_MAP_LAYERS_H
#define QANTAR_TOOLS_MAP_LAYERS_H

#include "base/arena.h"
#include "story/book_base.h"

typedef struct MapLink {
    int from, to; // vertices
    double port;  // where it leaves, from the top of [from]
    bool back;    // it leads against the layers, or from a vertex to itself: not drawn
    bool cut;     // it leads from one strip to another: not drawn
    // Of a drawn link: one for each layer from [from] to [to], both included.
    int *items;
    int n_items;
} MapLink;

typedef struct MapVertex {
    double height, entry; // entry: where links come in, from the top
    int layer, strip;     // the layer within the whole
    double y;             // within its strip
    int item;
} MapVertex;

// What stands in a layer: a vertex, or a link that passes through it.
typedef struct MapItem {
    int vertex; // or NONE
    int link;   // that passes, where it is none
    int strip, layer;
    double height, entry;
    double y; // top
} MapItem;

typedef struct MapLayers {
    MapVertex *vertices;
    MapLink *links;
    int n_vertices, n_links;
    int n_layers, n_strips;
    int *strip_of;        // by layer
    int *strip_first;     // by strip: its first layer
    double *strip_height; // by strip
    MapItem *items;
    int n_items;
} MapLayers;

#define MAP_STRIP_LAYERS 7 // in one strip, at most
// Space between what stands in a layer, in the unit of heights.
#define MAP_SPACE       18
#define MAP_LINE_HEIGHT 14 // of a link that passes

// What is found lives in [arena]; heights and places have the caller's unit. Finds layers and strips, and the links that are not drawn, from the vertices' number and the links' ends.
void map_layers_find(MapLayers *layers, Arena *arena);
// Then, with heights, entries and ports, the places of all that is drawn. The same for the same input.
void map_layers_place(MapLayers *layers, Arena *arena);
// Places wanted tops of [n] items of these heights, one under the other, at the least squared distance
// (M. Ayer and others, An Empirical Distribution Function, 1955: pool adjacent violators).
void map_place(
    const double *wanted, const double *heights, double space, int n, double *tops);
// How many links cross between neighbouring layers, as they are ordered: how good a drawing is, for tests.
int map_crossings(const MapLayers *layers);

#endif
