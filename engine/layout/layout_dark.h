// Where there is no signal, the picture's lights, the button of the map and the clock go dark, one after
// another: looks only, all of it works as before.
#ifndef QANTAR_LAYOUT_LAYOUT_DARK_H
#define QANTAR_LAYOUT_LAYOUT_DARK_H

#include "layout/layout_context.h"

// Whether the page plays where there is no signal.
bool layout_is_dark(const Page *page);
// On what is laid out, whatever it is laid out like: so much of it as the view says.
void layout_dark(LayoutContext *lc);

#endif
