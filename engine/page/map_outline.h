// What a map is drawn on, as items of its block.
#ifndef QANTAR_PAGE_MAP_OUTLINE_H
#define QANTAR_PAGE_MAP_OUTLINE_H

#include "page/build.h"
#include "page/map_project.h"

// The country fills the map, with a margin for neighbours where there are any.
Projection map_projection(const Outline *outline);
int map_outline_most(const Outline *outline); // items that map_outline_items may add
// Neighbours, then the country, then names. Returns how many; the texts live in the build's arena.
int map_outline_items(
    Build *b, const Outline *outline, const Projection *p, Item *items);

#endif
