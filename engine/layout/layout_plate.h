// A plate: the opening of a part of the story, over the whole window until the player passes it.
#ifndef QANTAR_LAYOUT_LAYOUT_PLATE_H
#define QANTAR_LAYOUT_LAYOUT_PLATE_H

#include "layout/layout_context.h"

// The plate that is to be passed before the page is seen; NULL: there is none, or it was passed.
const Block *layout_plate_up(const LayoutContext *lc);
// Its picture, the city large, the hour, the country with one dot. Nothing on it can be activated: any
// key, click or touch passes it.
void layout_plate(LayoutContext *lc, const Block *plate);

#endif
