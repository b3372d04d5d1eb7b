// What the files about layers share.
#ifndef QANTAR_PAGE_LAYER_INNER_H
#define QANTAR_PAGE_LAYER_INNER_H

#include "page/layer.h"

// Whether an SVG stays within its limits, and has a size. Reads tags and attributes as the library
// that draws them does, so that nothing hides from one of the two.
bool layer_svg(Str bytes, Err *err);

#endif
