// A field for a name: its label, and a box with what is typed so far.
#ifndef QANTAR_LAYOUT_LAYOUT_FIELD_H
#define QANTAR_LAYOUT_LAYOUT_FIELD_H

#include "layout/layout_context.h"

// In the column at the cursor, which moves below. [ground]: of the box, where no picture is under it.
void layout_field(LayoutContext *lc, const Action *a, ColourRole ground);

#endif
