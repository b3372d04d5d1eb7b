// Shared by the files that lay out the map's layers.
#ifndef QANTAR_TOOLS_MAP_LAYERS_INNER_H
#define QANTAR_TOOLS_MAP_LAYERS_INNER_H

#include "tools/map_layers.h"

#include <limits.h>

static inline bool map_is_drawn(const MapLink *link)
{
    return !link->back && !link->cut;
}

// Orders the items within each layer and gives them places; fills in the heights of strips.
void map_order_and_place(MapLayers *layers, Arena *arena);

#endif
