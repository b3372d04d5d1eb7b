// The characters that a font supports: the cmap table of TrueType and OpenType, formats 4 and 12.
#ifndef QANTAR_TOOLS_CMAP_H
#define QANTAR_TOOLS_CMAP_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

typedef struct Cmap {
    Str table; // the Unicode subtable, a slice of the font
    int format;
} Cmap;

// Finds the table in the bytes of a font, which must outlive [out]. False with [err] if there is none in
// a supported format. Never reads outside [font].
bool cmap_read(Str font, Cmap *out, Err *err);
bool cmap_has(const Cmap *cmap, uint32_t code);

#endif
