// The shapes that stand for a source's status, for the credit of an answer and for a meter.
#ifndef QANTAR_LAYOUT_SYMBOLS_H
#define QANTAR_LAYOUT_SYMBOLS_H

#include "layout/draw.h"
#include "layout/theme.h"

// False, and nothing set, for a status that is none of ours.
bool symbols_of_status(Str status, Shape *shape, ColourRole *colour);
// "none", "half" or "right" as pages name it, or by 0, 1 or 2 halves (more count as 2): shapes that no
// status has. False, and nothing set, for another word.
bool symbols_of_credit(Str credit, Shape *shape, ColourRole *colour);
void symbols_of_halves(int halves, Shape *shape, ColourRole *colour);
// [name] as scripts give it to a meter: "diamond". False when there is no such shape.
bool symbols_named(Str name, Shape *shape);

#endif
