// A picture layer's file, looked at before anything draws it: what it is, and whether it can be
// drawn in bounded time and memory. A scenario may come from a stranger.
#ifndef QANTAR_PAGE_LAYER_H
#define QANTAR_PAGE_LAYER_H

#include "base/err.h"
#include "base/str.h"

#define LAYER_BYTES_MAX  (4u << 20) // of one layer's file
#define LAYER_SIDE_MAX   8192       // pixels of a PNG or JPEG
#define LAYER_PIXELS_MAX (8u << 20) // of a PNG or JPEG: 32 MiB when it is drawn
#define LAYER_SCANS_MAX  64         // of a JPEG: each goes over all its pixels
#define SVG_TAGS_MAX     1000       // three times the largest of January 2022
#define SVG_NUMBERS_MAX  12000      // in its attributes; twice the largest
#define SVG_NUMBER_MAX   1000000    // the largest of them
#define SVG_DASHES_MAX   1000000    // pieces that dashed lines may fall into

typedef enum LayerKind { LAYER_NONE, LAYER_SVG, LAYER_PNG, LAYER_JPEG } LayerKind;

// LAYER_NONE and ERR_DATA when it is none of the three, or over a limit: "it has ...". Only what
// drawing costs is judged: bytes behind a good head may still be broken.
LayerKind layer_kind(Str bytes, Err *err);

#endif
