// The shapes that stand for a source's status and for a meter.
#ifndef QANTAR_LAYOUT_SYMBOLS_H
#define QANTAR_LAYOUT_SYMBOLS_H

#include "layout/draw.h"
#include "layout/theme.h"

// False, and nothing set, for a status that is none of ours.
bool symbols_of_status(Str status, Shape *shape, ColourRole *colour);
// [name] as scripts give it to a meter: "diamond". False when there is no such shape.
bool symbols_named(Str name, Shape *shape);

#endif
